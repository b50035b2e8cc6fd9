#include "tap/redisconversation.h"
#include "tap/redisreader.h"
#include "tap/scripts.h"

using namespace Qt::StringLiterals;

namespace {

// What a conversation tells, as lines: "0 get k hit".
class Log final : public tap::ExchangeListener {
public:
    void exchanged(const tap::Exchange &exchange) override
    {
        QByteArray line = QByteArray::number(exchange.database) + ' ';
        const std::string_view name = tap::isKnown(*exchange.spec) ? exchange.spec->name : exchange.kept.at(0);
        line.append(name.data(), qsizetype(name.size()));
        exchange.kept.each([&](quint32 index, std::string_view bytes) {
            if (index > 0)
                line += ' ' + QByteArray(bytes.data(), qsizetype(bytes.size()));
        });
        const tap::Answer &answer = *exchange.answer;
        line += " → ";
        line += answer.type == 0 ? '?' : answer.type;
        if (answer.isNull)
            line += "nil";
        else if (answer.isError() || answer.type == '+')
            line += QByteArray(answer.text.data(), qsizetype(answer.text.size()));
        else
            line += answer.type == 0 ? QByteArray() : QByteArray::number(answer.number);
        lines.append(line);
    }
    void stoppedReading(const tap::Client & /*client*/, std::string_view why) override
    {
        lines.append("stopped: " + QByteArray(why.data(), qsizetype(why.size())));
    }
    QByteArrayList lines;
};

struct Piece {
    bool isAnswer;
    QByteArray bytes;
};

// A dialogue in which each piece is given in parts of `size` bytes.
QByteArrayList told(const QList<Piece> &pieces, qsizetype size)
{
    Log log;
    tap::ScriptLibrary scripts;
    tap::RedisConversation conversation({.id = 1, .address = "here"}, scripts, log);
    for (const Piece &piece : pieces) {
        for (qsizetype at = 0; at < piece.bytes.size(); at += size) {
            const QByteArray part = piece.bytes.mid(at, size);
            const std::string_view view(part.constData(), std::size_t(part.size()));
            piece.isAnswer ? conversation.answered(view, {}) : conversation.asked(view, {});
        }
    }
    return log.lines;
}

QByteArray bulk(const QByteArrayList &words)
{
    QByteArray bytes = '*' + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray &word : words)
        bytes += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    return bytes;
}

Piece asked(const QByteArray &words) { return {false, bulk(words.split(' '))}; }
Piece answered(const QByteArray &bytes) { return {true, bytes}; }

// What the tap counts of a dialogue.
class Reads final : public tap::ExchangeListener {
public:
    explicit Reads(tap::Ledger &ledger)
        : m_reader(ledger)
    {
    }
    void exchanged(const tap::Exchange &exchange) override { m_reader.take(exchange); }
    void stoppedReading(const tap::Client & /*client*/, std::string_view /*why*/) override { }

private:
    tap::RedisReader m_reader;
};

} // namespace

class TestFolds : public QObject {
    Q_OBJECT

private slots:
    void dialoguesAreReadHoweverTheyAreCut_data();
    void dialoguesAreReadHoweverTheyAreCut();
    void mutatedBytesNeverBreakIt();
    void existsTellsHowManyNotWhich();
    void aHugeValueIsNotHeld();
    void scriptsAreReadForWhatTheyLookUp();
};

void TestFolds::dialoguesAreReadHoweverTheyAreCut_data()
{
    QTest::addColumn<QList<Piece>>("pieces");
    QTest::addColumn<QByteArrayList>("expected");

    const auto row = [](const char *name, const QList<Piece> &pieces, const QByteArrayList &lines) {
        QTest::newRow(name) << pieces << lines;
    };
    row("one get", {asked("GET k"), answered("$1\r\nv\r\n")}, {"0 get k → $1"});
    row("a pipeline",
        {{false, bulk({"SET", "k", "v", "EX", "10"}) + bulk({"GET", "k"}) + bulk({"MGET", "a", "b"})},
         answered("+OK\r\n$-1\r\n*2\r\n$0\r\n\r\n$-1\r\n")},
        {"0 set k EX 10 → +OK", "0 get k → $nil", "0 mget a b → *2"});
    row("inline commands", {{false, "get  \"a\\x41 b\"\r\n\r\nPING\r\n"}, answered("$-1\r\n+PONG\r\n")},
        {"0 get aA b → $nil", "0 ping → +PONG"});
    row("the database of a connection", {asked("SELECT 3"), asked("GET k"), answered("+OK\r\n$-1\r\n")},
        {"3 select 3 → +OK", "3 get k → $nil"});
    row("a database that is refused",
        {asked("SELECT 99"), asked("GET k"), answered("-ERR DB index is out of range\r\n$-1\r\n")},
        {"0 select 99 → -ERR DB index is out of range", "0 get k → $nil"});
    row("a transaction",
        {asked("MULTI"), answered("+OK\r\n"), asked("GET a"), answered("+QUEUED\r\n"), asked("MGET a b"),
         answered("+QUEUED\r\n"), asked("EXEC"), answered("*2\r\n$-1\r\n*2\r\n$1\r\nx\r\n$-1\r\n"), asked("GET c"),
         answered("$-1\r\n")},
        {"0 multi → +OK", "0 get a → $nil", "0 mget a b → *2", "0 exec → *2", "0 get c → $nil"});
    row("a transaction that is given up",
        {asked("MULTI"), answered("+OK\r\n"), asked("GET a"), answered("+QUEUED\r\n"), asked("EXEC"),
         answered("*-1\r\n"), asked("GET c"), answered("$-1\r\n")},
        {"0 multi → +OK", "0 exec → *nil", "0 get c → $nil"});
    row("messages between answers",
        {asked("SUBSCRIBE a b"),
         answered("*3\r\n$9\r\nsubscribe\r\n$1\r\na\r\n:1\r\n*3\r\n$7\r\nmessage\r\n$1\r\na\r\n$2\r\nhi\r\n"),
         answered("*3\r\n$9\r\nsubscribe\r\n$1\r\nb\r\n:2\r\n"), asked("PING"),
         answered("*2\r\n$4\r\npong\r\n$0\r\n\r\n"), asked("UNSUBSCRIBE"),
         answered("*3\r\n$11\r\nunsubscribe\r\n$1\r\na\r\n:1\r\n*3\r\n$11\r\nunsubscribe\r\n$1\r\nb\r\n:0\r\n"),
         asked("GET k"), answered("$-1\r\n")},
        {"0 subscribe → *3", "0 ping → *2", "0 unsubscribe → *3", "0 get k → $nil"});
    row("RESP3 with pushes and attributes",
        {asked("HELLO 3"), answered("%1\r\n+server\r\n+redis\r\n"), asked("GET k"),
         answered(">2\r\n$10\r\ninvalidate\r\n*1\r\n$1\r\nk\r\n|1\r\n+ttl\r\n:3\r\n_\r\n"), asked("HGETALL h"),
         answered("%1\r\n+f\r\n,1.5\r\n"), asked("SMEMBERS s"), answered("~2\r\n#t\r\n(123\r\n")},
        {"0 hello 3 → %2", "0 get k → _nil", "0 hgetall h → %2", "0 smembers s → ~2"});
    row("MONITOR",
        {asked("MONITOR"), answered("+OK\r\n+1700000000.1 [0 x] \"get\"\r\n"), asked("PING"), answered("+PONG\r\n")},
        {"0 monitor → +OK", "0 ping → +PONG"});
    row("who wants no answers",
        {asked("CLIENT REPLY OFF"), asked("SET k v"), asked("CLIENT REPLY ON"), answered("+OK\r\n"), asked("GET k"),
         answered("$1\r\nv\r\n")},
        {"0 client REPLY OFF → ?", "0 set k → ?", "0 client REPLY ON → +OK", "0 get k → $1"});
    row("passwords are not kept",
        {asked("AUTH user secret"), asked("HELLO 3 AUTH user secret"), answered("+OK\r\n%0\r\n")},
        {"0 auth → +OK", "0 hello 3 → %0"});
    row("values are not kept",
        {asked("SET key secret NX"), asked("MSET a secret b secret"), asked("HSET h f secret"),
         answered("+OK\r\n+OK\r\n:1\r\n")},
        {"0 set key NX → +OK", "0 mset a b → +OK", "0 hset h → :1"});
    row("keys after a number", {asked("ZUNIONSTORE d 2 a b WEIGHTS 1 2"), answered(":0\r\n")},
        {"0 zunionstore d a b → :0"});
    row("replication", {asked("PSYNC ? -1"), answered("+FULLRESYNC x 0\r\n$3\r\nabc")}, {"stopped: replication"});
    row("no Redis", {{false, "*1\r\n+GET\r\n"}}, {"stopped: protocol"});
}

void TestFolds::dialoguesAreReadHoweverTheyAreCut()
{
    QFETCH(QList<Piece>, pieces);
    QFETCH(QByteArrayList, expected);
    for (const qsizetype size : {1, 2, 3, 5, 7, 11, 64, 100'000})
        QCOMPARE(told(pieces, size), expected);
}

// Whatever comes, it ends and stays within bounds; what a sanitizer would see is seen here.
void TestFolds::mutatedBytesNeverBreakIt()
{
    QRandomGenerator random(20);
    const QByteArray requests = bulk({"SET", "k", "v", "EX", "10"}) + bulk({"MULTI"}) + bulk({"MGET", "a", "b"})
        + bulk({"EXEC"}) + "GET \"a b\"\r\n" + bulk({"EVAL", "return redis.call('get', KEYS[1])", "1", "k"})
        + bulk({"ZUNION", "2", "a", "b"}) + bulk({"SUBSCRIBE", "c"});
    const QByteArray answers = "+OK\r\n+OK\r\n+QUEUED\r\n*1\r\n*2\r\n$-1\r\n$1\r\nx\r\n$3\r\nabc\r\n%1\r\n+a\r\n:1\r\n>"
                               "2\r\n+message\r\n+x\r\n*0\r\n-ERR no\r\n";
    for (int round = 0; round < 100'000; ++round) {
        tap::Ledger ledger(nullptr, 64 * 1024);
        Reads reads(ledger);
        tap::ScriptLibrary scripts;
        tap::RedisConversation conversation({.id = 1, .address = {}}, scripts, reads);
        const auto mutated = [&](QByteArray bytes) {
            for (int i = int(random.bounded(4)); i > 0; --i) {
                const auto at = qsizetype(random.bounded(int(bytes.size())));
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = char(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, 1 + random.bounded(6));
                    break;
                default:
                    bytes.insert(at, bytes.mid(qsizetype(random.bounded(int(bytes.size()))), 1 + random.bounded(9)));
                }
            }
            return bytes.toStdString();
        };
        conversation.asked(mutated(requests), {});
        conversation.answered(mutated(answers), {});
        conversation.asked(mutated(requests), {});
        conversation.answered(mutated(answers), {});
        const tap::Totals &totals = ledger.totals();
        const qint64 reasons = std::accumulate(totals.reasons.begin(), totals.reasons.end(), qint64(0));
        QCOMPARE(reasons, totals.server.misses);
    }
}

void TestFolds::existsTellsHowManyNotWhich()
{
    tap::Ledger ledger;
    Reads reads(ledger);
    tap::ScriptLibrary scripts;
    tap::RedisConversation conversation({.id = 1, .address = {}}, scripts, reads);
    const auto exchange = [&](const QByteArray &words, const char *answer) {
        conversation.asked(bulk(words.split(' ')).toStdString(), {});
        conversation.answered(answer, {});
    };
    const tap::Totals &totals = ledger.totals();
    exchange("EXISTS a b", ":2\r\n");
    exchange("EXISTS c d", ":0\r\n");
    QCOMPARE(totals.unsure, 0);
    exchange("EXISTS e f", ":1\r\n"); // of two that were not seen before
    QCOMPARE(totals.unsure, 1);
    QCOMPARE(totals.server.hits, 3);
    QCOMPARE(totals.server.misses, 3);
    exchange("SET e 1", "+OK\r\n");
    exchange("EXISTS e f", ":1\r\n"); // the other one is not there
    QCOMPARE(totals.unsure, 1);
}

void TestFolds::aHugeValueIsNotHeld()
{
    Log log;
    tap::ScriptLibrary scripts;
    tap::RedisConversation conversation({.id = 1, .address = {}}, scripts, log);
    const std::string piece(64 * 1024, 'x');
    const qint64 size = qint64(512) * 1024 * 1024;
    conversation.asked("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$" + std::to_string(size) + "\r\n", {});
    for (qint64 sent = 0; sent < size; sent += qint64(piece.size()))
        conversation.asked(piece, {});
    conversation.asked("\r\n", {});
    conversation.answered("+OK\r\n", {});
    conversation.asked(bulk({"GET", "k"}).toStdString(), {});
    conversation.answered('$' + std::to_string(size) + "\r\n", {});
    for (qint64 sent = 0; sent < size; sent += qint64(piece.size()))
        conversation.answered(piece, {});
    conversation.answered("\r\n", {});
    QCOMPARE(log.lines, QByteArrayList({"0 set k → +OK", "0 get k → $" + QByteArray::number(size)}));
}

void TestFolds::scriptsAreReadForWhatTheyLookUp()
{
    const tap::LuaScript increment(
        "local exists = redis.call('EXISTS', KEYS[1]) -- redis.call('get', KEYS[2])\n"
        "if (exists == 1) then return redis.call('INCRBY', KEYS[1], ARGV[1]) else return false end");
    QCOMPARE(increment.calls().size(), std::size_t(1));
    QCOMPARE(increment.calls()[0].key, 1U);
    QVERIFY(increment.isCertain() && increment.mayCreate() && !increment.mayDelete());
    QVERIFY(increment.calls()[0].decides);
    QVERIFY(tap::LuaScript("return redis.call('GET', KEYS[1])").calls()[0].decides);
    QVERIFY(!tap::LuaScript("redis.call('GET', KEYS[1]) return false").calls()[0].decides);
    QVERIFY(!tap::LuaScript("local v = redis.call('GET', KEYS[1]) return v == '1'").calls()[0].decides);

    const tap::LuaScript release(
        "if redis.call(\"get\", KEYS[1]) == ARGV[1] then return redis.call(\"del\", KEYS[1]) end return 0");
    QCOMPARE(release.calls().size(), std::size_t(1));
    QVERIFY(release.isCertain() && release.mayDelete());

    const tap::LuaScript conditional("if ARGV[1] == '1' then redis.call('get', KEYS[1]) end");
    QVERIFY(conditional.calls().empty() && !conditional.isCertain());
    for (const char *uncertain :
         {"return redis.call(ARGV[1], KEYS[1])", "local c = redis.call; return c('get', KEYS[1])",
          "return redis['call']('get', KEYS[1])", "return redis.call('mget', KEYS[1], KEYS[2])",
          "redis.call('set', KEYS[1], 1) local v = redis.call('get', KEYS[1]) return 'x'",
          "return redis.call('set', KEYS[1], 1, 'GET')", "return redis.call('json.get', KEYS[1])"})
        QVERIFY2(!tap::LuaScript(uncertain).isCertain(), uncertain);
    for (const char *certain : {"local s=[[ it's ]] --[==[ redis ]==] return redis.call('get', KEYS[1])",
                                "redis.setresp(3) redis.log(redis.LOG_DEBUG, 'x') return redis.call('get', KEYS[1])"}) {
        const tap::LuaScript script(certain);
        QVERIFY2(script.isCertain() && script.calls().size() == 1, certain);
    }
}

QTEST_GUILESS_MAIN(TestFolds)

#include "tst_tap_folds.moc"
