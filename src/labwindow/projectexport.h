#pragma once

#include "lab/setup.h"

#include <QtCore/QObject>
#include <QtCore/QTemporaryDir>

#include <memory>
#include <thread>

class QProgressDialog;
class QWidget;

namespace gui {

class LabClient;

// Writes the set-up that is shown, with the rows as they are now, as a Django project: beside the window, which shows
// how far it is.
class ProjectExport : public QObject {
    Q_OBJECT

public:
    ProjectExport(LabClient &lab, QWidget &window); // borrowed; the window owns it
    ~ProjectExport() override; // what is under way is cancelled

    void begin(const QString &folder); // refused in words where something is in it

signals:
    void saved(const QString &folder);

private:
    void write(const QString &courses);
    void end(const base::Result<void> &done);
    void cancel();
    void warn(const base::Error &error);

    LabClient &m_lab;
    QWidget &m_window;
    QString m_folder;
    lab::Setup m_setup;
    std::unique_ptr<QTemporaryDir> m_copy; // of the course database, while one is under way
    std::unique_ptr<QProgressDialog> m_progress;
    std::jthread m_worker;
};

} // namespace gui
