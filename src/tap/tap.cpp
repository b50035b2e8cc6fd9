#include "tap/tap.h"

#include "tap/memcachedconversation.h"
#include "tap/redisconversation.h"
#include "tap/redisreader.h"
#include "tap/scripts.h"
#include "tap/servercheck.h"
#include "tap/serverwatch.h"

#include <cerrno>
#include <cstring>

namespace tap {

namespace {

constexpr std::chrono::milliseconds tickInterval{50};
constexpr std::chrono::milliseconds lastAnswerWait{200};
constexpr std::size_t mostUnreadTold = 20;

} // namespace

// What all connections share.
class Tap::Readers final : public ExchangeListener {
public:
    explicit Readers(Ledger &ledger)
        : m_ledger(ledger)
        , m_redis(ledger)
    {
    }

    std::unique_ptr<Conversation> make(Target::Protocol protocol, Client client)
    {
        if (protocol == Target::Protocol::Memcached)
            return std::make_unique<MemcachedConversation>(std::move(client), m_ledger, *this);
        return std::make_unique<RedisConversation>(std::move(client), m_scripts, *this);
    }

    void exchanged(const Exchange &exchange) override { m_redis.take(exchange); }
    void stoppedReading(const Client &client, std::string_view why) override
    {
        ++unread;
        if (firstUnread.size() < mostUnreadTold)
            firstUnread.push_back({client.address, QByteArray(why.data(), qsizetype(why.size()))});
    }

    qint64 unread = 0;
    std::vector<Unread> firstUnread;

private:
    Ledger &m_ledger;
    RedisReader m_redis;
    ScriptLibrary m_scripts;
};

Tap::Tap(Options options, Observer *observer, Guest *guest)
    : m_options(std::move(options))
    , m_guest(guest)
    , m_ledger(observer)
    , m_readers(std::make_unique<Readers>(m_ledger))
    , m_began(Moment::clock::now())
{
}

Tap::~Tap() { stop(); }

base::Result<void> Tap::start()
{
    m_loop = std::make_unique<Loop>();
    if (!m_loop->open())
        return base::failure("tap.listenFailed", {m_options.listen.host, QString::fromLocal8Bit(std::strerror(errno))});
    if (m_guest) {
        if (auto opened = m_guest->open(*m_loop); !opened)
            return opened;
    }
    m_relay = std::make_unique<Relay>(
        *m_loop, Relay::Options{.target = m_options.target, .listen = m_options.listen},
        [this](Client client) { return m_readers->make(m_options.target.protocol, std::move(client)); });
    if (auto opened = m_relay->open(); !opened) {
        if (m_guest)
            m_guest->close();
        return opened;
    }
    m_began = Moment::clock::now();
    m_thread = std::thread([this] { run(); });
    return {};
}

void Tap::run()
{
    if (m_options.asksServer)
        m_check = std::make_unique<ServerCheck>(*m_relay, m_options.target);
    if (m_options.asksServer && m_options.target.protocol == Target::Protocol::Redis)
        m_watch = std::make_unique<ServerWatch>(*m_relay, m_options.target, m_ledger);
    m_loop->run(tickInterval, [this](Moment now) {
        if (m_check)
            m_check->tick(now);
        if (m_watch)
            m_watch->tick(now);
        if (m_guest)
            m_guest->tick(now);
        publish();
    });
    if (m_watch && m_watch->figures().last.isKnown) { // what the server counts at the end
        const qint64 before = m_watch->answers();
        m_watch->ask();
        m_loop->runUntil(Moment::clock::now() + lastAnswerWait, [&] { return m_watch->answers() > before; });
    }
    m_ledger.settleAwaited(Moment::max());
    publish();
}

void Tap::stop()
{
    if (!m_thread.joinable())
        return;
    m_loop->stop();
    m_thread.join();
    m_check.reset();
    m_watch.reset();
    if (m_guest)
        m_guest->close();
    m_relay.reset();
    m_loop.reset();
}

quint16 Tap::port() const { return m_relay ? m_relay->port() : quint16(0); }

void Tap::publish()
{
    Snapshot snapshot;
    snapshot.totals = m_ledger.totals();
    snapshot.median = m_ledger.durations().percentile(0.5);
    snapshot.p99 = m_ledger.durations().percentile(0.99);
    snapshot.connections = m_relay->connections();
    snapshot.open = qint64(m_relay->openConnections());
    snapshot.refused = m_relay->refused();
    snapshot.unread = m_readers->unread;
    snapshot.firstUnread = m_readers->firstUnread;
    snapshot.keys = qint64(m_ledger.keys().size());
    snapshot.forgottenKeys = m_ledger.keys().forgotten();
    if (m_check) {
        snapshot.isServerUsable = m_check->isUsable();
        snapshot.serverFault = m_check->fault();
    }
    if (m_watch) {
        snapshot.isNotified = m_watch->isNotified();
        snapshot.serverFirst = m_watch->figures().first;
        snapshot.serverLast = m_watch->figures().last;
    }
    const std::lock_guard lock(m_mutex);
    m_snapshot = std::move(snapshot);
}

Snapshot Tap::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

const Ledger &Tap::ledger() const { return m_ledger; }

} // namespace tap
