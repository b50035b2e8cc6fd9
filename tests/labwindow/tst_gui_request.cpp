#include "labwindow/labwindow.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

// Whatever can be asked in the request panel is a command, and the answer is seen whole.
class RequestTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    void writeHeader(int row, const QString &name, const QString &value)
    {
        auto *table = m_lab->child<QTableWidget>("headerTable");
        table->setItem(row, 0, new QTableWidgetItem(name));
        table->setItem(row, 1, new QTableWidgetItem(value));
    }

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(); }
    void cleanup() { m_lab.reset(); }

    void methodProcessAndHeadersStandInTheCommand()
    {
        m_lab->run("processes 2");
        QVERIFY(!m_lab->child<QWidget>("httpMethod")->isVisible());
        m_lab->click("more");
        QVERIFY(m_lab->child<QWidget>("httpMethod")->isVisible());
        m_lab->pickRow("httpMethod", 1);
        m_lab->pickRow("process", 2);
        writeHeader(0, u"Accept-Language"_s, u"fr"_s);
        QCOMPARE(m_lab->child<QTableWidget>("headerTable")->rowCount(), 2); // there is room for a next one
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("head /courses/ from 2 header \"Accept-Language: fr\""));
        QCOMPARE(m_lab->cell("history", 0, 1), u"HEAD /courses/"_s);
        m_lab->click("more");
        QCOMPARE(m_lab->child<QToolButton>("more")->text(), u"More (3)"_s); // folded away, not forgotten
    }

    void aHeaderWithoutAValidNameIsToldAndNotSent()
    {
        m_lab->click("more");
        writeHeader(0, u"Accept Language"_s, u"fr"_s);
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->counts().requests, 0);
        QVERIFY(m_lab->child<QLabel>("problem")->isVisible());
        QVERIFY(m_lab->child<QLabel>("problem")->text().contains(u"Accept Language"_s));
    }

    void blanksInAQueryArePercentEncoded()
    {
        m_lab->type("query", u"search=machine learning"_s);
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("get /courses/?search=machine%20learning"));
    }

    void ctrlReturnSends()
    {
        m_lab->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_lab->window()));
        QTest::keyClick(m_lab->child<QLineEdit>("query"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_lab->counts().requests, 1);
    }

    void repeatSendsTheLastRequestWithAllThatItHad()
    {
        QVERIFY(!m_lab->child<QPushButton>("repeat")->isEnabled()); // there is none yet
        m_lab->run("get /courses/?page=2 as 42 header \"Accept-Language: fr\"");
        m_lab->click("repeat");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("get /courses/?page=2 as 42 header \"Accept-Language: fr\""));
        QCOMPARE(m_lab->counts().requests, 2);
        QCOMPARE(m_lab->child<QLineEdit>("query")->text(), u"page=2"_s); // the panel shows what was sent
    }

    void theHistoryRepeatsARequestOfABurst()
    {
        m_lab->run("burst 3 get /courses/?page=3 as 7 header \"X-Tenant: a\"");
        m_lab->clickRow("history", 1);
        m_lab->trigger("history", u"Repeat"_s);
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("get /courses/?page=3 as 7 header \"X-Tenant: a\""));
    }

    void manyUsersAtOnceOrSpreadOverSeconds()
    {
        m_lab->type("users", u"5"_s);
        m_lab->click("burst");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("burst 5 get /courses/"));
        QCOMPARE(m_lab->counts().misses, 5); // all look before any of them stores
        m_lab->child<QDoubleSpinBox>("over")->setValue(2);
        m_lab->click("burst");
        QVERIFY(m_lab->settles());
        QCOMPARE(m_lab->lastCommand(), QByteArray("burst 5 get /courses/ over 2s"));
    }

    void theResponseIsSeenAsATreeRawAndWithItsHeaders()
    {
        m_lab->clickTab("views", 4);
        QVERIFY(!m_lab->child<QWidget>("responseBody")->isVisible());
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QVERIFY(m_lab->child<QLabel>("responseSummary")->text().startsWith(u"200 OK · 200 ms modelled"_s));
        const QAbstractItemModel *body = m_lab->model("responseBody");
        QCOMPARE(body->rowCount(), 500); // all courses, since no page was asked for
        const QModelIndex first = body->index(0, 0);
        QCOMPARE(body->index(0, 0, first).data().toString(), u"id"_s);
        QCOMPARE(body->index(0, 1, first).data().toString(), u"1"_s);
        m_lab->clickTab("responseTabs", 1);
        QVERIFY(m_lab->child<QWidget>("responseRaw")->isVisible());
        QVERIFY(m_lab->child<QPlainTextEdit>("responseRaw")->toPlainText().startsWith(u"[{\"id\":1,"_s));
        m_lab->clickTab("responseTabs", 2);
        QVERIFY(m_lab->child<QWidget>("responseHeaders")->isVisible());
        QCOMPARE(m_lab->cell("responseHeaders", 0, 0), u"Content-Type"_s);
    }
};

QTEST_MAIN(RequestTest)
#include "tst_gui_request.moc"
