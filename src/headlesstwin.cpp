#include "headless.h"

#include "base/escape.h"
#include "commandline.h"
#include "exitstatus.h"
#include "interruption.h"
#include "outputfile.h"
#include "report/trafficsource.h"
#include "twin/projectfolder.h"
#include "twin/setupreader.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

// `lookaside export-django`: what a scenario sets up, as a Django project.
namespace {

struct TwinWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

struct ExportOptions {
    QString folder;
    QString scenario; // empty: the lab as it begins
    twin::Occupied occupied = twin::Occupied::Refused;
};

// None when there is nothing to do: `status` says why.
std::optional<ExportOptions> exportOptions(const QStringList &arguments, int &status)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(TwinWords::tr(
        "Writes a Django project that does what the lab simulates: the course data, the views with their caching, the "
        "keys and the receivers. A scenario's setup commands are run; its requests and edits are not. Exit status: 0 "
        "when the project was written, 1 when it could not be written or a setup command failed, 2 when the folder is "
        "not empty, the scenario cannot be read or an argument is wrong."));
    parser.addPositionalArgument(u"folder"_s, TwinWords::tr("A new or empty folder."), u"FOLDER"_s);
    parser.addPositionalArgument(u"scenario"_s, TwinWords::tr("A scenario whose setup is exported."), u"[SCENARIO]"_s);
    const QCommandLineOption force(
        u"force"_s, TwinWords::tr("Allow a folder that is not empty: files with the same names are replaced."));
    parser.addOption(force);
    status = exitstatus::unusable;
    if (const auto ends = commandline::read(parser, u"export-django"_s, arguments)) {
        status = *ends;
        return {};
    }
    const QStringList names = parser.positionalArguments();
    if (names.isEmpty() || names.size() > 2 || names.first().isEmpty()) {
        commandline::complain(TwinWords::tr("lookaside export-django: name one folder, and at most one scenario."));
        return {};
    }
    return ExportOptions{.folder = names.first(),
                         .scenario = names.value(1),
                         .occupied = parser.isSet(force) ? twin::Occupied::Overwritten : twin::Occupied::Refused};
}

int refuseExport(const base::Error &error, int status)
{
    if (Interruption::signal() != 0)
        return Interruption::exitStatus();
    commandline::complain(error);
    return status;
}

} // namespace

int exportDjango(const QStringList &arguments)
{
    int status = exitstatus::unusable;
    const auto options = exportOptions(arguments, status);
    if (!options)
        return status;
    if (const auto named = checkFolderName(options->folder); !named)
        return refuseExport(named.error(), exitstatus::unusable);
    if (const auto checked = twin::checkFolder(options->folder, options->occupied); !checked)
        return refuseExport(checked.error(), exitstatus::unusable);
    QList<lab::Command> commands;
    if (!options->scenario.isEmpty()) {
        auto read = report::readScenario(options->scenario);
        if (!read)
            return refuseExport(read.error(), exitstatus::unusable);
        commands = *read;
    }
    const Interruption interruption;
    std::stop_source stop;
    const auto watch = [&stop] {
        return catalog::Watch{.progress =
                                  [&stop](std::int64_t, std::int64_t) {
                                      if (Interruption::signal() != 0)
                                          stop.request_stop();
                                  },
                              .cancel = stop.get_token()};
    };
    const auto setUp = twin::SetUpLab::make(commands, watch);
    if (!setUp)
        return refuseExport(setUp.error(), exitstatus::failed);
    catalog::Catalog &catalog = setUp->lab().catalog();
    const auto done = twin::writeProject(options->folder, {setUp->lab().setup(), catalog.seed()}, catalog,
                                         options->occupied, watch());
    if (!done)
        return refuseExport(done.error(), exitstatus::failed);
    QTextStream(stdout) << TwinWords::tr("The Django project is in %1; its README.md explains how to start it.")
                               .arg(base::printable(options->folder))
                        << '\n';
    return exitstatus::done;
}
