#include "redis/clusterrequest.h"

#include "base/saturate.h"

#include <algorithm>
#include <map>

namespace redis {

namespace {

constexpr int mostHops = 5; // as redis-cli and the client libraries have it, about

// What a node would say if the cluster did not demand that every slot is served.
Reply unserved(quint16 slot)
{
    Reply reply;
    reply.type = Reply::Type::Error;
    reply.bytes = "CLUSTERDOWN Hash slot " + QByteArray::number(slot) + " not served";
    return reply;
}

} // namespace

ClusterRequest::ClusterRequest(Cluster &cluster, QObject *context, Link::PipelineHandler handler)
    : m_cluster(cluster)
    , m_context(context)
    , m_handler(std::move(handler))
{
}

void ClusterRequest::start(const QList<Command> &pipeline)
{
    split(pipeline);
    if (!pipeline.isEmpty() && pipeline.constFirst().value(0) == "MULTI")
        m_hops = mostHops; // what is queued at one node cannot go on at another
    Batches batches;
    for (const Step &step : m_steps) {
        Cluster::Node *node = m_cluster.nodeOf(step.slot);
        if (!node && m_cluster.m_map && step.slot) {
            put(step, unserved(*step.slot));
            continue;
        }
        if (!node) {
            m_error = base::Error{"redis.notReady", {m_cluster.options().url.toString()}};
            continue;
        }
        const Connection &connection = *node->connection;
        if (connection.isReady() && !connection.guard().permits(step.command)) {
            batches.clear(); // refused whole
            m_error = connection.guard().refusal(step.command);
            break;
        }
        add(batches, node->place, false, step);
    }
    if (batches.empty()) {
        // Later, like every answer.
        QMetaObject::invokeMethod(
            &m_cluster, [self = shared_from_this()] { self->finishIfDone(); }, Qt::QueuedConnection);
        return;
    }
    sendAll(std::move(batches));
}

void ClusterRequest::split(const QList<Command> &pipeline)
{
    m_replies.resize(size_t(pipeline.size()));
    for (qsizetype i = 0; i < pipeline.size(); ++i) {
        const Command &command = pipeline.at(i);
        const int position = keyPosition(command);
        if (position >= 0 && countsKeys(command)) {
            std::map<quint16, Command> bySlot;
            for (const QByteArray &key : command.mid(position)) {
                Command &part = bySlot[keySlot(key)];
                if (part.isEmpty())
                    part = command.first(position);
                part.append(key);
            }
            for (const auto &[slot, part] : bySlot)
                m_steps.push_back({part, size_t(i), slot});
        } else if (position >= 0) {
            m_steps.push_back({command, size_t(i), keySlot(command.at(position))});
        } else {
            m_steps.push_back({command, size_t(i), {}});
        }
    }
    // What has no key goes along with what stands before it, or else behind.
    std::optional<quint16> slot;
    for (Step &step : m_steps)
        slot = step.slot = step.slot ? step.slot : slot;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step)
        slot = step->slot = step->slot ? step->slot : slot;
}

void ClusterRequest::add(Batches &batches, const Url::Place &place, bool isAsking, const Step &step)
{
    auto batch = std::find_if(batches.begin(), batches.end(),
                              [&](const Batch &each) { return each.place == place && each.isAsking == isAsking; });
    if (batch == batches.end())
        batch = batches.insert(batches.end(), {place, isAsking, {}});
    batch->steps.push_back(step);
}

void ClusterRequest::sendAll(Batches batches)
{
    for (Batch &batch : batches) {
        Cluster::Node *node = m_cluster.nodeAt(batch.place);
        if (!node) { // closed meanwhile
            m_error = base::Error{"redis.closed", {batch.place.toString()}};
            continue;
        }
        QList<Command> pipeline;
        for (const Step &step : batch.steps) {
            if (batch.isAsking)
                pipeline.append({"ASKING"}); // it holds for one command
            pipeline.append(step.command);
        }
        ++m_due;
        m_cluster.sendTo(*node, pipeline,
                         [self = shared_from_this(), batch = std::move(batch),
                          connection = node->connection.get()](base::Result<std::vector<Reply>> replies) {
                             self->take(batch, connection, std::move(replies));
                         });
    }
}

void ClusterRequest::take(const Batch &batch, Connection *connection, base::Result<std::vector<Reply>> replies)
{
    --m_due;
    Batches further;
    if (!replies)
        m_error = replies.error();
    const bool mayHop = replies && m_hops < mostHops;
    for (size_t i = 0; replies && i < batch.steps.size(); ++i) {
        const Step &step = batch.steps[i];
        Reply &reply = (*replies)[batch.isAsking ? i * 2 + 1 : i];
        const auto redirection = Redirection::parse(reply, batch.place, m_cluster.options().url);
        Cluster::Node *node = redirection && mayHop ? m_cluster.nodeFor(*redirection) : nullptr;
        if (node) {
            add(further, node->place, redirection->isAsk, step);
            continue;
        }
        if (step.command.constFirst() == "WATCH" && !reply.isError())
            m_cluster.m_watched = {connection, batch.isAsking};
        put(step, std::move(reply));
    }
    if (!further.empty()) {
        ++m_hops;
        sendAll(std::move(further));
    }
    finishIfDone();
}

void ClusterRequest::put(const Step &step, Reply reply)
{
    Reply &place = m_replies[step.at];
    if (place.type == Reply::Type::Integer && reply.type == Reply::Type::Integer)
        place.integer = base::saturatedSum(place.integer, reply.integer); // of a command that was split: keys counted
    else if (!place.isError())
        place = std::move(reply);
}

void ClusterRequest::finishIfDone()
{
    if (m_due > 0 || !m_context)
        return;
    if (m_error)
        m_handler(tl::unexpected(*m_error));
    else
        m_handler(std::move(m_replies));
}

} // namespace redis
