#include "codec/json.h"
#include "codec/pyrepr.h"
#include "codec/taggedjson.h"
#include "livewindow/chiprow.h"
#include "livewindow/inspectorwindow.h"
#include "livewindow/valuepanel.h"
#include "support/named.h"
#include "support/redisserver.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using codec::Value;
using tagged::member;

// Every row of the recorded live Redis, on a real server, shows in the value panel what expected.json says.
class LiveValuesTest : public QObject {
    Q_OBJECT

private:
    gui::Theme m_theme;
    support::RedisServer m_server;
    std::unique_ptr<gui::InspectorWindow> m_window;
    Value m_expected;

    static QByteArray content(const QString &name)
    {
        const QString other = qEnvironmentVariable("LOOKASIDE_CONFORMANCE_DIR");
        QFile file((other.isEmpty() ? QStringLiteral(LOOKASIDE_TEST_DATA) : other) + u"/live_redis/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString text(const Value &row, QStringView name)
    {
        const Value *value = member(row, name);
        return value ? value->toText() : QString();
    }
    static int databaseOf(const Value &row) { return int(member(row, u"db")->toInteger()); }
    static QByteArray keyOf(const Value &row)
    {
        const Value *encoded = member(row, u"key_b64");
        return encoded ? QByteArray::fromBase64(encoded->toText().toLatin1()) : text(row, u"key").toUtf8();
    }

    template <typename T> T *child(const char *name) { return &named<T>(*m_window, name); }
    const Value *rowOf(int database, const QByteArray &key) const
    {
        const auto &rows = member(m_expected, u"rows")->items();
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Value &row) {
            return databaseOf(row) == database && keyOf(row) == key;
        });
        return found == rows.end() ? nullptr : &*found;
    }

    // The words of the chips as expected.json writes codecs: "pickle 4" is "pickle", what is plain has none.
    static QStringList codecsOf(QStringList chips)
    {
        chips.removeLast(); // the type
        QStringList codecs;
        for (const QString &chip : std::as_const(chips)) {
            if (chip.startsWith(u"pickle"_s))
                codecs << u"pickle"_s;
            else if (chip == u"decimal text"_s)
                codecs << u"int"_s;
            else if (chip == u"JSON"_s)
                codecs << u"json"_s;
            else if (chip == u"xz"_s)
                codecs << u"lzma"_s;
            else if (chip != u"text"_s && chip != u"bytes"_s)
                codecs << chip;
        }
        return codecs;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        QVERIFY(m_server.start());
        m_expected = codec::readJson(content(u"expected.json"_s), 10'000).value_or(Value());
        QVERIFY(member(m_expected, u"rows"));

        QProcess cli;
        cli.start(u"redis-cli"_s, {u"-s"_s, m_server.socketPath(), u"--pipe"_s});
        if (!cli.waitForStarted(2'000))
            QSKIP("redis-cli is not installed");
        cli.write(content(u"fill.resp"_s));
        cli.closeWriteChannel();
        QVERIFY(cli.waitForFinished());
        m_window = std::make_unique<gui::InspectorWindow>(m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void everyRowIsShownAsItIs_data()
    {
        QTest::addColumn<int>("database");
        QSet<int> databases;
        for (const Value &row : member(m_expected, u"rows")->items())
            databases.insert(databaseOf(row));
        QList<int> sorted(databases.cbegin(), databases.cend());
        std::sort(sorted.begin(), sorted.end());
        for (const int database : sorted)
            QTest::addRow("db %d", database) << database;
    }

    void everyRowIsShownAsItIs()
    {
        QFETCH(int, database);
        m_window->attach(m_server.url(database));
        QTRY_VERIFY(m_window->client().isReady());
        auto *serializer = child<QComboBox>("serializer");
        serializer->setCurrentIndex(database == 3 || database == 10 ? 2
                                        : database == 4             ? 3
                                        : database == 7             ? 1
                                                                    : 0); // as expected.json says
        auto *chips = child<gui::ChipRow>("chips");
        auto *panel = child<gui::ValuePanel>("valuePanel");
        int shown = 0;
        for (const Value &row : member(m_expected, u"rows")->items()) {
            if (databaseOf(row) != database)
                continue;
            const QByteArray key = keyOf(row);
            const QByteArray name = key.left(80).toPercentEncoding(" :'<>{}[]");
            m_window->selection().clear();
            m_window->selection().select(key);
            if (!QTest::qWaitFor([&] { return !chips->chips().isEmpty(); }, 5'000)) {
                const Value *ttl = member(row, u"ttl");
                QVERIFY2(ttl && !ttl->isNone(), name.constData()); // only what lives shortly may be gone
                continue;
            }
            ++shown;
            if (text(row, u"type") != "string"_L1) {
                QVERIFY2(child<QTableView>("elements")->model()->rowCount() > 0, name.constData());
                continue;
            }
            QVERIFY2(QTest::qWaitFor([&] { return !panel->decoded().steps.isEmpty(); }, 5'000), name.constData());
            QStringList codecs;
            for (const Value &codec : member(row, u"codec")->items())
                codecs << codec.toText();
            const codec::Decoded &decoded = panel->decoded();
            if (codecs == QStringList{u"undecodable"_s}) {
                QVERIFY2(codecsOf(chips->chips()).isEmpty() || !decoded.isComplete(), name.constData());
                continue;
            }
            const bool isWhole = !decoded.payload.isEmpty() && decoded.isComplete();
            if (isWhole || decoded.findings.isEmpty())
                QVERIFY2(codecsOf(chips->chips()) == codecs,
                         qPrintable(QString::fromUtf8(name) + chips->chips().join(u' ')));
            const Value *expected = member(row, u"expected");
            if (const Value *as = member(row, u"expected_as")) {
                const Value *other = rowOf(databaseOf(*as), keyOf(*as));
                expected = other ? member(*other, u"expected") : nullptr;
            }
            if (expected && isWhole)
                QCOMPARE(tagged::difference(*expected, decoded.value), QString());
            const bool isHostile = text(row, u"key").contains(u"hostile:"_s) && !decoded.globals.isEmpty();
            QCOMPARE(m_window->findChild<QLabel *>(u"danger"_s) != nullptr, isHostile);
        }
        QVERIFY(shown > 0);
    }
};

QTEST_MAIN(LiveValuesTest)
#include "tst_gui_livevalues.moc"
