#include "lab/parser.h"
#include "lab/runner.h"
#include "lab/script.h"
#include "labwindow/mainwindow.h"
#include "labwindow/requestpanel.h"
#include "support/named.h"
#include "support/panels.h"
#include "windows.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

using namespace std::chrono_literals;

namespace {

// What two logs of the same run share: everything but measured times and the lines of a file.
QByteArray essence(const trace::Event &event)
{
    QByteArray text;
    for (const std::int64_t number :
         {std::int64_t(event.id), std::int64_t(event.cause), std::int64_t(event.about),
          std::int64_t(event.time.time_since_epoch().count()), std::int64_t(event.request), std::int64_t(event.process),
          std::int64_t(event.store), std::int64_t(event.kind), std::int64_t(event.outcome), std::int64_t(event.reason),
          event.count, event.bytes, std::int64_t(event.modelled.count())})
        text += QByteArray::number(qlonglong(number)) + ' ';
    return text + event.key + ' ' + event.text;
}

class Kept final : public trace::Listener {
public:
    void happened(const trace::Event &event) override { lines.append(essence(event)); }
    QList<QByteArray> lines;
};

} // namespace

// The main job with the mouse, in the real window.
class MainWindowTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<gui::MainWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    void click(const char *button) { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    const trace::Counts &counts() { return m_window->lab().log().now().totals.all; }
    QString cell(const char *table, int row, int column)
    {
        return child<QTableView>(table)->model()->index(row, column).data().toString();
    }
    bool idle() { return !m_window->lab().pace().busy && m_window->lab().pace().queued == 0; }

    void editTitle(const QString &title)
    {
        auto *courses = child<QTableView>("courses");
        QTRY_VERIFY(courses->model()->rowCount() == 500);
        const QModelIndex index = courses->model()->index(41, 1);
        QTRY_COMPARE(courses->model()->index(41, 0).data().toString(), QStringLiteral("42"));
        courses->scrollTo(index);
        courses->setCurrentIndex(index);
        const QPoint centre = courses->visualRect(index).center();
        QTest::mouseClick(courses->viewport(), Qt::LeftButton, {}, centre);
        QTest::mouseDClick(courses->viewport(), Qt::LeftButton, {}, centre);
        auto *editor = courses->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, title);
        QTest::keyClick(editor, Qt::Key_Return);
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(isReady(*m_window));
        m_window->openScene();
        QTRY_VERIFY(m_window->lab().log().lastId() > 0);
        QTRY_VERIFY(idle());
    }
    void cleanup() { m_window.reset(); }

    void aMissThenAHit()
    {
        click("send");
        QTRY_COMPARE(counts().misses, 1);
        QTRY_COMPARE(cell("history", 0, 0), QStringLiteral("Miss"));
        QTRY_COMPARE(child<QTableView>("keys")->model()->rowCount(), 1);
        click("send");
        QTRY_COMPARE(counts().hits, 1);
        QTRY_COMPARE(cell("history", 0, 0), QStringLiteral("Hit"));
        QCOMPARE(counts().queries, 1);
        QCOMPARE(cell("history", 0, 3), QStringLiteral("2 ms"));
    }

    void anEditThatTheReceiverMissesMakesTheNextHitStale()
    {
        click("send");
        QTRY_COMPARE(counts().misses, 1);
        editTitle(QStringLiteral("Deep Learning"));
        QTRY_COMPARE(cell("courses", 41, 1), QStringLiteral("Deep Learning"));
        QTRY_COMPARE(cell("keys", 0, 2), QStringLiteral("Stale"));
        QTRY_VERIFY(child<QLabel>("way")->text().contains(QStringLiteral("0 entries removed")));
        click("send");
        QTRY_COMPARE(counts().staleHits, 1);
        QTRY_COMPARE(cell("history", 0, 0), QStringLiteral("Stale"));

        auto *receiver = child<QComboBox>("receiver");
        receiver->setFocus();
        const int pattern = receiver->findText(QStringLiteral("delete_pattern course_list*"));
        QVERIFY(pattern >= 0);
        receiver->setCurrentIndex(pattern);
        emit receiver->activated(pattern);
        editTitle(QStringLiteral("Deeper Learning"));
        QTRY_COMPARE(child<QTableView>("keys")->model()->rowCount(), 0);
        click("send");
        QTRY_COMPARE(counts().misses, 2);
    }

    void lookingAtThePastShowsThatMomentEverywhere()
    {
        click("send");
        QTRY_COMPARE(counts().misses, 1);
        click("send");
        QTRY_COMPARE(counts().hits, 1);
        QTRY_VERIFY(idle());
        gui::LabClient &lab = m_window->lab();
        trace::EventId stored = 0;
        for (trace::EventId id = 1; id <= lab.log().lastId(); ++id) {
            if (lab.log().find(id)->kind == trace::EventKind::CacheStored)
                stored = id;
        }
        QVERIFY(stored > 0);
        lab.lookAt(stored - 1);
        QVERIFY(child<QWidget>("pastBand")->isVisible());
        QCOMPARE(child<QTableView>("keys")->model()->rowCount(), 0);
        QCOMPARE(child<QTableView>("history")->model()->rowCount(), 0);
        lab.lookAtNow();
        QVERIFY(!child<QWidget>("pastBand")->isVisible());
        QCOMPARE(child<QTableView>("keys")->model()->rowCount(), 1);
        QCOMPARE(child<QTableView>("history")->model()->rowCount(), 2);
    }

    void actingInThePastForks()
    {
        click("send");
        QTRY_COMPARE(counts().misses, 1);
        QTRY_VERIFY(idle());
        const trace::EventId afterOne = m_window->lab().log().lastId();
        click("send");
        click("send");
        QTRY_COMPARE(counts().hits, 2);
        QTRY_VERIFY(idle());
        m_window->lab().lookAt(afterOne);
        m_window->lab().forkHere();
        QTRY_COMPARE(counts().requests, 1);
        QVERIFY(!m_window->lab().isInThePast());
        click("send");
        QTRY_COMPARE(counts().hits, 1);

        // The run as it was is the other branch, and so is this one then.
        QTRY_VERIFY(idle());
        for (const int hits : {2, 1}) {
            child<QAction>("switchBranch")->trigger();
            QTRY_COMPARE(counts().hits, hits);
            QTRY_COMPARE(counts().requests, hits + 1);
        }
    }

    void whatWasClickedReplaysToTheSameLog()
    {
        click("send");
        QTRY_COMPARE(counts().misses, 1);
        editTitle(QStringLiteral("Deep Learning"));
        QTRY_COMPARE(cell("courses", 41, 1), QStringLiteral("Deep Learning"));
        click("send");
        QTRY_COMPARE(counts().requests, 2);
        click("toExpiry");
        QTRY_VERIFY(m_window->lab().now() > base::Instant(14min));
        click("send");
        QTRY_COMPARE(counts().requests, 3);
        QTRY_VERIFY(idle());

        const trace::EventLog &log = m_window->lab().log();
        lab::Script script;
        QList<QByteArray> clicked;
        for (trace::EventId id = 1; id <= log.lastId(); ++id) {
            script.add(*log.find(id));
            clicked.append(essence(*log.find(id)));
        }
        const auto commands = lab::parse(script.text());
        QVERIFY2(commands, script.text().constData());
        auto headless = lab::Lab::create({});
        QVERIFY(headless);
        Kept kept;
        (*headless)->addListener(&kept);
        lab::runAll(**headless, *commands);
        QCOMPARE(kept.lines, clicked);
    }

    void anyCommandCanBeTyped()
    {
        auto *command = child<QLineEdit>("command");
        command->setText(QStringLiteral("processes three"));
        emit command->returnPressed();
        QCOMPARE(command->text(), QStringLiteral("processes three")); // it stays to be mended
        command->setText(QStringLiteral("processes 3"));
        emit command->returnPressed();
        QVERIFY(command->text().isEmpty());
        QTRY_COMPARE(child<QSpinBox>("processes")->value(), 3);
    }

    void tenThousandClicksInARow()
    {
        for (int i = 0; i < 10'000; ++i)
            m_window->findChild<gui::RequestPanel *>()->send();
        m_window->lab().submit(lab::Speed{0});
        QTRY_COMPARE_WITH_TIMEOUT(counts().requests, 10'000, 30'000);
        QCOMPARE(counts().misses, 1);
    }

    void quittingInMidBurst()
    {
        m_window->lab().submit(lab::Burst{50'000, {}, std::nullopt});
        QTRY_VERIFY(counts().queries > 0 || m_window->lab().log().lastId() > 1'000);
        m_window.reset(); // returns, whatever runs
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_gui_mainwindow.moc"
