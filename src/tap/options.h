#pragma once

#include "tap/target.h"

namespace tap {

// What `lookaside tap URL [--listen HOST:PORT] [--json] [--record FILE] [--overwrite] [--allow-remote]` asks for; TLS:
// --ca, --cert,
// --key.
struct TapOptions {
    Target target;
    ListenAddress listen;
    bool json = false;
    bool allowsRemote = false;
    bool asksServer = true; // --silent: no connections of our own to the server
    QString recordFile;
    bool overwrites = false; // a recording that is there

    // The words after "tap". Errors: "tap.missingUrl", "tap.option" {word}, "tap.missingValue" {option}, "tap.remote"
    // {address} (it listens on loopback only, unless told), "tap.recordBesideJson" (both to standard output), and those
    // of Target and ListenAddress.
    static base::Result<TapOptions> fromArguments(const QStringList &arguments);
};

} // namespace tap
