#pragma once

#include "lab/permissions.h"
#include "report/comparisontext.h"
#include "report/trialtext.h"
#include "trial/way.h"

#include <QtCore/QCommandLineParser>

// A comparison that is ready to choose, with the servers that the person names.
namespace givencomparison {

struct Given {
    QStringList names;
    QList<trial::Way> ways;
    QStringList notRun; // a sentence for each that needs a server nobody named
    QList<report::Measured> measured;
};

void describe(QCommandLineParser &parser);
lab::Permissions::Rules rulesOf(const QCommandLineParser &parser); // which servers may be used

// Measures, too. Errors: those of the ways; lab.hostNotAllowed {host}.
base::Result<Given> read(const QCommandLineParser &parser, const report::Comparison &comparison);

} // namespace givencomparison
