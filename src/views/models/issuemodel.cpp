#include "views/models/issuemodel.h"

#include "look/units.h"
#include "report/errors.h"
#include "report/figures.h"
#include "trace/correction.h"

namespace gui {

base::Error errorOf(const trace::Event &event) { return report::errorOf(event); }

IssueModel::IssueModel(const EventModel &events, QObject *parent)
    : QAbstractTableModel(parent)
    , m_events(events)
{
}

void IssueModel::take(trace::EventRange events)
{
    for (const trace::Event &event : events)
        take(event);
}

void IssueModel::take(const trace::Event &event)
{
    using Kind = trace::EventKind;
    Issue issue;
    if (event.kind == Kind::CommandFailed || event.kind == Kind::BackendError) {
        const base::Error error = errorOf(event);
        const report::ErrorText text = report::errorText(error);
        issue.kind = event.kind == Kind::BackendError // whatever the key
            ? QString::fromLatin1(error.code) + u' ' + error.args.value(0)
            : text.sentence;
        issue.what = text.sentence;
        issue.nextStep = text.nextStep;
    } else if (event.kind == Kind::KeyWarned) {
        issue.kind = QStringLiteral("warned ") + QString::fromUtf8(event.text); // whatever the key
        issue.what = m_events.narrator().sentence(event);
    } else if ((event.kind == Kind::CacheHit && event.outcome == trace::Outcome::StaleHit)
               || trace::saysAnswerWasStale(event)) {
        issue.kind = QStringLiteral("stale ") + QString::fromUtf8(event.key);
        issue.what = m_events.narrator().sentence(event);
        issue.nextStep = tr("Delete the key where the row is saved, or shorten its TTL.");
    } else if (event.kind == Kind::Expectation && event.count == 0) {
        issue.what = m_events.narrator().sentence(event);
        issue.kind = issue.what;
    } else {
        return;
    }
    issue.last = event.id;
    issue.time = event.time;
    const auto same =
        std::find_if(m_issues.cbegin(), m_issues.cend(), [&](const Issue &other) { return other.kind == issue.kind; });
    if (same != m_issues.cend()) {
        const int row = int(same - m_issues.cbegin());
        issue.count = same->count + 1;
        if (row > 0) {
            beginMoveRows({}, row, row, {}, 0);
            m_issues.move(row, 0);
            endMoveRows();
        }
        m_issues.first() = issue;
        emit dataChanged(index(0, 0), index(0, columns - 1));
        return;
    }
    if (m_issues.size() == most) {
        beginRemoveRows({}, int(most) - 1, int(most) - 1);
        m_issues.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_issues.prepend(issue);
    endInsertRows();
}

void IssueModel::clear()
{
    beginResetModel();
    m_issues.clear();
    endResetModel();
}

int IssueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_issues.size()); }

int IssueModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Issue &issue = m_issues[index.row()];
    const auto shown = [role](const QString &text) { return role == Qt::ToolTipRole ? plainToolTip(text) : text; };
    switch (Column(index.column())) {
    case Column::Count:
        return QStringLiteral("%1×").arg(issue.count);
    case Column::Time:
        return report::clockText(issue.time);
    case Column::What:
        return shown(issue.what);
    case Column::NextStep:
        return shown(issue.nextStep);
    }
    return {};
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Count:
        return tr("count");
    case Column::Time:
        return tr("last at");
    case Column::What:
        return tr("what went wrong");
    case Column::NextStep:
        return tr("what to do");
    }
    return {};
}

} // namespace gui
