#include "client.h"
#include "support/memcachedserver.h"
#include "tap/memcachedconversation.h"
#include "tap/tap.h"

using namespace Qt::StringLiterals;

namespace {

class Stops final : public tap::ExchangeListener {
public:
    void exchanged(const tap::Exchange & /*exchange*/) override { }
    void stoppedReading(const tap::Client & /*client*/, std::string_view why) override
    {
        told = QByteArray(why.data(), qsizetype(why.size()));
    }
    QByteArray told;
};

struct Told {
    tap::Counts counts;
    qint64 operations = 0;
    QByteArray stopped;
};

// Requests and answers, each cut to pieces of `size` bytes.
Told told(const QList<std::pair<QByteArray, QByteArray>> &dialogue, qsizetype size)
{
    tap::Ledger ledger;
    Stops stops;
    tap::MemcachedConversation conversation({.id = 1, .address = {}}, ledger, stops);
    for (const auto &[request, answer] : dialogue) {
        for (qsizetype at = 0; at < request.size(); at += size)
            conversation.asked(request.mid(at, size).toStdString(), {});
        for (qsizetype at = 0; at < answer.size(); at += size)
            conversation.answered(answer.mid(at, size).toStdString(), {});
    }
    return {ledger.totals().server, ledger.totals().operations, stops.told};
}

} // namespace

class TestMemcached : public QObject {
    Q_OBJECT

private slots:
    void dialoguesAreReadHoweverTheyAreCut_data();
    void dialoguesAreReadHoweverTheyAreCut();
    void aRealServerCountsTheSame();
};

void TestMemcached::dialoguesAreReadHoweverTheyAreCut_data()
{
    using Dialogue = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<Dialogue>("dialogue");
    QTest::addColumn<int>("operations");
    QTest::addColumn<int>("hits");
    QTest::addColumn<int>("misses");
    QTest::newRow("a value that looks like an answer")
        << Dialogue{{"set k 0 0 14\r\nEND\r\nVALUE k 0\r\n", "STORED\r\n"},
                    {"get k x\r\n", "VALUE k 0 14\r\nEND\r\nVALUE k 0\r\nEND\r\n"}}
        << 2 << 1 << 1;
    QTest::newRow("noreply") << Dialogue{{"set k 0 0 1 noreply\r\nv\r\ndelete k noreply\r\nget k\r\n", "END\r\n"}} << 3
                             << 0 << 1;
    QTest::newRow("meta") << Dialogue{{"ms k 2 T90\r\nhi\r\nmg k v t\r\nmg x v\r\nmg k\r\nmd k\r\n",
                                       "HD\r\nVA 2 t90\r\nhi\r\nEN\r\nHD\r\nHD\r\n"}}
                          << 5 << 2 << 1;
    QTest::newRow("quiet meta") << Dialogue{{"mg a v q k\r\nmg b v q k\r\nmg c v q k\r\nmn\r\n",
                                             "VA 1 kb\r\nx\r\nMN\r\n"}}
                                << 4 << 1 << 2;
    QTest::newRow("quiet meta with a token")
        << Dialogue{{"mg a v q O1\r\nmg b v q O2\r\nmn\r\n", "VA 1 O2\r\nx\r\nMN\r\n"}} << 3 << 1 << 1;
    QTest::newRow("quiet meta, of which the answers tell")
        << Dialogue{{"ms z 1 q\r\ny\r\nmg z v\r\n", "VA 1\r\ny\r\n"}, {"get x\r\n", "END\r\n"}} << 3 << 1 << 1;
    QTest::newRow("statistics") << Dialogue{{"stats\r\nget k\r\n", "STAT a 1\r\nSTAT b 2\r\nEND\r\nEND\r\n"}} << 2 << 0
                                << 1;
    QTest::newRow("errors") << Dialogue{{"what\r\nget k\r\n", "ERROR\r\nSERVER_ERROR out of memory\r\n"}} << 2 << 0
                            << 0;
    QTest::newRow("binary") << Dialogue{{QByteArray("\x80\x00\x00\x01", 4), QByteArray("\x81\x00\x00\x01", 4)}} << 0
                            << 0 << 0;
}

void TestMemcached::dialoguesAreReadHoweverTheyAreCut()
{
    using Dialogue = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(Dialogue, dialogue);
    QFETCH(int, operations);
    QFETCH(int, hits);
    QFETCH(int, misses);
    for (const qsizetype size : {1, 2, 3, 7, 1'000}) {
        const Told is = told(dialogue, size);
        QCOMPARE(is.operations, operations);
        QCOMPARE(is.counts, (tap::Counts{hits, misses}));
        QCOMPARE(is.stopped, operations == 0 ? QByteArray("binary") : QByteArray());
    }
}

void TestMemcached::aRealServerCountsTheSame()
{
    support::MemcachedServer server;
    QVERIFY2(server.start(), "memcached");
    tap::Tap tap({.target = tap::Target::parse(u"memcached://"_s + server.location()).value(),
                  .listen = {.host = u"127.0.0.1"_s, .port = 0}});
    QVERIFY(tap.start().has_value());
    Client client(tap.port());
    const std::string value(1'000, '\n');
    client.ask("set a 0 0 1000\r\n" + value + "\r\n", 8);
    client.ask("gat 100 a b\r\n", 17 + 1'002 + 5);
    client.ask("get a b\r\ngets a\r\nmg a v\r\nmg b v\r\nmg a t T30\r\nmg b T30\r\ntouch a 10\r\ntouch b 10\r\nincr b "
               "1\r\ndelete b\r\nquit\r\n",
               100'000);
    const QByteArray stats = server.run("stats");
    const auto figure = [&](const QByteArray &name) {
        const qsizetype at = stats.indexOf(QByteArray("STAT " + name + ' '));
        return stats.mid(at + 6 + name.size(), 20).split('\r').first().toLongLong();
    };
    tap.stop();
    QCOMPARE(tap.snapshot().totals.server, (tap::Counts{figure("get_hits"), figure("get_misses")}));
    QCOMPARE(tap.snapshot().unread, 0);
}

QTEST_GUILESS_MAIN(TestMemcached)

#include "tst_tap_memcached.moc"
