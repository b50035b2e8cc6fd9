#pragma once

#include "lab/session.h"
#include "trace/source.h"

#include <QtCore/QThread>

namespace gui {

// The window's side of a lab: commands go down through it, and what came up is kept here as the log. Every panel
// reads this one log at this one cursor, so two panels can never disagree. It owns the lab's thread.
class LabClient : public trace::Source {
    Q_OBJECT

public:
    static constexpr std::size_t keptEvents = 200'000;

    explicit LabClient(lab::Lab::Options options, QObject *parent = nullptr);
    ~LabClient() override; // leaves at once, whatever runs

    // Commands wait their turn: each begins when the one before it has ended.
    void submit(const lab::Action &action);
    void submit(const QList<lab::Command> &commands);
    void dropQueued();

    const lab::Pace &pace() const { return m_pace; }

    void forkHere(); // goes on from the moment that is shown; the run as it was is kept as the other branch
    void switchBranch(); // the other branch takes the place of this one, which is kept

    // Rows of the course table as the database has them now; they come by coursesFetched.
    void fetchCourses(qint64 first, int count);

    base::Instant now() const override;

signals:
    void opened();
    void failed(const base::Error &error);
    void paceChanged();
    void branchKept(); // there is another branch from here on
    void coursesFetched(qint64 total, qint64 first, const QList<catalog::CourseRow> &rows);
    void progressed(qint64 done, qint64 total); // of long work on the database

private:
    void take(const lab::EventBatch &batch, const lab::Pace &pace);
    void setPace(const lab::Pace &pace);

    QThread m_thread;
    lab::Session *m_session; // lives on m_thread, which deletes it
    lab::Pace m_pace;
    QElapsedTimer m_sincePace;
};

} // namespace gui
