#include "views/diagrams/burstpainter.h"

#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/pagetext.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

using trace::Burst;
using trace::Duration;
using trace::Outcome;

namespace {

struct BurstWords {
    Q_DECLARE_TR_FUNCTIONS(gui::BurstPainter)
};

QString queriesText(std::size_t count) { return BurstWords::tr("%Ln (query|queries)", nullptr, int(count)); }

QFont sized(const Theme &theme, qreal units)
{
    QFont font = theme.font(Theme::Face::Number);
    font.setPixelSize(theme.px(units));
    return font;
}

QColor paleOf(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

// So many dots fill a rectangle as evenly as they can, column by column from the right: what is served first stands
// next to the database.
std::vector<QRectF> dotsIn(const QRectF &area, std::size_t count)
{
    std::vector<QRectF> dots;
    if (count == 0 || area.isEmpty()) {
        return dots;
    }
    const qreal pitch = std::sqrt(area.width() * area.height() / qreal(count));
    auto rows = std::max<std::size_t>(1, std::size_t(area.height() / pitch));
    auto columns = (count + rows - 1) / rows;
    while (qreal(columns) * (area.height() / qreal(rows)) > area.width() + 0.01 && rows < count) {
        ++rows;
        columns = (count + rows - 1) / rows;
    }
    const qreal cell = std::min(area.height() / qreal(rows), area.width() / qreal(columns));
    const qreal side = std::min<qreal>(cell * 0.72, 14);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t column = i / rows;
        const std::size_t row = i % rows;
        const qreal x = area.right() - cell * (qreal(column) + 0.5);
        const qreal y = area.top() + (area.height() - cell * qreal(rows)) / 2 + cell * (qreal(row) + 0.5);
        dots.emplace_back(x - side / 2, y - side / 2, side, side);
    }
    return dots;
}

} // namespace

BurstLayout::BurstLayout(const Burst &burst, const Theme &theme, const QSizeF &area)
{
    size = QSizeF(std::max(area.width(), qreal(theme.px(430))), std::max(area.height(), qreal(theme.px(230))));
    const qreal margin = theme.px(10);
    title = QRectF(margin, theme.px(6), size.width() - 2 * margin, theme.px(18));
    const bool hasCurve = size.height() >= theme.px(320);
    const qreal bottom = size.height() - (hasCurve ? theme.px(96) : theme.px(8));
    const qreal numberHeight = theme.px(46);
    const qreal top = title.bottom() + theme.px(24);
    const qreal height = bottom - numberHeight - top;
    const qreal width = size.width() - 2 * margin;
    const auto column = [&](qreal from, qreal to) {
        return QRectF(margin + width * from, top, width * (to - from), height);
    };
    client = QRectF(margin, top + height / 2 - theme.px(8), theme.px(16), theme.px(16));
    const QRectF ring = column(0.10, 0.36);
    const qreal side = std::min({ring.width(), ring.height() - theme.px(34), qreal(theme.px(150))});
    cache = QRectF(0, 0, side, side);
    cache.moveCenter(QPointF(ring.center().x(), top + height / 2));
    wall = column(0.42, 0.73);
    one = column(0.79, 1.0);
    number = QRectF(wall.left() - theme.px(90), wall.bottom() + theme.px(2), wall.width() + theme.px(180),
                    numberHeight - theme.px(4));
    const qreal inset = theme.px(6);
    dots = dotsIn(wall.adjusted(inset, inset, -inset, -inset), burst.queries.size());
    const qreal dot = dots.empty() ? theme.px(10) : std::max(dots.front().width(), qreal(theme.px(6)));
    for (std::size_t i = 0; i < burst.queriesOfOne(); ++i) {
        QRectF rect(0, 0, dot, dot);
        rect.moveCenter(QPointF(one.right() - inset - dot, one.center().y() + 1.5 * dot * qreal(i)));
        oneDots.push_back(rect);
    }
    if (hasCurve) {
        curve = QRectF(margin + theme.px(44), size.height() - theme.px(72), width - theme.px(44), theme.px(44));
    }
}

namespace {

void paintFan(QPainter &painter, const BurstLayout &layout, const Theme &theme, std::size_t misses)
{
    const Palette &palette = theme.palette();
    const QPointF from = layout.client.center();
    const QColor miss = palette.miss.fill;
    if (misses > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(paleOf(miss, 0.14));
        painter.drawPolygon(QPolygonF({from, layout.wall.topLeft(), layout.wall.bottomLeft()}));
        painter.setPen(QPen(paleOf(miss, 0.25), 1));
        const auto lines = std::min<std::size_t>(misses, 40);
        for (std::size_t i = 0; i < lines; ++i) {
            const qreal part = (qreal(i) + 0.5) / qreal(lines);
            painter.drawLine(from, QPointF(layout.wall.left(), layout.wall.top() + layout.wall.height() * part));
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.ink);
    painter.drawEllipse(layout.client);
}

struct Answers {
    Outcome outcome;
    std::size_t count = 0;
    QString text;
};

// What the cache answered, the most frequent first. While nothing is answered, all that was asked of the database is
// missing.
std::vector<Answers> answersOf(const Burst &burst)
{
    std::vector<Answers> answers{
        {Outcome::Miss, burst.misses, BurstWords::tr("%Ln miss(es)", nullptr, int(burst.misses))},
        {Outcome::StaleHit, burst.staleHits, BurstWords::tr("%Ln stale", nullptr, int(burst.staleHits))},
        {Outcome::Hit, burst.hits, BurstWords::tr("%Ln hit(s)", nullptr, int(burst.hits))}};
    std::stable_sort(answers.begin(), answers.end(),
                     [](const Answers &a, const Answers &b) { return a.count > b.count; });
    while (answers.size() > 1 && answers.back().count == 0) {
        answers.pop_back();
    }
    return answers;
}

void paintCache(QPainter &painter, const Burst &burst, const BurstLayout &layout, const Theme &theme)
{
    const Palette &palette = theme.palette();
    const std::vector<Answers> answers = answersOf(burst);
    const Outcome most = answers.front().outcome;
    const OutcomeColours &colours = palette.of(most);
    painter.setPen(QPen(colours.fill, theme.px(6)));
    painter.setBrush(most == Outcome::Miss
                         ? QBrush(Qt::NoBrush)
                         : chartBrush(most, palette, theme.px(1), painter.device()->devicePixelRatioF()));
    painter.drawEllipse(layout.cache);
    const QFont strong = theme.font(Theme::Face::Strong);
    const QFontMetricsF metrics(strong);
    painter.setFont(strong);
    const auto pill = [&](const QString &text, QPointF centre, const QColor &ink) {
        QRectF rect(0, 0, metrics.horizontalAdvance(text) + theme.px(14), metrics.height() + theme.px(4));
        rect.moveCenter(centre);
        drawRounded(painter, rect, rect.height() / 2, palette.panel, {});
        painter.setPen(ink);
        painter.drawText(rect, int(Qt::AlignCenter), text);
    };
    const bool isEmpty = most == Outcome::Miss;
    pill(isEmpty ? BurstWords::tr("empty") : answers.front().text, layout.cache.center(), colours.ink);
    QStringList others;
    for (std::size_t i = isEmpty ? 0 : 1; i < answers.size(); ++i) {
        others << answers[i].text;
    }
    if (!others.isEmpty()) {
        pill(others.join(u" · "_s), QPointF(layout.cache.center().x(), layout.cache.bottom() + theme.px(18)),
             answers[isEmpty ? 0 : 1].outcome == Outcome::Miss ? palette.miss.ink : palette.ink);
    }
}

void paintWall(QPainter &painter, const Burst &burst, const BurstLayout &layout, const Theme &theme, Duration since,
               bool isWhole)
{
    const Palette &palette = theme.palette();
    const QColor miss = palette.miss.fill;
    drawRounded(painter, layout.wall, theme.px(4), palette.panel, burst.queries.empty() ? palette.line : miss);
    drawRounded(painter, layout.one, theme.px(4), palette.panel, palette.line);
    for (std::size_t i = 0; i < layout.dots.size(); ++i) {
        const Burst::Query &query = burst.queries[i];
        const bool isAsked = query.asked <= since;
        const bool isOver = query.answered && *query.answered <= since;
        const bool isWorkedOn = query.answered && query.begun <= since;
        if (!isWhole && !isAsked) {
            continue; // it has not come
        }
        if (isWhole || (isWorkedOn && !isOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(miss);
        } else if (isOver) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.miss.tint);
        } else {
            painter.setPen(QPen(miss, 1));
            painter.setBrush(Qt::NoBrush);
        }
        painter.drawEllipse(layout.dots[i]);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.dimInk);
    for (const QRectF &dot : layout.oneDots) {
        painter.drawEllipse(dot);
    }
}

void paintWords(QPainter &painter, const Burst &burst, const BurstLayout &layout, const Theme &theme, Duration since,
                bool isWhole)
{
    const Palette &palette = theme.palette();
    const QFont strong = theme.font(Theme::Face::Strong);
    painter.setFont(strong);
    painter.setPen(palette.ink);
    const QString requests = BurstWords::tr("%1 requests at once").arg(countText(std::int64_t(burst.requests)));
    painter.drawText(layout.title, int(Qt::AlignLeft | Qt::AlignVCenter), requests);
    const qreal used = QFontMetricsF(strong).horizontalAdvance(requests) + theme.px(12);
    const QFont mono = theme.font(Theme::Face::MonoSmall);
    painter.setFont(mono);
    painter.setPen(palette.dimInk);
    // The end of the title is kept for what leads to one of them.
    const qreal room = layout.title.width() - used - theme.px(130);
    painter.drawText(layout.title.adjusted(used, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetricsF(mono).elidedText(report::keyText(burst.key, burst.url), Qt::ElideMiddle, room));

    const QFont small = theme.font(Theme::Face::Small);
    painter.setFont(small);
    const qreal line = QFontMetricsF(small).height();
    const auto head = [&](const QRectF &over, const QString &text) {
        painter.drawText(
            QRectF(over.center().x() - theme.px(80), layout.wall.top() - line - theme.px(3), theme.px(160), line),
            int(Qt::AlignHCenter | Qt::AlignBottom), text);
    };
    painter.drawText(QRectF(layout.client.left(), layout.wall.top() - line - theme.px(3), theme.px(80), line),
                     int(Qt::AlignLeft | Qt::AlignBottom), BurstWords::tr("Client"));
    head(layout.cache, BurstWords::tr("Cache"));
    head(layout.wall, BurstWords::tr("Database"));
    head(layout.one, burst.queries.empty() ? BurstWords::tr("one miss alone") : BurstWords::tr("one request alone"));

    const std::size_t asked = isWhole ? burst.queries.size() : burst.inFlightAt(since) + burst.answeredAt(since);
    painter.setFont(sized(theme, 30));
    painter.setPen(asked > 0 ? palette.miss.ink : palette.ink);
    painter.drawText(layout.number, int(Qt::AlignCenter), queriesText(asked));
    painter.setFont(sized(theme, 19));
    painter.setPen(palette.ink);
    painter.drawText(QRectF(layout.one.left() - theme.px(20), layout.number.top(), layout.one.width() + theme.px(30),
                            layout.number.height()),
                     int(Qt::AlignCenter), queriesText(burst.queriesOfOne()));
}

void paintCurve(QPainter &painter, const Burst &burst, const BurstLayout &layout, const Theme &theme, Duration since,
                bool isWhole, bool isMeasured)
{
    if (layout.curve.isEmpty()) {
        return;
    }
    const Palette &palette = theme.palette();
    const QRectF &area = layout.curve;
    Duration end = burst.length();
    for (const auto *times : {&burst.asked, &burst.answered}) {
        end = times->empty() ? end : std::max(end, times->back());
    }
    since = std::min(since, end);
    const std::size_t most = std::max<std::size_t>(1, burst.mostInFlight());
    const qreal until = isWhole ? area.right()
        : end.count() > 0
        ? std::min(area.right(), area.left() + area.width() * qreal(since.count()) / qreal(end.count()))
        : area.left();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.miss.fill);
    constexpr int pieces = 240;
    for (int i = 0; i < pieces; ++i) { // queries in flight, in steps
        const Duration at = end * i / pieces;
        const QRectF piece(area.left() + area.width() * i / pieces, area.top(), area.width() / pieces + 0.5,
                           area.height());
        const qreal part = qreal(burst.inFlightAt(at)) / qreal(most);
        if (piece.left() < until && part > 0) {
            painter.drawRect(
                QRectF(piece.left(), piece.bottom() - area.height() * part, piece.width(), area.height() * part));
        }
    }
    painter.setPen(QPen(palette.line, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QFont mono = theme.font(Theme::Face::MonoSmall);
    const QFontMetricsF metrics(mono);
    painter.setFont(mono);
    painter.setPen(palette.dimInk);
    const auto left = [&](qreal y, const QString &text) {
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - theme.px(6), metrics.height()),
                         int(Qt::AlignRight | Qt::AlignVCenter), text);
    };
    if (burst.mostInFlight() > 0) {
        left(area.top() + metrics.height() / 2, countText(std::int64_t(most)));
    }
    left(area.bottom(), u"0"_s);
    const QFont small = theme.font(Theme::Face::Small);
    painter.setFont(small);
    painter.drawText(
        QRectF(area.left(), area.bottom() + theme.px(4), area.width(), theme.px(16)),
        int(Qt::AlignLeft | Qt::AlignVCenter),
        !isWhole
            ? BurstWords::tr("queries in flight after %1: %2")
                  .arg(durationText(since), countText(std::int64_t(burst.inFlightAt(since))))
            : (isMeasured ? BurstWords::tr(
                   "queries in flight · half answered after %1, 95 % after %2, all after %3 · times measured")
                          : BurstWords::tr("queries in flight · half answered after %1, 95 % after %2, all after %3 · "
                                           "times modelled"))
                  .arg(durationText(burst.percentile(50)), durationText(burst.percentile(95)),
                       durationText(burst.length())));
}

} // namespace

void paintBurst(QPainter &painter, const Burst &burst, const BurstLayout &layout, const Theme &theme, Duration since,
                bool isWhole, bool isMeasured)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintFan(painter, layout, theme, burst.queries.size());
    paintWall(painter, burst, layout, theme, since, isWhole);
    paintCache(painter, burst, layout, theme);
    paintWords(painter, burst, layout, theme, since, isWhole);
    paintCurve(painter, burst, layout, theme, since, isWhole, isMeasured);
}

} // namespace gui
