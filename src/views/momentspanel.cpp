#include "views/momentspanel.h"

#include "look/emptytext.h"
#include "look/tables.h"
#include "look/theme.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

MomentsPanel::MomentsPanel(const Theme &theme, const QString &name, QAbstractItemModel &model, const QString &whenEmpty,
                           QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_empty(new EmptyText(theme, whenEmpty, this))
    , m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    m_table->setObjectName(name);
    m_table->setToolTip(tr("A double click, or Return, shows that moment in all panels"));
    m_table->setModel(&model);
    setUpTable(*m_table, theme);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // What is counted and timed is short; words share the rest.
    for (int column = 0; column < 2; ++column)
        m_table->setColumnWidth(column, theme.px(96));
    for (int column = 2; column < model.columnCount(); ++column)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable)) // a double click there writes
            emit chosen(index.row());
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &MomentsPanel::showWhatThereIs);
    connect(&model, &QAbstractItemModel::modelReset, this, &MomentsPanel::showWhatThereIs);
    showWhatThereIs();
}

void MomentsPanel::showWhatThereIs()
{
    const bool any = m_model.rowCount() > 0;
    m_empty->setVisible(!any);
    m_table->setVisible(any);
}

} // namespace gui
