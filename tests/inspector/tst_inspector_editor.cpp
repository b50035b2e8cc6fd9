#include "inspector/editor.h"

#include "inspector/twoconnections.h"

#include <QtTest/QSignalSpy>

using namespace std::chrono_literals;
using inspector::Edit;
using inspector::Editor;
using redis::KeyType;

class TestEditor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aStringKeepsItsTimeToLive_data();
    void aStringKeepsItsTimeToLive();
    void everyTypeIsEditedInItsPart_data();
    void everyTypeIsEditedInItsPart();
    void whatChangedMeanwhileIsNotOverwritten_data();
    void whatChangedMeanwhileIsNotOverwritten();
    void aChangeBetweenReadingAndWritingIsSeen();
    void whatIsGoneOrOfAnotherTypeIsTold();
    void timeToLiveIsSetAndTakenAway();
    void nothingIsWrittenWhileLocked();
    void keysOfAnyBytesAreExactlyThemselves();
    void editsStandInLine();
    void noLookUpGoesUncounted();
    void aStreamIsNotEdited();

private:
    // What became of the edit: "done", "conflict", or the code of the error.
    QByteArray outcome(Editor &editor, const Edit &edit);
    QByteArray value(const QByteArrayList &command) const { return m_server->run(command).toByteArray(); }

    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<TwoConnections> m_link;
    QByteArray m_current; // of the last conflict
};

void TestEditor::init()
{
    m_link.reset();
    m_server = std::make_unique<support::RedisServer>();
    QVERIFY(m_server->start());
    m_link = std::make_unique<TwoConnections>(*m_server);
    QVERIFY(m_link->open());
}

QByteArray TestEditor::outcome(Editor &editor, const Edit &edit)
{
    QByteArray result;
    QObject context;
    QObject::connect(&editor, &Editor::done, &context, [&] { result = "done"; });
    QObject::connect(&editor, &Editor::failed, &context,
                     [&](quint64, const base::Error &error) { result = error.code; });
    QObject::connect(&editor, &Editor::conflicted, &context,
                     [&](quint64, const Edit &, const QByteArray &now, bool isThere) {
                         result = isThere ? "conflict" : "gone";
                         m_current = now;
                     });
    editor.edit(1, edit);
    (void)QTest::qWaitFor([&] { return !result.isEmpty(); }, 5'000);
    return result;
}

void TestEditor::aStringKeepsItsTimeToLive_data()
{
    QTest::addColumn<bool>("keepsTtl");
    QTest::addColumn<bool>("expires");
    QTest::addRow("Redis 6, 50 s") << true << true;
    QTest::addRow("Redis 6, for ever") << true << false;
    QTest::addRow("Redis 5, 50 s") << false << true;
    QTest::addRow("Redis 5, for ever") << false << false;
}

void TestEditor::aStringKeepsItsTimeToLive()
{
    QFETCH(bool, keepsTtl);
    QFETCH(bool, expires);
    m_server->run(QByteArray(expires ? "SET k old PX 50000" : "SET k old"));
    const qint64 before = m_server->run("PEXPIRETIME k").toLongLong();
    Editor editor(m_link->reads, m_link->writes);
    editor.setKeepsTtl(keepsTtl);
    QCOMPARE(outcome(editor, {"k", KeyType::String, {}, "old", "new"}), "done");
    QCOMPARE(value({"GET", "k"}), "new");
    const qint64 after = m_server->run("PEXPIRETIME k").toLongLong();
    QVERIFY2(std::abs(after - before) <= 5, QByteArray::number(after - before).constData());
    QVERIFY(expires ? after > 0 : after == -1);
}

void TestEditor::everyTypeIsEditedInItsPart_data()
{
    QTest::addColumn<QByteArray>("make");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QByteArray>("answer");
    QTest::addRow("hash") << QByteArray("HSET k f old g other") << Edit{"k", KeyType::Hash, "f", "old", "new"}
                          << QByteArray("HGET k f") << QByteArray("new");
    QTest::addRow("list") << QByteArray("RPUSH k a old c") << Edit{"k", KeyType::List, "1", "old", "new"}
                          << QByteArray("LINDEX k 1") << QByteArray("new");
    QTest::addRow("set of one") << QByteArray("SADD k old") << Edit{"k", KeyType::Set, {}, "old", "new"}
                                << QByteArray("SRANDMEMBER k") << QByteArray("new");
    QTest::addRow("sorted set") << QByteArray("ZADD k 1.5 m") << Edit{"k", KeyType::SortedSet, "m", "1.5", "-3"}
                                << QByteArray("ZSCORE k m") << QByteArray("-3");
}

void TestEditor::everyTypeIsEditedInItsPart()
{
    QFETCH(QByteArray, make);
    QFETCH(Edit, edit);
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, answer);
    m_server->run(make);
    m_server->run("PEXPIRE k 50000");
    const qint64 deadline = m_server->run("PEXPIRETIME k").toLongLong();
    Editor editor(m_link->reads, m_link->writes);
    QCOMPARE(outcome(editor, edit), "done");
    QCOMPARE(m_server->run(question).toByteArray(), answer);
    QCOMPARE(m_server->run("PEXPIRETIME k").toLongLong(), deadline);
    QVERIFY(outcome(editor, edit) != "done"); // it is not as it was opened any more
    QCOMPARE(m_server->run(question).toByteArray(), answer);
}

void TestEditor::whatChangedMeanwhileIsNotOverwritten_data()
{
    QTest::addColumn<QByteArray>("make");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("current");
    QTest::addRow("string") << QByteArray("SET k theirs") << Edit{"k", KeyType::String, {}, "old", "mine"}
                            << QByteArray("theirs");
    QTest::addRow("string that grew") << QByteArray("SET k older") << Edit{"k", KeyType::String, {}, "old", "mine"}
                                      << QByteArray("older");
    QTest::addRow("field") << QByteArray("HSET k f theirs") << Edit{"k", KeyType::Hash, "f", "old", "mine"}
                           << QByteArray("theirs");
    QTest::addRow("item") << QByteArray("RPUSH k theirs") << Edit{"k", KeyType::List, "0", "old", "mine"}
                          << QByteArray("theirs");
    QTest::addRow("score") << QByteArray("ZADD k 2 m") << Edit{"k", KeyType::SortedSet, "m", "1", "3"}
                           << QByteArray("2");
}

void TestEditor::whatChangedMeanwhileIsNotOverwritten()
{
    QFETCH(QByteArray, make);
    QFETCH(Edit, edit);
    QFETCH(QByteArray, current);
    m_server->run(make);
    const QVariant digest = m_server->run("DEBUG DIGEST");
    Editor editor(m_link->reads, m_link->writes);
    QCOMPARE(outcome(editor, edit), "conflict");
    QCOMPARE(m_current, current);
    QCOMPARE(m_server->run("DEBUG DIGEST"), digest);
}

// Another client writes again and again: each edit is either refused or written over just the value that it names.
void TestEditor::aChangeBetweenReadingAndWritingIsSeen()
{
    m_server->run("SET k 0");
    Editor editor(m_link->reads, m_link->writes);
    // The reading connection is held up for a moment, while the key is watched already.
    int conflicts = 0;
    for (int i = 0; i < 20; ++i) {
        const QByteArray before = value({"GET", "k"});
        QByteArray result;
        QObject context;
        QObject::connect(&editor, &Editor::done, &context, [&] { result = "done"; });
        QObject::connect(&editor, &Editor::conflicted, &context, [&] { result = "conflict"; });
        editor.edit(1, {"k", KeyType::String, {}, before, "mine" + QByteArray::number(i)});
        for (int step = 0; step < i; ++step)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        if (result.isEmpty())
            m_server->run({"SET", "k", "theirs" + QByteArray::number(i)});
        QVERIFY(QTest::qWaitFor([&] { return !result.isEmpty(); }, 5'000));
        const QByteArray after = value({"GET", "k"});
        if (result == "conflict") {
            ++conflicts;
            QCOMPARE(after, "theirs" + QByteArray::number(i));
        }
    }
    QVERIFY(conflicts > 0);
}

void TestEditor::whatIsGoneOrOfAnotherTypeIsTold()
{
    Editor editor(m_link->reads, m_link->writes);
    QCOMPARE(outcome(editor, {"none", KeyType::String, {}, "old", "new"}), "inspector.noSuchKey");
    QVERIFY(!m_server->run("EXISTS none").toInt());
    m_server->run("RPUSH list a");
    QCOMPARE(outcome(editor, {"list", KeyType::String, {}, "old", "new"}), "inspector.typeChanged");
    m_server->run("HSET h f v");
    QCOMPARE(outcome(editor, {"h", KeyType::Hash, "other", "old", "new"}), "gone");
    QCOMPARE(outcome(editor, {"list", KeyType::List, "7", "old", "new"}), "gone");
    m_server->run("ZADD z 1 m");
    QCOMPARE(outcome(editor, {"z", KeyType::SortedSet, "m", "1", "no number"}), "redis.reply.err");
    m_server->run("SADD s old there");
    QCOMPARE(outcome(editor, {"s", KeyType::Set, {}, "old", "there"}), "inspector.edit.memberExists");
    QCOMPARE(outcome(editor, {"s", KeyType::Set, {}, "there", "there"}), "done");
    QCOMPARE(m_server->run("SCARD s").toInt(), 1);
}

void TestEditor::timeToLiveIsSetAndTakenAway()
{
    m_server->run("SET k v");
    Editor editor(m_link->reads, m_link->writes);
    QSignalSpy done(&editor, &Editor::done);
    QSignalSpy failed(&editor, &Editor::failed);
    editor.setTtl(1, "k", 50s);
    QTRY_COMPARE(done.size(), 1);
    const qint64 ttl = m_server->run("PTTL k").toLongLong();
    QVERIFY(ttl > 49'000 && ttl <= 50'000);
    editor.persist(2, "k");
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(m_server->run("PTTL k").toInt(), -1);
    editor.setTtl(3, "none", 50s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(1).value<base::Error>().code, "inspector.noSuchKey");
}

void TestEditor::nothingIsWrittenWhileLocked()
{
    m_server->run("SET k old");
    m_link->writes.close();
    Editor editor(m_link->reads, m_link->writes);
    QSignalSpy failed(&editor, &Editor::failed);
    QCOMPARE(outcome(editor, {"k", KeyType::String, {}, "old", "new"}), "inspector.locked");
    editor.setTtl(1, "k", 1s);
    editor.persist(1, "k");
    QTRY_COMPARE(failed.size(), 3);
    QCOMPARE(value({"GET", "k"}), "old");
}

void TestEditor::keysOfAnyBytesAreExactlyThemselves()
{
    using namespace Qt::StringLiterals;
    const QByteArrayList names{
        "nul\0in it"_ba,         "\xff\xfe\x00raw"_ba, "<b>x</b>", "line\nbreak", "ends in *", "\\x41", "A",
        QByteArray(10'240, 'k'), "\xe2\x80\xaeright"};
    for (const QByteArray &name : names)
        m_server->run({"SET", name, "of " + name});
    Editor editor(m_link->reads, m_link->writes);
    for (const QByteArray &name : names)
        QCOMPARE(outcome(editor, {name, KeyType::String, {}, "of " + name, "now " + name}), "done");
    for (const QByteArray &name : names)
        QCOMPARE(value({"GET", name}), "now " + name);
    QCOMPARE(m_server->run("DBSIZE").toInt(), names.size());
}

void TestEditor::editsStandInLine()
{
    m_server->run("SET a 1");
    m_server->run("SET b 1");
    Editor editor(m_link->reads, m_link->writes);
    QSignalSpy done(&editor, &Editor::done);
    QSignalSpy conflicted(&editor, &Editor::conflicted);
    editor.edit(1, {"a", KeyType::String, {}, "1", "2"});
    editor.edit(2, {"b", KeyType::String, {}, "1", "2"});
    editor.edit(3, {"a", KeyType::String, {}, "2", "3"});
    editor.edit(4, {"a", KeyType::String, {}, "2", "4"});
    QTRY_COMPARE(done.size() + conflicted.size(), 4);
    QCOMPARE(done.size(), 3);
    QCOMPARE(conflicted.at(0).at(0).toInt(), 4);
    QCOMPARE(value({"GET", "a"}), "3");
    QCOMPARE(value({"GET", "b"}), "2");
}

// What is written makes no look-up that INFO counts; what is compared goes over the connection with the tally.
void TestEditor::noLookUpGoesUncounted()
{
    redis::ConnectionOptions options = optionsFor(*m_server, redis::Access::ReadOnly);
    options.tally = std::make_shared<redis::Tally>();
    redis::Connection reads(options);
    QVERIFY(becomesReady(reads));
    Editor editor(reads, m_link->writes);
    m_server->run("SET k old");
    m_server->run("HSET h f old");
    m_server->run("SADD s old");
    m_server->run("ZADD z 1 m");
    m_server->run("RPUSH l old");
    const redis::Lookups before{m_server->info("keyspace_hits"), m_server->info("keyspace_misses")};
    for (const Edit &edit : {Edit{"k", KeyType::String, {}, "old", "new"}, Edit{"h", KeyType::Hash, "f", "old", "new"},
                             Edit{"s", KeyType::Set, {}, "old", "new"}, Edit{"z", KeyType::SortedSet, "m", "1", "2"},
                             Edit{"l", KeyType::List, "0", "old", "new"}})
        QCOMPARE(outcome(editor, edit), "done");
    QSignalSpy done(&editor, &Editor::done);
    editor.setTtl(1, "k", 10s);
    editor.persist(1, "k");
    QTRY_COMPARE(done.size(), 2);
    const redis::Lookups ours = options.tally->total();
    QCOMPARE(m_server->info("keyspace_hits"), before.hits + ours.hits);
    QCOMPARE(m_server->info("keyspace_misses"), before.misses + ours.misses);
    QVERIFY(ours.hits >= 5);
}

void TestEditor::aStreamIsNotEdited()
{
    m_server->run("XADD x * f v");
    Editor editor(m_link->reads, m_link->writes);
    QCOMPARE(outcome(editor, {"x", KeyType::Stream, "f", "v", "w"}), "inspector.edit.type");
    QVERIFY(!Editor::canEdit(KeyType::Stream));
    QVERIFY(Editor::canEdit(KeyType::Hash));
}

QTEST_GUILESS_MAIN(TestEditor)
#include "tst_inspector_editor.moc"
