#include "labwindow/labwindow.h"
#include "look/chartview.h"
#include "look/markwrong.h"
#include "look/roles.h"
#include "views/diagrams/diagramview.h"
#include "views/diagrams/sequencelayout.h"
#include "views/diagrams/sequenceview.h"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace {

// The hand that answers the file dialog which opens next.
void answerFileDialog(const QString &path)
{
    QTimer::singleShot(0, qApp, [path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog) {
            answerFileDialog(path);
            return;
        }
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
}

QMenu *contextMenuOf(QWidget &widget)
{
    auto *area = qobject_cast<QAbstractScrollArea *>(&widget);
    QWidget *under = area ? area->viewport() : &widget;
    const QPoint at = under->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, under->mapToGlobal(at));
    QApplication::sendEvent(under, &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

} // namespace

// What a person expects of any program on a desktop.
class ExpectedTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    void drop(const QString &path)
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        QWidget &window = m_lab->window();
        QDragEnterEvent enter(window.rect().center(), Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(window.rect().center(), Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &event);
        QVERIFY(event.isAccepted());
    }

private slots:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_lab = std::make_unique<LabWindow>();
    }
    void cleanup() { m_lab.reset(); }

    void fiveClicksAtOnePlaceAreFiveRequests()
    {
        auto *send = m_lab->child<QAbstractButton>("send");
        const QPoint at = send->mapToGlobal(send->rect().center());
        for (int i = 1; i <= 5; ++i) {
            QWidget *under = QApplication::widgetAt(at);
            QCOMPARE(under, send);
            QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFromGlobal(at));
            QVERIFY(m_lab->settles());
            QCOMPARE(m_lab->counts().requests, i);
        }
    }

    void aRunIsBegunAfresh()
    {
        m_lab->run("save course 42 title=\"Mine\"\nget /courses/\nget /courses/");
        QCOMPARE(m_lab->model("keys")->rowCount(), 1);
        m_lab->child<QAction>("newRun")->trigger();
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->counts().requests, 0);
        QCOMPARE(m_lab->model("keys")->rowCount(), 0);
        QCOMPARE(m_lab->model("history")->rowCount(), 0);
        m_lab->click("send"); // what is set up is the opening scene again
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->counts().misses, 1);
        QVERIFY(m_lab->child<QAction>("switchBranch")->isEnabled()); // nothing was lost, so nothing was asked
        m_lab->child<QAction>("switchBranch")->trigger();
        QVERIFY(m_lab->settles());
        QTRY_COMPARE(m_lab->counts().requests, 2);
    }

    void whatWasSavedIsSaidAndOpenedAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"evening.lookaside"_s);
        m_lab->run("get /courses/\nget /courses/");
        answerFileDialog(path);
        m_lab->child<QAction>("saveRun")->trigger();
        QTRY_VERIFY(QFile::exists(path));
        const auto *band = m_lab->child<QWidget>("savedBand");
        QVERIFY(band->isVisible());
        const QList<QLabel *> words = band->findChildren<QLabel *>();
        QVERIFY(std::any_of(words.begin(), words.end(),
                            [](const QLabel *each) { return each->text().contains(u"evening.lookaside"_s); }));
        QVERIFY(m_lab->child<QAbstractButton>("openFolder")->isVisible());
        emit m_lab->child<QMenu>("fileMenu")->aboutToShow();
        const QList<QAction *> recent = m_lab->child<QMenu>("recentMenu")->actions();
        QVERIFY(!recent.isEmpty());
        QVERIFY(recent.constFirst()->text().contains(u"evening.lookaside"_s));
    }

    void aWrongTtlIsRefusedWhereItStands_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"15m?", "t", "1e9999s"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void aWrongTtlIsRefusedWhereItStands()
    {
        QFETCH(const QString, typed);
        m_lab->run("get /courses/");
        m_lab->clickRow("keys", 0);
        auto *timeout = m_lab->child<QComboBox>("timeout");
        m_lab->type("timeout", typed);
        QVERIFY(gui::isMarkedWrong(*timeout) || gui::isMarkedWrong(*timeout->lineEdit()));
        QVERIFY(!m_lab->child<QLabel>("problem")->text().isEmpty());
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->counts().requests, 1); // the request does not just go
        m_lab->type("timeout", u"5m"_s);
        QVERIFY(!gui::isMarkedWrong(*timeout) && !gui::isMarkedWrong(*timeout->lineEdit()));
        m_lab->type("newTtl", typed);
        m_lab->click("setTtl");
        QVERIFY(m_lab->settles());
        QVERIFY(gui::isMarkedWrong(*m_lab->child<QComboBox>("newTtl")));
        QVERIFY(m_lab->child<QLabel>("keyProblem")->isVisible());
        QVERIFY(!m_lab->lastCommand().startsWith("cache touch"));
    }

    void everyPictureOffersACopy()
    {
        m_lab->run("get /courses/\nget /courses/");
        for (int view = 0; view < 4; ++view) {
            m_lab->clickTab("views", view);
            for (auto *diagram : m_lab->window().findChildren<gui::DiagramView *>()) {
                if (!diagram->isVisible())
                    continue;
                QMenu *menu = contextMenuOf(*diagram);
                QVERIFY2(menu, qPrintable(diagram->objectName()));
                QGuiApplication::clipboard()->clear();
                menu->findChild<QAction *>(u"copyPicture"_s)->trigger();
                QVERIFY2(!QGuiApplication::clipboard()->image().isNull(), qPrintable(diagram->objectName()));
                menu->findChild<QAction *>(u"copyAsText"_s)->trigger();
                QVERIFY2(!QGuiApplication::clipboard()->text().isEmpty(), qPrintable(diagram->objectName()));
                menu->close();
            }
        }
    }

    void everyChartOffersACopy()
    {
        for (int i = 0; i < 6; ++i)
            m_lab->run("get /courses/\nadvance 1m");
        m_lab->child<QDockWidget>("adviceDock")->raise();
        QTRY_VERIFY(m_lab->child<gui::ChartView>("ttlChart")->isVisible());
        auto *kinds = m_lab->child<QComboBox>("chartView");
        int charts = 0;
        for (int kind = 0; kind < kinds->count(); ++kind) {
            kinds->setCurrentIndex(kind);
            for (auto *chart : m_lab->window().findChildren<gui::ChartView *>()) {
                if (!chart->isVisible())
                    continue;
                QMenu *menu = contextMenuOf(*chart);
                QVERIFY2(menu, qPrintable(chart->objectName()));
                QGuiApplication::clipboard()->clear();
                menu->findChild<QAction *>(u"copyPicture"_s)->trigger();
                QVERIFY2(!QGuiApplication::clipboard()->image().isNull(), qPrintable(chart->objectName()));
                menu->findChild<QAction *>(u"copyFigures"_s)->trigger();
                QVERIFY2(QGuiApplication::clipboard()->text().contains(u','), qPrintable(chart->objectName()));
                menu->close();
                ++charts;
            }
        }
        QVERIFY(charts >= kinds->count() * 2);
    }

    void everyTableCopiesItsRows()
    {
        for (const auto *view : m_lab->window().findChildren<QAbstractItemView *>()) {
            if (!qobject_cast<const QTableView *>(view) && !qobject_cast<const QTreeView *>(view))
                continue;
            if (view->objectName().isEmpty() || view->inherits("QCompleter"))
                continue;
            if (view->editTriggers() & QAbstractItemView::AnyKeyPressed) // a form: its cells are copied as text
                continue;
            const auto copies = [](const QAction *action) {
                return action->shortcut() == QKeySequence(QKeySequence::Copy) || action->text().contains(u"Copy"_s);
            };
            const QList<QAction *> actions = view->actions();
            QVERIFY2(std::any_of(actions.begin(), actions.end(), copies), qPrintable(view->objectName()));
            QVERIFY2(view->contextMenuPolicy() == Qt::ActionsContextMenu, qPrintable(view->objectName()));
        }
        // Qt's own menu could switch a bar off for good.
        QCOMPARE(m_lab->window().contextMenuPolicy(), Qt::NoContextMenu);
    }

    void whatIsDroppedIsOpened()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write");
            return file.fileName();
        };
        drop(write(u"two.lookaside"_s, "get /courses/\nget /courses/\n"));
        QTRY_COMPARE(m_lab->counts().requests, 2);
        QVERIFY(m_lab->settles());
        QSignalSpy asked(&m_lab->window(), &gui::MainWindow::recordingAsked);
        const QByteArray head =
            R"({"format":"lookaside-trace","version":1,"source":"tap","target":"redis://127.0.0.1:1/1",)"
            R"("started":"2026-11-28T21:34:22.668Z"})";
        const QString trace = write(u"run.jsonl"_s, head + '\n');
        drop(trace);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), trace);
        bool isImport = false;
        QTimer::singleShot(300, qApp, [&isImport] {
            if (QWidget *dialog = QApplication::activeModalWidget()) {
                isImport = dialog->inherits("gui::ImportDialog");
                dialog->close();
            }
        });
        drop(write(u"courses.csv"_s, "title;level;price\nRedis in depth;advanced;49,00\n"));
        QVERIFY(isImport);
    }

    // Who looks at an old answer sees which of its five hundred courses is old.
    void aStaleResponseShowsWhatIsStale()
    {
        m_lab->run("get /courses/\nsave course 342 title=\"Mine\"");
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        m_lab->clickTab("views", 4);
        auto *tree = m_lab->child<QTreeView>("responseBody");
        const auto isShown = [tree] {
            for (QModelIndex row = tree->indexAt(QPoint(1, 1)); row.isValid(); row = tree->indexBelow(row)) {
                if (tree->visualRect(row).top() > tree->viewport()->height())
                    return false;
                if (row.siblingAtColumn(1).data(gui::StaleRole).toBool())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isShown());
    }

    void theFirstWordsAreNoSettings()
    {
        const QString first = m_lab->child<QLabel>("narration")->text();
        QVERIFY2(!first.contains(u"Setting"_s) && !first.contains(u'\u2026'), qPrintable(first));
    }

    // At 1280 × 800 the first miss is seen without scrolling.
    void theFirstMissIsWholeOnASmallScreen()
    {
        QWidget &window = m_lab->window();
        window.resize(1280, 800);
        QTest::qWait(1'200);
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        auto *sequence = m_lab->child<gui::SequenceView>("sequence");
        QCOMPARE(sequence->sequence().request, trace::RequestId(1));
        QTRY_COMPARE(sequence->moment().done, sequence->sequence().steps.size());
        QCOMPARE(sequence->verticalScrollBar()->maximum(), 0);
        QCOMPARE(sequence->horizontalScrollBar()->maximum(), 0);
        const auto isInSight = [&](const QWidget &named) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(&named);
            const QWidget &widget = area ? *area->viewport() : named;
            const QRect place(widget.mapTo(&window, QPoint()), widget.size());
            return widget.isVisible() && window.rect().contains(place)
                && widget.visibleRegion().boundingRect() == widget.rect();
        };
        for (const char *name : {"endpoint", "query", "send", "sequence", "outcomeChart", "timeline"})
            QVERIFY2(isInSight(*m_lab->child<QWidget>(name)), name);
        auto *keys = m_lab->child<QTableView>("keys");
        QVERIFY(keys->viewport()->rect().contains(keys->visualRect(keys->model()->index(0, 0)).center()));
        QCOMPARE(m_lab->child<QLabel>("selectedKey")->text(), u"course_list:{}:anonymous"_s);
        QVERIFY(isInSight(*m_lab->child<QLabel>("selectedKey")));
        auto *why = m_lab->child<QWidget>("why");
        QVERIFY2(why->visibleRegion().boundingRect().height() >= 40, "two lines of why");
    }
};

QTEST_MAIN(ExpectedTest)
#include "tst_gui_expected.moc"
