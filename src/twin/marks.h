#pragma once

#include "lab/setup.h"
#include "trace/event.h"

#include <functional>

// How the lines of the code are named that belong to what happens: "lookup /courses/", "receiver 0".
namespace twin {

inline QByteArray urlMark(const QByteArray &endpoint) { return "url " + endpoint; }
inline QByteArray viewMark(const QByteArray &endpoint) { return "view " + endpoint; }
inline QByteArray lookupMark(const QByteArray &endpoint) { return "lookup " + endpoint; } // the cache is asked …
inline QByteArray storeMark(const QByteArray &endpoint) { return "store " + endpoint; } // … and given an answer
inline QByteArray keyMark(const QByteArray &endpoint) { return "key " + endpoint; }
inline QByteArray queryMark(const QByteArray &endpoint) { return "query " + endpoint; }
inline QByteArray receiverMark(qsizetype number) { return "receiver " + QByteArray::number(number); }
inline constexpr char backendMark[] = "backend";
inline constexpr char siteMark[] = "site";

using FindEvent = std::function<const trace::Event *(trace::EventId)>; // null for an unknown one

// The mark of the lines that run at an event, or that asked for it; empty where there are none.
QByteArray markOf(const trace::Event &event, const FindEvent &find, const lab::Setup &setup);

} // namespace twin
