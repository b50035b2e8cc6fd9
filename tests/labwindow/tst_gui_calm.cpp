#include "labwindow/labwindow.h"
#include "views/diagrams/pulse.h"
#include "views/diagrams/sequenceview.h"
#include "views/models/historymodel.h"
#include "views/models/keymodel.h"
#include "views/models/valuemodel.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using trace::EventKind;

// Under traffic, what the panels show is of one request and of one key, and long enough there to be read.
class CalmTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<LabWindow> m_lab;

    trace::RequestId inSequence() { return m_lab->child<gui::SequenceView>("sequence")->sequence().request; }
    trace::RequestId inHistory()
    {
        auto *table = m_lab->child<QTableView>("history");
        const auto *shown = qobject_cast<const QSortFilterProxyModel *>(table->model());
        const QModelIndex index = shown->mapToSource(table->currentIndex());
        const auto *requests = qobject_cast<const gui::HistoryModel *>(shown->sourceModel());
        return index.isValid() ? requests->row(index.row()).request : 0;
    }
    QString titleOfKey() { return m_lab->child<QLabel>("selectedKey")->text(); }
    QString stateOfKey() { return m_lab->child<QLabel>("selectedState")->text(); }

    static QStringList texts(const QAbstractItemModel &value)
    {
        QStringList lines;
        for (int row = 0; row < value.rowCount(); ++row) {
            const QModelIndex top = value.index(row, 0);
            for (const QModelIndex &index : {top, value.index(0, 0, top), value.index(1, 0, top)})
                lines << index.data().toString() << index.siblingAtColumn(1).data().toString();
        }
        return lines;
    }
    QStringList valueInTheCache(const QString &key)
    {
        gui::ValueModel value;
        for (const auto &store : m_lab->lab().moment().keys.stores()) {
            for (auto life = store.cbegin(); life != store.cend(); ++life) {
                if (!life->isHeld() || QString::fromUtf8(gui::KeyModel::ownKey(life.key())) != key || !life->content)
                    continue;
                QByteArray body = life->content->body;
                if (body.isEmpty()) { // cache_page's list of headers
                    for (const auto &[name, text] : life->content->fields)
                        body += text + '\n';
                }
                value.setBody(body);
            }
        }
        return texts(value);
    }
    // What does not belong together; empty when all does. While they follow, the sequence is at the request that is on
    // its way and the history at the one that was answered last.
    QString contradiction()
    {
        const trace::RequestId request = inHistory();
        const QString why = m_lab->child<QLabel>("whyTitle")->text();
        if (!why.endsWith(u" · #%1"_s.arg(request)))
            return u"the history is at #%1, the reasons: %2"_s.arg(request).arg(why);
        const trace::EventLog &log = m_lab->lab().log();
        QStringList keys;
        for (const trace::Event &event : log.ofRequest(request)) {
            if (event.kind == EventKind::CacheLookup)
                keys << QString::fromUtf8(gui::KeyModel::ownKey(event.key));
        }
        if (!keys.isEmpty() && !keys.contains(titleOfKey()))
            return u"#%1 asked for %2, the value is titled %3"_s.arg(request).arg(keys.join(u' '), titleOfKey());
        const QStringList shown = texts(*m_lab->model("keyValue"));
        if (shown != valueInTheCache(titleOfKey()))
            return u"under %1 stands %2"_s.arg(titleOfKey(), shown.join(u' ').left(300));
        return {};
    }

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(); }
    void cleanup() { m_lab.reset(); }

    void titleValueReasonsAndSequenceAreOfOneRequest()
    {
        m_lab->run("get /courses/");
        m_lab->lab().submit(lab::Load{50, std::chrono::seconds(8), {}});
        QElapsedTimer since;
        since.start();
        QList<trace::RequestId> shown;
        QString notice;
        while (since.elapsed() < 7'000) {
            QTest::qWait(20);
            QCOMPARE(contradiction(), QString());
            if (shown.isEmpty() || shown.constLast() != inHistory())
                shown << inHistory();
            if (since.elapsed() > 3'000) {
                notice = m_lab->child<gui::SequenceView>("sequence")->notice();
                QCOMPARE(inSequence(), inHistory());
            }
        }
        QVERIFY2(shown.size() <= gui::Pulse::followed + 2, qPrintable(QString::number(shown.size())));
        QVERIFY2(notice.contains(u"requests/s"_s), qPrintable(notice));
        QVERIFY(m_lab->counts().requests > 200);
        // When it has become calm, the last one is shown, everywhere.
        const auto newest = [this] { return m_lab->lab().log().now().last(EventKind::ResponseSent); };
        const auto newestRequest = [&] { return m_lab->lab().log().find(newest())->request; };
        QTRY_VERIFY_WITH_TIMEOUT(LabWindow::isIdle(m_lab->lab()) && inHistory() == newestRequest(), 12'000);
        QCOMPARE(inSequence(), inHistory());
        QCOMPARE(contradiction(), QString());
    }

    // Of the last requests the slow one is answered last.
    void whatWasAnsweredLastIsShownWhenItIsCalm()
    {
        m_lab->run("cache /courses/ off\nget /courses/42/");
        m_lab->run("load 40/s for 3s\nstart get /courses/\nget /courses/42/\nwait 1s");
        const trace::EventLog &log = m_lab->lab().log();
        const trace::RequestId last = log.find(log.now().last(EventKind::ResponseSent))->request;
        QVERIFY(last != log.find(log.now().last(EventKind::RequestSent))->request);
        QTest::qWait(int(gui::Pulse::window.count()) + 800);
        QCOMPARE(inHistory(), last);
        QCOMPARE(inSequence(), last);
    }

    void whatThePersonPicksStaysUntilTheySend()
    {
        m_lab->run("get /courses/41/\nget /courses/42/\nget /courses/43/");
        m_lab->clickRow("history", 2);
        QCOMPARE(inHistory(), trace::RequestId(1));
        m_lab->lab().submit(lab::Load{30, std::chrono::seconds(2), {}});
        // The load itself is sent by the person; another pick is not overrun by it.
        QTRY_VERIFY(m_lab->counts().requests > 20);
        m_lab->clickRow("history", m_lab->model("history")->rowCount() - 2);
        QCOMPARE(inHistory(), trace::RequestId(2));
        QVERIFY(m_lab->settles());
        QTest::qWait(int(gui::Pulse::window.count()) + 800);
        QCOMPARE(inHistory(), trace::RequestId(2));
        QCOMPARE(inSequence(), trace::RequestId(2));
        QCOMPARE(contradiction(), QString());
        m_lab->click("send");
        QVERIFY(m_lab->settles());
        QTRY_VERIFY(inHistory() > 20);
        QCOMPARE(inSequence(), inHistory());
        QCOMPARE(contradiction(), QString());
    }

    // A table goes to a neighbour when its row goes; what is selected does not.
    void aKeyThatGoesAndComesStaysSelected_data()
    {
        QTest::addColumn<bool>("grouped");
        QTest::newRow("list") << false;
        QTest::newRow("tree") << true;
    }
    void aKeyThatGoesAndComesStaysSelected()
    {
        QFETCH(const bool, grouped);
        m_lab->run("cache set \"a\" \"one\"\ncache set \"b\" \"two\"\ncache set \"c\" \"three\"");
        m_lab->clickRow("keys", 1);
        if (grouped)
            m_lab->click("groupKeys");
        QCOMPARE(titleOfKey(), u"b"_s);
        m_lab->run("cache delete \"b\"");
        QTRY_COMPARE(stateOfKey(), u"not in the cache"_s);
        QCOMPARE(titleOfKey(), u"b"_s);
        QCOMPARE(m_lab->model("keyValue")->rowCount(), 0);
        QVERIFY(!m_lab->child<QPushButton>("deleteKey")->isEnabled());
        m_lab->run("cache set \"b\" \"four\"");
        QTRY_VERIFY(stateOfKey().startsWith(u"matches"_s));
        QCOMPARE(titleOfKey(), u"b"_s);
        QCOMPARE(texts(*m_lab->model("keyValue")), valueInTheCache(u"b"_s));
        m_lab->run("cache clear");
        QTRY_COMPARE(stateOfKey(), u"not in the cache"_s);
        QCOMPARE(titleOfKey(), u"b"_s);
    }

    // A filter is for the list alone.
    void whatAFilterHidesIsStillTold()
    {
        m_lab->run("get /courses/41/\nget /courses/41/");
        m_lab->pickRow("historyOutcome", 3); // misses
        m_lab->run("get /courses/41/"); // a hit
        QCOMPARE(m_lab->child<QLabel>("whyTitle")->text(), u"Why this hit? · #3"_s);
        QCOMPARE(inSequence(), trace::RequestId(3));
        QCOMPARE(inHistory(), trace::RequestId(0)); // no other row pretends to be it
        m_lab->type("keyFilter", u"nothing like it"_s);
        QCOMPARE(titleOfKey(), u"single_course_41"_s);
        QCOMPARE(texts(*m_lab->model("keyValue")), valueInTheCache(titleOfKey()));
    }
};

QTEST_MAIN(CalmTest)
#include "tst_gui_calm.moc"
