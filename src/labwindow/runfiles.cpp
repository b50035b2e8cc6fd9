#include "labwindow/runfiles.h"

#include "lab/parser.h"
#include "lab/script.h"
#include "labwindow/dialogs/importdialog.h"
#include "labwindow/labclient.h"
#include "look/exporting.h"
#include "report/errors.h"
#include "report/htmlreport.h"
#include "report/tracewriter.h"
#include "report/words.h"
#include "views/bookmarks.h"
#include "views/models/eventmodel.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

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

void rememberFolder(const QString &file) { QSettings().setValue(folderKey, QFileInfo(file).absolutePath()); }

} // namespace

RunFiles::RunFiles(LabClient &lab, const EventModel &events, QWidget &window)
    : QObject(&window)
    , m_lab(lab)
    , m_events(events)
    , m_window(window)
{
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
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        warn(m_window, tr("Run a scenario"), tr("%1 cannot be read: %2.").arg(name, file.errorString()));
        return false;
    }
    const auto commands = lab::parse(file.readAll(), name);
    if (!commands) {
        QStringList lines;
        for (const lab::ParseError &error : commands.error().first(std::min<qsizetype>(commands.error().size(), 10)))
            lines << report::parseErrorText(error);
        warn(m_window, tr("Run a scenario"), lines.join(u'\n'));
        return false;
    }
    rememberFolder(name);
    QStringList recent = recentScenarios();
    recent.removeAll(QFileInfo(name).absoluteFilePath());
    recent.prepend(QFileInfo(name).absoluteFilePath());
    QSettings().setValue(recentKey, recent.first(std::min<qsizetype>(recent.size(), 8)));
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

void RunFiles::saveRun()
{
    const QString name =
        askWhere(tr("Save this run as a scenario"), QStringLiteral("run.lookaside"), tr("Scenarios (*.lookaside)"));
    if (name.isEmpty())
        return;
    lab::Script script;
    for (const trace::Event &event : m_lab.log().all())
        script.add(event);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(script.text()) < 0 || !file.commit())
        warn(m_window, tr("Save this run"), tr("%1 cannot be written: %2.").arg(name, file.errorString()));
    else
        emit saved(name);
}

void RunFiles::saveReport(const Bookmarks &bookmarks)
{
    const QString name = askWhere(tr("Save a report"), QStringLiteral("run.html"), tr("Web pages (*.html)"));
    if (name.isEmpty())
        return;
    report::HtmlReport::Options options;
    for (const Bookmarks::Bookmark &bookmark : bookmarks.all())
        options.notes.append({bookmark.time, bookmark.note});
    report::HtmlReport page(options);
    for (const trace::Event &event : m_lab.log().all())
        page.happened(event);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)) {
        warn(m_window, tr("Save a report"), tr("%1 cannot be written: %2.").arg(name, file.errorString()));
    } else if (const auto written = page.write(file); !written || !file.commit()) {
        warn(m_window, tr("Save a report"),
             written ? tr("%1 cannot be written: %2.").arg(name, file.errorString())
                     : report::errorText(written.error()).sentence);
    } else {
        emit saved(name);
    }
}

void RunFiles::exportLog()
{
    const QString name = askWhere(tr("Export the log"), QStringLiteral("run.jsonl"),
                                  tr("JSON lines, one object an event (*.jsonl);;Tables, with sentences (*.csv)"));
    if (name.isEmpty())
        return;
    if (const auto written = writeLog(name); !written)
        warn(m_window, tr("Export the log"), report::errorText(written.error()).sentence);
    else
        emit saved(name);
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
    const QString name = QFileDialog::getOpenFileName(&m_window, tr("Import courses"), lastFolder(),
                                                      tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
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

} // namespace gui
