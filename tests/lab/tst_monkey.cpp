// What a monkey types, and what comes of it: lines that follow the grammar, some of them damaged, run through the parts
// of `lookaside run`. LOOKASIDE_FUZZ_RUNS asks for more programs than the tests run, LOOKASIDE_FUZZ_SEED for others.
#include "catalog/catalog.h"
#include "lab/labrun.h"
#include "lab/parser.h"
#include "lab/permissions.h"
#include "lab/runner.h"
#include "report/errors.h"
#include "report/narrator.h"
#include "report/summary.h"
#include "report/words.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using trace::EventKind;

namespace {

// Lines of the language, word by word as completion offers them; where it offers none, an argument.
class Monkey {
public:
    explicit Monkey(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray program()
    {
        QByteArray text;
        for (int lines = m_random.bounded(1, 5); lines > 0; --lines) {
            QByteArray line = reachingNoServer(typed());
            if (m_random.bounded(12) == 0)
                line = reachingNoServer(damaged(line));
            text += line + '\n';
        }
        return text;
    }

private:
    template <typename List> auto any(const List &list) { return list[m_random.bounded(int(list.size()))]; }

    QByteArray typed()
    {
        QByteArray line;
        for (int words = 0; words < 16; ++words) {
            const auto parsed = lab::parseLine(line);
            const bool isWhole = words > 0 && parsed;
            if (isWhole && m_random.bounded(3) == 0)
                break;
            if (!parsed && parsed.error().first().problem != lab::ParseProblem::Missing && m_random.bounded(3) == 0)
                break; // a slip is not always noticed at once
            if (!line.isEmpty() && !line.endsWith('='))
                line += ' ';
            QList<QByteArray> offered = lab::complete(line).words;
            if (m_random.bounded(40) != 0)
                offered.removeIf(
                    [&](const QByteArray &word) { return words > 0 && line.contains(QByteArray(' ' + word)); });
            if (offered.isEmpty() && isWhole && m_random.bounded(20) != 0)
                break;
            line += offered.isEmpty() || m_random.bounded(60) == 0 ? argument(line) : any(offered);
        }
        return line.trimmed();
    }

    // Mostly what is expected there.
    QByteArray argument(const QByteArray &line)
    {
        using lab::Expected;
        static const QList<QByteArray> numbers{"1", "2", "3", "7", "42", "0"};
        static const QList<QByteArray> spans{"3s", "15m", "250ms", "1ms", "20m", "0s"};
        static const QHash<Expected, QList<QByteArray>> fitting{
            {Expected::TimeSpan, spans},
            {Expected::Timeout, spans + QList<QByteArray>{"never", "-5s"}},
            {Expected::Integer, numbers},
            {Expected::Number, {"2", "1.5", "0"}},
            {Expected::Rate, {"1/s", "5/s", "0.2/s"}},
            {Expected::Target,
             {"/courses/", "/courses/7/", "/courses/?page=2", "/users/3/basket/", "/prices/live/", "/nowhere/",
              "/%ff?=&&", "/categories/"}},
            {Expected::Signals, {"save", "delete", "save,delete"}},
            {Expected::Header, {"\"Accept-Language: fr\"", "\"Cookie: sessionid=1\""}},
            {Expected::HeaderNames, {"Cookie", "Cookie,Accept-Language"}},
            {Expected::Text,
             {"\"Some text\"", "9.90", "easy", "1", "2024-02-30", "\"{\\\"a\\\": [1]}\"", "UTF-8", "x"}},
            {Expected::Key, {"k", "\"a key\"", "single_course_{id}", "k*", "user:7", "\"\\xff\""}},
            {Expected::File, {"FILE", "/nowhere.csv", "out.csv", "../out.csv"}},
            {Expected::Languages, {"de", "pt-br"}},
            {Expected::TimeZone, {"UTC", "America/Chicago"}},
            {Expected::CookieName, {"sessionid"}},
            {Expected::Character, {";", ","}},
        };
        static const QList<QByteArray> others{"-1",      "999",  "99999999999999999999",
                                              "1h",      "1e9",  "0/s",
                                              "nan/s",   "\"\"", "*",
                                              "price=x", "id=3", "title=",
                                              "from",    "as",   "no-such",
                                              "#",       "\"",   "=",
                                              "..",      "\\x"};
        const auto parsed = lab::parseLine(line);
        const auto pool = parsed ? fitting.cend() : fitting.constFind(parsed.error().first().expected);
        return pool == fitting.cend() || m_random.bounded(40) == 0 ? any(others) : any(*pool);
    }

    QByteArray damaged(const QByteArray &line)
    {
        QByteArrayList words = line.split(' ');
        const qsizetype at = m_random.bounded(int(words.size()));
        switch (m_random.bounded(6)) {
        case 0:
            words.removeAt(at);
            break;
        case 1:
            words.insert(at, words.at(m_random.bounded(int(words.size()))));
            break;
        case 2:
            words[at] = argument(words.mid(0, at).join(' ') + ' ');
            break;
        case 3:
            words[at] += char(m_random.bounded(256));
            break;
        case 4:
            words.swapItemsAt(at, m_random.bounded(int(words.size())));
            break;
        default:
            words[at] = words[at].left(m_random.bounded(int(words[at].size()) + 1));
        }
        return words.join(' ').replace('\n', ' ');
    }

    // A server that listens at the usual port of this machine is not the monkey's.
    static QByteArray reachingNoServer(QByteArray line)
    {
        for (const auto &[backend, nowhere] :
             {std::pair<QByteArray, QByteArray>("backend redis", "redis://127.0.0.1:1"),
              std::pair<QByteArray, QByteArray>("backend memcached", "127.0.0.1:1")}) {
            if (line.simplified().startsWith(backend))
                line = backend + ' ' + nowhere + line.simplified().mid(backend.size());
        }
        return line;
    }

    QRandomGenerator m_random;
};

} // namespace

class TestMonkey : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whateverIsTypedRunsOrIsRefusedWithWords();

private:
    void checkRefusal(const QByteArray &text, const lab::ParseErrors &errors);
    void run(const QByteArray &text, const QList<lab::Command> &commands);
    void checkEvents(std::size_t from, const QList<lab::Command> &commands);
    void checkPlayedAgain();
    std::unique_ptr<LabRun> world() const;

    struct Played {
        QByteArray text;
        QList<lab::Command> commands;
    };

    QTemporaryDir m_folder;
    std::unique_ptr<LabRun> m_world;
    std::vector<Played> m_played; // in it
    qint64 m_worlds = 0;
    qint64 m_compared = 0;
    qint64 m_commands = 0;
    qint64 m_failures = 0;
};

// A small catalog, so that thousands of worlds can be made.
void TestMonkey::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QString seeded = m_folder.filePath(u"seeded.sqlite"_s);
    auto catalog = catalog::Catalog::open(m_folder.filePath(u"courses.sqlite"_s), {.isDurable = false});
    QVERIFY(catalog);
    QVERIFY((*catalog)->reset(9, 1));
    QVERIFY((*catalog)->snapshotTo(seeded));
    QFile courses(m_folder.filePath(u"courses.csv"_s));
    QVERIFY(courses.open(QIODevice::WriteOnly));
    courses.write("title,price,published,x\nA,1,3/4/2024,y\nB,much,5/6/2024,z\n,2,,\n");
}

void TestMonkey::checkRefusal(const QByteArray &text, const lab::ParseErrors &errors)
{
    QVERIFY(!errors.isEmpty());
    const QByteArrayList lines = text.split('\n');
    for (const lab::ParseError &error : errors) {
        QVERIFY(error.line >= 1 && error.line <= lines.size());
        QVERIFY(!lab::parseLine(lines.at(error.line - 1))); // that line by itself is what is wrong
        const QString words = report::parseErrorText(error);
        QVERIFY2(words.startsWith(u"monkey:%1:%2: "_s.arg(error.line).arg(error.column)), qPrintable(words));
        QVERIFY2(!words.contains(u'%') || text.contains('%'), qPrintable(words));
    }
}

std::unique_ptr<LabRun> TestMonkey::world() const
{
    lab::Lab::Options options;
    options.restoreFrom = m_folder.filePath(u"seeded.sqlite"_s);
    options.permissions = std::make_shared<lab::Permissions>(lab::Permissions::Rules());
    return std::make_unique<LabRun>(options);
}

void TestMonkey::run(const QByteArray &text, const QList<lab::Command> &commands)
{
    constexpr std::size_t programsOfAWorld = 16; // to make one takes longer than what a monkey does in it
    if (m_played.size() == programsOfAWorld) {
        checkPlayedAgain();
        m_played.clear();
        m_world.reset();
    }
    if (!m_world)
        m_world = world();
    const std::size_t before = m_world->events().size();
    m_played.push_back({text, commands});
    m_world->play(commands);
    checkEvents(before, commands);
    m_commands += commands.size();
}

// The same commands on the same seed: the same trace. What was measured differs each time.
void TestMonkey::checkPlayedAgain()
{
    const auto isMeasured = [](const Played &one) { return one.text.contains("measured"); };
    if (std::any_of(m_played.begin(), m_played.end(), isMeasured) || ++m_worlds % 2 == 0)
        return;
    const auto again = world();
    QByteArray all;
    for (const Played &one : m_played) {
        again->play(one.commands);
        all += one.text;
    }
    QVERIFY2(again->traced() == m_world->traced(), all.constData());
    ++m_compared;
}

void TestMonkey::checkEvents(std::size_t from, const QList<lab::Command> &commands)
{
    report::Narrator narrator;
    report::Summary summary;
    QSet<int> lines;
    for (const lab::Command &command : commands)
        lines.insert(command.line);
    for (std::size_t i = from; i < m_world->events().size(); ++i) {
        const trace::Event &event = m_world->events()[i];
        narrator.apply(event);
        summary.happened(event);
        const QString sentence = narrator.sentence(event);
        QVERIFY2(!sentence.isEmpty() && sentence.size() <= report::Narrator::longest,
                 qPrintable(report::kindText(event.kind) + u": "_s + sentence));
        if (event.kind != EventKind::CommandFailed && event.kind != EventKind::BackendError)
            continue;
        QVERIFY2(report::isKnownError(event.text), event.text.constData());
        const report::ErrorText words = report::errorText(report::errorOf(event));
        QVERIFY(!words.sentence.isEmpty() && !words.nextStep.isEmpty());
        QVERIFY2(!words.sentence.contains(u"%1"_s) && !words.sentence.contains(QString::fromLatin1(event.text)),
                 qPrintable(words.sentence));
        if (event.kind == EventKind::BackendError)
            continue;
        ++m_failures;
        const auto &fields = event.detail->fields;
        const auto line =
            std::find_if(fields.begin(), fields.end(), [](const auto &each) { return each.first == "line"; });
        QVERIFY(line != fields.end() && lines.contains(line->second.toInt()));
    }
    QVERIFY(!summary.text().isEmpty());
}

void TestMonkey::whateverIsTypedRunsOrIsRefusedWithWords()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_RUNS", &isNumber);
    const int programs = isNumber ? asked : 5'000;
    const int seed = qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_SEED", &isNumber);
    Monkey monkey(isNumber ? quint32(seed) : 20'261'129U);
    const QByteArray file = '"' + m_folder.filePath(u"courses.csv"_s).toUtf8() + '"';
    QElapsedTimer timer;
    timer.start();
    int refused = 0;
    for (int i = 0; i < programs; ++i) {
        const QByteArray text = monkey.program().replace("FILE", file);
        const qint64 began = timer.elapsed();
        const auto commands = lab::parse(text, u"monkey"_s);
        refused += !commands;
        if (commands)
            run(text, *commands);
        else
            checkRefusal(text, commands.error());
        if (QTest::currentTestFailed())
            QFAIL(QByteArray("program " + QByteArray::number(i) + ":\n" + text).constData());
        QVERIFY2(timer.elapsed() - began < 10'000, text.constData()); // nothing that a line says takes for ever
    }
    qInfo("%d programs in %lld ms: %d refused, %lld commands ran, %lld failed, %lld worlds again", programs,
          timer.elapsed(), refused, m_commands, m_failures, m_compared);
    QVERIFY2(refused > programs / 10 && refused < programs * 9 / 10 && m_failures > programs / 50 && m_compared > 0,
             "the monkey no longer tries both");
}

QTEST_GUILESS_MAIN(TestMonkey)
#include "tst_monkey.moc"
