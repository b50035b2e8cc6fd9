#pragma once

#include "base/uri.h"

// Quoting as Django's encoding helpers do it.
namespace server {

using base::decodedUtf8;
using base::quoted;
using base::quotedPlus;
using base::unquoted;

// django.utils.encoding.escape_uri_path(), for a path that is already decoded.
QByteArray escapedUriPath(const QByteArray &path);

// django.utils.encoding.iri_to_uri(): makes ASCII of it and leaves escapes and reserved characters alone.
QByteArray iriToUri(const QByteArray &iri);

} // namespace server
