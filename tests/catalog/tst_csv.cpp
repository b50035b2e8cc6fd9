#include "base/csv.h"
#include "base/csvreader.h"
#include "catalog/csvimport.h"
#include "catalog/queries.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <iconv.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using catalog::Catalog;
using catalog::CsvImport;

// A person's own courses: in from any CSV, all rows or none, and out again.
class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalog = Catalog::open(m_folder->filePath(u"courses.sqlite3"_s));
        QVERIFY(catalog);
        m_catalog = std::move(*catalog);
    }
    void cleanup() { m_catalog.reset(); }

    void records_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QStringList>>("records");
        const auto row = [](const char *name, const char *text, const QList<QStringList> &records) {
            QTest::newRow(name) << QByteArray(text) << records;
        };
        row("plain", "a,b\nc,d\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("no last line end", "a,b", {{u"a"_s, u"b"_s}});
        row("CRLF", "a,b\r\nc,d\r\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("CR", "a,b\rc,d", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("empty fields", ",\n,,", {{u""_s, u""_s}, {u""_s, u""_s, u""_s}});
        row("blank lines", "\n\na\n\r\n\nb\n\n", {{u"a"_s}, {u"b"_s}});
        row("quotes", "\"a,b\",\"c\"\"d\"\n", {{u"a,b"_s, u"c\"d"_s}});
        row("line break in quotes", "\"a\nb\",c\r\n\"d\r\ne\"", {{u"a\nb"_s, u"c"_s}, {u"d\ne"_s}});
        row("an empty quoted field", "\"\"\nx", {{u""_s}, {u"x"_s}});
        row("a quote amid a field", "5\" disk,b", {{u"5\" disk"_s, u"b"_s}});
        row("text after a quote", "\"a\"b,c", {{u"ab"_s, u"c"_s}});
        row("blanks around quotes", " \"a\" , \"b,c\"\t\n", {{u"a"_s, u"b,c"_s}});
        row("backslashes before quotes", "\"a \\\"b\\\" c\",\"\\\"d\\\"\"\n", {{u"a \"b\" c"_s, u"\"d\""_s}});
        row("a path", "\"C:\\dir\\\",b", {{u"C:\\dir\\"_s, u"b"_s}});
        row("blanks are kept", " a , b ", {{u" a "_s, u" b "_s}});
        row("nothing", "", {});
        row("a mark alone", "\xef\xbb\xbf", {});
    }

    void records()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QStringList>, records);
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        base::CsvReader reader(buffer, QStringDecoder(QStringConverter::Utf8), u',');
        QList<QStringList> found;
        while (reader.next()) {
            found << reader.fields();
            QCOMPARE(reader.problem(), base::CsvReader::Problem::None);
        }
        QCOMPARE(found, records);
    }

    void aRecordKnowsItsLine()
    {
        QByteArray text("a\r\n\r\n\"b\nb\nb\"\nc");
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        base::CsvReader reader(buffer, QStringDecoder(QStringConverter::Utf8), u',');
        for (const int line : {1, 3, 6}) {
            QVERIFY(reader.next());
            QCOMPARE(reader.line(), line);
        }
        QVERIFY(!reader.next());
    }

    void chunksDoNotMatter()
    {
        // Longer than a chunk, so that characters, CRLFs and quotes are cut apart somewhere.
        QByteArray text;
        for (int i = 0; i < 60'000; ++i)
            text += QByteArray::number(i) + ",\"ä\U0001F600\"\"\"\r\n";
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        base::CsvReader reader(buffer, QStringDecoder(QStringConverter::Utf8), u',');
        for (int i = 0; i < 60'000; ++i) {
            QVERIFY(reader.next());
            QCOMPARE(reader.fields(), QStringList({QString::number(i), u"ä\U0001F600\""_s}));
            QCOMPARE(reader.line(), i + 1);
        }
        QVERIFY(!reader.next());
    }

    void formats_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QChar>("delimiter");
        const QString text = u"title;level\nÜbung, täglich;easy\nA;hard\n"_s;
        const auto in = [&](QStringConverter::Encoding encoding, bool mark) -> QByteArray {
            return QStringEncoder(encoding,
                                  mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default)(text);
        };
        QTest::newRow("UTF-8") << text.toUtf8() << QByteArray("UTF-8") << QChar(u';');
        QTest::newRow("UTF-8 with mark") << in(QStringConverter::Utf8, true) << QByteArray("UTF-8") << QChar(u';');
        QTest::newRow("UTF-16 with mark")
            << in(QStringConverter::Utf16BE, true) << QByteArray("UTF-16BE") << QChar(u';');
        QTest::newRow("UTF-16LE with mark")
            << in(QStringConverter::Utf16LE, true) << QByteArray("UTF-16LE") << QChar(u';');
        QTest::newRow("Latin-1") << text.toLatin1() << QByteArray("WINDOWS-1252") << QChar(u';');
        QTest::newRow("tabs") << text.toUtf8().replace(';', '\t') << QByteArray("UTF-8") << QChar(u'\t');
        QTest::newRow("UTF-16LE without mark")
            << in(QStringConverter::Utf16LE, false) << QByteArray("UTF-16LE") << QChar(u';');
        QTest::newRow("bars") << text.toUtf8().replace(';', '|') << QByteArray("UTF-8") << QChar(u'|');
    }

    void formats()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, encoding);
        QFETCH(QChar, delimiter);
        const auto preview = catalog::previewCsv(written(bytes));
        QVERIFY(preview);
        QCOMPARE(preview->format.encoding, encoding);
        QCOMPARE(preview->format.delimiter, delimiter);
        QCOMPARE(preview->columns, QStringList({u"title"_s, u"level"_s}));
        QCOMPARE(preview->rows.size(), 2);
        const auto report = CsvImport(*m_catalog).run(written(bytes), {});
        QVERIFY(report);
        QCOMPARE(report->imported, 2);
        QCOMPARE(scalar("SELECT title FROM courses_course WHERE id = 1"), u"Übung, täglich"_s);
    }

    void encodingsAreToldByTheirText_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *encoding, const QString &title) {
            QTest::addRow("%s: %s", encoding, title.toUtf8().constData()) << QByteArray(encoding) << title;
        };
        row("WINDOWS-1252", u"L’été à Noël — “Où ?”"_s);
        row("WINDOWS-1252", u"Größe über alles"_s);
        row("WINDOWS-1252", u"Niño, Garçon, Smørrebrød"_s);
        row("WINDOWS-1252", u"Das CAFÉ” für alle"_s); // É and the quote are a letter in UTF-8, too
        row("WINDOWS-1250", u"Podstawy języka, Życie i śmierć"_s);
        row("WINDOWS-1250", u"Programování pro začátečníky"_s);
        row("WINDOWS-1250", u"Bevezetés: Gyűrű, Szőke"_s);
        row("WINDOWS-1251", u"Введение в базы данных"_s);
        row("WINDOWS-1251", u"М’яка сила, Її курс"_s);
        row("WINDOWS-1251", u"Её история"_s);
        row("WINDOWS-1251", u"алгебра"_s);
        row("KOI8-R", u"Введение в базы данных"_s);
        row("WINDOWS-1253", u"Εισαγωγή στις βάσεις"_s);
        row("WINDOWS-1254", u"Türkçe öğreniyorum: Işık"_s);
        row("WINDOWS-1256", u"مقدمة في قواعد البيانات"_s);
        row("WINDOWS-1257", u"Įvadas į duomenų bazes, ėjo"_s);
        row("SHIFT_JIS", u"データベース入門①"_s);
        row("SHIFT_JIS", u"線形代数学と経済史の講義"_s);
        row("SHIFT_JIS", u"機械学習"_s);
        row("MACINTOSH", u"Cálculo. Título: Études, José"_s);
        row("WINDOWS-1254", u"İleri düzey Türkçe"_s);
        row("ISO-8859-15", u"Prix en €"_s);
        row("ISO-8859-5", u"Линейная алгебра"_s);
        row("IBM850", u"Müller"_s);
        row("EUC-JP", u"プログラミングの基礎"_s);
        row("GB18030", u"机器学习入门"_s);
        row("GB18030", u"联通课程"_s);
        row("BIG5", u"機器學習入門與資料庫"_s);
        row("EUC-KR", u"기계 학습 입문"_s);
    }

    void encodingsAreToldByTheirText()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QString, title);
        // Behind more text than is looked at for the delimiter.
        for (const int before : {0, 100'000}) {
            const QString path =
                written("title;description\nA;" + QByteArray(before, 'a') + '\n' + encoded(title, encoding) + ";2\n");
            QCOMPARE(catalog::previewCsv(path)->format.encoding, encoding);
            const auto report = CsvImport(*m_catalog).run(path, {});
            QVERIFY(report);
            QCOMPARE(report->bad, 0);
            QCOMPARE(scalar("SELECT title FROM courses_course ORDER BY id DESC LIMIT 1"), title);
        }
    }

    void whatElseFitsIsTold_data()
    {
        QTest::addColumn<QByteArray>("encoding"); // of the file
        QTest::addColumn<QString>("title");
        QTest::addColumn<QByteArray>("taken");
        const auto row = [](const char *encoding, const QString &title, const char *taken) {
            QTest::addRow("%s: %s", encoding, title.toUtf8().constData())
                << QByteArray(encoding) << title << QByteArray(taken);
        };
        row("EUC-JP", u"線形代数学"_s, "EUC-KR");
        row("EUC-JP", u"経済史入門"_s, "GB18030");
        row("GB18030", u"机器"_s, "EUC-KR");
        row("WINDOWS-1250", u"język"_s, "WINDOWS-1252");
        row("KOI8-R", u"алгебра"_s, "WINDOWS-1251");
        row("WINDOWS-1253", u"λογισμος"_s, "WINDOWS-1251");
        row("ISO-8859-7", u"Άλγεβρα και Ανάλυση"_s, "ISO-8859-7");
        row("ISO-8859-2", u"Šťastný žák a ľahké čítanie"_s, "ISO-8859-2");
        row("IBM866", u"Введение в базы"_s, "IBM866");
        row("WINDOWS-1255", u"מבוא למסדי נתונים"_s, "WINDOWS-1251"); // no capitals tell it
    }

    void whatElseFitsIsTold()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QString, title);
        QFETCH(QByteArray, taken);
        const QString path = written("title\nA\n" + encoded(title, encoding) + "\n");
        const auto preview = catalog::previewCsv(path);
        QVERIFY(preview);
        QVERIFY(!preview->guess.isCertain);
        QCOMPARE(preview->guess.encoding, taken);
        QCOMPARE(preview->format.encoding, taken);
        bool isOffered = false;
        for (const auto &other : preview->guess.others) {
            QVERIFY(other.taken != other.reading);
            isOffered |= other.encoding == encoding && title.contains(other.reading);
        }
        QCOMPARE(isOffered, encoding != taken);
        // What is said is no guess.
        const auto said = catalog::previewCsv(path, {.encoding = encoding});
        QVERIFY(said && said->guess.isCertain && said->guess.others.isEmpty());
        QCOMPARE(said->rows.back().front(), title);
    }

    void headingsThatMakeNoSenseAreSaidToBeReadByAGuess()
    {
        const QString path = written("\x83^\x83"
                                     "C\x83g\x83\x8b;x\n\x91\xe8;1\n"); // タイトル
        const auto report = CsvImport(*m_catalog).run(path, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, "catalog.csv.noTitleAsGuessed");
        QCOMPARE(report.error().args.front(), u"SHIFT_JIS"_s);
    }

    void aMarkOrUtf8IsNoGuess()
    {
        for (const QByteArray &text :
             {QByteArray("title\nx\n"), u"title\nété\n"_s.toUtf8(), QByteArray("\xff\xfet\0i\0t\0l\0e\0\n\0x\0", 16)}) {
            const auto preview = catalog::previewCsv(written(text));
            QVERIFY(preview);
            QVERIFY(preview->guess.isCertain);
        }
    }

    void mixedEncodingsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("place");
        QTest::newRow("in lines") << QByteArray("title\nna\xc3\xafve\r\nna\xefve\n") << QStringList{u"3"_s, u"17"_s};
        QTest::newRow("of two letters") << QByteArray("title\n\xdc"
                                                      "ber\nGr\xc3\xb6\xc3\x9f"
                                                      "e\n")
                                        << QStringList{u"2"_s, u"7"_s};
        QTest::newRow("in a line") << QByteArray("title;teacher\nna\xefve;Jos\xc3\xa9\n")
                                   << QStringList{u"2"_s, u"17"_s};
        QTest::newRow("Cyrillic") << QByteArray("title\n" + u"Базы данных"_s.toUtf8() + '\n')
                + encoded(u"Алгебра и геометрия"_s, "WINDOWS-1251")
                                  << QStringList{u"3"_s, u"29"_s};
    }

    void mixedEncodingsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, text);
        const auto report = CsvImport(*m_catalog).run(written(text), {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, "catalog.csv.mixed");
        QTEST(report.error().args, "place");
    }

    void aQuoteThatSwallowsLinesIsNamedWithThem_data()
    {
        QTest::addColumn<QByteArray>("rows"); // from line 2
        QTest::addColumn<QStringList>("lines"); // the quote's, and the last that it took in
        QTest::newRow("to the end") << QByteArray("A,1\n\"B,2\nC,3\n") << QStringList{u"3"_s, u"4"_s};
        QTest::newRow("to the next quote")
            << QByteArray("\"A \"\"x\",1\n\"B\"\",2\n\"C\",3\nD,4\n") << QStringList{u"3"_s, u"4"_s};
        QTest::newRow("to a quote below") << QByteArray("\"A,1\nB,2\n\nC,\"3\"\n") << QStringList{u"2"_s, u"5"_s};
    }

    void aQuoteThatSwallowsLinesIsNamedWithThem()
    {
        QFETCH(QByteArray, rows);
        const auto report = CsvImport(*m_catalog).run(written("title,price\n" + rows), {});
        QVERIFY(report);
        QCOMPARE(report->bad, 1);
        QCOMPARE(report->badRows.front().reason.code, "catalog.csv.unclosedQuote");
        QTEST(report->badRows.front().reason.args, "lines");
        QCOMPARE(QString::number(report->badRows.front().line), report->badRows.front().reason.args.front());
    }

    void emptyCellsAtTheEndOfRowsAreNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("of the headings") << QByteArray("title,price,,\nA,1\nB,2,\n");
        QTest::newRow("of the rows") << QByteArray("title,price\nA,1,,\nB,2\n");
        QTest::newRow("a row of them") << QByteArray("title,price\n,\nA,1\n,,,\nB,2\n, ,\n");
        QTest::newRow("a remark without a heading") << QByteArray("title,price,\nA,1,old\nB,2,\n");
    }

    void emptyCellsAtTheEndOfRowsAreNone()
    {
        QFETCH(QByteArray, text);
        const auto report = CsvImport(*m_catalog).run(written(text), {});
        QVERIFY(report);
        QCOMPARE(report->bad, 0);
        QCOMPARE(column("title"), QStringList({u"A"_s, u"B"_s}));
        QCOMPARE(column("price"), QStringList({u"1"_s, u"2"_s}));
    }

    void aSectionAboveTheHeadingsHidesNoDelimiter()
    {
        QVERIFY(CsvImport(*m_catalog).run(written("Programme 2024\n\ntitle;price\nA;1\nB;2\n"), {}));
        QCOMPARE(column("price"), QStringList({u"1"_s, u"2"_s}));
    }

    void aFormatThatIsSaidIsUsed()
    {
        CsvImport::Options options;
        options.format = {u':', "ISO-8859-15", true};
        const auto report = CsvImport(*m_catalog).run(written("title:price\nPreis in \xa4:3.50\n"), options);
        QVERIFY(report || report.error().code == "catalog.csv.unknownEncoding"); // Qt may be built without ICU
        if (report)
            QCOMPARE(scalar("SELECT title FROM courses_course"), u"Preis in €"_s);
        options.format.encoding = "no-such";
        QCOMPARE(CsvImport(*m_catalog).run(written("title\nx\n"), options).error().code, "catalog.csv.unknownEncoding");
    }

    void columnsAreGuessedByTheirNames()
    {
        const auto preview = catalog::previewCsv(
            written("course_id,course_title,Price (USD),Num. "
                    "Subscribers,Instructor,published_timestamp,Subject,Difficulty,url\n1,,,,,,,,\n"));
        QVERIFY(preview);
        const catalog::CsvMapping expected{{"title", 1},     {"price", 2},    {"students", 3}, {"teacher", 4},
                                           {"published", 5}, {"category", 6}, {"level", 7}};
        QCOMPARE(preview->mapping, expected);
        const auto others = catalog::previewCsv(written(
            "Precio (€),Título del curso,Número,título,number_of_students,course_category,Niveau de cours\n1,,,,,,\n"));
        QVERIFY(others);
        const catalog::CsvMapping alsoExpected{
            {"price", 0}, {"title", 3}, {"students", 4}, {"category", 5}, {"level", 6}};
        QCOMPARE(others->mapping, alsoExpected);
    }

    void aMappingThatIsSaidIsUsed()
    {
        CsvImport::Options options;
        options.mapping = catalog::CsvMapping{{"title", 1}, {"teacher", 0}};
        QVERIFY(CsvImport(*m_catalog).run(written("title,who\nAda,Engines\n"), options));
        QCOMPARE(scalar("SELECT teacher || ' teaches ' || title FROM courses_course"), u"Ada teaches Engines"_s);
        options.mapping = catalog::CsvMapping{{"teacher", 0}};
        QCOMPARE(CsvImport(*m_catalog).run(written("title,who\nAda,Engines\n"), options).error().code,
                 "catalog.csv.noTitle");
        QCOMPARE(CsvImport(*m_catalog).run(written("who,what\nAda,Engines\n"), {}).error().code, "catalog.csv.noTitle");
        options.mapping.reset();
        options.format.hasHeader = false;
        QCOMPARE(CsvImport(*m_catalog).run(written("Engines,hard\n"), options)->imported, 1);
        QCOMPARE(scalar("SELECT title || level FROM courses_course"), u"Engineshard"_s);
    }

    void valuesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("stored"); // price|published|students|category
        QTest::newRow("plain") << QByteArray("49.90;2024-03-01;12;Art") << u"49.9|2024-03-01|12|Art"_s;
        QTest::newRow("comma and currency")
            << QByteArray("49,90 €;01.03.2024;1,234;art") << u"49.9|2024-03-01|1234|art"_s;
        QTest::newRow("thousands") << QByteArray("$1,234.50;2024/03/01;1 000;") << u"1234.5|2024-03-01|1000|-"_s;
        QTest::newRow("a time stamp") << QByteArray("0;2017-02-13T10:00:00Z;0;x") << u"0|2017-02-13|0|x"_s;
        QTest::newRow("nothing") << QByteArray(";;;") << u"0|2023-11-14|0|-"_s;
    }

    void valuesAreReadAsPeopleWriteThem()
    {
        QFETCH(QByteArray, row);
        const auto report =
            CsvImport(*m_catalog).run(written("title;price;published;students;category\nT;" + row + "\n"), {});
        QVERIFY(report);
        QCOMPARE(report->bad, 0);
        QTEST(
            scalar("SELECT price || '|' || published || '|' || students || '|' || COALESCE(courses_category.name, '-') "
                   "FROM courses_course LEFT JOIN courses_category ON courses_category.id = category_id"),
            "stored");
    }

    void badRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &text, const QString &column, const char *code) {
            QTest::newRow(name) << text << column << QByteArray(code);
        };
        row("no title", ",easy,1,2024-01-01,0", u"Title"_s, "catalog.required");
        row("a title too long", QByteArray(201, 'x') + ",easy,1,2024-01-01,0", u"Title"_s, "catalog.tooLong");
        row("a price that is none", "T,easy,cheap,2024-01-01,0", u"price"_s, "catalog.notANumber");
        row("a price too high", "T,easy,100000,2024-01-01,0", u"price"_s, "catalog.outOfRange");
        row("half a cent with an exponent", "T,easy,1.5e-2,2024-01-01,0", u"price"_s, "catalog.outOfRange");
        row("half cents", "T,easy,1.005,2024-01-01,0", u"price"_s, "catalog.outOfRange");
        row("a negative price", "T,easy,-1,2024-01-01,0", u"price"_s, "catalog.outOfRange");
        row("not a day", "T,easy,1,2024-02-30,0", u"published"_s, "catalog.notADate");
        row("an unclear date", "T,easy,1,03/04/2024,0", u"published"_s, "catalog.csv.dateOrder");
        row("a control character", "T\x1b[31m,easy,1,2024-01-01,0", QString(), "catalog.csv.control");
        row("one of C1", "T\xc2\x9b,easy,1,2024-01-01,0", QString(), "catalog.csv.control");
        row("half a student", "T,easy,1,2024-01-01,1.5", u"students"_s, "catalog.notANumber");
        row("too few columns", "T,easy,1", QString(), "catalog.csv.columns");
        row("too many columns", "T,easy,1,2024-01-01,0,x", QString(), "catalog.csv.columns");
        row("an open quote", "\"T,easy,1,2024-01-01,0", QString(), "catalog.csv.unclosedQuote");
    }

    void badRows()
    {
        QFETCH(QByteArray, row);
        QVERIFY(m_catalog->reset(10));
        const QByteArray before = everything();
        const QByteArray head =
            "Title,level,price,published,students\nA,easy,1,2024-01-01,5\n\n\"B\nb\",easy,1,2024-01-01,5\n";
        for (const auto into : {CsvImport::Into::NewCatalog, CsvImport::Into::Existing}) {
            CsvImport::Options options;
            options.into = into;
            const auto report = CsvImport(*m_catalog).run(written(head + row + "\nC,easy,1,2024-01-01,5\n"), options);
            QVERIFY(report);
            QCOMPARE(report->imported, 0);
            QCOMPARE(report->bad, 1);
            QCOMPARE(report->badRows.front().line, 6);
            QTEST(report->badRows.front().column, "column");
            QTEST(report->badRows.front().reason.code, "code");
            QCOMPARE(everything(), before);
        }
        QCOMPARE(m_catalog->dataVersion(), 1U);
    }

    void everyBadRowIsCountedAndTheFirstAreListed()
    {
        QByteArray text("title,price\n");
        for (int i = 0; i < 250; ++i)
            text += "T,x\nT,1\n";
        const auto report = CsvImport(*m_catalog).run(written(text), {});
        QVERIFY(report);
        QCOMPARE(report->bad, 250);
        QCOMPARE(report->badRows.size(), 100U);
        QCOMPARE(report->badRows.back().line, 200);
    }

    void aRowIsBadOnceHoweverManyOfItsFieldsAre()
    {
        CsvImport::Options options;
        options.skipsBad = true;
        const auto report =
            CsvImport(*m_catalog)
                .run(written("category,title,price,students\nNowhere,A,much,many\nArt,B,1,2\n"), options);
        QVERIFY(report);
        QCOMPARE(report->bad, 1);
        QCOMPARE(report->good, 1);
        QCOMPARE(report->badRows.size(), 2U);
        QCOMPARE(report->imported, 1);
        QCOMPARE(scalar("SELECT COUNT(*) FROM courses_category WHERE name = 'Nowhere'"), u"0"_s);
        QCOMPARE(report->columns.at(report->mapping.value("price")), u"price"_s);
        QCOMPARE(report->format.encoding, "UTF-8");
    }

    void aFirstRowOfValuesIsNoHeader_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a number") << QByteArray("Deep Learning,99.90") << QByteArray("catalog.csv.noHeader");
        QTest::newRow("money") << QByteArray("Deep Learning,$99") << QByteArray("catalog.csv.noHeader");
        QTest::newRow("a day") << QByteArray("Deep Learning,2024-03-01") << QByteArray("catalog.csv.noHeader");
        QTest::newRow("a day of either order") << QByteArray("x,3/4/2024") << QByteArray("catalog.csv.noHeader");
        QTest::newRow("words") << QByteArray("was,wieviel") << QByteArray("catalog.csv.noTitle");
    }

    void aFirstRowOfValuesIsNoHeader()
    {
        QFETCH(QByteArray, row);
        const auto report = CsvImport(*m_catalog).run(written(row + "\nB,easy\n"), {});
        QVERIFY(!report);
        QTEST(report.error().code, "code");
    }

    void bytesThatAreNotTheSaidEncodingAreABadRow()
    {
        CsvImport::Options options;
        options.format.encoding = "UTF-8";
        const auto report = CsvImport(*m_catalog).run(written("title\nfine\ncaf\xe9\n\xef\xbf\xbd\n"), options);
        QVERIFY(report);
        QVERIFY(report->bad >= 1);
        QCOMPARE(report->badRows.front().line, 3);
        QCOMPARE(report->badRows.front().reason.code, "catalog.csv.undecodable");
    }

    void anImportCanAddToWhatIsThere()
    {
        QVERIFY(m_catalog->reset(10));
        CsvImport::Options options;
        options.into = CsvImport::Into::Existing;
        const auto report =
            CsvImport(*m_catalog).run(written("title,category\nNew,databases\nOther,Cooking\n"), options);
        QVERIFY(report);
        QCOMPARE(report->imported, 2);
        QCOMPARE(scalar("SELECT COUNT(*) FROM courses_course"), u"12"_s);
        QCOMPARE(scalar("SELECT category_id FROM courses_course WHERE id = 11"), u"3"_s); // Databases was there
        QCOMPARE(scalar("SELECT category_id FROM courses_course WHERE id = 12"), u"13"_s);
        QCOMPARE(m_catalog->dataVersion(), 2U);
    }

    void aNewCatalogHasUsersAndBasketsForItsCourses()
    {
        QVERIFY(m_catalog->reset(500, 6));
        QVERIFY(CsvImport(*m_catalog).run(written("title\nOnly\nTwo\n"), {}));
        QCOMPARE(scalar("SELECT COUNT(*) FROM courses_course"), u"2"_s);
        QCOMPARE(scalar("SELECT GROUP_CONCAT(id) FROM courses_course"), u"1,2"_s);
        QCOMPARE(catalog::Queries(*m_catalog).basket(42)->status, 200);
        QVERIFY(scalar("SELECT COUNT(*) FROM courses_basketitem").toInt() > 0);
        QCOMPARE(scalar("PRAGMA foreign_key_check"), QString());
        QCOMPARE(scalar("SELECT value FROM lookaside_meta WHERE key = 'seed'"), u"6"_s);
    }

    void aCancelledImportChangesNothing()
    {
        QVERIFY(m_catalog->reset(10));
        const QByteArray before = everything();
        QByteArray text("title\n");
        for (int i = 0; i < 20'000; ++i)
            text += "T" + QByteArray::number(i) + "\n";
        for (const auto into : {CsvImport::Into::NewCatalog, CsvImport::Into::Existing}) {
            CsvImport::Options options;
            options.into = into;
            std::stop_source stop;
            const auto report =
                CsvImport(*m_catalog)
                    .run(written(text), options, {[&](auto, auto) { stop.request_stop(); }, stop.get_token()});
            QCOMPARE(report.error().code, "catalog.cancelled");
            QCOMPARE(everything(), before);
        }
    }

    void manyRowsWithOneBadLine()
    {
        QVERIFY(m_catalog->reset(10));
        const QByteArray before = everything();
        constexpr int rows = 100'000;
        QByteArray text("title,price\n");
        for (int i = 1; i <= rows; ++i)
            text += "Course " + QByteArray::number(i) + (i == rows - 10 ? ",oops\n" : ",9.90\n");
        const QString path = written(text);
        auto report = CsvImport(*m_catalog).run(path, {});
        QVERIFY(report);
        QCOMPARE(report->bad, 1);
        QCOMPARE(report->badRows.front().line, rows - 10 + 1);
        QCOMPARE(everything(), before);
        report = CsvImport(*m_catalog).run(written(text.replace("oops", "1")), {});
        QCOMPARE(report->imported, rows);
    }

    void whatGoesOutComesInAgain()
    {
        QVERIFY(m_catalog->reset(300, 2));
        QVERIFY(m_catalog->writer().execute(
            "UPDATE courses_course SET title = '\"a\", b' || char(10) || 'c; ü', teacher = '', "
            "category_id = NULL WHERE id = 7"));
        const QByteArray before = catalog::Queries(*m_catalog).list({})->body;
        const QString path = m_folder->filePath(u"out.csv"_s);
        QCOMPARE(catalog::exportCsv(*m_catalog, path).value_or(-1), 300);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("id,title,level,category,teacher,price,published,students,description\r\n1,"));
        QVERIFY(text.contains("\r\n7,\"\"\"a\"\", b\nc; ü\","));
        const auto report = CsvImport(*m_catalog).run(path, {});
        QVERIFY(report);
        QCOMPARE(report->imported, 300);
        // The categories are numbered as the file names them, all else is as it was.
        const auto withoutNumbers = [](QByteArray body) {
            return QString::fromUtf8(body).remove(QRegularExpression(u"\"category\":\\d+,"_s));
        };
        QCOMPARE(withoutNumbers(catalog::Queries(*m_catalog).list({})->body), withoutNumbers(before));
    }

    // The database of a Django project, which has other tables, too, and gives categories by their ids.
    void databasesAreReadAndLeftAsTheyAre()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"db.sqlite3"_s);
        madeBy(
            path,
            {u"CREATE TABLE auth_user (id integer PRIMARY KEY, username text, name text)"_s,
             u"INSERT INTO auth_user VALUES (1, 'ada', 'Ada')"_s,
             u"CREATE TABLE shop_topic (id integer PRIMARY KEY, name text)"_s,
             u"INSERT INTO shop_topic VALUES (7, 'Maths'), (8, 'Art')"_s,
             u"CREATE TABLE shop_course (id integer PRIMARY KEY, title text, price decimal, "
             "topic_id integer REFERENCES shop_topic (id))"_s,
             u"INSERT INTO shop_course VALUES (1, 'Sets, \"naive\"', 19.9, 7), (2, '=1+1', 5, 8), (3, 'Öl', 0, NULL)"_s});
        const QStringList before = QDir(folder.path()).entryList(QDir::Files);
        const auto preview = catalog::previewCsv(path);
        QVERIFY(preview);
        QCOMPARE(preview->columns, (QStringList{u"id"_s, u"title"_s, u"price"_s, u"topic"_s}));
        const auto report = CsvImport(*m_catalog).run(path, {});
        QVERIFY2(report, report ? "" : report.error().code.constData());
        QCOMPARE(report->imported, 3);
        const QByteArray body = catalog::Queries(*m_catalog).list({})->body;
        QVERIFY2(body.contains(R"(Sets, \"naive\")") && body.contains("\"=1+1\"") && body.contains("19.90"), body);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), before);
    }

    void aCatalogIsAListOfCoursesToo()
    {
        QVERIFY(m_catalog->reset(120, 3));
        const QString copy = m_folder->filePath(u"copy.db"_s);
        QVERIFY(m_catalog->snapshotTo(copy));
        QVERIFY(m_catalog->reset(5, 1));
        const auto report = CsvImport(*m_catalog).run(copy, {});
        QVERIFY2(report, report ? "" : report.error().code.constData());
        QCOMPARE(report->imported, 120);
    }

    void databasesWithoutCoursesSaySo()
    {
        const QString path = m_folder->filePath(u"users.db"_s);
        madeBy(path, {u"CREATE TABLE auth_user (id integer PRIMARY KEY, username text)"_s});
        QCOMPARE(CsvImport(*m_catalog).run(path, {}).error().code, "catalog.csv.noTable");
        QFile damaged(m_folder->filePath(u"damaged.db"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray("SQLite format 3") + QByteArray(5'000, 'x'));
        damaged.close();
        QCOMPARE(CsvImport(*m_catalog).run(damaged.fileName(), {}).error().code, "catalog.csv.cannotRead");
    }

    void filesThatCannotBeUsedSaySo()
    {
        QCOMPARE(CsvImport(*m_catalog).run(u"/nowhere/x.csv"_s, {}).error().code, "catalog.csv.cannotRead");
        const QString pipe = m_folder->filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(CsvImport(*m_catalog).run(pipe, {}).error().code, "file.notRegular"); // and does not wait (D19)
        QCOMPARE(CsvImport(*m_catalog).run(written(""), {}).error().code, "catalog.csv.empty");
        QCOMPARE(catalog::exportCsv(*m_catalog, u"/nowhere/x.csv"_s).error().code, "catalog.csv.cannotWrite");
    }

    // D26: the courses that are there stay.
    void headingsAloneEmptyNothing()
    {
        QVERIFY(m_catalog->reset(30, 2));
        const QByteArray before = everything();
        for (const char *text : {"title\n", "title,price\n\n\n", "title"}) {
            for (const auto into : {CsvImport::Into::NewCatalog, CsvImport::Into::Existing}) {
                CsvImport::Options options;
                options.into = into;
                QCOMPARE(CsvImport(*m_catalog).run(written(text), options).error().code, "catalog.csv.empty");
                QCOMPARE(everything(), before);
            }
        }
    }

    // D22: a spreadsheet must not run the title of a course, and the title comes back as it was.
    void formulasAreMadeText()
    {
        const QStringList titles{u"=1+1"_s, u"+49"_s, u"-2"_s,       u"@SUM(A1)"_s,
                                 u"'=x"_s,  u"''+"_s, u"'quoted'"_s, u"a=b"_s};
        QByteArray text("title\n");
        for (const QString &title : titles)
            text += (title.startsWith(u'\'') && base::mayBeFormula(title) ? QByteArray("'") : QByteArray())
                + title.toUtf8() + '\n';
        QVERIFY(CsvImport(*m_catalog).run(written(text), {}));
        const QString path = m_folder->filePath(u"formulas.csv"_s);
        QCOMPARE(catalog::exportCsv(*m_catalog, path).value_or(-1), titles.size());
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (qsizetype i = 0; i < titles.size(); ++i) {
            const QByteArray cell = lines.at(i + 1).split(',').at(1);
            QVERIFY2(!QByteArrayView("=+-@").contains(cell.at(0)), cell.constData());
        }
        QVERIFY(CsvImport(*m_catalog).run(path, {}));
        QCOMPARE(column("title"), titles);
    }

    void listsAsPeopleHaveThem_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("asked"); // a column of the model
        QTest::addColumn<QStringList>("values");
        const auto row = [](const char *file, const char *asked, const QStringList &values) {
            QTest::addRow("%s: %s", file, asked) << QString::fromLatin1(file) << QString::fromLatin1(asked) << values;
        };
        row("01-thousands-suffix.csv", "students", {u"5300"_s, u"17000"_s, u"1200000"_s, u"870"_s});
        row("01-thousands-suffix.csv", "level", {u"Beginner"_s, u"Intermediate"_s, u"Advanced"_s, u"Beginner"_s});
        row("03-dates-m-d.csv", "published", {u"2017-01-19"_s, u"2016-12-02"_s, u"2016-03-04"_s});
        row("04-dates-d-m.csv", "published", {u"2017-01-18"_s, u"2016-12-02"_s, u"2016-03-04"_s});
        row("06-na-and-floats.csv", "students", {u"290000"_s, u"12"_s, u"0"_s, u"424392"_s, u"5"_s, u"6"_s});
        row("06-na-and-floats.csv", "price", {u"0"_s, u"0"_s, u"0"_s, u"1299.5"_s, u"49"_s, u"49"_s});
        row("07-cp1252.csv", "title", {u"The Writer’s Course – “Basics”"_s, u"Price in €"_s});
        row("08-shift-jis.csv", "title", {u"機械学習入門"_s, u"統計の基礎"_s});
        row("09-cp1251-semicolon.csv", "title", {u"Основы машинного обучения"_s, u"Алгебра"_s});
        row("14-embedded-newlines.csv", "title", {u"Alpha"_s, u"Beta"_s});
        row("15-mac-line-ends.csv", "title", {u"Alpha"_s, u"Beta"_s});
        row("16-utf16-tab.txt", "title", {u"Alpha"_s, u"Béta"_s});
        row("17-trailing-comma-header.csv", "level", {u"easy"_s, u"hard"_s});
    }

    void listsAsPeopleHaveThem()
    {
        QFETCH(QString, file);
        QFETCH(QString, asked);
        QFETCH(QStringList, values);
        const auto report = CsvImport(*m_catalog).run(handed(file), {});
        QVERIFY2(report, report ? "" : report.error().code.constData());
        for (const CsvImport::BadRow &bad : report->badRows)
            QFAIL(qPrintable(u"%1 %2 %3"_s.arg(bad.line).arg(bad.column, bad.reason.args.join(u' '))));
        QCOMPARE(column(asked.toLatin1()), values);
    }

    void headingsOfManyLanguagesAreTakenAndTheRestIsSaid()
    {
        const auto report = CsvImport(*m_catalog).run(handed(u"13-headings.csv"_s), {});
        QVERIFY2(report, report ? "" : report.error().code.constData());
        QCOMPARE(report->imported, 1);
        QStringList taken;
        for (auto each = report->mapping.cbegin(); each != report->mapping.cend(); ++each)
            taken << QString::fromLatin1(each.key()) + u" <- "_s + report->columns.value(each.value());
        std::sort(taken.begin(), taken.end());
        QCOMPARE(taken,
                 QStringList({u"level <- course_difficulty"_s, u"price <- discount_price"_s,
                              u"students <- students_enrolled"_s, u"title <- <nome do curso>"_s}));
        QCOMPARE(report->columns.size(), 6); // so that the other two are said not to be taken
    }

    void listsWithFaultsNameThem_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QStringList>("lines"); // of the bad rows; none: the file as a whole
        QTest::newRow("mixed encodings") << u"11-nul-and-mixed.csv"_s << QByteArray("catalog.csv.mixed")
                                         << QStringList();
        QTest::newRow("a quote") << u"05-unbalanced-quote.csv"_s << QByteArray("catalog.csv.unclosedQuote")
                                 << QStringList{u"3"_s};
        QTest::newRow("ragged") << u"12-ragged-and-sections.csv"_s << QByteArray("catalog.csv.columns")
                                << QStringList{u"5"_s, u"6"_s};
        QTest::newRow("no header") << u"10-no-header.csv"_s << QByteArray("catalog.csv.noHeader") << QStringList();
    }

    void listsWithFaultsNameThem()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, code);
        QFETCH(QStringList, lines);
        const auto report = CsvImport(*m_catalog).run(handed(file), {});
        if (lines.isEmpty()) {
            QVERIFY(!report);
            QCOMPARE(report.error().code, code);
            return;
        }
        QVERIFY(report);
        QStringList found;
        for (const CsvImport::BadRow &bad : report->badRows) {
            QCOMPARE(bad.reason.code, code);
            found << QString::number(bad.line);
        }
        QCOMPARE(found, lines);
        QCOMPARE(report->imported, 0);
    }

    void theOthersAreImportedWhenAsked()
    {
        const QString file = handed(u"02-two-bad-rows.csv"_s);
        auto report = CsvImport(*m_catalog).run(file, {});
        QVERIFY(report);
        QCOMPARE(report->imported, 0);
        QCOMPARE(report->bad, 2); // a title that is too long, and "Free", which is no number
        QCOMPARE(report->badRows.back().column, u"price"_s);
        QCOMPARE(report->badRows.back().reason.code, "catalog.notANumber");
        QCOMPARE(report->badRows.back().reason.args.front(), u"Free"_s);
        CsvImport::Options options;
        options.skipsBad = true;
        report = CsvImport(*m_catalog).run(file, options);
        QVERIFY(report);
        QCOMPARE(report->imported, 28);
        QCOMPARE(report->badRows.size(), 2U);
        QCOMPARE(column("title").size(), 28);
        const QString twoBad = written("title,price,students\nA,1,2\nB,much,2\nC,1,few\nD,1,2\n");
        report = CsvImport(*m_catalog).run(twoBad, options);
        QVERIFY(report);
        QCOMPARE(report->imported, 2);
        QCOMPARE(report->badRows.size(), 2U);
        QCOMPARE(report->badRows.front().line, 3);
        QCOMPARE(report->badRows.front().reason.args.front(), u"much"_s);
        QCOMPARE(report->badRows.back().line, 4);
        QCOMPARE(report->badRows.back().column, u"students"_s);
        QCOMPARE(column("title"), QStringList({u"A"_s, u"D"_s}));
        // Of bad rows alone nothing comes, and what is there stays.
        report = CsvImport(*m_catalog).run(written("title,price\nx,much\n"), options);
        QVERIFY(report);
        QCOMPARE(report->imported, 0);
        QCOMPARE(column("title").size(), 2);
    }

    void numbersOfPeople_data()
    {
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<QString>("number"); // empty: not taken
        const auto row = [](const char *text, const char *decimal, const char *number) {
            QTest::addRow("%s with '%s'", text, decimal) << QString::fromUtf8(decimal) << QString::fromUtf8(number);
        };
        row("1,299.50", "", "1299.50");
        row("1.299,50", "", "1299.50");
        row("$49.00", "", "49.00");
        row("49 €", "", "49");
        row("4,24,392", "", "424392");
        row("12,34,56,789.5", "", "123456789.5");
        row("49,90", "", "49.90");
        row("5.3k", "", "5300");
        row("1.2345m", "", "1234500");
        row("Free", "", "Free");
        row("1.299", ",", "1299");
        row("1,5", ",", "1.5");
        row("much", "", "much");
        row("1,2,3", "", "1,2,3");
        row("US$ 49", "", "49");
        row("USD1,299", "", "1299");
        row("1.234.567", "", "1234567");
        row("1’299.50", "", "1299.50");
        row("1 299,50 zł", "", "1299.50");
        row("49,- €", "", "49");
        row("5,3k", "", "5300");
        row("1.299k", ",", "1299000");
        row("-5", "", "-5");
        // In two ways, or in none.
        row("0,500", "", "0,500");
        row("1,299k", "", "1299000");
        row("12 34", "", "12 34");
        row("1,299,50", "", "1,299,50");
        row("1,23,456,789", "", "1,23,456,789");
        row("49,90", ".", "49,90");
        row("1,000+", "", "1,000+");
    }

    void countsOfPeople_data()
    {
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *text, const char *decimal, const char *number) {
            QTest::addRow("%s with '%s'", text, decimal) << QString::fromUtf8(decimal) << QString::fromUtf8(number);
        };
        row("290000.0", "", "290000");
        row("290000,0", "", "290000");
        row("12.", "", "12");
        row("290,000", "", "290000");
        row("2,90,000.00", "", "290000");
        row("12.000", "", "12.000"); // twelve, or twelve thousand
        row("12.000", ".", "12");
        row("12.000", ",", "12000");
        row("1.5", "", "1.5"); // not a count, as the field says
    }

    void countsOfPeople()
    {
        QFETCH(QString, decimal);
        QFETCH(QString, number);
        const QString text = QString::fromUtf8(QTest::currentDataTag()).section(u" with '"_s, 0, 0);
        QCOMPARE(catalog::plainNumber(text, false, decimal.isEmpty() ? QChar() : decimal.at(0)), number);
    }

    void datesOfPeople_data()
    {
        QTest::addColumn<QString>("day");
        for (const char *date : {"2024-03-01", "2024-3-1", "2024/03/01", "2024/3/1 7:05", "01.03.2024",
                                 "1.3.2024 10:00", "Mar 1, 2024", "March 1, 2024", "1 Mar 2024", "1 March 2024 09:30",
                                 "1-Mar-2024", "2024-03-01T10:00:00Z", "2024-03-01 10:00:00.5+02:00"})
            QTest::newRow(date) << u"2024-03-01"_s;
        for (const char *none : {"2024-02-30", "31.2.2024", "1/1", "2024", "soon", "1/3-2024", "01.03.24"})
            QTest::newRow(none) << QString::fromLatin1(none);
    }

    void datesOfPeople()
    {
        QFETCH(QString, day);
        QCOMPARE(*catalog::plainDate(QString::fromLatin1(QTest::currentDataTag()), catalog::DateOrder::Unknown), day);
    }

    void aDayAboveTwelveTellsTheOrder()
    {
        using enum catalog::DateOrder;
        QCOMPARE(catalog::orderOf(u"1/19/2017 3:58"_s), MonthFirst);
        QCOMPARE(catalog::orderOf(u"19-01-2017"_s), DayFirst);
        for (const QString &open :
             {u"1/2/2017"_s, u"13/13/2017"_s, u"45/1/2017"_s, u"19.1.2017"_s, u"2017-01-19"_s, u"x"_s})
            QCOMPARE(catalog::orderOf(open), Unknown);
    }

    void numbersOfPeople()
    {
        QFETCH(QString, decimal);
        QFETCH(QString, number);
        const QString text = QString::fromUtf8(QTest::currentDataTag()).section(u" with '"_s, 0, 0);
        QCOMPARE(catalog::plainNumber(text, true, decimal.isEmpty() ? QChar() : decimal.at(0)), number);
    }

    void theSignOfAColumnIsThatOfItsPrices()
    {
        const auto prices = [this](const QByteArray &text) {
            const auto report = CsvImport(*m_catalog).run(written("title,price\n" + text), {});
            return report && report->bad > 0 ? QStringList{QString::fromUtf8(report->badRows.front().reason.code)}
                                             : column("price");
        };
        QCOMPARE(prices("A,\"12,50\"\nB,1.234\n"), (QStringList{u"12.5"_s, u"1234"_s}));
        QCOMPARE(prices("A,\"12,50\"\nB,\"1,234\"\n"), QStringList{u"catalog.outOfRange"_s}); // never a thousand
        QCOMPARE(prices("A,\"1,299.50\"\nB,\"1,234\"\n"), (QStringList{u"1299.5"_s, u"1234"_s}));
    }

    void datesAreStoredAsDatesAre()
    {
        const auto report =
            CsvImport(*m_catalog).run(written("title,published\nA,2024.1.5\nB,2024/01/05\nC,2024-1-5\n"), {});
        QVERIFY(report);
        QCOMPARE(column("published"), (QStringList{u"2024-01-05"_s, u"2024-01-05"_s, u"2024-01-05"_s}));
    }

    void datesThatMayBeTwoAreNotGuessed()
    {
        const auto report = CsvImport(*m_catalog).run(written("title,published\nA,3/4/2016\nB,5/5/2016\n"), {});
        QVERIFY(report);
        QCOMPARE(report->bad, 1);
        QCOMPARE(report->badRows.front().reason.code, "catalog.csv.dateOrder");
        CsvImport::Options options;
        options.format.dates = catalog::DateOrder::DayFirst;
        QVERIFY(CsvImport(*m_catalog).run(written("title,published\nA,3/4/2016\n"), options));
        QCOMPARE(column("published"), QStringList{u"2016-04-03"_s});
        // Two that contradict each other are one day each, and decide nothing of others.
        const auto both =
            CsvImport(*m_catalog).run(written("title,published\nA,13/4/2016\nB,4/13/2016\nC,1/2/2016\n"), {});
        QVERIFY(both);
        QCOMPARE(both->bad, 1);
        QCOMPARE(both->badRows.front().line, 4);
    }

private:
    static QString handed(const QString &file) { return QStringLiteral(LOOKASIDE_TEST_DATA) + u"/csv/"_s + file; }
    QStringList column(const QByteArray &name) const
    {
        QStringList values;
        auto rows = m_catalog->reader().run("SELECT \"" + name + "\" FROM courses_course ORDER BY id");
        while (rows && rows->next())
            values << rows->value(0).toString();
        return values;
    }
    static void madeBy(const QString &path, const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
            database.setDatabaseName(path);
            if (!database.open())
                qFatal("cannot open %s", qPrintable(path));
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                if (!query.exec(statement))
                    qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(u"foreign"_s);
    }
    QString written(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(u"in%1.csv"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static QByteArray encoded(const QString &text, const char *encoding)
    {
        QByteArray utf8 = text.toUtf8();
        QByteArray bytes(utf8.size() * 2, '\0');
        char *in = utf8.data();
        char *out = bytes.data();
        auto left = std::size_t(utf8.size());
        auto room = std::size_t(bytes.size());
        // Shift_JIS as Windows has it: with circled numbers.
        const iconv_t conversion = iconv_open(QByteArrayView(encoding) == "SHIFT_JIS" ? "CP932" : encoding, "UTF-8");
        if (conversion == iconv_t(-1) || iconv(conversion, &in, &left, &out, &room) == std::size_t(-1))
            qFatal("cannot encode in %s", encoding);
        iconv_close(conversion);
        bytes.chop(qsizetype(room));
        return bytes;
    }

    QString scalar(const QByteArray &sql) const
    {
        const auto value = m_catalog->reader().scalar(sql);
        return value ? value->toString() : QString::fromLatin1(value.error().code);
    }

    QByteArray everything() const
    {
        const catalog::Queries queries(*m_catalog);
        return queries.list({})->body + queries.categories()->body + queries.basket(42)->body;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
