#pragma once

#include "base/time.h"
#include "server/prepared.h"
#include "trace/event.h"

#include <QtCore/QHash>

namespace server {

// The private caches of the browsers that requests come from (RFC 9111): one for each user, and one for whoever is
// anonymous. Nothing is stored heuristically: a response without max-age, Expires and ETag is not kept.
class Browsers {
public:
    struct Copy {
        Response response;
        base::Instant freshUntil; // then the browser asks whether it has changed
        trace::EventId answer = 0; // the ResponseSent that it came with
        QList<QByteArray> varies; // names of headers, and the values that the request had
        QList<std::optional<QByteArray>> values;

        QByteArray etag() const;
    };

    // What the browser has for this request; null: nothing, or the request says that it is to be asked for anew.
    const Copy *find(const Prepared &request) const;

    // The answer as it arrives. None: it is not kept, and neither is what was there.
    std::optional<base::Duration> keep(const Prepared &request, const Response &response, trace::EventId answer,
                                       base::Instant now);
    // The server has said 304: the copy is as good as new.
    std::optional<base::Duration> validated(const Prepared &request, const Response &notModified, base::Instant now);

    void clear() { m_copies.clear(); }

private:
    using Key = std::pair<std::int64_t, QByteArray>; // user, URI

    static Key keyOf(const Prepared &request);

    QHash<Key, Copy> m_copies;
};

// What ConditionalGetMiddleware makes of an answer: an ETag, 304 without a body where the browser has that one, and 412
// where the request asks for another. `ifNoneMatch`: of the browser; empty: the request's own.
void makeConditional(const Request &request, const QByteArray &ifNoneMatch, base::Instant now, Response &response);

} // namespace server
