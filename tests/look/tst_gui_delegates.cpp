#include "look/panel.h"
#include "look/pilldelegate.h"
#include "look/roles.h"
#include "look/theme.h"
#include "look/ttlbar.h"

#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gui::Palette;
using gui::Theme;

class TestDelegates : public QObject {
    Q_OBJECT
private slots:
    void ttlsInWords();
    void theBarDrains_data();
    void theBarDrains();
    void aPillIsCutRatherThanSpilt();
    void thePillDelegateShowsShapeAndTint();
    void panelHeadsKeepTheirTabsAndPills();
    void everythingGrowsWithTheScale();
    void theDefaultButtonIsInInk();
};

void TestDelegates::ttlsInWords()
{
    QCOMPARE(gui::ttlText(gui::Ttl::of(trace::noTtl, 0s)), u"no TTL"_s);
    QCOMPARE(gui::ttlText(gui::Ttl::of(0s, 60s)), u"expired"_s);
    QCOMPARE(gui::ttlText(gui::Ttl::of(-5s, 60s)), u"expired"_s);
    QCOMPARE(gui::ttlText(gui::Ttl::of(60s, 60s)), u"1:00"_s);
    QCOMPARE(gui::ttlText(gui::Ttl::of(9400ms, 60s)), u"9.4 s"_s);
}

void TestDelegates::theBarDrains_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 75, 50, 10, 0}) {
        QTest::addRow("%d %%", percent) << percent;
    }
}

void TestDelegates::theBarDrains()
{
    QFETCH(int, percent);
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QImage image(200, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    gui::drawTtl(painter, image.rect(), gui::Ttl::of(percent * 6s, 600s), theme);
    painter.end();
    int filled = 0;
    for (int x = 0; x < 200; ++x) {
        filled += image.pixelColor(x, 2) == Palette::light().ttlFill; // above the figures
    }
    QVERIFY2(std::abs(filled - percent * 2) <= 3, qPrintable(QString::number(filled)));
}

void TestDelegates::aPillIsCutRatherThanSpilt()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QImage image(200, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    gui::drawPill(painter, QRect(10, 0, 40, 30), {gui::Mark::Miss, u"A long word that does not fit"_s}, theme);
    painter.end();
    for (int y = 0; y < 30; ++y) {
        for (int x = 52; x < 200; ++x) {
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
        }
    }
}

void TestDelegates::thePillDelegateShowsShapeAndTint()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), u"Stale"_s);
    model.setData(model.index(0, 0), int(gui::Mark::StaleHit), gui::MarkRole);
    gui::PillDelegate delegate(theme);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 120, 28);
    QImage image(120, 28, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(0, 0));
    painter.end();
    int tint = 0, fill = 0;
    for (int y = 0; y < 28; ++y) {
        for (int x = 0; x < 120; ++x) {
            tint += image.pixelColor(x, y) == Palette::light().stale.tint;
            fill += image.pixelColor(x, y) == Palette::light().stale.fill;
        }
    }
    QVERIFY(tint > 200);
    QVERIFY(fill > 20);
}

void TestDelegates::panelHeadsKeepTheirTabsAndPills()
{
    Theme theme;
    gui::Panel panel(theme, u"What happened"_s);
    panel.head()->setFacts(u"<b>request 16</b>"_s);
    panel.head()->tabs().addTab(u"Sequence"_s);
    panel.head()->tabs().addTab(u"Flow"_s);
    panel.head()->setPills({{gui::Mark::Hit, u"Hit"_s}, {gui::Mark::Miss, u"Miss"_s}});
    panel.head()->setPills({{gui::Mark::Miss, u"Miss"_s}});
    panel.resize(600, 200);
    panel.show();
    QCOMPARE(panel.head()->tabs().count(), 2);
    const auto pills = panel.findChildren<gui::PillLabel *>();
    QCOMPARE(pills.size(), 1);
    QCOMPARE(pills.first()->pill().word, u"Miss"_s);
    QTRY_VERIFY(panel.head()->tabs().geometry().right() < pills.first()->geometry().left());
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestDelegates::everythingGrowsWithTheScale()
{
    Theme theme;
    theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    QPushButton button(u"Send"_s);
    gui::PillLabel pill(theme);
    pill.setPill(gui::outcomePill(trace::Outcome::Uncached));
    const QSize small = button.sizeHint();
    const QSize smallPill = pill.sizeHint();
    theme.setScale(2);
    QCoreApplication::processEvents(); // widgets take a new face when they get its event
    QVERIFY(button.sizeHint().height() >= 2 * small.height() - 2);
    QVERIFY(button.sizeHint().width() > 1.8 * small.width());
    QVERIFY(pill.sizeHint().height() >= 1.8 * smallPill.height());
    QCOMPARE(theme.font(Theme::Face::Body).pixelSize(), 26);
    theme.setScale(9);
    QCOMPARE(theme.scale(), Theme::maximumScale);
}

void TestDelegates::theDefaultButtonIsInInk()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Dark);
    theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    QPushButton button(u"Send"_s);
    button.resize(120, 28);
    button.setDefault(true);
    QCOMPARE(button.grab().toImage().pixelColor(10, 14), Palette::dark().ink);
    button.setDefault(false);
    QCOMPARE(button.grab().toImage().pixelColor(10, 14), Palette::dark().panel);
}

QTEST_MAIN(TestDelegates)
#include "tst_gui_delegates.moc"
