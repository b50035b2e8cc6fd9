#pragma once

#include "report/errors.h"

#include <QtCore/QStringList>

namespace report {

// Of an import that was refused, by the arguments of lab.badRows: each field that is wrong, by line and column.
ErrorText badRowsText(const QStringList &args);

// Of an encoding that was guessed: what else fits. `others`: of each its name, a word as it was taken, and as that
// encoding reads it.
QString guessText(const QStringList &others);

// What came of an import, by its SettingChanged "courses": how many rows, how the file was read, which headings were
// taken and which not, and which rows were left out.
QString importText(const trace::Event &answer);
QString importSentence(const trace::Event &answer); // the first of it alone

} // namespace report
