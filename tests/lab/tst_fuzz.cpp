#include "lab/parser.h"
#include "lab/printer.h"
#include "lab/randomcommand.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <algorithm>

using namespace lab;

// Good lines, damaged at random from a fixed seed. LOOKASIDE_FUZZ_RUNS asks for more of them than the tests run.
class TestFuzz : public QObject {
    Q_OBJECT

private slots:
    void damagedTextIsReadOrRefusedWhereItIs();

private:
    QByteArray damaged(QByteArray text);
    void check(const QByteArray &text);

    QRandomGenerator m_random{424242};
    QByteArrayList m_corpus;
    qint64 m_accepted = 0;
    qint64 m_refused = 0;
};

QByteArray TestFuzz::damaged(QByteArray text)
{
    static const QByteArrayList pieces{"\"",
                                       "\\",
                                       "\\x",
                                       "\\x0",
                                       "=",
                                       "#",
                                       " ",
                                       "\t",
                                       "\n",
                                       "\r",
                                       QByteArray(1, '\0'),
                                       "\xff",
                                       "\xe2\x82",
                                       "\xef\xbb\xbf",
                                       "-",
                                       ".",
                                       ",",
                                       "{",
                                       "/",
                                       "99999999999999999999",
                                       "1e400",
                                       "nan",
                                       "never"};
    for (int edits = m_random.bounded(1, 5); edits > 0; --edits) {
        const qsizetype at = m_random.bounded(int(text.size()) + 1);
        const qsizetype length = std::min<qsizetype>(text.size() - at, m_random.bounded(6));
        switch (m_random.bounded(7)) {
        case 0:
            text.remove(at, length);
            break;
        case 1:
            text.insert(at, pieces[m_random.bounded(int(pieces.size()))]);
            break;
        case 2:
            text.insert(at, char(m_random.bounded(256)));
            break;
        case 3:
            if (at < text.size())
                text[at] = char(text[at] ^ (1 << m_random.bounded(8)));
            break;
        case 4:
            text.insert(at, text.mid(m_random.bounded(int(text.size()) + 1), m_random.bounded(20)));
            break;
        case 5: { // the rest of another line
            const QByteArray &other = m_corpus[m_random.bounded(int(m_corpus.size()))];
            text = text.first(at) + other.mid(m_random.bounded(int(other.size()) + 1));
            break;
        }
        default:
            text.replace(at, length, QByteArray(length, ' '));
            break;
        }
    }
    return text;
}

void TestFuzz::check(const QByteArray &text)
{
    complete(text);
    const auto result = parse(text);
    if (result) {
        ++m_accepted;
        for (const Command &command : *result) {
            const QByteArray printed = print(command.action);
            const auto again = parse(printed);
            QVERIFY2(again && again->size() == 1 && again->front().action == command.action,
                     QByteArray(text.toHex() + " -> " + printed).constData());
        }
        return;
    }
    ++m_refused;
    QVERIFY2(!result.error().isEmpty(), text.toHex().constData());
    const QByteArrayList lines = text.split('\n');
    int last = 0;
    for (const ParseError &error : result.error()) {
        const bool isInside = error.line >= std::max(last, 1) && error.line <= lines.size() && error.column >= 1
            && error.column <= lines[error.line - 1].size() + 1;
        QVERIFY2(isInside, text.toHex().constData());
        last = error.line;
    }
}

void TestFuzz::damagedTextIsReadOrRefusedWhereItIs()
{
    RandomCommand random(99);
    for (std::size_t i = 0; i < 20 * std::variant_size_v<Action>; ++i)
        m_corpus.append(print(random.make(i % std::variant_size_v<Action>)));

    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("LOOKASIDE_FUZZ_RUNS", &isNumber);
    const int runs = isNumber ? asked : 20'000;
    QElapsedTimer timer;
    timer.start();
    for (int run = 0; run < runs; ++run) {
        QByteArray text = damaged(m_corpus[m_random.bounded(int(m_corpus.size()))]);
        if (run % 16 == 0)
            text += '\n' + damaged(m_corpus[m_random.bounded(int(m_corpus.size()))]);
        check(text);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d inputs in %lld ms: %lld read, %lld refused", runs, timer.elapsed(), m_accepted, m_refused);
    QVERIFY2(m_accepted > runs / 50 && m_refused > runs / 2, "the mutator no longer tries both");
}

QTEST_APPLESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
