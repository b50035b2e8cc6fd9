#include "headless.h"

#include "advice/doctor.h"
#include "advice/logdoctor.h"
#include "commandline.h"
#include "exitstatus.h"
#include "interruption.h"
#include "logarguments.h"
#include "report/findingtext.h"
#include "report/trafficsource.h"
#include "watch/recordingreader.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

// `lookaside doctor`: recurring faults of caching, found in a run.
namespace {

struct DoctorWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

base::Result<report::Damage> toldOfTap(const QString &file, advice::Doctor &doctor)
{
    const auto read = watch::readRecording(file, [&doctor](const trace::Events &events) {
        for (const trace::Event &event : events)
            doctor.happened(event);
        return Interruption::signal() == 0;
    });
    if (!read)
        return tl::unexpected(read.error());
    return read->damage;
}

int tell(const report::Examined &examined, bool asJson)
{
    QTextStream(stdout) << (asJson ? QString::fromUtf8(report::doctorJson(examined)) : report::doctorText(examined));
    return examined.findings.empty() ? exitstatus::done : exitstatus::failed;
}

} // namespace

int findFaults(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s, DoctorWords::tr("Print one JSON object."));
    parser.setApplicationDescription(DoctorWords::tr(
        "Checks a run or an access log for common caching problems. "
        "Exit status: 0 without findings, 1 with, 2 when the source cannot be read or a command of the run failed. "
        "A recording that is damaged or cut is read up to there."));
    parser.addOption(json);
    logarguments::describeFormat(parser);
    parser.addPositionalArgument(
        u"source"_s, DoctorWords::tr("A scenario, a lab trace, an access log or a tap recording."), u"SOURCE"_s);
    if (const auto status = commandline::read(parser, u"doctor"_s, arguments))
        return *status;
    if (parser.positionalArguments().size() != 1) {
        commandline::complain(DoctorWords::tr("lookaside doctor: name one scenario, trace, access log or recording."));
        return exitstatus::unusable;
    }
    const auto complainOf = [](const base::Error &error) {
        commandline::complain(error);
        return exitstatus::unusable;
    };
    const QString file = parser.positionalArguments().constFirst();
    const auto kind = report::kindOfSource(file);
    if (!kind)
        return complainOf(kind.error());
    if (*kind == report::SourceKind::Monitor)
        return complainOf({"doctor.noRun", {file}});
    const Interruption interruption;
    if (*kind == report::SourceKind::AccessLog) {
        const auto options = logarguments::readFormat(parser);
        if (!options)
            return exitstatus::unusable;
        const auto log = advice::examineLog(file, *options);
        if (!log)
            return complainOf(log.error());
        return tell({file, log->requests(), log->findings(), log->notLookedAt()}, parser.isSet(json));
    }
    advice::Doctor doctor;
    const auto told = *kind == report::SourceKind::TapRecording
        ? toldOfTap(file, doctor)
        : report::tellEvents(file, *kind, doctor, [] { return Interruption::signal() != 0; });
    if (!told)
        return complainOf(told.error());
    if (Interruption::signal())
        return Interruption::exitStatus();
    if (doctor.requests() == 0)
        return complainOf({"advice.noRequests", {file}});
    return tell({file, doctor.requests(), doctor.findings(), {}, *told}, parser.isSet(json));
}
