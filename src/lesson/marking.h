#pragma once

#include "lesson/lesson.h"
#include "lesson/work.h"

namespace lesson {

// What a hand-in is worth, a row of the teacher's table.
struct MarkedItem {
    QString name; // as the table's column has it
    int weight = 1;
    bool isHidden = false;
    bool isReached = false;
    QString why; // one line; empty when it is reached
};
struct Marked {
    enum class State : std::uint8_t {
        Marked,
        Altered, // marked, but its checksum is not that of its text
        LogDiffers, // marked, but done again it leaves another log than it says
        OtherVersion, // not marked: it was done with other words than those of this lesson
        Refused, // not marked: it asks for what hand-ins may not do
        Ended, // not marked but for answers: it was ended at a limit
        Unreadable,
    };
    State state = State::Unreadable;
    QString file;
    Work work; // without steps; empty when it could not be read
    int lesson = 0; // of those that the hand-ins are marked by; −1 = by none
    QByteArray likeness; // of works that differ in the name alone
    int variant = 0; // from 1
    QList<MarkedItem> items;
    QStringList remarks; // what else is to be known, a sentence each

    bool isMarked() const { return state <= State::LogDiffers; }
    int points() const;
    QStringList reasons(bool withHidden) const;
};

QString stateText(Marked::State state); // "altered"
QByteArray stateName(Marked::State state); // "altered", whatever the language

// The items of a lesson: its marks, or without any each question and each goal once.
QList<MarkItem> itemsOf(const Lesson &lesson);
int mostPoints(const QList<MarkItem> &items);
QString nameOf(const MarkItem &item); // "goal queries", "a second user is served, too"

// Does a hand-in again in a lab of its own and judges it. The same table on every machine, unless `seconds` of wall
// time end it, which its row says. May be called from any thread.
struct MarkOptions {
    QByteArray lesson; // the file's text
    QString name; // and name
    int seconds = 10; // of wall time for one hand-in
    std::function<bool()> isStopped{};
};
Marked mark(const QByteArray &work, const QString &file, const MarkOptions &options);

// Remarks on those that the same student handed in twice, and on those that are another's but for the name.
void remarkOnTwins(QList<Marked> &table);

} // namespace lesson
