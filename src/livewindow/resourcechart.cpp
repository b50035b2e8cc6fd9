#include "livewindow/resourcechart.h"

#include "look/theme.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using inspector::SampleBucket;

ResourceChart::ResourceChart(const Theme &theme, QWidget *parent)
    : SampleChart(theme, parent)
    , m_memory(new QLineSeries)
    , m_clients(new QLineSeries)
    , m_memoryAxis(new QValueAxis)
    , m_clientAxis(new QValueAxis)
{
    setObjectName(u"resourceChart"_s);
    setAccessibleName(tr("Memory and clients of the server over time"));
    chart()->addAxis(m_memoryAxis, Qt::AlignLeft);
    chart()->addAxis(m_clientAxis, Qt::AlignRight);
    for (const auto &[series, axis] : {std::pair(m_memory, m_memoryAxis), std::pair(m_clients, m_clientAxis)}) {
        chart()->addSeries(series);
        series->attachAxis(timeAxis());
        series->attachAxis(axis);
        axis->setTickCount(3);
    }
    m_clientAxis->setGridLineVisible(false);
    m_memoryAxis->setTitleText(tr("MB"));
    m_memoryAxis->setLabelFormat(u"%.1f"_s);
    m_clientAxis->setTitleText(tr("clients"));
    m_clientAxis->setLabelFormat(u"%.0f"_s);
    recolour();
}

void ResourceChart::draw(const QList<SampleBucket> &buckets)
{
    constexpr double megabyte = 1e6;
    QList<QPointF> memory;
    QList<QPointF> clients;
    double mostMemory = 1;
    double mostClients = 4;
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        const SampleBucket &bucket = buckets.at(i);
        if (bucket.memory == 0)
            continue; // nothing was asked then
        memory << QPointF(double(i), double(bucket.memory) / megabyte);
        clients << QPointF(double(i), double(bucket.clients));
        mostMemory = std::max(mostMemory, memory.constLast().y());
        mostClients = std::max(mostClients, clients.constLast().y());
    }
    m_memory->replace(memory);
    m_clients->replace(clients);
    for (const auto &[axis, most] : {std::pair(m_memoryAxis, mostMemory), std::pair(m_clientAxis, mostClients)}) {
        axis->setRange(0, most);
        axis->setTickCount(3);
        axis->applyNiceNumbers();
    }
}

void ResourceChart::recolour()
{
    SampleChart::recolour();
    m_memory->setPen(QPen(theme().palette().ink, theme().px(1.5)));
    m_clients->setPen(QPen(theme().palette().dimInk, theme().px(1.5), Qt::DashLine));
    setLegend({{tr("memory, MB"), m_memory->pen()}, {tr("clients"), m_clients->pen()}});
}

} // namespace gui
