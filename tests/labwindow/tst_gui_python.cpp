#include "labwindow/labwindow.h"
#include "labwindow/runfiles.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

// The set-up as Python: as one clicks, back in time, with the lines that run; and the whole of it as a project.
class PythonPanelTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;
    QTemporaryDir m_folder;

    QComboBox &files() { return *m_lab->child<QComboBox>("pythonFiles"); }
    QString code() { return m_lab->child<QPlainTextEdit>("pythonText")->toPlainText(); }

    void raise()
    {
        auto *dock = m_lab->child<QDockWidget>("pythonDock");
        if (dock->isHidden())
            dock->toggleViewAction()->trigger(); // of the View menu
        QTRY_VERIFY(!m_lab->child<QPlainTextEdit>("pythonText")->visibleRegion().isEmpty());
    }

    void open(const QString &file)
    {
        m_lab->pickRow("pythonFiles", files().findText(file));
        QCOMPARE(files().currentText(), file);
    }

    QStringList litLines()
    {
        QStringList lines;
        for (const auto &lit : m_lab->child<QPlainTextEdit>("pythonText")->extraSelections())
            lines += lit.cursor.block().text().trimmed();
        return lines;
    }

    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Types a name into the dialog that asks where, once it is there.
    void exportTo(const QString &name)
    {
        QTimer::singleShot(0, this, [this, name] {
            QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            dialog->findChild<QLineEdit *>()->setText(m_folder.filePath(name));
            QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
        });
        m_lab->child<QAction>("exportProject")->trigger();
    }

private slots:
    void init()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_lab = std::make_unique<LabWindow>(LabWindow::Scene::Empty);
        QVERIFY(m_lab->settles());
    }
    void cleanup() { m_lab.reset(); }

    void itIsHiddenAtFirst()
    {
        QVERIFY(m_lab->child<QDockWidget>("pythonDock")->isHidden());
        QVERIFY(!m_lab->child<QWidget>("coursesDock")->visibleRegion().isEmpty());
    }

    void itShowsWhatIsSetUp()
    {
        raise();
        QCOMPARE(files().itemText(0), u"settings.py"_s);
        QVERIFY(code().contains(u"LocMemCache"_s));
        m_lab->run("backend database timeout=2m");
        QTRY_VERIFY(code().contains(u"DatabaseCache"_s) && code().contains(u"\"TIMEOUT\": 120,"_s));
        open(u"views.py"_s);
        QVERIFY(!code().contains(u"cache_page"_s));
        m_lab->run("cache /courses/ page timeout=1m");
        QTRY_VERIFY(code().contains(u"@method_decorator(cache_page(60), name=\"dispatch\")"_s));
        QCOMPARE(files().currentText(), u"views.py"_s); // it stays
        open(u"signals.py"_s);
        m_lab->run("on save Course delete course_list when=commit");
        QTRY_VERIFY(code().contains(u"transaction.on_commit(lambda: cache.delete(\"course_list\"))"_s));
        const int before = files().count();
        m_lab->run("cache /courses/ page timeout=1m lock=5s");
        QTRY_COMPARE(files().count(), before + 1);
        open(u"remedies.py"_s);
    }

    void itFollowsIntoThePast()
    {
        m_lab->run("get /courses/");
        const trace::EventId before = m_lab->lab().log().lastId();
        m_lab->run("cache /courses/ page timeout=1m");
        raise();
        open(u"views.py"_s);
        QVERIFY(code().contains(u"cache_page(60)"_s));
        m_lab->lab().lookAt(before);
        QTRY_VERIFY(!code().contains(u"cache_page"_s));
        m_lab->lab().lookAtNow();
        QTRY_VERIFY(code().contains(u"cache_page(60)"_s));
    }

    void theLinesOfTheSelectedEventAreLit()
    {
        m_lab->run("cache /courses/{id}/ lowlevel key=\"single_course_{pk}\"\n"
                   "on save Course delete \"single_course_{pk}\"\nget /courses/7/\nsave course 7 title=x");
        raise();
        open(u"settings.py"_s);
        const auto select = [this](trace::EventKind kind) {
            for (const trace::Event &event : m_lab->lab().log().all()) {
                if (event.kind == kind)
                    m_lab->lab().lookAt(event.id);
            }
        };
        select(trace::EventKind::CacheLookup);
        QCOMPARE(files().currentText(), u"views.py"_s); // where the line is
        QCOMPARE(litLines(), QStringList{u"cached = cache.get(key)"_s});
        select(trace::EventKind::CacheStored);
        QCOMPARE(litLines(), QStringList{u"cache.set(key, response.content.decode(), 900)"_s});
        select(trace::EventKind::CacheDeleteAsked);
        QCOMPARE(files().currentText(), u"signals.py"_s);
        QCOMPARE(litLines().last(), u"cache.delete(f\"single_course_{instance.pk}\")"_s);
    }

    void itIsCopied()
    {
        raise();
        open(u"models.py"_s);
        m_lab->click("copyPython");
        QCOMPARE(QApplication::clipboard()->text(), code());
        auto *text = m_lab->child<QPlainTextEdit>("pythonText");
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(0);
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
        m_lab->click("copyPython");
        QCOMPARE(QApplication::clipboard()->text(), code().section(u'\n', 0, 0) + u'\n');
    }

    void theProjectIsWritten()
    {
        m_lab->run("catalog reset courses=12\ncache /courses/ page timeout=1m\nsave course 3 title=\"Changed here\"");
        exportTo(u"project"_s);
        QTRY_VERIFY(m_lab->child<QWidget>("savedBand")->isVisible());
        QVERIFY(read(u"project/courses/views.py"_s).contains("cache_page(60)"));
        QVERIFY(read(u"project/courses/courses.sql"_s).contains("'Changed here'"));
        QVERIFY(QFileInfo::exists(m_folder.filePath(u"project/manage.py"_s)));
    }

    void aFolderThatIsNotEmptyIsRefusedInWords()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"used/inner"_s));
        QString said;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                said = box->text();
                box->accept();
            }
        });
        answering.start(20);
        m_lab->window().files().exportProjectTo(m_folder.filePath(u"used"_s));
        QVERIFY2(said.contains(u"is not empty"_s), qUtf8Printable(said));
        QCOMPARE(QDir(m_folder.filePath(u"used"_s)).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden),
                 QStringList{u"inner"_s});
    }
};

QTEST_MAIN(PythonPanelTest)
#include "tst_gui_python.moc"
