#include "redis/link.h"

#include "redis/cluster.h"

#include <algorithm>

namespace redis {

namespace {

base::Result<Reply> single(base::Result<std::vector<Reply>> replies, const QByteArray &name)
{
    if (!replies)
        return tl::unexpected(replies.error());
    Reply &reply = replies->front();
    if (reply.isError())
        return tl::unexpected(replyError(reply, name));
    return std::move(reply);
}

} // namespace

std::unique_ptr<Link> Link::make(const ConnectionOptions &options, QObject *parent)
{
    if (options.url.isCluster())
        return std::make_unique<Cluster>(options, parent);
    return std::make_unique<Connection>(options, parent);
}

Link::Link(ConnectionOptions options, QObject *parent)
    : QObject(parent)
    , m_options(resolved(std::move(options)))
{
}

void Link::send(const Command &command, QObject *context, Handler handler)
{
    send(QList<Command>{command}, context,
         [handler = std::move(handler), name = command.value(0)](base::Result<std::vector<Reply>> replies) {
             handler(single(std::move(replies), name));
         });
}

bool Link::permits(const Command &command)
{
    const QList<Connection *> all = nodes();
    return std::all_of(all.begin(), all.end(),
                       [&](const Connection *node) { return !node->isReady() || node->guard().permits(command); });
}

void Link::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace redis
