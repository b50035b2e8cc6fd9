#pragma once

#include "appwindow/appsource.h"
#include "watch/watcher.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <deque>

namespace gui {

// A running application, watched through the tap and the probe on its own thread. Their reports are added to the log
// in slices that are short enough for the window to stay responsive.
class LiveSource : public AppSource {
    Q_OBJECT

public:
    static constexpr std::size_t keptEvents = 200'000;

    explicit LiveSource(QObject *parent = nullptr);
    ~LiveSource() override; // the application's connections are dropped

    void start(const watch::WatchOptions &options); // what was watched before is left
    bool isStarted() const { return m_watcher != nullptr; }
    const watch::WatchOptions &options() const { return m_options; }
    const watch::WatchState &state() const { return m_state; }
    const QDateTime &startedAt() const { return m_startedAt; }

    // Pauses the views; the application keeps running, and its events are shown afterwards, as far as there
    // is room for them.
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    void setChecking(bool checks); // lets the probe check the answers from now on

    QString name() const override;
    QString facts() const override;
    base::Instant now() const override;

signals:
    void stateChanged();

private:
    void stop();
    void take(const watch::EventBatch &batch);
    void takeState(const watch::WatchState &state);
    void takeSome();

    watch::WatchOptions m_options;
    QThread m_thread;
    watch::Watcher *m_watcher = nullptr; // lives on m_thread, which deletes it
    watch::WatchState m_state;
    QDateTime m_startedAt;
    QElapsedTimer m_since;
    std::deque<watch::EventBatch> m_batches;
    std::size_t m_taken = 0; // events of the first
    std::size_t m_pieces = 200; // events a turn
    QTimer m_turn;
    bool m_isPaused = false;
    bool m_checks = false;
    base::Duration m_pausedAt{0};
};

QString djangoLocation(const watch::WatchOptions &options, quint16 port); // what CACHES has to say
QString webAddress(const watch::WatchOptions &options, quint16 port); // what the browser uses
QString probeAddress(quint16 port);

} // namespace gui
