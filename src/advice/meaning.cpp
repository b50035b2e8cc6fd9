#include "advice/meaning.h"

#include <QtCore/QByteArrayList>

#include <algorithm>

namespace advice {

bool isOfCampaigns(const QByteArray &parameter)
{
    return parameter.startsWith("utm_") || parameter.startsWith("gclid=") || parameter.startsWith("fbclid=");
}

QByteArray meaningOf(const QByteArray &line)
{
    const qsizetype mark = line.indexOf('?');
    if (mark < 0)
        return line;
    QByteArrayList parameters = line.sliced(mark + 1).split('&');
    parameters.removeIf([](const QByteArray &parameter) { return parameter.isEmpty() || isOfCampaigns(parameter); });
    std::sort(parameters.begin(), parameters.end());
    return line.first(mark) + (parameters.isEmpty() ? QByteArray() : '?' + parameters.join('&'));
}

bool isPrivate(const QByteArray &pattern)
{
    const QByteArrayList parts = pattern.toLower().split('/');
    return std::any_of(parts.begin(), parts.end(), [](const QByteArray &part) {
        return part == "users" || part == "profile" || part == "account" || part == "basket" || part == "cart"
            || part == "orders" || part == "me";
    });
}

} // namespace advice
