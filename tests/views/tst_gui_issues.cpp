#include "views/models/issuemodel.h"

#include <QtTest/QTest>

using trace::Event;
using trace::EventKind;

class TestIssues : public QObject {
    Q_OBJECT

private slots:
    void aFailureOfManyKeysIsOneIssue();
};

void TestIssues::aFailureOfManyKeysIsOneIssue()
{
    trace::EventLog log;
    gui::EventModel events(log);
    gui::IssueModel issues(events);
    const auto fail = [&](const QByteArray &error, const QByteArray &key) {
        Event event;
        event.id = log.lastId() + 1;
        event.kind = EventKind::BackendError;
        event.text = "watch.failed";
        event.detail =
            std::make_shared<trace::Detail>(trace::Detail{{{"arg", error}, {"arg", "get"}, {"arg", key}}, {}});
        log.append(event);
        static_cast<trace::Projection &>(issues).take(log.between(event.id, event.id));
    };
    for (int i = 0; i < 10; ++i)
        fail("ConnectionError", "course:" + QByteArray::number(i));
    fail("TimeoutError", "course:1");
    QCOMPARE(issues.rowCount(), 2);
    const auto text = [&](int row, gui::IssueModel::Column column) {
        return issues.index(row, int(column)).data().toString();
    };
    QCOMPARE(text(1, gui::IssueModel::Column::Count), QStringLiteral("10×"));
    QVERIFY(text(1, gui::IssueModel::Column::What).contains(QStringLiteral("course:9"))); // the last one
    QCOMPARE(text(0, gui::IssueModel::Column::Count), QStringLiteral("1×"));
}

QTEST_MAIN(TestIssues)

#include "tst_gui_issues.moc"
