#pragma once

#include "base/error.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QString>

#include <optional>

// What the program's verbs take, and the words of their --help.
namespace commandline {

QString usage(); // of the program as a whole

QString aboutRun();
void describeInspect(QCommandLineParser &parser); // adds what `lookaside inspect` takes

// Parses the arguments of a command, including --help. The exit status, when help was shown (0) or an error
// reported (2); none: continue.
std::optional<int> read(QCommandLineParser &parser, const QString &verb, const QStringList &arguments);

// Lines to standard error, in which nothing from outside steers the terminal.
void complain(const QString &text);
void complain(const base::Error &error); // its sentence and the next step

// What the one word after the program's name asks for, when it is no verb.
enum class Target { Window, Url, Scenario, Unknown };
Target targetOf(const QString &word);

} // namespace commandline
