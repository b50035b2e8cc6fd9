#include "catalog/json.h"
#include "catalog/model.h"
#include "catalog/queries.h"
#include "catalog/uri.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using catalog::Answer;
using catalog::Catalog;
using catalog::ListQuery;
using catalog::Queries;

// What the endpoints answer: DRF's bodies, the SQL that was run, and how often.
class TestQueries : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto catalog = Catalog::open(m_folder.filePath(u"courses.sqlite3"_s));
        QVERIFY(catalog);
        m_catalog = std::move(*catalog);
        QVERIFY(m_catalog->reset(500, 1));
    }

    void theWholeListIsOneQuery()
    {
        const Answer answer = list("http://127.0.0.1:8000/courses/");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.queries, 1);
        QCOMPARE(answer.rows, 500);
        QCOMPARE(answer.ids.size(), 500U);
        QCOMPARE(answer.ids.front(), 1);
        QCOMPARE(array(answer).size(), 500);
        QVERIFY(answer.sql.startsWith("SELECT \"courses_course\".\"id\","));
        QVERIFY(answer.measured.count() > 0);
    }

    void aCourseLooksAsDrfWritesIt()
    {
        QVERIFY(m_catalog->writer().execute(
            "UPDATE courses_course SET title = 'Ünï \"q\" \\ \u2028 \U0001F600' || char(9, 1, 127), price = 7, "
            "category_id = NULL, published = '2023-02-01', teacher = 'A', students = 3, description = '' WHERE id = "
            "7"));
        const Answer answer = *Queries(*m_catalog).course(7);
        QCOMPARE(answer.body,
                 "{\"id\":7,\"title\":\"Ünï \\\"q\\\" \\\\ \\u2028 \U0001F600\\t\\u0001\x7f\",\"level\":\"" + level(7)
                     + "\",\"category\":null,\"category_name\":null,\"teacher\":\"A\",\"price\":\"7.00\","
                       "\"published\":\"2023-02-01\",\"students\":3,\"description\":\"\"}");
        QCOMPARE(answer.queries, 1);
        QCOMPARE(answer.ids, std::vector<std::int64_t>{7});
        QVERIFY(answer.sql.endsWith("WHERE \"courses_course\".\"id\" = 7 LIMIT 21"));
    }

    void everyRowIsInTheBody()
    {
        const QJsonArray courses = array(list("/courses/"));
        auto rows =
            m_catalog->writer().run("SELECT id, title, teacher, price, description FROM courses_course ORDER BY id");
        QVERIFY(rows);
        for (const QJsonValue course : courses) {
            QVERIFY(rows->next());
            QCOMPARE(course["id"_L1].toInteger(), rows->integer(0));
            QCOMPARE(course["title"_L1].toString(), rows->value(1).toString());
            QCOMPARE(course["teacher"_L1].toString(), rows->value(2).toString());
            QCOMPARE(course["price"_L1].toString(), QString::number(rows->value(3).toDouble(), 'f', 2));
            QCOMPARE(course["description"_L1].toString(), rows->value(4).toString());
        }
        QVERIFY(!rows->next());
    }

    void missingThingsAre404()
    {
        const Queries queries(*m_catalog);
        for (const auto &answer : {queries.course(9999), queries.profile(9999), queries.basket(0)}) {
            QCOMPARE(answer->status, 404);
            QCOMPARE(answer->body, R"({"detail":"Not found."})");
            QCOMPARE(answer->queries, 1);
        }
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("where");
        QTest::newRow("level") << QByteArray("level=hard") << QByteArray("level = 'hard'");
        QTest::newRow("an unknown level") << QByteArray("level=nosuch") << QByteArray("0");
        QTest::newRow("an empty level") << QByteArray("level=") << QByteArray("1");
        QTest::newRow("the last of two") << QByteArray("level=easy&level=hard") << QByteArray("level = 'hard'");
        QTest::newRow("category by id") << QByteArray("category=4") << QByteArray("category_id = 4");
        QTest::newRow("category by name") << QByteArray("category=machine+learning") << QByteArray("category_id = 4");
        QTest::newRow("search") << QByteArray("search=machine") << found("machine");
        QTest::newRow("two words") << QByteArray("search=code%20laptop")
                                   << QByteArray(found("code") + " AND " + found("laptop"));
        QTest::newRow("a comma") << QByteArray("search=code,laptop")
                                 << QByteArray(found("code") + " AND " + found("laptop"));
        QTest::newRow("no wildcard") << QByteArray("search=%25") << QByteArray("0");
        QTest::newRow("a quote") << QByteArray("search='")
                                 << QByteArray("title LIKE '%''%' OR description LIKE '%''%'");
        QTest::newRow("together") << QByteArray("level=hard&category=4&search=neural")
                                  << QByteArray("level = 'hard' AND category_id = 4 AND " + found("neural"));
        QTest::newRow("unknown parameter") << QByteArray("utm_source=x") << QByteArray("1");
    }

    void filters()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, where);
        const Answer answer = list("/courses/?" + query);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.ids, expectedIds("SELECT id FROM courses_course WHERE " + where + " ORDER BY id"));
        QVERIFY(query.contains("nosuch") || query.contains("%25") || query.contains('\'') || !answer.ids.empty());
        // The text that people read is what was run.
        QCOMPARE(answer.ids, expectedIds(answer.sql.split('\n').last()));
    }

    void orderings_data()
    {
        QTest::addColumn<QByteArray>("ordering");
        QTest::addColumn<QByteArray>("by");
        QTest::newRow("price as a number") << QByteArray("price") << QByteArray("price");
        QTest::newRow("descending") << QByteArray("-published") << QByteArray("published DESC");
        QTest::newRow("two") << QByteArray("level,-students") << QByteArray("level, students DESC");
        QTest::newRow("an unknown field is dropped") << QByteArray("nosuch,-title") << QByteArray("title DESC");
        QTest::newRow("nothing known left") << QByteArray("nosuch") << QByteArray("id");
        QTest::newRow("no injection") << QByteArray("id;DROP TABLE courses_course") << QByteArray("id");
        QTest::newRow("category") << QByteArray("category") << QByteArray("category_id");
    }

    void orderings()
    {
        QFETCH(QByteArray, ordering);
        QFETCH(QByteArray, by);
        QCOMPARE(list("/courses/?ordering=" + ordering.toPercentEncoding(",")).ids,
                 expectedIds("SELECT id FROM courses_course ORDER BY " + by));
    }

    void aPageHasDrfsEnvelope()
    {
        const Answer answer = list("http://127.0.0.1:8000/courses/?perpage=100&page=2&level=&search=");
        const QJsonObject page = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(page["count"_L1].toInt(), 500);
        QCOMPARE(page["next"_L1].toString(), u"http://127.0.0.1:8000/courses/?level=&page=3&perpage=100&search="_s);
        QCOMPARE(page["previous"_L1].toString(), u"http://127.0.0.1:8000/courses/?level=&perpage=100&search="_s);
        QCOMPARE(page["results"_L1].toArray().size(), 100);
        QVERIFY(answer.body.startsWith("{\"count\":500,\"next\":\"http"));
        QCOMPARE(answer.ids.front(), 101);
        QCOMPARE(answer.queries, 2); // COUNT(*) and the page
        QVERIFY(answer.sql.contains("COUNT(*)"));
        QVERIFY(answer.sql.endsWith("LIMIT 100 OFFSET 100"));
    }

    void pages_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("rows");
        QTest::newRow("first") << QByteArray("page=1") << 200 << 20;
        QTest::newRow("perpage alone") << QByteArray("perpage=7") << 200 << 7;
        QTest::newRow("last") << QByteArray("page=last&perpage=300") << 200 << 200;
        QTest::newRow("the last by number") << QByteArray("page=25") << 200 << 20;
        QTest::newRow("one too far") << QByteArray("page=26") << 404 << 0;
        QTest::newRow("zero") << QByteArray("page=0") << 404 << 0;
        QTest::newRow("negative") << QByteArray("page=-1") << 404 << 0;
        QTest::newRow("no number") << QByteArray("page=two") << 404 << 0;
        QTest::newRow("empty") << QByteArray("page=") << 404 << 0;
        QTest::newRow("of another script") << QByteArray("page=%D9%A2") << 200 << 20;
        QTest::newRow("with an underscore") << QByteArray("page=1_0&perpage=5") << 200 << 5;
        QTest::newRow("last and a blank") << QByteArray("page=last%20") << 404 << 0;
        QTest::newRow("a bad size is ignored") << QByteArray("perpage=many") << 200 << 20;
        QTest::newRow("size zero is ignored") << QByteArray("perpage=0") << 200 << 20;
        QTest::newRow("a huge size") << QByteArray("perpage=9223372036854775807") << 200 << 500;
        QTest::newRow("a size beyond int64") << QByteArray("perpage=99999999999999999999") << 200 << 500;
        QTest::newRow("no rows have a first page") << QByteArray("level=none&page=1") << 200 << 0;
    }

    void pages()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        QFETCH(int, rows);
        const Answer answer = list("http://h/courses/?" + query);
        QCOMPARE(answer.status, status);
        QCOMPARE(static_cast<int>(answer.rows), rows);
        if (status == 404)
            QCOMPARE(answer.body, R"({"detail":"Invalid page."})");
        else
            QCOMPARE(QJsonDocument::fromJson(answer.body).object()["results"_L1].toArray().size(), rows);
    }

    void anUnknownCategoryIs400()
    {
        for (const QByteArray &query :
             {QByteArray("category=999"), QByteArray("category=nosuch"), QByteArray("category=%25")}) {
            const Answer answer = list("/courses/?" + query);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.body,
                     R"({"category":["Select a valid choice. That choice is not one of the available choices."]})");
        }
    }

    void categoriesAreAPlainList()
    {
        const Answer answer = *Queries(*m_catalog).categories();
        QVERIFY(answer.body.startsWith(R"([{"id":1,"name":"Programming"},{"id":2,"name":"Web Development"},)"));
        QCOMPARE(array(answer).size(), 12);
        QCOMPARE(answer.queries, 1);
    }

    void aProfileIsItsUsers()
    {
        const Answer answer = *Queries(*m_catalog).profile(42);
        const QJsonObject profile = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(profile["id"_L1].toInt(), 42);
        QCOMPARE(profile["email"_L1].toString(), profile["username"_L1].toString() + u"@example.org");
        QVERIFY(profile["date_joined"_L1].toString().endsWith(u"T09:00:00Z"));
        QCOMPARE(answer.queries, 1);
    }

    void aBasketSumsItsCourses()
    {
        int filled = 0;
        for (int user = 1; user <= 100; ++user) {
            const Answer answer = *Queries(*m_catalog).basket(user);
            const QJsonObject basket = QJsonDocument::fromJson(answer.body).object();
            double total = 0;
            for (const QJsonValue item : basket["items"_L1].toArray())
                total += item["price"_L1].toString().toDouble();
            QCOMPARE(basket["total"_L1].toString(), QString::number(total, 'f', 2));
            QCOMPARE(answer.queries, 2);
            filled += !answer.ids.empty();
        }
        QVERIFY(filled > 50);
    }

    void livePricesChangeEverySecond()
    {
        using namespace std::chrono_literals;
        const Queries queries(*m_catalog);
        const base::Instant start;
        const QByteArray now = queries.livePrices(start)->body;
        QVERIFY(now.startsWith("{\"at\":\"2023-11-14T22:13:20Z\",\"prices\":[{\"id\":1,\"price\":\""));
        QCOMPARE(queries.livePrices(start + 999ms)->body, now);
        QVERIFY(queries.livePrices(start + 1s)->body != now);
        QCOMPARE(queries.livePrices(start + 1s)->body, queries.livePrices(start + 1500ms)->body);
        QCOMPARE(queries.livePrices(start)->ids.size(), 20U);
    }

    void pricesHaveTwoPlaces_data()
    {
        QTest::addColumn<double>("price");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << 0.0 << QByteArray("\"0.00\"");
        QTest::newRow("one place") << 49.9 << QByteArray("\"49.90\"");
        QTest::newRow("cents") << 0.07 << QByteArray("\"0.07\"");
        QTest::newRow("negative") << -1.5 << QByteArray("\"-1.50\"");
        QTest::newRow("largest") << 99999.99 << QByteArray("\"99999.99\"");
    }

    void pricesHaveTwoPlaces()
    {
        QFETCH(double, price);
        catalog::JsonText out;
        out.price(price);
        QTEST(out.take(), "text");
    }

    void aLoneSurrogateIsReplaced()
    {
        const char16_t broken[] = {u'a', 0xd83d, u'b', 0};
        catalog::JsonText out;
        out.text(QStringView(broken));
        QCOMPARE(out.take(), QByteArray("\"a\xef\xbf\xbd") + "b\"");
    }

    void readableFillsInValues()
    {
        QCOMPARE(catalog::readable("a = ? AND b = '?' AND \"c?\" = ?", {u"it's"_s, QVariant()}),
                 "a = 'it''s' AND b = '?' AND \"c?\" = NULL");
    }

    void uriParametersAreReplacedAsDrfDoes()
    {
        QCOMPARE(catalog::withParameter("http://h/p/?b=2&a=%C3%A4+x&page=1", u"page"_s, u"2"_s),
                 "http://h/p/?a=%C3%A4+x&b=2&page=2");
        QCOMPARE(catalog::withoutParameter("http://h/p/?page=2", u"page"_s), "http://h/p/");
        QCOMPARE(catalog::withParameter("http://h/p/", u"page"_s, u"2"_s), "http://h/p/?page=2");
    }

private:
    Answer list(const QByteArray &uri) const
    {
        auto answer = Queries(*m_catalog).list(ListQuery::fromUri(uri));
        if (!answer)
            qFatal("%s %s", answer.error().code.constData(), qPrintable(answer.error().args.join(u' ')));
        return *answer;
    }

    static QJsonArray array(const Answer &answer) { return QJsonDocument::fromJson(answer.body).array(); }

    static QByteArray found(const QByteArray &word)
    {
        return "(title LIKE '%" + word + "%' OR teacher LIKE '%" + word + "%' OR description LIKE '%" + word + "%')";
    }

    QByteArray level(int id) const
    {
        return m_catalog->reader().scalar("SELECT level FROM courses_course WHERE id = ?", {id})->toByteArray();
    }

    std::vector<std::int64_t> expectedIds(const QByteArray &sql) const
    {
        std::vector<std::int64_t> ids;
        auto rows = m_catalog->writer().run(sql);
        if (!rows)
            qFatal("%s: %s", sql.constData(), qPrintable(rows.error().args.join(u' ')));
        while (rows->next())
            ids.push_back(rows->integer(0));
        return ids;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

QTEST_GUILESS_MAIN(TestQueries)
#include "tst_queries.moc"
