#include "client.h"
#include "support/memcachedserver.h"
#include "tap/memcachedconversation.h"
#include "tap/tap.h"

#include <QtCore/QRandomGenerator>

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
    void countsAsTheServerOrSaysThatItIsUnsure();
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

// Pipelines of whatever is asked. LOOKASIDE_FUZZ_RUNS asks for more of them, LOOKASIDE_FUZZ_SEED for others.
void TestMemcached::countsAsTheServerOrSaysThatItIsUnsure()
{
    const QByteArrayList forms{"get $",
                               "get $ $ $",
                               "gets $",
                               "get",
                               "get $ !",
                               "get !",
                               "gat 900 $ $",
                               "gats 0 $",
                               "gat x $",
                               "gat 900",
                               "set $ 0 0 2\r\nvv",
                               "set $ 7 900 0\r\n",
                               "set $ 0 -1 1\r\nv",
                               "set $ 0 0 1 noreply\r\nv",
                               "set $ 0 0 1\r\nvv",
                               "set $ 0 0 -1",
                               "set $ 0",
                               "set ! 0 0 1\r\nv",
                               "add $ 0 0 1\r\nv",
                               "add $ 0 0 1 noreply\r\nv",
                               "replace $ 0 0 1\r\nv",
                               "replace $ 0 0 1 noreply\r\nv",
                               "append $ 0 0 1\r\nv",
                               "append $ 0 0 1 noreply\r\nv",
                               "prepend $ 0 0 1\r\nv",
                               "cas $ 0 0 1 5\r\nv",
                               "cas $ 0 0 1 5 noreply\r\nv",
                               "set $ 0 0 1\r\n5",
                               "set $ 0 0 2000000\r\n#",
                               "set $ 0 0 2000000 noreply\r\n#",
                               "incr $ 1",
                               "incr $ x",
                               "decr $ 1 noreply",
                               "incr $ 1 noreply",
                               "touch $ 900",
                               "touch $ -1",
                               "touch $ 900 noreply",
                               "touch $",
                               "delete $",
                               "delete $ noreply",
                               "delete $ 0",
                               "delete $ 5",
                               "delete",
                               "flush_all",
                               "flush_all noreply",
                               "flush_all 0",
                               "mg $ v",
                               "mg $",
                               "mg $ v t f k s",
                               "mg $ v q",
                               "mg $ v q k",
                               "mg $ k q O7",
                               "mg $ s T900",
                               "mg $ v N30",
                               "mg $ v N30 q k",
                               "mg YQ== v b",
                               "mg",
                               "mg !",
                               "mg $ h l t",
                               "mg $ E9 v",
                               "mg $ T900 q",
                               "mg $ k v q O8 N30",
                               "ms $ 2\r\nvv",
                               "ms $ 2 T900\r\nvv",
                               "ms $ 1 q\r\nv",
                               "ms $ 1 MA\r\nv",
                               "ms $ 1 ME\r\nv",
                               "ms $ 1 MR q\r\nv",
                               "ms $ 1 ME q\r\nv",
                               "ms $ 1 I\r\nv",
                               "ms $ S2\r\nvv",
                               "ms $ 2 C5\r\nvv",
                               "ms $ x\r\nvv",
                               "ms $ 1\r\nvv",
                               "ms YQ== 1 b\r\nv",
                               "ms $ 2000000\r\n#",
                               "md $",
                               "md $ q",
                               "md $ q k",
                               "md $ I T30",
                               "md $ C5",
                               "md YQ== b",
                               "md $ q O9",
                               "md",
                               "ma $",
                               "ma $ v",
                               "ma $ N30 J5 v",
                               "ma $ MD q",
                               "ma $ N0 q",
                               "ma $ N30",
                               "ma $ MX",
                               "mn",
                               "me $",
                               "me !",
                               "verbosity 1",
                               "nonsense $",
                               "",
                               "stats",
                               "stats items"};
    support::MemcachedServer server;
    QVERIFY2(server.start(), "memcached");
    const auto countsOfServer = [&] {
        tap::Counts counts;
        for (const QByteArray &line : server.run("stats").split('\n')) {
            if (line.startsWith("STAT get_hits "))
                counts.hits = line.mid(14).trimmed().toLongLong();
            else if (line.startsWith("STAT get_misses "))
                counts.misses = line.mid(16).trimmed().toLongLong();
        }
        return counts;
    };
    QRandomGenerator random(qEnvironmentVariable("LOOKASIDE_FUZZ_SEED", u"1"_s).toUInt());
    Client client(server.location().section(u':', 1).toUShort());
    tap::Ledger ledger;
    Stops stops;
    tap::Counts counted = countsOfServer();
    int wrong = 0;
    int unsure = 0;
    const int runs = qEnvironmentVariable("LOOKASIDE_FUZZ_RUNS", u"700"_s).toInt();
    for (int i = 0; i < runs; ++i) {
        QByteArray request;
        for (int part = random.bounded(1, 5); part > 0; --part) {
            QByteArray line = forms[random.bounded(forms.size())];
            for (qsizetype at = line.indexOf('$'); at >= 0; at = line.indexOf('$'))
                line[at] = char('a' + random.bounded(6));
            request += line.replace('!', QByteArray(251, 'k')).replace('#', QByteArray(2'000'000, 'v')) + "\r\n";
        }
        tap::MemcachedConversation conversation({.id = 1, .address = {}}, ledger, stops);
        const tap::Totals before = ledger.totals();
        const std::string all = request.toStdString() + "verbosity 7\r\nmn\r\nme none\r\nversion\r\n";
        conversation.asked(all, tap::Moment::clock::now());
        client.send(all);
        std::string answer;
        while (answer.find("\r\nVERSION ") == std::string::npos || !answer.ends_with("\r\n"))
            answer += client.receive(1);
        conversation.answered(answer, tap::Moment::clock::now());
        const tap::Totals after = ledger.totals();
        const tap::Counts now1 = countsOfServer();
        const tap::Counts told{after.server.hits - before.server.hits, after.server.misses - before.server.misses};
        const tap::Counts truth{now1.hits - counted.hits, now1.misses - counted.misses};
        const QByteArray shown = QByteArray(request)
                                     .replace(QByteArray(2'000'000, 'v'), "#")
                                     .replace(QByteArray(251, 'k'), "!")
                                     .replace("\r\n", " | ")
            + " -> " + QByteArray::fromStdString(answer).left(300).replace("\r\n", " | ");
        unsure += after.unsure != before.unsure;
        if (after.unsure == before.unsure && told != truth) {
            ++wrong;
            qWarning("%s: told %lld/%lld, the server %lld/%lld", shown.constData(), told.hits, told.misses, truth.hits,
                     truth.misses);
        }
        QCOMPARE(stops.told, QByteArray());
        const tap::Moment now = tap::Moment::clock::now();
        for (char key = 'a'; key < 'a' + 6; ++key) {
            const tap::Presence presence = ledger.presence(0, {&key, 1}, {now, now, 1});
            const bool isThere = server.run(QByteArray("get ") + key).startsWith("VALUE");
            if (presence != tap::Presence::Unknown && isThere != (presence == tap::Presence::Present)) {
                ++wrong;
                qWarning("%s: then %c is %s", shown.constData(), key, isThere ? "there" : "gone");
                ledger.doubt(ledger.key(0, {&key, 1}));
            }
        }
        counted = countsOfServer();
    }
    qInfo("%d of %d unsure", unsure, runs);
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(TestMemcached)

#include "tst_tap_memcached.moc"
