#include "look/exporting.h"

#include "base/csv.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

void drawOn(QPaintDevice &device, const QSizeF &size, const QColor &background,
            const std::function<void(QPainter &)> &draw)
{
    QPainter painter(&device);
    painter.fillRect(QRectF(QPointF(), size), background);
    draw(painter);
}

} // namespace

base::Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path); // an old file stays whole until the new one is
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return base::failure("file.write", {path, file.errorString()});
    }
    return {};
}

QByteArray drawingAsSvg(const QSizeF &size, const QColor &background, const std::function<void(QPainter &)> &draw)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(QSize(qCeil(size.width()), qCeil(size.height())));
    svg.setViewBox(QRectF(QPointF(), size));
    drawOn(svg, size, background, draw);
    return buffer.data();
}

base::Result<void> saveDrawing(const QString &path, const QSizeF &size, const QColor &background,
                               const std::function<void(QPainter &)> &draw)
{
    if (path.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        return saveFile(path, drawingAsSvg(size, background, draw));
    }
    if (path.endsWith(".png"_L1, Qt::CaseInsensitive)) {
        constexpr int sharpness = 2;
        QImage image(QSize(qCeil(size.width()), qCeil(size.height())) * sharpness, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(sharpness);
        drawOn(image, size, background, draw);
        QBuffer buffer;
        image.save(&buffer, "PNG");
        return saveFile(path, buffer.data());
    }
    return base::failure("file.ending", {path});
}

QByteArray tableAsCsv(const QAbstractItemModel &table)
{
    QByteArray text;
    const int columns = table.columnCount();
    for (int row = -1; row < table.rowCount(); ++row) {
        QByteArrayList fields;
        for (int column = 0; column < columns; ++column) {
            const QVariant value = row < 0 ? table.headerData(column, Qt::Horizontal) : table.index(row, column).data();
            fields << base::csvField(value.toString());
        }
        text += fields.join(',') + "\r\n";
    }
    return text;
}

base::Result<void> saveTable(const QString &path, const QAbstractItemModel &table)
{
    return saveFile(path, tableAsCsv(table));
}

void copyAsText(QModelIndexList rows, const std::function<bool(int column)> &isHidden)
{
    if (rows.isEmpty())
        return;
    const QAbstractItemModel *model = rows.constFirst().model();
    const auto isOfFirst = [&rows](const QModelIndex &row) { return row.parent() == rows.constFirst().parent(); };
    if (std::all_of(rows.cbegin(), rows.cend(), isOfFirst)) // else as they were selected
        std::sort(rows.begin(), rows.end());
    QStringList lines;
    const auto addLine = [&](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(rows.constFirst().parent()); ++column) {
            if (!isHidden(column))
                cells << cell(column).toString();
        }
        lines << cells.join(u'\t');
    };
    addLine([&](int column) { return model->headerData(column, Qt::Horizontal); });
    for (const QModelIndex &row : std::as_const(rows))
        addLine([&](int column) { return row.siblingAtColumn(column).data(); });
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace gui
