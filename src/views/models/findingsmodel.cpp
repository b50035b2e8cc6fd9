#include "views/models/findingsmodel.h"

#include "report/figures.h"
#include "report/findingtext.h"
#include "report/words.h"

#include <algorithm>

namespace gui {

namespace {

bool isSame(const advice::Finding &one, const advice::Finding &other)
{
    return one.fault == other.fault && one.endpoint == other.endpoint && one.first == other.first
        && one.second == other.second;
}

} // namespace

void FindingsModel::setFindings(const std::vector<advice::Finding> &findings)
{
    const auto known = std::mismatch(m_findings.begin(), m_findings.end(), findings.begin(), findings.end(), isSame);
    if (known.first != m_findings.end()) { // another run
        beginResetModel();
        m_findings = findings;
        endResetModel();
        return;
    }
    if (!m_findings.empty()) {
        std::copy_n(findings.begin(), m_findings.size(), m_findings.begin());
        emit dataChanged(index(0, int(Column::Times)), index(rowCount() - 1, int(Column::Times)));
    }
    if (findings.size() > m_findings.size()) {
        beginInsertRows({}, rowCount(), int(findings.size()) - 1);
        m_findings = findings;
        endInsertRows();
    }
}

int FindingsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_findings.size()); }

int FindingsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const advice::Finding &one = finding(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Column(index.column()) == Column::Times ? Qt::AlignRight | Qt::AlignVCenter
                                                                : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Column::What:
        return report::findingText(one).sentence;
    case Column::Endpoint:
        return report::shown(one.endpoint);
    case Column::Times:
        return report::countText(one.times);
    }
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::What:
        return tr("Finding");
    case Column::Endpoint:
        return tr("Endpoint");
    case Column::Times:
        return tr("Count");
    }
    return {};
}

} // namespace gui
