#include "livewindow/deletiondialog.h"

#include "livewindow/keyspreviewbox.h"
#include "look/theme.h"
#include "report/figures.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

DeletionDialog::DeletionDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, bool isFolder,
                               QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_preview(new KeysPreviewBox(theme, path, this))
{
    setObjectName(u"deletionDialog"_s);
    setWindowTitle(isFolder ? tr("Delete a folder") : tr("Delete a key"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme.px(480), theme.px(220));
    m_preview->say(isFolder ? tr("Counting the keys in this folder …") : tr("Reading the key …"));
    auto *buttons = new QDialogButtonBox(this);
    m_delete = buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    m_delete->setObjectName(u"confirmDeletion"_s);
    m_delete->setToolTip(tr("Delete exactly the keys that were counted"));
    m_delete->setEnabled(false);
    m_delete->setAutoDefault(false);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelDeletion"_s);
    m_cancel->setToolTip(tr("Stop here (Esc)"));
    m_cancel->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);

    connect(m_delete, &QPushButton::clicked, this, [this] {
        m_isErasing = true;
        m_delete->setEnabled(false);
        m_client.ask([](inspector::Session &session) { session.eraser().erase(); });
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] {
        if (!m_isOver)
            m_client.ask([](inspector::Session &session) { session.eraser().cancel(); });
    });
    connect(&client, &InspectorClient::deletionWalked, m_preview, &KeysPreviewBox::showWalk);
    connect(&client, &InspectorClient::deletionPreviewed, this, &DeletionDialog::showPreview);
    connect(&client, &InspectorClient::deletionProgressed, this, [this](qint64 done, qint64 total) {
        m_preview->showProgress(done, total);
        m_preview->say(tr("%1 of %2 deleted …").arg(report::countText(done), report::countText(total)));
    });
    connect(&client, &InspectorClient::deletionEnded, this, [this] {
        if (!m_isErasing)
            return;
        m_isOver = true;
        accept();
    });
    connect(&client, &InspectorClient::deletionFailed, this, [this](const base::Error &error) {
        m_preview->complain(error);
        m_delete->setEnabled(false);
        m_isOver = !m_isErasing;
    });
    client.ask([path, isFolder](inspector::Session &session) {
        if (isFolder)
            session.eraser().previewFolder(path);
        else
            session.eraser().previewKey(path);
    });
}

void DeletionDialog::showPreview(const inspector::KeysPreview &preview)
{
    QString consequence = preview.canUndo ? tr("The deletion can be undone for one day, while this window is open.")
                                          : tr("The deletion is too large to be undone.");
    if (m_client.isLocked())
        consequence += u' ' + tr("The connection is locked: unlock it above to delete.");
    m_preview->showPreview(preview, consequence);
    m_delete->setText(tr("Delete %1").arg(KeysPreviewBox::countText(preview.keys)));
    m_delete->setEnabled(preview.keys > 0 && !m_client.isLocked());
}

} // namespace gui
