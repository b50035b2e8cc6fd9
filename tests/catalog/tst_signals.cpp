#include "catalog/operation.h"
#include "catalog/schedule.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

// Holds catalog::Writer against the signals, the SQL and the interleavings that were recorded from real Django: every
// file of format "django-signals" in LOOKASIDE_CONFORMANCE_DIR (tests/data/django when it is not set).
class TestSignals : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString set = qEnvironmentVariable("LOOKASIDE_CONFORMANCE_DIR");
        const QDir folder(set.isEmpty() ? QStringLiteral(LOOKASIDE_TEST_DATA "/django") : set);
        for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            QVERIFY2(file.open(QFile::ReadOnly), qPrintable(file.errorString()));
            const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
            if (content["format"_L1].toString() == "django-signals"_L1)
                m_files << std::pair(name, content);
        }
        if (set.isEmpty())
            QVERIFY(!m_files.isEmpty());
    }

    void operations_data() { addRows(u"operations"_s, u"operation"_s); }
    void operations()
    {
        QFETCH(QJsonObject, recorded);
        const QTemporaryDir folder;
        auto catalog = recordedDatabase(folder.filePath(u"courses.sqlite3"_s));
        QVERIFY(catalog);
        Recorder recorder;
        try {
            Operation(**catalog, recorder).run(recorded["operation"_L1].toString());
        } catch (const python::Unreadable &unreadable) {
            QFAIL(qPrintable(unreadable.reason));
        }
        const QJsonArray events = recorded["events"_L1].toArray();
        QCOMPARE(text(recorder.events), text(events));
        QCOMPARE(recorder.events, events);
        QStringList verbs;
        for (const QJsonValue verb : recorded["sql_verbs"_L1].toArray())
            verbs << verb.toString();
        QCOMPARE(recorder.verbs.join(u' '), verbs.join(u' '));
        QCOMPARE(recorder.receiverRuns, recorded["tutorial_receiver_runs"_L1].toInt());
        QVERIFY(!(*catalog)->inTransaction());
    }

    void schedules_data() { addRows(u"schedules"_s, u"name"_s); }
    void schedules()
    {
        QFETCH(QJsonObject, recorded);
        const QTemporaryDir folder;
        auto catalog = recordedDatabase(folder.filePath(u"courses.sqlite3"_s));
        QVERIFY(catalog);
        const QStringList differences = Schedule(**catalog).differences(recorded);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    // Other operations in the same style, with what Django 3.2's source says of them.
    void more_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("signals_"); // "signal pk" of each, those in a transaction with a '*'
        QTest::addColumn<QString>("verbs");
        const auto row = [](const char *operation, const char *heard, const char *verbs) {
            QTest::newRow(operation) << QString::fromUtf8(operation) << QString::fromUtf8(heard)
                                     << QString::fromUtf8(verbs);
        };
        row("c = Course.objects.get(pk=3); c.price = 5; c.level = 'hard'; c.save()", "pre_save 3, post_save 3",
            "SELECT UPDATE");
        row("Course.objects.filter(pk__in=[1, 3]).delete()",
            "pre_delete 1*, pre_delete 3*, post_delete 3*, post_delete 1*", "SELECT SELECT BEGIN DELETE");
        row("Course.objects.filter(level='hard').delete()", "", "SELECT BEGIN");
        row("Course.objects.exclude(pk=1).update(price=0, title='y')", "", "UPDATE");
        row("tag.courses.remove(1)", "m2m_changed 1*, m2m_changed 1*", "SELECT BEGIN INSERT BEGIN SELECT DELETE");
        row("tag.courses.add(1)  # had 1, 2", "m2m_changed 1*, m2m_changed 1*", "SELECT BEGIN INSERT BEGIN SELECT");
        row("c.tag_set.add(tag)", "m2m_changed 1*, m2m_changed 1*", "SELECT SELECT BEGIN SELECT INSERT");
        row("Category.objects.create(name='new')", "pre_save None, post_save 2", "INSERT");
        row("with atomic(): with atomic(): c.save()", "pre_save 1*, post_save 1*",
            "BEGIN SAVEPOINT SELECT UPDATE RELEASE");
        row("with atomic(): c.delete(); raise", "pre_delete 1*, post_delete 1*", "BEGIN SELECT SELECT DELETE SELECT");
        row("for c in Course.objects.filter(category=1): c.save()", "pre_save 2, post_save 2, pre_save 4, post_save 4",
            "SELECT UPDATE UPDATE");
        row("Course.objects.bulk_create([200 courses])", "", "BEGIN INSERT INSERT");
        row("c.save() with a pre_save receiver that raises",
            "pre_save 1, ValueError out of save() , (row in the database now: C1) ", "SELECT SELECT");
        row("c.save() with a post_save receiver that raises inside atomic()",
            "pre_save 1*, post_save 1*, ValueError out of save() , (row in the database now: C1) ",
            "BEGIN SELECT UPDATE SELECT");
        row("tag.courses.add(1); c.delete()", "m2m_changed 1*, m2m_changed 1*, pre_delete 1*, post_delete 1*",
            "SELECT BEGIN SELECT INSERT SELECT SELECT BEGIN DELETE DELETE");
        row("c.save(update_fields=['price', 'title'])", "pre_save 1, post_save 1", "SELECT UPDATE");
        row("Course.objects.update_or_create(pk=9, defaults={'title': 'x'})", "pre_save 9*, post_save 9*",
            "BEGIN SELECT SAVEPOINT INSERT RELEASE");
        row("c.students += 1; c.save()", "pre_save 1, post_save 1", "SELECT UPDATE");
        row("on_commit in a nested atomic that commits", "on_commit callback (outer) , on_commit callback (inner) ",
            "BEGIN SAVEPOINT RELEASE");
        row("loaddata (a fixture with category 1 and course 9)", "pre_save 1*, post_save 1*, pre_save 9*, post_save 9*",
            "BEGIN PRAGMA PRAGMA UPDATE UPDATE INSERT PRAGMA PRAGMA");
    }

    void more()
    {
        QFETCH(QString, operation);
        const QTemporaryDir folder;
        auto catalog = recordedDatabase(folder.filePath(u"courses.sqlite3"_s));
        QVERIFY(catalog);
        Recorder recorder;
        try {
            Operation(**catalog, recorder).run(operation);
        } catch (const python::Unreadable &unreadable) {
            QFAIL(qPrintable(unreadable.reason));
        }
        QStringList heard;
        for (const QJsonValue value : std::as_const(recorder.events)) {
            const QJsonObject event = value.toObject();
            const QString pk = !event.contains("pk"_L1) ? QString()
                : event["pk"_L1].isNull()               ? u"None"_s
                                                        : QString::number(event["pk"_L1].toInteger());
            heard << event["signal"_L1].toString() + u' ' + pk + (event["in_atomic_block"_L1].toBool() ? u"*" : u"");
        }
        QTEST(heard.join(u", "_s), "signals_");
        QTEST(recorder.verbs.join(u' '), "verbs");
    }

    void anOperationThatIsNotUnderstoodSaysWhere()
    {
        const QTemporaryDir folder;
        auto catalog = recordedDatabase(folder.filePath(u"courses.sqlite3"_s));
        QVERIFY(catalog);
        for (const QString &operation : {u"Course.objects.create("_s, u"c.frobnicate()"_s, u"while True: pass"_s,
                                         u"c.save() with a post_save receiver that sleeps"_s}) {
            Recorder recorder;
            QString reason;
            try {
                Operation(**catalog, recorder).run(operation);
            } catch (const python::Unreadable &unreadable) {
                reason = unreadable.reason;
            }
            QVERIFY2(!reason.isEmpty(), qPrintable(operation));
        }
    }

    void aWrongScheduleIsNoticed()
    {
        const QTemporaryDir folder;
        QVERIFY(!m_files.isEmpty());
        for (const QJsonValue value : m_files.front().second["schedules"_L1].toArray()) {
            auto catalog = recordedDatabase(folder.filePath(value["name"_L1].toString()));
            QVERIFY(catalog);
            QJsonObject schedule = value.toObject();
            QJsonArray lines = schedule["events"_L1].toArray();
            QJsonObject last = lines.last().toObject();
            last[u"database_committed"_s] = u"C9"_s;
            lines.replace(lines.size() - 1, last);
            schedule[u"events"_s] = lines;
            QCOMPARE(Schedule(**catalog).differences(schedule).size(), 1);
        }
    }

private:
    static QString text(const QJsonArray &array)
    {
        QStringList lines;
        for (const QJsonValue value : array)
            lines << QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        return lines.join(u'\n');
    }

    void addRows(const QString &list, const QString &name) const
    {
        QTest::addColumn<QJsonObject>("recorded");
        for (const auto &[file, content] : m_files) {
            for (const QJsonValue value : content[list].toArray())
                QTest::newRow(qPrintable(QString(file + u": " + value[name].toString()))) << value.toObject();
        }
        if (m_files.isEmpty())
            QSKIP("LOOKASIDE_CONFORMANCE_DIR holds no file of format django-signals");
    }

    QList<std::pair<QString, QJsonObject>> m_files;
};

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
