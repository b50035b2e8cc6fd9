#include "codec/compression.h"

#include "codec/snappystreams.h"

#include <brotli/decode.h>
#include <lz4frame.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <memory>

namespace codec {

namespace {
constexpr std::uint64_t memoryLimit = 128 * 1024 * 1024; // what a decoder may take for itself

constexpr QByteArrayView lz4Magic("\x04\x22\x4d\x18");
constexpr QByteArrayView zstdMagic("\x28\xb5\x2f\xfd");

qsizetype most(QByteArrayView input, const DecompressionLimits &limits)
{
    return std::min(limits.output, std::max(limits.free, limits.ratio * input.size()));
}

// Input and output of one stream. Each library is asked, piece by piece, to move bytes from one to the other.
class Stream {
public:
    Stream(QByteArrayView input, const DecompressionLimits &limits)
        : m_input(input)
        , m_most(most(input, limits))
    {
    }

    const char *next() const { return m_input.data() + m_consumed; }
    std::size_t available() const { return std::size_t(m_input.size() - m_consumed); }
    QByteArrayView rest(std::size_t consumed) const { return m_input.sliced(m_consumed + qsizetype(consumed)); }
    char *room() { return m_room.data(); }
    std::size_t roomSize() const { return m_room.size(); }

    enum class State { Goes, Ended, Corrupt };

    // What one piece did. Answers whether to go on.
    bool advance(std::size_t consumed, std::size_t made, State state)
    {
        m_consumed += qsizetype(consumed);
        m_result.data.append(m_room.data(), qsizetype(made));
        if (state == State::Ended)
            return false;
        if (state == State::Corrupt)
            return fail("compression.corrupt", m_consumed);
        if (m_result.data.size() > m_most)
            return fail("compression.limit", m_result.data.size());
        if (consumed == 0 && made == 0)
            return fail("compression.truncated", m_input.size());
        return true;
    }

    Decompressed take()
    {
        m_result.size = m_consumed;
        return std::move(m_result);
    }

private:
    bool fail(const char *code, qsizetype number)
    {
        m_result.broken = base::Error{code, {QString::number(number)}};
        return false;
    }

    QByteArrayView m_input;
    qsizetype m_most;
    qsizetype m_consumed = 0;
    std::array<char, 64 * 1024> m_room;
    Decompressed m_result;
};
using State = Stream::State;

void inflateZlib(Stream &stream, int windowBits)
{
    const bool isGzip = windowBits > MAX_WBITS;
    z_stream zip{};
    if (inflateInit2(&zip, windowBits) != Z_OK)
        return;
    const std::unique_ptr<z_stream, int (*)(z_stream *)> closes(&zip, inflateEnd);
    for (bool goes = true; goes;) {
        const auto available = uInt(std::min<std::size_t>(stream.available(), 1U << 30));
        zip.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(stream.next()));
        zip.avail_in = available;
        zip.next_out = reinterpret_cast<Bytef *>(stream.room());
        zip.avail_out = uInt(stream.roomSize());
        const int answer = inflate(&zip, Z_NO_FLUSH);
        State state = answer == Z_OK || answer == Z_BUF_ERROR ? State::Goes : State::Corrupt;
        const std::size_t consumed = available - zip.avail_in;
        if (answer == Z_STREAM_END) {
            const bool another = isGzip && stream.available() - consumed > 2 && stream.next()[consumed] == '\x1f';
            state = another && inflateReset(&zip) == Z_OK ? State::Goes : State::Ended;
        }
        goes = stream.advance(consumed, stream.roomSize() - zip.avail_out, state);
    }
}

void inflateLzma(Stream &stream, bool isAlone)
{
    lzma_stream lzma = LZMA_STREAM_INIT;
    const lzma_ret opened =
        isAlone ? lzma_alone_decoder(&lzma, memoryLimit) : lzma_stream_decoder(&lzma, memoryLimit, LZMA_CONCATENATED);
    if (opened != LZMA_OK)
        return;
    const std::unique_ptr<lzma_stream, void (*)(lzma_stream *)> closes(&lzma, lzma_end);
    for (bool goes = true; goes;) {
        const std::size_t available = stream.available();
        lzma.next_in = reinterpret_cast<const std::uint8_t *>(stream.next());
        lzma.avail_in = available;
        lzma.next_out = reinterpret_cast<std::uint8_t *>(stream.room());
        lzma.avail_out = stream.roomSize();
        const lzma_ret answer = lzma_code(&lzma, isAlone ? LZMA_RUN : LZMA_FINISH);
        const State state = answer == LZMA_STREAM_END       ? State::Ended
            : answer == LZMA_OK || answer == LZMA_BUF_ERROR ? State::Goes
                                                            : State::Corrupt;
        goes = stream.advance(available - lzma.avail_in, stream.roomSize() - lzma.avail_out, state);
    }
}

// lz4 and zstd write several frames one after the other as one file, with others to skip in between.
bool beginsAsFrame(QByteArrayView data, QByteArrayView magic)
{
    return data.startsWith(magic)
        || (data.size() >= 4 && (std::uint8_t(data[0]) & 0xf0) == 0x50 && data.sliced(1).startsWith("\x2a\x4d\x18"));
}

void inflateLz4(Stream &stream)
{
    LZ4F_dctx *context = nullptr;
    if (LZ4F_isError(LZ4F_createDecompressionContext(&context, LZ4F_VERSION)))
        return;
    const std::unique_ptr<LZ4F_dctx, LZ4F_errorCode_t (*)(LZ4F_dctx *)> closes(context, LZ4F_freeDecompressionContext);
    for (bool goes = true; goes;) {
        std::size_t made = stream.roomSize();
        std::size_t consumed = stream.available();
        const std::size_t answer = LZ4F_decompress(context, stream.room(), &made, stream.next(), &consumed, nullptr);
        State state = State::Goes;
        if (LZ4F_isError(answer)) {
            state = State::Corrupt;
            made = consumed = 0;
        } else if (answer == 0 && !beginsAsFrame(stream.rest(consumed), lz4Magic)) {
            state = State::Ended;
        }
        goes = stream.advance(consumed, made, state);
    }
}

void inflateZstd(Stream &stream)
{
    const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx *)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 27); // 128 MB
    for (bool goes = true; goes;) {
        ZSTD_inBuffer in{stream.next(), stream.available(), 0};
        ZSTD_outBuffer out{stream.room(), stream.roomSize(), 0};
        const std::size_t answer = ZSTD_decompressStream(context.get(), &out, &in);
        const bool isLast = answer == 0 && !beginsAsFrame(stream.rest(in.pos), zstdMagic);
        const State state = ZSTD_isError(answer) ? State::Corrupt : isLast ? State::Ended : State::Goes;
        goes = stream.advance(in.pos, out.pos, state);
    }
}

void inflateBrotli(Stream &stream)
{
    const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState *)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    for (bool goes = true; goes;) {
        std::size_t available = stream.available();
        std::size_t room = stream.roomSize();
        const auto *next = reinterpret_cast<const std::uint8_t *>(stream.next());
        auto *out = reinterpret_cast<std::uint8_t *>(stream.room());
        const BrotliDecoderResult answer =
            BrotliDecoderDecompressStream(decoder.get(), &available, &next, &room, &out, nullptr);
        const State state = answer == BROTLI_DECODER_RESULT_SUCCESS ? State::Ended
            : answer == BROTLI_DECODER_RESULT_ERROR                 ? State::Corrupt
                                                                    : State::Goes;
        goes = stream.advance(stream.available() - available, stream.roomSize() - room, state);
    }
}

// RFC 1950: the method is deflate with a window of up to 32 KiB, and the two bytes are a multiple of 31. No
// preset dictionary, which we would not have.
bool isZlib(QByteArrayView data)
{
    if (data.size() < 2)
        return false;
    const int method = std::uint8_t(data[0]);
    const int flags = std::uint8_t(data[1]);
    return (method & 0x0F) == 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 == 0 && !(flags & 0x20);
}

// Properties, a dictionary size that is a power of two or three quarters of one, a length that is unknown or
// reasonable, and the range coder's first byte, which is always zero.
bool isLzmaAlone(QByteArrayView data)
{
    if (data.size() < 14 || data[0] != '\x5d' || data[13] != '\0')
        return false;
    std::uint32_t dictionary = 0;
    std::uint64_t length = 0;
    for (int i = 4; i >= 1; --i)
        dictionary = dictionary << 8 | std::uint8_t(data[i]);
    for (int i = 12; i >= 5; --i)
        length = length << 8 | std::uint8_t(data[i]);
    const std::uint32_t lowest = dictionary & (0U - dictionary);
    return dictionary != 0 && (dictionary == lowest || dictionary == 3 * lowest)
        && (length == ~std::uint64_t(0) || length < (std::uint64_t(1) << 38));
}
} // namespace

Compression detectCompression(QByteArrayView data)
{
    if (data.startsWith("\x1f\x8b\x08"))
        return Compression::Gzip;
    if (data.startsWith(QByteArrayView("\xfd"
                                       "7zXZ\0",
                                       6)))
        return Compression::Xz;
    if (data.startsWith(lz4Magic))
        return Compression::Lz4;
    if (data.startsWith(zstdMagic))
        return Compression::Zstd;
    if (beginsAsFramedSnappy(data))
        return Compression::SnappyFramed;
    if (isZlib(data))
        return Compression::Zlib;
    return isLzmaAlone(data) ? Compression::LzmaAlone : Compression::None;
}

Decompressed decompress(QByteArrayView data, Compression compression, const DecompressionLimits &limits)
{
    Stream stream(data, limits);
    switch (compression) {
    case Compression::Zlib:
    case Compression::Gzip:
        inflateZlib(stream, compression == Compression::Gzip ? MAX_WBITS + 16 : MAX_WBITS);
        break;
    case Compression::Deflate:
        inflateZlib(stream, -MAX_WBITS);
        break;
    case Compression::Brotli:
        inflateBrotli(stream);
        break;
    case Compression::Snappy:
        return inflateSnappy(data, most(data, limits));
    case Compression::SnappyFramed:
        return inflateFramedSnappy(data, most(data, limits));
    case Compression::Xz:
    case Compression::LzmaAlone:
        inflateLzma(stream, compression == Compression::LzmaAlone);
        break;
    case Compression::Lz4:
        inflateLz4(stream);
        break;
    case Compression::Zstd:
        inflateZstd(stream);
        break;
    case Compression::None:
        return {.data = data.toByteArray(), .size = data.size(), .broken = {}};
    }
    return stream.take();
}

} // namespace codec
