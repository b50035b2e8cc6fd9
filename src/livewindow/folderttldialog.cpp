#include "livewindow/folderttldialog.h"

#include "livewindow/keyspreviewbox.h"
#include "livewindow/ttldialog.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

FolderTtlDialog::FolderTtlDialog(const Theme &theme, InspectorClient &client, const QByteArray &path, QWidget *parent)
    : FolderDialog(theme, client, path, parent)
    , m_ttl(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_set(addButton("setFolderTtl", tr("Set"), tr("Set this time to live on each key (PEXPIRE)")))
    , m_persist(addButton("persistFolder", tr("No TTL"), tr("Remove the time to live of each key (PERSIST)")))
{
    setObjectName(u"folderTtlDialog"_s);
    setWindowTitle(tr("Time to live of a folder"));
    m_ttl->setObjectName(u"newFolderTtl"_s);
    m_ttl->setAccessibleName(tr("Time to live from now"));
    m_ttl->setPlaceholderText(tr("90s, 15m, 24h, 7d"));
    m_ttl->setToolTip(tr("Time to live from now: seconds, or a number with s, m, h or d"));
    m_problem->setObjectName(u"folderTtlProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    room().addWidget(m_ttl);
    room().addWidget(m_problem);
    connect(m_set, &QPushButton::clicked, this, &FolderTtlDialog::set);
    connect(m_ttl, &QLineEdit::returnPressed, m_set, &QPushButton::click);
    connect(m_persist, &QPushButton::clicked, this, &FolderTtlDialog::persist);
    m_ttl->setFocus();
}

void FolderTtlDialog::showPreview(const inspector::KeysPreview &keys)
{
    QString consequence = tr("Each key gets the same time to live. This cannot be undone.");
    if (client().isLocked())
        consequence += u' ' + tr("The connection is locked: unlock it above to change it.");
    preview().showPreview(keys, consequence);
    const QString count = KeysPreviewBox::countText(keys.keys);
    m_set->setText(tr("Set for %1").arg(count));
    m_persist->setText(tr("No TTL for %1").arg(count));
}

QString FolderTtlDialog::endText(qint64 keys, bool wasCancelled) const
{
    const QString count = KeysPreviewBox::countText(keys);
    return wasCancelled ? tr("Stopped after %1 were changed.").arg(count) : tr("%1 were changed.").arg(count);
}

void FolderTtlDialog::setReady(bool ready)
{
    for (QPushButton *button : {m_set, m_persist})
        button->setEnabled(ready && !client().isLocked());
}

void FolderTtlDialog::set()
{
    const auto ttl = ttlFromText(m_ttl->text());
    m_problem->setVisible(!ttl);
    if (!ttl) {
        m_problem->setText(tr("Write a number with s, m, h or d: 90s, 15m, 24h."));
        m_ttl->selectAll();
        return;
    }
    start([ttl](inspector::FolderWork &work) { work.setTtl(ttl); });
}

void FolderTtlDialog::persist()
{
    start([](inspector::FolderWork &work) { work.setTtl(std::nullopt); });
}

} // namespace gui
