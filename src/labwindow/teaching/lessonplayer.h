#pragma once

#include "lesson/lesson.h"
#include "lesson/measures.h"
#include "trace/event.h"

#include <QtCore/QObject>

#include <optional>

namespace gui {

class LabClient;

// A lesson under way over a lab: where it is, what is asked, what was answered and tried. It has no widgets; whoever
// shows it reads it anew when it has changed.
//   reached  the part that the lab has come to
//   shown    the part that is read: an earlier one shows the moment in which it was left
// The commands after a question are handed to the lab only when it is answered or skipped, so that nothing can tell the
// answer early.
class LessonPlayer : public QObject {
    Q_OBJECT

public:
    enum class Asks : std::uint8_t { Required, Optional, Never };
    enum class State : std::uint8_t {
        Closed,
        Opening, // the lab begins anew
        Reading, // nothing runs for the lesson
        Asking,
        Playing, // a block of commands
        Trying, // the trial of the goals
    };

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

    explicit LessonPlayer(LabClient &lab, QObject *parent = nullptr); // borrowed

    void open(lesson::Lesson lesson, std::uint64_t seed); // in a fresh lab; the run as it was is kept as a branch
    void setAsks(Asks asks);

    State state() const { return m_state; }
    bool isOpen() const { return m_state != State::Closed; }
    bool isInTheLab() const { return isOpen() && m_shown == m_reached; } // no earlier part is looked at
    const lesson::Lesson &lesson() const { return m_lesson; } // an empty one when none is open
    std::uint64_t seed() const { return m_seed; }

    int count() const { return int(m_parts.size()); } // of parts that have something in them
    int shown() const { return m_shown; }
    const lesson::Part &part(int index) const { return m_lesson.parts[m_parts[index]]; }
    qsizetype visiblePieces() const; // of the part that is shown: what comes later may tell too much
    const Asked *asked(const lesson::Question &question) const; // null: not asked yet
    const Asked *asking() const; // what is to be answered now; null when the past is looked at
    bool mayAnswer() const; // both halves are chosen
    bool maySkip() const { return m_asks != Asks::Required; }

    bool hasNext() const;
    bool hasBack() const { return isOpen() && m_shown > 0; }
    bool isAtTheEnd() const;
    bool hasHint() const; // that was not shown yet, in what is read
    int hintsShown() const { return m_hints.value(m_shown); }

    bool mayTry() const;
    bool maySolve() const; // two tries were made
    bool isSolved() const { return m_isSolved; } // its solutions are shown
    const QList<Try> &tries() const { return m_tries; }
    bool isReached() const; // all goals, by the last try

    const lesson::Block *
    nextBlock() const; // that the lab is given next in this part; null: none, or the past is looked at
    const Asked *lastShown() const; // of the part that is shown: the question that was decided last; null: none

    QString sentence() const; // for an audience: what has just been shown, or what it is about

public slots:
    void next();
    void back();
    void showHint();
    void chooseWhat(int choice); // as the question numbers them
    void chooseWhy(int choice);
    void answer();
    void skip();
    void setVotes(const QList<int> &votes); // on what is asked now
    void goOn(); // next, and what is asked is answered as it is chosen, or skipped
    void tryOut();
    void solve();
    void leave(); // its effects remain

signals:
    void changed();
    void partShown(const lesson::Part &part); // another one than before
    void answered(const gui::LessonPlayer::Asked &asked); // or skipped
    void left();
    void tried(const gui::LessonPlayer::Try &result);

private:
    void setState(State state);
    void begin();
    void run();
    void read();
    void play(const QList<lab::Command> &commands, State state);
    void take(trace::EventId first, trace::EventId last);
    void lookWhetherOver();
    void end();
    void show(int part);
    void restart();
    void rollBack(trace::EventId to);
    void closeQuestion(bool isSkipped);
    bool goalsAreOpen() const;
    Asked *current(); // question

    LabClient &m_lab;
    Asks m_asks = Asks::Optional;
    State m_state = State::Closed;
    lesson::Lesson m_lesson;
    std::uint64_t m_seed = 1;
    QList<int> m_parts; // of the lesson, those that are not empty
    int m_reached = 0;
    int m_shown = 0;
    qsizetype m_piece = 0; // of the part that is reached: what comes next
    QList<trace::EventId> m_left; // the last event of each part before the one reached
    QList<Asked> m_asked;
    QHash<int, int> m_hints;

    trace::EventId m_before = 0; // the last event before what runs
    qsizetype m_awaited = 0; // commands that have not ended yet
    std::optional<trace::EventId> m_forkedAt;
    bool m_wasInThePast = false;

    lesson::Measures m_measures; // of the whole run
    bool m_awaitsMark = false;
    QList<Try> m_tries;
    bool m_isSolved = false;
};

} // namespace gui
