#include "views/models/eventmodel.h"

#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

namespace gui {

EventModel::EventModel(const trace::EventLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
{
}

void EventModel::take(trace::EventRange events)
{
    for (const trace::Event &event : events)
        m_narrator.apply(event);
    if (m_log.firstId() > m_first && m_count > 0) {
        const int gone = int(std::min<std::uint64_t>(m_log.firstId() - m_first, std::uint64_t(m_count)));
        beginRemoveRows({}, 0, gone - 1);
        m_first += std::uint64_t(gone);
        m_count -= gone;
        endRemoveRows();
    }
    m_first = std::max(m_first, m_log.firstId());
    const int count = int(m_log.lastId() + 1 - m_first);
    if (count <= m_count)
        return;
    beginInsertRows({}, m_count, count - 1);
    m_count = count;
    endInsertRows();
}

void EventModel::clear()
{
    beginResetModel();
    m_first = 1;
    m_count = 0;
    m_narrator = {};
    endResetModel();
}

const trace::Event *EventModel::eventAt(int row) const { return m_log.find(m_first + std::uint64_t(row)); }

int EventModel::rowOf(trace::EventId event) const
{
    return event >= m_first && event < m_first + std::uint64_t(m_count) ? int(event - m_first) : -1;
}

int EventModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_count; }

int EventModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const trace::Event *event = eventAt(index.row());
    if (!event)
        return {};
    QString text;
    switch (Column(index.column())) {
    case Column::Number:
        text = QString::number(event->id);
        break;
    case Column::Time:
        text = report::momentText(event->time);
        break;
    case Column::Kind:
        text = report::kindText(event->kind);
        break;
    case Column::Sentence:
        text = m_narrator.sentence(*event);
        break;
    }
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

void EventModel::setMeasured(bool isMeasured)
{
    m_isMeasured = isMeasured;
    emit headerDataChanged(Qt::Horizontal, int(Column::Time), int(Column::Time));
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Number:
        return tr("#");
    case Column::Time:
        return m_isMeasured ? tr("time") : tr("virtual time");
    case Column::Kind:
        return tr("event");
    case Column::Sentence:
        return tr("what happened");
    }
    return {};
}

} // namespace gui
