#include "server/refusal.h"

namespace server {

QByteArray refusalCode(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None:
        return {};
    case Refusal::Method:
        return QByteArrayLiteral("method");
    case Refusal::Streaming:
        return QByteArrayLiteral("streaming");
    case Refusal::Status:
        return QByteArrayLiteral("status");
    case Refusal::NotModified:
        return QByteArrayLiteral("not-modified");
    case Refusal::SetCookie:
        return QByteArrayLiteral("set-cookie");
    case Refusal::Private:
        return QByteArrayLiteral("private");
    case Refusal::NoStore:
        return QByteArrayLiteral("no-store");
    case Refusal::NoCache:
        return QByteArrayLiteral("no-cache");
    case Refusal::VaryStar:
        return QByteArrayLiteral("vary-star");
    case Refusal::MaxAgeZero:
        return QByteArrayLiteral("max-age-zero");
    case Refusal::TimeoutZero:
        return QByteArrayLiteral("timeout-zero");
    case Refusal::Raised:
        return QByteArrayLiteral("raised");
    }
    return {};
}

} // namespace server
