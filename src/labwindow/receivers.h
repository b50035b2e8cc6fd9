#pragma once

#include "labwindow/labclient.h"

namespace gui {

// The receivers of signals that are in force, by what the lab told of its settings.
class Receivers : public QObject {
    Q_OBJECT

public:
    explicit Receivers(LabClient &lab, QObject *parent = nullptr); // borrowed

    const QByteArrayList &commands() const { return m_commands; } // the one that connected each, oldest first
    QByteArrayList removals() const; // the commands that disconnect them all

signals:
    void changed();

private:
    void take(trace::EventId first, trace::EventId last);
    void set(const QByteArrayList &commands);

    LabClient &m_lab;
    QByteArrayList m_commands;
};

} // namespace gui
