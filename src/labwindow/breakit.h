#pragma once

#include "labwindow/labclient.h"

class QUndoStack;

namespace gui {

// Common failures at a click: each consists of a few ordinary commands and can be undone.
class BreakIt : public QObject {
    Q_OBJECT

public:
    BreakIt(LabClient &lab, QUndoStack &undo, QObject *parent = nullptr); // borrowed

    bool hasServer() const; // that could be stopped: the cache is not in the processes

public slots:
    void stopTheServer();
    void switchOffReceivers();
    void slowTheDatabase();
    void fillTheCache();
    void shortenTtls();

signals:
    void serverChanged(bool hasServer);

private:
    void showServer();
    void push(const QString &text, const QList<lab::Command> &doing, const QList<lab::Command> &undoing);

    LabClient &m_lab;
    QUndoStack &m_undo;
    bool m_hasServer = false; // as it was told last
};

} // namespace gui
