#pragma once

#include "base/error.h"
#include "server/keyparts.h"
#include "server/keytemplate.h"
#include "server/settings.h"

namespace server {

// What `cache_response` or the low-level cache calls an entry: one of Caching::KeyFunction, or the fixed key of
// Caching::Method::LowLevel.
class KeyFunction {
public:
    // Errors are those of KeyTemplate::parse().
    static base::Result<KeyFunction> make(const Caching &caching, const EndpointFacts &endpoint);

    QByteArray key(const Request &request, const EndpointFacts &facts) const;
    ComposedKey explained(const Request &request, const EndpointFacts &facts) const; // the same key with its parts

    // What the caller has to look up in the cache for EndpointFacts::generations.
    QList<QByteArray> generations() const { return m_template.generations(); }

private:
    KeyFunction() = default;

    Caching::KeyFunction m_function = Caching::KeyFunction::Template;
    KeyTemplate m_template;
};

// The keys of `cache_page` for a request, explained. `headerList` is what the cache holds under the header key;
// none while no response has told it.
struct ExplainedPage {
    ComposedKey headerKey;
    std::optional<ComposedKey> pageKey; // none = cannot be known before the first response
};
ExplainedPage explainedPage(const Request &request, const EndpointFacts &facts, const SiteSettings &site,
                            const QByteArray &keyPrefix, const std::optional<QList<QByteArray>> &headerList,
                            Dialect dialect);

} // namespace server
