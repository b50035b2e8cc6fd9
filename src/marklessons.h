#pragma once

#include "lesson/marktable.h"

#include <QtCore/QStringList>

#include <optional>

// The lessons that hand-ins are marked by.
namespace marklessons {

inline constexpr qsizetype most = 200;

struct MarkLesson {
    QString file; // as it was found
    QByteArray text;
    lesson::TableLesson table;
};

// Each word names a file, a lesson that comes with the program, or a folder: then every lesson in it (*.md) that has
// something to mark. None when one cannot be read or there are none: that has been said.
std::optional<QList<MarkLesson>> read(const QStringList &names);

// By which one a hand-in is to be marked: the one with its version, else the one with its name, else, where there is
// but one, that one. −1 = by none.
int lessonOf(const QList<MarkLesson> &lessons, const lesson::Work &work);

} // namespace marklessons
