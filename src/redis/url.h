#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace redis {

// Where a server is and who we are there, as the URLs of redis-cli and redis-py say it:
//   redis[s]://[user][:password]@host[:port][/db][?db=N]    unix://[user][:password]@/path/to.sock[?db=N]
//   redis-sentinel://[user][:password]@host[:26379][,host[:port]…]/primary[/db][?db=N]    the primary that Sentinels
//   know
//   redis-cluster://[user][:password]@host[:port][,host[:port]…]    a cluster, by any of its nodes; it has database 0
//   alone rediss-cluster://…    the same with TLS
// User, password and host may be percent-encoded; an IPv6 host stands in brackets. A `db` of the query wins
// over the one of the path, as in redis-py.
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
    // path, database, option, primary.
    static base::Result<Url> parse(const QString &text);

    // The same URL in one canonical form; without the password it is fit to be shown.
    QString toString(bool withPassword = false) const;

    bool isCluster() const { return scheme == Scheme::Cluster || scheme == Scheme::TlsCluster; }
    bool usesTls() const { return scheme == Scheme::Tls || scheme == Scheme::TlsCluster; }

    // Whether the server is this machine: what decides if read-only is the default. Where a Sentinel's primary is, only
    // the Sentinel knows;
    // a cluster whose given nodes are here is taken for one of this machine.
    bool isLocal() const;

    friend bool operator==(const Url &, const Url &) = default;
};

} // namespace redis
