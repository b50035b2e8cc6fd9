#include "gui/inspector/inspectorclient.h"

#include <utility>

namespace gui {

using inspector::Session;
using redis::Connection;

InspectorClient::InspectorClient(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<base::Error>();
    qRegisterMetaType<Connection::State>();
    qRegisterMetaType<redis::Watcher::Way>();
    qRegisterMetaType<inspector::KeyspaceView>();
    qRegisterMetaType<inspector::Coverage>();
    qRegisterMetaType<inspector::ServerFacts>();
    qRegisterMetaType<inspector::ServerSample>();
    qRegisterMetaType<inspector::ValueHead>();
    qRegisterMetaType<inspector::ValuePage>();
    qRegisterMetaType<QList<redis::KeyEvent>>();
    qRegisterMetaType<QList<redis::ScannedKey>>();
    m_thread.setObjectName(QStringLiteral("inspector"));
    m_thread.start();
}

InspectorClient::~InspectorClient()
{
    close();
    m_thread.quit();
    m_thread.wait();
}

void InspectorClient::open(Session::Options options)
{
    close();
    // A server on this machine is not spared by waiting long.
    if (options.connection.url.isLocal())
        options.connection.longestBackoff = std::chrono::seconds(1);
    options.isAcknowledged = true;
    m_options = std::move(options);
    m_session = new Session(m_options);
    hearAll();
    m_session->moveToThread(&m_thread);
    ask([](Session &session) { session.open(); });
    emit opened();
    emit viewChanged();
}

void InspectorClient::close()
{
    ++m_attached;
    if (!m_session)
        return;
    m_session->disconnect(this);
    // Its sockets end on the thread on which they live; where that thread ends before, with it.
    ask([](Session &session) { session.close(); });
    std::exchange(m_session, nullptr)->deleteLater();
    m_view = {};
    m_latest = {};
    m_coverage = {};
    m_state = Connection::State::Idle;
    m_wasReady = false;
    m_since = {};
    m_lastError = {};
    m_server = {};
    m_sample = {};
    m_way = redis::Watcher::Way::None;
    m_seesMisses = false;
    m_locked = true;
    m_frozen = false;
    emit opened();
    emit viewChanged();
}

quint64 InspectorClient::describe(const QList<QByteArray> &names)
{
    ++m_ticket;
    ask([names, ticket = m_ticket](Session &session) { session.describe(names, ticket); });
    return m_ticket;
}

void InspectorClient::readValue(const QByteArray &key)
{
    ask([key](Session &session) { session.values().open(key); });
}

void InspectorClient::readMore()
{
    ask([](Session &session) { session.values().more(); });
}

void InspectorClient::setFrozen(bool frozen)
{
    if (frozen == m_frozen)
        return;
    m_frozen = frozen;
    if (frozen)
        m_latest = m_view;
    else
        m_view = std::exchange(m_latest, {});
    emit frozenChanged();
    emit viewChanged();
}

bool InspectorClient::isLost() const { return m_wasReady && !isReady(); }

template <typename Sender, typename Signal, typename Slot>
void InspectorClient::hear(Sender *sender, Signal signal, Slot slot)
{
    connect(sender, signal, this, [this, attached = m_attached, slot](const auto &...args) {
        if (attached == m_attached)
            slot(args...);
    });
}

void InspectorClient::hearAll()
{
    hear(m_session, &Session::stateChanged, [this](Connection::State state) { setState(state); });
    hear(m_session, &Session::failed, [this](const base::Error &error) {
        if (!isReady())
            m_lastError = error;
        emit failed(error);
    });
    hear(m_session, &Session::greeted, [this](const inspector::ServerFacts &facts) {
        m_server = facts;
        emit greeted();
    });
    hear(m_session, &Session::lockChanged, [this](bool isLocked) {
        m_locked = isLocked;
        emit lockChanged();
    });
    hear(m_session, &Session::wayChosen, [this](redis::Watcher::Way way, bool seesMisses) {
        m_way = way;
        m_seesMisses = seesMisses;
        emit wayChosen();
    });
    hear(m_session, &Session::viewChanged,
         [this](const inspector::KeyspaceView &view, const inspector::Coverage &coverage) {
             takeView(view, coverage);
             // Only when all is drawn from it may the next batch come.
             QMetaObject::invokeMethod(
                 this, [this] { ask([](Session &session) { session.acknowledge(); }); }, Qt::QueuedConnection);
         });
    hear(m_session, &Session::happened, [this](const QList<redis::KeyEvent> &events, qint64 more) {
        emit happened(events, more);
        QMetaObject::invokeMethod(
            this, [this] { ask([](Session &session) { session.acknowledge(); }); }, Qt::QueuedConnection);
    });
    hear(m_session, &Session::sampled, [this](const inspector::ServerSample &sample) {
        m_sample = sample;
        emit sampled(sample);
    });
    hear(m_session, &Session::described, [this](quint64 ticket, const QList<redis::ScannedKey> &keys, qint64 now) {
        emit described(ticket, keys, now);
    });
    inspector::ValueReader *values = &m_session->values();
    hear(values, &inspector::ValueReader::opened,
         [this](const inspector::ValueHead &head, const inspector::ValuePage &page) { emit valueOpened(head, page); });
    hear(values, &inspector::ValueReader::loaded, [this](const inspector::ValuePage &page) { emit valueLoaded(page); });
    hear(values, &inspector::ValueReader::failed, [this](const base::Error &error) { emit valueFailed(error); });
}

void InspectorClient::setState(Connection::State state)
{
    const bool was = isReady();
    m_state = state;
    if (isReady()) {
        m_wasReady = true;
        m_since = QDateTime::currentDateTime();
    } else if (was) {
        m_since = QDateTime::currentDateTime();
    }
    emit stateChanged();
}

void InspectorClient::takeView(const inspector::KeyspaceView &view, const inspector::Coverage &coverage)
{
    m_coverage = coverage;
    emit coverageChanged();
    if (m_frozen) {
        m_latest = view;
        return;
    }
    m_view = view;
    emit viewChanged();
}

} // namespace gui
