#pragma once

#include "codec/value.h"

namespace codec {

enum class PickleProtocol : std::uint8_t {
    Default = 4, // pickle.DEFAULT_PROTOCOL: django-redis
    Highest = 5, // pickle.HIGHEST_PROTOCOL: Django's own caches
};

// What Python's pickle.dumps writes for the same value, so that Python reads back an equal one. Frames,
// memo and batches are those of CPython's _pickle.c, and so are the bytes, except where Python would
// write an equal text twice since it was two objects: here equal texts are one.
//
// An object is written as its class reduces: with arguments as a call of the class, without as
// cls.__new__(cls); its state, if any, is set afterwards (BUILD).
QByteArray writePickle(const Value &value, PickleProtocol protocol = PickleProtocol::Highest);

} // namespace codec
