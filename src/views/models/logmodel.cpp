#include "views/models/logmodel.h"

#include <QtCore/QElapsedTimer>

namespace gui {

using trace::EventKind;

LogFilter::Kind LogFilter::kindOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Command:
    case EventKind::CommandDone:
    case EventKind::CommandFailed:
    case EventKind::Narration:
    case EventKind::Mark:
    case EventKind::Expectation:
        return Commands;
    case EventKind::RequestSent:
    case EventKind::ResponseSent:
    case EventKind::BrowserAsked:
    case EventKind::BrowserKept:
    case EventKind::BrowserAnswered:
        return Requests;
    case EventKind::CacheLookup:
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
    case EventKind::CacheStored:
    case EventKind::CacheRefused:
    case EventKind::FillDecided:
    case EventKind::CacheTouched:
    case EventKind::CacheDeleteAsked:
    case EventKind::CacheIncremented:
    case EventKind::KeyWarned:
    case EventKind::BackendError:
        return Cache;
    case EventKind::EntryEnded:
    case EventKind::EntryExpired:
    case EventKind::EntryStale:
    case EventKind::StaleFound:
        return Entries;
    case EventKind::QueryStarted:
    case EventKind::QueryFinished:
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
    case EventKind::TransactionBegun:
    case EventKind::TransactionCommitted:
    case EventKind::TransactionRolledBack:
    case EventKind::SignalSent:
    case EventKind::ReceiverRan:
        return Database;
    case EventKind::ProcessRestarted:
    case EventKind::SettingChanged:
        return Settings;
    }
    return Commands;
}

bool LogFilter::takes(const trace::Event &event) const
{
    return (kinds == 0 || (kinds & kindOf(event.kind))) && (request == 0 || event.request == request)
        && (key.isEmpty() || event.key == key);
}

LogModel::LogModel(const trace::EventLog &log, const EventModel &events, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_events(events)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &LogModel::search);
}

void LogModel::setFilter(const LogFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    m_next = m_log.firstId();
    endResetModel();
    search();
}

void LogModel::take(trace::EventRange)
{
    m_last = m_log.lastId();
    forget();
    if (!m_slice.isActive())
        search();
}

void LogModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_next = 1;
    m_last = 0;
    endResetModel();
}

void LogModel::search()
{
    constexpr qint64 budget = 6; // ms, of the 16 that a frame has
    QElapsedTimer spent;
    spent.start();
    std::vector<trace::EventId> found;
    m_next = std::max(m_next, m_log.firstId());
    for (int looked = 1; m_next <= m_last && (looked % 64 != 0 || spent.elapsed() < budget); ++looked, ++m_next) {
        const trace::Event *event = m_log.find(m_next);
        if (!event || !m_filter.takes(*event))
            continue;
        if (m_filter.text.isEmpty()
            || m_events.narrator().sentence(*event).contains(m_filter.text, Qt::CaseInsensitive))
            found.push_back(m_next);
    }
    if (!found.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.begin(), found.end());
        endInsertRows();
    }
    if (!isSearching()) {
        m_slice.stop();
    } else if (!m_slice.isActive()) {
        m_slice.start();
    }
    emit searched();
}

// What the log no longer has goes from here, too.
void LogModel::forget()
{
    const auto kept = std::lower_bound(m_rows.begin(), m_rows.end(), m_log.firstId());
    if (kept == m_rows.begin())
        return;
    beginRemoveRows({}, 0, int(kept - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), kept);
    endRemoveRows();
}

const trace::Event *LogModel::eventAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_log.find(m_rows[std::size_t(row)]);
}

int LogModel::rowOf(trace::EventId event) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), event);
    return found == m_rows.end() || *found != event ? -1 : int(found - m_rows.begin());
}

int LogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int LogModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : EventModel::columns; }

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = m_events.rowOf(m_rows[std::size_t(index.row())]);
    return row < 0 ? QVariant() : m_events.index(row, index.column()).data(role);
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_events.headerData(section, orientation, role);
}

} // namespace gui
