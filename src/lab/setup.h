#pragma once

#include "lab/command.h"
#include "server/application.h"
#include "trace/settings.h"

namespace lab {

// The current settings of the simulation: values that a command omitted or got wrong are not included. The default
// is the initial state of every lab.
struct Setup {
    server::Backend backend;
    int processes = 1;
    server::Settings application; // caching, receivers, costs, the Django
    bool isDown = false; // the cache's server, by `outage begin`
    std::optional<std::uint64_t> seed; // none = the run's own

    static Setup of(const trace::Settings &settings);

    // The prefix of the keys that commands name: "prefix:version:".
    QByteArray keyHead() const { return cache::keyHead(backend.config); }

    friend bool operator==(const Setup &, const Setup &) = default;
};

// The costs after a command. Errors: lab.unknownCost {name}.
base::Result<server::Costs> costsAfter(const SetCosts &command, const server::Costs &before);
SetCosts commandFor(const server::Costs &costs); // that makes them so, whatever they were
OnSignal removalOf(const server::Receiver &receiver); // disconnects it

} // namespace lab
