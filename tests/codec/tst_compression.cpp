#include "codec/compression.h"

#include <QtTest/QTest>

#include <brotli/encode.h>
#include <lz4frame.h>
#include <lzma.h>
#include <snappy.h>
#include <zlib.h>
#include <zstd.h>

using codec::Compression;
using codec::decompress;
using codec::Decompressed;

// Each stream is made by the library that owns its format.
class TestCompression : public QObject {
    Q_OBJECT
private slots:
    void isDetectedAndUndone_data();
    void isDetectedAndUndone();
    void saysSoWhereverItIsCut_data();
    void saysSoWhereverItIsCut();
    void whatFollowsIsLeft_data();
    void whatFollowsIsLeft();
    void nothingButStreamsMayFollowXz();
    void aFlippedByteIsNoCrash_data();
    void aFlippedByteIsNoCrash();
    void aBombStopsEarly_data();
    void aBombStopsEarly();
    void whatIsSmallMayGrowMuch();
    void framesFollowEachOther_data();
    void framesFollowEachOther();
    void framedSnappyIsCheckedByItsSums();
    void otherBytesAreNoStream_data();
    void otherBytesAreNoStream();
};
Q_DECLARE_METATYPE(codec::Compression)

static QByteArray zlibStream(const QByteArray &data, int windowBits)
{
    z_stream zip{};
    deflateInit2(&zip, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&zip, uLong(data.size()))), '\0');
    zip.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
    zip.avail_in = uInt(data.size());
    zip.next_out = reinterpret_cast<Bytef *>(out.data());
    zip.avail_out = uInt(out.size());
    deflate(&zip, Z_FINISH);
    out.truncate(qsizetype(zip.total_out));
    deflateEnd(&zip);
    return out;
}

static QByteArray lzmaStream(const QByteArray &data, bool isAlone)
{
    lzma_options_lzma options;
    lzma_lzma_preset(&options, 4);
    lzma_stream lzma = LZMA_STREAM_INIT;
    const lzma_ret opened =
        isAlone ? lzma_alone_encoder(&lzma, &options) : lzma_easy_encoder(&lzma, 4, LZMA_CHECK_CRC64);
    QByteArray out(data.size() + 1000, '\0');
    lzma.next_in = reinterpret_cast<const std::uint8_t *>(data.data());
    lzma.avail_in = std::size_t(data.size());
    lzma.next_out = reinterpret_cast<std::uint8_t *>(out.data());
    lzma.avail_out = std::size_t(out.size());
    const bool ended = opened == LZMA_OK && lzma_code(&lzma, LZMA_FINISH) == LZMA_STREAM_END;
    out.truncate(ended ? qsizetype(lzma.total_out) : 0);
    lzma_end(&lzma);
    return out;
}

static QByteArray stream(Compression compression, const QByteArray &data)
{
    switch (compression) {
    case Compression::Zlib:
        return zlibStream(data, MAX_WBITS);
    case Compression::Gzip:
        return zlibStream(data, MAX_WBITS + 16);
    case Compression::Xz:
    case Compression::LzmaAlone:
        return lzmaStream(data, compression == Compression::LzmaAlone);
    case Compression::Lz4: {
        QByteArray out(qsizetype(LZ4F_compressFrameBound(std::size_t(data.size()), nullptr)), '\0');
        out.truncate(qsizetype(
            LZ4F_compressFrame(out.data(), std::size_t(out.size()), data.data(), std::size_t(data.size()), nullptr)));
        return out;
    }
    case Compression::Zstd: {
        QByteArray out(qsizetype(ZSTD_compressBound(std::size_t(data.size()))), '\0');
        out.truncate(
            qsizetype(ZSTD_compress(out.data(), std::size_t(out.size()), data.data(), std::size_t(data.size()), 3)));
        return out;
    }
    case Compression::Deflate:
        return zlibStream(data, -MAX_WBITS);
    case Compression::Snappy: {
        std::string out;
        snappy::Compress(data.data(), std::size_t(data.size()), &out);
        return QByteArray::fromStdString(out);
    }
    case Compression::Brotli: {
        std::size_t size = BrotliEncoderMaxCompressedSize(std::size_t(data.size()));
        QByteArray out(qsizetype(size) + 100, '\0');
        BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, std::size_t(data.size()),
                              reinterpret_cast<const std::uint8_t *>(data.data()), &size,
                              reinterpret_cast<std::uint8_t *>(out.data()));
        out.truncate(qsizetype(size));
        return out;
    }
    case Compression::SnappyFramed: // written by the test of that form
    case Compression::None:
        break;
    }
    return data;
}

constexpr char learningSum[] = "34c348bd";

static QByteArray courses(int count)
{
    QByteArray data;
    for (int i = 0; i < count; ++i)
        data += "{\"id\": " + QByteArray::number(i * 7919 % 65537) + ", \"title\": \"Course\"}, ";
    return data;
}

enum class Formats { All, WithMagic };

static void addFormats(Formats formats = Formats::All)
{
    QTest::addColumn<Compression>("compression");
    QTest::newRow("zlib") << Compression::Zlib;
    QTest::newRow("gzip") << Compression::Gzip;
    QTest::newRow("xz") << Compression::Xz;
    QTest::newRow("lzma alone") << Compression::LzmaAlone;
    QTest::newRow("lz4") << Compression::Lz4;
    QTest::newRow("zstd") << Compression::Zstd;
    if (formats == Formats::WithMagic)
        return;
    QTest::newRow("deflate") << Compression::Deflate;
    QTest::newRow("brotli") << Compression::Brotli;
    QTest::newRow("snappy") << Compression::Snappy;
}

void TestCompression::isDetectedAndUndone_data() { addFormats(); }
void TestCompression::isDetectedAndUndone()
{
    QFETCH(Compression, compression);
    for (const QByteArray &data : {QByteArray("x"), QByteArray("Zo\xc3\xab\0\xff", 6), courses(20'000)}) {
        const QByteArray packed = stream(compression, data);
        if (compression < Compression::Snappy) // the others say nothing of themselves
            QCOMPARE(codec::detectCompression(packed), compression);
        const Decompressed unpacked = decompress(packed, compression);
        QVERIFY(!unpacked.broken);
        QCOMPARE(unpacked.data, data);
        QCOMPARE(unpacked.size, packed.size());
    }
}

void TestCompression::saysSoWhereverItIsCut_data() { addFormats(); }
void TestCompression::saysSoWhereverItIsCut()
{
    QFETCH(Compression, compression);
    const QByteArray data = courses(40);
    const QByteArray packed = stream(compression, data);
    // The xz index and the end mark of lzma-alone come after all data: without them the stream is still cut.
    for (qsizetype size = 0; size < packed.size(); ++size) {
        const Decompressed unpacked = decompress(QByteArrayView(packed).first(size), compression);
        QVERIFY2(unpacked.broken, qPrintable(QString::number(size)));
        if (compression == Compression::Snappy) // a block is one piece
            continue;
        QCOMPARE(unpacked.broken->code, QByteArray("compression.truncated"));
        QCOMPARE(unpacked.broken->args, QStringList{QString::number(size)});
        QVERIFY(data.startsWith(unpacked.data));
    }
}

void TestCompression::whatFollowsIsLeft_data()
{
    QTest::addColumn<Compression>("compression");
    QTest::newRow("zlib") << Compression::Zlib;
    QTest::newRow("gzip") << Compression::Gzip;
    QTest::newRow("lzma alone") << Compression::LzmaAlone;
    QTest::newRow("lz4") << Compression::Lz4;
    QTest::newRow("zstd") << Compression::Zstd;
}

void TestCompression::whatFollowsIsLeft()
{
    QFETCH(Compression, compression);
    const QByteArray packed = stream(compression, courses(4));
    const Decompressed unpacked = decompress(QByteArray(packed + "rest"), compression);
    QVERIFY(!unpacked.broken);
    QCOMPARE(unpacked.data, courses(4));
    QCOMPARE(unpacked.size, packed.size());
}

void TestCompression::nothingButStreamsMayFollowXz()
{
    const QByteArray packed = stream(Compression::Xz, "one ");
    QCOMPARE(decompress(QByteArray(packed + stream(Compression::Xz, "two")), Compression::Xz).data,
             QByteArray("one two"));
    QCOMPARE(decompress(QByteArray(packed + "what is no stream"), Compression::Xz).broken->code,
             QByteArray("compression.corrupt"));
}

void TestCompression::aFlippedByteIsNoCrash_data() { addFormats(); }
void TestCompression::aFlippedByteIsNoCrash()
{
    QFETCH(Compression, compression);
    const QByteArray data = courses(40);
    const QByteArray packed = stream(compression, data);
    int noticed = 0;
    for (qsizetype at = 0; at < packed.size(); ++at) {
        QByteArray broken = packed;
        broken[at] = char(broken.at(at) ^ 0x55);
        const Decompressed unpacked = decompress(broken, compression);
        noticed += unpacked.broken || unpacked.data != data;
    }
    QVERIFY(noticed > packed.size() / 2);
}

void TestCompression::aBombStopsEarly_data() { addFormats(); }
void TestCompression::aBombStopsEarly()
{
    QFETCH(Compression, compression);
    const codec::DecompressionLimits limits{.output = 2'000'000, .ratio = 100, .free = 100'000};
    const QByteArray bomb = stream(compression, QByteArray(20'000'000, '\0'));
    const Decompressed unpacked = decompress(bomb, compression, limits);
    QVERIFY(unpacked.broken);
    QCOMPARE(unpacked.broken->code, QByteArray("compression.limit"));
    QVERIFY(unpacked.data.size() <= 2'000'000 + 64 * 1024);
    // The ratio alone stops what is under the limit of size.
    const QByteArray dense = stream(compression, QByteArray(1'900'000, '\0'));
    if (dense.size() * limits.ratio < 1'800'000)
        QCOMPARE(decompress(dense, compression, limits).broken->code, QByteArray("compression.limit"));
    else
        QVERIFY(!decompress(dense, compression, limits).broken);
}

void TestCompression::whatIsSmallMayGrowMuch()
{
    const QByteArray data(70'000, 'x'); // 700:1, and an ordinary value
    QCOMPARE(decompress(stream(Compression::Zlib, data), Compression::Zlib).data, data);
}

void TestCompression::framesFollowEachOther_data()
{
    QTest::addColumn<Compression>("compression");
    QTest::newRow("gzip") << Compression::Gzip;
    QTest::newRow("xz") << Compression::Xz;
    QTest::newRow("lz4") << Compression::Lz4;
    QTest::newRow("zstd") << Compression::Zstd;
}

void TestCompression::framesFollowEachOther()
{
    QFETCH(Compression, compression);
    const QByteArray both = stream(compression, "one ") + stream(compression, "two");
    const Decompressed made = decompress(both, compression);
    QCOMPARE(made.data, QByteArray("one two"));
    QCOMPARE(made.size, both.size());
}

// Chunks as the format's own page has them; the sum is that of "Deep Learning" by another implementation.
void TestCompression::framedSnappyIsCheckedByItsSums()
{
    const QByteArray head("\xff\x06\x00\x00sNaPpY", 10);
    const auto chunk = [](char type, const QByteArray &sum, const QByteArray &data) -> QByteArray {
        const qsizetype size = sum.size() + data.size();
        return QByteArray(1, type) + char(size & 0xff) + char(size >> 8) + '\0' + sum + data;
    };
    const QByteArray sum = QByteArray::fromHex(learningSum);
    const QByteArray plain = head + chunk('\x01', sum, "Deep Learning");
    const QByteArray packed =
        head + chunk('\xfe', {}, "padding") + chunk('\0', sum, stream(Compression::Snappy, "Deep Learning"));
    for (const QByteArray &good : {plain, packed}) {
        QCOMPARE(codec::detectCompression(good), Compression::SnappyFramed);
        const Decompressed unpacked = decompress(good, Compression::SnappyFramed);
        QVERIFY(!unpacked.broken);
        QCOMPARE(unpacked.data, QByteArray("Deep Learning"));
        QCOMPARE(unpacked.size, good.size());
        for (qsizetype size = head.size() + 1; size < good.size(); ++size) {
            const Decompressed cut = decompress(good.first(size), Compression::SnappyFramed);
            QVERIFY(cut.broken || cut.size == size);
        }
    }
    const Decompressed wrong =
        decompress(QByteArray(head + chunk('\x01', QByteArray(4, '\0'), "text")), Compression::SnappyFramed);
    QCOMPARE(wrong.data, QByteArray("text"));
    QCOMPARE(wrong.broken->code, QByteArray("compression.checksum"));
    const Decompressed reserved = decompress(QByteArray(head + chunk('\x02', {}, "text")), Compression::SnappyFramed);
    QCOMPARE(reserved.broken->code, QByteArray("compression.corrupt"));
}

void TestCompression::otherBytesAreNoStream_data()
{
    QTest::addColumn<QByteArray>("data");
    for (const char *text : {"", "x", "HelloWorld12", "]", "x = 1", "eJyrqBgFo2AUDHcAAA=="})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("pickle") << QByteArray("\x80\x04\x95");
    QTest::newRow("a list and a dict of protocol 0") << QByteArray("](dp0\n");
}

void TestCompression::otherBytesAreNoStream()
{
    QFETCH(QByteArray, data);
    QCOMPARE(codec::detectCompression(data), Compression::None);
}

QTEST_GUILESS_MAIN(TestCompression)
#include "tst_compression.moc"
