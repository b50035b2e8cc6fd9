#include "lab/parser.h"
#include "labwindow/labclient.h"
#include "labwindow/labwindow.h"
#include "labwindow/runfiles.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

#include <vector>

using namespace Qt::StringLiterals;

// Files that come from elsewhere, and the ones that a person saves.
class RunFilesTest : public QObject {
    Q_OBJECT

private slots:
    void aFileThatReachesOutAsksOnce_data();
    void aFileThatReachesOutAsksOnce();
    void aHarmlessFileAsksNothing();
    void aLongRunIsKeptWhole();

private:
    QString write(const QByteArray &text) const
    {
        QFile file(m_folder.filePath(u"s.lookaside"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the scenario cannot be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void RunFilesTest::aFileThatReachesOutAsksOnce_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QString>("told");
    QTest::newRow("writes") << QByteArray("catalog export \"FOLDER/new.csv\"") << u"write FOLDER/new.csv"_s;
    QTest::newRow("overwrites") << QByteArray("catalog export \"FOLDER/there\"")
                                << u"write or overwrite files in FOLDER/there"_s;
    QTest::newRow("a folder") << QByteArray("backend file \"FOLDER/cache\"") << u"write FOLDER/cache"_s;
    QTest::newRow("a host") << QByteArray("backend redis redis://cache.example/0") << u"cache.example"_s;
    QTest::newRow("a host of a memcached") << QByteArray("backend memcached cache.example:1") << u"cache.example"_s;
    QTest::newRow("replaces the courses") << QByteArray("catalog reset courses=3") << u"replace all of your courses"_s;
    QTest::newRow("edits them") << QByteArray("save course 42 title=x") << u"change your courses"_s;
    QTest::newRow("markup") << QByteArray("catalog export \"FOLDER/<b>.csv\"") << u"write FOLDER/<b>.csv"_s;
}

void RunFilesTest::aFileThatReachesOutAsksOnce()
{
    QFETCH(QByteArray, scenario);
    QFETCH(QString, told);
    scenario.replace("FOLDER", m_folder.path().toUtf8());
    told.replace(u"FOLDER"_s, m_folder.path());
    QFile there(m_folder.filePath(u"there"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    LabWindow window(LabWindow::Scene::Empty);
    QVERIFY(window.settles());
    const auto before = window.lab().log().lastId();
    const bool isHost = told.contains(u"cache.example"_s); // which nobody asks for in a test
    for (const bool allows : isHost ? std::vector<bool>{false} : std::vector<bool>{false, true}) {
        QString text;
        Qt::TextFormat format = Qt::AutoText;
        int questions = 0;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || box->objectName() != u"reachQuestion"_s)
                return;
            ++questions;
            text = box->text();
            format = box->textFormat();
            for (QAbstractButton *button : box->buttons()) {
                if ((box->buttonRole(button) == QMessageBox::AcceptRole) == allows)
                    button->click();
            }
        });
        answering.start(20);
        QCOMPARE(window.window().files().runScenario(write(scenario + "\n" + scenario + "\nsay done\n")), allows);
        QCOMPARE(questions, 1);
        QVERIFY2(text.contains(told), qUtf8Printable(text));
        QCOMPARE(format, Qt::PlainText);
        if (!allows) {
            QVERIFY(window.settles());
            QCOMPARE(window.lab().log().lastId(), before);
        } else {
            QTRY_VERIFY(window.lab().log().lastId() > before);
        }
    }
}

void RunFilesTest::aHarmlessFileAsksNothing()
{
    LabWindow window(LabWindow::Scene::Empty);
    QVERIFY(window.settles());
    QVERIFY(window.window().files().runScenario(
        write("get /courses/\nbackend file\nbackend redis redis://127.0.0.1:9\nsay done\n")));
    QTRY_COMPARE(window.counts().requests, 1);
}

// The log forgets its oldest events; what was done is kept.
void RunFilesTest::aLongRunIsKeptWhole()
{
    LabWindow window(LabWindow::Scene::Empty);
    QVERIFY(window.settles());
    const auto scenario = lab::parse("speed max\nprocesses 3\ncache /courses/ response key=tutorial\n"
                                     "load 2000/s for 28s\nsave course 7 title=last\n");
    window.lab().submit(scenario.value()); // longer than settling may take
    QTRY_VERIFY_WITH_TIMEOUT(window.isIdle() && window.lab().log().forgotten() > 0, 120'000);
    const QByteArray script = window.lab().script().text();
    QVERIFY(script.contains("processes 3\ncache /courses/ response"));
    QVERIFY(script.contains("load 2000/s for 28s") && script.contains("save course 7"));
    QVERIFY(lab::parse(script));
    window.lab().beginAnew();
    QTRY_COMPARE(window.lab().log().lastId(), trace::EventId(0));
    QVERIFY(window.lab().script().text().isEmpty());
}

QTEST_MAIN(RunFilesTest)
#include "tst_gui_runfiles.moc"
