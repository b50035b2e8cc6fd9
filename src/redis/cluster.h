#pragma once

#include "redis/connection.h"
#include "redis/slots.h"

#include <QtCore/QSet>

namespace redis {

// A Redis Cluster as one link: a Connection to each primary, and each command to the primary that serves its key. It is
// Ready when every primary is; one that stays silent from the start is done without, and nodes() tells. What a MOVED or
// an ASK says is followed (ClusterRequest); which primaries there are is asked anew every ten seconds, twice a second
// while one is lost, and at each MOVED, so that a failover is followed. Whoever has a lost node's keys to ask about
// gets that node's error; the others go on.
//
// Errors beside those of Connection: "redis.cluster.disabled" {url} (a server by itself), "redis.cluster.noSlots"
// {place}, "redis.cluster.node" {place} (a primary was lost), "redis.cluster.unreachable" {place, where it was told}
// (one that never answered), "redis.cluster.changed" (others serve the slots), "redis.host.unconfirmed" {hosts, url}:
// the password goes only to hosts that the URL names or allows. Notes: "redis.cluster.gaps" {slots that are served,
// all}.
class Cluster final : public Link {
    Q_OBJECT

public:
    using ConnectionFactory = std::function<std::unique_ptr<Connection>(const ConnectionOptions &)>;

    explicit Cluster(const ConnectionOptions &options, QObject *parent = nullptr);
    Cluster(ConnectionOptions options, ConnectionFactory factory, QObject *parent = nullptr);
    ~Cluster() override;

    void open() override;
    void close() override;
    void retryNow() override;

    Security security() const override; // the weakest of its connections
    QList<Connection *> nodes() override; // the primaries

    // A command without a key goes where its neighbour with one goes, or to the first primary. WATCH, MULTI … EXEC and
    // UNWATCH stay together; one such transaction at a time.
    using Link::send;
    void send(const QList<Command> &pipeline, QObject *context, PipelineHandler handler) override;

private:
    friend class ClusterRequest;

    struct Node {
        Url::Place place;
        std::unique_ptr<Connection> connection;
        bool isPrimary = true; // else known by an ASK alone
        bool isMissing = false; // it never answered, and is done without
        std::vector<std::function<void()>> deferred; // until it is ready or is not to be had
    };
    struct Watched { // the keys of the present transaction
        QPointer<Connection> connection;
        bool isImporting = false; // where ASKING has to go before
    };

    ConnectionOptions optionsFor(const Url::Place &place) const;
    void scout();
    void dropScout();
    void learnFrom(Connection &connection, const Url::Place &place);
    void takeMap(base::Result<Reply> reply, const Url::Place &answering);
    void adopt();
    Node &add(const Url::Place &place, bool isPrimary);
    void drop(Node &node);
    void follow(Node &node);
    void refresh();
    void settle();
    void giveUp(const base::Error &error);
    bool isConfirmed(const Url::Place &place) const;
    QStringList unconfirmed(const SlotMap &map) const;

    Node *nodeAt(const Url::Place &place);
    Node *nodeOf(std::optional<quint16> slot); // of the first primary that is ready, if there is no slot; may be none
    Node *nodeFor(const Redirection &redirection);
    void sendTo(Node &node, const QList<Command> &pipeline, PipelineHandler handler);

    const ConnectionFactory m_factory;
    std::optional<SlotMap> m_map;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::unique_ptr<Connection> m_scout; // to a place of the URL, while no node can be asked for the map
    qsizetype m_asked = 0; // places of the URL, by scouts
    QSet<QString> m_peers; // addresses that the hosts of the URL turned out to have
    Url::Place m_told; // who told the map
    int m_served = 0; // slots, as was noted last
    bool m_wasReady = false; // since open()
    bool m_isLearning = false; // a map is under way
    Watched m_watched;
    QTimer m_refresh;
};

} // namespace redis
