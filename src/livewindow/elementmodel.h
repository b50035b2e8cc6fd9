#pragma once

#include "inspector/valuereader.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimer>

namespace gui {

// The elements of a hash, list, set, sorted set or stream, as far as they were read.
class ElementModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ElementModel(QObject *parent = nullptr);

    void begin(redis::KeyType type);
    void append(const inspector::ValuePage &page);

    // What a row says of its value, and which part of the key it is (see inspector::Edit).
    QByteArray bytesAt(int row) const;
    QByteArray contentAt(int row) const; // what is worth decoding: of a sorted set the member, not its score
    QByteArray placeAt(int row) const;
    redis::KeyType type() const { return m_type; }
    qsizetype count() const { return m_count; } // of elements; an entry of a stream has a row for each of its fields

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    redis::KeyType m_type = redis::KeyType::Unknown;
    QList<QByteArrayList> m_elements; // as rows
    qsizetype m_count = 0;
    bool m_hasTtls = false; // a column of its own, where the server tells how long each field of a hash lives
    QList<qint64> m_deadlines; // of the elements then: milliseconds since the epoch; -1 = never
    QTimer m_ticker;
};

} // namespace gui
