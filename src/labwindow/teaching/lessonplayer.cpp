#include "labwindow/teaching/lessonplayer.h"

#include "lab/parser.h"
#include "labwindow/labclient.h"
#include "lesson/decider.h"
#include "lesson/reader.h"

#include <QtCore/QScopeGuard>

#include <algorithm>

namespace gui {

namespace {

// Each command leaves one of these last, but for those that only set the pace.
bool endsACommand(const trace::Event &event)
{
    using Kind = trace::EventKind;
    return event.kind == Kind::CommandDone || event.kind == Kind::Expectation || event.kind == Kind::Narration
        || event.kind == Kind::Mark;
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
    m_at = LessonProgress(std::move(lesson), seed);
    m_awaitsMark = false;
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
    m_at = {};
    m_lab.standBetweenCommands(false);
    emit changed();
    emit left();
}

// --- where it is

qsizetype LessonPlayer::visiblePieces() const
{
    if (!isOpen() || count() == 0)
        return 0;
    if (m_at.shown < m_at.reached)
        return part(m_at.shown).pieces.size();
    return m_at.piece + (m_state == State::Playing ? 1 : 0);
}

const LessonPlayer::Asked *LessonPlayer::asking() const
{
    return m_state == State::Asking && isInTheLab() && !m_lab.isInThePast() ? &m_at.questions.last() : nullptr;
}

LessonPlayer::Asked *LessonPlayer::current() { return m_state == State::Asking ? &m_at.questions.last() : nullptr; }

bool LessonPlayer::mayAnswer() const
{
    const Asked *now = asking();
    return now && now->what && now->why;
}

bool LessonPlayer::hasNext() const
{
    if (!isOpen() || count() == 0)
        return false;
    return m_at.shown < m_at.reached
        || (m_state == State::Reading && (m_at.piece < m_at.piecesReached().size() || m_at.reached + 1 < count()));
}

bool LessonPlayer::isAtTheEnd() const
{
    return m_state == State::Reading && m_at.shown == m_at.reached && m_at.reached + 1 == count()
        && m_at.isAtTheEndOfItsPart();
}

bool LessonPlayer::hasHint() const { return isOpen() && count() > 0 && m_at.hintsLeft() > 0; }

QString LessonPlayer::sentence() const
{
    if (!isOpen() || count() == 0)
        return {};
    const Asked *last = lastShown();
    return !last || asking() ? part(m_at.shown).title : last->question->sentence;
}

const lesson::Block *LessonPlayer::nextBlock() const
{
    return isInTheLab() && count() > 0 ? m_at.nextBlock() : nullptr;
}

QList<lab::Command> LessonPlayer::ownCommands() const
{
    QByteArray text;
    for (const auto &[event, line] : m_at.own)
        text += line + '\n';
    return lab::parse(text).value_or(QList<lab::Command>());
}

// --- forward and back

void LessonPlayer::next()
{
    if (!hasNext())
        return;
    if (m_at.shown < m_at.reached)
        return show(m_at.shown + 1);
    m_lab.lookAtNow();
    if (m_at.isAtTheEndOfItsPart()) {
        m_at.left.append(m_lab.log().lastId());
        ++m_at.reached;
        m_at.shown = m_at.reached;
        m_at.piece = 0;
        emit partShown(part(m_at.shown));
    }
    run();
    emit changed();
}

void LessonPlayer::back()
{
    if (hasBack())
        show(m_at.shown - 1);
}

void LessonPlayer::show(int which)
{
    m_at.shown = which;
    if (m_at.shown == m_at.reached)
        m_lab.lookAtNow();
    else
        m_lab.lookAt(m_at.left[m_at.shown]);
    emit partShown(part(m_at.shown));
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
    ++m_at.hints[m_at.shown];
    emit changed();
}

// From where it is to the next question, or to the end of the next block.
void LessonPlayer::run()
{
    const QList<lesson::Piece> &pieces = m_at.piecesReached();
    for (; m_at.piece < pieces.size(); ++m_at.piece) {
        if (const auto *question = std::get_if<lesson::Question>(&pieces[m_at.piece])) {
            m_at.ask(*question).isSkipped = m_asks == Asks::Never;
            if (m_asks == Asks::Never)
                continue;
            setState(State::Asking);
            return;
        }
        const auto *block = std::get_if<lesson::Block>(&pieces[m_at.piece]);
        if (block && block->kind == lesson::Block::Kind::Play)
            return play(block->commands, State::Playing);
    }
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
    Asked &now = m_at.questions.last();
    now.isSkipped = isSkipped;
    if (isSkipped)
        now.what = now.why = {};
    setState(State::Reading);
    emit answered(now);
    ++m_at.piece;
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
        if (event.kind == trace::EventKind::Command && m_state != State::Playing && m_state != State::Trying)
            m_at.own.append({event.id, event.text});
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
        Try result{.number = int(m_at.tries.size()) + 1, .values = {}};
        for (const lesson::Goal &goal : m_at.lesson.goals()->goals)
            result.values.append(m_measures.value(goal.measure));
        m_at.tries.append(result);
        setState(State::Reading);
        emit tried(result);
        return;
    }
    trace::Events events;
    for (const trace::Event &event : m_lab.log().between(m_before + 1, m_lab.log().lastId()))
        events.push_back(event);
    for (Asked &each : m_at.questions) {
        if (!each.isShown)
            each.decider = lesson::decidingEvent(each.question->decider, events).value_or(0);
        each.isShown = true;
    }
    ++m_at.piece;
    m_at.readOn(); // what stands behind a block is read before anything else happens
    setState(State::Reading);
}

// --- goals

bool LessonPlayer::mayTry() const { return m_state == State::Reading && isInTheLab() && goalsAreOpen(); }

bool LessonPlayer::maySolve() const
{
    constexpr qsizetype before = 2;
    return goalsAreOpen() && m_at.tries.size() >= before && !m_at.isSolved;
}

void LessonPlayer::tryOut()
{
    if (!mayTry())
        return;
    m_lab.lookAtNow();
    const lesson::Block &trial = *m_at.lesson.blocks(lesson::Block::Kind::Trial).first();
    m_awaitsMark = true;
    play(lesson::commandsOfTry(trial, int(m_at.tries.size()) + 1, m_lab.setupNow().isDown), State::Trying);
    emit changed();
}

void LessonPlayer::solve()
{
    if (!maySolve())
        return;
    m_at.isSolved = true;
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
    if (count() == 0) {
        setState(State::Reading);
    } else {
        emit partShown(part(m_at.shown));
        run();
    }
    emit changed();
}

// A person goes on from an earlier moment: the part in which it lies counts as played, what came after it does not.
void LessonPlayer::rollBack(trace::EventId to)
{
    const bool isEarlier = m_at.rollBack(to);
    m_awaited = 0;
    m_awaitsMark = false;
    if (isEarlier) {
        setState(State::Reading);
    } else if (m_state == State::Playing) {
        ++m_at.piece;
        m_at.readOn();
        setState(State::Reading);
    } else if (m_state == State::Trying) {
        setState(State::Reading);
    }
    emit changed();
}

} // namespace gui
