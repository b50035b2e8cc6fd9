#include "watch/probelistener.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

using namespace std::chrono_literals;

namespace watch {

namespace {

// On the own machine all that can be checked is, as far as the probe's limits let: two a second, a tenth of the time.
constexpr const char *askForChecks = "{\"check\":true,\"share\":1}\n";

constexpr auto helloWait = 10s;
constexpr qint64 readAtOnce = 4 * 1024 * 1024; // then the others have their turn
constexpr int mostBadLines = 1'000; // of one connection
} // namespace

struct ProbeListener::Connection {
    QTcpSocket *socket;
    QByteArray rest; // a line that has no end yet
    bool skips = false; // the rest of a line that is too long
    int bad = 0;
    std::unique_ptr<ProbeEvents> events; // after hello
};

ProbeListener::ProbeListener(ProbeWorld &world, Take take, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_take(std::move(take))
{
    connect(&m_server, &QTcpServer::newConnection, this, &ProbeListener::accept);
}

ProbeListener::~ProbeListener()
{
    for (const auto &[socket, connection] : m_connections)
        socket->disconnect(this);
}

base::Result<void> ProbeListener::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return base::failure("watch.listenFailed", {QStringLiteral("127.0.0.1:%1").arg(port), m_server.errorString()});
    return {};
}

void ProbeListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections.size() >= mostConnections) {
            ++m_refused;
            delete socket;
            continue;
        }
        auto connection = std::make_unique<Connection>();
        connection->socket = socket;
        socket->setReadBufferSize(2 * longestLine);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (const auto found = m_connections.find(socket); found != m_connections.end())
                read(*found->second);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (const auto found = m_connections.find(socket); found != m_connections.end())
                read(*found->second); // what it still said
            leave(socket);
        });
        QTimer::singleShot(helloWait, socket, [this, socket] {
            const auto found = m_connections.find(socket);
            if (found != m_connections.end() && !found->second->events)
                leave(socket);
        });
        m_connections.emplace(socket, std::move(connection));
    }
}

void ProbeListener::read(Connection &connection)
{
    QTcpSocket *socket = connection.socket;
    QByteArray bytes = std::exchange(connection.rest, {}) + socket->read(readAtOnce);
    qsizetype at = 0;
    bool stays = true;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0 && stays; end = bytes.indexOf('\n', at)) {
        if (connection.skips)
            connection.skips = false;
        else
            stays = readLine(connection, QByteArrayView(bytes).sliced(at, end - at));
        at = end + 1;
    }
    if (!stays) {
        leave(socket);
        return;
    }
    connection.rest = bytes.sliced(at);
    if (connection.skips || connection.rest.size() > longestLine) {
        m_bad += !connection.skips;
        connection.skips = true;
        connection.rest.clear();
    }
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(
            this,
            [this, socket] {
                if (const auto found = m_connections.find(socket); found != m_connections.end())
                    read(*found->second);
            },
            Qt::QueuedConnection);
}

bool ProbeListener::readLine(Connection &connection, QByteArrayView line)
{
    QJsonParseError error;
    const QJsonObject message =
        QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error).object();
    if (message.isEmpty()) {
        ++m_bad;
        return connection.events && ++connection.bad < mostBadLines;
    }
    if (!connection.events) {
        // A stranger on this port is not answered.
        if (message[u"m"].toString() != u"hello" || message[u"hello"].toString() != u"lookaside-probe"
            || message[u"v"].toInteger() < 1) {
            ++m_bad;
            return false;
        }
        QByteArray run = message[u"run"].toString().toUtf8().left(64);
        if (run.isEmpty())
            run = QByteArray::number(message[u"pid"].toInteger());
        connection.events = std::make_unique<ProbeEvents>(m_world, run);
        connection.socket->write("{\"lookaside\":1}\n");
        if (m_checks)
            connection.socket->write(askForChecks);
        emit changed();
        return true;
    }
    Happenings happenings;
    connection.events->take(message, happenings);
    if (!happenings.empty())
        m_take(std::move(happenings));
    return true;
}

void ProbeListener::leave(QTcpSocket *socket)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end())
        return;
    if (found->second->events)
        add(m_gone, found->second->events->counts());
    else
        ++m_refused;
    m_connections.erase(found);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
    emit changed();
}

void ProbeListener::check(bool on)
{
    m_checks = on;
    for (const auto &[socket, connection] : m_connections) {
        if (connection->events)
            socket->write(on ? askForChecks : "{\"check\":null}\n");
    }
}

void ProbeListener::add(ProbeEvents::Counts &to, const ProbeEvents::Counts &counts)
{
    to.requests += counts.requests;
    to.operations += counts.operations;
    to.hits += counts.hits;
    to.misses += counts.misses;
    to.queries += counts.queries;
    to.signalsSent += counts.signalsSent;
    to.lost += counts.lost;
    to.unknown += counts.unknown;
    to.checkedSame += counts.checkedSame;
    to.checkedStale += counts.checkedStale;
    to.checkedOther += counts.checkedOther;
    to.eligible += counts.eligible;
}

ProbeListener::State ProbeListener::state() const
{
    State state{
        .connections = 0, .refused = m_refused, .bad = m_bad, .counts = m_gone, .isChecking = false, .server = {}};
    for (const auto &[socket, connection] : m_connections) {
        if (!connection->events)
            continue;
        ++state.connections;
        add(state.counts, connection->events->counts());
        state.isChecking = state.isChecking || connection->events->isChecking();
        if (!connection->events->server().isEmpty())
            state.server = connection->events->server();
    }
    return state;
}

} // namespace watch
