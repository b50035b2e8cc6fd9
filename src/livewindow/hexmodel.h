#pragma once

#include <QtCore/QAbstractTableModel>

namespace gui {

// Bytes as hexadecimal and as text, sixteen a row.
class HexModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Offset, Hex, Text };
    static constexpr int columns = 3;
    static constexpr qsizetype bytesPerRow = 16;

    using QAbstractTableModel::QAbstractTableModel;

    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QByteArray m_bytes;
};

} // namespace gui
