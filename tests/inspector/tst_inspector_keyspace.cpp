#include "inspector/keyspace.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <map>

using inspector::KeyFacts;
using inspector::Keyspace;
using inspector::KeyspaceView;
using redis::KeyType;
using redis::ScannedKey;

namespace {

QList<ScannedKey> page(const QByteArrayList &names)
{
    QList<ScannedKey> keys;
    for (const QByteArray &name : names)
        keys.append(ScannedKey{name});
    return keys;
}

KeyspaceView viewOf(const QByteArrayList &names)
{
    Keyspace keyspace;
    keyspace.add(page(names), 0);
    keyspace.commit();
    return keyspace.view();
}

QByteArrayList namesOf(const KeyspaceView &view)
{
    QByteArrayList names;
    for (KeyspaceView::Row row = 0; row < view.size(); ++row)
        names.append(view.name(row).toByteArray());
    return names;
}

// A tree as indented lines: folders end with their count.
void print(const KeyspaceView &view, const QByteArray &path, int depth, QByteArrayList &lines)
{
    const auto nodes = view.children(path, 0, 1'000'000);
    for (const auto &node : nodes) {
        const QByteArray own = view.path(node);
        QByteArray line = QByteArray(depth * 2, ' ') + own.mid(path.size());
        if (node.isFolder)
            line += " (" + QByteArray::number(node.rows.size()) + ')';
        lines << line;
        if (node.isFolder)
            print(view, own, depth + 1, lines);
    }
}

} // namespace

class TestKeyspace : public QObject {
    Q_OBJECT

private slots:
    void sortsByBytesAndDropsRepeats();
    void foldersAreRanges();
    void blankPartsMakeNoFolder();
    void childrenComeInPages();
    void holdsAnyName();
    void aViewNeverChanges();
    void laterFactsFillInAndReplace();
    void keysThatWereGoneAlreadyAreLeftOut();
    void agreesWithAMapUnderRandomChanges();
    void commitsSeldomWhenThereIsMuch();
    void findsTextInNames();
    void forgottenNamesAreDropped();
};

void TestKeyspace::sortsByBytesAndDropsRepeats()
{
    Keyspace keyspace;
    keyspace.add(page({"b", "a", "\xff", "B", "ab", "a"}), 0);
    keyspace.commit();
    keyspace.add(page({"a", "c", "", "c"}), 0);
    keyspace.commit();
    QCOMPARE(namesOf(keyspace.view()), QByteArrayList({"", "B", "a", "ab", "b", "c", "\xff"}));
    QCOMPARE(keyspace.view().find("ab"), KeyspaceView::Row(3));
    QVERIFY(!keyspace.view().find("abc"));
    QCOMPARE(keyspace.waiting(), 0);
}

void TestKeyspace::foldersAreRanges()
{
    const KeyspaceView view =
        viewOf({"user:1:name", "user:1:mail", "user:2:name", "user", "user:", "zeta", "course:1"});
    QByteArrayList lines;
    print(view, {}, 0, lines);
    QCOMPARE(lines,
             QByteArrayList({"course: (1)", "  1", "user", "user: (4)", "  ", "  1: (2)", "    mail", "    name",
                             "  2: (1)", "    name", "zeta"}));
    QVERIFY(view.withPrefix("user:1:") == (KeyspaceView::Range{3, 5}));
    QCOMPARE(view.withPrefix("nothing").size(), 0u);
}

void TestKeyspace::blankPartsMakeNoFolder()
{
    const KeyspaceView view =
        viewOf({":1:course_list", ":1:single:7", ":2:x", "a::b", "a::b:c", ":", "::", "site:1:k"});
    QByteArrayList lines;
    print(view, {}, 0, lines);
    QCOMPARE(lines,
             QByteArrayList({":", ":1: (2)", "  course_list", "  single: (1)", "    7", ":2: (1)", "  x",
                             "::", "a: (2)", "  :b", "  :b: (1)", "    c", "site: (1)", "  1: (1)", "    k"}));
}

void TestKeyspace::childrenComeInPages()
{
    QByteArrayList names;
    for (int i = 0; i < 1000; ++i)
        names << "f" + QByteArray::number(i % 50 + 100) + ":k" + QByteArray::number(i);
    const KeyspaceView view = viewOf(names);
    const auto whole = view.children("", 0, 1000);
    QCOMPARE(whole.size(), 50);
    KeyspaceView::Row from = 0;
    for (qsizetype at = 0; at < whole.size(); at += 20) {
        const auto part = view.children("", from, 20);
        QCOMPARE(part.size(), std::min<qsizetype>(20, whole.size() - at));
        for (qsizetype i = 0; i < part.size(); ++i)
            QVERIFY(part.at(i).rows == whole.at(at + i).rows);
        from = part.constLast().rows.last;
    }
    QCOMPARE(from, 1000u);
}

void TestKeyspace::holdsAnyName()
{
    const QByteArray huge(3'000'000, 'h');
    const QByteArrayList names{QByteArrayLiteral("a\0b"),
                               QByteArrayLiteral("a\0"),
                               "a",
                               "\xff\xfe",
                               huge,
                               QByteArray(10'000, 'k'),
                               QByteArray(127, 'x'),
                               QByteArray(128, 'x'),
                               QByteArray(16'384, 'x')};
    const KeyspaceView view = viewOf(names);
    QCOMPARE(view.size(), KeyspaceView::Row(names.size()));
    for (const QByteArray &name : names)
        QVERIFY(view.find(name));
    QCOMPARE(namesOf(view).mid(0, 3), QByteArrayList({"a", QByteArrayLiteral("a\0"), QByteArrayLiteral("a\0b")}));
}

void TestKeyspace::aViewNeverChanges()
{
    Keyspace keyspace;
    keyspace.add("a", {.expires = 5});
    keyspace.add("b", {});
    keyspace.commit();
    const KeyspaceView before = keyspace.view();
    keyspace.add("a", {.expires = 9});
    keyspace.remove("b");
    keyspace.add("c", {});
    keyspace.commit();
    QCOMPARE(namesOf(before), QByteArrayList({"a", "b"}));
    QCOMPARE(before.facts(0).expires, 5);
    QCOMPARE(namesOf(keyspace.view()), QByteArrayList({"a", "c"}));
    QCOMPARE(keyspace.view().facts(0).expires, 9);
}

void TestKeyspace::laterFactsFillInAndReplace()
{
    Keyspace keyspace;
    keyspace.add({ScannedKey{"k", 1000, 50, KeyType::Hash}}, 7'000);
    keyspace.add({ScannedKey{"k", -1}}, 8'000);
    keyspace.commit();
    QVERIFY(keyspace.view().facts(0) == (KeyFacts{KeyFacts::never, 50, KeyType::Hash}));
    keyspace.add({ScannedKey{"k", 500}}, 9'000);
    keyspace.commit();
    QVERIFY(keyspace.view().facts(0) == (KeyFacts{9'500, 50, KeyType::Hash}));
}

void TestKeyspace::keysThatWereGoneAlreadyAreLeftOut()
{
    Keyspace keyspace;
    keyspace.add({ScannedKey{"here", -1}, ScannedKey{"gone", -2}}, 0);
    keyspace.commit();
    QCOMPARE(namesOf(keyspace.view()), QByteArrayList({"here"}));
}

void TestKeyspace::agreesWithAMapUnderRandomChanges()
{
    QRandomGenerator random(42);
    Keyspace keyspace;
    std::map<QByteArray, qint64> model;
    for (int step = 0; step < 30'000; ++step) {
        const QByteArray name = "key:" + QByteArray::number(random.bounded(3'000));
        switch (random.bounded(4)) {
        case 0:
            keyspace.remove(name);
            model.erase(name);
            break;
        default:
            keyspace.add(name, {.expires = step});
            model[name] = step;
        }
        if (random.bounded(200) == 0 || step == 29'999) {
            keyspace.commit();
            const KeyspaceView &view = keyspace.view();
            QCOMPARE(size_t(view.size()), model.size());
            KeyspaceView::Row row = 0;
            for (const auto &[key, expires] : model) {
                QCOMPARE(view.name(row).toByteArray(), key);
                QCOMPARE(view.facts(row).expires, expires);
                ++row;
            }
        }
    }
}

void TestKeyspace::commitsSeldomWhenThereIsMuch()
{
    Keyspace keyspace;
    int commits = 0;
    for (int i = 0; i < 200'000; i += 500) {
        QList<ScannedKey> keys;
        for (int j = i; j < i + 500; ++j)
            keys.append(ScannedKey{"k" + QByteArray::number(j * 7919 % 200'003)});
        keyspace.add(keys, 0);
        if (keyspace.isWorthCommitting()) {
            keyspace.commit();
            ++commits;
        }
        QVERIFY(keyspace.view().size() > 0); // the first page shows at once
    }
    QVERIFY2(commits > 5 && commits < 30, QByteArray::number(commits).constData());
    keyspace.commit();
    QCOMPARE(keyspace.view().size(), 200'000u);
}

void TestKeyspace::findsTextInNames()
{
    const KeyspaceView view = viewOf({"alpha", "Beta", "alphabet", QByteArrayLiteral("nul\0beta")});
    QCOMPARE(view.containing("beta", Qt::CaseSensitive, 0, 10), QList<KeyspaceView::Row>({3}));
    QCOMPARE(view.containing("beta", Qt::CaseInsensitive, 0, 10), QList<KeyspaceView::Row>({0, 3}));
    QCOMPARE(view.containing("alpha", Qt::CaseSensitive, 0, 1), QList<KeyspaceView::Row>({1}));
    QCOMPARE(view.containing("", Qt::CaseInsensitive, 1, 10).size(), 3);
}

void TestKeyspace::forgottenNamesAreDropped()
{
    Keyspace keyspace;
    qint64 most = 0;
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i < 20'000; ++i)
            keyspace.add("round" + QByteArray::number(round) + ':' + QByteArray::number(i), {});
        keyspace.commit();
        for (int i = 0; i < 20'000; ++i)
            keyspace.remove("round" + QByteArray::number(round) + ':' + QByteArray::number(i));
        keyspace.commit();
        most = std::max(most, keyspace.bytes());
        QCOMPARE(keyspace.view().size(), 0u);
    }
    QVERIFY2(most < 7'000'000, QByteArray::number(most).constData()); // 240,000 names would be 9 MB
}

QTEST_GUILESS_MAIN(TestKeyspace)
#include "tst_inspector_keyspace.moc"
