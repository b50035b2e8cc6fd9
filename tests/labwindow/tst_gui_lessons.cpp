#include "lab/duration.h"
#include "lab/labrun.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "lab/script.h"
#include "labwindow/labwindow.h"
#include "lesson/reader.h"
#include "lesson/shipped.h"
#include "server/endpoints.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using server::Caching;

namespace {

// Everything that two logs of one run share: all but what was really measured, and when the run began.
QByteArray essence(const trace::Event &event, trace::Instant begin)
{
    QByteArray text;
    for (const std::int64_t number :
         {std::int64_t(event.id), std::int64_t(event.cause), std::int64_t(event.about),
          std::int64_t((event.time - begin).count()), std::int64_t(event.request), std::int64_t(event.process),
          std::int64_t(event.store), std::int64_t(event.kind), std::int64_t(event.outcome), std::int64_t(event.reason),
          event.count, event.bytes, std::int64_t(event.ttl.count()), std::int64_t(event.modelled.count())})
        text += QByteArray::number(qlonglong(number)) + ' ';
    return text + event.key + ' ' + event.text;
}

// The answers to the requests of a run: what each person saw.
QByteArrayList answersOf(const trace::Events &events)
{
    QByteArrayList answers;
    for (const trace::Event &event : events) {
        if (event.kind == trace::EventKind::ResponseSent)
            answers << event.key + ' ' + QByteArray::number(int(event.outcome)) + ' '
                    + QByteArray::number(int(event.reason)) + ' '
                    + QByteArray::number(qlonglong(event.modelled.count()));
    }
    return answers;
}

// Does by mouse and keyboard, in the controls that a person has for it, what a lesson's commands ask for.
class Player {
public:
    explicit Player(LabWindow &lab)
        : m_lab(lab)
    {
    }

    void play(const lab::Action &action)
    {
        using namespace lab;
        if (const auto *get = std::get_if<Get>(&action))
            send(get->request);
        else if (const auto *save = std::get_if<SaveCourse>(&action))
            edit(*save);
        else if (const auto *cached = std::get_if<CacheEndpoint>(&action))
            cache(*cached);
        else if (const auto *on = std::get_if<OnSignal>(&action))
            connectReceiver(*on);
        else if (const auto *update = std::get_if<UpdateCourses>(&action))
            changeMany(*update);
        else if (const auto *advance = std::get_if<Advance>(&action))
            jump(*advance);
        else if (!std::holds_alternative<Say>(action) && !std::holds_alternative<Mark>(action)
                 && !std::holds_alternative<Expect>(action) && !std::holds_alternative<ExpectTotal>(action)
                 && !std::holds_alternative<ExpectKey>(action) && !std::holds_alternative<ExpectKeys>(action))
            qFatal("nobody shows how to %s", print(action).constData());
        if (!m_lab.settles())
            qFatal("%s does not end", print(action).constData());
    }

private:
    void chooseEndpoint(const QByteArray &pattern) { m_lab.pick("endpoint", pattern); }

    void send(const lab::RequestSpec &request)
    {
        const qsizetype queryAt = request.target.indexOf('?');
        const server::Route route = server::resolve(queryAt < 0 ? request.target : request.target.first(queryAt));
        chooseEndpoint(route.endpoint->pattern);
        if (route.pk)
            m_lab.type("pk", QString::number(*route.pk));
        m_lab.type("query", queryAt < 0 ? QString() : QString::fromUtf8(request.target.sliced(queryAt + 1)));
        auto *user = m_lab.child<QComboBox>("user")->lineEdit();
        user->selectAll();
        QTest::keyClicks(user, request.user ? QString::number(*request.user) : u"anonymous"_s);
        m_lab.click("send");
    }

    void cache(const lab::CacheEndpoint &command)
    {
        const Caching &caching = command.caching;
        chooseEndpoint(command.endpoint);
        m_lab.pick("method", int(caching.method));
        if (!m_lab.settles())
            qFatal("the method is not taken");
        if (caching.method == Caching::Method::Response) {
            m_lab.pick("keyFunction", int(caching.keyFunction));
            m_lab.settles();
        }
        if (!caching.key.isEmpty()) {
            m_lab.type("keyTemplate", QString::fromUtf8(caching.key));
            m_lab.settles();
        }
        m_lab.type("timeout", QString::fromUtf8(lab::printDuration(lab::fromSeconds(caching.timeout.toSeconds()))));
        if (!m_lab.settles() || m_lab.lastCommand() != lab::print(command))
            qFatal("%s instead of %s", m_lab.lastCommand().constData(), lab::print(command).constData());
    }

    // The first of the usual ones from the list, any other and any further one in the dialog.
    void connectReceiver(const lab::OnSignal &command)
    {
        auto *receiver = m_lab.child<QComboBox>("receiver");
        const int usual = receiver->findData(lab::print(command));
        if (usual > 0 && receiver->currentIndex() == 0) {
            m_lab.pick("receiver", lab::print(command));
            return;
        }
        m_lab.pickRow("receiver", receiver->count() - 1);
        auto *dialog = m_lab.dialog("ReceiversDialog");
        auto &action = named<QComboBox>(*dialog, "action");
        LabWindow::pickRow(action, action.findData(int(command.receiver.action)));
        auto &key = named<QLineEdit>(*dialog, "key");
        key.selectAll();
        QTest::keyClicks(&key, QString::fromUtf8(command.receiver.key));
        QTest::mouseClick(&named<QPushButton>(*dialog, "connectReceiver"), Qt::LeftButton);
        if (!m_lab.settles() || named<QListWidget>(*dialog, "connected").count() == 0)
            qFatal("the receiver is not connected");
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void changeMany(const lab::UpdateCourses &command)
    {
        QTimer::singleShot(0, &m_lab.window(), [&] {
            auto *dialog = m_lab.dialog("BulkDialog");
            const auto fill = [&](const char *field, const char *value, const lab::Fields &fields) {
                auto &choice = named<QComboBox>(*dialog, field);
                LabWindow::pickRow(choice, choice.findText(QString::fromLatin1(fields.first().first)));
                auto &line = named<QLineEdit>(*dialog, value);
                line.selectAll();
                QTest::keyClicks(&line, fields.first().second);
            };
            fill("whereField", "whereValue", command.where);
            fill("setField", "setValue", command.set);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        m_lab.click("changeMany");
    }

    void jump(const lab::Advance &command)
    {
        if (command.to == lab::Advance::To::NextExpiry) {
            m_lab.click("toExpiry");
            return;
        }
        m_lab.child<QAction>("advanceBy")->trigger();
        auto *dialog = m_lab.dialog("advanceDialog");
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QString::fromUtf8(lab::printDuration(command.amount)));
        QTest::keyClick(dialog, Qt::Key_Return);
    }

    // A cell each: a course whose two fields change is saved twice.
    void edit(const lab::SaveCourse &command)
    {
        auto *courses = m_lab.child<QTableView>("courses");
        const QAbstractItemModel *model = courses->model();
        int row = 0;
        while (model->index(row, 0).data().toLongLong() != command.id)
            ++row;
        for (const auto &[field, value] : command.fields) {
            const QPersistentModelIndex cell = model->index(row, field == "title" ? 1 : field == "level" ? 2 : 4);
            // Who sees that a cell has not taken what was typed types it again.
            const auto isTaken = [&cell, &text = value] { return cell.data().toString() == text; };
            for (int attempt = 0; attempt < 3 && !isTaken(); ++attempt) {
                typeInto(*courses, cell, value);
                if (!m_lab.settles())
                    qFatal("the edit does not end");
                (void)QTest::qWaitFor(isTaken, 1'000);
            }
            if (!isTaken())
                qFatal("course %d does not take %s", int(command.id), qPrintable(value));
        }
    }

    static void typeInto(QTableView &table, const QModelIndex &cell, const QString &text)
    {
        table.scrollTo(cell);
        const QPoint at = table.visualRect(cell).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, at);
        auto *editor = table.viewport()->findChild<QLineEdit *>();
        if (!editor)
            qFatal("the cell cannot be edited");
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
    }

    LabWindow &m_lab;
};

} // namespace

// What lessons do, done in the window by mouse and keyboard alone, and without a window.
class LessonsTest : public QObject {
    Q_OBJECT

private slots:
    void playedByHandAndHeadless_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const QString &lesson : {u"01-the-problem"_s, u"02-with-caching"_s, u"03-lifecycle"_s, u"05-keys"_s,
                                      u"06-users"_s, u"07-the-receiver"_s, u"08-which-edit-is-noticed"_s,
                                      u"10-pagination"_s, u"12-when-not-to-cache"_s, u"pitfall-02-default-key"_s})
            QTest::newRow(qPrintable(lesson)) << lesson;
    }

    void playedByHandAndHeadless()
    {
        QFETCH(const QString, lesson);
        const QString file = lesson + u".md"_s;
        const auto read = lesson::read(*lesson::shippedText(file), file);
        QVERIFY(read);
        QList<lab::Command> commands;
        for (const lesson::Block *block : read->blocks(lesson::Block::Kind::Play))
            commands += block->commands;
        LabRun headless;
        QCOMPARE(headless.play(commands), QByteArrayList());

        LabWindow window(LabWindow::Scene::Empty);
        window.lab().submit(lab::Speed{0}); // no time passes between two clicks
        QTRY_COMPARE(window.lab().pace().speed, 0.0);
        Player player(window);
        for (const lab::Command &command : std::as_const(commands))
            player.play(command.action);

        trace::Events byHand;
        lab::Script script;
        const trace::EventLog &log = window.lab().log();
        for (trace::EventId id = log.firstId(); id <= log.lastId(); ++id) {
            byHand.push_back(*log.find(id));
            script.add(byHand.back());
        }
        QVERIFY(!answersOf(byHand).isEmpty());
        QCOMPARE(answersOf(byHand), answersOf(headless.events()));

        LabRun again; // what was clicked, as the scenario that the window would save
        QCOMPARE(again.play(script.text()), QByteArrayList());
        for (std::size_t i = 0; i < std::min(byHand.size(), again.events().size()); ++i)
            QCOMPARE(essence(byHand[i], byHand.front().time), essence(again.events()[i], again.events().front().time));
        QCOMPARE(byHand.size(), again.events().size());
    }
};

QTEST_MAIN(LessonsTest)
#include "tst_gui_lessons.moc"
