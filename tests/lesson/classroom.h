#pragma once

#include "lab/parser.h"
#include "lesson/marktable.h"
#include "lesson/reader.h"
#include "lesson/replay.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

// A lesson with marks, and students who do it.
namespace classroom {

inline QByteArray text()
{
    QFile file(QStringLiteral(LOOKASIDE_TEST_DATA "/lessons/classroom.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline const QString name = QStringLiteral("classroom.md");

inline lesson::Lesson lessonFor(std::uint64_t seed)
{
    return lesson::read(text(), name, lesson::variantOf(seed)).value_or(lesson::Lesson());
}

inline QList<lesson::TableLesson> table()
{
    const lesson::Lesson lesson = lessonFor(1);
    return {{name, lesson.version, lesson::itemsOf(lesson)}};
}

inline lesson::Work workOf(const QString &student, const QList<lesson::Answer> &answers, const QByteArray &commands)
{
    lesson::Work begun;
    begun.student = student;
    begun.seed = lesson::seedOf(student);
    begun.program = QStringLiteral("1.0");
    begun.answers = answers;
    const auto done =
        lesson::handIn(lessonFor(begun.seed), begun, lab::parse(commands).value_or(QList<lab::Command>()));
    return done.value_or(lesson::Work());
}

inline const QByteArray right = "cache /courses/ response timeout=15m key=url\n";

inline QByteArray rightWork(const QString &student = QStringLiteral("Ada Example"))
{
    return lesson::toText(workOf(student, {{"second", 2, 1}}, right));
}

// A text whose checksum fits again, as somebody makes it who knows how.
inline QByteArray sealed(const QByteArray &text)
{
    const QByteArray covered = text.first(text.lastIndexOf("checksum "));
    return covered + "checksum " + QCryptographicHash::hash(covered, QCryptographicHash::Sha256).toHex() + '\n';
}

// The right work with these lines in place of the student's own command.
inline QByteArray workWith(const QByteArrayList &commands)
{
    QByteArray text = rightWork();
    const qsizetype from = text.indexOf("] cache /courses/") - lesson::logDigits - 1;
    QByteArray lines;
    for (const QByteArray &command : commands)
        lines += "[000000000000] " + command + '\n';
    return sealed(text.replace(from, text.indexOf('\n', from) + 1 - from, lines));
}

inline lesson::Marked marked(const QByteArray &work, int seconds = 10)
{
    return lesson::mark(work, QStringLiteral("ada.lookaside-work"),
                        {.lesson = text(), .name = name, .seconds = seconds, .isStopped = {}});
}

} // namespace classroom
