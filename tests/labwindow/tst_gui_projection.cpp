#include "lab/limits.h"
#include "lab/printer.h"
#include "labwindow.h"
#include "labwindow/labclient.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"
#include "views/diagrams/processesview.h"
#include "views/diagrams/sequenceview.h"

#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

// Whatever has happened, every panel shows the world of the moment that is looked at.
class ProjectionTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    gui::LabClient &lab() { return m_lab->lab(); }

    // What the panels show to be set up, line by line.
    QStringList shown()
    {
        QStringList lines;
        const auto current = [&](const char *combo) { return m_lab->child<QComboBox>(combo)->currentData(); };
        lines << u"backend "_s + current("backend").toString();
        lines << u"processes %1"_s.arg(m_lab->child<QSpinBox>("processes")->value());
        lines << u"costs %1"_s.arg(current("costs").toInt());
        lines << u"from %1"_s.arg(m_lab->child<QComboBox>("process")->count() - 1);
        lines << u"method %1"_s.arg(current("method").toInt());
        lines << u"receiver "_s + current("receiver").toString();
        for (const QAction *action : m_lab->window().findChildren<QAction *>()) {
            if (action->objectName().startsWith(u"django_") && action->isChecked())
                lines << action->objectName();
        }
        lines << u"server %1"_s.arg(m_lab->child<QAction>("breakServer")->isEnabled());
        return lines;
    }

    static QStringList linesOf(const lab::Setup &setup, const lab::Setup &now, const QByteArray &endpoint)
    {
        const auto &receivers = setup.application.receivers;
        using Base = lab::SetCosts::Base;
        const bool isMeasured = setup.application.costs.measured;
        const bool canBeDown = now.backend.kind != "locmem" && now.backend.kind != "dummy";
        return {
            u"backend "_s + QString::fromLatin1(setup.backend.kind),
            u"processes %1"_s.arg(setup.processes),
            u"costs %1"_s.arg(int(isMeasured ? Base::Measured : Base::Tutorial)),
            u"from %1"_s.arg(setup.processes),
            u"method %1"_s.arg(int(setup.application.caching.value(endpoint).method)),
            u"receiver "_s
                + (receivers.isEmpty() ? QString() : QString::fromUtf8(lab::print(lab::OnSignal{receivers.first()}))),
            u"django_"_s + QString::fromLatin1(server::djangoVersionName(setup.application.django)),
            u"server %1"_s.arg(canBeDown)};
    }

    // By the log itself: the fold of its events up to the moment, as no panel makes it.
    QStringList wanted()
    {
        trace::Settings then;
        for (const trace::Event &event : lab().log().between(1, lab().moment().event))
            then.apply(event);
        trace::Settings now;
        for (const trace::Event &event : lab().log().all())
            now.apply(event);
        return linesOf(lab::Setup::of(then), lab::Setup::of(now),
                       m_lab->child<QComboBox>("endpoint")->currentData().toByteArray());
    }

    void setUpMuch()
    {
        m_lab->run("backend database\nprocesses 20\ncosts measured\ndjango 6.0\ncache /courses/ page timeout=1m\n"
                   "on save,delete Course off\non save,delete Course delete \"single_course_{pk}\"\nget /courses/\n");
    }

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(LabWindow::Scene::Empty); }
    void cleanup() { m_lab.reset(); }

    void afterCommands()
    {
        QCOMPARE(shown(), wanted());
        const QStringList fresh = shown();
        setUpMuch();
        QCOMPARE(shown(), wanted());
        for (qsizetype i = 0; i < fresh.size(); ++i)
            QVERIFY2(shown().at(i) != fresh.at(i), qPrintable(fresh.at(i))); // each of them was changed
    }

    void atEveryMomentOfThePast()
    {
        m_lab->run("processes 3\ncache /courses/ response key=tutorial\nget /courses/\n");
        setUpMuch();
        QSet<QString> worlds;
        for (trace::EventId id = lab().log().lastId(); id > 0; --id) {
            lab().lookAt(id - 1);
            QCOMPARE(shown(), wanted());
            worlds.insert(shown().join(u'\n'));
        }
        QVERIFY(worlds.size() > 7);
        QVERIFY(!m_lab->child<QComboBox>("backend")->isEnabled()); // it is set up in the present only
        lab().lookAtNow();
        QCOMPARE(shown(), wanted());
        QVERIFY(m_lab->child<QComboBox>("backend")->isEnabled());
    }

    void theDiagramsNameTheCacheOfTheirMoment()
    {
        m_lab->run("cache /courses/ page timeout=1m\nget /courses/\n");
        const trace::EventId before = lab().log().lastId();
        setUpMuch();
        auto *sequence = m_lab->child<gui::SequenceView>("sequence");
        QCOMPARE(sequence->cacheName(), u"Database table"_s);
        lab().lookAt(before);
        m_lab->clickRow("history", 0);
        QCOMPARE(sequence->cacheName(), u"LocMem"_s);
        m_lab->clickTab("views", 3);
        auto *processes = m_lab->child<gui::ProcessesView>("processesView");
        QCOMPARE(processes->processCount(), 1);
        lab().lookAtNow();
        QTRY_COMPARE(processes->processCount(), 20);
    }

    void afterALesson()
    {
        setUpMuch();
        m_lab->child<QAction>("lesson0"); // is there
        lab().lookAt(0);
        lab().forkHere(); // as a lesson begins
        QTRY_COMPARE(lab().log().lastId(), trace::EventId(0));
        QVERIFY(m_lab->settles());
        QCOMPARE(shown(), wanted());
        QCOMPARE(shown().first(), u"backend locmem"_s);
        // The number that was shown before can be set again.
        m_lab->child<QSpinBox>("processes")->setValue(20);
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("processes 20"));
        QCOMPARE(shown(), wanted());
    }

    void afterAFork()
    {
        m_lab->run("processes 3\nget /courses/\n");
        const trace::EventId before = lab().log().lastId();
        setUpMuch();
        lab().lookAt(before);
        m_lab->click("forkHere");
        QTRY_VERIFY(!lab().isInThePast());
        QVERIFY(m_lab->settles());
        QTRY_COMPARE(lab().log().lastId(), before);
        QCOMPARE(shown(), wanted());
        QCOMPARE(m_lab->child<QSpinBox>("processes")->value(), 3);
        m_lab->child<QAction>("switchBranch")->trigger();
        QTRY_VERIFY(lab().log().lastId() > before);
        QVERIFY(m_lab->settles());
        QTRY_COMPARE(shown(), wanted());
        QCOMPARE(m_lab->child<QSpinBox>("processes")->value(), 20);
    }

    void afterARefusal_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("cache") << QByteArray("cache /courses/ response key=\"{nothing.like.it}\"");
        QTest::newRow("backend") << QByteArray("backend redis redis://127.0.0.1:1/0");
        QTest::newRow("receiver") << QByteArray("on save Course delete \"never connected\" off");
    }

    void afterARefusal()
    {
        QFETCH(QByteArray, command);
        m_lab->run("processes 2\ncache /courses/ page timeout=1m\non save,delete Course delete \"course_list\"\n");
        const QStringList before = shown();
        m_lab->run(command);
        QVERIFY(lab().log().now().last(trace::EventKind::CommandFailed) > 0);
        QCOMPARE(shown(), before);
        QCOMPARE(shown(), wanted());
    }

    void whatAControlAskedForInVainIsNotShown()
    {
        auto *backend = m_lab->child<QComboBox>("backend");
        backend->setCurrentIndex(backend->findData(QByteArray("redis"))); // as it stands while the lab tries
        lab().submit(lab::SetBackend{"redis", "redis://127.0.0.1:1/0", {}, false});
        QTRY_VERIFY(lab().log().now().last(trace::EventKind::CommandFailed) > 0);
        QTRY_COMPARE(backend->currentData().toByteArray(), QByteArray("locmem"));
    }

    void asManyProcessesAsTheLanguageTakes()
    {
        auto *processes = m_lab->child<QSpinBox>("processes");
        QCOMPARE(processes->maximum(), lab::maxProcesses);
        m_lab->run("processes " + QByteArray::number(lab::maxProcesses));
        QCOMPARE(processes->value(), lab::maxProcesses);
        processes->setFocus();
        processes->selectAll();
        QTest::keyClicks(processes, u"120"_s);
        QTest::keyClick(processes, Qt::Key_Return);
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("processes 120"));
    }

    void theKeysOfAServerObeyTheHand_data()
    {
        QTest::addColumn<bool>("isRedis");
        QTest::addColumn<QByteArray>("options");
        for (const bool isRedis : {true, false}) {
            const QByteArray kind = isRedis ? "redis" : "memcached";
            QTest::addRow("%s, usual settings", kind.constData()) << isRedis << QByteArray();
            QTest::addRow("%s, prefix and version", kind.constData())
                << isRedis << QByteArray(" key_prefix=shop version=3");
        }
    }

    void theKeysOfAServerObeyTheHand()
    {
        QFETCH(bool, isRedis);
        QFETCH(QByteArray, options);
        support::RedisServer redis;
        support::MemcachedServer memcached;
        QVERIFY(isRedis ? redis.start() : memcached.start());
        const QByteArray place = isRedis ? QByteArray("redis " + redis.url().toUtf8())
                                         : QByteArray("memcached " + memcached.location().toUtf8());
        m_lab->run("backend " + place + options
                   + "\ncache /courses/{id}/ lowlevel timeout=15m key=\"course_{pk}\"\nget /courses/42/\n");
        QCOMPARE(m_lab->model("keys")->rowCount(), 1);
        m_lab->clickRow("keys", 0);
        m_lab->click("touchKey");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache touch \"course_42\""));
        m_lab->child<QComboBox>("newTtl")->setCurrentText(u"10s"_s);
        m_lab->click("setTtl");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache touch \"course_42\" timeout=10s"));
        const trace::Event *touched = lab().log().find(lab().log().now().last(trace::EventKind::CacheTouched));
        QVERIFY(touched && touched->count == 1);
        if (isRedis) {
            const qlonglong left = redis.run(QByteArray("PTTL " + touched->key)).toLongLong();
            QVERIFY2(left > 0 && left <= 10'000, QByteArray::number(left).constData());
        }
        m_lab->click("deleteKey");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("cache delete \"course_42\""));
        QCOMPARE(m_lab->model("keys")->rowCount(), 0);
        if (isRedis)
            QCOMPARE(redis.run("DBSIZE").toInt(), 0);
        else
            QCOMPARE(memcached.run(QByteArray("get " + touched->key)), QByteArray("END\r\n"));
    }

    // However long ago it was, and whatever has happened since.
    void everyRequestHasItsSequence()
    {
        m_lab->run("cache /courses/ page timeout=1m\nget /courses/?page=2\nsave course 42 title=\"Once\"\n"
                   "get /courses/?page=3\nget /courses/\n");
        for (int i = 0; i < 4; ++i)
            m_lab->run("burst 1000 get /courses/\n");
        QVERIFY(lab().log().lastId() > 12'000);
        auto *sequence = m_lab->child<gui::SequenceView>("sequence");
        int requests = 0;
        for (const trace::Event &event : lab().log().between(1, 60)) {
            if (event.kind != trace::EventKind::ResponseSent)
                continue;
            lab().lookAt(event.id);
            m_lab->clickRow("history", 0);
            QCOMPARE(sequence->sequence().request, event.request);
            QVERIFY(sequence->sequence().steps.size() >= 3);
            ++requests;
        }
        QVERIFY(requests >= 2);
    }
};

QTEST_MAIN(ProjectionTest)
#include "tst_gui_projection.moc"
