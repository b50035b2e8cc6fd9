#pragma once

#include <QtCore/QtGlobal>
#include <QtCore/qnumeric.h>

#include <limits>

namespace base {

// Sums of figures that come from outside: they stop at the ends of the range instead of beginning again at the other.
inline qint64 saturatedSum(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (!qAddOverflow(a, b, &sum))
        return sum;
    return b > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
}

} // namespace base
