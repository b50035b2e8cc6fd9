#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>

namespace gui {

// A recent change of a key or a folder, shown in its row for some seconds: a removed row stays in its place,
// faded and labelled with the change, before it disappears; a new one is marked.
struct Fate {
    enum class Kind : std::uint8_t { None, New, Expired, Deleted, Evicted, Gone };
    static constexpr std::chrono::milliseconds stays{3'000};
    static constexpr std::chrono::milliseconds fades{300}; // at the beginning and at the end of its stay

    Kind kind = Kind::None;
    qint64 since = 0; // milliseconds since the epoch

    bool isGone() const { return kind != Kind::None && kind != Kind::New; }
    bool isOver(qint64 now) const { return now - since >= stays.count(); }
    // How strongly the row stands there: 1 of a living one, 0 when it leaves.
    double strength(qint64 now, bool isMotionReduced) const;

    friend bool operator==(const Fate &, const Fate &) = default;
};

QString fateText(Fate::Kind kind); // "expired"; empty of None

} // namespace gui

Q_DECLARE_METATYPE(gui::Fate)
