#pragma once

#include "lab/command.h"

namespace lab {

// The one text of a command, as UTF-8: what the log shows, the recorder writes and parse() reads back to an
// equal command. Defaults are left out, keys and texts of more than one word are quoted.
QByteArray print(const Action &action);

} // namespace lab
