#include "redis/handshake.h"

namespace redis {

namespace {

CommandGuard guardOf(Access access)
{
    switch (access) {
    case Access::ReadOnly:
        break;
    case Access::Edit:
        return CommandGuard::editing();
    case Access::ReadWrite:
        return CommandGuard::everything();
    }
    return CommandGuard::readOnlyUnasked();
}

} // namespace

ConnectionOptions resolved(ConnectionOptions options)
{
    if (options.url.timeout)
        options.connectLimit = options.commandLimit = *options.url.timeout;
    return options;
}

Handshake::Handshake(const ConnectionOptions &options)
    : m_access(options.access)
{
    const Url &url = options.url;
    // Heroku's URLs of old have a user “h”, which stood for nobody; where there is such a user by now, it comes last.
    if (url.user == "h" && !url.password.isEmpty())
        m_commands.append({"AUTH", url.password});
    if (!url.user.isEmpty())
        m_commands.append({"AUTH", url.user, url.password});
    else if (!url.password.isEmpty())
        m_commands.append({"AUTH", url.password});
    if (url.database != 0)
        m_commands.append({"SELECT", QByteArray::number(url.database)});
    m_commands.append({"CLIENT", "SETNAME", options.clientName});
    m_commands.append({"CLIENT", "NO-TOUCH", "ON"}); // since 7.2: our look-ups leave idle times alone
    m_commands.append({"PING"}); // unlike the above, not answered while the server loads its data
    if (m_access == Access::ReadOnly)
        m_commands.append({"COMMAND"});
}

base::Result<CommandGuard> Handshake::judge(const std::vector<Reply> &replies) const
{
    CommandGuard guard = guardOf(m_access);
    const auto isEntry = [&](size_t i) { return m_commands.at(qsizetype(i)).constFirst() == "AUTH"; };
    bool isLetIn = false;
    for (size_t i = 0; i < replies.size(); ++i)
        isLetIn |= isEntry(i) && !replies[i].isError();
    for (size_t i = 0; i < replies.size(); ++i) {
        const Command &command = m_commands.at(qsizetype(i));
        const QByteArray &name = command.constFirst();
        const Reply &reply = replies[i];
        const QByteArray prefix = reply.errorPrefix();
        const QStringList words{QString::fromUtf8(reply.bytes)};
        if (prefix == "LOADING" || prefix == "MASTERDOWN" || prefix == "BUSY")
            return base::failure("redis." + prefix.toLower(), words);
        if (prefix == "NOAUTH")
            return base::failure("redis.auth.needed", words);
        if (name == "AUTH" && reply.isError() && isLetIn)
            continue;
        if (name == "AUTH" && command.size() == 3 && reply.bytes.contains("wrong number of arguments"))
            return base::failure("redis.auth.noUsers", {QString::fromUtf8(command.at(1))});
        if (name == "AUTH" && reply.isError())
            return base::failure("redis.auth.wrong", words);
        if (name == "SELECT" && reply.isError()) // else everything would be done in database 0
            return base::failure("redis.database", {QString::fromLatin1(command.at(1)), words.constFirst()});
        // A user may lack any of the rest ("NOPERM"), and older servers do not know NO-TOUCH.
        if (name == "PING" && reply.isError() && prefix != "NOPERM")
            return tl::unexpected(replyError(reply, name));
        if (name == "COMMAND") {
            if (const CommandGuard told = CommandGuard::readOnly(reply); told.offersAny())
                guard = told;
        }
    }
    return guard;
}

bool isTransient(const base::Error &error)
{
    if (error.code.startsWith("redis.tls."))
        return error.code == "redis.tls.handshake"; // a server that went away in the middle of it
    return !error.code.startsWith("redis.auth.") && error.code != "redis.database"
        && error.code != "redis.wrongProtocol" && error.code != "redis.tlsExpected"
        && error.code != "redis.plainExpected" && error.code != "redis.sentinel.unknown"
        && error.code != "redis.sentinel.auth" && error.code != "redis.host.unconfirmed"
        && error.code != "redis.tooLarge";
}

} // namespace redis
