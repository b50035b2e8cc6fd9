#include "labwindow/coursemodel.h"

#include "lab/recorded.h"
#include "look/units.h"

#include <QtCore/QTimer>

namespace gui {

namespace {
QByteArray fieldOf(CourseModel::Column column)
{
    switch (column) {
    case CourseModel::Column::Title:
        return "title";
    case CourseModel::Column::Level:
        return "level";
    case CourseModel::Column::Category:
        return "category";
    case CourseModel::Column::Price:
        return "price";
    case CourseModel::Column::Students:
        return "students";
    case CourseModel::Column::Teacher:
        return "teacher";
    case CourseModel::Column::Id:
    case CourseModel::Column::LastEdit:
        break;
    }
    return {};
}
QVariant alignment(CourseModel::Column column)
{
    using Column = CourseModel::Column;
    const bool isNumber = column == Column::Id || column == Column::Price || column == Column::Students;
    return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

CourseModel::CourseModel(LabClient &lab, QObject *parent)
    : QAbstractTableModel(parent)
    , m_lab(lab)
{
    connect(&lab, &LabClient::coursesFetched, this, &CourseModel::takeRows);
    lab.attach(*this);
    lab.fetchCourses(0, pageSize);
}

void CourseModel::take(trace::EventRange events)
{
    for (const trace::Event &event : events)
        take(event);
}

void CourseModel::clear()
{
    m_lastEdits.clear();
    m_edits = 0;
    refetch();
}

void CourseModel::take(const trace::Event &event)
{
    using trace::EventKind;
    if (event.kind == EventKind::RowWritten) {
        ++m_edits;
        if (event.detail) {
            for (const auto &[name, value] : event.detail->fields) {
                if (name == "pk")
                    m_lastEdits.insert(value.toLongLong(), {m_edits, event.time});
            }
        }
    }
    if (m_refetchScheduled || !changesRows(event))
        return;
    m_refetchScheduled = true;
    QTimer::singleShot(50, this, &CourseModel::refetch);
}

bool CourseModel::changesRows(const trace::Event &event) const
{
    using trace::EventKind;
    switch (event.kind) {
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
    case EventKind::TransactionCommitted:
    case EventKind::TransactionRolledBack:
        return true;
    case EventKind::CommandDone: {
        const trace::Event *done = m_lab.log().find(event.cause);
        const auto command = done ? lab::commandOf(*done) : std::nullopt;
        return command && lab::traitsOf(*command).rows == lab::Traits::Rows::Replaced;
    }
    default:
        return false;
    }
}

std::optional<std::int64_t> CourseModel::idAt(int row) const
{
    const catalog::CourseRow *course = rowAt(row);
    return course ? std::optional(course->id) : std::nullopt;
}

int CourseModel::rowOf(std::int64_t id) const
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        for (qsizetype i = 0; i < page->size(); ++i) {
            if (page->at(i).id == id)
                return int(page.key() * pageSize + i);
        }
    }
    return -1;
}

void CourseModel::takeRows(qint64 total, qint64 first, const QList<catalog::CourseRow> &rows)
{
    const qint64 page = first / pageSize;
    m_asked.remove(page);
    if (total != m_total) {
        beginResetModel();
        m_pages.clear();
        m_total = total;
        m_pages.insert(page, rows);
        endResetModel();
        return;
    }
    m_pages.insert(page, rows);
    if (!rows.isEmpty())
        emit dataChanged(index(int(first), 0), index(int(first) + int(rows.size()) - 1, columns - 1));
}

// The pages that are here are asked for again; they stay as they are until the answer comes.
void CourseModel::refetch()
{
    m_refetchScheduled = false;
    QList<qint64> pages = m_pages.keys();
    if (pages.isEmpty())
        pages.append(0);
    if (pages.size() > 8) {
        m_pages.clear();
        pages = {0};
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
    for (const qint64 page : pages)
        m_lab.fetchCourses(page * pageSize, pageSize);
}

const catalog::CourseRow *CourseModel::rowAt(int row) const
{
    const qint64 page = row / pageSize;
    const auto here = m_pages.constFind(page);
    if (here != m_pages.cend() && row % pageSize < here->size())
        return &here->at(row % pageSize);
    if (!m_asked.contains(page)) {
        m_asked.insert(page);
        m_lab.fetchCourses(page * pageSize, pageSize);
    }
    return nullptr;
}

QString CourseModel::text(const catalog::CourseRow &row, Column column) const
{
    switch (column) {
    case Column::Id:
        return QString::number(row.id);
    case Column::Title:
        return row.title;
    case Column::Level:
        return row.level;
    case Column::Category:
        return row.category;
    case Column::Price:
        return QString::number(row.price.toDouble(), 'f', 2);
    case Column::Students:
        return QString::number(row.students);
    case Column::Teacher:
        return row.teacher;
    case Column::LastEdit: {
        const auto edit = m_lastEdits.constFind(row.id);
        return edit == m_lastEdits.cend() ? QStringLiteral("–")
                                          : tr("edit %1 · %2").arg(edit->number).arg(clockText(edit->time));
    }
    }
    return {};
}

int CourseModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_total); }

int CourseModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant CourseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    const catalog::CourseRow *row = rowAt(index.row());
    if (!row)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    return role == Qt::ToolTipRole ? plainToolTip(text(*row, column)) : text(*row, column);
}

bool CourseModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const catalog::CourseRow *row = index.isValid() && role == Qt::EditRole ? rowAt(index.row()) : nullptr;
    const auto column = Column(index.column());
    const QByteArray field = fieldOf(column);
    if (!row || field.isEmpty())
        return false;
    const QString before = text(*row, column);
    const QString after = value.toString();
    if (before == after)
        return false;
    emit edited(row->id, field, before, after);
    return false; // what is shown changes when the database has it
}

Qt::ItemFlags CourseModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !fieldOf(Column(index.column())).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant CourseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(Column(section));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Id:
        return tr("id");
    case Column::Title:
        return tr("title");
    case Column::Level:
        return tr("level");
    case Column::Category:
        return tr("category");
    case Column::Price:
        return tr("price");
    case Column::Students:
        return tr("students");
    case Column::Teacher:
        return tr("teacher");
    case Column::LastEdit:
        return tr("last edit");
    }
    return {};
}

} // namespace gui
