#include "redis/urloptions.h"

#include <QtCore/QSet>
#include <QtNetwork/QHostAddress>

#include <cmath>

using namespace Qt::StringLiterals;

namespace redis {

namespace {

// Of redis-py, django-redis, kombu, hiredis-rb, go-redis, ioredis, Lettuce, phpredis and StackExchange.Redis: about
// their own pools, threads and codecs.
const QSet<QString> &optionsOfOthers()
{
    static const QSet<QString> names{u"abortConnect"_s,
                                     u"cache"_s,
                                     u"cache_config"_s,
                                     u"charset"_s,
                                     u"client_class"_s,
                                     u"client_name"_s,
                                     u"clientName"_s,
                                     u"conn_max_idle_time"_s,
                                     u"conn_max_lifetime"_s,
                                     u"connection_class"_s,
                                     u"connection_limit"_s,
                                     u"connection_pool_class"_s,
                                     u"credential_provider"_s,
                                     u"decode_responses"_s,
                                     u"encoding"_s,
                                     u"encoding_errors"_s,
                                     u"errors"_s,
                                     u"family"_s,
                                     u"fanout_patterns"_s,
                                     u"fanout_prefix"_s,
                                     u"global_keyprefix"_s,
                                     u"health_check_interval"_s,
                                     u"idle_timeout"_s,
                                     u"key_prefix"_s,
                                     u"lazyConnect"_s,
                                     u"lib_name"_s,
                                     u"lib_version"_s,
                                     u"max_connections"_s,
                                     u"max_idle_conns"_s,
                                     u"max_retries"_s,
                                     u"min_idle_conns"_s,
                                     u"parser_class"_s,
                                     u"persistent"_s,
                                     u"pool_fifo"_s,
                                     u"pool_size"_s,
                                     u"pool_timeout"_s,
                                     u"prefix"_s,
                                     u"priority_steps"_s,
                                     u"protocol"_s,
                                     u"queue_order_strategy"_s,
                                     u"redis_connect_func"_s,
                                     u"retry"_s,
                                     u"retry_on_error"_s,
                                     u"retry_on_timeout"_s,
                                     u"sep"_s,
                                     u"single_connection_client"_s,
                                     u"skip_verify"_s,
                                     u"socket_keepalive"_s,
                                     u"socket_read_size"_s,
                                     u"socket_type"_s,
                                     u"ssl_ca_data"_s,
                                     u"ssl_ca_path"_s,
                                     u"ssl_check_hostname"_s,
                                     u"ssl_ciphers"_s,
                                     u"ssl_exclude_verify_flags"_s,
                                     u"ssl_include_verify_flags"_s,
                                     u"ssl_min_version"_s,
                                     u"ssl_password"_s,
                                     u"ssl_validate_ocsp"_s,
                                     u"ssl_validate_ocsp_stapled"_s,
                                     u"verifyPeer"_s,
                                     u"virtual_host"_s,
                                     u"visibility_timeout"_s};
    return names;
}

bool isNo(const QByteArray &value)
{
    static const QSet<QByteArray> words{"none", "cert_none", "no", "false", "0"};
    return words.contains(value.toLower());
}

// Seconds, as Python's clients have them; none or 0 = no limit of one's own.
OptionFault readTimeout(const QByteArray &value, Url &url)
{
    if (isNo(value))
        return OptionFault::None;
    bool isNumber = false;
    const double seconds = (value.endsWith('s') ? value.chopped(1) : value).toDouble(&isNumber);
    constexpr double most = 3'600;
    if (!isNumber || !std::isfinite(seconds) || seconds < 0 || seconds > most)
        return OptionFault::Value;
    if (seconds > 0)
        url.timeout = std::max(std::chrono::milliseconds(1), std::chrono::milliseconds(qint64(seconds * 1'000)));
    return OptionFault::None;
}

OptionFault readMap(const QByteArray &value, Url &url)
{
    const QStringList pairs = QString::fromUtf8(value).split(u',');
    for (const QString &pair : pairs) {
        const auto mapping = Url::Mapping::parse(pair);
        if (!mapping)
            return OptionFault::Value;
        url.map.append(*mapping);
    }
    return OptionFault::None;
}

OptionFault readHosts(const QByteArray &value, Url &url)
{
    const QStringList hosts = QString::fromUtf8(value).split(u',');
    for (const QString &host : hosts) {
        if (host.isEmpty())
            return OptionFault::Value;
        url.allowedHosts.append(host);
    }
    return OptionFault::None;
}

bool isLoopbackName(const QString &host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

bool isSameHost(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0 || (isLoopbackName(a) && isLoopbackName(b))
        || (!QHostAddress(a).isNull() && QHostAddress(a).isEqual(QHostAddress(b), QHostAddress::TolerantConversion));
}

bool covers(const QString &pattern, const QString &host)
{
    if (pattern == "*"_L1)
        return true;
    if (pattern.contains(u'/')) {
        const auto subnet = QHostAddress::parseSubnet(pattern);
        const QHostAddress address(host);
        return subnet.second >= 0 && !address.isNull() && address.isInSubnet(subnet);
    }
    return isSameHost(pattern, host);
}

} // namespace

OptionFault readOption(const QString &name, const QByteArray &value, Url &url)
{
    if (name == "ssl_cert_reqs"_L1)
        url.verifiesCertificate = !isNo(value);
    else if (name == "ssl_ca_certs"_L1)
        url.authorityFile = QString::fromUtf8(value);
    else if (name == "ssl_certfile"_L1)
        url.certificateFile = QString::fromUtf8(value);
    else if (name == "ssl_keyfile"_L1)
        url.keyFile = QString::fromUtf8(value);
    else if (name == "username"_L1)
        url.user = value;
    else if (name == "password"_L1 || name == "auth"_L1)
        url.password = value;
    else if (name == "sentinel_username"_L1)
        url.sentinelUser = value;
    else if (name == "sentinel_password"_L1)
        url.sentinelPassword = value;
    else if (name == "timeout"_L1 || name == "socket_timeout"_L1 || name == "socket_connect_timeout"_L1
             || name == "read_timeout"_L1 || name == "dial_timeout"_L1)
        return readTimeout(value, url);
    else if (name == "map"_L1)
        return readMap(value, url);
    else if (name == "allow_host"_L1)
        return readHosts(value, url);
    else if (optionsOfOthers().contains(name))
        url.skipped.append(name);
    else
        return OptionFault::Unknown;
    return OptionFault::None;
}

QStringList writtenOptions(const Url &url, bool withPassword)
{
    QStringList options;
    const auto add = [&](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            options << QLatin1StringView(name) + u'=' + QString::fromLatin1(value.toPercentEncoding("/:,[]*"));
    };
    if (!url.verifiesCertificate)
        options << u"ssl_cert_reqs=none"_s;
    add("ssl_ca_certs", url.authorityFile.toUtf8());
    add("ssl_certfile", url.certificateFile.toUtf8());
    add("ssl_keyfile", url.keyFile.toUtf8());
    if (url.timeout)
        options << u"timeout="_s + QString::number(double(url.timeout->count()) / 1'000);
    add("sentinel_username", url.sentinelUser);
    if (withPassword)
        add("sentinel_password", url.sentinelPassword);
    add("allow_host", url.allowedHosts.join(u',').toUtf8());
    for (const Url::Mapping &mapping : url.map)
        options << u"map="_s + mapping.toString();
    return options;
}

base::Result<Url::Mapping> Url::Mapping::parse(const QString &text)
{
    const auto place = [](const QString &part) -> std::optional<Place> {
        const auto url = Url::parse(u"redis://"_s + part);
        if (part.isEmpty() || part.contains(u'@') || part.contains(u'/') || !url)
            return {};
        const bool hasPort = part.mid(part.lastIndexOf(u']') + 1).contains(u':');
        return Place{url->host, hasPort ? url->port : quint16(0)};
    };
    const qsizetype equals = text.indexOf(u'=');
    const auto from = place(text.left(std::max<qsizetype>(0, equals)));
    const auto to = place(text.mid(equals + 1));
    if (equals < 0 || !from || !to)
        return base::failure("redis.url.map", {u"1"_s, text});
    return Mapping{*from, *to};
}

QString Url::Mapping::toString() const
{
    const auto written = [](const Place &place) {
        const QString text = place.toString();
        return place.port == 0 ? text.left(text.lastIndexOf(u':')) : text;
    };
    return written(from) + u'=' + written(to);
}

Url::Place Url::mapped(const Place &told) const
{
    for (const Mapping &mapping : map) {
        if (isSameHost(mapping.from.host, told.host) && (mapping.from.port == 0 || mapping.from.port == told.port))
            return {mapping.to.host, mapping.to.port == 0 ? told.port : mapping.to.port};
    }
    return told;
}

bool Url::confirms(const QString &other) const
{
    const auto isIt = [&](const QString &named) { return covers(named, other); };
    return (!host.isEmpty() && isSameHost(host, other))
        || std::any_of(places.begin(), places.end(), [&](const Place &place) { return isSameHost(place.host, other); })
        || std::any_of(map.begin(), map.end(), [&](const Mapping &each) { return isSameHost(each.to.host, other); })
        || std::any_of(allowedHosts.begin(), allowedHosts.end(), isIt);
}

} // namespace redis
