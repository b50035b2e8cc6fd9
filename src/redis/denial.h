#pragma once

#include "redis/resp.h"

#include <QtCore/QFlags>

#include <optional>

namespace redis {

// What is asked about each key beside its name. TTL and type are look-ups that the server counts.
enum class Detail : quint8 { Ttl = 1, Type = 2, Memory = 4, Encoding = 8, Use = 16 };
Q_DECLARE_FLAGS(Details, Detail)
Q_DECLARE_OPERATORS_FOR_FLAGS(Details)

// What a server keeps from us, and the line of its ACL that would permit it.
struct Denial {
    enum class Why : quint8 {
        Run, // the user may not send the command …
        Access, // … for these keys
        Missing, // the server has no such command
    };

    Detail detail = Detail::Ttl;
    Why why = Why::Run;
    Command command; // "PTTL"; "MEMORY", "USAGE"
    QByteArray words; // the server's

    // "ACL SETUSER reader +memory|usage"; empty where no permission would help.
    QByteArray aclLine(const QByteArray &user) const;

    // None: another error, that tells nothing about permissions.
    static std::optional<Why> reasonOf(const Reply &error);
};

} // namespace redis

Q_DECLARE_METATYPE(redis::Details)
