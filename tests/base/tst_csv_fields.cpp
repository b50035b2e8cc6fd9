#include "base/csv.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

class CsvFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void aFieldIsQuotedWhereItMust_data();
    void aFieldIsQuotedWhereItMust();
    void noFieldIsAFormula_data();
    void noFieldIsAFormula();
};

void CsvFieldsTest::aFieldIsQuotedWhereItMust_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"Deep Learning"_s << QByteArray("Deep Learning");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("the separator of other countries") << u"a;b"_s << QByteArray("\"a;b\"");
    QTest::newRow("quotes") << u"\"C\" in a week"_s << QByteArray("\"\"\"C\"\" in a week\"");
    QTest::newRow("lines") << u"a\r\nb"_s << QByteArray("\"a\r\nb\"");
    QTest::newRow("UTF-8") << u"Größe"_s
                           << QByteArray("Gr\xc3\xb6\xc3\x9f"
                                         "e");
    QTest::newRow("an apostrophe alone") << u"'s-Hertogenbosch"_s << QByteArray("'s-Hertogenbosch");
}

void CsvFieldsTest::aFieldIsQuotedWhereItMust()
{
    QFETCH(QString, text);
    QTEST(base::csvField(text), "field");
    QCOMPARE(base::withoutApostrophe(text), text);
}

void CsvFieldsTest::noFieldIsAFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-1+2"_s, u"@SUM(A1)"_s, u"＝1"_s, u"  =1"_s, u"'=1"_s, u"''+1"_s,
                                u"\t=1"_s, u"\rx"_s, u"\tx"_s, u"%0A"_s, u"=cmd|' /C calc'!A0"_s})
        QTest::newRow(text.toUtf8().toPercentEncoding().constData()) << text;
}

// What begins it is an apostrophe, and reading it back gives the text as it was.
void CsvFieldsTest::noFieldIsAFormula()
{
    QFETCH(QString, text);
    QByteArray field = base::csvField(text);
    if (field.startsWith('"'))
        field = field.mid(1, field.size() - 2).replace("\"\"", "\"");
    QVERIFY2(field.startsWith('\''), field.constData());
    QCOMPARE(base::withoutApostrophe(QString::fromUtf8(field)), text);
}

QTEST_APPLESS_MAIN(CsvFieldsTest)
#include "tst_csv_fields.moc"
