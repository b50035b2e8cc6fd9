#include "labwindow/teaching/lessonplayer.h"

#include "labwindow/labclient.h"
#include "lesson/decider.h"
#include "lesson/reader.h"

#include <QtCore/QScopeGuard>

#include <algorithm>
#include <numeric>
#include <random>

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

// Each command leaves one of these last, but for those that only set the pace.
bool endsACommand(const trace::Event &event)
{
    using Kind = trace::EventKind;
    return event.kind == Kind::CommandDone || event.kind == Kind::Expectation || event.kind == Kind::Narration
        || event.kind == Kind::Mark;
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

LessonPlayer::LessonPlayer(LabClient &lab, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
{
    connect(&lab, &LabClient::eventsArrived, this, &LessonPlayer::take);
    connect(&lab, &LabClient::paceChanged, this, &LessonPlayer::lookWhetherOver);
    connect(&lab, &LabClient::queueDropped, this, [this] { m_awaited = 0; });
    connect(&lab, &LabClient::forked, this, [this] { m_forkedAt = m_lab.moment().event; });
    connect(&lab, &LabClient::restarted, this, &LessonPlayer::restart);
    connect(&lab, &LabClient::momentChanged, this, [this] {
        if (std::exchange(m_wasInThePast, m_lab.isInThePast()) != m_lab.isInThePast() && isOpen())
            emit changed();
    });
}

void LessonPlayer::open(lesson::Lesson lesson, std::uint64_t seed)
{
    m_lesson = std::move(lesson);
    m_seed = seed;
    m_parts.clear();
    for (int i = 0; i < m_lesson.parts.size(); ++i) {
        if (!m_lesson.parts[i].pieces.isEmpty())
            m_parts.append(i);
    }
    m_reached = m_shown = 0;
    m_piece = 0;
    m_left.clear();
    m_asked.clear();
    m_hints.clear();
    m_tries.clear();
    m_isSolved = m_awaitsMark = false;
    m_awaited = 0;
    setState(State::Opening);
    m_lab.standBetweenCommands(true); // however long one reads
    m_lab.beginAnew();
    m_lab.submit(lab::Resume{});
    emit changed();
}

// While a question has to be answered, a request of one's own would tell the answer.
void LessonPlayer::setState(State state)
{
    m_state = state;
    m_lab.hold(state == State::Asking && m_asks == Asks::Required);
}

void LessonPlayer::setAsks(Asks asks)
{
    m_asks = asks;
    setState(m_state);
    if (asks == Asks::Never && m_state == State::Asking)
        closeQuestion(true);
    emit changed();
}

void LessonPlayer::leave()
{
    if (!isOpen())
        return;
    setState(State::Closed);
    m_lesson = {};
    m_parts.clear();
    m_asked.clear();
    m_reached = m_shown = 0;
    m_lab.standBetweenCommands(false);
    emit changed();
    emit left();
}

// --- where it is

qsizetype LessonPlayer::visiblePieces() const
{
    if (!isOpen() || m_parts.isEmpty())
        return 0;
    if (m_shown < m_reached)
        return part(m_shown).pieces.size();
    return m_piece + (m_state == State::Playing ? 1 : 0);
}

const LessonPlayer::Asked *LessonPlayer::asked(const lesson::Question &question) const
{
    const auto found = std::find_if(m_asked.begin(), m_asked.end(),
                                    [&question](const Asked &each) { return each.question == &question; });
    return found == m_asked.end() ? nullptr : &*found;
}

const LessonPlayer::Asked *LessonPlayer::asking() const
{
    return m_state == State::Asking && isInTheLab() && !m_lab.isInThePast() ? &m_asked.last() : nullptr;
}

LessonPlayer::Asked *LessonPlayer::current() { return m_state == State::Asking ? &m_asked.last() : nullptr; }

bool LessonPlayer::mayAnswer() const
{
    const Asked *now = asking();
    return now && now->what && now->why;
}

bool LessonPlayer::hasNext() const
{
    if (!isOpen() || m_parts.isEmpty())
        return false;
    return m_shown < m_reached
        || (m_state == State::Reading && (m_piece < part(m_reached).pieces.size() || m_reached + 1 < count()));
}

bool LessonPlayer::isAtTheEnd() const
{
    return m_state == State::Reading && m_shown == m_reached && m_reached + 1 == count()
        && m_piece == part(m_reached).pieces.size();
}

bool LessonPlayer::hasHint() const
{
    if (!isOpen() || m_parts.isEmpty())
        return false;
    const QList<lesson::Piece> &pieces = part(m_shown).pieces;
    return std::count_if(pieces.begin(), pieces.end(), isHint) > hintsShown();
}

QString LessonPlayer::sentence() const
{
    if (!isOpen() || m_parts.isEmpty())
        return {};
    const Asked *last = lastShown();
    return !last || asking() ? part(m_shown).title : last->question->sentence;
}

const LessonPlayer::Asked *LessonPlayer::lastShown() const
{
    const auto last = std::find_if(m_asked.rbegin(), m_asked.rend(),
                                   [this](const Asked &each) { return each.isShown && each.part == m_shown; });
    return last == m_asked.rend() ? nullptr : &*last;
}

const lesson::Block *LessonPlayer::nextBlock() const
{
    if (!isInTheLab() || m_parts.isEmpty())
        return nullptr;
    const QList<lesson::Piece> &pieces = part(m_reached).pieces;
    for (qsizetype i = m_piece; i < pieces.size(); ++i) {
        const auto *block = std::get_if<lesson::Block>(&pieces[i]);
        if (block && block->kind == lesson::Block::Kind::Play)
            return block;
    }
    return nullptr;
}

// --- forward and back

void LessonPlayer::next()
{
    if (!hasNext())
        return;
    if (m_shown < m_reached)
        return show(m_shown + 1);
    m_lab.lookAtNow();
    if (m_piece == part(m_reached).pieces.size()) {
        m_left.append(m_lab.log().lastId());
        ++m_reached;
        m_shown = m_reached;
        m_piece = 0;
        emit partShown(part(m_shown));
    }
    run();
    emit changed();
}

void LessonPlayer::back()
{
    if (hasBack())
        show(m_shown - 1);
}

void LessonPlayer::show(int which)
{
    m_shown = which;
    if (m_shown == m_reached)
        m_lab.lookAtNow();
    else
        m_lab.lookAt(m_left[m_shown]);
    emit partShown(part(m_shown));
    emit changed();
}

void LessonPlayer::setVotes(const QList<int> &votes)
{
    if (Asked *asked = current())
        asked->votes = votes;
}

void LessonPlayer::goOn()
{
    if (mayAnswer())
        answer();
    else if (asking())
        closeQuestion(true);
    else
        next();
}

void LessonPlayer::showHint()
{
    if (!hasHint())
        return;
    ++m_hints[m_shown];
    emit changed();
}

// From where it is to the next question, or to the end of the next block.
void LessonPlayer::run()
{
    const QList<lesson::Piece> &pieces = part(m_reached).pieces;
    for (; m_piece < pieces.size(); ++m_piece) {
        if (const auto *question = std::get_if<lesson::Question>(&pieces[m_piece])) {
            Asked asked{.question = question, .part = m_reached};
            asked.whatOrder = orderOf(question->what.size(), m_seed, question->id + "/what");
            asked.whyOrder = orderOf(question->why.size(), m_seed, question->id + "/why");
            asked.isSkipped = m_asks == Asks::Never;
            m_asked.append(asked);
            if (m_asks == Asks::Never)
                continue;
            setState(State::Asking);
            return;
        }
        if (isPlayed(pieces[m_piece]))
            return play(std::get<lesson::Block>(pieces[m_piece]).commands, State::Playing);
    }
    setState(State::Reading);
}

// What stands behind a block is read before anything else happens.
void LessonPlayer::read()
{
    const QList<lesson::Piece> &pieces = part(m_reached).pieces;
    while (m_piece < pieces.size() && !isStop(pieces[m_piece]))
        ++m_piece;
    setState(State::Reading);
}

// --- questions

void LessonPlayer::chooseWhat(int choice)
{
    if (Asked *now = current(); now && choice >= 0 && choice < now->question->what.size()) {
        now->what = choice;
        emit changed();
    }
}

void LessonPlayer::chooseWhy(int choice)
{
    if (Asked *now = current(); now && choice >= 0 && choice < now->question->why.size()) {
        now->why = choice;
        emit changed();
    }
}

void LessonPlayer::answer()
{
    if (mayAnswer())
        closeQuestion(false);
}

void LessonPlayer::skip()
{
    if (maySkip() && asking())
        closeQuestion(true);
}

void LessonPlayer::closeQuestion(bool isSkipped)
{
    Asked &now = m_asked.last();
    now.isSkipped = isSkipped;
    if (isSkipped)
        now.what = now.why = {};
    setState(State::Reading);
    emit answered(now);
    ++m_piece;
    run();
    emit changed();
}

// --- what runs

void LessonPlayer::play(const QList<lab::Command> &commands, State state)
{
    setState(state);
    m_before = m_lab.log().lastId();
    m_awaited = std::count_if(commands.begin(), commands.end(), [](const lab::Command &command) {
        return lab::traitsOf(command.action).role != lab::Traits::Role::Pace;
    });
    m_lab.submit(commands);
}

void LessonPlayer::take(trace::EventId first, trace::EventId last)
{
    if (!isOpen() || m_state == State::Opening)
        return;
    for (const trace::Event &event : m_lab.log().between(first, last)) {
        if (m_awaitsMark && event.kind == trace::EventKind::Mark) {
            m_awaitsMark = false;
            m_measures.mark();
        }
        m_measures.happened(event);
        m_awaited -= endsACommand(event) ? 1 : 0;
    }
    lookWhetherOver();
}

void LessonPlayer::lookWhetherOver()
{
    if ((m_state == State::Playing || m_state == State::Trying) && m_awaited <= 0 && m_lab.isIdle())
        end();
}

void LessonPlayer::end()
{
    const auto tell = qScopeGuard([this] { emit changed(); });
    if (m_state == State::Trying) {
        Try result{.number = int(m_tries.size()) + 1, .values = {}};
        for (const lesson::Goal &goal : m_lesson.goals()->goals)
            result.values.append(m_measures.value(goal.measure));
        m_tries.append(result);
        setState(State::Reading);
        emit tried(result);
        return;
    }
    trace::Events events;
    for (const trace::Event &event : m_lab.log().between(m_before + 1, m_lab.log().lastId()))
        events.push_back(event);
    for (Asked &each : m_asked) {
        if (!each.isShown)
            each.decider = lesson::decidingEvent(each.question->decider, events).value_or(0);
        each.isShown = true;
    }
    ++m_piece;
    read();
}

// --- goals

bool LessonPlayer::goalsAreOpen() const
{
    if (!isOpen() || !m_lesson.goals() || m_parts.isEmpty())
        return false;
    for (int i = 0; i <= m_reached; ++i) {
        const QList<lesson::Piece> &pieces = part(i).pieces;
        const qsizetype end = i < m_reached ? pieces.size() : m_piece;
        for (qsizetype at = 0; at < end; ++at) {
            if (std::holds_alternative<lesson::Goals>(pieces[at]))
                return true;
        }
    }
    return false;
}

bool LessonPlayer::mayTry() const { return m_state == State::Reading && isInTheLab() && goalsAreOpen(); }

bool LessonPlayer::maySolve() const
{
    constexpr qsizetype before = 2;
    return goalsAreOpen() && m_tries.size() >= before && !m_isSolved;
}

bool LessonPlayer::isReached() const
{
    const lesson::Goals *goals = m_lesson.goals();
    if (!goals || m_tries.isEmpty())
        return false;
    for (qsizetype i = 0; i < goals->goals.size(); ++i) {
        const lesson::Goal &goal = goals->goals[i];
        if (!lesson::holds(goal.relation, m_tries.last().values.value(i), goal.target))
            return false;
    }
    return true;
}

void LessonPlayer::tryOut()
{
    if (!mayTry())
        return;
    m_lab.lookAtNow();
    const lesson::Block &trial = *m_lesson.blocks(lesson::Block::Kind::Trial).first();
    m_awaitsMark = true;
    play(lesson::commandsOfTry(trial, int(m_tries.size()) + 1, m_lab.setupNow().isDown), State::Trying);
    emit changed();
}

void LessonPlayer::solve()
{
    if (!maySolve())
        return;
    m_isSolved = true;
    emit changed();
}

// --- the lab begins anew

void LessonPlayer::restart()
{
    m_measures = {};
    const auto forkedAt = std::exchange(m_forkedAt, std::nullopt);
    if (m_state == State::Opening) {
        begin();
    } else if (isOpen()) {
        if (forkedAt)
            rollBack(*forkedAt);
        else
            leave(); // another branch is another run
    }
}

void LessonPlayer::begin()
{
    if (m_parts.isEmpty()) {
        setState(State::Reading);
    } else {
        emit partShown(part(m_shown));
        run();
    }
    emit changed();
}

// A person goes on from an earlier moment: the part in which it lies counts as played, what came after it does not.
void LessonPlayer::rollBack(trace::EventId to)
{
    const auto left = std::find_if(m_left.begin(), m_left.end(), [to](trace::EventId last) { return to <= last; });
    const int reached = int(left - m_left.begin());
    const bool isEarlier = reached < m_reached;
    m_left.erase(left, m_left.end());
    m_reached = m_shown = reached;
    m_awaited = 0;
    m_awaitsMark = false;
    if (isEarlier) {
        m_asked.removeIf([reached](const Asked &each) { return each.part > reached; });
        m_piece = part(m_reached).pieces.size();
        setState(State::Reading);
    } else if (m_state == State::Playing) {
        ++m_piece;
        read();
    } else if (m_state == State::Trying) {
        setState(State::Reading);
    }
    emit changed();
}

} // namespace gui
