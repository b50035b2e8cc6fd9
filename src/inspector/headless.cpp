#include "inspector/headless.h"

#include "base/escape.h"
#include "redis/connection.h"
#include "redis/slots.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

constexpr int mostLosses = 5;

redis::Scanner::Options scanOptions(const InspectOptions &options)
{
    return {.match = options.pattern, .details = options.details};
}

} // namespace

HeadlessInspection::HeadlessInspection(InspectOptions options, QIODevice &out, QIODevice &csvSummary, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_out(out)
    , m_csvSummary(csvSummary)
    , m_lines(m_options.format, m_options.details, m_options.connection.url.user)
    , m_link(redis::Link::make(m_options.connection))
    , m_scanner(*m_link, scanOptions(m_options))
    , m_named(*m_link, m_options.details | redis::Detail::Type)
{
    connect(&m_scanner, &redis::Scanner::scanned, this, &HeadlessInspection::write);
    connect(&m_scanner, &redis::Scanner::failed, this, &HeadlessInspection::fail);
    connect(&m_scanner, &redis::Scanner::finished, this, [this] { finish(m_scanner.progress().denials); });
    connect(m_link.get(), &redis::Link::stateChanged, this, [this](redis::Link::State state) {
        if (state != redis::Link::State::Ready)
            return;
        m_wasThere = true;
        if (!std::exchange(m_began, true))
            begin();
    });
    connect(m_link.get(), &redis::Link::failed, this, &HeadlessInspection::takeLoss);
    connect(m_link.get(), &redis::Link::noted, this, &HeadlessInspection::noted);
}

void HeadlessInspection::start()
{
    if (!m_options.connection.url.skipped.isEmpty())
        emit noted({"redis.url.skipped", {m_options.connection.url.skipped.join(u", "_s)}});
    writeOut(m_out, m_lines.header());
    if (!m_ended)
        m_link->open();
}

void HeadlessInspection::begin()
{
    askWhetherAlone(); // so that its answer comes before the walk's last
    if (m_options.names.isEmpty())
        m_scanner.start();
    else
        readNames();
}

void HeadlessInspection::askWhetherAlone()
{
    const redis::Url &url = m_link->options().url;
    if (url.scheme != redis::Url::Scheme::Tcp && url.scheme != redis::Url::Scheme::Tls)
        return;
    m_link->send({"INFO", "cluster"}, this, [this, url](const base::Result<redis::Reply> &reply) {
        if (reply && reply->bytes.contains("cluster_enabled:1"))
            emit noted({"redis.cluster.oneNode", {redis::wholeCluster(url).toString()}});
    });
}

void HeadlessInspection::readNames()
{
    const redis::Details asked = m_named.permitted();
    m_link->send(redis::KeyDetails::questions(m_options.names, asked), this,
                 [this, asked](const base::Result<std::vector<redis::Reply>> &replies) {
                     if (replies)
                         takeNames(asked, replies);
                     else if (m_link->isReady())
                         fail(replies.error());
                     else
                         m_began = false; // it is asked anew when the connection is back
                 });
}

void HeadlessInspection::takeNames(redis::Details asked, const base::Result<std::vector<redis::Reply>> &replies)
{
    QList<redis::ScannedKey> keys = m_named.answers(m_options.names, asked, replies);
    QStringList absent;
    keys.removeIf([&](const redis::ScannedKey &key) {
        const bool isAbsent = key.type == redis::KeyType::None || key.ttl == -2;
        if (isAbsent)
            absent << base::escaped(key.name);
        return isAbsent;
    });
    QStringList failed;
    QByteArray words;
    for (const redis::ScannedKey &key : std::as_const(keys)) {
        if (key.failures.isEmpty())
            continue;
        failed << base::escaped(key.name);
        if (words.isEmpty())
            words = key.failures.first();
    }
    write(keys);
    finishNames(absent, failed, words);
}

// A key that was asked for by its name has to be there, and to answer.
void HeadlessInspection::finishNames(const QStringList &absent, const QStringList &failed, const QByteArray &words)
{
    const base::Error noKey{"inspect.noKey", {absent.join(u", "_s)}};
    const base::Error keyFailed{"inspect.keyFailed", {failed.join(u", "_s), base::escaped(words)}};
    if (!failed.isEmpty() && !absent.isEmpty())
        emit noted(noKey);
    if (!failed.isEmpty())
        fail(keyFailed);
    else if (!absent.isEmpty())
        fail(noKey);
    else
        finish(m_named.denials());
}

// A server that was never there is an error, unless it is loading its data; one that goes away in the middle is waited
// for as long as the walk comes further each time or nearly so.
void HeadlessInspection::takeLoss(const base::Error &error)
{
    if (m_ended)
        return;
    if (error.code == "redis.loading") {
        if (!m_loading.isValid())
            m_loading.start();
        if (m_loading.elapsed() >= std::chrono::milliseconds(m_options.patience).count())
            fail({"inspect.loading", {QString::number(m_loading.elapsed() / 1'000)}});
        return;
    }
    const bool saysNonsense = error.code == "redis.protocol"; // it would again
    if (!m_wasThere || saysNonsense || !redis::isTransient(error)) {
        fail(error);
        return;
    }
    const qint64 seen = m_scanner.progress().seen;
    if (seen > m_furthest)
        m_losses = 0;
    m_furthest = std::max(m_furthest, seen);
    if (++m_losses > mostLosses) {
        const bool isCut = error.code.startsWith("redis.closed");
        fail(isCut ? base::Error{"inspect.cut", {QString::number(m_losses), QString::number(m_summary.all().keys)}}
                   : error);
    }
}

void HeadlessInspection::write(const QList<redis::ScannedKey> &keys)
{
    QByteArray lines;
    for (const redis::ScannedKey &key : keys) {
        const std::pair<size_t, size_t> hash{
            qHashBits(key.name.constData(), size_t(key.name.size()), 0x9e3779b97f4a7c15U),
            qHashBits(key.name.constData(), size_t(key.name.size()), 0x5851f42d4c957f2dU)};
        const qsizetype before = m_seen.size();
        m_seen.insert(hash);
        if (m_seen.size() == before || key.ttl == -2)
            continue;
        m_summary.add(key);
        m_lines.append(lines, key);
    }
    writeOut(m_out, lines);
}

void HeadlessInspection::writeOut(QIODevice &out, const QByteArray &lines)
{
    errno = 0;
    if (m_ended || lines.isEmpty() || out.write(lines) == lines.size())
        return;
    if (errno == EPIPE)
        fail({"inspect.pipe", {}});
    else
        fail({"inspect.output", {out.errorString()}});
}

void HeadlessInspection::finish(const QList<redis::Denial> &denials)
{
    const QByteArray summary = m_lines.summary(m_summary, denials);
    if (m_options.format == InspectOptions::Format::Csv)
        writeOut(m_csvSummary, summary);
    else
        writeOut(m_out, m_options.format == InspectOptions::Format::Text ? '\n' + summary : summary);
    const auto isFailure = [](const redis::Denial &denial) { return denial.why == redis::Denial::Why::Failed; };
    const auto failure = std::find_if(denials.begin(), denials.end(), isFailure);
    if (failure != denials.end() && !m_ended)
        emit noted({"inspect.failed", {QString::number(m_summary.incomplete()), base::escaped(failure->words)}});
    if (end())
        emit finished();
}

void HeadlessInspection::fail(const base::Error &error)
{
    if (end())
        emit failed(error);
}

bool HeadlessInspection::end()
{
    if (std::exchange(m_ended, true))
        return false;
    m_scanner.cancel();
    m_link->close();
    return true;
}

} // namespace inspector
