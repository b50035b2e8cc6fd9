#include "redis/watchers.h"

#include <algorithm>

namespace redis {

Watchers::Watchers(Link &link, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
    connect(&m_link, &Link::nodesChanged, this, &Watchers::follow);
    connect(&m_link, &Link::stateChanged, this, &Watchers::tellWhenAllHaveChosen);
    follow();
}

void Watchers::start()
{
    m_started = true;
    for (const auto &each : m_each)
        each->watcher->start();
}

void Watchers::stop()
{
    m_started = false;
    for (const auto &each : m_each) {
        each->hasChosen = false;
        each->watcher->stop();
    }
}

void Watchers::retryNow()
{
    for (const auto &each : m_each)
        each->watcher->retryNow();
}

Watcher::Way Watchers::way() const
{
    Watcher::Way least = m_each.empty() ? Watcher::Way::None : Watcher::Way::Notifications;
    for (const auto &each : m_each) {
        if (!each->node->isReady())
            continue;
        const Watcher::Way way = each->watcher->way();
        if (way == Watcher::Way::None || least == Watcher::Way::None)
            least = Watcher::Way::None;
        else if (way == Watcher::Way::Tracking)
            least = way;
    }
    return least;
}

bool Watchers::seesMisses() const
{
    return !m_each.empty() && std::all_of(m_each.begin(), m_each.end(), [](const auto &each) {
        return !each->node->isReady() || each->watcher->seesMisses();
    });
}

void Watchers::follow()
{
    const QList<Connection *> nodes = m_link.nodes();
    std::erase_if(m_each, [&](const auto &each) {
        if (nodes.contains(each->node))
            return false;
        each->watcher->disconnect(this);
        each->watcher->stop();
        each->watcher.release()->deleteLater(); // it may be the sender of the signal that we are in
        return true;
    });
    for (Connection *node : nodes) {
        if (std::none_of(m_each.begin(), m_each.end(), [&](const auto &each) { return each->node == node; }))
            watch(node);
    }
}

void Watchers::watch(Connection *node)
{
    m_each.push_back(std::make_unique<Each>(Each{node, std::make_unique<Watcher>(*node)}));
    Each &each = *m_each.back();
    each.watcher->setParent(this); // so that it goes along to another thread
    connect(each.watcher.get(), &Watcher::wayChosen, this, [this, &each] {
        each.hasChosen = true;
        m_isOwed = true;
        tellWhenAllHaveChosen();
    });
    connect(each.watcher.get(), &Watcher::happened, this, [this](QList<KeyEvent> events) {
        // A slot that moves to another node goes key by key: RESTORE there, DEL here. Which came first here, nobody
        // says.
        for (KeyEvent &event : events)
            event.isUnsure |= m_each.size() > 1 && event.kind == KeyEvent::Kind::Deleted;
        emit happened(events);
    });
    connect(node, &Connection::stateChanged, each.watcher.get(),
            [&each](Connection::State state) { each.hasChosen &= state == Connection::State::Ready; });
    if (m_started)
        each.watcher->start();
}

void Watchers::tellWhenAllHaveChosen()
{
    const bool isDue = m_isOwed && m_started && m_link.isReady()
        && std::all_of(m_each.begin(), m_each.end(),
                       [](const auto &each) { return each->hasChosen || !each->node->isReady(); });
    if (!isDue)
        return;
    m_isOwed = false;
    emit wayChosen(way());
}

} // namespace redis
