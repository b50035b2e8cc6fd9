#include "report/sequencesvg.h"

#include "report/drawing.h"
#include "report/figures.h"
#include "report/steptext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace report {

using drawing::Anchor;
using trace::EventKind;
using trace::Outcome;

namespace {

struct SequenceTexts {
    Q_DECLARE_TR_FUNCTIONS(report::SequenceSvg)
};

constexpr double sequenceWidth = 1080;
constexpr double gutter = 64; // of the times
constexpr double headHeight = 24;
constexpr double rowHeight = 32;
constexpr double belowHeight = 13;
constexpr double widestHead = 132;

// What an answer is coloured by.
Outcome outcomeOf(const trace::Event &event)
{
    switch (event.kind) {
    case EventKind::CacheHit:
    case EventKind::ResponseSent:
    case EventKind::BrowserAnswered:
        return event.outcome;
    case EventKind::CacheMiss:
    case EventKind::BackendError:
        return Outcome::Miss;
    case EventKind::StaleFound:
    case EventKind::EntryStale:
        return Outcome::StaleHit;
    default:
        return Outcome::None;
    }
}

class Diagram {
public:
    explicit Diagram(const trace::Sequence &sequence)
        : m_sequence(sequence)
    {
        for (const trace::SequenceStep &step : sequence.steps)
            m_texts.push_back(stepText(step.event));
    }

    QString draw()
    {
        place();
        drawLanes();
        drawActivations();
        for (std::size_t i = 0; i < m_sequence.steps.size(); ++i)
            drawStep(i);
        return drawing::image(sequenceWidth, m_height, m_content, SequenceTexts::tr("Sequence diagram"));
    }

private:
    double laneX(std::size_t lane) const
    {
        const double share = (sequenceWidth - gutter) / double(m_sequence.lanes.size());
        return gutter + share * (double(lane) + 0.5);
    }

    void place()
    {
        double y = headHeight + 26;
        for (const StepText &text : m_texts) {
            m_rows.push_back(y);
            y += rowHeight + (text.below.isEmpty() ? 0 : belowHeight);
        }
        m_height = y - rowHeight + 24;
    }

    void drawLanes()
    {
        const auto caches = std::count_if(m_sequence.lanes.begin(), m_sequence.lanes.end(),
                                          [](const trace::Lane &lane) { return lane.party == trace::Party::Cache; });
        const double headWidth = std::min(widestHead, laneX(1) - laneX(0) - 8);
        for (std::size_t i = 0; i < m_sequence.lanes.size(); ++i) {
            const double x = laneX(i);
            m_content += drawing::line(x, headHeight, x, m_height - 2, "lane");
            m_content += drawing::rect(x - headWidth / 2, 1, headWidth, headHeight, 5, "head");
            m_content +=
                drawing::text(x, 17, drawing::fitted(laneText(m_sequence.lanes[i], caches > 1), headWidth - 4, false),
                              Anchor::Middle, "small strong");
        }
    }

    void drawActivations()
    {
        for (const trace::Activation &activation : m_sequence.activations) {
            const double top = m_rows[activation.firstStep] - 4;
            const double bottom = m_rows[activation.lastStep] + 4;
            m_content += drawing::rect(laneX(activation.lane) - 4, top, 8, bottom - top, 2, "activation");
            m_content += drawing::text(laneX(activation.lane) + 10, (top + bottom) / 2 + 4,
                                       durationText(activation.modelled), Anchor::Start, "small mono dim");
        }
    }

    void drawStep(std::size_t index)
    {
        const trace::SequenceStep &step = m_sequence.steps[index];
        const double y = m_rows[index];
        drawTime(index, y);
        step.isNote() ? drawNote(step, m_texts[index], y) : drawArrow(step, m_texts[index], y);
    }

    void drawTime(std::size_t index, double y)
    {
        const auto since = m_sequence.steps[index].event.time - m_sequence.steps.front().event.time;
        const QString time = durationText(since);
        if (time != m_lastTime)
            m_content += drawing::text(gutter - 12, y + 4, time, Anchor::End, "small mono dim");
        m_lastTime = time;
    }

    void drawArrow(const trace::SequenceStep &step, const StepText &text, double y)
    {
        const double from = laneX(step.from);
        const double to = laneX(step.to);
        const double room = std::abs(to - from) - 24;
        const double middle = (from + to) / 2;
        QByteArray classes = drawing::outcomeClass(outcomeOf(step.event));
        const QByteArray colour = classes.isEmpty() ? QByteArray() : QByteArray(" text-" + classes);
        if (step.isAnswer)
            classes += " answer";
        m_content += drawing::arrow(from, to, y, classes);
        m_content += drawing::text(middle, y - 6, drawing::fitted(text.label, room, text.isCode), Anchor::Middle,
                                   QByteArray((text.isCode ? "small mono" : "small") + colour));
        if (!text.below.isEmpty())
            m_content += drawing::text(middle, y + 14, drawing::fitted(text.below, room, true), Anchor::Middle,
                                       "small mono dim");
    }

    void drawNote(const trace::SequenceStep &step, const StepText &text, double y)
    {
        const double x = laneX(step.from);
        const bool isLeft = x > sequenceWidth * 0.6; // away from the border
        const double textX = isLeft ? x - 10 : x + 10;
        const Anchor anchor = isLeft ? Anchor::End : Anchor::Start;
        const double room = isLeft ? x - gutter - 20 : sequenceWidth - x - 20;
        if (step.event.kind == EventKind::EntryExpired)
            m_content += drawing::expiryMark(x, y);
        else if (outcomeOf(step.event) != Outcome::None)
            m_content += drawing::mark(x, y, outcomeOf(step.event));
        else
            m_content += drawing::rect(x - 3, y - 3, 6, 6, 1, "fill-ink");
        m_content += drawing::text(textX, y + 4, drawing::fitted(text.label, room, text.isCode), anchor,
                                   text.isCode ? "small mono" : "small");
        if (!text.below.isEmpty())
            m_content +=
                drawing::text(textX, y + 17, drawing::fitted(text.below, room, true), anchor, "small mono dim");
    }

    const trace::Sequence &m_sequence;
    std::vector<StepText> m_texts;
    std::vector<double> m_rows; // the height of each step's arrow
    double m_height = 0;
    QString m_content;
    QString m_lastTime;
};

} // namespace

QString sequenceSvg(const trace::Sequence &sequence)
{
    return sequence.steps.empty() ? QString() : Diagram(sequence).draw();
}

} // namespace report
