#include "architecture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

const QString smallTable = u"| `src/base/` | time | Qt Core |\n"
                           "| `src/cache/` | backends | base, Qt Sql |\n"
                           "| `src/report/` | words | all above |\n"
                           "| `src/gui/` | window | all above, Qt Widgets |\n"_s;

} // namespace

// The arrows of the table in ARCHITECTURE.md are the only ones in the targets and in the sources.
class TestArchitecture : public QObject {
    Q_OBJECT

private slots:
    void tableHasARowForEachFolder();
    void arrowsOnlyRunDown();
    void targetsKeepTheTable();
    void sourcesKeepTheTable();

    // The checks themselves can fail.
    void anArrowUpInTheTableIsFound();
    void aLinkBesideTheTableIsFound();
    void whatTheTableAllowsIsNotFound();
    void anOffendingSourceIsFound_data();
    void anOffendingSourceIsFound();

private:
    const Architecture m_architecture{contentsOf(QStringLiteral(LOOKASIDE_SOURCE_DIR "/ARCHITECTURE.md"))};
};

void TestArchitecture::tableHasARowForEachFolder()
{
    const QStringList folders =
        QDir(QStringLiteral(LOOKASIDE_SOURCE_DIR "/src")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(folders.size() > 3);
    for (const QString &folder : folders)
        QVERIFY2(m_architecture.folders().contains(folder), qPrintable(folder));
}

void TestArchitecture::arrowsOnlyRunDown() { QCOMPARE(m_architecture.faultsOfTable(), QStringList()); }

void TestArchitecture::targetsKeepTheTable()
{
    const QString graph = contentsOf(QStringLiteral(LOOKASIDE_TARGET_GRAPH));
    QVERIFY2(graph.contains("lookaside_base: "_L1), "the build wrote no target graph");
    QCOMPARE(m_architecture.checkTargets(graph).join(u'\n'), QString());
}

void TestArchitecture::sourcesKeepTheTable()
{
    QCOMPARE(m_architecture.checkSources(QStringLiteral(LOOKASIDE_SOURCE_DIR "/src")).join(u'\n'), QString());
}

void TestArchitecture::anArrowUpInTheTableIsFound()
{
    const QString upside = u"| `src/base/` | time | cache |\n| `src/cache/` | backends | base |\n"_s;
    QCOMPARE(Architecture(upside).faultsOfTable().size(), 1);
}

void TestArchitecture::aLinkBesideTheTableIsFound()
{
    const Architecture architecture(smallTable);
    QCOMPARE(architecture.checkTargets(u"lookaside_cache: Lookaside::base Qt6::Widgets\n"_s),
             QStringList(u"lookaside_cache links Qt6::Widgets"_s));
    QCOMPARE(architecture.checkTargets(u"lookaside_base: Lookaside::cache\n"_s),
             QStringList(u"lookaside_base links Lookaside::cache"_s));
    QCOMPARE(architecture.checkTargets(u"lookaside_extra: Qt6::Core\n"_s).size(), 1);
}

void TestArchitecture::whatTheTableAllowsIsNotFound()
{
    const QTemporaryDir directory;
    write(directory.filePath(u"gui/window.cpp"_s),
          "#include \"cache/cache.h\"\n#include <QtSql/QSqlDatabase>\n#include <QtWidgets/QWidget>\n#include <vector>\n"
          "auto title = tr(\"Keys\");\n");
    write(directory.filePath(u"base/clock.h"_s), "// what tr(\"…\") and \"cache/cache.h\" are about\n");
    const Architecture architecture(smallTable);
    QCOMPARE(architecture.checkSources(directory.path()), QStringList());
    QCOMPARE(architecture.checkTargets(u"lookaside_gui: Lookaside::cache Qt6::Widgets Qt6::Sql\n"_s), QStringList());
}

void TestArchitecture::anOffendingSourceIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("a folder above") << u"base/clock.cpp"_s << QByteArray("#include \"cache/cache.h\"\n");
    QTest::newRow("widgets below gui") << u"cache/locmem.cpp"_s << QByteArray("#include <QtWidgets/QLabel>\n");
    QTest::newRow("a class without its module") << u"cache/locmem.cpp"_s << QByteArray("#include <QWidget>\n");
    QTest::newRow("words in the cache") << u"cache/locmem.cpp"_s << QByteArray("auto text = QObject::tr(\"gone\");\n");
    QTest::newRow("a folder of nobody") << u"misc/util.cpp"_s << QByteArray("\n");
}

void TestArchitecture::anOffendingSourceIsFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, source);
    const QTemporaryDir directory;
    write(directory.filePath(file), source);
    QCOMPARE(Architecture(smallTable).checkSources(directory.path()).size(), 1);
}

QTEST_GUILESS_MAIN(TestArchitecture)

#include "tst_architecture.moc"
