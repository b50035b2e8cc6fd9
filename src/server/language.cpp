#include "server/language.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace server {

namespace {
constexpr qsizetype maxLength = 500; // LANGUAGE_CODE_MAX_LENGTH

// The only special fallbacks of Django's LANG_INFO.
QByteArray specialFallback(const QByteArray &code)
{
    if (code == "zh-cn" || code == "zh-my" || code == "zh-sg")
        return QByteArrayLiteral("zh-hans");
    if (code == "zh-hk" || code == "zh-mo" || code == "zh-tw")
        return QByteArrayLiteral("zh-hant");
    return {};
}

// get_supported_language_variant(): empty when nothing of LANGUAGES fits.
QByteArray supportedVariant(QByteArray code, const QList<QByteArray> &languages)
{
    if (code.size() > maxLength) {
        const qsizetype hyphen = code.lastIndexOf('-', maxLength - 1);
        if (hyphen <= 0)
            return {};
        code.truncate(hyphen);
    }
    if (code.isEmpty())
        return {};
    QList<QByteArray> candidates{code};
    if (const QByteArray fallback = specialFallback(code); !fallback.isEmpty())
        candidates.append(fallback);
    for (qsizetype hyphen = code.lastIndexOf('-'); hyphen >= 0;
         hyphen = hyphen == 0 ? -1 : code.lastIndexOf('-', hyphen - 1))
        candidates.append(code.first(hyphen));
    for (const QByteArray &candidate : candidates) {
        if (languages.contains(candidate.toLower()))
            return candidate;
    }
    const QByteArray family = candidates.last() + '-';
    const auto cousin = std::find_if(languages.cbegin(), languages.cend(),
                                     [&](const QByteArray &language) { return language.startsWith(family); });
    return cousin == languages.cend() ? QByteArray() : *cousin;
}

struct Weighed {
    QByteArray language;
    double weight = 1;
};

// parse_accept_lang_header(): nothing at all when any part of it is malformed.
std::vector<Weighed> acceptedLanguages(QByteArray header)
{
    if (header.size() > maxLength) {
        const qsizetype comma = header.lastIndexOf(',', maxLength - 1);
        if (comma <= 0)
            return {};
        header.truncate(comma);
    }
    static const QRegularExpression part(
        uR"(\G([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\*)(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?(?:\s*,\s*|$))"_s);
    const QString text = QString::fromUtf8(header).toLower();
    std::vector<Weighed> accepted;
    qsizetype at = 0;
    while (at < text.size()) {
        const QRegularExpressionMatch match = part.match(text, at);
        if (!match.hasMatch())
            return {};
        const QString weight = match.captured(2);
        accepted.push_back({match.captured(1).toLatin1(), weight.isEmpty() ? 1.0 : weight.toDouble()});
        at = match.capturedEnd();
    }
    std::stable_sort(accepted.begin(), accepted.end(),
                     [](const Weighed &a, const Weighed &b) { return a.weight > b.weight; });
    return accepted;
}

QByteArray requestedLanguage(const Request &request, const SiteSettings &site)
{
    if (const std::optional<QByteArray> cookie = request.cookie(site.languageCookie)) {
        if (const QByteArray language = supportedVariant(*cookie, site.languages); !language.isEmpty())
            return language;
    }
    if (const QByteArray *header = findHeader(request.headers, "Accept-Language")) {
        for (const Weighed &accepted : acceptedLanguages(*header)) {
            if (accepted.language == "*")
                break;
            if (const QByteArray language = supportedVariant(accepted.language, site.languages); !language.isEmpty())
                return language;
        }
    }
    const QByteArray language = supportedVariant(site.languageCode, site.languages);
    return language.isEmpty() ? site.languageCode : language;
}
} // namespace

QByteArray activeLanguage(const Request &request, const SiteSettings &site)
{
    if (!site.localeMiddleware || !site.useI18n)
        return site.languageCode;
    return requestedLanguage(request, site).toLower();
}

} // namespace server
