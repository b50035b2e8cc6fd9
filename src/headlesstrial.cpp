#include "headless.h"

#include "base/escape.h"
#include "commandline.h"
#include "interruption.h"
#include "lab/script.h"
#include "report/trafficsource.h"
#include "report/trialtext.h"
#include "trial/trial.h"
#include "trial/way.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

// `lookaside try` and `lookaside compare`: the same requests under other settings, side by side.
namespace {

struct TrialWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

constexpr int done = 0;
constexpr int failed = 1;
constexpr int unusable = 2;

bool isInterrupted() { return Interruption::signal() != 0; }

// The commands of a scenario, or those that a trace of the lab has recorded.
class Rewriter final : public trace::Listener {
public:
    void happened(const trace::Event &event) override { m_script.add(event); }
    const QByteArray &text() const { return m_script.text(); }

private:
    lab::Script m_script;
};

base::Result<QList<lab::Command>> commandsOf(const QString &fileName)
{
    const auto kind = report::kindOfSource(fileName);
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind == report::SourceKind::Scenario)
        return report::readScenario(fileName);
    if (*kind != report::SourceKind::LabTrace)
        return base::failure("doctor.noRun", {fileName});
    Rewriter rewriter;
    if (const auto told = report::tellEvents(fileName, *kind, rewriter, isInterrupted); !told)
        return tl::unexpected(told.error());
    return report::parsedScenario(rewriter.text(), fileName);
}

int refuse(const base::Error &error)
{
    if (isInterrupted())
        return Interruption::exitStatus();
    commandline::complain(error);
    return error.code == "trial.failed" ? failed : unusable;
}

int refuse(const QString &words)
{
    commandline::complain(words);
    return unusable;
}

// The command line of both verbs.
class TrialReader {
public:
    TrialReader(const QString &verb, const QString &about, const QString &sources)
        : m_verb(verb)
    {
        m_parser.setApplicationDescription(about);
        m_parser.addPositionalArgument(u"source"_s, TrialWords::tr("A scenario, or a trace of the lab."), sources);
        m_parser.addOptions({QCommandLineOption(u"json"_s, TrialWords::tr("One JSON object.")),
                             QCommandLineOption(u"csv"_s, TrialWords::tr("A row for each run."))});
    }
    QCommandLineParser &parser() { return m_parser; }

    // The status to end with; none: go on.
    std::optional<int> read(const QStringList &arguments)
    {
        if (const auto status = commandline::read(m_parser, m_verb, arguments))
            return status;
        if (m_parser.isSet(u"json"_s) && m_parser.isSet(u"csv"_s))
            return refuse(TrialWords::tr("lookaside %1: --json and --csv exclude each other.").arg(m_verb));
        return {};
    }

    void print(const QList<report::Tried> &tried, const QStringList &differences = {}) const
    {
        QTextStream out(stdout);
        if (m_parser.isSet(u"json"_s)) {
            out << QString::fromUtf8(report::trialJson(tried, differences));
        } else if (m_parser.isSet(u"csv"_s)) {
            out << QString::fromUtf8(report::trialCsv(tried));
        } else {
            out << report::trialText(tried);
            for (const QString &difference : differences)
                out << difference << '\n';
        }
    }

private:
    QString m_verb;
    QCommandLineParser m_parser;
};

} // namespace

int tryRemedies(const QStringList &arguments)
{
    TrialReader reader(
        u"try"_s,
        TrialWords::tr(
            "Runs a scenario again under each remedy against stampedes, and sets the figures side by side. "
            "Times are modelled. Exit status: 0 when all ran, 1 when a command failed, 2 when the source or an "
            "argument is wrong."),
        u"SOURCE"_s);
    reader.parser().addOption(QCommandLineOption(
        u"with"_s,
        TrialWords::tr(
            "What is tried: \"lock=5s\", \"grace=30s jitter=10%\", timeout=60s, when=commit, backend=file or "
            "none. Can be given several times; else each remedy is tried."),
        u"clauses"_s));
    if (const auto status = reader.read(arguments))
        return *status;
    if (reader.parser().positionalArguments().size() != 1)
        return refuse(TrialWords::tr("lookaside try: name one scenario or trace file."));
    QList<QByteArray> wanted;
    for (const QString &text : reader.parser().values(u"with"_s))
        wanted.append(text.toUtf8());
    if (wanted.isEmpty())
        wanted = trial::usualWays();
    QList<trial::Way> ways;
    for (const QByteArray &text : wanted) {
        const auto way = trial::Way::of(text);
        if (!way)
            return refuse(way.error());
        ways.append(*way);
    }
    const Interruption interruption;
    const auto commands = commandsOf(reader.parser().positionalArguments().constFirst());
    if (!commands)
        return refuse(commands.error());
    const auto figures = trial::triedAll(*commands, ways, isInterrupted);
    if (!figures)
        return refuse(figures.error());
    QList<report::Tried> tried;
    for (qsizetype i = 0; i < ways.size(); ++i)
        tried.append({QString::fromUtf8(ways[i].text), (*figures)[std::size_t(i)]});
    reader.print(tried);
    return done;
}

int compareRuns(const QStringList &arguments)
{
    TrialReader reader(
        u"compare"_s,
        TrialWords::tr(
            "Runs scenarios and sets their figures side by side, with the first request that each answers "
            "otherwise than the first of them. Times are modelled. Exit status: 0 when all ran, 1 when a command "
            "failed, 2 when a source or an argument is wrong."),
        TrialWords::tr("SOURCE SOURCE…"));
    if (const auto status = reader.read(arguments))
        return *status;
    const QStringList files = reader.parser().positionalArguments();
    if (files.size() < 2)
        return refuse(TrialWords::tr("lookaside compare: name two scenarios or trace files, or more."));
    const Interruption interruption;
    QList<report::Tried> tried;
    QStringList differences;
    std::vector<trial::Answer> first;
    for (const QString &file : files) {
        const auto commands = commandsOf(file);
        if (!commands)
            return refuse(commands.error());
        trial::Run run;
        if (const auto played = trial::play(*commands, run, isInterrupted); !played)
            return refuse(played.error());
        const QString name = QFileInfo(file).fileName();
        tried.append({name, run.figures()});
        if (tried.size() == 1)
            first = run.answers();
        else if (const auto difference = trial::firstDifference(first, run.answers()))
            differences.append(report::differenceText(*difference, first, tried.first().name, run.answers(), name));
        else
            differences.append(TrialWords::tr("%1 and %2 answer every request alike.")
                                   .arg(base::printable(tried.first().name), base::printable(name)));
    }
    reader.print(tried, differences);
    return done;
}
