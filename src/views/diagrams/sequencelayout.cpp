#include "views/diagrams/sequencelayout.h"

#include "look/theme.h"
#include "look/units.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace gui {

using trace::Sequence;

namespace {

// At 100 %. A label is cut when there is no room, and stands whole in its tool tip.
constexpr qreal widestLabel = 280;
constexpr qreal narrowestLabel = 110;
// The same for every request, so that a hit looks as short as it is beside a miss; smaller where it would not fit.
constexpr qreal unitsPerMillisecond = 1.2;

QFontMetricsF metricsOf(const Theme &theme, bool isCode)
{
    return QFontMetricsF(theme.font(isCode ? Theme::Face::MonoSmall : Theme::Face::Small));
}

qreal wantedWidth(const StepText &text, qreal widest, const Theme &theme)
{
    const qreal label = metricsOf(theme, text.isCode).horizontalAdvance(text.label);
    const qreal below = metricsOf(theme, text.belowIsCode).horizontalAdvance(text.below);
    // The quiet line may be cut: a key in it is long, and stands whole in the tool tip.
    return std::min(std::max(label, std::min<qreal>(below, theme.px(narrowestLabel))), widest);
}

// The scale at which rows of at least these distances fill `height`, found by halving. Units a microsecond.
qreal scaleToFill(const std::vector<qreal> &least, const std::vector<trace::Duration> &spans, qreal height)
{
    const auto total = [&](qreal scale) {
        qreal sum = 0;
        for (std::size_t i = 0; i < least.size(); ++i) {
            sum += std::max(least[i], qreal(spans[i].count()) * scale);
        }
        return sum;
    };
    const auto longest = std::max_element(spans.begin(), spans.end());
    if (longest == spans.end() || longest->count() <= 0) {
        return 0;
    }
    qreal low = 0;
    qreal high = height / qreal(longest->count());
    for (int i = 0; i < 60; ++i) {
        const qreal middle = (low + high) / 2;
        (total(middle) > height ? high : low) = middle;
    }
    return low;
}

// How wide the gap after each lane must be for the heads and for labels of up to `widest`; the last one is what the
// last lane needs at its right.
std::vector<qreal> laneGaps(const Sequence &sequence, const std::vector<StepText> &texts,
                            const std::vector<qreal> &heads, qreal widest, const Theme &theme)
{
    std::vector<qreal> gaps(heads.size());
    for (std::size_t i = 0; i + 1 < heads.size(); ++i) {
        gaps[i] = (heads[i] + heads[i + 1]) / 2 + theme.px(12);
    }
    gaps.back() = heads.back() / 2 + theme.px(8);
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        const auto &step = sequence.steps[i];
        const std::size_t from = std::min(step.from, step.to);
        const std::size_t to = std::max(step.from, step.to);
        const qreal wanted = wantedWidth(texts[i], widest, theme) + theme.px(26);
        if (step.isNote()) { // it has its row to itself, over the lanes to its right
            const qreal room = std::accumulate(gaps.begin() + std::ptrdiff_t(from), gaps.end(), qreal(0));
            gaps.back() += std::max<qreal>(0, wanted - room);
            continue;
        }
        const qreal have =
            std::accumulate(gaps.begin() + std::ptrdiff_t(from), gaps.begin() + std::ptrdiff_t(to), qreal(0));
        for (std::size_t gap = from; gap < to && wanted > have; ++gap) {
            gaps[gap] += (wanted - have) / qreal(to - from);
        }
    }
    if (!sequence.activations.empty()) {
        const QFontMetricsF metrics(theme.font(Theme::Face::Small));
        gaps.back() = std::max(gaps.back(), metrics.horizontalAdvance(QStringLiteral("000.0 ms")) + theme.px(16));
    }
    return gaps;
}

} // namespace

SequenceLayout::SequenceLayout(const Sequence &sequence, const std::vector<StepText> &texts, const QString &cacheName,
                               const Theme &theme, const QSizeF &area)
{
    placeRows(sequence, texts, theme, area.height());
    placeAxis(sequence, theme);
    placeLanes(sequence, texts, cacheName, theme, area.width());
    placeTexts(sequence, texts, theme);
    placeBars(sequence, theme);
}

void SequenceLayout::placeRows(const Sequence &sequence, const std::vector<StepText> &texts, const Theme &theme,
                               qreal height)
{
    const std::size_t count = sequence.steps.size();
    const qreal gap = theme.px(3);
    const auto above = [&](std::size_t i) { return metricsOf(theme, texts[i].isCode).height() + gap; };
    const auto below = [&](std::size_t i) {
        return gap + (texts[i].below.isEmpty() ? 0 : metricsOf(theme, texts[i].belowIsCode).height());
    };

    std::vector<qreal> least;
    std::vector<trace::Duration> spans;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        least.push_back(below(i) + above(i + 1) + theme.px(4));
        spans.push_back(sequence.steps[i + 1].event.time - sequence.steps[i].event.time);
    }
    const qreal headHeight = theme.px(24);
    lifeTop = theme.px(12) + headHeight;
    const qreal first = lifeTop + theme.px(8) + (count > 0 ? above(0) : 0);
    const qreal bottom = theme.px(8) + (count > 0 ? below(count - 1) : 0);
    const qreal needed = std::accumulate(least.begin(), least.end(), qreal(0));
    const qreal margin = theme.px(8);
    const qreal wished = std::max(height - first - bottom - margin, needed + theme.px(60));
    const qreal scale = std::min(scaleToFill(least, spans, wished), theme.px(100) * unitsPerMillisecond / 100'000);

    qreal y = first;
    for (std::size_t i = 0; i < count; ++i) {
        Row row;
        row.y = std::round(y);
        row.band = QRectF(0, row.y - above(i), 0, above(i) + below(i));
        rows.push_back(row);
        if (i + 1 < count) {
            const qreal exact = qreal(spans[i].count()) * scale;
            axis.push_back({y, y + std::max(least[i], exact), spans[i].count() > 0 && exact >= least[i]});
            y += std::max(least[i], exact);
        }
    }
    lifeBottom = y + bottom;
    size.setHeight(lifeBottom + margin);
}

void SequenceLayout::placeAxis(const Sequence &sequence, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(Theme::Face::MonoSmall));
    QString last;
    qreal widest = metrics.horizontalAdvance(QStringLiteral("000 ms"));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto since = sequence.steps[i].event.time - sequence.steps.front().event.time;
        const QString text = since.count() == 0 ? QStringLiteral("0") : durationText(since);
        if (text != last) {
            widest = std::max(widest, metrics.horizontalAdvance(text));
            ticks.push_back({rows[i].y, QRectF(0, rows[i].y - metrics.height() / 2, 0, metrics.height()), text});
            last = text;
        }
    }
    const qreal margin = theme.px(8);
    for (AxisTick &tick : ticks) {
        tick.label.setLeft(margin);
        tick.label.setRight(margin + widest);
    }
    axisX = margin + widest + theme.px(6);
}

void SequenceLayout::placeLanes(const Sequence &sequence, const std::vector<StepText> &texts, const QString &cacheName,
                                const Theme &theme, qreal width)
{
    const QFontMetricsF metrics(theme.font(Theme::Face::SmallStrong));
    std::vector<qreal> heads;
    for (const trace::Lane &lane : sequence.lanes) {
        const QString name = laneName(lane, cacheName);
        heads.push_back(std::max(qreal(theme.px(92)), metrics.horizontalAdvance(name) + theme.px(20)));
        lanes.push_back({0, {}, name});
    }
    const qreal left = axisX + theme.px(10) + heads.front() / 2;
    const auto total = [&](const std::vector<qreal> &gaps) {
        return left + std::accumulate(gaps.begin(), gaps.end(), qreal(0));
    };
    qreal widest = theme.px(widestLabel);
    std::vector<qreal> gaps = laneGaps(sequence, texts, heads, widest, theme);
    while (total(gaps) > width && widest > theme.px(narrowestLabel)) {
        widest -= theme.px(10);
        gaps = laneGaps(sequence, texts, heads, widest, theme);
    }
    const qreal needed = total(gaps);
    const qreal spare = std::max<qreal>(0, width - needed) / qreal(lanes.size());
    qreal x = left;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        lanes[i].x = std::round(x);
        lanes[i].head = QRectF(lanes[i].x - heads[i] / 2, theme.px(12), heads[i], theme.px(24));
        x += gaps[i] + (i + 1 < lanes.size() ? std::min(spare, qreal(theme.px(120))) : 0);
    }
    size.setWidth(std::max(width, needed));
}

void SequenceLayout::placeTexts(const Sequence &sequence, const std::vector<StepText> &texts, const Theme &theme)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row &row = rows[i];
        const auto &step = sequence.steps[i];
        const StepText &text = texts[i];
        row.fromX = lanes[step.from].x;
        row.toX = lanes[step.to].x;
        row.labelIsCode = text.isCode;
        row.belowIsCode = text.belowIsCode;
        const qreal inset = theme.px(8);
        qreal left = std::min(row.fromX, row.toX) + inset;
        qreal right = std::max(row.fromX, row.toX) - inset;
        if (step.isNote()) {
            left = row.fromX + 2 * inset;
            right = size.width() - inset / 2;
        }
        const auto place = [&](const QString &words, bool isCode, qreal top) {
            const QFontMetricsF metrics = metricsOf(theme, isCode);
            const QString cut = metrics.elidedText(words, isCode ? Qt::ElideMiddle : Qt::ElideRight, right - left);
            const qreal width = metrics.horizontalAdvance(cut);
            const qreal x = step.isNote() ? left : (left + right - width) / 2;
            return std::pair(cut, QRectF(x, top, width, metrics.height()));
        };
        std::tie(row.labelText, row.label) = place(text.label, text.isCode, row.band.top());
        if (!text.below.isEmpty()) {
            const qreal top = step.isNote() ? row.label.bottom() : row.y + theme.px(3);
            std::tie(row.belowText, row.below) = place(text.below, text.belowIsCode, top);
        }
        row.band.setLeft(axisX);
        row.band.setRight(size.width());
    }
}

void SequenceLayout::placeBars(const Sequence &sequence, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(Theme::Face::Small));
    const qreal half = theme.px(5);
    for (const trace::Activation &activation : sequence.activations) {
        const qreal x = lanes[activation.lane].x;
        const qreal top = rows[activation.firstStep].y - theme.px(6);
        const qreal bottom = rows[activation.lastStep].y + theme.px(6);
        const QString text = durationText(activation.modelled);
        const QRectF label(x + half + theme.px(7), (top + bottom - metrics.height()) / 2,
                           metrics.horizontalAdvance(text), metrics.height());
        bars.push_back({QRectF(x - half, top, 2 * half, bottom - top), label, text});
    }
}

} // namespace gui
