#include "projectplayer.h"

#include "server/django.h"
#include "support/python.h"

#include <QtCore/QJsonDocument>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30'000; // ms
} // namespace

ProjectPlayer::ProjectPlayer() = default;

ProjectPlayer::~ProjectPlayer()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

bool ProjectPlayer::start()
{
    QProcess probe;
    probe.start(
        support::python(),
        {u"-c"_s,
         u"import django, rest_framework, rest_framework_extensions, importlib.util as u; "
         "assert u.find_spec('django_redis') and u.find_spec('pymemcache'); print('%d.%d' % django.VERSION[:2])"_s});
    if (!probe.waitForFinished(patience) || probe.exitCode() != 0) {
        m_problem =
            u"python3-django, -djangorestframework, -drf-extensions, -django-redis or -pymemcache is not installed"_s;
        return false;
    }
    m_django = probe.readAllStandardOutput().trimmed();
    if (!server::djangoVersion(m_django)) {
        m_problem = u"the lab does not know Django "_s + QString::fromLatin1(m_django);
        return false;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_folder.path());
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    environment.insert(u"PYTHONWARNINGS"_s, u"ignore"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    if (qEnvironmentVariableIsSet("LOOKASIDE_TWIN_TELL"))
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(support::python(), {QStringLiteral(LOOKASIDE_TWIN "/player.py")});
    return m_process.waitForStarted();
}

void ProjectPlayer::begin(const QJsonObject &scenario)
{
    m_process.write(QJsonDocument(scenario).toJson(QJsonDocument::Compact) + '\n');
    m_process.waitForBytesWritten();
}

std::optional<QJsonArray> ProjectPlayer::answers()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience)) {
            m_problem = u"the player: "_s + QString::fromUtf8(m_process.readAllStandardError());
            return std::nullopt;
        }
    }
    return QJsonDocument::fromJson(m_process.readLine()).object().value("steps"_L1).toArray();
}
