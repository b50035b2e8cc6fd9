#pragma once

#include "report/replaysource.h"

#include <QtCore/QCommandLineParser>

#include <optional>

// What several verbs ask about an access log: how its lines are written, what would be cached, and what a change is.
namespace logarguments {

void describeFormat(QCommandLineParser &parser); // --format alone
void describeLog(QCommandLineParser &parser); // all about the log itself
void describe(QCommandLineParser &parser); // the log, and how it is replayed

// None when one is wrong, which was told. `verb` as it is typed.
std::optional<advice::LogOptions> readFormat(const QCommandLineParser &parser);
std::optional<advice::LogOptions> readLog(const QCommandLineParser &parser, const QString &verb);
std::optional<report::ReplayQuestion> read(const QCommandLineParser &parser, const QString &verb);

std::optional<base::Duration> durationOf(const QString &text); // more than 0, as 30s, 5m or 1h

} // namespace logarguments
