#include "labwindow/labclient.h"

namespace gui {

LabClient::LabClient(lab::Lab::Options options, QObject *parent)
    : Source(keptEvents, parent)
    , m_session(new lab::Session(std::move(options)))
{
    qRegisterMetaType<QList<lab::Command>>();
    qRegisterMetaType<lab::EventBatch>();
    qRegisterMetaType<lab::Pace>();
    qRegisterMetaType<base::Error>();
    qRegisterMetaType<QList<catalog::CourseRow>>();
    m_thread.setObjectName(QStringLiteral("lab"));
    m_session->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_session, &lab::Session::open);
    connect(&m_thread, &QThread::finished, m_session, &QObject::deleteLater);
    connect(m_session, &lab::Session::openFailed, this, &LabClient::failed);
    connect(m_session, &lab::Session::happened, this, &LabClient::take);
    connect(m_session, &lab::Session::coursesFetched, this, &LabClient::coursesFetched);
    connect(m_session, &lab::Session::coursesCopied, this, &LabClient::coursesCopied);
    connect(m_session, &lab::Session::fetchFailed, this, &LabClient::failed);
    connect(m_session, &lab::Session::progressed, this, &LabClient::progressed);
    connect(m_session, &lab::Session::forked, this, &LabClient::forked);
    connect(m_session, &lab::Session::forkRefused, this, &LabClient::failed);
    connect(m_session, &lab::Session::wentOnWithCopy, this, &LabClient::failed);
    connect(m_session, &lab::Session::branchKept, this, &LabClient::branchKept);
    connect(m_session, &lab::Session::paceChanged, this, &LabClient::setPace);
    connect(m_session, &lab::Session::restarted, this, [this] {
        m_script = {};
        restart();
    });
    // Before any view hears of it.
    connect(this, &Source::eventsArrived, this, [this](trace::EventId first, trace::EventId) {
        const trace::Moment &now = log().now();
        if (std::max(now.last(trace::EventKind::CommandFailed), now.last(trace::EventKind::SettingChanged)) < first)
            return;
        m_announced = {moment().settings, log().now().settings};
        emit setupChanged();
    });
    connect(this, &Source::momentChanged, this, &LabClient::announceSetup);
    m_sincePace.start();
    m_thread.start();
}

LabClient::~LabClient()
{
    m_session->leave();
    m_thread.quit();
    m_thread.wait();
}

void LabClient::submit(const lab::Action &action) { submit(QList<lab::Command>{lab::Command{action, 0}}); }

void LabClient::submit(const QList<lab::Command> &commands)
{
    if (m_isHeld) {
        emit refused();
        emit setupChanged(); // what a control asked for is not set
        return;
    }
    ++m_submitted;
    QMetaObject::invokeMethod(m_session, [this, session = m_session, commands] {
        session->submit(commands);
        // What the session told before comes before this.
        QMetaObject::invokeMethod(
            this,
            [this] {
                ++m_taken;
                emit paceChanged();
            },
            Qt::QueuedConnection);
    });
}

void LabClient::dropQueued()
{
    m_session->cancel();
    QMetaObject::invokeMethod(m_session, [session = m_session] { session->dropQueued(); });
    emit queueDropped();
}

void LabClient::standBetweenCommands(bool stands)
{
    QMetaObject::invokeMethod(m_session, [session = m_session, stands] { session->standBetweenCommands(stands); });
}

void LabClient::beginAnew()
{
    QMetaObject::invokeMethod(m_session, [session = m_session] { session->forkAt(0); });
}

void LabClient::forkHere()
{
    if (!isInThePast())
        return;
    QMetaObject::invokeMethod(m_session, [session = m_session, event = moment().event] { session->forkAt(event); });
}

void LabClient::switchBranch()
{
    QMetaObject::invokeMethod(m_session, [session = m_session] { session->switchBranch(); });
}

void LabClient::fetchCourses(qint64 first, int count)
{
    QMetaObject::invokeMethod(m_session, [session = m_session, first, count] { session->fetchCourses(first, count); });
}

void LabClient::copyCourses(const QString &path)
{
    QMetaObject::invokeMethod(m_session, [session = m_session, path] { session->copyCourses(path); });
}

base::Instant LabClient::now() const
{
    if (isInThePast())
        return moment().time;
    if (m_pace.paused || m_pace.stands || m_pace.speed == 0)
        return m_pace.now;
    const auto wall = std::chrono::nanoseconds(m_sincePace.nsecsElapsed());
    return m_pace.now + std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(wall) * m_pace.speed);
}

void LabClient::take(const lab::EventBatch &batch, const lab::Pace &pace)
{
    for (const trace::Event &event : *batch)
        m_script.add(event);
    setPace(pace);
    append(*batch);
    // Only now, when everything is drawn from it, may the next batch come.
    QMetaObject::invokeMethod(
        m_session, [session = m_session] { session->acknowledge(); }, Qt::QueuedConnection);
}

void LabClient::announceSetup()
{
    std::pair settings(moment().settings, log().now().settings); // shown, and in force
    if (m_announced == settings)
        return;
    m_announced = std::move(settings);
    emit setupChanged();
}

const lab::Setup &LabClient::KnownSetup::of(const trace::Settings &settings)
{
    if (settings != m_settings) {
        m_settings = settings;
        m_setup = lab::Setup::of(settings);
    }
    return m_setup;
}

void LabClient::setPace(const lab::Pace &pace)
{
    m_pace = pace;
    m_sincePace.start();
    emit clockChanged();
    emit paceChanged();
}

} // namespace gui
