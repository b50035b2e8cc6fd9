#include "trialarguments.h"

#include "commandline.h"
#include "exitstatus.h"
#include "interruption.h"
#include "logarguments.h"
#include "report/errors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

namespace trialarguments {

namespace {

struct TrialWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

} // namespace

bool isInterrupted() { return Interruption::signal() != 0; }

int refuse(const base::Error &error)
{
    if (isInterrupted())
        return Interruption::exitStatus();
    commandline::complain(error);
    return error.code == "trial.failed" ? exitstatus::failed : exitstatus::unusable;
}

int refuse(const QString &words)
{
    commandline::complain(words);
    return exitstatus::unusable;
}

Reader::Reader(const QString &verb, const QString &about, const QString &sources)
    : m_verb(verb)
{
    m_parser.setApplicationDescription(about);
    m_parser.addPositionalArgument(
        u"source"_s, TrialWords::tr("A scenario, a lab trace, an access log or a tap recording."), sources);
    m_parser.addOptions({QCommandLineOption(u"json"_s, TrialWords::tr("Print one JSON object.")),
                         QCommandLineOption(u"csv"_s, TrialWords::tr("One row per run."))});
    logarguments::describe(m_parser);
}

std::optional<int> Reader::read(const QStringList &arguments)
{
    if (const auto status = commandline::read(m_parser, m_verb, arguments))
        return status;
    if (m_parser.isSet(u"json"_s) && m_parser.isSet(u"csv"_s))
        return refuse(TrialWords::tr("lookaside %1: --json and --csv cannot be combined.").arg(m_verb));
    const auto question = logarguments::read(m_parser, m_verb);
    if (!question)
        return exitstatus::unusable;
    m_question = *question;
    return {};
}

base::Result<report::PlayedSource> Reader::played(const QString &fileName, const QString &settingsFile) const
{
    report::ReplayQuestion question = m_question;
    if (!settingsFile.isEmpty()) {
        auto settings = report::readSettings(settingsFile);
        if (!settings)
            return tl::unexpected(settings.error());
        question.settingsFile = settingsFile;
        question.replay.settings = *std::move(settings);
    }
    auto source = report::readPlayed(fileName, question);
    if (source && source->damage && m_parser.isSet(u"csv"_s))
        commandline::complain(*source->damage);
    else if (source && source->damage)
        source->modelled.prepend(report::errorText(*source->damage).sentence);
    return source;
}

void Reader::print(const QList<report::Tried> &tried, const QStringList &modelled, const QStringList &differences,
                   const QList<report::Measured> &measured) const
{
    QTextStream out(stdout);
    if (m_parser.isSet(u"json"_s)) {
        out << QString::fromUtf8(report::trialJson(tried, differences, modelled, measured));
    } else if (m_parser.isSet(u"csv"_s)) {
        out << QString::fromUtf8(report::trialCsv(tried));
    } else {
        for (const QString &note : modelled)
            out << note << '\n';
        if (!modelled.isEmpty())
            out << '\n';
        out << report::trialText(tried);
        for (const QString &difference : differences)
            out << difference << '\n';
        if (!measured.isEmpty())
            out << '\n' << report::measuredText(measured);
    }
}

} // namespace trialarguments
