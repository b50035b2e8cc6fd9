#pragma once

#include "lab/lab.h"

// Plays lines of the command language in a lab of its own, and keeps what happened.
class LabRun final : private trace::Listener {
public:
    explicit LabRun(const lab::Lab::Options &options = {});

    // What went wrong, in order: expectations that did not hold, with each difference, and the codes of commands that
    // failed with their arguments. What was started is finished at the end.
    QByteArrayList play(const QByteArray &text);
    QByteArrayList play(const QList<lab::Command> &commands);

    const trace::Events &events() const { return m_events; }
    trace::Events all(trace::EventKind kind) const; // in order
    qsizetype indexOf(trace::EventKind kind, QByteArrayView text) const; // of the first such event; -1 = none
    QByteArray traced() const; // as the trace file without measured times
    lab::Lab &lab() { return *m_lab; }

private:
    void happened(const trace::Event &event) override { m_events.push_back(event); }

    trace::Events m_events;
    std::unique_ptr<lab::Lab> m_lab;
};
