#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QModelIndex>
#include <QtCore/QSizeF>

#include <functional>

class QAbstractItemModel;
class QColor;
class QPainter;

namespace gui {

// Writes a drawing of this size, by the file's ending: .svg, or .png at twice the size.
// Errors: "file.ending" {path}; "file.write" {path, what the system said}.
base::Result<void> saveDrawing(const QString &path, const QSizeF &size, const QColor &background,
                               const std::function<void(QPainter &)> &draw);
base::Result<void> saveFile(const QString &path, const QByteArray &bytes); // whole or not at all; error "file.write"
QByteArray drawingAsSvg(const QSizeF &size, const QColor &background, const std::function<void(QPainter &)> &draw);

// A table with its header as CSV (RFC 4180: commas, CRLF, quotes where needed), UTF-8.
QByteArray tableAsCsv(const QAbstractItemModel &table);
base::Result<void> saveTable(const QString &path, const QAbstractItemModel &table);

// These rows of one model to the clipboard as tab-separated text, with their header and without hidden columns.
void copyAsText(QModelIndexList rows, const std::function<bool(int column)> &isHidden);

} // namespace gui
