#include "twin/settingscode.h"

#include "server/backendkind.h"
#include "twin/marks.h"
#include "twin/python.h"

namespace twin {

using server::Backend;
using server::BackendKind;
using server::SiteSettings;

namespace {

QByteArray locationOf(const Backend &backend, BackendKind::Id kind)
{
    switch (kind) {
    case BackendKind::Id::Database:
        return pyText("cache_table");
    case BackendKind::Id::File:
        return backend.location.isEmpty() ? QByteArrayLiteral("BASE_DIR / \"cache\"") : pyText(backend.location);
    case BackendKind::Id::Redis:
    case BackendKind::Id::Memcached:
        return pyText(backend.location);
    case BackendKind::Id::LocMem:
    case BackendKind::Id::Dummy:
        break;
    }
    return {};
}

// Servers have limits of their own.
QByteArray optionsOf(const Backend &backend, const BackendKind &kind)
{
    if (kind.id == BackendKind::Id::Redis && backend.ignoreErrors)
        return "\"IGNORE_EXCEPTIONS\": True";
    if (kind.hasServer || kind.id == BackendKind::Id::Dummy)
        return {};
    return "\"MAX_ENTRIES\": " + QByteArray::number(backend.config.maxEntries)
        + ", \"CULL_FREQUENCY\": " + QByteArray::number(backend.config.cullFrequency);
}

} // namespace

BackendClass backendClass(const Backend &backend)
{
    const BackendKind *kind = server::backendKind(backend.kind);
    switch (kind ? kind->id : BackendKind::Id::LocMem) {
    case BackendKind::Id::LocMem:
        break;
    case BackendKind::Id::Redis:
        return {{}, "RedisCache"};
    case BackendKind::Id::Memcached:
        return {"memcached", "PyMemcacheCache"};
    case BackendKind::Id::Database:
        return {"db", "DatabaseCache"};
    case BackendKind::Id::File:
        return {"filebased", "FileBasedCache"};
    case BackendKind::Id::Dummy:
        return {"dummy", "DummyCache"};
    }
    return {"locmem", "LocMemCache"};
}

QByteArray middlewareCode(const SiteSettings &site)
{
    QByteArray code;
    if (site.conditionalGet)
        code += "    \"django.middleware.http.ConditionalGetMiddleware\",\n";
    if (site.localeMiddleware)
        code += "    \"django.middleware.locale.LocaleMiddleware\",\n";
    return code + "    \"django.middleware.common.CommonMiddleware\",";
}

QByteArray cacheCode(const Backend &backend, bool listsKeys)
{
    const BackendKind *known = server::backendKind(backend.kind);
    const BackendKind &kind = known ? *known : server::backendKinds().front();
    const BackendClass named = backendClass(backend);
    QByteArray path = "django.core.cache.backends." + named.module + '.' + named.name;
    if (kind.id == BackendKind::Id::Redis)
        path = "django_redis.cache." + named.name;
    else if (listsKeys)
        path = "courses.backends.Listing" + named.name;
    QByteArray code;
    const auto add = [&code](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            code +=
                QByteArray(code.isEmpty() ? "" : "\n") + "        \"" + name + "\": " + value + ",  #: " + backendMark;
    };
    add("BACKEND", pyText(path));
    add("LOCATION", locationOf(backend, kind.id));
    add("TIMEOUT", backend.config.timeout ? pyNumber(*backend.config.timeout) : QByteArrayLiteral("None"));
    if (!backend.config.keyPrefix.isEmpty())
        add("KEY_PREFIX", pyText(backend.config.keyPrefix));
    add("VERSION", QByteArray::number(qlonglong(backend.config.version.toInteger())));
    const QByteArray options = optionsOf(backend, kind);
    if (!options.isEmpty())
        add("OPTIONS", '{' + options + '}');
    return code;
}

QByteArray siteCode(const SiteSettings &site)
{
    const SiteSettings usual;
    QByteArray code;
    const auto add = [&code](const char *name, const QByteArray &value) {
        code += QByteArray(code.isEmpty() ? "" : "\n") + name + " = " + value + "  #: " + siteMark;
    };
    add("USE_I18N", pyBool(site.useI18n));
    add("LANGUAGE_CODE", pyText(site.languageCode));
    if (site.languages != usual.languages) {
        QByteArray languages;
        for (const QByteArray &language : site.languages)
            languages += (languages.isEmpty() ? "(" : ", (") + pyTexts({language, language}) + ')';
        add("LANGUAGES", '[' + languages + ']');
    }
    add("USE_TZ", pyBool(site.useTz));
    add("TIME_ZONE", pyText(site.timeZone));
    if (site.languageCookie != usual.languageCookie)
        add("LANGUAGE_COOKIE_NAME", pyText(site.languageCookie));
    if (site.sessionCookie != usual.sessionCookie)
        add("SESSION_COOKIE_NAME", pyText(site.sessionCookie));
    if (!site.appendSlash)
        add("APPEND_SLASH", pyBool(site.appendSlash));
    return code;
}

} // namespace twin
