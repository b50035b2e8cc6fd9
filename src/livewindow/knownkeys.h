#pragma once

#include "inspector/session.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

namespace gui {

class InspectorClient;

// What the server said of single keys that were lately on the screen, beyond what a view of the keyspace holds, and
// what it did not let us ask.
class KnownKeys {
    Q_DECLARE_TR_FUNCTIONS(gui::KnownKeys)

public:
    struct Known {
        inspector::KeyDescription description;
        qint64 at = 0; // milliseconds since the epoch
        qint64 whole = 0; // the longest TTL seen, in milliseconds: what its bar is drawn against
    };

    const Known *find(const QByteArray &name) const; // null: nothing is known
    bool isKnownLately(const QByteArray &name, qint64 now) const;
    void learn(const QList<inspector::KeyDescription> &keys, qint64 now);
    void clear() { m_known.clear(); }

    // What the view says, and while it has forgotten (an event told a change), what was known before.
    inspector::KeyFacts completed(inspector::KeyFacts facts, const QByteArray &name) const;
    // What the server does not let us ask says so; empty where it does.
    QString refusal(const QByteArray &name, redis::Details asked) const;
    QString refusalHint(const QByteArray &name, redis::Details asked, const InspectorClient &client) const;

private:
    static const QByteArray *failureOf(const inspector::KeyDescription &key, redis::Details asked); // null: none

    QHash<QByteArray, Known> m_known;
};

} // namespace gui
