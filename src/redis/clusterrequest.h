#pragma once

#include "redis/cluster.h"

namespace redis {

// One pipeline on its way through a cluster: split by node, sent on where a node says MOVED or ASK, and answered as one
// when every reply is there. It lives as long as an answer is due.
class ClusterRequest : public std::enable_shared_from_this<ClusterRequest> {
public:
    ClusterRequest(Cluster &cluster, QObject *context, Link::PipelineHandler handler);

    void start(const QList<Command> &pipeline);

private:
    struct Step {
        Command command;
        size_t at = 0; // of the replies
        std::optional<quint16> slot;
    };
    struct Batch { // what goes to one node
        Url::Place place;
        bool isAsking = false;
        std::vector<Step> steps;
    };
    using Batches = std::vector<Batch>;

    void split(const QList<Command> &pipeline);
    static void add(Batches &batches, const Url::Place &place, bool isAsking, const Step &step);
    void sendAll(Batches batches);
    void take(const Batch &batch, Connection *connection, base::Result<std::vector<Reply>> replies);
    void put(const Step &step, Reply reply);
    void finishIfDone();

    Cluster &m_cluster;
    const QPointer<QObject> m_context;
    const Link::PipelineHandler m_handler;
    std::vector<Step> m_steps;
    std::vector<Reply> m_replies;
    std::optional<base::Error> m_error;
    int m_due = 0; // batches
    int m_hops = 0;
};

} // namespace redis
