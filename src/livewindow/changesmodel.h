#pragma once

#include "redis/watcher.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>

#include <deque>

namespace gui {

// Recent changes of keys, newest first; changes that could not be listed individually are one row with their
// number.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Time, What, Key };
    static constexpr int columns = 3;
    static constexpr std::size_t mostRows = 2'000;

    using QAbstractTableModel::QAbstractTableModel;

    void add(const QList<redis::KeyEvent> &events, qint64 more, const QDateTime &now);
    void clear();
    qint64 total() const { return m_total; } // of all changes since it was empty
    std::optional<QByteArray> keyAt(int row) const; // none for a row that stands for many, and for a flush

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QDateTime time;
        redis::KeyEvent event;
        qint64 merged = 0; // so many changes that were not told one by one
    };

    static QString whatText(const Row &row);
    static QString hintText(const Row &row);

    std::deque<Row> m_rows;
    qint64 m_total = 0;
};

} // namespace gui
