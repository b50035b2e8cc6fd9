#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace redis {

// The address of a server and our credentials, as in the URLs of redis-cli and redis-py:
//   redis[s]://[user][:password]@host[:port][/db][?db=N]    unix://[user][:password]@/path/to.sock[?db=N]
//   redis-sentinel://[user][:password]@host[:26379][,host[:port]…]/primary[/db][?db=N]    the primary that Sentinels
//   know
//   redis-cluster://[user][:password]@host[:port][,host[:port]…]    a cluster, by any of its nodes; it has database 0
//   alone rediss-cluster://…    the same with TLS
// User, password and host may be percent-encoded; an IPv6 host stands in brackets. A `db` of the query wins
// over the one of the path, as in redis-py. valkey:// and valkeys:// mean the same. Options of the query:
//   ssl_cert_reqs=none, ssl_ca_certs, ssl_certfile, ssl_keyfile, timeout (seconds), username, password
//   sentinel_username, sentinel_password    of the Sentinels, where they have some of their own
//   allow_host=HOST,…    further hosts that may get the password; a subnet, or * for any
//   map=HOST[:PORT]=HOST[:PORT],…    where a place that the servers name is reached from here (NAT, containers)
struct Url {
    enum class Scheme : quint8 { Tcp, Tls, Unix, Sentinel, Cluster, TlsCluster };
    struct Place {
        QString host; // without brackets
        quint16 port = 0;
        QString toString() const; // "host:port", an IPv6 host in brackets
        friend bool operator==(const Place &, const Place &) = default;
    };

    Scheme scheme = Scheme::Tcp;
    QString host = QStringLiteral("127.0.0.1"); // without brackets
    quint16 port = 6379;
    QString path; // of Unix: the socket's
    QByteArray user; // of an ACL; empty = the default user
    QByteArray password; // empty = no AUTH is sent
    int database = 0;
    QList<Place> places = {}; // the Sentinels, or nodes of the Cluster: instead of a host
    QString primary = {}; // of Sentinel: the name that they are asked for

    // Errors are "redis.url.<what>" with the column (from 1) and the offending part: scheme, escape, host, port,
    // path, database, option, value (of an option), primary; "redis.url.password" where a password seems to hold
    // characters that have to be percent-encoded, without any of it.
    static base::Result<Url> parse(const QString &text);

    // The same URL in one canonical form; without the passwords it is fit to be shown.
    QString toString(bool withPassword = false) const;

    bool isCluster() const { return scheme == Scheme::Cluster || scheme == Scheme::TlsCluster; }
    bool usesTls() const { return scheme == Scheme::Tls || scheme == Scheme::TlsCluster; }

    // Whether the server is this machine: what decides if read-only is the default. Where a Sentinel's primary is, only
    // the Sentinel knows;
    // a cluster whose given nodes are here is taken for one of this machine.
    bool isLocal() const;

    struct Mapping {
        Place from; // port 0 = each port …
        Place to; // … and here, the same port
        static base::Result<Mapping> parse(const QString &text); // "redis.url.map"
        QString toString() const;
        friend bool operator==(const Mapping &, const Mapping &) = default;
    };

    QList<QString> allowedHosts = {};
    QList<Mapping> map = {};
    QByteArray sentinelUser = {};
    QByteArray sentinelPassword = {};
    bool verifiesCertificate = true;
    QString authorityFile = {}; // PEM
    QString certificateFile = {};
    QString keyFile = {};
    std::optional<std::chrono::milliseconds> timeout = {}; // of connecting and of each command
    QStringList skipped = {}; // names of options that mean something to other programs only

    Place mapped(const Place &told) const; // where a place that a server names is reached from here
    // Whether the person named this host, or confirmed it: no other gets the password.
    bool confirms(const QString &other) const;

    friend bool operator==(const Url &, const Url &) = default;

private:
    static base::Result<Url> parsed(const QString &text);
};

} // namespace redis
