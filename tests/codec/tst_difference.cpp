#include "codec/difference.h"
#include "codec/json.h"

#include <QtTest/QTest>

// Where two values differ, by rows and fields.
class DifferenceTest : public QObject {
    Q_OBJECT

private:
    static QStringList between(const char *before, const char *now, std::size_t most = 20)
    {
        const codec::Differences found = codec::differences(*codec::readJson(before), *codec::readJson(now), most);
        const auto text = [](const std::optional<codec::Value> &value) {
            return value ? QString::fromUtf8(*codec::writeJson(*value)) : QStringLiteral("absent");
        };
        QStringList lines;
        for (const codec::Difference &difference : found.first)
            lines << difference.path + QStringLiteral(": ") + text(difference.before) + QStringLiteral(" → ")
                    + text(difference.now);
        if (found.more)
            lines << QStringLiteral("+%1").arg(found.more);
        return lines;
    }

private slots:
    void equalValuesDifferNowhere() { QCOMPARE(between(R"([{"id":1}])", R"([{"id":1}])"), QStringList()); }

    void aFieldOfARowIsFoundByItsId()
    {
        QCOMPARE(between(R"({"results":[{"id":1,"title":"A"},{"id":2,"title":"B"}]})",
                         R"({"results":[{"id":1,"title":"A"},{"id":2,"title":"C"}]})"),
                 QStringList{QStringLiteral(R"(.results[id 2].title: "B" → "C")")});
    }

    void aRowThatMovedDoesNotDiffer()
    {
        QCOMPARE(between(R"([{"id":1},{"id":2}])", R"([{"id":2},{"id":3}])"),
                 (QStringList{QStringLiteral(R"([id 1]: {"id":1} → absent)"),
                              QStringLiteral(R"([id 3]: absent → {"id":3})")}));
    }

    void itemsWithoutIdsAreComparedByTheirPlace()
    {
        QCOMPARE(between("[1,2]", "[1,3,4]"),
                 (QStringList{QStringLiteral("[1]: 2 → 3"), QStringLiteral("[2]: absent → 4")}));
        // One id twice tells no row from another.
        QCOMPARE(between(R"([{"id":1,"a":1},{"id":1,"a":2}])", R"([{"id":1,"a":1},{"id":1,"a":3}])"),
                 QStringList{QStringLiteral("[1].a: 2 → 3")});
    }

    void anotherTypeDiffersAsAWhole()
    {
        QCOMPARE(between(R"({"a":[1]})", R"({"a":{"b":1}})"), QStringList{QStringLiteral(R"(.a: [1] → {"b":1})")});
        QCOMPARE(between(R"({"a":1})", R"({"b":1})"),
                 (QStringList{QStringLiteral(".a: 1 → absent"), QStringLiteral(".b: absent → 1")}));
    }

    void moreThanAskedForAreCounted()
    {
        QCOMPARE(between("[1,2,3]", "[4,5,6]", 2),
                 (QStringList{QStringLiteral("[0]: 1 → 4"), QStringLiteral("[1]: 2 → 5"), QStringLiteral("+1")}));
    }
};

QTEST_GUILESS_MAIN(DifferenceTest)
#include "tst_difference.moc"
