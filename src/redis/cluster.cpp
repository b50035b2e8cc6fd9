#include "redis/cluster.h"

#include "redis/clusterrequest.h"

#include <QtCore/QThread>

#include <algorithm>

using namespace std::chrono_literals;

namespace redis {

namespace {

constexpr auto usualRefresh = 10s;
constexpr auto refreshWhileLost = 500ms;
const Command question{"CLUSTER", "SLOTS"};

} // namespace

Cluster::Cluster(const ConnectionOptions &options, QObject *parent)
    : Cluster(
        options, [](const ConnectionOptions &node) { return std::make_unique<Connection>(node); }, parent)
{
}

Cluster::Cluster(ConnectionOptions options, ConnectionFactory factory, QObject *parent)
    : Link(std::move(options), parent)
    , m_factory(std::move(factory))
    , m_refresh(this)
{
    connect(&m_refresh, &QTimer::timeout, this, &Cluster::refresh);
}

Cluster::~Cluster()
{
    // Each would tell of its end.
    for (const auto &node : m_nodes)
        node->connection->disconnect(this);
}

ConnectionOptions Cluster::optionsFor(const Url::Place &place) const
{
    ConnectionOptions options = m_options;
    options.url.scheme = m_options.url.usesTls() ? Url::Scheme::Tls : Url::Scheme::Tcp;
    options.url.places.clear();
    options.url.host = place.host;
    options.url.port = place.port;
    if (m_options.tally)
        options.tally = m_options.tally->part(place.toString());
    return options;
}

void Cluster::open()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (state() != State::Idle)
        return;
    m_asked = 0;
    setState(State::Resolving);
    if (state() == State::Resolving)
        scout();
}

void Cluster::close()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_refresh.stop();
    m_wasReady = false;
    m_map.reset();
    m_served = 0;
    m_peers.clear();
    m_watched = {};
    dropScout();
    setState(State::Idle);
    for (auto &node : std::exchange(m_nodes, {}))
        drop(*node);
    emit nodesChanged();
}

void Cluster::retryNow()
{
    if (state() == State::Idle)
        return;
    for (const auto &node : m_nodes)
        node->connection->retryNow();
    refresh();
}

Security Cluster::security() const
{
    Security weakest = m_options.url.usesTls() ? Security::Verified : Security::Plain;
    for (const auto &node : m_nodes) {
        if (node->connection->isReady() && node->connection->security() == Security::Accepted)
            weakest = Security::Accepted;
    }
    return weakest;
}

QList<Connection *> Cluster::nodes()
{
    QList<Connection *> primaries;
    for (const auto &node : m_nodes) {
        if (node->isPrimary)
            primaries.append(node->connection.get());
    }
    return primaries;
}

void Cluster::send(const QList<Command> &pipeline, QObject *context, PipelineHandler handler)
{
    Q_ASSERT(thread() == QThread::currentThread());
    const QByteArray first = pipeline.isEmpty() ? QByteArray() : pipeline.constFirst().value(0);
    if ((first != "MULTI" && first != "UNWATCH") || !m_watched.connection) {
        std::make_shared<ClusterRequest>(*this, context, std::move(handler))->start(pipeline);
        return;
    }
    // A transaction goes where its keys are watched, or else the watch would be for nothing.
    const Watched watched = std::exchange(m_watched, {});
    const bool isImporting = watched.isImporting && first == "MULTI"; // up to its EXEC
    watched.connection->send(isImporting ? QList<Command>{{"ASKING"}} + pipeline : pipeline, context,
                             [isImporting, handler = std::move(handler)](base::Result<std::vector<Reply>> replies) {
                                 if (replies && isImporting)
                                     replies->erase(replies->begin());
                                 handler(std::move(replies));
                             });
}

// To the places of the URL, one after the other: the first that knows the map is enough.
void Cluster::scout()
{
    dropScout();
    const Url::Place place = m_options.url.places.at(m_asked++ % m_options.url.places.size());
    m_scout = m_factory(optionsFor(place));
    Connection *const scout = m_scout.get();
    scout->setParent(this);
    connect(scout, &Connection::stateChanged, this, [this, scout, place](State now) {
        if (!m_map && now < State::Ready && now != State::Idle && state() != State::Idle)
            setState(now);
        if (now == State::Ready && m_scout.get() == scout) {
            m_peers.insert(scout->peer());
            learnFrom(*scout, place);
        }
    });
    connect(scout, &Connection::failed, this, [this, scout](const base::Error &error) {
        if (m_scout.get() != scout)
            return;
        if (m_map) { // the nodes' own connections tell what is the matter
            dropScout();
            return;
        }
        if (!isTransient(error)) {
            giveUp(error);
            return;
        }
        if (m_asked % m_options.url.places.size() != 0) {
            this->scout();
            return;
        }
        dropScout();
        setState(State::Backoff);
        m_refresh.start(
            std::min(m_options.longestBackoff,
                     m_options.firstBackoff * (1 << std::min<qsizetype>(6, m_asked / m_options.url.places.size()))));
        emit failed(error);
    });
    scout->open();
}

void Cluster::dropScout()
{
    if (!m_scout)
        return;
    m_scout->disconnect(this);
    m_scout->close();
    m_scout.release()->deleteLater(); // it may be the sender of the signal that we are in
}

void Cluster::learnFrom(Connection &connection, const Url::Place &place)
{
    m_isLearning = true;
    connection.send(question, this, [this, place](base::Result<Reply> reply) {
        m_isLearning = false;
        const bool isAnswer = reply || reply.error().code.startsWith("redis.reply.");
        if (isAnswer && state() != State::Idle)
            takeMap(std::move(reply), place);
    });
}

void Cluster::takeMap(base::Result<Reply> reply, const Url::Place &answering)
{
    auto map =
        reply ? SlotMap::parse(*reply, answering, m_options.url) : base::Result<SlotMap>(tl::unexpected(reply.error()));
    if (map) {
        if (const QStringList strangers = unconfirmed(*map); !strangers.isEmpty()) {
            giveUp({"redis.host.unconfirmed", {strangers.join(u','), m_options.url.toString()}});
            return;
        }
        m_map = std::move(*map);
        m_told = answering;
        adopt();
        return;
    }
    if (map.error().code == "redis.cluster.tooMany") {
        giveUp(map.error());
        return;
    }
    if (m_map)
        return; // a node that just goes; another will tell
    const bool isAlone = map.error().code == "redis.reply.err"; // "This instance has cluster support disabled"
    if (isAlone)
        giveUp({"redis.cluster.disabled", {optionsFor(answering).url.toString()}});
    else if (map.error().code != "redis.cluster.noSlots")
        giveUp(map.error());
    else if (m_scout) {
        dropScout();
        setState(State::Backoff);
        m_refresh.start(m_options.firstBackoff);
        emit failed(map.error());
    }
}

// The connections that the map asks for, and no other primaries.
void Cluster::adopt()
{
    const QList<Url::Place> &primaries = m_map->primaries();
    dropScout();
    const auto isGone = [&](const std::unique_ptr<Node> &node) {
        return node->isPrimary && !primaries.contains(node->place);
    };
    const bool isSame = std::none_of(m_nodes.begin(), m_nodes.end(), isGone)
        && std::all_of(primaries.begin(), primaries.end(), [this](const Url::Place &place) {
                            const Node *node = nodeAt(place);
                            return node && node->isPrimary;
                        });
    if (isSame) {
        settle();
        return;
    }
    if (m_wasReady) {
        setState(State::Connecting); // whoever follows changes or walks begins anew when it is Ready again
        emit failed({"redis.cluster.changed", {}});
        if (!m_map)
            return; // closed meanwhile
    }
    std::vector<std::unique_ptr<Node>> gone;
    for (auto &node : m_nodes) {
        if (isGone(node))
            gone.push_back(std::move(node));
    }
    std::erase(m_nodes, nullptr);
    for (const Url::Place &place : primaries) {
        if (Node *node = nodeAt(place))
            node->isPrimary = true;
        else
            add(place, true);
    }
    emit nodesChanged();
    for (const auto &node : gone)
        drop(*node);
    settle();
}

Cluster::Node &Cluster::add(const Url::Place &place, bool isPrimary)
{
    auto made = std::make_unique<Node>();
    Node &node = *made;
    node.place = place;
    node.isPrimary = isPrimary;
    node.connection = m_factory(optionsFor(place));
    node.connection->setParent(this); // so that it goes with the cluster to another thread
    m_nodes.push_back(std::move(made));
    follow(node);
    node.connection->open();
    return node;
}

void Cluster::drop(Node &node)
{
    node.connection->disconnect(this);
    node.connection->close();
    for (const auto &send : std::exchange(node.deferred, {}))
        send(); // to be told that it is closed
    node.connection.release()->deleteLater();
}

void Cluster::follow(Node &node)
{
    connect(node.connection.get(), &Connection::stateChanged, this, [this, &node](State now) {
        if (now == State::Ready || now == State::Backoff || now == State::Idle) {
            for (const auto &send : std::exchange(node.deferred, {}))
                send();
        }
        if (!node.isPrimary)
            return;
        if (now == State::Ready)
            node.isMissing = false;
        if (now == State::Ready || now == State::Backoff)
            emit nodesChanged();
        settle();
    });
    connect(node.connection.get(), &Connection::failed, this, [this, &node](const base::Error &error) {
        if (!node.isPrimary)
            return;
        if (!m_wasReady && !isTransient(error)) {
            giveUp(error);
            return;
        }
        const Url::Place place = node.place;
        const bool isUnknown = !m_wasReady && !node.isMissing;
        node.isMissing |= !m_wasReady;
        settle();
        // Most often an address of another network: of containers, or behind NAT.
        const bool isElsewhere = isUnknown && error.code.startsWith("redis.connect.") && !(place == m_told);
        emit failed(isElsewhere ? base::Error{"redis.cluster.unreachable", {place.toString(), m_told.toString()}}
                                : base::Error{"redis.cluster.node", {place.toString()}});
    });
}

void Cluster::refresh()
{
    m_refresh.start(isReady() ? std::chrono::milliseconds(usualRefresh) : std::chrono::milliseconds(refreshWhileLost));
    if (m_isLearning)
        return;
    for (const auto &node : m_nodes) {
        if (node->connection->isReady()) {
            learnFrom(*node->connection, node->place);
            return;
        }
    }
    if (!m_scout)
        scout();
}

void Cluster::settle()
{
    if (state() == State::Idle || !m_map)
        return;
    bool someAre = false;
    bool allAre = true;
    for (const auto &node : m_nodes) {
        const bool isThere = node->connection->isReady();
        someAre |= node->isPrimary && isThere;
        allAre &= !node->isPrimary || isThere || node->isMissing;
    }
    const bool isThere = someAre && allAre;
    const bool was = isReady();
    m_wasReady |= isThere;
    if (isThere != was || !m_refresh.isActive())
        m_refresh.start(isThere ? std::chrono::milliseconds(usualRefresh)
                                : std::chrono::milliseconds(refreshWhileLost));
    setState(isThere ? State::Ready : m_wasReady ? State::Backoff : State::Connecting);
    const int served = isThere && m_map ? m_map->served() : m_served;
    if (std::exchange(m_served, served) != served && served < slotCount)
        emit noted({"redis.cluster.gaps", {QString::number(served), QString::number(slotCount)}});
}

void Cluster::giveUp(const base::Error &error)
{
    close();
    emit failed(error);
}

Cluster::Node *Cluster::nodeAt(const Url::Place &place)
{
    const auto node =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const auto &each) { return each->place == place; });
    return node == m_nodes.end() ? nullptr : node->get();
}

Cluster::Node *Cluster::nodeOf(std::optional<quint16> slot)
{
    if (slot) {
        const Url::Place *place = m_map ? m_map->primaryOf(*slot) : nullptr;
        return place ? nodeAt(*place) : nullptr;
    }
    const auto ready = std::find_if(m_nodes.begin(), m_nodes.end(),
                                    [](const auto &each) { return each->isPrimary && each->connection->isReady(); });
    return ready == m_nodes.end() ? nullptr : ready->get();
}

Cluster::Node *Cluster::nodeFor(const Redirection &redirection)
{
    if (!m_map)
        return nullptr;
    const Url::Place &place = redirection.place;
    Node *known = nodeAt(place);
    if (!known && (qsizetype(m_nodes.size()) >= SlotMap::mostPrimaries || !isConfirmed(place)))
        return nullptr; // what the node said is the answer, then
    if (redirection.isAsk)
        return known ? known : &add(place, false);
    m_map->move(redirection.slot, place);
    if (!known)
        adopt();
    m_refresh.start(refreshWhileLost); // other slots may have moved as well
    return nodeAt(place);
}

bool Cluster::isConfirmed(const Url::Place &place) const
{
    const Url &url = m_options.url;
    return url.password.isEmpty() || url.confirms(place.host) || m_peers.contains(place.host);
}

QStringList Cluster::unconfirmed(const SlotMap &map) const
{
    QStringList hosts;
    for (const Url::Place &place : map.primaries()) {
        if (!isConfirmed(place) && !hosts.contains(place.host))
            hosts << place.host;
    }
    return hosts;
}

void Cluster::sendTo(Node &node, const QList<Command> &pipeline, PipelineHandler handler)
{
    const State now = node.connection->state();
    if (now == State::Ready || now == State::Idle || now == State::Backoff) {
        node.connection->send(pipeline, this, std::move(handler));
        return;
    }
    // A node that was heard of just now, most often by a MOVED.
    node.deferred.push_back([this, connection = node.connection.get(), pipeline, handler = std::move(handler)] {
        connection->send(pipeline, this, handler);
    });
}

} // namespace redis
