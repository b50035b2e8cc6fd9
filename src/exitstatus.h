#pragma once

// What the program ends with, whatever the verb; its --help says what that is for it.
namespace exitstatus {

inline constexpr int done = 0;
inline constexpr int failed = 1; // it was run, and something is not as it should be
inline constexpr int unusable = 2; // an argument or a file

} // namespace exitstatus
