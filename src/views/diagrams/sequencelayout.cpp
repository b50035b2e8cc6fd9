#include "views/diagrams/sequencelayout.h"

#include "look/theme.h"
#include "look/timeaxis.h"
#include "look/units.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <map>

using namespace std::chrono_literals;

namespace gui {

using trace::Duration;
using trace::Sequence;
using trace::SequenceStep;

namespace {

struct LayoutWords {
    Q_DECLARE_TR_FUNCTIONS(gui::SequenceLayout)
};

// At 100 %.
constexpr qreal railWidth = 104;
constexpr qreal railPitch = 52; // from one bar to the next: their times do not meet
constexpr qreal axisWidth = 48; // of the words at the axis
constexpr qreal narrowestWithRail = 540;
constexpr qreal narrowest = 440;
// What a miss takes in the tutorial: how far the picture of a request reaches that has not ended, or is a lone hit.
constexpr Duration usualReach = 200ms;
constexpr Duration usualLookup = 2ms;

QFontMetricsF metricsOf(const Theme &theme, bool isCode)
{
    return QFontMetricsF(theme.font(isCode ? Theme::Face::MonoSmall : Theme::Face::Small));
}

Duration sinceStart(const Sequence &sequence, std::size_t step)
{
    return std::max(Duration(0), sequence.steps[step].event.time - sequence.steps.front().event.time);
}

bool isUnanswered(const Sequence &sequence) { return sequence.request != 0 && !sequence.end; }

// A round length of time that is not shorter.
Duration roundedUp(Duration length)
{
    return std::chrono::duration_cast<Duration>(
        std::chrono::duration<double>(niceTimeStep(std::chrono::duration<double>(length).count())));
}

// Steps at one instant share a level as long as they lie beside each other.
std::vector<std::size_t> levelsOf(const Sequence &sequence)
{
    std::vector<std::size_t> levels;
    std::vector<std::pair<std::size_t, std::size_t>> taken; // gaps between lanes, at the level that is being filled
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        const SequenceStep &step = sequence.steps[i];
        const std::pair span(std::min(step.from, step.to),
                             step.isNote() ? sequence.lanes.size() : std::max(step.from, step.to));
        std::size_t level = 0;
        if (i > 0 && sinceStart(sequence, i) == sinceStart(sequence, i - 1)) {
            const bool isFree = std::all_of(taken.begin(), taken.end(), [&](const auto &other) {
                return span.second <= other.first || other.second <= span.first;
            });
            level = isFree ? levels.back() : levels.back() + 1;
            if (!isFree) {
                taken.clear();
            }
        } else {
            taken.clear();
        }
        taken.push_back(span);
        levels.push_back(level);
    }
    return levels;
}

// Where the lanes stand between axis (0) and right edge (1). Only what more than four lanes need is squeezed in.
std::vector<qreal> lanePlaces(const Sequence &sequence)
{
    constexpr qreal client = 0.078;
    constexpr qreal browser = 0.22;
    constexpr qreal process = 0.362;
    constexpr qreal cache = 0.641;
    constexpr qreal database = 0.855;
    const auto count = [&](trace::Party party) {
        return std::count_if(sequence.lanes.begin(), sequence.lanes.end(),
                             [&](const trace::Lane &lane) { return lane.party == party; });
    };
    const auto processes = count(trace::Party::Process);
    const auto caches = count(trace::Party::Cache);
    std::vector<qreal> fractions;
    int nthProcess = 0;
    int nthCache = 0;
    for (const trace::Lane &lane : sequence.lanes) {
        switch (lane.party) {
        case trace::Party::Client:
            fractions.push_back(client);
            break;
        case trace::Party::Browser:
            fractions.push_back(browser);
            break;
        case trace::Party::Process:
            fractions.push_back(process + (cache - process) * nthProcess++ / qreal(processes));
            break;
        case trace::Party::Cache:
            fractions.push_back(cache + (database - cache) * nthCache++ / qreal(caches));
            break;
        case trace::Party::Database:
            fractions.push_back(database);
            break;
        }
    }
    return fractions;
}

// Cut in the middle to what fits into so many lines, and broken into them.
QString inLines(const QString &text, const QFontMetricsF &metrics, qreal width, int lines)
{
    const auto columns = qsizetype(std::max<qreal>(4, std::floor(width / metrics.horizontalAdvance(u'0'))));
    QString rest = text;
    const qsizetype all = columns * lines;
    if (rest.size() > all) {
        const qsizetype tail = all / 2;
        rest = rest.left(all - tail - 1) + QChar(0x2026) + rest.right(tail);
    }
    QStringList pieces;
    for (qsizetype at = 0; at < rest.size(); at += columns) {
        pieces << metrics.elidedText(rest.mid(at, columns), Qt::ElideMiddle, width);
    }
    return pieces.join(u'\n');
}

qreal linesHeight(const QString &text, const QFontMetricsF &metrics)
{
    return text.isEmpty() ? 0 : qreal(text.count(u'\n') + 1) * metrics.height();
}

} // namespace

SequenceLayout::SequenceLayout(const SequencePicture &picture, const Theme &theme, const QSizeF &area)
{
    placeLanes(picture, theme, area.width());
    if (picture.sequence.steps.empty()) {
        size = area;
        return;
    }
    placeTime(picture, theme, area.height());
    placeRows(picture, theme);
    placeBars(picture, theme);
    placeAxis(theme);
    placeRail(picture, theme);
    placeFact(picture, theme);
}

void SequenceLayout::placeLanes(const SequencePicture &picture, const Theme &theme, qreal width)
{
    size.setWidth(std::max(width, qreal(theme.px(narrowest))));
    const bool hasRail = size.width() >= theme.px(narrowestWithRail);
    axisX = theme.px(8) + (hasRail ? theme.px(railWidth) : 0) + theme.px(axisWidth);
    const qreal content = size.width() - axisX;
    for (const qreal place : lanePlaces(picture.sequence)) {
        lanes.push_back({std::round(axisX + content * place), {}, {}});
    }
    const QFontMetricsF metrics(theme.font(Theme::Face::SmallStrong));
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const qreal left = i > 0 ? (lanes[i].x - lanes[i - 1].x) / 2 : lanes[i].x - axisX;
        const qreal right = i + 1 < lanes.size() ? (lanes[i + 1].x - lanes[i].x) / 2 : size.width() - lanes[i].x;
        const qreal room = 2 * (std::min(left, right) - theme.px(3));
        const qreal margin = theme.px(12);
        QString name = laneName(picture.sequence.lanes[i], picture.cacheName, picture.isMeasured);
        if (metrics.horizontalAdvance(name) + margin > room) {
            name = shortLaneName(picture.sequence.lanes[i]);
        }
        lanes[i].name = metrics.elidedText(name, Qt::ElideRight, room - theme.px(4));
        const qreal wanted = std::max(qreal(theme.px(84)), metrics.horizontalAdvance(name) + 2 * margin);
        const qreal head = std::min(room, wanted);
        lanes[i].head = QRectF(lanes[i].x - head / 2, theme.px(8), head, theme.px(22));
    }
    lifeTop = theme.px(30);
}

qreal SequenceLayout::roomOf(const SequenceStep &step, const Theme &theme) const
{
    const qreal from = lanes[step.from].x;
    if (step.isNote()) {
        return size.width() - from - theme.px(20);
    }
    return std::abs(lanes[step.to].x - from) - 2 * theme.px(5);
}

QString SequenceLayout::belowOf(const SequenceStep &step, const StepText &text, const Theme &theme) const
{
    const QFontMetricsF metrics = metricsOf(theme, text.belowIsCode);
    const qreal room = roomOf(step, theme);
    return text.belowIsCode ? inLines(text.below, metrics, room, step.isNote() ? 1 : m_keyLines)
                            : metrics.elidedText(text.below, Qt::ElideRight, room);
}

void SequenceLayout::placeTime(const SequencePicture &picture, const Theme &theme, qreal height)
{
    const qreal margin = theme.px(8);
    const bool hasFooter = height >= theme.px(250);
    const qreal bottom = height - margin - (hasFooter ? theme.px(20) : 0);
    for (const int lines : {3, 2, 1}) {
        if (tryTime(picture, theme, bottom, lines)) {
            break;
        }
    }
    lifeBottom = std::max(scale.bottom(), bottom);
    size.setHeight(std::max(height, lifeBottom + height - bottom));
    if (hasFooter) {
        footer = QRectF(margin, size.height() - theme.px(22), size.width() - 2 * margin, theme.px(18));
    }
}

bool SequenceLayout::tryTime(const SequencePicture &picture, const Theme &theme, qreal bottom, int keyLines)
{
    m_keyLines = keyLines;
    m_below.clear();
    m_places.clear();
    m_ghostPlaces.clear();
    const qreal gap = theme.px(3);
    std::map<Duration, std::vector<SequenceScale::Level>> instants;
    // The same for words and code, so that the first arrow of every request lies at one height.
    const qreal above = std::max(metricsOf(theme, false).height(), metricsOf(theme, true).height()) + gap;
    const SequenceScale::Level plain{above, gap};
    const auto put = [&](Duration since, std::size_t level, const SequenceScale::Level &room) {
        auto &levels = instants[since];
        if (levels.size() <= level) {
            levels.resize(level + 1, SequenceScale::Level{plain.above, gap});
        }
        levels[level].above = std::max(levels[level].above, room.above);
        levels[level].below = std::max(levels[level].below, room.below);
    };

    const Sequence &sequence = picture.sequence;
    const std::vector<std::size_t> levels = levelsOf(sequence);
    QString lastKey;
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        const StepText &text = picture.texts[i];
        const bool isSaid = text.belowIsCode && text.below == lastKey; // the same key need not stand there again
        lastKey = text.belowIsCode ? text.below : lastKey;
        m_below.push_back(isSaid ? QString() : belowOf(sequence.steps[i], text, theme));
        put(sinceStart(sequence, i), levels[i],
            {above, gap + linesHeight(m_below.back(), metricsOf(theme, text.belowIsCode))});
    }
    const Duration end = sinceStart(sequence, sequence.steps.size() - 1);
    std::vector<std::size_t> ghostLevels;
    if (picture.hasGhost()) {
        ghostLevels = levelsOf(picture.ghost);
        for (std::size_t i = 0; i < picture.ghost.steps.size(); ++i) {
            const Duration since = sinceStart(picture.ghost, i);
            if (since > end || (since == end && !isUnanswered(sequence))) {
                put(since, ghostLevels[i], plain);
            }
        }
    } else if (isUnanswered(sequence)) { // it keeps the place of what usually follows
        if (end < usualLookup) {
            put(usualLookup, 1, plain);
        }
        const Duration usual = picture.isMeasured ? usualLookup : usualReach; // what a real one takes is not known
        put(end < usual ? usual : roundedUp(end + 1us), 1, plain);
    } else if (picture.isRequest() && !picture.isMeasured && end < usualReach / 20) {
        put(usualReach, 0, {0, 0});
    }
    if (picture.elapsed > instants.rbegin()->first) {
        put(roundedUp(picture.elapsed), 1, plain);
    }

    std::vector<SequenceScale::Instant> ordered;
    std::map<Duration, std::size_t> indexes;
    for (const auto &[since, rooms] : instants) {
        indexes[since] = ordered.size();
        ordered.push_back({since, rooms});
    }
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        m_places.push_back({indexes[sinceStart(sequence, i)], levels[i], true});
    }
    for (std::size_t i = 0; i < ghostLevels.size(); ++i) {
        const Duration since = sinceStart(picture.ghost, i);
        const auto found = indexes.find(since);
        const bool isThere = found != indexes.end() && ghostLevels[i] < ordered[found->second].levels.size();
        const bool isTaken = std::any_of(m_places.begin(), m_places.end(), [&](const Place &place) {
            return isThere && place.instant == found->second && place.level == ghostLevels[i];
        });
        m_ghostPlaces.push_back({isThere ? found->second : ordered.size(), ghostLevels[i], isThere && !isTaken});
    }
    reach = ordered.back().since;
    SequenceScale::Lengths lengths;
    lengths.least = theme.px(3);
    lengths.breakHeight = theme.px(22);
    lengths.comfortable = std::min(qreal(theme.px(96)), bottom * 0.16);
    lengths.shortest = theme.px(40);
    scale = SequenceScale(std::move(ordered), lifeTop + theme.px(4), bottom, lengths);
    return scale.bottom() <= bottom + 0.5;
}

SequenceLayout::Row SequenceLayout::rowOf(const SequenceStep &step, const StepText &text, qreal y,
                                          const Theme &theme) const
{
    Row row;
    row.y = std::round(y);
    row.fromX = lanes[step.from].x;
    row.toX = lanes[step.to].x;
    row.labelIsCode = text.isCode;
    row.belowIsCode = text.belowIsCode;
    row.isAnswer = step.isAnswer;
    const qreal room = roomOf(step, theme);
    const QFontMetricsF metrics = metricsOf(theme, text.isCode);
    row.labelText = metrics.elidedText(text.label, text.isCode ? Qt::ElideMiddle : Qt::ElideRight, room);
    const qreal width = metrics.horizontalAdvance(row.labelText);
    const qreal middle = (row.fromX + row.toX) / 2;
    const qreal x = step.isNote() ? row.fromX + theme.px(14) : middle - width / 2;
    row.label = QRectF(x, row.y - theme.px(3) - metrics.height(), width, metrics.height());
    const qreal left = std::min(row.fromX, row.toX);
    const qreal right = step.isNote() ? x + width : std::max(row.fromX, row.toX);
    row.band = QRectF(left, row.label.top(), right - left, row.y + theme.px(4) - row.label.top());
    return row;
}

void SequenceLayout::placeRows(const SequencePicture &picture, const Theme &theme)
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const SequenceStep &step = picture.sequence.steps[i];
        Row row = rowOf(step, picture.texts[i], scale.yOf(m_places[i].instant, m_places[i].level), theme);
        row.belowText = m_below[i];
        if (!row.belowText.isEmpty()) {
            const QFontMetricsF metrics = metricsOf(theme, row.belowIsCode);
            qreal width = 0;
            for (const QString &line : row.belowText.split(u'\n')) {
                width = std::max(width, metrics.horizontalAdvance(line));
            }
            const bool isBesideLine = step.isNote() || row.belowText.contains(u'\n');
            const qreal x = step.isNote() ? row.label.left()
                : isBesideLine            ? std::min(row.fromX, row.toX) + theme.px(9)
                                          : (row.fromX + row.toX - width) / 2;
            row.below = QRectF(x, row.y + theme.px(2), width, linesHeight(row.belowText, metrics));
            row.band |= row.below;
        }
        rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < m_ghostPlaces.size(); ++i) {
        const Place &place = m_ghostPlaces[i];
        const SequenceStep &step = picture.ghost.steps[i];
        if (step.from >= lanes.size() || step.to >= lanes.size()) {
            continue;
        }
        const qreal y =
            place.isOwn ? scale.yOf(place.instant, place.level) : scale.yOf(sinceStart(picture.ghost, i)) + theme.px(5);
        Row row = rowOf(step, picture.ghostTexts[i], y, theme);
        if (!place.isOwn) {
            row.labelText.clear();
        }
        ghostRows.push_back(std::move(row));
    }
}

void SequenceLayout::placeBars(const SequencePicture &picture, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(Theme::Face::MonoSmall));
    const qreal half = theme.px(5);
    const auto barOf = [&](const Sequence &sequence, const std::vector<Row> &of, const trace::Activation &activation) {
        const qreal x = lanes[activation.lane].x;
        const qreal top = of[activation.firstStep].y;
        const qreal bottom = of[activation.lastStep].y;
        const QString text = activation.isOpen ? QString() : durationText(activation.modelled);
        const QRectF label(x + half + theme.px(6), (top + bottom - metrics.height()) / 2,
                           metrics.horizontalAdvance(text), metrics.height());
        const bool isDatabase = sequence.lanes[activation.lane].party == trace::Party::Database;
        return Bar{QRectF(x - half, top, 2 * half, bottom - top),
                   label,
                   text,
                   activation.firstStep,
                   activation.lastStep,
                   isDatabase,
                   activation.isOpen};
    };
    for (const trace::Activation &activation : picture.sequence.activations) {
        bars.push_back(barOf(picture.sequence, rows, activation));
    }
    if (ghostRows.size() != picture.ghost.steps.size()) {
        return;
    }
    for (const trace::Activation &activation : picture.ghost.activations) {
        ghostBars.push_back(barOf(picture.ghost, ghostRows, activation));
        Bar &bar = ghostBars.back();
        // Its time is said only where this request has said nothing at that place.
        if (!bar.isDatabase || bar.rect.height() < 2 * metrics.height()
            || std::any_of(bars.begin(), bars.end(), [&](const Bar &other) { return other.isDatabase; })) {
            bar.text.clear();
        }
    }
}

void SequenceLayout::placeAxis(const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(Theme::Face::MonoSmall));
    const auto add = [&](qreal y, Duration since) {
        const bool isFree = std::none_of(ticks.begin(), ticks.end(), [&](const AxisTick &tick) {
            return std::abs(tick.y - y) < metrics.height() + theme.px(2);
        });
        if (!isFree) {
            return;
        }
        const QString text = since.count() == 0 ? QStringLiteral("0") : durationText(since);
        const qreal width = std::min(metrics.horizontalAdvance(text), qreal(theme.px(axisWidth)));
        ticks.push_back({y, QRectF(axisX - theme.px(6) - width, y - metrics.height() / 2, width, metrics.height()),
                         metrics.elidedText(text, Qt::ElideRight, width + 1)});
    };
    add(scale.top(), Duration(0));
    for (const auto &section : scale.sections()) {
        add(section.to, section.end);
    }
    for (const auto &section : scale.sections()) {
        const qreal length = section.to - section.from;
        const double seconds = std::chrono::duration<double>(section.end - section.begin).count();
        if (length < theme.px(70)) {
            continue;
        }
        const double step = niceTimeStep(seconds * theme.px(36) / length);
        const double begin = std::chrono::duration<double>(section.begin).count();
        for (double at = (std::floor(begin / step) + 1) * step; at < begin + seconds; at += step) {
            const auto since = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(at));
            add(scale.yOf(since), since);
        }
    }
    const QFontMetricsF words(theme.font(Theme::Face::Small));
    for (const auto &gap : scale.breaks()) {
        const bool isAbove = gap.above > gap.below;
        const qreal ratio = isAbove ? qreal(gap.above) / gap.below : qreal(gap.below) / gap.above;
        const QString times = QLocale().toString(ratio, 'f', ratio >= 9.95 || ratio == std::round(ratio) ? 0 : 1);
        const QString said = (isAbove ? LayoutWords::tr("scale break · above, time is drawn %1 × larger")
                                      : LayoutWords::tr("scale break · below, time is drawn %1 × larger"))
                                 .arg(times);
        const qreal room = size.width() - axisX - theme.px(60);
        const QString text = words.elidedText(said, Qt::ElideRight, room);
        const qreal y = (gap.top + gap.bottom) / 2;
        breaks.push_back(
            {y, QRectF(axisX + theme.px(14), y - words.height() / 2, words.horizontalAdvance(text), words.height()),
             text});
    }
}

void SequenceLayout::placeRail(const SequencePicture &picture, const Theme &theme)
{
    if (size.width() < theme.px(narrowestWithRail) || !picture.isRequest() || reach.count() == 0) {
        return;
    }
    const QFontMetricsF metrics(theme.font(Theme::Face::MonoSmall));
    const qreal top = scale.top();
    const qreal length = scale.bottom() - theme.px(18) - top;
    const auto add = [&](const Sequence &sequence, bool isGhost, qreal x) {
        const Duration took = sequence.steps.empty()
            ? Duration(0)
            : sinceStart(sequence, sequence.end.value_or(sequence.steps.size() - 1));
        const qreal height = length * qreal(took.count()) / qreal(reach.count());
        RailBar bar;
        bar.rect = QRectF(x - theme.px(9), top, theme.px(18), height);
        bar.nameText = LayoutWords::tr("#%1").arg(sequence.request);
        bar.timeText = durationText(took);
        const qreal name = metrics.horizontalAdvance(bar.nameText);
        const qreal time = metrics.horizontalAdvance(bar.timeText);
        bar.name = QRectF(x - name / 2, top - metrics.height() - theme.px(4), name, metrics.height());
        bar.time = QRectF(x - time / 2, top + height + theme.px(3), time, metrics.height());
        bar.outcome = sequence.outcome;
        bar.isGhost = isGhost;
        rail.push_back(bar);
    };
    if (picture.hasGhost()) {
        add(picture.ghost, true, theme.px(8) + theme.px(21));
    }
    add(picture.sequence, false, theme.px(8) + theme.px(21) + theme.px(railPitch));
    std::erase_if(ticks, [&](const AxisTick &tick) { // a bar says that time already
        return std::any_of(rail.begin(), rail.end(),
                           [&](const RailBar &bar) { return bar.time.intersects(tick.label); });
    });
}

void SequenceLayout::placeFact(const SequencePicture &picture, const Theme &theme)
{
    if (!picture.isRequest() || lanes.size() < 3) {
        return;
    }
    const auto &sections = scale.sections();
    const auto longest = std::max_element(sections.begin(), sections.end(),
                                          [](const auto &a, const auto &b) { return a.to - a.from < b.to - b.from; });
    if (longest == sections.end()) {
        return;
    }
    const qreal line = metricsOf(theme, false).height() + theme.px(4);
    const qreal top = longest->from + theme.px(4);
    const qreal bottom = longest->to - line;
    const QRectF between(lanes[0].x + theme.px(6), top, lanes[1].x - lanes[0].x - theme.px(16), bottom - top);
    if (between.height() < theme.px(16)) {
        return;
    }
    factArea = between;
    if (between.height() < theme.px(factLines)) {
        return;
    }
    waitArea =
        QRectF(lanes[1].x + theme.px(10), (top + bottom - line) / 2, lanes[2].x - lanes[1].x - theme.px(20), line);
}

} // namespace gui
