#pragma once

#include "lab/script.h"
#include "lab/session.h"
#include "lab/setup.h"
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
    ~LabClient() override; // stops immediately, whatever runs

    // Commands are queued: each starts when the previous one has ended.
    // While the lab is held, nothing that is submitted runs: refused() is told instead.
    void hold(bool holds) { m_isHeld = holds; }
    void submit(const lab::Action &action);
    void submit(const QList<lab::Command> &commands);
    void dropQueued();
    void standBetweenCommands(bool stands); // time passes only while a command runs

    const lab::Pace &pace() const { return m_pace; }
    // Nothing runs or is queued, and the lab has received everything submitted.
    bool isIdle() const { return m_taken == m_submitted && !m_pace.busy && m_pace.queued == 0; }
    const lab::Script &script() const { return m_script; } // the whole run, however long it is
    // Up to when the script has come. At rest all of it has happened, at whatever time another setting would bring it.
    base::Instant playedUntil() const { return isIdle() ? base::Instant::max() : now(); }

    // What is simulated: at the moment that the panels show, and now, where commands act.
    const lab::Setup &setup() const { return m_shown.of(moment().settings); }
    const lab::Setup &setupNow() const { return m_now.of(log().now().settings); }

    void beginAnew(); // in a fresh lab; the run as it was is kept as the other branch
    void forkHere(); // goes on from the moment that is shown; the run as it was is kept as the other branch
    void switchBranch(); // the other branch takes the place of this one, which is kept

    // Rows of the course table as the database has them now; they come by coursesFetched.
    void fetchCourses(qint64 first, int count);
    void copyCourses(const QString &path); // the database as a new file; coursesCopied tells when it is there

    base::Instant now() const override;

signals:
    void failed(const base::Error &error);
    void paceChanged();
    // setup() or setupNow() is another one; or a command was refused, and what a control asked for is not set.
    void setupChanged();
    void branchKept(); // there is another branch from here on
    void coursesFetched(qint64 total, qint64 first, const QList<catalog::CourseRow> &rows);
    void coursesCopied(const QString &path, const base::Error &error); // an empty code: it is there
    void progressed(qint64 done, qint64 total); // of long work on the database
    void refused(); // the lab is held
    void queueDropped(); // the queued commands will not run

private:
    void take(const lab::EventBatch &batch, const lab::Pace &pace);
    void setPace(const lab::Pace &pace);
    void announceSetup();

    // The typed form of the last settings that were asked for.
    class KnownSetup {
    public:
        const lab::Setup &of(const trace::Settings &settings);

    private:
        trace::Settings m_settings;
        lab::Setup m_setup;
    };

    QThread m_thread;
    lab::Session *m_session; // lives on m_thread, which deletes it
    lab::Script m_script;
    lab::Pace m_pace;
    bool m_isHeld = false;
    qint64 m_submitted = 0; // lists of commands
    qint64 m_taken = 0; // those of them that have reached the session
    QElapsedTimer m_sincePace;
    mutable KnownSetup m_shown;
    mutable KnownSetup m_now;
    std::pair<trace::Settings, trace::Settings> m_announced;
};

} // namespace gui
