#pragma once

#include "advice/doctor.h"
#include "advice/habits.h"
#include "trace/source.h"

#include <QtCore/QTimer>

#include <thread>

namespace gui {

// What the doctor makes of the whole run, and what is observed of its endpoints, wherever the cursor is: folded on a
// thread of its own, a batch at a time, while somebody looks.
class RunObserver : public QObject {
    Q_OBJECT

public:
    explicit RunObserver(trace::Source &source, QObject *parent = nullptr); // borrowed
    ~RunObserver() override; // the worker is stopped and waited for

    void setWatched(bool isWatched);

    const std::vector<advice::Finding> &findings() const { return m_findings; }
    const std::vector<advice::EndpointHabits> &habits() const { return m_habits; }
    std::int64_t requests() const { return m_requests; } // that were looked at

signals:
    void updated(); // they are others

private:
    struct Work {
        advice::Doctor doctor;
        advice::Habits habits;
    };

    void beginAnew();
    void goOn();
    struct Seen {
        std::vector<advice::Finding> findings;
        std::vector<advice::EndpointHabits> habits;
        std::int64_t requests = 0;
    };
    void take(const std::shared_ptr<Work> &work, const Seen &seen);

    trace::Source &m_source;
    QTimer m_later;
    std::shared_ptr<Work> m_work; // the worker has it while it works
    std::jthread m_worker;
    bool m_isWatched = false;
    bool m_isWorking = false;
    trace::EventId m_upTo = 0;
    std::vector<advice::Finding> m_findings;
    std::vector<advice::EndpointHabits> m_habits;
    std::int64_t m_requests = 0;
};

} // namespace gui
