#include "../django/playedscenario.h"
#include "projectplayer.h"
#include "randomproject.h"

#include "server/backendkind.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"
#include "twin/projectfolder.h"
#include "twin/setupreader.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

// Random set-ups, exported as Django projects, and random steps, played in the lab and in the project under Debian's
// Django: every answer, every key and every entry is the same. A run that differs is cut down to the steps that are
// needed for it, and printed.
class TwinTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ProjectPlayer m_player;
    support::RedisServer m_redis;
    support::MemcachedServer m_memcached;
    RandomProject::Servers m_servers;
    int m_projects = 0;

    QStringList differences(const QList<lab::Command> &settings, const QList<lab::Command> &steps)
    {
        const QList<lab::Command> setUp = played::under(m_player.django(), settings);
        const auto made = twin::SetUpLab::make(setUp);
        if (!made)
            return {QString::fromUtf8(made.error().code) + made.error().args.join(u' ')};
        const lab::Lab &lab = made->lab();
        const QString folder = m_folder.filePath(QString::number(++m_projects));
        catalog::Catalog &catalog = made->lab().catalog();
        if (const auto written = twin::writeProject(folder, {lab.setup(), catalog.seed()}, catalog); !written)
            return {QString::fromUtf8(written.error().code) + written.error().args.join(u' ')};
        QJsonArray told;
        for (const lab::Command &command : steps)
            told.append(played::step(command.action).value());
        QJsonObject site;
        for (const lab::Command &command : setUp) {
            if (const auto *django = std::get_if<lab::SetDjango>(&command.action))
                site = played::step(*django)->value("site"_L1).toObject();
        }
        const QJsonObject scenario{{u"project"_s, folder}, {u"site"_s, site}, {u"steps"_s, told}};
        // At the same time, but where both use one server.
        const bool hasServer = server::backendKind(lab.setup().backend.kind)->hasServer;
        QJsonArray ours;
        if (hasServer)
            ours = played::inTheLab(setUp + steps, {});
        m_player.begin(scenario);
        if (!hasServer)
            ours = played::inTheLab(setUp + steps, {});
        const auto theirs = m_player.answers();
        if (!theirs)
            return {m_player.problem()};
        QDir(folder).removeRecursively();
        QJsonArray sameSetUp;
        for (qsizetype i = 0; i < setUp.size(); ++i)
            sameSetUp.append(ours[i]);
        for (qsizetype i = 0; i < theirs->size(); ++i) {
            QJsonObject answer = theirs->at(i).toObject();
            if (!answer.contains("held"_L1)) // a server that cannot tell
                answer.insert(u"held"_s, ours[setUp.size() + i]["held"_L1]);
            sameSetUp.append(answer);
        }
        return played::differences(setUp + steps, ours, sameSetUp);
    }

    // Leaves out what is not needed, ever smaller pieces of it.
    void minimise(QList<lab::Command> &setUp, QList<lab::Command> &steps)
    {
        for (QList<lab::Command> *commands : {&steps, &setUp}) {
            for (qsizetype size = commands->size() / 2; size > 0; size /= 2) {
                for (qsizetype at = 0; at < commands->size();) {
                    const QList<lab::Command> before = *commands;
                    commands->remove(at, std::min(size, before.size() - at));
                    if (differences(setUp, steps).isEmpty()) {
                        *commands = before;
                        at += size;
                    }
                }
            }
        }
    }

private slots:
    void initTestCase()
    {
        if (!m_player.start())
            QSKIP(qPrintable(m_player.problem()));
        if (m_redis.start())
            m_servers.redis = m_redis.url().toUtf8();
        if (m_memcached.start())
            m_servers.memcached = m_memcached.location().toUtf8();
        if (m_servers.redis.isEmpty() || m_servers.memcached.isEmpty())
            QSKIP("redis-server or memcached is not installed");
    }

    void theProjectIsTheLab()
    {
        const int wanted = qEnvironmentVariableIntValue("LOOKASIDE_TWIN_SCENARIOS");
        const quint32 first = quint32(qEnvironmentVariableIntValue("LOOKASIDE_TWIN_SEED"));
        QElapsedTimer spent;
        spent.start();
        int different = 0;
        int requests = 0;
        QMap<QByteArray, int> backends;
        const int count = wanted > 0 ? wanted : 200;
        for (int i = 0; i < count && different < 5; ++i) {
            const RandomProject project(first + quint32(i) + 1, m_servers);
            for (const lab::Command &command : project.setUp()) {
                if (const auto *backend = std::get_if<lab::SetBackend>(&command.action))
                    ++backends[backend->kind];
            }
            for (const lab::Command &command : project.steps())
                requests += std::holds_alternative<lab::Get>(command.action);
            if (differences(project.setUp(), project.steps()).isEmpty())
                continue;
            QList<lab::Command> setUp = project.setUp();
            QList<lab::Command> steps = project.steps();
            minimise(setUp, steps);
            qWarning("seed %u:\n%s%s\n%s\n", first + quint32(i) + 1, played::text(setUp).constData(),
                     played::text(steps).constData(), qPrintable(differences(setUp, steps).join(u'\n').left(3000)));
            ++different;
        }
        QStringList kinds;
        for (auto kind = backends.cbegin(); kind != backends.cend(); ++kind)
            kinds += QString::fromUtf8(kind.key()) + u' ' + QString::number(*kind);
        qInfo("%d projects (%s), %d requests in %lld ms", count, qPrintable(kinds.join(u", "_s)), requests,
              spent.elapsed());
        QCOMPARE(different, 0);
        QVERIFY(backends.size() >= 5);
    }
};

QTEST_GUILESS_MAIN(TwinTest)
#include "tst_twin.moc"
