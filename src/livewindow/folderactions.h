#pragma once

#include "livewindow/foldermodel.h"

class QAction;
class QTreeView;

namespace gui {

class Theme;

// What can be done with the chosen folder of the tree, in its context menu and by keys.
class FolderActions : public QObject {
    Q_OBJECT

public:
    FolderActions(const Theme &theme, InspectorClient &client, FolderModel &folders,
                  QTreeView &tree); // borrowed, and lives as long as the tree

private:
    template <typename Slot> QAction *add(const char *name, const QString &text, const QKeySequence &keys, Slot slot);
    QByteArray path() const;
    void enable();

    InspectorClient &m_client;
    FolderModel &m_folders;
    QTreeView &m_tree;
    QAction *m_copy;
    QAction *m_ttl;
    QAction *m_export;
    QAction *m_delete;
};

} // namespace gui
