#include "headless.h"

#ifdef LOOKASIDE_GUI
#include "windows.h"
#include <QtWidgets/QApplication>
#else
#include <QtCore/QCoreApplication>
#endif

#include <QtCore/QTextStream>

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("lookaside"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOKASIDE_VERSION));
}

void printUsage(QTextStream &out)
{
    out << QCoreApplication::translate(
        "Usage",
        "lookaside                     open the window\n"
        "lookaside redis://HOST:PORT   watch a live Redis in a window (also rediss://, unix://,\n"
        "                              redis-cluster:// and redis-sentinel://)\n"
        "lookaside run FILE… [--trace OUT.jsonl] [--report OUT.html] [--seed N] [--no-measured]\n"
        "                    [--out DIR [--force]] [--allow-host HOST]\n"
        "                              run scenarios without a window; they write files only below DIR, and use\n"
        "                              servers of other machines only when allowed\n"
        "lookaside inspect URL [--pattern GLOB] [--types] [--ttl] [--memory] [--json|--csv]\n"
        "                              list the keys of a Redis server, changing nothing\n"
        "lookaside tap URL [--listen HOST:PORT] [--json] [--record FILE] [--allow-remote]\n"
        "                              stand between an application and its cache (redis://, rediss://,\n"
        "                              unix:// or memcached://), hand everything on and count it\n"
        "lookaside --version\n");
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray verb = argc > 1 ? argv[1] : "";
    if (verb == "run" || verb == "inspect" || verb == "tap") {
        QCoreApplication application(argc, argv);
        nameApplication();
        const QStringList arguments = application.arguments().sliced(2);
        return verb == "run" ? runScenarios(arguments)
            : verb == "tap"  ? tapServer(arguments)
                             : inspectServer(arguments);
    }
    if (verb == "--help" || verb == "-h" || verb == "--version" || verb == "-v") {
        QCoreApplication application(argc, argv);
        nameApplication();
        QTextStream out(stdout);
        if (verb.startsWith("--h") || verb == "-h")
            printUsage(out);
        else
            out << "lookaside " << QCoreApplication::applicationVersion() << '\n';
        return 0;
    }
#ifdef LOOKASIDE_GUI
    QApplication application(argc, argv);
    nameApplication();
    return gui::runWindow(application);
#else
    QCoreApplication application(argc, argv);
    nameApplication();
    QTextStream errors(stderr);
    printUsage(errors);
    return 2;
#endif
}
