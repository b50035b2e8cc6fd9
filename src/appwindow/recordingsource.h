#pragma once

#include "appwindow/appsource.h"
#include "watch/recordingreader.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace gui {

// The events of a recording. A thread of its own reads the file; the events are added to the log in slices that are
// short enough for the window to stay responsive.
class RecordingSource : public AppSource {
    Q_OBJECT

public:
    static constexpr std::size_t keptEvents = 400'000; // of a longer recording the last ones are kept

    explicit RecordingSource(QString fileName, QObject *parent = nullptr);
    ~RecordingSource() override; // leaves at once

    void start();
    void cancel(); // what has been read stays
    bool isReading() const { return m_isReading; }

    QString name() const override;
    QString facts() const override;

signals:
    void progressed(int percent); // once it has taken half a second; below 0: it is done

private:
    // What the worker and the window share; each holds it, so that either may go first.
    struct Shared {
        std::mutex mutex;
        std::condition_variable taken;
        std::deque<trace::Events> batches;
        std::optional<base::Result<watch::RecordingFacts>> result;
        std::atomic<qint64> bytes = 0;
    };

    void takeSome();
    void finish(const base::Result<watch::RecordingFacts> &result);

    const QString m_fileName;
    qint64 m_fileSize = 0;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    watch::RecordingFacts m_facts;
    bool m_isReading = false;
    bool m_isCancelled = false;
    std::size_t m_pieces = 1; // batches a turn
    QElapsedTimer m_since;
    QTimer m_turn;
    std::jthread m_worker;
};

} // namespace gui
