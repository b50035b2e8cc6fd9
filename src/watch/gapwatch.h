#pragma once

#include "advice/idlegaps.h"
#include "redis/scanner.h"
#include "redis/watchers.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>

namespace watch {

// Watches a live Redis for some time, for what another TTL would do there: which keys are filled again, and how long
// after their end. It only reads, and nothing is changed on the server: first one walk by SCAN with PTTL tells when
// each entry ends; then notifications, where they are on, or client tracking tell which keys were written, and PTTL
// their new end; where neither is to be had, walks follow each other, a tenth of the time at most.
class GapWatch : public QObject {
    Q_OBJECT

public:
    struct Options {
        redis::ConnectionOptions connection; // read-only
        std::chrono::milliseconds length{60'000}; // from the end of the first walk on
        qint64 mostKeys = 500'000; // of more keys only one of several is looked at
        bool listens = true; // false: walks alone
    };

    explicit GapWatch(Options options, QObject *parent = nullptr);
    ~GapWatch() override;

    void start();
    void finish(); // now, with what there is

    bool isWatching() const { return m_begun.has_value(); } // the first walk is over
    std::chrono::milliseconds watched() const;
    const advice::IdleGaps &gaps() const { return m_gaps; }

signals:
    void finished(const advice::GapReading &reading); // once, or failed()
    // Those of the link; "advice.redisLost" {times} when it goes away again and again.
    void failed(const base::Error &error);

private:
    using Totals = redis::Lookups; // of the application: the server's own, less ours
    using TotalsHandler = std::function<void(const Totals &)>;

    std::int64_t now() const { return m_clock.nsecsElapsed() / 1'000; } // µs
    void takeLoss(const base::Error &error);
    void countKeys();
    void choose(redis::Watcher::Way way);
    void begin();
    void takePage(const QList<redis::ScannedKey> &keys);
    void takeEvents(const QList<redis::KeyEvent> &events);
    void askEnds();
    void fill(const QByteArray &key, std::int64_t time, std::int64_t end);
    advice::GapReading::Family &familyOf(const QByteArray &key);
    bool isLookedAt(const QByteArray &key) const;
    void askTotals(const TotalsHandler &handler);
    advice::GapReading reading(const Totals &end) const;
    bool end(); // false: it had ended already

    const Options m_options;
    const std::shared_ptr<redis::Tally> m_tally;
    std::unique_ptr<redis::Link> m_link;
    std::unique_ptr<redis::Watchers> m_watchers; // null where it does not listen
    std::unique_ptr<redis::Scanner> m_scanner;
    QElapsedTimer m_clock;
    QTimer m_over;
    QTimer m_nextWalk;
    std::int64_t m_walkSince = 0; // µs
    advice::IdleGaps m_gaps;
    redis::Watcher::Way m_way = redis::Watcher::Way::None;
    qint64 m_keyCount = 0; // by DBSIZE
    std::int64_t m_oneOf = 1;
    std::int64_t m_undying = 0;
    std::int64_t m_dying = 0;
    std::optional<std::int64_t> m_begun; // µs
    Totals m_totals; // when it began
    QHash<QByteArray, std::int64_t> m_written; // keys whose end is to be asked, and when they were written
    bool m_isAskingEnds = false;
    QHash<QByteArray, advice::GapReading::Family> m_families;
    int m_losses = 0;
    bool m_wasThere = false;
    bool m_listens = false;
    bool m_isFinishing = false;
    bool m_hasEnded = false;
};

} // namespace watch
