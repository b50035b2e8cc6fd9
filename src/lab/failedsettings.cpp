#include "lab/failedsettings.h"

#include "lab/printer.h"

namespace lab {

namespace {

// Two commands that set the same have the same name; empty for one that sets nothing up.
QByteArray settingOf(const Action &action)
{
    if (traitsOf(action).role != Traits::Role::Setting || std::holds_alternative<CatalogExport>(action))
        return {};
    const QByteArray text = print(action);
    if (const auto *cached = std::get_if<CacheEndpoint>(&action))
        return "cache " + cached->endpoint;
    if (std::holds_alternative<OnSignal>(action)) // receivers stand beside each other
        return text;
    return text.left(text.indexOf(' '));
}

} // namespace

void FailedSettings::ended(const Command &command, bool done)
{
    if (command.line == 0)
        return;
    if (command.line <= std::exchange(m_lastLine, command.line)) // another file begins
        m_failures.clear();
    const QByteArray setting = settingOf(command.action);
    if (setting.isEmpty())
        return;
    std::erase_if(m_failures, [&](const Failure &failure) { return failure.setting == setting; });
    if (!done)
        m_failures.push_back({setting, command.line});
}

const FailedSettings::Failure *FailedSettings::before(int line) const
{
    return line > m_lastLine && !m_failures.empty() ? &m_failures.front() : nullptr;
}

} // namespace lab
