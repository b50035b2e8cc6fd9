#pragma once

#include "lab/command.h"
#include "lab/setup.h"

namespace trial {

// What cures a fault of caching: changes of the settings that a lab has, so that a run can be played again as if they
// had been so from its beginning.
struct Cure {
    enum class Change : std::uint8_t {
        Generation, // goes into the key, and each model that a receiver listens to raises it after the commit
        NoClear, // the same, in the place of receivers that clear the whole cache
        OnCommit, // receivers run after the commit
        KeyByUrl, // path and sorted query
        KeyByUser, // and who asks
        SharedBackend, // of all processes
        IgnoreErrors, // a cache that fails is a miss
        Lock, // one fills
        KeyByKnown, // path and the parameters that the view reads
        NoPattern, // a generation in the place of receivers that delete by pattern
        ShortErrors, // what is not found is kept for some seconds
        ShortTimeouts, // a cache that is down is not waited for
        KeepCounter, // a counter that is raised keeps its life
    };

    Change change;
    QByteArray endpoint; // whose caching changes; empty: of each that is cached
    QByteArray model; // raises the generation, too
    QByteArray key; // of the counter, as it is stored

    // What sets a lab up so that is set up as it is now; empty: it is so already.
    QList<lab::Command> commands(const lab::Setup &now) const;
    QList<lab::Command> applied(const QList<lab::Command> &run) const;
};

} // namespace trial
