#include "lesson/check.h"
#include "lesson/limits.h"
#include "lesson/shipped.h"
#include "mutation.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace lesson;

class CheckFuzzTest : public QObject {
    Q_OBJECT

private slots:
    void mutatedLessonsAreCheckedOrRefusedWhereTheyAre();
};

// What can be read is run, too: most of it for a moment, since a slip makes a thousand users of ten.
// LOOKASIDE_FUZZ_RUNS asks for more than the tests run.
void CheckFuzzTest::mutatedLessonsAreCheckedOrRefusedWhereTheyAre()
{
    const int runs = std::max(12'000, qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_RUNS"));
    constexpr int runsOfCommands = 60;
    QFile file(QStringLiteral(LOOKASIDE_TEST_DATA "/lessons/classroom.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArrayList corpus(20, file.readAll());
    for (const Shipped &each : shipped())
        corpus.append(*shippedText(each.file));
    QByteArrayList pieces = mutation::lessonPieces();
    pieces << "burst 1000 get /courses/\n"
           << "costs measured\n"
           << "get /courses/"
           << "expect hit"
           << "timeout=0s"
           << "off";
    QRandomGenerator random(29112026);
    int refused = 0, run = 0, problems = 0;
    for (int i = 0; i < runs; ++i) {
        const QByteArray text = mutation::mutated(corpus[random.bounded(int(corpus.size()))], pieces, random);
        const bool isRun = run < runsOfCommands && i % 10 == 0;
        const QDeadlineTimer moment(isRun ? 100 : 0);
        int asked = 0;
        const Checked checked = check(text, u"lesson.md"_s, [&] {
            ++asked;
            return moment.hasExpired();
        });
        run += isRun && asked > 0 ? 1 : 0;
        refused += asked == 0 && !checked.problems.isEmpty() ? 1 : 0;
        QVERIFY(checked.problems.size() <= maxProblems);
        const int lines = int(text.count('\n')) + 1;
        for (const Problem &problem : checked.problems) {
            const QString told = problemText(u"lesson.md"_s, problem);
            QVERIFY2(told.startsWith(u"lesson.md:"_s) && !told.contains(u"report this code"_s), qPrintable(told));
            QVERIFY2(problem.line <= lines, text.constData());
            if (problem.told.isEmpty() && problem.line > 0)
                QVERIFY2(problem.column >= 1, qPrintable(told));
            ++problems;
        }
    }
    QVERIFY2(refused > runs / 5 && run == runsOfCommands && problems > refused,
             qPrintable(u"%1 refused, %2 run, %3 problems"_s.arg(refused).arg(run).arg(problems)));
}

QTEST_GUILESS_MAIN(CheckFuzzTest)
#include "tst_checkfuzz.moc"
