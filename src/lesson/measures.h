#pragma once

#include "trace/keytable.h"
#include "trace/recorder.h"
#include "trace/totals.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace lesson {

// What a goal counts. The first six are the words of `expect total`.
enum class Measure : std::uint8_t { Requests, Hits, Misses, Stale, Uncached, Queries, Keys, Failures, Slowest };
inline constexpr int measureCount = static_cast<int>(Measure::Slowest) + 1;
enum class Relation : std::uint8_t { AtMost, AtLeast, Exactly };

QByteArray name(Measure measure);
std::optional<Measure> measureNamed(QByteArrayView name);
QList<QByteArray> measureNames();
constexpr bool isTime(Measure measure) { return measure == Measure::Slowest; }

QByteArray symbol(Relation relation); // "<=", ">=", "="
std::optional<Relation> relationOf(QByteArrayView symbol);
bool holds(Relation relation, std::int64_t value, std::int64_t target);
QString figure(Measure measure, std::int64_t value); // "3", "200ms"

// Folds a run into the figures of goals, counted from a mark on; `keys` alone is what is held now.
class Measures final : public trace::Listener {
public:
    void happened(const trace::Event &event) override;
    void mark();
    std::int64_t value(Measure measure) const;

private:
    trace::Totals m_totals;
    trace::Counts m_marked;
    trace::KeyTable m_keys;
    std::int64_t m_failures = 0; // answers with a status of 500 or more
    base::Duration m_slowest{0};
};

} // namespace lesson
