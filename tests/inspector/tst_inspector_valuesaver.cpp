#include "inspector/valuesaver.h"

#include "base/escape.h"
#include "redis/asking.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using inspector::ValueSaver;

class TestValueSaver : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aStringIsSavedByteForByte();
    void elementsAreLinesThatCanBeReadBack();
    void cancellingLeavesTheOldFile();
    void whatFailsIsTold();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    support::RedisServer m_server;
    std::unique_ptr<redis::Connection> m_connection;
    QTemporaryDir m_folder;
    QString m_path;
};

void TestValueSaver::initTestCase() { QVERIFY(m_server.start()); }

void TestValueSaver::init()
{
    m_connection = std::make_unique<redis::Connection>(optionsFor(m_server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(*m_connection));
    m_path = m_folder.filePath(u"value"_s);
}

void TestValueSaver::aStringIsSavedByteForByte()
{
    QByteArray bytes(3'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 7 + (i >> 8));
    m_server.run({"SET", "large", bytes});
    ValueSaver saver(*m_connection);
    QSignalSpy saved(&saver, &ValueSaver::saved);
    QSignalSpy progressed(&saver, &ValueSaver::progressed);
    saver.save("large", m_path);
    QVERIFY(saved.wait());
    QCOMPARE(contentOf(m_path), bytes);
    QCOMPARE(saved.at(0).at(1).toLongLong(), bytes.size());
    QVERIFY(progressed.size() > 10);
    QCOMPARE(progressed.constLast().at(0).toLongLong(), bytes.size());
    QCOMPARE(progressed.constLast().at(1).toLongLong(), bytes.size());
}

void TestValueSaver::elementsAreLinesThatCanBeReadBack()
{
    QHash<QByteArray, QByteArray> fields;
    for (int i = 0; i < 1'000; ++i) {
        fields.insert("field\t" + QByteArray::number(i), "a\nb\xff\\" + QByteArray::number(i));
        m_server.run({"HSET", "hash", "field\t" + QByteArray::number(i), "a\nb\xff\\" + QByteArray::number(i)});
    }
    ValueSaver saver(*m_connection);
    QSignalSpy saved(&saver, &ValueSaver::saved);
    saver.save("hash", m_path);
    QVERIFY(saved.wait());
    QHash<QByteArray, QByteArray> read;
    for (const QByteArray &line : contentOf(m_path).trimmed().split('\n')) {
        const QByteArrayList words = line.split('\t');
        QCOMPARE(words.size(), 2);
        read.insert(*base::unescaped(QString::fromUtf8(words.at(0))), *base::unescaped(QString::fromUtf8(words.at(1))));
    }
    QCOMPARE(read, fields);
}

void TestValueSaver::cancellingLeavesTheOldFile()
{
    QFile old(m_path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    m_server.run({"SET", "large", QByteArray(3'000'000, 'x')});
    ValueSaver saver(*m_connection);
    QSignalSpy saved(&saver, &ValueSaver::saved);
    QSignalSpy progressed(&saver, &ValueSaver::progressed);
    saver.save("large", m_path);
    QVERIFY(progressed.wait());
    saver.cancel();
    QTest::qWait(100);
    QCOMPARE(saved.size(), 0);
    QCOMPARE(contentOf(m_path), "old");
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"value"_s});
}

void TestValueSaver::whatFailsIsTold()
{
    ValueSaver saver(*m_connection);
    QSignalSpy failed(&saver, &ValueSaver::failed);
    saver.save("none", m_path);
    QVERIFY(failed.wait());
    QCOMPARE(failed.takeFirst().at(0).value<base::Error>().code, "inspector.noSuchKey");
    saver.save("large", m_folder.filePath(u"no/such/folder"_s));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.takeFirst().at(0).value<base::Error>().code, "inspector.save.file");
    // A value that is written anew between two pages is no value that ever was.
    m_server.run({"SET", "large", QByteArray(3'000'000, 'x')});
    connect(&saver, &ValueSaver::progressed, this, [this] { m_server.run("SETRANGE large 3000000 more"); });
    saver.save("large", m_path);
    QVERIFY(failed.wait());
    QCOMPARE(failed.takeFirst().at(0).value<base::Error>().code, "inspector.save.changed");
}

QTEST_GUILESS_MAIN(TestValueSaver)
#include "tst_inspector_valuesaver.moc"
