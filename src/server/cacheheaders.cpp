#include "server/cacheheaders.h"

#include "codec/pyrepr.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace server {

namespace {
constexpr QByteArrayView weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr QByteArrayView months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\x1c' && c <= '\x1f'); }

struct Directive {
    QByteArray name;
    std::optional<QByteArray> value; // none = True
};

Directive parsedDirective(const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals < 0)
        return {text.toLower(), std::nullopt};
    return {text.first(equals).toLower(), text.sliced(equals + 1)};
}

QByteArray written(const Directive &directive)
{
    return directive.value ? directive.name + '=' + *directive.value : directive.name;
}

// patch_cache_control()'s `cc`: a dict of directives, but no-cache, which may name several fields, has a set.
class Directives {
public:
    explicit Directives(const Headers &headers)
    {
        const QByteArray *value = findHeader(headers, "Cache-Control");
        if (!value || value->isEmpty())
            return;
        for (const QByteArray &field : splitAtCommas(*value))
            assign(parsedDirective(field));
    }

    void assign(const Directive &directive)
    {
        const auto same = [&](const Directive &old) {
            return old.name == directive.name && (directive.name != "no-cache" || old.value == directive.value);
        };
        const auto found = std::find_if(m_list.begin(), m_list.end(), same);
        if (found != m_list.end()) {
            found->value = directive.value;
            return;
        }
        // Further fields of no-cache stand beside the first one.
        const auto last = std::find_if(m_list.rbegin(), m_list.rend(),
                                       [&](const Directive &old) { return old.name == directive.name; });
        m_list.insert(last.base() == m_list.begin() ? m_list.end() : last.base(), directive);
    }

    void remove(QByteArrayView name)
    {
        m_list.removeIf([name](const Directive &directive) { return directive.name == name; });
    }

    const Directive *find(QByteArrayView name) const
    {
        const auto found = std::find_if(m_list.cbegin(), m_list.cend(),
                                        [name](const Directive &directive) { return directive.name == name; });
        return found == m_list.cend() ? nullptr : &*found;
    }

    QByteArray toHeader() const
    {
        const bool wholeNoCache = std::any_of(m_list.cbegin(), m_list.cend(), [](const Directive &directive) {
            return directive.name == "no-cache" && !directive.value;
        });
        QByteArrayList words;
        bool noCacheWritten = false;
        for (const Directive &directive : m_list) {
            const bool swallowed = wholeNoCache && directive.name == "no-cache";
            if (swallowed && std::exchange(noCacheWritten, true))
                continue;
            words.append(swallowed ? directive.name : written(directive));
        }
        return words.join(", ");
    }

private:
    QList<Directive> m_list;
};

QByteArray textOf(const std::variant<bool, double, QByteArray> &value)
{
    if (const auto *seconds = std::get_if<double>(&value))
        return secondsText(*seconds);
    const auto *text = std::get_if<QByteArray>(&value);
    return text ? *text : QByteArrayLiteral("False");
}

QByteArray twoDigits(int number) { return QByteArray::number(number).rightJustified(2, '0'); }
} // namespace

QList<QByteArray> splitAtCommas(QByteArrayView value)
{
    QList<QByteArray> parts;
    qsizetype from = 0;
    while (true) {
        const qsizetype comma = value.indexOf(',', from);
        QByteArrayView part = value.sliced(from, (comma < 0 ? value.size() : comma) - from);
        while (!parts.isEmpty() && !part.isEmpty() && isBlank(part.front()))
            part = part.sliced(1);
        while (comma >= 0 && !part.isEmpty() && isBlank(part.back()))
            part.chop(1);
        parts.append(part.toByteArray());
        if (comma < 0)
            return parts;
        from = comma + 1;
    }
}

bool hasVaryHeader(const Headers &headers, QByteArrayView name)
{
    const QByteArray *vary = findHeader(headers, "Vary");
    if (!vary)
        return false;
    const QList<QByteArray> names = splitAtCommas(*vary);
    return std::any_of(names.cbegin(), names.cend(), [name](const QByteArray &listed) {
        return listed.trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
}

void patchVaryHeaders(Headers &headers, const QList<QByteArray> &names)
{
    const QByteArray *vary = findHeader(headers, "Vary");
    QList<QByteArray> listed = vary ? splitAtCommas(*vary) : QList<QByteArray>();
    const QList<QByteArray> existing = listed;
    for (const QByteArray &name : names) {
        const bool known = std::any_of(existing.cbegin(), existing.cend(), [&](const QByteArray &old) {
            return old.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!known)
            listed.append(name);
    }
    setHeader(headers, "Vary", listed.contains("*") ? QByteArrayLiteral("*") : listed.join(", "));
}

QList<QByteArray> cacheControlDirectives(const Headers &headers)
{
    QList<QByteArray> names;
    if (const QByteArray *value = findHeader(headers, "Cache-Control")) {
        for (const QByteArray &field : splitAtCommas(*value))
            names.append(parsedDirective(field).name.trimmed());
    }
    return names;
}

std::optional<qint64> maxAge(const Headers &headers)
{
    const QByteArray *value = findHeader(headers, "Cache-Control");
    if (!value)
        return std::nullopt;
    std::optional<Directive> found;
    for (const QByteArray &field : splitAtCommas(*value)) {
        if (Directive directive = parsedDirective(field); directive.name == "max-age")
            found = std::move(directive);
    }
    if (!found)
        return std::nullopt;
    return found->value ? pythonInt(*found->value) : 1;
}

bool patchCacheControl(Headers &headers, const QList<CacheDirective> &directives)
{
    Directives patched(headers);
    const auto asked = [&](QByteArrayView name) {
        return std::any_of(directives.cbegin(), directives.cend(),
                           [name](const CacheDirective &directive) { return directive.name == name; });
    };
    const Directive *oldMaxAge = patched.find("max-age");
    std::optional<qint64> oldSeconds;
    if (oldMaxAge && asked("max-age")) {
        oldSeconds = oldMaxAge->value ? pythonInt(*oldMaxAge->value) : 1;
        if (!oldSeconds)
            return false;
    }
    if (asked("public"))
        patched.remove("private");
    else if (asked("private"))
        patched.remove("public");
    for (const CacheDirective &directive : directives) {
        const auto *flag = std::get_if<bool>(&directive.value);
        if (flag && *flag) {
            patched.assign({directive.name, std::nullopt});
            continue;
        }
        QByteArray text = textOf(directive.value);
        const auto *seconds = std::get_if<double>(&directive.value);
        // The smaller of the two wins: a decorator and the middleware may both have a say.
        if (oldSeconds && directive.name == "max-age" && seconds && static_cast<double>(*oldSeconds) <= *seconds)
            text = QByteArray::number(*oldSeconds);
        patched.assign({directive.name, text});
    }
    setHeader(headers, "Cache-Control", patched.toHeader());
    return true;
}

bool patchResponseHeaders(Headers &headers, double timeout, double posixNow)
{
    const double seconds = std::max(timeout, 0.0);
    if (!findHeader(headers, "Expires"))
        setHeader(headers, "Expires", httpDate(posixNow + seconds));
    return patchCacheControl(headers, {{"max-age", seconds}});
}

bool addNeverCacheHeaders(Headers &headers, double posixNow)
{
    return patchResponseHeaders(headers, -1, posixNow)
        && patchCacheControl(headers, {{"no-cache"}, {"no-store"}, {"must-revalidate"}, {"private"}});
}

QByteArray httpDate(double posixSeconds)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(std::floor(posixSeconds)), Qt::UTC);
    const QDate date = time.date();
    return weekdays[date.dayOfWeek() - 1].toByteArray() + ", " + twoDigits(date.day()) + ' '
        + months[date.month() - 1].toByteArray() + ' ' + QByteArray::number(date.year()).rightJustified(4, '0') + ' '
        + twoDigits(time.time().hour()) + ':' + twoDigits(time.time().minute()) + ':' + twoDigits(time.time().second())
        + " GMT";
}

std::optional<qint64> parsedHttpDate(QByteArrayView date, double posixNow)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(
            uR"(^\w{3}, (?<day>\d{2}) (?<mon>\w{3}) (?<year>\d{4}) (?<h>\d{2}):(?<m>\d{2}):(?<s>\d{2}) GMT$)"_s),
        QRegularExpression(
            uR"(^\w{6,9}, (?<day>\d{2})-(?<mon>\w{3})-(?<year>\d{2}) (?<h>\d{2}):(?<m>\d{2}):(?<s>\d{2}) GMT$)"_s),
        QRegularExpression(
            uR"(^\w{3} (?<mon>\w{3}) (?<day>[ \d]\d) (?<h>\d{2}):(?<m>\d{2}):(?<s>\d{2}) (?<year>\d{4})$)"_s),
    };
    const QString text = QString::fromUtf8(date);
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        int year = match.captured(u"year").toInt();
        if (year < 100) { // more than 50 years ahead means the past
            const int current = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(posixNow), Qt::UTC).date().year();
            const int century = current - current % 100;
            year += year - current % 100 > 50 ? century - 100 : century;
        }
        const QByteArray month = match.captured(u"mon").toLatin1().toLower();
        const auto *found = std::find_if(std::begin(months), std::end(months), [&](QByteArrayView name) {
            return name.compare(month, Qt::CaseInsensitive) == 0;
        });
        const QDate day(year, static_cast<int>(found - std::begin(months)) + 1,
                        match.captured(u"day").trimmed().toInt());
        const QTime time(match.captured(u"h").toInt(), match.captured(u"m").toInt(), match.captured(u"s").toInt());
        if (found == std::end(months) || !day.isValid() || !time.isValid())
            return std::nullopt;
        return QDateTime(day, time, Qt::UTC).toSecsSinceEpoch();
    }
    return std::nullopt;
}

QByteArray secondsText(double seconds)
{
    if (seconds == std::floor(seconds) && std::abs(seconds) < 1e15)
        return QByteArray::number(static_cast<qint64>(seconds));
    return codec::pyRepr(seconds).toLatin1();
}

std::optional<qint64> pythonInt(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+'))
        text = text.sliced(1);
    if (text.isEmpty() || text.startsWith('_') || text.endsWith('_') || text.contains("__"))
        return std::nullopt;
    const auto readable = [](char c) { return c == '_' || (c >= '0' && c <= '9'); };
    if (!std::all_of(text.begin(), text.end(), readable))
        return std::nullopt;
    qint64 value = 0;
    for (const char c : text) {
        if (c == '_')
            continue;
        const bool beyond = __builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, c - '0', &value);
        if (beyond)
            return negative ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    }
    return negative ? -value : value;
}

} // namespace server
