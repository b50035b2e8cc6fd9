#include "labwindow/runfiles.h"

#include "lab/parser.h"
#include "lab/permissions.h"
#include "lab/scenariofile.h"
#include "labwindow/dialogs/importdialog.h"
#include "labwindow/labclient.h"
#include "labwindow/projectexport.h"
#include "look/exporting.h"
#include "look/pdf.h"
#include "report/errors.h"
#include "report/figures.h"
#include "report/htmlreport.h"
#include "report/tracewriter.h"
#include "report/words.h"
#include "views/bookmarks.h"
#include "views/models/eventmodel.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gui {

namespace {

void warn(QWidget &window, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Ok, &window);
    box.setTextFormat(Qt::PlainText); // a file's name may look like markup
    box.exec();
}

const auto folderKey = QStringLiteral("files/folder");
const auto recentKey = QStringLiteral("files/recentScenarios");

// Where the person was last; at first where documents are.
QString lastFolder()
{
    return QSettings().value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

void rememberScenario(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList recent = QSettings().value(recentKey).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(recentKey, recent.first(std::min<qsizetype>(recent.size(), 8)));
}

void rememberFolder(const QString &file) { QSettings().setValue(folderKey, QFileInfo(file).absolutePath()); }

} // namespace

RunFiles::RunFiles(LabClient &lab, const EventModel &events, QWidget &window)
    : QObject(&window)
    , m_lab(lab)
    , m_events(events)
    , m_window(window)
    , m_project(new ProjectExport(lab, window))
{
    connect(m_project, &ProjectExport::saved, this, &RunFiles::saved);
}

void RunFiles::chooseScenario()
{
    const QString name = QFileDialog::getOpenFileName(&m_window, tr("Run a scenario"), lastFolder(),
                                                      tr("Scenarios (*.lookaside);;All files (*)"));
    if (!name.isEmpty())
        runScenario(name);
}

bool RunFiles::runScenario(const QString &name)
{
    const auto text = lab::readScenarioFile(name);
    if (!text) {
        warn(m_window, tr("Run a scenario"), report::errorText(text.error()).inFull());
        return false;
    }
    const auto commands = lab::parse(*text, name);
    if (!commands) {
        constexpr qsizetype enough = 4; // to fit on a small screen
        QStringList lines;
        for (const lab::ParseError &error : commands.error().first(std::min(commands.error().size(), enough)))
            lines << report::shortened(report::parseErrorText(error), 300);
        if (commands.error().size() > enough)
            lines << tr("… and %n more error(s)", nullptr, int(commands.error().size() - enough));
        warn(m_window, tr("Run a scenario"), lines.join(u'\n'));
        return false;
    }
    if (!mayReachOut(name, lab::reachOf(*commands)))
        return false;
    rememberFolder(name);
    rememberScenario(name);
    m_lab.submit(*commands);
    return true;
}

QStringList RunFiles::recentScenarios() const { return QSettings().value(recentKey).toStringList(); }

QString RunFiles::askWhere(const QString &title, const QString &name, const QString &kinds)
{
    const QString path = QFileDialog::getSaveFileName(&m_window, title, QDir(lastFolder()).filePath(name), kinds);
    if (!path.isEmpty())
        rememberFolder(path);
    return path;
}

// What a file does outside of the lab is asked once, with all of it, before its first line runs.
bool RunFiles::mayReachOut(const QString &name, const lab::Reach &reach)
{
    if (reach.isEmpty())
        return true;
    QStringList wants;
    for (const QString &file : reach.writes)
        wants << (QFileInfo::exists(file) ? tr("write or overwrite files in %1") : tr("write %1"))
                     .arg(QFileInfo(file).absoluteFilePath());
    for (const QString &host : reach.hosts)
        wants << tr("use the server %1, which is not on this machine").arg(host);
    if (reach.replacesCourses)
        wants << tr("replace all of your courses");
    else if (reach.editsCourses)
        wants << tr("change your courses");
    constexpr qsizetype shown = 20;
    if (wants.size() > shown)
        wants = wants.mid(0, shown) << tr("and %n more", nullptr, int(wants.size() - shown));
    QMessageBox box(QMessageBox::Question, tr("Open a file"),
                    tr("%1 will:\n\n%2\n\nRun it only if you trust its author.")
                        .arg(QFileInfo(name).fileName(), QStringLiteral("• ") + wants.join(QStringLiteral("\n• "))),
                    QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(QStringLiteral("reachQuestion"));
    const QPushButton *run = box.addButton(tr("Run"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == run;
}

// After saving what begins late: a long run's log keeps its last events only.
void RunFiles::tellMissing(const QString &title)
{
    const trace::EventLog &log = m_lab.log();
    if (log.forgotten() == 0)
        return;
    const trace::Event *first = log.find(log.firstId());
    QMessageBox box(QMessageBox::Information, title,
                    tr("The file starts with event %1, at %2. The %3 earlier events were discarded. For the complete "
                       "run, save it as a scenario and use lookaside run FILE --report or --trace.")
                        .arg(QLocale().toString(qlonglong(log.firstId())),
                             report::clockText(first ? first->time : base::Instant()),
                             QLocale().toString(qlonglong(log.forgotten()))),
                    QMessageBox::Ok, &m_window);
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(QStringLiteral("missingEvents"));
    box.exec();
}

void RunFiles::saveRun()
{
    const QString name =
        askWhere(tr("Save this run as a scenario"), QStringLiteral("run.lookaside"), tr("Scenarios (*.lookaside)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_lab.script().text()) < 0 || !file.commit())
        warn(m_window, tr("Save this run"), tr("%1 cannot be written: %2.").arg(name, file.errorString()));
    else {
        rememberScenario(name);
        emit saved(name);
    }
}

void RunFiles::saveReport(const Bookmarks &bookmarks)
{
    const QString name =
        askWhere(tr("Save a report"), QStringLiteral("run.html"), tr("Web pages (*.html);;PDF documents (*.pdf)"));
    if (name.isEmpty())
        return;
    const bool isPdf = name.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive);
    report::HtmlReport::Options options;
    if (isPdf)
        options.maxStories = report::HtmlReport::storiesOnPaper;
    for (const Bookmarks::Bookmark &bookmark : bookmarks.all())
        options.notes.append({bookmark.time, bookmark.note});
    if (const trace::Event *first = m_lab.log().find(m_lab.log().firstId()); first && m_lab.log().forgotten() > 0)
        options.notes.prepend({first->time,
                               tr("The report starts here. The %1 earlier events were discarded.")
                                   .arg(QLocale().toString(qlonglong(m_lab.log().forgotten())))});
    report::HtmlReport page(options);
    for (const trace::Event &event : m_lab.log().all())
        page.happened(event);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)) {
        warn(m_window, tr("Save a report"), tr("%1 cannot be written: %2.").arg(name, file.errorString()));
    } else if (const auto written = isPdf ? writePdf(page.html(), file) : page.write(file);
               !written || !file.commit()) {
        warn(m_window, tr("Save a report"),
             written ? tr("%1 cannot be written: %2.").arg(name, file.errorString())
                     : report::errorText(written.error()).sentence);
    } else {
        tellMissing(tr("Save a report"));
        emit saved(name);
    }
}

void RunFiles::exportLog()
{
    const QString name = askWhere(tr("Export the log"), QStringLiteral("run.jsonl"),
                                  tr("JSON lines, one object per event (*.jsonl);;Tables, with sentences (*.csv)"));
    if (name.isEmpty())
        return;
    if (const auto written = writeLog(name); !written)
        warn(m_window, tr("Export the log"), report::errorText(written.error()).sentence);
    else {
        tellMissing(tr("Export the log"));
        emit saved(name);
    }
}

base::Result<void> RunFiles::writeLog(const QString &path) const
{
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return saveTable(path, m_events);
    QBuffer lines;
    lines.open(QIODevice::WriteOnly);
    report::TraceWriter writer(lines, report::TraceWriter::Measured::Written);
    for (const trace::Event &event : m_lab.log().all())
        writer.happened(event);
    if (auto finished = writer.finish(); !finished)
        return finished;
    return saveFile(path, lines.data());
}

void RunFiles::importCourses()
{
    const QString name = QFileDialog::getOpenFileName(
        &m_window, tr("Import courses"), lastFolder(),
        tr("Tables and databases (*.csv *.tsv *.txt *.sqlite3 *.sqlite *.db);;All files (*)"));
    if (!name.isEmpty())
        importCoursesFrom(name);
}

void RunFiles::importCoursesFrom(const QString &name)
{
    rememberFolder(name);
    ImportDialog dialog(name, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_lab.submit(dialog.command());
}

void RunFiles::exportCourses()
{
    const QString name = askWhere(tr("Export courses"), QStringLiteral("courses.csv"), tr("Tables (*.csv)"));
    if (!name.isEmpty())
        m_lab.submit(lab::CatalogExport{name});
}

void RunFiles::exportProject()
{
    const QString folder =
        askWhere(tr("Export as a Django project: the name of a new folder"), QStringLiteral("django-lab"), {});
    if (!folder.isEmpty())
        exportProjectTo(folder);
}

void RunFiles::exportProjectTo(const QString &folder) { m_project->begin(folder); }

} // namespace gui
