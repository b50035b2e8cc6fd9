#pragma once

#include "trace/burst.h"

#include <QtCore/QRectF>

class QPainter;

namespace gui {

class Theme;

// The state of a burst of requests: they leave the client as a fan, pass the cache or not, and those that do stand as
// a wall before the database, a dot a query. Beside it, as large, what one request alone would have asked.
struct BurstLayout {
    BurstLayout() = default;
    BurstLayout(const trace::Burst &burst, const Theme &theme, const QSizeF &area);

    QRectF title;
    QRectF number; // of the queries, large
    QRectF client;
    QRectF cache;
    QRectF wall;
    QRectF one; // as large as the wall
    QRectF curve; // empty where there is no room
    std::vector<QRectF> dots; // one a query
    std::vector<QRectF> oneDots; // the queries of one request
    QSizeF size;
};

// Paints it at one moment: `since` it began. What is over is drawn as a whole.
void paintBurst(QPainter &painter, const trace::Burst &burst, const BurstLayout &layout, const Theme &theme,
                trace::Duration since, bool isWhole, bool isMeasured);

} // namespace gui
