#include "twin/viewcode.h"

#include "twin/keycode.h"
#include "twin/marks.h"
#include "twin/python.h"

namespace twin {

using server::Caching;
using server::Endpoint;
using server::Remedies;

namespace {

QByteArray secondsOf(base::Duration duration) { return pyNumber(std::chrono::duration<double>(duration).count()); }

QByteArray usualTimeout(const Endpoint &endpoint)
{
    return endpoint.timeout ? pyNumber(*endpoint.timeout) : QByteArrayLiteral("None");
}

// ", lock=5, grace=30"
QByteArray optionsOf(const Remedies &remedies)
{
    QByteArray options;
    if (remedies.lock)
        options += ", lock=" + secondsOf(*remedies.lock);
    if (remedies.singleFlight)
        options += ", single_flight=True";
    if (remedies.grace)
        options += ", grace=" + secondsOf(*remedies.grace);
    if (remedies.early)
        options += ", early=" + pyNumber(*remedies.early);
    if (remedies.jitter > 0)
        options += ", jitter=" + pyNumber(remedies.jitter);
    if (remedies.errors)
        options += ", negative=" + secondsOf(*remedies.errors);
    return options;
}

QByteArray marked(const QByteArray &line, const QList<QByteArray> &marks) { return line + "  #: " + marks.join(", "); }

QByteArray readCode(const Endpoint &endpoint)
{
    return endpoint.id == Endpoint::Id::Courses ? QByteArrayLiteral("self.list(request, *args, **kwargs)")
                                                : QByteArrayLiteral("self.retrieve(request, *args, **kwargs)");
}

QByteArray plainGet(const Endpoint &endpoint)
{
    return "    def get(self, request, *args, **kwargs):\n        return " + readCode(endpoint);
}

QByteArray responseDecorator(const Endpoint &endpoint, const Caching &caching)
{
    const QByteArray key = keyArgument(endpoint, caching);
    const QByteArray timeout = pyTimeout(caching.timeout, usualTimeout(endpoint));
    if (!caching.remedies.any())
        return "@cache_response(" + timeout + (key.isEmpty() ? QByteArray() : ", key_func=" + key) + ')';
    return "@remedies.cached(" + timeout + ", " + (key.isEmpty() ? "keys.DefaultKey()" : key)
        + optionsOf(caching.remedies) + ')';
}

// A text's timeout is the cache's own where nothing says another.
QByteArray textDecorator(const Endpoint &endpoint, const Caching &caching, const cache::Config &config)
{
    const QByteArray usual = endpoint.timeout ? pyNumber(*endpoint.timeout)
        : config.timeout                      ? pyNumber(*config.timeout)
                                              : "None";
    return "@remedies.cached(" + pyTimeout(caching.timeout, usual) + ", " + keyArgument(endpoint, caching)
        + ", as_text=True" + optionsOf(caching.remedies) + ')';
}

QByteArray lowLevelGet(const Endpoint &endpoint, const Caching &caching)
{
    const QByteArray timeout = pyTimeout(caching.timeout, endpoint.timeout ? usualTimeout(endpoint) : QByteArray());
    return "    def get(self, request, *args, **kwargs):\n"
           "        key = "
        + marked(keyArgument(endpoint, caching) + "(self, self.get, request, args, kwargs)",
                 {keyMark(endpoint.pattern)})
        + "\n        " + marked("cached = cache.get(key)", {lookupMark(endpoint.pattern)})
        + "\n        if cached is not None:\n"
          "            return HttpResponse(cached, content_type=\"application/json\")\n"
          "        response = "
        + readCode(endpoint)
        + "\n        response = self.finalize_response(request, response, *args, **kwargs).render()\n        "
        + marked("cache.set(key, response.content.decode()" + (timeout.isEmpty() ? QByteArray() : ", " + timeout) + ")",
                 {storeMark(endpoint.pattern)})
        + "\n        return response";
}

} // namespace

QByteArray decoratorCode(const Endpoint &endpoint, const Caching &caching)
{
    if (caching.method != Caching::Method::Page)
        return {};
    const bool isRemedied = caching.remedies.any();
    QByteArray arguments = pyTimeout(caching.timeout, usualTimeout(endpoint));
    if (!caching.keyPrefix.isEmpty())
        arguments += ", key_prefix=" + pyText(caching.keyPrefix);
    if (isRemedied && !caching.vary.isEmpty())
        arguments += ", varies_on=[" + pyTexts(caching.vary) + ']';
    if (isRemedied)
        arguments += optionsOf(caching.remedies);
    QByteArray code = marked("@method_decorator(" + QByteArray(isRemedied ? "remedies." : "") + "cache_page("
                                 + arguments + "), name=\"dispatch\")",
                             {lookupMark(endpoint.pattern), storeMark(endpoint.pattern), keyMark(endpoint.pattern)});
    if (!caching.vary.isEmpty())
        code += "\n@method_decorator(vary_on_headers(" + pyTexts(caching.vary) + "), name=\"dispatch\")";
    return code;
}

QByteArray getCode(const Endpoint &endpoint, const Caching &caching, const cache::Config &config)
{
    const QList<QByteArray> marks{lookupMark(endpoint.pattern), storeMark(endpoint.pattern)};
    switch (caching.method) {
    case Caching::Method::Off:
    case Caching::Method::Page:
        break;
    case Caching::Method::Response:
        return "    " + marked(responseDecorator(endpoint, caching), marks) + '\n' + plainGet(endpoint);
    case Caching::Method::LowLevel:
        if (!caching.remedies.any())
            return lowLevelGet(endpoint, caching);
        return "    " + marked(textDecorator(endpoint, caching, config), marks) + '\n' + plainGet(endpoint);
    }
    return plainGet(endpoint);
}

} // namespace twin
