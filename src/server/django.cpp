#include "server/django.h"

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
    case DjangoVersion::V6_0:
        return QByteArrayLiteral("6.0");
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

MiddlewareRules middlewareRules(DjangoVersion version)
{
    MiddlewareRules rules;
    if (version == DjangoVersion::Debian3_2)
        return rules;
    rules.dialect = Dialect::Concat;
    rules.comparesDirectives = true;
    rules.refusesVaryStar = true;
    rules.variesOnAuthorization = true;
    rules.tellsAge = true;
    if (version == DjangoVersion::V6_0)
        return rules; // which release first refuses no-store is not established: main surely does
    rules.refusesNoStore = true;
    rules.dialect = version == DjangoVersion::Main ? Dialect::Netstring : Dialect::NetstringMarker;
    return rules;
}

} // namespace server
