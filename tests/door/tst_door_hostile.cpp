#include "tap/client.h"
#include "upstream.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *okAndClose = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";

// Well-formed ones, of which mutations are made.
const std::vector<std::string> &seeds()
{
    static const std::vector<std::string> all{
        "GET /a/?b=c HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n",
        "POST /a/ HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\nhello world",
        "POST /a/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\n\r\n",
        "PUT /b/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n",
        "HEAD / HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n",
        "DELETE /c/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nX: y\r\n\r\n",
    };
    return all;
}

// What attacks are made of.
const std::vector<std::string> &pieces()
{
    static const std::vector<std::string> all{
        "\r\n",
        "\n",
        "\r",
        "\r\n\r\n",
        " ",
        "\t",
        "\x0b",
        std::string(1, '\0'),
        "Content-Length: 5\r\n",
        "Content-Length: 0\r\n",
        "Content-Length: +5\r\n",
        "Content-Length : 5\r\n",
        "Content-Length: 5, 5\r\n",
        "Content_Length: 5\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: x, chunked\r\n",
        "Transfer-Encoding:\r\n chunked\r\n",
        "Transfer_Encoding: chunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Sec-WebSocket-Key1: 1 2\r\n",
        "Expect: 100-continue\r\n",
        "Connection: close\r\n",
        "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
        "0\r\n\r\n",
        "5\r\n",
        "0x5\r\n",
        "5 \r\n",
        "5;\n\r\n",
        "FFFFFFFFFFFFFFFF\r\n",
        "HTTP/1.0",
        "HTTP/1.1",
        " HTTP/1.1\r\n",
        ":",
        ";",
        "Host: y\r\n",
    };
    return all;
}

std::string mutated(QRandomGenerator &random)
{
    std::string stream;
    for (int i = int(random.bounded(1, 4)); i > 0; --i)
        stream += seeds()[random.bounded(quint32(seeds().size()))];
    for (int i = int(random.bounded(0, 4)); i > 0; --i) {
        const std::size_t at = random.bounded(quint32(stream.size() + 1));
        // Mostly where lines begin.
        const std::size_t line = stream.find('\n', at);
        const std::size_t place = random.bounded(3) != 0 && line != std::string::npos ? line + 1 : at;
        const std::string &piece = pieces()[random.bounded(quint32(pieces().size()))];
        switch (random.bounded(4)) {
        case 0:
            if (at < stream.size())
                stream[at] = char(random.bounded(256));
            break;
        case 1:
            stream.erase(at, random.bounded(1U, 8U));
            break;
        default:
            stream.insert(place, piece);
        }
    }
    return stream;
}

std::string ask(quint16 port, std::string_view stream, QRandomGenerator &random)
{
    Client client(port);
    while (!stream.empty()) {
        const std::size_t size = random.bounded(4) ? stream.size() : random.bounded(1U, quint32(stream.size() + 1));
        if (!client.send(stream.substr(0, size)))
            break;
        stream.remove_prefix(size);
    }
    client.endWriting();
    return client.receiveAll();
}

} // namespace

// Whoever stands behind the door reads in what it gets the requests that the door has read, and no other.
class TestDoorHostile : public QObject {
    Q_OBJECT

private slots:
    void refusedRequestsDoNotReachTheApplication_data();
    void refusedRequestsDoNotReachTheApplication();
    void whatCameBeforeIsAnsweredFirst();
    void aBadBodyEndsWhereItIsBad();
    void mutationsPassUnchangedOrAreRefused();
    void gunicornReadsWhatTheDoorHasRead();
    void nonsenseDoesNoHarm();
};

void TestDoorHostile::refusedRequestsDoNotReachTheApplication_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("length and encoding") << QByteArray(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG")
                                         << QByteArray("door.framing");
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 6\r\nContent-Length: 5\r\n\r\nabcdef")
                                 << QByteArray("door.lengths");
    QTest::newRow("folded") << QByteArray("GET / HTTP/1.1\r\nX: a\r\n b\r\n\r\n") << QByteArray("door.folded");
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\nHost: x\n\n") << QByteArray("door.lineEnds");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\n", 11) << QByteArray("door.lineEnds");
    QTest::newRow("hixie-76") << QByteArray("GET / HTTP/1.1\r\nSec-WebSocket-Key1: 1 2\r\n\r\n12345678")
                              << QByteArray("door.draft");
    QTest::newRow("long") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(1'000'000, 'x'))
                          << QByteArray("door.tooLong");
}

void TestDoorHostile::refusedRequestsDoNotReachTheApplication()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, code);
    Recorder recorder;
    OpenDoor door(recorder.port());
    Client client(door.port());
    client.send(stream.toStdString());
    const std::string answer = client.receiveAll(); // the door ends it
    QVERIFY2(answer.starts_with("HTTP/1.1 400 Bad Request\r\n"), answer.c_str());
    QVERIFY2(answer.find("\r\n\r\n" + code.toStdString()) != std::string::npos, answer.c_str());
    QCOMPARE(recorder.take().size(), 0U);
    QCOMPARE(door.stopped().totals().count, 0);
    QCOMPARE(door.door().snapshot().refused, 1);
}

void TestDoorHostile::whatCameBeforeIsAnsweredFirst()
{
    const Upstream upstream([](int socket) {
        for (int i = 0; i < 2; ++i) {
            receiveUntil(socket, "\r\n\r\n");
            sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        }
        receiveAll(socket);
    });
    OpenDoor door(upstream.port());
    Client client(door.port());
    const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    client.send(get + get + "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n" + get);
    const std::string answer = client.receiveAll();
    const std::string ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    QVERIFY2(answer.starts_with(ok + ok + "HTTP/1.1 400 ") && answer.ends_with("door.hosts\n"), answer.c_str());
    QCOMPARE(door.stopped().totals().count, 2);
}

void TestDoorHostile::aBadBodyEndsWhereItIsBad()
{
    Recorder recorder;
    OpenDoor door(recorder.port(), true);
    const std::string good = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";
    QRandomGenerator random(1);
    Client client(door.port());
    client.send(good);
    QTest::qWait(50);
    client.send("zz\r\nGET / HTTP/1.1\r\n\r\n");
    const std::string answer = client.receiveAll();
    QVERIFY2(answer.starts_with("HTTP/1.1 400 ") && answer.ends_with("door.chunk\n"), answer.c_str());
    QCOMPARE(recorder.takeOne(), good);
}

void TestDoorHostile::mutationsPassUnchangedOrAreRefused()
{
    Recorder recorder;
    recorder.answerWith(okAndClose);
    OpenDoor door(recorder.port(), true); // so that not even Host is changed
    QRandomGenerator random(23);
    int whole = 0;
    int refused = 0;
    for (int i = 0; i < 12'000; ++i) {
        const std::string sent = mutated(random);
        const std::string answer = ask(door.port(), sent, random);
        const std::vector<std::string> said = recorder.take();
        QVERIFY(said.size() <= 1);
        const std::string got = said.empty() ? std::string() : said.front();
        QVERIFY2(sent.starts_with(got), QByteArray::fromStdString(sent).toPercentEncoding().constData());
        const bool isRefused = answer.starts_with("HTTP/1.1 400 ");
        whole += got == sent;
        refused += isRefused;
    }
    QVERIFY2(whole > 2'000 && refused > 2'000, qPrintable(u"%1 passed, %2 refused"_s.arg(whole).arg(refused)));
}

void TestDoorHostile::gunicornReadsWhatTheDoorHasRead()
{
    QProcess reader;
    reader.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import gunicorn"_s});
    if (!reader.waitForFinished(30'000) || reader.exitCode() != 0)
        QSKIP("gunicorn is not installed");
    Recorder recorder;
    recorder.answerWith(okAndClose);
    tap::Feed feed;
    OpenDoor door(recorder.port(), true, &feed);
    QRandomGenerator random(29);
    QByteArrayList streams;
    QList<QByteArrayList> told;
    tap::Batch batch;
    for (int i = 0; i < 4'000; ++i) {
        (void)ask(door.port(), mutated(random), random);
        const std::vector<std::string> said = recorder.take();
        streams += said.empty() ? QByteArray() : QByteArray::fromStdString(said.front()).toHex();
        QByteArrayList requests;
        feed.take(batch);
        for (const tap::Batch::Entry &entry : batch.entries) {
            const std::string_view text = batch.text(entry.command);
            if (entry.what == tap::Batch::What::RequestBegun)
                requests += QByteArray(text.data(), qsizetype(text.find(' ')));
        }
        told += requests;
    }
    reader.start(u"/usr/bin/python3"_s, {QStringLiteral(LOOKASIDE_TEST_DATA "/../door/readers.py")});
    reader.write(streams.join('\n') + '\n');
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished(60'000));
    const QByteArrayList lines = reader.readAllStandardOutput().split('\n');
    QVERIFY2(lines.size() >= streams.size(), reader.readAllStandardError().constData());
    int requests = 0;
    for (qsizetype i = 0; i < streams.size(); ++i) {
        QByteArrayList read;
        for (const QByteArray &request : lines[i].split(' ')) {
            if (!request.isEmpty())
                read += request.left(request.indexOf(':'));
        }
        requests += int(read.size());
        // It may read fewer: it refuses what the door does not. More, or others, would be smuggled.
        const QByteArray stream = QByteArray::fromHex(streams[i]).toPercentEncoding();
        QVERIFY2(read.size() <= told[i].size() && read == told[i].first(read.size()),
                 qPrintable(u"%1 is read as %2 and told as %3"_s.arg(QString::fromLatin1(stream),
                                                                     QString::fromLatin1(lines[i]),
                                                                     QString::fromLatin1(told[i].join(' ')))));
    }
    QVERIFY2(requests > 2'000, QByteArray::number(requests).constData());
}

void TestDoorHostile::nonsenseDoesNoHarm()
{
    Recorder recorder;
    recorder.answerWith(okAndClose);
    OpenDoor door(recorder.port());
    QRandomGenerator random(31);
    for (int i = 0; i < 500; ++i) {
        std::string nonsense(random.bounded(1U, 3'000U), '\0');
        for (char &c : nonsense)
            c = char(random.bounded(256));
        (void)ask(door.port(), nonsense, random);
        Client silent(door.port());
        silent.send(nonsense.substr(0, 5));
        silent.reset();
    }
    QCOMPARE(recorder.take().size(), 0U);
    QTRY_COMPARE(door.door().snapshot().open, 0);
}

QTEST_GUILESS_MAIN(TestDoorHostile)

#include "tst_door_hostile.moc"
