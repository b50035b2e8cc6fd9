#include "lab/labrun.h"

#include "lab/parser.h"
#include "lab/runner.h"
#include "report/tracewriter.h"

#include <QtCore/QBuffer>

#include <algorithm>

using trace::Event;
using trace::EventKind;

LabRun::LabRun(const lab::Lab::Options &options)
{
    auto made = lab::Lab::create(options);
    if (!made)
        qFatal("%s", made.error().code.constData());
    m_lab = std::move(*made);
    m_lab->addListener(this);
}

QByteArrayList LabRun::play(const QByteArray &text)
{
    const auto commands = lab::parse(text);
    if (!commands)
        qFatal("line %d, column %d: %s", commands.error().first().line, commands.error().first().column,
               commands.error().first().found.constData());
    return play(*commands);
}

QByteArrayList LabRun::play(const QList<lab::Command> &commands)
{
    const std::size_t before = m_events.size();
    lab::runAll(*m_lab, commands);
    QByteArrayList problems;
    for (std::size_t i = before; i < m_events.size(); ++i) {
        const Event &event = m_events[i];
        const bool isBroken = event.kind == EventKind::Expectation && event.count == 0;
        if (!isBroken && event.kind != EventKind::CommandFailed)
            continue;
        QByteArray problem = event.text;
        for (const auto &[name, value] : event.detail->fields)
            problem += isBroken  ? QByteArray(' ' + name + '=' + value)
                : name == "line" ? QByteArray() // of the file, which is no part of the failure
                                 : QByteArray(' ' + value);
        problems.append(problem);
    }
    return problems;
}

trace::Events LabRun::all(EventKind kind) const
{
    trace::Events found;
    std::copy_if(m_events.begin(), m_events.end(), std::back_inserter(found),
                 [kind](const Event &event) { return event.kind == kind; });
    return found;
}

qsizetype LabRun::indexOf(EventKind kind, QByteArrayView text) const
{
    const auto found = std::find_if(m_events.begin(), m_events.end(),
                                    [&](const Event &event) { return event.kind == kind && event.text == text; });
    return found == m_events.end() ? -1 : qsizetype(found - m_events.begin());
}

QByteArray LabRun::traced() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    report::TraceWriter writer(buffer, report::TraceWriter::Measured::Omitted);
    for (const Event &event : m_events)
        writer.happened(event);
    if (const auto done = writer.finish(); !done)
        qFatal("%s", done.error().code.constData());
    return bytes;
}
