#include "advice/accesslog.h"

#include "advice/logreader.h"
#include "advice/logsource.h"
#include "advice/paths.h"
#include "advice/printtable.h"
#include "base/csvreader.h"
#include "base/fingerprint.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>
#include <fnmatch.h>

namespace advice {

namespace {

constexpr std::size_t maxEndpoints = 2'000;

class AccessLog {
public:
    explicit AccessLog(const LogOptions &options)
        : m_options(options)
        , m_reader(options.format)
    {
    }

    // False when this is no access log.
    bool take(QByteArrayView text)
    {
        ++m_reading.lines;
        if (text.isEmpty())
            return true;
        LogLine line;
        if (!m_reader.read(text, line)) {
            ++m_reading.unreadable;
            if (m_reading.firstUnreadable.isEmpty())
                m_reading.firstUnreadable = LogReader::quoted(text);
            return m_reading.requests > 0 || m_reading.unreadable < LogReader::linesThatTell;
        }
        ++m_reading.requests;
        m_reading.outOfOrder += line.time < m_last;
        m_last = line.time;
        m_reading.lacksZone |= !line.hasZone;
        m_reading.withUser += !line.user.isEmpty();
        m_reading.knowsDurations |= line.duration != LogLine::unknown;
        count(line);
        return true;
    }

    void expect(qint64 bytes)
    {
        constexpr qint64 shortLine = 80; // bytes
        constexpr qint64 most = 20'000'000; // reads
        m_builder.expect(std::size_t(std::min(bytes / shortLine, most)));
    }

    bool isLog() const { return m_reading.requests > 0; }
    const LogReading &reading() const { return m_reading; }
    base::Result<void> readEdits(); // before the lines
    LogReading finish(const std::stop_token &stop);

private:
    void count(const LogLine &line)
    {
        if (line.method.isEmpty()) {
            ++m_reading.notStored;
            return;
        }
        const qsizetype mark = line.target.indexOf('?');
        const QByteArrayView path = mark < 0 ? line.target : line.target.first(mark);
        if (m_options.editsFile.isEmpty() && m_options.writesChange && line.status < 400)
            countChange(line, path);
        if (!isStored(line)) {
            ++m_reading.notStored;
            if (line.method == "GET" || line.method == "HEAD") {
                if (const std::uint32_t endpoint = endpointFor(path); endpoint != TrafficBuilder::none)
                    ++m_builder[endpoint].notStored;
            }
            return;
        }
        const std::uint32_t key = keyOf(line, path);
        if (key == TrafficBuilder::none)
            return;
        TrafficBuilder::Read read;
        read.time = line.time;
        read.key = key;
        read.bytes = line.bytes;
        if (keepsPages() && is(line.method, "HEAD"))
            m_builder.addHead(read);
        else
            m_builder.add(read);
        if (line.duration != LogLine::unknown) {
            m_durations[m_endpointOfKey[key]].first += line.duration;
            ++m_durations[m_endpointOfKey[key]].second;
        }
    }

    std::int64_t editsWithoutReads() const;

    // Of one answer for the whole endpoint, each of its paths is the same.
    std::uint32_t nodeOf(QByteArrayView path)
    {
        return m_options.keyBy == LogOptions::KeyBy::Endpoint ? m_paths.node(endpointOf(path)) : m_paths.node(path);
    }

    void countChange(const LogLine &line, QByteArrayView path)
    {
        if (m_options.rules.isEmpty()) {
            if (!isWrite(line.method))
                return;
            using Reach = PathTree::Reach;
            m_paths.change(nodeOf(path), m_builder.changeAt(line.time),
                           line.method == "POST" ? Reach::Above : Reach::AboveAndBelow);
            ++m_reading.changes;
            return;
        }
        for (qsizetype i = 0; i < m_options.rules.size(); ++i) {
            const auto touched = m_options.rules[i].touched(line.method, path);
            if (!touched)
                continue;
            m_usedRules.insert(i);
            for (const QByteArray &one : *touched)
                m_paths.change(nodeOf(one), m_builder.changeAt(line.time), PathTree::Reach::Alone);
            ++m_reading.changes;
        }
    }

    std::uint32_t newEndpoint(const QByteArray &name)
    {
        constexpr int headersAndPage = 2;
        const std::uint32_t endpoint = m_builder.endpoint(name);
        if (keepsPages())
            m_builder[endpoint].entriesPerKey = headersAndPage;
        return endpoint;
    }

    bool keepsPages() const { return m_options.keyBy == LogOptions::KeyBy::Url; } // as cache_page does

    std::uint32_t endpointFor(QByteArrayView path)
    {
        constexpr qsizetype longest = 2'000; // of a path that anybody would give an endpoint of its own
        const QByteArray pattern = path.size() > longest ? QByteArrayLiteral("…") : endpointOf(path);
        if (!m_options.endpoint.isEmpty() && pattern != m_options.endpoint)
            return TrafficBuilder::none;
        const auto known = m_endpoints.constFind(pattern);
        if (known != m_endpoints.cend())
            return *known;
        if (m_endpoints.size() >= qsizetype(maxEndpoints))
            return newEndpoint(QByteArrayLiteral("…"));
        const std::uint32_t endpoint = newEndpoint(pattern);
        m_endpoints.insert(pattern, endpoint);
        return endpoint;
    }

    QByteArray keyText(const LogLine &line, QByteArrayView path, QByteArrayView query) const
    {
        QByteArray text = m_options.keyBy == LogOptions::KeyBy::Endpoint ? endpointOf(path) : path.toByteArray();
        if (keepsPages())
            text.prepend(line.host); // build_absolute_uri()
        if (!query.isEmpty() && m_options.keyBy <= LogOptions::KeyBy::SortedQuery) {
            QByteArrayList parameters = query.toByteArray().split('&');
            parameters.removeIf([this](const QByteArray &parameter) {
                const QByteArray name = parameter.first(std::max<qsizetype>(parameter.indexOf('='), 0));
                return std::any_of(m_options.ignoredParameters.begin(), m_options.ignoredParameters.end(),
                                   [&name](const QByteArray &pattern) {
                                       return fnmatch(pattern.constData(), name.constData(), 0) == 0;
                                   });
            });
            if (m_options.keyBy == LogOptions::KeyBy::SortedQuery)
                std::sort(parameters.begin(), parameters.end());
            text += '?' + parameters.join('&');
        }
        if (m_options.perUser)
            text += '\n' + line.user.toByteArray();
        return text;
    }

    // The plain way, which most logs take, makes no text.
    bool isPlain(const LogLine &line) const
    {
        return m_options.keyBy == LogOptions::KeyBy::Url && !m_options.perUser && m_options.ignoredParameters.isEmpty()
            && line.host.isEmpty();
    }

    std::uint32_t keyOf(const LogLine &line, QByteArrayView path)
    {
        const QByteArrayView query =
            path.size() < line.target.size() ? line.target.sliced(path.size() + 1) : QByteArrayView();
        const std::uint64_t print = base::fingerprint(isPlain(line) ? line.target : keyText(line, path, query));
        if (const auto known = m_keys.find(print))
            return *known;
        const std::uint32_t endpoint = endpointFor(path);
        if (endpoint == TrafficBuilder::none)
            return TrafficBuilder::none;
        if (m_builder.keyCount() >= m_options.mostKeys) { // one that is never read again, as far as is known
            ++m_reading.mergedKeys;
            ++m_builder[endpoint].notStored;
            return TrafficBuilder::none;
        }
        const std::uint32_t key = m_builder.newKey(endpoint);
        m_keys.insert(print, key);
        if (keepsPages() && m_options.perUser) // pages that vary by the user share the list of headers
            m_builder.setHeader(key, numberOfUrl(QByteArray(line.host.toByteArray() + line.target.toByteArray())));
        m_endpointOfKey.push_back(endpoint);
        if (m_durations.size() <= endpoint)
            m_durations.resize(endpoint + 1);
        m_nodeOfKey.push_back(nodeOf(path));
        return key;
    }

    std::uint32_t numberOfUrl(QByteArrayView target) // from 1
    {
        const std::uint64_t print = base::fingerprint(target);
        if (const auto known = m_urls.find(print))
            return *known;
        m_urls.insert(print, ++m_urlCount);
        return m_urlCount;
    }

    const LogOptions &m_options;
    LogReader m_reader;
    TrafficBuilder m_builder;
    PathTree m_paths;
    PrintTable m_keys; // by the fingerprint of what is kept under it
    PrintTable m_urls; // by the fingerprint, where users have pages of their own
    std::uint32_t m_urlCount = 0;
    QHash<QByteArray, std::uint32_t> m_endpoints;
    std::vector<std::uint32_t> m_endpointOfKey;
    std::vector<std::uint32_t> m_nodeOfKey;
    QSet<qsizetype> m_usedRules; // indexes
    std::vector<std::uint32_t> m_edits; // of the CSV: their nodes
    std::vector<std::pair<std::uint64_t, std::uint64_t>> m_durations; // by endpoint: their sum and number
    std::int64_t m_last = 0;
    LogReading m_reading;
};

base::Result<void> AccessLog::readEdits()
{
    QByteArray text;
    LogSource source(m_options.editsFile);
    const auto read = source.read([&text](QByteArrayView line) {
        text.append(line).append('\n');
        return true;
    });
    if (!read)
        return read;
    const QByteArray firstLine = text.first(text.indexOf('\n') + 1);
    const char delimiter = firstLine.contains(',') ? ',' : firstLine.contains(';') ? ';' : '\t';
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    base::CsvReader rows(buffer, QStringDecoder(QStringDecoder::Utf8), QChar::fromLatin1(delimiter));
    LogClock clock;
    for (bool isFirst = true; rows.next(); isFirst = false) {
        const QStringList &fields = rows.fields();
        LogLine edit;
        if (fields.join(QString()).trimmed().isEmpty())
            continue;
        const QByteArray url = fields.value(1).trimmed().toUtf8();
        if (url.isEmpty() || !clock.read(fields.first().trimmed().toUtf8(), edit)
            || rows.problem() != base::CsvReader::Problem::None) {
            if (isFirst) // a heading
                continue;
            return base::failure("advice.badEdits", {m_options.editsFile, QString::number(rows.line())});
        }
        m_reading.lacksZone |= !edit.hasZone;
        QByteArrayView target = targetOf(url);
        if (target.isEmpty())
            target = url;
        const qsizetype mark = target.indexOf('?');
        const std::uint32_t node = nodeOf(mark < 0 ? target : target.first(mark));
        m_paths.change(node, {edit.time}, PathTree::Reach::AboveAndBelow);
        m_edits.push_back(node);
        ++m_reading.changes;
    }
    return {};
}

// How many rows of the CSV are of no path that was read, or one above or below it.
std::int64_t AccessLog::editsWithoutReads() const
{
    std::vector<bool> isRead(m_paths.size(), false);
    std::vector<bool> hasReads(m_paths.size(), false); // it, or one below it
    for (const std::uint32_t node : m_nodeOfKey) {
        isRead[node] = true;
        for (std::uint32_t above = node; !hasReads[above]; above = m_paths.parent(above))
            hasReads[above] = true;
    }
    return std::count_if(m_edits.begin(), m_edits.end(), [&](std::uint32_t node) {
        if (hasReads[node])
            return false;
        while (node != PathTree::root && !isRead[node])
            node = m_paths.parent(node);
        return node == PathTree::root;
    });
}

LogReading AccessLog::finish(const std::stop_token &stop)
{
    const bool knowsChanges = m_reading.changes > 0;
    m_reading.unusedRules = m_options.rules.size() - m_usedRules.size();
    m_reading.editsWithoutReads = editsWithoutReads();
    if (knowsChanges) {
        for (std::uint32_t key = 0; key < m_nodeOfKey.size() && !stop.stop_requested(); ++key) {
            auto changes = m_paths.changesOf(m_nodeOfKey[key]);
            if (!changes.empty())
                m_builder.setChanges(key, changes);
        }
    }
    for (std::uint32_t endpoint = 0; endpoint < m_durations.size(); ++endpoint) {
        if (m_durations[endpoint].second > 0)
            m_builder[endpoint].missTime =
                Duration(std::int64_t(m_durations[endpoint].first / m_durations[endpoint].second));
    }
    m_reading.traffic =
        m_builder.build(knowsChanges ? TrafficBuilder::Knows::Changes : TrafficBuilder::Knows::Nothing, stop);
    return std::move(m_reading);
}

} // namespace

base::Result<LogReading> readAccessLog(const QString &fileName, const LogOptions &options, const std::stop_token &stop,
                                       const std::function<void(qint64, qint64)> &progress)
{
    constexpr std::int64_t linesBetweenReports = 100'000;
    AccessLog log(options);
    if (!options.editsFile.isEmpty()) {
        if (const auto edits = log.readEdits(); !edits)
            return tl::unexpected(edits.error());
    }
    LogSource source(fileName);
    const qint64 size = QFileInfo(fileName).size();
    log.expect(size);
    bool isLog = true;
    const auto read = source.read(
        [&](QByteArrayView line) {
            isLog = log.take(line);
            if (progress && log.reading().lines % linesBetweenReports == 0)
                progress(source.done(), size);
            return isLog;
        },
        stop);
    if (!read)
        return tl::unexpected(read.error());
    if (stop.stop_requested())
        return base::failure("advice.cancelled");
    if (log.reading().unreadable + source.tooLong() > 0 && !log.isLog())
        return base::failure("advice.noLog", {fileName, log.reading().firstUnreadable});
    if (!log.isLog())
        return base::failure("advice.noRequests", {fileName});
    LogReading reading = log.finish(stop);
    if (stop.stop_requested())
        return base::failure("advice.cancelled");
    reading.unreadable += source.tooLong();
    return reading;
}

} // namespace advice
