#pragma once

#include "cache/cache.h"

namespace cache {

// A CACHES['default'] dict as a settings file has it: TIMEOUT, KEY_PREFIX, VERSION and OPTIONS with MAX_ENTRIES
// and CULL_FREQUENCY. Values of any type, read as BaseCache.__init__ reads them: int() of the numbers, and what
// int() refuses is the default. Other keys are ignored, as Django's BaseCache does.
Config configFromSettings(const Value &settings);

} // namespace cache
