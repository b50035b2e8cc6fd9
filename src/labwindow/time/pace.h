#pragma once

#include <QtCore/QString>

#include <array>

// How fast virtual time can pass: from a hundredth of the wall clock's pace, where one request can be watched, to as
// fast as possible. Each position is about as much faster as the one before it.
namespace gui {

inline constexpr double asFastAsPossible = 0; // as the command `speed` has it
inline constexpr std::array paces{0.01,  0.025,           0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 25.0, 60.0, 150.0, 300.0,
                                  600.0, asFastAsPossible};

int paceNearest(double speed); // its index
QString paceText(double speed); // "×60", "max"

} // namespace gui
