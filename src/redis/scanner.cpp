#include "redis/scanner.h"

#include "base/saturate.h"
#include "redis/connection.h"

#include <algorithm>

namespace redis {

namespace {

// Two parts of details keep the server busy while we read; more would only delay those who ask meanwhile. A page is one
// part, but for a server that tells far more names at once than COUNT asks for.
constexpr qsizetype mostDetailParts = 2;
constexpr qsizetype largestPart = 2'000; // names …
constexpr qsizetype largestPartBytes = 4 * 1024 * 1024; // … and the bytes in them
constexpr int callsBetweenTimes = 8;

// The next names of a walk, to be asked about in one go.
QByteArrayList nextPart(const QByteArrayList &names, qsizetype from)
{
    qsizetype to = from;
    for (qsizetype bytes = 0; to < names.size() && to - from < largestPart && bytes < largestPartBytes; ++to)
        bytes += names[to].size();
    return names.mid(from, to - from);
}

// A number of "cmdstat_scan:calls=21,usec=350,usec_per_call=16.67,…".
qint64 statistic(QByteArrayView line, QByteArrayView name)
{
    const qsizetype at = line.indexOf(name);
    const qsizetype start = at + name.size();
    const qsizetype end = at < 0 ? -1 : line.indexOf(',', start);
    return end < 0 ? -1 : line.sliced(start, end - start).toLongLong();
}

} // namespace

Scanner::Scanner(Link &link, Options options, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_options(std::move(options))
    , m_details(link, m_options.details)
{
    connect(&m_link, &Link::stateChanged, this, [this](Link::State state) {
        if (state == Link::State::Ready && m_waiting)
            begin();
    });
    m_afterRefusal.setParent(this); // it goes to another thread with the scanner
    m_afterRefusal.setSingleShot(true);
    m_afterRefusal.setInterval(m_options.pauseAfterRefusal);
    connect(&m_afterRefusal, &QTimer::timeout, this, [this] {
        if (m_waiting && m_link.isReady())
            begin();
    });
    // Of a cluster: the nodes that are walked may be no primaries any more.
    connect(&m_link, &Link::nodesChanged, this, [this] {
        if (m_walk && !m_link.isReady())
            wait();
    });
}

void Scanner::start()
{
    m_running = true;
    m_paused = false;
    m_waiting = false;
    m_refusals = 0;
    m_furthest = 0;
    if (m_link.isReady())
        begin();
    else
        m_waiting = true;
}

void Scanner::pause() { m_paused = m_running; }

void Scanner::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    advance();
}

void Scanner::cancel()
{
    m_running = false;
    m_paused = false;
    m_waiting = false;
    m_afterRefusal.stop();
    m_walk.reset();
}

void Scanner::begin()
{
    m_waiting = false;
    m_walk = std::make_unique<QObject>();
    m_details = KeyDetails(m_link, m_options.details);
    m_progress = {};
    m_progress.count = m_options.firstCount;
    m_nodes.clear();
    for (Connection *node : m_link.nodes()) {
        if (node->isReady()) // a cluster may do without
            m_nodes.push_back(std::make_unique<NodeWalk>(*node, m_options.firstCount));
    }
    countKeys();
    for (const auto &each : m_nodes)
        askForTimes(*each);
    advance();
}

void Scanner::countKeys()
{
    m_counted = 0;
    m_countsPending = qsizetype(m_nodes.size());
    for (const auto &each : m_nodes) {
        NodeWalk &walk = *each;
        walk.node.send({"DBSIZE"}, m_walk.get(), [this, &walk](const base::Result<Reply> &reply) {
            if (!reply && !m_link.isReady())
                lose(reply.error());
            if (!reply || reply->type != Reply::Type::Integer || reply->integer < 0)
                return; // not permitted: it stays unknown
            walk.bound.setTotal(reply->integer);
            m_counted = base::saturatedSum(m_counted, reply->integer);
            if (--m_countsPending == 0)
                m_progress.total = m_counted;
        });
    }
}

void Scanner::advance()
{
    const QObject *const walk = m_walk.get();
    for (size_t i = 0; m_walk && m_walk.get() == walk && i < m_nodes.size(); ++i)
        advance(*m_nodes[i]);
}

// The next SCAN goes out before the details of the page before, so that its answer comes while those are being read.
void Scanner::advance(NodeWalk &walk)
{
    if (!m_walk || m_paused)
        return;
    askPage(walk);
    askDetails(walk);
}

void Scanner::askPage(NodeWalk &walk)
{
    const qsizetype parts =
        walk.detailsPending + (walk.waiting.size() - walk.firstWaiting + largestPart - 1) / largestPart;
    if (walk.asking || walk.cameRound || parts >= mostDetailParts)
        return;
    Command command{"SCAN", walk.cursor};
    if (!m_options.match.isEmpty())
        command << "MATCH" << m_options.match;
    command << "COUNT" << QByteArray::number(walk.count);
    walk.asking = true;
    walk.node.send(command, m_walk.get(),
                   [this, &walk](base::Result<Reply> reply) { takePage(walk, std::move(reply)); });
}

void Scanner::takePage(NodeWalk &walk, base::Result<Reply> reply)
{
    walk.asking = false;
    if (!reply) {
        lose(reply.error());
        return;
    }
    const auto isName = [](const Reply &each) { return each.type == Reply::Type::Bulk; };
    std::vector<Reply> &parts = reply->elements;
    if (parts.size() != 2 || parts[0].type != Reply::Type::Bulk || !CursorBound::isCursor(parts[0].bytes)
        || parts[1].type != Reply::Type::Array
        || !std::all_of(parts[1].elements.begin(), parts[1].elements.end(), isName)) {
        giveUp({"redis.protocol", {QStringLiteral("SCAN")}});
        return;
    }
    std::vector<Reply> names = std::move(parts[1].elements);
    walk.cursor = parts[0].bytes;
    walk.cameRound = walk.cursor == "0";
    ++m_progress.calls;
    if (!walk.bound.goesOn(walk.cursor, qint64(names.size())) && !walk.cameRound) {
        giveUp({"redis.scan.endless",
                {QString::number(walk.bound.keys()), QString::number(walk.bound.calls()),
                 QString::number(m_progress.total)}});
        return;
    }
    if (++walk.calls % callsBetweenTimes == 0 && !walk.cameRound)
        askForTimes(walk);

    QByteArrayList page;
    page.reserve(qsizetype(names.size()));
    for (Reply &name : names)
        page << std::move(name.bytes);
    names = {}; // a server may tell a million at once
    if (!page.isEmpty() && m_details.permitted()) {
        walk.waiting += page;
        advance(walk);
        return;
    }
    advance(walk);
    const QObject *const context = m_walk.get();
    qsizetype delivered = 0;
    do {
        const QByteArrayList part = nextPart(page, delivered);
        delivered += part.size();
        deliver(part, {}, std::vector<Reply>());
        if (m_walk.get() != context)
            return;
    } while (delivered < page.size());
    finishIfDone();
}

void Scanner::askDetails(NodeWalk &walk)
{
    while (walk.detailsPending < mostDetailParts && walk.firstWaiting < walk.waiting.size()) {
        const QByteArrayList names = nextPart(walk.waiting, walk.firstWaiting);
        walk.firstWaiting += names.size();
        if (walk.firstWaiting == walk.waiting.size()) {
            walk.waiting.clear();
            walk.firstWaiting = 0;
        }
        ++walk.detailsPending;
        const Details asked = m_details.permitted(); // fewer than before, or none any more
        m_link.send(KeyDetails::questions(names, asked), m_walk.get(),
                    [this, &walk, names, asked](const base::Result<std::vector<Reply>> &replies) {
                        --walk.detailsPending;
                        takeDetails(names, asked, replies);
                    });
    }
}

void Scanner::takeDetails(const QByteArrayList &names, Details asked, const base::Result<std::vector<Reply>> &replies)
{
    if (!replies && !m_link.isReady()) {
        lose(replies.error());
        return;
    }
    const QObject *const walk = m_walk.get();
    deliver(names, asked, replies);
    if (m_walk.get() != walk)
        return;
    advance();
    finishIfDone();
}

void Scanner::deliver(const QByteArrayList &names, Details asked, const base::Result<std::vector<Reply>> &replies)
{
    const QList<ScannedKey> keys = m_details.answers(names, asked, replies);
    m_progress.denied = m_details.denied();
    m_progress.denials = m_details.denials();
    m_progress.seen += keys.size();
    emit scanned(keys);
}

void Scanner::askForTimes(NodeWalk &walk)
{
    walk.node.send({"INFO", "commandstats"}, m_walk.get(), [this, &walk](const base::Result<Reply> &reply) {
        if (reply) // where it is not permitted, COUNT stays as it is
            adapt(walk, reply->bytes);
    });
}

void Scanner::adapt(NodeWalk &walk, const QByteArray &commandStats)
{
    const QByteArrayView text(commandStats);
    const qsizetype at = text.indexOf("cmdstat_scan:");
    const QByteArrayView line = at < 0 ? QByteArrayView() : text.sliced(at);
    const qint64 calls = std::max<qint64>(0, statistic(line, "calls="));
    const qint64 microseconds = std::max<qint64>(0, statistic(line, "usec="));
    const qint64 callsBefore = std::exchange(walk.timedCalls, calls);
    const qint64 newCalls = calls - callsBefore;
    const qint64 newMicroseconds = microseconds - std::exchange(walk.timedMicroseconds, microseconds);
    if (callsBefore < 0 || newCalls <= 0 || newMicroseconds < 0) // the first time, or the counters began anew
        return;
    m_progress.meanCall = std::chrono::microseconds(newMicroseconds / newCalls);
    if (m_progress.meanCall > m_options.slowCall)
        walk.count = std::max(walk.count / 2, m_options.smallestCount);
    else if (m_progress.meanCall < m_options.slowCall / 3) // so that twice as much is not too slow again
        walk.count = std::min(walk.count * 2, m_options.largestCount);
    m_progress.count = walk.count;
}

void Scanner::giveUp(const base::Error &error)
{
    cancel();
    emit failed(error);
}

// https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors
bool Scanner::waitsOut(const base::Error &refusal)
{
    const bool passes = refusal.code == "redis.reply.loading" || refusal.code == "redis.reply.busy"
        || refusal.code == "redis.reply.tryagain";
    if (!passes)
        return false;
    if (m_progress.seen > m_furthest)
        m_refusals = 0;
    m_furthest = std::max(m_furthest, m_progress.seen);
    if (++m_refusals > m_options.mostRefusals)
        return false;
    wait();
    m_afterRefusal.start();
    return true;
}

void Scanner::lose(const base::Error &error)
{
    if (m_link.isReady()) { // the server answered: it does not want us to
        if (waitsOut(error))
            return;
        base::Error refusal = error;
        if (refusal.code == "redis.reply.err" && refusal.args.value(0).contains(QLatin1StringView("unknown command")))
            refusal = {"redis.noCommand", {QStringLiteral("SCAN")}};
        if (refusal.code == "redis.reply.noperm") // the line that would permit it
            refusal.args << QString::fromUtf8(
                Denial{{}, Denial::Why::Run, {"SCAN"}, {}}.aclLine(m_link.options().url.user));
        giveUp(refusal);
        return;
    }
    wait();
}

void Scanner::wait()
{
    m_walk.reset();
    m_waiting = true;
    emit restarted();
}

void Scanner::finishIfDone()
{
    if (!m_walk || !std::all_of(m_nodes.begin(), m_nodes.end(), [](const auto &walk) {
            return walk->cameRound && walk->detailsPending == 0 && walk->waiting.isEmpty();
        }))
        return;
    m_running = false;
    m_walk.reset();
    emit finished();
}

} // namespace redis
