#include "look/chartview.h"

#include "look/exporting.h"
#include "look/outcomeshape.h"
#include "look/picturemenu.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QLegend>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

ChartView::ChartView(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    chart()->legend()->hide(); // the panel's head has the legend, with the shapes
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &ChartView::refreshNow);
    connect(&theme, &Theme::changed, this, [this] { recolour(); });
}

base::Result<void> ChartView::exportTo(const QString &path)
{
    refreshNow();
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive)) {
        return saveTable(path, table());
    }
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        return saveFile(path, asSvg());
    }
    return saveDrawing(path, size(), m_theme.palette().panel, [this](QPainter &painter) { drawAll(painter); });
}

// Without a target, Qt fills the device's pixels, of which a sharp picture has more than the chart is large.
void ChartView::drawAll(QPainter &painter) { render(&painter, QRectF(QPointF(), QSizeF(size())), rect()); }

QByteArray ChartView::asSvg()
{
    // QSvgGenerator drops textures, so the hatch is drawn solid for it and made a pattern afterwards.
    m_drawsSvg = true;
    recolour();
    QByteArray svg = drawingAsSvg(size(), m_theme.palette().panel, [this](QPainter &painter) { drawAll(painter); });
    m_drawsSvg = false;
    recolour();
    const OutcomeColours &stale = m_theme.palette().stale;
    const QString hatch = uR"(<defs><pattern id="stale" width="%1" height="%1" patternUnits="userSpaceOnUse")"
                          uR"~( patternTransform="rotate(45)"><rect width="%1" height="%1" style="fill:%2"/>)~"
                          uR"(<rect width="%3" height="%1" style="fill:%4"/></pattern>)"_s;
    svg.replace("<defs>",
                hatch.arg(m_theme.px(6)).arg(stale.tint.name()).arg(m_theme.px(3)).arg(stale.fill.name()).toUtf8());
    const QByteArray solid = uR"(fill="%1")"_s.arg(stale.fill.name()).toUtf8();
    return svg.replace(solid, R"~(fill="url(#stale)")~");
}

QBrush ChartView::brushOf(trace::Outcome outcome) const
{
    if (m_drawsSvg && outcome == trace::Outcome::StaleHit) {
        return m_theme.palette().stale.fill;
    }
    return chartBrush(outcome, m_theme.palette(), m_theme.px(1), devicePixelRatioF());
}

void ChartView::scheduleRefresh()
{
    m_isStale = true;
    if (isVisible() && !m_timer.isActive()) {
        m_timer.start();
    }
}

void ChartView::recolour()
{
    const Palette &palette = m_theme.palette();
    setBackgroundBrush(palette.panel);
    chart()->setBackgroundBrush(palette.panel);
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsFont(m_theme.font(Theme::Face::Small));
        axis->setTitleFont(m_theme.font(Theme::Face::Small));
        axis->setLabelsBrush(palette.dimInk);
        axis->setTitleBrush(palette.dimInk);
        axis->setLinePen(QPen(palette.line, 1));
        axis->setGridLinePen(QPen(palette.line, 1));
    }
    setMinimumHeight(m_theme.px(106)); // less, and its figures are cut
    fitAxes();
}

void ChartView::setLegend(const QList<ChartLegend> &legend)
{
    m_legend = legend;
    fitAxes();
    viewport()->update();
}

bool ChartView::hasRoomForLegend() const { return !m_legend.isEmpty() && height() >= m_theme.px(118); }

void ChartView::drawLegend(QPainter &painter) const
{
    const QFont font = m_theme.font(Theme::Face::Small);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    double x = chart()->mapRectToScene(chart()->plotArea()).left();
    const double y = m_theme.px(12);
    for (const ChartLegend &entry : m_legend) {
        const double sample = m_theme.px(entry.isDots ? 5 : 20);
        painter.setPen(entry.isDots ? QPen(Qt::NoPen) : entry.pen);
        painter.setBrush(entry.isDots ? QBrush(entry.pen.color()) : QBrush(Qt::NoBrush));
        if (entry.isDots)
            painter.drawEllipse(QRectF(x, y - sample / 2, sample, sample));
        else
            painter.drawLine(QPointF(x, y), QPointF(x + sample, y));
        x += sample + m_theme.px(6);
        const double width = metrics.horizontalAdvance(entry.text);
        painter.setPen(m_theme.palette().dimInk);
        painter.drawText(QRectF(x, y - metrics.height() / 2, width + 1, metrics.height()), int(Qt::AlignVCenter),
                         entry.text);
        x += width + m_theme.px(16);
    }
}

void ChartView::setFolds(const QList<ChartFold> &folds, double begin, double end)
{
    m_folds = folds;
    for (ChartFold &fold : m_folds) {
        fold.begin = (fold.begin - begin) / (end - begin);
        fold.end = (fold.end - begin) / (end - begin);
    }
    viewport()->update();
}

// Folds are drawn as in the timeline and the lives: a zigzag, with the time that is folded away.
void ChartView::drawForeground(QPainter *painter, const QRectF &)
{
    if (hasRoomForLegend())
        drawLegend(*painter);
    const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
    const Palette &palette = m_theme.palette();
    const QFont font = m_theme.font(Theme::Face::Small);
    const QFontMetricsF metrics(font);
    painter->setFont(font);
    for (const ChartFold &fold : std::as_const(m_folds)) {
        const double left = plot.left() + plot.width() * fold.begin;
        const QRectF area(left, plot.top(), plot.width() * (fold.end - fold.begin), plot.height());
        painter->fillRect(area.adjusted(1, 0, -1, 0), palette.softFill);
        const double tooth = m_theme.px(4);
        painter->setPen(QPen(palette.dimInk, m_theme.px(1)));
        painter->drawPolyline(zigzag(area.bottomLeft() - QPointF(0, tooth / 2), area.right(), tooth, tooth));
        const double width = metrics.horizontalAdvance(fold.length);
        painter->save();
        painter->translate(area.center());
        if (width > area.width())
            painter->rotate(-90);
        painter->drawText(QRectF(-width, -metrics.height() / 2, 2 * width, metrics.height()), int(Qt::AlignCenter),
                          fold.length);
        painter->restore();
    }
}

int ChartView::timeTickCount() const
{
    const int axes = m_theme.px(isLow() ? 110 : 170); // with their titles, beside the plot
    return std::clamp((width() - axes) / m_theme.px(78), 1, 8);
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    const Picture picture{accessibleName().isEmpty() ? tr("Chart") : accessibleName(), QSizeF(size()),
                          m_theme.palette().panel, [this](QPainter &painter) { drawAll(painter); }};
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPictureActions(*menu, picture, *this);
    QAction *copyFigures = menu->addAction(tr("Copy &figures"));
    copyFigures->setObjectName(u"copyFigures"_s);
    connect(copyFigures, &QAction::triggered, this, [this] {
        refreshNow();
        QGuiApplication::clipboard()->setText(QString::fromUtf8(tableAsCsv(table())));
    });
    menu->addActions(actions()); // what its panel does with it
    menu->popup(event->globalPos());
}

void ChartView::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    refreshNow();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitAxes();
}

bool ChartView::isLow() const { return height() < m_theme.px(hasRoomForLegend() ? 166 : 140); }

void ChartView::fitAxes()
{
    const int margin = m_theme.px(6);
    chart()->setMargins({margin, hasRoomForLegend() ? m_theme.px(20) : margin, margin, margin});
    QStringList titles;
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setTitleVisible(!isLow());
        titles << axis->titleText();
    }
    setToolTip(isLow() ? plainToolTip(titles.join(u" · "_s)) : QString());
}

void ChartView::refreshNow()
{
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

} // namespace gui
