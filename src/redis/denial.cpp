#include "redis/denial.h"

namespace redis {

// https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/
QByteArray Denial::aclLine(const QByteArray &user) const
{
    const QByteArray start = "ACL SETUSER " + (user.isEmpty() ? QByteArray("default") : user) + ' ';
    switch (why) {
    case Why::Run:
        return start + '+' + command.join('|').toLower();
    case Why::Access:
        return start + "%R~*"; // since 7.0: to read every key
    case Why::Missing:
    case Why::Failed:
        break;
    }
    return {};
}

Denial::Why Denial::reasonOf(const Reply &error)
{
    const QByteArray prefix = error.errorPrefix();
    if (prefix == "NOPERM") {
        // "… has no permissions to run the 'pttl' command"; of keys: "No permissions to access a key", "… to access one
        // of the keys used as arguments", "… to access the 'name' key".
        const bool isOfKey = !error.bytes.contains("to run") && error.bytes.contains("key");
        return isOfKey ? Why::Access : Why::Run;
    }
    if (prefix == "ERR") // "unknown command", and what the proxies of managed servers say instead
        return Why::Missing;
    return Why::Failed;
}

} // namespace redis
