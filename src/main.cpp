#include "commandline.h"
#include "door/options.h"
#include "exitstatus.h"
#include "headless.h"
#include "report/language.h"
#include "standardoutput.h"
#include "tap/target.h"

#ifdef LOOKASIDE_GUI
#include "windows.h"
#include <QtWidgets/QApplication>
#else
#include <QtCore/QCoreApplication>
#endif

#include <QtCore/QTextStream>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>

namespace {

// The number of one that is closed (>&-) would be that of the next file that is opened, a database even, and what is
// printed would be written into it. Writing to these fails, as it does to a closed one.
void holdStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0)
            (void)::open("/dev/null", O_RDONLY); // takes the lowest number that is free
    }
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("lookaside"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOKASIDE_VERSION));
    report::installLanguage();
}

struct Verb {
    QByteArrayView name;
    int (*run)(const QStringList &arguments); // those after the verb; the exit status
};
constexpr std::array verbs{Verb{"run", runScenarios},
                           Verb{"inspect", inspectServer},
                           Verb{"tap", tapServer},
                           Verb{"lesson", showLesson},
                           Verb{"check", checkLessons},
                           Verb{"advise", adviseTtl},
                           Verb{"doctor", findFaults},
                           Verb{"mark", markWorks},
                           Verb{"try", tryRemedies},
                           Verb{"compare", compareRuns},
                           Verb{"export-django", exportDjango}};

int printUsage(FILE *file, int status)
{
    QTextStream(file) << commandline::usage();
    return status;
}

int refuseUnknown(const QString &word)
{
    commandline::complain(
        QCoreApplication::translate(
            "Usage", "“%1” is not a command, a server URL (redis://HOST:PORT) or a file. See lookaside --help.")
            .arg(word));
    return exitstatus::unusable;
}

// A report as PDF needs Qt's fonts, and no display.
std::unique_ptr<QCoreApplication> applicationFor(const QByteArray &verb, int &argc, char **argv)
{
#ifdef LOOKASIDE_GUI
    const bool mayWritePdf = verb == "run" || verb == "lesson" || verb == "mark";
    if (mayWritePdf && std::any_of(argv, argv + argc, [](const char *argument) {
            const QByteArray word = QByteArray::fromRawData(argument, qsizetype(qstrlen(argument))).toLower();
            return word.endsWith(".pdf") || word.startsWith("--pdf");
        })) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
#else
    Q_UNUSED(verb)
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

// What can be said of `lookaside watch [URL] [--web URL …]` before there is a window; none: go on.
std::optional<int> refuseToWatch(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 2; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (const auto web = door::Options::takeFrom(arguments); !web) {
        commandline::complain(web.error());
        return exitstatus::unusable;
    }
    arguments.removeAll(QStringLiteral("--allow-remote")); // it is the door's
    const QString url = arguments.value(0);
    if (url == QLatin1StringView("--help") || url == QLatin1StringView("-h"))
        return printUsage(stdout, 0);
    if (url.isEmpty())
        return {};
    if (const auto target = tap::Target::parse(url); !target) {
        commandline::complain(target.error());
        return exitstatus::unusable;
    }
    return {};
}

#ifdef LOOKASIDE_GUI
// Qt ends a program that has no display by abort(). Its last words are the reason.
void handleMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg) {
        commandline::complain(QCoreApplication::translate(
            "Usage",
            "There is no display to open a window on. Without one, use lookaside run FILE or lookaside inspect URL."));
        std::_Exit(exitstatus::unusable);
    }
    if (type != QtDebugMsg && type != QtInfoMsg && !message.contains(QLatin1StringView("qt.qpa")))
        commandline::complain(message);
}

int openWindow(int argc, char **argv)
{
    qInstallMessageHandler(handleMessage);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    nameApplication();
    const QString word = QApplication::arguments().value(1); // what Qt takes itself is gone
    if (word == QLatin1StringView("watch")) {
        QStringList arguments = QApplication::arguments().mid(2);
        auto web = door::Options::takeFrom(arguments); // it was looked at before
        arguments.removeAll(QStringLiteral("--allow-remote"));
        gui::Start start{.url = arguments.value(0), .file = {}, .watches = true};
        if (web)
            start.web = *web;
        return gui::runWindow(application, start);
    }
    const commandline::Target target = commandline::targetOf(word);
    if (target == commandline::Target::Unknown)
        return refuseUnknown(word);
    const bool isScenario = target == commandline::Target::Scenario;
    return gui::runWindow(application, {.url = isScenario ? QString() : word, .file = isScenario ? word : QString()});
}
#endif

} // namespace

int main(int argc, char **argv)
{
    holdStandardDescriptors();
    const QByteArray word = argc > 1 ? argv[1] : "";
    for (const Verb &verb : verbs) {
        if (word != verb.name)
            continue;
        const auto application = applicationFor(word, argc, argv);
        nameApplication();
        return statusOfWritten(verb.run(QCoreApplication::arguments().sliced(2)));
    }
    if (word == "--help" || word == "-h" || word == "help")
        return statusOfWritten(printUsage(stdout, 0));
    if (word == "--version" || word == "-v") {
        QTextStream(stdout) << "lookaside " << LOOKASIDE_VERSION << '\n';
        return statusOfWritten(0);
    }
    if (word == "watch") {
        if (const auto refused = refuseToWatch(argc, argv))
            return *refused;
    } else if (!word.startsWith('-')
               && commandline::targetOf(QString::fromLocal8Bit(word)) == commandline::Target::Unknown) {
        return refuseUnknown(QString::fromLocal8Bit(word)); // whether there is a display or not
    }
#ifdef LOOKASIDE_GUI
    return openWindow(argc, argv);
#else
    return printUsage(stderr, exitstatus::unusable);
#endif
}
