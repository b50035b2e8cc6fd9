#pragma once

#include "livewindow/keyselection.h"
#include "livewindow/livekeymodel.h"
#include "look/theme.h"

#include <QtWidgets/QWidget>

class QTableView;

namespace gui {

class EmptyText;

// The keys of the selected folder with their time to live, type, memory, and who hits and misses them.
class LiveKeysPanel : public QWidget {
    Q_OBJECT

public:
    LiveKeysPanel(const Theme &theme, InspectorClient &client, const ShownKeys &keys, const KeyCounts &counts,
                  KeySelection &selection, QWidget *parent = nullptr); // all borrowed

    void setFolder(const QByteArray &path);
    void setLoneKeys(); // those without a folder
    void setUrls(const QStringList &absoluteUrls); // of the application
    QString title() const; // for the panel's head
    QString facts() const;
    QList<QByteArray> selectedKeys() const; // at most 10,000

signals:
    void factsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFolder();
    void makeTable();
    void makeActions();
    void showColumns(); // as many as there is room for, until the person chose
    void showRows();
    void tellVisibleRows();
    int pointedRow() const; // -1 when the pointer is elsewhere
    void tellPointedRow();
    void anchor();
    void keepAnchor();
    void followSelection();
    void copyNames(bool asText);

    const Theme &m_theme;
    InspectorClient &m_client;
    const ShownKeys &m_keys;
    const KeyCounts &m_counts;
    KeySelection &m_selection;
    LiveKeyModel m_model;
    EmptyText *m_empty;
    QTableView *m_table;
    int m_anchorRow = -1; // what shall stay where it is while rows are rearranged
    QByteArray m_anchorKey;
    bool m_isFollowing = false;
    bool m_choseColumns = false;
};

} // namespace gui
