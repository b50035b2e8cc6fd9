#pragma once

#include "cache/cache.h"

#include <QtCore/QByteArrayList>

// Which entries went and why, as text: ":1:key expired".
class RemovalLog : public cache::Observer {
public:
    void entryRemoved(const QByteArray &fullKey, cache::Removal why) override
    {
        constexpr const char *names[] = {" deleted", " expired", " culled", " cleared"};
        m_lines += fullKey + names[int(why)];
    }
    void keyWarning(const QByteArray &, cache::KeyWarning) override { }
    QByteArrayList take() { return std::exchange(m_lines, QByteArrayList()); }

private:
    QByteArrayList m_lines;
};
