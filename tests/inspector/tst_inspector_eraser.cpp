#include "inspector/eraser.h"

#include "codec/rediscli.h"
#include "inspector/twoconnections.h"

#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using inspector::Eraser;
using inspector::KeysPreview;
using inspector::Trash;

class TestEraser : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theTrashForgetsTheOldAndTheLarge();
    void aFolderIsExactlyItsBytes();
    void theCountIsThatOfTheWalk();
    void oneKeyOfAnyBytes();
    void theNamesOfReports();
    void undoRestoresValueAndTimeToLive();
    void undoLeavesWhatIsInUseAlone();
    void whatIsTooLargeIsDeletedWithoutUndo();
    void aDeletionIsCancelledBetweenBatches();
    void nothingIsDeletedWhileLocked();
    void nothingIsDeletedWithoutAPreview();

private:
    KeysPreview previewOf(Eraser &eraser, const QByteArray &folder);
    std::pair<quint64, qint64> erasedBy(Eraser &eraser); // the deletion and its number of keys

    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<TwoConnections> m_link;
};

void TestEraser::init()
{
    m_link.reset();
    m_server = std::make_unique<support::RedisServer>();
    QVERIFY(m_server->start());
    m_link = std::make_unique<TwoConnections>(*m_server);
    QVERIFY(m_link->open());
}

KeysPreview TestEraser::previewOf(Eraser &eraser, const QByteArray &folder)
{
    QSignalSpy previewed(&eraser, &Eraser::previewed);
    eraser.previewFolder(folder);
    (void)QTest::qWaitFor([&] { return !previewed.isEmpty(); }, 10'000);
    return previewed.isEmpty() ? KeysPreview() : previewed.at(0).at(0).value<KeysPreview>();
}

std::pair<quint64, qint64> TestEraser::erasedBy(Eraser &eraser)
{
    QSignalSpy erased(&eraser, &Eraser::erased);
    eraser.erase();
    (void)QTest::qWaitFor([&] { return !erased.isEmpty(); }, 10'000);
    return erased.isEmpty() ? std::pair<quint64, qint64>(0, -1)
                            : std::pair(erased.at(0).at(0).toULongLong(), erased.at(0).at(1).toLongLong());
}

void TestEraser::theTrashForgetsTheOldAndTheLarge()
{
    Trash trash({.bytes = 100, .age = 1h});
    const auto first = trash.begin(0);
    QVERIFY(trash.add(first, {"a", QByteArray(49, 'x'), 0}));
    const auto second = trash.begin(1);
    QVERIFY(trash.add(second, {"b", QByteArray(49, 'x'), 0}));
    QVERIFY(trash.holds(first, 2));
    QVERIFY(trash.add(second, {"c", QByteArray(29, 'x'), 0})); // the first makes room
    QVERIFY(!trash.holds(first, 2));
    QVERIFY(!trash.add(second, {"d", QByteArray(29, 'x'), 0})); // itself it is not pushed out
    QCOMPARE(trash.keys(second, 2)->size(), 2);
    QVERIFY(!trash.add(first, {"e", "x", 0}));
    QVERIFY(trash.holds(second, 1 + 3'600'000));
    QVERIFY(!trash.holds(second, 2 + 3'600'000));
    const auto third = trash.begin(10'000'000);
    QVERIFY(trash.add(third, {"f", QByteArray(99, 'x'), 0})); // the room of the old is free again
    trash.drop(third);
    QVERIFY(!trash.keys(third, 10'000'000));
}

void TestEraser::aFolderIsExactlyItsBytes()
{
    const QByteArrayList others{"user1:a", "user[1]", "user[1]x:a", "User[1]:a", "auser[1]:b", "*", "user\\[1]:a"};
    for (const QByteArray &name : others)
        m_server->run({"SET", name, "v"});
    m_server->run({"SET", "user[1]:a", "v"});
    m_server->run({"SET", "user[1]:b*", "v"});
    Eraser eraser(m_link->reads, m_link->writes);
    const KeysPreview preview = previewOf(eraser, "user[1]:");
    QCOMPARE(preview.keys, 2);
    QVERIFY(preview.isFolder && preview.canUndo && preview.bytes > 0);
    QCOMPARE(QSet<QByteArray>(preview.examples.begin(), preview.examples.end()),
             QSet<QByteArray>({"user[1]:a", "user[1]:b*"}));
    QCOMPARE(m_server->run("DBSIZE").toInt(), others.size() + 2); // nothing has happened yet
    QCOMPARE(erasedBy(eraser).second, 2);
    QCOMPARE(m_server->run("DBSIZE").toInt(), others.size());
    for (const QByteArray &name : others)
        QVERIFY2(m_server->run({"EXISTS", name}).toInt() == 1, name.constData());
}

void TestEraser::theCountIsThatOfTheWalk()
{
    for (int i = 0; i < 3; ++i)
        m_server->run({"DEBUG", "POPULATE", "2000", "folder" + QByteArray::number(i), "10"});
    Eraser eraser(m_link->reads, m_link->writes);
    QSignalSpy walked(&eraser, &Eraser::walked);
    QSignalSpy progressed(&eraser, &Eraser::progressed);
    QCOMPARE(previewOf(eraser, "folder1:").keys, 2'000);
    QVERIFY(walked.size() > 1);
    m_server->run("SET folder1:later v"); // was not in the preview, so it stays
    m_server->run("UNLINK folder1:7");
    QCOMPARE(erasedBy(eraser).second, 1'999);
    QCOMPARE(progressed.size(), 4); // batches of 500
    QCOMPARE(m_server->run("DBSIZE").toInt(), 4'001);
    QCOMPARE(m_server->run("EXISTS folder1:later").toInt(), 1);
    QCOMPARE(previewOf(eraser, "folder7:").keys, 0);
    QCOMPARE(erasedBy(eraser), (std::pair<quint64, qint64>(0, 0)));
}

void TestEraser::oneKeyOfAnyBytes()
{
    const QByteArrayList names{
        "nul\0in it"_ba,        "\xff\xfe\x00raw"_ba, "<b>x</b>", "line\nbreak", "ends in *", "\\x41", "A",
        QByteArray(10'240, 'k')};
    Eraser eraser(m_link->reads, m_link->writes);
    QSignalSpy previewed(&eraser, &Eraser::previewed);
    for (const QByteArray &victim : names) {
        for (const QByteArray &name : names)
            m_server->run({"SET", name, "v"});
        m_server->run({"SET", "ends in more", "v"});
        eraser.previewKey(victim);
        QVERIFY(previewed.wait());
        QCOMPARE(previewed.takeFirst().at(0).value<KeysPreview>().keys, 1);
        QCOMPARE(erasedBy(eraser).second, 1);
        QCOMPARE(m_server->run({"EXISTS", victim}).toInt(), 0);
        QCOMPARE(m_server->run("DBSIZE").toInt(), names.size());
    }
    QSignalSpy failed(&eraser, &Eraser::failed);
    eraser.previewKey("never there");
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "inspector.noSuchKey");
}

// Names that public reports are about: each key is itself, and each folder is what begins with its bytes.
void TestEraser::theNamesOfReports()
{
    QMap<QByteArray, QByteArray> held;
    QSet<QByteArray> folders;
    for (const rediscli::Stored &each :
         rediscli::storedValues(QStringLiteral(LOOKASIDE_TEST_DATA) + u"/redis/01-key-names.redis"_s)) {
        held.insert(each.key, each.value);
        if (each.key.count(':') > 20)
            continue; // one name of a thousand folders in each other, which would take long
        for (qsizetype at = each.key.indexOf(':'); at >= 0; at = each.key.indexOf(':', at + 1))
            folders.insert(each.key.first(at + 1));
    }
    QVERIFY(held.size() > 50 && held.contains("") && held.contains("nul\0byte"_ba) && folders.size() > 20);
    const auto fill = [&] {
        for (auto each = held.cbegin(); each != held.cend(); ++each)
            m_server->run({"SET", each.key(), each.value()});
    };
    const auto names = [&] {
        QByteArrayList found;
        for (const QVariant &name : m_server->run("KEYS *").toList())
            found += name.toByteArray();
        std::sort(found.begin(), found.end());
        return found;
    };
    fill();
    QCOMPARE(names(), held.keys());
    Eraser eraser(m_link->reads, m_link->writes);
    QSignalSpy previewed(&eraser, &Eraser::previewed);
    for (auto each = held.cbegin(); each != held.cend(); ++each) {
        eraser.previewKey(each.key());
        QVERIFY2(previewed.wait(), each.key().constData());
        QCOMPARE(previewed.takeFirst().at(0).value<KeysPreview>().keys, 1);
        QCOMPARE(erasedBy(eraser).second, 1);
        QByteArrayList others = held.keys();
        others.removeOne(each.key());
        QCOMPARE(names(), others);
        m_server->run({"SET", each.key(), each.value()});
    }
    for (const QByteArray &folder : std::as_const(folders)) {
        QByteArrayList others = held.keys();
        const qsizetype inside = others.removeIf([&](const QByteArray &name) { return name.startsWith(folder); });
        QCOMPARE(previewOf(eraser, folder).keys, inside);
        QCOMPARE(erasedBy(eraser).second, inside);
        QCOMPARE(names(), others);
        fill();
    }
}

void TestEraser::undoRestoresValueAndTimeToLive()
{
    m_server->run("SET f:string v PX 50000");
    m_server->run("HSET f:hash a 1 b 2");
    m_server->run("RPUSH f:list 1 2 3");
    m_server->run("SADD f:set 1 x");
    m_server->run("ZADD f:zset 1 a 2 b");
    m_server->run("XADD f:stream 1-1 a b");
    m_server->run("PEXPIRE f:hash 90000");
    m_server->run("SET f:short v PX 300");
    const QVariant digest = m_server->run("DEBUG DIGEST-VALUE f:string f:hash f:list f:set f:zset f:stream");
    const qint64 stringEnds = m_server->run("PEXPIRETIME f:string").toLongLong();
    const qint64 hashEnds = m_server->run("PEXPIRETIME f:hash").toLongLong();
    Eraser eraser(m_link->reads, m_link->writes);
    QCOMPARE(previewOf(eraser, "f:").keys, 7);
    const auto [deletion, keys] = erasedBy(eraser);
    QCOMPARE(keys, 7);
    QCOMPARE(m_server->run("DBSIZE").toInt(), 0);
    QTest::qWait(400); // the short one would have ended meanwhile
    QSignalSpy restored(&eraser, &Eraser::restored);
    eraser.undo(deletion);
    QVERIFY(restored.wait());
    QCOMPARE(restored.at(0).at(0).toInt(), 6);
    QCOMPARE(restored.at(0).at(2).toInt(), 1);
    QCOMPARE(m_server->run("DEBUG DIGEST-VALUE f:string f:hash f:list f:set f:zset f:stream"), digest);
    QVERIFY(std::abs(m_server->run("PEXPIRETIME f:string").toLongLong() - stringEnds) < 50);
    QVERIFY(std::abs(m_server->run("PEXPIRETIME f:hash").toLongLong() - hashEnds) < 50);
    QCOMPARE(m_server->run("PTTL f:list").toInt(), -1);
    QSignalSpy failed(&eraser, &Eraser::failed);
    eraser.undo(deletion); // once
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "inspector.undo.gone");
}

void TestEraser::undoLeavesWhatIsInUseAlone()
{
    m_server->run("SET f:a old");
    m_server->run("SET f:b old");
    Eraser eraser(m_link->reads, m_link->writes);
    QCOMPARE(previewOf(eraser, "f:").keys, 2);
    const auto [deletion, keys] = erasedBy(eraser);
    m_server->run("SET f:a new");
    QSignalSpy restored(&eraser, &Eraser::restored);
    eraser.undo(deletion);
    QVERIFY(restored.wait());
    QCOMPARE(restored.at(0).at(0).toInt(), 1);
    QCOMPARE(restored.at(0).at(1).toInt(), 1);
    QCOMPARE(m_server->run("GET f:a").toByteArray(), "new");
    QCOMPARE(m_server->run("GET f:b").toByteArray(), "old");
}

void TestEraser::whatIsTooLargeIsDeletedWithoutUndo()
{
    m_server->run({"SET", "f:large", QByteArray(11'000'000, 'x')});
    Eraser eraser(m_link->reads, m_link->writes);
    const KeysPreview preview = previewOf(eraser, "f:");
    QVERIFY(preview.bytes > 11'000'000);
    QVERIFY(!preview.canUndo);
    QCOMPARE(erasedBy(eraser), (std::pair<quint64, qint64>(0, 1)));
}

void TestEraser::aDeletionIsCancelledBetweenBatches()
{
    m_server->run("DEBUG POPULATE 5000 f 10");
    Eraser eraser(m_link->reads, m_link->writes);
    QCOMPARE(previewOf(eraser, "f:").keys, 5'000);
    connect(&eraser, &Eraser::progressed, &eraser, &Eraser::cancel);
    QSignalSpy erased(&eraser, &Eraser::erased);
    const auto [deletion, keys] = erasedBy(eraser);
    QCOMPARE(keys, 500);
    QVERIFY(erased.at(0).at(2).toBool());
    QCOMPARE(m_server->run("DBSIZE").toInt(), 4'500);
    QSignalSpy restored(&eraser, &Eraser::restored);
    eraser.undo(deletion);
    QVERIFY(restored.wait());
    QCOMPARE(m_server->run("DBSIZE").toInt(), 5'000);
}

void TestEraser::nothingIsDeletedWhileLocked()
{
    m_server->run("SET f:a v");
    m_link->writes.close();
    Eraser eraser(m_link->reads, m_link->writes);
    QCOMPARE(previewOf(eraser, "f:").keys, 1); // to look is allowed
    QSignalSpy failed(&eraser, &Eraser::failed);
    eraser.erase();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "inspector.locked");
    QCOMPARE(m_server->run("DBSIZE").toInt(), 1);
}

void TestEraser::nothingIsDeletedWithoutAPreview()
{
    m_server->run("SET f:a v");
    Eraser eraser(m_link->reads, m_link->writes);
    QSignalSpy erased(&eraser, &Eraser::erased);
    eraser.erase();
    QCOMPARE(previewOf(eraser, "f:").keys, 1);
    eraser.cancel();
    eraser.erase();
    QTest::qWait(100);
    QCOMPARE(erased.size(), 0);
    QCOMPARE(m_server->run("DBSIZE").toInt(), 1);
}

QTEST_GUILESS_MAIN(TestEraser)
#include "tst_inspector_eraser.moc"
