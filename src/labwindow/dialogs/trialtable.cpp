#include "labwindow/dialogs/trialtable.h"

#include "look/tables.h"
#include "look/theme.h"

#include <QtGui/QStandardItemModel>

#include <algorithm>

namespace gui {

TrialTable::TrialTable(const Theme &theme, const QString &nameColumn, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_rows(new QStandardItemModel(this))
{
    QStringList columns = report::trialColumns();
    columns.first() = nameColumn;
    m_rows->setHorizontalHeaderLabels(columns);
    setObjectName(QStringLiteral("trialTable"));
    setUpTable(*this, theme);
    setModel(m_rows);
}

void TrialTable::show(const QList<report::Tried> &tried)
{
    m_rows->removeRows(0, m_rows->rowCount());
    for (const report::Tried &one : tried) {
        QList<QStandardItem *> row;
        for (const QString &cell : report::trialRow(one))
            row.append(new QStandardItem(cell));
        for (qsizetype i = 1; i < row.size(); ++i)
            row[i]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows->appendRow(row);
    }
    const QFontMetrics metrics(font());
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_rows->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < m_rows->rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_rows->item(row, column)->text()));
        setColumnWidth(column, width + m_theme.px(20));
    }
}

} // namespace gui
