#include "labwindow/projectexport.h"

#include "catalog/catalog.h"
#include "labwindow/labclient.h"
#include "report/errors.h"
#include "twin/projectfolder.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QProgressDialog>

#include <stop_token>

namespace gui {

namespace {

// On a thread of its own: a catalog belongs to the one that opened it.
base::Result<void> written(const QString &folder, const lab::Setup &setup, const QString &courses,
                           const catalog::Watch &watch)
{
    const auto catalog = catalog::Catalog::open(courses);
    if (!catalog)
        return tl::unexpected(catalog.error());
    return twin::writeProject(folder, {setup, (*catalog)->seed()}, **catalog, twin::Occupied::Refused, watch);
}

} // namespace

ProjectExport::ProjectExport(LabClient &lab, QWidget &window)
    : QObject(&window)
    , m_lab(lab)
    , m_window(window)
{
    connect(&lab, &LabClient::coursesCopied, this, [this](const QString &path, const base::Error &error) {
        if (!m_copy || !path.startsWith(m_copy->path()))
            return; // cancelled in the meantime
        if (error.code.isEmpty())
            write(path);
        else
            end(tl::unexpected(error));
    });
}

ProjectExport::~ProjectExport() = default; // the worker is stopped and waited for

void ProjectExport::begin(const QString &folder)
{
    if (m_copy)
        return;
    if (const auto checked = twin::checkFolder(folder); !checked) {
        warn(checked.error());
        return;
    }
    m_folder = folder;
    m_setup = m_lab.setup();
    m_copy = std::make_unique<QTemporaryDir>();
    m_progress = std::make_unique<QProgressDialog>(tr("Writing the Django project …"), tr("Cancel"), 0, 0, &m_window);
    m_progress->setObjectName(QStringLiteral("projectProgress"));
    m_progress->setWindowModality(Qt::WindowModal);
    constexpr int soon = 400; // ms: what is quick shows nothing
    m_progress->setMinimumDuration(soon);
    connect(m_progress.get(), &QProgressDialog::canceled, this, &ProjectExport::cancel);
    m_lab.copyCourses(m_copy->filePath(QStringLiteral("courses.sqlite")));
}

void ProjectExport::write(const QString &courses)
{
    m_worker = std::jthread([this, courses, folder = m_folder, setup = m_setup](const std::stop_token &stop) {
        const auto tell = [this](std::int64_t done, std::int64_t total) {
            QMetaObject::invokeMethod(
                this,
                [this, done, total] {
                    constexpr int parts = 1000; // a count of rows may be beyond an int
                    if (m_progress) {
                        m_progress->setMaximum(parts);
                        m_progress->setValue(int(done * parts / std::max<std::int64_t>(total, 1)));
                    }
                },
                Qt::QueuedConnection);
        };
        const auto done = written(folder, setup, courses, {.progress = tell, .cancel = stop});
        if (!stop.stop_requested())
            QMetaObject::invokeMethod(
                this, [this, done] { end(done); }, Qt::QueuedConnection);
    });
}

void ProjectExport::end(const base::Result<void> &done)
{
    m_worker = std::jthread();
    m_progress.reset();
    m_copy.reset();
    if (done)
        emit saved(m_folder);
    else
        warn(done.error());
}

void ProjectExport::cancel()
{
    m_worker = std::jthread(); // stops and waits
    m_progress.release()->deleteLater(); // whose signal this is
    m_copy.reset();
}

void ProjectExport::warn(const base::Error &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Export as a Django project"), report::errorText(error).inFull(),
                    QMessageBox::Ok, &m_window);
    box.setObjectName(QStringLiteral("projectRefused"));
    box.setTextFormat(Qt::PlainText); // a folder's name may look like markup
    box.exec();
}

} // namespace gui
