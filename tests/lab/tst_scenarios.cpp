#include "lab/parser.h"
#include "lab/runner.h"
#include "lab/script.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace lab;

namespace {

class Kept final : public trace::Listener {
public:
    void happened(const trace::Event &event) override { events.push_back(event); }
    trace::Events events;
};

// The whole event but what was measured, for comparing two runs.
QByteArray printed(const trace::Event &event)
{
    QByteArray line;
    QTextStream out(&line);
    out << event.id << ' ' << event.cause << ' ' << event.about << ' ' << event.time.time_since_epoch().count() << ' '
        << event.request << ' ' << event.process << ' ' << event.store << ' ' << int(event.kind) << ' '
        << int(event.outcome) << ' ' << int(event.reason) << ' ' << event.key << ' ' << event.text << ' ' << event.count
        << ' ' << event.bytes << ' ' << event.ttl.count() << ' ' << event.modelled.count();
    if (event.detail) {
        for (const auto &[name, value] : event.detail->fields)
            out << ' ' << name << '=' << value;
        out << ' ' << event.detail->body;
    }
    out.flush();
    return line;
}

QList<QByteArray> printed(const trace::Events &events)
{
    QList<QByteArray> lines;
    for (const trace::Event &event : events)
        lines.append(printed(event));
    return lines;
}

trace::Events run(const QList<Command> &commands)
{
    auto lab = Lab::create({});
    if (!lab)
        qFatal("%s", lab.error().code.constData());
    Kept kept;
    (*lab)->addListener(&kept);
    runAll(**lab, commands);
    return std::move(kept.events);
}

} // namespace

// Every scenario of tests/data/scenarios: all its expectations hold, two runs are the same, and the script written from
// its log replays to the same log.
class ScenariosTest : public QObject {
    Q_OBJECT

private slots:
    void scenario_data()
    {
        QTest::addColumn<QString>("file");
        const QDir dir(QStringLiteral(LOOKASIDE_TEST_DATA "/scenarios"));
        for (const QString &name : dir.entryList({QStringLiteral("*.lookaside")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }

    void scenario()
    {
        QFETCH(QString, file);
        QFile scenario(file);
        QVERIFY(scenario.open(QIODevice::ReadOnly));
        const auto commands = parse(scenario.readAll(), file);
        QVERIFY2(commands, qPrintable(file));

        const trace::Events first = run(*commands);
        int expectations = 0;
        for (const trace::Event &event : first) {
            if (event.kind == trace::EventKind::Expectation) {
                ++expectations;
                QVERIFY2(event.count == 1, printed(event).constData());
            }
            QVERIFY2(event.kind != trace::EventKind::CommandFailed, printed(event).constData());
        }
        QVERIFY(expectations > 0);

        QCOMPARE(printed(run(*commands)), printed(first));

        Script script;
        for (const trace::Event &event : first)
            script.add(event);
        const auto replayed = parse(script.text(), file);
        QVERIFY2(replayed, script.text().constData());
        QList<QByteArray> again = printed(run(*replayed));
        QList<QByteArray> before = printed(first);
        // The lines of a file are not part of what happened.
        const auto withoutLine = [](QList<QByteArray> lines) {
            static const QRegularExpression line(QStringLiteral(" line=\\d+"));
            for (QByteArray &text : lines)
                text = QString::fromUtf8(text).remove(line).toUtf8();
            return lines;
        };
        QCOMPARE(withoutLine(again), withoutLine(before));
    }
};

QTEST_GUILESS_MAIN(ScenariosTest)
#include "tst_scenarios.moc"
