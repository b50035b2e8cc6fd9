#include "look/icons.h"
#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtGui/QPainter>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using gui::Mark;
using gui::Palette;

Q_DECLARE_METATYPE(gui::Mark)

namespace {

const Mark marks[]{Mark::Hit, Mark::StaleHit, Mark::Miss, Mark::Uncached, Mark::Edit, Mark::Expiry, Mark::Error};

QImage picture(Mark mark, int size, qreal ratio = 1)
{
    QImage image(qRound(size * ratio), qRound(size * ratio), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    gui::drawMark(painter, QRectF(0, 0, size, size), mark, Palette::light());
    return image;
}

// The share of pixels whose coverage differs clearly, colours left aside: a shape is what is darker than paper.
double difference(const QImage &a, const QImage &b)
{
    int differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            differing += (qGray(a.pixel(x, y)) < 190) != (qGray(b.pixel(x, y)) < 190);
        }
    }
    return double(differing) / (a.width() * a.height());
}

} // namespace

class TestShapes : public QObject {
    Q_OBJECT
private slots:
    void shapesDifferWithoutColour_data();
    void shapesDifferWithoutColour();
    void shapesAreOnWholePixels();
    void shapesFillTheirSquareAtAnyRatio();
    void aStaleBarIsHatched();
    void everyOutcomeHasItsOwnWord();
    void iconsTakeTheInkOfTheTheme();
    void iconsFillTheirSizeAtAnyScale();
};

void TestShapes::shapesDifferWithoutColour_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {8, 10, 12, 20, 30}) {
        QTest::addRow("%d px", size) << size;
    }
}

void TestShapes::shapesDifferWithoutColour()
{
    QFETCH(int, size);
    for (const Mark a : marks) {
        for (const Mark b : marks) {
            if (a != b) {
                const double value = difference(picture(a, size), picture(b, size));
                QVERIFY2(
                    value > 0.06,
                    qPrintable(gui::markWord(a) + u" and "_s + gui::markWord(b) + u": "_s + QString::number(value)));
            }
        }
    }
}

void TestShapes::shapesAreOnWholePixels()
{
    // Wherever the cell is, the same mark is the same pixels.
    const QImage reference = picture(Mark::Miss, 12);
    for (const qreal offset : {0.2, 0.4, 0.49}) {
        QImage image(12, 12, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        gui::drawMark(painter, QRectF(offset, -offset, 12, 12), Mark::Miss, Palette::light());
        painter.end();
        QCOMPARE(image, reference);
    }
}

void TestShapes::shapesFillTheirSquareAtAnyRatio()
{
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        const QImage image = picture(Mark::Hit, 20, ratio);
        const int middle = image.width() / 2;
        QCOMPARE(image.pixelColor(middle, middle), Palette::light().hit.fill);
        QVERIFY(qGray(image.pixel(middle, 1)) < 200);
        QVERIFY(qGray(image.pixel(middle, image.height() - 2)) < 200);
    }
}

void TestShapes::aStaleBarIsHatched()
{
    const Palette &palette = Palette::light();
    QImage image(60, 60, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.fillRect(image.rect(), gui::chartBrush(trace::Outcome::StaleHit, palette, 1));
    painter.end();
    int dark = 0, light = 0;
    for (int x = 0; x < 60; ++x) {
        const double toFill = std::abs(image.pixelColor(x, 30).lightnessF() - palette.stale.fill.lightnessF());
        const double toTint = std::abs(image.pixelColor(x, 30).lightnessF() - palette.stale.tint.lightnessF());
        ++(toFill < toTint ? dark : light);
    }
    QVERIFY(dark > 15);
    QVERIFY(light > 15);
    QCOMPARE(gui::chartBrush(trace::Outcome::Hit, palette, 1), QBrush(palette.hit.fill));
    QCOMPARE(gui::chartBrush(trace::Outcome::Miss, palette, 1), QBrush(palette.miss.fill));
}

void TestShapes::everyOutcomeHasItsOwnWord()
{
    QSet<QString> words;
    for (const Mark mark : marks) {
        QVERIFY(!gui::markWord(mark).isEmpty());
        words.insert(gui::markWord(mark));
    }
    QCOMPARE(words.size(), qsizetype(std::size(marks)));
    QVERIFY(gui::outcomeWord(trace::Outcome::None).isEmpty());
}

void TestShapes::iconsTakeTheInkOfTheTheme()
{
    gui::Theme theme;
    const QIcon icon = gui::icon(theme, u"pause"_s); // solid bars: their middle is pure ink
    theme.setScheme(gui::Theme::Scheme::Light);
    QCOMPARE(icon.pixmap(24, 24).toImage().pixelColor(8, 12), Palette::light().ink);
    theme.setScheme(gui::Theme::Scheme::Dark);
    QCOMPARE(icon.pixmap(24, 24).toImage().pixelColor(8, 12), Palette::dark().ink);
}

void TestShapes::iconsFillTheirSizeAtAnyScale()
{
    gui::Theme theme;
    const QStringList names = gui::iconNames();
    QVERIFY(names.size() > 30);
    for (const QString &name : names) {
        for (const int size : {16, 24, 48}) {
            const QImage image = gui::icon(theme, name).pixmap(size, size).toImage();
            int inked = 0;
            QRect extent;
            for (int y = 0; y < size; ++y) {
                for (int x = 0; x < size; ++x) {
                    if (image.pixelColor(x, y).alpha() > 60) {
                        ++inked;
                        extent |= QRect(x, y, 1, 1);
                    }
                }
            }
            QVERIFY2(inked >= size / 2, qPrintable(name));
            QVERIFY2(std::max(extent.width(), extent.height()) >= size * 0.55, qPrintable(name));
            QVERIFY2(extent.left() > 0 && extent.top() > 0 && extent.right() < size - 1 && extent.bottom() < size - 1,
                     qPrintable(name + u" is cut"_s));
        }
    }
    QVERIFY(!gui::applicationIcon().pixmap(256, 256).isNull());
}

QTEST_MAIN(TestShapes)
#include "tst_gui_shapes.moc"
