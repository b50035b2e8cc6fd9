#pragma once

#include <QtCore/QObject>

class QWidget;

namespace gui {

class Bookmarks;
class LabClient;

// What the person does with files: scenarios that are run and saved, courses that come and go. What goes wrong with a
// file that was just chosen is said in a box.
class RunFiles : public QObject {
    Q_OBJECT

public:
    RunFiles(LabClient &lab, QWidget &window); // both borrowed

    bool runScenario(const QString &file); // false: it could not be read, and the person was told

    void saveReport(const Bookmarks &bookmarks); // the run as one HTML page, with what was noted

public slots:
    void chooseScenario();
    void saveRun();
    void importCourses();
    void exportCourses();

private:
    LabClient &m_lab;
    QWidget &m_window;
};

} // namespace gui
