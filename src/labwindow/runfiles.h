#pragma once

#include "base/error.h"

#include <QtCore/QObject>

class QWidget;

namespace lab {
struct Reach;
}

namespace gui {

class Bookmarks;
class EventModel;
class LabClient;
class ProjectExport;

// File operations of the user: running and saving scenarios, importing and exporting courses. Errors of a
// file that was just chosen are shown in a message box.
class RunFiles : public QObject {
    Q_OBJECT

public:
    RunFiles(LabClient &lab, const EventModel &events, QWidget &window); // all borrowed

    QStringList recentScenarios() const; // the last one first
    bool runScenario(const QString &file); // false: it could not be read, and the person was told

    // Whether a file may do what it does outside of the lab; asked when it does anything there.
    bool mayReachOut(const QString &name, const lab::Reach &reach);

    // .csv: a table with a sentence an event; else a JSON object a line, as `lookaside run --trace` writes it.
    // Error: "file.write" {path, what the system said}.
    base::Result<void> writeLog(const QString &path) const;
    void saveReport(const Bookmarks &bookmarks); // the run as one HTML page, with what was noted

public slots:
    void chooseScenario();
    void saveRun();
    void importCourses();
    void importCoursesFrom(const QString &file);
    void exportCourses();
    void exportLog();
    void exportProject();
    void exportProjectTo(const QString &folder);

signals:
    void saved(const QString &path); // and it is there

private:
    QString askWhere(const QString &title, const QString &name, const QString &kinds);
    void tellMissing(const QString &title);

    LabClient &m_lab;
    const EventModel &m_events;
    QWidget &m_window;
    ProjectExport *m_project;
};

} // namespace gui
