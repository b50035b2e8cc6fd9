#include "look/picturemenu.h"

#include "look/exporting.h"
#include "report/errors.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

struct PictureMenu {
    Q_DECLARE_TR_FUNCTIONS(gui::PictureMenu)
};

void savePicture(const Picture &picture, QWidget &window)
{
    const QString proposed = picture.name.toLower().replace(u' ', u'-') + u".png"_s;
    const QString path = QFileDialog::getSaveFileName(&window, PictureMenu::tr("Save picture"), proposed,
                                                      PictureMenu::tr("Picture (*.png);;Drawing (*.svg)"));
    if (path.isEmpty()) {
        return;
    }
    if (const auto done = saveDrawing(path, picture.size, picture.background, picture.draw); !done) {
        const report::ErrorText text = report::errorText(done.error());
        QMessageBox::warning(&window, PictureMenu::tr("Save picture"), text.sentence + u'\n' + text.nextStep);
    }
}

} // namespace

QImage imageOf(const Picture &picture)
{
    constexpr int sharpness = 2;
    QImage image(QSize(qCeil(picture.size.width()), qCeil(picture.size.height())) * sharpness,
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(sharpness);
    image.fill(picture.background);
    QPainter painter(&image);
    picture.draw(painter);
    return image;
}

void addPictureActions(QMenu &menu, const Picture &picture, QWidget &window)
{
    QAction *copy = menu.addAction(PictureMenu::tr("&Copy picture"));
    copy->setObjectName(u"copyPicture"_s);
    QObject::connect(copy, &QAction::triggered, &window,
                     [picture] { QGuiApplication::clipboard()->setImage(imageOf(picture)); });
    QAction *save = menu.addAction(PictureMenu::tr("&Save picture…"));
    save->setObjectName(u"savePicture"_s);
    QObject::connect(save, &QAction::triggered, &window, [picture, &window] { savePicture(picture, window); });
}

} // namespace gui
