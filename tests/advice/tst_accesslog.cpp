#include "advice/accesslog.h"
#include "advice/advise.h"
#include "advice/logline.h"
#include "advice/monitorlog.h"
#include "advice/paths.h"
#include "advice/runtraffic.h"
#include "advice/sizeadvice.h"
#include "advice/ttlsweep.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTime>
#include <QtTest/QTest>

#include <thread>
#include <zlib.h>

using namespace advice;
using namespace Qt::StringLiterals;

class tst_AccessLog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    static QString sample(const QString &name) { return QStringLiteral(LOOKASIDE_TEST_DATA "/traces/") + name; }
    static QByteArray contentsOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray gzipped(const QByteArray &content)
    {
        z_stream stream{};
        deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
        QByteArray packed(content.size() + 1000, '\0');
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
        stream.avail_in = uInt(content.size());
        stream.next_out = reinterpret_cast<Bytef *>(packed.data());
        stream.avail_out = uInt(packed.size());
        deflate(&stream, Z_FINISH);
        packed.truncate(qsizetype(stream.total_out));
        deflateEnd(&stream);
        return packed;
    }

private slots:
    void readsTheSamples_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("stored");
        QTest::newRow("combined") << u"combined.log"_s << 9 << 6;
        QTest::newRow("gunicorn") << u"gunicorn-prefixed.log"_s << 2 << 1;
        QTest::newRow("nginx") << u"nginx-key-value.log"_s << 2 << 2;
        QTest::newRow("runserver") << u"django-runserver.log"_s << 4 << 1;
    }
    void readsTheSamples()
    {
        QFETCH(QString, name);
        QFETCH(int, requests);
        QFETCH(int, stored);
        const auto reading = readAccessLog(sample(name), {});
        QVERIFY(reading);
        QCOMPARE(int(reading->requests), requests);
        QCOMPARE(int(reading->traffic.readCount()), stored);
    }

    // What is no access log is refused, with the line that shows it.
    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("Apache's error log") << contentsOf(sample(u"apache-error.log"_s));
        QTest::newRow("prose") << QByteArray("Dear Ada,\nthe cache is slow.\n");
        QTest::newRow("bytes") << QByteArray("\x00\x01\xff\xfe\n\x80\x81", 7);
        QTest::newRow("JSON without requests") << QByteArray("{\"a\":1}\n");
        QTest::newRow("a time without a request") << QByteArray("[17/May/2026:10:05:03 +0000] \"\n");
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, content);
        const auto reading = readAccessLog(write(u"other.txt"_s, content), {});
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, QByteArray("advice.noLog"));
        QVERIFY(!readAccessLog(write(u"empty.log"_s, ""), {}));
    }

    // The same requests, whatever they are wrapped in.
    void theWrappingMakesNoDifference_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray plain = contentsOf(sample(u"combined.log"_s));
        QTest::newRow("gzip") << gzipped(plain);
        QTest::newRow("two gzips") << gzipped(plain.first(plain.indexOf('\n') + 1))
                + gzipped(plain.sliced(plain.indexOf('\n') + 1));
        const QString text = QString::fromUtf8(plain);
        QByteArray utf16 = "\xff\xfe";
        utf16 += QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QTest::newRow("UTF-16, as PowerShell writes it") << utf16;
        QTest::newRow("UTF-8 with a byte order mark") << "\xef\xbb\xbf" + plain;
        QTest::newRow("CRLF") << QByteArray(plain).replace("\n", "\r\n");
        QByteArray docker;
        for (const QByteArray &line : plain.trimmed().split('\n'))
            docker += "{\"log\":\"" + QByteArray(line).replace("\\", "\\\\").replace('"', "\\\"")
                + "\\n\",\"stream\":\"stdout\"}\n";
        QTest::newRow("JSON, as Docker keeps it") << docker;
        QTest::newRow("CR alone") << QByteArray(plain).replace('\n', '\r');
        QTest::newRow("gzip, padded") << gzipped(plain) + QByteArray(300'000, '\0');
        QTest::newRow("gzip, padded between") << gzipped(plain.first(plain.indexOf('\n') + 1)) + QByteArray(512, '\0')
                + gzipped(plain.sliced(plain.indexOf('\n') + 1)) + QByteArray(1, '\0');
        QTest::newRow("a line of 3 MB") << QByteArray(3 * 1024 * 1024, 'x') + "\n" + plain;
        QTest::newRow("without the last line's end") << plain.trimmed();
    }
    void theWrappingMakesNoDifference()
    {
        QFETCH(QByteArray, content);
        const auto plain = readAccessLog(sample(u"combined.log"_s), {});
        const auto wrapped = readAccessLog(write(u"wrapped"_s, content), {});
        QVERIFY(plain && wrapped);
        QCOMPARE(wrapped->requests, plain->requests);
        QCOMPARE(wrapped->changes, plain->changes);
        QCOMPARE(wrapped->traffic.readCount(), plain->traffic.readCount());
        QCOMPARE(wrapped->traffic.begin(), plain->traffic.begin());
        QCOMPARE(wrapped->traffic.end(), plain->traffic.end());
    }

    void aDamagedGzipIsSaid()
    {
        const auto reading =
            readAccessLog(write(u"cut.gz"_s, gzipped(contentsOf(sample(u"combined.log"_s))).chopped(30)), {});
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, QByteArray("advice.damaged"));
    }

    void readsTimes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("us");
        const qint64 expected = 1778999103LL * 1'000'000; // 2026-05-17 06:25:03 UTC
        QTest::newRow("UTC") << QByteArray("17/May/2026:06:25:03 +0000") << expected;
        QTest::newRow("east") << QByteArray("17/May/2026:08:25:03 +0200") << expected;
        QTest::newRow("west") << QByteArray("16/May/2026:23:25:03 -0700") << expected;
        QTest::newRow("no zone") << QByteArray("17/May/2026 06:25:03") << expected;
        QTest::newRow("ISO") << QByteArray("2026-05-17T06:25:03Z") << expected;
        QTest::newRow("ISO east") << QByteArray("2026-05-17T11:55:03.250+05:30") << expected + 250'000;
        QTest::newRow("seconds") << QByteArray("1778999103.5") << expected + 500'000;
    }
    void readsTimes()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, us);
        LogClock clock;
        LogLine line;
        QVERIFY(clock.read(text, line));
        QCOMPARE(qint64(line.time), us);
        QVERIFY(clock.read(text, line)); // the one that was kept
        QCOMPARE(qint64(line.time), us);
        QVERIFY(!clock.read("32/Foo/2026:06:25:03 +0000", line));
    }

    void refusesTimesThatThereAreNot_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"17/May/2026:06:25:03 +9900", "17/May/2026:06:25:03 +0060", "17/May/2026:06:25:03 -1500",
              "17/May/2026:06:25:03 +020", "2026-05-17T06:25:03+25:00", "2026-05-17T06:25:03ZZ",
              "31/Apr/2026:06:25:03 +0000", "29/Feb/2026:06:25:03 +0000", "00/May/2026:06:25:03 +0000",
              "2026-13-01T06:25:03Z", "2026-00-17T06:25:03Z", "17/May/2026:24:00:00 +0000",
              "17/May/2026:06:60:03 +0000", "17/May/2026:06:25:61 +0000", "17/May/0000:06:25:03 +0000",
              "17/may/2026:06:25:03 +0000", "nan", "-5", ""})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesTimesThatThereAreNot()
    {
        QFETCH(QByteArray, text);
        LogClock clock;
        LogLine line;
        QVERIFY(!clock.read(text, line));
    }

    void readsAFormatOfTheServersOwn_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("nginx")
            << QByteArray("$remote_addr - $remote_user [$time_local] \"$request\" $status $request_time")
            << QByteArray("::1 - ada [17/May/2026:06:25:03 +0000] \"GET /a/?b=1 HTTP/1.1\" 200 0.250");
        QTest::newRow("Apache") << QByteArray("%h %u %t \"%r\" %>s %b %D")
                                << QByteArray(
                                       "::1 ada [17/May/2026:06:25:03 +0000] \"GET /a/?b=1 HTTP/1.1\" 200 12 250000");
        QTest::newRow("path and query apart")
            << QByteArray("$time_iso8601|$request_method|$uri|$args|$status|$request_time|$remote_user")
            << QByteArray("2026-05-17T06:25:03Z|GET|/a/|b=1|200|0.250|ada");
        QTest::newRow("Apache's path and query") << QByteArray("%h %l %u %t \"%m %U%q %H\" %>s %b %D")
                                                 << QByteArray("::1 - ada [17/May/2026:06:25:03 +0000] \"GET /a/?b=1 "
                                                               "HTTP/1.1\" 200 9 250000");
        QTest::newRow("nginx' path and query")
            << QByteArray("[$time_iso8601] $remote_user \"$request_method $uri$is_args$args\" $status $request_time")
            << QByteArray("[2026-05-17T06:25:03+00:00] ada \"GET /a/?b=1\" 200 0.250");
        const QByteArray whole = "1778999103.000\tGET\thttps://ex.org:443/a/?b=1\t200\t0.250\tada";
        QTest::newRow("a whole URL") << QByteArray(
            "$msec\t$request_method\t$scheme://$host:$server_port$request_uri\t$status\t$request_time\t"
            "$remote_user") << whole;
        QTest::newRow("a whole URL as the target")
            << QByteArray("$msec\t$request_method\t$request_uri\t$status\t$request_time\t$remote_user") << whole;
        const QByteArray plain = "::1 - ada [17/May/2026:06:25:03 +0000] \"GET /a/?b=1 HTTP/1.1\" 200 9 0.250";
        QTest::newRow("log_format") << QByteArray("log_format main '$remote_addr - $remote_user [$time_local] '\n"
                                                  "                '\"$request\" $status $body_bytes_sent '\n"
                                                  "                '$request_time';")
                                    << plain;
        QTest::newRow("log_format's strings") << QByteArray("'$remote_addr - $remote_user [$time_local] \"$request\" ' "
                                                            "'$status $body_bytes_sent $request_time'")
                                              << plain;
        QTest::newRow("log_format for JSON")
            << QByteArray("log_format j escape=json '{\"t\":\"$time_iso8601\",\"r\":\"$request\",' "
                          "'\"s\":$status,\"d\":$request_time,\"u\":\"$remote_user\"}';")
            << QByteArray("{\"t\":\"2026-05-17T06:25:03Z\",\"r\":\"GET /a/?b=1 "
                          "HTTP/1.1\",\"s\":200,\"d\":0.250,\"u\":\"ada\"}");
        const QByteArray apache = "::1 - ada [17/May/2026:06:25:03 +0000] \"GET /a/?b=1 HTTP/1.1\" 200 9 250000";
        QTest::newRow("LogFormat") << QByteArray("LogFormat \"%h %l %u %t \\\"%r\\\" %>s %b %D\" common") << apache;
        QTest::newRow("CustomLog") << QByteArray("CustomLog \"logs/access_log\" \"%h %l %u %t \\\"%r\\\" %>s %b %D\"")
                                   << apache;
        QTest::newRow("quotes as LogFormat has them") << QByteArray("%h %l %u %t \\\"%r\\\" %>s %b %D") << apache;
        QTest::newRow("only of some statuses")
            << QByteArray("%h %l %u %t \"%r\" %>s %b %D %!200,304{Referer}i") << apache + " -";
        QTest::newRow("gunicorn's setting")
            << QByteArray("access_log_format = '%(h)s %(l)s %(u)s %(t)s \"%(r)s\" %(s)s %(b)s %(D)s'") << apache;
        QTest::newRow("Apache's time in pieces")
            << QByteArray("[%{%d/%b/%Y:%H:%M:%S}t.%{msec_frac}t %{%z}t] %u \"%r\" %>s %D")
            << QByteArray("[17/May/2026:08:25:03.000 +0200] ada \"GET /a/?b=1 HTTP/1.1\" 200 250000");
        QTest::newRow("Apache's seconds")
            << QByteArray("%{sec}t %m %U%q %>s %D %u") << QByteArray("1778999103 GET /a/?b=1 200 250000 ada");
    }
    void readsAFormatOfTheServersOwn()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, line);
        auto made = LogFormat::fromText(format);
        QVERIFY(made);
        LogClock clock;
        LogLine read;
        QVERIFY(made->read(line, clock, read));
        QCOMPARE(read.method.toByteArray(), QByteArray("GET"));
        QCOMPARE(read.target.toByteArray(), QByteArray("/a/?b=1"));
        QCOMPARE(qint64(read.time), 1778999103LL * 1'000'000);
        QCOMPARE(read.user.toByteArray(), QByteArray("ada"));
        QCOMPARE(read.duration, 250'000U);
        QVERIFY(!LogFormat::fromText("$remote_addr $status"));
        QVERIFY(!LogFormat::fromText("$time_local$request $status"));
        QVERIFY(!LogFormat::fromText("[$time_local] $request_method$request_uri $status"));
        QVERIFY(!LogFormat::fromText("[$time_local] $request_uri$host $status"));
    }

    void changesReachTheirPathsAndThoseAbove()
    {
        const auto line = [](int second, const QByteArray &request, int status = 200) -> QByteArray {
            return "1.1.1.1 - - [17/May/2026:06:25:" + QByteArray::number(second).rightJustified(2, '0') + " +0000] \""
                + request + " HTTP/1.1\" " + QByteArray::number(status) + " 10\n";
        };
        const QByteArray log = line(1, "GET /courses/?page=2") + line(1, "GET /courses/42/")
            + line(1, "GET /courses/7/") + line(2, "PUT /courses/42/") + line(3, "POST /courses/9/", 403)
            + line(4, "GET /courses/?page=2") + line(4, "GET /courses/42/") + line(4, "GET /courses/7/");
        const auto changesIn = [](const LogReading &reading) {
            QMap<QByteArray, int> changes;
            for (std::size_t i = 0; i < reading.traffic.keyCount(); ++i) {
                const Key key = reading.traffic.key(i);
                changes[reading.traffic.endpoints()[key.endpoint].name] += int(key.changes.size());
            }
            return changes;
        };
        const QString path = write(u"changes.log"_s, log);
        const auto byDefault = readAccessLog(path, {});
        QVERIFY(byDefault);
        QCOMPARE(byDefault->changes, 1); // the refused one changed nothing
        QCOMPARE(changesIn(*byDefault), (QMap<QByteArray, int>{{"/courses/", 1}, {"/courses/{id}/", 1}}));

        LogOptions options;
        options.rules += *ChangeRule::fromText("PUT /courses/{id}/ -> /courses/{id}/");
        const auto byRule = readAccessLog(path, options);
        QVERIFY(byRule);
        QCOMPARE(changesIn(*byRule), (QMap<QByteArray, int>{{"/courses/", 0}, {"/courses/{id}/", 1}}));

        LogOptions edits;
        edits.editsFile = write(u"edits.csv"_s, "time,path\n2026-05-17T06:25:02Z,/courses/7/\n");
        const auto byFile = readAccessLog(path, edits);
        QVERIFY(byFile);
        QCOMPARE(changesIn(*byFile), (QMap<QByteArray, int>{{"/courses/", 1}, {"/courses/{id}/", 1}}));
        for (const QByteArray &rows : {QByteArray("time,path\n2026-05-17T06:25:02Z,\"/courses/7/\"\n"),
                                       QByteArray("\"2026-05-17T06:25:02Z\",\"/courses/7/\",\"a \"\"note\"\"\"\r\n"),
                                       QByteArray("time;path\n17/May/2026:08:25:02 +0200;/courses/7\n"),
                                       QByteArray("2026-05-17 06:25:02,https://ex.org/courses/7/?page=2\n\n"),
                                       QByteArray("1778999102\t/courses/7/\n")}) {
            edits.editsFile = write(u"edits.csv"_s, rows);
            const auto same = readAccessLog(path, edits);
            QVERIFY(same);
            QCOMPARE(changesIn(*same), changesIn(*byFile));
            QCOMPARE(same->editsWithoutReads, 0);
        }
        edits.editsFile = write(u"edits.csv"_s,
                                "2026-05-17T06:25:02Z,/shop/\n2026-05-17T06:25:02Z,/courses/7/a/\n"
                                "2026-05-17T06:25:02Z,/\n2026-05-17T06:25:02Z,/courses/8/\n");
        const auto others = readAccessLog(path, edits);
        QVERIFY(others);
        QCOMPARE(others->changes, 4);
        QCOMPARE(others->editsWithoutReads, 1); // /courses/8/ changes /courses/

        LogOptions unused = options;
        unused.rules += *ChangeRule::fromText("PUT /shop/{id}/ -> /shop/");
        const auto withUnused = readAccessLog(path, unused);
        QVERIFY(withUnused);
        QCOMPARE(withUnused->changes, 1);
        QCOMPARE(withUnused->unusedRules, 1);

        LogOptions ofEndpoint;
        ofEndpoint.keyBy = LogOptions::KeyBy::Endpoint; // /courses/7/ has the answer of /courses/42/
        const auto byEndpoint = readAccessLog(path, ofEndpoint);
        QVERIFY(byEndpoint);
        QCOMPARE(changesIn(*byEndpoint), (QMap<QByteArray, int>{{"/courses/", 1}, {"/courses/{id}/", 1}}));

        edits.editsFile = write(u"bad.csv"_s, "2026-05-17T06:25:02Z,/a/\nyesterday,/a/\n");
        const auto bad = readAccessLog(path, edits);
        QVERIFY(!bad);
        QCOMPARE(bad.error(), (base::Error{"advice.badEdits", {edits.editsFile, u"2"_s}}));

        QVERIFY(!ChangeRule::fromText("PUT /courses/"));
        QCOMPARE(ChangeRule::fromText("PUT /a/{x}/ -> /b/{y}/").error().code, QByteArray("advice.unknownName"));
    }

    void keysFollowTheRule()
    {
        const auto get = [](const QByteArray &target, const QByteArray &user) -> QByteArray {
            return "::1 - " + user + " [17/May/2026:06:25:03 +0000] \"GET " + target + " HTTP/1.1\" 200 10\n";
        };
        const QString path = write(u"keys.log"_s,
                                   get("/a/?x=1&y=2", "ada") + get("/a/?y=2&x=1", "bob")
                                       + get("/a/?x=1&y=2&utm_source=mail", "ada") + get("/b/5/", "ada"));
        const auto keys = [&path](LogOptions::KeyBy keyBy, bool perUser = false, const QByteArrayList &ignored = {}) {
            LogOptions options;
            options.keyBy = keyBy;
            options.perUser = perUser;
            options.ignoredParameters = ignored;
            const auto reading = readAccessLog(path, options);
            return reading ? int(reading->traffic.keyCount()) : -1;
        };
        using KeyBy = LogOptions::KeyBy;
        QCOMPARE(keys(KeyBy::Url), 4);
        QCOMPARE(keys(KeyBy::SortedQuery), 3);
        QCOMPARE(keys(KeyBy::SortedQuery, false, {"utm_*"}), 2);
        QCOMPARE(keys(KeyBy::SortedQuery, true, {"utm_*"}), 3);
        QCOMPARE(keys(KeyBy::Path), 2);
    }

    // cache_page keeps the page of each host by itself.
    void hostsHaveTheirOwnPages_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("line");
        const QByteArray time = "[17/May/2026:06:25:03 +0000]";
        const QByteArray common = "10.0.0.1 - - " + time + " \"GET /a/?b=1 HTTP/1.1\" 200 9\n";
        QTest::newRow("vhost_combined") << QByteArray() << "HOST:443 " + common;
        QTest::newRow("whole URLs") << QByteArray() << QByteArray(common).replace("GET /a/", "GET https://HOST/a/");
        QTest::newRow("JSON") << QByteArray()
                              << QByteArray("{\"time\":\"2026-05-17T06:25:03Z\",\"status\":200,\"path\":\"/a/?b=1\","
                                            "\"http_host\":\"HOST\"}\n");
        QTest::newRow("path and URL") << QByteArray()
                                      << QByteArray(
                                             "{\"time\":\"2026-05-17T06:25:03Z\",\"status\":200,\"path\":\"/a/\","
                                             "\"url\":\"https://HOST/a/\"}\n");
        QTest::newRow("nginx") << QByteArray("$host $remote_addr [$time_local] \"$request\" $status")
                               << "HOST ::1 " + time + " \"GET /a/?b=1 HTTP/1.1\" 200\n";
        QTest::newRow("nginx' whole URL") << QByteArray("$msec $request_method $scheme://$host$request_uri $status")
                                          << QByteArray("1778999103.000 GET https://HOST/a/?b=1 200\n");
        QTest::newRow("Apache") << QByteArray("%v:%p %t \"%r\" %>s")
                                << "HOST:80 " + time + " \"GET /a/?b=1 HTTP/1.1\" 200\n";
        QTest::newRow("Apache's header") << QByteArray("%t \"%r\" %>s \"%{Host}i\"")
                                         << time + " \"GET /a/?b=1 HTTP/1.1\" 200 \"HOST\"\n";
    }
    void hostsHaveTheirOwnPages()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, line);
        LogOptions options;
        if (!format.isEmpty())
            options.format = *LogFormat::fromText(format);
        QByteArray log;
        for (const char *host : {"a.example.org", "b.example.org", "a.example.org"})
            log += QByteArray(line).replace("HOST", host);
        const QString path = write(u"hosts.log"_s, log);
        const auto pages = readAccessLog(path, options);
        QVERIFY(pages);
        QCOMPARE(int(pages->traffic.readCount()), 3);
        QCOMPARE(int(pages->traffic.keyCount()), 2);
        QCOMPARE(pages->traffic.endpoints().front().name, QByteArray("/a/"));
        options.keyBy = LogOptions::KeyBy::Path;
        QCOMPARE(int(readAccessLog(path, options)->traffic.keyCount()), 1);
        // The client's address is no site's.
        QByteArray clients = lineAt(1, "/a/") + lineAt(2, "/a/").replace("::1", "127.0.0.1:51234");
        clients += "127.0.0.1:51235 " + lineAt(3, "/a/").sliced(8);
        QCOMPARE(int(readAccessLog(write(u"clients.log"_s, clients), {})->traffic.keyCount()), 1);
    }

    void severalWritesBetweenTwoReadsAreOneChange()
    {
        const QByteArray put = lineAt(2, "/a/").replace("GET", "PUT");
        const auto reading =
            readAccessLog(write(u"writes.log"_s, lineAt(1, "/a/") + put + put + put + lineAt(3, "/a/")), {});
        QVERIFY(reading);
        QCOMPARE(reading->changes, 3);
        QCOMPARE(reading->traffic.changeCount(), 1);
        QCOMPARE(perfectInvalidation(reading->traffic).front().hits, 0);
    }

    void idsAreLeftOutOfEndpoints()
    {
        QCOMPARE(endpointOf("/courses/42/"), QByteArray("/courses/{id}/"));
        QCOMPARE(endpointOf("/a/6f1e1e0a-7d3e-4b52-9f0a-0c3f5d2b8a11/b"), QByteArray("/a/{id}/b"));
        QCOMPARE(endpointOf("/deadbeefdeadbeef"), QByteArray("/{id}"));
        QCOMPARE(endpointOf("/feed/faced/"), QByteArray("/feed/faced/"));
        QCOMPARE(endpointOf("/"), QByteArray("/"));
    }

    void readsMonitor()
    {
        const auto reading = readMonitorLog(sample(u"monitor-django.log"_s));
        QVERIFY(reading);
        QCOMPARE(int(reading->traffic.readCount()), 47);
        QVERIFY(!reading->traffic.knowsChanges());
        QVERIFY(!readMonitorLog(write(u"none.log"_s, "OK\n")));
    }

    void readsMonitorOfEachClient()
    {
        const QByteArray client = "127.0.0.1:58210";
        const auto sampleOf = [](const QByteArray &name) -> QByteArray {
            return "OK\r\n1795888208.890543 [0 " + name + "] \"GET\" \"a] b\"\n1795888209.5 [0 " + name
                + "] \"mget\" \"a\" \"b\"\n1795888210.5 [0 " + name + "] \"DEL\" \"a\"\n";
        };
        for (const QByteArray &other :
             {client, QByteArray("[::1]:43952"), QByteArray("[fe80::1%eth0]:5"), QByteArray("unix:/tmp/a redis.sock"),
              QByteArray("lua"), QByteArray("[::ffff:10.0.0.1]:6")}) {
            const auto reading = readMonitorLog(write(u"clients.log"_s, sampleOf(other)));
            QVERIFY2(reading, other.constData());
            QCOMPARE(int(reading->traffic.readCount()), 3);
            QCOMPARE(reading->unreadable, 0);
        }
        const QByteArray raw = "+" + sampleOf(client).replace("\n1", "\n+1"); // as a raw connection gets it
        QCOMPARE(readMonitorLog(write(u"raw.log"_s, raw))->unreadable, 0);
        const auto none = readMonitorLog(write(u"none.log"_s, "OK\n1795888208.8 GET a\n"));
        QCOMPARE(none.error(),
                 (base::Error{"advice.noLog", {m_folder.filePath(u"none.log"_s), u"1795888208.8 GET a"_s}}));
    }

    // The query stands in the target or beside it.
    void findsTheQueryOfAJsonLine_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("in the target") << QByteArray("\"path\":\"/a/?b=1&c=2\"");
        for (const char *name : {"args", "query", "query_string", "querystring", "queryString", "query_params",
                                 "queryParams", "QUERY_STRING", "url_query"}) {
            QTest::newRow(name) << QByteArray("\"path\":\"/a/\",\"") + name + "\":\"b=1&c=2\"";
            QTest::addRow("%s with its mark", name) << QByteArray("\"uri\":\"/a/\",\"") + name + "\":\"?b=1&c=2\"";
            QTest::addRow("%s as an object", name)
                << QByteArray("\"path\":\"/a/\",\"") + name + "\":{\"c\":2,\"b\":[\"1\"]}";
        }
        QTest::newRow("in the URL beside the path")
            << QByteArray("\"path\":\"/a/\",\"url\":\"https://ex.org/a/?b=1&c=2\"");
        QTest::newRow("beside the request") << QByteArray("\"request\":\"GET /a/ HTTP/1.1\",\"args\":\"b=1&c=2\"");
        QTest::newRow("Caddy") << QByteArray("\"request\":{\"method\":\"GET\",\"uri\":\"/a/?b=1&c=2\"}");
        QTest::newRow("ECS") << QByteArray(
            "\"url\":{\"path\":\"/a/\",\"query\":\"b=1&c=2\"},\"log\":{\"file\":{\"path\":\"/x\"}}");
    }
    void findsTheQueryOfAJsonLine()
    {
        QFETCH(QByteArray, members);
        LogClock clock;
        LogFields fields;
        LogLine line;
        const QByteArray text = "{\"time\":\"2026-05-17T06:25:03Z\",\"status\":200," + members + "}";
        QVERIFY(fields.read(text, clock, line));
        QCOMPARE(line.method.toByteArray(), QByteArray("GET"));
        QCOMPARE(line.target.toByteArray(), QByteArray("/a/?b=1&c=2"));
    }

    static QByteArray lineAt(int secondOfDay, const QByteArray &target)
    {
        const QByteArray time = QTime(0, 0).addSecs(secondOfDay).toString(u"hh:mm:ss"_s).toLatin1();
        return "::1 - - [17/May/2026:" + time + " +0000] \"GET " + target + " HTTP/1.1\" 200 10\n";
    }

    void oneLineIsALog()
    {
        const auto reading = readAccessLog(write(u"one.log"_s, lineAt(5, "/a/")), {});
        QVERIFY(reading);
        QCOMPARE(int(reading->traffic.readCount()), 1);
        const auto advice = advise(reading->traffic, {});
        QVERIFY(advice);
        QVERIFY(!advice->endpoints.front().hasEnough());
        const auto sizes = adviseSizes(reading->traffic, {});
        QVERIFY(sizes);
        QCOMPARE(sizes->reads, 1);
        QCOMPARE(readAccessLog(write(u"none.log"_s, ""), {}).error().code, QByteArray("advice.noRequests"));
        QCOMPARE(readAccessLog(write(u"blank.log"_s, "\n"), {}).error().code, QByteArray("advice.noRequests"));
    }

    // A request of a megabyte, of one part or of half a million of them.
    void longRequestsAreRead_data()
    {
        QTest::addColumn<QByteArray>("target");
        constexpr int many = 1'000'000;
        QTest::newRow("a query") << QByteArray("/a/?q=" + QByteArray(many, 'x'));
        QTest::newRow("one part") << QByteArray("/" + QByteArray(many, 'x'));
        QTest::newRow("many parts") << QByteArray("/a").repeated(many / 2);
        QTest::newRow("slashes") << QByteArray(many, '/');
        QTest::newRow("ids") << QByteArray("/7").repeated(many / 2);
    }
    void longRequestsAreRead()
    {
        QFETCH(QByteArray, target);
        QByteArray put = lineAt(2, target);
        put.replace("GET", "PUT");
        const auto reading =
            readAccessLog(write(u"long.log"_s, lineAt(1, target) + put + lineAt(3, target) + lineAt(4, "/b/")), {});
        QVERIFY(reading);
        QCOMPARE(int(reading->requests), 4);
        QCOMPARE(int(reading->traffic.keyCount()), 2);
        QCOMPARE(int(reading->changes), 1);
        QCOMPARE(reading->traffic.changeCount(), 1);
        for (const Endpoint &endpoint : reading->traffic.endpoints())
            QVERIFY(endpoint.name.size() <= 2'000);
    }

    // The clock of the server was set back: the lines count in the order of their times.
    void aClockThatJumpsBackIsPutInOrder()
    {
        QByteArrayList lines;
        for (int i = 0; i < 400; ++i)
            lines += lineAt(i * 7, "/a/" + QByteArray::number(i * 13 % 40) + "/");
        QByteArrayList jumped = lines.mid(150, 100) + lines.mid(0, 150) + lines.mid(250);
        const auto inOrder = readAccessLog(write(u"order.log"_s, lines.join()), {});
        const auto back = readAccessLog(write(u"back.log"_s, jumped.join()), {});
        QVERIFY(inOrder && back);
        QCOMPARE(int(inOrder->outOfOrder), 0);
        QCOMPARE(int(back->outOfOrder), 1);
        QCOMPARE(back->traffic.begin(), inOrder->traffic.begin());
        const Question question;
        const auto one = advise(inOrder->traffic, question);
        const auto other = advise(back->traffic, question);
        QVERIFY(one && other);
        for (std::size_t i = 0; i < one->endpoints.front().points.size(); ++i)
            QCOMPARE(other->endpoints.front().points[i].figures, one->endpoints.front().points[i].figures);
        const SizeQuestion sizes;
        const auto size = adviseSizes(inOrder->traffic, sizes);
        const auto otherSize = adviseSizes(back->traffic, sizes);
        QCOMPARE(otherSize->curves[0].curve, size->curves[0].curve);
    }

    // A second of a busy log has many lines: what comes first in the file comes first in every figure, also when other
    // seconds are out of order.
    void linesOfOneSecondKeepTheirOrder()
    {
        struct Request {
            int second;
            int page;
            bool isWrite;
        };
        QRandomGenerator random(11);
        std::vector<Request> requests;
        for (int i = 0; i < 6'000; ++i)
            requests.push_back({i / 200, random.bounded(3) * random.bounded(20), random.bounded(40) == 0});
        std::vector<QByteArrayList> seconds(30);
        for (const Request &request : requests) {
            const QByteArray line = lineAt(request.second, "/c/" + QByteArray::number(request.page) + "/");
            seconds[std::size_t(request.second)] += request.isWrite ? QByteArray(line).replace("GET", "PUT") : line;
        }
        QByteArray inOrder;
        QByteArray mixed;
        for (std::size_t i = 0; i < seconds.size(); ++i) {
            inOrder += seconds[i].join();
            mixed += seconds[i ^ 1].join();
        }
        LogOptions options;
        options.keyBy = LogOptions::KeyBy::Path; // one entry a page
        for (const QByteArray &log : {inOrder, mixed}) {
            const auto reading = readAccessLog(write(u"ties.log"_s, log), options);
            QVERIFY(reading);
            for (const auto &[entries, ttl] : {std::pair(5, 7), std::pair(12, 3), std::pair(1'000, 10)}) {
                std::int64_t hits = 0;
                std::int64_t stale = 0;
                struct Entry {
                    int page;
                    int filled;
                    bool isStale;
                };
                std::vector<Entry> held; // the one used last is the last
                for (const Request &request : requests) {
                    const auto entry = std::find_if(held.begin(), held.end(),
                                                    [&](const Entry &one) { return one.page == request.page; });
                    if (request.isWrite) {
                        if (entry != held.end())
                            entry->isStale = true;
                        continue;
                    }
                    Entry made{request.page, request.second, false};
                    if (entry != held.end() && request.second < entry->filled + ttl) {
                        ++hits;
                        stale += entry->isStale;
                        made = *entry;
                    }
                    if (entry != held.end())
                        held.erase(entry);
                    std::erase_if(held, [&](const Entry &one) { return request.second >= one.filled + ttl; });
                    if (int(held.size()) == entries)
                        held.erase(held.begin());
                    held.push_back(made);
                }
                const SizeReplay replay(reading->traffic);
                const Figures figures =
                    replay.run(std::chrono::seconds(ttl), {.entries = entries, .eviction = Eviction::Lru});
                QCOMPARE(qint64(figures.hits), hits);
                QCOMPARE(qint64(figures.staleHits), stale);
                if (entries < 1'000)
                    continue;
                const Figures swept = sweepTtl(reading->traffic, std::chrono::seconds(ttl)).front();
                QCOMPARE(qint64(swept.hits), hits);
                QCOMPARE(qint64(swept.staleHits), stale);
            }
        }
    }

    // cache_page stores a list of headers and a page; users that have pages of their own share the list.
    void aPageTakesUpTwoEntries()
    {
        const auto get = [](int second, const QByteArray &target, const QByteArray &user) -> QByteArray {
            return lineAt(second, target).replace("- -", QByteArray("- " + user));
        };
        const QString path = write(u"pages.log"_s,
                                   get(0, "/a/", "ada") + get(1, "/b/", "ada") + get(2, "/a/", "bob")
                                       + get(3, "/a/", "ada") + get(4, "/b/", "bob") + get(5, "/a/", "bob"));
        const auto hits = [&path](LogOptions::KeyBy keyBy, bool perUser, int entries, Eviction eviction) {
            LogOptions options;
            options.keyBy = keyBy;
            options.perUser = perUser;
            const auto reading = readAccessLog(path, options);
            return reading ? int(SizeReplay(reading->traffic)
                                     .run(std::chrono::hours(1), {.entries = entries, .eviction = eviction})
                                     .hits)
                           : -1;
        };
        using KeyBy = LogOptions::KeyBy;
        QCOMPARE(hits(KeyBy::Url, false, 4, Eviction::Lru), 4);
        QCOMPARE(hits(KeyBy::Url, false, 3, Eviction::Lru), 1);
        QCOMPARE(hits(KeyBy::Path, false, 2, Eviction::Lru), 4);
        QCOMPARE(hits(KeyBy::Url, true, 6, Eviction::Lru), 2); // 2 lists of headers and 4 pages
        QCOMPARE(hits(KeyBy::Url, true, 4, Eviction::Lru), 0);
        QCOMPARE(hits(KeyBy::Url, false, 4, Eviction::LocMem), 4);
    }

    // FetchFromCacheMiddleware looks for the page of GET, and then for one that a HEAD has stored; both have the same
    // list of headers (django/middleware/cache.py).
    void aHeadTakesThePageOfGet()
    {
        struct Request {
            int second;
            QByteArray page;
            char what; // G, H, and P, which writes
        };
        QRandomGenerator random(5);
        std::vector<Request> requests;
        QByteArray log;
        for (int i = 0; i < 3'000; ++i) {
            const Request request{i / 3, "/c/" + QByteArray::number(random.bounded(3) * random.bounded(8)) + "/",
                                  "GGGGHHP"[random.bounded(7)]};
            const QByteArrayView method = request.what == 'G' ? "GET" : request.what == 'H' ? "HEAD" : "PUT";
            log += lineAt(request.second, request.page).replace("GET", method.toByteArray());
            requests.push_back(request);
        }
        const auto reading = readAccessLog(write(u"heads.log"_s, log), {});
        QVERIFY(reading);
        for (const auto &[entries, ttl] : {std::pair(1'000, 10), std::pair(1'000, 45), std::pair(11, 30)}) {
            struct Entry {
                QByteArray key;
                int filled;
                bool isStale;
            };
            std::vector<Entry> held; // the one used last is the last
            const auto take = [&](const QByteArray &key, int now) -> std::optional<Entry> {
                const auto found =
                    std::find_if(held.begin(), held.end(), [&](const Entry &one) { return one.key == key; });
                if (found == held.end() || now >= found->filled + ttl)
                    return {};
                const Entry entry = *found;
                held.erase(found);
                held.push_back(entry);
                return entry;
            };
            const auto put = [&](const QByteArray &key, int now) {
                std::erase_if(held, [&](const Entry &one) { return one.key == key || now >= one.filled + ttl; });
                if (int(held.size()) == entries)
                    held.erase(held.begin());
                held.push_back({key, now, false});
            };
            std::int64_t hits = 0;
            std::int64_t stale = 0;
            for (const Request &request : requests) {
                if (request.what == 'P') {
                    for (Entry &entry : held)
                        entry.isStale |= entry.key.endsWith(request.page);
                    continue;
                }
                std::optional<Entry> page;
                for (const char method : QByteArrayView(request.what == 'H' ? "GH" : "G")) {
                    if (!page && take("list" + request.page, request.second))
                        page = take(method + request.page, request.second);
                }
                hits += page.has_value();
                stale += page && page->isStale;
                if (!page) {
                    put("list" + request.page, request.second);
                    put(request.what + request.page, request.second);
                }
            }
            const Figures figures =
                SizeReplay(reading->traffic)
                    .run(std::chrono::seconds(ttl), {.entries = entries, .eviction = Eviction::Lru});
            QCOMPARE(qint64(figures.hits), hits);
            QCOMPARE(qint64(figures.staleHits), stale);
            if (entries < 1'000)
                continue;
            const Figures swept = sweepTtl(reading->traffic, std::chrono::seconds(ttl)).front();
            QCOMPARE(qint64(swept.hits), hits);
            QCOMPARE(qint64(swept.staleHits), stale);
            QVERIFY(std::abs(2 * swept.entryTime - figures.entryTime) < 1);
        }
    }

    // Of more keys than there is memory for, the rest is left out, and counted.
    void moreKeysThanFitAreCounted()
    {
        QByteArray log;
        QByteArray monitor;
        for (int i = 0; i < 3'000; ++i) {
            log += lineAt(i, "/page-" + QByteArray::number(i) + "/");
            monitor += "1795888208." + QByteArray::number(100'000 + i) + " [0 127.0.0.1:5] \"GET\" \"page-"
                + QByteArray::number(i) + "\"\n";
        }
        LogOptions options;
        options.mostKeys = 1'000;
        const auto reading = readAccessLog(write(u"many.log"_s, log), options);
        QVERIFY(reading);
        QCOMPARE(int(reading->traffic.keyCount()), 1'000);
        QCOMPARE(int(reading->mergedKeys), 2'000);
        QVERIFY(reading->traffic.endpoints().size() <= 2'001);
        const auto sample = readMonitorLog(write(u"many.monitor"_s, monitor), {}, 1'000);
        QVERIFY(sample);
        QCOMPARE(int(sample->traffic.keyCount()), 1'000);
        QCOMPARE(int(sample->mergedKeys), 2'000);
        RunTraffic tap(RunTraffic::Source::Tap, 10);
        for (int i = 0; i < 25; ++i) {
            trace::Event hit;
            hit.id = trace::EventId(i + 1);
            hit.kind = trace::EventKind::CacheHit;
            hit.key = "k" + QByteArray::number(i);
            tap.happened(hit);
        }
        QCOMPARE(int(tap.facts().mergedKeys), 15);
        QCOMPARE(int(tap.finish().readCount()), 10);
    }

    void canBeCancelledAtAnyMoment()
    {
        QByteArray log;
        for (int i = 0; i < 60'000; ++i)
            log += lineAt(i, "/a/" + QByteArray::number(i % 5'000) + "/");
        const QString path = write(u"cancel.log"_s, log);
        for (int wait = 0; wait < 60; wait += 5) {
            std::stop_source stop;
            std::optional<base::Result<LogReading>> reading;
            std::jthread reads([&] { reading = readAccessLog(path, {}, stop.get_token()); });
            std::this_thread::sleep_for(std::chrono::milliseconds(wait));
            const auto asked = std::chrono::steady_clock::now();
            stop.request_stop();
            reads.join();
            QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::milliseconds(500)); // in a debug build
            QVERIFY(reading->has_value() || reading->error().code == "advice.cancelled");
        }
    }

    // Whatever is in the file: an answer or an error.
    void anythingIsAnswered()
    {
        const QByteArrayList samples{
            contentsOf(sample(u"combined.log"_s)), contentsOf(sample(u"nginx-key-value.log"_s)),
            contentsOf(sample(u"monitor-django.log"_s)), gzipped(contentsOf(sample(u"combined.log"_s)))};
        QRandomGenerator random(1);
        int answered = 0;
        for (int i = 0; i < 2000; ++i) {
            QByteArray bytes = samples[i % samples.size()];
            for (int change = random.bounded(1, 20); change > 0; --change)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            bytes.truncate(random.bounded(int(bytes.size())) + 1);
            const QString path = write(u"fuzz"_s, bytes);
            const auto log = readAccessLog(path, {});
            QVERIFY(log || !log.error().code.isEmpty());
            const auto monitor = readMonitorLog(path);
            QVERIFY(monitor || !monitor.error().code.isEmpty());
            answered += log.has_value() || monitor.has_value();
        }
        QVERIFY(answered > 100);
    }
};

QTEST_GUILESS_MAIN(tst_AccessLog)
#include "tst_accesslog.moc"
