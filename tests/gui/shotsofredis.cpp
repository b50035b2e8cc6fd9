#include "shotsofredis.h"

#include "livewindow/inspectorwindow.h"
#include "support/redisserver.h"

#include <QtTest/QTest>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace {

void fill(const support::RedisServer &server)
{
    server.run("DEBUG POPULATE 40000 session 120");
    for (int i = 0; i < 400; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray page = QByteArray::number(i % 8 + 1);
        const QByteArray user = i < 8 ? QByteArray("anonymous") : number;
        server.run({"SET", ":1:course_list:{'page': '" + page + "'}:" + user,
                    R"([{"id": 21, "title": "Compilers", "price": "69.00"}, {"id": 42, "title": "Deep Learning"}])",
                    "EX", QByteArray::number(900 - i * 2)});
        server.run({"SET", ":1:single_course:" + number, R"({"id": 7})", "EX", QByteArray::number(300 + i)});
        server.run({"HSET", "celery-task-meta:" + number, "status", "SUCCESS"});
    }
}

} // namespace

void photographLiveRedis(gui::Theme &theme, QSize size, const QString &file)
{
    support::RedisServer server(support::RedisServer::Options{.config = {"notify-keyspace-events KEAm"}});
    if (!server.start())
        return;
    fill(server);
    gui::InspectorWindow window(theme);
    window.resize(size);
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    gui::SavedConnection connection;
    connection.name = u"shop"_s;
    connection.environment = u"production"_s;
    connection.colour = QColor(0xc0, 0x39, 0x2b);
    connection.connection.url = redis::Url::parse(server.url()).value();
    window.attach(connection);
    (void)QTest::qWaitFor([&] { return window.client().coverage().isComplete; }, 20'000);
    auto *tree = window.findChild<QTreeView *>(u"folders"_s);
    const auto choose = [&](const QString &label) {
        QModelIndex index;
        (void)QTest::qWaitFor([&] {
            index = tree->model()
                        ->match(tree->model()->index(0, 0), Qt::DisplayRole, label, 1,
                                Qt::MatchExactly | Qt::MatchRecursive)
                        .value(0);
            return index.isValid();
        });
        tree->setCurrentIndex(index);
        tree->expand(index);
    };
    choose(u":1:"_s);
    choose(u"course_list"_s);
    auto *table = window.findChild<QTableView *>(u"liveKeys"_s);
    (void)QTest::qWaitFor([&] { return table->model()->rowCount() > 0 && table->model()->rowCount() <= 400; });
    table->setCurrentIndex(table->model()->index(1, 0));
    for (int round = 0; round < 120; ++round) {
        for (int i = 0; i < 6 + round % 20; ++i)
            server.run({"GET", ":1:course_list:{'page': '1'}:anonymous"});
        for (int i = 0; i < round % 5; ++i)
            server.run({"GET", ":1:course_list:{'search': 'ml'}:" + QByteArray::number(i)});
        if (round % 20 == 0)
            server.run({"SET", ":1:course_list:{'page': '1'}:anonymous", "[]", "EX", "900"});
        QTest::qWait(100);
    }
    window.grab().save(file);
}
