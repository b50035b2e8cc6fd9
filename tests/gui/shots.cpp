// Makes the README's pictures by driving the real window with clicks and keys:
//   shots --save DIR [--size 1280x800] [--theme light|dark] [--scale 1.5]
#include "lab/parser.h"
#include "labwindow/mainwindow.h"
#include "labwindow/requestpanel.h"
#include "report/language.h"
#include "shotsofapplication.h"
#include "shotsofredis.h"
#include "support/panels.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>

namespace {

class Photographer {
public:
    Photographer(gui::Theme &theme, QSize size, QString folder)
        : m_window(theme, {})
        , m_folder(std::move(folder))
    {
        m_window.resize(size);
        m_window.show();
        (void)isReady(m_window);
        m_window.openScene();
        settle();
    }

    void all()
    {
        send(QString());
        send(QString());
        shoot("hit-after-miss");
        editTitle(QStringLiteral("Deeper Learning"));
        send(QString());
        shoot("stale-hit");
        run("cache clear\nburst 1000 get /courses/\n");
        shoot("stampede");
        for (const char *query : {"page=1", "page=2", "level=easy&page=1", "level=hard&page=1"}) {
            send(QString::fromLatin1(query));
            send(QString::fromLatin1(query));
        }
        run("advance 15m\n");
        send(QStringLiteral("page=1"));
        run("update courses where level=easy set price=0\n");
        send(QStringLiteral("page=1"));
        m_window.findChild<QTabBar *>(QStringLiteral("views"))->setCurrentIndex(2);
        settle();
        shoot("lives-of-keys");
    }

private:
    bool isIdle() { return !m_window.lab().pace().busy && m_window.lab().pace().queued == 0; }
    void settle()
    {
        QTest::qWait(150);
        (void)QTest::qWaitFor([this] { return isIdle(); }, 60'000);
        QTest::qWait(350); // the charts refresh ten times a second
    }
    void send(const QString &query)
    {
        auto *line = m_window.findChild<QLineEdit *>(QStringLiteral("query"));
        line->clear();
        QTest::keyClicks(line, query);
        QTest::mouseClick(m_window.findChild<QPushButton *>(QStringLiteral("send")), Qt::LeftButton);
        settle();
    }
    void editTitle(const QString &title)
    {
        auto *courses = m_window.findChild<QTableView *>(QStringLiteral("courses"));
        courses->setCurrentIndex(courses->model()->index(41, 1));
        QTest::keyClick(courses, Qt::Key_F2);
        if (auto *editor = courses->viewport()->findChild<QLineEdit *>()) {
            editor->selectAll();
            QTest::keyClicks(editor, title);
            QTest::keyClick(editor, Qt::Key_Return);
        }
        settle();
    }
    void run(const QByteArray &scenario)
    {
        m_window.lab().submit(lab::parse(scenario).value());
        settle();
    }
    void shoot(const char *name)
    {
        m_window.grab().save(m_folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }

    gui::MainWindow m_window;
    QString m_folder;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lookaside-shots"));
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("save"), QStringLiteral("folder"), QStringLiteral("dir"), QStringLiteral(".")},
         {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"), QStringLiteral("1280x800")},
         {QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("name"), QStringLiteral("light")},
         {QStringLiteral("scale"), QStringLiteral("of everything"), QStringLiteral("factor"), QStringLiteral("1")}});
    parser.process(application);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    const QString theme = parser.value(QStringLiteral("theme"));
    report::installLanguage(QStringLiteral("en"));
    QDir().mkpath(parser.value(QStringLiteral("save")));

    gui::Theme look;
    look.setScheme(theme == u"dark" ? gui::Theme::Scheme::Dark : gui::Theme::Scheme::Light);
    look.setScale(parser.value(QStringLiteral("scale")).toDouble());
    look.setReducedMotion(true);
    look.applyTo(application);
    const QString folder = parser.value(QStringLiteral("save"));
    const QSize area(size.value(0).toInt(), size.value(1).toInt());
    Photographer photographer(look, area, folder);
    photographer.all();
    photographLiveRedis(look, area, folder + QStringLiteral("/live-redis.png"));
    photographApplication(look, area, folder + QStringLiteral("/application.png"));
    return 0;
}
