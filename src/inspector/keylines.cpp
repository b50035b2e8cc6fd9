#include "inspector/keylines.h"

#include "base/csv.h"
#include "base/escape.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

using redis::Detail;

// Fixed words, as the names of the columns are.
constexpr QByteArrayView notPermitted = "not permitted";
constexpr QByteArrayView failed = "failed";
constexpr QByteArrayView unknown = "unknown"; // of some keys the one, of some the other
constexpr qsizetype longestWords = 300; // of a server, of one key

constexpr std::array<const char *, Totals::ttlEnds.size() + 1> ttlNames{"ttl_to_1m", "ttl_to_1h", "ttl_to_1d",
                                                                        "ttl_to_7d", "ttl_longer"};

QByteArray columnOf(Detail detail)
{
    return detail == Detail::Type ? "type" : detail == Detail::Ttl ? "ttl_ms" : "memory_bytes";
}

QByteArray text(const QByteArray &name) { return base::escaped(name).toUtf8(); }

// A JSON string of what base::escaped() makes: no control characters are left in it.
void appendJsonString(QByteArray &line, const QByteArray &name)
{
    const auto isSimple = [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; };
    line += '"';
    if (std::all_of(name.begin(), name.end(), isSimple)) {
        line += name;
    } else {
        for (const char c : text(name)) {
            if (c == '"' || c == '\\')
                line += '\\';
            line += c;
        }
    }
    line += '"';
}

// Why a detail of a key is not known, where it was asked for.
QByteArray whyUnknown(const redis::ScannedKey &key, Detail detail)
{
    if (key.refused & detail)
        return notPermitted.toByteArray();
    const auto failure = key.failures.constFind(detail);
    if (failure == key.failures.cend())
        return {};
    return failed.toByteArray() + ": " + (failure->isEmpty() ? QByteArray("no answer") : failure->left(longestWords));
}

QByteArray whyUnknown(const Totals &totals, Detail detail)
{
    return (totals.failed.of(detail) == 0        ? notPermitted
                : totals.refused.of(detail) == 0 ? failed
                                                 : unknown)
        .toByteArray();
}

QJsonObject toJson(const Totals &totals, redis::Details details)
{
    QJsonObject object{{u"keys"_s, totals.keys}};
    const auto insert = [&](const QString &name, const QJsonValue &value, Detail detail) {
        object.insert(name,
                      totals.isUnknown(detail) ? QJsonValue(QString::fromLatin1(whyUnknown(totals, detail))) : value);
    };
    if (details & Detail::Memory)
        insert(u"memory_bytes"_s, totals.bytes, Detail::Memory);
    if (details & Detail::Ttl) {
        insert(u"without_ttl"_s, totals.persistent, Detail::Ttl);
        for (size_t i = 0; i < ttlNames.size(); ++i)
            insert(QLatin1StringView(ttlNames[i]), totals.ttl[i], Detail::Ttl);
    }
    if (details & Detail::Type) {
        QJsonObject types;
        for (size_t i = 1; i < totals.byType.size(); ++i) {
            if (const qint64 count = totals.ofType(redis::KeyType(i)); count > 0)
                types.insert(QString::fromLatin1(redis::keyTypeWord(redis::KeyType(i))), count);
        }
        for (auto each = totals.byModuleType.cbegin(); each != totals.byModuleType.cend(); ++each)
            types.insert(base::escaped(each.key()), each.value());
        insert(u"types"_s, types, Detail::Type);
    }
    for (const Detail detail : {Detail::Type, Detail::Ttl, Detail::Memory}) {
        if (totals.refused.of(detail) > 0)
            object.insert(QString::fromLatin1(columnOf(detail)) + u"_not_permitted"_s, totals.refused.of(detail));
        if (totals.failed.of(detail) > 0)
            object.insert(QString::fromLatin1(columnOf(detail)) + u"_failed"_s, totals.failed.of(detail));
    }
    return object;
}

} // namespace

KeyLines::KeyLines(InspectOptions::Format format, redis::Details details, QByteArray user)
    : m_format(format)
    , m_details(details)
    , m_user(std::move(user))
{
}

QByteArray KeyLines::field(const QByteArray &text) const
{
    if (m_format != Format::Csv)
        return text;
    // An apostrophe of the name's own is doubled, so that the name can be told again.
    const bool isQuoted = text.startsWith('\'') && !base::mayBeFormula(QString::fromUtf8(text));
    return base::csvField(QString::fromUtf8(isQuoted ? '\'' + text : text));
}

QByteArray KeyLines::header() const
{
    if (m_format == Format::Json)
        return {};
    QByteArrayList columns{"key"};
    for (const Detail detail : {Detail::Type, Detail::Ttl, Detail::Memory}) {
        if (m_details & detail)
            columns << columnOf(detail);
    }
    return columns.join(separator()) + '\n';
}

// Persistent keys have the TTL -1, as PTTL says.
void KeyLines::append(QByteArray &lines, const redis::ScannedKey &key) const
{
    if (m_format == Format::Json) {
        appendJson(lines, key);
        return;
    }
    lines += field(text(key.name));
    const auto add = [&](Detail detail, bool isKnown, const QByteArray &value) {
        if (!(m_details & detail))
            return;
        lines += separator();
        lines += isKnown ? value : field(text(whyUnknown(key, detail)));
    };
    const auto number = [&](Detail detail, qint64 value) {
        add(detail, value != redis::ScannedKey::unknown, QByteArray::number(value));
    };
    add(Detail::Type, key.type != redis::KeyType::Unknown, field(text(key.typeWord())));
    number(Detail::Ttl, key.ttl);
    number(Detail::Memory, key.memory);
    lines += '\n';
}

void KeyLines::appendJson(QByteArray &lines, const redis::ScannedKey &key) const
{
    lines += R"({"key":)";
    appendJsonString(lines, key.name);
    const auto add = [&](Detail detail, bool isKnown, const QByteArray &value) {
        const QByteArray why = isKnown ? QByteArray() : whyUnknown(key, detail);
        if (!(m_details & detail) || (!isKnown && why.isEmpty()))
            return;
        lines += ",\"" + columnOf(detail) + "\":";
        if (isKnown)
            lines += value;
        else
            appendJsonString(lines, why);
    };
    add(Detail::Memory, key.memory != redis::ScannedKey::unknown, QByteArray::number(key.memory));
    add(Detail::Ttl, key.ttl != redis::ScannedKey::unknown, QByteArray::number(key.ttl));
    QByteArray type;
    appendJsonString(type, key.typeWord());
    add(Detail::Type, key.type != redis::KeyType::Unknown, type);
    lines += "}\n";
}

QByteArray KeyLines::summary(const Summary &summary, const QList<redis::Denial> &denials) const
{
    return m_format == Format::Json ? jsonSummary(summary, denials)
                                    : table(summary) + denialTable(denials) + failureTable(denials);
}

QByteArray KeyLines::jsonSummary(const Summary &summary, const QList<redis::Denial> &denials) const
{
    QJsonObject object = toJson(summary.all(), m_details);
    QJsonObject prefixes;
    for (const auto &[prefix, totals] : summary.byPrefix())
        prefixes.insert(base::escaped(prefix), toJson(totals, m_details));
    object.insert(u"by_prefix"_s, prefixes);
    if (summary.others().keys > 0)
        object.insert(u"further_prefixes"_s, toJson(summary.others(), m_details));
    QJsonObject refused;
    QJsonObject failures;
    for (const redis::Denial &denial : denials) {
        QJsonObject told{{u"command"_s, QString::fromLatin1(denial.command.join(' '))},
                         {u"server"_s, base::escaped(denial.words)}};
        const bool hasFailed = denial.why == redis::Denial::Why::Failed;
        if (!hasFailed)
            told.insert(u"permit_with"_s, base::escaped(denial.aclLine(m_user)));
        (hasFailed ? failures : refused).insert(QString::fromLatin1(columnOf(denial.detail)), told);
    }
    if (!refused.isEmpty())
        object.insert(u"not_permitted"_s, refused);
    if (!failures.isEmpty())
        object.insert(u"failed"_s, failures);
    return QJsonDocument(QJsonObject{{u"summary"_s, object}}).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray KeyLines::table(const Summary &summary) const
{
    const Totals &all = summary.all();
    QByteArrayList columns{"prefix", "keys"};
    if (m_details & Detail::Memory)
        columns << "memory_bytes";
    if (m_details & Detail::Ttl) {
        columns << "without_ttl";
        for (const char *name : ttlNames)
            columns << name;
    }
    if (m_details & Detail::Type) {
        for (size_t i = 1; i < all.byType.size(); ++i)
            columns << redis::keyTypeWord(redis::KeyType(i)).toByteArray();
        for (const QByteArray &word : all.byModuleType.keys())
            columns << field(text(word));
    }
    for (const Detail detail : {Detail::Type, Detail::Ttl, Detail::Memory}) {
        if (all.refused.of(detail) > 0)
            columns << columnOf(detail) + "_not_permitted";
        if (all.failed.of(detail) > 0)
            columns << columnOf(detail) + "_failed";
    }
    QByteArray lines = columns.join(separator()) + '\n';
    for (const auto &[prefix, totals] : summary.byPrefix())
        lines += row(text(prefix), totals, all);
    if (summary.others().keys > 0)
        lines += row("*", summary.others(), all);
    return lines + row("total", all, all);
}

QByteArray KeyLines::row(const QByteArray &name, const Totals &totals, const Totals &all) const
{
    QByteArrayList cells{field(name), QByteArray::number(totals.keys)};
    const auto add = [&](qint64 value, Detail detail) {
        cells << (totals.isUnknown(detail) ? whyUnknown(totals, detail) : QByteArray::number(value));
    };
    if (m_details & Detail::Memory)
        add(totals.bytes, Detail::Memory);
    if (m_details & Detail::Ttl) {
        add(totals.persistent, Detail::Ttl);
        for (const qint64 count : totals.ttl)
            add(count, Detail::Ttl);
    }
    if (m_details & Detail::Type) {
        for (size_t i = 1; i < totals.byType.size(); ++i)
            add(totals.ofType(redis::KeyType(i)), Detail::Type);
        for (const QByteArray &word : all.byModuleType.keys())
            add(totals.byModuleType.value(word), Detail::Type);
    }
    for (const Detail detail : {Detail::Type, Detail::Ttl, Detail::Memory}) {
        if (all.refused.of(detail) > 0)
            cells << QByteArray::number(totals.refused.of(detail));
        if (all.failed.of(detail) > 0)
            cells << QByteArray::number(totals.failed.of(detail));
    }
    return cells.join(separator()) + '\n';
}

// A third table: what is not permitted, in the server's words, and what would permit it.
QByteArray KeyLines::denialTable(const QList<redis::Denial> &denials) const
{
    QByteArray lines;
    for (const redis::Denial &denial : denials) {
        if (denial.why == redis::Denial::Why::Failed)
            continue;
        const QByteArray words = denial.words.isEmpty() ? denial.command.join(' ') + " is not offered" : denial.words;
        lines += QByteArrayList{columnOf(denial.detail), field(text(words)), field(text(denial.aclLine(m_user)))}.join(
                     separator())
            + '\n';
    }
    return lines.isEmpty()
        ? lines
        : '\n' + QByteArrayList{"not permitted", "server", "permit with"}.join(separator()) + '\n' + lines;
}

// … and what the server answered with an error: the first words of each.
QByteArray KeyLines::failureTable(const QList<redis::Denial> &denials) const
{
    QByteArray lines;
    for (const redis::Denial &denial : denials) {
        if (denial.why != redis::Denial::Why::Failed)
            continue;
        const QByteArray words = denial.words.isEmpty() ? QByteArray("no answer") : denial.words;
        lines += QByteArrayList{columnOf(denial.detail), denial.command.join(' '), field(text(words))}.join(separator())
            + '\n';
    }
    return lines.isEmpty() ? lines
                           : '\n' + QByteArrayList{"failed", "command", "server"}.join(separator()) + '\n' + lines;
}

} // namespace inspector
