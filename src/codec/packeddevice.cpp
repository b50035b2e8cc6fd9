#include "codec/packeddevice.h"

#include <cstring>
#include <zlib.h>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace codec {

namespace {

constexpr qsizetype packedPiece = 128 * 1024;
constexpr int gzipHead = 15 + 16; // the largest window, and gzip's head
constexpr int gzipLevel = 1; // it has to keep up with what is recorded
constexpr int zstdLevel = 1;

class GzipUnpacker final : public Unpacker {
public:
    GzipUnpacker()
    {
        std::memset(&m_stream, 0, sizeof m_stream);
        inflateInit2(&m_stream, gzipHead);
    }
    ~GzipUnpacker() override { inflateEnd(&m_stream); }
    GzipUnpacker(const GzipUnpacker &) = delete;
    GzipUnpacker &operator=(const GzipUnpacker &) = delete;

    void give(QByteArrayView packed) override
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
        m_stream.avail_in = uInt(packed.size());
    }
    State take(char *out, qsizetype size, qsizetype &got) override
    {
        for (; m_isBetween && m_stream.avail_in > 0 && *m_stream.next_in == 0; --m_stream.avail_in)
            ++m_stream.next_in; // the end may be padded, as tapes have it
        m_stream.next_out = reinterpret_cast<Bytef *>(out);
        m_stream.avail_out = uInt(size);
        const uInt given = m_stream.avail_in;
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        got = size - qsizetype(m_stream.avail_out);
        if (status == Z_STREAM_END) {
            m_isBetween = true;
            inflateReset(&m_stream);
            return m_stream.avail_in == 0 ? State::Over : State::Going;
        }
        if (m_stream.avail_in != given || got > 0)
            m_isBetween = false;
        if (status != Z_OK && status != Z_BUF_ERROR)
            return State::Damaged;
        if (m_stream.avail_in > 0 || m_stream.avail_out == 0)
            return State::Going;
        return m_isBetween ? State::Over : State::Hungry;
    }

private:
    z_stream m_stream;
    bool m_isBetween = false;
};

class ZstdUnpacker final : public Unpacker {
public:
    ZstdUnpacker() { ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, 27); } // 128 MB

    void give(QByteArrayView packed) override { m_in = {packed.data(), std::size_t(packed.size()), 0}; }
    State take(char *out, qsizetype size, qsizetype &got) override
    {
        ZSTD_outBuffer buffer{out, std::size_t(size), 0};
        const std::size_t before = m_in.pos;
        const std::size_t left = ZSTD_decompressStream(m_context.get(), &buffer, &m_in);
        got = qsizetype(buffer.pos);
        if (ZSTD_isError(left))
            return State::Damaged;
        m_isBetween = left == 0 || (m_isBetween && m_in.pos == before && got == 0);
        if (m_in.pos < m_in.size || buffer.pos == buffer.size)
            return State::Going;
        return m_isBetween ? State::Over : State::Hungry;
    }

private:
    struct Deleter {
        void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
    };
    std::unique_ptr<ZSTD_DCtx, Deleter> m_context{ZSTD_createDCtx()};
    ZSTD_inBuffer m_in{nullptr, 0, 0};
    bool m_isBetween = false;
};

} // namespace

Packing packingOf(const QString &fileName)
{
    return fileName.endsWith(".gz"_L1, Qt::CaseInsensitive) ? Packing::Gzip
        : fileName.endsWith(".zst"_L1, Qt::CaseInsensitive) ? Packing::Zstd
                                                            : Packing::None;
}

void PackedDevice::ZstdDeleter::operator()(ZSTD_CCtx_s *context) const { ZSTD_freeCCtx(context); }

PackedDevice::PackedDevice(QIODevice &to, Packing packing)
    : m_to(to)
{
    if (packing == Packing::Gzip) {
        m_gzip = std::make_unique<z_stream_s>();
        std::memset(m_gzip.get(), 0, sizeof(z_stream_s));
        constexpr int usualMemory = 8;
        deflateInit2(m_gzip.get(), gzipLevel, Z_DEFLATED, gzipHead, usualMemory, Z_DEFAULT_STRATEGY);
    } else if (packing == Packing::Zstd) {
        m_zstd.reset(ZSTD_createCCtx());
        ZSTD_CCtx_setParameter(m_zstd.get(), ZSTD_c_compressionLevel, zstdLevel);
        ZSTD_CCtx_setParameter(m_zstd.get(), ZSTD_c_checksumFlag, 1);
    }
    m_out.resize(packedPiece);
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

PackedDevice::~PackedDevice()
{
    if (m_gzip)
        deflateEnd(m_gzip.get());
}

qint64 PackedDevice::readData(char * /*data*/, qint64 /*size*/) { return -1; }

qint64 PackedDevice::writeData(const char *data, qint64 size)
{
    return pack(data, size, Until::More) ? size : qint64(-1);
}

bool PackedDevice::flushPacked() { return pack(nullptr, 0, Until::Flushed); }

bool PackedDevice::finish()
{
    const bool isWritten = pack(nullptr, 0, Until::Ended);
    close();
    return isWritten;
}

bool PackedDevice::hand(qint64 size)
{
    if (m_to.write(m_out.constData(), size) == size)
        return true;
    setErrorString(m_to.errorString());
    return false;
}

bool PackedDevice::pack(const char *data, qint64 size, Until until)
{
    if (m_gzip)
        return packGzip(data, size, until);
    if (m_zstd)
        return packZstd(data, size, until);
    if (m_to.write(data, size) == size)
        return true;
    setErrorString(m_to.errorString());
    return false;
}

bool PackedDevice::packGzip(const char *data, qint64 size, Until until)
{
    const int mode = until == Until::More ? Z_NO_FLUSH : until == Until::Flushed ? Z_SYNC_FLUSH : Z_FINISH;
    m_gzip->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data));
    m_gzip->avail_in = uInt(size);
    do {
        m_gzip->next_out = reinterpret_cast<Bytef *>(m_out.data());
        m_gzip->avail_out = uInt(m_out.size());
        deflate(m_gzip.get(), mode);
        const qint64 made = m_out.size() - qint64(m_gzip->avail_out);
        if (made > 0 && !hand(made))
            return false;
    } while (m_gzip->avail_out == 0);
    return true;
}

bool PackedDevice::packZstd(const char *data, qint64 size, Until until)
{
    const ZSTD_EndDirective mode = until == Until::More ? ZSTD_e_continue
        : until == Until::Flushed                       ? ZSTD_e_flush
                                                        : ZSTD_e_end;
    ZSTD_inBuffer in{data, std::size_t(size), 0};
    for (;;) {
        ZSTD_outBuffer out{m_out.data(), std::size_t(m_out.size()), 0};
        const std::size_t left = ZSTD_compressStream2(m_zstd.get(), &out, &in, mode);
        if (ZSTD_isError(left))
            return false;
        if (out.pos > 0 && !hand(qint64(out.pos)))
            return false;
        if (until == Until::More ? in.pos == in.size : left == 0)
            return true;
    }
}

std::unique_ptr<Unpacker> Unpacker::of(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("\x1f\x8b", 2)))
        return std::make_unique<GzipUnpacker>();
    if (head.startsWith(QByteArrayView("\x28\xb5\x2f\xfd", 4)))
        return std::make_unique<ZstdUnpacker>();
    return nullptr;
}

} // namespace codec
