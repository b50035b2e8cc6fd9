#include "door/application.h"

#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace door {

base::Result<Application> Application::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isPlain = url.path().isEmpty() || url.path() == "/"_L1;
    if (!url.isValid() || url.scheme() != "http"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty() || !isPlain
        || url.hasQuery() || url.hasFragment() || url.port(80) == 0)
        return base::failure("door.url", {text.mid(text.lastIndexOf(u'@') + 1)});
    Application application;
    application.host = url.host();
    application.port = quint16(url.port(80));
    application.authority = url.authority(QUrl::FullyEncoded).toLatin1();
    return application;
}

std::size_t Application::originOf(std::string_view url) const
{
    const auto startsWith = [&](std::string_view text, QByteArrayView with) {
        return text.size() >= std::size_t(with.size())
            && QByteArrayView(text.data(), with.size()).compare(with, Qt::CaseInsensitive) == 0;
    };
    std::size_t scheme = 0;
    if (startsWith(url, "http://"))
        scheme = 7;
    else if (startsWith(url, "//"))
        scheme = 2;
    else
        return 0;
    const std::size_t end = std::min(url.find_first_of("/?#", scheme), url.size());
    QByteArray named = QByteArray(url.data() + scheme, qsizetype(end - scheme)).toLower();
    QByteArray ours = authority.toLower();
    for (QByteArray *each : {&named, &ours}) {
        if (each->endsWith(":80"))
            each->chop(3);
    }
    return named == ours ? end : 0;
}

} // namespace door
