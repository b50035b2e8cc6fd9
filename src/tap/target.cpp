#include "tap/target.h"

#include <QtCore/QFile>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <netdb.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace tap {

namespace {

// What is shown of a URL that is wrong, or of a part: it may have a password.
QString shown(const QString &text)
{
    const qsizetype scheme = text.indexOf("://"_L1);
    const qsizetype at = text.lastIndexOf(u'@');
    return at < 0 ? text : (scheme < 0 ? QString() : text.left(scheme + 3)) + text.mid(at + 1);
}

// redis:: names all that it can connect to, which is more and less than the tap can.
base::Error errorOf(const base::Error &error, const QString &text)
{
    if (error.code == "redis.url.scheme")
        return {"tap.url", {shown(text)}};
    if (error.code == "redis.url.host" || error.code == "redis.url.port" || error.code == "redis.url.database"
        || error.code == "redis.url.path")
        return {"tap.urlPart", {shown(error.args.value(1))}};
    return error;
}

} // namespace

base::Result<Target> Target::parse(const QString &text)
{
    Target target;
    if (text.startsWith("http://"_L1) || text.startsWith("https://"_L1))
        return base::failure("tap.isWeb", {shown(text)});
    if (text.startsWith("memcached://"_L1)) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return base::failure("tap.urlPart", {shown(text.mid(12))});
        target.protocol = Protocol::Memcached;
        target.url.host = url.host();
        target.url.port = quint16(url.port(11211));
        return target;
    }
    auto url = redis::Url::parse(text);
    if (!url)
        return tl::unexpected(errorOf(url.error(), text));
    if (url->isCluster() || url->scheme == redis::Url::Scheme::Sentinel)
        return base::failure("tap.scheme", {text.section(u':', 0, 0)});
    target.url = std::move(*url);
    return target;
}

QString Target::toString() const
{
    return protocol == Protocol::Memcached ? u"memcached://%1:%2"_s.arg(url.host).arg(url.port) : url.toString();
}

base::Result<std::vector<Address>> resolve(const Target &target)
{
    if (target.url.scheme == redis::Url::Scheme::Unix)
        return resolveSocket(target.url.path);
    return resolve(target.url.host, target.url.port);
}

base::Result<std::vector<Address>> resolveSocket(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    Address address;
    auto *local = reinterpret_cast<sockaddr_un *>(&address.storage);
    if (std::size_t(name.size()) >= sizeof local->sun_path)
        return base::failure("tap.resolve", {path, QString::fromLocal8Bit(std::strerror(ENAMETOOLONG))});
    local->sun_family = AF_UNIX;
    std::memcpy(local->sun_path, name.constData(), std::size_t(name.size()) + 1);
    address.size = sizeof(sockaddr_un);
    return std::vector<Address>{address};
}

base::Result<std::vector<Address>> resolve(const QString &host, quint16 port)
{
    std::vector<Address> addresses;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int failure = getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found);
    if (failure != 0)
        return base::failure("tap.resolve", {host, QString::fromLocal8Bit(gai_strerror(failure))});
    for (const addrinfo *each = found; each; each = each->ai_next) {
        Address address;
        std::memcpy(&address.storage, each->ai_addr, each->ai_addrlen);
        address.size = each->ai_addrlen;
        addresses.push_back(address);
    }
    freeaddrinfo(found);
    return addresses;
}

base::Result<ListenAddress> ListenAddress::parse(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    ListenAddress address;
    address.port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = colon > 0 ? text.left(colon) : QString();
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    if (!host.isEmpty())
        address.host = host;
    if (!isNumber || QHostAddress(address.host).isNull())
        return base::failure("tap.listen", {text});
    return address;
}

bool ListenAddress::isLoopback() const { return QHostAddress(host).isLoopback(); }

} // namespace tap
