#include "views/diagrams/largestores.h"

#include "look/units.h"
#include "report/pagetext.h"
#include "views/diagrams/steptext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace gui {

namespace {

struct LargeStoresWords {
    Q_DECLARE_TR_FUNCTIONS(gui::LargeStores)
};

constexpr int mostColumns = 4;
constexpr qsizetype mostRowsOfKeys = 6;

struct HeldEntry {
    trace::ProcessId store = 0;
    QByteArray key;
    const trace::KeyLife *life = nullptr;

    QString name() const { return report::keyText(key, life->url); }
    trace::Instant used() const { return std::max(life->storedAt, life->lastLookedUp); }
};

// What a store holds, in the order in which it was stored.
std::vector<HeldEntry> heldIn(const trace::KeyTable &keys, trace::ProcessId store)
{
    std::vector<HeldEntry> held;
    const auto lives = keys.stores().constFind(store);
    for (auto life = lives == keys.stores().cend() ? trace::KeyTable::Lives::const_iterator() : lives->cbegin();
         lives != keys.stores().cend() && life != lives->cend(); ++life) {
        if (life->isHeld())
            held.push_back({store, life.key(), &life.value()});
    }
    std::sort(held.begin(), held.end(),
              [](const HeldEntry &a, const HeldEntry &b) { return a.life->storedBy < b.life->storedBy; });
    return held;
}

Mark markOfEntry(const trace::KeyLife &life)
{
    return life.expired ? Mark::Expiry : life.staleSince != 0 ? Mark::StaleHit : Mark::Hit;
}

class ProcessesSheet {
public:
    ProcessesSheet(const LargeProcesses &shown, const QRectF &area, const Theme &theme)
        : m_shown(shown)
        , m_sheet(area, theme)
        , m_columns(std::min(shown.count, mostColumns))
        , m_last(shown.traffic.last())
    {
        // Of many, those beside the one that worked last.
        m_first = std::clamp(m_last - m_columns / 2, 1, std::max(1, shown.count - m_columns + 1));
    }

    LargeSheet made()
    {
        const QRectF &area = m_sheet.area();
        const qreal gap = area.width() / 40;
        const qreal width = (area.width() - gap * (m_columns - 1)) / m_columns;
        const qreal client = area.height() * 0.15;
        const qreal process = area.height() * 0.28;
        const qreal top = area.top() + area.height() * 0.26;
        const qreal foot = m_shown.count > m_columns ? m_sheet.letters() * 1.5 : 0;
        const qreal storeTop = top + process + area.height() * 0.07;
        const QRectF clientBox(area.center().x() - area.width() * 0.12, area.top(), area.width() * 0.24, client);
        m_sheet.box(clientBox, client / 6, m_sheet.palette().softFill, QColor());
        m_sheet.write(clientBox, LargeStoresWords::tr("Client"), {.face = LargeSheet::Face::Strong});
        for (const bool lit : {false, true}) {
            for (int i = 0; i < m_columns; ++i) {
                const int number = m_first + i;
                const QRectF box(area.left() + i * (width + gap), top, width, process);
                if ((number == m_last) == lit)
                    placeWay(QPointF(clientBox.center().x(), clientBox.bottom()), box, storeTop, lit);
            }
        }
        for (int i = 0; i < m_columns; ++i) {
            const QRectF box(area.left() + i * (width + gap), top, width, process);
            placeProcess(m_first + i, box);
            if (!m_shown.isShared)
                placeStore(m_first + i, QRectF(box.left(), storeTop, width, area.bottom() - foot - storeTop));
        }
        if (m_shown.isShared)
            placeStore(0, QRectF(area.left(), storeTop, area.width(), area.bottom() - foot - storeTop));
        if (foot > 0)
            m_sheet.write(QRectF(area.left(), area.bottom() - foot, area.width(), foot),
                          LargeStoresWords::tr("… and %n more process(es)", nullptr, m_shown.count - m_columns),
                          {.ink = m_sheet.palette().dimInk});
        return m_sheet;
    }

private:
    void placeWay(const QPointF &from, const QRectF &box, qreal storeTop, bool lit)
    {
        const QColor colour = lit ? m_sheet.palette().ink : m_sheet.palette().line;
        const qreal width = m_sheet.stroke() * (lit ? 1.2 : 0.5);
        const qreal bend = (from.y() + box.top()) / 2;
        const qreal x = box.center().x();
        m_sheet.arrow({from, QPointF(from.x(), bend), QPointF(x, bend), QPointF(x, box.top())}, colour, width);
        m_sheet.line({QPointF(x, box.bottom()), QPointF(x, storeTop)}, colour, width);
    }

    void placeProcess(int number, const QRectF &box)
    {
        const Palette &palette = m_sheet.palette();
        const bool lit = number == m_last;
        m_sheet.box(box, box.height() / 8, palette.panel, lit ? palette.ink : palette.border,
                    m_sheet.stroke() * (lit ? 0.8 : 0.4));
        const qreal inset = m_sheet.letters() / 2;
        const QRectF inner = box.adjusted(inset, box.height() * 0.06, -inset, -box.height() * 0.06);
        m_sheet.write(QRectF(inner.topLeft(), QSizeF(inner.width(), inner.height() / 2)),
                      shortLaneName({trace::Party::Process, trace::ProcessId(number)}),
                      {.face = LargeSheet::Face::Strong, .ink = lit ? palette.ink : palette.dimInk});
        const trace::Traffic::Process traffic = m_shown.traffic.processes().value(trace::ProcessId(number));
        std::vector<std::pair<Mark, std::int64_t>> counts;
        for (const auto &[mark, count] :
             {std::pair(Mark::Hit, traffic.hits), std::pair(Mark::StaleHit, traffic.staleHits),
              std::pair(Mark::Miss, traffic.misses)}) {
            if (count > 0)
                counts.emplace_back(mark, count);
        }
        const QRectF row(inner.left(), inner.center().y(), inner.width(), inner.height() / 2);
        const qreal pitch = row.width() / qreal(std::max<std::size_t>(1, counts.size()));
        const qreal side = std::min(m_sheet.letters() * 0.8, pitch * 0.3);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const QRectF cell(row.left() + pitch * qreal(i), row.top(), pitch, row.height());
            m_sheet.mark(QRectF(cell.center().x() - side * 1.3, cell.center().y() - side / 2, side, side),
                         counts[i].first);
            m_sheet.write(QRectF(cell.center().x(), cell.top(), cell.right() - cell.center().x(), cell.height()),
                          countText(counts[i].second),
                          {.face = LargeSheet::Face::Strong, .alignment = Qt::AlignLeft | Qt::AlignVCenter});
        }
    }

    void placeStore(int number, const QRectF &box)
    {
        const Palette &palette = m_sheet.palette();
        const auto held = heldIn(m_shown.keys, trace::ProcessId(number));
        const bool lit = m_shown.isShared || number == m_last;
        m_sheet.box(box, m_sheet.letters() / 2, palette.softFill, lit ? palette.border : QColor(),
                    m_sheet.stroke() / 3);
        const qreal inset = m_sheet.letters() / 2;
        QRectF row(box.left() + inset, box.top() + inset / 2, box.width() - 2 * inset, m_sheet.letters() * 1.4);
        const QString keys = LargeStoresWords::tr("%Ln key(s)", nullptr, int(held.size()));
        m_sheet.write(row, m_shown.isShared ? LargeStoresWords::tr("%1 · %2").arg(m_shown.cacheName, keys) : keys,
                      {.ink = lit ? palette.ink : palette.dimInk, .alignment = Qt::AlignLeft | Qt::AlignVCenter});
        // The newest, as many as have room.
        const auto room = std::size_t(std::max(0.0, (box.bottom() - row.bottom() - inset / 2) / row.height()));
        for (std::size_t i = held.size() - std::min(room, held.size()); i < held.size(); ++i) {
            row.translate(0, row.height());
            const qreal side = m_sheet.letters() * 0.7;
            m_sheet.mark(QRectF(row.left(), row.center().y() - side / 2, side, side), markOfEntry(*held[i].life));
            m_sheet.write(row.adjusted(side * 1.5, 0, 0, 0), held[i].name(),
                          {.face = LargeSheet::Face::Name, .alignment = Qt::AlignLeft | Qt::AlignVCenter, .size = 0.8});
        }
    }

    const LargeProcesses &m_shown;
    LargeSheet m_sheet;
    int m_columns;
    int m_last;
    int m_first = 1;
};

} // namespace

LargeSheet LargeProcesses::sheet(const QRectF &area, const Theme &theme) const
{
    return ProcessesSheet(*this, area, theme).made();
}

LargeSheet largeKeys(const trace::KeyTable &keys, trace::Instant now, const QRectF &area, const Theme &theme)
{
    LargeSheet sheet(area, theme);
    const Palette &palette = theme.palette();
    std::vector<HeldEntry> held;
    for (auto store = keys.stores().keyBegin(); store != keys.stores().keyEnd(); ++store) {
        const auto its = heldIn(keys, *store);
        held.insert(held.end(), its.begin(), its.end());
    }
    if (held.empty()) {
        sheet.write(area, LargeStoresWords::tr("The cache is empty"), {.size = 1.4});
        return sheet;
    }
    std::stable_sort(held.begin(), held.end(),
                     [](const HeldEntry &a, const HeldEntry &b) { return a.used() > b.used(); });
    const trace::Instant newest = held.front().used();
    const int more = int(held.size()) - int(mostRowsOfKeys);
    held.resize(std::min(held.size(), std::size_t(mostRowsOfKeys)));
    std::sort(held.begin(), held.end(),
              [](const HeldEntry &a, const HeldEntry &b) { return a.life->storedBy < b.life->storedBy; });

    const int left = Qt::AlignLeft | Qt::AlignVCenter;
    const int right = Qt::AlignRight | Qt::AlignVCenter;
    const qreal pitch =
        std::min(area.height() / qreal(std::max<std::size_t>(4, held.size() + 1 + (more > 0))), area.height() / 4);
    const qreal side = sheet.letters() * 0.9;
    const qreal gap = sheet.letters();
    const auto cells = [&](int row) {
        const qreal top = area.top() + pitch * row;
        const qreal hits = area.width() * 0.12;
        const qreal time = area.width() * 0.26;
        const QRectF hitsCell(area.right() - hits, top, hits, pitch);
        const QRectF timeCell(hitsCell.left() - gap - time, top, time, pitch);
        const qreal name = area.left() + side * 1.6;
        return std::array{QRectF(name, top, timeCell.left() - gap - name, pitch), timeCell, hitsCell};
    };
    const auto head = cells(0);
    sheet.write(head[0], LargeStoresWords::tr("Key"), {.ink = palette.dimInk, .alignment = left});
    sheet.write(head[1], LargeStoresWords::tr("Time left"), {.ink = palette.dimInk, .alignment = left});
    sheet.write(head[2], LargeStoresWords::tr("Hits"), {.ink = palette.dimInk, .alignment = right});
    for (std::size_t i = 0; i < held.size(); ++i) {
        const trace::KeyLife &life = *held[i].life;
        const auto row = cells(int(i) + 1);
        const bool lit = held[i].used() == newest;
        const QColor ink = lit ? palette.ink : palette.dimInk;
        if (lit)
            sheet.box(QRectF(area.left() - gap / 4, row[0].top(), area.width() + gap / 2, pitch), pitch / 8,
                      palette.selection, QColor());
        sheet.mark(QRectF(area.left(), row[0].center().y() - side / 2, side, side), markOfEntry(life));
        sheet.write(row[0], held[i].name(),
                    {.face = LargeSheet::Face::Name, .ink = ink, .alignment = left, .size = 0.9});
        const bool isEndless = life.expiresAt == trace::Instant::max();
        const QString time = life.expired || life.expiresAt <= now ? LargeStoresWords::tr("expired")
            : isEndless                                            ? LargeStoresWords::tr("no TTL")
                                                                   : countdownText(life.expiresAt - now);
        const auto face = lit ? LargeSheet::Face::Strong : LargeSheet::Face::Plain;
        const QRectF upper = row[1].adjusted(0, 0, 0, -pitch * 0.3);
        sheet.write(isEndless ? row[1] : upper, time, {.face = face, .ink = ink, .alignment = left});
        if (!isEndless) {
            const qreal height = std::max(sheet.stroke(), pitch * 0.12);
            QRectF bar(row[1].left(), row[1].bottom() - pitch * 0.25, row[1].width(), height);
            sheet.box(bar, height / 2, palette.panel, palette.border, sheet.stroke() / 4);
            const auto whole = std::max<double>(1, double(life.ttl.count()));
            const double part = std::clamp(double((life.expiresAt - now).count()) / whole, 0.0, 1.0);
            bar.setWidth(bar.width() * part);
            if (part > 0)
                sheet.box(bar, height / 2, palette.ttlFill, QColor());
        }
        sheet.write(row[2], countText(life.entryHits), {.face = face, .ink = ink, .alignment = right});
    }
    if (more > 0)
        sheet.write(QRectF(area.left(), area.top() + pitch * qreal(held.size() + 1), area.width(), pitch),
                    LargeStoresWords::tr("… and %n more key(s)", nullptr, more), {.ink = palette.dimInk});
    return sheet;
}

} // namespace gui
