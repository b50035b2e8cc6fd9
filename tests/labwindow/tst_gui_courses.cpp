#include "lab/printer.h"
#include "labwindow/dialogs/importdialog.h"
#include "labwindow/mainwindow.h"
#include "support/named.h"
#include "support/panels.h"
#include "support/redisserver.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>

using trace::EventKind;

namespace {

// Answers the modal dialog that the next click opens.
template <typename Answer> void whenAsked(Answer answer)
{
    QTimer::singleShot(0, qApp, [answer] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        answer(*dialog);
    });
}

void accept(const QDialog &dialog)
{
    QTest::mouseClick(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
}

} // namespace

// Writing with the mouse: create, delete, in bulk, in a transaction, from a file; and the cache on a server.
class CoursesTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    std::unique_ptr<gui::MainWindow> m_window;

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    QAbstractItemModel &courses() { return *child<QTableView>("courses")->model(); }
    int happened(EventKind kind, const QByteArray &text = {})
    {
        int count = 0;
        const trace::EventLog &log = m_window->lab().log();
        for (trace::EventId id = log.firstId(); id <= log.lastId(); ++id)
            count += log.find(id)->kind == kind && (text.isEmpty() || log.find(id)->text == text);
        return count;
    }
    void select(int row)
    {
        auto *table = child<QTableView>("courses");
        table->scrollTo(courses().index(row, 1));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(courses().index(row, 1)).center());
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
        QTRY_COMPARE(courses().rowCount(), 500);
    }
    void cleanup() { m_window.reset(); }

    void aCourseIsCreatedAndItsSignalsAreSent()
    {
        whenAsked([](QDialog &dialog) {
            QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
            QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("title")), QStringLiteral("Caching"));
            accept(dialog);
        });
        QTest::mouseClick(child<QToolButton>("createCourse"), Qt::LeftButton);
        QTRY_COMPARE(courses().rowCount(), 501);
        QCOMPARE(happened(EventKind::SignalSent, "post_save"), 1);
    }

    void aCategoryIsRenamedThroughOneOfItsCourses()
    {
        select(41);
        whenAsked([](QDialog &dialog) {
            auto *name = dialog.findChild<QLineEdit *>();
            QVERIFY(!name->text().isEmpty());
            name->setText(QStringLiteral("Renamed"));
            accept(dialog);
        });
        child<QAction>("renameCategory")->trigger();
        QTRY_COMPARE(happened(EventKind::SignalSent, "post_save"), 1);
        QVERIFY(happened(EventKind::RowWritten) == 1);
    }

    void browsersKeepAnswersWhenToldTo()
    {
        const auto application = [this] { return m_window->lab().setup().application; };
        child<QAction>("browserCache")->trigger();
        QTRY_VERIFY(application().hasBrowsers);
        child<QAction>("conditionalGet")->trigger();
        QTRY_VERIFY(application().site.conditionalGet);
        QTRY_VERIFY(child<QAction>("browserCache")->isChecked() && child<QAction>("conditionalGet")->isChecked());
        child<QAction>("browserCache")->trigger();
        QTRY_VERIFY(!application().hasBrowsers);
    }

    void aCourseIsDeletedOnlyWhenConfirmed()
    {
        QVERIFY(!child<QToolButton>("deleteCourse")->isEnabled());
        select(41);
        whenAsked([](QDialog &dialog) { dialog.reject(); });
        QTest::mouseClick(child<QToolButton>("deleteCourse"), Qt::LeftButton);
        QCOMPARE(courses().rowCount(), 500);
        whenAsked([](QDialog &dialog) {
            QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("confirmDelete")), Qt::LeftButton);
        });
        QTest::mouseClick(child<QToolButton>("deleteCourse"), Qt::LeftButton);
        QTRY_COMPARE(courses().rowCount(), 499);
        QCOMPARE(happened(EventKind::SignalSent, "post_delete"), 1);
    }

    void aBulkUpdateSendsNoSignal()
    {
        whenAsked([](QDialog &dialog) {
            QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("command"))->text(),
                     QStringLiteral("update courses where level=easy set price=0"));
            accept(dialog);
        });
        QTest::mouseClick(child<QToolButton>("changeMany"), Qt::LeftButton);
        QTRY_COMPARE(happened(EventKind::RowWritten), 1);
        QCOMPARE(happened(EventKind::SignalSent), 0);
    }

    void aTransactionIsBegunAndRolledBack()
    {
        const auto choose = [this](const char *name) {
            child<QToolButton>("transaction")->menu()->findChild<QAction *>(QString::fromLatin1(name))->trigger();
        };
        auto *begin =
            child<QToolButton>("transaction")->menu()->findChild<QAction *>(QStringLiteral("beginTransaction"));
        choose("beginTransaction");
        QTRY_VERIFY(!begin->isEnabled());
        m_window->lab().submit(lab::SaveCourse{42, {{"title", QStringLiteral("Gone")}}, std::nullopt});
        choose("rollbackTransaction");
        QTRY_VERIFY(begin->isEnabled());
        QCOMPARE(happened(EventKind::SignalSent, "post_save"), 1);
        QTRY_COMPARE(courses().index(41, 1).data().toString(), QStringLiteral("Neural Networks"));
    }

    void aFileIsMappedByHandAndImported()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("wie sie heisst;stufe;preis\nBacken;easy;12.50\nNähen;hard;3\n");
        file.close();
        gui::ImportDialog dialog(file.fileName());
        dialog.show();
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QTRY_VERIFY(dialog.findChild<QComboBox *>(QStringLiteral("column_title")));
        QVERIFY(!ok->isEnabled()); // no column has the name of a title
        auto *title = dialog.findChild<QComboBox *>(QStringLiteral("column_title"));
        title->setCurrentIndex(title->findText(QStringLiteral("wie sie heisst")));
        QVERIFY(ok->isEnabled());
        auto *level = dialog.findChild<QComboBox *>(QStringLiteral("column_level"));
        QCOMPARE(level->currentText(), QStringLiteral("stufe"));
        level->setCurrentIndex(0);
        QCOMPARE(dialog.command().columns,
                 lab::Fields({{"title", QStringLiteral("wie sie heisst")}, {"level", QString()}}));
        m_window->lab().submit(dialog.command());
        QTRY_COMPARE(courses().rowCount(), 2);
        QTRY_COMPARE(courses().index(1, 1).data().toString(), QStringLiteral("Nähen"));
        QCOMPARE(courses().index(1, 2).data().toString(),
                 QStringLiteral("easy")); // left out: the field's initial value
    }

    void anEncodingThatIsAGuessIsToldWithTheOthers()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("polish.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("title\nj\xeazyk\n");
        file.close();
        gui::ImportDialog dialog(file.fileName());
        dialog.show();
        const auto *problem = dialog.findChild<QLabel *>(QStringLiteral("problem"));
        QTRY_VERIFY(problem->text().contains(QStringLiteral("In WINDOWS-1250 “jêzyk” would be “język”.")));
        QVERIFY(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        auto *encoding = dialog.findChild<QComboBox *>(QStringLiteral("encoding"));
        encoding->setCurrentIndex(encoding->findText(QStringLiteral("WINDOWS-1250")));
        QTRY_COMPARE(dialog.findChild<QTableWidget *>(QStringLiteral("preview"))->item(0, 0)->text(),
                     QStringLiteral("język"));
        QVERIFY(problem->text().isEmpty());
    }

    void aFileWithoutHeadingsIsImportedByNumbers()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bare.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1,Weaving,x\n2,Baking,3\n");
        file.close();
        gui::ImportDialog dialog(file.fileName());
        dialog.show();
        QTRY_VERIFY(dialog.findChild<QComboBox *>(QStringLiteral("column_title")));
        dialog.findChild<QCheckBox *>(QStringLiteral("header"))->setChecked(false);
        QTRY_COMPARE(dialog.findChild<QTableWidget *>(QStringLiteral("preview"))->rowCount(), 2);
        for (const QByteArray &field : catalog::csvFields()) {
            auto *columns = dialog.findChild<QComboBox *>(QStringLiteral("column_") + QString::fromLatin1(field));
            columns->setCurrentIndex(field == "title" ? 2 : field == "price" ? 3 : 0);
        }
        const auto choose = [&](const QString &name, int index) {
            dialog.findChild<QComboBox *>(name)->setCurrentIndex(index);
        };
        choose(QStringLiteral("dates"), 1);
        choose(QStringLiteral("decimal"), 2);
        dialog.findChild<QCheckBox *>(QStringLiteral("skip"))->setChecked(true);
        QVERIFY(lab::print(dialog.command()).endsWith("header=no dates=dmy decimal=. skip=bad title=2 price=3"));
        m_window->lab().submit(dialog.command());
        QTRY_COMPARE(courses().rowCount(), 1);
        QCOMPARE(courses().index(0, 1).data().toString(), QStringLiteral("Baking"));
    }

    void theOptionsOfTheCacheAreSet()
    {
        whenAsked([](QDialog &dialog) {
            dialog.findChild<QSpinBox *>(QStringLiteral("maxEntries"))->setValue(20);
            dialog.findChild<QLineEdit *>(QStringLiteral("timeout"))->setText(QStringLiteral("never"));
            QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("command"))->text(),
                     QStringLiteral("backend locmem max_entries=20 timeout=never"));
            accept(dialog);
        });
        child<QAction>("cacheOptions")->trigger();
        QTRY_COMPARE(happened(EventKind::SettingChanged, "backend"), 1);
        whenAsked([](QDialog &dialog) {
            QCOMPARE(dialog.findChild<QSpinBox *>(QStringLiteral("maxEntries"))->value(), 20); // as it is now
            dialog.reject();
        });
        child<QAction>("cacheOptions")->trigger();
        QCOMPARE(happened(EventKind::SettingChanged, "backend"), 1);
    }

    void theCacheMovesToARedisByItsUrl()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        auto *backend = child<QComboBox>("backend");
        const int redis = backend->findData(QByteArray("redis"));
        whenAsked([&server](QDialog &dialog) {
            auto *address = dialog.findChild<QLineEdit *>(QStringLiteral("address"));
            auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            QVERIFY(ok->isEnabled());
            address->setText(QStringLiteral("http://nowhere"));
            QVERIFY(!ok->isEnabled());
            address->setText(server.url());
            accept(dialog);
        });
        emit backend->activated(redis);
        QTRY_COMPARE(backend->currentData().toByteArray(), QByteArray("redis"));
        QTest::mouseClick(child<QPushButton>("send"), Qt::LeftButton);
        QTRY_COMPARE(m_window->lab().log().now().totals.all.misses, 1);
        QTRY_COMPARE(server.run("DBSIZE").toLongLong(), 1);
        QVERIFY(server.run("KEYS *").toList().constFirst().toByteArray().startsWith("lookaside:"));
    }
};

QTEST_MAIN(CoursesTest)
#include "tst_gui_courses.moc"
