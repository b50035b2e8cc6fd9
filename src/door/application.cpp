#include "door/application.h"

#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace door {

namespace {

base::Result<Application> ofSocket(const QString &text)
{
    // gunicorn writes unix:/PATH, the standard of URLs unix:///PATH.
    Application application;
    application.scheme = Application::Scheme::Unix;
    application.path = text.mid(5);
    if (application.path.startsWith("//"_L1))
        application.path.remove(0, 2);
    if (!application.path.startsWith(u'/') || application.path.endsWith(u'/') || application.path.contains(QChar(0)))
        return base::failure("door.url", {text});
    return application;
}

bool startsWith(std::string_view text, QByteArrayView with)
{
    return text.size() >= std::size_t(with.size())
        && QByteArrayView(text.data(), with.size()).compare(with, Qt::CaseInsensitive) == 0;
}

} // namespace

base::Result<Application> Application::parse(const QString &text)
{
    if (text.startsWith("unix:"_L1))
        return ofSocket(text);
    const QUrl url(text, QUrl::StrictMode);
    const bool isPlain = url.path().isEmpty() || url.path() == "/"_L1;
    const bool isHttps = url.scheme() == "https"_L1;
    const int usual = isHttps ? 443 : 80;
    if (!url.isValid() || (!isHttps && url.scheme() != "http"_L1) || url.host().isEmpty() || !url.userInfo().isEmpty()
        || !isPlain || url.hasQuery() || url.hasFragment() || url.port(usual) == 0)
        return base::failure("door.url", {text.mid(text.lastIndexOf(u'@') + 1)});
    Application application;
    application.scheme = isHttps ? Scheme::Https : Scheme::Http;
    application.host = url.host();
    application.port = quint16(url.port(usual));
    application.authority = url.authority(QUrl::FullyEncoded).toLatin1();
    return application;
}

QString Application::toString() const
{
    return scheme == Scheme::Unix
        ? u"unix:"_s + path
        : QString::fromStdString(originAt({authority.constData(), std::size_t(authority.size())}));
}

std::string Application::originAt(std::string_view name) const
{
    return (usesTls() ? "https://" : "http://") + std::string(name);
}

std::size_t Application::originOf(std::string_view url, std::string_view name) const
{
    return lengthOfOrigin(url, usesTls() ? "https" : "http", name, true);
}

std::size_t lengthOfOrigin(std::string_view url, std::string_view scheme, std::string_view name, bool mayLackScheme)
{
    const QByteArray begin = QByteArray(scheme.data(), qsizetype(scheme.size())) + "://";
    std::size_t from = 0;
    if (startsWith(url, begin))
        from = std::size_t(begin.size());
    else if (mayLackScheme && startsWith(url, "//"))
        from = 2;
    else
        return 0;
    const std::size_t end = std::min(url.find_first_of("/?#", from), url.size());
    QByteArray named = QByteArray(url.data() + from, qsizetype(end - from)).toLower();
    QByteArray ours = QByteArray(name.data(), qsizetype(name.size())).toLower();
    const QByteArrayView usual = scheme == "https" ? ":443" : ":80";
    for (QByteArray *each : {&named, &ours}) {
        if (each->endsWith(usual))
            each->chop(usual.size());
    }
    return !ours.isEmpty() && named == ours ? end : 0;
}

} // namespace door
