#include "gallerypages.h"

#include "look/theme.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTabWidget>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Page {
    QString name;
    std::unique_ptr<QWidget> (*make)(const gui::Theme &);
    QSize size; // at 100 %
};

std::vector<Page> pages()
{
    return {{u"controls"_s, controlsPage, {1100, 720}},
            {u"sequence"_s, sequencePage, {1320, 860}},
            {u"charts"_s, chartsPage, {1320, 760}},
            {u"diagrams"_s, diagramsPage, {1400, 1100}}};
}

int save(const gui::Theme &theme, const QString &directory, const QString &suffix)
{
    QDir().mkpath(directory);
    for (const Page &page : pages()) {
        const std::unique_ptr<QWidget> widget = page.make(theme);
        widget->resize(theme.px(page.size.width()), theme.px(page.size.height()));
        widget->show();
        QApplication::processEvents();
        const QString file = QDir(directory).filePath(page.name + suffix + u".png");
        if (!widget->grab().save(file)) {
            return 1;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"save"_s, u"Write a PNG a page into this directory."_s, u"directory"_s});
    parser.addOption({u"theme"_s, u"light or dark."_s, u"theme"_s, u"light"_s});
    parser.addOption({u"scale"_s, u"1 to 3."_s, u"factor"_s, u"1"_s});
    parser.process(application);

    gui::Theme theme;
    theme.setScheme(parser.value(u"theme"_s) == u"dark" ? gui::Theme::Scheme::Dark : gui::Theme::Scheme::Light);
    theme.setScale(parser.value(u"scale"_s).toDouble());
    theme.applyTo(application);
    if (parser.isSet(u"save"_s)) {
        const QString suffix = u"-%1-%2"_s.arg(parser.value(u"theme"_s)).arg(qRound(theme.scale() * 100));
        return save(theme, parser.value(u"save"_s), suffix);
    }
    QTabWidget window;
    for (const Page &page : pages()) {
        window.addTab(page.make(theme).release(), page.name);
    }
    window.resize(theme.px(1100), theme.px(760));
    window.show();
    return QApplication::exec();
}
