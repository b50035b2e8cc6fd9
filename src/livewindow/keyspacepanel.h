#pragma once

#include "livewindow/foldermodel.h"
#include "look/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;
class QTreeView;

namespace gui {

class ClampedLabel;
class ElidedLabel;

// The folders of the keyspace, what the person filters by, and how much of it was read so far.
class KeyspacePanel : public QWidget {
    Q_OBJECT

public:
    KeyspacePanel(const Theme &theme, InspectorClient &client, ShownKeys &keys,
                  QWidget *parent = nullptr); // all borrowed

    QString facts() const; // for the panel's head
    void setUrls(const QStringList &absoluteUrls); // of the application, whose cached pages are named by them

signals:
    void folderChosen(const QByteArray &path);
    void loneKeysChosen(); // those without a folder
    void keyNamed(const QByteArray &key); // by its whole name, where keys cannot be listed
    void factsChanged();

private:
    QWidget *makeFilter();
    void makeTree();
    QWidget *makeCoverage();
    void applyFilter();
    void openByName();
    void showCoverage();
    void restyle();

    const Theme &m_theme;
    InspectorClient &m_client;
    ShownKeys &m_keys;
    FolderModel m_folders;
    QLineEdit *m_filter;
    QComboBox *m_match;
    ElidedLabel *m_filterError;
    QTreeView *m_tree;
    ClampedLabel *m_coverage;
    QProgressBar *m_progress;
    QToolButton *m_pause;
    QToolButton *m_cancel;
    QElapsedTimer m_scanning;
    double m_scanSeconds = 0;
    bool m_wasScanning = false;
    bool m_isVanishing = false; // the chosen folder has no keys any more
};

} // namespace gui
