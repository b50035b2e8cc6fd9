#include "livewindow/folderactions.h"

#include "base/escape.h"
#include "livewindow/deletiondialog.h"
#include "livewindow/folderexportdialog.h"
#include "livewindow/folderttldialog.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QTreeView>

namespace gui {

FolderActions::FolderActions(const Theme &theme, InspectorClient &client, FolderModel &folders, QTreeView &tree)
    : QObject(&tree)
    , m_client(client)
    , m_folders(folders)
    , m_tree(tree)
{
    m_copy = add("copyFolder", tr("Copy the folder's prefix"), QKeySequence::Copy, [this] {
        if (m_tree.currentIndex().isValid())
            QGuiApplication::clipboard()->setText(base::escaped(path()));
    });
    m_ttl = add("ttlOfFolder", tr("Time to live of its keys…"), {},
                [this, &theme] { (new FolderTtlDialog(theme, m_client, path(), &m_tree))->open(); });
    m_export = add("exportFolder", tr("Save its keys to a file…"), {},
                   [this, &theme] { (new FolderExportDialog(theme, m_client, path(), &m_tree))->open(); });
    m_delete = add("deleteFolderKeys", tr("Delete its keys…"), QKeySequence::Delete,
                   [this, &theme] { (new DeletionDialog(theme, m_client, path(), true, &m_tree))->open(); });
    tree.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(tree.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FolderActions::enable);
    connect(&client, &InspectorClient::stateChanged, this, &FolderActions::enable);
    enable();
}

template <typename Slot>
QAction *FolderActions::add(const char *name, const QString &text, const QKeySequence &keys, Slot slot)
{
    auto *action = new QAction(text, &m_tree);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_tree.addAction(action);
    return action;
}

QByteArray FolderActions::path() const { return m_folders.path(m_tree.currentIndex()); }

// All keys at once can be saved, but not changed or deleted: that would be a FLUSHDB by another name.
void FolderActions::enable()
{
    const QModelIndex current = m_tree.currentIndex();
    const bool isNamed = current.isValid() && !m_folders.isMore(current) && !m_folders.isLoneKeys(current);
    const bool isAny = isNamed && m_client.isReady();
    const bool isFolder = isAny && !path().isEmpty();
    m_copy->setEnabled(isNamed);
    m_export->setEnabled(isAny);
    m_ttl->setEnabled(isFolder);
    m_delete->setEnabled(isFolder);
}

} // namespace gui
