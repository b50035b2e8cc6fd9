#include "server/django.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace server {

QByteArray dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Concat:
        return QByteArrayLiteral("concat");
    case Dialect::ConcatMarker:
        return QByteArrayLiteral("concat+absent-marker");
    case Dialect::Netstring:
        return QByteArrayLiteral("netstring");
    case Dialect::NetstringEmpty:
        return QByteArrayLiteral("netstring+absent-empty");
    case Dialect::NetstringMarker:
        return QByteArrayLiteral("netstring+absent-marker");
    }
    return {};
}

QByteArray djangoVersionName(DjangoVersion version)
{
    switch (version) {
    case DjangoVersion::Debian3_2:
        return QByteArrayLiteral("3.2");
    case DjangoVersion::V4_2:
        return QByteArrayLiteral("4.2");
    case DjangoVersion::V5_2:
        return QByteArrayLiteral("5.2");
    case DjangoVersion::V6_0:
        return QByteArrayLiteral("6.0");
    case DjangoVersion::V6_1:
        return QByteArrayLiteral("6.1");
    case DjangoVersion::Main:
        return QByteArrayLiteral("main");
    case DjangoVersion::MainCve:
        return QByteArrayLiteral("main+cve");
    }
    return {};
}

std::optional<DjangoVersion> djangoVersion(QByteArrayView name)
{
    const auto *found = std::find_if(std::begin(allDjangoVersions), std::end(allDjangoVersions),
                                     [name](DjangoVersion version) { return djangoVersionName(version) == name; });
    return found == std::end(allDjangoVersions) ? std::nullopt : std::optional(*found);
}

QList<QByteArray> djangoLanguages()
{
    // django/conf/global_settings.py of 3.2
    static const QList<QByteArray> languages =
        QByteArray("af ar ar-dz ast az bg be bn br bs ca cs cy da de dsb el en en-au en-gb eo es es-ar es-co es-mx "
                   "es-ni es-ve et eu fa fi fr fy ga gd gl he hi hr hsb hu hy ia id ig io is it ja ka kab kk km kn "
                   "ko ky lb lt lv mk ml mn mr my nb ne nl nn os pa pl pt pt-br ro ru sk sl sq sr sr-latn sv sw ta "
                   "te tg th tk tr tt udm uk ur uz vi zh-hans zh-hant")
            .split(' ');
    return languages;
}

MiddlewareRules middlewareRules(DjangoVersion version)
{
    MiddlewareRules rules;
    if (version == DjangoVersion::Debian3_2)
        return rules;
    rules.dialect = Dialect::Concat;
    if (version == DjangoVersion::V4_2)
        return rules;
    rules.comparesDirectives = true;
    rules.refusesVaryStar = true;
    rules.variesOnAuthorization = true;
    rules.tellsAge = true;
    if (version == DjangoVersion::V6_0)
        return rules; // which release first refuses no-store is not established: 5.2.18 and 6.1.1 do
    rules.refusesNoStore = true;
    if (version == DjangoVersion::V5_2)
        return rules;
    rules.dialect = version == DjangoVersion::V6_1 ? Dialect::NetstringEmpty
        : version == DjangoVersion::Main           ? Dialect::Netstring
                                                   : Dialect::NetstringMarker;
    return rules;
}

bool isTimeZone(const QByteArray &name)
{
    // Qt takes offsets, too, of which there are no files.
    return !name.startsWith("UTC+") && !name.startsWith("UTC-") && QTimeZone(name).isValid();
}

QByteArray currentTimeZoneName(const QByteArray &zone)
{
    if (zone == "UTC")
        return zone;
    const QTimeZone known(zone);
    const auto yearBegins = [](int year) { return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC); };
    constexpr std::pair ever(1800, 2200);
    return known.isValid() && known.transitions(yearBegins(ever.first), yearBegins(ever.second)).isEmpty()
        ? known.abbreviation(yearBegins(ever.first)).toUtf8()
        : zone;
}

} // namespace server
