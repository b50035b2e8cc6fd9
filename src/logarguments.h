#pragma once

#include "report/replaysource.h"

#include <QtCore/QCommandLineParser>

#include <optional>

// What several verbs ask about an access log: how its lines are written, what would be cached, and what a change is.
namespace logarguments {

void describeFormat(QCommandLineParser &parser); // --format alone
void describe(QCommandLineParser &parser); // all that a replay takes

// None when one is wrong, which was told. `verb` as it is typed.
std::optional<report::ReplayQuestion> read(const QCommandLineParser &parser, const QString &verb);
std::optional<advice::LogOptions> readFormat(const QCommandLineParser &parser);

} // namespace logarguments
