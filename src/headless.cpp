#include "headless.h"

#include "inspector/headless.h"
#include "lab/parser.h"
#include "lab/runner.h"
#include "report/errors.h"
#include "report/htmlreport.h"
#include "report/summary.h"
#include "report/tracewriter.h"
#include "report/words.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTextStream>

namespace {

constexpr int held = 0;
constexpr int failed = 1;
constexpr int unusable = 2;

QString tr(const char *text) { return QCoreApplication::translate("Headless", text); }

void complain(const QString &text) { QTextStream(stderr) << text << '\n'; }

void complain(const base::Error &error)
{
    const report::ErrorText text = report::errorText(error);
    complain(text.sentence + u' ' + text.nextStep);
}

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
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(tr("%1 cannot be read: %2.").arg(name, file.errorString()));
            readable = false;
            continue;
        }
        const auto commands = lab::parse(file.readAll(), name);
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
QString outputName(const QString &name, const Scenario &scenario, const QList<Scenario> &all)
{
    if (all.size() == 1 || name.isEmpty())
        return name;
    const QFileInfo file(name);
    return file.dir().filePath(file.completeBaseName() + u'-' + QFileInfo(scenario.file).completeBaseName() + u'.'
                               + file.suffix());
}

bool openForWriting(QFile &file)
{
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return true;
    complain(tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    return false;
}

// Says at once what did not hold.
class Failures final : public trace::Listener {
public:
    explicit Failures(QString file)
        : m_file(std::move(file))
    {
    }
    void happened(const trace::Event &event) override
    {
        if (event.kind == trace::EventKind::Command)
            m_command = event.text;
        else if (event.kind == trace::EventKind::Expectation && event.count == 0)
            complain(report::failedExpectationText(m_file, event));
        else if (event.kind == trace::EventKind::CommandFailed)
            complain(report::failedCommandText(m_file, m_command, event));
    }

private:
    QString m_file;
    QByteArray m_command;
};

} // namespace

int runScenarios(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption traceOption(QStringLiteral("trace"), tr("Write one JSON object an event."),
                                         QStringLiteral("file"));
    const QCommandLineOption reportOption(QStringLiteral("report"), tr("Write an HTML report."),
                                          QStringLiteral("file"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), tr("The seed of everything random."),
                                        QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption noMeasuredOption(QStringLiteral("no-measured"),
                                              tr("Leave measured times out of the trace and the report."));
    parser.addOptions({traceOption, reportOption, seedOption, noMeasuredOption});
    parser.addPositionalArgument(QStringLiteral("files"), tr("Scenario files."), QStringLiteral("FILE…"));
    if (!parser.parse(QStringList(QStringLiteral("lookaside run")) + arguments)) {
        complain(parser.errorText());
        return unusable;
    }
    bool isNumber = false;
    lab::Lab::Options options;
    options.seed = parser.value(seedOption).toULongLong(&isNumber);
    if (parser.positionalArguments().isEmpty() || !isNumber) {
        complain(isNumber ? tr("lookaside run: name at least one scenario file.")
                          : tr("lookaside run: --seed takes a whole number."));
        return unusable;
    }
    const auto scenarios = readScenarios(parser.positionalArguments());
    if (!scenarios)
        return unusable;

    report::Summary summary;
    for (const Scenario &scenario : *scenarios) {
        // What listens is made before the lab, and so ends after it.
        const bool measured = !parser.isSet(noMeasuredOption);
        Failures failures(scenario.file);
        QFile traceFile(outputName(parser.value(traceOption), scenario, *scenarios));
        std::unique_ptr<report::TraceWriter> trace;
        QFile reportFile(outputName(parser.value(reportOption), scenario, *scenarios));
        report::HtmlReport page({.files = {scenario.file}, .seed = options.seed, .measured = measured});

        auto lab = lab::Lab::create(options); // each file begins in a fresh world
        if (!lab) {
            complain(lab.error());
            return unusable;
        }
        (*lab)->addListener(&failures);
        (*lab)->addListener(&summary);
        if (parser.isSet(traceOption)) {
            if (!openForWriting(traceFile))
                return unusable;
            using Measured = report::TraceWriter::Measured;
            trace = std::make_unique<report::TraceWriter>(traceFile, measured ? Measured::Written : Measured::Omitted);
            (*lab)->addListener(trace.get());
        }
        if (parser.isSet(reportOption)) {
            if (!openForWriting(reportFile))
                return unusable;
            (*lab)->addListener(&page);
        }

        lab::runAll(**lab, scenario.commands);

        const base::Result<void> written[] = {trace ? trace->finish() : base::Result<void>(),
                                              reportFile.isOpen() ? page.write(reportFile) : base::Result<void>()};
        for (const auto &output : written) {
            if (!output) {
                complain(output.error());
                return unusable;
            }
        }
    }
    QTextStream(stdout) << summary.text();
    return summary.failedExpectations() || summary.failedCommands() ? failed : held;
}

int inspectServer(const QStringList &arguments)
{
    const auto options = inspector::InspectOptions::fromArguments(arguments);
    if (!options) {
        complain(options.error());
        return unusable;
    }
    QFile out;
    QFile summary;
    if (!out.open(stdout, QIODevice::WriteOnly) || !summary.open(stderr, QIODevice::WriteOnly))
        return failed;
    inspector::HeadlessInspection inspection(*options, out, summary);
    int status = held;
    QObject::connect(&inspection, &inspector::HeadlessInspection::finished, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    QObject::connect(
        &inspection, &inspector::HeadlessInspection::failed, qApp,
        [&](const base::Error &error) {
            complain(error);
            status = failed;
            qApp->exit();
        },
        Qt::QueuedConnection);
    QObject::connect(&inspection, &inspector::HeadlessInspection::noted, qApp,
                     [](const base::Error &note) { complain(note); });
    inspection.start();
    QCoreApplication::exec();
    return status;
}
