#include "headless.h"

#include "base/escape.h"
#include "base/writablefile.h"
#include "codec/packeddevice.h"
#include "commandline.h"
#include "exitstatus.h"
#include "inspector/headless.h"
#include "interruption.h"
#include "lab/parser.h"
#include "lab/permissions.h"
#include "lab/runner.h"
#include "lab/scenariofile.h"
#ifdef LOOKASIDE_GUI
#include "look/pdf.h"
#endif
#include "outputfile.h"
#include "report/htmlreport.h"
#include "report/importtext.h"
#include "report/summary.h"
#include "report/tracewriter.h"
#include "report/words.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTextStream>

#include <cstdio>
#include <unistd.h>

namespace {

struct Headless {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

using commandline::complain;

bool isPdf(const QString &name) { return name.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive); }

struct Scenario {
    QString file;
    QList<lab::Command> commands;
};

// Every file, or none: what is wrong with any of them is told first.
std::optional<QList<Scenario>> readScenarios(const QStringList &files)
{
    QList<Scenario> scenarios;
    bool readable = true;
    for (const QString &name : files) {
        const auto text = lab::readScenarioFile(name, base::Pipes::HandedOver);
        if (!text) {
            complain(text.error());
            readable = false;
            continue;
        }
        const auto commands = lab::parse(*text, name);
        if (commands) {
            scenarios.append({name, *commands});
            continue;
        }
        readable = false;
        for (const lab::ParseError &error : commands.error())
            complain(report::parseErrorText(error));
    }
    return readable ? std::optional(scenarios) : std::nullopt;
}

// Several scenarios write a file each: out.html becomes out-lesson.html.
QString outputName(const QString &name, const QString &scenario, qsizetype scenarios)
{
    if (scenarios == 1 || name.isEmpty() || base::isStandardOutput(name))
        return name;
    const QFileInfo file(name);
    return file.dir().filePath(file.completeBaseName() + u'-' + QFileInfo(scenario).completeBaseName() + u'.'
                               + file.suffix());
}

bool openForWriting(OutputFile &file)
{
    const auto opened = file.open();
    if (!opened)
        complain(opened.error());
    return opened.has_value();
}

// QCommandLineParser names the program by its first argument alone.
int showHelp(const QCommandLineParser &parser, const QString &verb)
{
    QTextStream(stdout) << parser.helpText().replace(QCoreApplication::arguments().constFirst(),
                                                     QStringLiteral("lookaside ") + verb);
    return exitstatus::done;
}

// Says at once what did not hold, and what came of an import.
class Failures final : public trace::Listener {
public:
    Failures(QString file, std::FILE *text)
        : m_file(std::move(file))
        , m_text(text)
    {
    }
    void happened(const trace::Event &event) override
    {
        if (event.kind == trace::EventKind::Command)
            m_command = event.text;
        else if (event.kind == trace::EventKind::Expectation && event.count == 0)
            complain(report::failedExpectationText(m_file, event));
        else if (event.kind == trace::EventKind::SettingChanged && event.text == "courses")
            QTextStream(m_text) << base::printable(report::importText(event)) << '\n';
        else if (event.kind == trace::EventKind::CommandFailed)
            complain(report::failedCommandText(m_file, m_command, event));
    }

private:
    QString m_file;
    std::FILE *m_text;
    QByteArray m_command;
};

// What `lookaside run` was asked for.
struct RunOptions {
    QStringList files;
    QString trace; // where it is written; empty = nowhere
    QString report;
    std::uint64_t seed = 1;
    bool measured = true;
    lab::Permissions::Rules rules;

    // The files that a scenario leads to.
    QString traceOf(const QString &scenario) const { return outputName(trace, scenario, files.size()); }
    QString reportOf(const QString &scenario) const { return outputName(report, scenario, files.size()); }
    QStringList outputs() const
    {
        QStringList all;
        for (const QString &file : files)
            all << traceOf(file) << reportOf(file);
        all.removeAll(QString());
        return all;
    }
};

// None when there is nothing to run: `status` says why.
std::optional<RunOptions> readOptions(const QStringList &arguments, int &status)
{
    QCommandLineParser parser;
    const QCommandLineOption traceOption(QStringLiteral("trace"),
                                         Headless::tr("Write one JSON object per event; - is standard output."),
                                         QStringLiteral("file"));
    const QCommandLineOption reportOption(QStringLiteral("report"),
                                          Headless::tr("Write a report: HTML, or PDF where the name ends in .pdf."),
                                          QStringLiteral("file"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), Headless::tr("The random seed."),
                                        QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption noMeasuredOption(QStringLiteral("no-measured"),
                                              Headless::tr("Leave measured times out of the trace and the report."));
    const QCommandLineOption outOption(QStringLiteral("out"),
                                       Headless::tr("The folder in which scenarios may write files (default: none)."),
                                       QStringLiteral("folder"));
    const QCommandLineOption forceOption(QStringLiteral("force"), Headless::tr("Let scenarios overwrite files there."));
    const QCommandLineOption hostOption(
        QStringLiteral("allow-host"),
        Headless::tr("A remote host whose Redis or memcached scenarios may use. Can be given several times."),
        QStringLiteral("host"));
    parser.addOptions({traceOption, reportOption, seedOption, noMeasuredOption, outOption, forceOption, hostOption});
    parser.addPositionalArgument(QStringLiteral("files"), Headless::tr("Scenario files."), QStringLiteral("FILE…"));
    parser.setApplicationDescription(commandline::aboutRun());
    if (const auto ends = commandline::read(parser, QStringLiteral("run"), arguments)) {
        status = *ends;
        return {};
    }
    status = exitstatus::unusable;
    RunOptions options;
    bool isNumber = false;
    options.files = parser.positionalArguments();
    options.trace = parser.value(traceOption);
    options.report = parser.value(reportOption);
    options.seed = parser.value(seedOption).toULongLong(&isNumber);
    options.measured = !parser.isSet(noMeasuredOption);
    options.rules.folder = parser.value(outOption);
    options.rules.overwrites = parser.isSet(forceOption);
    options.rules.hosts = parser.values(hostOption);
    if (options.files.isEmpty() || !isNumber) {
        complain(isNumber ? Headless::tr("lookaside run: name at least one scenario file.")
                          : Headless::tr("lookaside run: --seed takes a whole number."));
        return {};
    }
    for (const QCommandLineOption *output : {&traceOption, &reportOption, &outOption}) {
        if (parser.isSet(*output) && parser.value(*output).isEmpty()) {
            complain(Headless::tr("lookaside run: --%1 needs a name.").arg(output->names().first()));
            return {};
        }
    }
#ifndef LOOKASIDE_GUI
    if (isPdf(options.report)) {
        complain(Headless::tr("This build has no GUI and cannot write PDF. Use a --report name that ends in .html."));
        return {};
    }
#endif
    if (const auto folder = checkFolderName(options.rules.folder); !folder) {
        complain(folder.error());
        return {};
    }
    if (const auto clash = firstClash(options.files, options.outputs())) {
        if (base::isStandardOutput(*clash)) {
            complain(Headless::tr("Standard output takes the trace or the report of one scenario. Name files, or ./- "
                                  "for a file of this name."));
            return {};
        }
        complain(Headless::tr("%1 would overwrite a file that this run also reads or writes. Use different names.")
                     .arg(*clash));
        return {};
    }
    if (parser.isSet(outOption) && !QDir().mkpath(options.rules.folder)) {
        complain(Headless::tr("The folder %1 cannot be created.").arg(options.rules.folder));
        return {};
    }
    options.rules.kept = options.files + options.outputs();
    return options;
}

base::Result<void> writeReport(const report::HtmlReport &page, [[maybe_unused]] const QString &name, OutputFile &file)
{
#ifdef LOOKASIDE_GUI
    if (isPdf(name))
        return gui::writePdf(page.html(), file.device());
#endif
    return page.write(file.device());
}

// One scenario in a fresh world of its own. False when something could not be written.
bool runScenario(const Scenario &scenario, const RunOptions &options, const lab::Lab::Options &world,
                 report::Summary &summary)
{
    // What listens is made before the lab, and so ends after it.
    const QString traceName = options.traceOf(scenario.file);
    const QString reportName = options.reportOf(scenario.file);
    Failures failures(scenario.file, textStream(options.outputs()));
    OutputFile traceFile(traceName);
    OutputFile reportFile(reportName);
    std::unique_ptr<codec::PackedDevice> packed; // over it, where its name asks for that
    std::unique_ptr<report::TraceWriter> trace;
    report::HtmlReport::Options about{.files = {scenario.file}, .seed = options.seed, .measured = options.measured};
    if (isPdf(reportName))
        about.maxStories = report::HtmlReport::storiesOnPaper;
    report::HtmlReport page(about);
    auto lab = lab::Lab::create(world);
    if (!lab) {
        complain(lab.error());
        return false;
    }
    (*lab)->addListener(&failures);
    (*lab)->addListener(&summary);
    if (!traceName.isEmpty()) {
        if (!openForWriting(traceFile))
            return false;
        using Measured = report::TraceWriter::Measured;
        const codec::Packing packing = codec::packingOf(traceName);
        if (packing != codec::Packing::None)
            packed = std::make_unique<codec::PackedDevice>(traceFile.device(), packing);
        QIODevice &device = packed ? static_cast<QIODevice &>(*packed) : traceFile.device();
        trace = std::make_unique<report::TraceWriter>(device, options.measured ? Measured::Written : Measured::Omitted);
        (*lab)->addListener(trace.get());
    }
    if (!reportName.isEmpty()) {
        if (!openForWriting(reportFile))
            return false;
        (*lab)->addListener(&page);
    }

    const qsizetype ended = lab::runAll(**lab, scenario.commands, world.isStopped);
    if (Interruption::signal())
        complain(Headless::tr("%1: interrupted by %2 after %3 of %4 commands.")
                     .arg(scenario.file, Interruption::name(), QString::number(ended),
                          QString::number(scenario.commands.size())));

    bool written = true;
    const auto finish = [&](const QString &name, OutputFile &file, const base::Result<void> &content) {
        if (name.isEmpty())
            return;
        if (const auto finished = file.finish(content); !finished) {
            written = false;
            complain(finished.error());
        }
    };
    base::Result<void> traced = trace ? trace->finish() : base::Result<void>();
    if (packed && !packed->finish() && traced)
        traced = base::failure("report.cannotWrite", {traceName, traceFile.device().errorString()});
    finish(traceName, traceFile, traced);
    finish(reportName, reportFile,
           reportName.isEmpty() ? base::Result<void>() : writeReport(page, reportName, reportFile));
    return written;
}

} // namespace

int runScenarios(const QStringList &arguments)
{
    int status = exitstatus::unusable;
    const auto options = readOptions(arguments, status);
    if (!options)
        return status;
    const auto scenarios = readScenarios(options->files);
    if (!scenarios)
        return exitstatus::unusable;

    const Interruption interruption;
    std::stop_source stop;
    lab::Lab::Options world;
    world.seed = options->seed;
    world.permissions = std::make_shared<lab::Permissions>(options->rules);
    world.isStopped = [] { return Interruption::signal() != 0; };
    world.watch = [&stop] {
        return catalog::Watch{.progress =
                                  [&stop](std::int64_t, std::int64_t) {
                                      if (Interruption::signal())
                                          stop.request_stop();
                                  },
                              .cancel = stop.get_token()};
    };
    report::Summary summary;
    bool written = true;
    for (const Scenario &scenario : *scenarios) {
        written = runScenario(scenario, *options, world, summary) && written;
        if (!written || Interruption::signal())
            break;
    }
    QTextStream(textStream(options->outputs())) << summary.text();
    if (!written)
        return exitstatus::failed;
    if (Interruption::signal())
        return Interruption::exitStatus();
    return summary.failedExpectations() || summary.failedCommands() ? exitstatus::failed : exitstatus::done;
}

int inspectServer(const QStringList &arguments)
{
    QCommandLineParser parser;
    commandline::describeInspect(parser);
    parser.addHelpOption();
    if (parser.parse(QStringList(QStringLiteral("lookaside inspect")) + arguments)
        && parser.isSet(QStringLiteral("help")))
        return showHelp(parser, QStringLiteral("inspect"));
    const auto options = inspector::InspectOptions::fromArguments(arguments);
    if (!options) {
        complain(options.error());
        return exitstatus::unusable;
    }
    QFile out;
    QFile summary;
    // Whole pages are written at a time, and what goes wrong with one is to be known at once.
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !summary.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        complain(Headless::tr("The output cannot be written: %1.").arg(out.errorString()));
        return exitstatus::failed;
    }
    inspector::HeadlessInspection inspection(*options, out, summary);
    std::optional<int> status;
    const auto end = [&status](int with) {
        if (!std::exchange(status, with))
            QMetaObject::invokeMethod(
                qApp, [with] { QCoreApplication::exit(with); }, Qt::QueuedConnection);
    };
    QObject::connect(&inspection, &inspector::HeadlessInspection::finished, qApp, [end] { end(exitstatus::done); });
    QObject::connect(&inspection, &inspector::HeadlessInspection::failed, qApp, [end](const base::Error &error) {
        if (error.code != "inspect.pipe") // nobody is interested any more
            complain(error);
        end(exitstatus::failed);
    });
    QObject::connect(&inspection, &inspector::HeadlessInspection::noted, qApp,
                     [](const base::Error &note) { complain(note); });
    inspection.start();
    return QCoreApplication::exec();
}
