#pragma once

#include "redis/keytype.h"
#include "redis/link.h"

#include <chrono>
#include <memory>
#include <optional>

namespace redis {

// What is asked about each key beside its name. TTL and type are look-ups that the server counts.
enum class Detail : quint8 { Ttl = 1, Type = 2, Memory = 4 };
Q_DECLARE_FLAGS(Details, Detail)
Q_DECLARE_OPERATORS_FOR_FLAGS(Details)

struct ScannedKey {
    static constexpr qint64 unknown = -3; // not asked, or not permitted

    QByteArray name;
    qint64 ttl = unknown; // milliseconds as PTTL says: -1 = never expires, -2 = gone meanwhile
    qint64 memory = unknown; // bytes
    KeyType type = KeyType::Unknown;
    QByteArray moduleType{}; // of a type that only a module has (Other): the server's own word

    void setType(const QByteArray &word); // as TYPE answers
    QByteArray typeWord() const { return moduleType.isEmpty() ? keyTypeWord(type).toByteArray() : moduleType; }
};

struct ScanProgress {
    qint64 seen = 0; // keys answered so far, repeated ones included
    qint64 total = -1; // of the database when the walk began (DBSIZE); -1 = unknown
    qint64 calls = 0;
    int count = 0; // the present COUNT
    std::chrono::microseconds meanCall{0}; // the server's time for a SCAN of late; 0 = it does not tell
    Details denied; // details that the server does not permit us
};

// One walk over the keyspace by SCAN, in pages that other clients hardly notice: COUNT is halved when the server
// needs long for a call, by its own measure (INFO commandstats): what we see of it has the way to the server in it. The
// next SCAN and the details of the page before are asked in one go. When the connection is lost it goes on by itself,
// from the start, since a cursor means nothing to a server that was restarted. The primaries of a cluster are walked
// one after the other, which spares them as one server is spared.
class Scanner : public QObject {
    Q_OBJECT

public:
    struct Options {
        QByteArray match{}; // a glob; empty = every key
        Details details{};
        int firstCount = 500;
        int smallestCount = 50;
        int largestCount = 1000; // measured: more gains nothing and stalls the others
        std::chrono::microseconds slowCall{5'000}; // of the server's time
    };

    Scanner(Link &link, Options options, QObject *parent = nullptr); // borrows the link

    void start();
    void pause(); // no call follows those under way
    void resume();
    void cancel(); // at once: what is under way is not delivered

    bool isRunning() const { return m_running; }
    bool isPaused() const { return m_paused; }
    const ScanProgress &progress() const { return m_progress; }

signals:
    void scanned(const QList<redis::ScannedKey> &keys); // a page; may be empty, names may repeat
    void restarted(); // the connection was lost: forget what was scanned
    void finished(); // the cursor came back to 0 and every detail is here
    void failed(const base::Error &error); // the server refuses: the walk has ended

private:
    void begin();
    void countKeys();
    void advance();
    void takePage(base::Result<Reply> reply);
    void askDetails(const std::vector<Reply> &names);
    void takeDetails(QList<ScannedKey> keys, Details asked, base::Result<std::vector<Reply>> replies);
    void deliver(const QList<ScannedKey> &keys);
    void goToNextNode();
    void askForTimes();
    void adapt(const QByteArray &commandStats);
    void lose(const base::Error &error);
    void wait(); // for the link, to begin anew
    void finishIfDone();

    Link &m_link;
    const Options m_options;
    ScanProgress m_progress;
    std::unique_ptr<QObject> m_walk; // the context of every reply of this walk: gone with it
    QList<Connection *> m_ahead; // nodes still to walk, after …
    Connection *m_node = nullptr; // … the one under way
    qsizetype m_countsPending = 0; // answers to DBSIZE
    qint64 m_counted = 0; // by those that came
    QByteArray m_cursor; // as text: it may be above 2^63
    bool m_running = false;
    bool m_paused = false;
    bool m_asking = false; // a SCAN is under way
    bool m_cameRound = false;
    bool m_waiting = false; // for the connection
    int m_detailsPending = 0; // pages
    qint64 m_timedCalls = -1; // SCANs that the server had answered, by its last INFO; -1 = not told yet
    qint64 m_timedMicroseconds = 0; // … and the time that they took
};

} // namespace redis

Q_DECLARE_METATYPE(redis::ScannedKey)
