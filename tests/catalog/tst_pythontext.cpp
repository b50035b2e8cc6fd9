#include "catalog/pythontext.h"

#include <QtTest/QTest>

using namespace catalog;
using namespace Qt::StringLiterals;

// Asked of Python 3.11.
class PythonTextTest : public QObject {
    Q_OBJECT

private slots:
    void whatIntTakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("value");
        QTest::addColumn<bool>("isHuge");
        const auto row = [](const QString &text, qlonglong value, bool isHuge = false) {
            QTest::newRow(qPrintable(u'"' + text + u'"')) << text << value << isHuge;
        };
        row(u"0"_s, 0);
        row(u"-0"_s, 0);
        row(u"+7"_s, 7);
        row(u" 12\n"_s, 12);
        row(u"\u00a012\u3000"_s, 12);
        row(u"007"_s, 7);
        row(u"1_000"_s, 1000);
        row(u"\u0661\u0662"_s, 12); // ARABIC-INDIC DIGIT ONE, TWO
        row(u"\uff15"_s, 5); // FULLWIDTH DIGIT FIVE
        row(u"9223372036854775807"_s, std::numeric_limits<qlonglong>::max());
        row(u"-9223372036854775808"_s, std::numeric_limits<qlonglong>::min());
        row(u"9223372036854775808"_s, std::numeric_limits<qlonglong>::max(), true);
        row(u"-9223372036854775809"_s, std::numeric_limits<qlonglong>::min(), true);
        row(u"9"_s.repeated(4300), std::numeric_limits<qlonglong>::max(), true);
    }

    void whatIntTakes()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, value);
        QFETCH(bool, isHuge);
        const auto number = pythonInt(text);
        QVERIFY(number);
        QCOMPARE(qlonglong(number->value), value);
        QCOMPARE(number->isHuge, isHuge);
    }

    void whatRaisesValueError_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{u""_s,    u" "_s,   u"-"_s,   u"+-1"_s, u"1_"_s,  u"_1"_s,     u"1__0"_s,
                                u"1.0"_s, u"0x1"_s, u"1e3"_s, u"a"_s,   u"1 2"_s, u"\u00b2"_s, u"- 1"_s};
        for (const QString &text : texts + QStringList(QString(QChar(0x1c)) + u'5'))
            QTest::newRow(qPrintable(u'"' + text + u'"')) << text;
        QTest::newRow("4301 digits") << u"9"_s.repeated(4301);
    }

    void whatRaisesValueError()
    {
        QFETCH(QString, text);
        QVERIFY(!pythonInt(text));
    }

    void blanks()
    {
        QCOMPARE(pythonStrip(u"\u2003 a b\t\x1d"), u"a b"_s);
        QCOMPARE(pythonSplit(u" a\u00a0b\x1c"
                             u"c\u200bd "),
                 QStringList({u"a"_s, u"b"_s, u"c\u200bd"_s}));
    }
};

QTEST_GUILESS_MAIN(PythonTextTest)
#include "tst_pythontext.moc"
