#include "watch/gapwatch.h"

#include "advice/paths.h"
#include "base/fingerprint.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace watch {

namespace {

constexpr int mostLosses = 3;
constexpr qsizetype endsOfPage = 500; // PTTLs of one pipeline
constexpr qsizetype mostFamilies = 1'000;
constexpr std::int64_t second = 1'000'000; // µs
constexpr std::int64_t sameEnd = 300'000; // µs: two readings of one entry's end differ by less

qint64 numberOf(const QByteArray &info, QByteArrayView field)
{
    const qsizetype at = info.indexOf(field);
    if (at < 0)
        return 0;
    const qsizetype begin = at + field.size();
    return info.mid(begin, info.indexOf('\r', begin) - begin).toLongLong();
}

redis::ConnectionOptions counted(redis::ConnectionOptions options, const std::shared_ptr<redis::Tally> &tally)
{
    options.access = redis::Access::ReadOnly;
    options.tally = tally;
    return options;
}

} // namespace

GapWatch::GapWatch(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_tally(std::make_shared<redis::Tally>())
    , m_link(redis::Link::make(counted(m_options.connection, m_tally)))
    , m_scanner(std::make_unique<redis::Scanner>(*m_link, redis::Scanner::Options{.details = redis::Detail::Ttl}))
{
    if (m_options.listens) {
        m_watchers = std::make_unique<redis::Watchers>(*m_link);
        connect(m_watchers.get(), &redis::Watchers::wayChosen, this, &GapWatch::choose);
        connect(m_watchers.get(), &redis::Watchers::happened, this, &GapWatch::takeEvents);
    }
    connect(m_link.get(), &redis::Link::stateChanged, this, [this](redis::Link::State state) {
        if (state == redis::Link::State::Ready && !m_hasEnded) {
            m_wasThere = true;
            countKeys();
        }
    });
    connect(m_link.get(), &redis::Link::failed, this, &GapWatch::takeLoss);
    connect(m_scanner.get(), &redis::Scanner::scanned, this, &GapWatch::takePage);
    connect(m_scanner.get(), &redis::Scanner::failed, this, [this](const base::Error &error) {
        if (end())
            emit failed(error);
    });
    connect(m_scanner.get(), &redis::Scanner::finished, this, [this] {
        if (!m_begun)
            begin();
        if (m_way == redis::Watcher::Way::None) {
            const auto took = std::chrono::microseconds(now() - m_walkSince);
            m_nextWalk.start(std::max<std::chrono::milliseconds>(
                500ms, std::chrono::duration_cast<std::chrono::milliseconds>(9 * took)));
        }
    });
    m_over.setSingleShot(true);
    connect(&m_over, &QTimer::timeout, this, &GapWatch::finish);
    m_nextWalk.setSingleShot(true);
    connect(&m_nextWalk, &QTimer::timeout, this, [this] {
        m_walkSince = now();
        m_scanner->start();
    });
}

GapWatch::~GapWatch() = default;

void GapWatch::start()
{
    m_clock.start();
    m_link->open();
}

std::chrono::milliseconds GapWatch::watched() const
{
    return std::chrono::milliseconds(m_begun ? (now() - *m_begun) / 1'000 : 0);
}

void GapWatch::takeLoss(const base::Error &error)
{
    if (m_hasEnded)
        return;
    if (m_wasThere && redis::isTransient(error) && ++m_losses <= mostLosses)
        return; // it is waited for, and begins anew
    if (end())
        emit failed(m_wasThere && redis::isTransient(error)
                        ? base::Error{"advice.redisLost", {QString::number(m_losses)}}
                        : error);
}

// How many keys there are says whether all of them can be looked at.
void GapWatch::countKeys()
{
    m_keyCount = 0;
    auto pending = std::make_shared<qsizetype>(m_link->nodes().size());
    for (redis::Connection *node : m_link->nodes()) {
        node->send({"DBSIZE"}, this, [this, pending](const base::Result<redis::Reply> &reply) {
            m_keyCount += reply ? reply->integer : 0;
            if (--*pending > 0)
                return;
            m_oneOf = std::max<std::int64_t>(1, (m_keyCount + m_options.mostKeys - 1) / m_options.mostKeys);
            if (m_watchers && !std::exchange(m_listens, true))
                m_watchers->start();
            else if (!m_watchers)
                choose(redis::Watcher::Way::None);
        });
    }
}

// Also again, after the link was lost: what happened meanwhile nobody knows.
void GapWatch::choose(redis::Watcher::Way way)
{
    m_way = way;
    m_begun.reset();
    m_over.stop();
    m_nextWalk.stop();
    m_gaps = {};
    m_families.clear();
    m_written.clear();
    m_isAskingEnds = false;
    m_undying = m_dying = 0;
    m_walkSince = now();
    m_scanner->cancel();
    m_scanner->start();
}

void GapWatch::begin()
{
    m_begun = now();
    m_gaps.begin(*m_begun);
    askTotals([this](const Totals &totals) { m_totals = totals; });
    m_over.start(m_options.length);
}

void GapWatch::takePage(const QList<redis::ScannedKey> &keys)
{
    const std::int64_t time = now();
    for (const redis::ScannedKey &key : keys) {
        if (!isLookedAt(key.name))
            continue;
        if (!m_begun) {
            m_undying += key.ttl == -1;
            m_dying += key.ttl > 0;
        }
        if (key.ttl <= 0)
            continue;
        const std::int64_t endsAt = time + key.ttl * 1'000;
        const auto known = m_gaps.endOf(key.name);
        if (!m_begun) {
            if (!known) // else an event told it
                m_gaps.held(key.name, endsAt);
            advice::GapReading::Family &family = familyOf(key.name);
            family.ttl = std::max(family.ttl, base::Duration(key.ttl * 1'000));
        } else if (m_way == redis::Watcher::Way::None && (!known || endsAt > *known + sameEnd)) {
            // When it was filled nobody saw; the TTLs of its kind, of which the longest is nearly whole, tell.
            std::int64_t ttl = std::max<std::int64_t>(familyOf(key.name).ttl.count(), key.ttl * 1'000);
            if (ttl > 5 * second)
                ttl = (ttl + second - 1) / second * second;
            fill(key.name, std::min(endsAt - ttl, time), endsAt);
        }
    }
}

void GapWatch::takeEvents(const QList<redis::KeyEvent> &events)
{
    using Kind = redis::KeyEvent::Kind;
    const std::int64_t time = now();
    for (const redis::KeyEvent &event : events) {
        if (event.kind == Kind::Flushed)
            m_gaps.flushed(time);
        else if (!isLookedAt(event.key))
            continue;
        else if (event.kind == Kind::Deleted || event.kind == Kind::Evicted)
            m_gaps.removed(event.key, time);
        else if ((event.kind == Kind::Changed || event.kind == Kind::TtlChanged) && !m_written.contains(event.key))
            m_written.insert(event.key, time);
    }
    askEnds();
}

void GapWatch::askEnds()
{
    if (m_isAskingEnds || m_written.isEmpty() || !m_link->isReady())
        return;
    m_isAskingEnds = true;
    QList<redis::Command> questions;
    QList<std::pair<QByteArray, std::int64_t>> asked;
    for (auto key = m_written.begin(); key != m_written.end() && asked.size() < endsOfPage;) {
        asked.append({key.key(), key.value()});
        questions.append({"PTTL", key.key()});
        key = m_written.erase(key);
    }
    m_link->send(questions, this, [this, asked](const base::Result<std::vector<redis::Reply>> &replies) {
        m_isAskingEnds = false;
        if (!replies || m_hasEnded)
            return;
        const std::int64_t time = now();
        for (std::size_t i = 0; i < replies->size() && i < std::size_t(asked.size()); ++i) {
            const qint64 ttl = (*replies)[i].integer;
            if (ttl <= 0)
                continue;
            const auto &[key, written] = asked[qsizetype(i)];
            if (m_begun)
                fill(key, written, time + ttl * 1'000);
            else
                m_gaps.held(key, time + ttl * 1'000);
        }
        askEnds();
    });
}

void GapWatch::fill(const QByteArray &key, std::int64_t time, std::int64_t end)
{
    using Fill = advice::IdleGaps::Fill;
    const Fill fill = m_gaps.filled(key, std::max(time, *m_begun), end - time);
    if (fill == Fill::Rewrite)
        return;
    advice::GapReading::Family &family = familyOf(key);
    ++family.fills;
    family.gaps += fill == Fill::AfterGap;
    family.ttl = std::max(family.ttl, base::Duration(end - time));
}

// Beyond a number of them, the others are one.
advice::GapReading::Family &GapWatch::familyOf(const QByteArray &key)
{
    const QByteArray name = advice::keyFamily(key);
    const auto known = m_families.find(name);
    if (known != m_families.end())
        return *known;
    return m_families[m_families.size() < mostFamilies ? name : QByteArrayLiteral("…")];
}

bool GapWatch::isLookedAt(const QByteArray &key) const
{
    return m_oneOf == 1 || base::fingerprint(key) / 256 % std::uint64_t(m_oneOf) == 0;
}

void GapWatch::askTotals(const TotalsHandler &handler)
{
    auto pending = std::make_shared<qsizetype>(m_link->nodes().size());
    auto sum = std::make_shared<Totals>();
    for (redis::Connection *node : m_link->nodes()) {
        node->send({"INFO", "stats"}, this, [this, pending, sum, handler](const base::Result<redis::Reply> &reply) {
            if (reply)
                *sum += {numberOf(reply->bytes, "keyspace_hits:"), numberOf(reply->bytes, "keyspace_misses:")};
            if (--*pending > 0)
                return;
            const redis::Lookups ours = m_tally->total();
            handler({sum->hits - ours.hits, sum->misses - ours.misses});
        });
    }
}

void GapWatch::finish()
{
    if (m_hasEnded || std::exchange(m_isFinishing, true))
        return;
    if (!m_begun || !m_link->isReady()) {
        const advice::GapReading nothing = reading(m_totals);
        if (end())
            emit finished(nothing);
        return;
    }
    askTotals([this](const Totals &totals) {
        const advice::GapReading made = reading(totals);
        if (end())
            emit finished(made);
    });
}

advice::GapReading GapWatch::reading(const Totals &totals) const
{
    using Way = advice::GapReading::Way;
    advice::GapReading made;
    made.way = m_way == redis::Watcher::Way::Notifications ? Way::Notifications
        : m_way == redis::Watcher::Way::Tracking           ? Way::Tracking
                                                           : Way::Walks;
    made.watched = base::Duration(m_begun ? now() - *m_begun : 0);
    made.keys = m_dying * m_oneOf;
    made.undying = m_undying * m_oneOf;
    made.oneOf = m_oneOf;
    made.fills = m_gaps.fills();
    made.gaps = m_gaps.gaps();
    made.hits = std::max<qint64>(totals.hits - m_totals.hits, 0);
    made.misses = std::max<qint64>(totals.misses - m_totals.misses, 0);
    made.ttl = base::Duration(m_gaps.medianTtl());
    for (auto family = m_families.begin(); family != m_families.end(); ++family) {
        if (family->fills == 0)
            continue;
        made.families.push_back(*family);
        made.families.back().name = family.key();
    }
    std::stable_sort(made.families.begin(), made.families.end(),
                     [](const auto &a, const auto &b) { return a.fills > b.fills; });
    for (const double factor : advice::GapReading::usualFactors()) {
        // Of a part of the keys, the hits of the whole server are that many times too many.
        if (const auto estimate = m_gaps.estimate(factor, now(), made.hits / m_oneOf))
            made.points.push_back({factor, *estimate});
    }
    return made;
}

bool GapWatch::end()
{
    if (std::exchange(m_hasEnded, true))
        return false;
    m_over.stop();
    m_nextWalk.stop();
    m_scanner->cancel();
    if (m_watchers)
        m_watchers->stop();
    m_link->close();
    return true;
}

} // namespace watch
