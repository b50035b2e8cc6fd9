#include "inspector/headless.h"

#include "base/escape.h"
#include "redis/slots.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

constexpr int mostLosses = 5;

redis::Scanner::Options scanOptions(const InspectOptions &options)
{
    return {.match = options.pattern, .details = options.details};
}

QByteArray field(const QByteArray &text, char separator)
{
    if (separator != ',' || !(text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r')))
        return text;
    return '"' + QByteArray(text).replace('"', "\"\"") + '"'; // RFC 4180
}

QByteArray text(const QByteArray &name) { return base::escaped(name).toUtf8(); }

QByteArray number(qint64 value, bool known) { return known ? QByteArray::number(value) : QByteArray(); }

constexpr std::array<const char *, Totals::ttlEnds.size() + 1> ttlNames{"ttl_to_1m", "ttl_to_1h", "ttl_to_1d",
                                                                        "ttl_to_7d", "ttl_longer"};

QJsonObject toJson(const Totals &totals, redis::Details details)
{
    QJsonObject object{{u"keys"_s, totals.keys}};
    if (details & redis::Detail::Memory)
        object.insert(u"memory_bytes"_s, totals.bytes);
    if (details & redis::Detail::Ttl) {
        object.insert(u"without_ttl"_s, totals.persistent);
        for (size_t i = 0; i < ttlNames.size(); ++i)
            object.insert(QLatin1StringView(ttlNames[i]), totals.ttl[i]);
    }
    if (details & redis::Detail::Type) {
        QJsonObject types;
        for (size_t i = 1; i < totals.byType.size(); ++i) {
            if (const qint64 count = totals.ofType(redis::KeyType(i)); count > 0)
                types.insert(QString::fromLatin1(redis::keyTypeWord(redis::KeyType(i))), count);
        }
        for (auto each = totals.byModuleType.cbegin(); each != totals.byModuleType.cend(); ++each)
            types.insert(base::escaped(each.key()), each.value());
        object.insert(u"types"_s, types);
    }
    return object;
}

} // namespace

base::Result<InspectOptions> InspectOptions::fromArguments(const QStringList &arguments)
{
    InspectOptions options;
    std::optional<QString> url;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        const auto value = [&]() -> base::Result<QString> {
            if (i + 1 >= arguments.size())
                return base::failure("inspect.missingValue", {word});
            return arguments.at(++i);
        };
        QString *file = word == "--ca"_L1 ? &options.connection.tls.authorityFile
            : word == "--cert"_L1         ? &options.connection.tls.certificateFile
            : word == "--key"_L1          ? &options.connection.tls.keyFile
                                          : nullptr;
        if (file || word == "--pattern"_L1) {
            const auto given = value();
            if (!given)
                return tl::unexpected(given.error());
            if (file)
                *file = *given;
            else
                options.pattern = given->toUtf8();
        } else if (word == "--types"_L1) {
            options.details |= redis::Detail::Type;
        } else if (word == "--ttl"_L1) {
            options.details |= redis::Detail::Ttl;
        } else if (word == "--memory"_L1) {
            options.details |= redis::Detail::Memory;
        } else if (word == "--json"_L1) {
            options.format = Format::Json;
        } else if (word == "--csv"_L1) {
            options.format = Format::Csv;
        } else if (word.startsWith(u"--"_s) || url) {
            return base::failure("inspect.option", {word});
        } else {
            url = word;
        }
    }
    if (!url)
        return base::failure("inspect.missingUrl");
    auto parsed = redis::Url::parse(*url);
    if (!parsed)
        return tl::unexpected(parsed.error());
    options.connection.url = std::move(*parsed);
    options.connection.access = redis::Access::ReadOnly;
    return options;
}

HeadlessInspection::HeadlessInspection(InspectOptions options, QIODevice &out, QIODevice &csvSummary, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_out(out)
    , m_csvSummary(csvSummary)
    , m_link(redis::Link::make(m_options.connection))
    , m_scanner(*m_link, scanOptions(m_options))
{
    connect(&m_scanner, &redis::Scanner::scanned, this, &HeadlessInspection::write);
    connect(&m_scanner, &redis::Scanner::failed, this, &HeadlessInspection::fail);
    connect(&m_scanner, &redis::Scanner::finished, this, [this] {
        if (m_options.format == InspectOptions::Format::Json) {
            writeJsonSummary();
        } else if (m_options.format == InspectOptions::Format::Csv) {
            writeTable(m_csvSummary, ',');
        } else {
            m_out.write("\n");
            writeTable(m_out, '\t');
        }
        if (end())
            emit finished();
    });
    connect(m_link.get(), &redis::Link::stateChanged, this, [this](redis::Link::State state) {
        if (state != redis::Link::State::Ready || m_began)
            return;
        m_began = true;
        askWhetherAlone(); // so that its answer comes before the walk's last
        m_scanner.start();
    });
    // A server that was never there is an error; one that goes away in the middle is waited for a while.
    connect(m_link.get(), &redis::Link::failed, this, [this](const base::Error &error) {
        if (m_summary.all().keys == 0 || !redis::isTransient(error) || ++m_losses > mostLosses)
            fail(error);
    });
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

void HeadlessInspection::start()
{
    if (m_options.format != InspectOptions::Format::Json) {
        const char separator = m_options.format == InspectOptions::Format::Csv ? ',' : '\t';
        QByteArrayList columns{"key"};
        if (m_options.details & redis::Detail::Type)
            columns << "type";
        if (m_options.details & redis::Detail::Ttl)
            columns << "ttl_ms";
        if (m_options.details & redis::Detail::Memory)
            columns << "memory_bytes";
        m_out.write(columns.join(separator) + '\n');
    }
    m_link->open();
}

void HeadlessInspection::write(const QList<redis::ScannedKey> &keys)
{
    m_losses = 0;
    for (const redis::ScannedKey &key : keys) {
        const std::pair<size_t, size_t> hash{
            qHashBits(key.name.constData(), size_t(key.name.size()), 0x9e3779b97f4a7c15U),
            qHashBits(key.name.constData(), size_t(key.name.size()), 0x5851f42d4c957f2dU)};
        const qsizetype before = m_seen.size();
        m_seen.insert(hash);
        if (m_seen.size() == before || key.ttl == -2)
            continue;
        m_summary.add(key);
        writeKey(key);
    }
}

// Persistent keys have the TTL -1, as PTTL says; what is not known is left empty or out.
void HeadlessInspection::writeKey(const redis::ScannedKey &key)
{
    using redis::Detail;
    const bool knowsType = key.type != redis::KeyType::Unknown;
    const bool knowsTtl = key.ttl != redis::ScannedKey::unknown;
    const bool knowsMemory = key.memory != redis::ScannedKey::unknown;
    if (m_options.format == InspectOptions::Format::Json) {
        QJsonObject object{{u"key"_s, base::escaped(key.name)}};
        if (knowsType)
            object.insert(u"type"_s, base::escaped(key.typeWord()));
        if (knowsTtl)
            object.insert(u"ttl_ms"_s, key.ttl);
        if (knowsMemory)
            object.insert(u"memory_bytes"_s, key.memory);
        m_out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    const char separator = m_options.format == InspectOptions::Format::Csv ? ',' : '\t';
    QByteArray line = field(text(key.name), separator);
    if (m_options.details & Detail::Type)
        line += separator + field(text(key.typeWord()), separator);
    if (m_options.details & Detail::Ttl)
        line += separator + number(key.ttl, knowsTtl);
    if (m_options.details & Detail::Memory)
        line += separator + number(key.memory, knowsMemory);
    m_out.write(line + '\n');
}

void HeadlessInspection::writeJsonSummary()
{
    QJsonObject summary = toJson(m_summary.all(), m_options.details);
    QJsonObject prefixes;
    for (const auto &[prefix, totals] : m_summary.byPrefix())
        prefixes.insert(base::escaped(prefix), toJson(totals, m_options.details));
    summary.insert(u"by_prefix"_s, prefixes);
    if (m_summary.others().keys > 0)
        summary.insert(u"further_prefixes"_s, toJson(m_summary.others(), m_options.details));
    m_out.write(QJsonDocument(QJsonObject{{u"summary"_s, summary}}).toJson(QJsonDocument::Compact) + '\n');
}

void HeadlessInspection::writeTable(QIODevice &out, char separator)
{
    using redis::Detail;
    const QByteArrayList moduleTypes = m_summary.all().byModuleType.keys();
    QByteArrayList columns{"prefix", "keys"};
    if (m_options.details & Detail::Memory)
        columns << "memory_bytes";
    if (m_options.details & Detail::Ttl) {
        columns << "without_ttl";
        for (const char *name : ttlNames)
            columns << name;
    }
    if (m_options.details & Detail::Type) {
        for (size_t i = 1; i < m_summary.all().byType.size(); ++i)
            columns << redis::keyTypeWord(redis::KeyType(i)).toByteArray();
        for (const QByteArray &word : moduleTypes)
            columns << field(text(word), separator);
    }
    out.write(columns.join(separator) + '\n');
    const auto row = [&](const QByteArray &name, const Totals &totals) {
        QByteArrayList cells{field(name, separator), QByteArray::number(totals.keys)};
        if (m_options.details & Detail::Memory)
            cells << QByteArray::number(totals.bytes);
        if (m_options.details & Detail::Ttl) {
            cells << QByteArray::number(totals.persistent);
            for (const qint64 count : totals.ttl)
                cells << QByteArray::number(count);
        }
        if (m_options.details & Detail::Type) {
            for (size_t i = 1; i < totals.byType.size(); ++i)
                cells << QByteArray::number(totals.ofType(redis::KeyType(i)));
            for (const QByteArray &word : moduleTypes)
                cells << QByteArray::number(totals.byModuleType.value(word));
        }
        out.write(cells.join(separator) + '\n');
    };
    for (const auto &[prefix, totals] : m_summary.byPrefix())
        row(text(prefix), totals);
    if (m_summary.others().keys > 0)
        row("*", m_summary.others());
    row("total", m_summary.all());
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
