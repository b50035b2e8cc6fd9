#include "lab/script.h"

#include "lab/printer.h"

namespace lab {

using trace::EventKind;

void Script::add(const trace::Event &event)
{
    switch (event.kind) {
    case EventKind::Command:
    case EventKind::Expectation:
        addLine(event, event.text);
        break;
    case EventKind::Narration:
        addLine(event, print(Say{QString::fromUtf8(event.text)}));
        break;
    case EventKind::Mark:
        addLine(event, print(Mark{}));
        break;
    case EventKind::CommandDone:
        m_lastEnd = event.time;
        break;
    default:
        break;
    }
}

void Script::addLine(const trace::Event &event, const QByteArray &command)
{
    if (event.time > m_lastEnd)
        m_text += print(Wait{event.time - m_lastEnd}) + '\n';
    m_text += command + '\n';
    m_lastEnd = event.time;
}

} // namespace lab
