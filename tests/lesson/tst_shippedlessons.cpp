#include "lab/parser.h"
#include "lab/script.h"
#include "lesson/check.h"
#include "lesson/reader.h"
#include "lesson/run.h"
#include "lesson/shipped.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;

// Every lesson that comes with the program holds what it says: `check` runs every path twice and compares the logs.
class ShippedLessonsTest : public QObject {
    Q_OBJECT

private slots:
    void everyLessonHolds_data();
    void everyLessonHolds();
    void itsLogIsAScenario_data() { everyLessonHolds_data(); }
    void itsLogIsAScenario();
    void theyAreWhatWasPromised();
};

void ShippedLessonsTest::everyLessonHolds_data()
{
    QTest::addColumn<QString>("file");
    for (const lesson::Shipped &each : lesson::shipped())
        QTest::newRow(qPrintable(each.file)) << each.file;
}

void ShippedLessonsTest::everyLessonHolds()
{
    QFETCH(const QString, file);
    const lesson::Checked checked = lesson::check(*lesson::shippedText(file), file);
    QStringList told;
    for (const lesson::Problem &problem : checked.problems)
        told << lesson::problemText(file, problem);
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
    if (file.startsWith(u"00-"_s))
        return;
    const auto lesson = lesson::read(*lesson::shippedText(file), file);
    QVERIFY(lesson->minutes && *lesson->minutes <= 10);
    if (!file.startsWith(u"mend-"_s)) {
        QVERIFY(checked.questions >= 1 && checked.questions <= 2); // one idea each
        QVERIFY(checked.expectations > 0);
    }
    QVERIFY2(checked.solutions > 0, "no goal to reach by oneself");
}

// What a lesson does, written as the scenario that its log makes, leaves the same log again.
void ShippedLessonsTest::itsLogIsAScenario()
{
    QFETCH(const QString, file);
    const auto lesson = lesson::read(*lesson::shippedText(file), file);
    auto first = lesson::Run::create({});
    auto again = lesson::Run::create({});
    QVERIFY(lesson && first && again);
    for (const lesson::Block *block : lesson->blocks(lesson::Block::Kind::Play))
        (*first)->play(block->commands);
    lab::Script script;
    for (const trace::Event &event : (*first)->events())
        script.add(event);
    const auto commands = lab::parse(script.text());
    QVERIFY2(commands, script.text().constData());
    (*again)->play(*commands);
    QCOMPARE((*again)->digest(), (*first)->digest());
}

void ShippedLessonsTest::theyAreWhatWasPromised()
{
    int tutorial = 0, pitfalls = 0, mended = 0, twoWays = 0;
    for (const lesson::Shipped &each : lesson::shipped()) {
        const auto lesson = lesson::read(*lesson::shippedText(each.file), each.file);
        QVERIFY(lesson);
        QVERIFY(!each.title.isEmpty());
        tutorial += each.file.front().isDigit() && !each.file.startsWith(u"00-"_s);
        pitfalls += each.file.startsWith(u"pitfall-"_s);
        mended += each.file.startsWith(u"mend-"_s);
        twoWays += lesson->blocks(lesson::Block::Kind::Solution).size() > 1;
    }
    QCOMPARE(tutorial, 15);
    QVERIFY(pitfalls >= 10);
    QVERIFY(mended >= 8);
    QVERIFY(twoWays >= 4);
}

QTEST_GUILESS_MAIN(ShippedLessonsTest)
#include "tst_shippedlessons.moc"
