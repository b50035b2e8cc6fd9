#pragma once

#include "lab/command.h"

namespace lab {

// The canonical text of a command, as UTF-8: the log shows it, the recorder writes it and parse() reads it back to an
// equal command. Defaults are left out, keys and texts of more than one word are quoted.
QByteArray print(const Action &action);

} // namespace lab
