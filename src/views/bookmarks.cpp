#include "views/bookmarks.h"

#include "report/figures.h"

namespace gui {

Bookmarks::Bookmarks(trace::Source &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
    connect(&source, &trace::Source::forked, this, [this] {
        keepUpTo(m_source.moment().event);
        m_keepsThem = true;
    });
    connect(&source, &trace::Source::restarted, this, [this] {
        if (!m_keepsThem)
            keepUpTo(0);
        m_keepsThem = false;
    });
}

int Bookmarks::add(trace::EventId id)
{
    const auto place = std::lower_bound(m_all.cbegin(), m_all.cend(), id,
                                        [](const Bookmark &each, trace::EventId event) { return each.event < event; });
    const int row = int(place - m_all.cbegin());
    const trace::Event *event = m_source.log().find(id);
    if (!event || (place != m_all.cend() && place->event == id))
        return event ? row : -1;
    beginInsertRows({}, row, row);
    m_all.insert(row, Bookmark{id, event->time, {}});
    endInsertRows();
    emit changed();
    return row;
}

void Bookmarks::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_all.removeAt(row);
    endRemoveRows();
    emit changed();
}

void Bookmarks::keepUpTo(trace::EventId event)
{
    while (!m_all.isEmpty() && m_all.last().event > event)
        remove(int(m_all.size()) - 1);
}

int Bookmarks::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_all.size()); }

int Bookmarks::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant Bookmarks::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const Bookmark &bookmark = m_all[index.row()];
    switch (Column(index.column())) {
    case Column::Time:
        return report::clockText(bookmark.time);
    case Column::Event:
        return qulonglong(bookmark.event);
    case Column::Note:
        return bookmark.note;
    }
    return {};
}

bool Bookmarks::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || Column(index.column()) != Column::Note)
        return false;
    m_all[index.row()].note = value.toString();
    emit dataChanged(index, index);
    emit changed();
    return true;
}

Qt::ItemFlags Bookmarks::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.isValid() && Column(index.column()) == Column::Note ? base | Qt::ItemIsEditable : base;
}

QVariant Bookmarks::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("at");
    case Column::Event:
        return tr("event");
    case Column::Note:
        return tr("note");
    }
    return {};
}

} // namespace gui
