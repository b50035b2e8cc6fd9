#include "gui/panels/coursespanel.h"

#include "gui/monodelegate.h"
#include "gui/tables.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QTimer>
#include <QtGui/QUndoStack>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

using trace::EventKind;

namespace {

// An edit of a course. Undoing it is another edit: the signals fire again, as in the application.
class EditCourse : public QUndoCommand {
public:
    EditCourse(LabClient &lab, std::int64_t id, const QByteArray &field, const QString &before, const QString &after)
        : QUndoCommand(CoursesPanel::tr("edit of course %1").arg(id))
        , m_lab(lab)
        , m_id(id)
        , m_field(field)
        , m_before(before)
        , m_after(after)
    {
    }
    void undo() override { m_lab.submit(lab::SaveCourse{m_id, {{m_field, m_before}}, std::nullopt}); }
    void redo() override { m_lab.submit(lab::SaveCourse{m_id, {{m_field, m_after}}, std::nullopt}); }

private:
    LabClient &m_lab;
    std::int64_t m_id;
    QByteArray m_field;
    QString m_before;
    QString m_after;
};

} // namespace

CoursesPanel::CoursesPanel(const Theme &theme, LabClient &lab, QUndoStack &undo, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_model(lab)
    , m_table(new QTableView(this))
    , m_receiver(new QComboBox(this))
    , m_way(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    using Column = CourseModel::Column;
    m_table->setObjectName(QStringLiteral("courses"));
    m_table->setAccessibleName(tr("Courses"));
    m_table->setModel(&m_model);
    setUpTable(*m_table, theme);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setColumnHidden(int(Column::Teacher), true);
    m_table->setColumnHidden(int(Column::Students), true);
    m_table->setColumnHidden(int(Column::Category), true);
    m_table->horizontalHeader()->setSectionResizeMode(int(Column::Title), QHeaderView::Stretch);
    const auto widths = [this] {
        m_table->setColumnWidth(int(Column::Id), m_theme.px(52));
        m_table->setColumnWidth(int(Column::Level), m_theme.px(80));
        m_table->setColumnWidth(int(Column::Category), m_theme.px(130));
        m_table->setColumnWidth(int(Column::Price), m_theme.px(70));
        m_table->setColumnWidth(int(Column::LastEdit), m_theme.px(124));
    };
    widths();
    connect(&theme, &Theme::changed, this, widths);

    const auto on = [](server::Receiver::Action action, const QByteArray &key) {
        server::Receiver receiver;
        receiver.signalsHeard = server::Receiver::Signal::PostSave | server::Receiver::Signal::PostDelete;
        receiver.model = "Course";
        receiver.action = action;
        receiver.key = key;
        return lab::print(lab::OnSignal{receiver});
    };
    using Action = server::Receiver::Action;
    m_receiver->setObjectName(QStringLiteral("receiver"));
    m_receiver->setAccessibleName(tr("What the receiver does when a course is saved or deleted"));
    m_receiver->addItem(tr("no receiver: nothing is invalidated"), QByteArray());
    m_receiver->addItem(tr("delete course_list (as the tutorial)"), on(Action::Delete, "course_list"));
    m_receiver->addItem(tr("delete single_course_{pk}"), on(Action::Delete, "single_course_{pk}"));
    m_receiver->addItem(tr("delete_pattern course_list*"), on(Action::DeletePattern, "course_list*"));
    m_receiver->addItem(tr("delete_pattern * (everything of this prefix)"), on(Action::DeletePattern, "*"));
    m_receiver->addItem(tr("bump the generation course_list"), on(Action::Bump, "course_list"));
    m_receiver->addItem(tr("clear the whole cache"), on(Action::Clear, {}));
    m_receiver->setToolTip(tr("The receiver of post_save and post_delete of Course: what it removes from the cache"));
    connect(m_receiver, &QComboBox::activated, this, &CoursesPanel::chooseReceiver);

    m_way->setObjectName(QStringLiteral("way"));
    m_way->setTextFormat(Qt::PlainText);
    m_way->setWordWrap(true);
    m_way->setFont(theme.font(Theme::Face::MonoSmall));
    connect(&theme, &Theme::changed, m_way, [this] { m_way->setFont(m_theme.font(Theme::Face::MonoSmall)); });
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(12));
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("On &save or delete:"), this);
    label->setBuddy(m_receiver);
    line->addWidget(label);
    line->addWidget(m_receiver, 1);
    foot->addLayout(line);
    foot->addWidget(m_way);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);

    connect(&m_model, &CourseModel::edited, this,
            [this, &undo](std::int64_t id, const QByteArray &field, const QString &before, const QString &after) {
                undo.push(new EditCourse(m_lab, id, field, before, after));
            });
    connect(&lab, &LabClient::eventsArrived, this, &CoursesPanel::take);
    connect(&lab, &LabClient::restarted, this, [this] {
        m_steps.clear();
        m_receivers.clear();
        showReceivers();
        showWay();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        emit factsChanged();
        // The course that the tutorial speaks of stands in sight, once the table has its height.
        QTimer::singleShot(0, this, [this] {
            m_table->scrollTo(m_model.index(std::min(40, std::max(0, m_model.rowCount() - 1)), 0),
                              QAbstractItemView::PositionAtTop);
        });
    });
    showWay();
}

QString CoursesPanel::facts() const
{
    return tr("%1 rows · edit a cell: the signals fire").arg(report::countText(m_model.total()));
}

void CoursesPanel::take(trace::EventId first, trace::EventId last)
{
    for (trace::EventId id = first; id <= last; ++id) {
        const trace::Event *event = m_lab.log().find(id);
        if (!event)
            continue;
        m_model.take(*event);
        switch (event->kind) {
        case EventKind::RowWritten:
            m_steps = {tr("%1 written").arg(report::shown(event->key))};
            m_removed = m_stale = 0;
            break;
        case EventKind::SignalSent:
            if (event->text == "post_save" || event->text == "post_delete")
                m_steps << QStringLiteral("%1(%2)").arg(report::shown(event->text), report::shown(event->key))
                        << (event->count == 0 ? tr("no receiver") : tr("receiver"));
            break;
        case EventKind::ReceiverRan:
            m_steps << report::shown(event->text);
            break;
        case EventKind::EntryEnded:
            m_removed += event->reason == trace::MissReason::Invalidated || event->reason == trace::MissReason::Cleared;
            break;
        case EventKind::EntryStale:
            m_stale += event->about != 0;
            break;
        case EventKind::SettingChanged:
            if (event->text == "receivers") {
                m_receivers = event->detail && !event->detail->fields.isEmpty() ? event->detail->fields.last().second
                                                                                : QByteArray();
                showReceivers();
            }
            break;
        default:
            continue;
        }
    }
    showWay();
}

void CoursesPanel::chooseReceiver(int index)
{
    const QByteArray chosen = m_receiver->itemData(index).toByteArray();
    QList<lab::Command> commands;
    if (!m_receivers.isEmpty()) {
        server::Receiver all;
        all.signalsHeard = server::Receiver::Signal::PostSave | server::Receiver::Signal::PostDelete;
        all.model = "Course";
        commands.append(lab::Command{lab::OnSignal{all, true, true}, 0});
    }
    if (const auto parsed = lab::parseLine(chosen); parsed && *parsed)
        commands.append(lab::Command{**parsed, 0});
    m_lab.submit(commands);
}

void CoursesPanel::showReceivers()
{
    int index = m_receiver->findData(m_receivers);
    if (index < 0) {
        m_receiver->addItem(report::shown(m_receivers, 80), m_receivers);
        index = m_receiver->count() - 1;
    }
    m_receiver->setCurrentIndex(index);
}

void CoursesPanel::showWay()
{
    if (m_steps.isEmpty()) {
        m_way->setText(tr("Edit a cell above: the way from the row through the signal to the keys appears here."));
        return;
    }
    QStringList steps = m_steps;
    steps << (m_removed == 1 ? tr("1 entry removed") : tr("%1 entries removed").arg(m_removed)) + QStringLiteral(", ")
            + tr("%1 left stale").arg(m_stale);
    m_way->setText(steps.join(QStringLiteral(" → ")));
}

} // namespace gui
