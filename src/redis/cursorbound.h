#pragma once

#include <QtCore/QByteArray>

namespace redis {

// Stops a SCAN that does not end: whose cursor cycles without ever being 0, or that returns
// more pages or keys than the database can have. A cursor of Redis never repeats within a walk.
class CursorBound {
public:
    // `total`: keys of the database, as DBSIZE said when the walk began; -1 = unknown.
    explicit CursorBound(qint64 total = -1) { setTotal(total); }
    void setTotal(qint64 total);

    // After each page. False: it is enough.
    bool goesOn(const QByteArray &cursor, qint64 keysOfPage);

    qint64 calls() const { return m_calls; }
    qint64 keys() const { return m_keys; }

    static bool isCursor(const QByteArray &text); // digits, as SCAN answers and takes them

private:
    qint64 m_mostCalls = 0;
    qint64 m_mostKeys = 0;
    qint64 m_calls = 0;
    qint64 m_keys = 0;
    qint64 m_nextMark = 0; // the call at which …
    QByteArray m_marked; // … this cursor was remembered (Brent's way to find a cycle)
};

} // namespace redis
