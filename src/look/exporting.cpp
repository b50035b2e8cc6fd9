#include "look/exporting.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>

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

QString csvField(QString text)
{
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
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
    QString text;
    const int columns = table.columnCount();
    for (int row = -1; row < table.rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < columns; ++column) {
            const QVariant value = row < 0 ? table.headerData(column, Qt::Horizontal) : table.index(row, column).data();
            fields << csvField(value.toString());
        }
        text += fields.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

base::Result<void> saveTable(const QString &path, const QAbstractItemModel &table)
{
    return saveFile(path, tableAsCsv(table));
}

} // namespace gui
