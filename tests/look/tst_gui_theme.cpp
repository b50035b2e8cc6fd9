#include "look/monodelegate.h"
#include "look/systemscheme.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/trees.h"

#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

#include <memory>

using namespace Qt::StringLiterals;
using gui::Palette;
using gui::SystemScheme;
using gui::Theme;

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void followsTheSystemUnlessChosen();
    void startsAsTheApplicationsPalette_data();
    void startsAsTheApplicationsPalette();
    void takesMotionFromTheDesktop();
    void whatItDoesNotKnowItLeaves();
    void changesReachTheWidgets();
    void headersStandLevelWithTheirCells_data();
    void headersStandLevelWithTheirCells();
    void theStyleEndsWithTheTheme();
    void largeScreensBeginWithLargerType();

private:
    static void tell(SystemScheme &system, const QString &group, const QString &key, const QVariant &value)
    {
        // As the portal's Read answers: a variant in a variant.
        system.takeSetting(group, key, QDBusVariant(QVariant::fromValue(QDBusVariant(value))));
    }
};

void TestTheme::followsTheSystemUnlessChosen()
{
    Theme theme;
    SystemScheme system(theme);
    tell(system, u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1u);
    QVERIFY(theme.isDark());
    QCOMPARE(theme.palette().panel, Palette::dark().panel);
    tell(system, u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2u);
    QVERIFY(!theme.isDark());
    theme.setScheme(Theme::Scheme::Dark);
    QVERIFY(theme.isDark());
    tell(system, u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2u);
    QVERIFY(theme.isDark()); // chosen
    theme.setScheme(Theme::Scheme::System);
    QVERIFY(!theme.isDark());
}

void TestTheme::startsAsTheApplicationsPalette_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::startsAsTheApplicationsPalette()
{
    QFETCH(bool, dark);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(gui::toQtPalette(dark ? Palette::dark() : Palette::light()));
    Theme theme;
    const SystemScheme system(theme);
    QCOMPARE(theme.isDark(), dark);
    QApplication::setPalette(before);
}

void TestTheme::takesMotionFromTheDesktop()
{
    Theme theme;
    SystemScheme system(theme);
    tell(system, u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QVERIFY(theme.reducedMotion());
    tell(system, u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
    QVERIFY(!theme.reducedMotion());
}

void TestTheme::whatItDoesNotKnowItLeaves()
{
    Theme theme;
    SystemScheme system(theme);
    QSignalSpy changed(&theme, &Theme::changed);
    tell(system, u"org.freedesktop.appearance"_s, u"accent-color"_s, 1u);
    tell(system, u"org.gnome.desktop.interface"_s, u"color-scheme"_s, u"prefer-dark"_s);
    QVERIFY(changed.isEmpty());
}

void TestTheme::changesReachTheWidgets()
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    theme.applyTo(*qApp);
    QPushButton button(u"Send"_s);
    button.resize(120, 28);
    button.show();
    QCOMPARE(button.grab().toImage().pixelColor(8, 14), Palette::light().panel);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(button.grab().toImage().pixelColor(8, 14), Palette::dark().panel);
    theme.setReducedMotion(true);
    QCOMPARE(button.style()->styleHint(QStyle::SH_Widget_Animate), 0);
    QCOMPARE(button.style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

void TestTheme::headersStandLevelWithTheirCells_data()
{
    QTest::addColumn<bool>("isTree");
    QTest::addColumn<bool>("isMono");
    QTest::addColumn<Qt::Alignment>("side");
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.5}) {
        for (const bool isMono : {false, true}) {
            QTest::addRow("table-left-%d-%g", isMono, scale)
                << false << isMono << Qt::Alignment(Qt::AlignLeft) << scale;
            QTest::addRow("table-right-%d-%g", isMono, scale)
                << false << isMono << Qt::Alignment(Qt::AlignRight) << scale;
        }
        QTest::addRow("tree-%g", scale) << true << true << Qt::Alignment(Qt::AlignLeft) << scale;
    }
}

// The first, or at the right the last, inked column of the header's text stands over that of the cell's.
void TestTheme::headersStandLevelWithTheirCells()
{
    QFETCH(bool, isTree);
    QFETCH(bool, isMono);
    QFETCH(Qt::Alignment, side);
    QFETCH(double, scale);
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    theme.setScale(scale);
    theme.applyTo(*qApp);
    QStandardItemModel model(1, 2);
    for (int column = 0; column < 2; ++column) {
        model.setHorizontalHeaderItem(column, new QStandardItem(u"HH"_s));
        model.horizontalHeaderItem(column)->setTextAlignment(side | Qt::AlignVCenter);
        model.setItem(0, column, new QStandardItem(u"HH"_s));
        model.item(0, column)->setTextAlignment(side | Qt::AlignVCenter);
    }
    std::unique_ptr<QAbstractItemView> view;
    QHeaderView *header = nullptr;
    if (isTree) {
        auto tree = std::make_unique<QTreeView>();
        gui::setUpTree(*tree, theme);
        header = tree->header();
        view = std::move(tree);
    } else {
        auto table = std::make_unique<QTableView>();
        gui::setUpTable(*table, theme);
        header = table->horizontalHeader();
        view = std::move(table);
        if (isMono)
            view->setItemDelegate(new gui::MonoDelegate(theme, view.get()));
    }
    view->setModel(&model);
    header->resizeSection(0, theme.px(120));
    view->resize(theme.px(300), theme.px(120));
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    const auto edge = [&](QWidget *shown, const QRect &area) {
        const QImage image = shown->grab(area).toImage();
        for (int i = 0; i < image.width(); ++i) {
            const int x = side & Qt::AlignLeft ? i : image.width() - 1 - i;
            for (int y = 4; y < image.height() - 4; ++y) {
                if (qGray(image.pixel(x, y)) < 160)
                    return i;
            }
        }
        return -1;
    };
    const int column = 1; // a tree draws branches in the first one
    const int left = header->sectionViewportPosition(column);
    const int width = theme.px(120);
    header->resizeSection(column, width);
    const int inHeader = edge(header->viewport(), QRect(left, 0, width, header->height()));
    const QRect cell = view->visualRect(model.index(0, column));
    const int inCell = edge(view->viewport(), QRect(left, cell.top(), width, cell.height()));
    QVERIFY(inHeader >= 0 && inCell >= 0);
    QVERIFY2(std::abs(inHeader - inCell) <= 1, qPrintable(u"header at %1, cell at %2"_s.arg(inHeader).arg(inCell)));
}

void TestTheme::theStyleEndsWithTheTheme()
{
    QPushButton button(u"Send"_s);
    {
        Theme theme;
        theme.applyTo(*qApp);
    }
    button.grab(); // with a style that reads the theme this would be a use after free
    QCOMPARE(QApplication::style()->name(), u"fusion"_s);
}

void TestTheme::largeScreensBeginWithLargerType()
{
    QCOMPARE(Theme::usualScale({1024, 768}), 1.0);
    QCOMPARE(Theme::usualScale({2560, 1440}), 1.0);
    QCOMPARE(Theme::usualScale({3840, 2160}), 1.5);
    QCOMPARE(Theme::usualScale({7680, 4320}), 3.0);
}

QTEST_MAIN(TestTheme)
#include "tst_gui_theme.moc"
