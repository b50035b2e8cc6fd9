#include "headless.h"

#include "base/escape.h"
#include "exitstatus.h"
#include "givencomparison.h"
#include "interruption.h"
#include "report/trafficsource.h"
#include "trial/comparison.h"
#include "trial/trial.h"
#include "trialarguments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trialarguments;

// `lookaside compare`: runs, or one under several settings, side by side.
namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

// Runs that are set beside the first of them.
class Comparing {
public:
    explicit Comparing(const QCommandLineParser &parser)
        : m_rules(givencomparison::rulesOf(parser))
    {
    }
    base::Result<void> play(const QString &name, const QList<lab::Command> &commands)
    {
        trial::Run run;
        if (const auto ended = trial::play(commands, run, isInterrupted, m_rules); !ended)
            return ended;
        m_tried.append({name, run.figures()});
        if (m_tried.size() == 1)
            m_first = run.answers();
        else if (const auto difference = trial::firstDifference(m_first, run.answers()))
            m_differences.append(
                report::differenceText(*difference, m_first, m_tried.first().name, run.answers(), name));
        else
            m_differences.append(CompareWords::tr("%1 and %2 answer every request the same way.")
                                     .arg(base::printable(m_tried.first().name), base::printable(name)));
        return {};
    }
    const QList<report::Tried> &tried() const { return m_tried; }
    const QStringList &differences() const { return m_differences; }

private:
    lab::Permissions::Rules m_rules;
    QList<report::Tried> m_tried;
    QStringList m_differences;
    std::vector<trial::Answer> m_first;
};

// The files without the folders that they have in common, and with as few others as tell them apart.
QStringList namesOf(const QStringList &files)
{
    const QSet<QString> different(files.begin(), files.end());
    QStringList names;
    for (int parts = -1;; --parts) {
        names.clear();
        for (const QString &file : files)
            names += QDir::cleanPath(file).section(u'/', parts, -1);
        const bool isWhole = std::all_of(files.begin(), files.end(), [parts](const QString &file) {
            return QDir::cleanPath(file).count(u'/') < -parts;
        });
        if (isWhole || QSet<QString>(names.begin(), names.end()).size() == different.size())
            return names;
    }
}

int compareGiven(const Reader &reader)
{
    const QCommandLineParser &parser = reader.parser();
    const QString id = parser.value(u"given"_s);
    const QList<report::Comparison> all = report::comparisons();
    const auto comparison = std::find_if(
        all.begin(), all.end(), [&id](const report::Comparison &one) { return QString::fromLatin1(one.id) == id; });
    const QStringList files = parser.positionalArguments();
    if (comparison == all.end())
        return refuse(CompareWords::tr("lookaside compare: unknown comparison “%1”; see --help.").arg(id));
    if (files.size() > 1 || parser.values(u"settings"_s).size() > 1)
        return refuse(CompareWords::tr("lookaside compare: --given takes one source, or none."));
    const Interruption interruption;
    const auto given = givencomparison::read(parser, *comparison);
    if (!given)
        return refuse(given.error());
    const auto source = files.isEmpty()
        ? report::parsedScenario(comparison->example, id).map([](const QList<lab::Command> &commands) {
              return report::PlayedSource{commands};
          })
        : reader.played(files.first(), parser.value(u"settings"_s));
    if (!source)
        return refuse(source.error());
    Comparing comparing(parser);
    for (qsizetype i = 0; i < given->ways.size(); ++i) {
        if (const auto ended = comparing.play(given->names[i], given->ways[i].applied(source->commands)); !ended)
            return refuse(ended.error());
    }
    reader.print(comparing.tried(), source->modelled, comparing.differences() + given->notRun, given->measured);
    return exitstatus::done;
}

} // namespace

int compareRuns(const QStringList &arguments)
{
    Reader reader(
        u"compare"_s,
        CompareWords::tr(
            "Runs scenarios, access logs or recordings, or one of them under several settings, and sets their figures "
            "side by side, with the first request that each answers otherwise than the first of them. Times are "
            "modelled, but where it says measured. Exit status: 0 when all ran, 1 when a command failed, 2 when a "
            "source or an argument is wrong."),
        CompareWords::tr("SOURCE…"));
    givencomparison::describe(reader.parser());
    if (const auto status = reader.read(arguments))
        return *status;
    if (reader.parser().isSet(u"given"_s))
        return compareGiven(reader);
    const QStringList files = reader.parser().positionalArguments();
    QStringList settings = reader.parser().values(u"settings"_s);
    if (files.isEmpty() || files.size() * std::max<qsizetype>(settings.size(), 1) < 2)
        return refuse(
            CompareWords::tr("lookaside compare: name two or more sources, or one log and --settings twice."));
    if (settings.isEmpty())
        settings.append(QString());
    const QStringList names = namesOf(files);
    const QStringList settingNames = namesOf(settings);
    const Interruption interruption;
    Comparing comparing(reader.parser());
    QStringList modelled;
    for (qsizetype i = 0; i < files.size() * settings.size(); ++i) {
        const QString &file = files[i / settings.size()];
        const QString &setting = settings[i % settings.size()];
        const auto source = reader.played(file, setting);
        if (!source)
            return refuse(source.error());
        QString name = names[i / settings.size()];
        if (settings.size() > 1)
            name = files.size() > 1 ? name + u", "_s + settingNames[i % settings.size()]
                                    : settingNames[i % settings.size()];
        for (const QString &note : source->modelled)
            modelled += base::printable(name) + u": "_s + note;
        if (const auto ended = comparing.play(name, source->commands); !ended)
            return refuse(ended.error());
    }
    reader.print(comparing.tried(), modelled, comparing.differences());
    return exitstatus::done;
}
