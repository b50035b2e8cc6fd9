#pragma once

#include "codec/bytecursor.h"
#include "codec/compression.h"

namespace codec {

// Whether these begin as a cache entry that Rails 7 writes: 7.1 a header of its own, 7.0 a byte before Ruby's Marshal.
// (Until 6.1 an entry is an object of Marshal.)
bool looksLikeRailsEntry(QByteArrayView data);

// The entry as an object ActiveSupport::Cache::Entry with "value", "expires_at" and "version".
// rails: activesupport/lib/active_support/cache/coder.rb and serializer_with_fallback.rb
Reading readRailsEntry(QByteArrayView data, const DecompressionLimits &inflating = {},
                       const ReadingLimits &limits = {});

} // namespace codec
