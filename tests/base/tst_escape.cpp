#include "base/escape.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

class TestEscape : public QObject {
    Q_OBJECT

private slots:
    void bytesHaveOneText_data();
    void bytesHaveOneText();
    void everyByteStringComesBack();
    void whatSteersATerminalIsEscaped();
    void textThatIsNoEscapeIsRefused_data();
    void textThatIsNoEscapeIsRefused();
};

void TestEscape::bytesHaveOneText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << ":1:course_list"_ba << u":1:course_list"_s;
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("letters of any script") << "caf\xc3\xa9 \xe8\xaf\xbe \xf0\x9f\x98\x80"_ba
                                           << QString::fromUtf8("caf\xc3\xa9 \xe8\xaf\xbe \xf0\x9f\x98\x80");
    QTest::newRow("backslash") << R"(a\x41)"_ba << uR"(a\\x41)"_s;
    QTest::newRow("NUL and newline") << QByteArray("a\0\n", 3) << uR"(a\x00\x0a)"_s;
    QTest::newRow("not UTF-8") << "\xff\xc3("_ba << uR"(\xff\xc3()"_s;
    QTest::newRow("overlong") << "\xc0\xaf\xe0\x80\xaf"_ba << uR"(\xc0\xaf\xe0\x80\xaf)"_s;
    QTest::newRow("surrogate") << "\xed\xa0\x80"_ba << uR"(\xed\xa0\x80)"_s;
    QTest::newRow("right-to-left override") << "\xe2\x80\xae"_ba << uR"(\xe2\x80\xae)"_s;
    QTest::newRow("cut short") << "\xf0\x9f\x98"_ba << uR"(\xf0\x9f\x98)"_s;
}

void TestEscape::bytesHaveOneText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(base::escaped(bytes), text);
    QCOMPARE(base::unescaped(text), std::optional(bytes));
}

void TestEscape::everyByteStringComesBack()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(12), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(3) == 0 ? '\\' : random.bounded(256));
        QCOMPARE(base::unescaped(base::escaped(bytes)), std::optional(bytes));
    }
}

void TestEscape::whatSteersATerminalIsEscaped()
{
    QCOMPARE(base::printable(u"plain \\ “text” ä 😀"_s), u"plain \\ “text” ä 😀"_s);
    QCOMPARE(base::printable(u"a\x1b]0;t\x07\nb\u202ec\u009b"_s), uR"(a\x1b]0;t\x07\x0ab\xe2\x80\xaec\xc2\x9b)"_s);
}

void TestEscape::textThatIsNoEscapeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {uR"(\)"_s, uR"(\n)"_s, uR"(\x4)"_s, uR"(\x+4)"_s, uR"(\xg0)"_s, uR"(\X41)"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestEscape::textThatIsNoEscapeIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!base::unescaped(text));
}

QTEST_APPLESS_MAIN(TestEscape)
#include "tst_escape.moc"
