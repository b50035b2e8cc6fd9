#include "views/charts/sizegridmodel.h"

#include "look/theme.h"
#include "look/units.h"
#include "report/advicetext.h"
#include "report/sizetext.h"

#include <QtGui/QColor>
#include <QtGui/QFont>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

constexpr double mostColour = 0.32; // with more the figures would not read

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

} // namespace

SizeGridModel::SizeGridModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
}

void SizeGridModel::setAdvice(const advice::SizeAdvice &advice, advice::Eviction eviction)
{
    beginResetModel();
    m_advice = advice;
    m_eviction = eviction;
    endResetModel();
}

std::optional<SizeGridModel::Cell> SizeGridModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return {};
    return Cell{std::size_t(index.row()), std::size_t(index.column() - 1)};
}

int SizeGridModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(curve().grid.size()); }

int SizeGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || curve().grid.empty() ? 0 : int(m_advice.entries.size()) + 1;
}

bool SizeGridModel::isInForce(const Cell &cell) const
{
    return m_advice.isTtlInForce && m_advice.ttl == m_advice.ttls[cell.ttl]
        && m_advice.isInForce(m_eviction, m_advice.entries[cell.size]);
}

QString SizeGridModel::ttlText(std::size_t row) const
{
    const QString ttl = report::ttlText(m_advice.ttls[row]);
    return m_advice.isTtlInForce && m_advice.ttl == m_advice.ttls[row] ? tr("%1 (current)").arg(ttl) : ttl;
}

QVariant SizeGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const auto cell = cellAt(index);
    if (!cell)
        return role == Qt::DisplayRole ? QVariant(ttlText(std::size_t(index.row()))) : QVariant();
    const advice::Figures &figures = curve().grid[cell->ttl][cell->size];
    switch (role) {
    case Qt::DisplayRole: {
        if (figures.reads == 0)
            return u"–"_s;
        const QString hits = report::shareText(advice::hitRatio(figures));
        return m_advice.knowsChanges && figures.hits > 0
            ? QString(hits + u" · "_s + report::shareText(advice::staleShare(figures)))
            : hits;
    }
    case Qt::ToolTipRole:
        return plainToolTip(report::cellSentence(m_advice, curve(), cell->ttl, cell->size));
    case Qt::AccessibleTextRole:
        return report::cellSentence(m_advice, curve(), cell->ttl, cell->size);
    case Qt::BackgroundRole:
        return figures.reads > 0 ? QVariant(
                   mixed(m_theme.palette().panel, m_theme.palette().hit.fill, mostColour * advice::hitRatio(figures)))
                                 : QVariant();
    case Qt::FontRole: {
        if (!isInForce(*cell))
            return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default:
        return {};
    }
}

QVariant SizeGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == 0)
        return tr("TTL");
    const std::int64_t size = m_advice.entries[std::size_t(section - 1)];
    return m_advice.isInForce(m_eviction, size) ? tr("%1 (current)").arg(countText(size)) : countText(size);
}

} // namespace gui
