#include "djangodriver.h"
#include "playedscenario.h"
#include "randomscenario.h"

#include "catalog/catalog.h"
#include "lab/parser.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array catalogs{0, 3, 12, 45}; // courses
constexpr std::uint64_t catalogSeed = 7;
constexpr int shortRun = 20'000; // ms

} // namespace

// Random scenarios in the lab and in Debian's Django: every answer, every key and every entry is the same. A scenario
// that differs is cut down to the commands that are needed for it, and printed.
class DjangoTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    DjangoDriver m_driver;

    QString snapshot(int courses) const { return m_folder.filePath(u"courses-%1.sqlite"_s.arg(courses)); }

    QStringList differences(const QList<lab::Command> &scenario, int courses)
    {
        const QList<lab::Command> commands = played::under(m_driver.django(), scenario);
        QJsonArray steps;
        for (const lab::Command &command : commands)
            steps.append(played::step(command.action).value());
        const auto django =
            m_driver.play({{u"catalog"_s, snapshot(courses)}, {u"seed"_s, qint64(catalogSeed)}, {u"steps"_s, steps}});
        if (!django)
            return {m_driver.problem()};
        return played::differences(commands, played::inTheLab(commands, snapshot(courses)), *django);
    }

    // Leaves out what is not needed, ever smaller pieces of it.
    QList<lab::Command> minimised(QList<lab::Command> commands, int courses)
    {
        for (qsizetype size = commands.size() / 2; size > 0; size /= 2) {
            for (qsizetype at = 0; at < commands.size();) {
                QList<lab::Command> fewer = commands;
                fewer.remove(at, std::min(size, fewer.size() - at));
                if (differences(fewer, courses).isEmpty())
                    at += size;
                else
                    commands = fewer;
            }
        }
        return commands;
    }

private slots:
    void initTestCase()
    {
        if (!m_driver.start())
            QSKIP(qPrintable(m_driver.problem()));
        for (const int courses : catalogs) {
            const auto catalog = catalog::Catalog::open(m_folder.filePath(u"work-%1.sqlite"_s.arg(courses)));
            QVERIFY(catalog && (*catalog)->reset(courses, catalogSeed) && (*catalog)->snapshotTo(snapshot(courses)));
        }
    }

    void byHand_data()
    {
        QTest::addColumn<QString>("file");
        const QDir dir(QStringLiteral(LOOKASIDE_TEST_DATA "/scenarios/beside"));
        for (const QString &name : dir.entryList({u"*.lookaside"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }

    // Scenarios that somebody wrote. What is right is what Django does, so they expect nothing themselves.
    void byHand()
    {
        QFETCH(QString, file);
        QFile scenario(file);
        QVERIFY(scenario.open(QIODevice::ReadOnly));
        const auto commands = lab::parse(scenario.readAll(), file);
        QVERIFY2(commands, commands ? "" : qPrintable(u"line %1"_s.arg(commands.error().first().line)));
        const QStringList found = differences(*commands, 12);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void sameAsDjango()
    {
        const int wanted = qEnvironmentVariableIntValue("LOOKASIDE_DJANGO_SCENARIOS");
        const quint32 first = quint32(qEnvironmentVariableIntValue("LOOKASIDE_DJANGO_SEED"));
        QElapsedTimer spent;
        spent.start();
        int count = 0;
        int different = 0;
        for (quint32 seed = first + 1; wanted > 0 ? count < wanted : spent.elapsed() < shortRun; ++seed, ++count) {
            const int courses = catalogs[seed % catalogs.size()];
            const QList<lab::Command> commands = RandomScenario(seed, courses).commands();
            if (differences(commands, courses).isEmpty())
                continue;
            const QList<lab::Command> few = minimised(commands, courses);
            qWarning("seed %u, %d courses:\n%s\n%s\n", seed, courses, played::text(few).constData(),
                     qPrintable(differences(few, courses).join(u'\n').left(3000)));
            if (++different >= 5)
                break;
        }
        qInfo("%d scenarios in %lld ms", count, spent.elapsed());
        QVERIFY(count > 0);
        QCOMPARE(different, 0);
    }
};

QTEST_GUILESS_MAIN(DjangoTest)
#include "tst_django.moc"
