#include "gui/mainwindow.h"
#include "gui/pace.h"
#include "gui/panels/requestpanel.h"
#include "trace/steps.h"

#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

using trace::StepSize;

// The window round the panels: time, steps, keys of the keyboard.
class FrameTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<gui::MainWindow> m_window;

    template <typename T> T *child(const char *name)
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    gui::LabClient &lab() { return m_window->lab(); }
    bool idle() { return !lab().pace().busy && lab().pace().queued == 0; }
    void send()
    {
        QTest::mouseClick(child<QPushButton>("send"), Qt::LeftButton);
        QTest::qWait(50);
        QTRY_VERIFY(idle());
    }
    const trace::Event &shown() { return *lab().log().find(lab().moment().event); }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_window = std::make_unique<gui::MainWindow>(m_theme, lab::Lab::Options());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openScene();
        QTRY_VERIFY(lab().log().lastId() > 0);
        QTRY_VERIFY(idle());
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
        QTRY_VERIFY(idle());
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
        m_window->requestPanel().send();
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
};

QTEST_MAIN(FrameTest)
#include "tst_gui_frame.moc"
