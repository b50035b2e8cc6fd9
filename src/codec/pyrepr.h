#pragma once

#include "codec/value.h"

#include <QtCore/QStringView>

namespace codec {

// Python's own way to write a value, since cache keys are made by `"%s" % value` and people know these
// forms from their shells. As CPython 3.11 does it; an object whose class writes its own __repr__ is shown
// as `Name(argument, …, attribute=value, …)`.
QString pyRepr(const Value &value);
QString pyStr(const Value &value); // as pyRepr, but text bare and dates and numbers readable

QString pyRepr(QStringView text); // 'quoted', or "quoted" when it holds ' and no "
QString pyRepr(double number); // the shortest digits that read back the same: 0.1, 1e+16, inf

} // namespace codec
