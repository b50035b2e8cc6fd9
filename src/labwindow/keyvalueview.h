#pragma once

#include "labwindow/labclient.h"
#include "look/theme.h"
#include "report/narrator.h"
#include "views/models/differencemodel.h"
#include "views/models/keymodel.h"
#include "views/models/valuemodel.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;
class QTableView;
class QTreeView;

namespace gui {

class ElidedLabel;

// One entry: what it says, how that differs from the database, and what can be done to it by hand.
class KeyValueView : public QWidget {
    Q_OBJECT

public:
    KeyValueView(const Theme &theme, LabClient &lab, const report::Narrator &narrator,
                 QWidget *parent = nullptr); // borrowed

    void setEntry(const KeyModel::Row *entry);
    void setAbsent(const QByteArray &fullKey); // the cache does not hold it; empty: nothing is selected

    // By hand, as the low-level API does it. They say so when the key is not one of the cache's own prefix and version.
    void remove();
    void touch(); // for the cache's default timeout
    void setTtl(); // as it is typed

private:
    void showKey(const QByteArray &fullKey);
    void showTitle();
    void complain(const QString &problem);
    using Operation = lab::CacheOperation::Operation;

    void operate(Operation operation, cache::Timeout timeout = {});

    const Theme &m_theme;
    LabClient &m_lab;
    const report::Narrator &m_narrator;
    std::optional<KeyModel::Row> m_entry;
    QByteArray m_shownBody;
    ValueModel m_body;
    DifferenceModel m_difference;
    QTimer m_ticker; // how long ago it was
    ElidedLabel *m_key;
    ElidedLabel *m_state;
    QTableView *m_differs;
    QTreeView *m_tree;
    QWidget *m_hand;
    QComboBox *m_ttl;
    ElidedLabel *m_problem; // in the place of the state
};

} // namespace gui
