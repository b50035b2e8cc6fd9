#include "labwindow/receivers.h"

namespace gui {

Receivers::Receivers(LabClient &lab, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
{
    connect(&lab, &LabClient::eventsArrived, this, &Receivers::take);
    connect(&lab, &LabClient::restarted, this, [this] { set({}); });
}

QByteArrayList Receivers::removals() const
{
    QByteArrayList removals;
    for (const QByteArray &command : m_commands)
        removals << command + " off";
    return removals;
}

void Receivers::take(trace::EventId first, trace::EventId last)
{
    for (trace::EventId id = first; id <= last; ++id) {
        const trace::Event *event = m_lab.log().find(id);
        if (!event || event->kind != trace::EventKind::SettingChanged || event->text != "receivers" || !event->detail)
            continue;
        QByteArrayList commands;
        for (const auto &[name, command] : event->detail->fields)
            commands << command;
        set(commands);
    }
}

void Receivers::set(const QByteArrayList &commands)
{
    m_commands = commands;
    emit changed();
}

} // namespace gui
