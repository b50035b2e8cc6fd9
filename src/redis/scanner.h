#pragma once

#include "redis/cursorbound.h"
#include "redis/keydetails.h"
#include "redis/link.h"

#include <QtCore/QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace redis {

struct ScanProgress {
    qint64 seen = 0; // keys answered so far, repeated ones included
    qint64 total = -1; // of the database when the walk began (DBSIZE); -1 = unknown
    qint64 calls = 0;
    int count = 0; // the present COUNT
    std::chrono::microseconds meanCall{0}; // the server's time for a SCAN of late; 0 = it does not tell
    Details denied{}; // details that the server does not permit us, of any key
    QList<Denial> denials{}; // why, and of what only some keys were refused; at most one of each detail and reason
};

// One walk over the keyspace by SCAN, in pages that other clients hardly notice: COUNT is halved when the server
// needs long for a call, by its own measure (INFO commandstats): what we see of it has the way to the server in it. The
// next SCAN and the details of the page before are asked in one go. When the connection is lost it goes on by itself,
// from the start, since a cursor means nothing to a server that was restarted; and after a refusal that passes by
// itself, since a replica has other data when it has loaded them. The primaries of a cluster are walked side by side:
// each is spared as one server is spared.
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
        std::chrono::milliseconds pauseAfterRefusal{500}; // that passes by itself: it loads its data, runs a script …
        int mostRefusals = 20; // … and with each of so many of them the walk came no further
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
    void restarted(); // from the start: forget what was scanned
    void finished(); // the cursor came back to 0 and every detail is here
    // The walk has ended: the server refuses, answers what SCAN does not ("redis.protocol"), or does not come to an end
    // ("redis.scan.endless" {keys, calls, keys by DBSIZE}).
    void failed(const base::Error &error);

private:
    struct NodeWalk {
        explicit NodeWalk(Connection &walked, int firstCount)
            : node(walked)
            , count(firstCount)
        {
        }
        Connection &node;
        int count;
        QByteArray cursor = "0"; // as text: it may be above 2^63
        CursorBound bound{};
        bool asking = false; // a SCAN is under way
        bool cameRound = false;
        int detailsPending = 0; // parts
        QByteArrayList waiting{}; // names whose details are not asked yet, from `firstWaiting` on
        qsizetype firstWaiting = 0;
        qint64 calls = 0;
        qint64 timedCalls = -1; // SCANs that the server had answered, by its last INFO; -1 = not told yet
        qint64 timedMicroseconds = 0; // … and the time that they took
    };

    void begin();
    void countKeys();
    void advance();
    void advance(NodeWalk &walk);
    void askPage(NodeWalk &walk);
    void takePage(NodeWalk &walk, base::Result<Reply> reply);
    void askDetails(NodeWalk &walk);
    void takeDetails(const QByteArrayList &names, Details asked, const base::Result<std::vector<Reply>> &replies);
    void deliver(const QByteArrayList &names, Details asked, const base::Result<std::vector<Reply>> &replies);
    void askForTimes(NodeWalk &walk);
    void adapt(NodeWalk &walk, const QByteArray &commandStats);
    void giveUp(const base::Error &error);
    void lose(const base::Error &error);
    void wait(); // for the link, to begin anew
    bool waitsOut(const base::Error &refusal);
    void finishIfDone();

    Link &m_link;
    const Options m_options;
    KeyDetails m_details;
    ScanProgress m_progress;
    std::unique_ptr<QObject> m_walk; // the context of every reply of this walk: gone with it
    std::vector<std::unique_ptr<NodeWalk>> m_nodes;
    qsizetype m_countsPending = 0; // answers to DBSIZE
    qint64 m_counted = 0; // by those that came
    bool m_running = false;
    bool m_paused = false;
    bool m_waiting = false; // for the connection
    QTimer m_afterRefusal;
    int m_refusals = 0;
    qint64 m_furthest = 0; // keys, at a refusal
};

} // namespace redis
