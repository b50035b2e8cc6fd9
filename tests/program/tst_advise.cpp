#include "support/redisserver.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <signal.h>

using namespace Qt::StringLiterals;

// `lookaside advise` as it is started from a shell: sizes, and a live Redis.
class TestAdvise : public QObject {
    Q_OBJECT

private:
    struct Ended {
        int status = -1;
        QByteArray out;
        QByteArray errors;
    };
    static Ended advise(const QStringList &arguments)
    {
        QProcess program;
        program.start(QStringLiteral(LOOKASIDE_PROGRAM), QStringList{u"advise"_s} + arguments);
        if (!program.waitForFinished(60'000))
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_folder.filePath(name));
        return made.open(QFile::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }

    QString scenario()
    {
        QByteArray text = "backend locmem max_entries=12 cull_frequency=4\n"
                          "cache /courses/{id}/ response timeout=60s key=url\n";
        for (int i = 0; i < 100; ++i) {
            text += "get /courses/" + QByteArray::number(1 + i * 7 % 20) + "/\nadvance 1s\n";
            if (i % 25 == 24)
                text += "update courses where id=" + QByteArray::number(1 + i % 20)
                    + " set price=" + QByteArray::number(i) + "\n";
        }
        return file(u"s.lookaside"_s, text);
    }

    QTemporaryDir m_folder;

private slots:
    void sizesAndGridAsJson()
    {
        const Ended ended = advise({scenario(), u"--size"_s, u"5,50"_s, u"--ttl"_s, u"10s,10m"_s, u"--json"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject object = QJsonDocument::fromJson(ended.out).object();
        QVERIFY(object[u"endpoints"].toArray().size() > 0); // as without --size
        QCOMPARE(object[u"sizes"].toArray().size(), 2 * 3);
        QCOMPARE(object[u"grid"].toArray().size(), 2 * 3 * 3);
        QCOMPARE(object[u"sizes_basis"].toObject()[u"ttl_s"].toDouble(), 60.0);
        QCOMPARE(object[u"sizes_basis"].toObject()[u"cull_frequency"].toInt(), 4);
        QVERIFY(!object[u"sizes_basis"].toObject()[u"sampled"].toBool());
        int inForce = 0;
        for (const QJsonValue &value : object[u"sizes"].toArray()) {
            const QJsonObject point = value.toObject();
            QCOMPARE(point[u"requests"].toInt(), 100);
            QVERIFY(point[u"hit_ratio"].toDouble() >= 0 && point[u"hit_ratio"].toDouble() <= 1);
            QVERIFY(point.contains(u"stale_share") && point.contains(u"mean_entries") && point.contains(u"evictions"));
            if (point[u"in_force"].toBool()) {
                ++inForce;
                QCOMPARE(point[u"eviction"].toString(), u"locmem"_s);
                QCOMPARE(point[u"max_entries"].toInt(), 12);
                QVERIFY(point[u"evictions"].toInt() > 0);
            }
        }
        QCOMPARE(inForce, 1);
    }

    void sizesAsTextAndCsv()
    {
        const Ended text = advise({scenario(), u"--size"_s, u"usual"_s});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("current") && text.out.contains("MAX_ENTRIES") && text.out.contains("LRU"),
                 text.out.constData());
        const Ended csv = advise({scenario(), u"--size"_s, u"5,50"_s, u"--ttl"_s, u"10s,10m"_s, u"--csv"_s});
        QCOMPARE(csv.status, 0);
        const QByteArrayList rows = csv.out.trimmed().split('\n');
        QCOMPARE(rows.size(), 1 + 2 * 3 * 3);
        for (const QByteArray &row : rows)
            QCOMPARE(row.count(','), rows.first().count(','));
    }

    void sizesOfALog()
    {
        QByteArray lines;
        for (int i = 0; i < 300; ++i)
            lines += "::1 - - [17/May/2026:06:" + QByteArray::number(10 + i / 60) + ":"
                + QByteArray::number(10 + i % 50) + " +0000] \"GET /a/" + QByteArray::number(i * 7 % 30)
                + "/ HTTP/1.1\" 200 10\n";
        const Ended ended = advise({file(u"a.log"_s, lines), u"--size"_s, u"10,30"_s, u"--json"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject object = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(object[u"sizes"].toArray().size(), 4);
        QVERIFY(!object[u"sizes_basis"].toObject()[u"ttl_in_force"].toBool());
        QVERIFY(!object[u"sizes"].toArray().first().toObject().contains(u"stale_hits")); // nothing is known of changes
    }

    void wrongSizesAreSaid_data()
    {
        QTest::addColumn<QString>("size");
        for (const char *size : {"0", "-5", "many", "10,,20", "1e3", "99999999999999999999"})
            QTest::newRow(size) << QString::fromLatin1(size);
    }
    void wrongSizesAreSaid()
    {
        QFETCH(QString, size);
        const Ended ended = advise({scenario(), u"--size"_s, size});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains("--size"), ended.errors.constData());
        QVERIFY(ended.out.isEmpty());
    }

    void tooLittleSeenOfALiveServerIsSaid()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        const Ended ended = advise({server.url(), u"--for"_s, u"1s"_s});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains("Not enough data"), ended.errors.constData());
        QVERIFY(ended.out.isEmpty());
    }

    void whatIsNotThereOrNotForALiveServerIsSaid()
    {
        const Ended absent = advise({u"redis://127.0.0.1:%1"_s.arg(support::freePort())});
        QCOMPARE(absent.status, 2);
        QVERIFY(!absent.errors.isEmpty() && absent.out.isEmpty());
        const Ended sizes = advise({u"redis://127.0.0.1:1"_s, u"--size"_s, u"usual"_s});
        QCOMPARE(sizes.status, 2);
        QVERIFY2(sizes.errors.contains("--size"), sizes.errors.constData());
        QCOMPARE(advise({u"http://127.0.0.1/"_s}).status, 2);
        QCOMPARE(advise({u"redis://127.0.0.1:1"_s, u"--for"_s, u"soon"_s}).status, 2);
        QCOMPARE(advise({scenario(), u"--for"_s, u"5s"_s}).status, 2);
    }

    void anInterruptEndsTheWatching()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        QProcess program;
        program.start(QStringLiteral(LOOKASIDE_PROGRAM), {u"advise"_s, server.url(), u"--for"_s, u"1h"_s});
        QByteArray errors;
        QVERIFY(
            QTest::qWaitFor([&] { return (errors += program.readAllStandardError()).contains("gaps: 0"); }, 20'000));
        ::kill(pid_t(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(5'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QVERIFY((errors += program.readAllStandardError()).contains("Not enough data"));
    }
};

QTEST_GUILESS_MAIN(TestAdvise)
#include "tst_advise.moc"
