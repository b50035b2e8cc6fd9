#include "server/keyparts.h"

#include <algorithm>

namespace server {

namespace {
bool containsName(const QList<QByteArray> &names, const QByteArray &name)
{
    return std::any_of(names.cbegin(), names.cend(),
                       [&](const QByteArray &listed) { return listed.compare(name, Qt::CaseInsensitive) == 0; });
}

KeyPart ignored(const QByteArray &name, const QByteArray &text, const QByteArray &rule = QByteArrayLiteral("ignored"))
{
    return {name, text, KeyPart::Role::Ignored, rule};
}
} // namespace

QList<KeyPart> ignoredParts(const Request &request, const QueryDict &query, const EndpointFacts &facts,
                            const KeyCoverage &covered, const QByteArray &headerRule)
{
    QList<KeyPart> parts;
    const auto add = [&](bool inKey, const QByteArray &name, const QByteArray &text) {
        if (!inKey)
            parts.append(ignored(name, text));
    };
    add(covered.method, "method", request.method);
    add(covered.host, "host", (request.secure ? "https://" : "http://") + request.host);
    add(covered.path, "path", request.path);
    for (const auto &[name, value] : facts.kwargs)
        add(covered.path || covered.kwargs || covered.kwargNames.contains(name), "kwarg." + name, value);
    for (const auto &[name, values] : query.lists()) {
        const QByteArray utf8 = name.toUtf8();
        const bool single = covered.parameters.contains(utf8);
        const bool inKey = covered.query || single;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const bool last = i == values.size() - 1;
            if (!inKey)
                parts.append(ignored("param." + utf8, values[i].toUtf8()));
            else if (!last && (covered.lastValuesOnly || !covered.query))
                parts.append(ignored("param." + utf8, values[i].toUtf8(), "last-value"));
        }
    }
    add(covered.user, "user", request.user ? QByteArray::number(*request.user) : QByteArrayLiteral("anonymous"));
    add(covered.format, "format", facts.format);
    add(covered.language, "language", facts.active.language);
    add(covered.timeZone, "time_zone", facts.active.timeZone);
    for (const auto &[name, value] : request.headers) {
        if (!containsName(covered.headers, name))
            parts.append(ignored("header." + name, value, headerRule));
    }
    return parts;
}

} // namespace server
