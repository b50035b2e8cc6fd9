#include "inspector/session.h"

#include "base/wallclock.h"
#include "redis/connection.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace inspector {

namespace {

constexpr qsizetype mostToldEvents = 1'000;
constexpr qint64 eventsAreToldWithin = 10'000; // ms
constexpr qint64 pageLifetime = 10'000; // ms: longer than a page can be under way, by the command limit

redis::ConnectionOptions tallied(redis::ConnectionOptions options, std::shared_ptr<redis::Tally> tally)
{
    options.tally = std::move(tally);
    options.access = redis::Access::ReadOnly;
    return options;
}

redis::ConnectionOptions editing(redis::ConnectionOptions options)
{
    options.access = redis::Access::Edit;
    options.clientName += "-write";
    return options;
}

} // namespace

using redis::KeyEvent;

Session::Session(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_tally(std::make_shared<redis::Tally>())
    , m_link(redis::Link::make(tallied(m_options.connection, m_tally), this))
    , m_writes(redis::Link::make(editing(m_link->options()), this))
    , m_scanner(*m_link, {.details = m_options.details}, this)
    , m_watchers(*m_link, this)
    , m_stats(*m_link, m_tally, this)
    , m_values(*m_link, this)
    , m_saver(*m_link, this)
    , m_editor(*m_link, *m_writes, this)
    , m_eraser(*m_link, *m_writes, this)
    , m_folderWork(*m_link, *m_writes, this)
    , m_notifications(*m_link, *m_writes, this)
    , m_sampler(*m_link, this)
    , m_batch(this)
    , m_poll(this)
{
    connect(m_link.get(), &redis::Link::stateChanged, this, &Session::connectionChanged);
    connect(m_link.get(), &redis::Link::failed, this, &Session::failed);
    connect(m_link.get(), &redis::Link::noted, this, &Session::failed);
    connect(&m_scanner, &redis::Scanner::scanned, this, &Session::takePage);
    connect(&m_scanner, &redis::Scanner::finished, this, &Session::scanFinished);
    connect(&m_scanner, &redis::Scanner::failed, this, [this](const base::Error &error) {
        m_coverage.isScanning = false;
        m_coverage.isRefused = true;
        m_coverageChanged = true;
        emit failed(error);
    });
    connect(&m_scanner, &redis::Scanner::restarted, this, [this] {
        m_next = std::make_unique<Keyspace>(); // keeping on screen what there is
        m_coverage.isComplete = false;
        m_coverageChanged = true;
    });
    connect(&m_watchers, &redis::Watchers::happened, this, &Session::takeEvents);
    connect(&m_watchers, &redis::Watchers::wayChosen, this, [this](redis::Watcher::Way way) {
        m_tally->keepKeymisses(m_watchers.seesMisses());
        m_ownMisses.clear();
        emit wayChosen(way, m_watchers.seesMisses());
        if (way == redis::Watcher::Way::None)
            m_poll.start(m_options.poll);
        else
            m_poll.stop();
        // The walk begins once changes are told, so that none falls between; and begins anew, since after a loss of the
        // connection nobody told us anything.
        rescan();
    });
    connect(&m_stats, &ServerStats::sampled, this, &Session::takeSample);
    connect(&m_stats, &ServerStats::failed, this, &Session::failed);
    connect(&m_sampler, &ReadSampler::sampled, this, &Session::readsSampled);
    connect(&m_sampler, &ReadSampler::failed, this, &Session::sampleFailed);
    connect(m_writes.get(), &redis::Link::stateChanged, this, [this, wasOpen = false]() mutable {
        if (std::exchange(wasOpen, m_writes->isReady()) != m_writes->isReady())
            emit lockChanged(!m_writes->isReady());
    });
    connect(m_writes.get(), &redis::Link::failed, this, &Session::failed);
    connect(&m_notifications, &NotificationSetting::changed, this, [this] {
        m_watchers.stop(); // to choose anew how it is told
        m_watchers.start();
    });
    connect(&m_batch, &QTimer::timeout, this, &Session::publish);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_poll.start(m_options.poll);
        if (m_link->isReady() && !m_scanner.isRunning())
            rescan();
    });
}

Session::~Session()
{
    m_notifications.putBackNow();
    // They are the last of the members to end, and have nobody to tell.
    m_link->disconnect(this);
    m_writes->disconnect(this);
}

void Session::open()
{
    m_batch.start(m_options.batch);
    m_link->open();
    m_watchers.start();
    m_stats.start(m_options.sampling);
}

void Session::close()
{
    m_scanner.cancel();
    m_watchers.stop();
    m_stats.stop();
    m_values.close();
    m_saver.cancel();
    m_eraser.cancel();
    m_folderWork.cancel();
    m_sampler.cancel();
    m_notifications.putBackNow();
    lock();
    m_poll.stop();
    m_link->close();
    publish();
    m_batch.stop();
}

void Session::connectionChanged(redis::Connection::State state)
{
    emit stateChanged(state);
    // The watcher's own connection may be refused where this one is not.
    if (state == redis::Connection::State::Ready) {
        m_poll.start(std::chrono::seconds(1));
        m_watchers.retryNow();
        m_isGreeting = true;
        m_stats.start(m_options.sampling); // asks at once
    }
}

void Session::retryNow()
{
    m_link->retryNow();
    m_watchers.retryNow();
}

void Session::acknowledge() { m_isOwed = false; }

void Session::rescan()
{
    m_scanner.cancel();
    const bool wasComplete = m_coverage.isComplete;
    m_coverage = {};
    m_coverage.isComplete = wasComplete; // and stays so on screen, until the new walk takes its place
    m_coverage.isScanning = true;
    m_coverageChanged = true;
    m_goneSince.clear();
    m_next.reset();
    if (m_keyspace.view().size() > 0 || m_keyspace.waiting() > 0)
        m_next = std::make_unique<Keyspace>();
    m_scanner.start();
}

void Session::pause()
{
    m_scanner.pause();
    m_coverage.isPaused = m_scanner.isPaused();
    m_coverageChanged = true;
}

void Session::resume()
{
    m_scanner.resume();
    m_coverage.isPaused = false;
    m_coverageChanged = true;
}

void Session::cancelScan()
{
    m_scanner.cancel();
    m_coverage.isScanning = false;
    m_coverage.isPaused = false;
    m_coverageChanged = true;
}

void Session::takePage(const QList<redis::ScannedKey> &page)
{
    const qint64 now = base::wallClockMs();
    Keyspace &target = m_next ? *m_next : m_keyspace;
    QList<redis::ScannedKey> alive = page;
    if (!m_goneSince.isEmpty()) {
        alive.removeIf([&](const redis::ScannedKey &key) {
            const auto gone = m_goneSince.constFind(key.name);
            return gone != m_goneSince.cend() && now - *gone < pageLifetime;
        });
    }
    target.add(alive, now);
    m_coverage.scanned = m_scanner.progress().seen;
    m_coverage.total = m_scanner.progress().total;
    m_coverage.denied = m_scanner.progress().denied;
    for (const redis::Denial &denial : m_scanner.progress().denials)
        deny(denial.detail, denial.why, denial.command, denial.words);
    m_coverageChanged = true;
    if (m_coverage.scanned > m_options.mostKeys) {
        m_scanner.cancel();
        m_coverage.isScanning = false;
        m_coverage.isStopped = true;
        target.commit();
        if (m_next)
            m_keyspace = std::move(*std::exchange(m_next, nullptr));
        return;
    }
    // The first rows at once, then ever larger portions; a walk that is not the first shows when it is whole.
    if (target.isWorthCommitting()) {
        const bool isFirst = target.view().size() == 0;
        target.commit();
        if (isFirst && !m_next)
            publish();
    }
}

void Session::scanFinished()
{
    if (m_next)
        m_keyspace = std::move(*std::exchange(m_next, nullptr));
    m_keyspace.commit();
    m_goneSince.clear();
    m_coverage.isScanning = false;
    m_coverage.isComplete = true;
    m_coverageChanged = true;
    publish();
}

void Session::takeEvents(const QList<KeyEvent> &events)
{
    QList<QByteArray> unsure;
    QList<QByteArray> goneOrMoved;
    bool isAnyMiss = false;
    for (const KeyEvent &event : events) {
        isAnyMiss |= event.kind == KeyEvent::Kind::Missed;
        // Tracking says that something happened to a key, not what.
        if (event.kind == KeyEvent::Kind::Changed && event.event.isEmpty())
            unsure.append(event.key);
        else if (event.isUnsure)
            goneOrMoved.append(event.key);
        else
            apply(event);
    }
    if (!unsure.isEmpty())
        probe(unsure, false);
    if (!goneOrMoved.isEmpty())
        probe(goneOrMoved, true);
    const QList<redis::Connection *> nodes = m_link->nodes();
    if ((!isAnyMiss && m_unsorted == 0) || nodes.isEmpty()) {
        tell(events);
        return;
    }
    // Some of the misses may be ours. Answers come in order: when this one is here, so is that of every look-up which
    // can have raised them, and the tally tells.
    ++m_unsorted;
    const auto due = std::make_shared<qsizetype>(nodes.size());
    for (redis::Connection *node : nodes) {
        node->send({"PING"}, this, [this, events, due](const base::Result<redis::Reply> &) {
            if (--*due > 0)
                return;
            --m_unsorted;
            tell(withoutOwnMisses(events));
        });
    }
}

QList<KeyEvent> Session::withoutOwnMisses(QList<KeyEvent> events)
{
    const qint64 now = base::wallClockMs();
    const QHash<QByteArray, int> fresh = m_tally->takeKeymisses();
    for (auto each = fresh.cbegin(); each != fresh.cend(); ++each) {
        OwnMisses &own = m_ownMisses[each.key()];
        own = {own.count + each.value(), now};
    }
    events.removeIf([this](const KeyEvent &event) {
        const auto own = event.kind == KeyEvent::Kind::Missed ? m_ownMisses.find(event.key) : m_ownMisses.end();
        if (own == m_ownMisses.end())
            return false;
        if (--own->count == 0)
            m_ownMisses.erase(own);
        return true;
    });
    // What was not told by now never will be.
    m_ownMisses.removeIf([now](const auto &own) { return now - own.value().at > eventsAreToldWithin; });
    return events;
}

void Session::tell(const QList<KeyEvent> &events)
{
    const qsizetype room = std::max<qsizetype>(0, mostToldEvents - m_told.size());
    m_told += events.first(std::min(room, events.size()));
    m_untold += std::max<qsizetype>(0, events.size() - room);
}

void Session::apply(const KeyEvent &event)
{
    switch (event.kind) {
    case KeyEvent::Kind::Deleted:
    case KeyEvent::Kind::Expired:
    case KeyEvent::Kind::Evicted:
        drop(event.key);
        break;
    case KeyEvent::Kind::Changed:
    case KeyEvent::Kind::TtlChanged:
        store(event.key, {});
        break; // what it is now, its next description tells
    case KeyEvent::Kind::Flushed:
        m_keyspace.clear();
        m_factsChanged = true;
        rescan();
        break;
    case KeyEvent::Kind::Missed:
        break;
    }
}

// MEMORY USAGE tells whether a key is there and counts as no look-up.
void Session::probe(const QList<QByteArray> &names, bool isGoneIfUntold)
{
    QList<redis::Command> pipeline;
    pipeline.reserve(names.size());
    for (const QByteArray &name : names)
        pipeline.append({"MEMORY", "USAGE", name});
    m_link->send(pipeline, this, [this, names, isGoneIfUntold](const base::Result<std::vector<redis::Reply>> &replies) {
        if (!replies)
            return; // the connection was lost: a new walk comes
        for (qsizetype i = 0; i < names.size(); ++i) {
            const redis::Reply &reply = (*replies)[size_t(i)];
            if (reply.isNil() || (reply.isError() && isGoneIfUntold))
                drop(names.at(i));
            else
                store(names.at(i),
                      {.memory = quint32(std::clamp<qint64>(reply.integer, 0, std::numeric_limits<quint32>::max()))});
        }
    });
}

void Session::store(const QByteArray &name, const KeyFacts &facts)
{
    m_goneSince.remove(name);
    m_keyspace.add(name, facts);
    if (m_next)
        m_next->add(name, facts);
    m_factsChanged = true;
}

void Session::drop(const QByteArray &name)
{
    if (m_scanner.isRunning())
        m_goneSince.insert(name, base::wallClockMs());
    m_keyspace.remove(name);
    if (m_next)
        m_next->remove(name);
}

void Session::describe(const QList<QByteArray> &names, quint64 ticket)
{
    using redis::Detail;
    // A server keeps one of the two, and says which it cannot tell.
    const bool countsUse = m_stats.info().field("maxmemory_policy").endsWith("lfu");
    struct Question {
        Detail detail;
        redis::Command command; // but for the key
    };
    QList<Question> questions{{Detail::Type, {"TYPE"}},
                              {Detail::Ttl, {"PTTL"}},
                              {Detail::Memory, {"MEMORY", "USAGE"}},
                              {Detail::Encoding, {"OBJECT", "ENCODING"}},
                              {Detail::Use, {"OBJECT", countsUse ? "FREQ" : "IDLETIME"}}};
    redis::Details refused;
    questions.removeIf([&](const Question &question) {
        const bool isRefused = !m_link->permits(question.command);
        if (isRefused) // the server told of no such command that only reads
            deny(question.detail, redis::Denial::Why::Missing, question.command, {});
        refused.setFlag(question.detail, isRefused || refused.testFlag(question.detail));
        return isRefused;
    });
    QList<redis::Command> pipeline;
    for (const QByteArray &name : names) {
        for (const Question &question : std::as_const(questions))
            pipeline.append(redis::Command(question.command) << name);
    }
    m_link->send(pipeline, this,
                 [this, names, ticket, questions, refused](const base::Result<std::vector<redis::Reply>> &replies) {
                     if (!replies)
                         return; // the view keeps what it has; the connection's state says why
                     const qint64 now = base::wallClockMs();
                     QList<KeyDescription> keys;
                     QList<redis::ScannedKey> facts;
                     size_t at = 0;
                     for (const QByteArray &name : names) {
                         KeyDescription key;
                         key.name = name;
                         key.refused = refused;
                         for (const Question &question : questions)
                             readDescription(key, question.detail, question.command, (*replies)[at++]);
                         if (key.ttl == -2 || key.type == redis::KeyType::None)
                             drop(key.name);
                         else
                             facts.append(key);
                         keys.append(std::move(key));
                     }
                     m_keyspace.learn(facts, now);
                     m_factsChanged = true;
                     emit described(ticket, keys, now);
                 });
}

void Session::readDescription(KeyDescription &key, redis::Detail detail, const redis::Command &command,
                              const redis::Reply &reply)
{
    using redis::Detail;
    if (reply.isError()) {
        const redis::Denial::Why why = redis::Denial::reasonOf(reply);
        if (detail == Detail::Use && why == redis::Denial::Why::Missing)
            return; // a server says so which of the two it does not keep
        if (why == redis::Denial::Why::Failed)
            key.failures.insert(detail, reply.bytes);
        else
            key.refused |= detail;
        deny(detail, why, command, reply.bytes);
        return;
    }
    const bool isNumber = reply.type == redis::Reply::Type::Integer;
    switch (detail) {
    case Detail::Type:
        key.setType(reply.bytes);
        break;
    case Detail::Ttl:
        if (isNumber)
            key.ttl = reply.integer;
        break;
    case Detail::Memory:
        if (isNumber)
            key.memory = reply.integer;
        break;
    case Detail::Encoding:
        key.encoding = reply.bytes;
        break;
    case Detail::Use:
        if (isNumber)
            (command.constLast() == "FREQ" ? key.frequency : key.idle) = reply.integer;
        break;
    }
}

void Session::deny(redis::Detail detail, redis::Denial::Why why, const redis::Command &command, const QByteArray &words)
{
    QList<redis::Denial> &denials = m_coverage.denials;
    const bool isKnown = std::any_of(denials.cbegin(), denials.cend(), [&](const redis::Denial &each) {
        return each.detail == detail && each.why == why;
    });
    if (isKnown)
        return;
    denials.append({detail, why, command, words});
    m_coverageChanged = true;
}

void Session::unlock() { m_writes->open(); }

void Session::lock() { m_writes->close(); }

void Session::sampleReads(std::chrono::milliseconds span) { m_sampler.start(span); }

void Session::stopSample() { m_sampler.stop(); }

void Session::takeSample(const ServerSample &sample)
{
    // FLUSHDB raises no keyspace event, and a replica's keys go without one: then the numbers tell that the table is
    // not true.
    constexpr int samplesToBeSure = 3;
    const qint64 shown = view().size();
    const bool agrees =
        std::abs(sample.keys - shown) <= std::max<qint64>(100, shown / 100) && (sample.keys > 0 || shown == 0);
    const bool isSettled = m_coverage.isComplete && !m_scanner.isRunning() && m_keyspace.waiting() == 0;
    m_disagreements = agrees || !isSettled ? 0 : m_disagreements + 1;
    if (std::exchange(m_isGreeting, false))
        emit greeted({m_stats.info(), m_link->security()});
    m_editor.setKeepsTtl(serverInfo().field("redis_version").split('.').constFirst().toInt() >= 6);
    emit sampled(sample);
    if (m_disagreements >= samplesToBeSure) {
        m_disagreements = 0;
        rescan();
    }
}

void Session::countNodes()
{
    const QList<redis::Connection *> nodes = m_link->nodes();
    const qsizetype there =
        std::count_if(nodes.begin(), nodes.end(), [](const redis::Connection *node) { return node->isReady(); });
    m_coverageChanged |= nodes.size() != m_coverage.nodes || there != m_coverage.nodesThere;
    m_coverage.nodes = nodes.size();
    m_coverage.nodesThere = there;
}

// What became of the last interval, in one go.
void Session::publish()
{
    countNodes();
    const bool isFilling = m_coverage.isScanning && !m_coverage.isComplete && !m_next;
    if (!isFilling || m_keyspace.isWorthCommitting()) {
        m_factsChanged |= m_keyspace.waiting() > 0;
        m_keyspace.commit();
    }
    const bool changed = m_factsChanged || m_coverageChanged;
    if (m_isOwed || (!changed && m_told.isEmpty()))
        return; // what comes meanwhile is merged
    m_isOwed = m_options.isAcknowledged;
    m_factsChanged = false;
    m_coverageChanged = false;
    if (changed)
        emit viewChanged(view(), m_coverage);
    if (!m_told.isEmpty())
        emit happened(std::exchange(m_told, {}), std::exchange(m_untold, 0));
}

} // namespace inspector
