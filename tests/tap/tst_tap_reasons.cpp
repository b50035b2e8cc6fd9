#include "client.h"
#include "support/redisserver.h"
#include "tap/tap.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace {

using tap::Reason;

// What the tap told of each miss, in their order.
class Told final : public tap::Observer {
public:
    struct Miss {
        QByteArray key;
        Reason reason;
    };
    std::vector<Miss> misses;

    void happened(const tap::Operation &operation) override
    {
        for (const tap::KeyUse &use : operation.keys) {
            if (use.server != tap::Found::Miss)
                continue;
            const QByteArray key(use.key.data(), qsizetype(use.key.size()));
            if (use.isAwaited)
                m_awaited[key].push_back(misses.size());
            misses.push_back({key, use.reason});
        }
    }
    void explained(int /*database*/, std::string_view key, Reason reason, bool /*isInferred*/) override
    {
        const auto found = m_awaited.find(QByteArray(key.data(), qsizetype(key.size())));
        if (found == m_awaited.end())
            return;
        for (const std::size_t which : found->second)
            misses[which].reason = reason;
        m_awaited.erase(found);
    }

private:
    std::map<QByteArray, std::vector<std::size_t>> m_awaited;
};

// The server's own notifications, in their order.
class Events {
public:
    explicit Events(quint16 port)
        : m_client(port)
    {
        m_client.send(command({"PSUBSCRIBE", "__keyevent@0__:*"}));
        lines(6);
    }
    // Those up to now: visit(event, key).
    template <typename Visitor> void take(Visitor &&visit)
    {
        m_client.send(command({"PING"}));
        for (;;) {
            const QByteArrayList parts = lines(1).first() == "*2" ? QByteArrayList() : lines(8);
            if (parts.isEmpty()) { // the answer to PING
                lines(4);
                return;
            }
            visit(parts[5].mid(parts[5].lastIndexOf(':') + 1), parts[7]);
        }
    }

private:
    QByteArrayList lines(int count)
    {
        QByteArrayList result;
        while (result.size() < count) {
            const auto end = m_text.find("\r\n");
            if (end == std::string::npos) {
                const std::string more = m_client.receive(1);
                if (more.empty())
                    qFatal("no more events");
                m_text += more;
                continue;
            }
            result += QByteArray::fromStdString(m_text.substr(0, end));
            m_text.erase(0, end + 2);
        }
        return result;
    }

    Client m_client;
    std::string m_text;
};

quint32 only(Reason reason) { return 1U << int(reason); }

} // namespace

// Why a key was missing: each miss is compared with what the test knows. LOOKASIDE_MISSES asks for more than the tests
// run, as 100000.
class TestReasons : public QObject {
    Q_OBJECT

private slots:
    void agreeWithTheTruthUnderEviction_data();
    void agreeWithTheTruthUnderEviction();
};

void TestReasons::agreeWithTheTruthUnderEviction_data()
{
    QTest::addColumn<QByteArray>("notifications");
    QTest::newRow("told") << QByteArray("Exe");
    QTest::newRow("inferred") << QByteArray("");
}

// One application that knows what it did; the server evicts at its will.
void TestReasons::agreeWithTheTruthUnderEviction()
{
    QFETCH(QByteArray, notifications);
    const bool isTold = !notifications.isEmpty();
    support::RedisServer server(
        {.config = {"maxmemory-policy allkeys-random", "notify-keyspace-events \"" + notifications + '"'}});
    QVERIFY(server.start());
    Told told;
    tap::Tap tap({.target = tap::Target::parse(server.url()).value(), .listen = {.host = u"127.0.0.1"_s, .port = 0}},
                 &told);
    QVERIFY(tap.start().has_value());
    QTRY_VERIFY(tap.snapshot().serverFirst.isKnown);
    Client client(tap.port());
    Events events(server.port());
    // There is room for a third of the keys above what this server takes for itself.
    const qint64 room = server.info("used_memory") + 1'000'000;
    server.run({"CONFIG", "SET", "maxmemory", QByteArray::number(room)});

    using Clock = std::chrono::steady_clock;
    struct Entry {
        bool isThere = false;
        quint32 gone = only(Reason::NeverStored); // the reasons that can be true
        Clock::time_point endFirst = Clock::time_point::max(); // it expires between these two
        Clock::time_point endLast = Clock::time_point::max();
    };
    std::vector<Entry> entries(4'000);
    const auto nameOf = [](std::size_t which) -> QByteArray { return "course:" + QByteArray::number(which); };
    // It is gone, and nobody said why: its TTL ran out, or it was evicted.
    const auto without = [](const Entry &entry, Clock::time_point begun, Clock::time_point ended) {
        return (ended >= entry.endFirst ? only(Reason::Expired) : 0)
            | (begun <= entry.endLast ? only(Reason::Evicted) : 0);
    };
    const auto learn = [&] {
        events.take([&](const QByteArray &event, const QByteArray &key) {
            Entry &entry = entries[key.mid(7).toUInt()];
            if (event == "expired" && entry.isThere && Clock::now() < entry.endFirst)
                return; // SET found that the one before had expired
            entry.isThere = false;
            entry.gone = only(event == "expired" ? Reason::Expired : Reason::Evicted);
        });
    };
    const std::size_t wanted = qEnvironmentVariable("LOOKASIDE_MISSES", u"8000"_s).toULong();
    QRandomGenerator random(3);
    const std::string value(600, 'v');
    std::vector<quint32> truth;
    for (int i = 0; truth.size() < wanted; ++i) {
        const std::size_t which = random.bounded(4'000);
        Entry &entry = entries[which];
        const int dice = random.bounded(100);
        learn();
        const auto begun = Clock::now();
        if (dice < 35) {
            QByteArrayList words{"SET", nameOf(which), QByteArray::fromStdString(value)};
            const bool expires = random.bounded(10) == 0;
            if (expires)
                words += {"PX", "40"};
            QCOMPARE(client.ask(command(words), 5), std::string("+OK\r\n"));
            entry = {.isThere = true, .gone = 0};
            if (expires) {
                entry.endFirst = begun + std::chrono::milliseconds(39);
                entry.endLast = Clock::now() + std::chrono::milliseconds(41);
            }
        } else if (dice < 40) {
            const std::string removed = client.ask(command({"DEL", nameOf(which)}), 4);
            if (entry.isThere) {
                entry.isThere = false;
                entry.gone = removed == ":1\r\n" ? only(Reason::Deleted) : without(entry, begun, Clock::now());
            }
        } else if (i % 10'000 == 9'999) {
            client.ask(command({"FLUSHDB"}), 5);
            for (Entry &each : entries) {
                if (!each.isThere)
                    continue;
                each.isThere = false;
                const quint32 others = without(each, begun, Clock::now());
                each.gone = only(Reason::Flushed) | (isTold ? others & only(Reason::Expired) : others);
            }
        } else {
            if (client.ask(command({"GET", nameOf(which)}), 5) != "$-1\r\n") {
                client.receive(1 + value.size() + 2);
                continue;
            }
            if (isTold)
                learn();
            if (entry.isThere) {
                QVERIFY(!isTold);
                entry.isThere = false;
                entry.gone = without(entry, begun, Clock::now());
            }
            truth.push_back(entry.gone);
        }
    }
    QTest::qWait(1'300); // the last figures
    tap.stop();
    QCOMPARE(told.misses.size(), truth.size());
    std::map<std::pair<quint32, Reason>, qint64> wrong;
    std::array<qint64, tap::reasonCount> counts{};
    qint64 unknown = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const Reason reason = told.misses[i].reason;
        ++counts[std::size_t(reason)];
        if (reason == Reason::Unknown)
            ++unknown;
        else if (!(truth[i] & only(reason)))
            ++wrong[{truth[i], reason}];
    }
    for (const auto &[what, count] : wrong)
        qWarning("%lld told as %d are of %#x", count, int(what.second), what.first);
    qInfo("%zu misses: %lld never stored, %lld expired, %lld deleted, %lld evicted, %lld flushed, %lld unknown",
          truth.size(), counts[int(Reason::NeverStored)], counts[int(Reason::Expired)], counts[int(Reason::Deleted)],
          counts[int(Reason::Evicted)], counts[int(Reason::Flushed)], unknown);
    for (const Reason reason : {Reason::NeverStored, Reason::Expired, Reason::Deleted, Reason::Evicted})
        QVERIFY(counts[std::size_t(reason)] > 20);
    QVERIFY(wrong.empty());
    QVERIFY(double(unknown) <= 0.01 * double(truth.size()));
}

QTEST_GUILESS_MAIN(TestReasons)

#include "tst_tap_reasons.moc"
