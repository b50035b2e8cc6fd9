#include "catalog/catalog.h"
#include "catalog/queries.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using catalog::Catalog;

// The course database itself: opening, seeding, snapshots. Its abuse is tst_abuse.
class TestCatalog : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewFileHasNoCourses()
    {
        auto catalog = opened(u"new.sqlite3"_s);
        QCOMPARE(catalog->dataVersion(), 0U);
        QCOMPARE(count(*catalog), 0);
        QCOMPARE(catalog->reader().scalar("PRAGMA journal_mode")->toString(), u"wal"_s);
    }

    void resetMakesWhatWasAskedFor()
    {
        auto catalog = opened(u"reset.sqlite3"_s);
        QVERIFY(catalog->reset(500, 7));
        QCOMPARE(catalog->dataVersion(), 1U);
        QCOMPARE(count(*catalog), 500);
        QCOMPARE(scalar(*catalog, "SELECT MIN(id) || '-' || MAX(id) FROM courses_course"), u"1-500"_s);
        QCOMPARE(scalar(*catalog, "SELECT COUNT(DISTINCT title) FROM courses_course"), u"500"_s);
        QCOMPARE(scalar(*catalog, "SELECT COUNT(DISTINCT level) FROM courses_course"), u"3"_s);
        QCOMPARE(scalar(*catalog, "SELECT COUNT(DISTINCT category_id) FROM courses_course"), u"12"_s);
        QCOMPARE(scalar(*catalog, "SELECT COUNT(*) FROM auth_user"), u"100"_s);
        QCOMPARE(scalar(*catalog, "SELECT COUNT(*) FROM courses_profile"), u"100"_s);
        QVERIFY(scalar(*catalog, "SELECT COUNT(DISTINCT teacher) FROM courses_course").toInt() > 50);
        QVERIFY(scalar(*catalog, "SELECT COUNT(*) FROM courses_basketitem").toInt() > 50);
        QCOMPARE(scalar(*catalog, "PRAGMA foreign_key_check"), QString());
        QCOMPARE(scalar(*catalog, "SELECT title || ', ' || level FROM courses_course WHERE id = 42"),
                 u"Neural Networks, hard"_s);
    }

    void theSameSeedMakesTheSameCourses()
    {
        auto a = opened(u"a.sqlite3"_s);
        auto b = opened(u"b.sqlite3"_s);
        auto c = opened(u"c.sqlite3"_s);
        QVERIFY(a->reset(300, 1));
        QVERIFY(b->reset(10, 5));
        QVERIFY(b->reset(300, 1));
        QVERIFY(c->reset(300, 2));
        const auto bodies = [](Catalog &catalog) -> QByteArray {
            const catalog::Queries queries(catalog);
            return queries.list({})->body + queries.basket(42)->body + queries.profile(42)->body
                + queries.livePrices(base::Instant())->body;
        };
        QCOMPARE(bodies(*a), bodies(*b));
        QVERIFY(bodies(*a) != bodies(*c));
    }

    void aCourseDoesNotDependOnHowManyThereAre()
    {
        auto few = opened(u"few.sqlite3"_s);
        auto many = opened(u"many.sqlite3"_s);
        QVERIFY(few->reset(50, 3));
        QVERIFY(many->reset(5000, 3));
        for (const int id : {1, 42, 50})
            QCOMPARE(catalog::Queries(*few).course(id)->body, catalog::Queries(*many).course(id)->body);
    }

    void titlesStayDifferentInALargeCatalog()
    {
        auto catalog = opened(u"large.sqlite3"_s);
        QVERIFY(catalog->reset(20'000));
        const int different = scalar(*catalog, "SELECT COUNT(DISTINCT title) FROM courses_course").toInt();
        QVERIFY2(different > 15'000, qPrintable(QString::number(different)));
        QVERIFY(scalar(*catalog, "SELECT MAX(LENGTH(title)) FROM courses_course").toInt() < 80);
    }

    void resetTellsItsProgress()
    {
        auto catalog = opened(u"progress.sqlite3"_s);
        std::vector<std::int64_t> told;
        QVERIFY(catalog->reset(12'000, 0, {[&](std::int64_t done, std::int64_t) { told.push_back(done); }}));
        QCOMPARE(told, (std::vector<std::int64_t>{5'000, 10'000, 12'000}));
    }

    void aCancelledResetChangesNothing()
    {
        auto catalog = opened(u"cancel.sqlite3"_s);
        QVERIFY(catalog->reset(20));
        std::stop_source stop;
        const auto result = catalog->reset(100'000, 1, {[&](auto, auto) { stop.request_stop(); }, stop.get_token()});
        QVERIFY(!result);
        QCOMPARE(result.error().code, "catalog.cancelled");
        QCOMPARE(count(*catalog), 20);
        QCOMPARE(catalog->seed(), 0U);
        QCOMPARE(catalog->dataVersion(), 1U);
        QCOMPARE(scalar(*catalog, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND name LIKE '%_idx'"),
                 u"7"_s);
    }

    void tooManyCoursesAreRefused()
    {
        auto catalog = opened(u"toomany.sqlite3"_s);
        QCOMPARE(catalog->reset(1'000'001).error().code, "catalog.outOfRange");
        QCOMPARE(catalog->reset(-1).error().code, "catalog.outOfRange");
        QVERIFY(catalog->reset(0));
        QCOMPARE(catalog::Queries(*catalog).list({})->body, "[]");
    }

    void whatWasResetIsThereAfterOpeningAgain()
    {
        QVERIFY(opened(u"again.sqlite3"_s)->reset(30, 99));
        auto catalog = opened(u"again.sqlite3"_s);
        QCOMPARE(count(*catalog), 30);
        QCOMPARE(catalog->seed(), 99U);
    }

    void theReaderSeesOnlyWhatIsCommitted()
    {
        auto catalog = opened(u"isolated.sqlite3"_s);
        QVERIFY(catalog->reset(10));
        const catalog::Queries queries(*catalog);
        const QByteArray before = queries.course(1)->body;
        QVERIFY(catalog->begin());
        QVERIFY(catalog->writer().execute("UPDATE courses_course SET title = 'edited' WHERE id = 1"));
        QCOMPARE(queries.course(1)->body, before);
        QVERIFY(catalog->commit(true));
        QVERIFY(queries.course(1)->body.contains("\"edited\""));
        QCOMPARE(catalog->dataVersion(), 2U);
    }

    void whatOthersCommitIsNoticedOnce()
    {
        auto catalog = opened(u"shared.sqlite3"_s);
        QVERIFY(catalog->reset(10));
        QVERIFY(!catalog->noticeOutsideWrites());
        auto other = opened(u"shared.sqlite3"_s);
        QVERIFY(!catalog->noticeOutsideWrites()); // it was opened, and not written to
        const QByteArray edit = "UPDATE courses_course SET title = title || '!' WHERE id = 1";
        for (int i = 0; i < 3; ++i) {
            QVERIFY(catalog->writer().execute(edit)); // its own write
            QVERIFY(!catalog->noticeOutsideWrites());
            QVERIFY(other->begin());
            QVERIFY(other->writer().execute(edit));
            QVERIFY(!catalog->noticeOutsideWrites()); // not yet committed
            QVERIFY(other->commit(true));
            QVERIFY(catalog->noticeOutsideWrites());
            QVERIFY(!catalog->noticeOutsideWrites());
            QVERIFY(other->begin());
            QVERIFY(other->writer().execute(edit));
            QVERIFY(other->rollback());
            QVERIFY(!catalog->noticeOutsideWrites());
            QVERIFY(other->writer().execute("PRAGMA wal_checkpoint(TRUNCATE)")); // the log begins anew …
            (void)catalog->noticeOutsideWrites(); // … which SQLite tells as a commit
        }
        QVERIFY(catalog->begin());
        QVERIFY(other->writer().execute(edit));
        QVERIFY(!catalog->noticeOutsideWrites()); // until the end of the transaction
        QVERIFY(catalog->rollback());
        QVERIFY(catalog->noticeOutsideWrites());
    }

    void aSnapshotBringsBackEverything()
    {
        auto catalog = opened(u"live.sqlite3"_s);
        QVERIFY(catalog->reset(60, 4));
        const QByteArray before = catalog::Queries(*catalog).list({})->body;
        QVERIFY(catalog->writer().execute("DELETE FROM courses_tag_courses WHERE course_id = 60"));
        QVERIFY(catalog->writer().execute("DELETE FROM courses_course WHERE id = 60"));
        const QByteArray shorter = catalog::Queries(*catalog).list({})->body;
        QVERIFY(catalog->snapshotTo(file(u"snapshot.sqlite3"_s)));
        QVERIFY(catalog->reset(5, 8));
        const auto version = catalog->dataVersion();
        QVERIFY(catalog->restoreFrom(file(u"snapshot.sqlite3"_s)));
        QCOMPARE(catalog::Queries(*catalog).list({})->body, shorter);
        QVERIFY(shorter != before);
        QCOMPARE(catalog->seed(), 4U);
        QCOMPARE(catalog->dataVersion(), version + 1);
        // The next id is part of the state: 60 was taken, so the next is 61, as it would have been in the first run.
        QCOMPARE(scalar(*catalog, "SELECT seq FROM sqlite_sequence WHERE name = 'courses_course'"), u"60"_s);
        QVERIFY(catalog->snapshotTo(file(u"snapshot.sqlite3"_s))); // again over the old one
    }

    void aSnapshotLeavesOutWhatIsNotCommitted()
    {
        auto catalog = opened(u"open.sqlite3"_s);
        QVERIFY(catalog->reset(10));
        QVERIFY(catalog->begin());
        QVERIFY(catalog->writer().execute("DELETE FROM courses_basketitem"));
        QVERIFY(catalog->snapshotTo(file(u"snapshot.sqlite3"_s)));
        QCOMPARE(catalog->reset(5).error().code, "catalog.inTransaction");
        QCOMPARE(catalog->restoreFrom(file(u"snapshot.sqlite3"_s)).error().code, "catalog.inTransaction");
        QVERIFY(catalog->rollback());
        QVERIFY(catalog->restoreFrom(file(u"snapshot.sqlite3"_s)));
        QVERIFY(scalar(*catalog, "SELECT COUNT(*) FROM courses_basketitem").toInt() > 0);
    }

    void aSnapshotThatIsNoneChangesNothing()
    {
        auto catalog = opened(u"keep.sqlite3"_s);
        QVERIFY(catalog->reset(10));
        QFile bad(file(u"bad.sqlite3"_s));
        QVERIFY(bad.open(QFile::WriteOnly));
        bad.write(QByteArray(20'000, 'x'));
        bad.close();
        QCOMPARE(catalog->restoreFrom(bad.fileName()).error().code, "catalog.damaged");
        QCOMPARE(catalog->restoreFrom(file(u"absent.sqlite3"_s)).error().code, "catalog.cannotOpen");
        QCOMPARE(count(*catalog), 10);
        QVERIFY(catalog->snapshotTo(file(u"good.sqlite3"_s)));
        QVERIFY(catalog->restoreFrom(file(u"good.sqlite3"_s)));
    }

    void manyCatalogsLiveSideBySide()
    {
        const auto before = QSqlDatabase::connectionNames().size();
        {
            auto a = opened(u"one.sqlite3"_s);
            auto b = opened(u"two.sqlite3"_s);
            auto c = opened(u"one.sqlite3"_s);
            QVERIFY(a->reset(3));
            QCOMPARE(count(*b), 0);
            QCOMPARE(count(*c), 3);
        }
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<Catalog> opened(const QString &name) const
    {
        auto catalog = Catalog::open(file(name));
        if (!catalog)
            qFatal("%s: %s", catalog.error().code.constData(), qPrintable(catalog.error().args.join(u' ')));
        return std::move(*catalog);
    }

    static QString scalar(Catalog &catalog, const QByteArray &sql)
    {
        const auto value = catalog.reader().scalar(sql);
        return value ? value->toString() : QString::fromLatin1(value.error().code);
    }

    static int count(Catalog &catalog) { return scalar(catalog, "SELECT COUNT(*) FROM courses_course").toInt(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
