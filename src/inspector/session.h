#pragma once

#include "inspector/editor.h"
#include "inspector/eraser.h"
#include "inspector/folderwork.h"
#include "inspector/keyspace.h"
#include "inspector/notificationsetting.h"
#include "inspector/readsampler.h"
#include "inspector/serverstats.h"
#include "inspector/valuesaver.h"
#include "redis/scanner.h"
#include "redis/watchers.h"

#include <QtCore/QTimer>

namespace inspector {

// How much of the keyspace a view shows.
struct Coverage {
    qint64 scanned = 0; // of the walk under way, or of the last
    qint64 total = -1; // as DBSIZE said when it began; -1 = unknown
    bool isComplete = false; // every key is in the view, but for what changed since
    bool isScanning = false;
    bool isPaused = false;
    bool isStopped = false; // the keyspace is larger than Session::Options::mostKeys
    redis::Details denied; // what the server does not permit to ask, of any key
    QList<redis::Denial> denials; // … and why; also of what only some keys were refused
    bool isRefused = false; // the server does not let us list its keys
    qsizetype nodes = 0; // servers that hold the keys: of a cluster, its primaries …
    qsizetype nodesThere = 0; // … and those that answer
};

// Who answers.
struct ServerFacts {
    ServerInfo info;
    redis::Security security = redis::Security::Plain;
};

// What a table tells of a key that it shows.
struct KeyDescription : redis::ScannedKey {
    QByteArray encoding; // OBJECT ENCODING
    qint64 idle = unknown; // seconds since it was last used, where the server keeps that …
    qint64 frequency = unknown; // … or how often, on its logarithmic scale (maxmemory-policy …-lfu)
};

// One attached server, or a cluster as if it were one: its keyspace, kept true, and all that is asked about it. It
// lives on the inspector's thread with its connections: look-ups, walk and INFO go over one, so that INFO is exact
// about our own look-ups; another listens. Both may only read, by the server's own word for each command; what edits
// goes over a third, which is open only while a person holds the lock open. Everything it says is a value, by queued
// signals, at most one batch in 100 ms.
class Session : public QObject {
    Q_OBJECT

public:
    struct Options {
        redis::ConnectionOptions connection; // its tally and its access are the session's own
        redis::Details
            details{}; // what the walk asks about every key; TTL and type are look-ups that the server counts
        qint64 mostKeys = 10'000'000;
        std::chrono::milliseconds batch{100};
        std::chrono::milliseconds poll{30'000}; // between walks, where no changes are told
        std::chrono::milliseconds sampling{1'000};
        bool isAcknowledged = false; // a batch follows only when the one before was acknowledged: for a window
    };

    // The parts are members and children, so that they go with it to its thread.
    explicit Session(Options options, QObject *parent = nullptr);
    ~Session() override;

    const KeyspaceView &view() const { return m_keyspace.view(); }
    const Coverage &coverage() const { return m_coverage; }
    const ServerInfo &serverInfo() const { return m_stats.info(); }
    // Its workers: their slots and signals are the session's own.
    ValueReader &values() { return m_values; }
    ValueSaver &saver() { return m_saver; }
    Editor &editor() { return m_editor; }
    Eraser &eraser() { return m_eraser; }
    FolderWork &folderWork() { return m_folderWork; }
    NotificationSetting &notifications() { return m_notifications; }
    redis::Lookups ownLookups() const { return m_tally->total(); }

public slots:
    void open();
    void close();
    void rescan(); // shows what was there until all is read anew
    void pause();
    void resume();
    void cancelScan();
    void retryNow(); // when the connection is lost: without waiting for the next attempt
    void unlock(); // opens the connection that may write
    void lock();
    void acknowledge(); // what was published is on the screen
    // Type, TTL, memory, encoding and use of these keys, in one pipeline: what a table asks about the rows that it
    // shows. The answer carries the ticket; the view that follows has the facts, too.
    void describe(const QList<QByteArray> &names, quint64 ticket);
    // Which keys are read, seen by MONITOR, which costs the server much: only after a person was warned. It stops by
    // itself, after 30 s at the latest.
    void sampleReads(std::chrono::milliseconds span);
    void stopSample(); // with what it has

signals:
    void stateChanged(redis::Connection::State state);
    void failed(const base::Error &error);
    void greeted(const inspector::ServerFacts &facts); // after each connection
    void lockChanged(bool isLocked);
    void wayChosen(redis::Watcher::Way way, bool seesMisses);
    void viewChanged(const inspector::KeyspaceView &view, const inspector::Coverage &coverage);
    void happened(const QList<redis::KeyEvent> &events,
                  qint64 more); // at most 1,000 a batch; `more` were not told one by one
    void sampled(const inspector::ServerSample &sample);
    void readsSampled(const inspector::ReadSample &sample);
    void sampleFailed(const base::Error &error);
    void described(quint64 ticket, const QList<inspector::KeyDescription> &keys,
                   qint64 now); // TTL -2 = there is no such key

private:
    // keymiss events that our own look-ups raise.
    struct OwnMisses {
        int count = 0;
        qint64 at = 0; // of the last, milliseconds since the epoch
    };

    void connectionChanged(redis::Connection::State state);
    void takePage(const QList<redis::ScannedKey> &page);
    void scanFinished();
    void takeEvents(const QList<redis::KeyEvent> &events);
    QList<redis::KeyEvent> withoutOwnMisses(QList<redis::KeyEvent> events);
    void tell(const QList<redis::KeyEvent> &events);
    void apply(const redis::KeyEvent &event);
    void probe(const QList<QByteArray> &names, bool isGoneIfUntold);
    void readDescription(KeyDescription &key, redis::Detail detail, const redis::Command &command,
                         const redis::Reply &reply);
    void deny(redis::Detail detail, redis::Denial::Why why, const redis::Command &command, const QByteArray &words);
    void takeSample(const ServerSample &sample);
    void publish();
    void countNodes();
    void store(const QByteArray &name, const KeyFacts &facts);
    void drop(const QByteArray &name);

    const Options m_options;
    const std::shared_ptr<redis::Tally> m_tally;
    const std::unique_ptr<redis::Link> m_link;
    const std::unique_ptr<redis::Link> m_writes; // open only while the lock is
    redis::Scanner m_scanner;
    redis::Watchers m_watchers;
    ServerStats m_stats;
    ValueReader m_values;
    ValueSaver m_saver;
    Editor m_editor;
    Eraser m_eraser;
    FolderWork m_folderWork;
    NotificationSetting m_notifications;
    ReadSampler m_sampler;

    Keyspace m_keyspace; // what is shown
    std::unique_ptr<Keyspace> m_next; // being filled by a walk that is not the first: takes its place when complete
    Coverage m_coverage;
    QHash<QByteArray, qint64> m_goneSince; // while scanning: a page that was under way may still hold them
    QList<redis::KeyEvent> m_told;
    qint64 m_untold = 0;
    QHash<QByteArray, OwnMisses> m_ownMisses; // that were not told yet
    int m_unsorted = 0; // batches of events of which it is not known yet which misses are ours
    int m_disagreements = 0; // samples in a row whose number of keys is not ours
    bool m_factsChanged = false;
    bool m_coverageChanged = false;
    bool m_isGreeting = false;
    bool m_isOwed = false; // an acknowledgement
    QTimer m_batch;
    QTimer m_poll;
};

} // namespace inspector

Q_DECLARE_METATYPE(inspector::Coverage)
Q_DECLARE_METATYPE(inspector::KeyDescription)
Q_DECLARE_METATYPE(inspector::ServerFacts)
