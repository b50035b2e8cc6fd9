#include "livewindow/folderdialog.h"

#include "livewindow/keyspreviewbox.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/figures.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

FolderDialog::FolderDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_client(client)
    , m_preview(new KeysPreviewBox(theme, path, this))
    , m_room(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(this))
    , m_close(m_buttons->addButton(QDialogButtonBox::Cancel))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme.px(480), theme.px(240));
    m_preview->say(tr("Counting the keys in this folder …"));
    m_close->setObjectName(u"closeFolder"_s);
    m_close->setToolTip(tr("Stop here (Esc)"));
    m_close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addLayout(m_room);
    layout->addWidget(m_buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] {
        if (!m_isOver)
            m_client.ask([](inspector::Session &session) { session.folderWork().cancel(); });
    });
    connect(&client, &InspectorClient::folderWalked, m_preview, &KeysPreviewBox::showWalk);
    connect(&client, &InspectorClient::folderPreviewed, this, [this](const inspector::KeysPreview &preview) {
        showPreview(preview);
        setReady(preview.keys > 0);
    });
    connect(&client, &InspectorClient::folderProgressed, this, [this](qint64 done, qint64 total) {
        m_preview->showProgress(done, total);
        m_preview->say(tr("%1 of %2 done …").arg(report::countText(done), report::countText(total)));
    });
    connect(&client, &InspectorClient::folderFinished, this, [this](qint64 keys, bool wasCancelled) {
        if (!m_isWorking)
            return;
        m_isOver = true;
        m_preview->hideProgress();
        m_preview->say(endText(keys, wasCancelled));
        m_close->setText(tr("Close"));
    });
    connect(&client, &InspectorClient::folderFailed, this, [this](const base::Error &error) {
        m_isOver = true;
        m_preview->complain(error);
        setReady(false);
        m_close->setText(tr("Close"));
    });
    client.ask([path](inspector::Session &session) { session.folderWork().preview(path); });
}

QPushButton *FolderDialog::addButton(const char *name, const QString &text, const QString &toolTip)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(plainToolTip(toolTip));
    button->setAutoDefault(false);
    button->setEnabled(false);
    return button;
}

} // namespace gui
