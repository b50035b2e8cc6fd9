#pragma once

#include "report/replaysource.h"
#include "report/trialtext.h"

#include <QtCore/QCommandLineParser>

#include <optional>

// What `lookaside try` and `lookaside compare` have in common.
namespace trialarguments {

bool isInterrupted();
int refuse(const base::Error &error); // reports it; the exit status
int refuse(const QString &words);

class Reader {
public:
    Reader(const QString &verb, const QString &about, const QString &sources);

    QCommandLineParser &parser() { return m_parser; }
    const QCommandLineParser &parser() const { return m_parser; }
    std::optional<int> read(const QStringList &arguments); // the status to end with; none: go on

    // A source, with the settings of a file where one is named. The damage of a recording is told: with the other
    // notes, or with --csv at once.
    base::Result<report::PlayedSource> played(const QString &fileName, const QString &settingsFile) const;
    void print(const QList<report::Tried> &tried, const QStringList &modelled, const QStringList &differences = {},
               const QList<report::Measured> &measured = {}) const;

private:
    QString m_verb;
    QCommandLineParser m_parser;
    report::ReplayQuestion m_question;
};

} // namespace trialarguments
