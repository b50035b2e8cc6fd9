#pragma once

#include "lab/session.h"
#include "trace/eventlog.h"

#include <QtCore/QThread>

namespace gui {

// The window's side of a lab: commands go down through it, and what came up is kept here as the log. Every panel
// reads this one log at this one cursor, so two panels can never disagree. It owns the lab's thread.
class LabClient : public QObject {
    Q_OBJECT

public:
    explicit LabClient(lab::Lab::Options options, QObject *parent = nullptr);
    ~LabClient() override; // leaves at once, whatever runs

    // Commands wait their turn: each begins when the one before it has ended.
    void submit(const lab::Action &action);
    void submit(const QList<lab::Command> &commands);
    void dropQueued();

    const trace::EventLog &log() const { return m_log; }
    const lab::Pace &pace() const { return m_pace; }

    // The moment that the panels show: now, or the one under the cursor.
    const trace::Moment &moment() const { return m_past ? *m_past : m_log.now(); }
    bool isInThePast() const { return m_past.has_value(); }
    void lookAt(trace::EventId event); // the last event and beyond = now
    void lookAtNow();
    void forkHere(); // goes on from the moment that is shown; the run as it was is kept as the other branch
    void switchBranch(); // the other branch takes the place of this one, which is kept

    // Rows of the course table as the database has them now; they come by coursesFetched.
    void fetchCourses(qint64 first, int count);

    // What the clock says at this moment: it goes on between two batches.
    base::Instant now() const;

signals:
    void opened();
    void failed(const base::Error &error);
    void restarted(); // the log begins anew
    void eventsArrived(trace::EventId first, trace::EventId last); // also when looking at the past
    void momentChanged(); // what moment() shows is another one
    void paceChanged();
    void forked();
    void branchKept(); // there is another branch from here on
    void coursesFetched(qint64 total, qint64 first, const QList<catalog::CourseRow> &rows);
    void progressed(qint64 done, qint64 total); // of long work on the database

private:
    void take(const lab::EventBatch &batch, const lab::Pace &pace);
    void setPace(const lab::Pace &pace);

    QThread m_thread;
    lab::Session *m_session; // lives on m_thread, which deletes it
    trace::EventLog m_log{200'000};
    std::optional<trace::Moment> m_past;
    lab::Pace m_pace;
    QElapsedTimer m_sincePace;
};

} // namespace gui
