#include "trace/names.h"

namespace trace {
namespace {

template <typename Enum> std::optional<Enum> valueNamed(QByteArrayView name)
{
    for (int i = 0; i < countOf<Enum>(); ++i) {
        if (name == wordOf(static_cast<Enum>(i)))
            return static_cast<Enum>(i);
    }
    return {};
}

} // namespace

QByteArrayView name(Outcome outcome) { return wordOf(outcome); }
QByteArrayView name(MissReason reason) { return wordOf(reason); }
QByteArrayView name(EventKind kind) { return wordOf(kind); }

std::optional<Outcome> outcomeNamed(QByteArrayView name) { return valueNamed<Outcome>(name); }
std::optional<MissReason> missReasonNamed(QByteArrayView name) { return valueNamed<MissReason>(name); }
std::optional<EventKind> eventKindNamed(QByteArrayView name) { return valueNamed<EventKind>(name); }

} // namespace trace
