#include "redis/transport.h"

#include "base/inputfile.h"
#include "redis/sentineltransport.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace redis {

namespace {

constexpr std::chrono::milliseconds stalledAfter{300};

base::Error errorOf(QByteArray code, QStringList args = {}) { return {std::move(code), std::move(args)}; }

base::Result<QByteArray> pemOf(const QString &file, const QByteArray &code)
{
    constexpr qint64 longest = 4 * 1024 * 1024;
    auto pem = base::readWhole(file, code, longest);
    if (!pem) // one code for whatever is wrong with it
        return base::failure(code, {file});
    return pem;
}

// The hosts that it is for, which its subject need not name (RFC 6125, 6.4.4).
QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    names.sort();
    constexpr qsizetype enough = 5;
    if (names.size() > enough)
        names = names.first(enough) << u"…"_s;
    return names.isEmpty() ? certificate.subjectDisplayName() : names.join(u", "_s);
}

// TCP, plain or with TLS.
class SocketTransport final : public Transport {
    Q_OBJECT

public:
    SocketTransport(Url url, TlsOptions tls)
        : m_url(std::move(url))
        , m_tls(std::move(tls))
    {
        if (m_url.scheme == Url::Scheme::Tls) {
            auto ssl = std::make_unique<QSslSocket>();
            m_ssl = ssl.get();
            m_socket = std::move(ssl);
            connect(m_ssl, &QSslSocket::encrypted, this, [this] { reach(Phase::Open); });
            connect(m_ssl, &QSslSocket::sslErrors, this, &SocketTransport::judge);
            m_stalled.setSingleShot(true);
            connect(&m_stalled, &QTimer::timeout, this, &SocketTransport::tryPlainly);
        } else {
            m_socket = std::make_unique<QTcpSocket>();
        }
        connect(m_socket.get(), &QAbstractSocket::stateChanged, this, &SocketTransport::followState);
        connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &SocketTransport::report);
        connect(m_socket.get(), &QAbstractSocket::readyRead, this, &Transport::readyRead);
    }
    ~SocketTransport() override
    {
        m_socket->disconnect(this);
        m_plain.disconnect(this);
    }

    void open() override
    {
        if (!m_ssl) {
            m_socket->connectToHost(m_url.host, m_url.port);
            return;
        }
        if (auto configured = configureTls(); !configured) {
            QMetaObject::invokeMethod(
                this, [this, error = configured.error()] { emit lost(error); }, Qt::QueuedConnection);
            return;
        }
        m_ssl->connectToHostEncrypted(m_url.host, m_url.port);
    }

    void write(const QByteArray &bytes) override { m_socket->write(bytes); }
    QByteArray readAll() override { return m_socket->readAll(); }
    void abort() override
    {
        m_stalled.stop();
        m_plain.disconnect(this);
        m_plain.abort();
        m_socket->disconnect(this);
        m_socket->abort();
    }

    QString peer() const override { return m_socket->peerAddress().toString(); }
    Security security() const override
    {
        if (!m_ssl)
            return Security::Plain;
        return m_accepted ? Security::Accepted : Security::Verified;
    }

    void wait(std::chrono::milliseconds limit) override
    {
        const int ms = int(limit.count());
        if (m_phase == Phase::Open)
            m_socket->waitForReadyRead(ms);
        else if (m_ssl)
            m_ssl->waitForEncrypted(ms);
        else
            m_socket->waitForConnected(ms);
    }

private:
    base::Result<void> configureTls()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        if (!m_tls.authorityFile.isEmpty()) {
            const auto pem = pemOf(m_tls.authorityFile, "redis.tls.authorityFile");
            if (!pem)
                return tl::unexpected(pem.error());
            const auto authorities = QSslCertificate::fromData(*pem, QSsl::Pem);
            if (authorities.isEmpty())
                return base::failure("redis.tls.authorityFile", {m_tls.authorityFile});
            configuration.setCaCertificates(authorities);
        }
        if (!m_tls.certificateFile.isEmpty()) {
            const auto certificates = pemOf(m_tls.certificateFile, "redis.tls.certificateFile");
            if (!certificates)
                return tl::unexpected(certificates.error());
            const auto chain = QSslCertificate::fromData(*certificates, QSsl::Pem);
            if (chain.isEmpty())
                return base::failure("redis.tls.certificateFile", {m_tls.certificateFile});
            const auto pem = pemOf(keyFile(), "redis.tls.keyFile");
            if (!pem)
                return tl::unexpected(pem.error());
            QSslKey key;
            for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
                if (key.isNull())
                    key = QSslKey(*pem, algorithm);
            }
            if (key.isNull())
                return base::failure("redis.tls.keyFile", {keyFile()});
            configuration.setLocalCertificateChain(chain);
            configuration.setPrivateKey(key);
        }
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_ssl->setSslConfiguration(configuration);
        m_ssl->setPeerVerifyName(m_url.host);
        return {};
    }

    // One file may hold the certificate and the key.
    QString keyFile() const { return m_tls.keyFile.isEmpty() ? m_tls.certificateFile : m_tls.keyFile; }

    void followState(QAbstractSocket::SocketState state)
    {
        if (state == QAbstractSocket::HostLookupState) {
            reach(Phase::Resolving);
        } else if (state == QAbstractSocket::ConnectingState) {
            reach(Phase::Connecting);
        } else if (state == QAbstractSocket::ConnectedState) {
            m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            if (m_ssl)
                m_stalled.start(stalledAfter);
            reach(m_ssl ? Phase::Encrypting : Phase::Open);
        }
    }

    void reach(Phase phase)
    {
        m_phase = phase;
        emit phaseChanged(phase);
    }

    // A server that speaks plainly takes our greeting for half a line and waits for the rest. Asked in its own words,
    // it answers at once.
    void tryPlainly()
    {
        if (m_phase != Phase::Encrypting)
            return;
        connect(&m_plain, &QTcpSocket::connected, this, [this] { m_plain.write("PING\r\n"); });
        connect(&m_plain, &QTcpSocket::readyRead, this, [this] {
            const QByteArray answer = m_plain.peek(1);
            if (m_phase == Phase::Encrypting && (answer == "+" || answer == "-"))
                emit lost(errorOf("redis.plainExpected", {m_url.host + u':' + QString::number(m_url.port)}));
        });
        m_plain.connectToHost(m_url.host, m_url.port);
    }

    // What is wrong with the certificate, worst first: a wrong host is told even of an expired one.
    void judge(const QList<QSslError> &errors)
    {
        const QByteArray fingerprint = m_ssl->peerCertificate().digest(QCryptographicHash::Sha256).toHex();
        if (!m_tls.verifies || m_tls.acceptedFingerprints.contains(fingerprint)) {
            m_accepted = true;
            m_ssl->ignoreSslErrors(errors);
            return;
        }
        const auto has = [&](std::initializer_list<QSslError::SslError> kinds) {
            return std::any_of(errors.begin(), errors.end(), [&](const QSslError &error) {
                return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
            });
        };
        QByteArray why = "untrusted";
        if (has({QSslError::HostNameMismatch}))
            why = "hostName";
        else if (has({QSslError::CertificateExpired}))
            why = "expired";
        else if (has({QSslError::CertificateNotYetValid}))
            why = "notYetValid";
        else if (has({QSslError::SelfSignedCertificate}))
            why = "selfSigned";
        m_refusal = errorOf("redis.tls." + why,
                            {m_url.host, QString::fromLatin1(fingerprint), namesOf(m_ssl->peerCertificate())});
    }

    void report(QAbstractSocket::SocketError error)
    {
        if (m_refusal) {
            emit lost(*m_refusal);
            return;
        }
        const QString place = m_url.host + u':' + QString::number(m_url.port);
        const QStringList details{place, m_socket->errorString()};
        switch (error) {
        case QAbstractSocket::HostNotFoundError:
            emit lost(errorOf("redis.connect.hostNotFound", {m_url.host}));
            break;
        case QAbstractSocket::ConnectionRefusedError:
            emit lost(errorOf("redis.connect.refused", {place}));
            break;
        case QAbstractSocket::SocketTimeoutError:
            break; // of wait(): the caller's business
        case QAbstractSocket::RemoteHostClosedError:
            emit lost(m_phase == Phase::Encrypting ? errorOf("redis.tls.handshake", details)
                                                   : errorOf("redis.closed", {place}));
            break;
        case QAbstractSocket::SslInvalidUserDataError: // ours: the server has not been asked yet
            emit lost(errorOf("redis.tls.keyMismatch", {m_tls.certificateFile, keyFile(), m_socket->errorString()}));
            break;
        case QAbstractSocket::SslHandshakeFailedError:
        case QAbstractSocket::SslInternalError:
            if (m_phase == Phase::Encrypting && m_socket->errorString().contains("wrong version number"_L1)) {
                emit lost(errorOf("redis.plainExpected", {place})); // OpenSSL's words for a record that is none
                break;
            }
            // TLS 1.3 tells a missing client certificate only after the handshake.
            emit lost(errorOf(
                m_phase == Phase::Open ? QByteArray("redis.tls.refused") : QByteArray("redis.tls.handshake"), details));
            break;
        case QAbstractSocket::NetworkError:
            emit lost(
                errorOf(m_phase == Phase::Open ? QByteArray("redis.closed") : QByteArray("redis.connect.unreachable"),
                        details));
            break;
        default:
            emit lost(errorOf("redis.connect.failed", details));
        }
    }

    const Url m_url;
    const TlsOptions m_tls;
    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_ssl = nullptr; // m_socket, when it is one
    Phase m_phase = Phase::Resolving;
    bool m_accepted = false;
    QTimer m_stalled; // the handshake
    QTcpSocket m_plain; // asks whether the port speaks plainly
    std::optional<base::Error> m_refusal;
};

class LocalTransport final : public Transport {
    Q_OBJECT

public:
    explicit LocalTransport(Url url)
        : m_url(std::move(url))
    {
        connect(&m_socket, &QLocalSocket::connected, this, [this] { emit phaseChanged(Phase::Open); });
        connect(&m_socket, &QLocalSocket::readyRead, this, &Transport::readyRead);
        connect(&m_socket, &QLocalSocket::errorOccurred, this, &LocalTransport::report);
    }
    ~LocalTransport() override { m_socket.disconnect(this); }

    void open() override
    {
        emit phaseChanged(Phase::Connecting);
        m_socket.connectToServer(m_url.path);
    }
    void write(const QByteArray &bytes) override { m_socket.write(bytes); }
    QByteArray readAll() override { return m_socket.readAll(); }
    void abort() override
    {
        m_socket.disconnect(this);
        m_socket.abort();
    }
    void wait(std::chrono::milliseconds limit) override
    {
        if (m_socket.state() == QLocalSocket::ConnectedState)
            m_socket.waitForReadyRead(int(limit.count()));
        else
            m_socket.waitForConnected(int(limit.count()));
    }

private:
    void report(QLocalSocket::LocalSocketError error)
    {
        switch (error) {
        case QLocalSocket::ServerNotFoundError:
            emit lost(errorOf("redis.connect.noSocket", {m_url.path}));
            break;
        case QLocalSocket::ConnectionRefusedError:
            emit lost(errorOf("redis.connect.refused", {m_url.path}));
            break;
        case QLocalSocket::SocketAccessError:
            emit lost(errorOf("redis.connect.denied", {m_url.path}));
            break;
        case QLocalSocket::PeerClosedError:
            emit lost(errorOf("redis.closed", {m_url.path}));
            break;
        case QLocalSocket::SocketTimeoutError:
            break; // of wait(): the caller's business
        default:
            emit lost(errorOf("redis.connect.failed", {m_url.path, m_socket.errorString()}));
        }
    }

    const Url m_url;
    QLocalSocket m_socket;
};

} // namespace

std::unique_ptr<Transport> makeTransport(const Url &url, const TlsOptions &tls)
{
    if (url.scheme == Url::Scheme::Unix)
        return std::make_unique<LocalTransport>(url);
    if (url.scheme == Url::Scheme::Sentinel)
        return std::make_unique<SentinelTransport>(url);
    TlsOptions trust = tls;
    trust.verifies = trust.verifies && url.verifiesCertificate;
    const auto fill = [](QString &file, const QString &ofUrl) {
        if (file.isEmpty())
            file = ofUrl;
    };
    fill(trust.authorityFile, url.authorityFile);
    fill(trust.certificateFile, url.certificateFile);
    fill(trust.keyFile, url.keyFile);
    return std::make_unique<SocketTransport>(url, trust);
}

} // namespace redis

#include "transport.moc"
