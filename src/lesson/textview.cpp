#include "lesson/textview.h"

#include "base/escape.h"
#include "lab/printer.h"
#include "lesson/decider.h"
#include "lesson/run.h"
#include "report/narrator.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesson {

namespace {

struct Told {
    Q_DECLARE_TR_FUNCTIONS(lesson::Told)
};

constexpr std::size_t mostSentences = 12; // of one block

bool isWorthASentence(const trace::Event &event)
{
    using Kind = trace::EventKind;
    switch (event.kind) {
    case Kind::CommandFailed:
    case Kind::CacheHit:
    case Kind::CacheMiss:
    case Kind::CacheDeleteAsked:
    case Kind::ResponseSent:
    case Kind::EntryStale:
    case Kind::ReceiverRan:
    case Kind::BackendError:
        return true;
    default:
        return false;
    }
}

class Teller {
public:
    Teller(const Terminal &terminal, Run &run)
        : m_terminal(terminal)
        , m_run(run)
    {
    }

    void operator()(const Prose &prose) { print(prose.markdown); }
    void operator()(const Code &code) { print(indented(code.text)); }
    void operator()(const Note &note)
    {
        if (note.kind == Note::Kind::Hint)
            print(Told::tr("Hint: %1").arg(note.markdown));
    }
    void operator()(const Question &question)
    {
        print(question.text);
        const int what = ask(question.what, Told::tr("What will happen?"));
        const int why = ask(question.why, Told::tr("Why?"));
        m_asked.append({&question, what, why});
    }
    void operator()(const Block &block)
    {
        if (block.kind != Block::Kind::Play)
            return;
        QStringList lines;
        for (const lab::Command &command : block.commands) {
            if (lab::traitsOf(command.action).role != lab::Traits::Role::Check)
                lines << QString::fromUtf8(lab::print(command.action));
        }
        print(indented(lines.join(u'\n')));
        const std::size_t before = m_run.events().size();
        m_run.play(block.commands);
        const std::span<const trace::Event> events = std::span(m_run.events()).subspan(before);
        narrate(events);
        for (const Asked &asked : std::as_const(m_asked))
            answer(asked, events);
        m_asked.clear();
    }
    void operator()(const Goals &goals) { m_goals = &goals; }

    void tellGoals(const Block &trial)
    {
        if (!m_goals)
            return;
        m_run.tryOut(trial, 1);
        print(Told::tr("Your goals:"));
        for (const Goal &goal : m_goals->goals)
            print(u"  "_s
                  + Told::tr("%1: now %2, needs %3 %4")
                        .arg(goal.words, figure(goal.measure, m_run.value(goal.measure)),
                             QString::fromLatin1(symbol(goal.relation)), figure(goal.measure, goal.target)));
    }

private:
    struct Asked {
        const Question *question;
        int what;
        int why;
    };

    void print(const QString &text) const
    {
        QStringList lines;
        for (const QString &line : text.split(u'\n'))
            lines << base::printable(line);
        m_terminal.print(lines.join(u'\n') + u'\n');
    }

    static QString indented(const QString &text) { return u"    "_s + QString(text).replace(u"\n"_s, u"\n    "_s); }

    int ask(const QList<Choice> &choices, const QString &title) const
    {
        QStringList lines{title};
        for (qsizetype i = 0; i < choices.size(); ++i)
            lines << u"  %1  %2"_s.arg(QString::number(i + 1), choices[i].text);
        print(lines.join(u'\n'));
        return m_terminal.choose ? m_terminal.choose(choices.size()) : 0;
    }

    void narrate(std::span<const trace::Event> events)
    {
        std::size_t told = 0;
        for (const trace::Event &event : events) {
            m_narrator.apply(event);
            if (!isWorthASentence(event))
                continue;
            if (++told <= mostSentences)
                print(u"  · "_s + m_narrator.sentence(event));
        }
        if (told > mostSentences)
            print(Told::tr("  … and %n more", nullptr, int(told - mostSentences)));
    }

    void answer(const Asked &asked, std::span<const trace::Event> events)
    {
        const Question &question = *asked.question;
        for (const auto &[choices, chosen] :
             {std::pair(&question.what, asked.what), std::pair(&question.why, asked.why)}) {
            if (chosen > 0 && chosen <= choices->size()) {
                const Choice &choice = (*choices)[chosen - 1];
                print((choice.isCorrect ? Told::tr("Right: %1") : Told::tr("Wrong: %1")).arg(choice.text)
                      + (choice.answer.isEmpty() ? QString() : u' ' + choice.answer));
            } else {
                const auto right =
                    std::find_if(choices->begin(), choices->end(), [](const Choice &each) { return each.isCorrect; });
                print(Told::tr("Answer: %1").arg(right->text));
            }
        }
        print(question.sentence);
        if (const auto decided = decidingEvent(question.decider, events)) {
            const auto event = std::find_if(events.begin(), events.end(),
                                            [&](const trace::Event &each) { return each.id == *decided; });
            print(Told::tr("Decisive event %1: %2").arg(QString::number(*decided), m_narrator.sentence(*event)));
        }
    }

    const Terminal &m_terminal;
    Run &m_run;
    report::Narrator m_narrator;
    QList<Asked> m_asked;
    const Goals *m_goals = nullptr;
};

} // namespace

base::Result<void> tell(const Lesson &lesson, std::uint64_t seed, const Terminal &terminal,
                        const std::function<bool()> &isStopped)
{
    auto run = Run::create({.seed = seed, .isStopped = isStopped});
    if (!run)
        return tl::unexpected(run.error());
    Teller teller(terminal, **run);
    for (const Part &part : lesson.parts) {
        terminal.print(u'\n' + base::printable(part.title) + u'\n' + QString(part.title.size(), u'-') + u'\n');
        for (const Piece &piece : part.pieces) {
            if (isStopped && isStopped())
                return {};
            std::visit(teller, piece);
        }
    }
    if (const QList<const Block *> trials = lesson.blocks(Block::Kind::Trial); !trials.isEmpty())
        teller.tellGoals(*trials.first());
    return {};
}

} // namespace lesson
