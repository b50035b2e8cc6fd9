#pragma once

#include <QtWidgets/QWidget>

class QAbstractItemModel;
class QTableView;

namespace gui {

class EmptyText;
class Theme;

// A table of moments of the run: choosing a row jumps to its event. While it is empty it says what will stand there.
class MomentsPanel : public QWidget {
    Q_OBJECT

public:
    MomentsPanel(const Theme &theme, const QString &name, QAbstractItemModel &model, const QString &whenEmpty,
                 QWidget *parent = nullptr); // theme and model borrowed

    QTableView &table() { return *m_table; }

signals:
    void chosen(int row);

private:
    void showWhatThereIs();

    QAbstractItemModel &m_model;
    EmptyText *m_empty;
    QTableView *m_table;
};

} // namespace gui
