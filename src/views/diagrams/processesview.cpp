#include "views/diagrams/processesview.h"

#include "look/distinct.h"
#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/pagetext.h"
#include "views/diagrams/largestores.h"
#include "views/diagrams/steptext.h"
#include "views/outcomestext.h"

#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

constexpr int mostKeys = 12; // keys shown of one store; the rest is counted
constexpr int entryMarkSide = 9;
constexpr int entryMarkGap = 6;
constexpr double headHeight = 38; // of a store at 100 %: its title, and how full it is

} // namespace

ProcessesView::ProcessesView(const Theme &theme, QWidget *parent)
    : DiagramView(theme, parent)
    , m_cacheName(u"LocMem"_s)
{
    setAccessibleName(tr("Server processes and their stores"));
    setEmptyText(tr("Start the lab to see its server processes and the contents of their caches."));
}

void ProcessesView::setState(int count, bool isShared, int mostEntries, trace::Traffic traffic, trace::KeyTable keys)
{
    m_count = count;
    m_isShared = isShared;
    m_mostEntries = mostEntries;
    m_traffic = std::move(traffic);
    m_keys = std::move(keys);
    relayout();
}

void ProcessesView::setTakesTurns(bool takesTurns)
{
    m_takesTurns = takesTurns;
    relayout();
}

void ProcessesView::setCacheName(const QString &name)
{
    m_cacheName = name;
    relayout();
}

LargeSheet ProcessesView::largeForm(const QRectF &area) const
{
    return LargeProcesses{m_count, m_isShared, m_cacheName, m_traffic, m_keys}.sheet(area, theme());
}

int ProcessesView::rowsWanted(trace::ProcessId store) const
{
    const auto lives = m_keys.stores().constFind(store);
    if (lives == m_keys.stores().cend()) {
        return 1;
    }
    const auto held =
        std::count_if(lives->begin(), lives->end(), [](const trace::KeyLife &life) { return life.isHeld(); });
    return std::clamp(int(held), 1, mostKeys + 1);
}

QSizeF ProcessesView::layOut(const QSizeF &viewport)
{
    m_processes.clear();
    m_stores.clear();
    m_entries.clear();
    std::vector<Spot> spots;
    const double margin = theme().px(16);
    const double gap = theme().px(16);
    const double least = theme().px(170);
    const double width = std::max(least, (viewport.width() - 2 * margin - gap * (m_count - 1)) / m_count);
    const double whole = width * m_count + gap * (m_count - 1);
    const double row = theme().px(22);
    m_client = QRectF(margin + (whole - theme().px(110)) / 2, margin, theme().px(110), theme().px(26));
    const double top = m_client.bottom() + theme().px(46);
    const double height = theme().px(64);
    int rows = 1;
    for (int i = 1; i <= m_count; ++i) {
        rows = std::max(rows, rowsWanted(m_isShared ? trace::ProcessId(0) : trace::ProcessId(i)));
    }
    const double storeTop = top + height + theme().px(26);
    const double storeHeight = theme().px(headHeight) + row * rows + theme().px(8);
    for (int i = 0; i < m_count; ++i) {
        const auto process = trace::ProcessId(i + 1);
        const QRectF rect(margin + i * (width + gap), top, width, height);
        m_processes.push_back({rect, laneName({trace::Party::Process, process}, {}), processFacts(process)});
        const auto traffic = m_traffic.processes().constFind(process);
        if (traffic != m_traffic.processes().cend() && traffic->lastRequest != 0) {
            spots.push_back(
                {rect, traffic->lastRequest, u"%1\n%2"_s.arg(m_processes.back().title, m_processes.back().facts)});
        }
        if (!m_isShared) {
            placeStore(process, QRectF(rect.left(), storeTop, width, storeHeight), m_cacheName, spots);
        }
    }
    if (m_isShared) {
        placeStore(0, QRectF(margin, storeTop, whole, storeHeight), tr("%1 · shared by all").arg(m_cacheName), spots);
    }
    setSpots(std::move(spots));
    return {whole + 2 * margin, storeTop + storeHeight + margin};
}

QString ProcessesView::processFacts(trace::ProcessId process) const
{
    const trace::Traffic::Process traffic = m_traffic.processes().value(process);
    trace::Counts counts;
    counts.hits = traffic.hits;
    counts.staleHits = traffic.staleHits;
    counts.misses = traffic.misses;
    return tr("%Ln request(s)", nullptr, int(traffic.requests)) + u'\n' + outcomesText(counts);
}

QString ProcessesView::storeFacts(int held) const
{
    return m_mostEntries > 0 ? tr("%Ln of %1 key(s)", nullptr, held).arg(countText(m_mostEntries))
                             : tr("%Ln key(s)", nullptr, held);
}

void ProcessesView::placeStore(trace::ProcessId store, const QRectF &rect, const QString &title,
                               std::vector<Spot> &spots)
{
    std::vector<std::pair<QByteArray, const trace::KeyLife *>> held;
    if (const auto lives = m_keys.stores().constFind(store); lives != m_keys.stores().cend()) {
        for (auto life = lives->begin(); life != lives->end(); ++life) {
            if (life->isHeld()) {
                held.emplace_back(life.key(), &life.value());
            }
        }
    }
    std::sort(held.begin(), held.end(),
              [](const auto &a, const auto &b) { return a.second->storedBy < b.second->storedBy; });
    m_stores.push_back({rect, title, storeFacts(int(held.size())),
                        m_mostEntries > 0 ? std::min(1.0, double(held.size()) / m_mostEntries) : -1});
    const double row = theme().px(22);
    QRectF line(rect.left() + theme().px(10), rect.top() + theme().px(headHeight), rect.width() - theme().px(20), row);
    const bool isCut = held.size() > std::size_t(mostKeys) + 1;
    QStringList keys;
    for (std::size_t i = 0; i < (isCut ? std::size_t(mostKeys) : held.size()); ++i)
        keys << report::keyText(held[i].first, held[i].second->url);
    const QStringList names = distinctTexts(keys, QFontMetrics(theme().font(Theme::Face::MonoSmall)),
                                            int(line.width()) - theme().px(entryMarkSide + entryMarkGap));
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (isCut && i == mostKeys) {
            m_entries.push_back({line, tr("… and %1 more").arg(held.size() - i), false, false, 0});
            break;
        }
        const trace::KeyLife &life = *held[i].second;
        m_entries.push_back({line, names[qsizetype(i)], life.staleSince != 0, life.expired, life.storedBy});
        spots.push_back({line, life.storedBy,
                         tr("%1\nstored at %2 · hits: %3 · %4")
                             .arg(keys[qsizetype(i)], clockText(life.storedAt))
                             .arg(life.entryHits)
                             .arg(byteText(life.bytes))});
        line.translate(0, row);
    }
}

void ProcessesView::draw(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    drawArrows(painter);
    for (const Box &box : m_processes) {
        drawBox(painter, box, false);
    }
    for (const Box &box : m_stores) {
        drawBox(painter, box, true);
    }
    drawEntries(painter);
    const Palette &palette = theme().palette();
    drawRounded(painter, m_client, theme().px(5), palette.softFill, {});
    painter.setFont(theme().font(Theme::Face::SmallStrong));
    painter.setPen(palette.ink);
    painter.drawText(m_client, int(Qt::AlignCenter), laneName({trace::Party::Client}, {}));
}

void ProcessesView::drawBox(QPainter &painter, const Box &box, bool isStore) const
{
    const Palette &palette = theme().palette();
    drawRounded(painter, box.rect, theme().px(8), isStore ? palette.softFill : palette.panel,
                isStore ? palette.line : palette.border);
    const double inset = theme().px(10);
    const QRectF inner = box.rect.adjusted(inset, theme().px(7), -inset, -theme().px(6));
    painter.setFont(theme().font(Theme::Face::SmallStrong));
    painter.setPen(palette.ink);
    painter.drawText(inner, int(Qt::AlignTop | Qt::AlignLeft), box.title);
    painter.setFont(theme().font(Theme::Face::Small));
    painter.setPen(palette.dimInk);
    QStringList facts = box.facts.split(u'\n');
    for (QString &line : facts) {
        line = QFontMetricsF(painter.font()).elidedText(line, Qt::ElideRight, inner.width());
    }
    painter.drawText(inner, int(isStore ? Qt::AlignTop | Qt::AlignRight : Qt::AlignBottom | Qt::AlignLeft),
                     facts.join(u'\n'));
    if (box.full >= 0) {
        const double height = theme().px(5);
        QRectF gauge(inner.left(), box.rect.top() + theme().px(26), inner.width(), height);
        drawRounded(painter, gauge, height / 2, palette.panel, palette.border);
        gauge.setWidth(std::max(box.full > 0 ? height : 0, gauge.width() * box.full));
        drawRounded(painter, gauge, height / 2, box.full >= 1 ? palette.miss.fill : palette.hit.fill, {});
    }
}

void ProcessesView::drawArrows(QPainter &painter) const
{
    const int last = m_traffic.last();
    const int next = last % m_count + 1;
    for (int process = 1; process <= m_count; ++process) {
        if (process != last && process != next) {
            drawArrow(painter, process, Turn::Other);
        }
    }
    if (m_count > 1 || last == 0) {
        drawArrow(painter, next, m_takesTurns ? Turn::Next : Turn::Other);
    }
    if (last >= 1 && last <= m_count) {
        drawArrow(painter, last, Turn::Last);
    }
}

void ProcessesView::drawArrow(QPainter &painter, int process, Turn turn) const
{
    const Palette &palette = theme().palette();
    const double head = theme().px(7);
    const QRectF &box = m_processes[std::size_t(process - 1)].rect;
    const QPointF tip(box.center().x(), box.top());
    const double bend = m_client.bottom() + theme().px(16);
    const QColor colour = turn == Turn::Last ? palette.ink : turn == Turn::Next ? palette.dimInk : palette.line;
    painter.setPen(QPen(colour, theme().px(turn == Turn::Last ? 2 : 1.2),
                        turn == Turn::Next ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({QPointF(m_client.center().x(), m_client.bottom()), QPointF(m_client.center().x(), bend),
                   QPointF(tip.x(), bend), tip - QPointF(0, head)}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-head / 2, -head), tip + QPointF(head / 2, -head)}));
    if (turn != Turn::Other) {
        painter.setFont(theme().font(Theme::Face::Small));
        painter.setPen(palette.dimInk);
        painter.drawText(
            QRectF(tip.x() + theme().px(6), bend + theme().px(4), box.width() / 2, tip.y() - bend - theme().px(6)),
            int(Qt::AlignVCenter | Qt::AlignLeft), turn == Turn::Last ? tr("last request") : tr("next"));
    }
    const QRectF &store = m_stores[m_isShared ? 0 : std::size_t(process - 1)].rect;
    painter.setPen(QPen(palette.border, theme().px(1.2)));
    painter.drawLine(QPointF(tip.x(), box.bottom()), QPointF(tip.x(), store.top()));
}

void ProcessesView::drawEntries(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    painter.setFont(theme().font(Theme::Face::MonoSmall));
    for (const Entry &entry : m_entries) {
        const bool isSelected = entry.stored != 0 && entry.stored == selectedEvent();
        const bool isHovered = hovered() && hovered()->event == entry.stored;
        if (isSelected || isHovered) {
            drawRounded(painter, entry.rect.adjusted(-theme().px(4), 1, theme().px(4), -1), theme().px(4),
                        isSelected ? palette.selection : palette.panel, {});
        }
        QRectF text = entry.rect;
        if (entry.stored != 0) {
            const double side = theme().px(entryMarkSide);
            drawMark(painter, QRectF(text.left(), text.center().y() - side / 2, side, side),
                     entry.isExpired     ? Mark::Expiry
                         : entry.isStale ? Mark::StaleHit
                                         : Mark::Hit,
                     palette);
            text.setLeft(text.left() + side + theme().px(entryMarkGap));
        }
        painter.setPen(entry.isExpired || entry.stored == 0 ? palette.dimInk : palette.ink);
        painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft), entry.name);
    }
}

} // namespace gui
