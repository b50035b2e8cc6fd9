#include "labwindow/labwindow.h"
#include "livewindow/inspectorwindow.h"
#include "support/named.h"
#include "support/scriptedserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QHelpEvent>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QToolTip>

#include <atomic>

using namespace Qt::StringLiterals;
using support::ScriptedServer;

namespace {

const QByteArray markup = "<img src='nowhere.png'>";

bool isMarkup(const QString &text) { return Qt::mightBeRichText(text) && text.contains("<img"_L1); }

// What a hover, a reader and a label of `window` would show as markup, though it came from outside.
struct Walk {
    QStringList markedUp;
    int escaped = 0; // tips that hold the text from outside, made plain

    void look(const QString &where, const QString &tip)
    {
        if (isMarkup(tip))
            markedUp << where + u": "_s + tip.left(120);
        escaped += tip.contains("&lt;img"_L1) ? 1 : 0;
    }

    void look(const QAbstractItemModel &model, const QString &name, const QModelIndex &parent = {}, int depth = 0)
    {
        const int rows = std::min(model.rowCount(parent), 200);
        const int columns = model.columnCount(parent);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                const QModelIndex index = model.index(row, column, parent);
                look(name, index.data(Qt::ToolTipRole).toString());
            }
            if (depth < 4)
                look(model, name, model.index(row, 0, parent), depth + 1);
        }
        for (int column = 0; column < columns; ++column)
            look(name, model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
    }

    void look(QWidget &window)
    {
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            look(widget->objectName(), widget->toolTip());
            if (auto *label = qobject_cast<QLabel *>(widget)) {
                label->ensurePolished();
                if (label->textFormat() != Qt::PlainText)
                    markedUp << u"the label "_s + label->objectName() + u": "_s + label->text();
            }
            const auto *view = qobject_cast<QAbstractItemView *>(widget);
            if (view && view->model())
                look(*view->model(), widget->objectName());
        }
        const QList<QAction *> actions = window.findChildren<QAction *>();
        for (const QAction *action : actions)
            look(action->objectName(), action->toolTip());
    }
};

} // namespace

// Whatever a server, a file or a key says is text: never markup, which Qt would read files for.
class OutsideTextTest : public QObject {
    Q_OBJECT

    gui::Theme m_applied; // as the program does for all its windows

private slots:
    void initTestCase() { m_applied.applyTo(*qApp); }
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
    }

    void aLabelIsPlainByItself()
    {
        QLabel label(QString::fromLatin1(markup));
        QVERIFY(isMarkup(label.text()));
        (void)label.sizeHint();
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QMessageBox box(QMessageBox::Question, u"t"_s, QString::fromLatin1(markup));
        box.setInformativeText(QString::fromLatin1(markup));
        box.ensurePolished();
        const QList<QLabel *> labels = box.findChildren<QLabel *>();
        QVERIFY(labels.size() >= 2);
        for (QLabel *each : labels) {
            each->ensurePolished();
            QCOMPARE(each->textFormat(), Qt::PlainText);
        }
    }

    void theLabWindow()
    {
        LabWindow lab;
        QByteArray scenario = "get \"/courses/?search=MARKUP\" as 42 header \"X-A: MARKUP\"\n"
                              "cache set \"MARKUP\" \"MARKUP\"\n"
                              "cache set \"MARKUP:a\" 1 timeout=90s\n"
                              "cache incr \"MARKUP none\"\n"
                              "save course 42 title=\"MARKUP\"\n"
                              "get /courses/42/\n"
                              "say \"MARKUP\"\n";
        lab.run(scenario.replace("MARKUP", markup));
        QVERIFY(lab.settles());
        lab.clickRow("keys", 0);
        lab.clickRow("log", 0);
        Walk walk;
        walk.look(lab.window());
        QVERIFY2(walk.markedUp.isEmpty(), qPrintable(walk.markedUp.join(u'\n')));
        QVERIFY2(walk.escaped > 2, "the tips do not hold what was put in");
    }

    void theLiveWindow()
    {
        const QByteArray key = markup + ":a";
        const ScriptedServer server(
            [&](ScriptedServer::Client &, const QByteArrayList &command) -> std::optional<QByteArray> {
                const QByteArray name = command.value(0).toUpper();
                if (name == "INFO")
                    return ScriptedServer::info("7" + markup);
                if (name == "SCAN")
                    return ScriptedServer::page("0", {key, markup});
                if (name == "DBSIZE")
                    return ":2\r\n";
                if (name == "TYPE")
                    return "+string\r\n";
                if (name == "PTTL" || name == "MEMORY")
                    return ":60000\r\n";
                if (name == "GETRANGE" || name == "GET")
                    return ScriptedServer::bulk(markup);
                if (name == "OBJECT")
                    return "-ERR " + markup + "\r\n";
                return {};
            });
        gui::Theme theme;
        theme.applyTo(*qApp);
        gui::InspectorWindow window(theme);
        window.resize(1280, 800);
        window.show();
        window.attach(server.url());
        QTRY_VERIFY(window.client().coverage().isComplete);
        window.selection().select(key);
        auto &label = named<QLabel>(window, "server");
        QTRY_VERIFY(label.text().contains("<img"_L1));
        QTest::qWait(300); // value and cells are read
        Walk walk;
        walk.look(window);
        QVERIFY2(walk.markedUp.isEmpty(), qPrintable(walk.markedUp.join(u'\n')));
        QVERIFY2(walk.escaped > 2, "the tips do not hold what was put in");

        QHelpEvent hover(QEvent::ToolTip, label.rect().center(), label.mapToGlobal(label.rect().center()));
        QApplication::sendEvent(&label, &hover);
        QVERIFY(QToolTip::text().contains("&lt;img"_L1));
    }

    void whatIsNotPermittedSaysSo()
    {
        const ScriptedServer server(
            [](ScriptedServer::Client &, const QByteArrayList &command) -> std::optional<QByteArray> {
                const QByteArray name = command.value(0).toUpper();
                if (name == "SCAN")
                    return ScriptedServer::page("0", {"a"});
                if (name == "DBSIZE")
                    return ":1\r\n";
                if (name == "TYPE" || name == "PTTL" || name == "MEMORY" || name == "OBJECT")
                    return "-NOPERM this user has no permissions to run the '" + name.toLower() + "' command\r\n";
                return {};
            });
        gui::Theme theme;
        gui::InspectorWindow window(theme);
        window.resize(1280, 800);
        window.show();
        window.attach(server.url());
        auto *keys = named<QAbstractItemView>(window, "liveKeys").model();
        const auto column = [&](const QString &title) {
            for (int i = 0; i < keys->columnCount(); ++i) {
                if (keys->headerData(i, Qt::Horizontal).toString() == title)
                    return i;
            }
            return -1;
        };
        QTRY_COMPARE(keys->rowCount(), 1);
        const std::pair<QString, QString> permissions[] = {
            {u"TTL"_s, u"+pttl"_s}, {u"Type"_s, u"+type"_s}, {u"Memory"_s, u"+memory|usage"_s}};
        for (const auto &[title, permission] : permissions) {
            const QModelIndex cell = keys->index(0, column(title));
            QTRY_COMPARE(cell.data().toString(), u"not permitted"_s);
            QTRY_VERIFY2(cell.data(Qt::ToolTipRole).toString().contains(u"ACL SETUSER default "_s + permission),
                         qPrintable(cell.data(Qt::ToolTipRole).toString()));
        }
    }

    void theWindowClosesWhateverTheServerDoes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("it never answers") << 0;
        QTest::newRow("it floods") << 1;
        QTest::newRow("its cursor never comes round") << 2;
        QTest::newRow("a byte at a time") << 3;
    }

    void theWindowClosesWhateverTheServerDoes()
    {
        QFETCH(int, kind);
        std::atomic<int> calls = 0;
        const ScriptedServer server(
            [&](ScriptedServer::Client &client, const QByteArrayList &command) -> std::optional<QByteArray> {
                if (kind == 0)
                    return QByteArray();
                if (command.value(0).toUpper() != "SCAN")
                    return {};
                const int call = ++calls;
                if (kind == 2)
                    return ScriptedServer::page(QByteArray::number(call), {QByteArray::number(call)});
                client.say("$8000000000\r\n");
                if (kind == 1)
                    client.flood(QByteArray(1'000'000, 'x'));
                else
                    client.trickle("x", 20);
                return QByteArray();
            });
        gui::Theme theme;
        auto window = std::make_unique<gui::InspectorWindow>(theme);
        window->show();
        window->attach(server.url());
        QTRY_VERIFY(kind == 0 ? server.connections() > 0 : calls > 0);
        QTest::qWait(200);
        QElapsedTimer closing;
        closing.start();
        window.reset();
        QVERIFY2(closing.elapsed() < 2'000, qPrintable(QString::number(closing.elapsed())));
    }
};

QTEST_MAIN(OutsideTextTest)
#include "tst_gui_outsidetext.moc"
