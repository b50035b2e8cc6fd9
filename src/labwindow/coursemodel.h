#pragma once

#include "labwindow/labclient.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

namespace gui {

// The course table as the database has it now, fetched a page at a time as it comes into sight. Editing a cell asks
// for a save through the model, so that the signals fire.
class CourseModel : public QAbstractTableModel, public trace::Projection {
    Q_OBJECT

public:
    enum class Column { Id, Title, Level, Category, Price, Students, Teacher, LastEdit };
    static constexpr int columns = 8;

    explicit CourseModel(LabClient &lab, QObject *parent = nullptr); // borrowed

    void take(trace::EventRange events) override;
    void clear() override;
    std::optional<std::int64_t> idAt(int row) const; // none while the row is not here yet
    int rowOf(std::int64_t id) const; // -1 when not here
    qint64 total() const { return m_total; }
    const catalog::CourseRow *rowAt(int row) const; // null: its page is not here, and was asked for

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void edited(std::int64_t id, const QByteArray &field, const QString &before, const QString &after);

private:
    static constexpr int pageSize = 200;
    struct LastEdit {
        int number = 0;
        base::Instant time;
    };

    void takeRows(qint64 total, qint64 first, const QList<catalog::CourseRow> &rows);
    void take(const trace::Event &event);
    bool changesRows(const trace::Event &event) const;
    void refetch();
    QString text(const catalog::CourseRow &row, Column column) const;

    LabClient &m_lab;
    qint64 m_total = 0;
    QHash<qint64, QList<catalog::CourseRow>> m_pages;
    mutable QSet<qint64> m_asked;
    QHash<std::int64_t, LastEdit> m_lastEdits;
    int m_edits = 0;
    bool m_refetchScheduled = false;
};

} // namespace gui
