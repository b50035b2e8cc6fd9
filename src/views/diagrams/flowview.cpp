#include "views/diagrams/flowview.h"

#include "look/outcomeshape.h"
#include "look/pill.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/pagetext.h"
#include "report/words.h"
#include "views/diagrams/largeflow.h"
#include "views/diagrams/steptext.h"

#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using trace::EventKind;
using trace::FlowEdge;
using trace::FlowNode;
using trace::Outcome;

namespace {

constexpr std::array nodes{FlowNode::Request, FlowNode::Key,   FlowNode::Lookup,
                           FlowNode::Query,   FlowNode::Store, FlowNode::Answer};

// Column and row: above, the way of a hit; below, what a miss costs.
constexpr std::array<std::pair<int, int>, trace::flowNodes> places{{{0, 0}, {1, 0}, {2, 0}, {2, 1}, {3, 1}, {3, 0}}};

} // namespace

FlowView::FlowView(const Theme &theme, QWidget *parent)
    : DiagramView(theme, parent)
{
    setAccessibleName(tr("Flow chart of hit and miss"));
    setEmptyText(tr("Send a request: its path through cache and database lights up here."));
}

void FlowView::setFlow(trace::Flow flow, std::size_t queries)
{
    m_flow = std::move(flow);
    m_queries = queries;
    setAccessibleDescription(outcomeWord(m_flow->outcome));
    relayout();
}

void FlowView::clear()
{
    m_flow.reset();
    relayout();
}

LargeSheet FlowView::largeForm(const QRectF &area) const
{
    return m_flow ? largeFlow(*m_flow, m_queries, area, theme()) : LargeSheet(area, theme());
}

QSizeF FlowView::layOut(const QSizeF &viewport)
{
    describeStations();
    placeStations(viewport);
    placeWays();
    std::vector<Spot> spots;
    for (const FlowNode node : nodes) {
        const auto &event = m_flow->at(node);
        const Station &station = m_stations[std::size_t(node)];
        if (event) {
            const QString tip = stepText({*event, 0, 1, false}).tip;
            spots.push_back({station.rect, event->id, u"%1\n%2"_s.arg(station.title, tip)});
        }
    }
    setSpots(std::move(spots));
    QRectF all;
    for (const Station &station : m_stations) {
        all |= station.rect;
    }
    return {std::max(viewport.width(), all.right() + theme().px(24)),
            std::max(viewport.height(), all.bottom() + theme().px(26))};
}

void FlowView::describeStations()
{
    m_stations[std::size_t(FlowNode::Request)].title = tr("request");
    m_stations[std::size_t(FlowNode::Key)].title = tr("make the key");
    m_stations[std::size_t(FlowNode::Lookup)].title = tr("in the cache?");
    m_stations[std::size_t(FlowNode::Query)].title = tr("query database");
    m_stations[std::size_t(FlowNode::Store)].title = tr("store the answer");
    m_stations[std::size_t(FlowNode::Answer)].title = tr("answer");
    for (const FlowNode node : nodes) {
        Station &station = m_stations[std::size_t(node)];
        const auto &event = m_flow->at(node);
        station.detail.clear();
        station.time.clear();
        if (!event) {
            continue;
        }
        const StepText text = stepText({*event, 0, 1, false});
        station.detail = node == FlowNode::Key ? report::keyText(*event, 400)
            : node == FlowNode::Request        ? QString::fromUtf8(event->text)
            : node == FlowNode::Query          ? tr("%1 · %2").arg(text.label, durationText(event->modelled))
                                               : text.label;
        station.detailIsCode = node == FlowNode::Key || node == FlowNode::Request || node == FlowNode::Lookup;
        const auto since = event->time - m_flow->begin;
        // The look-up is done when its result is there; making a key takes no time of its own.
        const auto result =
            node == FlowNode::Lookup && m_flow->lookupResult ? m_flow->lookupResult->time - m_flow->begin : since;
        station.time =
            node == FlowNode::Request || node == FlowNode::Key ? QString() : tr("after %1").arg(durationText(result));
    }
    if (m_flow->isRefused) {
        m_stations[std::size_t(FlowNode::Store)].title = tr("not stored");
    }
}

void FlowView::placeStations(const QSizeF &viewport)
{
    const QFontMetricsF metrics(theme().font(Theme::Face::SmallStrong));
    double word = 0; // of the level way between look-up and answer
    for (const QString &text : {wayWord(FlowEdge::LookupAnswer), tr("yes · stale")}) {
        word = std::max(word, metrics.horizontalAdvance(text));
    }
    const double margin = theme().px(8);
    const double right = theme().px(24); // the way round the store
    const double wordGap = word + theme().px(16);
    const double plainGap = theme().px(viewport.width() < theme().px(640) ? 18 : 30);
    const double room = viewport.width() - margin - right;
    const double width =
        std::clamp((room - 2 * plainGap - wordGap) / 4, double(theme().px(80)), double(theme().px(190)));
    const double spare = std::clamp((room - 4 * width - 2 * plainGap - wordGap) / 3, 0.0, plainGap);
    const std::array<double, 4> columns{margin, margin + width + plainGap + spare,
                                        margin + 2 * (width + plainGap + spare),
                                        margin + 3 * (width + spare) + 2 * plainGap + wordGap};
    // Words that find no room beside each other stand below each other.
    const double height = theme().px(width < theme().px(132) ? 86 : 64);
    const double above = theme().px(36); // the pill over the answer
    const double below = theme().px(30); // the way round the store
    const double rowGap =
        std::clamp(viewport.height() - above - below - 2 * height, double(theme().px(48)), double(theme().px(120)));
    const double top = std::max(above, (viewport.height() - 2 * height - rowGap) / 2);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto [column, row] = places[i];
        m_stations[i].rect = QRectF(columns[std::size_t(column)], top + row * (height + rowGap), width, height);
    }
}

QString FlowView::wayWord(FlowEdge edge) const
{
    const auto &result = m_flow->lookupResult;
    const bool isHit = result && result->kind == EventKind::CacheHit;
    switch (edge) {
    case FlowEdge::LookupAnswer:
        return isHit && m_flow->outcome == Outcome::StaleHit ? tr("yes · stale") : tr("yes · hit");
    case FlowEdge::LookupQuery:
        return result && !isHit && result->reason != trace::MissReason::None
            ? tr("no · %1").arg(report::reasonText(result->reason))
            : tr("no · miss");
    case FlowEdge::RequestQuery:
        return tr("not cached");
    default:
        return {};
    }
}

void FlowView::placeWays()
{
    const auto rect = [&](FlowNode node) { return m_stations[std::size_t(node)].rect; };
    const auto right = [&](FlowNode node) { return QPointF(rect(node).right(), rect(node).center().y()); };
    const auto left = [&](FlowNode node) { return QPointF(rect(node).left(), rect(node).center().y()); };
    const auto bottom = [&](FlowNode node) { return QPointF(rect(node).center().x(), rect(node).bottom()); };
    const auto upper = [&](FlowNode node) { return QPointF(rect(node).center().x(), rect(node).top()); };
    const auto way = [&](FlowEdge edge) -> Way & { return m_ways[std::size_t(edge)]; };

    way(FlowEdge::RequestKey).line = {right(FlowNode::Request), left(FlowNode::Key)};
    way(FlowEdge::KeyLookup).line = {right(FlowNode::Key), left(FlowNode::Lookup)};
    way(FlowEdge::LookupAnswer).line = {right(FlowNode::Lookup), left(FlowNode::Answer)};
    way(FlowEdge::LookupQuery).line = {bottom(FlowNode::Lookup), upper(FlowNode::Query)};
    way(FlowEdge::QueryStore).line = {right(FlowNode::Query), left(FlowNode::Store)};
    way(FlowEdge::StoreAnswer).line = {upper(FlowNode::Store), bottom(FlowNode::Answer)};
    const QPointF corner(rect(FlowNode::Request).center().x(), rect(FlowNode::Query).center().y());
    way(FlowEdge::RequestQuery).line = {bottom(FlowNode::Request), corner, left(FlowNode::Query)};
    const double below = rect(FlowNode::Query).bottom() + theme().px(18);
    const double beyond = rect(FlowNode::Store).right() + theme().px(14);
    way(FlowEdge::QueryAnswer).line = {bottom(FlowNode::Query), QPointF(bottom(FlowNode::Query).x(), below),
                                       QPointF(beyond, below), QPointF(beyond, rect(FlowNode::Answer).center().y()),
                                       right(FlowNode::Answer)};

    for (std::size_t edge = 0; edge < trace::flowEdges; ++edge) {
        m_ways[edge].word = wayWord(FlowEdge(edge));
    }
    const QFontMetricsF metrics(theme().font(Theme::Face::Small));
    for (Way &each : m_ways) {
        const QPointF middle = (each.line[0] + each.line[1]) / 2;
        const double width = metrics.horizontalAdvance(each.word);
        const bool isLevel = each.line[0].y() == each.line[1].y();
        each.wordRect = isLevel
            ? QRectF(middle.x() - width / 2, middle.y() - metrics.height() - theme().px(4), width, metrics.height())
            : QRectF(middle.x() + theme().px(7), middle.y() - metrics.height() / 2, width, metrics.height());
    }
}

void FlowView::draw(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool lit : {false, true}) { // the way that was taken lies on top
        for (std::size_t edge = 0; edge < trace::flowEdges; ++edge) {
            if (m_flow->taken[edge] == lit) {
                drawWay(painter, edge);
            }
        }
    }
    for (std::size_t node = 0; node < trace::flowNodes; ++node) {
        drawStation(painter, node);
    }
}

QColor FlowView::wayColour(std::size_t edge) const
{
    const Palette &palette = theme().palette();
    if (!m_flow->taken[edge]) {
        return palette.border;
    }
    switch (FlowEdge(edge)) {
    case FlowEdge::LookupAnswer:
    case FlowEdge::LookupQuery:
    case FlowEdge::RequestQuery:
        return palette.of(m_flow->outcome).fill;
    default:
        return palette.ink;
    }
}

void FlowView::drawWay(QPainter &painter, std::size_t edge) const
{
    const Palette &palette = theme().palette();
    const Way &way = m_ways[edge];
    const bool lit = m_flow->taken[edge];
    const QColor colour = wayColour(edge);
    painter.setPen(QPen(colour, theme().px(lit ? 2.5 : 1.2), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF tip = way.line.last();
    const QPointF before = way.line[way.line.size() - 2];
    const QPointF along = (tip - before) / std::max(1.0, QLineF(before, tip).length());
    const QPointF across(-along.y(), along.x());
    const double head = theme().px(lit ? 9 : 7);
    QPolygonF line = way.line;
    line.last() = tip - along * head;
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({tip, tip - along * head + across * head / 2, tip - along * head - across * head / 2}));
    if (!way.word.isEmpty()) {
        const bool isOutcome = lit && colour != palette.ink;
        painter.setFont(theme().font(lit ? Theme::Face::SmallStrong : Theme::Face::Small));
        painter.setPen(isOutcome ? palette.of(m_flow->outcome).ink : palette.dimInk);
        painter.drawText(way.wordRect, int(Qt::AlignCenter | Qt::TextDontClip), way.word);
    }
}

void FlowView::drawStation(QPainter &painter, std::size_t node) const
{
    const Palette &palette = theme().palette();
    const Station &station = m_stations[node];
    const auto &event = m_flow->visits[node];
    const bool lit = event.has_value();
    const bool isSelected = lit && event->id == selectedEvent();
    const bool isHovered = lit && hovered() && hovered()->event == event->id && hovered()->rect == station.rect;
    // The question has the round ends of a decision.
    const double radius = FlowNode(node) == FlowNode::Lookup ? station.rect.height() / 2 : theme().px(8);
    drawRounded(painter, station.rect, radius,
                isSelected      ? palette.selection
                    : isHovered ? palette.softFill
                                : palette.panel,
                m_flow->running == FlowNode(node) ? palette.accent
                    : lit                         ? palette.ink
                                                  : palette.border,
                theme().px(m_flow->running == FlowNode(node) ? 3
                               : lit                         ? 1.6
                                                             : 1));
    const bool isNarrow = station.rect.width() < theme().px(132);
    const double inset = theme().px(isNarrow ? 5 : FlowNode(node) == FlowNode::Lookup ? 18 : 10);
    QRectF line = station.rect.adjusted(inset, theme().px(6), -inset, -theme().px(6));
    // Title, detail and time; where it is narrow the first two have two lines each.
    const double unit = line.height() / (isNarrow ? 5 : 3);
    const auto write = [&](const QString &text, Theme::Face face, const QColor &ink, double from, double lines) {
        const QFont font = theme().font(face);
        const bool isCode = face == Theme::Face::MonoSmall;
        painter.setFont(font);
        painter.setPen(ink);
        const QRectF row(line.left(), line.top() + unit * from, line.width(), unit * lines);
        const QFontMetricsF metrics(font);
        if (lines > 1 && !isCode) {
            painter.drawText(row, int(Qt::AlignCenter | Qt::TextWordWrap | Qt::TextDontClip), text);
        } else {
            painter.drawText(row, int(Qt::AlignCenter | Qt::TextDontClip),
                             metrics.elidedText(text, Qt::ElideMiddle, row.width()));
        }
    };
    const double lines = isNarrow ? 2 : 1;
    const bool isRunning = m_flow->running == FlowNode(node);
    if (!lit && !isRunning) {
        write(station.title, Theme::Face::Small, palette.dimInk, isNarrow ? 1.5 : 1, lines);
        return;
    }
    write(station.title, Theme::Face::SmallStrong, palette.ink, 0, lines);
    if (isRunning) { // it is at work, and has no result yet
        write(tr("now"), Theme::Face::SmallStrong, palette.accent, lines, lines);
        return;
    }
    write(station.detail, station.detailIsCode ? Theme::Face::MonoSmall : Theme::Face::Small, palette.ink, lines,
          lines);
    write(station.time, Theme::Face::Small, palette.dimInk, 2 * lines, 1);
    if (FlowNode(node) == FlowNode::Query && m_queries > 1) {
        const QString said = tr("%1 queries").arg(countText(std::int64_t(m_queries)));
        QFont font = theme().font(Theme::Face::Number);
        painter.setFont(font);
        painter.setPen(palette.miss.ink);
        painter.drawText(QRectF(station.rect.left() - theme().px(60), station.rect.bottom() + theme().px(1),
                                station.rect.width() + theme().px(60), theme().px(26)),
                         int(Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextDontClip), said);
    }
    if (FlowNode(node) == FlowNode::Answer && m_flow->outcome != Outcome::None) {
        const Pill pill = outcomePill(m_flow->outcome);
        const QSize size = pillSize(pill, theme());
        drawPill(painter,
                 QRect(QPoint(int(station.rect.center().x()) - size.width() / 2,
                              int(station.rect.top()) - size.height() - theme().px(6)),
                       size),
                 pill, theme());
    }
}

} // namespace gui
