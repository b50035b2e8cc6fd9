#pragma once

#include "trace/event.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QMap>

namespace trace {

// Projection: what is set up, as the last SettingChanged of each setting reported it. A setting that was never changed
// is absent: it has its default. The typed form is lab::Setup.
class Settings {
public:
    void apply(const Event &event);

    // By the setting's name ("backend", "costs"); what is set for each endpoint has one of each ("cache /courses/").
    const QMap<QByteArray, std::shared_ptr<const Detail>> &values() const { return m_values; }
    QByteArrayList commands() const; // those that set all of it up again
    QByteArray value(QByteArrayView setting, QByteArrayView field) const; // empty when it was never reported

    friend bool operator==(const Settings &, const Settings &) = default;

private:
    QMap<QByteArray, std::shared_ptr<const Detail>> m_values; // never null
};

QByteArrayList commandsOf(const Detail &setting); // the values named "command", in order

} // namespace trace
