#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <variant>

// What a student hands in: one text file, NAME.lookaside-work, as docs/lessons.md has it.
namespace lesson {

inline constexpr qsizetype maxWorkBytes = 4 * 1024 * 1024;
inline constexpr qsizetype maxSteps = 2'000;
inline constexpr qsizetype maxWorkCommand = 2'000; // characters of one
inline constexpr qsizetype maxStudentName = 100; // characters

// What was done, in order. After each stands the beginning of the digest of the log as it was then.
struct BlockRan { // the lesson's own commands, by the number of their block, from 1
    int number = 0;
};
struct Tried { // the trial, for the n-th time
    int number = 0;
};
struct OwnCommand {
    QByteArray text; // one line of the command language
};
struct WorkStep {
    std::variant<BlockRan, Tried, OwnCommand> what;
    QByteArray log; // hex; empty in a work that was not replayed yet
    int line = 0; // of its file
};
inline constexpr qsizetype logDigits = 12;

struct Answer { // numbers of choices as the lesson's file has them, from 1; 0 = skipped
    QByteArray question;
    int what = 0;
    int why = 0;
    bool operator==(const Answer &) const = default;
};

// The courses that it began with: made by the generator from the work's seed, or the rows of an imported table.
struct GeneratedCourses {
    int count = 500;
};
struct ImportedCourses {
    QByteArray csv;
};

struct Work {
    QString lesson; // the name of its file
    QByteArray version; // of the lesson
    std::uint64_t seed = 1; // of the variant, and of everything random
    QString student;
    QString program; // the version of Lookaside that wrote it
    std::variant<GeneratedCourses, ImportedCourses> courses;
    QList<Answer> answers;
    QList<WorkStep> steps;
    bool isIntact = true; // as read: the checksum is that of the text
};

// The work as its file, with a checksum. It detects slips and damage; it is not a signature: anyone can recompute it.
QByteArray toText(const Work &work);

// Errors: work.notWork, work.tooLarge {KB}, work.tooMany {steps}, work.notText {line}, work.badLine {line},
// work.unfinished. A checksum that does not fit is none: isIntact says so.
base::Result<Work> readWork(const QByteArray &text);

// Nothing steers a terminal or begins another line; blanks are single. Empty when nothing is left, or it is too long.
QString studentName(const QString &name);

// A seed that students who sit side by side seldom share.
std::uint64_t seedOf(const QString &student);

// Which variant of a lesson a seed stands for; the reader takes it modulo the number that there are.
int variantOf(std::uint64_t seed);

} // namespace lesson
