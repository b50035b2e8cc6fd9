#pragma once

#include "base/error.h"
#include "lab/parseerror.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace lesson {

// What is wrong with a lesson, and where. The sentence is report/'s.
struct Problem {
    int line = 0; // from 1; 0 = the file as a whole
    int column = 1; // from 1, in characters
    base::Error error{};
    QByteArray nearest{}; // what was probably meant; may be empty
    std::optional<lab::ParseError> command{}; // instead of `error`: of a line of the command language
    QString told{}; // instead of both: words that are made already, place and all
};
using Problems = QList<Problem>;

// "lesson.md:12:1: There is no … Write …"
QString problemText(const QString &file, const Problem &problem);

} // namespace lesson
