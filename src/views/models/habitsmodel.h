#pragma once

#include "report/habitstext.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// The questions whether an endpoint should be cached, and what was observed: a question a row.
class HabitsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Question, Answer };
    static constexpr int columns = 2;

    using QAbstractTableModel::QAbstractTableModel;

    void setAnswers(const QList<report::HabitAnswer> &answers);
    trace::EventId eventOf(int row) const { return m_answers[row].event; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<report::HabitAnswer> m_answers;
};

} // namespace gui
