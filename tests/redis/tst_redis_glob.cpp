#include "redis/glob.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

// The answers are those of redis-server 7.0 (KEYS pattern).
class TestGlob : public QObject {
    Q_OBJECT

private slots:
    void matchesAsRedis_data();
    void matchesAsRedis();
    void escapesToALiteral();
    void manyStarsStayFast();
};

void TestGlob::matchesAsRedis_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("matching");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *pattern, const char *matching, const char *other) {
        QTest::newRow(pattern) << QByteArray(pattern) << QByteArray(matching) << QByteArray(other);
    };
    row("course_list*", "course_list:1", "my_course_list");
    row("course_list", "course_list", "course_list:1");
    row("", "", "a");
    row("a*b*c", "axxbyyc", "axxcyyb");
    row("*abc", "ababc", "abcd");
    row("h?llo", "hallo", "hllo");
    row("h[ae]llo", "hello", "hillo");
    row("h[^e]llo", "hallo", "hello");
    row("h[a-c]llo", "hbllo", "hdllo");
    row("h[c-a]llo", "hbllo", "hdllo");
    row("h[\\]]llo", "h]llo", "h\\llo");
    row("a\\*b", "a*b", "axb");
    row("a[bc", "ac", "ad");
}

void TestGlob::matchesAsRedis()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, matching);
    QFETCH(QByteArray, other);
    QVERIFY(redis::matchesGlob(pattern, matching));
    QVERIFY(!redis::matchesGlob(pattern, other));
    QVERIFY(redis::matchesGlob("*", matching));
}

void TestGlob::escapesToALiteral()
{
    const QByteArray literal("a*b?[^c]\\d-e");
    QVERIFY(redis::matchesGlob(redis::escapeGlob(literal), literal));
    QVERIFY(!redis::matchesGlob(redis::escapeGlob(literal), "axb?[^c]\\d-e"));
    QVERIFY(!redis::matchesGlob(redis::escapeGlob("[ab]"), "a"));
}

void TestGlob::manyStarsStayFast()
{
    const QByteArray pattern = QByteArray("a*").repeated(100) + 'b';
    const QByteArray key(20'000, 'a');
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!redis::matchesGlob(pattern, key));
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestGlob)
#include "tst_redis_glob.moc"
