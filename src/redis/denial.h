#pragma once

#include "redis/resp.h"

#include <QtCore/QFlags>

namespace redis {

// What is asked about each key beside its name. TTL and type are look-ups that the server counts.
enum class Detail : quint8 { Ttl = 1, Type = 2, Memory = 4, Encoding = 8, Use = 16 };
Q_DECLARE_FLAGS(Details, Detail)
Q_DECLARE_OPERATORS_FOR_FLAGS(Details)

// What a server keeps from us, and the line of its ACL that would permit it; or why it could not answer.
struct Denial {
    enum class Why : quint8 {
        Run, // the user may not send the command …
        Access, // … for these keys
        Missing, // the server has no such command
        Failed, // nothing is forbidden: CLUSTERDOWN, LOADING, BUSY, a node that is not there …
    };

    Detail detail = Detail::Ttl;
    Why why = Why::Run;
    Command command; // "PTTL"; "MEMORY", "USAGE"
    QByteArray words; // the server's; empty: there was no answer, or no question

    // "ACL SETUSER reader +memory|usage"; empty where no permission would help.
    QByteArray aclLine(const QByteArray &user) const;

    static Why reasonOf(const Reply &error);
};

} // namespace redis

Q_DECLARE_METATYPE(redis::Details)
