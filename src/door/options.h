#pragma once

#include "door/application.h"
#include "tap/target.h"

#include <chrono>
#include <functional>

namespace door {

inline constexpr quint16 usualPort = 6392;

// How long each is waited for. What the application takes for an answer has no limit: it is its own affair.
struct Limits {
    std::chrono::milliseconds head{30'000}; // from the first byte of a request's head to its last
    std::chrono::milliseconds connection{30'000}; // to the application, until it can be used
    std::chrono::milliseconds idle{600'000}; // a connection of a browser, without a request
    std::chrono::milliseconds farewell{3'000}; // until who was refused has read why
};

struct Options {
    Application application;
    tap::TlsFiles tls{}; // of an application that speaks HTTPS
    tap::ListenAddress listen{.host = QStringLiteral("127.0.0.1"), .port = usualPort};
    // The application is told the door's own address, in Host and Origin, as the browser names it.
    bool keepsHost = false;
    bool tellsCacheStatus = false; // RFC 9211, in a header of the responses
    bool allowsRemote = false;
    Limits limits{};

    // The words of what is answered in place of the application, and which keys are a framework's own. Both are called
    // on the door's thread.
    std::function<QString(const base::Error &)> words{};
    std::function<bool(std::string_view)> isFramework{};

    // Takes the words that are the door's from `arguments`: --web URL, --web-ca FILE, --web-listen HOST:PORT,
    // --keep-host, --cache-status; --allow-remote is read and left. None: no door is asked for. Errors:
    // "tap.missingValue" {option}, "door.needsWeb" {option}, "door.listen" {text}, "door.remote" {address}, and those
    // of Application.
    static base::Result<std::optional<Options>> takeFrom(QStringList &arguments);
};

} // namespace door
