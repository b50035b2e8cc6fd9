#include "look/colourvision.h"

#include "look/palette.h"

#include <QtTest/QTest>

using namespace colourvision;
using gui::Palette;

// What people have to tell apart or read, they can: in light and in dark, whatever their eyes.
class TestColours : public QObject {
    Q_OBJECT
private slots:
    void theModelsKnowWhatTheyShould();
    void everyInkReadsOnEverySurface_data() { palettes(); }
    void everyInkReadsOnEverySurface();
    void outcomeInksReadOnTheirTint_data() { palettes(); }
    void outcomeInksReadOnTheirTint();
    void shapesAndRingsStandOut_data() { palettes(); }
    void shapesAndRingsStandOut();
    void outcomesDifferForEveryEye_data();
    void outcomesDifferForEveryEye();

private:
    static void palettes();
};

void TestColours::palettes()
{
    QTest::addColumn<int>("which");
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
    QTest::newRow("high contrast") << 2;
}

static const Palette &paletteOf(int which)
{
    return which == 0 ? Palette::light() : which == 1 ? Palette::dark() : Palette::highContrast();
}

static QByteArray pair(const QColor &a, const QColor &b, double value)
{
    return (a.name() + QLatin1StringView(" on ") + b.name() + QLatin1StringView(": ") + QString::number(value))
        .toUtf8();
}

void TestColours::theModelsKnowWhatTheyShould()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(std::abs(difference(Qt::black, Qt::white) - 100) < 0.1);
    // A red and a green of like lightness, far apart for most, come together for deuteranopes.
    const QColor red(0xB0, 0x60, 0x30), green(0x60, 0x8A, 0x30);
    QVERIFY(difference(red, green) > 40);
    QVERIFY(difference(seenWith(Vision::Deuteranopia, red), seenWith(Vision::Deuteranopia, green)) < 20);
}

void TestColours::everyInkReadsOnEverySurface()
{
    QFETCH(int, which);
    const Palette &palette = paletteOf(which);
    const double least = which == 2 ? 7 : 4.5;
    for (const QColor &ink : {palette.ink, palette.dimInk, palette.accent, palette.hit.ink, palette.stale.ink,
                              palette.miss.ink, palette.uncached.ink}) {
        for (const QColor &surface : {palette.window, palette.panel, palette.softFill, palette.selection}) {
            const double value = contrast(ink, surface);
            QVERIFY2(value >= least, pair(ink, surface, value));
        }
    }
    for (const QColor &surface : {palette.ttlFill, palette.warningTint}) {
        const double value = contrast(palette.ink, surface);
        QVERIFY2(value >= least, pair(palette.ink, surface, value));
    }
    const double primary = contrast(palette.panel, palette.ink); // the primary button's word
    QVERIFY2(primary >= least, pair(palette.panel, palette.ink, primary));
}

void TestColours::outcomeInksReadOnTheirTint()
{
    QFETCH(int, which);
    const Palette &palette = paletteOf(which);
    for (const gui::OutcomeColours &colours : {palette.hit, palette.stale, palette.miss, palette.uncached}) {
        const double value = contrast(colours.ink, colours.tint);
        QVERIFY2(value >= 4.5, pair(colours.ink, colours.tint, value));
    }
}

// WCAG 1.4.11: what is needed to understand a graphic or to see the focus, 3:1 on what is next to it.
void TestColours::shapesAndRingsStandOut()
{
    QFETCH(int, which);
    const Palette &palette = paletteOf(which);
    for (const gui::OutcomeColours &colours : {palette.hit, palette.stale, palette.miss, palette.uncached}) {
        for (const QColor &surface : {palette.window, palette.panel, palette.selection, colours.tint}) {
            const double value = contrast(colours.fill, surface);
            QVERIFY2(value >= 3, pair(colours.fill, surface, value));
        }
    }
    QVERIFY(contrast(palette.accent, palette.panel) >= 3);
    QVERIFY(contrast(palette.accent, palette.window) >= 3);
}

void TestColours::outcomesDifferForEveryEye_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("vision");
    const char *names[]{"normal", "protanopia", "deuteranopia", "tritanopia"};
    for (int vision = 0; vision < 4; ++vision) {
        QTest::addRow("light, %s", names[vision]) << 0 << vision;
        QTest::addRow("dark, %s", names[vision]) << 1 << vision;
        QTest::addRow("high contrast, %s", names[vision]) << 2 << vision;
    }
}

void TestColours::outcomesDifferForEveryEye()
{
    QFETCH(int, which);
    QFETCH(int, vision);
    // Two colours 2.3 apart are just told apart side by side; 15 is told apart across a diagram.
    constexpr double threshold = 15;
    const Palette &palette = paletteOf(which);
    const QColor fills[]{palette.hit.fill, palette.stale.fill, palette.miss.fill, palette.uncached.fill};
    for (const QColor &a : fills) {
        for (const QColor &b : fills) {
            if (a != b) {
                const double value = difference(seenWith(Vision(vision), a), seenWith(Vision(vision), b));
                QVERIFY2(value >= threshold, pair(a, b, value));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestColours)
#include "tst_gui_colours.moc"
