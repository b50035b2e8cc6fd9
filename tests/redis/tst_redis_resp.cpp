#include "redis/resp.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using redis::Reply;
using redis::ReplyReader;

namespace {

Reply integer(qint64 value)
{
    Reply reply;
    reply.type = Reply::Type::Integer;
    reply.integer = value;
    return reply;
}

Reply text(Reply::Type type, const QByteArray &bytes)
{
    Reply reply;
    reply.type = type;
    reply.bytes = bytes;
    return reply;
}

Reply array(std::vector<Reply> elements)
{
    Reply reply;
    reply.type = Reply::Type::Array;
    reply.elements = std::move(elements);
    return reply;
}

} // namespace

class TestResp : public QObject {
    Q_OBJECT

private slots:
    void formatsBytesAsTheyAre();
    void readsTheSameWhereverItIsCut();
    void givesEveryReplyOfOneRead();
    void refusesWhatIsNoRedis();
    void refusesTooDeepNesting();
    void believesNoAnnouncedLength();
    void refusesALineWithoutAnEnd();
    void namesServerErrors();
};

void TestResp::formatsBytesAsTheyAre()
{
    QCOMPARE(redis::formatted({"SET", QByteArray("a\0\r\n", 4), ""}),
             QByteArrayLiteral("*3\r\n$3\r\nSET\r\n$4\r\na\0\r\n\r\n$0\r\n\r\n"));
}

void TestResp::readsTheSameWhereverItIsCut()
{
    const QByteArray wire =
        QByteArrayLiteral("*6\r\n+OK\r\n-ERR no\r\n:-42\r\n$-1\r\n$5\r\na\0\r\nb\r\n*2\r\n*0\r\n*-1\r\n");
    const Reply expected =
        array({text(Reply::Type::Status, "OK"), text(Reply::Type::Error, "ERR no"), integer(-42), Reply(),
               text(Reply::Type::Bulk, QByteArray("a\0\r\nb", 5)), array({array({}), Reply()})});
    for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
        ReplyReader reader;
        reader.feed(QByteArrayView(wire).first(cut));
        auto first = reader.next();
        QVERIFY(first.has_value());
        if (cut < wire.size()) {
            QVERIFY(!*first);
            QVERIFY2(reader.isInsideReply() == (cut > 0), QByteArray::number(cut).constData());
            reader.feed(QByteArrayView(wire).sliced(cut));
            first = reader.next();
        }
        QVERIFY(first.has_value() && *first);
        QVERIFY(**first == expected);
        QVERIFY(!reader.isInsideReply());
    }
}

void TestResp::givesEveryReplyOfOneRead()
{
    ReplyReader reader;
    QByteArray wire;
    for (int i = 0; i < 5000; ++i)
        wire += ':' + QByteArray::number(i) + "\r\n";
    reader.feed(wire);
    for (int i = 0; i < 5000; ++i) {
        const auto reply = reader.next();
        QVERIFY(reply && *reply);
        QCOMPARE((*reply)->integer, i);
    }
    QVERIFY(!*reader.next());
}

void TestResp::refusesWhatIsNoRedis()
{
    for (const QByteArray &wire : {QByteArray("HTTP/1.1 400 Bad Request\r\n"), QByteArray("SSH-2.0-OpenSSH\r\n"),
                                   QByteArray("\x15\x03\x01", 3), QByteArray(":12x\r\n"), QByteArray("$-5\r\n")}) {
        ReplyReader reader;
        reader.feed(wire);
        const auto reply = reader.next();
        QVERIFY2(!reply, wire.constData());
        QCOMPARE(reply.error().code, "redis.protocol");
        reader.reset();
        reader.feed("+OK\r\n");
        QCOMPARE((*reader.next())->bytes, "OK");
    }
}

void TestResp::refusesTooDeepNesting()
{
    ReplyReader reader;
    reader.feed(QByteArray(QByteArray("*1\r\n").repeated(7) + ":1\r\n"));
    QVERIFY(reader.next().has_value());
    reader.feed(QByteArray(QByteArray("*1\r\n").repeated(12) + ":1\r\n"));
    const auto reply = reader.next();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, "redis.tooDeep");
}

void TestResp::believesNoAnnouncedLength()
{
    ReplyReader reader;
    reader.feed("*2147483647\r\n$2147483647\r\nabc"); // would be 180 GB if it were reserved
    const auto reply = reader.next();
    QVERIFY(reply.has_value());
    QVERIFY(!*reply);
}

void TestResp::refusesALineWithoutAnEnd()
{
    for (const char mark : QByteArrayView("+-:$*")) {
        ReplyReader reader;
        const QByteArray digits(900'000, mark == '+' ? 'x' : '1');
        reader.feed(QByteArray(mark + digits));
        QVERIFY(*reader.next() == std::nullopt);
        reader.feed(digits);
        const auto reply = reader.next();
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, "redis.tooLarge");
    }
    ReplyReader reader; // a text may be as long as it likes
    reader.feed(QByteArray("*2\r\n$3000000\r\n" + QByteArray(2'000'000, 'x')));
    QVERIFY(*reader.next() == std::nullopt);
    reader.feed(QByteArray(QByteArray(1'000'000, 'x') + "\r\n+" + QByteArray(900'000, 'x')));
    QVERIFY(*reader.next() == std::nullopt);
    reader.feed("\r\n");
    QCOMPARE((*reader.next())->elements.size(), 2U);
}

void TestResp::namesServerErrors()
{
    const base::Error error = redis::replyError(text(Reply::Type::Error, "WRONGTYPE Operation against"), "LLEN");
    QCOMPARE(error.code, "redis.reply.wrongtype");
    QCOMPARE(error.args, QStringList({u"WRONGTYPE Operation against"_s, u"LLEN"_s}));
    QCOMPARE(text(Reply::Type::Bulk, "ERR x").errorPrefix(), QByteArray());
}

QTEST_GUILESS_MAIN(TestResp)
#include "tst_redis_resp.moc"
