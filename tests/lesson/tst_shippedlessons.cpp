#include "lab/parser.h"
#include "lab/script.h"
#include "lesson/check.h"
#include "lesson/reader.h"
#include "lesson/run.h"
#include "lesson/shipped.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList languages() { return {u"en"_s, u"de"_s, u"es"_s}; }

} // namespace

// Every lesson that comes with the program holds what it says: `check` runs every path twice and compares the logs.
class ShippedLessonsTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void everyLessonHolds_data();
    void everyLessonHolds();
    void itsLogIsTheSameInEveryLanguage_data();
    void itsLogIsTheSameInEveryLanguage();
    void everyPitfallHasALessonOrAReason();
    void itsLogIsAScenario_data() { everyLessonHolds_data(); }
    void itsLogIsAScenario();
    void theyAreWhatWasPromised();
};

void ShippedLessonsTest::everyLessonHolds_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("language");
    for (const QString &language : languages()) {
        QLocale::setDefault(QLocale(language));
        for (const lesson::Shipped &each : lesson::shipped())
            QTest::addRow("%s %s", qPrintable(language), qPrintable(each.file)) << each.file << language;
    }
    QLocale::setDefault(QLocale::c());
}

void ShippedLessonsTest::everyLessonHolds()
{
    QFETCH(const QString, file);
    QFETCH(const QString, language);
    QLocale::setDefault(QLocale(language));
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
    QFETCH(const QString, language);
    QLocale::setDefault(QLocale(language));
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

void ShippedLessonsTest::itsLogIsTheSameInEveryLanguage_data()
{
    QTest::addColumn<QString>("file");
    for (const lesson::Shipped &each : lesson::shipped())
        QTest::newRow(qPrintable(each.file)) << each.file;
}

// Whoever learns in another language sees the same happen, and may hand in to the same teacher.
void ShippedLessonsTest::itsLogIsTheSameInEveryLanguage()
{
    QFETCH(const QString, file);
    QByteArray english;
    QStringList rightInEnglish;
    QSet<QString> titles;
    for (const QString &language : languages()) {
        QLocale::setDefault(QLocale(language));
        const auto lesson = lesson::read(*lesson::shippedText(file), file);
        QVERIFY(lesson);
        titles.insert(lesson->title);
        auto run = lesson::Run::create({});
        QVERIFY(run);
        for (const lesson::Block *block : lesson->blocks(lesson::Block::Kind::Play))
            (*run)->play(block->commands);
        for (const lesson::Block *trial : lesson->blocks(lesson::Block::Kind::Trial))
            (*run)->tryOut(*trial, 1);
        // A hand-in names choices by their numbers.
        QStringList right;
        for (const lesson::Question *question : lesson->questions()) {
            for (const QList<lesson::Choice> &half : {question->what, question->why}) {
                for (const lesson::Choice &choice : half)
                    right << QString::fromUtf8(question->id) + (choice.isCorrect ? u"+"_s : u"-"_s);
            }
        }
        if (english.isEmpty())
            rightInEnglish = right;
        QCOMPARE(right, rightInEnglish);
        if (english.isEmpty())
            english = (*run)->digest();
        QCOMPARE((*run)->digest(), english);
    }
    QCOMPARE(titles.size(), languages().size()); // none of them is shown in English
}

// docs/lessons.md says of each pitfall which lesson shows it, or why none does.
void ShippedLessonsTest::everyPitfallHasALessonOrAReason()
{
    QFile file(QStringLiteral(LOOKASIDE_TEST_DATA "/../../docs/lessons.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression row(QStringLiteral("^\\| (\\d+)\\. [^|]+ \\| (`([^`]+)`|none: .{40,}) \\|$"),
                                        QRegularExpression::MultilineOption);
    int next = 1;
    QSet<QString> shown;
    for (auto match = row.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext(); ++next) {
        const QRegularExpressionMatch pitfall = match.next();
        QCOMPARE(pitfall.captured(1).toInt(), next);
        const QString lesson = pitfall.captured(3);
        QVERIFY2(lesson.isEmpty() || lesson::shippedText(lesson), qPrintable(lesson));
        shown.insert(lesson);
    }
    QCOMPARE(next, 23);
    for (const lesson::Shipped &each : lesson::shipped())
        QVERIFY2(!each.file.startsWith(u"pitfall-"_s) || shown.contains(each.file), qPrintable(each.file));
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
