#include "gui/labwindow.h"
#include "lab/labrun.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "server/endpoints.h"

#include <QtCore/QFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
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

// Plays commands as a person would: requests are sent and cells are edited with mouse and keys. How an endpoint is
// cached takes several clicks that are a command each, so that one is typed below the log, as are the jumps of the
// clock, what is said and what is expected.
class Player {
public:
    explicit Player(LabWindow &lab)
        : m_lab(lab)
    {
    }

    void play(const lab::Action &action)
    {
        const trace::EventId before = m_lab.lab().log().lastId();
        if (const auto *get = std::get_if<lab::Get>(&action))
            send(get->request);
        else if (const auto *save = std::get_if<lab::SaveCourse>(&action); save && save->fields.size() == 1)
            edit(save->id, save->fields.first().first, save->fields.first().second);
        else
            type(lab::print(action));
        if (!QTest::qWaitFor([&] { return m_lab.lab().log().lastId() > before && isAtEnd(); }, 10'000))
            qFatal("%s does not end", lab::print(action).constData());
    }

    int byMouse() const { return m_byMouse; }

private:
    // The last event is one that a command ends with.
    bool isAtEnd()
    {
        using trace::EventKind;
        switch (m_lab.lab().log().find(m_lab.lab().log().lastId())->kind) {
        case EventKind::CommandDone:
        case EventKind::CommandFailed:
        case EventKind::Narration:
        case EventKind::Expectation:
        case EventKind::Mark:
            return true;
        default:
            return false;
        }
    }

    void chooseEndpoint(const QByteArray &path)
    {
        const server::Route route = server::resolve(path);
        const auto *endpoints = m_lab.child<QComboBox>("endpoint");
        m_lab.choose("endpoint", endpoints->findData(route.endpoint->pattern));
        if (!route.pk || m_lab.child<QSpinBox>("pk")->value() == *route.pk)
            return;
        m_lab.type("pk", QString::number(*route.pk));
    }

    void send(const lab::RequestSpec &request)
    {
        const qsizetype queryAt = request.target.indexOf('?');
        chooseEndpoint(queryAt < 0 ? request.target : request.target.first(queryAt));
        m_lab.type("query", queryAt < 0 ? QString() : QString::fromUtf8(request.target.sliced(queryAt + 1)));
        auto *user = m_lab.child<QComboBox>("user")->lineEdit();
        user->selectAll();
        QTest::keyClicks(user, request.user ? QString::number(*request.user) : u"anonymous"_s);
        m_lab.click("send");
        ++m_byMouse;
    }

    void edit(std::int64_t id, const QByteArray &field, const QString &value)
    {
        auto *courses = m_lab.child<QTableView>("courses");
        const QAbstractItemModel *model = courses->model();
        int row = 0;
        while (model->index(row, 0).data().toLongLong() != id)
            ++row;
        const QModelIndex cell = model->index(row, field == "title" ? 1 : field == "level" ? 2 : 4);
        courses->scrollTo(cell);
        const QPoint at = courses->visualRect(cell).center();
        QTest::mouseClick(courses->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(courses->viewport(), Qt::LeftButton, {}, at);
        auto *editor = courses->viewport()->findChild<QLineEdit *>();
        if (!editor)
            qFatal("the cell of course %d cannot be edited", int(id));
        editor->selectAll();
        QTest::keyClicks(editor, value);
        QTest::keyClick(editor, Qt::Key_Return);
        ++m_byMouse;
    }

    void type(const QByteArray &command)
    {
        auto *line = m_lab.child<QLineEdit>("command");
        line->setFocus();
        line->setText(QString::fromUtf8(command));
        QTest::keyClick(line, Qt::Key_Return);
    }

    LabWindow &m_lab;
    int m_byMouse = 0;
};

} // namespace

// The lessons, played in the window as a person would and once without one: the same events, to the last field.
class LessonsTest : public QObject {
    Q_OBJECT

private slots:
    void playedByHandAndHeadless_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const QString &lesson :
             {u"01-the-problem"_s, u"02-with-caching"_s, u"03-lifecycle"_s, u"05-keys"_s, u"06-users"_s,
              u"07-the-receiver"_s, u"08-which-edit-is-noticed"_s, u"10-pagination"_s, u"13-full"_s})
            QTest::newRow(qPrintable(lesson)) << lesson;
    }

    void playedByHandAndHeadless()
    {
        QFETCH(const QString, lesson);
        QFile file(QStringLiteral(LOOKASIDE_LESSONS "/") + lesson + u".lookaside"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto commands = lab::parse(file.readAll());
        QVERIFY(commands);

        LabRun headless;
        QCOMPARE(headless.play(*commands), QByteArrayList());

        LabWindow window(LabWindow::Scene::Empty);
        window.lab().submit(lab::Speed{0}); // no time passes between two clicks
        QTRY_COMPARE(window.lab().pace().speed, 0.0);
        Player player(window);
        for (const lab::Command &command : *commands)
            player.play(command.action);

        const trace::EventLog &log = window.lab().log();
        QVERIFY(player.byMouse() >= 2);
        for (trace::EventId id = 1; id <= std::min<trace::EventId>(log.lastId(), headless.events().size()); ++id)
            QCOMPARE(essence(*log.find(id), log.find(1)->time),
                     essence(headless.events()[id - 1], headless.events().front().time));
        QCOMPARE(log.lastId(), headless.events().size());
    }

    // As L2 of the table: all with the mouse, none of it typed.
    void theSecondLessonWithTheMouseAlone()
    {
        LabWindow window(LabWindow::Scene::Empty);
        const auto choose = [&](const char *name, int value) {
            auto *combo = window.child<QComboBox>(name);
            window.choose(name, combo->findData(value));
            emit combo->activated(combo->currentIndex());
            QVERIFY(window.settles());
        };
        choose("method", int(Caching::Method::Response));
        choose("keyFunction", int(Caching::KeyFunction::Tutorial));
        QCOMPARE(window.lastCommand(), QByteArray("cache /courses/ response timeout=15m key=tutorial"));
        window.click("send");
        QVERIFY(window.settles());
        window.click("send");
        QVERIFY(window.settles());
        QCOMPARE(window.cell("history", 1, 0), u"Miss"_s);
        QCOMPARE(window.cell("history", 1, 3), u"200 ms"_s);
        QCOMPARE(window.cell("history", 0, 0), u"Hit"_s);
        QCOMPARE(window.cell("history", 0, 3), u"2 ms"_s);
        QCOMPARE(window.counts().queries, 1);
    }
};

QTEST_MAIN(LessonsTest)
#include "tst_gui_lessons.moc"
