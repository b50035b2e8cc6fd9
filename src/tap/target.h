#pragma once

#include "base/error.h"
#include "redis/transport.h"
#include "redis/url.h"

#include <sys/socket.h>

#include <vector>

namespace tap {

using TlsFiles = redis::TlsOptions;

// The address of the cache behind the tap: redis://, rediss://, unix:// or memcached://host:port.
struct Target {
    enum class Protocol : quint8 { Redis, Memcached };

    Protocol protocol = Protocol::Redis;
    redis::Url url; // of memcached its host and port alone
    TlsFiles tls;

    // Errors: "tap.url" {text} and "tap.urlPart" {part} instead of those of redis::Url where these name its schemes;
    // "tap.isWeb" {text}: of an application; "tap.scheme" {scheme}: Sentinel and Cluster move between servers, which
    // one pass-through cannot follow.
    static base::Result<Target> parse(const QString &text);
    QString toString() const; // without the password
};

// Its addresses, in the order in which they are tried.
struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
};
base::Result<std::vector<Address>> resolve(const Target &target); // "tap.resolve" {host, why}
base::Result<std::vector<Address>> resolve(const QString &host, quint16 port); // the same error
base::Result<std::vector<Address>> resolveSocket(const QString &path); // of this machine; the same error

// The local address to listen on, "127.0.0.1:6390", "[::1]:6390" or ":6390".
struct ListenAddress {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 6390;

    static base::Result<ListenAddress> parse(const QString &text); // "tap.listen" {text}
    bool isLoopback() const;
};

} // namespace tap
