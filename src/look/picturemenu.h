#pragma once

#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtGui/QColor>

#include <functional>

class QImage;
class QMenu;
class QPainter;
class QWidget;

namespace gui {

// A drawing that a person can take along.
struct Picture {
    QString name; // of the file that is proposed
    QSizeF size;
    QColor background;
    std::function<void(QPainter &)> draw; // as a whole, in its own coordinates
};

QImage imageOf(const Picture &picture); // at twice the size

// "Copy picture" and "Save picture …".
void addPictureActions(QMenu &menu, const Picture &picture, QWidget &window); // the picture's owner outlives the menu

} // namespace gui
