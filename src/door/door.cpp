#include "door/door.h"

#include "door/passage.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace door {

namespace {

constexpr std::size_t pieceSize = std::size_t(64) * 1024;
constexpr std::chrono::milliseconds tickInterval{50};

// How often limits are looked at.
std::chrono::milliseconds checkInterval(const Limits &limits)
{
    using std::chrono::milliseconds;
    return std::clamp(std::min({limits.head, limits.connection, limits.idle, limits.farewell}) / 4, milliseconds(20),
                      milliseconds(1'000));
}

} // namespace

Door::Door(Options options, Requests &requests)
    : m_options(std::move(options))
    , m_requests(requests)
    , m_piece(pieceSize)
    , m_checkInterval(checkInterval(m_options.limits))
{
}

Door::~Door() { stop(); }

base::Result<void> Door::start()
{
    m_ownLoop = std::make_unique<tap::Loop>();
    if (!m_ownLoop->open())
        return base::failure("door.listenFailed",
                             {m_options.listen.host, QString::fromLocal8Bit(std::strerror(errno))});
    if (auto opened = open(*m_ownLoop); !opened)
        return opened;
    m_thread = std::thread([this] { m_ownLoop->run(tickInterval, [this](tap::Moment now) { tick(now); }); });
    return {};
}

void Door::stop()
{
    if (!m_thread.joinable())
        return;
    m_ownLoop->stop();
    m_thread.join();
    close();
    m_ownLoop.reset();
}

base::Result<void> Door::open(tap::Loop &loop)
{
    const Application &application = m_options.application;
    auto addresses = application.scheme == Application::Scheme::Unix ? tap::resolveSocket(application.path)
                                                                     : tap::resolve(application.host, application.port);
    if (!addresses)
        return tl::unexpected(addresses.error());
    m_addresses = std::move(*addresses);
    if (application.usesTls()) {
        auto tls = tap::TlsContext::of(m_options.tls);
        if (!tls && tls.error().code == "tap.tls")
            return base::failure("door.tlsFiles", tls.error().args);
        if (!tls)
            return tl::unexpected(tls.error());
        m_tls = std::move(*tls);
    }
    m_loop = &loop;
    m_listener = std::make_unique<tap::Listener>(
        loop, [this](tap::Stream stream, const QByteArray &) { accept(std::move(stream)); });
    loop.afterTurns([this] { m_retired.clear(); });
    if (auto opened = m_listener->open(m_options.listen); !opened)
        return base::failure("door.listenFailed", opened.error().args);
    m_port = m_listener->port();
    return {};
}

void Door::close()
{
    m_passages.clear(); // which tells what had no response
    m_retired.clear();
    m_listener.reset();
    publish();
}

QByteArray Door::address() const
{
    const QByteArray host = m_options.listen.host.toLatin1();
    return (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(m_port);
}

void Door::accept(tap::Stream stream)
{
    ++m_accepted;
    auto passage = std::make_unique<Passage>(*this, std::move(stream));
    Passage *const made = passage.get();
    m_passages.emplace(made, std::move(passage));
    if (m_passages.size() >= mostConnections)
        m_listener->setAccepting(false);
    made->begin();
}

void Door::retire(Passage *passage)
{
    const auto found = m_passages.find(passage);
    if (found == m_passages.end())
        return;
    m_retired.push_back(std::move(found->second));
    m_passages.erase(found);
    m_listener->setAccepting(true);
}

const tap::Address *Door::addressToTry(std::size_t attempt) const
{
    return attempt < m_addresses.size() ? &m_addresses[(m_goodAddress + attempt) % m_addresses.size()] : nullptr;
}

void Door::tick(tap::Moment now)
{
    if (now - m_lastCheck >= m_checkInterval) {
        m_lastCheck = now;
        std::vector<Passage *> all;
        all.reserve(m_passages.size());
        for (const auto &[passage, owned] : m_passages)
            all.push_back(passage);
        for (Passage *passage : all)
            passage->tick(now);
    }
    publish();
}

void Door::publish()
{
    Snapshot snapshot;
    snapshot.connections = m_accepted;
    snapshot.open = qint64(m_passages.size());
    snapshot.underWay = qint64(m_requests.underWay());
    snapshot.requests = m_requests.totals();
    snapshot.refused = m_refused;
    snapshot.unreachable = m_unreachable;
    snapshot.unreadable = m_unreadable;
    snapshot.ownOperations = m_requests.ownOperations();
    snapshot.sharedOperations = m_requests.sharedOperations();
    snapshot.otherOperations = m_requests.otherOperations();
    for (const auto &[key, passage] : m_passages)
        snapshot.heldBytes += qint64(passage->heldBytes());
    const std::lock_guard lock(m_mutex);
    m_snapshot = snapshot;
}

Snapshot Door::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

} // namespace door
