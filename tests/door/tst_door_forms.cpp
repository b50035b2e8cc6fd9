#include "support/certificates.h"
#include "support/redisserver.h"
#include "tap/client.h"
#include "upstream.h"

#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

// gunicorn with forms.py, on a port, on a port with TLS, or on a socket.
class FormServer {
public:
    ~FormServer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    static bool isInstalled()
    {
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import gunicorn"_s});
        return python.waitForFinished(30'000) && python.exitCode() == 0;
    }
    bool start(const QString &bind, const QStringList &more = {})
    {
        m_process.setWorkingDirectory(QStringLiteral(LOOKASIDE_TEST_DATA "/../door"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        m_process.setProcessEnvironment(environment);
        m_process.start(
            u"/usr/bin/python3"_s,
            QStringList{u"-m"_s, u"gunicorn"_s, u"forms:application"_s, u"--log-level"_s, u"error"_s, u"--bind"_s, bind}
                + more);
        return m_process.waitForStarted();
    }

private:
    QProcess m_process;
};

std::string form(const std::string &host, const std::string &headers)
{
    return "POST / HTTP/1.1\r\nHost: " + host + "\r\n" + headers
        + "Content-Length: 5\r\nConnection: close\r\n\r\na=b&c";
}

} // namespace

// Forms, redirects and the name of the application through the door, in each way that an application can listen.
class TestDoorForms : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void formsAreTakenAsWithoutTheDoor_data();
    void formsAreTakenAsWithoutTheDoor();
    void aCertificateThatIsNotTrustedIsTold();
    void aBodyOfAnySizePassesThroughTls();
};

void TestDoorForms::initTestCase()
{
    if (!FormServer::isInstalled())
        QSKIP("gunicorn is not installed");
}

void TestDoorForms::formsAreTakenAsWithoutTheDoor_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<bool>("keepsHost");
    for (const char *scheme : {"http", "https", "unix"}) {
        QTest::addRow("%s", scheme) << QString::fromLatin1(scheme) << false;
        QTest::addRow("%s, keeping Host", scheme) << QString::fromLatin1(scheme) << true;
    }
}

void TestDoorForms::formsAreTakenAsWithoutTheDoor()
{
    QFETCH(QString, scheme);
    QFETCH(bool, keepsHost);
    QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    const QString socket = folder.filePath(u"app.sock"_s);
    const QString address = u"127.0.0.1:%1"_s.arg(support::freePort());
    FormServer server;
    door::Options options;
    options.keepsHost = keepsHost;
    if (scheme == u"unix"_s) {
        QVERIFY(server.start(u"unix:"_s + socket));
        options.application = *door::Application::parse(u"unix:"_s + socket);
    } else {
        const support::Certificates::Pair pair = certificates.signedBy(u"good"_s, u"IP:127.0.0.1"_s);
        QVERIFY(server.start(address,
                             scheme == u"https"_s
                                 ? QStringList{u"--certfile"_s, pair.certificate, u"--keyfile"_s, pair.key}
                                 : QStringList()));
        options.application = *door::Application::parse(scheme + u"://"_s + address);
        options.tls.authorityFile = certificates.authority();
    }
    OpenDoor door(options);
    QVERIFY(door.isOpen());
    const std::string name = door.host().toStdString();
    const auto ask = [&](const std::string &request) {
        Client client(door.port());
        client.send(request);
        return client.receiveAll();
    };
    const std::string get = "GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n";
    QTRY_VERIFY_WITH_TIMEOUT(ask(get).starts_with("HTTP/1.1 200 "), 15'000);

    // By which name it sees itself.
    const bool isNamed = scheme == u"unix"_s || keepsHost;
    const std::string own = (scheme == u"https"_s ? "https://" : "http://") + (isNamed ? name : address.toStdString());
    QVERIFY2(ask(get).ends_with("\r\n\r\n" + own), ask(get).c_str());

    // A form of its own page, as browsers send it.
    const std::string page = "http://" + name;
    const std::string saved = ask(form(name, "Origin: " + page + "\r\nReferer: " + page + "/edit/?a=b\r\n"));
    QVERIFY2(saved.starts_with("HTTP/1.1 302 ")
                 && saved.find("Location: " + page + "/saved/?size=5\r\n") != std::string::npos,
             saved.c_str());
    const std::string byReferer = ask(form(name, "Referer: " + page + "/edit/?a=b\r\n"));
    QVERIFY2(byReferer.starts_with("HTTP/1.1 302 "), byReferer.c_str());

    // Those of other pages are refused as without the door.
    for (const std::string &other : {std::string("http://evil.example"), "http://" + name + ".evil.example",
                                     "http://evil.example/" + name, std::string("null"), "https://" + name + "1"}) {
        const std::string refused = ask(form(name, "Origin: " + other + "\r\n"));
        QVERIFY2(refused.starts_with("HTTP/1.1 403 ") && refused.find(other) != std::string::npos, refused.c_str());
    }
}

void TestDoorForms::aCertificateThatIsNotTrustedIsTold()
{
    QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    const support::Certificates::Pair pair = certificates.signedBy(u"good"_s, u"IP:127.0.0.1"_s);
    const QString address = u"127.0.0.1:%1"_s.arg(support::freePort());
    FormServer server;
    QVERIFY(server.start(address, {u"--certfile"_s, pair.certificate, u"--keyfile"_s, pair.key}));
    const auto ask = [](OpenDoor &door) {
        Client client(door.port());
        client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        return client.receiveAll();
    };
    door::Options options;
    options.application = *door::Application::parse(u"https://"_s + address);
    OpenDoor distrusting(options);
    QTRY_VERIFY_WITH_TIMEOUT(ask(distrusting).ends_with("door.tls\n"), 15'000);
    QVERIFY(ask(distrusting).starts_with("HTTP/1.1 502 "));

    // Trusted, but another's.
    options.tls.authorityFile = certificates.authority();
    options.application.host = u"localhost"_s;
    OpenDoor another(options);
    QVERIFY2(ask(another).ends_with("door.tls\n"), ask(another).c_str());

    // What speaks no TLS.
    Recorder recorder;
    recorder.answerWith("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    options.application = *door::Application::parse(u"https://127.0.0.1:%1"_s.arg(recorder.port()));
    OpenDoor plain(options);
    QVERIFY2(ask(plain).starts_with("HTTP/1.1 502 "), ask(plain).c_str());

    options.tls.authorityFile = folder.filePath(u"missing.pem"_s);
    door::Requests requests(nullptr);
    options.listen.port = 0;
    door::Door never(options, requests);
    const auto started = never.start();
    QVERIFY(!started && started.error().code == "file.cannotRead");
}

void TestDoorForms::aBodyOfAnySizePassesThroughTls()
{
    QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    const support::Certificates::Pair pair = certificates.signedBy(u"good"_s, u"IP:127.0.0.1"_s);
    const QString address = u"127.0.0.1:%1"_s.arg(support::freePort());
    FormServer server;
    QVERIFY(server.start(address, {u"--certfile"_s, pair.certificate, u"--keyfile"_s, pair.key}));
    door::Options options;
    options.application = *door::Application::parse(u"https://"_s + address);
    options.tls.authorityFile = certificates.authority();
    OpenDoor door(options);
    const auto post = [&](std::size_t size) {
        Client client(door.port());
        client.send("POST / HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Length: " + std::to_string(size)
                    + "\r\nConnection: close\r\n\r\n");
        client.send(std::string(size, 'x'));
        return client.receiveAll();
    };
    QTRY_VERIFY_WITH_TIMEOUT(post(1).starts_with("HTTP/1.1 302 "), 15'000);
    for (const std::size_t size : {16'383U, 16'384U, 65'536U, 65'537U, 20'000'000U}) {
        const std::string answer = post(size);
        QVERIFY2(answer.find("Location: http://x/saved/?size=" + std::to_string(size) + "\r\n") != std::string::npos,
                 answer.c_str());
    }
}

QTEST_GUILESS_MAIN(TestDoorForms)

#include "tst_door_forms.moc"
