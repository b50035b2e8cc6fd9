#pragma once

#include "base/error.h"
#include "lab/command.h"
#include "trial/latency.h"
#include "trial/trial.h"

#include <QtCore/QObject>

#include <functional>
#include <thread>

namespace gui {

// The same commands under several settings, each played to its end in a lab of its own, on a thread of their own.
class ComparedRuns : public QObject {
    Q_OBJECT

public:
    struct Run {
        QString name;
        std::shared_ptr<const trace::Events> events;
        trial::Figures figures;
        std::vector<trial::Answer> answers;
        std::vector<trace::EventId> ends; // of each request: its response; 0 = none
        std::optional<base::Error> error; // it could not be played
        std::optional<trial::Latency> latency; // of its backend, where it names one: measured, not modelled
    };
    using Runs = std::vector<Run>;
    struct Side { // a setting: its name, and the commands of a run as they are under it
        QString name;
        std::function<QList<lab::Command>(const QList<lab::Command> &run)> applied;
        std::optional<trial::Way> way{}; // where it is one
    };
    static constexpr std::size_t mostEvents = 500'000; // of a run

    explicit ComparedRuns(QObject *parent = nullptr);
    ~ComparedRuns() override; // stops

    void play(const QByteArray &script, const QList<Side> &sides);
    bool isPlaying() const { return m_isPlaying; }

signals:
    void played(const std::shared_ptr<const gui::ComparedRuns::Runs> &runs);

private:
    bool m_isPlaying = false;
    quint64 m_number = 0;
    std::jthread m_worker;
};

} // namespace gui
