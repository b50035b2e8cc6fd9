#include "livewindow/hexmodel.h"

namespace gui {

void HexModel::setBytes(const QByteArray &bytes)
{
    beginResetModel();
    m_bytes = bytes;
    endResetModel();
}

int HexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int((m_bytes.size() + bytesPerRow - 1) / bytesPerRow);
}

int HexModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant HexModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const qsizetype offset = index.row() * bytesPerRow;
    const QByteArray row = m_bytes.mid(offset, bytesPerRow);
    switch (Column(index.column())) {
    case Column::Offset:
        return QString::number(offset, 16).rightJustified(6, u'0');
    case Column::Hex:
        return QString::fromLatin1(row.toHex(' '));
    case Column::Text: {
        QString text;
        for (const char byte : row)
            text += byte >= 0x20 && byte < 0x7F ? QLatin1Char(byte) : QChar(u'·');
        return text;
    }
    }
    return {};
}

QVariant HexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Offset:
        return tr("byte");
    case Column::Hex:
        return tr("hexadecimal");
    case Column::Text:
        return tr("as text");
    }
    return {};
}

} // namespace gui
