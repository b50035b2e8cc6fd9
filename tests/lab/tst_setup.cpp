#include "lab/labrun.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "lab/randomcommand.h"
#include "lab/setup.h"
#include "server/backendkind.h"

#include <QtTest/QTest>

using namespace lab;

namespace {

trace::Settings settingsOf(const trace::Events &events)
{
    trace::Settings settings;
    for (const trace::Event &event : events)
        settings.apply(event);
    return settings;
}

// Sets up and needs no server, no file and no second of anybody's time.
bool isCheapSetting(const Action &action)
{
    const Traits kind = traitsOf(action);
    const auto *backend = std::get_if<SetBackend>(&action);
    return kind.role == Traits::Role::Setting && !kind.writesRows() && !std::holds_alternative<CatalogExport>(action)
        && !(backend && server::backendKind(backend->kind)->hasServer);
}

} // namespace

// What the events report as set up is what the lab has, whatever the commands were.
class SetupTest : public QObject {
    Q_OBJECT

private slots:
    void aLabBeginsAsNoSettingSays()
    {
        LabRun run;
        QVERIFY(run.lab().setup() == Setup());
        QVERIFY(Setup::of({}) == Setup());
    }

    void theEventsTellWhatIsInForce_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void theEventsTellWhatIsInForce()
    {
        QFETCH(quint32, seed);
        RandomCommand random(seed);
        LabRun run;
        int refused = 0;
        for (std::size_t i = 0; i < 60; ++i) {
            const Action action = random.make(i % std::variant_size_v<Action>);
            if (!isCheapSetting(action))
                continue;
            refused += run.play({Command{action, 0}}).isEmpty() ? 0 : 1;
            QVERIFY2(Setup::of(settingsOf(run.events())) == run.lab().setup(), print(action).constData());
        }
        QVERIFY(refused < 30);
    }

    void theCommandsInForceSetUpTheSameAgain()
    {
        LabRun run;
        QCOMPARE(run.play("backend file max_entries=20 key_prefix=mine timeout=never\n"
                          "processes 20\ncosts measured list=2s\ncosts hit=1ms\ndjango 6.0\nseed 7\n"
                          "cache /courses/ response timeout=15m key=tutorial\n"
                          "cache /courses/{id}/ lowlevel key=\"one_{pk}\"\ncache /courses/{id}/ off\n"
                          "on save,delete Course delete \"course_list\"\non save Course clear\n"
                          "on save Course clear off\non save Category bump \"c\" when=commit\noutage begin\n"),
                 QByteArrayList());
        const trace::Settings settings = settingsOf(run.events());
        LabRun again;
        QCOMPARE(again.play(settings.commands().join('\n')), QByteArrayList());
        QVERIFY(again.lab().setup() == run.lab().setup());
        QCOMPARE(settingsOf(again.events()).commands(), settings.commands());
    }

    void whatIsRefusedIsNotInForce_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("cache") << QByteArray("cache /courses/ response key=\"{nothing.like.it}\"");
        QTest::newRow("backend") << QByteArray("backend redis redis://127.0.0.1:1/0");
        QTest::newRow("outage") << QByteArray("outage begin"); // LocMem has no server
        QTest::newRow("receiver") << QByteArray("on save Course delete \"never connected\" off");
    }

    void whatIsRefusedIsNotInForce()
    {
        QFETCH(QByteArray, command);
        LabRun run;
        QCOMPARE(run.play("cache /courses/ page timeout=1m\nprocesses 3\n"), QByteArrayList());
        const Setup before = Setup::of(settingsOf(run.events()));
        QCOMPARE(run.play(command).size(), 1);
        QVERIFY(Setup::of(settingsOf(run.events())) == before);
        QVERIFY(run.lab().setup() == before);
    }

    void anotherBackendEndsTheOutage()
    {
        LabRun run;
        QCOMPARE(run.play("backend database\noutage begin\n"), QByteArrayList());
        QVERIFY(Setup::of(settingsOf(run.events())).isDown);
        QCOMPARE(run.play("processes 4\n"), QByteArrayList());
        QVERIFY(Setup::of(settingsOf(run.events())).isDown); // the same server
        QCOMPARE(run.play("backend file\n"), QByteArrayList());
        QVERIFY(!Setup::of(settingsOf(run.events())).isDown);
        QVERIFY(!run.lab().setup().isDown);
    }

    void theKeyHeadIsWhatStandsBeforeEveryKey_data()
    {
        QTest::addColumn<QByteArray>("backend");
        for (const char *options : {"", "key_prefix=mine", "version=3", "key_prefix=\"a b\" version=\"two\""})
            QTest::newRow(options) << QByteArray("backend locmem ") + options;
    }

    void theKeyHeadIsWhatStandsBeforeEveryKey()
    {
        QFETCH(QByteArray, backend);
        LabRun run;
        QCOMPARE(run.play(backend + "\ncache set \"a key\" 1\n"), QByteArrayList());
        QCOMPARE(run.all(trace::EventKind::CacheStored).front().key,
                 Setup::of(settingsOf(run.events())).keyHead() + "a key");
    }
};

QTEST_GUILESS_MAIN(SetupTest)
#include "tst_setup.moc"
