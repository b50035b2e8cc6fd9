#pragma once

#include "codec/picklegraph.h"
#include "codec/value.h"

// The tagged JSON of the recorded live_redis sets ({"$tuple": […]}, {"$call": …}), compared with what was read.
// Each answers where the first difference is, as a path; empty when all agrees.
namespace tagged {

// "expected": what a friendly view shows. What no bytes tell (the value of an enumeration's member that is
// pickled by its name, what a __setstate__ did) is not asked for.
QString difference(const codec::Value &json, const codec::Value &shown);

// "structural": what a reader that imports nothing sees.
QString difference(const codec::Value &json, const codec::pickle::Graph &graph);

const codec::Value *member(const codec::Value &json, QStringView name); // of a JSON object; null when absent

} // namespace tagged
