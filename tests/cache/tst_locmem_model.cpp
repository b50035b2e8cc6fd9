#include "cache/conformance.h"
#include "cache/locmem.h"
#include "codec/number.h"
#include "codec/pyrepr.h"

#include <QtTest/QtTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using cache::Timeout;
using codec::Value;

namespace {

// LocMemCache as naively as its rules can be written: a list of keys in the order of use, a map of values and a
// map of expiries that may lack a key.
class Model {
public:
    Model(cache::Config config, const base::PosixClock &clock)
        : m_config(std::move(config))
        , m_clock(clock)
    {
    }

    std::optional<Value> get(const QByteArray &key)
    {
        if (isExpired(key)) {
            drop(key);
            return {};
        }
        toFront(key);
        return m_values.at(key);
    }

    bool set(const QByteArray &key, const Value &value, Timeout timeout) // false: it raised
    {
        if (m_order.size() >= m_config.maxEntries && !cull())
            return false;
        m_values[key] = value;
        toFront(key);
        if (timeout.kind() == Timeout::Kind::Invalid)
            return false;
        m_expires[key] = expiry(timeout);
        return true;
    }

    bool touch(const QByteArray &key, Timeout timeout)
    {
        if (isExpired(key))
            return false;
        m_expires[key] = expiry(timeout);
        return true;
    }

    bool drop(const QByteArray &key)
    {
        if (!m_values.erase(key))
            return false;
        m_order.removeOne(key);
        return m_expires.erase(key) > 0;
    }

    bool hasKey(const QByteArray &key)
    {
        if (!isExpired(key))
            return true;
        drop(key);
        return false;
    }

    std::optional<Value> incr(const QByteArray &key, const Value &delta)
    {
        if (!hasKey(key))
            return {};
        const auto sum = codec::pyAdd(m_values.at(key), delta);
        if (!sum)
            return {};
        m_values[key] = *sum;
        toFront(key);
        return *sum;
    }

    void clear()
    {
        m_order.clear();
        m_values.clear();
        m_expires.clear();
    }

    bool isExpired(const QByteArray &key) const
    {
        const auto found = m_expires.find(key);
        return found == m_expires.end() || (found->second && *found->second <= m_clock.posixNow());
    }

    QString dump() const
    {
        QStringList lines;
        for (const QByteArray &key : m_order) {
            const auto found = m_expires.find(key);
            const QString expires = found == m_expires.end() ? u"absent"_s
                : found->second                              ? codec::pyRepr(*found->second)
                                                             : u"never"_s;
            lines += QString::fromUtf8(key) + u' ' + expires + u' ' + codec::pyRepr(m_values.at(key));
        }
        return lines.join(u'\n');
    }

    QList<QByteArray> keys() const { return m_order; }

private:
    std::optional<double> expiry(Timeout timeout) const
    {
        switch (timeout.kind()) {
        case Timeout::Kind::Default:
            return m_config.timeout ? std::optional(m_clock.posixNow() + *m_config.timeout) : std::nullopt;
        case Timeout::Kind::Seconds:
            return m_clock.posixNow() + (timeout.toSeconds() == 0 ? -1 : timeout.toSeconds());
        default:
            return {};
        }
    }

    void toFront(const QByteArray &key)
    {
        m_order.removeOne(key);
        m_order.prepend(key);
    }

    bool cull()
    {
        if (m_config.cullFrequency == 0) {
            clear();
            return true;
        }
        for (qsizetype count = m_order.size() / m_config.cullFrequency; count > 0; --count)
            if (!drop(QByteArray(m_order.constLast())))
                return false;
        return true;
    }

    cache::Config m_config;
    const base::PosixClock &m_clock;
    QList<QByteArray> m_order;
    std::map<QByteArray, Value> m_values;
    std::map<QByteArray, std::optional<double>> m_expires;
};

QString dumpOf(const cache::Cache &cache)
{
    QStringList lines;
    const QList<cache::Entry> entries = cache.entries().value();
    for (const cache::Entry &entry : entries) {
        const QString expires = entry.undated ? u"absent"_s
            : entry.expires                   ? codec::pyRepr(*entry.expires)
                                              : u"never"_s;
        lines += QString::fromUtf8(entry.fullKey) + u' ' + expires + u' ' + codec::pyRepr(entry.value);
    }
    return lines.join(u'\n');
}

class Removals : public cache::Observer {
public:
    void entryRemoved(const QByteArray &fullKey, cache::Removal) override { m_keys += fullKey; }
    void keyWarning(const QByteArray &, cache::KeyWarning) override { }
    QList<QByteArray> take() { return std::exchange(m_keys, {}); }

private:
    QList<QByteArray> m_keys;
};

} // namespace

// 10,000 random operations a configuration: each gives the naive model's answer and tells of every entry that went, and
// the stores stay the same.
class TestLocMemModel : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheModel_data();
    void agreesWithTheModel();

private:
    std::mt19937 m_random;
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    Timeout randomTimeout();
    Value randomValue();
};

Timeout TestLocMemModel::randomTimeout()
{
    constexpr double some[] = {0, -1, 0.25, 1, 2.5, 10, 60, 300};
    switch (below(20)) {
    case 0:
        return Timeout::invalid();
    case 1:
    case 2:
        return Timeout::never();
    case 3:
    case 4:
    case 5:
        return {};
    default:
        return Timeout::seconds(some[below(8)]);
    }
}

Value TestLocMemModel::randomValue()
{
    switch (below(8)) {
    case 0:
        return {};
    case 1:
        return Value::boolean(below(2) == 0);
    case 2:
        return Value::text(u"text"_s);
    case 3:
        return Value::real(below(100) / 4.0);
    case 4:
        return Value::list({Value::integer(below(9))});
    default:
        return Value::integer(below(100));
    }
}

void TestLocMemModel::agreesWithTheModel_data()
{
    QTest::addColumn<int>("maxEntries");
    QTest::addColumn<int>("cullFrequency");
    QTest::addColumn<bool>("hasDefaultTimeout");
    QTest::newRow("as configured by default") << 300 << 3 << true;
    QTest::newRow("tight") << 7 << 3 << true;
    QTest::newRow("clears when full") << 9 << 0 << true;
    QTest::newRow("never culls") << 3 << -2 << false;
    QTest::newRow("no entries") << 0 << 1 << false;
    QTest::newRow("half") << 20 << 2 << true;
}

void TestLocMemModel::agreesWithTheModel()
{
    QFETCH(int, maxEntries);
    QFETCH(int, cullFrequency);
    QFETCH(bool, hasDefaultTimeout);
    m_random.seed(unsigned(maxEntries * 31 + cullFrequency));

    conformance::ManualClock clock;
    cache::Config config;
    config.maxEntries = maxEntries;
    config.cullFrequency = cullFrequency;
    if (!hasDefaultTimeout)
        config.timeout.reset();
    cache::LocMemCache ours(config, std::make_shared<cache::LocMemStore>(), clock);
    Removals removals;
    ours.setObserver(&removals);
    Model model(config, clock);

    for (int step = 0; step < 10'000; ++step) {
        const QByteArray name = "k" + QByteArray::number(below(30));
        const int version = 1 + below(2);
        const QByteArray full = ":" + QByteArray::number(version) + ":" + name;
        const cache::Cache::Version given = Value::integer(version);
        const QList<QByteArray> before = model.keys();
        const int operation = below(100);
        if (operation < 30) {
            const auto got = ours.get(name, given);
            QVERIFY(got);
            QVERIFY(*got == model.get(full));
        } else if (operation < 55) {
            const Value value = randomValue();
            const Timeout timeout = randomTimeout();
            QCOMPARE(ours.set(name, value, timeout, given).has_value(), model.set(full, value, timeout));
        } else if (operation < 65) {
            const Value value = randomValue();
            const Timeout timeout = randomTimeout();
            const auto added = ours.add(name, value, timeout, given);
            if (!model.isExpired(full))
                QVERIFY(added && !*added);
            else
                QCOMPARE(added.has_value(), model.set(full, value, timeout));
        } else if (operation < 72) {
            Timeout timeout = randomTimeout();
            if (timeout.kind() == Timeout::Kind::Invalid)
                timeout = {};
            QCOMPARE(*ours.touch(name, timeout, given), model.touch(full, timeout));
        } else if (operation < 78) {
            QCOMPARE(*ours.remove(name, given), model.drop(full));
        } else if (operation < 84) {
            QCOMPARE(*ours.hasKey(name, given), model.hasKey(full));
        } else if (operation < 94) {
            const Value delta = below(3) ? Value::integer(below(5) - 2) : Value::real(0.5);
            const auto sum = ours.incr(name, delta, given);
            const std::optional<Value> expected = model.incr(full, delta);
            QCOMPARE(sum.has_value(), expected.has_value());
            QVERIFY(!expected || *sum == *expected);
        } else if (operation < 99) {
            clock.advance(below(40) / 4.0);
        } else if (below(5) == 0) {
            QVERIFY(ours.clear());
            model.clear();
        }
        if (step % 8 == 0)
            QCOMPARE(dumpOf(ours), model.dump());

        const QList<QByteArray> told = removals.take();
        const QList<QByteArray> after = model.keys();
        for (const QByteArray &key : before)
            QVERIFY2(after.contains(key) || told.count(key) == 1, key.constData());
    }
}

QTEST_APPLESS_MAIN(TestLocMemModel)
#include "tst_locmem_model.moc"
