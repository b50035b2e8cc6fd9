#pragma once

// The exit status of a verb that ends with `status`. Standard output is a file like any other: it may be full, or
// closed by whoever read it. What a verb could not write there is told here, for all of them, and what succeeded has
// failed.
int statusOfWritten(int status);
