#include "livewindow/inspectorclient.h"

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
    qRegisterMetaType<inspector::Edit>();
    qRegisterMetaType<inspector::KeysPreview>();
    qRegisterMetaType<inspector::ReadSample>();
    qRegisterMetaType<QList<redis::KeyEvent>>();
    qRegisterMetaType<QList<inspector::KeyDescription>>();
    m_thread.setObjectName(QStringLiteral("inspector"));
    m_thread.start();
}

// Silently: what listens may be half gone by now.
InspectorClient::~InspectorClient()
{
    leave();
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
    if (!m_session)
        return;
    leave();
    emit opened();
    emit viewChanged();
}

void InspectorClient::leave()
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
    hear(m_session, &Session::described,
         [this](quint64 ticket, const QList<inspector::KeyDescription> &keys, qint64 now) {
             emit described(ticket, keys, now);
         });
    inspector::ValueReader *values = &m_session->values();
    hear(values, &inspector::ValueReader::opened,
         [this](const inspector::ValueHead &head, const inspector::ValuePage &page) { emit valueOpened(head, page); });
    hear(values, &inspector::ValueReader::loaded, [this](const inspector::ValuePage &page) { emit valueLoaded(page); });
    hear(values, &inspector::ValueReader::failed, [this](const base::Error &error) { emit valueFailed(error); });
    hearWorkers();
}

void InspectorClient::hearWorkers()
{
    using inspector::Editor;
    using inspector::Eraser;
    using inspector::FolderWork;
    using inspector::NotificationSetting;
    using inspector::ValueSaver;
    Editor *editor = &m_session->editor();
    hear(editor, &Editor::done, [this](quint64 ticket) { emit edited(ticket); });
    hear(editor, &Editor::conflicted,
         [this](quint64 ticket, const inspector::Edit &edit, const QByteArray &now, bool isThere) {
             emit editConflicted(ticket, edit, now, isThere);
         });
    hear(editor, &Editor::failed, [this](quint64 ticket, const base::Error &error) { emit editFailed(ticket, error); });
    Eraser *eraser = &m_session->eraser();
    hear(eraser, &Eraser::walked,
         [this](qint64 seen, qint64 total, qint64 found) { emit deletionWalked(seen, total, found); });
    hear(eraser, &Eraser::previewed,
         [this](const inspector::KeysPreview &preview) { emit deletionPreviewed(preview); });
    hear(eraser, &Eraser::progressed, [this](qint64 done, qint64 total) { emit deletionProgressed(done, total); });
    hear(eraser, &Eraser::erased, [this](quint64 deletion, qint64 keys, bool wasCancelled) {
        emit deletionEnded(deletion, keys, wasCancelled);
    });
    hear(eraser, &Eraser::restored,
         [this](qint64 keys, qint64 inUse, qint64 expired) { emit deletionUndone(keys, inUse, expired); });
    hear(eraser, &Eraser::failed, [this](const base::Error &error) { emit deletionFailed(error); });
    FolderWork *folder = &m_session->folderWork();
    hear(folder, &FolderWork::walked,
         [this](qint64 seen, qint64 total, qint64 found) { emit folderWalked(seen, total, found); });
    hear(folder, &FolderWork::previewed,
         [this](const inspector::KeysPreview &preview) { emit folderPreviewed(preview); });
    hear(folder, &FolderWork::progressed, [this](qint64 done, qint64 total) { emit folderProgressed(done, total); });
    hear(folder, &FolderWork::finished,
         [this](qint64 keys, bool wasCancelled) { emit folderFinished(keys, wasCancelled); });
    hear(folder, &FolderWork::failed, [this](const base::Error &error) { emit folderFailed(error); });
    NotificationSetting *setting = &m_session->notifications();
    hear(setting, &NotificationSetting::proposed,
         [this](const QByteArray &line, const QByteArray &now) { emit settingProposed(line, now); });
    hear(setting, &NotificationSetting::changed,
         [this](bool isChanged, const QByteArray &) { emit settingChanged(isChanged); });
    hear(setting, &NotificationSetting::failed, [this](const base::Error &error) { emit settingFailed(error); });
    ValueSaver *saver = &m_session->saver();
    hear(saver, &ValueSaver::progressed, [this](qint64 done, qint64 total) { emit saveProgressed(done, total); });
    hear(saver, &ValueSaver::saved, [this](const QString &path, qint64 bytes) { emit valueSaved(path, bytes); });
    hear(saver, &ValueSaver::failed, [this](const base::Error &error) { emit saveFailed(error); });
    hear(m_session, &Session::readsSampled, [this](const inspector::ReadSample &sample) { emit readsSampled(sample); });
    hear(m_session, &Session::sampleFailed, [this](const base::Error &error) { emit sampleFailed(error); });
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
