#pragma once

#include "labwindow/teaching/lessonprogress.h"
#include "lesson/measures.h"
#include "trace/event.h"

#include <QtCore/QObject>

#include <optional>

namespace gui {

class LabClient;

// A lesson that is played in a lab: its position, the open question, answers and tries. It has no widgets; views
// read it again when it has changed.
//   reached  the part that the lab has come to
//   shown    the part that is read: an earlier one shows the moment in which it was left
// The commands after a question are handed to the lab only when it is answered or skipped, so that nothing can show the
// answer early.
class LessonPlayer : public QObject {
    Q_OBJECT

public:
    enum class Asks : std::uint8_t { Required, Optional, Never };
    enum class State : std::uint8_t {
        Closed,
        Opening, // the lab restarts
        Reading, // nothing runs for the lesson
        Asking,
        Playing, // a block of commands
        Trying, // the trial of the goals
    };

    using Asked = LessonProgress::Asked;
    using Try = LessonProgress::Try;

    explicit LessonPlayer(LabClient &lab, QObject *parent = nullptr); // borrowed

    void open(lesson::Lesson lesson, std::uint64_t seed); // in a fresh lab; the run as it was is kept as a branch
    void setAsks(Asks asks);

    State state() const { return m_state; }
    bool isOpen() const { return m_state != State::Closed; }
    bool isInTheLab() const { return isOpen() && m_at.shown == m_at.reached; } // no earlier part is looked at
    const lesson::Lesson &lesson() const { return m_at.lesson; } // an empty one when none is open
    std::uint64_t seed() const { return m_at.seed; }

    int count() const { return m_at.count(); } // of parts that have something in them
    int shown() const { return m_at.shown; }
    const lesson::Part &part(int index) const { return m_at.part(index); }
    qsizetype visiblePieces() const; // of the part that is shown: what comes later may tell too much
    const Asked *asked(const lesson::Question &question) const { return m_at.asked(question); } // null: not yet
    const Asked *asking() const; // what is to be answered now; null when the past is looked at
    bool mayAnswer() const; // both halves are chosen
    bool maySkip() const { return m_asks != Asks::Required; }

    bool hasNext() const;
    bool hasBack() const { return isOpen() && m_at.shown > 0; }
    bool isAtTheEnd() const;
    bool hasHint() const; // that was not shown yet, in what is read
    int hintsShown() const { return m_at.hints.value(m_at.shown); }

    bool mayTry() const;
    bool maySolve() const; // two tries were made
    bool isSolved() const { return m_at.isSolved; } // its solutions are shown
    const QList<Try> &tries() const { return m_at.tries; }
    bool isReached() const { return m_at.isReached(); } // all goals, by the last try

    const lesson::Block *
    nextBlock() const; // that the lab is given next in this part; null: none, or the past is looked at
    const Asked *lastShown() const { return m_at.lastShown(); } // of the part that is shown; null: none

    QList<lab::Command> ownCommands() const; // of the reader, beside those of the lesson

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
    void play(const QList<lab::Command> &commands, State state);
    void take(trace::EventId first, trace::EventId last);
    void lookWhetherOver();
    void end();
    void show(int part);
    void restart();
    void rollBack(trace::EventId to);
    void closeQuestion(bool isSkipped);
    bool goalsAreOpen() const { return isOpen() && m_at.goalsAreOpen(); }
    Asked *current(); // question

    LabClient &m_lab;
    Asks m_asks = Asks::Optional;
    State m_state = State::Closed;
    LessonProgress m_at;

    trace::EventId m_before = 0; // the last event before what runs
    qsizetype m_awaited = 0; // commands that have not ended yet
    std::optional<trace::EventId> m_forkedAt;
    bool m_wasInThePast = false;

    lesson::Measures m_measures; // of the whole run
    bool m_awaitsMark = false;
};

} // namespace gui
