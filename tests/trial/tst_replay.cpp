#include "advice/advise.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "report/replaysource.h"
#include "trial/trial.h"
#include "trial/way.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

// Access logs and recordings, played in the lab.
class tst_Replay : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    // Each line: seconds, user, method, target, status.
    static QByteArray log(const QByteArrayList &requests)
    {
        QByteArray text;
        for (const QByteArray &request : requests) {
            const QByteArrayList words = request.split(' ');
            const QTime time = QTime(10, 0).addSecs(words[0].toInt());
            text += "192.0.2.1 - " + words[1] + " [17/May/2026:" + time.toString(u"HH:mm:ss"_s).toLatin1()
                + " +0000] \"" + words[2] + ' ' + words[3] + " HTTP/1.1\" " + words[4] + " 100\n";
        }
        return text;
    }
    static QByteArrayList printed(const QList<lab::Command> &commands)
    {
        QByteArrayList lines;
        for (const lab::Command &command : commands)
            lines += lab::print(command.action);
        return lines;
    }
    static qsizetype withWord(const QByteArrayList &lines, const QByteArray &word)
    {
        return std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.contains(word); });
    }
    static trial::Figures figures(const QList<lab::Command> &commands, const QByteArray &way = "timeout=15m")
    {
        const auto tried = trial::tried(trial::Way::of(way)->applied(commands));
        if (!tried)
            qFatal("%s", qPrintable(tried.error().args.join(u' ')));
        return *tried;
    }

private slots:
    void aLogOfTheCourseSiteIsSentAsItWas()
    {
        const QString file =
            write(u"site.log"_s,
                  log({"0 - GET /courses/?page=2 200", "1 ada GET /courses/42/ 200", "2 ada GET /courses/42/ 200",
                       "3 - PUT /courses/42/ 200", "5 ada GET /courses/42/ 200", "6 - POST /courses/ 201",
                       "7 - PUT /courses/42/ 403", "8 - DELETE /courses/7/ 204", "9 - GET /courses/7/ 404",
                       "10 - PUT /users/3/profile/ 200"}));
        const auto played = report::readPlayed(file, {});
        QVERIFY(played);
        const QByteArrayList lines = printed(played->commands);
        QVERIFY(lines.contains("start get /courses/?page=2"));
        QCOMPARE(lines.count("start get /courses/42/ as 1"), 3);
        QVERIFY(lines.contains("delete course 7"));
        QCOMPARE(withWord(lines, "save course"), 1);
        QCOMPARE(withWord(lines, "create course"), 1);
        QCOMPARE(played->modelled.filter(u"no counterpart"_s).size(), 1);
        const trial::Figures result = figures(played->commands);
        QCOMPARE(result.requests, 5);
        QCOMPARE(result.hits, 2); // of course 42
        QCOMPARE(result.staleHits, 1);
        // A TTL that ends in between.
        QCOMPARE(figures(played->commands, "timeout=2s").staleHits, 0);
    }

    void anyOtherLogIsPlayedByKey()
    {
        const QString file = write(u"shop.log"_s,
                                   log({"0 - GET /shop/a 200", "1 - GET /shop/b 200", "2 - GET /shop/a 200",
                                        "3 - POST /shop/a 302", "4 - GET /shop/a 200", "5 - GET /shop/b 200"}));
        report::ReplayQuestion question;
        question.replay.cost = std::chrono::milliseconds(300);
        const auto played = report::readPlayed(file, question);
        QVERIFY(played);
        QVERIFY(printed(played->commands).contains("costs detail=300ms"));
        QVERIFY(!played->modelled.isEmpty());
        const trial::Figures result = figures(played->commands);
        QCOMPARE(result.requests, 5);
        QCOMPARE(result.misses, 2);
        QCOMPARE(result.staleHits, 1);
        QCOMPARE(result.slowest, base::Duration(std::chrono::milliseconds(300)));
        question.log.writesChange = question.replay.writesChange = false;
        const auto unchanged = report::readPlayed(file, question);
        QVERIFY(unchanged);
        QCOMPARE(figures(unchanged->commands).staleHits, 0);
    }

    // The figures are those that advise() computes of the same log.
    void itIsAsAdvised()
    {
        QByteArrayList requests;
        for (int i = 0; i < 400; ++i) {
            const QByteArray page = QByteArray::number(i * 7 % 13);
            requests += QByteArray::number(i * 3) + (i % 29 == 5 ? " - PUT /wiki/" : " - GET /wiki/") + page + "/ 200";
        }
        const QString file = write(u"wiki.log"_s, log(requests));
        const auto played = report::readPlayed(file, {});
        QVERIFY(played);
        const auto reading = advice::readAccessLog(file, {});
        QVERIFY(reading);
        for (const int ttl : {20, 100, 800}) {
            const auto advised = advice::advise(reading->traffic, {.ttls = {std::chrono::seconds(ttl)}});
            QVERIFY(advised);
            std::int64_t hits = 0;
            std::int64_t stale = 0;
            for (const advice::EndpointAdvice &endpoint : advised->endpoints) {
                hits += endpoint.points.front().figures.hits;
                stale += endpoint.points.front().figures.staleHits;
            }
            const trial::Figures result = figures(played->commands, "timeout=" + QByteArray::number(ttl) + 's');
            QCOMPARE(result.hits, hits);
            QCOMPARE(result.staleHits, stale);
        }
    }

    void aRecordingIsPlayedByKey()
    {
        QByteArray text = "{\"format\":\"lookaside-trace\",\"version\":1,\"source\":\"tap\"}\n";
        auto add = [&text, id = 0](int seconds, const char *kind, const char *more) mutable {
            text += "{\"seq\":" + QByteArray::number(++id) + ",\"t_us\":" + QByteArray::number(seconds * 1'000'000)
                + ",\"kind\":\"" + kind + "\",\"key\":\":1:course_9\"" + more + "}\n";
        };
        add(0, "cache-miss", "");
        add(0, "cache-stored", ",\"ttl_us\":60000000");
        add(10, "cache-hit", "");
        add(20, "cache-delete-asked", ",\"text\":\"delete\",\"removed\":1");
        add(21, "cache-miss", "");
        const auto played = report::readPlayed(write(u"tap.jsonl"_s, text), {});
        QVERIFY2(played, played ? "" : played.error().code.constData());
        const trial::Figures result = figures(played->commands, "none");
        QCOMPARE(result.requests, 3);
        QCOMPARE(result.hits, 1);
        QCOMPARE(figures(played->commands, "receivers=off").staleHits, 1);
    }

    void settingsComeBeforeTheRequests()
    {
        const QString file = write(u"s.log"_s, log({"0 - GET /courses/ 200", "1 - GET /courses/ 200"}));
        const auto settings =
            report::readSettings(write(u"set.lookaside"_s, "backend database\ncache /courses/ response key=url\n"));
        QVERIFY(settings);
        report::ReplayQuestion question;
        question.settingsFile = u"set.lookaside"_s;
        question.replay.settings = *settings;
        const auto played = report::readPlayed(file, question);
        QVERIFY(played);
        QCOMPARE(withWord(printed(played->commands), "cache /"), 1);
        QCOMPARE(printed(played->commands).first(), QByteArray("backend database"));
        const auto refused = report::readSettings(write(u"no.lookaside"_s, "backend database\nget /courses/\n"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QByteArray("trial.noSetting"));
        const auto own = report::readPlayed(write(u"own.lookaside"_s, "get /courses/\n"), question);
        QVERIFY(!own);
        QCOMPARE(own.error().code, QByteArray("trial.ownSettings"));
    }

    void whatIsNoSourceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("text") << QByteArray("Dear diary,\ntoday nothing happened.\n") << QByteArray("advice.noLog");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\1\2\3",
                                              8)
                                << QByteArray("advice.noLog");
        QTest::newRow("nothing") << QByteArray() << QByteArray("advice.noRequests");
        QTest::newRow("writes alone") << log({"0 - POST /x 200"}) << QByteArray("advice.noRequests");
        QTest::newRow("MONITOR") << QByteArray("OK\n1795888208.806679 [7 127.0.0.1:58210] \"GET\" \"a\"\n")
                                 << QByteArray("doctor.noRun");
    }
    void whatIsNoSourceIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, code);
        const auto played = report::readPlayed(write(u"x.log"_s, content), {});
        QVERIFY(!played);
        QCOMPARE(played.error().code, code);
    }
};

QTEST_GUILESS_MAIN(tst_Replay)
#include "tst_replay.moc"
