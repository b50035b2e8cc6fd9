#include "tap/stream.h"

#include "base/inputfile.h"

#include <QtCore/QFile>
#include <QtNetwork/QHostAddress>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tap {

namespace {

QString tlsError()
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    return QString::fromLocal8Bit(text.data());
}

} // namespace

void Stream::TlsDeleter::operator()(ssl_st *tls) const { SSL_free(tls); }

Stream::Stream(int descriptor)
    : m_descriptor(descriptor)
    , m_isConnected(true)
{
}

Stream::~Stream() { close(); }

Stream::Stream(Stream &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_error(other.m_error)
    , m_isConnected(other.m_isConnected)
    , m_wantsWrite(other.m_wantsWrite)
    , m_tls(std::move(other.m_tls))
{
}

Stream &Stream::operator=(Stream &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_error = other.m_error;
        m_isConnected = other.m_isConnected;
        m_wantsWrite = other.m_wantsWrite;
        m_tls = std::move(other.m_tls);
    }
    return *this;
}

Stream Stream::connecting(const Address &address)
{
    Stream stream;
    stream.m_descriptor = ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (stream.m_descriptor < 0) {
        stream.m_error = errno;
        return stream;
    }
    if (address.storage.ss_family != AF_UNIX) {
        const int on = 1;
        ::setsockopt(stream.m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    if (::connect(stream.m_descriptor, reinterpret_cast<const sockaddr *>(&address.storage), address.size) != 0
        && errno != EINPROGRESS && errno != EAGAIN) {
        stream.m_error = errno;
        stream.close();
    }
    return stream;
}

bool Stream::encrypt(ssl_ctx_st *context, const QString &host)
{
    m_tls.reset(SSL_new(context));
    if (!m_tls || SSL_set_fd(m_tls.get(), m_descriptor) != 1)
        return false;
    SSL_set_connect_state(m_tls.get());
    SSL_set_mode(m_tls.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    const QByteArray name = host.toUtf8();
    if (!QHostAddress(host).isNull())
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_tls.get()), name.constData()) == 1;
    SSL_ctrl(m_tls.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char *>(name.constData()));
    return SSL_set1_host(m_tls.get(), name.constData()) == 1;
}

Stream::State Stream::finishConnecting()
{
    if (!m_isConnected) {
        socklen_t size = sizeof m_error;
        if (::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &m_error, &size) != 0 || m_error != 0)
            return State::Failed;
        m_isConnected = true;
    }
    if (!m_tls || SSL_is_init_finished(m_tls.get()))
        return State::Done;
    ERR_clear_error();
    return ofTls(SSL_do_handshake(m_tls.get())).state;
}

Stream::Result Stream::ofTls(int result)
{
    m_wantsWrite = false;
    if (result > 0)
        return {State::Done, std::size_t(result)};
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {State::WouldBlock};
    case SSL_ERROR_WANT_WRITE:
        m_wantsWrite = true;
        return {State::WouldBlock};
    case SSL_ERROR_ZERO_RETURN:
        return {State::Ended};
    default:
        return {State::Failed};
    }
}

Stream::Result Stream::read(char *buffer, std::size_t size)
{
    if (m_tls) {
        ERR_clear_error();
        return ofTls(SSL_read(m_tls.get(), buffer, int(size)));
    }
    for (;;) {
        const ssize_t got = ::recv(m_descriptor, buffer, size, 0);
        if (got > 0)
            return {State::Done, std::size_t(got)};
        if (got == 0)
            return {State::Ended};
        if (errno != EINTR)
            return {errno == EAGAIN || errno == EWOULDBLOCK ? State::WouldBlock : State::Failed};
    }
}

Stream::Result Stream::write(std::string_view bytes)
{
    if (m_tls) {
        ERR_clear_error();
        return ofTls(SSL_write(m_tls.get(), bytes.data(), int(bytes.size())));
    }
    for (;;) {
        const ssize_t put = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (put >= 0)
            return {State::Done, std::size_t(put)};
        if (errno != EINTR)
            return {errno == EAGAIN || errno == EWOULDBLOCK ? State::WouldBlock : State::Failed};
    }
}

QString Stream::tlsFailure() const
{
    const long verdict = SSL_get_verify_result(m_tls.get());
    const char *why =
        verdict == X509_V_OK ? ERR_reason_error_string(ERR_peek_error()) : X509_verify_cert_error_string(verdict);
    return QString::fromLatin1(why ? why : "connection closed");
}

bool Stream::hasUnread() const { return m_tls && SSL_pending(m_tls.get()) > 0; }

void Stream::endWriting()
{
    if (m_tls)
        SSL_shutdown(m_tls.get());
    ::shutdown(m_descriptor, SHUT_WR);
}

void Stream::close()
{
    m_tls.reset();
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void Stream::reset()
{
    if (m_descriptor < 0)
        return;
    const linger hard{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

base::Result<TlsContext> TlsContext::of(const Target &target)
{
    const bool usesTls = target.url.usesTls() && target.protocol == Target::Protocol::Redis;
    return usesTls ? of(target.tls) : TlsContext();
}

base::Result<TlsContext> TlsContext::of(const TlsFiles &files)
{
    TlsContext context;
    context.m_context = std::shared_ptr<ssl_ctx_st>(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    ssl_ctx_st *tls = context.get();
    if (!tls)
        return base::failure("tap.tls", {tlsError()});
    SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION);
    for (const QString &name : {files.authorityFile, files.certificateFile, files.keyFile}) {
        QFile file(name);
        if (name.isEmpty())
            continue;
        if (const auto readable = base::openToRead(file, "file.cannotRead"); !readable)
            return tl::unexpected(readable.error());
    }
    const QByteArray authority = QFile::encodeName(files.authorityFile);
    const QByteArray certificate = QFile::encodeName(files.certificateFile);
    const QByteArray key = QFile::encodeName(files.keyFile);
    const bool isTrusting = authority.isEmpty()
        ? SSL_CTX_set_default_verify_paths(tls) == 1
        : SSL_CTX_load_verify_locations(tls, authority.constData(), nullptr) == 1;
    if (!isTrusting)
        return base::failure("tap.tls", {tlsError()});
    if (!certificate.isEmpty()
        && (SSL_CTX_use_certificate_chain_file(tls, certificate.constData()) != 1
            || SSL_CTX_use_PrivateKey_file(tls, key.constData(), SSL_FILETYPE_PEM) != 1))
        return base::failure("tap.tls", {tlsError()});
    return context;
}

} // namespace tap
