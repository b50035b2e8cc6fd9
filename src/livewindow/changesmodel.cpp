#include "livewindow/changesmodel.h"

#include "look/outcomeshape.h"
#include "look/roles.h"
#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

namespace gui {

void ChangesModel::add(const QList<redis::KeyEvent> &events, qint64 more, const QDateTime &now)
{
    m_total += events.size() + more;
    std::deque<Row> fresh;
    // Of more than there is room for, the newest stay.
    const qsizetype kept = std::min<qsizetype>(events.size(), qsizetype(mostRows) - 1);
    const qint64 merged = more + (events.size() - kept);
    for (const redis::KeyEvent &event : events.last(kept))
        fresh.push_front({now, event, 0});
    if (merged > 0)
        fresh.push_front({now, {}, merged});
    if (fresh.empty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_rows.insert(m_rows.begin(), fresh.begin(), fresh.end());
    endInsertRows();
    if (m_rows.size() <= mostRows)
        return;
    beginRemoveRows({}, int(mostRows), int(m_rows.size()) - 1);
    m_rows.resize(mostRows);
    endRemoveRows();
}

void ChangesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_total = 0;
    endResetModel();
}

std::optional<QByteArray> ChangesModel::keyAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row &shown = m_rows[std::size_t(row)];
    if (shown.merged > 0 || shown.event.kind == redis::KeyEvent::Kind::Flushed)
        return {};
    return shown.event.key;
}

QString ChangesModel::whatText(const Row &row)
{
    if (row.merged > 0)
        return tr("more");
    switch (row.event.kind) {
    case redis::KeyEvent::Kind::Missed:
        return tr("miss");
    case redis::KeyEvent::Kind::Expired:
        return tr("expired");
    case redis::KeyEvent::Kind::Evicted:
        return tr("evicted");
    case redis::KeyEvent::Kind::Flushed:
        return tr("flushed");
    default:
        break;
    }
    return row.event.event.isEmpty() ? tr("changed") : QString::fromLatin1(row.event.event); // Redis' own word
}

QString ChangesModel::hintText(const Row &row)
{
    if (row.merged > 0)
        return tr("Too many changes at once: counted, not listed");
    switch (row.event.kind) {
    case redis::KeyEvent::Kind::Missed:
        return tr("A lookup of this key was a miss");
    case redis::KeyEvent::Kind::Expired:
        return tr("Its time to live ended");
    case redis::KeyEvent::Kind::Evicted:
        return tr("The server needed its memory (maxmemory)");
    case redis::KeyEvent::Kind::Flushed:
        return tr("All keys were deleted at once");
    case redis::KeyEvent::Kind::Deleted:
        return tr("It was deleted or renamed");
    case redis::KeyEvent::Kind::TtlChanged:
        return tr("Its time to live was changed");
    case redis::KeyEvent::Kind::Changed:
        break;
    }
    return row.event.event.isEmpty() ? tr("Written, deleted or expired: client tracking does not report which")
                                     : tr("Written by the Redis command of this name");
}

int ChangesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ChangesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (Column(index.column())) {
    case Column::Time:
        if (role == Qt::DisplayRole)
            return row.time.toString(QStringLiteral("hh:mm:ss.zzz")).chopped(1);
        break;
    case Column::What:
        if (role == Qt::DisplayRole)
            return whatText(row);
        if (role == Qt::ToolTipRole)
            return plainToolTip(hintText(row));
        if (role == MarkRole && row.merged == 0)
            return int(row.event.kind == redis::KeyEvent::Kind::Missed        ? Mark::Miss
                           : row.event.kind == redis::KeyEvent::Kind::Expired ? Mark::Expiry
                                                                              : Mark::None);
        break;
    case Column::Key:
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            break;
        if (row.merged > 0)
            return tr("%1 changes, counted only").arg(report::countText(row.merged));
        if (row.event.kind == redis::KeyEvent::Kind::Flushed)
            return tr("every key");
        return role == Qt::DisplayRole ? report::shown(row.event.key, 200)
                                       : plainToolTip(report::shown(row.event.key, 2'000));
    }
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("time");
    case Column::What:
        return tr("what");
    case Column::Key:
        return tr("key");
    }
    return {};
}

} // namespace gui
