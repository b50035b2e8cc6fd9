#include "cache/conformance.h"
#include "cache/locmem.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using conformance::Case;

namespace {

class LocMem : public conformance::Backend {
public:
    std::unique_ptr<cache::Cache> open(const cache::Config &config, const QByteArray &location) override
    {
        std::shared_ptr<cache::LocMemStore> &store = m_stores[location];
        if (!store)
            store = std::make_shared<cache::LocMemStore>();
        return std::make_unique<cache::LocMemCache>(config, store, m_clock);
    }
    void advance(double seconds) override { m_clock.advance(seconds); }
    double now() const override { return m_clock.posixNow(); }

private:
    conformance::ManualClock m_clock;
    std::map<QByteArray, std::shared_ptr<cache::LocMemStore>> m_stores;
};

} // namespace

// LocMemCache gives every answer that Django's LocMemCache gave. LOOKASIDE_CONFORMANCE_DIR names another folder
// of cases.
class TestConformance : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAsDjango_data();
    void answersAsDjango();

private:
    QList<Case> m_cases;
};

void TestConformance::initTestCase()
{
    const auto cases = conformance::readFolder(
        qEnvironmentVariable("LOOKASIDE_CONFORMANCE_DIR", QStringLiteral(LOOKASIDE_TEST_DATA "/django")));
    QVERIFY2(cases, qPrintable(cases ? QString() : cases.error().args.join(u": "_s)));
    m_cases = *cases;
    QVERIFY(!m_cases.isEmpty());
}

void TestConformance::answersAsDjango_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.toUtf8().constData()) << i;
}

void TestConformance::answersAsDjango()
{
    QFETCH(qsizetype, index);
    LocMem backend;
    const QStringList failures = conformance::run(m_cases[index], backend, conformance::Depth::WhiteBox);
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestConformance)
#include "tst_conformance.moc"
