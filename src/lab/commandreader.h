#pragma once

#include "lab/command.h"
#include "lab/wordreader.h"

#include <optional>

namespace lab {

// Reads one command, from its first word to the end of its line. None when the line is blank, or when the
// reader failed: its errors say why.
std::optional<Action> readCommand(WordReader &in);

} // namespace lab
