#include "labwindow/labwindow.h"
#include "views/models/differencemodel.h"
#include "views/models/valuemodel.h"

#include <QtCore/QAbstractProxyModel>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <random>

using namespace Qt::StringLiterals;

// The models of the panels keep what they promise to their views, whatever happens in the lab.
class ModelsTest : public QObject {
    Q_OBJECT

private:
    std::mt19937 m_random{20'261'122};

    int below(int limit) { return int(m_random() % std::size_t(limit)); }

    QByteArray anything()
    {
        const QByteArray id = QByteArray::number(38 + below(6));
        switch (below(12)) {
        case 0:
            return "save course " + id + " title=\"T" + QByteArray::number(below(100)) + '"';
        case 1:
            return "cache delete \"single_course_" + id + '"';
        case 2:
            return "cache touch \"single_course_" + id + "\" timeout=" + QByteArray::number(1 + below(90)) + 's';
        case 3:
            return "cache set \"own:" + QByteArray::number(below(9)) + "\" 1 timeout=5s";
        case 4:
            return "advance 7s";
        case 5:
            return below(4) ? "restart 1" : "cache clear";
        case 6:
            return "get /courses/?page=" + QByteArray::number(1 + below(5));
        default:
            return "get /courses/" + id + '/';
        }
    }

private slots:
    void whateverHappensInTheLab()
    {
        LabWindow lab;
        lab.run("get /courses/"); // what shows a response is made with the first
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        const auto watch = [&](QAbstractItemModel *model) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
            if (const auto *proxy = qobject_cast<QAbstractProxyModel *>(model))
                testers.push_back(std::make_unique<QAbstractItemModelTester>(
                    proxy->sourceModel(), QAbstractItemModelTester::FailureReportingMode::QtTest));
        };
        for (const char *view :
             {"keys", "keyGroups", "history", "log", "courses", "keyValue", "difference", "responseBody", "issues"})
            watch(lab.model(view));
        lab.run("processes 2\nspeed 0");
        lab.clickTab("views", 4);
        for (int round = 0; round < 60; ++round) {
            QByteArray scenario;
            for (int i = below(8); i >= 0; --i)
                scenario += anything() + '\n';
            lab.run(scenario);
            switch (below(8)) {
            case 0:
                lab.click("groupKeys");
                break;
            case 1:
                lab.child<QComboBox>("keyState")->setCurrentIndex(below(4));
                break;
            case 2:
                lab.child<QLineEdit>("keyFilter")->setText(below(2) ? u"42"_s : QString());
                break;
            case 3:
                lab.child<QComboBox>("historyOutcome")->setCurrentIndex(below(5));
                break;
            case 4:
                lab.child<QToolButton>(below(2) ? "logCache" : "logEntries")->toggle();
                break;
            case 5:
                lab.child<QTableView>("keys")->sortByColumn(below(9),
                                                            below(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            case 6:
                lab.lab().lookAt(trace::EventId(below(int(lab.lab().log().lastId()))));
                break;
            default:
                lab.lab().lookAtNow();
            }
            QTest::qWait(below(30));
        }
        QVERIFY(lab.counts().requests > 60);
    }

    void aValueOfAnyShape()
    {
        gui::ValueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char *body : {"", "5", "no json", "[]", "{}", R"({"a":[1,{"b":[]}],"c":null})", "[[1,2],[3]]"})
            model.setBody(body);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0, model.index(0, 0)).siblingAtColumn(1).data().toString(), u"2"_s);
        QByteArray large = "[0";
        for (int i = 1; i < 50'000; ++i)
            large += ',' + QByteArray::number(i);
        model.setBody(large + ']');
        QVERIFY(model.rowCount() <= int(gui::ValueModel::maxNodes));
        QCOMPARE(model.index(model.rowCount() - 1, 1).data().toString(), u"30,001 more"_s);
    }

    void aDifferenceOfAnyShape()
    {
        gui::DifferenceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        trace::Detail detail;
        detail.fields = {
            {"[id 4].title", "\"A\""}, {"[id 4].title", "\"B\""}, {".x", QByteArray()}, {".x", "1"}, {"more", "7"}};
        model.setDifference(&detail);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, 0).data().toString(), u"x"_s);
        QCOMPARE(model.index(1, 1).data().toString(), u"missing"_s);
        QCOMPARE(model.index(2, 0).data().toString(), u"and 7 more"_s);
        model.setDifference(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ModelsTest)
#include "tst_gui_models.moc"
