#pragma once

#include "lab/command.h"
#include "lab/wordreader.h"

// The commands that say what is simulated, and the cache's own: each reads on behind its first word.
namespace lab {

Action readBackend(WordReader &in);
Action readDjango(WordReader &in);
Action readCosts(WordReader &in);
Action readCatalog(WordReader &in);
Action readCache(WordReader &in); // of an endpoint, or an operation by hand
Action readOnSignal(WordReader &in);

} // namespace lab
