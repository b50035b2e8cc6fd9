#include "server/djangosite.h"
#include "server/jsonvalue.h"

#include "codec/pyrepr.h"
#include "server/cacheheaders.h"
#include "server/cachekeys.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using codec::Value;
using jsonvalue::member;
using jsonvalue::utf8;
using server::Request;
using server::Response;

namespace {

class FixedClock : public base::PosixClock {
public:
    double posixNow() const override { return base::labEpoch; }
};

QByteArray dictText(const Value &object) { return codec::pyRepr(object).toUtf8(); }

// The request as the recorder's test client built it.
Request requestOf(const Value &json)
{
    Request request;
    request.method = utf8(json, "method"_L1);
    request.host = utf8(json, "host"_L1);
    request.secure = member(json, "secure"_L1).toBool();
    request.path = utf8(json, "path"_L1);
    request.query = utf8(json, "query"_L1);
    for (const auto &[name, value] : member(json, "headers"_L1).pairs())
        request.headers.append({utf8(name), utf8(value)});
    QByteArrayList cookies;
    for (const auto &[name, value] : member(json, "cookies"_L1).pairs())
        cookies += utf8(name) + '=' + utf8(value);
    const QByteArray user = utf8(json, "user"_L1);
    const QByteArray id = user.startsWith("learner") ? user.sliced(7) : QByteArray();
    if (utf8(json, "auth"_L1) == "session")
        cookies += "sessionid=" + id.repeated(32 / id.size()).leftJustified(32, 'x');
    if (utf8(json, "auth"_L1) == "basic")
        server::setHeader(request.headers, "Authorization", "Basic " + QByteArray(user + ":pw").toBase64());
    // Django's test client always sends a Cookie header, empty at least.
    if (!cookies.isEmpty() || !server::findHeader(request.headers, "Cookie"))
        server::setHeader(request.headers, "Cookie", cookies.join("; "));
    return request;
}

Value timeoutValue(const cache::Timeout &timeout)
{
    if (timeout.kind() != cache::Timeout::Kind::Seconds)
        return {};
    const double seconds = timeout.toSeconds();
    return seconds == std::floor(seconds) ? Value::integer(static_cast<std::int64_t>(seconds)) : Value::real(seconds);
}

QString typeName(const Value &value)
{
    switch (value.type()) {
    case Value::Type::List:
        return u"list"_s;
    case Value::Type::Tuple:
        return u"tuple"_s;
    case Value::Type::Object:
        return value.toObject()->name;
    default:
        return u"?"_s;
    }
}

Value text(const QByteArray &utf8Text) { return Value::text(QString::fromUtf8(utf8Text)); }

// A call as the "cache_calls" of a request have it.
Value fullCall(const SpyCache::Call &call)
{
    Value::Pairs pairs{
        {text("op"), text(call.operation)}, {text("key"), text(call.key)}, {text("full_key"), text(call.fullKey)}};
    if (call.operation == "get")
        pairs.emplace_back(text("hit"), Value::boolean(call.found));
    if (call.operation == "delete")
        pairs.emplace_back(text("result"), Value::boolean(call.found));
    if (call.operation == "set") {
        pairs.emplace_back(text("timeout"), timeoutValue(call.timeout));
        pairs.emplace_back(text("value_type"), Value::text(typeName(call.value)));
        if (call.value.type() == Value::Type::List)
            pairs.emplace_back(text("value"), call.value);
    }
    return Value::dict(std::move(pairs));
}

Value fullCalls(const QList<SpyCache::Call> &calls)
{
    Value::Items items;
    for (const SpyCache::Call &call : calls)
        items.push_back(fullCall(call));
    return Value::list(std::move(items));
}

// The same in the short form of scenarios: ["get", full key, hit].
Value shortCalls(const QList<SpyCache::Call> &calls)
{
    Value::Items items;
    for (const SpyCache::Call &call : calls) {
        Value::Items item{text(call.operation), text(call.fullKey)};
        if (call.operation == "get")
            item.push_back(Value::boolean(call.found));
        items.push_back(Value::list(std::move(item)));
    }
    return Value::list(std::move(items));
}

QByteArray outcomeOf(const QList<SpyCache::Call> &calls)
{
    const auto isSet = [](const SpyCache::Call &call) { return call.operation == "set"; };
    if (std::any_of(calls.begin(), calls.end(), isSet))
        return "miss, stored";
    return !calls.isEmpty() && calls.last().found ? "hit" : "not stored";
}

Value headersOf(const Response &response, const Value &expected)
{
    // The recorder kept these; whatever else it kept in a row is compared, too.
    QByteArrayList names{"Vary", "Cache-Control", "Content-Type"};
    for (const auto &pair : expected.pairs()) {
        if (!names.contains(utf8(pair.first)))
            names += utf8(pair.first);
    }
    Value::Pairs pairs;
    for (const auto &pair : expected.pairs()) {
        if (const QByteArray *value = server::findHeader(response.headers, utf8(pair.first)))
            pairs.emplace_back(pair.first, text(*value));
        names.removeAll(utf8(pair.first));
    }
    for (const QByteArray &name : names) {
        if (const QByteArray *value = server::findHeader(response.headers, name))
            pairs.emplace_back(text(name), text(*value));
    }
    return Value::dict(std::move(pairs));
}

// What the recorder noted of each header list that was stored.
Value pageRecords(const Request &request, const QList<SpyCache::Call> &calls)
{
    Value::Items records;
    QByteArray lastPageKey;
    for (const SpyCache::Call &call : calls) {
        if (call.operation == "set" && call.value.type() == Value::Type::Object)
            lastPageKey = call.fullKey;
    }
    for (const SpyCache::Call &call : calls) {
        if (call.operation != "set" || call.value.type() != Value::Type::List)
            continue;
        QList<QByteArray> headerList;
        Value::Items values;
        for (const Value &item : call.value.items()) {
            headerList.append(utf8(item));
            const auto value = request.meta(headerList.last());
            values.push_back(Value::list({item, value ? text(*value) : Value()}));
        }
        Value::Pairs dialects;
        for (const server::Dialect dialect : server::allDialects) {
            if (dialect != server::Dialect::NetstringEmpty) // released after the recording
                dialects.emplace_back(text(server::dialectName(dialect)),
                                      text(server::md5Hex(server::headerContext(request, headerList, dialect))));
        }
        records.push_back(Value::dict({
            {text("cache_header_key"), text(call.fullKey)},
            {text("header_list"), call.value},
            {text("url_md5"), text(server::md5Hex(request.absoluteUri()))},
            {text("header_values"), Value::list(std::move(values))},
            {text("timeout"), timeoutValue(call.timeout)},
            {text("cache_page_key"), text(lastPageKey)},
            {text("ctx_md5_by_dialect"), Value::dict(std::move(dialects))},
        }));
    }
    return Value::list(std::move(records));
}

// cache_response's own look-up, when there was one.
std::optional<Value> responseRecord(const QList<SpyCache::Call> &calls, const QByteArray &keyJson)
{
    const auto isPage = [](const SpyCache::Call &call) { return call.key.startsWith("views.decorators.cache."); };
    const auto get = std::find_if_not(calls.begin(), calls.end(), isPage);
    if (get == calls.end())
        return std::nullopt;
    const auto set = std::find_if(calls.begin(), calls.end(),
                                  [&](const auto &call) { return call.operation == "set" && !isPage(call); });
    const bool stored = set != calls.end();
    Value::Pairs pairs{{text("key"), text(get->key)},
                       {text("full_key"), text(get->fullKey)},
                       {text("stored"), Value::boolean(stored)},
                       {text("timeout"), stored ? timeoutValue(set->timeout) : Value()}};
    if (!keyJson.isEmpty())
        pairs.emplace_back(text("key_json"), text(keyJson));
    return Value::dict(std::move(pairs));
}

// The recorded body as it can be told from ours: whole, or by its md5.
bool bodyMatches(const QByteArray &body, const QByteArray &recorded)
{
    if (recorded.startsWith("(the browsable API page)"))
        return body.startsWith(recorded);
    const qsizetype md5 = recorded.lastIndexOf("... md5 ");
    return md5 < 0 ? body == recorded : server::md5Hex(body) == recorded.sliced(md5 + 8);
}

// Where two long texts part; empty when they do not.
QByteArray difference(const Value &actual, const Value &expected)
{
    const QByteArray a = dictText(actual);
    const QByteArray b = dictText(expected);
    if (a == b)
        return {};
    const auto parted = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const qsizetype from = std::max<qsizetype>(0, parted - 40);
    return "\n   Actual   …" + a.sliced(from) + "\n   Expected …" + b.sliced(from);
}

} // namespace

#define COMPARE_VALUES(actual, expected)                                                                               \
    do {                                                                                                               \
        const QByteArray parted = difference(actual, expected);                                                        \
        QVERIFY2(parted.isEmpty(), parted.constData());                                                                \
    } while (false)

// Every key, header and cache call that real Django made for a request is made here, on a site of the same views.
class TestKeys : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void requestsAsRecorded_data()
    {
        addRows([](const Value &json) { return member(json, "requests"_L1); }, &TestKeys::requestName);
    }
    void requestsAsRecorded();
    void scenariosAsRecorded_data()
    {
        addRows([](const Value &json) { return member(json, "scenarios"_L1); }, &TestKeys::scenarioName);
    }
    void scenariosAsRecorded();

private:
    static QByteArray requestName(const Value &row);
    static QByteArray scenarioName(const Value &row) { return utf8(row, "name"_L1); }
    void addRows(Value (*list)(const Value &), QByteArray (*name)(const Value &));
    void scenarioRequest(DjangoSite &site, const Value &step);
    void scenarioAction(DjangoSite &site, const Value &step);

    QList<jsonvalue::Document> m_documents;
    FixedClock m_clock;
};

Q_DECLARE_METATYPE(codec::Value)

void TestKeys::initTestCase()
{
    const auto documents = jsonvalue::readRecorded("django-cache-keys"_L1);
    QVERIFY2(documents, documents ? "" : qPrintable(documents.error().args.join(u": "_s)));
    m_documents = *documents;
    if (m_documents.isEmpty())
        QSKIP("no file of this format in the folder");
}

QByteArray TestKeys::requestName(const Value &row)
{
    const Value request = member(row, "request"_L1);
    QByteArray name = utf8(request, "site"_L1) + ' ' + utf8(request, "method"_L1) + ' ' + utf8(row, "absolute_uri"_L1);
    for (const QLatin1StringView detail : {"user"_L1, "auth"_L1})
        name += jsonvalue::has(request, detail) ? ' ' + utf8(request, detail) : QByteArray();
    for (const QLatin1StringView detail : {"headers"_L1, "cookies"_L1})
        name += jsonvalue::has(request, detail) ? ' ' + dictText(member(request, detail)) : QByteArray();
    return name;
}

void TestKeys::addRows(Value (*list)(const Value &), QByteArray (*name)(const Value &))
{
    QTest::addColumn<Value>("row");
    bool anyRow = false;
    for (const jsonvalue::Document &document : std::as_const(m_documents)) {
        int number = 0;
        const Value rows = list(document.json);
        for (const Value &row : rows.items())
            QTest::addRow("%s %d %s", qPrintable(document.fileName), ++number, name(row).constData()) << row;
        anyRow = anyRow || number > 0;
    }
    if (!anyRow)
        QSKIP("no row of this kind in the folder");
}

void TestKeys::requestsAsRecorded()
{
    QFETCH(Value, row);
    const Value json = member(row, "request"_L1);
    QVERIFY2(DjangoSite::knows(utf8(json, "site"_L1)), "unknown site");
    DjangoSite site(utf8(json, "site"_L1), m_clock);
    const Request request = requestOf(json);

    QCOMPARE(request.absoluteUri(), utf8(row, "absolute_uri"_L1));
    for (const auto &[name, value] : member(row, "request_meta"_L1).pairs())
        QCOMPARE(request.meta(utf8(name)).value_or("(absent)"), utf8(value));

    const Response first = site.get(request);
    const QList<SpyCache::Call> calls = site.cache().takeCalls();
    const QStringList warnings = site.cache().takeWarnings();
    COMPARE_VALUES(fullCalls(calls), member(row, "cache_calls"_L1));
    COMPARE_VALUES(pageRecords(request, calls),
                   jsonvalue::has(row, "cache_page"_L1) ? member(row, "cache_page"_L1) : Value::list({}));
    if (const auto record = responseRecord(calls, site.keyJson()))
        COMPARE_VALUES(*record, member(row, "cache_response"_L1));
    else
        QVERIFY(!jsonvalue::has(row, "cache_response"_L1));
    QCOMPARE(Value::integer(first.status), member(row, "status"_L1));
    const Value headers = member(row, "response_headers"_L1);
    COMPARE_VALUES(headersOf(first, headers), headers);
    QCOMPARE(outcomeOf(calls), utf8(row, "outcome"_L1));
    QStringList recordedWarnings;
    for (const Value &warning : member(row, "cache_key_warnings"_L1).items())
        recordedWarnings += warning.toText();
    QCOMPARE(warnings, recordedWarnings);

    const Value again = member(row, "second_request"_L1);
    const Response second = site.get(request);
    const QList<SpyCache::Call> secondCalls = site.cache().takeCalls();
    COMPARE_VALUES(shortCalls(secondCalls), member(again, "cache_calls"_L1));
    QCOMPARE(outcomeOf(secondCalls), utf8(again, "outcome"_L1));
    QCOMPARE(second.body == first.body, member(again, "same_body"_L1).toBool());
    const Value secondHeaders = member(again, "response_headers"_L1);
    COMPARE_VALUES(headersOf(second, secondHeaders), secondHeaders);
}

void TestKeys::scenariosAsRecorded()
{
    QFETCH(Value, row);
    const Value steps = member(row, "steps"_L1);
    QVERIFY(!steps.items().empty());
    const QByteArray siteName = utf8(member(steps.items().front(), "request"_L1), "site"_L1);
    DjangoSite site(siteName, m_clock);
    if (utf8(row, "name"_L1) == "default-drf-key-serves-page-1-for-every-query") {
        // The recorder ran the scenarios one after another on one database.
        site.renameCourse(3, "Course 3 (edited)");
        site.cache().takeCalls();
    }
    int number = 0;
    for (const Value &step : steps.items()) {
        ++number;
        if (jsonvalue::has(step, "request"_L1))
            scenarioRequest(site, step);
        else
            scenarioAction(site, step);
        if (QTest::currentTestFailed()) {
            qWarning("step %d", number);
            return;
        }
    }
}

void TestKeys::scenarioRequest(DjangoSite &site, const Value &step)
{
    const Response response = site.get(requestOf(member(step, "request"_L1)));
    const QList<SpyCache::Call> calls = site.cache().takeCalls();
    COMPARE_VALUES(shortCalls(calls), member(step, "cache_calls"_L1));
    QCOMPARE(outcomeOf(calls), utf8(step, "outcome"_L1));
    QCOMPARE(Value::integer(response.status), member(step, "status"_L1));
    const QByteArray *type = server::findHeader(response.headers, "Content-Type");
    QCOMPARE(type ? *type : QByteArray(), utf8(step, "content_type"_L1));
    QVERIFY2(bodyMatches(response.body, utf8(step, "body"_L1)), response.body.left(200));
}

void TestKeys::scenarioAction(DjangoSite &site, const Value &step)
{
    const QString action = member(step, "action"_L1).toText();
    const qsizetype before = site.cache().size();
    static const QRegularExpression save(u"^Course\\.objects\\.get\\(pk=(\\d+)\\); title changed; save\\(\\)$"_s);
    if (const auto match = save.match(action); match.hasMatch()) {
        const int id = match.captured(1).toInt();
        site.renameCourse(id, "Course " + QByteArray::number(id) + " (edited)");
    } else if (action == "removed from the store"_L1) {
        for (const Value &key : member(step, "full_keys"_L1).items())
            QVERIFY(site.cache().removeFromStore(utf8(key)));
    } else {
        QFAIL(qPrintable(u"unknown action: "_s + action));
    }
    const QList<SpyCache::Call> calls = site.cache().takeCalls();
    if (jsonvalue::has(step, "cache_calls"_L1))
        COMPARE_VALUES(fullCalls(calls), member(step, "cache_calls"_L1));
    if (jsonvalue::has(step, "entries_before"_L1))
        QCOMPARE(Value::integer(before), member(step, "entries_before"_L1));
    if (jsonvalue::has(step, "entries_after"_L1))
        QCOMPARE(Value::integer(site.cache().size()), member(step, "entries_after"_L1));
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
