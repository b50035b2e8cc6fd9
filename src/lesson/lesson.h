#pragma once

#include "lab/command.h"
#include "lesson/measures.h"
#include "trace/event.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <variant>

// A lesson as types: reader.h creates it from a Markdown file, docs/lessons.md describes the format.
//   part      the content under one heading
//   piece     an element of a part, in order
//   question  asked before the commands that follow it are run, so that nothing can reveal the answer early
//   goal      a figure that a student's own changes have to bring about
//   trial     the requests over which the goals are measured
namespace lesson {

struct Choice {
    QString text;
    QString answer; // the reply to a student who chose it
    bool isCorrect = false;
    int line = 0;
};

// The event that decides: the first, second … of its kind that the commands after the question cause.
struct Decider {
    QByteArray word; // an outcome ("miss") or a kind of event ("cache-delete-asked")
    int ordinal = 1;
    int line = 0;
};

struct Question {
    QByteArray id;
    QString text;
    QList<Choice> what;
    QList<Choice> why;
    QString sentence; // after the decisive moment, however it was answered
    Decider decider;
    int line = 0;
};

struct Goal {
    Measure measure = Measure::Queries;
    Relation relation = Relation::AtMost;
    std::int64_t target = 0; // microseconds where the measure is a time
    QString words; // what is counted, for people
    int line = 0;
};

struct Prose {
    QString markdown;
};
struct Code { // shown beside, never run
    QString language;
    QString text;
};
struct Note {
    enum class Kind : std::uint8_t { Hint, Teacher };
    Kind kind = Kind::Hint;
    QString markdown;
};
struct Block {
    enum class Kind : std::uint8_t { Play, Trial, Solution };
    Kind kind = Kind::Play;
    QList<lab::Command> commands; // their lines are those of the lesson's file
    int line = 0;
};
struct Goals {
    QList<Goal> goals;
    int line = 0;
};

using Piece = std::variant<Prose, Code, Note, Block, Question, Goals>;

// What of the window's picture a part is about.
enum class Picture : std::uint8_t { Sequence, Flow, Lives, Processes, Response };

struct Part {
    QString title;
    QList<Piece> pieces;
    int line = 0;
    std::optional<Picture> picture{}; // none: what is shown stays
};

// What `mark` counts. Items stand in the teacher's copy alone, or in the student's, too; hidden ones are never told.
struct MarkItem {
    enum class Kind : std::uint8_t { Answer, Goal, Commands };
    Kind kind = Kind::Answer;
    int weight = 1;
    bool isHidden = false;
    QByteArray name; // of the question, or of the goal's measure
    QString words; // what the commands check
    QList<lab::Command> commands;
    int line = 0;
};

struct Lesson {
    QString name; // of the file, without folder
    QString title;
    std::optional<int> minutes;
    QList<Part> parts; // the first is what stands before the first heading
    QList<MarkItem> marks;
    int variants = 1; // how many it has
    int variant = 0; // which one this is
    QByteArray version; // hex digest of what students are given: everything but the marks and the teacher's notes

    QList<const Question *> questions() const;
    QList<const Block *> blocks(Block::Kind kind) const;
    const Goals *goals() const; // null when it has none
    bool isPlayed() const; // it has commands at all
};

} // namespace lesson
