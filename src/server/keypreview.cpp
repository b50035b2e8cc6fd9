#include "server/keypreview.h"

#include "server/application.h"
#include "server/cachekeys.h"

namespace server {

namespace {

// A life whose entry would be found.
const trace::KeyLife *living(const FindEntry &find, const QByteArray &key)
{
    const trace::KeyLife *life = find(key);
    return life && life->isHeld() && !life->expired ? life : nullptr;
}

QList<QByteArray> headerListOf(const trace::KeyLife &life)
{
    QList<QByteArray> names;
    if (life.content) {
        for (const auto &[name, value] : life.content->fields)
            names.append(value);
    }
    return names;
}

KeyPreview ofPage(const Prepared &request, const Caching &caching, const SiteSettings &site, DjangoVersion django,
                  const FindEntry &find)
{
    const Dialect dialect = middlewareRules(django).dialect;
    const ComposedKey header =
        explainedPage(request.http, request.facts, site, caching.keyPrefix, std::nullopt, dialect).headerKey;
    const trace::KeyLife *life = living(find, header.key);
    KeyPreview preview;
    preview.isPageKnown = life != nullptr;
    // What the view's response will teach, where none has yet.
    const QList<QByteArray> names = life ? headerListOf(*life)
        : caching.vary.isEmpty()         ? QList<QByteArray>()
                                         : learnedHeaders({{"Vary", caching.vary.join(", ")}}, site);
    Request http = request.http;
    const QList<QByteArray> methods =
        http.method == "HEAD" && life ? QList<QByteArray>{"GET", "HEAD"} : QList<QByteArray>{http.method};
    for (const QByteArray &method : methods) {
        http.method = method;
        const ExplainedPage page = explainedPage(http, request.facts, site, caching.keyPrefix, names, dialect);
        if (preview.keys.isEmpty())
            preview.keys.append(page.headerKey);
        preview.keys.append(*page.pageKey);
    }
    return preview;
}

} // namespace

base::Result<KeyPreview> keyPreview(const Prepared &request, const Caching &caching, const SiteSettings &site,
                                    DjangoVersion django, const FindEntry &find)
{
    const bool reachesView = request.answer == Prepared::Answer::View;
    const bool reachesPage = reachesView || request.answer == Prepared::Answer::NotAcceptable
        || request.answer == Prepared::Answer::NoSuchFormat;
    if (caching.method == Caching::Method::Page)
        return reachesPage ? ofPage(request, caching, site, django, find) : KeyPreview();
    if (caching.method == Caching::Method::Off || !reachesView)
        return KeyPreview();
    auto function = KeyFunction::make(caching, request.facts);
    if (!function)
        return tl::unexpected(function.error());
    KeyPreview preview;
    EndpointFacts facts = request.facts;
    for (const QByteArray &name : function->generations()) {
        const QByteArray key = generationKey(name);
        const trace::KeyLife *life = living(find, key);
        facts.generations.emplaceBack(name, life && life->content ? life->content->body : QByteArrayLiteral("1"));
        preview.keys.append({key, {}, {{"literal", key, KeyPart::Role::Literal, "verbatim"}}});
    }
    preview.keys.append(function->explained(request.http, facts));
    return preview;
}

} // namespace server
