#include "views/models/differencemodel.h"

#include "look/units.h"
#include "report/words.h"

#include <QtGui/QFont>

namespace gui {

void DifferenceModel::setDifference(const trace::Detail *difference)
{
    std::vector<Row> rows;
    if (difference) {
        const auto text = [](const QByteArray &value) {
            return value.isNull() ? tr("missing") : report::shown(value, 120);
        };
        const auto &fields = difference->fields;
        for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
            QString place = report::shown(fields[i].first, 120);
            if (place.startsWith(u'.'))
                place.remove(0, 1);
            rows.push_back({place, text(fields[i].second), text(fields[i + 1].second)});
        }
        if (fields.size() % 2 == 1) // "more"
            rows.push_back({tr("and %1 more").arg(report::shown(fields.last().second)), {}, {}});
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int DifferenceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    const QString &text = column == Column::Place ? row.place : column == Column::Cached ? row.cached : row.database;
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    if (role == Qt::FontRole && column != Column::Place) {
        QFont font;
        font.setStrikeOut(column == Column::Cached); // what is no longer so
        font.setBold(column == Column::Database);
        return font;
    }
    return {};
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Place:
        return tr("differs");
    case Column::Cached:
        return tr("in the cache");
    case Column::Database:
        return tr("in the database");
    }
    return {};
}

} // namespace gui
