#include "codec/compression.h"

#include <QtTest/QTest>

#include <lz4frame.h>
#include <lzma.h>
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
    void membersOfGzipFollowEachOther();
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
    case Compression::None:
        break;
    }
    return data;
}

static QByteArray courses(int count)
{
    QByteArray data;
    for (int i = 0; i < count; ++i)
        data += "{\"id\": " + QByteArray::number(i * 7919 % 65537) + ", \"title\": \"Course\"}, ";
    return data;
}

static void addFormats()
{
    QTest::addColumn<Compression>("compression");
    QTest::newRow("zlib") << Compression::Zlib;
    QTest::newRow("gzip") << Compression::Gzip;
    QTest::newRow("xz") << Compression::Xz;
    QTest::newRow("lzma alone") << Compression::LzmaAlone;
    QTest::newRow("lz4") << Compression::Lz4;
    QTest::newRow("zstd") << Compression::Zstd;
}

void TestCompression::isDetectedAndUndone_data() { addFormats(); }
void TestCompression::isDetectedAndUndone()
{
    QFETCH(Compression, compression);
    for (const QByteArray &data : {QByteArray("x"), QByteArray("Zo\xc3\xab\0\xff", 6), courses(20'000)}) {
        const QByteArray packed = stream(compression, data);
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

void TestCompression::membersOfGzipFollowEachOther()
{
    const QByteArray both = stream(Compression::Gzip, "one ") + stream(Compression::Gzip, "two");
    QCOMPARE(decompress(both, Compression::Gzip).data, QByteArray("one two"));
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
