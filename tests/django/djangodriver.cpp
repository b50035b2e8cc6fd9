#include "djangodriver.h"

#include <QtCore/QJsonDocument>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {
constexpr auto python = "/usr/bin/python3"; // Debian's own, whatever else is on the PATH
constexpr int patience = 30'000; // ms
} // namespace

DjangoDriver::DjangoDriver() = default;

DjangoDriver::~DjangoDriver()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

bool DjangoDriver::start()
{
    QProcess probe;
    probe.start(QString::fromLatin1(python), {u"-c"_s, u"import django, rest_framework, rest_framework_extensions"_s});
    if (!probe.waitForFinished(patience) || probe.exitCode() != 0) {
        m_problem = u"python3-django, -djangorestframework or -drf-extensions is not installed"_s;
        return false;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_folder.path());
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    environment.insert(u"PYTHONWARNINGS"_s, u"ignore"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QString::fromLatin1(python), {QStringLiteral(LOOKASIDE_DJANGO "/driver.py")});
    return m_process.waitForStarted();
}

std::optional<QJsonArray> DjangoDriver::play(const QJsonObject &scenario)
{
    m_process.write(QJsonDocument(scenario).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience)) {
            m_problem = QString::fromUtf8(m_process.readAllStandardError());
            return std::nullopt;
        }
    }
    return QJsonDocument::fromJson(m_process.readLine()).object().value("steps"_L1).toArray();
}
