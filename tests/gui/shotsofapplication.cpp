#include "shotsofapplication.h"

#include "appwindow/appwindow.h"
#include "appwindow/livesource.h"
#include "support/named.h"
#include "support/redisserver.h"
#include "watch/djangoapplication.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

void photographApplication(gui::Theme &theme, QSize size, const QString &file)
{
    support::RedisServer server;
    if (!DjangoApplication::isInstalled() || !server.start())
        return;
    const auto window = gui::AppWindow::ofApplication(theme);
    window->resize(size);
    window->show();
    (void)QTest::qWaitForWindowExposed(window.get());
    auto &live = dynamic_cast<gui::LiveSource &>(window->source());
    live.start({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
    (void)QTest::qWaitFor([&] { return live.state().isTapping; });
    named<QAction>(*window, "checkAnswers").setChecked(true);
    DjangoApplication django(
        {.probePort = live.state().probePort,
         .caches = DjangoApplication::redisCaches(gui::djangoLocation(live.options(), live.state().tapPort))});
    if (!django.start() || !QTest::qWaitFor([&] { return live.state().probe.connections == 1; }, 15'000))
        return;
    for (const char *path : {"/catalog/", "/courses/1/", "/courses/2/", "/courses/1/", "/catalog/", "/courses/2/",
                             "/courses/", "/edit/1/?title=Deeper+Learning", "/courses/1/", "/courses/", "/catalog/"}) {
        (void)django.get(path);
        QTest::qWait(250);
    }
    // Not more than a few answers a second are checked.
    for (int i = 0; i < 10 && live.log().now().totals.all.staleHits == 0; ++i) {
        QTest::qWait(1'500);
        (void)django.get("/catalog/");
        QTest::qWait(500);
    }
    auto &history = named<QTableView>(*window, "history");
    QTest::mouseClick(history.viewport(), Qt::LeftButton, {},
                      history.visualRect(history.model()->index(0, 1)).center());
    QTest::qWait(1'500);
    window->grab().save(file);
}
