#include "inspector/notificationsetting.h"

#include "redis/blockingclient.h"
#include "redis/connection.h"

namespace inspector {

namespace {

const redis::Command question{"CONFIG", "GET", "notify-keyspace-events"};

redis::Command answerFor(const QByteArray &flags) { return {"CONFIG", "SET", "notify-keyspace-events", flags}; }

QByteArray flagsOf(const redis::Reply &reply)
{
    return reply.elements.size() == 2 ? reply.elements[1].bytes : QByteArray();
}

QMap<QString, QByteArray> flagsOf(const QMap<QString, redis::Reply> &replies)
{
    QMap<QString, QByteArray> flags;
    for (const auto &[node, reply] : replies.asKeyValueRange())
        flags.insert(node, flagsOf(reply));
    return flags;
}

// What any of them has.
QByteArray together(const QMap<QString, QByteArray> &flags)
{
    QByteArray all;
    for (const QByteArray &each : flags) {
        for (const char flag : each) {
            if (!all.contains(flag))
                all += flag;
        }
    }
    return all;
}

} // namespace

NotificationSetting::NotificationSetting(redis::Link &reads, redis::Link &writes, QObject *parent)
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

void NotificationSetting::askEach(redis::Link &link, const std::function<redis::Command(const QString &)> &command,
                                  const Answers &then)
{
    struct Asked {
        QMap<QString, redis::Reply> replies;
        std::optional<base::Error> error;
        qsizetype due = 0;
    };
    QList<redis::Connection *> nodes = link.nodes();
    if (nodes.size() > 1)
        nodes.removeIf([](const redis::Connection *node) { return !node->isReady(); });
    const auto asked = std::make_shared<Asked>();
    asked->due = nodes.size();
    for (redis::Connection *node : std::as_const(nodes)) {
        const QString name = node->options().url.toString();
        node->send(command(name), this, [asked, name, then](const base::Result<redis::Reply> &reply) {
            if (reply)
                asked->replies.insert(name, *reply);
            else
                asked->error = reply.error();
            if (--asked->due == 0)
                then(asked->replies, asked->error);
        });
    }
}

void NotificationSetting::propose()
{
    askEach(
        m_reads, [](const QString &) { return question; },
        [this](const QMap<QString, redis::Reply> &replies, const std::optional<base::Error> &error) {
            if (error) {
                emit failed(*error);
                return;
            }
            m_now = flagsOf(replies);
            const QByteArray all = together(m_now);
            emit proposed(answerFor(completed(all)).join(' '), all);
        });
}

void NotificationSetting::apply()
{
    if (m_now.isEmpty())
        return;
    Flags flags;
    const QByteArray wanted = completed(together(m_now));
    for (auto node = m_now.keyBegin(); node != m_now.keyEnd(); ++node)
        flags.insert(*node, wanted);
    set(flags);
}

void NotificationSetting::putBack()
{
    Flags flags;
    for (const auto &[node, change] : m_changes.asKeyValueRange())
        flags.insert(node, change.before);
    if (!flags.isEmpty())
        set(flags);
}

// Whatever some node refuses, what the others did is known and can be put back.
void NotificationSetting::set(const Flags &flags)
{
    if (!m_writes.isReady()) {
        emit failed({"inspector.locked", {}});
        return;
    }
    const Flags before = std::exchange(m_now, {});
    askEach(
        m_writes,
        [flags](const QString &node) { return flags.contains(node) ? answerFor(flags.value(node)) : question; },
        [this, before](const QMap<QString, redis::Reply> &, const std::optional<base::Error> &refusal) {
            askEach(
                m_reads, [](const QString &) { return question; },
                [this, before, refusal](const QMap<QString, redis::Reply> &replies,
                                        const std::optional<base::Error> &error) {
                    const Flags after = flagsOf(replies);
                    learn(before, after);
                    if (refusal || error)
                        emit failed(refusal ? *refusal : *error);
                    else
                        emit changed(isChanged(), together(after));
                });
        });
}

void NotificationSetting::learn(const Flags &before, const Flags &after)
{
    for (redis::Connection *node : m_writes.nodes()) {
        const QString name = node->options().url.toString();
        if (!after.contains(name))
            continue;
        const QByteArray now = after.value(name);
        const QByteArray first = m_changes.contains(name) ? m_changes.value(name).before : before.value(name, now);
        if (now == first)
            m_changes.remove(name);
        else
            m_changes.insert(name, {node->options(), first, now});
    }
}

void NotificationSetting::putBackNow()
{
    for (const Change &change : std::exchange(m_changes, {})) {
        redis::ConnectionOptions options = change.options;
        options.clientName += "-leave";
        options.connectLimit = std::chrono::seconds(1);
        options.commandLimit = std::chrono::seconds(1);
        redis::BlockingClient client(std::move(options));
        if (const auto now = client.run(question); now && flagsOf(*now) == change.after)
            (void)client.run(answerFor(change.before)); // a server that is gone cannot be told; there is nobody to tell
    }
}

} // namespace inspector
