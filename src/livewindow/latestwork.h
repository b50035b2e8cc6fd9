#pragma once

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace gui {

// Work on a million keys is done off the GUI thread, one piece at a time: a newer one stops the one before, and only
// the newest is heard of.
class LatestWork {
public:
    LatestWork() { m_pool.setMaxThreadCount(1); }
    ~LatestWork()
    {
        stop();
        m_pool.waitForDone();
    }
    LatestWork(const LatestWork &) = delete;
    LatestWork &operator=(const LatestWork &) = delete;

    // `work(stop)` answers an optional, none when it was stopped; `done` gets what is in it, on the thread of
    // `context`.
    template <typename Work, typename Done> void run(QObject *context, Work work, Done done)
    {
        stop();
        m_stop = std::make_shared<std::atomic<bool>>(false);
        m_pool.start([this, context, work = std::move(work), done = std::move(done), stop = m_stop] {
            auto result = work(*stop);
            if (!result || *stop)
                return;
            QMetaObject::invokeMethod(context, [this, done, stop, result = std::move(*result)] {
                if (*stop)
                    return;
                m_stop.reset();
                done(result);
            });
        });
    }
    void stop()
    {
        if (m_stop)
            *m_stop = true;
        m_stop.reset();
    }
    bool isRunning() const { return m_stop != nullptr; }

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the newest, until it is done
};

} // namespace gui
