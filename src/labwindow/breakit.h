#pragma once

#include "labwindow/receivers.h"

#include <QtCore/QMap>

class QUndoStack;

namespace gui {

// What goes wrong in real life, at a click: each is a few commands that anybody could write, and can be undone.
class BreakIt : public QObject {
    Q_OBJECT

public:
    BreakIt(LabClient &lab, QUndoStack &undo, QObject *parent = nullptr); // borrowed

    bool hasServer() const { return m_hasServer; } // that could be stopped: the cache is not in the processes

public slots:
    void stopTheServer();
    void switchOffReceivers();
    void slowTheDatabase();
    void fillTheCache();
    void shortenTtls();

signals:
    void serverChanged(bool hasServer);

private:
    void take(trace::EventId first, trace::EventId last);
    void setHasServer(bool hasServer);
    void push(const QString &text, const QByteArrayList &doing, const QByteArrayList &undoing);

    LabClient &m_lab;
    QUndoStack &m_undo;
    // As the lab has them, by what it told of its settings.
    Receivers m_receivers;
    QByteArray m_costs = "costs tutorial";
    QMap<QByteArray, QByteArray> m_caching; // command by endpoint
    int m_maxEntries = 300;
    bool m_hasServer = false;
};

} // namespace gui
