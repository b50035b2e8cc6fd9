#include "inspector/notificationsetting.h"

#include "redis/blockingclient.h"

namespace inspector {

namespace {

const redis::Command question{"CONFIG", "GET", "notify-keyspace-events"};

redis::Command answerFor(const QByteArray &flags) { return {"CONFIG", "SET", "notify-keyspace-events", flags}; }

QByteArray flagsOf(const redis::Reply &reply)
{
    return reply.elements.size() == 2 ? reply.elements[1].bytes : QByteArray();
}

} // namespace

NotificationSetting::NotificationSetting(redis::Connection &reads, redis::Connection &writes, QObject *parent)
    : QObject(parent)
    , m_reads(reads)
    , m_writes(writes)
{
}

// E: by event; A: all classes; m: misses, which A leaves out.
QByteArray NotificationSetting::completed(const QByteArray &flags)
{
    QByteArray result = flags;
    for (const char each : {'A', 'E', 'm'}) {
        if (!result.contains(each))
            result += each;
    }
    return result;
}

void NotificationSetting::propose()
{
    m_reads.send(question, this, [this](const base::Result<redis::Reply> &reply) {
        if (!reply) {
            emit failed(reply.error());
            return;
        }
        m_now = flagsOf(*reply);
        emit proposed(answerFor(completed(*m_now)).join(' '), *m_now);
    });
}

void NotificationSetting::apply()
{
    if (!m_now)
        return;
    const QByteArray before = *std::exchange(m_now, {});
    set(completed(before), [this, before](const QByteArray &after) {
        m_change = Change{m_change ? m_change->before : before, after};
        emit changed(true, after);
    });
}

void NotificationSetting::putBack()
{
    if (!m_change)
        return;
    set(m_change->before, [this](const QByteArray &flags) {
        m_change.reset();
        emit changed(false, flags);
    });
}

void NotificationSetting::set(const QByteArray &flags, std::function<void(const QByteArray &)> then)
{
    if (!m_writes.isReady()) {
        emit failed({"inspector.locked", {}});
        return;
    }
    m_writes.send(answerFor(flags), this, [this, then = std::move(then)](const base::Result<redis::Reply> &reply) {
        if (!reply) {
            emit failed(reply.error());
            return;
        }
        m_reads.send(question, this, [this, then](const base::Result<redis::Reply> &now) {
            if (now)
                then(flagsOf(*now));
            else
                emit failed(now.error());
        });
    });
}

void NotificationSetting::putBackNow()
{
    if (!m_change)
        return;
    redis::ConnectionOptions options = m_writes.options();
    options.clientName += "-leave";
    options.connectLimit = std::chrono::seconds(1);
    options.commandLimit = std::chrono::seconds(1);
    redis::BlockingClient client(std::move(options));
    if (const auto now = client.run(question); now && flagsOf(*now) == m_change->after)
        (void)client.run(answerFor(m_change->before)); // a server that is gone cannot be told; there is nobody to tell
    m_change.reset();
}

} // namespace inspector
