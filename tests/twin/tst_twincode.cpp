#include "lab/lab.h"
#include "lab/parser.h"
#include "twin/marks.h"
#include "twin/pieces.h"
#include "twin/python.h"
#include "twin/setupreader.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

lab::Setup setUpBy(const QByteArray &text)
{
    const auto commands = lab::parse(text);
    if (!commands)
        qFatal("the set-up does not parse");
    const auto made = twin::SetUpLab::make(*commands);
    if (!made)
        qFatal("%s", made.error().code.constData());
    return made->lab().setup();
}

twin::Piece piece(const lab::Setup &setup, const QString &file)
{
    for (const twin::Piece &each : twin::codePieces({setup, 1})) {
        if (each.file == file)
            return each;
    }
    return {};
}

// The lines of the first piece that has the mark.
QByteArrayList linesOf(const lab::Setup &setup, const QByteArray &mark)
{
    for (const twin::Piece &each : twin::codePieces({setup, 1})) {
        QByteArrayList lines;
        for (const int number : each.marks.value(mark))
            lines += each.text.split('\n').value(number - 1).trimmed();
        if (!lines.isEmpty())
            return lines;
    }
    return {};
}

} // namespace

class TwinCodeTest : public QObject {
    Q_OBJECT

private slots:
    void textsArePython_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("plain") << QByteArray("course_list") << QByteArray(R"("course_list")");
        QTest::newRow("quotes") << QByteArray(R"(a"b'c\d)") << QByteArray(R"("a\"b'c\\d")");
        QTest::newRow("lines") << QByteArray("a\nb\tc\x01") << QByteArray(R"("a\nb\tc\x01")");
        QTest::newRow("beyond ASCII") << QByteArray("é\xe2\x80\xa8\xf0\x9f\x98\x80")
                                      << QByteArray("\"é\\u2028\xf0\x9f\x98\x80\"");
        QTest::newRow("braces") << QByteArray("{x}") << QByteArray(R"("{x}")");
    }

    void textsArePython()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QCOMPARE(twin::pyText(text), code);
    }

    void textsWithExpressions()
    {
        QCOMPARE(twin::pyFormat({{"a{b}", false}, {"x.y", true}}), QByteArray(R"(f"a{{b}}{x.y}")"));
        QCOMPARE(twin::pyFormat({{"a{b}", false}}), QByteArray(R"("a{b}")"));
        QCOMPARE(twin::pyFormat({{"a", false}, {R"(x["y"])", true}}), QByteArray(R"("".join(["a", str(x["y"])]))"));
    }

    void eachWayOfCachingHasItsCode_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("off") << QByteArray("cache /courses/ off") << QByteArray();
        QTest::newRow("page") << QByteArray("cache /courses/ page timeout=60s key_prefix=api vary=Cookie")
                              << QByteArray(R"(@method_decorator(cache_page(60, key_prefix="api"), name="dispatch")
@method_decorator(vary_on_headers("Cookie"), name="dispatch")
class CourseList()");
        QTest::newRow("response") << QByteArray("cache /courses/ response key=default timeout=never")
                                  << QByteArray("    @cache_response(None)\n    def get(");
        QTest::newRow("a key function") << QByteArray("cache /courses/ response key=tutorial")
                                        << QByteArray("    @cache_response(900, key_func=keys.course_list_key)\n");
        QTest::newRow("by hand") << QByteArray("cache /courses/ lowlevel key=course_list timeout=5m")
                                 << QByteArray("        cache.set(key, response.content.decode(), 300)\n");
        QTest::newRow("a remedy") << QByteArray("cache /courses/ response key=url lock=5s grace=30s")
                                  << QByteArray("    @remedies.cached(900, keys.course_list_key, lock=5, grace=30)\n");
    }

    void eachWayOfCachingHasItsCode()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, code);
        const twin::Piece views = piece(setUpBy(command), u"courses/views.py"_s);
        QVERIFY2(views.text.contains(code), views.text);
        const bool isCached = !code.isEmpty();
        QCOMPARE(views.text.contains("cache"), isCached);
        QCOMPARE(views.marks.contains(twin::lookupMark("/courses/")), isCached);
    }

    void onlyWhatIsUsedIsThere()
    {
        const twin::Piece keys = piece(setUpBy("cache /courses/ response key=\"{user}\""), u"courses/keys.py"_s);
        QCOMPARE(keys.text, QByteArray(R"("""What the entries of the cache are called."""


def user_text(request):
    return str(request.user.id if request.user.is_authenticated else "anonymous")


def course_list_key(view_instance, view_method, request, args, kwargs):
    return f"{user_text(request)}"
)"));
    }

    void marksNameTheLinesThatRun()
    {
        const lab::Setup setup = setUpBy("cache /courses/ lowlevel key=course_list\n"
                                         "on save Course delete course_list\n"
                                         "on save,delete Course delete \"single_course_{pk}\" when=commit\n");
        QCOMPARE(linesOf(setup, twin::lookupMark("/courses/")), QByteArrayList{"cached = cache.get(key)"});
        QCOMPARE(linesOf(setup, twin::storeMark("/courses/")),
                 QByteArrayList{"cache.set(key, response.content.decode(), 900)"});
        QCOMPARE(linesOf(setup, twin::receiverMark(0)).last(), QByteArray("cache.delete(\"course_list\")"));
        QCOMPARE(linesOf(setup, twin::receiverMark(1)).last(),
                 QByteArray("transaction.on_commit(lambda: cache.delete(key))"));
        QVERIFY(linesOf(setup, twin::backendMark).contains("\"TIMEOUT\": 300,"));
    }

    void anEventHasTheLineThatItRan()
    {
        auto lab = lab::Lab::create({});
        QVERIFY(lab.has_value());
        struct Collector final : trace::Listener {
            void happened(const trace::Event &event) override { events.push_back(event); }
            trace::Events events;
        } collector;
        (*lab)->addListener(&collector);
        const auto commands = lab::parse("cache /courses/{id}/ lowlevel key=\"single_course_{pk}\"\n"
                                         "on save Category delete \"single_course_{pk}\"\n"
                                         "on save Course delete \"course_list\"\n"
                                         "on save Course delete \"single_course_{pk}\"\n"
                                         "get /courses/7/?x=1\nget /courses/7/\nsave course 7 title=x\n");
        QVERIFY(commands.has_value());
        for (const lab::Command &command : *commands) {
            (*lab)->begin(command);
            (*lab)->finish();
        }
        const auto find = [&](trace::EventId id) -> const trace::Event * {
            return id > 0 && id <= collector.events.size() ? &collector.events[id - 1] : nullptr;
        };
        QByteArrayList marks;
        for (const trace::Event &event : collector.events) {
            const QByteArray mark = twin::markOf(event, find, (*lab)->setup());
            if (!mark.isEmpty() && (marks.isEmpty() || marks.last() != mark))
                marks += mark;
        }
        QCOMPARE(
            marks,
            (QByteArrayList{"view /courses/{id}/", "url /courses/{id}/", "lookup /courses/{id}/",
                            "query /courses/{id}/", "store /courses/{id}/", "view /courses/{id}/", "url /courses/{id}/",
                            "lookup /courses/{id}/", "view /courses/{id}/", "receiver 1", "receiver 2"}));
    }
};

QTEST_GUILESS_MAIN(TwinCodeTest)
#include "tst_twincode.moc"
