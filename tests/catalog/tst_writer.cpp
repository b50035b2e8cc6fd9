#include "catalog/manytomany.h"
#include "catalog/queries.h"
#include "catalog/writer.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using catalog::Catalog;
using catalog::Expression;
using catalog::Instance;
using catalog::Write;
using catalog::Writer;

namespace {

// Keeps all that it is told.
class Listening : public catalog::Listener {
public:
    void statementRan(const catalog::Statement &statement) override { statements.push_back(statement); }
    void transactionStepped(catalog::TransactionStep step) override { steps.push_back(step); }
    void rowsWritten(const Write &write) override { writes.push_back(write); }
    base::Result<void> signalSent(const catalog::SignalEvent &event) override
    {
        heard << QString::fromLatin1(event.sender) + u' ' + QString::number(event.pk.value_or(0));
        return onSignal ? onSignal(event) : base::Result<void>();
    }

    std::vector<catalog::Statement> statements;
    std::vector<catalog::TransactionStep> steps;
    std::vector<Write> writes;
    QStringList heard;
    std::function<base::Result<void>(const catalog::SignalEvent &)> onSignal;
};

// "title: a -> b, price: 1.00 -> 2.00"
QString text(const Write::Row &row)
{
    QStringList parts;
    for (const Write::FieldChange &change : row.changes)
        parts << QString::fromLatin1(change.field) + u": " + (change.before.isNull() ? u"-"_s : change.before) + u" -> "
                + (change.after.isNull() ? u"-"_s : change.after);
    return parts.join(u", "_s);
}

} // namespace

// catalog::Writer beyond the order of signals, which tst_signals holds against Django.
class TestWriter : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        catalog::Options options;
        options.isDurable = false;
        auto catalog = Catalog::open(m_folder->filePath(u"courses.sqlite3"_s), options);
        QVERIFY(catalog);
        m_catalog = std::move(*catalog);
        QVERIFY(m_catalog->reset(100, 3));
        m_heard = std::make_unique<Listening>();
        m_writer = std::make_unique<Writer>(*m_catalog, m_heard.get());
    }
    void cleanup()
    {
        m_writer.reset();
        m_catalog.reset();
    }

    void aSaveTellsOldAndNew()
    {
        Instance course = get(42);
        QVERIFY(course.assign({{"title", QVariant(u"Deeper"_s)}, {"price", QVariant(u"12.50"_s)}}));
        const QString price = course.model->field("price")->print(get(42).value("price"));
        QVERIFY(m_writer->save(course));
        QCOMPARE(m_heard->writes.size(), 1U);
        const Write &write = m_heard->writes.front();
        QCOMPARE(write.kind, Write::Kind::Updated);
        QCOMPARE(write.model, "Course");
        QCOMPARE(write.rows, 1);
        QCOMPARE(write.changed.front().pk, 42);
        QCOMPARE(text(write.changed.front()), u"title: Neural Networks -> Deeper, price: %1 -> 12.50"_s.arg(price));
        QVERIFY(!write.inAtomicBlock);
        QCOMPARE(m_catalog->dataVersion(), 2U);
        QVERIFY(m_heard->statements.back().sql.startsWith("UPDATE \"courses_course\" SET \"title\" = 'Deeper', "));
        QCOMPARE(m_heard->statements.back().rows, 1);
    }

    void aSaveWithoutAChangeChangesNoField()
    {
        Instance course = get(1);
        QVERIFY(m_writer->save(course));
        QVERIFY(m_heard->writes.back().changed.front().changes.isEmpty());
    }

    void aComputationIsDoneByTheDatabase()
    {
        Instance course = get(1);
        const int students = course.value("students").toInt();
        QVERIFY(course.assign({{"students", Expression({{}, "students"}, '+', {1})}}));
        QVERIFY(m_writer->save(course));
        QVERIFY(m_writer->save(course)); // still an expression: Django's own pitfall
        QCOMPARE(get(1).value("students").toInt(), students + 2);
        QCOMPARE(text(m_heard->writes.front().changed.front()),
                 u"students: %1 -> %2"_s.arg(students).arg(students + 1));
        QVERIFY(m_heard->statements[1].sql.contains("\"students\" = (\"courses_course\".\"students\" + 1)"));
    }

    void aCreateTellsItsKeyAndValues()
    {
        const auto made = m_writer->create(catalog::courseModel(), {{"title", QVariant(u"New"_s)}});
        QVERIFY(made);
        QCOMPARE(made->pk.value_or(0), 101);
        const Write &write = m_heard->writes.front();
        QCOMPARE(write.kind, Write::Kind::Inserted);
        QCOMPARE(write.changed.front().pk, 101);
        QVERIFY(text(write.changed.front()).startsWith(u"title: - -> New, level: - -> easy, price: - -> 0.00, "));
    }

    void anUpdateTellsEveryRowThatItChanged()
    {
        const auto changed = m_writer->update(catalog::courseModel(), {{"pk__lte", 3}}, {{"price", QVariant(0)}});
        QCOMPARE(changed.value_or(-1), 3);
        const Write &write = m_heard->writes.front();
        QCOMPARE(write.rows, 3);
        QCOMPARE(write.changed.size(), 3U);
        QCOMPARE(write.changed[2].pk, 3);
        QVERIFY(m_heard->heard.isEmpty());
    }

    void anUpdateThatFindsNothingIsNoWrite()
    {
        QCOMPARE(m_writer->update(catalog::courseModel(), {{"pk", 999}}, {{"price", QVariant(0)}}).value_or(-1), 0);
        QVERIFY(m_heard->writes.empty());
        QCOMPARE(m_catalog->dataVersion(), 1U);
    }

    void onlyTheFirstOfManyRowsAreTold()
    {
        QVERIFY(m_catalog->reset(3'000));
        QCOMPARE(m_writer->update(catalog::courseModel(), {}, {{"price", QVariant(1)}}).value_or(-1), 3'000);
        QCOMPARE(m_heard->writes.front().rows, 3'000);
        QCOMPARE(static_cast<std::int64_t>(m_heard->writes.front().changed.size()), catalog::maxRowsTold);
    }

    void aDeleteTakesTagsAndBasketItemsWithIt()
    {
        const int course = scalar("SELECT MIN(course_id) FROM courses_tag_courses WHERE course_id IN "
                                  "(SELECT course_id FROM courses_basketitem)")
                               .toInt();
        QVERIFY(course > 0);
        Instance instance = get(course);
        const auto removed = m_writer->remove(instance);
        QVERIFY(removed);
        QVERIFY(!instance.pk);
        QCOMPARE(scalar(u"SELECT COUNT(*) FROM courses_tag_courses WHERE course_id = %1"_s.arg(course).toLatin1()),
                 u"0"_s);
        QCOMPARE(scalar(u"SELECT COUNT(*) FROM courses_basketitem WHERE course_id = %1"_s.arg(course).toLatin1()),
                 u"0"_s);
        // The table in between sends no signal; the database's own cascade is not seen at all.
        QCOMPARE(m_heard->heard, QStringList(2, u"Course %1"_s.arg(course)));
        QCOMPARE(m_heard->writes.front().model, "Tag_courses");
        QCOMPARE(m_heard->writes.back().model, "Course");
        QCOMPARE(m_heard->writes.back().kind, Write::Kind::Deleted);
    }

    void aCategoryTakesItsCourses()
    {
        const int courses = scalar("SELECT COUNT(*) FROM courses_course WHERE category_id = 3").toInt();
        QVERIFY(courses > 1);
        QVERIFY(m_writer->remove(*catalog::findModel("Category"), {{"name", u"Databases"_s}}));
        QCOMPARE(m_heard->heard.size(), 2 + 2 * courses);
        QCOMPARE(scalar("SELECT COUNT(*) FROM courses_course WHERE category_id = 3"), u"0"_s);
        QCOMPARE(scalar("PRAGMA foreign_key_check"), QString());
    }

    void manyRowsAreDeletedByTheHundred()
    {
        QVERIFY(m_writer->remove(catalog::courseModel(), {{"pk__gt", 0}}));
        qsizetype deletes = 0;
        for (const auto &statement : m_heard->statements)
            deletes += statement.sql.startsWith("DELETE FROM \"courses_course\"") ? 1 : 0;
        QCOMPARE(deletes, 1);
        QVERIFY(m_catalog->reset(250));
        m_heard->statements.clear();
        QCOMPARE(m_writer->rawRemove(*catalog::findModel("Tag_courses"), {}).value_or(-1) > 0, true);
        QVERIFY(m_writer->remove(catalog::courseModel(), {}));
        deletes = 0;
        for (const auto &statement : m_heard->statements)
            deletes += statement.sql.startsWith("DELETE FROM \"courses_course\"") ? 1 : 0;
        QCOMPARE(deletes, 3); // GET_ITERATOR_CHUNK_SIZE
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("lookup");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char *lookup, const QVariant &value, const char *where) {
            QTest::newRow(lookup) << QByteArray(lookup) << value << QByteArray(where);
        };
        row("level", u"hard"_s, "level = 'hard'");
        row("pk", 7, "id = 7");
        row("pk__in", QVariantList{1, 2, 999}, "id IN (1, 2)");
        row("pk__in ", QVariantList{}, "0");
        row("students__gt", 100, "students > 100");
        row("students__range", QVariantList{100, 500}, "students BETWEEN 100 AND 500");
        row("price__lte", u"49.90"_s, "price <= 49.9");
        row("title__icontains", u"LEARN"_s, "title LIKE '%learn%'");
        row("title__startswith", u"Advanced"_s, "title LIKE 'Advanced%'");
        row("title__contains", u"%"_s, "0");
        row("category", 4, "category_id = 4");
        row("category_id__isnull", true, "category_id IS NULL");
        row("category__name", u"Security"_s, "category_id = 8");
        row("category__name__in", QVariantList{u"Security"_s, u"Design"_s}, "category_id IN (8, 11)");
        row("teacher__iexact", u"nobody"_s, "0");
    }

    void filters()
    {
        QFETCH(QByteArray, lookup);
        QFETCH(QVariant, value);
        QFETCH(QByteArray, where);
        for (const bool negated : {false, true}) {
            const auto found = m_writer->filter(catalog::courseModel(), {{lookup.trimmed(), value, negated}});
            QVERIFY(found);
            QStringList keys;
            for (const Instance &course : *found)
                keys << QString::number(*course.pk);
            const QByteArray condition = negated ? QByteArray("NOT (" + where + ")") : where;
            QCOMPARE(keys.join(u','),
                     scalar("SELECT COALESCE(GROUP_CONCAT(id), '') FROM (SELECT id FROM courses_course WHERE "
                            + condition + " ORDER BY id)"));
        }
    }

    void whatDoesNotExistIsSaid()
    {
        using catalog::courseModel;
        QCOMPARE(m_writer->get(courseModel(), {{"pk", 999}}).error().code, "catalog.DoesNotExist");
        QCOMPARE(m_writer->get(courseModel(), {{"pk__lt", 5}}).error().code, "catalog.MultipleObjectsReturned");
        QCOMPARE(m_writer->filter(courseModel(), {{"colour", 1}}).error().code, "catalog.FieldError");
        QCOMPARE(m_writer->filter(courseModel(), {{"title__sounds", 1}}).error().code, "catalog.FieldError");
        QCOMPARE(m_writer->update(courseModel(), {}, {{"colour", QVariant(1)}}).error().code, "catalog.FieldError");
        QCOMPARE(m_writer->create(courseModel(), {{"colour", QVariant(1)}}).error().code, "catalog.FieldError");
        Instance course = get(1);
        catalog::SaveOptions options;
        options.updateFields = {"colour"};
        QCOMPARE(m_writer->save(course, options).error().code, "catalog.ValueError");
        options.updateFields = {"title"};
        course.pk = 999;
        QCOMPARE(m_writer->save(course, options).error().code, "catalog.DatabaseError");
        course.pk.reset();
        QCOMPARE(m_writer->remove(course).error().code, "catalog.ValueError");
        catalog::SaveOptions forced;
        forced.forceInsert = true;
        course.pk = 1;
        QCOMPARE(m_writer->save(course, forced).error().code, "catalog.IntegrityError");
        QCOMPARE(m_writer->execute("DELETE FROM nowhere").error().code, "catalog.sql");
        QCOMPARE(m_catalog->dataVersion(), 1U);
    }

    void aSavepointUndoesOnlyItsOwn()
    {
        catalog::Session &session = m_writer->session();
        QStringList ran;
        const auto callback = [&](const QString &name) {
            return [&ran, name]() -> base::Result<void> {
                ran << name;
                return {};
            };
        };
        QVERIFY(session.enter());
        QVERIFY(session.onCommit(callback(u"outer"_s)));
        retitle(1, u"kept"_s);
        QVERIFY(session.enter());
        QVERIFY(session.onCommit(callback(u"kept"_s)));
        QVERIFY(session.leave());
        QVERIFY(session.enter());
        retitle(2, u"undone"_s);
        QVERIFY(session.onCommit(callback(u"undone"_s)));
        QVERIFY(session.abort());
        QVERIFY(ran.isEmpty());
        QVERIFY(session.leave());
        QCOMPARE(ran, QStringList({u"outer"_s, u"kept"_s}));
        QCOMPARE(get(1).value("title").toString(), u"kept"_s);
        QVERIFY(get(2).value("title").toString() != u"undone"_s);
        QCOMPARE(m_catalog->dataVersion(), 2U);
    }

    void aTransactionCountsOnceAndARollbackNever()
    {
        catalog::Session &session = m_writer->session();
        QVERIFY(session.enter());
        retitle(1, u"a"_s);
        retitle(2, u"b"_s);
        QCOMPARE(m_catalog->dataVersion(), 1U);
        QVERIFY(session.leave());
        QCOMPARE(m_catalog->dataVersion(), 2U);
        QVERIFY(session.enter());
        retitle(1, u"c"_s);
        QVERIFY(session.abort());
        QVERIFY(session.enter());
        QVERIFY(session.leave());
        QCOMPARE(m_catalog->dataVersion(), 2U);
        using Step = catalog::TransactionStep;
        QCOMPARE(
            m_heard->steps,
            (std::vector{Step::Begun, Step::Committed, Step::Begun, Step::RolledBack, Step::Begun, Step::Committed}));
    }

    void aBrokenBlockRefusesStatementsAndRollsBack()
    {
        catalog::Session &session = m_writer->session();
        QVERIFY(session.enter());
        retitle(1, u"undone"_s);
        QVERIFY(m_writer->execute("UPDATE courses_course SET category_id = 1 WHERE id = 1"));
        QCOMPARE(m_writer->update(catalog::courseModel(), {}, {{"title", QVariant()}}).error().code,
                 "catalog.IntegrityError");
        QCOMPARE(m_writer->get(catalog::courseModel(), {{"pk", 1}}).error().code, "catalog.TransactionManagementError");
        QVERIFY(session.leave()); // rolls back without a word, as Atomic.__exit__ does
        QCOMPARE(m_heard->steps.back(), catalog::TransactionStep::RolledBack);
        QVERIFY(get(1).value("title").toString() != u"undone"_s);
    }

    void aDeferredConstraintFailsTheCommit()
    {
        const auto version = m_catalog->dataVersion();
        const auto done = m_writer->session().atomically(true, [&]() -> base::Result<void> {
            auto changed = m_writer->update(catalog::courseModel(), {{"pk", 1}}, {{"category", QVariant(999)}});
            return changed ? base::Result<void>() : tl::unexpected(changed.error());
        });
        QCOMPARE(done.error().code, "catalog.IntegrityError");
        QVERIFY(!m_catalog->inTransaction());
        QCOMPARE(m_catalog->dataVersion(), version);
        QVERIFY(get(1).value("category").toInt() != 999);
    }

    void aReceiverMayWriteItself()
    {
        m_heard->onSignal = [this](const catalog::SignalEvent &event) -> base::Result<void> {
            if (event.signal != catalog::Signal::PostSave || event.pk != 1)
                return {};
            auto other = m_writer->get(catalog::courseModel(), {{"pk", 2}});
            if (!other)
                return tl::unexpected(other.error());
            (void)other->assign({{"title", QVariant(u"by the receiver"_s)}});
            return m_writer->save(*other);
        };
        retitle(1, u"by hand"_s);
        QCOMPARE(get(2).value("title").toString(), u"by the receiver"_s);
        QCOMPARE(m_heard->heard, QStringList({u"Course 1"_s, u"Course 1"_s, u"Course 2"_s, u"Course 2"_s}));
    }

    void aCallbackThatRaisesTakesTheOthersWithIt()
    {
        catalog::Session &session = m_writer->session();
        int ran = 0;
        QVERIFY(session.enter());
        retitle(1, u"kept"_s);
        QVERIFY(session.onCommit([&]() -> base::Result<void> { return base::failure("ValueError"); }));
        QVERIFY(session.onCommit([&]() -> base::Result<void> { return ++ran, base::Result<void>(); }));
        QCOMPARE(session.leave().error().code, "ValueError");
        QCOMPARE(ran, 0);
        QCOMPARE(get(1).value("title").toString(), u"kept"_s); // it was committed
        QVERIFY(session.enter());
        QVERIFY(session.leave());
        QCOMPARE(ran, 0);
    }

    void bulkWritesTellTheirRows()
    {
        std::vector<Instance> courses(300, Instance(catalog::courseModel()));
        courses[0].pk = 500;
        QVERIFY(m_writer->bulkCreate(courses));
        std::vector<std::int64_t> keys;
        for (const Write &write : m_heard->writes) {
            for (const Write::Row &row : write.changed)
                keys.push_back(row.pk);
        }
        QCOMPARE(keys.size(), 300U);
        QCOMPARE(keys[0], 500);
        QCOMPARE(keys[1], 501);
        QCOMPARE(keys.back(), 799);
        QCOMPARE(scalar("SELECT COUNT(*) FROM courses_course WHERE id BETWEEN 500 AND 799"), u"300"_s);

        std::vector<Instance> some{get(1), get(2)};
        QVERIFY(some[0].assign({{"title", QVariant(u"one"_s)}}));
        QVERIFY(some[1].assign({{"title", QVariant(u"two"_s)}}));
        QCOMPARE(m_writer->bulkUpdate(some, {"title"}).value_or(-1), 2);
        QCOMPARE(get(1).value("title").toString() + get(2).value("title").toString(), u"onetwo"_s);
        QVERIFY(text(m_heard->writes.back().changed[1]).endsWith(u"-> two"));
        QCOMPARE(m_writer->bulkUpdate(some, {}).error().code, "catalog.ValueError");
    }

    void rawSqlTellsItsModelAndKind()
    {
        QCOMPARE(m_writer->execute("UPDATE courses_course SET price = 0 WHERE id < 4").value_or(-1), 3);
        QCOMPARE(m_heard->writes.back().model, "Course");
        QCOMPARE(m_heard->writes.back().rows, 3);
        QVERIFY(m_heard->writes.back().changed.empty());
        QCOMPARE(m_writer->execute("DELETE FROM courses_basketitem").value_or(-1) > 0, true);
        QCOMPARE(m_heard->writes.back().kind, Write::Kind::Deleted);
        QCOMPARE(m_heard->writes.back().model, "BasketItem");
    }

    void aTagKeepsEachCourseOnce()
    {
        const auto tag = m_writer->get(*catalog::findModel("Tag"), {{"pk", 1}});
        QVERIFY(tag);
        auto courses = catalog::ManyToMany::of(*m_writer, *tag, "courses");
        QVERIFY(courses);
        QVERIFY(courses->set({5, 6, 6}));
        QVERIFY(courses->add({6, 7, 7}));
        QVERIFY(courses->remove({5, 99}));
        QCOMPARE(scalar("SELECT GROUP_CONCAT(course_id) FROM courses_tag_courses WHERE tag_id = 1"), u"6,7"_s);
        QVERIFY(courses->clear());
        QCOMPARE(scalar("SELECT COUNT(*) FROM courses_tag_courses WHERE tag_id = 1"), u"0"_s);
        QVERIFY(!catalog::ManyToMany::of(*m_writer, *tag, "tag_set"));
    }

    void aFixtureWithABrokenLinkIsRefused()
    {
        Instance course(catalog::courseModel());
        course.pk = 1;
        QVERIFY(course.assign({{"category", QVariant(999)}}));
        QCOMPARE(m_writer->loadData({course}).error().code, "catalog.IntegrityError");
        QVERIFY(get(1).value("category").toInt() != 999);
    }

    void withoutAListenerItWritesAllTheSame()
    {
        Writer silent(*m_catalog, nullptr);
        auto course = silent.get(catalog::courseModel(), {{"pk", 1}});
        QVERIFY(course);
        QVERIFY(course->assign({{"title", QVariant(u"silent"_s)}}));
        QVERIFY(silent.save(*course));
        QVERIFY(silent.remove(catalog::courseModel(), {{"pk", 2}}));
        QCOMPARE(scalar("SELECT title FROM courses_course WHERE id = 1"), u"silent"_s);
        QCOMPARE(scalar("SELECT COUNT(*) FROM courses_course WHERE id = 2"), u"0"_s);
    }

    void fieldsReadWhatPeopleType_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("result"); // the value, or the error's code
        const auto row = [](const char *field, const QString &text, const char *result) {
            QTest::addRow("%s: %s", field, qPrintable(text))
                << QByteArray(field) << text << QString::fromLatin1(result);
        };
        row("title", u"Deep Learning"_s, "Deep Learning");
        row("title", QString(201, u'x'), "catalog.tooLong");
        row("price", u"9.9"_s, "9.90");
        row("price", u"free"_s, "catalog.notANumber");
        row("price", u"nan"_s, "catalog.notANumber");
        row("price", u"100000"_s, "catalog.outOfRange");
        row("price", u"1.005"_s, "catalog.outOfRange");
        row("students", u"12"_s, "12");
        row("students", u""_s, "catalog.required");
        row("published", u"2024-02-29"_s, "2024-02-29");
        row("published", u"2023-02-29"_s, "catalog.notADate");
        row("published", u"2024-2-9"_s, "2024-02-09");
        row("published", u"2024/02/09"_s, "catalog.notADate"); // as Django's parse_date()
        row("published", u"2024.02.09"_s, "catalog.notADate");
        row("published", u"yesterday"_s, "catalog.notADate");
        row("category", u"3"_s, "3");
        row("category", u""_s, "");
        row("category", u"x"_s, "catalog.notANumber");
    }

    void fieldsReadWhatPeopleType()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(QString, result);
        const auto value = catalog::courseModel().field(field)->parse(text);
        QCOMPARE(value ? value->toString() : QString::fromLatin1(value.error().code), result);
    }

private:
    Instance get(int pk)
    {
        auto found = Writer(*m_catalog, nullptr).get(catalog::courseModel(), {{"pk", pk}});
        if (!found)
            qFatal("no course %d", pk);
        return std::move(*found);
    }

    void retitle(int pk, const QString &title)
    {
        Instance course = get(pk);
        QVERIFY(course.assign({{"title", QVariant(title)}}));
        QVERIFY(m_writer->save(course));
    }

    QString scalar(const QByteArray &sql)
    {
        const auto value = m_catalog->reader().scalar(sql);
        return value ? value->toString() : QString::fromLatin1(value.error().code);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Listening> m_heard;
    std::unique_ptr<Writer> m_writer;
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
