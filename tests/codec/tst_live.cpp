#include "codec/chain.h"
#include "codec/json.h"
#include "codec/number.h"
#include "codec/picklegraph.h"
#include "codec/pyrepr.h"
#include "codec/render.h"
#include "codec/taggedjson.h"
#include "support/redisserver.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using codec::ChainStep;
using codec::Decoded;
using codec::Value;
using tagged::member;

namespace {
// Where the recorded sets are: those of tests/data, or another folder that holds more of the same format.
QString dataFolder(const QString &name)
{
    const QString other = qEnvironmentVariable("LOOKASIDE_CONFORMANCE_DIR");
    const QString folder = other.isEmpty() ? QStringLiteral(LOOKASIDE_TEST_DATA) : other;
    return folder + u'/' + name;
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Value readExpected(const QString &folder)
{
    base::Result<Value> json = codec::readJson(readFile(folder + u"/expected.json"_s), 10'000);
    return json ? *json : Value();
}

QString text(const Value &row, QStringView name)
{
    const Value *value = member(row, name);
    return value ? value->toText() : QString();
}

std::int64_t number(const Value &row, QStringView name)
{
    const Value *value = member(row, name);
    return value ? value->toInteger() : -1;
}

using Place = std::pair<int, QByteArray>; // database and key

Place placeOf(const Value &row)
{
    const Value *encoded = member(row, u"key_b64");
    return {int(number(row, u"db")),
            encoded ? QByteArray::fromBase64(encoded->toText().toLatin1()) : text(row, u"key").toUtf8()};
}

// The commands of a file for redis-cli --pipe: arrays of bulk strings.
QList<QByteArrayList> commandsOf(const QByteArray &resp)
{
    QList<QByteArrayList> commands;
    qsizetype at = 0;
    const auto count = [&](char mark) -> qsizetype {
        const qsizetype end = resp.indexOf("\r\n", at);
        if (end < 0 || resp.at(at) != mark)
            return -1;
        const qsizetype value = resp.mid(at + 1, end - at - 1).toLongLong();
        at = end + 2;
        return value;
    };
    while (at < resp.size()) {
        QByteArrayList words;
        for (qsizetype left = count('*'); left > 0; --left) {
            const qsizetype length = count('$');
            if (length < 0)
                return commands;
            words.append(resp.mid(at, length));
            at += length + 2;
        }
        if (words.isEmpty())
            return commands;
        commands.append(words);
    }
    return commands;
}

QHash<Place, QByteArray> stringsSetBy(const QList<QByteArrayList> &commands)
{
    QHash<Place, QByteArray> strings;
    int database = 0;
    for (const QByteArrayList &command : commands) {
        if (command.front() == "SELECT")
            database = command.value(1).toInt();
        else if (command.front() == "SET")
            strings.insert({database, command.value(1)}, command.value(2));
    }
    return strings;
}

QString stepName(ChainStep::Kind kind)
{
    using Kind = ChainStep::Kind;
    switch (kind) {
    case Kind::Zlib:
        return u"zlib"_s;
    case Kind::Gzip:
        return u"gzip"_s;
    case Kind::Xz:
    case Kind::LzmaAlone:
        return u"lzma"_s;
    case Kind::Lz4:
        return u"lz4"_s;
    case Kind::Zstd:
        return u"zstd"_s;
    case Kind::Integer:
        return u"int"_s;
    case Kind::Pickle:
        return u"pickle"_s;
    case Kind::Json:
        return u"json"_s;
    case Kind::Msgpack:
        return u"msgpack"_s;
    default: // text, bytes, and what Django does not write
        return {};
    }
}

QStringList stepNames(const Decoded &decoded)
{
    QStringList names;
    for (const ChainStep &step : decoded.steps) {
        if (const QString name = stepName(step.kind); !name.isEmpty())
            names.append(name);
    }
    return names;
}
} // namespace

// Every row of the recorded sets shows what real Django and Python say that it holds.
class TestLive : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void redisRow_data();
    void redisRow();
    void aRealServerHoldsTheSameBytes();
    void diskRow_data();
    void diskRow();

private:
    void comparePickle(const Value &row, const Decoded &decoded);

    Value m_redis;
    QHash<Place, QByteArray> m_strings;
    QHash<Place, Value> m_rows;
    QHash<int, codec::Serializer> m_serializers; // by database
    Value m_disk;
};

void TestLive::initTestCase()
{
    const QString folder = dataFolder(u"live_redis"_s);
    m_redis = readExpected(folder);
    QVERIFY2(member(m_redis, u"rows"), qPrintable(folder));
    m_strings = stringsSetBy(commandsOf(readFile(folder + u"/fill.resp"_s)));
    for (const Value &row : member(m_redis, u"rows")->items())
        m_rows.insert(placeOf(row), row);
    // "db 3  django-redis + JSONSerializer       db 4  django-redis + MSGPackSerializer"
    static const QRegularExpression database(u"db (\\d+)\\s(.*?)(?=\\sdb \\d+\\s|$)"_s);
    for (const Value &line : member(m_redis, u"databases")->items()) {
        for (auto match = database.globalMatch(line.toText()); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            if (one.captured(2).contains(u"JSON"_s))
                m_serializers.insert(one.captured(1).toInt(), codec::Serializer::Json);
            else if (one.captured(2).contains(u"MSGPack"_s))
                m_serializers.insert(one.captured(1).toInt(), codec::Serializer::Msgpack);
            else if (one.captured(2).contains(u"protocol"_s, Qt::CaseInsensitive))
                m_serializers.insert(one.captured(1).toInt(), codec::Serializer::Pickle);
        }
    }
    m_disk = readExpected(dataFolder(u"live_disk"_s));
    QVERIFY(member(m_disk, u"rows"));
}

void TestLive::redisRow_data()
{
    QTest::addColumn<Value>("row");
    for (const Value &row : member(m_redis, u"rows")->items()) {
        if (text(row, u"type") == "string"_L1)
            QTest::addRow("db %d %s", placeOf(row).first,
                          placeOf(row).second.left(80).toPercentEncoding(" :'<>{}[]").constData())
                << row;
    }
}

void TestLive::redisRow()
{
    QFETCH(Value, row);
    const Place place = placeOf(row);
    QVERIFY(m_strings.contains(place));
    const QByteArray stored = m_strings.value(place);
    QCOMPARE(stored.size(), number(row, u"raw_length"));
    if (const Value *raw = member(row, u"raw_b64"); raw && !raw->isNone())
        QCOMPARE(stored, QByteArray::fromBase64(raw->toText().toLatin1()));
    if (const Value *md5 = member(row, u"raw_md5"))
        QCOMPARE(QCryptographicHash::hash(stored, QCryptographicHash::Md5).toHex(), md5->toText().toLatin1());

    // Keys that begin with the version are Django's (inspector::serializerOf).
    const auto owner = place.second.startsWith(":1:") ? codec::Serializer::Pickle : codec::Serializer::Unknown;
    const Decoded decoded = codec::decode(stored, {.serializer = m_serializers.value(place.first, owner)});
    QVERIFY(!decoded.steps.isEmpty());
    QVERIFY(!codec::render(decoded.value).isEmpty());

    QStringList codecs;
    for (const Value &codec : member(row, u"codec")->items())
        codecs.append(codec.toText());
    if (codecs == QStringList{u"undecodable"_s}) { // it says so, or shows plainly what is there
        const bool isPlain = stepNames(decoded).isEmpty();
        QVERIFY2(isPlain || !decoded.isComplete(), qPrintable(codec::pyRepr(decoded.value)));
        return;
    }
    QCOMPARE(stepNames(decoded), codecs);
    for (const codec::Finding &finding : decoded.findings)
        QVERIFY2(finding.severity != codec::Finding::Severity::Warning, finding.error.code.constData());

    const Value *expected = member(row, u"expected");
    if (const Value *as = member(row, u"expected_as")) {
        const auto other = m_rows.constFind(placeOf(*as));
        expected =
            other == m_rows.constEnd() ? nullptr : member(*other, u"expected"); // the other row may be kept elsewhere
    }
    if (expected)
        QCOMPARE(tagged::difference(*expected, decoded.value), QString());
    if (member(row, u"pickle"))
        comparePickle(row, decoded);
}

void TestLive::comparePickle(const Value &row, const Decoded &decoded)
{
    const Value &pickle = *member(row, u"pickle");
    const codec::pickle::Graph graph = codec::pickle::readGraph(decoded.payload);
    QCOMPARE(decoded.steps.last().protocol, number(pickle, u"protocol"));
    QCOMPARE(decoded.opcodes, number(pickle, u"opcodes"));
    QCOMPARE(decoded.payload.size() - graph.size, number(pickle, u"trailing_bytes"));
    QStringList globals;
    for (const codec::PickleGlobal &global : decoded.globals)
        globals.append(global.name);
    QStringList expected;
    for (const Value &global : member(pickle, u"globals")->items())
        expected.append(global.toText());
    QCOMPARE(globals, expected);

    const bool flagged =
        std::any_of(decoded.findings.begin(), decoded.findings.end(),
                    [](const codec::Finding &finding) { return finding.severity == codec::Finding::Severity::Danger; });
    QCOMPARE(flagged, text(row, u"key").contains(u"hostile:"_s) && !globals.isEmpty());
    if (const Value *structural = member(row, u"structural"))
        QCOMPARE(tagged::difference(*structural, graph), QString());
}

void TestLive::aRealServerHoldsTheSameBytes()
{
    support::RedisServer server;
    QVERIFY(server.start());
    for (const QByteArrayList &command : commandsOf(readFile(dataFolder(u"live_redis/fill.resp"_s)))) {
        const QVariant reply = server.run(command);
        QVERIFY2(!reply.canConvert<support::ServerError>(), command.join(' ').left(200));
    }
    int database = -1;
    int compared = 0;
    for (const Value &row : member(m_redis, u"rows")->items()) {
        const Place place = placeOf(row);
        if (place.first != database)
            QCOMPARE(server.run({"SELECT", QByteArray::number(place.first)}).toByteArray(), QByteArray("OK"));
        database = place.first;
        QCOMPARE(server.run({"TYPE", place.second}).toByteArray(), text(row, u"type").toLatin1());
        if (text(row, u"type") != "string"_L1)
            continue;
        QCOMPARE(server.run({"GET", place.second}).toByteArray(), m_strings.value(place));
        const Value *ttl = member(row, u"ttl");
        const qint64 left = server.run({"TTL", place.second}).toLongLong();
        if (ttl && !ttl->isNone())
            QVERIFY(left > 0 && left <= ttl->toInteger());
        else
            QCOMPARE(left, -1);
        ++compared;
    }
    QVERIFY(compared > 0);
}

void TestLive::diskRow_data()
{
    QTest::addColumn<Value>("row");
    for (const Value &row : member(m_disk, u"rows")->items())
        QTest::addRow("%s", text(row, u"full_key").toUtf8().toPercentEncoding(" :'<>{}[]").constData()) << row;
}

void TestLive::diskRow()
{
    QFETCH(Value, row);
    const QString folder = dataFolder(u"live_disk"_s);

    const QByteArray file = readFile(folder + u"/files/"_s + text(row, u"file"));
    QCOMPARE(text(row, u"file").toLatin1(),
             QCryptographicHash::hash(text(row, u"full_key").toUtf8(), QCryptographicHash::Md5).toHex() + ".djcache");
    const codec::PickleReading expires = codec::readPickle(file);
    QVERIFY(!expires.broken);
    QCOMPARE(codec::pyRepr(expires.value), codec::pyRepr(*member(row, u"file_expires_at")));
    const Decoded decoded = codec::decode(file.mid(expires.size));
    QCOMPARE(stepNames(decoded), (QStringList{u"zlib"_s, u"pickle"_s}));
    QCOMPARE(codec::pyRepr(decoded.value), text(row, u"value_repr"));

    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"live_disk"_s);
        database.setDatabaseName(folder + u"/cache.sqlite3"_s);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        query.prepare(u"SELECT value, expires FROM cache_table WHERE cache_key = ?"_s);
        query.addBindValue(text(row, u"full_key"));
        QVERIFY(query.exec() && query.next());
        const Decoded stored = codec::decode(QByteArray::fromBase64(query.value(0).toByteArray()));
        QCOMPARE(stepNames(stored), QStringList{u"pickle"_s});
        QCOMPARE(codec::pyRepr(stored.value), text(row, u"value_repr"));
        QVERIFY(query.value(1).toString().startsWith(text(row, u"db_expires")));
    }
    QSqlDatabase::removeDatabase(u"live_disk"_s);
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
