#include "livewindow/pagetext.h"

#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace gui {

namespace {

struct PageText {
    Q_DECLARE_TR_FUNCTIONS(gui::PageText)
};

constexpr QByteArrayView hashOfNothing = "d41d8cd98f00b204e9800998ecf8427e"; // the page varies on no header

QString withoutHost(const QString &url)
{
    return QUrl(url).toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
}

} // namespace

QString pageText(const inspector::DjangoPage &page, const inspector::UrlNames &urls)
{
    const QString url = urls.url(page.urlHash);
    const QString what = url.isEmpty() ? QString::fromLatin1(page.urlHash) : withoutHost(url);
    QString text = page.isHeader ? PageText::tr("headers of %1").arg(what)
                                 : PageText::tr("page %1 %2").arg(report::shown(page.method, 20), what);
    if (!page.prefix.isEmpty())
        text += QStringLiteral(" (%1)").arg(report::shown(page.prefix, 40));
    return text;
}

QString pageKeyText(QByteArrayView key, const inspector::UrlNames &urls)
{
    const auto page = inspector::djangoPage(key);
    if (!page)
        return {};
    const qsizetype begin = key.indexOf(inspector::djangoPages);
    QByteArrayView rest = key.sliced(inspector::djangoPageLength(key, begin + inspector::djangoPages.size()));
    if (rest.startsWith('.'))
        rest = rest.sliced(1);
    if (rest.startsWith(hashOfNothing))
        rest = rest.sliced(hashOfNothing.size());
    if (rest.startsWith('.'))
        rest = rest.sliced(1);
    QString text = pageText(*page, urls);
    if (begin > 0)
        text.prepend(report::shown(key.first(begin), 60) + u' ');
    if (!rest.isEmpty())
        text += QStringLiteral(" · ") + report::shown(rest, 200);
    return text;
}

} // namespace gui
