#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <cstdint>
#include <optional>

namespace server {

// How cache_page's key writes the values of the headers that a response varies on (_generate_cache_key in
// django/utils/cache.py). With an empty header list all give the same key.
enum class Dialect : std::uint8_t {
    Concat, // the present values, joined with nothing: every release before 6.1
    ConcatMarker, // and "-," for an absent header (CVE-2026-113593): Debian 3.2.25-0+deb12u7
    Netstring, // "<length>:<value>," each (tickets 37101, 37174): main since June 2026
    NetstringEmpty, // netstrings, and an absent header as an empty one, "0:,": 6.1.1
    NetstringMarker, // netstrings, and "-," for an absent header
};
inline constexpr Dialect allDialects[] = {Dialect::Concat, Dialect::ConcatMarker, Dialect::Netstring,
                                          Dialect::NetstringEmpty, Dialect::NetstringMarker};
QByteArray dialectName(Dialect dialect); // "concat", "concat+absent-marker", "netstring", …

// The Djangos whose cache middleware is known here, by the names of the command `django VERSION`.
enum class DjangoVersion : std::uint8_t {
    Debian3_2, // "3.2": 3.2.25-0+deb12u7
    V4_2, // "4.2": 4.2.28
    V5_2, // "5.2": 5.2.18
    V6_0, // "6.0": 6.0.9, before the key's change of November 2026
    V6_1, // "6.1": 6.1.1
    Main, // "main": July 2026
    MainCve, // "main+cve": main with the fix of CVE-2026-113593
};
inline constexpr DjangoVersion allDjangoVersions[] = {
    DjangoVersion::Debian3_2, DjangoVersion::V4_2, DjangoVersion::V5_2,    DjangoVersion::V6_0,
    DjangoVersion::V6_1,      DjangoVersion::Main, DjangoVersion::MainCve,
};
QByteArray djangoVersionName(DjangoVersion version);
std::optional<DjangoVersion> djangoVersion(QByteArrayView name);

// In what the cache middleware of one Django differs from that of another.
struct MiddlewareRules {
    Dialect dialect = Dialect::ConcatMarker;
    bool comparesDirectives =
        false; // Cache-Control by directive in any case (CVE-2026-8404), not by the substring "private"
    bool refusesNoStore = false; // no-store and no-cache (ticket 36560)
    bool refusesVaryStar = false; // Vary: * (CVE-2026-6907)
    bool variesOnAuthorization = false; // adds Vary: Authorization unless public (CVE-2026-35193)
    bool tellsAge = false; // an Age header on hits

    friend bool operator==(const MiddlewareRules &, const MiddlewareRules &) = default;
};
MiddlewareRules middlewareRules(DjangoVersion version);

QList<QByteArray> djangoLanguages(); // LANGUAGES of Django's own settings, lower case

// What of a site's settings.py decides about keys.
struct SiteSettings {
    bool useI18n = true; // USE_I18N: the language is in the key
    bool useTz = true; // USE_TZ: the time zone is in the key
    QByteArray languageCode = "en-us"; // LANGUAGE_CODE
    QByteArray timeZone = "UTC"; // TIME_ZONE
    bool localeMiddleware = false; // LocaleMiddleware: each request has a language of its own
    QList<QByteArray> languages = djangoLanguages(); // LANGUAGES, lower case; asked by LocaleMiddleware only
    QByteArray languageCookie = "django_language"; // LANGUAGE_COOKIE_NAME
    QByteArray sessionCookie = "sessionid"; // SESSION_COOKIE_NAME
    bool sendsCookies = true; // whoever is logged in sends the session's cookie
    bool https = false; // the scheme of the requests
    bool appendSlash = true; // APPEND_SLASH: CommonMiddleware redirects /courses to /courses/
    bool conditionalGet = false; // ConditionalGetMiddleware: answers have an ETag, and 304 is one

    friend bool operator==(const SiteSettings &, const SiteSettings &) = default;
};

// Whether Django takes it for TIME_ZONE: a file of the zone database.
bool isTimeZone(const QByteArray &name);

// get_current_timezone_name() of a zone: its own name, or the one abbreviation of a zone that never changes ("-05" of
// Etc/GMT+5).
QByteArray currentTimeZoneName(const QByteArray &zone);

// What is active while one request is served.
struct Activation {
    QByteArray language = "en-us"; // request.LANGUAGE_CODE or get_language()
    QByteArray timeZone = "UTC"; // get_current_timezone_name()

    friend bool operator==(const Activation &, const Activation &) = default;
};

} // namespace server
