#pragma once

#include "catalog/courserows.h"
#include "lab/lab.h"
#include "trace/steps.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <deque>

namespace lab {

using EventBatch = std::shared_ptr<const trace::Events>;

// The state of the session: sent with each batch and whenever it changes.
struct Pace {
    base::Instant now;
    double speed = 1; // virtual seconds a second; 0 = as fast as possible
    bool paused = false;
    bool stands = false; // no command runs or waits, and until one does no time passes
    bool busy = false; // a command is running
    qsizetype queued = 0; // commands that wait for it
    std::optional<base::Instant> nextExpiry;
};

// A lab that runs on its own thread next to a window. Commands are queued to it; events come back in
// batches, at most one a frame, and no further one before the last was acknowledged: a window that cannot
// keep up slows the lab down and loses nothing. Every slot is to be called by a queued connection.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(Lab::Options options);
    ~Session() override;

    // Ends long work of the running command (a reset, an import), or doing a run again. May be called from any thread.
    void cancel() { m_cancel.store(true); }
    // The same, and nothing waits for a server any more: it is about to be destroyed. May be called from any thread.
    void leave()
    {
        m_leaving.store(true);
        cancel();
    }

public slots:
    void open();
    void submit(const QList<lab::Command> &commands);
    void dropQueued();
    void acknowledge();
    void setSpeed(double speed); // 0 = as fast as possible
    void pause();
    void resume();
    void standBetweenCommands(bool stands); // time passes only while a command runs: between the parts of a lesson
    // Runs until an event of this class has happened, or nothing is left that could make one; while paused. What
    // happens at the same moment happens with it.
    void step(trace::StepSize size);
    // Begins anew with the commands of this run up to and with the one that `event` belongs to; 0 = with none. The run
    // as it was is kept as the other branch, where not all of it is done again. The commands are done again as
    // everything is, tick by tick; cancelled, the run goes on from as far as it has come. What went to a server is not
    // done to it a second time: refused with "lab.noForkOnServer". The courses are set back as they were when this run
    // first wrote to them; where another program has written since, they stay as they are and the run goes on over a
    // copy of its own.
    void forkAt(trace::EventId event);
    void switchBranch(); // the other branch is run again, and this one is kept; refused as a fork is
    void fetchCourses(qint64 first, int count);
    void copyCourses(const QString &path); // the course database as it stands committed, to a new file

signals:
    void opened();
    void openFailed(const base::Error &error);
    void forked(); // it restarts, with the events up to there
    void forkRefused(const base::Error &error);
    void wentOnWithCopy(const base::Error &why); // of the courses: nothing more is written to those of the person
    void branchKept(); // there is another branch from here on
    void restarted(); // what happens from here on belongs to a new log
    void happened(const lab::EventBatch &batch, const lab::Pace &pace);
    void paceChanged(const lab::Pace &pace);
    void coursesFetched(qint64 total, qint64 first, const QList<catalog::CourseRow> &rows);
    void coursesCopied(const QString &path, const base::Error &error); // an empty code: it is there
    void fetchFailed(const base::Error &error);
    void progressed(qint64 done, qint64 total); // of long work on the database, or commands that are done again

private:
    class Collector;

    // One for each command that sets the pace: at once, while others run.
    void perform(const Speed &command);
    void perform(const Pause &command);
    void perform(const Resume &command);
    void perform(const Step &command);

    void tick();
    void runFor(std::chrono::milliseconds budget);
    void runStep(std::chrono::milliseconds budget);
    bool isStanding() const;
    void runAgain(std::chrono::milliseconds budget);
    void endRunAgain();
    void beginNext();
    void flush();
    void wake();
    void setClock();
    Pace pace();
    base::Result<std::unique_ptr<Lab>> makeLab(Lab::Options options);
    Lab::Options withRowsOfTheStart(std::shared_ptr<catalog::Catalog> courses);
    catalog::Watch watch();
    void keepStart(const Action &action);

    struct Done {
        trace::EventId before; // the last event before it
        base::Instant begun;
        Command command;
    };
    bool refuses(const std::vector<Done> &again);
    void beginAnew(std::vector<Done> with);
    void keepOtherBranch(std::vector<Done> run);
    std::vector<Done> whole() const; // this run, what is still to be done again of it too
    bool runsAgain() const { return m_again.has_value(); }

    Lab::Options m_options;
    std::unique_ptr<Collector> m_collector; // listens to the lab, so it ends after it
    std::unique_ptr<Lab> m_lab;
    std::deque<Command> m_queue;
    std::vector<Done> m_history;
    std::vector<Done> m_otherBranch; // that a fork has left
    std::optional<std::deque<Done>> m_again; // while a run is done again: what is left of it
    bool m_repeatsAll = false; // of a run, which would be lost if that were cancelled
    QTemporaryDir m_folder; // for the database as it was at the start
    bool m_startKept = false;
    std::uint64_t m_outsideWritesAtStart = 0;
    std::atomic<bool> m_cancel = false;
    std::atomic<bool> m_leaving = false;
    std::stop_source m_stop; // of the long work under way
    QTimer m_timer;
    QElapsedTimer m_elapsed; // since the last tick
    base::Duration m_behind{0}; // virtual time that is overdue because of pending work
    bool m_hasMore = false; // that is due, when the budget of the last tick was spent
    QElapsedTimer m_sinceFlush;
    double m_speed = 1;
    std::optional<trace::StepSize> m_step; // under way
    bool m_paused = false;
    bool m_standsBetween = false;
    bool m_stood = false; // at the end of the last tick
    bool m_unacknowledged = false;
};

} // namespace lab

Q_DECLARE_METATYPE(lab::Command)
Q_DECLARE_METATYPE(lab::EventBatch)
Q_DECLARE_METATYPE(lab::Pace)
Q_DECLARE_METATYPE(base::Error)
Q_DECLARE_METATYPE(catalog::CourseRow)
