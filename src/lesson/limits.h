#pragma once

#include <QtCore/QtGlobal>

// Limits of a lesson. A larger file is not a real lesson.
namespace lesson {

inline constexpr qsizetype maxBytes = 1024 * 1024; // of the file, and of it with its variables filled in
inline constexpr qsizetype maxParts = 100;
inline constexpr qsizetype maxQuestions = 100;
inline constexpr qsizetype maxChoices = 8; // of one half of a question
inline constexpr qsizetype maxGoals = 12;
inline constexpr qsizetype maxItems = 100; // of the marks
inline constexpr qsizetype maxCommands = 5'000; // of the file
inline constexpr qsizetype maxVariants = 64;
inline constexpr qsizetype maxVariables = 16;
inline constexpr int maxWeight = 1'000;
inline constexpr qsizetype maxProblems = 200; // that are listed

} // namespace lesson
