#pragma once

#include "redis/resp.h"

#include <QtCore/QSet>

namespace redis {

// Which commands a connection may send. Read-only is an allow-list made of the server's own COMMAND flags, so that the
// server itself classifies commands of modules or of a future Redis; unknown commands are refused. Editing is
// an allow-list, too: only the few writes that the user can request, and never KEYS or FLUSHALL.
class CommandGuard {
public:
    static CommandGuard everything(); // for a cache of one's own
    static CommandGuard editing();
    static CommandGuard readOnly(const Reply &commandReply); // the reply of COMMAND

    // For servers whose ACL keeps COMMAND from us: the reads that this program itself uses.
    static CommandGuard readOnlyUnasked();

    bool offersAny() const { return !m_offered.isEmpty(); } // the reply of COMMAND was a list of commands
    bool isReadOnly() const { return !m_everything && !m_edits; }
    bool permits(const Command &command) const;
    // "redis.readOnly" {its name, its first word}; "redis.noCommand" {its name} when the server has no such command.
    base::Error refusal(const Command &command) const;

private:
    CommandGuard() = default;
    void learn(const Reply &command);

    bool m_everything = false;
    bool m_edits = false;
    QSet<QByteArray> m_permitted; // lower case: "get", "object|encoding"
    QSet<QByteArray> m_offered; // lower case: all that the server told of; empty = it told nothing
    QSet<QByteArray> m_containers; // commands that are judged by their subcommand
};

} // namespace redis
