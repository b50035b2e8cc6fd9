#include "inspector/keyowner.h"
#include "inspector/keyspace.h"
#include "inspector/summary.h"

#include <QtTest/QTest>

using codec::Serializer;

// Who wrote a key, as far as its name tells, and what a server calls its type.
class KeyOwnerTest : public QObject {
    Q_OBJECT
private slots:
    void isKnownByTheName_data();
    void isKnownByTheName();
    void modulesTypesKeepTheServersWord();
    void anEndlessNumberOfTypesIsBounded();

private:
    static redis::ScannedKey key(const QByteArray &name, const QByteArray &type)
    {
        redis::ScannedKey key{.name = name};
        key.setType(type);
        return key;
    }
};

void KeyOwnerTest::isKnownByTheName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Serializer>("serializer");
    for (const char *django : {":1:course:42", ":12:x", "site:1:views.decorators.cache.cache_page..GET.0.0.en-us.UTC",
                               "p:1:template.cache.sidebar.42", "p:2:django.contrib.sessions.cacheabc"})
        QTest::newRow(django) << QByteArray(django) << Serializer::Pickle;
    for (const char *php : {"laravel_database_laravel_cache:courses", "laravel_session:abc", "PHPREDIS_SESSION:1"})
        QTest::newRow(php) << QByteArray(php) << Serializer::Php;
    for (const char *other : {"", ":", "::", "user:1:name", "text:007", ":x:1", "1:2", ":1", "bull:emails:1"})
        QTest::newRow(other) << QByteArray(other) << Serializer::Unknown;
}

void KeyOwnerTest::isKnownByTheName()
{
    QFETCH(QByteArray, name);
    QTEST(inspector::serializerOf(name), "serializer");
}

void KeyOwnerTest::modulesTypesKeepTheServersWord()
{
    const QByteArrayList words{"ReJSON-RL", "TSDB-TYPE", "MBbloom--", "vectorset", "nobodys-1", "string", "zset"};
    inspector::Keyspace keyspace;
    inspector::Summary summary;
    for (const QByteArray &word : words) {
        keyspace.add({key("key of " + word, word)}, 0);
        summary.add(key("key of " + word, word));
    }
    keyspace.commit();
    for (inspector::KeyspaceView::Row row = 0; row < keyspace.view().size(); ++row)
        QCOMPARE("key of " + keyspace.view().typeWord(row), keyspace.view().name(row).toByteArray());
    keyspace.learn({key("key of string", "MBbloomCF")}, 0); // deleted and made anew meanwhile
    QCOMPARE(keyspace.view().typeWord(*keyspace.view().find("key of string")), QByteArray("MBbloomCF"));
    QCOMPARE(summary.all().byModuleType.value("vectorset"), 1);
    QCOMPARE(summary.all().ofType(redis::KeyType::Other), 0);
    QCOMPARE(summary.all().ofType(redis::KeyType::String), 1);
}

void KeyOwnerTest::anEndlessNumberOfTypesIsBounded()
{
    inspector::Keyspace keyspace;
    inspector::Summary summary;
    for (int i = 0; i < 1'000; ++i) {
        const redis::ScannedKey each =
            key(QByteArray::number(i), "type" + QByteArray::number(i) + QByteArray(9'999, '-'));
        QVERIFY(each.typeWord().size() <= 64);
        keyspace.add({each}, 0);
        summary.add(each);
    }
    keyspace.commit();
    for (inspector::KeyspaceView::Row row = 0; row < keyspace.view().size(); ++row)
        QVERIFY(keyspace.view().typeWord(row).startsWith("type") || keyspace.view().typeWord(row) == "module");
    QCOMPARE(summary.all().byModuleType.size(), 255);
    QCOMPARE(summary.all().ofType(redis::KeyType::Other), 745);
}

QTEST_GUILESS_MAIN(KeyOwnerTest)
#include "tst_inspector_keyowner.moc"
