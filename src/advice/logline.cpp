#include "advice/logline.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace advice {

namespace {

// The digits that the text begins with; 0 where they are none, or too many.
std::uint32_t unsignedNumber(QByteArrayView text)
{
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            break;
        value = value * 10 + std::uint64_t(c - '0');
        if (value > std::numeric_limits<std::uint32_t>::max())
            return 0;
    }
    return std::uint32_t(value);
}

// "0.203" s; where an upstream was asked several times "0.1, 0.2", the last.
std::uint32_t secondsToUs(QByteArrayView text)
{
    const qsizetype comma = text.lastIndexOf(',');
    const auto value = decimal(text.sliced(comma + 1).trimmed());
    return value ? std::uint32_t(std::min(*value * 1e6, 4e9)) : LogLine::unknown;
}

qsizetype find(QByteArrayView text, char wanted, qsizetype from)
{
    if (from >= text.size())
        return -1;
    const void *found = std::memchr(text.data() + from, wanted, std::size_t(text.size() - from));
    return found ? static_cast<const char *>(found) - text.data() : -1;
}

// Of a text in quotes, its end: a backslash takes the next character in.
qsizetype closingQuote(QByteArrayView text, qsizetype from)
{
    for (qsizetype at = find(text, '"', from); at >= 0; at = find(text, '"', at + 1)) {
        qsizetype backslashes = 0;
        while (at - backslashes > from && text[at - backslashes - 1] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0)
            return at;
    }
    return -1;
}

QByteArrayView orNothing(QByteArrayView text) { return text.size() == 1 && text[0] == '-' ? QByteArrayView() : text; }

// Without " HTTP/1.1", which nearly every line has.
QByteArrayView withoutVersion(QByteArrayView target)
{
    constexpr QByteArrayView usual = " HTTP/1.1";
    constexpr qsizetype digit = 1; // that differs: 1.0
    if (target.size() > usual.size()
        && std::memcmp(target.end() - usual.size(), usual.data(), usual.size() - digit) == 0)
        return target.chopped(usual.size());
    const qsizetype version = target.lastIndexOf(" HTTP/");
    return version < 0 ? target : target.first(version);
}

bool isStatus(int status) { return status >= 100 && status <= 599; }

// The values of one line by the names that servers give them.
struct Named {
    QByteArrayView time;
    QByteArrayView request;
    QByteArrayView method;
    QByteArrayView target;
    QByteArrayView query;
    QByteArrayView status;
    QByteArrayView bytes;
    QByteArrayView seconds;
    QByteArrayView user;
    QByteArrayView host;

    static QByteArrayView Named::*memberOf(QByteArrayView name) // null: of no interest
    {
        struct Known {
            QByteArrayView name;
            QByteArrayView Named::*member;
        };
        constexpr std::array known{
            Known{"time", &Named::time},
            Known{"time_local", &Named::time},
            Known{"time_iso8601", &Named::time},
            Known{"timestamp", &Named::time},
            Known{"@timestamp", &Named::time},
            Known{"ts", &Named::time},
            Known{"msec", &Named::time},
            Known{"request", &Named::request},
            Known{"req", &Named::request},
            Known{"method", &Named::method},
            Known{"request_method", &Named::method},
            Known{"uri", &Named::target},
            Known{"request_uri", &Named::target},
            Known{"url", &Named::target},
            Known{"path", &Named::target},
            Known{"args", &Named::query},
            Known{"query_string", &Named::query},
            Known{"querystring", &Named::query},
            Known{"query", &Named::query},
            Known{"query_params", &Named::query},
            Known{"queryparams", &Named::query},
            Known{"request_query", &Named::query},
            Known{"url_query", &Named::query},
            Known{"is_args_args", &Named::query},
            Known{"status", &Named::status},
            Known{"status_code", &Named::status},
            Known{"code", &Named::status},
            Known{"bytes", &Named::bytes},
            Known{"size", &Named::bytes},
            Known{"body_bytes_sent", &Named::bytes},
            Known{"bytes_sent", &Named::bytes},
            Known{"request_time", &Named::seconds},
            Known{"reqtime", &Named::seconds},
            Known{"upstream_response_time", &Named::seconds},
            Known{"duration", &Named::seconds},
            Known{"user", &Named::user},
            Known{"remote_user", &Named::user},
            // Not "host", which may be the client or the machine.
            Known{"http_host", &Named::host},
            Known{"server_name", &Named::host},
            Known{"vhost", &Named::host},
            Known{"virtual_host", &Named::host},
        };
        for (const Known &one : known) {
            if (name.compare(one.name, Qt::CaseInsensitive) == 0) {
                return one.member;
            }
        }
        return nullptr;
    }

    static int toldBy(QByteArrayView url) { return (url.contains('?') ? 2 : 0) + (hostOf(url).isEmpty() ? 0 : 1); }

    void take(QByteArrayView name, QByteArrayView value)
    {
        const auto member = memberOf(name);
        if (!member)
            return;
        QByteArrayView &known = this->*member;
        // "path" and "url" beside each other: the one that tells more.
        if (known.isEmpty() || (member == &Named::target && toldBy(value) > toldBy(known)))
            known = value;
    }

    // `joined` keeps what target and query make together.
    bool fill(LogClock &clock, LogLine &into, QByteArray &joined) const
    {
        if (time.isEmpty() || status.isEmpty() || !clock.read(time, into))
            return false;
        into.status = int(unsignedNumber(status));
        if (!isStatus(into.status))
            return false;
        if (!request.isEmpty()) {
            readRequestLine(request, into);
        } else {
            if (target.isEmpty())
                return false;
            into.method = method.isEmpty() ? QByteArrayView("GET") : method;
            into.target = targetOf(target);
            into.host = hostOf(target);
            if (into.target.isEmpty()) // a path without its first slash
                into.target = target;
        }
        if (!into.target.isEmpty())
            joinQuery(into, orNothing(query), joined);
        into.bytes = unsignedNumber(bytes);
        into.duration = seconds.isEmpty() ? LogLine::unknown : secondsToUs(seconds);
        into.user = orNothing(user);
        if (!orNothing(host).isEmpty())
            into.host = host;
        return true;
    }
};

// "www.example.org:443 10.0.0.1 - - [" begins with the site; what is followed by "-" is the client.
QByteArrayView virtualHost(QByteArrayView line)
{
    const qsizetype blank = find(line, ' ', 0);
    if (blank < 3 || blank + 1 >= line.size() || line[blank + 1] == '-' || line[blank + 1] == '[')
        return {};
    const QByteArrayView word = line.first(blank);
    const qsizetype colon = word.lastIndexOf(':');
    const bool hasPort = colon > 0 && unsignedNumber(word.sliced(colon + 1)) > 0;
    return hasPort && word[0] != '[' && word.first(colon).indexOf(':') < 0 ? word : QByteArrayView();
}

// The parameters of a request as they stand in its URL: {"page": 2, "tag": ["a", "b"]}.
QByteArray queryOf(const QJsonObject &parameters)
{
    QByteArrayList parts;
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
        const QByteArray name = QUrl::toPercentEncoding(parameter.key());
        const QJsonValue given = *parameter;
        const QJsonArray values = given.isArray() ? given.toArray() : QJsonArray{given};
        for (const auto &value : values)
            parts += name + '=' + QUrl::toPercentEncoding(value.toVariant().toString());
    }
    return parts.join('&');
}

// `values` keeps what `named` borrows. What servers tell in objects of their own (Caddy's request, ECS's http and url)
// comes after what stands beside them.
void takeMembers(const QJsonObject &object, Named &named, QByteArrayList &values)
{
    constexpr std::array parts{"request"_L1, "response"_L1, "req"_L1, "res"_L1, "http"_L1, "url"_L1};
    const auto take = [&](const QString &name, const QByteArray &value) {
        values.append(value);
        named.take(name.toUtf8(), values.last());
    };
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isDouble())
            take(member.key(), QByteArray::number(member->toDouble(), 'f', 6).replace(".000000", ""));
        else if (member->isObject() && Named::memberOf(member.key().toUtf8()) == &Named::query)
            take(member.key(), queryOf(member->toObject()));
        else if (!member->isObject())
            take(member.key(), member->toString().toUtf8());
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isObject() && std::find(parts.begin(), parts.end(), member.key()) != parts.end())
            takeMembers(member->toObject(), named, values);
    }
}

} // namespace

QByteArrayView targetOf(QByteArrayView url)
{
    if (!url.startsWith('/')) { // as a proxy is asked
        const qsizetype slash = find(url, '/', 0);
        if (slash < 2 || !url.sliced(slash - 1).startsWith("://"))
            return {};
        const qsizetype path = find(url, '/', slash + 2);
        url = path < 0 ? QByteArrayView("/") : url.sliced(path);
    }
    const qsizetype fragment = find(url, '#', 0);
    return fragment < 0 ? url : url.first(fragment);
}

QByteArrayView hostOf(QByteArrayView url)
{
    const qsizetype begin = url.startsWith('/') ? 0 : url.indexOf("://") + 3;
    if (begin < 3)
        return {};
    const qsizetype path = find(url, '/', begin);
    return path < 0 ? url.sliced(begin) : url.sliced(begin, path - begin);
}

void readRequestLine(QByteArrayView text, LogLine &into)
{
    into.method = into.target = {};
    const qsizetype blank = find(text, ' ', 0);
    if (blank <= 0 || blank > 16)
        return;
    const QByteArrayView method = text.first(blank);
    if (!std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return;
    const QByteArrayView url = withoutVersion(text.sliced(blank + 1));
    const QByteArrayView target = targetOf(url);
    if (target.isEmpty())
        return;
    if (!url.startsWith('/'))
        into.host = hostOf(url);
    into.method = method;
    into.target = target;
}

void joinQuery(LogLine &into, QByteArrayView query, QByteArray &joined)
{
    if (query.startsWith('?'))
        query = query.sliced(1);
    if (query.isEmpty() || into.target.contains('?'))
        return;
    joined = into.target.toByteArray() + '?' + query.toByteArray();
    into.target = joined;
}

bool readClassicLine(QByteArrayView line, LogClock &clock, LogLine &into)
{
    for (qsizetype open = find(line, '[', 0); open >= 0; open = find(line, '[', open + 1)) {
        const qsizetype close = find(line, ']', open);
        if (close < 0)
            return false;
        if (close - open > 40 || !clock.read(line.sliced(open + 1, close - open - 1), into))
            continue;
        if (close + 3 >= line.size() || line[close + 1] != ' ' || line[close + 2] != '"')
            continue;
        const qsizetype quote = close + 3;
        const qsizetype end = closingQuote(line, quote);
        if (end < 0 || end + 4 >= line.size() || line[end + 1] != ' ')
            return false;
        QByteArrayView rest = line.sliced(end + 2);
        const qsizetype blank = find(rest, ' ', 0);
        into.status = int(unsignedNumber(blank < 0 ? rest : rest.first(blank)));
        if (!isStatus(into.status))
            return false;
        into.bytes = blank < 0 ? 0 : unsignedNumber(rest.sliced(blank + 1));
        into.host = virtualHost(line);
        readRequestLine(line.sliced(quote, end - quote), into);
        into.user = {};
        if (open > 1) {
            const void *word = memrchr(line.data(), ' ', std::size_t(open - 1));
            const qsizetype at = word ? static_cast<const char *>(word) - line.data() : 0;
            if (at > 0)
                into.user = orNothing(line.sliced(at + 1, open - at - 2));
        }
        into.duration = LogLine::unknown;
        return true;
    }
    return false;
}

bool LogFields::read(QByteArrayView line, LogClock &clock, LogLine &into)
{
    if (line.startsWith('{'))
        return readJson(line, clock, into);
    const char between = line.contains('\t') ? '\t' : line.contains('|') ? '|' : ' ';
    Named named;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype begin = at;
        while (at < line.size() && line[at] != ':' && line[at] != '=' && line[at] != between)
            ++at;
        if (at == line.size() || line[at] == between) {
            ++at;
            continue;
        }
        const QByteArrayView name = line.sliced(begin, at - begin).trimmed();
        ++at;
        if (at < line.size() && line[at] == '"') {
            const qsizetype end = closingQuote(line, at + 1);
            if (end < 0)
                return false;
            named.take(name, line.sliced(at + 1, end - at - 1));
            at = end + 1;
        } else {
            qsizetype end = find(line, between, at);
            if (end < 0)
                end = line.size();
            QByteArrayView value = line.sliced(at, end - at).trimmed();
            if (value.startsWith('[') && value.endsWith(']'))
                value = value.sliced(1, value.size() - 2);
            named.take(name, value);
            at = end;
        }
        ++at;
    }
    return named.fill(clock, into, m_target);
}

bool LogFields::readJson(QByteArrayView text, LogClock &clock, LogLine &into)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toByteArray()).object();
    if (object.isEmpty())
        return false;
    if (const QJsonValue line = object["log"_L1]; line.isString()) { // as Docker wraps what a server has written
        m_json = line.toString().toUtf8().trimmed();
        return readClassicLine(m_json, clock, into);
    }
    QByteArrayList values;
    Named named;
    takeMembers(object, named, values);
    if (!named.fill(clock, into, m_json))
        return false;
    m_method = into.method.toByteArray();
    m_target = into.target.toByteArray();
    m_user = into.user.toByteArray();
    m_host = into.host.toByteArray();
    into.method = m_method;
    into.target = m_target;
    into.user = m_user;
    into.host = m_host;
    return true;
}

} // namespace advice
