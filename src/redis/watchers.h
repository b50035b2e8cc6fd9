#pragma once

#include "redis/watcher.h"

namespace redis {

// Live changes of all nodes of a link: one Watcher per node, merged.
class Watchers : public QObject {
    Q_OBJECT

public:
    explicit Watchers(Link &link, QObject *parent = nullptr); // borrowed

    void start();
    void stop();
    void retryNow(); // when the link is back

    Watcher::Way way() const; // the least of its nodes'
    bool seesMisses() const; // of every node

signals:
    // When every node that is there has one; again whenever one chose anew. See Watcher.
    void wayChosen(redis::Watcher::Way way);
    void happened(const QList<redis::KeyEvent> &events);

private:
    struct Each {
        Connection *node = nullptr;
        std::unique_ptr<Watcher> watcher;
        bool hasChosen = false; // since the node is there
    };

    void follow();
    void watch(Connection *node);
    void tellWhenAllHaveChosen();

    Link &m_link;
    std::vector<std::unique_ptr<Each>> m_each;
    bool m_started = false;
    bool m_isOwed = false; // wayChosen
};

} // namespace redis
