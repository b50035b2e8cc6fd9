#include "codec/chain.h"
#include "codec/json.h"
#include "codec/msgpack.h"
#include "codec/picklewriter.h"
#include "codec/render.h"
#include "codec/taggedjson.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <ctime>
#include <random>

using namespace Qt::StringLiterals;
using codec::Value;

// Recorded values, damaged at random: whatever comes out, nothing crashes, hangs or grows without limit. A short
// run is part of the tests; LOOKASIDE_FUZZ_SECONDS makes it long, LOOKASIDE_FUZZ_SEED another one.
class TestCodecFuzz : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void damagedValues();

private:
    QByteArray damaged(QByteArray bytes);
    qsizetype below(qsizetype end)
    {
        return qsizetype(std::uniform_int_distribution<qint64>(0, std::max<qint64>(0, end - 1))(m_random));
    }

    QList<QByteArray> m_seeds;
    std::mt19937_64 m_random;
};

void TestCodecFuzz::initTestCase()
{
    QFile file(QStringLiteral(LOOKASIDE_TEST_DATA) + u"/live_redis/expected.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto recorded = codec::readJson(file.readAll(), 10'000);
    QVERIFY(recorded);
    for (const Value &row : tagged::member(*recorded, u"rows")->items()) {
        const Value *raw = tagged::member(row, u"raw_b64");
        if (raw && raw->type() == Value::Type::Text && raw->toText().size() < 20'000)
            m_seeds.append(QByteArray::fromBase64(raw->toText().toLatin1()));
    }
    QVERIFY(m_seeds.size() > 400);
    m_random.seed(qEnvironmentVariable("LOOKASIDE_FUZZ_SEED", u"1"_s).toULongLong());
}

QByteArray TestCodecFuzz::damaged(QByteArray bytes)
{
    static const QByteArray opcodes(
        "().012FIJKLMNPQRSTUVXabcd}eghijl]opqrstuGBC\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c"
        "\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98");
    for (qsizetype changes = 1 + below(6); changes > 0; --changes) {
        const qsizetype at = below(bytes.size() + 1);
        switch (below(7)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(below(256));
            break;
        case 1:
            if (at < bytes.size())
                bytes[at] = char(bytes.at(at) ^ (1 << below(8)));
            break;
        case 2:
            bytes.insert(at, opcodes.at(below(opcodes.size())));
            break;
        case 3:
            bytes.remove(at, 1 + below(8));
            break;
        case 4:
            bytes.truncate(at);
            break;
        case 5: { // a piece of another value
            const QByteArray &other = m_seeds.at(below(m_seeds.size()));
            bytes.insert(at, other.mid(below(other.size()), 1 + below(64)));
            break;
        }
        default: { // a piece of itself, many times
            const QByteArray piece = bytes.mid(at, 1 + below(16));
            bytes.insert(at, piece.repeated(1 + below(50)));
            break;
        }
        }
    }
    return bytes;
}

void TestCodecFuzz::damagedValues()
{
    const qint64 milliseconds = qEnvironmentVariable("LOOKASIDE_FUZZ_SECONDS", u"2"_s).toLongLong() * 1000;
    QElapsedTimer run;
    run.start();
    qint64 count = 0;
    qint64 whole = 0;
    qint64 slowest = 0;
    for (; run.elapsed() < milliseconds; ++count) {
        const QByteArray bytes = damaged(m_seeds.at(below(m_seeds.size())));
        const std::clock_t begun = std::clock(); // processor time: the machine may be busy with other things
        const codec::Decoded decoded = codec::decode(bytes);
        QVERIFY(!decoded.steps.isEmpty());
        QVERIFY(codec::render(decoded.value, {.lines = 500}).size() <= 500);
        const codec::PickleReading pickle = codec::readPickle(bytes);
        QVERIFY(pickle.size <= bytes.size());
        QVERIFY(codec::readMsgpack(bytes).size <= bytes.size());
        // What was read whole can be written, and is then read as the same.
        if (!pickle.broken && !pickle.elided) {
            ++whole;
            const QByteArray written = codec::writePickle(pickle.value);
            if (written.size() < 100'000)
                QVERIFY2(!codec::readPickle(written).broken, bytes.toHex().constData());
        }
        const qint64 taken = qint64(std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
        slowest = std::max(slowest, taken);
        QVERIFY2(taken < 5'000, bytes.toHex().constData());
    }
    QVERIFY(whole > 0 && whole < count);
    qInfo("%lld damaged values, %lld of them still whole pickles, the slowest took %lld ms", count, whole, slowest);
}

QTEST_GUILESS_MAIN(TestCodecFuzz)
#include "tst_codecfuzz.moc"
