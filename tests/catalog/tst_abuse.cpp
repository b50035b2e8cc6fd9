#include "catalog/queries.h"
#include "catalog/writer.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using catalog::Catalog;

// A database file in a hostile world: damaged, locked, read-only, on a full disk, its writer killed.
class TestAbuse : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"courses.sqlite3"_s);
    }

    void aDamagedFileIsSetAsideAndStartedAnew_data()
    {
        QTest::addColumn<int>("offset"); // where garbage is written
        QTest::addColumn<int>("size");
        QTest::newRow("all of it") << 0 << 100'000;
        QTest::newRow("the header") << 0 << 16;
        QTest::newRow("the schema") << 100 << 2'000;
        QTest::newRow("a page in the middle") << 5 * 4096 << 4096;
    }

    void aDamagedFileIsSetAsideAndStartedAnew()
    {
        QFETCH(int, offset);
        QFETCH(int, size);
        fill(500);
        QFile file(m_path);
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.seek(offset));
        file.write(QByteArray(size, '\xa5'));
        file.close();
        QCOMPARE(failure(), "catalog.damaged");
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray damaged = file.readAll();
        file.close();

        const auto copy = Catalog::setAsideDamaged(m_path);
        QVERIFY(copy);
        QVERIFY(!QFile::exists(m_path));
        QFile kept(*copy);
        QVERIFY(kept.open(QFile::ReadOnly));
        QCOMPARE(kept.readAll(), damaged);
        auto catalog = Catalog::open(m_path);
        QVERIFY(catalog);
        QVERIFY((*catalog)->reset(10));
    }

    void damageThatOpeningDidNotSeeIsSaidLater()
    {
        auto catalog = Catalog::open(m_path);
        QVERIFY(catalog);
        QVERIFY((*catalog)->reset(500));
        QVERIFY((*catalog)->writer().execute("PRAGMA wal_checkpoint(TRUNCATE)")); // so that the rows are in the file
        QFile file(m_path);
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.resize(8 * 4096));
        QVERIFY(file.seek(4096));
        file.write(QByteArray(7 * 4096, '\xa5'));
        file.close();
        const auto answer = catalog::Queries(**catalog).list({});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, "catalog.damaged");
    }

    void twoDamagedFilesAreBothKept()
    {
        QSet<QString> copies;
        for (int i = 0; i < 3; ++i) {
            QFile file(m_path);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write("not a database at all, but longer than a header of SQLite's, which has 100 bytes: "
                       "12345678901234567890");
            file.close();
            const auto copy = Catalog::setAsideDamaged(m_path);
            QVERIFY(copy);
            copies.insert(*copy);
        }
        QCOMPARE(copies.size(), 3);
    }

    void aFileOfAnotherProgramIsLeftAlone()
    {
        {
            auto other =
                catalog::Connection::open(m_path, catalog::Connection::Access::ReadWrite, std::chrono::seconds(1));
            QVERIFY(other);
            QVERIFY((*other)->execute("CREATE TABLE bookmarks (url text)"));
        }
        QCOMPARE(failure(), "catalog.foreign");
        auto other = catalog::Connection::open(m_path, catalog::Connection::Access::ReadWrite, std::chrono::seconds(1));
        QCOMPARE((*other)->scalar("SELECT COUNT(*) FROM sqlite_master")->toInt(), 1);
        QCOMPARE((*other)->scalar("PRAGMA journal_mode")->toString(), u"delete"_s);
    }

    void anEmptyFileGetsTheSchema()
    {
        QFile file(m_path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.close();
        QVERIFY(Catalog::open(m_path));
    }

    void aPathThatCannotBeSaysSo()
    {
        m_path = m_folder->filePath(u"no/such/folder/x.sqlite3"_s);
        QCOMPARE(failure(), "catalog.cannotOpen");
        m_path = m_folder->path();
        QCOMPARE(failure(), "catalog.cannotOpen");
    }

    void aLockOfAnotherProcessIsAWordNotAHang()
    {
        auto catalog = Catalog::open(m_path, {std::chrono::milliseconds(50)});
        QVERIFY(catalog);
        QVERIFY((*catalog)->reset(10));
        QProcess child;
        start(child, u"hold"_s);

        QElapsedTimer timer;
        timer.start();
        catalog::Writer writer(**catalog, nullptr);
        const auto edit = [&] {
            const auto changed = writer.update(catalog::courseModel(), {{"pk", 1}}, {{"title", QVariant(u"x"_s)}});
            return changed ? QByteArrayLiteral("ok") : changed.error().code;
        };
        QCOMPARE(edit(), "catalog.locked");
        QCOMPARE((*catalog)->reset(5).error().code, "catalog.locked");
        QCOMPARE(failure({std::chrono::milliseconds(50)}), "catalog.locked");
        QVERIFY(timer.elapsed() < 5'000);
        QCOMPARE(catalog::Queries(**catalog).list({})->rows, 10); // reading goes on

        child.closeWriteChannel();
        QVERIFY(child.waitForFinished());
        QCOMPARE(edit(), "ok");
    }

    void withoutTheRightToWriteItSaysReadOnly_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("the file") << false;
        QTest::newRow("file and folder") << true;
    }

    void withoutTheRightToWriteItSaysReadOnly()
    {
        QFETCH(bool, folderToo);
        fill(10);
        const auto all = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(m_folder->path(), folderToo ? all : all | QFile::WriteOwner | QFile::WriteOther));
        QProcess child;
        child.start(QStringLiteral(CATALOG_CHILD), {u"open"_s, m_path});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.readAllStandardOutput().trimmed(), "catalog.readOnly");
        QVERIFY(QFile::setPermissions(m_folder->path(), all | QFile::WriteOwner));
    }

    void aFullFileKeepsWhatItHad()
    {
        auto catalog = Catalog::open(m_path, {std::chrono::seconds(1), 1'000'000});
        QVERIFY(catalog);
        QVERIFY((*catalog)->reset(100));
        const QByteArray before = catalog::Queries(**catalog).list({})->body;
        const auto version = (*catalog)->dataVersion();
        QCOMPARE((*catalog)->reset(100'000).error().code, "catalog.diskFull");
        QCOMPARE(catalog::Queries(**catalog).list({})->body, before);
        QCOMPARE((*catalog)->dataVersion(), version);
        QVERIFY((*catalog)->reset(50)); // and one can go on
    }

    void aSessionSurvivesAFullFile()
    {
        auto catalog = Catalog::open(m_path, {std::chrono::seconds(1), 400'000});
        QVERIFY(catalog);
        QVERIFY((*catalog)->reset(100));
        catalog::Writer writer(**catalog, nullptr);
        std::vector<catalog::Instance> many(20'000, catalog::Instance(catalog::courseModel()));
        const auto created = writer.bulkCreate(many);
        QVERIFY(!created);
        QCOMPARE(created.error().code, "catalog.diskFull");
        QVERIFY(!writer.session().inAtomicBlock());
        QVERIFY(!(*catalog)->inTransaction());
        QCOMPARE(writer.count(catalog::courseModel()).value_or(-1), 100);
        QVERIFY(writer.update(catalog::courseModel(), {{"pk", 1}}, {{"title", QVariant(u"x"_s)}}));
    }

    void aLimitOfTheSystemKeepsWhatItHad_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("largest file") << u"limited"_s;
        QTest::newRow("a real disk of 2 MB") << u"tiny"_s;
    }

    void aLimitOfTheSystemKeepsWhatItHad()
    {
        QFETCH(QString, mode);
        QProcess child;
        child.start(QStringLiteral(CATALOG_CHILD), {mode, mode == "tiny"_L1 ? m_folder->path() : m_path});
        QVERIFY(child.waitForFinished());
        const auto lines = child.readAllStandardOutput().trimmed().split('\n');
        if (lines.front() == "unsupported")
            QSKIP("this user may not mount a file system of its own");
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], "ok");
        QVERIFY2(lines[1] == "catalog.diskFull" || (mode == "limited"_L1 && lines[1] == "catalog.io"),
                 lines[1].constData());
        QCOMPARE(lines[2], "100");
        QCOMPARE(lines[3], "ok");
    }

    void aWriterKilledInATransactionLeavesNothing()
    {
        fill(5'000);
        QProcess child;
        start(child, u"die"_s);
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        auto catalog = Catalog::open(m_path);
        QVERIFY(catalog);
        QCOMPARE(scalar(**catalog, "SELECT COUNT(*) FROM courses_course WHERE title = 'lost'"), u"0"_s);
        QCOMPARE(scalar(**catalog, "SELECT COUNT(*) FROM courses_course"), u"5000"_s);
        QCOMPARE(scalar(**catalog, "PRAGMA integrity_check"), u"ok"_s);
        QVERIFY((*catalog)->reset(10));
    }

    void aWriterKilledAnywhereLeavesWholeTransactions()
    {
        fill(10);
        const QByteArray sum = "SELECT SUM(students) FROM courses_course";
        const QString before = scalar(**Catalog::open(m_path), sum);
        for (int round = 0; round < 8; ++round) {
            QProcess child;
            start(child, u"transfer"_s);
            QTest::qWait(7 * round);
            child.kill();
            QVERIFY(child.waitForFinished());
            auto catalog = Catalog::open(m_path);
            QVERIFY(catalog);
            QCOMPARE(scalar(**catalog, sum), before);
        }
    }

private:
    void fill(int courses)
    {
        auto catalog = Catalog::open(m_path);
        QVERIFY(catalog);
        QVERIFY((*catalog)->reset(courses));
    }

    QByteArray failure(const catalog::Options &options = {})
    {
        auto catalog = Catalog::open(m_path, options);
        return catalog ? QByteArrayLiteral("opened") : catalog.error().code;
    }

    void start(QProcess &child, const QString &mode)
    {
        child.start(QStringLiteral(CATALOG_CHILD), {mode, m_path});
        QVERIFY(child.waitForReadyRead());
        QCOMPARE(child.readAllStandardOutput().trimmed(), "ready");
    }

    static QString scalar(Catalog &catalog, const QByteArray &sql)
    {
        const auto value = catalog.reader().scalar(sql);
        return value ? value->toString() : QString::fromLatin1(value.error().code);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestAbuse)
#include "tst_abuse.moc"
