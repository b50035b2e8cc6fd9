#pragma once

#include "base/uri.h"

// Quoting as Django's encoding helpers do it.
namespace server {

using base::decodedUtf8;
using base::escapedUriPath;
using base::iriToUri;
using base::quoted;
using base::quotedPlus;
using base::unquoted;

} // namespace server
