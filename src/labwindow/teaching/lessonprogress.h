#pragma once

#include "lesson/lesson.h"
#include "trace/event.h"

#include <QtCore/QHash>

#include <optional>
#include <utility>

namespace gui {

// How far a reader has come in a lesson: its parts and pieces, what was asked and answered, hints and tries. It knows
// no lab: whoever plays the lesson moves it on.
//   reached  the part that the lab has come to
//   shown    the part that is read
struct LessonProgress {
    struct Asked {
        const lesson::Question *question = nullptr;
        int part = 0;
        QList<int> whatOrder{}; // the choices in the order in which they are offered
        QList<int> whyOrder{};
        std::optional<int> what{}; // as the question numbers them
        std::optional<int> why{};
        QList<int> votes{}; // of a class, for each choice of `what`; empty: nobody voted
        bool isSkipped = false;
        bool isShown = false; // what decides it has happened
        trace::EventId decider = 0; // 0 = it did not happen, or not yet
    };
    struct Try {
        int number = 0;
        QList<std::int64_t> values; // of the goals, in their order
    };

    LessonProgress() = default;
    LessonProgress(lesson::Lesson begun, std::uint64_t seedOfIt);

    int count() const { return int(parts.size()); } // of parts that have something in them
    const lesson::Part &part(int index) const { return lesson.parts[parts[index]]; }
    const QList<lesson::Piece> &piecesReached() const { return part(reached).pieces; }
    bool isAtTheEndOfItsPart() const { return piece == piecesReached().size(); }

    const lesson::Block *nextBlock() const; // that is played next in the part reached; null: none
    void readOn(); // up to what is played or asked next
    Asked &ask(const lesson::Question &question); // from now on
    const Asked *asked(const lesson::Question &question) const; // null: not asked yet
    const Asked *lastShown() const; // of the part that is shown: the question that was decided last; null: none

    int hintsLeft() const; // of the part that is shown
    bool goalsAreOpen() const; // the lesson has come to them
    bool isReached() const; // all goals, by the last try
    bool rollBack(trace::EventId to); // the part in which that lies counts as played; true: it is an earlier one

    lesson::Lesson lesson;
    std::uint64_t seed = 1;
    QList<int> parts; // of the lesson, those that are not empty
    int reached = 0;
    int shown = 0;
    qsizetype piece = 0; // of the part that is reached: what comes next
    QList<trace::EventId> left; // the last event of each part before the one reached
    QList<Asked> questions;
    QHash<int, int> hints; // shown, of a part
    QList<Try> tries;
    QList<std::pair<trace::EventId, QByteArray>> own; // commands of the reader, with their events
    bool isSolved = false;
};

} // namespace gui
