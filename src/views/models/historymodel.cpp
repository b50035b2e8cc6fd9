#include "views/models/historymodel.h"

#include "look/pill.h"
#include "look/roles.h"
#include "look/units.h"
#include "report/words.h"

#include <algorithm>
#include <utility>

namespace gui {

using trace::EventKind;

void HistoryModel::setMeasured(bool isMeasured)
{
    m_isMeasured = isMeasured;
    emit headerDataChanged(Qt::Horizontal, int(Column::Cost), int(Column::Cost));
}

void HistoryModel::take(trace::EventRange events)
{
    for (const trace::Event &event : events)
        append(event);
    flush();
}

void HistoryModel::append(const trace::Event &event)
{
    if (event.kind == EventKind::RequestSent) {
        m_open.insert(event.request,
                      {.request = event.request, .sent = event.id, .line = event.text, .user = event.count});
    } else if (event.kind == EventKind::ResponseSent) {
        Row row = m_open.take(event.request);
        row.request = event.request;
        row.response = event.id;
        row.outcome = event.outcome;
        row.reason = event.reason;
        row.status = event.count;
        row.cost = event.modelled;
        m_new.push_back(row);
    } else if (event.kind == EventKind::StaleFound && event.outcome == trace::Outcome::StaleHit) {
        correct(event);
    }
}

// It was answered, and shown, before anybody knew.
void HistoryModel::correct(const trace::Event &found)
{
    const auto isIts = [&](const Row &row) { return row.request == found.request; };
    if (const auto fresh = std::find_if(m_new.rbegin(), m_new.rend(), isIts); fresh != m_new.rend()) {
        fresh->foundStale = found.id;
        return;
    }
    const auto known = std::find_if(m_rows.rbegin(), m_rows.rend(), isIts);
    if (known == m_rows.rend())
        return;
    known->foundStale = found.id;
    const auto place = std::size_t(known - m_rows.rbegin());
    if (place >= m_hidden)
        emit dataChanged(index(int(place - m_hidden), 0), index(int(place - m_hidden), columns - 1));
}

trace::Outcome HistoryModel::outcomeOf(const Row &row) const
{
    return row.foundStale != 0 && row.foundStale <= m_upTo ? trace::Outcome::StaleHit : row.outcome;
}

void HistoryModel::flush()
{
    if (m_new.empty())
        return;
    if (m_new.size() > maxRows)
        m_new.erase(m_new.begin(), m_new.end() - maxRows);
    if (m_hidden > 0) { // looking at the past: they come into sight with the way back to now
        m_rows.insert(m_rows.end(), m_new.begin(), m_new.end());
        m_hidden += m_new.size();
        m_new.clear();
        return;
    }
    if (m_rows.size() + m_new.size() > maxRows) {
        const auto excess = int(m_rows.size() + m_new.size() - maxRows);
        const int last = int(m_rows.size()) - 1;
        beginRemoveRows({}, last - excess + 1, last);
        m_rows.erase(m_rows.begin(), m_rows.begin() + excess);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(m_new.size()) - 1);
    m_rows.insert(m_rows.end(), m_new.begin(), m_new.end());
    endInsertRows();
    m_new.clear();
}

void HistoryModel::showUpTo(trace::EventId event)
{
    std::size_t hidden = 0;
    if (std::exchange(m_upTo, event) != event && rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, int(Column::Outcome)));
    while (hidden < m_rows.size() && m_rows[m_rows.size() - 1 - hidden].response > event)
        ++hidden;
    if (hidden == m_hidden)
        return;
    beginResetModel();
    m_hidden = hidden;
    endResetModel();
}

void HistoryModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_new.clear();
    m_open.clear();
    m_hidden = 0;
    endResetModel();
}

int HistoryModel::rowOf(trace::RequestId request) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).request == request)
            return i;
    }
    return -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size() - m_hidden);
}

int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index.row());
    const trace::Outcome outcome = outcomeOf(shown);
    if (role == SortRole)
        return Column(index.column()) == Column::Outcome ? QVariant(int(outcome))
            : Column(index.column()) == Column::Cost     ? QVariant(qlonglong(shown.cost.count()))
                                                         : data(index, Qt::DisplayRole);
    switch (Column(index.column())) {
    case Column::Outcome:
        if (role == Qt::DisplayRole)
            return outcomePill(outcome).word;
        if (role == MarkRole)
            return int(outcomePill(outcome).mark);
        if (role == Qt::ToolTipRole)
            return plainToolTip(shown.reason == trace::MissReason::None ? report::outcomeHint(outcome)
                                                                        : report::outcomeText(outcome)
                                        + QStringLiteral(": ") + report::reasonText(shown.reason));
        break;
    case Column::Request:
        if (role == Qt::DisplayRole)
            return report::shown(shown.line.startsWith("GET ") ? shown.line.sliced(4) : shown.line, 200);
        if (role == StatusRole)
            return int(shown.status);
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
            const QString line = report::shown(shown.line, 500);
            const QString whole =
                shown.status < 400 ? line : line + QStringLiteral(" · ") + report::statusText(shown.status);
            return role == Qt::ToolTipRole ? plainToolTip(whole) : whole;
        }
        break;
    case Column::User:
        if (role == Qt::DisplayRole)
            return report::userText(shown.user);
        break;
    case Column::Cost:
        if (role == Qt::DisplayRole)
            return durationText(shown.cost);
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        if (role == Qt::ToolTipRole)
            return plainToolTip(m_isMeasured ? tr("Measured time from request to response")
                                             : tr("Modelled time from request to response"));
        break;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Outcome:
        return tr("outcome");
    case Column::Request:
        return tr("request");
    case Column::User:
        return tr("user");
    case Column::Cost:
        return m_isMeasured ? tr("measured") : tr("modelled");
    }
    return {};
}

} // namespace gui
