#include "trace/settings.h"

#include <algorithm>

namespace trace {

void Settings::apply(const Event &event)
{
    if (event.kind != EventKind::SettingChanged || !event.detail)
        return;
    QByteArray name = event.text;
    for (const auto &[field, value] : event.detail->fields) {
        if (field == "endpoint")
            name += ' ' + value;
    }
    m_values.insert(name, event.detail);
}

QByteArray Settings::value(QByteArrayView setting, QByteArrayView field) const
{
    const auto detail = m_values.constFind(setting.toByteArray());
    if (detail == m_values.cend())
        return {};
    const auto &fields = (*detail)->fields;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto &each) { return each.first == field; });
    return found == fields.end() ? QByteArray() : found->second;
}

QByteArrayList Settings::commands() const
{
    QByteArrayList commands;
    for (const auto &detail : m_values)
        commands += commandsOf(*detail);
    return commands;
}

QByteArrayList commandsOf(const Detail &setting)
{
    QByteArrayList commands;
    for (const auto &[field, value] : setting.fields) {
        if (field == "command")
            commands += value;
    }
    return commands;
}

} // namespace trace
