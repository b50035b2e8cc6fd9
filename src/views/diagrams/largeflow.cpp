#include "views/diagrams/largeflow.h"

#include "look/units.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace gui {

using trace::EventKind;
using trace::FlowEdge;
using trace::FlowNode;
using trace::Outcome;

namespace {

struct LargeFlowWords {
    Q_DECLARE_TR_FUNCTIONS(gui::LargeFlow)
};

// Making the key is left out: a room has to see who is asked.
constexpr std::array shownNodes{FlowNode::Request, FlowNode::Lookup, FlowNode::Query, FlowNode::Store,
                                FlowNode::Answer};

class FlowSheet {
public:
    FlowSheet(const trace::Flow &flow, std::size_t queries, const QRectF &area, const Theme &theme)
        : m_flow(flow)
        , m_queries(queries)
        , m_sheet(area, theme)
    {
        const qreal width = area.width() * 0.25;
        const qreal height = area.height() * 0.32;
        const qreal top = area.top() + area.height() * 0.06;
        const auto place = [&](FlowNode node, int column, int row) {
            m_rects[std::size_t(node)] = QRectF(area.left() + column * (area.width() - width) / 2,
                                                top + row * area.height() * 0.54, width, height);
        };
        place(FlowNode::Request, 0, 0);
        place(FlowNode::Lookup, 1, 0);
        place(FlowNode::Answer, 2, 0);
        place(FlowNode::Query, 1, 1);
        place(FlowNode::Store, 2, 1);
    }

    LargeSheet made()
    {
        for (const bool lit : {false, true}) // the way that was taken lies on top
            placeWays(lit);
        for (const FlowNode node : shownNodes)
            placeStation(node);
        return m_sheet;
    }

private:
    const QRectF &rect(FlowNode node) const { return m_rects[std::size_t(node)]; }
    QPointF left(FlowNode node) const { return {rect(node).left(), rect(node).center().y()}; }
    QPointF right(FlowNode node) const { return {rect(node).right(), rect(node).center().y()}; }
    QPointF top(FlowNode node) const { return {rect(node).center().x(), rect(node).top()}; }
    QPointF bottom(FlowNode node) const { return {rect(node).center().x(), rect(node).bottom()}; }

    bool isOver() const { return m_flow.outcome != Outcome::None; }
    bool isHit() const { return m_flow.lookupResult && m_flow.lookupResult->kind == EventKind::CacheHit; }

    void way(bool taken, bool lit, const QPolygonF &line, bool decides = false)
    {
        if (taken != lit)
            return;
        const Palette &palette = m_sheet.palette();
        const QColor colour = !lit ? palette.line : decides ? palette.of(decided()).fill : palette.ink;
        m_sheet.arrow(line, colour, lit ? m_sheet.stroke() * 1.2 : m_sheet.stroke() / 2);
    }

    // What the look-up said already colours its way, before there is an answer.
    Outcome decided() const
    {
        if (isOver())
            return m_flow.outcome;
        return isHit() ? m_flow.lookupResult->outcome : m_flow.lookupResult ? Outcome::Miss : Outcome::Uncached;
    }

    void placeWays(bool lit)
    {
        const auto took = [this](FlowEdge edge) { return m_flow.took(edge); };
        way(took(FlowEdge::KeyLookup), lit, {right(FlowNode::Request), left(FlowNode::Lookup)});
        way(took(FlowEdge::LookupAnswer), lit, {right(FlowNode::Lookup), left(FlowNode::Answer)}, true);
        way(took(FlowEdge::LookupQuery), lit, {bottom(FlowNode::Lookup), top(FlowNode::Query)}, true);
        way(took(FlowEdge::QueryStore), lit, {right(FlowNode::Query), left(FlowNode::Store)});
        way(took(FlowEdge::StoreAnswer), lit, {top(FlowNode::Store), bottom(FlowNode::Answer)});
        if (lit && took(FlowEdge::RequestQuery)) {
            const QPointF corner(bottom(FlowNode::Request).x(), left(FlowNode::Query).y());
            way(true, lit, {bottom(FlowNode::Request), corner, left(FlowNode::Query)}, true);
            write(QRectF(corner.x() + m_sheet.letters() / 2, corner.y() - m_sheet.letters() * 1.6,
                         left(FlowNode::Query).x() - corner.x() - m_sheet.letters(), m_sheet.letters() * 1.4),
                  LargeFlowWords::tr("not cached"));
        }
        if (lit && took(FlowEdge::QueryAnswer)) { // between the columns, round what is not stored
            const qreal x = (rect(FlowNode::Query).right() + rect(FlowNode::Answer).left()) / 2;
            const qreal from = rect(FlowNode::Query).top() + rect(FlowNode::Query).height() / 4;
            const qreal to = rect(FlowNode::Answer).bottom() - rect(FlowNode::Answer).height() / 5;
            way(true, lit,
                {QPointF(rect(FlowNode::Query).right(), from), QPointF(x, from), QPointF(x, to),
                 QPointF(rect(FlowNode::Answer).left(), to)});
        }
        if (lit && took(FlowEdge::LookupQuery) && m_flow.lookupResult
            && m_flow.lookupResult->reason != trace::MissReason::None) {
            const QPointF middle = (bottom(FlowNode::Lookup) + top(FlowNode::Query)) / 2;
            const qreal to = took(FlowEdge::QueryAnswer)
                ? (rect(FlowNode::Query).right() + rect(FlowNode::Answer).left()) / 2
                : bottom(FlowNode::Answer).x();
            write(QRectF(middle.x() + m_sheet.letters(), middle.y() - m_sheet.letters(),
                         to - middle.x() - 2 * m_sheet.letters(), m_sheet.letters() * 1.6),
                  report::reasonText(m_flow.lookupResult->reason));
        }
    }

    void write(const QRectF &place, const QString &word)
    {
        m_sheet.write(place, word,
                      {.face = LargeSheet::Face::Strong,
                       .ink = m_sheet.palette().of(decided()).ink,
                       .alignment = Qt::AlignLeft | Qt::AlignVCenter});
    }

    QString title(FlowNode node) const
    {
        switch (node) {
        case FlowNode::Request:
            return LargeFlowWords::tr("Request");
        case FlowNode::Lookup:
            return LargeFlowWords::tr("Cache");
        case FlowNode::Query:
            return LargeFlowWords::tr("Database");
        case FlowNode::Store:
            return m_flow.isRefused ? LargeFlowWords::tr("Not stored") : LargeFlowWords::tr("Store");
        default:
            return LargeFlowWords::tr("Answer");
        }
    }

    QString fact(FlowNode node) const
    {
        const auto &event = m_flow.at(node);
        if (!event)
            return node == FlowNode::Query && isOver() ? LargeFlowWords::tr("not asked") : QString();
        if (m_flow.running == node)
            return node == FlowNode::Query ? LargeFlowWords::tr("working …") : QString();
        switch (node) {
        case FlowNode::Request:
            return QString::fromUtf8(event->text).section(u' ', 0, 0);
        case FlowNode::Lookup:
            return !m_flow.lookupResult                             ? QString()
                : !isHit()                                          ? LargeFlowWords::tr("miss")
                : m_flow.lookupResult->outcome == Outcome::StaleHit ? LargeFlowWords::tr("stale hit")
                                                                    : LargeFlowWords::tr("hit");
        case FlowNode::Query:
            return m_queries > 1 ? LargeFlowWords::tr("%Ln queries", nullptr, int(m_queries))
                                 : durationText(event->modelled);
        case FlowNode::Store:
            return m_flow.isRefused              ? QString()
                : event->ttl == trace::noTtl     ? LargeFlowWords::tr("no TTL")
                : event->ttl > trace::Duration() ? LargeFlowWords::tr("TTL %1").arg(durationText(event->ttl))
                                                 : QString();
        default:
            return report::statusText(event->count);
        }
    }

    void placeStation(FlowNode node)
    {
        const Palette &palette = m_sheet.palette();
        const QRectF &box = rect(node);
        const bool lit = m_flow.at(node).has_value();
        const bool isOutcome =
            lit && ((node == FlowNode::Lookup && m_flow.lookupResult) || (node == FlowNode::Answer && isOver()));
        const OutcomeColours &colours = palette.of(decided());
        const bool isRunning = m_flow.running == node;
        m_sheet.box(box, box.height() / 7,
                    isOutcome ? colours.tint
                        : lit ? palette.panel
                              : palette.softFill,
                    isRunning       ? palette.accent
                        : isOutcome ? colours.fill
                        : lit       ? palette.ink
                                    : palette.line,
                    m_sheet.stroke()
                        * (isRunning ? 1
                               : lit ? 0.7
                                     : 0.4));
        const qreal inset = m_sheet.letters() / 2;
        const QRectF inner = box.adjusted(inset, box.height() * 0.1, -inset, -box.height() * 0.1);
        const QString said = fact(node);
        const QRectF upper =
            said.isEmpty() ? inner : QRectF(inner.topLeft(), QSizeF(inner.width(), inner.height() / 2));
        m_sheet.write(upper, title(node),
                      {.face = LargeSheet::Face::Strong, .ink = lit ? palette.ink : palette.dimInk});
        m_sheet.write(QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2), said,
                      {.face = isOutcome ? LargeSheet::Face::Strong : LargeSheet::Face::Plain,
                       .ink = isOutcome ? colours.ink
                           : lit        ? palette.ink
                                        : palette.dimInk});
    }

    const trace::Flow &m_flow;
    std::size_t m_queries;
    LargeSheet m_sheet;
    std::array<QRectF, trace::flowNodes> m_rects;
};

} // namespace

LargeSheet largeFlow(const trace::Flow &flow, std::size_t queries, const QRectF &area, const Theme &theme)
{
    return FlowSheet(flow, queries, area, theme).made();
}

} // namespace gui
