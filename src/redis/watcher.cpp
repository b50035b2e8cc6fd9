#include "redis/watcher.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace std::chrono_literals;

namespace redis {

namespace {

ConnectionOptions listening(const Connection &commands)
{
    ConnectionOptions options = commands.options();
    options.clientName += "-watch";
    return options;
}

// Whether these flags tell of every change. "A" stands for all classes but misses (m) and new keys (n).
bool tellEverything(const QByteArray &flags)
{
    if (!flags.contains('E'))
        return false;
    const QByteArrayView classes = "g$lshzxet";
    return flags.contains('A')
        || std::all_of(classes.begin(), classes.end(), [&](char each) { return flags.contains(each); });
}

KeyEvent::Kind kindOf(const QByteArray &event)
{
    static const QHash<QByteArray, KeyEvent::Kind> kinds{
        {"del", KeyEvent::Kind::Deleted},        {"expired", KeyEvent::Kind::Expired},
        {"evicted", KeyEvent::Kind::Evicted},    {"rename_from", KeyEvent::Kind::Deleted},
        {"move_from", KeyEvent::Kind::Deleted},  {"expire", KeyEvent::Kind::TtlChanged},
        {"persist", KeyEvent::Kind::TtlChanged}, {"keymiss", KeyEvent::Kind::Missed},
    };
    return kinds.value(event, KeyEvent::Kind::Changed);
}

} // namespace

Watcher::Watcher(Connection &commands, QObject *parent)
    : Watcher(commands, std::make_unique<Connection>(listening(commands)), parent)
{
}

Watcher::Watcher(Connection &commands, std::unique_ptr<Connection> listener, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_listener(std::move(listener))
    , m_batch(this)
{
    m_listener->setParent(this); // so that it goes with the watcher to another thread
    m_batch.setSingleShot(true);
    m_batch.setInterval(50ms);
    connect(&m_batch, &QTimer::timeout, this, &Watcher::flush);
    connect(m_listener.get(), &Connection::pushed, this, &Watcher::take);
    // Tracking ends with either connection, so whichever comes back chooses anew.
    const auto chooseWhenBothAreReady = [this] {
        if (m_started && m_commands.isReady() && m_listener->isReady())
            choose();
    };
    connect(m_listener.get(), &Connection::stateChanged, this, chooseWhenBothAreReady);
    connect(&m_commands, &Connection::stateChanged, this, chooseWhenBothAreReady);
}

void Watcher::start()
{
    m_started = true;
    m_listener->open();
}

void Watcher::stop()
{
    if (!m_started)
        return;
    m_started = false;
    m_batch.stop();
    m_events.clear();
    m_listener->close();
    if (m_way == Way::Tracking && m_commands.isReady())
        m_commands.send({"CLIENT", "TRACKING", "OFF"}, this, [](const base::Result<Reply> &) {});
    m_way = Way::None;
}

void Watcher::retryNow() { m_listener->retryNow(); }

void Watcher::choose()
{
    m_commands.send({"CONFIG", "GET", "notify-keyspace-events"}, this, [this](const base::Result<Reply> &reply) {
        m_flags = reply && reply->elements.size() == 2 ? reply->elements[1].bytes : QByteArray();
        if (tellEverything(m_flags))
            listenForNotifications();
        else
            listenForInvalidations();
    });
}

void Watcher::listenForNotifications()
{
    const QByteArray pattern = "__keyevent@" + QByteArray::number(m_commands.options().url.database) + "__:*";
    m_listener->send({"PSUBSCRIBE", pattern}, this, [this](const base::Result<Reply> &reply) {
        if (reply)
            settle(Way::Notifications);
        else
            listenForInvalidations(); // the channels may be forbidden where tracking is not
    });
}

void Watcher::listenForInvalidations()
{
    m_listener->send({"CLIENT", "ID"}, this, [this](const base::Result<Reply> &id) {
        if (!id) {
            settle(Way::None);
            return;
        }
        const QByteArray number = QByteArray::number(id->integer);
        m_listener->send({"SUBSCRIBE", "__redis__:invalidate"}, this,
                         [this, number](const base::Result<Reply> &subscribed) {
                             if (!subscribed) {
                                 settle(Way::None);
                                 return;
                             }
                             // NOLOOP is left out: what this program writes by hand is a change like any other.
                             m_commands.send({"CLIENT", "TRACKING", "ON", "REDIRECT", number, "BCAST"}, this,
                                             [this](const base::Result<Reply> &tracking) {
                                                 settle(tracking ? Way::Tracking : Way::None);
                                             });
                         });
    });
}

void Watcher::settle(Way way)
{
    if (!m_started)
        return;
    m_way = way;
    emit wayChosen(way);
}

void Watcher::take(const Reply &message)
{
    const std::vector<Reply> &parts = message.elements;
    if (parts.size() == 4 && parts[0].bytes == "pmessage") { // pattern, "__keyevent@0__:set", key
        const QByteArray event = parts[2].bytes.mid(parts[2].bytes.indexOf("__:") + 3);
        queue({kindOf(event), parts[3].bytes, event});
    } else if (parts.size() == 3 && parts[1].bytes == "__redis__:invalidate") {
        if (parts[2].isNil()) // FLUSHDB, FLUSHALL
            queue({KeyEvent::Kind::Flushed, {}, {}});
        for (const Reply &key : parts[2].elements)
            queue({KeyEvent::Kind::Changed, key.bytes, {}});
    }
}

void Watcher::queue(KeyEvent event)
{
    m_events.append(std::move(event));
    if (!m_batch.isActive())
        m_batch.start();
}

void Watcher::flush() { emit happened(std::exchange(m_events, {})); }

} // namespace redis
