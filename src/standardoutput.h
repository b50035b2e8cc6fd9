#pragma once

// The exit status of a verb that ends with `status`. Standard output is a file like any other: it may be full, or
// closed by its reader. Write errors are reported here for all commands, and a successful command then
// fails.
int statusOfWritten(int status);
