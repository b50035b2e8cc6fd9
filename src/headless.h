#pragma once

#include <QtCore/QStringList>

// The program without a window: `lookaside run FILE…` and `lookaside inspect URL`. Each takes the words after
// its name and answers the exit status; a QCoreApplication must exist.

// 0 when every expectation held, 1 when one failed or a command did, 2 when a file could not be read or parsed or the
// arguments are wrong.
int runScenarios(const QStringList &arguments);

// 0 when the whole keyspace was told, 1 when the server failed, 2 when the arguments are wrong.
int inspectServer(const QStringList &arguments);
