#include "door/messagereader.h"
#include "door/options.h"
#include "door/requests.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

// What a reader makes of a stream that comes in such pieces: each head, the bytes of bodies, and why it stopped.
struct Told {
    std::vector<std::string> heads;
    std::string bodies;
    std::string fault;
    bool isComplete = false;
    friend bool operator==(const Told &, const Told &) = default;
};

Told readIn(std::string_view stream, http_parser_type type, const std::function<std::size_t()> &size)
{
    Told told;
    door::MessageReader reader(type);
    while (!stream.empty()) {
        std::string_view piece = stream.substr(0, std::max<std::size_t>(size(), 1));
        stream.remove_prefix(piece.size());
        while (!piece.empty()) {
            const door::MessageReader::Step step = reader.take(piece);
            if (step.what == door::MessageReader::What::Unreadable) {
                told.fault = reader.fault();
                return told;
            }
            if (step.what == door::MessageReader::What::Head)
                told.heads.push_back(reader.head().bytes);
            else if (step.what == door::MessageReader::What::Body)
                told.bodies.append(piece.substr(0, step.size));
            piece.remove_prefix(step.size);
        }
    }
    told.isComplete = reader.isComplete() && !reader.hasBegun();
    return told;
}

Told readWhole(std::string_view stream, http_parser_type type = HTTP_REQUEST)
{
    return readIn(stream, type, [&] { return stream.size(); });
}

tap::Operation operationOf(std::span<const tap::KeyUse> keys, tap::Moment begun)
{
    tap::Operation operation;
    operation.command = "get";
    operation.action = tap::Action::Read;
    operation.keys = keys;
    operation.begun = begun;
    operation.ended = begun + std::chrono::microseconds(50);
    return operation;
}

} // namespace

class TestDoorReading : public QObject {
    Q_OBJECT

private slots:
    void messagesAreFoundHoweverTheyAreCut();
    void formsThatServersReadInDifferentWaysAreRefused_data();
    void formsThatServersReadInDifferentWaysAreRefused();
    void ordinaryFormsAreNot_data();
    void ordinaryFormsAreNot();
    void optionsSayWhatIsWrong_data();
    void optionsSayWhatIsWrong();
    void optionsLeaveWhatIsTheTaps();
    void aValueIsReplacedWhereverItStands();
    void anOriginIsThisApplicationsOrNot();
    void oneRequestUnderWayOwnsTheOperations();
    void ofSeveralNoneIsGuessed();
    void whatWasAskedBeforeARequestIsNotItsOwn();
    void frameworkKeysMakeNoPageAHit();
    void whatTheServerAloneCountsMakesNoPageAHit();
    void pathsAreBounded();
};

void TestDoorReading::messagesAreFoundHoweverTheyAreCut()
{
    const std::string stream = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
                               "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                               "\r\nPUT /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5;a=b\r\nhe\r\no\r\n00A\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\n"
                               "HEAD /d HTTP/1.0\r\n\r\n";
    const Told whole = readWhole(stream);
    QCOMPARE(whole.fault, std::string());
    QCOMPARE(whole.heads.size(), 4U);
    QVERIFY(whole.isComplete);
    QCOMPARE(whole.bodies, std::string("hello5;a=b\r\nhe\r\no\r\n00A\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\n"));
    const Told alone = readIn(stream, HTTP_REQUEST, [] { return 1; });
    QVERIFY2(alone.fault.empty(), (alone.fault + " after " + alone.bodies).c_str());
    QCOMPARE(alone.heads, whole.heads);
    QCOMPARE(alone.bodies, whole.bodies);
    QVERIFY(alone.isComplete);
    QRandomGenerator random(3);
    for (int round = 0; round < 500; ++round)
        QVERIFY(whole == readIn(stream, HTTP_REQUEST, [&] { return random.bounded(1U, round % 2 ? 6U : 60U); }));

    const std::string answers = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n"
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                                "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    const Told all = readWhole(answers, HTTP_RESPONSE);
    QCOMPARE(all.heads.size(), 5U);
    QVERIFY(all.isComplete);
    for (int round = 0; round < 200; ++round)
        QVERIFY(all == readIn(answers, HTTP_RESPONSE, [&] { return random.bounded(1U, 9U); }));
}

void TestDoorReading::formsThatServersReadInDifferentWaysAreRefused_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("fault");
    const auto post = [](const QByteArray &headers, const QByteArray &body = {}) {
        return QByteArray("POST / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body);
    };
    const auto chunked = [&](const QByteArray &body) { return post("Transfer-Encoding: chunked\r\n", body); };
    QTest::newRow("length and encoding") << post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")
                                         << QByteArray("door.framing");
    QTest::newRow("encoding and length") << post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n")
                                         << QByteArray("door.framing");
    QTest::newRow("two lengths") << post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd")
                                 << QByteArray("door.lengths");
    QTest::newRow("equal lengths") << post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc")
                                   << QByteArray("door.lengths");
    for (const char *length : {"3,3", "+3", "-3", "0x3", "3 3", "", "3_0", "1e1", "99999999999999999999",
                               "\x0b"
                               "3"})
        QTest::addRow("length %s", length) << post("Content-Length: " + QByteArray(length) + "\r\n", "abc")
                                           << QByteArray(*length == '\x0b' ? "door.control" : "door.length");
    for (const char *encoding :
         {"identity", "chunked, identity", "gzip, chunked", "xchunked", "chunked chunked", "\"chunked\"",
          "\x0b"
          "chunked",
          "chunked;a=b", ""})
        QTest::addRow("encoding %s", encoding)
            << post("Transfer-Encoding: " + QByteArray(encoding) + "\r\n", "0\r\n\r\n")
            << QByteArray(*encoding == '\x0b' ? "door.control" : "door.encoding");
    QTest::newRow("two encodings") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")
                                   << QByteArray("door.encoding");
    QTest::newRow("encoding in HTTP/1.0")
        << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
        << QByteArray("door.oldEncoding");
    QTest::newRow("space before the colon") << post("Content-Length : 3\r\n", "abc") << QByteArray("door.field");
    QTest::newRow("no name") << post(": 3\r\n") << QByteArray("door.field");
    QTest::newRow("no colon") << post("Content-Length\r\n") << QByteArray("door.field");
    QTest::newRow("folded") << post("X: a\r\n Content-Length: 3\r\n", "abc") << QByteArray("door.folded");
    QTest::newRow("folded at once") << QByteArray("GET / HTTP/1.1\r\n X: a\r\n\r\n") << QByteArray("door.folded");
    QTest::newRow("folded encoding") << post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n")
                                     << QByteArray("door.folded");
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\nHost: x\n\n") << QByteArray("door.lineEnds");
    QTest::newRow("one bare LF") << post("X: a\nContent-Length: 3\r\n", "abc") << QByteArray("door.lineEnds");
    QTest::newRow("bare CR") << post("X: a\rContent-Length: 3\r\n", "abc") << QByteArray("door.lineEnds");
    QTest::newRow("NUL") << post(QByteArray("X: a\0b\r\n", 8)) << QByteArray("door.control");
    QTest::newRow("two hosts") << post("Host: y\r\n") << QByteArray("door.hosts");
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\n\r\n") << QByteArray("door.requestLine");
    QTest::newRow("tab") << QByteArray("GET\t/ HTTP/1.1\r\n\r\n") << QByteArray("door.requestLine");
    QTest::newRow("space in the target") << QByteArray("GET /a b HTTP/1.1\r\n\r\n") << QByteArray("door.requestLine");
    QTest::newRow("HTTP/0.9") << QByteArray("GET /\r\n\r\n") << QByteArray("door.requestLine");
    for (const char *version : {"HTTP/2.0", "HTTP/1.2", "HTTP/11.1", "HTTP/1.1.1", "http/1.1", "XTTP/1.1"})
        QTest::addRow("%s", version) << QByteArray("GET / " + QByteArray(version) + "\r\n\r\n")
                                     << QByteArray("door.version");
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << QByteArray("door.version");
    QTest::newRow("CONNECT") << QByteArray("CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("door.connect");
    QTest::newRow("CONNECT to a path") << QByteArray("CONNECT / HTTP/1.1\r\n\r\n") << QByteArray("door.connect");
    for (const char *method : {"BREW", "CONNECTED", "C", "get", "G{T"})
        QTest::addRow("method %s", method)
            << QByteArray(QByteArray(method) + " / HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("door.method");
    QTest::newRow("method with a control character")
        << QByteArray("GET\x7f / HTTP/1.1\r\n\r\n") << QByteArray("door.control");
    for (const char *target : {"a", "?a", "http:/x", "{}"})
        QTest::addRow("target %s", target)
            << QByteArray("GET " + QByteArray(target) + " HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("door.target");
    QTest::newRow("hixie-76") << post("Upgrade: WebSocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key1: 1 2\r\n")
                              << QByteArray("door.draft");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\n", 7) << QByteArray("door.");
    for (const char *body :
         {"g\r\nabc\r\n0\r\n\r\n", "-3\r\nabc\r\n0\r\n\r\n", "+3\r\nabc\r\n0\r\n\r\n", "0x3\r\nabc\r\n0\r\n\r\n",
          "3_0\r\nabc\r\n", " 3\r\nabc\r\n0\r\n\r\n", "\r\nabc\r\n", "3\nabc\r\n0\r\n\r\n",
          "3;a\nb\r\nabc\r\n0\r\n\r\n", "3;a\rb\r\nabc\r\n0\r\n\r\n", "3\r\nabcd\r\n0\r\n\r\n", "3\r\nabc0\r\n\r\n",
          "3\r\nabc\n0\r\n\r\n", "11111111111111111\r\nabc", "3\r\nabc\r\n0\r\nX: a\n\r\n",
          "3\r\nabc\r\n0\r\nX: a\r\n b\r\n\r\n", "3\r\nabc\r\n0\r\nX y: a\r\n\r\n"})
        QTest::addRow("chunks %s", QByteArray(body).toPercentEncoding().constData())
            << chunked(body) << QByteArray("door.");
    QTest::newRow("long head") << post("X: " + QByteArray(70'000, 'a') + "\r\n") << QByteArray("door.tooLong");
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(100'000, 'a'))
                                  << QByteArray("door.tooLong");
}

void TestDoorReading::formsThatServersReadInDifferentWaysAreRefused()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, fault);
    const std::string bytes = stream.toStdString();
    const Told whole = readWhole(bytes);
    QVERIFY2(whole.fault.starts_with(fault.toStdString()), whole.fault.c_str());
    const Told alone = readIn(bytes, HTTP_REQUEST, [] { return 1; });
    QVERIFY(!alone.fault.empty());
    QVERIFY(whole.heads == alone.heads);
    QVERIFY(bytes.find(whole.bodies) != std::string::npos);
}

void TestDoorReading::ordinaryFormsAreNot_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::newRow("get") << QByteArray("GET /?a=b&c=%20#d HTTP/1.1\r\nHost: x:80\r\n\r\n");
    QTest::newRow("absolute") << QByteArray("GET http://x/a HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("options *") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("utf-8") << QByteArray("GET /\xc3\xa4 HTTP/1.1\r\nHost: x\r\nX: \xc3\xa4\r\n\r\n");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.0\r\n\r\n");
    QTest::newRow("empty value") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nX:\r\nY: \r\n\r\n");
    QTest::newRow("tab in a value") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nX: a\tb\r\n\r\n");
    QTest::newRow("spaces round a length") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length:  2 \r\n\r\nok");
    QTest::newRow("case") << QByteArray("POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: Chunked\r\n\r\n0\r\n\r\n");
    for (const char *method : {"PATCH", "DELETE", "TRACE", "PROPFIND", "REPORT", "PURGE"})
        QTest::addRow("%s", method) << QByteArray(QByteArray(method) + " / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("long head") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(60'000, 'a') + "\r\n\r\n");
}

void TestDoorReading::ordinaryFormsAreNot()
{
    QFETCH(QByteArray, stream);
    const Told whole = readWhole(stream.toStdString());
    QCOMPARE(whole.fault, std::string());
    QCOMPARE(whole.heads.size(), 1U);
    QVERIFY(whole.isComplete);
}

void TestDoorReading::optionsSayWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("code");
    const QString url = u"http://127.0.0.1:8000"_s;
    QTest::newRow("no value") << QStringList{u"--web"_s} << QByteArray("tap.missingValue");
    QTest::newRow("ftp") << QStringList{u"--web"_s, u"ftp://127.0.0.1"_s} << QByteArray("door.url");
    QTest::newRow("a relative socket") << QStringList{u"--web"_s, u"unix:app.sock"_s} << QByteArray("door.url");
    QTest::newRow("a folder") << QStringList{u"--web"_s, u"unix:///run/"_s} << QByteArray("door.url");
    QTest::newRow("no file") << QStringList{u"--web"_s, url, u"--web-ca"_s} << QByteArray("tap.missingValue");
    QTest::newRow("no web, file") << QStringList{u"--web-ca"_s, u"ca.pem"_s} << QByteArray("door.needsWeb");
    QTest::newRow("a path") << QStringList{u"--web"_s, url + u"/admin/"_s} << QByteArray("door.url");
    QTest::newRow("a password") << QStringList{u"--web"_s, u"http://ada:secret@127.0.0.1"_s} << QByteArray("door.url");
    QTest::newRow("nothing") << QStringList{u"--web"_s, QString()} << QByteArray("door.url");
    QTest::newRow("bad listen") << QStringList{u"--web"_s, url, u"--web-listen"_s, u"here"_s}
                                << QByteArray("door.listen");
    QTest::newRow("remote") << QStringList{u"--web"_s, url, u"--web-listen"_s, u"0.0.0.0:1"_s}
                            << QByteArray("door.remote");
    QTest::newRow("no web") << QStringList{u"--keep-host"_s} << QByteArray("door.needsWeb");
    QTest::newRow("no web, listen") << QStringList{u"--web-listen"_s, u":1"_s} << QByteArray("door.needsWeb");
}

void TestDoorReading::optionsSayWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, code);
    const auto options = door::Options::takeFrom(words);
    QVERIFY(!options);
    QCOMPARE(options.error().code, code);
    QVERIFY(!options.error().args.join(u' ').contains("secret"_L1));
}

void TestDoorReading::optionsLeaveWhatIsTheTaps()
{
    QStringList words{u"redis://127.0.0.1"_s, u"--web"_s,        u"http://localhost:8000/"_s, u"--json"_s,
                      u"--web-listen"_s,      u"0.0.0.0:6000"_s, u"--allow-remote"_s,         u"--cache-status"_s};
    const auto options = door::Options::takeFrom(words);
    QVERIFY(options && *options);
    QCOMPARE((*options)->application.authority, QByteArray("localhost:8000"));
    QCOMPARE((*options)->listen.port, 6000);
    QVERIFY((*options)->tellsCacheStatus && !(*options)->keepsHost);
    QCOMPARE(words, (QStringList{u"redis://127.0.0.1"_s, u"--json"_s, u"--allow-remote"_s}));
    const auto none = door::Options::takeFrom(words);
    QVERIFY(none && !*none);
    QStringList ofTls{u"--web-ca"_s, u"ca.pem"_s, u"--web"_s, u"https://example"_s};
    const auto tls = door::Options::takeFrom(ofTls);
    QVERIFY(tls && *tls && (*tls)->application.usesTls() && (*tls)->application.port == 443);
    QCOMPARE((*tls)->tls.authorityFile, u"ca.pem"_s);
    for (const QString &text : {u"unix:/run/app.sock"_s, u"unix:///run/app.sock"_s}) {
        const auto socket = door::Application::parse(text);
        QVERIFY(socket && socket->path == u"/run/app.sock"_s);
        QCOMPARE(socket->toString(), u"unix:/run/app.sock"_s);
    }
}

void TestDoorReading::aValueIsReplacedWhereverItStands()
{
    const auto read = [](const std::string &stream) {
        door::MessageReader reader(HTTP_REQUEST);
        (void)reader.take(stream);
        return reader.head();
    };
    door::Head head = read("GET / HTTP/1.1\r\nReferer: http://a/b\r\nHost: a\r\nX:\r\nOrigin: http://a \r\n\r\n");
    head.replace(*head.find("host"), 1, "127.0.0.1:8000");
    head.replace(*head.find("origin"), 8, "https://127.0.0.1:8000");
    head.replace(*head.find("referer"), 8, "");
    head.replace(*head.find("x"), 0, "y");
    QCOMPARE(head.bytes,
             std::string("GET / HTTP/1.1\r\nReferer: /b\r\nHost: 127.0.0.1:8000\r\nX:y\r\n"
                         "Origin: https://127.0.0.1:8000 \r\n\r\n"));
    QCOMPARE(QByteArray::fromStdString(std::string(head.valueOf("origin"))), QByteArray("https://127.0.0.1:8000"));
    QCOMPARE(QByteArray::fromStdString(std::string(head.valueOf("referer"))), QByteArray("/b"));
    QCOMPARE(QByteArray::fromStdString(std::string(head.valueOf("x"))), QByteArray("y"));
}

void TestDoorReading::anOriginIsThisApplicationsOrNot()
{
    const door::Application application = *door::Application::parse(u"http://127.0.0.1:8000"_s);
    QCOMPARE(application.originOf("http://127.0.0.1:8000/next/"), 21U);
    QCOMPARE(application.originOf("HTTP://127.0.0.1:8000"), 21U);
    QCOMPARE(application.originOf("//127.0.0.1:8000?a"), 16U);
    for (const char *other : {"/next/", "next/", "http://127.0.0.1:80001/", "http://127.0.0.1/", "", "http://",
                              "https://127.0.0.1:8000/", "http://127.0.0.1:8000@evil/"})
        QCOMPARE(application.originOf(other), 0U);
    const door::Application tls = *door::Application::parse(u"https://127.0.0.1"_s);
    QCOMPARE(tls.originOf("https://127.0.0.1:443/a"), 21U);
    QCOMPARE(tls.originOf("http://127.0.0.1/a"), 0U);
    QCOMPARE(tls.originOf("https://localhost:6392/a", "localhost:6392"), 22U);
    QCOMPARE(door::Application::parse(u"unix:/a"_s)->originOf("http:///a"), 0U);
    const door::Application plain = *door::Application::parse(u"http://Example"_s);
    QCOMPARE(plain.originOf("http://example:80/"), 17U);
}

void TestDoorReading::oneRequestUnderWayOwnsTheOperations()
{
    door::Requests requests(nullptr);
    const tap::Moment now = tap::Moment::clock::now();
    const quint32 number = requests.begin("GET", "/page/?a=1", "http://x", now);
    const std::array keys{tap::KeyUse{.key = "a", .server = tap::Found::Hit, .application = tap::Found::Hit}};
    requests.happened(operationOf(keys, now + std::chrono::microseconds(1)));
    QVERIFY(requests.cacheUse(number).isHit);
    QCOMPARE(requests.cacheStatus(number), QByteArray("Lookaside; hit"));
    requests.end(number, {200, 10, now + std::chrono::milliseconds(3)});
    QCOMPARE(requests.totals().hits, 1);
    QCOMPARE(requests.paths().at("/page/").byStatus[2], 1);
    QCOMPARE(requests.ownOperations(), 1);
    requests.end(number, {200, 10, now}); // once
    QCOMPARE(requests.totals().count, 1);
}

void TestDoorReading::ofSeveralNoneIsGuessed()
{
    tap::Feed feed;
    door::Requests requests(&feed);
    const tap::Moment now = tap::Moment::clock::now();
    const quint32 a = requests.begin("GET", "/a/", "http://x", now);
    const quint32 b = requests.begin("GET", "/b/", "http://x", now);
    const std::array keys{tap::KeyUse{.key = "a", .server = tap::Found::Hit, .application = tap::Found::Hit}};
    requests.happened(operationOf(keys, now));
    for (const quint32 each : {a, b}) {
        QCOMPARE(requests.cacheUse(each).oneOf, 2U);
        QCOMPARE(requests.cacheStatus(each), QByteArray("Lookaside; detail=\"one of 2 requests\""));
    }
    requests.end(a, {200, 0, now});
    requests.happened(operationOf(keys, now)); // b's own: but what was shared before stays so
    requests.end(b, {200, 0, now});
    QCOMPARE(requests.totals().hits, 0);
    QCOMPARE(requests.totals().shared, 2);
    requests.happened(operationOf(keys, now));
    QCOMPARE(requests.otherOperations(), 1);
    tap::Batch batch;
    feed.take(batch);
    QList<quint32> whose;
    for (const tap::Batch::Entry &entry : batch.entries) {
        if (entry.what == tap::Batch::What::Operation)
            whose << entry.operation.request << entry.operation.ofRequests;
    }
    QCOMPARE(whose, (QList<quint32>{0, 2, b, 1, 0, 0}));
}

void TestDoorReading::whatWasAskedBeforeARequestIsNotItsOwn()
{
    door::Requests requests(nullptr);
    const tap::Moment now = tap::Moment::clock::now();
    const quint32 number = requests.begin("GET", "/a/", "http://x", now);
    const std::array keys{tap::KeyUse{.key = "a", .server = tap::Found::Hit, .application = tap::Found::Hit}};
    requests.happened(operationOf(keys, now - std::chrono::microseconds(1)));
    QCOMPARE(requests.cacheStatus(number), QByteArray("Lookaside; fwd=bypass"));
    QCOMPARE(requests.otherOperations(), 1);
}

void TestDoorReading::frameworkKeysMakeNoPageAHit()
{
    door::Requests requests(nullptr, [](std::string_view key) { return key.starts_with("session"); });
    const tap::Moment now = tap::Moment::clock::now();
    const quint32 number = requests.begin("GET", "/a/", "http://x", now);
    const std::array session{
        tap::KeyUse{.key = "session:1", .server = tap::Found::Hit, .application = tap::Found::Hit}};
    requests.happened(operationOf(session, now));
    QCOMPARE(requests.cacheStatus(number), QByteArray("Lookaside; fwd=bypass"));
    const std::array page{tap::KeyUse{.key = "page", .server = tap::Found::Miss, .application = tap::Found::Miss}};
    requests.happened(operationOf(page, now));
    tap::Operation store = operationOf({}, now);
    store.action = tap::Action::Store;
    requests.happened(store);
    QCOMPARE(requests.cacheStatus(number), QByteArray("Lookaside; fwd=miss; stored"));
}

void TestDoorReading::whatTheServerAloneCountsMakesNoPageAHit()
{
    door::Requests requests(nullptr);
    const tap::Moment now = tap::Moment::clock::now();
    const quint32 number = requests.begin("GET", "/a/", "http://x", now);
    const std::array exists{tap::KeyUse{.key = "a", .server = tap::Found::Hit},
                            tap::KeyUse{.key = "b", .server = tap::Found::Miss}};
    requests.happened(operationOf(exists, now));
    QCOMPARE(requests.cacheStatus(number), QByteArray("Lookaside; fwd=bypass"));
    // HGET of a field that is missing in a hash that is there.
    const std::array field{tap::KeyUse{.key = "a", .server = tap::Found::Hit, .application = tap::Found::Miss}};
    requests.happened(operationOf(field, now));
    QCOMPARE(requests.cacheStatus(number), QByteArray("Lookaside; fwd=miss"));
}

void TestDoorReading::pathsAreBounded()
{
    door::Requests requests(nullptr);
    const tap::Moment now = tap::Moment::clock::now();
    for (int i = 0; i < 20'000; ++i)
        requests.end(requests.begin("GET", "/course/" + std::to_string(i) + "/", "http://x", now), {200, 1, now});
    QVERIFY(requests.paths().size() <= door::Requests::mostPaths + 5);
    qint64 sum = 0;
    for (const auto &[path, tallies] : requests.paths())
        sum += tallies.count;
    QCOMPARE(sum, 20'000);
}

QTEST_GUILESS_MAIN(TestDoorReading)

#include "tst_door_reading.moc"
