#pragma once

#include "livewindow/changesmodel.h"
#include "livewindow/inspectorclient.h"
#include "livewindow/keyselection.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QPushButton;
class QTableView;

namespace gui {

class ClampedLabel;

class EmptyText;
class Theme;

// Live changes on the server, and their source. If misses are not reported, it offers to change the
// server setting that reports them: it shows the exact command first and asks for confirmation.
class ChangesPanel : public QWidget {
    Q_OBJECT

public:
    ChangesPanel(const Theme &theme, InspectorClient &client, KeySelection &selection,
                 QWidget *parent = nullptr); // borrowed

signals:
    void factsChanged(const QString &facts); // for the panel's head

private:
    void take(const QList<redis::KeyEvent> &events, qint64 more);
    void freeze();
    void showWay();
    void showRate();
    void ask(const QByteArray &line, const QByteArray &now);

    const Theme &m_theme;
    InspectorClient &m_client;
    ChangesModel m_model;
    qint64 m_missedWhileFrozen = 0;
    qint64 m_counted = 0; // of all changes, at the last tick
    qint64 m_arrived = 0;
    bool m_isAsking = false;
    bool m_isSettingOurs = false;
    QTimer m_second;
    EmptyText *m_empty;
    QTableView *m_table;
    ClampedLabel *m_way;
    QPushButton *m_tellMisses;
};

} // namespace gui
