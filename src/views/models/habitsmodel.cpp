#include "views/models/habitsmodel.h"

#include "look/units.h"

namespace gui {

void HabitsModel::setAnswers(const QList<report::HabitAnswer> &answers)
{
    if (answers.size() != m_answers.size()) {
        beginResetModel();
        m_answers = answers;
        endResetModel();
        return;
    }
    m_answers = answers;
    if (!answers.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int HabitsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_answers.size()); }

int HabitsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant HabitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::HabitAnswer &one = m_answers[index.row()];
    const QString text = Column(index.column()) == Column::Question ? one.question : one.answer;
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return plainToolTip(one.event ? text + u'\n' + tr("Double-click to show it at event %1.").arg(one.event)
                                      : text);
    return {};
}

QVariant HabitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return Column(section) == Column::Question ? tr("Question") : tr("Observed");
}

} // namespace gui
