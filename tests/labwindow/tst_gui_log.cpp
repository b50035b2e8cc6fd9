#include "labwindow/labwindow.h"
#include "labwindow/runfiles.h"
#include "report/commandhelp.h"
#include "views/models/logmodel.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>

#include <random>

using namespace Qt::StringLiterals;
using gui::LogFilter;
using trace::EventKind;

// The event log: what part of it is shown, and where it leads.
class LogTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    void open()
    {
        m_lab = std::make_unique<LabWindow>();
        m_lab->child<QWidget>("logDock")->raise();
    }
    int rows() { return m_lab->model("log")->rowCount(); }
    QString kind(int row) { return m_lab->cell("log", row, int(gui::EventModel::Column::Kind)); }
    QString sentence(int row) { return m_lab->cell("log", row, int(gui::EventModel::Column::Sentence)); }
    int rowWith(const QString &text)
    {
        for (int row = 0; row < rows(); ++row) {
            if (sentence(row).contains(text))
                return row;
        }
        return -1;
    }

private slots:
    void cleanup() { m_lab.reset(); }

    void aChipShowsOnlyItsKind()
    {
        open();
        m_lab->run("get /courses/42/\nget /courses/42/");
        const int all = rows();
        QCOMPARE(all, int(m_lab->lab().log().size()));
        m_lab->click("logRequests");
        QCOMPARE(rows(), 4);
        m_lab->click("logDatabase"); // both
        QCOMPARE(rows(), 6);
        m_lab->run("get /courses/42/"); // what comes is filtered, too
        QCOMPARE(rows(), 8);
        m_lab->click("logRequests");
        m_lab->click("logDatabase");
        QVERIFY(rows() > all);
    }

    // F1 in the command line: the page of the command, whose example is typed and run.
    void helpOfACommandLeadsToOneThatRuns()
    {
        open();
        auto *line = m_lab->child<QLineEdit>("command");
        line->setFocus();
        QTest::keyClicks(line, u"bur"_s);
        QTest::keyClick(line, Qt::Key_Escape); // the list of words
        QTest::keyClicks(line, u"st 3"_s);
        QTest::keyClick(line, Qt::Key_F1);
        QDialog *help = m_lab->dialog("commandsDialog");
        QVERIFY(help);
        auto &page = named<QTextBrowser>(*help, "page");
        QVERIFY(page.toPlainText().startsWith(u"burst"_s));
        auto &search = named<QLineEdit>(*help, "search");
        QTest::keyClicks(&search, u"nothing has this name"_s);
        QVERIFY(!named<QPushButton>(*help, "useExample").isEnabled());
        search.clear();
        QTest::keyClicks(&search, u"head"_s);
        QVERIFY(page.toPlainText().startsWith(u"head"_s));
        QTest::mouseClick(&named<QPushButton>(*help, "useExample"), Qt::LeftButton);
        const QByteArray example = report::commandHelp(lab::Verb::Head).example;
        QCOMPARE(line->text().toUtf8(), example);
        const auto requests = m_lab->counts().requests;
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(m_lab->counts().requests, requests + 1);
    }

    void ofOneRequestAndOfOneKey()
    {
        open();
        m_lab->run("get /courses/41/\nget /courses/42/\nget /courses/41/");
        m_lab->clickRow("log", rowWith(u"Request 1"_s));
        m_lab->trigger("log", u"Only this request"_s);
        const int ofRequest = rows();
        QVERIFY(ofRequest > 4 && ofRequest < 10);
        QCOMPARE(m_lab->child<QToolButton>("logRequest")->text(), u"request 1 ✕"_s);
        m_lab->click("logRequest"); // all again
        QVERIFY(rows() > ofRequest);
        m_lab->clickRow("log", rowWith(u"Hit: "_s));
        m_lab->trigger("log", u"Only this key"_s);
        QVERIFY(rowWith(u"single_course_41"_s) >= 0);
        QCOMPARE(rowWith(u"single_course_42"_s), -1);
    }

    void aTextThatNothingHas()
    {
        open();
        m_lab->type("logText", u"no such thing"_s);
        QTRY_COMPARE(rows(), 0);
        QVERIFY(m_lab->child<QLabel>("noEvents")->isVisible());
        QVERIFY(m_lab->child<QLabel>("noEvents")->text().contains(u"Clear it"_s));
    }

    void anEventLeadsToItsCauseAndIsCopiedAsACommand()
    {
        open();
        m_lab->run("get /courses/42/");
        const int request = rowWith(u"Request 1"_s);
        m_lab->clickRow("log", request);
        m_lab->trigger("log", u"Go to its cause"_s);
        auto *table = m_lab->child<QTableView>("log");
        QCOMPARE(sentence(table->currentIndex().row()), u"Command: get /courses/42/"_s);
        m_lab->trigger("log", u"Copy as commands"_s);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"get /courses/42/\n"_s));
    }

    void aHundredThousandRowsAreSearchedInSlices()
    {
        trace::EventLog log(200'000);
        gui::EventModel events(log);
        gui::LogModel model(log, events);
        trace::Event event;
        for (trace::EventId id = 1; id <= 100'000; ++id) {
            event.id = id;
            event.kind = id % 10 ? EventKind::CacheLookup : EventKind::CacheMiss;
            event.reason = trace::MissReason::NeverStored;
            event.key = ":1:key" + QByteArray::number(id);
            log.append(event);
        }
        events.take(log.all());
        model.take(log.all());
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 100'000);
        QSignalSpy slices(&model, &gui::LogModel::searched);
        LogFilter filter;
        filter.text = u"never stored"_s;
        model.setFilter(filter);
        QVERIFY(model.isSearching()); // it gave the hand back before it was through
        QTRY_VERIFY(!model.isSearching());
        QVERIFY(slices.size() > 2);
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(model.eventAt(0)->id, trace::EventId(10));
        QCOMPARE(model.rowOf(20), 1);
        QCOMPARE(model.rowOf(21), -1);
    }

    void theLogIsExportedAsLinesAndAsATable()
    {
        open();
        QTemporaryDir folder;
        const auto linesOf = [&](const QString &name) {
            const QString path = folder.filePath(name);
            if (!m_lab->window().files().writeLog(path))
                return QByteArrayList();
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
        };
        const QByteArrayList objects = linesOf(QStringLiteral("run.jsonl"));
        QCOMPARE(objects.size(), qsizetype(m_lab->lab().log().lastId()));
        QCOMPARE(QJsonDocument::fromJson(objects.last())[QStringLiteral("seq")].toInt(), int(objects.size()));
        const QByteArrayList rows = linesOf(QStringLiteral("run.csv"));
        QCOMPARE(rows.size(), objects.size() + 1);
        QVERIFY(rows[1].contains(m_lab->model("log")->index(0, 3).data().toString().left(10).toUtf8()));
        QVERIFY(!m_lab->window().files().writeLog(folder.filePath(QStringLiteral("nowhere/run.csv"))));
    }

    void theNarrationSaysWhatTheShownMomentIs()
    {
        open();
        auto *narration = m_lab->child<QLabel>("narration");
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QVERIFY2(narration->text().contains(u"Miss"_s), qPrintable(narration->text()));
        gui::EventModel events(m_lab->lab().log());
        events.take(m_lab->lab().log().all());
        for (const trace::EventId id : {trace::EventId(2), m_lab->lab().log().lastId() - 2}) {
            m_lab->lab().lookAt(id);
            QCOMPARE(narration->text(), events.narrator().sentence(*m_lab->lab().log().find(id)));
        }
    }

    void theModelKeepsItsPromises()
    {
        trace::EventLog log(trace::EventLog::chunkSize * 2); // the oldest are forgotten on the way
        gui::EventModel events(log);
        gui::LogModel model(log, events);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(11);
        trace::Event event;
        for (int round = 0; round < 300; ++round) {
            const trace::EventId first = log.lastId() + 1;
            for (auto i = random() % 100; i > 0; --i) {
                event.id = log.lastId() + 1;
                event.kind = EventKind(random() % 30);
                event.request = trace::RequestId(random() % 5);
                event.key = ":1:key" + QByteArray::number(random() % 3);
                log.append(event);
            }
            events.take(log.between(first, log.lastId()));
            model.take(log.between(first, log.lastId()));
            LogFilter filter;
            filter.kinds = std::uint8_t(random() % 64);
            filter.request = trace::RequestId(random() % 3 == 0);
            filter.text = random() % 3 ? QString() : u"key1"_s;
            if (random() % 4 == 0)
                model.setFilter(filter);
            if (random() % 50 == 0) {
                log.clear();
                events.clear();
                model.clear();
            }
            QTRY_VERIFY(!model.isSearching());
            for (int row = 0; row < model.rowCount(); row += 7)
                QVERIFY(model.eventAt(row) && model.filter().takes(*model.eventAt(row)));
        }
    }
};

QTEST_MAIN(LogTest)
#include "tst_gui_log.moc"
