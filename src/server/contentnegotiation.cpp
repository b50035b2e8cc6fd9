#include "server/contentnegotiation.h"

#include "server/querydict.h"

#include <algorithm>
#include <array>

namespace server {

namespace {
// One entry of Accept (rest_framework/utils/mediatypes.py).
struct MediaType {
    QByteArray main;
    QByteArray sub;
    bool hasParameters = false; // besides "q"

    explicit MediaType(const QByteArray &text)
    {
        const QList<QByteArray> parts = text.split(';');
        const QByteArray type = parts.first().trimmed().toLower();
        const qsizetype slash = type.indexOf('/');
        main = slash < 0 ? type : type.first(slash);
        sub = slash < 0 ? QByteArray() : type.sliced(slash + 1);
        hasParameters = std::any_of(parts.cbegin() + 1, parts.cend(), [](const QByteArray &parameter) {
            const qsizetype equals = parameter.indexOf('=');
            return equals > 0 && parameter.first(equals).trimmed().toLower() != "q";
        });
    }

    std::size_t precedence() const
    {
        if (main == "*")
            return 0;
        if (sub == "*")
            return 1;
        return hasParameters ? 3 : 2;
    }

    bool accepts(const MediaType &offered) const
    {
        return (main == "*" || main == offered.main) && (sub == "*" || sub == offered.sub);
    }
};
} // namespace

NegotiatedRenderer negotiatedRenderer(const Request &request, const QueryDict &query, const QList<Renderer> &renderers)
{
    QList<Renderer> offered = renderers;
    if (const std::optional<QString> format = query.value(u"format"); format && !format->isEmpty()) {
        offered.removeIf([&](const Renderer &renderer) { return renderer.format != format->toUtf8(); });
        if (offered.isEmpty())
            return {Negotiation::NoSuchFormat, renderers.first()};
    }

    const QByteArray *header = findHeader(request.headers, "Accept");
    std::array<QList<MediaType>, 4> accepted; // by precedence
    for (const QByteArray &entry : (header ? *header : QByteArrayLiteral("*/*")).split(',')) {
        const MediaType type(entry);
        accepted[type.precedence()].append(type);
    }
    for (auto types = accepted.crbegin(); types != accepted.crend(); ++types) {
        for (const Renderer &renderer : std::as_const(offered)) {
            const MediaType made(renderer.mediaType);
            if (std::any_of(types->cbegin(), types->cend(), [&](const MediaType &type) { return type.accepts(made); }))
                return {Negotiation::Accepted, renderer};
        }
    }
    return {Negotiation::NotAcceptable, renderers.first()};
}

} // namespace server
