#include "codec/render.h"

#include "codec/picklereader.h"

#include <QtTest/QTest>

using codec::plainText;
using codec::render;
using codec::RenderedLine;
using codec::Value;
using namespace Qt::StringLiterals;

class TestRender : public QObject {
    Q_OBJECT
private slots:
    void everyTypeHasItsLine();
    void textIsCutAndSaysSo();
    void linesAreLimited();
    void whatExpandsWithoutEndEnds();
};

void TestRender::everyTypeHasItsLine()
{
    using Type = Value::Type;
    const auto text = [](const char *utf8) { return Value::text(QString::fromUtf8(utf8)); };
    const Value value = Value::dict({
        {text("none"), Value()},
        {text("yes"), Value::boolean(true)},
        {Value::integer(1), Value::bigInteger("1180591620717411303424")},
        {text("rate"), Value::real(4.5)},
        {text("name"), text("Zo\u00eb\n")},
        {text("raw"), Value::bytes(QByteArray("\0\xff", 2))},
        {text("price"), Value::scalar(Type::Decimal, "49.90")},
        {text("at"), Value::scalar(Type::DateTime, "2026-11-22T13:45:30+00:00")},
        {text("id"), Value::scalar(Type::Uuid, "12345678-1234-5678-1234-567812345678")},
        {text("tags"), Value::list({text("a"), Value::tuple({})})},
        {Value::tuple({Value::integer(1), text("k")}), Value::set({Value::integer(2)})},
        {text("response"),
         Value::object(u"django.http.response"_s, u"HttpResponse"_s, {},
                       {{text("status"), Value::integer(200)}, {text("content"), Value::bytes("[]")}})},
        {text("safe"), Value::object(u"django.utils.safestring"_s, u"SafeString"_s, {text("<b>")})},
        {text("class"), Value::reference(u"builtins"_s, u"int"_s)},
        {text("self"), Value::object({}, u"cycle"_s, {Value::integer(1)})},
    });
    QCOMPARE(plainText(render(value)), uR"(dict
  'none': NoneType None
  'yes': bool True
  1: int 1180591620717411303424
  'rate': float 4.5
  'name': str 'Zoë\n'
  'raw': bytes b'\x00\xff'
  'price': Decimal 49.90
  'at': datetime 2026-11-22T13:45:30+00:00
  'id': UUID 12345678-1234-5678-1234-567812345678
  'tags': list
    str 'a'
    tuple
  (1, 'k'): set
    int 2
  'response': django.http.response.HttpResponse
    status: int 200
    content: bytes b'[]'
  'safe': django.utils.safestring.SafeString '<b>'
  'class': type builtins.int
  'self': cycle 1
)"_s);
}

void TestRender::textIsCutAndSaysSo()
{
    const RenderedLine text = render(Value::text(u"x"_s.repeated(5000)), {.lines = 10, .text = 100}).front();
    QCOMPARE(text.text, QString(u'\'' + u"x"_s.repeated(100) + u'\''));
    QCOMPARE(text.size, 5000);
    QCOMPARE(text.hidden, 4900);
    const RenderedLine bytes = render(Value::bytes(QByteArray(5000, 'x')), {.lines = 10, .text = 100}).front();
    QCOMPARE(bytes.hidden, 4900);
    const RenderedLine number = render(Value::bigInteger(QByteArray(5000, '1')), {.lines = 10, .text = 100}).front();
    QCOMPARE(number.text.size(), 100);
    QCOMPARE(number.hidden, 4900);
}

void TestRender::linesAreLimited()
{
    const Value inner = Value::list(Value::Items(10, Value()));
    const QList<RenderedLine> lines = render(Value::list({inner, inner, inner}), {.lines = 15});
    QCOMPARE(lines.size(), 15);
    QCOMPARE(lines[0].size, 3);
    QCOMPARE(lines[0].hidden, 1);
    QCOMPARE(lines[1].hidden, 0);
    QCOMPARE(lines[12].hidden, 8);
}

void TestRender::whatExpandsWithoutEndEnds()
{
    Value value = Value::list({});
    for (int i = 0; i < 200; ++i) // 2^200 leaves
        value = Value::list({value, value});
    QCOMPARE(render(value).size(), 10'000);
    // As a key as well.
    QVERIFY(plainText(render(Value::dict({{Value::tuple({value}), Value()}}))).size() < 1000);
}

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
