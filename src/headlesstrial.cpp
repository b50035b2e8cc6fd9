#include "headless.h"

#include "exitstatus.h"
#include "interruption.h"
#include "trial/trial.h"
#include "trialarguments.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;
using namespace trialarguments;

// `lookaside try`: the same requests under each remedy, side by side.
namespace {

struct TrialWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

} // namespace

int tryRemedies(const QStringList &arguments)
{
    Reader reader(u"try"_s,
                  TrialWords::tr("Runs a scenario, or the requests of an access log or a recording, with each stampede "
                                 "remedy, and shows the figures side by side. Times are modelled. Exit status: 0 when "
                                 "all ran, 1 when a command failed, 2 when the source or an argument is wrong."),
                  u"SOURCE"_s);
    reader.parser().addOption(QCommandLineOption(
        u"with"_s,
        TrialWords::tr("The remedy to try: \"lock=5s\", \"grace=30s jitter=10%\", timeout=60s, when=commit, "
                       "backend=file or none. Can be given several times; by default each remedy is tried."),
        u"clauses"_s));
    if (const auto status = reader.read(arguments))
        return *status;
    if (reader.parser().positionalArguments().size() != 1)
        return refuse(TrialWords::tr("lookaside try: name one scenario, trace, access log or recording."));
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
    const QStringList settings = reader.parser().values(u"settings"_s);
    if (settings.size() > 1)
        return refuse(TrialWords::tr("lookaside try: give --settings once; lookaside compare takes several."));
    const Interruption interruption;
    const auto source = reader.played(reader.parser().positionalArguments().constFirst(), settings.value(0));
    if (!source)
        return refuse(source.error());
    const auto figures = trial::triedAll(source->commands, ways, isInterrupted);
    if (!figures)
        return refuse(figures.error());
    QList<report::Tried> tried;
    for (qsizetype i = 0; i < ways.size(); ++i)
        tried.append({QString::fromUtf8(ways[i].text), (*figures)[std::size_t(i)]});
    reader.print(tried, source->modelled);
    return exitstatus::done;
}
