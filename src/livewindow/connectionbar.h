#pragma once

#include "livewindow/inspectorclient.h"
#include "look/theme.h"

#include <QtWidgets/QToolBar>

class QLabel;
class QToolButton;

namespace gui {

class ElidedLabel;

// Where the window is connected, in that connection's colour; whether it can be written; how it is live.
class ConnectionBar : public QToolBar {
    Q_OBJECT

public:
    ConnectionBar(const Theme &theme, InspectorClient &client, QWidget *parent = nullptr); // both borrowed

    void setConnection(const QString &name, const QColor &colour); // an invalid colour: none was chosen

signals:
    void connectionsAsked(); // another server
    void unlockAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();
    void restyle();

    const Theme &m_theme;
    InspectorClient &m_client;
    QColor m_colour;
    QToolButton *m_name;
    ElidedLabel *m_server;
    QList<QAction *> m_whileOpen; // shown in the bar while a server is connected
    QToolButton *m_lock;
    ElidedLabel *m_way;
    QToolButton *m_freeze;
};

QString stateText(redis::Connection::State state); // "resolving the host name"

} // namespace gui
