#include "report/pagetext.h"

#include "report/words.h"
#include "trace/fields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace report {

namespace {

struct PageText {
    Q_DECLARE_TR_FUNCTIONS(report::PageText)
};

constexpr QByteArrayView hashOfNothing = "d41d8cd98f00b204e9800998ecf8427e"; // the page varies on no header

QString withoutHost(const QString &url)
{
    return QUrl(url).toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
}

} // namespace

QString pageText(const base::DjangoPage &page, const QString &url)
{
    const QString what = url.isEmpty() ? QString::fromLatin1(page.urlHash) : withoutHost(url);
    QString text = page.isHeader ? PageText::tr("headers of %1").arg(what)
                                 : PageText::tr("page %1 %2").arg(shown(page.method, 20), what);
    if (!page.prefix.isEmpty())
        text += QStringLiteral(" (%1)").arg(shown(page.prefix, 40));
    return text;
}

QString pageKeyText(QByteArrayView key, const QString &url)
{
    const auto page = base::djangoPage(key);
    if (!page)
        return {};
    const qsizetype begin = key.indexOf(base::djangoPages);
    QByteArrayView rest = key.sliced(base::djangoPageLength(key, begin + base::djangoPages.size()));
    if (rest.startsWith('.'))
        rest = rest.sliced(1);
    if (rest.startsWith(hashOfNothing))
        rest = rest.sliced(hashOfNothing.size());
    if (rest.startsWith('.'))
        rest = rest.sliced(1);
    QString text = pageText(*page, url);
    if (begin > 0)
        text.prepend(shown(key.first(begin), 60) + u' ');
    if (!rest.isEmpty())
        text += QStringLiteral(" · ") + shown(rest, 200);
    return text;
}

namespace {
QString plainKeyText(const QByteArray &key, qsizetype longest)
{
    if (key.isEmpty())
        return PageText::tr("(empty key)");
    const QString text = shown(key, longest);
    return text.trimmed().isEmpty() ? PageText::tr("(%n space(s))", nullptr, int(key.size())) : text;
}
} // namespace

QString keyText(const QByteArray &key, const QByteArray &url, qsizetype longest)
{
    const QString page = url.isEmpty() ? QString() : pageKeyText(key, QString::fromUtf8(url));
    return page.isNull() ? plainKeyText(key, longest) : shortened(page, longest);
}

QString keyText(const trace::Event &event, qsizetype longest)
{
    const QByteArray url = trace::fieldOf(event.detail, "url");
    const auto page = url.isEmpty() ? std::nullopt : base::djangoPage(event.key);
    return page ? shortened(pageText(*page, QString::fromUtf8(url)), longest) : shown(event.key, longest);
}

} // namespace report
