#include "frame/glossarydialog.h"
#include "frame/glossarytips.h"
#include "frame/settingsdialog.h"
#include "frame/shortcutsdialog.h"
#include "labwindow/labwindow.h"
#include "labwindow/mainwindow.h"
#include "labwindow/requestpanel.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/time/pace.h"
#include "lesson/shipped.h"
#include "look/band.h"
#include "report/glossary.h"
#include "support/named.h"
#include "support/panels.h"
#include "trace/steps.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QTableView>

using trace::StepSize;

// The window round the panels: time, steps, keys of the keyboard.
class FrameTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<gui::MainWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    gui::LabClient &lab() { return m_window->lab(); }
    bool settles() { return LabWindow::settles(lab()); }
    void send()
    {
        child<QAction>("sendRequest")->trigger();
        QVERIFY(settles());
    }
    const trace::Event &shown() { return *lab().log().find(lab().moment().event); }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(isReady(*m_window));
        m_window->openScene();
        QTRY_VERIFY(lab().log().lastId() > 0);
        QVERIFY(settles());
    }
    void cleanup() { m_window.reset(); }

    void stepsInThePastEndOnAnEventOfTheirClass_data()
    {
        QTest::addColumn<int>("size");
        for (const StepSize size : trace::stepSizes)
            QTest::addRow("%s", trace::name(size).data()) << int(size);
    }

    void stepsInThePastEndOnAnEventOfTheirClass()
    {
        QFETCH(int, size);
        send();
        send();
        QTest::mouseClick(child<QPushButton>("toExpiry"), Qt::LeftButton);
        QTRY_VERIFY(lab().now() > base::Instant(std::chrono::minutes(14)));
        QVERIFY(settles());
        const trace::EventId last = lab().log().lastId();
        int all = 0;
        for (trace::EventId id = 1; id < last; ++id)
            all += trace::endsStep(*lab().log().find(id), StepSize(size));
        QVERIFY(all > 0);

        QTest::keyClick(m_window.get(), Qt::Key(int(Qt::Key_1) + size), Qt::AltModifier);
        QCOMPARE(child<QComboBox>("stepSize")->currentIndex(), size);
        QList<trace::EventId> back;
        for (trace::EventId before = 0; before != lab().moment().event;) {
            before = lab().moment().event;
            QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
            if (lab().moment().event != before) {
                QVERIFY(trace::endsStep(shown(), StepSize(size)));
                back.prepend(lab().moment().event);
            }
        }
        QCOMPARE(back.size(), all);
        QList<trace::EventId> forward{lab().moment().event};
        while (forward.size() < back.size()) {
            QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
            forward.append(lab().moment().event);
        }
        QCOMPARE(forward, back);
    }

    void aPausedLabStepsToItsNextMiss()
    {
        send();
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QTRY_VERIFY(lab().pace().paused);
        child<QLineEdit>("query")->setText(QStringLiteral("page=2"));
        m_window->findChild<gui::RequestPanel *>()->send();
        QTRY_COMPARE(lab().pace().queued, 1);
        child<QComboBox>("stepSize")->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QTRY_COMPARE(shown().kind, trace::EventKind::CacheMiss);
        QCOMPARE(shown().request, trace::RequestId(2));
        QVERIFY(lab().pace().paused);
    }

    void spacePausesFromAnyFocusButText()
    {
        child<QPushButton>("toExpiry")->setFocus();
        const trace::EventId before = lab().log().lastId();
        QTest::keyClick(child<QPushButton>("toExpiry"), Qt::Key_Space);
        QTRY_VERIFY(lab().pace().paused);
        QCOMPARE(lab().log().lastId(), before); // the button was not pressed
        QTest::keyClick(child<QSlider>("speed"), Qt::Key_Space);
        QTRY_VERIFY(!lab().pace().paused);

        auto *query = child<QLineEdit>("query");
        query->clear();
        query->setFocus();
        QTest::keyClick(query, Qt::Key_Space);
        QTest::qWait(50);
        QCOMPARE(query->text(), QStringLiteral(" "));
        QVERIFY(!lab().pace().paused);
    }

    void returnPressesTheFocusedButton()
    {
        child<QPushButton>("send")->setFocus();
        QTest::keyClick(child<QPushButton>("send"), Qt::Key_Return);
        QTRY_COMPARE(lab().log().now().totals.all.requests, 1);
    }

    void plusAndMinusGoThroughThePaces()
    {
        auto *speed = child<QSlider>("speed");
        QCOMPARE(lab().pace().speed, 1.0);
        QTest::keyClick(m_window.get(), Qt::Key_Plus);
        QTRY_COMPARE(lab().pace().speed, 2.0);
        QTest::keyClick(m_window.get(), Qt::Key_Minus);
        QTRY_COMPARE(lab().pace().speed, 1.0);
        for (int i = 0; i < int(gui::paces.size()); ++i)
            QTest::keyClick(m_window.get(), Qt::Key_Plus);
        QTRY_COMPARE(lab().pace().speed, gui::asFastAsPossible);
        QCOMPARE(speed->value(), speed->maximum());
        lab().submit(lab::Speed{60});
        QTRY_COMPARE(speed->value(), gui::paceNearest(60));
    }

    void cancelTakesSettingsBack()
    {
        const gui::Preferences::Choice before{.scheme = m_theme.scheme(), .scale = m_theme.scale()};
        gui::Preferences preferences(m_theme);
        gui::SettingsDialog dialog(preferences, m_window.get());
        dialog.findChild<QSlider *>(QStringLiteral("scale"))->setValue(200);
        dialog.findChild<QCheckBox *>(QStringLiteral("reducedMotion"))->setChecked(true);
        QCOMPARE(m_theme.scale(), 2.0); // seen at once
        QVERIFY(m_theme.reducedMotion());
        dialog.reject();
        QCOMPARE(preferences.choice(), before);
        QCOMPARE(m_theme.scale(), before.scale);
        QVERIFY(!m_theme.reducedMotion());
    }

    void settingsAreRemembered()
    {
        gui::Theme theme;
        {
            gui::Preferences preferences(theme);
            gui::SettingsDialog dialog(preferences);
            auto *scheme = dialog.findChild<QComboBox *>(QStringLiteral("scheme"));
            scheme->setCurrentIndex(scheme->findData(int(gui::Theme::Scheme::Dark)));
            dialog.findChild<QSlider *>(QStringLiteral("scale"))->setValue(150);
            dialog.findChild<QCheckBox *>(QStringLiteral("asksFirst"))->setChecked(false);
            dialog.accept();
        }
        gui::Theme next;
        gui::Preferences kept(next);
        QVERIFY(next.isDark());
        QCOMPARE(next.scale(), 1.5);
        QVERIFY(!kept.choice().asksFirst);
        kept.choose({});
        kept.keep();
    }

    void thePresenterShowsThePictureAlone_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x768") << QSize(1024, 768);
        QTest::newRow("1280x720") << QSize(1280, 720);
        QTest::newRow("1920x1080") << QSize(1920, 1080);
    }

    void thePresenterShowsThePictureAlone()
    {
        QFETCH(QSize, size);
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(size);
        send();
        QVERIFY(!child<QWidget>("requestDock")->isVisible());
        QVERIFY(!child<QWidget>("clockBar")->isVisible());
        auto *outcome = child<QLabel>("presenterOutcome");
        QTRY_COMPARE(outcome->text(), QStringLiteral("Miss"));
        QVERIFY(outcome->font().pixelSize() >= m_window->height() / 12);
        QTRY_VERIFY(outcome->width() >= outcome->sizeHint().width());
        QTRY_VERIFY(!child<QLabel>("presenterHappened")->text().isEmpty());
        m_window->grab();
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QVERIFY(child<QWidget>("blank")->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("blank")));
        QTest::keyClick(m_window.get(), Qt::Key_PageUp);
        QVERIFY(lab().isInThePast());
        QTest::keyClick(m_window.get(), Qt::Key_PageDown);
        QVERIFY(!lab().isInThePast());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(child<QWidget>("requestDock")->isVisible());
        QVERIFY(child<QWidget>("clockBar")->isVisible());
        QCOMPARE(m_theme.scale(), 1.0);
    }

    void everyLessonIsDrivenByPageDownAlone_data()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const lesson::Shipped &each : lesson::shipped())
            QTest::newRow(qPrintable(each.file)) << number++;
    }

    void everyLessonIsDrivenByPageDownAlone()
    {
        QFETCH(const int, number);
        lab().submit(lab::Speed{gui::asFastAsPossible});
        auto *player = m_window->findChild<gui::LessonPlayer *>();
        child<QAction>(qPrintable(QStringLiteral("lesson%1").arg(number)))->trigger();
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        using State = gui::LessonPlayer::State;
        int questions = 0;
        for (int presses = 0; presses < 100; ++presses) {
            QTRY_VERIFY_WITH_TIMEOUT(player->state() == State::Reading || player->state() == State::Asking, 30'000);
            if (player->asking()) {
                // The question stands alone where the picture was, with the keys that choose.
                QVERIFY(child<QWidget>("questionCard")->isVisible());
                QVERIFY(!child<QLabel>("presenterSaid")->text().contains(player->asking()->question->sentence));
                ++questions;
            } else if (!player->hasNext()) {
                break;
            }
            QTest::keyClick(m_window.get(), Qt::Key_PageDown);
        }
        QVERIFY(player->isAtTheEnd());
        QCOMPARE(questions, int(player->lesson().questions().size()));
        for (trace::EventId id = 1; id <= lab().log().lastId(); ++id) {
            const trace::Event &event = *lab().log().find(id);
            QVERIFY2(event.kind != trace::EventKind::CommandFailed, event.text.constData());
            QVERIFY2(event.kind != trace::EventKind::Expectation || event.count == 1, event.text.constData());
        }
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        player->leave();
    }

    void theGlossaryExplainsAWordWhereItStands()
    {
        QVERIFY(gui::glossaryTip(QStringLiteral("TTL")).contains(report::term("ttl").meaning));
        QCOMPARE(gui::glossaryTip(QStringLiteral("hits")), gui::glossaryTip(QStringLiteral("&Hit")));
        QVERIFY(gui::glossaryTip(QStringLiteral("price")).isEmpty());
        QVERIFY(gui::glossaryTip({}).isEmpty());
    }

    void theGlossaryIsSearched()
    {
        gui::GlossaryDialog dialog(m_theme);
        auto *terms = dialog.findChild<QListWidget *>(QStringLiteral("terms"));
        QCOMPARE(terms->count(), report::glossary().size());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("search")), QStringLiteral("miss"));
        QVERIFY(terms->currentItem());
        QCOMPARE(terms->currentItem()->text(), report::term("miss").name);
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("meaning"))->text(), report::term("miss").meaning);
        QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("search")), QStringLiteral("zzz"));
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("meaning"))->text().isEmpty());
    }

    void whatCanBeDoneIsListedAndDone()
    {
        gui::ShortcutsDialog dialog(m_theme, *m_window);
        auto *table = dialog.findChild<QTableView *>(QStringLiteral("actions"));
        QStringList listed;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            listed << table->model()->index(row, 1).data().toString();
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(listed.contains(action->text().remove(u'&')), qPrintable(action->text()));
        }
        auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("search"));
        QTest::keyClicks(search, QStringLiteral("Presenter"));
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(child<QAction>("present")->isChecked());
        child<QAction>("present")->setChecked(false);
    }

    void aBookmarkKeepsAMomentWithANote()
    {
        send();
        const trace::EventId marked = lab().moment().event;
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        auto *notes = child<QTableView>("bookmarks");
        QCOMPARE(notes->model()->rowCount(), 1);
        auto *editor = notes->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("the first miss"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(notes->model()->index(0, 2).data().toString(), QStringLiteral("the first miss"));
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(notes->model()->rowCount(), 1); // the same moment
        send();
        emit notes->activated(notes->model()->index(0, 0));
        QCOMPARE(lab().moment().event, marked);
    }

    void equalErrorsAreCountedAndLeadToTheirEvent()
    {
        lab::Get nowhere;
        nowhere.request.process = 9;
        for (int i = 0; i < 3; ++i)
            lab().submit(nowhere);
        lab().submit(lab::SetDjango{"1.0"});
        auto *issues = child<QTableView>("issues");
        QTRY_COMPARE(issues->model()->rowCount(), 2);
        QCOMPARE(issues->model()->index(1, 0).data().toString(), QStringLiteral("3×"));
        for (int column = 0; column < 4; ++column)
            QVERIFY(!issues->model()->index(0, column).data().toString().isEmpty());
        emit issues->activated(issues->model()->index(1, 0));
        QCOMPARE(shown().kind, trace::EventKind::CommandFailed);
        const QPersistentModelIndex counted(issues->model()->index(1, 0));
        lab().lookAtNow();
        lab().submit(nowhere);
        QTRY_COMPARE(counted.row(), 0); // the newest first, and what was selected still is
        QCOMPARE(counted.data().toString(), QStringLiteral("4×"));
    }

    void staleAnswersAreAnIssueOnOneLine()
    {
        send();
        lab().submit(lab::SaveCourse{42, {{"title", QStringLiteral("Deep Learning")}}, std::nullopt});
        for (int i = 0; i < 3; ++i)
            send();
        const auto lines = [this] {
            const QAbstractItemModel *issues = child<QTableView>("issues")->model();
            int count = 0;
            for (int row = 0; row < issues->rowCount(); ++row)
                count += issues->index(row, 2).data().toString().startsWith(QStringLiteral("Stale hit"));
            return count;
        };
        QTRY_COMPARE(lab().log().now().totals.all.staleHits, 3);
        QTRY_COMPARE(lines(), 1);
    }

    void whatIsBrokenIsMendedByUndo_data()
    {
        QTest::addColumn<QByteArray>("action");
        for (const char *action : {"breakReceivers", "breakDatabase", "breakCache", "breakTtl", "breakServer"})
            QTest::newRow(action) << QByteArray(action);
    }

    void whatIsBrokenIsMendedByUndo()
    {
        QFETCH(QByteArray, action);
        QVERIFY(!child<QAction>("breakServer")->isEnabled()); // LocMem has none
        if (action == "breakServer") {
            lab().submit(lab::SetBackend{"database", {}, {}, false});
            QTRY_VERIFY(child<QAction>("breakServer")->isEnabled());
            QVERIFY(settles());
        }
        const trace::EventId before = lab().log().lastId();
        child<QAction>(action.constData())->trigger();
        QTRY_VERIFY(lab().log().lastId() > before);
        QVERIFY(settles());
        lab().submit(lab::Advance{lab::Advance::To::Amount, std::chrono::seconds(1)});
        QVERIFY(settles());
        child<QAction>("undo")->trigger();
        QVERIFY(settles());
        for (trace::EventId id = before; id <= lab().log().lastId(); ++id)
            QVERIFY(lab().log().find(id)->kind != trace::EventKind::CommandFailed);
        QVERIFY(!child<QAction>("undo")->isEnabled());
        // Settings as they were: the same commands are in force.
        QMap<QByteArray, QByteArray> first;
        QMap<QByteArray, QByteArray> last;
        for (trace::EventId id = 1; id <= lab().log().lastId(); ++id) {
            const trace::Event &event = *lab().log().find(id);
            if (event.kind != trace::EventKind::SettingChanged)
                continue;
            QByteArray text;
            for (const auto &[name, value] : event.detail->fields)
                text += name + '=' + value + '\n';
            const QByteArray setting = event.text + (event.text == "cache" ? event.detail->fields[0].second : "");
            if (id <= before)
                first[setting] = text;
            last[setting] = text;
        }
        for (auto it = first.cbegin(); it != first.cend(); ++it)
            QCOMPARE(last[it.key()], it.value());
        QCOMPARE(lab().log().now().keys.heldCount(), 0);
    }

    void hintsGoWhenTheyHaveServed()
    {
        gui::Preferences(m_theme).showHintsAgain();
        m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
        m_window->show();
        m_window->openScene();
        QVERIFY(isReady(*m_window));
        const auto hint = [this] { return child<gui::Band>("hint")->text(); };
        QVERIFY(child<QWidget>("hint")->isVisible());
        const QString first = hint();
        QVERIFY(first.contains(QStringLiteral("Send")));
        send();
        QTRY_VERIFY(hint() != first);
        const QString second = hint();
        QTest::mouseClick(child<QPushButton>("hintClose"), Qt::LeftButton);
        QVERIFY(hint() != second && hint() != first);
        const QString third = hint();
        m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
        m_window->show();
        QCOMPARE(hint(), third); // those that served do not return
    }

    // A window manager gives a window its size in steps: what was squeezed in the first is as it was after the last.
    void panelsComeBackAsTheyWere()
    {
        QList<QList<int>> heights;
        for (int start = 0; start < 4; ++start) {
            m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
            m_window->resize(1300, 800);
            m_window->show();
            QVERIFY(isReady(*m_window));
            QTest::qWait(100);
            m_window->resize(1500, 1000);
            QTest::qWait(1'200);
            heights << QList<int>{child<QWidget>("keysDock")->height(), child<QWidget>("chartDock")->height(),
                                  child<QWidget>("requestDock")->height(), child<QWidget>("historyDock")->height()};
            QVERIFY(m_window->close());
        }
        for (const QList<int> &each : std::as_const(heights))
            QCOMPARE(each, heights.first());
    }

    void whatIsNotSeenAtFirstIsMadeWhenTheWindowStands()
    {
        m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
        const QStringList late{QStringLiteral("log"),        QStringLiteral("issues"),
                               QStringLiteral("bookmarks"),  QStringLiteral("adviceViews"),
                               QStringLiteral("pythonText"), QStringLiteral("outcomeChart"),
                               QStringLiteral("send"),       QStringLiteral("history"),
                               QStringLiteral("keys"),       QStringLiteral("courses")};
        for (const QString &name : late)
            QVERIFY2(!m_window->findChild<QWidget *>(name), qPrintable(name));
        m_window->show();
        for (const QString &name : late)
            QTRY_VERIFY2(m_window->findChild<QWidget *>(name), qPrintable(name));
    }

    void aPanelThatIsWantedBeforeIsThere()
    {
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("access.log")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("127.0.0.1 - - [01/Jan/2026:00:00:00 +0000] \"GET /courses/ HTTP/1.1\" 200 10\n");
        log.close();
        m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
        m_window->show();
        m_window->open(log.fileName());
        QTRY_VERIFY(child<QWidget>("adviceViews")->isVisible());
    }

    void aDamagedDatabaseIsSetAsideAtAClick()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("courses.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3" + QByteArray(1, '\0') + QByteArray(8'000, 'x'));
        file.close();
        lab::Lab::Options options;
        options.catalogPath = path;
        m_window = std::make_unique<gui::MainWindow>(m_theme, options);
        m_window->show();
        m_window->openScene();
        const QSignalSpy reopened(m_window.get(), &gui::MainWindow::reopenAsked);
        QTRY_VERIFY(child<QPushButton>("startAnew")->isVisible());
        QTest::mouseClick(child<QPushButton>("startAnew"), Qt::LeftButton);
        QCOMPARE(reopened.size(), 1);
        m_window = std::make_unique<gui::MainWindow>(m_theme, options);
        m_window->show();
        QVERIFY(isReady(*m_window));
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).size() >= 1); // nothing is lost
        QTRY_VERIFY(QFile::exists(path)); // a new one
        m_window->openScene();
        send();
        QTRY_COMPARE(lab().log().now().totals.all.misses, 1);
    }
};

QTEST_MAIN(FrameTest)
#include "tst_gui_frame.moc"
