#include "livewindow/folderexportdialog.h"

#include "livewindow/keyspreviewbox.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace gui {

FolderExportDialog::FolderExportDialog(const Theme &theme, InspectorClient &client, const QByteArray &path,
                                       QWidget *parent)
    : FolderDialog(theme, client, path, parent)
    , m_save(addButton("saveFolder", tr("Save…"), tr("Choose a file for exactly the keys that were counted")))
{
    setObjectName(u"folderExportDialog"_s);
    setWindowTitle(tr("Save a folder to a file"));
    connect(m_save, &QPushButton::clicked, this, &FolderExportDialog::askWhere);
}

void FolderExportDialog::showPreview(const inspector::KeysPreview &keys)
{
    preview().showPreview(keys,
                          tr("“redis-cli --pipe” restores them from the file with their times to live. Saving reads "
                             "each key, which resets its idle time."));
    m_save->setText(tr("Save %1…").arg(KeysPreviewBox::countText(keys.keys)));
}

QString FolderExportDialog::endText(qint64 keys, bool wasCancelled) const
{
    return wasCancelled ? tr("Stopped. No file was written.")
                        : tr("%1 were saved to %2.").arg(KeysPreviewBox::countText(keys), m_file);
}

void FolderExportDialog::setReady(bool ready) { m_save->setEnabled(ready); }

void FolderExportDialog::askWhere()
{
    auto *dialog = new QFileDialog(this, windowTitle(), {}, tr("Redis commands (*.resp)"));
    dialog->setObjectName(u"folderFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"resp"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file = file;
        start([file](inspector::FolderWork &work) { work.saveTo(file); });
    });
    dialog->open();
}

} // namespace gui
