#pragma once

#include <QtCore/QCommandLineParser>
#include <QtCore/QString>

// What the program's verbs take, and the words of their --help.
namespace commandline {

QString usage(); // of the program as a whole

QString aboutRun();
void describeInspect(QCommandLineParser &parser); // adds what `lookaside inspect` takes

// One line to standard error, in which nothing from outside steers the terminal.
void complain(const QString &text);

// What the one word after the program's name asks for, when it is no verb.
enum class Target { Window, Url, Scenario, Unknown };
Target targetOf(const QString &word);

} // namespace commandline
