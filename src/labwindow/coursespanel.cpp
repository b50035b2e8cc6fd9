#include "labwindow/coursespanel.h"

#include "frame/preferences.h"
#include "lab/printer.h"
#include "labwindow/dialogs/bulkdialog.h"
#include "labwindow/dialogs/coursedialog.h"
#include "labwindow/dialogs/receiversdialog.h"
#include "look/clampedlabel.h"
#include "look/icons.h"
#include "look/monodelegate.h"
#include "look/reserve.h"
#include "look/tables.h"
#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QTimer>
#include <QtGui/QUndoStack>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
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
    , m_way(new ClampedLabel(2, this))
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
        return receiver;
    };
    const auto add = [this](const QString &text, const std::optional<server::Receiver> &receiver) {
        m_receiver->addItem(text, receiver ? lab::print(lab::OnSignal{*receiver}) : QByteArray());
        m_usualReceivers.append(receiver);
    };
    using Action = server::Receiver::Action;
    m_receiver->setObjectName(QStringLiteral("receiver"));
    m_receiver->setAccessibleName(tr("What the receiver does when a course is saved or deleted"));
    add(tr("no receiver: nothing is invalidated"), std::nullopt);
    add(tr("delete course_list (tutorial)"), on(Action::Delete, "course_list"));
    add(tr("delete single_course_{pk}"), on(Action::Delete, "single_course_{pk}"));
    add(tr("delete_pattern course_list*"), on(Action::DeletePattern, "course_list*"));
    add(tr("delete_pattern * (everything with this prefix)"), on(Action::DeletePattern, "*"));
    add(tr("bump the generation course_list"), on(Action::Bump, "course_list"));
    add(tr("clear the whole cache"), on(Action::Clear, {}));
    m_receiver->addItem(tr("other …"));
    // It gives way before the panel has to scroll sideways; its list shows the whole words.
    m_receiver->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_receiver->setMinimumContentsLength(12);
    m_receiver->view()->setTextElideMode(Qt::ElideNone);
    m_receiver->view()->setMinimumWidth(m_receiver->view()->sizeHintForColumn(0));
    m_receiver->setToolTip(tr("What the post_save and post_delete receiver of Course removes from the cache"));
    connect(m_receiver, &QComboBox::activated, this, &CoursesPanel::chooseReceiver);

    m_way->setObjectName(QStringLiteral("way"));
    m_way->setFont(theme.font(Theme::Face::MonoSmall));
    connect(&theme, &Theme::changed, m_way, [this] { m_way->setFont(m_theme.font(Theme::Face::MonoSmall)); });
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(12));
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("On save or &delete:"), this);
    label->setBuddy(m_receiver);
    line->setSpacing(theme.px(6));
    line->addWidget(label);
    line->addWidget(m_receiver, 1);
    addButtons(*line);
    foot->addLayout(line);
    foot->addWidget(m_way);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);

    connect(&m_model, &CourseModel::edited, this,
            [this, &undo](std::int64_t id, const QByteArray &field, const QString &before, const QString &after) {
                undo.push(new EditCourse(m_lab, id, field, before, after));
            });
    connect(&lab, &LabClient::setupChanged, this, &CoursesPanel::showReceivers);
    connect(&lab, &LabClient::momentChanged, this, &CoursesPanel::showMoment);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        emit factsChanged();
        // The course that the tutorial speaks of stands in sight, once the table has its height.
        QTimer::singleShot(0, this, [this] {
            const QModelIndex first = m_model.index(std::min(40, std::max(0, m_model.rowCount() - 1)), 0);
            m_table->scrollTo(first, QAbstractItemView::PositionAtTop);
            // Who comes by Tab is at what is in sight; nothing is selected by that.
            m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        });
    });
    showReceivers();
    showMoment();
}

void CoursesPanel::addButtons(QHBoxLayout &line)
{
    const auto add = [&](const QString &name, const QString &iconName, const QString &text, const QString &toolTip) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(icon(m_theme, iconName));
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(plainToolTip(toolTip));
        line.addWidget(button);
        return button;
    };
    auto *create = add(QStringLiteral("createCourse"), QStringLiteral("add"), tr("New course"),
                       tr("New course …: post_save is sent with created=True"));
    connect(create, &QToolButton::clicked, this, &CoursesPanel::createCourse);
    m_remove = add(QStringLiteral("deleteCourse"), QStringLiteral("delete"), tr("Delete course"),
                   tr("Delete the selected course (Del): pre_delete and post_delete are sent"));
    connect(m_remove, &QToolButton::clicked, this, &CoursesPanel::removeCourse);
    auto *removeKey = new QAction(tr("Delete course"), m_table);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    connect(removeKey, &QAction::triggered, this, &CoursesPanel::removeCourse);
    m_table->addAction(removeKey);
    auto *rename = new QAction(tr("Rename its category …"), m_table);
    rename->setObjectName(QStringLiteral("renameCategory"));
    rename->setToolTip(tr("The list shows the category's name: a receiver of Course is not called for this"));
    connect(rename, &QAction::triggered, this, &CoursesPanel::renameCategory);
    m_table->addAction(rename);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *many = add(QStringLiteral("changeMany"), QStringLiteral("edit"), tr("Change many courses"),
                     tr("Change many courses at once …: like QuerySet.update(), which sends no signal"));
    connect(many, &QToolButton::clicked, this, &CoursesPanel::changeMany);

    m_transaction =
        add(QStringLiteral("transaction"), QStringLiteral("database"), tr("Transaction"),
            tr("A transaction: signals are sent inside it immediately; other requests see the rows after the commit"));
    auto *steps = new QMenu(m_transaction);
    const auto addStep = [&](const QString &name, const QString &text, lab::Transaction::Step step) {
        QAction *action = steps->addAction(text, this, [this, step] { m_lab.submit(lab::Transaction{step}); });
        action->setObjectName(name);
        return action;
    };
    m_begin = addStep(QStringLiteral("beginTransaction"), tr("&Begin a transaction"), lab::Transaction::Step::Begin);
    m_commit = addStep(QStringLiteral("commitTransaction"), tr("&Commit"), lab::Transaction::Step::Commit);
    m_rollback = addStep(QStringLiteral("rollbackTransaction"), tr("&Roll back"), lab::Transaction::Step::Rollback);
    m_transaction->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    reserveWidth(*m_transaction, {tr("Transaction"), tr("In a transaction")}, m_theme);
    m_transaction->setMenu(steps);
    m_transaction->setPopupMode(QToolButton::InstantPopup);
    showTransaction(false);
    const auto enable = [this] { m_remove->setEnabled(m_table->selectionModel()->hasSelection()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    connect(&m_model, &QAbstractItemModel::modelReset, this, enable);
    enable();
}

void CoursesPanel::createCourse()
{
    CourseDialog dialog(this);
    if (dialog.exec() == QDialog::Accepted)
        m_lab.submit(dialog.command());
}

void CoursesPanel::removeCourse()
{
    const QModelIndex current = m_table->currentIndex();
    const auto id = current.isValid() ? m_model.idAt(current.row()) : std::nullopt;
    if (!id)
        return;
    if (m_preferences && !m_preferences->choice().asksFirst) {
        m_lab.submit(lab::DeleteCourse{*id, std::nullopt});
        return;
    }
    const QString title = m_model.index(current.row(), int(CourseModel::Column::Title)).data().toString();
    QMessageBox box(QMessageBox::Question, tr("Delete a course"),
                    tr("Course %1, “%2”, is deleted from the database, and its signals are sent.").arg(*id).arg(title),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("This cannot be undone: a re-created course gets a different id."));
    QPushButton *remove = box.addButton(tr("Delete"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("confirmDelete"));
    box.exec();
    if (box.clickedButton() == remove)
        m_lab.submit(lab::DeleteCourse{*id, std::nullopt});
}

void CoursesPanel::renameCategory()
{
    const QModelIndex current = m_table->currentIndex();
    const catalog::CourseRow *row = current.isValid() ? m_model.rowAt(current.row()) : nullptr;
    if (!row || row->categoryId == 0)
        return;
    const std::int64_t id = row->categoryId;
    bool isAccepted = false;
    const QString name = QInputDialog::getText(this, tr("Rename a category"),
                                               tr("The name of category %1, in every course that has it:").arg(id),
                                               QLineEdit::Normal, row->category, &isAccepted);
    if (isAccepted && !name.trimmed().isEmpty())
        m_lab.submit(lab::SaveCategory{id, {{"name", name.trimmed()}}, std::nullopt});
}

void CoursesPanel::changeMany()
{
    BulkDialog dialog(m_theme, this);
    if (dialog.exec() == QDialog::Accepted)
        m_lab.submit(dialog.command());
}

void CoursesPanel::showTransaction(bool isOpen)
{
    m_begin->setEnabled(!isOpen);
    m_commit->setEnabled(isOpen);
    m_rollback->setEnabled(isOpen);
    m_transaction->setText(isOpen ? tr("In a transaction") : tr("Transaction"));
    m_transaction->setAccessibleName(m_transaction->text());
}

QString CoursesPanel::facts() const
{
    return tr("%1 rows · editing a cell sends the signals").arg(report::countText(m_model.total()));
}

void CoursesPanel::showMoment()
{
    showTransaction(m_lab.moment().editWay.isInTransaction);
    m_receiver->setEnabled(!m_lab.isInThePast()); // what is set up can be changed in the present only
    showWay();
}

// One of the usual ones takes the place of all that are connected.
void CoursesPanel::chooseReceiver(int index)
{
    if (!m_receiver->itemData(index).isValid()) {
        showReceivers();
        auto *dialog = new ReceiversDialog(m_theme, m_lab, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return;
    }
    QList<lab::Command> commands;
    for (const server::Receiver &receiver : m_lab.setup().application.receivers)
        commands.append(lab::Command{lab::removalOf(receiver), 0});
    if (const auto &usual = m_usualReceivers[index])
        commands.append(lab::Command{lab::OnSignal{*usual}, 0});
    m_lab.submit(commands);
}

void CoursesPanel::showReceivers()
{
    const QList<server::Receiver> &connected = m_lab.setup().application.receivers;
    const int others = m_receiver->count() - 1;
    const auto usual = connected.size() > 1
        ? m_usualReceivers.cend()
        : std::find(m_usualReceivers.cbegin(), m_usualReceivers.cend(),
                    connected.isEmpty() ? std::nullopt : std::optional(connected.first()));
    const bool isUsual = usual != m_usualReceivers.cend();
    const QString unusual = connected.size() == 1 ? report::shown(lab::print(lab::OnSignal{connected.first()}), 80)
                                                  : tr("%1 receivers").arg(connected.size());
    m_receiver->setItemText(others, isUsual ? tr("other …") : unusual + QStringLiteral(" …"));
    m_receiver->setCurrentIndex(isUsual ? int(usual - m_usualReceivers.cbegin()) : others);
}

void CoursesPanel::showWay()
{
    const trace::EventLog &log = m_lab.log();
    const trace::EditWay &way = m_lab.moment().editWay;
    const trace::Event *edit = log.find(way.edit);
    if (!edit) {
        m_way->setText(tr("Edit a cell above: the row, the signal and the affected keys appear here."));
        return;
    }
    QStringList steps{edit->kind == EventKind::DatabaseChanged ? report::kindText(edit->kind)
                                                               : tr("%1 written").arg(report::shown(edit->key))};
    for (const trace::EventId id : way.steps) {
        const trace::Event *step = log.find(id);
        if (!step)
            continue;
        if (step->kind == EventKind::SignalSent)
            steps << QStringLiteral("%1(%2)").arg(report::shown(step->text), report::shown(step->key))
                  << (step->count == 0 ? tr("no receiver") : tr("receiver"));
        else
            steps << report::shown(step->text);
    }
    steps << (way.removed == 1 ? tr("1 entry removed") : tr("%1 entries removed").arg(way.removed))
            + QStringLiteral(", ") + tr("%1 left stale").arg(way.stale);
    if (const trace::Event *response = log.find(way.response)) {
        QString next =
            tr("the next request, %1: %2").arg(report::shown(response->key), report::outcomeText(response->outcome));
        if (response->reason != trace::MissReason::None)
            next += QStringLiteral(" (") + report::reasonText(response->reason) + u')';
        steps << next;
    }
    m_way->setText(steps.join(QStringLiteral(" → ")));
}

} // namespace gui
