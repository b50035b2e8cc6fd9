#pragma once

#include "inspector/session.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>

namespace gui {

// The window's side of a connected Redis: requests go down through it, and results are stored here as values
// that every panel reads. It owns the inspector's thread, on which one session lives at a time.
class InspectorClient : public QObject {
    Q_OBJECT

public:
    explicit InspectorClient(QObject *parent = nullptr);
    ~InspectorClient() override; // leaves at once, whatever runs

    void open(inspector::Session::Options options); // leaves what was attached before
    void close(); // and says so
    bool isOpen() const { return m_session != nullptr; }
    const inspector::Session::Options &options() const { return m_options; }

    // Does `work` with the session on its thread; nothing when none is open. What it finds out it says by the
    // session's signals.
    template <typename Work> void ask(Work work)
    {
        if (m_session)
            QMetaObject::invokeMethod(m_session, [session = m_session, work = std::move(work)] { work(*session); });
    }
    quint64 describe(const QList<QByteArray> &names); // answers the ticket that described() carries
    void readValue(const QByteArray &key); // valueOpened or valueFailed
    void readMore(); // valueLoaded

    // A person who studies a moment freezes it: the view stays as it is until thawed, while the session goes on.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen; }

    const inspector::KeyspaceView &view() const { return m_view; }
    const inspector::Coverage &coverage() const { return m_coverage; }
    redis::Connection::State state() const { return m_state; }
    bool isReady() const { return m_state == redis::Connection::State::Ready; }
    bool isLost() const; // it was there, and is not
    const QDateTime &since() const { return m_since; } // when it became ready, or was lost
    const base::Error &lastError() const { return m_lastError; } // of the link
    const inspector::ServerFacts &server() const { return m_server; }
    const inspector::ServerSample &lastSample() const { return m_sample; }
    redis::Watcher::Way way() const { return m_way; }
    bool seesMisses() const { return m_seesMisses; }
    bool isLocked() const { return m_locked; }

signals:
    void opened(); // another server, or none: everything is reset
    void stateChanged();
    void failed(const base::Error &error);
    void greeted();
    void lockChanged();
    void wayChosen();
    void frozenChanged();
    void viewChanged();
    void coverageChanged();
    void happened(const QList<redis::KeyEvent> &events, qint64 more); // also while frozen
    void sampled(const inspector::ServerSample &sample);
    void described(quint64 ticket, const QList<inspector::KeyDescription> &keys, qint64 now);
    void valueOpened(const inspector::ValueHead &head, const inspector::ValuePage &page);
    void valueLoaded(const inspector::ValuePage &page);
    void valueFailed(const base::Error &error);

    // What the session's workers say; see there.
    void edited(quint64 ticket);
    void editConflicted(quint64 ticket, const inspector::Edit &edit, const QByteArray &now, bool isThere);
    void editFailed(quint64 ticket, const base::Error &error);
    void deletionWalked(qint64 seen, qint64 total, qint64 found);
    void deletionPreviewed(const inspector::KeysPreview &preview);
    void deletionProgressed(qint64 done, qint64 total);
    void deletionEnded(quint64 deletion, qint64 keys, bool wasCancelled);
    void deletionUndone(qint64 keys, qint64 inUse, qint64 expired);
    void deletionFailed(const base::Error &error);
    void folderWalked(qint64 seen, qint64 total, qint64 found);
    void folderPreviewed(const inspector::KeysPreview &preview);
    void folderProgressed(qint64 done, qint64 total);
    void folderFinished(qint64 keys, bool wasCancelled);
    void folderFailed(const base::Error &error);
    void settingProposed(const QByteArray &line, const QByteArray &now);
    void settingChanged(bool isChanged);
    void settingFailed(const base::Error &error);
    void saveProgressed(qint64 done, qint64 total);
    void valueSaved(const QString &path, qint64 bytes);
    void saveFailed(const base::Error &error);
    void readsSampled(const inspector::ReadSample &sample);
    void sampleFailed(const base::Error &error);

private:
    template <typename Sender, typename Signal, typename Slot> void hear(Sender *sender, Signal signal, Slot slot);
    void leave();
    void hearAll();
    void hearWorkers();
    void setState(redis::Connection::State state);
    void takeView(const inspector::KeyspaceView &view, const inspector::Coverage &coverage);

    QThread m_thread;
    inspector::Session *m_session = nullptr; // lives on m_thread, which deletes it
    quint64 m_attached = 0; // how many sessions there were: late words of an earlier one are not listened to
    inspector::Session::Options m_options;
    inspector::KeyspaceView m_view;
    inspector::KeyspaceView m_latest; // while frozen
    inspector::Coverage m_coverage;
    redis::Connection::State m_state = redis::Connection::State::Idle;
    QDateTime m_since;
    bool m_wasReady = false;
    base::Error m_lastError;
    inspector::ServerFacts m_server;
    inspector::ServerSample m_sample;
    redis::Watcher::Way m_way = redis::Watcher::Way::None;
    bool m_seesMisses = false;
    bool m_locked = true;
    bool m_frozen = false;
    quint64 m_ticket = 0;
};

} // namespace gui
