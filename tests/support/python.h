#pragma once

#include <QtCore/QString>

namespace support {

// Debian's own Python, whatever else is on the PATH: Debian's Django is installed for that one. LOOKASIDE_PYTHON is
// another one, and so another Django.
inline QString python() { return qEnvironmentVariable("LOOKASIDE_PYTHON", QStringLiteral("/usr/bin/python3")); }

} // namespace support
