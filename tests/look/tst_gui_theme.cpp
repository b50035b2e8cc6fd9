#include "look/systemscheme.h"
#include "look/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

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
    void theStyleEndsWithTheTheme();

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

QTEST_MAIN(TestTheme)
#include "tst_gui_theme.moc"
