#include "labwindow/teaching/lessonprogress.h"

#include "lesson/reader.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace gui {

namespace {

// The same for one seed on every machine, and for each half of each question another one.
QList<int> orderOf(qsizetype choices, std::uint64_t seed, const QByteArray &name)
{
    for (const char c : name)
        seed = (seed ^ std::uint64_t(static_cast<unsigned char>(c))) * 1'099'511'628'211ULL;
    std::mt19937_64 random(seed);
    QList<int> order(choices);
    std::iota(order.begin(), order.end(), 0);
    for (qsizetype left = choices; left > 1; --left)
        std::swap(order[left - 1], order[qsizetype(random() % std::uint64_t(left))]);
    return order;
}

bool isPlayed(const lesson::Piece &piece)
{
    const auto *block = std::get_if<lesson::Block>(&piece);
    return block && block->kind == lesson::Block::Kind::Play;
}

bool isStop(const lesson::Piece &piece) { return isPlayed(piece) || std::holds_alternative<lesson::Question>(piece); }

bool isHint(const lesson::Piece &piece)
{
    const auto *note = std::get_if<lesson::Note>(&piece);
    return note && note->kind == lesson::Note::Kind::Hint;
}

} // namespace

LessonProgress::LessonProgress(lesson::Lesson begun, std::uint64_t seedOfIt)
    : lesson(std::move(begun))
    , seed(seedOfIt)
{
    for (int i = 0; i < lesson.parts.size(); ++i) {
        if (!lesson.parts[i].pieces.isEmpty())
            parts.append(i);
    }
}

const lesson::Block *LessonProgress::nextBlock() const
{
    const QList<lesson::Piece> &pieces = piecesReached();
    const auto next = std::find_if(pieces.begin() + piece, pieces.end(), isPlayed);
    return next == pieces.end() ? nullptr : &std::get<lesson::Block>(*next);
}

void LessonProgress::readOn()
{
    const QList<lesson::Piece> &pieces = piecesReached();
    while (piece < pieces.size() && !isStop(pieces[piece]))
        ++piece;
}

LessonProgress::Asked &LessonProgress::ask(const lesson::Question &question)
{
    Asked asked{.question = &question, .part = reached};
    asked.whatOrder = orderOf(question.what.size(), seed, question.id + "/what");
    asked.whyOrder = orderOf(question.why.size(), seed, question.id + "/why");
    questions.append(asked);
    return questions.last();
}

const LessonProgress::Asked *LessonProgress::asked(const lesson::Question &question) const
{
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [&question](const Asked &each) { return each.question == &question; });
    return found == questions.end() ? nullptr : &*found;
}

const LessonProgress::Asked *LessonProgress::lastShown() const
{
    const auto last = std::find_if(questions.rbegin(), questions.rend(),
                                   [this](const Asked &each) { return each.isShown && each.part == shown; });
    return last == questions.rend() ? nullptr : &*last;
}

int LessonProgress::hintsLeft() const
{
    const QList<lesson::Piece> &pieces = part(shown).pieces;
    return int(std::count_if(pieces.begin(), pieces.end(), isHint)) - hints.value(shown);
}

bool LessonProgress::goalsAreOpen() const
{
    if (!lesson.goals() || parts.isEmpty())
        return false;
    for (int i = 0; i <= reached; ++i) {
        const QList<lesson::Piece> &pieces = part(i).pieces;
        const auto end = i < reached ? pieces.end() : pieces.begin() + piece;
        if (std::any_of(pieces.begin(), end,
                        [](const lesson::Piece &each) { return std::holds_alternative<lesson::Goals>(each); }))
            return true;
    }
    return false;
}

bool LessonProgress::isReached() const
{
    const lesson::Goals *goals = lesson.goals();
    if (!goals || tries.isEmpty())
        return false;
    for (qsizetype i = 0; i < goals->goals.size(); ++i) {
        const lesson::Goal &goal = goals->goals[i];
        if (!lesson::holds(goal.relation, tries.last().values.value(i), goal.target))
            return false;
    }
    return true;
}

bool LessonProgress::rollBack(trace::EventId to)
{
    const auto last = std::find_if(left.begin(), left.end(), [to](trace::EventId each) { return to <= each; });
    const int before = std::exchange(reached, int(last - left.begin()));
    left.erase(last, left.end());
    shown = reached;
    own.removeIf([to](const auto &each) { return each.first > to; });
    if (reached >= before)
        return false;
    questions.removeIf([this](const Asked &each) { return each.part > reached; });
    piece = piecesReached().size();
    return true;
}

} // namespace gui
