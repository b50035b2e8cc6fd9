#include "views/charts/groupchart.h"

#include "look/distinct.h"
#include "look/outcomeshape.h"
#include "look/theme.h"
#include "look/timeaxis.h"
#include "report/words.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using trace::Outcome;

GroupChart::GroupChart(const Theme &theme, GroupModel::By by, QWidget *parent)
    : ChartView(theme, parent)
    , m_model(by)
    , m_hits(new QBarSet(outcomeWord(Outcome::Hit)))
    , m_stale(new QBarSet(outcomeWord(Outcome::StaleHit)))
    , m_misses(new QBarSet(outcomeWord(Outcome::Miss)))
    , m_uncached(new QBarSet(outcomeWord(Outcome::Uncached)))
    , m_bars(new QHorizontalStackedBarSeries)
    , m_nameAxis(new QBarCategoryAxis)
    , m_countAxis(new QValueAxis)
{
    const bool isByEndpoint = by == GroupModel::By::Endpoint;
    setAccessibleName(isByEndpoint ? tr("Requests by endpoint") : tr("Lookups by key family"));
    m_bars->append({m_hits, m_stale, m_misses, m_uncached});
    m_bars->setBarWidth(0.7);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_nameAxis, Qt::AlignLeft);
    chart()->addAxis(m_countAxis, Qt::AlignBottom);
    m_bars->attachAxis(m_nameAxis);
    m_bars->attachAxis(m_countAxis);
    m_nameAxis->setGridLineVisible(false);
    m_nameAxis->setTruncateLabels(false); // they are short enough
    m_countAxis->setTitleText(isByEndpoint ? tr("requests") : tr("lookups"));
    m_countAxis->setLabelFormat(u"%d"_s);
    m_countAxis->setRange(0, 4);
    m_countAxis->setTickCount(3);
    recolour();
}

void GroupChart::setGroups(const Groups &groups)
{
    m_pending = groups;
    scheduleRefresh();
}

int GroupChart::shownGroups() const
{
    const int room = std::max(1, (height() - theme().px(50)) / theme().px(20));
    return std::min(room, int(m_model.groups().size()));
}

void GroupChart::refresh()
{
    m_model.setGroups(m_pending);
    const auto count = std::size_t(shownGroups());
    QStringList names;
    std::int64_t highest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        names << report::shown(m_model.groups()[i].name, 200);
        highest = std::max(highest, m_model.groups()[i].all());
    }
    names = distinctTexts(names, QFontMetrics(theme().font(Theme::Face::Small)), std::max(theme().px(60), width() / 3));
    names.removeDuplicates(); // an axis knows each name once
    std::reverse(names.begin(), names.end()); // it begins at the bottom
    if (names != m_nameAxis->categories())
        m_nameAxis->setCategories(names);
    const auto fill = [&](QBarSet *set, std::int64_t Group::*what) {
        QList<qreal> values;
        for (std::size_t i = std::size_t(names.size()); i > 0; --i)
            values << qreal(m_model.groups()[i - 1].*what);
        set->remove(0, set->count());
        set->append(values);
    };
    fill(m_hits, &Group::hits);
    fill(m_stale, &Group::staleHits);
    fill(m_misses, &Group::misses);
    fill(m_uncached, &Group::uncached);
    m_countAxis->setRange(0, std::max(2.0, niceLimit(double(highest))));
    m_countAxis->setTickCount(3);
}

void GroupChart::recolour()
{
    ChartView::recolour();
    const auto paint = [&](QBarSet *set, Outcome outcome) {
        set->setBrush(brushOf(outcome));
        set->setPen(QPen(theme().palette().of(outcome).fill, 1));
    };
    paint(m_hits, Outcome::Hit);
    paint(m_stale, Outcome::StaleHit);
    paint(m_misses, Outcome::Miss);
    paint(m_uncached, Outcome::Uncached);
}

void GroupChart::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    scheduleRefresh();
}

} // namespace gui
