#include "inspector/djangopages.h"
#include "inspector/keyfilter.h"
#include "inspector/keyspace.h"
#include "redis/glob.h"

#include <QtCore/QCryptographicHash>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using inspector::KeyFilter;
using inspector::KeyMatcher;
using inspector::KeyspaceView;

namespace {

const std::atomic<bool> goOn{false};

inspector::Keyspace keyspaceOf(const QByteArrayList &names)
{
    inspector::Keyspace keyspace;
    for (const QByteArray &name : names)
        keyspace.add(name, inspector::KeyFacts());
    keyspace.commit();
    return keyspace;
}

QByteArrayList namesOf(const KeyspaceView &view)
{
    QByteArrayList names;
    for (KeyspaceView::Row row = 0; row < view.size(); ++row)
        names.append(view.name(row).toByteArray());
    return names;
}

QByteArrayList foldersOf(const KeyspaceView &view, const QByteArray &path)
{
    QByteArrayList paths;
    const auto level = inspector::folderLevel(view, path, 100, goOn);
    for (const auto &folder : level->folders)
        paths.append(folder.path);
    return paths;
}

} // namespace

class TestKeyFilter : public QObject {
    Q_OBJECT

private slots:
    void globsMatchAsRedisDoes_data();
    void globsMatchAsRedisDoes();
    void bytesGlobAndRegexChoose();
    void aBadRegexSaysWhere();
    void aChosenViewFollowsWhatIsLearnt();
    void sortsWithTheUnknownLast();
    void listsFoldersAndWhetherTheyHaveMore();
    void whatIsInBracketsIsOnePart();
    void cachedPagesLieInAFolderAUrl();
    void stopsWhenTold();
};

// As `KEYS pattern` answered on Redis 7.0.
void TestKeyFilter::globsMatchAsRedisDoes_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *text, bool matches) {
        QTest::addRow("%s on %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << matches;
    };
    row("*", "", true);
    row("", "", true);
    row("", "a", false);
    row("a*", "abc", true);
    row("*c", "abc", true);
    row("a*c*e", "abcde", true);
    row("a*x", "abc", false);
    row("h?llo", "hello", true);
    row("h?llo", "hllo", false);
    row("h[ae]llo", "hallo", true);
    row("h[^e]llo", "hello", false);
    row("h[^e]llo", "hbllo", true);
    row("h[a-c]llo", "hbllo", true);
    row("h[c-a]llo", "hbllo", true); // Redis swaps them
    row("h[a-c]llo", "hdllo", false);
    row("user\\[1\\]:*", "user[1]:a", true);
    row("user\\[1\\]:*", "user1:a", false);
    row("user[1]:*", "user1:a", true);
    row("ends\\*", "ends*", true);
    row("ends\\*", "endsx", false);
    row("**b", "aab", true);
}

void TestKeyFilter::globsMatchAsRedisDoes()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QTEST(redis::matchesGlob(pattern, text), "matches");
}

void TestKeyFilter::bytesGlobAndRegexChoose()
{
    const auto keyspace = keyspaceOf({"a:1", "a:2", "b:1", QByteArrayLiteral("raw\xff\x00x")});
    const auto choose = [&](const QByteArray &pattern, KeyFilter::Match match) {
        return namesOf(*inspector::filtered(keyspace.view(), *KeyMatcher::make({pattern, match}), goOn));
    };
    QCOMPARE(choose(":1", KeyFilter::Match::Bytes), QByteArrayList({"a:1", "b:1"}));
    QCOMPARE(choose("a*", KeyFilter::Match::Glob), QByteArrayList({"a:1", "a:2"}));
    QCOMPARE(choose("^[ab]:2$", KeyFilter::Match::Regex), QByteArrayList({"a:2"}));
    const QByteArrayList raw{QByteArrayLiteral("raw\xff\x00x")};
    QCOMPARE(choose(QByteArrayLiteral("\xff\x00"), KeyFilter::Match::Bytes), raw);
    QCOMPARE(choose("\\xff\\x00", KeyFilter::Match::Regex), raw);
}

void TestKeyFilter::aBadRegexSaysWhere()
{
    const auto matcher = KeyMatcher::make({"a(b", KeyFilter::Match::Regex});
    QVERIFY(!matcher);
    QCOMPARE(matcher.error().code, QByteArray("inspector.badPattern"));
    QCOMPARE(matcher.error().args.value(1), u"4"_s);
}

void TestKeyFilter::aChosenViewFollowsWhatIsLearnt()
{
    auto keyspace = keyspaceOf({"a:1", "b:1"});
    const KeyspaceView before = keyspace.view();
    const auto chosen = inspector::filtered(before, *KeyMatcher::make({"b", KeyFilter::Match::Bytes}), goOn);
    keyspace.learn({{.name = "b:1", .ttl = -1, .memory = 50, .type = redis::KeyType::Hash}}, 0);
    QVERIFY(keyspace.view().isSameOrder(before));
    const KeyspaceView now = keyspace.view().inOrderOf(*chosen);
    QCOMPARE(namesOf(now), QByteArrayList({"b:1"}));
    QCOMPARE(now.facts(0).memory, 50u);
    keyspace.remove("a:1");
    keyspace.commit();
    QVERIFY(!keyspace.view().isSameOrder(before));
}

void TestKeyFilter::sortsWithTheUnknownLast()
{
    auto keyspace = keyspaceOf({"a", "b", "c", "d"});
    keyspace.learn({{.name = "a", .ttl = 9'000}, {.name = "b", .ttl = -1}, {.name = "d", .ttl = 1'000}}, 0);
    const auto order = [&](Qt::SortOrder direction) {
        QByteArray names;
        const auto rows =
            inspector::sorted(keyspace.view(), keyspace.view().all(), inspector::KeyOrder::Ttl, direction, goOn);
        for (const auto row : *rows)
            names += keyspace.view().name(row).toByteArray();
        return names;
    };
    QCOMPARE(order(Qt::AscendingOrder), QByteArray("dabc"));
    QCOMPARE(order(Qt::DescendingOrder), QByteArray("badc"));
}

void TestKeyFilter::listsFoldersAndWhetherTheyHaveMore()
{
    const auto keyspace = keyspaceOf({":1:a", "plain", "s:1", "s:2", "u:1:name", "u:2:name"});
    const auto level = inspector::folderLevel(keyspace.view(), "", 100, goOn);
    QCOMPARE(foldersOf(keyspace.view(), ""), QByteArrayList({":1:", "s:", "u:"}));
    QCOMPARE(level->folders.at(1).keys, 2);
    QVERIFY(!level->folders.at(1).hasFolders);
    QVERIFY(level->folders.at(2).hasFolders);
    QVERIFY(!level->isCut);
    const auto cut = inspector::folderLevel(keyspace.view(), "", 1, goOn);
    QVERIFY(cut->isCut);
    QCOMPARE(cut->folders.size(), 1);
    QCOMPARE(cut->loneKeys, 1); // it comes behind the folders that are listed
    const auto lone = inspector::loneKeys(keyspace.view(), "", goOn);
    QCOMPARE(lone->size(), 1u);
    QCOMPARE(lone->name(0).toByteArray(), QByteArray("plain"));
    QCOMPARE(foldersOf(keyspace.view(), "u:"), QByteArrayList({"u:1:", "u:2:"}));
}

void TestKeyFilter::whatIsInBracketsIsOnePart()
{
    const auto keyspace = keyspaceOf({"course_list:{'page': '2'}:anonymous", "course_list:{'page': '2'}:7",
                                      "course_list:{open:x", "user[1]:a", "user1:a"});
    QCOMPARE(foldersOf(keyspace.view(), "course_list:"), QByteArrayList({"course_list:{'page': '2'}:"}));
    QCOMPARE(foldersOf(keyspace.view(), ""), QByteArrayList({"course_list:", "user1:", "user[1]:"}));
}

// Keys as Django 4.2 makes them for http://testserver/courses/ with and without a page.
void TestKeyFilter::cachedPagesLieInAFolderAUrl()
{
    const inspector::UrlNames urls({u"http://testserver/courses/"_s});
    const QByteArray hash = "c9e4a1ea65a3b6fa2b8ed8aa0b5f4d5e";
    const QByteArray known = QCryptographicHash::hash("http://testserver/courses/", QCryptographicHash::Md5).toHex();
    const QByteArray page = ":1:views.decorators.cache.cache_page..GET." + known + ".d41d8cd98f00b204e9800998ecf8427e";
    const QByteArray other =
        ":1:views.decorators.cache.cache_page.site.HEAD." + hash + ".d41d8cd98f00b204e9800998ecf8427e";
    const QByteArray header = ":1:views.decorators.cache.cache_header.." + known + ".en-us.UTC";
    const auto keyspace = keyspaceOf({page + ".en-us.UTC", page + ".de.UTC", other, header, ":1:else"});
    QCOMPARE(foldersOf(keyspace.view(), ":1:"), QByteArrayList({":1:views.decorators.cache."}));
    const QByteArray path = ":1:views.decorators.cache.";
    QCOMPARE(foldersOf(keyspace.view(), path),
             QByteArrayList({path + "cache_header.." + known, path + "cache_page..GET." + known,
                             path + "cache_page.site.HEAD." + hash}));
    const auto parsed = inspector::djangoPage(page);
    QVERIFY(parsed);
    QVERIFY(!parsed->isHeader);
    QCOMPARE(parsed->method, QByteArray("GET"));
    QCOMPARE(parsed->prefix, QByteArray());
    QCOMPARE(urls.url(parsed->urlHash), u"http://testserver/courses/"_s);
    const auto foreign = inspector::djangoPage(other);
    QCOMPARE(foreign->prefix, QByteArray("site"));
    QCOMPARE(foreign->method, QByteArray("HEAD"));
    QVERIFY(urls.url(foreign->urlHash).isEmpty());
    QVERIFY(inspector::djangoPage(header)->isHeader);
    QVERIFY(!inspector::djangoPage(":1:views.decorators.cache.cache_page.short"));
}

void TestKeyFilter::stopsWhenTold()
{
    const std::atomic<bool> stop{true};
    const auto keyspace = keyspaceOf({"a:1"});
    QVERIFY(!inspector::filtered(keyspace.view(), *KeyMatcher::make({"a", KeyFilter::Match::Bytes}), stop));
    QVERIFY(
        !inspector::sorted(keyspace.view(), keyspace.view().all(), inspector::KeyOrder::Ttl, Qt::AscendingOrder, stop));
    QVERIFY(!inspector::folderLevel(keyspace.view(), "", 10, stop));
    QVERIFY(!inspector::loneKeys(keyspace.view(), "", stop));
}

QTEST_GUILESS_MAIN(TestKeyFilter)
#include "tst_inspector_keyfilter.moc"
