#pragma once

#include "door/application.h"
#include "tap/target.h"

#include <functional>

namespace door {

inline constexpr quint16 usualPort = 6392;

struct Options {
    Application application;
    tap::ListenAddress listen{.host = QStringLiteral("127.0.0.1"), .port = usualPort};
    bool keepsHost = false; // the application is told the door's own address
    bool tellsCacheStatus = false; // RFC 9211, in a header of the responses
    bool allowsRemote = false;

    // The words of what is answered in place of the application, and which keys are a framework's own. Both are called
    // on the door's thread.
    std::function<QString(const base::Error &)> words{};
    std::function<bool(std::string_view)> isFramework{};

    // Takes the words that are the door's from `arguments`: --web URL, --web-listen HOST:PORT, --keep-host,
    // --cache-status; --allow-remote is read and left. None: no door is asked for. Errors: "tap.missingValue" {option},
    // "door.needsWeb" {option}, "door.listen" {text}, "door.remote" {address}, and those of Application.
    static base::Result<std::optional<Options>> takeFrom(QStringList &arguments);
};

} // namespace door
