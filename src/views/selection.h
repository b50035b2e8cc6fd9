#pragma once

#include "trace/event.h"

#include <QtCore/QObject>

namespace gui {

// The user's selection: one request, one event, one key, shared by every panel. A panel that receives a
// new selection shows it and changes nothing else.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    trace::EventId eventId() const { return m_event; }
    trace::RequestId request() const { return m_request; }
    trace::ProcessId store() const { return m_store; }
    const QByteArray &key() const { return m_key; }

    void select(const trace::Event &event); // the event, its request and its key
    void selectKey(trace::ProcessId store, const QByteArray &fullKey);
    void clear();

signals:
    void eventChanged();
    void requestChanged();
    void keyChanged();

private:
    trace::EventId m_event = 0;
    trace::RequestId m_request = 0;
    trace::ProcessId m_store = 0;
    QByteArray m_key;
};

} // namespace gui
