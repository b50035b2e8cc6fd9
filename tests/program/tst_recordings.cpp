#include "codec/packeddevice.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray gzipped(const QByteArray &bytes)
{
    QBuffer out;
    out.open(QBuffer::WriteOnly);
    codec::PackedDevice device(out, codec::Packing::Gzip);
    device.write(bytes);
    device.finish();
    return out.data();
}

} // namespace

// What the verbs make of recordings, as they are started from a shell.
class TestRecordings : public QObject {
    Q_OBJECT

private:
    struct Ended {
        int status = -1;
        QByteArray out;
        QByteArray errors;
    };
    static Ended run(const QStringList &arguments)
    {
        QProcess program;
        program.start(QStringLiteral(LOOKASIDE_PROGRAM), arguments);
        if (!program.waitForFinished(60'000))
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    static QString recording(const QString &name) { return QStringLiteral(LOOKASIDE_TEST_DATA "/recordings/") + name; }
    QString write(const QString &name, const QByteArray &content)
    {
        QFile made(m_folder.filePath(name));
        return made.open(QFile::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }
    static int lookups(const QByteArrayList &lines)
    {
        return int(std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) {
            return line.contains("\"kind\":\"cache-hit\"") || line.contains("\"kind\":\"cache-miss\"");
        }));
    }

    QTemporaryDir m_folder;
    QByteArrayList m_lines;

private slots:
    void initTestCase()
    {
        QFile file(recording(u"tap.jsonl"_s));
        QVERIFY(file.open(QFile::ReadOnly));
        m_lines = file.readAll().trimmed().split('\n');
        QVERIFY(m_lines.size() > 40);
    }

    void everyVerbReadsUpToTheDamage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("whole"); // lines
        QTest::addColumn<QByteArray>("place");
        constexpr int at = 9;
        QByteArrayList lines = m_lines;
        lines.insert(at, "garbage{");
        QTest::newRow("a line of rubbish") << u"rubbish.jsonl"_s << lines.join('\n') << at << QByteArray("at line 10");
        lines = m_lines;
        lines.removeAt(at);
        QTest::newRow("a line is missing") << u"gap.jsonl"_s << lines.join('\n') << at << QByteArray("before line 10");
        QTest::newRow("cut") << u"cut.jsonl"_s << m_lines.first(at).join('\n') + '\n' + m_lines[at].first(30) << at
                             << QByteArray("in line 10");
        const QByteArray whole = m_lines.join('\n');
        QTest::newRow("gzip, cut") << u"cut.jsonl.gz"_s << gzipped(whole).chopped(gzipped(whole).size() / 3) << -1
                                   << QByteArray("after line");
    }
    void everyVerbReadsUpToTheDamage()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, whole);
        QFETCH(QByteArray, place);
        const QString file = write(name, bytes);
        const Ended doctor = run({u"doctor"_s, file, u"--json"_s});
        QCOMPARE(doctor.status, 0);
        const QJsonObject examined = QJsonDocument::fromJson(doctor.out).object();
        QVERIFY2(examined[u"damage"].toString().contains(QString::fromLatin1(place)), doctor.out.constData());
        const int requests = examined[u"requests"].toInt();
        QVERIFY(requests > 0 && requests < lookups(m_lines));
        QVERIFY(whole < 0 || requests == lookups(m_lines.first(whole)));
        // One rule: the others read as much, and say so.
        const QByteArray played = QByteArray::number(requests) + " requests";
        for (const QStringList &verb : {QStringList{u"advise"_s}, {u"try"_s, u"--with"_s, u"none"_s}, {u"compare"_s}}) {
            QStringList arguments = verb + QStringList{file};
            if (verb.first() == u"compare"_s)
                arguments += recording(u"tap.jsonl"_s);
            const Ended ended = run(arguments);
            QCOMPARE(ended.status, 0);
            QVERIFY2(ended.out.contains(place) && ended.out.contains(played), ended.out.constData());
            if (verb.first() == u"compare"_s)
                continue;
            const Ended csv = run(arguments + QStringList{u"--csv"_s});
            QVERIFY2(csv.errors.contains(place) && !csv.out.contains(place), csv.errors.constData());
        }
    }

    void aNewerVersionIsRefusedByAll()
    {
        QByteArray text = m_lines.join('\n');
        const QString file = write(u"v2.jsonl"_s, text.replace("\"version\":1", "\"version\":2"));
        for (const QString &verb : {u"doctor"_s, u"advise"_s, u"try"_s}) {
            const Ended ended = run({verb, file});
            QCOMPARE(ended.status, 2);
            QVERIFY2(ended.errors.contains("version 2"), ended.errors.constData());
        }
    }

    void theDoctorFindsWhatTheTapTells_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("none-stored-again.jsonl") << u"nothing-stored"_s;
        QTest::newRow("sessions-cleared.jsonl") << u"clear-takes-others"_s;
    }
    void theDoctorFindsWhatTheTapTells()
    {
        QFETCH(QString, fault);
        const Ended ended = run({u"doctor"_s, recording(QString::fromLatin1(QTest::currentDataTag())), u"--json"_s});
        QCOMPARE(ended.status, 1);
        const QJsonArray findings = QJsonDocument::fromJson(ended.out).object()[u"findings"].toArray();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].toObject()[u"fault"].toString(), fault);
    }

    void filesOfOneNameAreToldApart()
    {
        const QByteArray commands = "get /courses/\n";
        QVERIFY(QDir(m_folder.path()).mkpath(u"a/x"_s) && QDir(m_folder.path()).mkpath(u"b/x"_s));
        const Ended ended =
            run({u"compare"_s, write(u"a/x/1.lookaside"_s, commands), write(u"b/x/1.lookaside"_s, commands)});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.out.contains("a/x/1.lookaside") && ended.out.contains("b/x/1.lookaside"), ended.out.constData());
        QVERIFY(!ended.out.contains(m_folder.path().toUtf8()));
        const Ended apart =
            run({u"compare"_s, write(u"a/1.lookaside"_s, commands), write(u"a/2.lookaside"_s, commands)});
        QVERIFY(!apart.out.contains("a/1.lookaside"));
    }
};

QTEST_GUILESS_MAIN(TestRecordings)

#include "tst_recordings.moc"
