#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <compare>
#include <cstdint>
#include <optional>

// How Python reads text that a person sent: Qt's own ways differ in what is a blank and what is a digit.
namespace catalog {

// What Python's int() makes of a text: blanks around it, a sign, digits of any script, and single underscores between
// them. None where int() raises ValueError.
struct PythonInt {
    std::int64_t value = 0; // of a number beyond 64 bits the nearest one
    bool isHuge = false; // beyond 64 bits

    friend bool operator==(const PythonInt &, const PythonInt &) = default;
};
std::optional<PythonInt> pythonInt(QStringView text);

bool isPythonBlank(QChar c); // str.isspace()
QString pythonStrip(QStringView text); // str.strip()
QStringList pythonSplit(QStringView text); // str.split()

} // namespace catalog
