#pragma once

#include <QtCore/QStringList>

// The program without a window: `lookaside run FILE…`, `lookaside inspect URL`, `lookaside tap URL` and `lookaside
// advise SOURCE` and the others. Each takes the words after its name and answers the exit status; a QCoreApplication
// must exist.

// 0 when every expectation held, 1 when one failed or a command did, 2 when a file could not be read, parsed or written
// or the arguments are wrong, 128 + N when signal N ended it.
int runScenarios(const QStringList &arguments);

// 0 when every key was listed, 1 when the server or the output failed, 2 when the arguments are wrong.
int inspectServer(const QStringList &arguments);

// Until SIGINT, SIGTERM or SIGHUP. 0 when it served, 1 when a recording or the summary could not be written, 2 when it
// could not begin.
int tapServer(const QStringList &arguments);

// A lesson as text: its parts, what happens in them, and its questions; or the file that a student hands in. 0 when it
// was shown or written, 2 when it cannot be.
int showLesson(const QStringList &arguments);

// 0 when every lesson holds, 1 when something in one does not, 2 when a file cannot be read or an argument is wrong.
int checkLessons(const QStringList &arguments);

// 0 when every hand-in of a folder was marked, 1 when one was altered, leaves another log or could not be marked, 2
// when a file or an argument is wrong, 128 + N when signal N ended it.
int markWorks(const QStringList &arguments);

// 0 when there is advice, 1 when the output could not be written, 2 when the source cannot be read or the arguments are
// wrong, 128 + N when signal N ended it.
int adviseTtl(const QStringList &arguments);

// 0 when all ran, 1 when a command failed, 2 when a source or an argument is wrong, 128 + N when signal N ended it.
int tryRemedies(const QStringList &arguments);
int compareRuns(const QStringList &arguments);

// 0 without findings, 1 with, 2 when the source cannot be read, 128 + N when signal N ended it.
int findFaults(const QStringList &arguments);

// 0 when the project was written, 1 when it could not be or a set-up command failed, 2 when the folder is not empty,
// the scenario cannot be read or an argument is wrong, 128 + N when signal N ended it.
int exportDjango(const QStringList &arguments);
