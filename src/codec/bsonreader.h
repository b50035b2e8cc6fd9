#pragma once

#include "codec/bytecursor.h"

namespace codec {

// A document of BSON (https://bsonspec.org/spec.html) as a dict. What only MongoDB has is an object of that name:
// "ObjectId"(hex), "Regex", "Code", "Timestamp", "MinKey" …
Reading readBson(QByteArrayView data, const ReadingLimits &limits = {});

// The length that a document begins with, if it is that of these very bytes and the last of them ends one.
bool looksLikeBson(QByteArrayView data);

} // namespace codec
