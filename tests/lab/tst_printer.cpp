#include "lab/parser.h"
#include "lab/printer.h"
#include "lab/randomcommand.h"

#include <QtTest/QTest>

using namespace lab;

class TestPrinter : public QObject {
    Q_OBJECT

private slots:
    void whatIsPrintedReadsBackEqual();
    void aCommandHasOneText_data();
    void aCommandHasOneText();
};

void TestPrinter::whatIsPrintedReadsBackEqual()
{
    constexpr int rounds = 10'000;
    constexpr std::size_t kinds = std::variant_size_v<Action>;
    RandomCommand random(20231114);
    for (int round = 0; round < rounds; ++round) {
        const Action action = random.make(std::size_t(round) % kinds);
        QCOMPARE(action.index(), std::size_t(round) % kinds);
        const QByteArray text = print(action);
        const auto again = parse(text);
        QVERIFY2(again && again->size() == 1, text.constData());
        QVERIFY2(again->front().action == action, text.constData());
        QCOMPARE(print(again->front().action), text);
    }
}

// What people may write beside the one text.
void TestPrinter::aCommandHasOneText_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](QByteArray written, QByteArray printed) {
        QTest::addRow("%s", written.constData()) << written << printed;
    };
    row("backend locmem max_entries=300 cull_frequency=3 timeout=300s version=1 ignore_errors=no", "backend locmem");
    row("backend redis redis://127.0.0.1:6379/1 timeout=never ignore_errors=yes key_prefix=shop",
        "backend redis redis://127.0.0.1:6379/1 timeout=never key_prefix=shop ignore_errors=yes");
    row("backend dummy version=\"2\"", "backend dummy version=\"2\"");
    row("backend dummy version=v2", "backend dummy version=\"v2\"");
    row("backend file \"/tmp/my cache\" timeout=-1s", "backend file \"/tmp/my cache\" timeout=-1s");
    row("costs tutorial list=0.5s", "costs tutorial list=500ms");
    row("costs parallel=50", "costs parallel=50");
    row("catalog reset courses=500", "catalog reset");
    row("catalog import mine.csv title=Titel delimiter=\";\"", "catalog import mine.csv delimiter=; title=Titel");
    row("catalog import mine.csv skip=bad title=2 decimal=\",\" dates=dmy header=no",
        "catalog import mine.csv header=no dates=dmy decimal=, skip=bad title=2");
    row("catalog import mine.csv header=yes dates=mdy", "catalog import mine.csv dates=mdy");
    row("cache /courses/ page vary=Cookie,Accept-Language timeout=900s",
        "cache /courses/ page timeout=15m vary=Cookie,Accept-Language");
    row("cache /courses/ response key=default", "cache /courses/ response");
    row("cache /courses/ response key=url timeout=1h", "cache /courses/ response timeout=1h key=url");
    row("cache /courses/ response key=\"url\"", "cache /courses/ response key=\"url\"");
    row("cache /categories/ lowlevel key=categories timeout=86400s",
        "cache /categories/ lowlevel timeout=24h key=\"categories\"");
    row("cache /prices/live/ off", "cache /prices/live/ off");
    row("on delete,save Course delete single_course_{pk} when=now",
        "on save,delete Course delete \"single_course_{pk}\"");
    row("on save Course bump course_list off when=commit", "on save Course bump \"course_list\" when=commit off");
    row("on save Course off", "on save Course off");
    row("on save Course clear off", "on save Course clear off");
    row("get /courses/?level=easy&page=1 from 2 as anonymous", "get /courses/?level=easy&page=1 from 2");
    row("get \"/courses/?search=caf\xc3\xa9 au lait\"", "get /courses/?search=caf%C3%A9%20au%20lait");
    row("head /courses/ header Accept-Language:fr as 42", "head /courses/ as 42 header \"Accept-Language: fr\"");
    row("start get /courses/ delay=50000us", "start get /courses/ delay=50ms");
    row("burst 1000 get /courses/ over 1000ms", "burst 1000 get /courses/ over 1s");
    row("load 0.50/s for 60s mix traffic.txt", "load 0.5/s for 1m mix traffic.txt");
    row("save course 42 title=\"Deep Learning\" price=0", "save course 42 title=\"Deep Learning\" price=0");
    row("update courses set price=0", "update courses set price=0");
    row("update courses where level=easy set price=0", "update courses where level=easy set price=0");
    row("transaction commit", "commit");
    row("transaction begin", "transaction begin");
    row("cache get course_list", "cache get \"course_list\"");
    row("cache set k {\\\"a\\\":1} timeout=300s", "cache set \"k\" \"{\\\"a\\\":1}\" timeout=5m");
    row("cache incr views 1", "cache incr \"views\"");
    row("cache incr views -5 from 2", "cache incr \"views\" -5 from 2");
    row("advance 60m", "advance 1h");
    row("advance 0ms", "advance 0s");
    row("speed 0", "speed max");
    row("step event", "step");
    row("expect cost=2ms hit", "");
    row("expect miss reason=never-stored cost=200ms queries=1", "expect miss reason=never-stored queries=1 cost=200ms");
    row("expect status=404", "expect status=404");
    row("expect key course_list ttl=900s", "expect key \"course_list\" ttl=15m");
    row("expect no key \"\\xff\"", "expect no key \"\\xff\"");
    row("say \"a \\\"b\\\" \\\\ c\"", "say \"a \\\"b\\\" \\\\ c\"");
    row("  mark\t# from here on", "mark");
}

void TestPrinter::aCommandHasOneText()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, printed);
    const auto action = parseLine(written);
    if (printed.isEmpty()) {
        QVERIFY(!action);
        return;
    }
    QVERIFY(action && *action);
    QCOMPARE(print(**action), printed);
}

QTEST_APPLESS_MAIN(TestPrinter)
#include "tst_printer.moc"
