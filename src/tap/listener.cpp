#include "tap/listener.h"

#include <QtNetwork/QHostAddress>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tap {

namespace {

Address localAddress(const ListenAddress &listen)
{
    const QHostAddress host(listen.host);
    Address address;
    if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *six = reinterpret_cast<sockaddr_in6 *>(&address.storage);
        six->sin6_family = AF_INET6;
        six->sin6_port = htons(listen.port);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        std::memcpy(&six->sin6_addr, &bytes, sizeof six->sin6_addr);
        address.size = sizeof(sockaddr_in6);
    } else {
        auto *four = reinterpret_cast<sockaddr_in *>(&address.storage);
        four->sin_family = AF_INET;
        four->sin_port = htons(listen.port);
        four->sin_addr.s_addr = htonl(host.toIPv4Address());
        address.size = sizeof(sockaddr_in);
    }
    return address;
}

quint16 portOf(const sockaddr_storage &storage)
{
    return ntohs(storage.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port
                                               : reinterpret_cast<const sockaddr_in *>(&storage)->sin_port);
}

QByteArray nameOf(const sockaddr_storage &storage)
{
    const QHostAddress host(reinterpret_cast<const sockaddr *>(&storage));
    const QByteArray name = host.toString().toLatin1();
    return (storage.ss_family == AF_INET6 ? '[' + name + ']' : name) + ':' + QByteArray::number(portOf(storage));
}

} // namespace

Listener::Listener(Loop &loop, Accepted accepted)
    : m_loop(loop)
    , m_accepted(std::move(accepted))
{
    m_loop.afterTurns([this] { acceptAgain(); });
}

Listener::~Listener()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

base::Result<void> Listener::open(const ListenAddress &listen)
{
    const auto failed = [&] {
        return base::failure(
            "tap.listenFailed",
            {QStringLiteral("%1:%2").arg(listen.host).arg(listen.port), QString::fromLocal8Bit(std::strerror(errno))});
    };
    const Address local = localAddress(listen);
    m_descriptor = ::socket(local.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    if (m_descriptor < 0 || ::setsockopt(m_descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&local.storage), local.size) != 0
        || ::listen(m_descriptor, 1024) != 0)
        return failed();
    Address bound;
    bound.size = sizeof bound.storage;
    if (::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&bound.storage), &bound.size) != 0)
        return failed();
    m_port = portOf(bound.storage);
    m_loop.watch(m_descriptor, EPOLLIN, this);
    return {};
}

void Listener::setAccepting(bool accepts)
{
    if (m_accepts == accepts)
        return;
    m_accepts = accepts;
    if (accepts)
        m_loop.watch(m_descriptor, EPOLLIN, this);
    else
        m_loop.unwatch(m_descriptor);
}

void Listener::ready(quint32 /*events*/)
{
    while (m_accepts) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        Stream stream(
            ::accept4(m_descriptor, reinterpret_cast<sockaddr *>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!stream.isOpen()) {
            if (errno == EINTR || errno == ECONNABORTED)
                continue;
            if (errno != EAGAIN && errno != EWOULDBLOCK) { // no descriptor is left: wait until one is
                m_loop.unwatch(m_descriptor);
                m_acceptsLater = true;
            }
            return;
        }
        const int on = 1;
        ::setsockopt(stream.descriptor(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_accepted(std::move(stream), nameOf(peer));
    }
}

void Listener::acceptAgain()
{
    if (!m_acceptsLater)
        return;
    m_acceptsLater = false;
    if (m_accepts)
        m_loop.watch(m_descriptor, EPOLLIN, this);
}

} // namespace tap
