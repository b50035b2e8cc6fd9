#include "spoken.h"
#include "support/redisserver.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

// Every command that takes a key, and what else touches them. {a|b|} is one of them; $ a key, @ a member, # a number,
// ~ a value.
const char *const forms[] = {
    // Strings.
    "GET $",
    "GETEX $ {|EX 900|PERSIST|PXAT 99999999999999}",
    "GETDEL $",
    "GETSET $ ~",
    "MGET $ {$|$ $|}",
    "STRLEN $",
    "GETRANGE $ # #",
    "SUBSTR $ # #",
    "GETBIT $ 3",
    "SETBIT $ 3 {0|1}",
    "BITCOUNT $ {|0 1|5 9 BIT}",
    "BITPOS $ {0|1} {|2}",
    "BITFIELD_RO $ GET u8 0",
    "BITFIELD $ {GET u8 0|SET u8 0 #|INCRBY u4 2 1|GET u4 0 SET u4 0 1}",
    "LCS $ $ {|LEN|IDX}",
    "SET $ ~ {|NX|XX} {|GET} {|EX 900|KEEPTTL}",
    "SETEX $ 900 ~",
    "PSETEX $ {900000|0} ~",
    "SETNX $ ~",
    "MSET $ ~ {$ ~|}",
    "MSETNX $ ~ {$ ~|}",
    "APPEND $ ~",
    "SETRANGE $ {0|3} ~",
    "INCR $",
    "DECR $",
    "INCRBY $ #",
    "DECRBY $ #",
    "INCRBYFLOAT $ 1.5",
    "BITOP {AND|OR|XOR} $ $ {$|}",
    "BITOP NOT $ $",
    "PFADD $ {@|}",
    "PFCOUNT $ {$|}",
    "PFMERGE $ {$|} {$|}",
    "PFDEBUG ENCODING $",
    // Keys.
    "DEL $ {$|}",
    "UNLINK $ {$|}",
    "EXISTS $ {$|$ $|}",
    "TOUCH $ {$|}",
    "TYPE $",
    "TTL $",
    "PTTL $",
    "EXPIRETIME $",
    "PEXPIRETIME $",
    "DUMP $",
    "OBJECT {ENCODING|REFCOUNT|IDLETIME|FREQ} $",
    "OBJECT {HELP|NONSENSE}",
    "EXPIRE $ {900|-1|0} {|NX|XX|GT|LT}",
    "PEXPIRE $ 900000 {|NX|XX}",
    "EXPIREAT $ {99999999999|1} {|NX}",
    "PEXPIREAT $ 99999999999999 {|GT}",
    "PERSIST $",
    "RENAME $ $",
    "RENAMENX $ $",
    "COPY $ $ {|REPLACE|DB 1|DB 1 REPLACE}",
    "MOVE $ 1",
    "SORT $ {|ALPHA|ALPHA LIMIT 0 1|BY nosort} {|STORE $|GET # GET *}",
    "SORT_RO $ {ALPHA|BY nosort}",
    "SCAN 0 {|MATCH a*|TYPE {string|list}}",
    "KEYS *",
    "RANDOMKEY",
    "DBSIZE",
    "MEMORY USAGE $ {|SAMPLES 0}",
    "MIGRATE 127.0.0.1 1 $ 0 20",
    "RESTORE $ {0|900000} ~ {|REPLACE}",
    "WATCH $",
    "UNWATCH",
    "FLUSHDB",
    "SWAPDB 0 1",
    "DEBUG OBJECT $",
    "WAIT 0 1",
    "RESTORE-ASKING $ 0 ~",
    "SCAN 7",
    // Hashes.
    "HGET $ @",
    "HMGET $ @ {@|}",
    "HGETALL $",
    "HKEYS $",
    "HVALS $",
    "HLEN $",
    "HEXISTS $ @",
    "HSTRLEN $ @",
    "HRANDFIELD $ {|#|# WITHVALUES}",
    "HSCAN $ 0 {|MATCH none}",
    "HSET $ @ ~ {@ ~|}",
    "HMSET $ @ ~",
    "HSETNX $ @ ~",
    "HINCRBY $ @ #",
    "HINCRBYFLOAT $ @ 1",
    "HDEL $ @ {@|}",
    // Lists.
    "LRANGE $ # #",
    "LINDEX $ #",
    "LLEN $",
    "LPOS $ @ {|RANK 2|COUNT 0}",
    "LPUSH $ @ {@|}",
    "RPUSH $ @ {@|}",
    "LPUSHX $ @",
    "RPUSHX $ @",
    "LINSERT $ {BEFORE|AFTER} @ @",
    "LSET $ 0 @",
    "LREM $ # @",
    "LTRIM $ # #",
    "LPOP $ {|1|2|0}",
    "RPOP $ {|3}",
    "BLPOP $ {$|} 0.001",
    "BRPOP $ {$|} 0.001",
    "LMPOP {1 $|2 $ $} {LEFT|RIGHT} {|COUNT 2}",
    "BLMPOP 0.001 {1 $|2 $ $} LEFT {|COUNT 2}",
    "RPOPLPUSH $ $",
    "LMOVE $ $ {LEFT|RIGHT} {LEFT|RIGHT}",
    "BRPOPLPUSH $ $ 0.001",
    "BLMOVE $ $ LEFT RIGHT 0.001",
    // Sets.
    "SISMEMBER $ @",
    "SMISMEMBER $ @ @",
    "SCARD $",
    "SMEMBERS $",
    "SRANDMEMBER $ {|#}",
    "SSCAN $ 0 {|MATCH none}",
    "SINTER $ {$|$ $|}",
    "SUNION $ {$|$ $|}",
    "SDIFF $ {$|$ $|}",
    "SINTERCARD {1 $|2 $ $} {|LIMIT 1}",
    "SINTERSTORE $ $ {$|}",
    "SUNIONSTORE $ $ {$|}",
    "SDIFFSTORE $ $ {$|}",
    "SADD $ @ {@|}",
    "SREM $ @ {@|}",
    "SPOP $ {|0|1|3}",
    "SMOVE $ $ @",
    // Sorted sets.
    "ZRANGE $ # # {|WITHSCORES|REV}",
    "ZRANGE $ 0 5 BYSCORE",
    "ZRANGEBYSCORE $ 0 5 {|LIMIT 0 1}",
    "ZRANGEBYLEX $ [a [z",
    "ZREVRANGE $ # #",
    "ZREVRANGEBYSCORE $ 5 0",
    "ZREVRANGEBYLEX $ [z [a",
    "ZSCORE $ @",
    "ZMSCORE $ @ @",
    "ZRANK $ @",
    "ZREVRANK $ @",
    "ZCARD $",
    "ZCOUNT $ 1 5",
    "ZLEXCOUNT $ - +",
    "ZRANDMEMBER $ {|#|# WITHSCORES}",
    "ZSCAN $ 0 {|MATCH none}",
    "ZUNION {1 $|2 $ $} {|WITHSCORES}",
    "ZINTER {1 $|2 $ $}",
    "ZDIFF {1 $|2 $ $}",
    "ZINTERCARD {1 $|2 $ $}",
    "ZUNIONSTORE $ {1 $|2 $ $} {|AGGREGATE MAX}",
    "ZINTERSTORE $ {1 $|2 $ $}",
    "ZDIFFSTORE $ {1 $|2 $ $}",
    "ZRANGESTORE $ $ 0 -1",
    "ZADD $ {|NX|XX|GT CH|CH} # @ {# @|}",
    "ZADD $ {|NX|XX} INCR # @",
    "ZINCRBY $ # @",
    "ZREM $ @ {@|}",
    "ZREMRANGEBYRANK $ # #",
    "ZREMRANGEBYSCORE $ 0 3",
    "ZREMRANGEBYLEX $ [a [m1",
    "ZPOPMIN $ {|0|1|2}",
    "ZPOPMAX $ {|3}",
    "BZPOPMIN $ {$|} 0.001",
    "BZPOPMAX $ {$|} 0.001",
    "ZMPOP {1 $|2 $ $} MIN {|COUNT 2}",
    "BZMPOP 0.001 {1 $|2 $ $} MAX {|COUNT 2}",
    "GEOADD $ {|NX|XX} 13.3 52.5 @",
    "GEOPOS $ @",
    "GEOHASH $ @",
    "GEODIST $ @ @",
    "GEOSEARCH $ FROMLONLAT 13 52 BYRADIUS 999 km",
    "GEOSEARCH $ FROMMEMBER @ BYRADIUS 9 km",
    "GEOSEARCHSTORE $ $ FROMLONLAT 13 52 BYRADIUS 999 km",
    "GEORADIUS $ 13 52 999 km {|STORE $|STOREDIST $}",
    "GEORADIUS_RO $ 13 52 999 km",
    "GEORADIUSBYMEMBER $ @ 9 km {|STORE $}",
    "GEORADIUSBYMEMBER_RO $ @ 9 km",
    // Streams.
    "XADD $ {|NOMKSTREAM|MAXLEN 1} * @ ~",
    "XLEN $",
    "XRANGE $ - +",
    "XREVRANGE $ + -",
    "XTRIM $ MAXLEN {0|1}",
    "XDEL $ {1-1|$}",
    "XREAD {|COUNT 1|BLOCK 1} STREAMS {$ 0|$ $ 0 0|$ 99999999999999-0}",
    "XSETID $ {9-9|99999999999999-9}",
    "XGROUP CREATE $ grp 0 {|MKSTREAM}",
    "XGROUP {DESTROY $ grp|CREATECONSUMER $ grp me|DELCONSUMER $ grp me|SETID $ grp 0}",
    "XREADGROUP GROUP grp me {|NOACK|BLOCK 1} STREAMS {$ >|$ 0|$ $ > >}",
    "XACK $ grp 1-1",
    "XCLAIM $ grp me 0 1-1",
    "XAUTOCLAIM $ grp me 0 0",
    "XPENDING $ grp {|- + 5}",
    "XINFO {STREAM|GROUPS} $",
    "XINFO CONSUMERS $ grp",
    // Scripts.
    "EVAL return%redis.call('GET',KEYS[1]) 1 $",
    "EVAL return%redis.call('SET',KEYS[1],'1') 1 $",
    "EVAL return%redis.call('SET',ARGV[1],'1') 0 $",
    "EVAL return%redis.call('DEL',ARGV[1]) 1 $ $",
    "EVAL redis.call('SET',KEYS[1],'1')%return%redis.call('SET',KEYS[1],'1','x') 1 $",
    "EVAL redis.call('DEL',KEYS[1])%return%redis.call('NONSENSE') 1 $",
    "EVAL if%redis.call('EXISTS',KEYS[1])==1%then%return%redis.call('INCR',KEYS[1])%else%return%false%end 1 $",
    "EVAL return%redis.call('RENAME',KEYS[1],ARGV[1]) 1 $ $",
    "EVAL local%n=0%for%i=1,3%do%n=n+redis.call('EXISTS',KEYS[1])%end%return%n 1 $",
    "EVAL return%redis.call('MSET',KEYS[1],'1',ARGV[1],'2') 1 $ $",
    "EVAL return%redis.call('DEL',unpack(KEYS)) 2 $ $",
    "EVAL return%redis.pcall('LPUSH',KEYS[1],'1') 1 $",
    "EVAL_RO return%redis.call('GET',KEYS[1]) 1 $",
    "EVALSHA 0123456789012345678901234567890123456789 1 $",
    "EVALSHA_RO 0123456789012345678901234567890123456789 1 $",
    "FCALL none 1 $",
    "FCALL_RO none 1 $",
    // Without keys.
    "PING",
    "ECHO $",
    "TIME",
    "INFO commandstats",
    "CONFIG GET maxmemory",
    "COMMAND COUNT",
    "PUBLISH $ ~",
    "CLIENT ID",
    "ACL WHOAMI",
    "LATENCY LATEST",
    "PUBSUB CHANNELS",
    "SPUBLISH $ ~",
    "LOLWUT",
    "MODULE LIST",
    "ROLE",
    "LASTSAVE",
    "FUNCTION LIST",
    "SCRIPT EXISTS 0",
    "SLOWLOG LEN",
    "READONLY",
    "CLUSTER INFO",
    "NONSENSE $",
    "GET",
    "SET $",
};

class Chance {
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }
    int below(qsizetype end) { return m_random.bounded(int(end)); }
    QByteArray line(QByteArray form)
    {
        for (qsizetype open = form.lastIndexOf('{'); open >= 0; open = form.lastIndexOf('{')) { // the inner ones first
            const qsizetype close = form.indexOf('}', open);
            const QByteArrayList choices = form.mid(open + 1, close - open - 1).split('|');
            form.replace(open, close - open + 1, choices[below(choices.size())]);
        }
        return form;
    }
    QByteArrayList words(const QByteArray &form)
    {
        QByteArrayList words;
        for (QByteArray word : line(form).split(' ')) {
            if (word.isEmpty())
                continue;
            if (word == "$")
                word = key();
            else if (word == "@")
                word = "m" + QByteArray::number(below(4));
            else if (word == "#")
                word = QByteArray::number(below(6) - 2);
            else if (word == "~")
                word = QByteArrayList{"", "v", "12", "0"}[below(4)];
            words += word.replace('%', ' ');
        }
        return words;
    }
    QByteArray key() { return QByteArray(1, char('a' + below(10))); }

private:
    QRandomGenerator m_random;
};

tap::Counts countsOf(const support::RedisServer &redis)
{
    return {redis.info("keyspace_hits"), redis.info("keyspace_misses")};
}

QString shown(tap::Counts counts) { return u"%1/%2"_s.arg(counts.hits).arg(counts.misses); }

} // namespace

// Whatever is asked: the tap counts as the server does, or says that it is not sure. LOOKASIDE_FUZZ_RUNS asks for more
// commands than the tests run, LOOKASIDE_FUZZ_SEED for others.
class TestCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCommandOfTheServerIsKnown();
    void countsAsTheServerOrSaysThatItIsUnsure_data();
    void countsAsTheServerOrSaysThatItIsUnsure();

private:
    support::RedisServer m_redis{{.config = {"maxmemory-policy allkeys-lru", "enable-debug-command yes"}}};
};

void TestCommands::initTestCase() { QVERIFY2(m_redis.start(), "redis-server"); }

void TestCommands::everyCommandOfTheServerIsKnown()
{
    QSet<QByteArray> covered;
    for (const char *form : forms)
        covered += QByteArray(form).split(' ').first().toLower();
    const QVariantList all = m_redis.run("COMMAND").toList();
    QVERIFY(all.size() > 200);
    for (const QVariant &each : all) {
        const QVariantList command = each.toList();
        const QByteArray name = command[0].toByteArray();
        const QVariantList flags = command[2].toList();
        QVERIFY2(tap::isKnown(tap::redisCommand(name.toStdString())), name.constData());
        const bool hasKeys = command[3].toInt() != 0 || flags.contains(QByteArray("movablekeys"));
        QVERIFY2(!hasKeys || flags.contains(QByteArray("pubsub")) || covered.contains(name), name.constData());
    }
}

void TestCommands::countsAsTheServerOrSaysThatItIsUnsure_data()
{
    QTest::addColumn<bool>("speaksResp3");
    QTest::addColumn<int>("operationsAConnection");
    for (const bool speaksResp3 : {false, true}) {
        QTest::newRow(speaksResp3 ? "RESP3, from the beginning" : "RESP2, from the beginning") << speaksResp3 << 400;
        QTest::newRow(speaksResp3 ? "RESP3, of keys that were there" : "RESP2, of keys that were there")
            << speaksResp3 << 12;
    }
}

void TestCommands::countsAsTheServerOrSaysThatItIsUnsure()
{
    QFETCH(bool, speaksResp3);
    QFETCH(int, operationsAConnection);
    const int operations = qEnvironmentVariable("LOOKASIDE_FUZZ_RUNS", u"2500"_s).toInt();
    const QByteArray first = speaksResp3 ? "HELLO 3" : "PING";
    Chance chance(qEnvironmentVariable("LOOKASIDE_FUZZ_SEED", u"1"_s).toUInt());
    std::unique_ptr<Spoken> spoken;
    QMap<QByteArray, std::pair<int, int>> unsure;
    QStringList wrong;
    tap::Counts counted = countsOf(m_redis);
    for (int i = 0; i < operations; ++i) {
        if (i % operationsAConnection == 0) {
            if (operationsAConnection > 100)
                m_redis.run("FLUSHALL");
            spoken = std::make_unique<Spoken>(m_redis.port());
            if (operationsAConnection > 100)
                spoken->ledger.flush(-1);
            spoken->ask(first.split(' '));
            spoken->ask({"RPUSH", "other", "1"}); // from then on a key that MGET does not answer may be a list
        }
        const int transaction = chance.below(20) == 0 ? 3 : 0;
        if (transaction > 0)
            spoken->ask({"MULTI"});
        QByteArrayList words;
        const tap::Totals before = spoken->ledger.totals();
        for (int part = 0; part <= transaction; ++part) {
            words = part < transaction || transaction == 0 ? chance.words(forms[chance.below(std::size(forms))])
                                                           : QByteArrayList{"EXEC"};
            spoken->ask(words);
        }
        QVERIFY2(spoken->isReading, words.join(' ').constData());
        const tap::Totals after = spoken->ledger.totals();
        const tap::Counts server = countsOf(m_redis);
        const tap::Counts told{after.server.hits - before.server.hits, after.server.misses - before.server.misses};
        const tap::Counts truth{server.hits - counted.hits, server.misses - counted.misses};
        const bool isUnsure = after.unsure != before.unsure;
        unsure[words.first()].first += isUnsure;
        ++unsure[words.first()].second;
        const QString asked = QString::fromUtf8(words.join(' ') + " -> " + spoken->lastAnswer.simplified().left(60));
        if (!isUnsure && told != truth)
            wrong += u"%1: told %2, the server %3"_s.arg(asked, shown(told), shown(truth));
        // What is said to be there is there, and what is said to be gone is not.
        const tap::Moment now = tap::Moment::clock::now();
        for (char key = 'a'; key < 'a' + 10; ++key) {
            const tap::Presence presence = spoken->ledger.presence(0, {&key, 1}, {now, now, 1});
            const bool isThere = m_redis.run({"EXISTS", QByteArray(1, key)}).toInt() == 1;
            if (presence != tap::Presence::Unknown && isThere != (presence == tap::Presence::Present)) {
                wrong += u"%1: then %2 is %3"_s.arg(asked, QString(QLatin1Char(key)), isThere ? u"there"_s : u"gone"_s);
                spoken->ledger.doubt(spoken->ledger.key(0, {&key, 1}));
            }
        }
        counted = countsOf(m_redis);
    }
    for (auto each = unsure.begin(); each != unsure.end(); ++each) {
        if (each->first)
            qInfo("%s: %d of %d unsure", each.key().constData(), each->first, each->second);
    }
    for (const QString &each : wrong)
        qWarning("%s", qPrintable(each));
    QCOMPARE(wrong.size(), 0);
}

QTEST_GUILESS_MAIN(TestCommands)

#include "tst_tap_commands.moc"
