#include "tap/relay.h"

#include "tap/link.h"

#include <QtNetwork/QHostAddress>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace tap {

namespace {

base::Result<Address> localAddress(const ListenAddress &listen)
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

class Relay::Acceptor final : public Waiter {
public:
    explicit Acceptor(Relay &relay)
        : m_relay(relay)
    {
    }
    void ready(quint32 /*events*/) override { m_relay.accept(); }

private:
    Relay &m_relay;
};

class Relay::Waker final : public Waiter {
public:
    explicit Waker(Relay &relay)
        : m_relay(relay)
    {
    }
    void ready(quint32 /*events*/) override { m_relay.m_isStopping = true; }

private:
    Relay &m_relay;
};

Relay::Relay(Options options, MakeConversation make)
    : m_options(std::move(options))
    , m_make(std::move(make))
    , m_piece(m_options.pieceSize)
    , m_acceptor(std::make_unique<Acceptor>(*this))
    , m_waker(std::make_unique<Waker>(*this))
{
}

Relay::~Relay()
{
    m_links.clear();
    m_retired.clear();
    for (const int descriptor : {m_listener, m_wake, m_epoll}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

base::Result<void> Relay::open()
{
    auto addresses = resolve(m_options.target);
    if (!addresses)
        return tl::unexpected(addresses.error());
    m_addresses = std::move(*addresses);
    auto tls = TlsContext::of(m_options.target);
    if (!tls)
        return tl::unexpected(tls.error());
    m_tls = std::move(*tls);

    const auto failed = [&] {
        return base::failure("tap.listenFailed",
                             {QStringLiteral("%1:%2").arg(m_options.listen.host).arg(m_options.listen.port),
                              QString::fromLocal8Bit(std::strerror(errno))});
    };
    const auto local = localAddress(m_options.listen);
    m_listener = ::socket(local->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    if (m_listener < 0 || ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(m_listener, reinterpret_cast<const sockaddr *>(&local->storage), local->size) != 0
        || ::listen(m_listener, 1024) != 0)
        return failed();
    Address bound;
    bound.size = sizeof bound.storage;
    if (::getsockname(m_listener, reinterpret_cast<sockaddr *>(&bound.storage), &bound.size) != 0)
        return failed();
    m_port = portOf(bound.storage);
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    m_wake = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (m_epoll < 0 || m_wake < 0)
        return failed();
    watch(m_listener, EPOLLIN, m_acceptor.get());
    watch(m_wake, EPOLLIN, m_waker.get());
    return {};
}

void Relay::run(std::chrono::milliseconds interval, const std::function<void(Moment)> &tick)
{
    Moment next = Moment::clock::now() + interval;
    while (!m_isStopping) {
        turn(std::chrono::ceil<std::chrono::milliseconds>(next - Moment::clock::now()));
        const Moment now = Moment::clock::now();
        if (now >= next) {
            next = now + interval;
            tick(now);
        }
    }
}

void Relay::runUntil(Moment end, const std::function<bool()> &isDone)
{
    unwatch(m_wake);
    while (!isDone() && Moment::clock::now() < end)
        turn(std::chrono::milliseconds(10));
}

void Relay::turn(std::chrono::milliseconds longest)
{
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), std::max(0, int(longest.count())));
    for (int i = 0; i < count; ++i)
        static_cast<Waiter *>(events[std::size_t(i)].data.ptr)->ready(events[std::size_t(i)].events);
    m_retired.clear(); // not before: a later event of the batch may be theirs
    if (m_acceptsLater && count > 0) {
        m_acceptsLater = false;
        watch(m_listener, EPOLLIN, m_acceptor.get());
    }
}

void Relay::stop()
{
    const quint64 one = 1;
    if (m_wake >= 0 && ::write(m_wake, &one, sizeof one) < 0)
        return; // it is full: it was told before
}

void Relay::accept()
{
    for (;;) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        Stream stream(::accept4(m_listener, reinterpret_cast<sockaddr *>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!stream.isOpen()) {
            if (errno == EINTR || errno == ECONNABORTED)
                continue;
            if (errno != EAGAIN && errno != EWOULDBLOCK) { // no descriptor is left: wait until one is
                unwatch(m_listener);
                m_acceptsLater = true;
            }
            return;
        }
        const int on = 1;
        ::setsockopt(stream.descriptor(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const Client client{.id = quint32(++m_accepted), .address = nameOf(peer)};
        auto link = std::make_unique<Link>(*this, std::move(stream), m_make(client));
        Link *const made = link.get();
        m_links.emplace(made, std::move(link));
        made->connect();
    }
}

const Address *Relay::addressToTry(std::size_t attempt) const
{
    return attempt < m_addresses.size() ? &m_addresses[(m_goodAddress + attempt) % m_addresses.size()] : nullptr;
}

Stream Relay::connectToTarget()
{
    Stream stream = Stream::connecting(m_addresses[m_goodAddress]);
    if (stream.isOpen() && m_tls.get() && !stream.encrypt(m_tls.get(), m_options.target.url.host))
        stream.close();
    return stream;
}

void Relay::watch(int descriptor, quint32 events, Waiter *waiter)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = waiter;
    if (::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) != 0 && errno == ENOENT)
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void Relay::unwatch(int descriptor) { ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr); }

void Relay::retire(Link *link)
{
    const auto found = m_links.find(link);
    if (found == m_links.end())
        return;
    link->closeStreams();
    m_retired.push_back(std::move(found->second));
    m_links.erase(found);
}

qint64 Relay::heldBytes() const
{
    qint64 sum = 0;
    for (const auto &[key, link] : m_links)
        sum += link->heldBytes();
    return sum;
}

} // namespace tap
