#pragma once

#include "report/trialtext.h"

#include <QtWidgets/QTableView>

class QStandardItemModel;

namespace gui {

class Theme;

// Runs side by side: a run a row, in the figures in which ways of caching differ.
class TrialTable : public QTableView {
    Q_OBJECT

public:
    TrialTable(const Theme &theme, const QString &nameColumn, QWidget *parent = nullptr); // the theme is borrowed

    void show(const QList<report::Tried> &tried);
    using QWidget::show;

private:
    const Theme &m_theme;
    QStandardItemModel *m_rows;
};

} // namespace gui
