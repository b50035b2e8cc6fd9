#include "server/prepared.h"

namespace server {

std::shared_ptr<const Prepared> prepare(const QByteArray &method, const QByteArray &target, std::optional<int> user,
                                        const Headers &headers)
{
    auto prepared = std::make_shared<Prepared>();
    const qsizetype queryAt = target.indexOf('?');
    prepared->http.method = method;
    prepared->http.path = queryAt < 0 ? target : target.first(queryAt);
    prepared->http.query = queryAt < 0 ? QByteArray() : target.sliced(queryAt + 1);
    prepared->http.user = user;
    prepared->http.headers = headers;
    if (user && !findHeader(headers, "Cookie"))
        prepared->http.headers.emplaceBack("Cookie", "sessionid=user" + QByteArray::number(*user));
    prepared->route = resolve(prepared->http.path);
    prepared->facts = factsOf(prepared->route);
    prepared->line = method + ' ' + target;
    return prepared;
}

} // namespace server
