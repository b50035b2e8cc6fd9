#include "views/diagrams/keysview.h"

#include "look/units.h"
#include "report/pagetext.h"
#include "views/diagrams/largestores.h"

#include <algorithm>

namespace gui {

KeysView::KeysView(const Theme &theme, QWidget *parent)
    : DiagramView(theme, parent)
{
    setAccessibleName(tr("Keys in the cache"));
    setEmptyText(tr("Cached entries appear here, with their remaining time to live."));
}

void KeysView::setKeys(trace::KeyTable keys, trace::Instant now)
{
    m_keys = std::move(keys);
    m_now = now;
    relayout();
}

QSizeF KeysView::layOut(const QSizeF &viewport)
{
    std::vector<Spot> spots;
    for (const trace::KeyTable::Lives &store : m_keys.stores()) {
        for (auto life = store.begin(); life != store.end(); ++life) {
            if (life->isHeld())
                spots.push_back({{},
                                 life->storedBy,
                                 tr("%1\nstored at %2 · hits: %3")
                                     .arg(report::keyText(life.key(), life->url), clockText(life->storedAt))
                                     .arg(life->entryHits)});
        }
    }
    std::sort(spots.begin(), spots.end(), [](const Spot &a, const Spot &b) { return a.event < b.event; });
    setSpots(std::move(spots));
    return viewport;
}

LargeSheet KeysView::largeForm(const QRectF &area) const { return largeKeys(m_keys, m_now, area, theme()); }

void KeysView::draw(QPainter &painter) { largeForm(roomIn(visible())).paint(painter); }

} // namespace gui
