#pragma once

#include "trace/event.h"

#include <array>
#include <optional>

namespace trace {

// The size of one step through a run: to the next (or the previous) event of its class.
enum class StepSize : std::uint8_t {
    Event, // any event
    Hop, // a message between client, server, cache and database: an arrow of the sequence diagram
    Request, // an answer to a client
    Miss, // a look-up that found nothing
    Expiry, // an entry whose time has come
};

inline constexpr std::array stepSizes{StepSize::Event, StepSize::Hop, StepSize::Request, StepSize::Miss,
                                      StepSize::Expiry};

bool endsStep(const Event &event, StepSize size);
QByteArrayView name(StepSize size); // "event", "hop" …: as the command language has it
std::optional<StepSize> stepSizeNamed(QByteArrayView name);

} // namespace trace
