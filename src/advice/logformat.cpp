#include "advice/logformat.h"

#include <array>
#include <charconv>

namespace advice {

namespace {

bool isFigure(char c) { return c >= '0' && c <= '9'; }

bool isNameCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isFigure(c) || c == '_'; }

double numberOf(QByteArrayView text)
{
    double value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

LogFormat::Field LogFormat::fieldOf(QByteArrayView name)
{
    struct Known {
        QByteArrayView name;
        Field field;
    };
    constexpr std::array known{
        Known{"time_local", Field::Time},
        Known{"time_iso8601", Field::Time},
        Known{"msec", Field::Time},
        Known{"t", Field::Time},
        Known{"request", Field::Request},
        Known{"r", Field::Request},
        Known{"request_method", Field::Method},
        Known{"m", Field::Method},
        Known{"request_uri", Field::Target},
        Known{"uri", Field::Target},
        Known{"U", Field::Target},
        Known{"args", Field::Query},
        Known{"query_string", Field::Query},
        Known{"is_args", Field::Query},
        Known{"q", Field::Query},
        Known{"status", Field::Status},
        Known{"s", Field::Status},
        Known{"body_bytes_sent", Field::Bytes},
        Known{"bytes_sent", Field::Bytes},
        Known{"b", Field::Bytes},
        Known{"B", Field::Bytes},
        Known{"O", Field::Bytes},
        Known{"request_time", Field::Seconds},
        Known{"upstream_response_time", Field::Seconds},
        Known{"T", Field::Seconds},
        Known{"D", Field::Microseconds},
        Known{"host", Field::Host},
        Known{"http_host", Field::Host},
        Known{"server_name", Field::Host},
        Known{"v", Field::Host},
        Known{"V", Field::Host},
        Known{"{Host}i", Field::Host},
        Known{"remote_user", Field::User},
        Known{"u", Field::User},
    };
    for (const Known &one : known) {
        if (name == one.name)
            return one.field;
    }
    return Field::Skipped;
}

namespace {

// What stands in quotes, one after the other, with its escapes.
QByteArrayList quotedIn(const QByteArray &text)
{
    QByteArrayList quoted;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char quote = text[at];
        if (quote != '"' && quote != '\'')
            continue;
        QByteArray one;
        for (++at; at < text.size() && text[at] != quote; ++at) {
            if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == quote)
                ++at;
            one += text[at];
        }
        quoted += one;
    }
    return quoted;
}

// The format that a directive of the configuration gives, or the text as it is.
QByteArray formatIn(const QByteArray &text)
{
    const QByteArray directive = text.simplified().split(' ').first().toLower();
    const QByteArrayList quoted = quotedIn(text);
    const bool isNginx = directive == "log_format" || text.trimmed().startsWith('\'');
    QByteArray format = text;
    if (isNginx && !quoted.isEmpty())
        format = quoted.join();
    else if (directive == "logformat" && !quoted.isEmpty())
        format = quoted.first();
    else if ((directive == "customlog" || directive.startsWith("access_log_format")) && !quoted.isEmpty())
        format = quoted.last();
    return format.replace("\\\"", "\"").replace("\\t", "\t");
}

} // namespace

// What has nothing between it is one: the parts of a URL ("$host$request_uri", "%U%q"), or of a time
// ("%{%d/%b/%Y:%T}t.%{msec_frac}t"), which has its literals in it, too.
bool LogFormat::joins(const Part &next)
{
    if (m_parts.isEmpty())
        return false;
    Part &last = m_parts.last();
    if (last.isPieceOfTime && next.isPieceOfTime)
        return true;
    if (!next.before.isEmpty())
        return false;
    const auto isAhead = [](Field field) { return field == Field::Skipped || field == Field::Host; }; // of the path
    if (isAhead(last.field) && (isAhead(next.field) || next.field == Field::Target)) {
        last.field = next.field;
        return true;
    }
    return (last.field == Field::Target || last.field == Field::Query) && next.field == Field::Query;
}

base::Result<LogFormat> LogFormat::fromText(const QByteArray &asConfigured)
{
    const QByteArray text = formatIn(asConfigured);
    LogFormat format;
    QByteArray literal;
    for (qsizetype at = 0; at < text.size();) {
        const char sign = text[at];
        if (sign != '$' && sign != '%') {
            literal += text[at++];
            continue;
        }
        if (sign == '%' && at + 1 < text.size() && text[at + 1] == '%') {
            literal += '%';
            at += 2;
            continue;
        }
        qsizetype end = at + 1;
        QByteArray name;
        bool isPieceOfTime = false;
        if (sign == '$') {
            const bool braces = end < text.size() && text[end] == '{';
            end += braces;
            while (end < text.size() && isNameCharacter(text[end]))
                name += text[end++];
            end += braces;
        } else {
            // %>s, %!200,304{Referer}i
            while (end < text.size() && (QByteArrayView("<>!,").contains(text[end]) || isFigure(text[end])))
                ++end;
            bool hasArgument = false;
            if (end < text.size() && text[end] == '{') { // %{Referer}i, %{sec}t, gunicorn's %({x}i)s
                end = text.indexOf('}', end) + 1;
                hasArgument = true;
                if (end == 0)
                    return base::failure("advice.formatLacks", {QStringLiteral("}")});
            } else if (end < text.size() && text[end] == '(') { // gunicorn: %(r)s
                const qsizetype close = text.indexOf(')', end);
                if (close < 0)
                    return base::failure("advice.formatLacks", {QStringLiteral(")")});
                name = text.sliced(end + 1, close - end - 1);
                end = close + 1;
                hasArgument = true;
            }
            if (end < text.size()) {
                isPieceOfTime = hasArgument && name.isEmpty() && text[end] == 't';
                if (!hasArgument || isPieceOfTime)
                    name = text.sliced(end, 1);
                else if (name.isEmpty())
                    name = text.sliced(at + 1, end - at); // {Host}i
                ++end;
            }
        }
        const Part part{fieldOf(name), literal, isPieceOfTime};
        if (!format.joins(part)) {
            if (literal.isEmpty() && !format.m_parts.isEmpty())
                return base::failure("advice.formatJoined", {QString::fromUtf8(text.sliced(at, end - at))});
            format.m_parts.append(part);
        }
        literal.clear();
        at = end;
    }
    format.m_end = literal;
    const auto has = [&format](Field field) {
        return std::any_of(format.m_parts.begin(), format.m_parts.end(),
                           [field](const Part &part) { return part.field == field; });
    };
    if (!has(Field::Time))
        return base::failure("advice.formatLacks", {QStringLiteral("$time_local")});
    if (!has(Field::Request) && !has(Field::Target))
        return base::failure("advice.formatLacks", {QStringLiteral("$request")});
    if (!has(Field::Status))
        return base::failure("advice.formatLacks", {QStringLiteral("$status")});
    return format;
}

bool LogFormat::read(QByteArrayView line, LogClock &clock, LogLine &into)
{
    into = {};
    into.method = "GET";
    qsizetype at = 0;
    bool hasTarget = false;
    QByteArrayView query;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts[i];
        if (!line.sliced(at).startsWith(part.before))
            return false;
        at += part.before.size();
        const QByteArray &after = i + 1 < m_parts.size() ? m_parts[i + 1].before : m_end;
        // Apache's %t has its brackets in it, and blanks.
        if (part.field == Field::Time && line.sliced(at).startsWith('['))
            ++at;
        qsizetype end = line.size();
        if (part.field == Field::Time && at > 0 && line[at - 1] == '[')
            end = line.indexOf(']', at);
        else if (!after.isEmpty())
            end = line.indexOf(after, at);
        if (end < 0)
            return false;
        const QByteArrayView value = line.sliced(at, end - at);
        at = end;
        if (part.field == Field::Time && at < line.size() && line[at] == ']' && !after.startsWith(']'))
            ++at;
        switch (part.field) {
        case Field::Skipped:
            break;
        case Field::Query:
            if (value != "-" && value != "?")
                query = value;
            break;
        case Field::Time:
            if (!clock.read(value, into))
                return false;
            break;
        case Field::Request:
            readRequestLine(value, into);
            hasTarget = true;
            break;
        case Field::Method:
            into.method = value;
            break;
        case Field::Target:
            if (!hasTarget) {
                const qsizetype path = value.indexOf('/'); // behind a host
                into.target = targetOf(value);
                if (into.host.isEmpty())
                    into.host = path > 0 && into.target.isEmpty() ? value.first(path) : hostOf(value);
                if (into.target.isEmpty() && path > 0)
                    into.target = targetOf(value.sliced(path));
            }
            break;
        case Field::Status:
            into.status = int(numberOf(value));
            break;
        case Field::Bytes:
            into.bytes = std::uint32_t(std::max(numberOf(value), 0.0));
            break;
        case Field::Seconds:
            if (numberOf(value) >= 0)
                into.duration = std::uint32_t(std::min(numberOf(value) * 1e6, 4e9));
            break;
        case Field::Microseconds:
            if (numberOf(value) >= 0)
                into.duration = std::uint32_t(std::min(numberOf(value), 4e9));
            break;
        case Field::Host:
            if (value != "-")
                into.host = value;
            break;
        case Field::User:
            into.user = value == "-" ? QByteArrayView() : value;
            break;
        }
    }
    if (into.target.isEmpty())
        into.method = {};
    else
        joinQuery(into, query, m_joined);
    return into.status >= 100 && into.status <= 599;
}

} // namespace advice
