#include "frame/shortcutsdialog.h"

#include "look/roles.h"
#include "look/tables.h"
#include "look/theme.h"
#include "ui_shortcutsdialog.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace gui {

namespace {

// Where an action stands: the titles of its menus, or the panel whose table it belongs to.
QString placeOf(const QAction &action)
{
    const QObjectList owners = action.associatedObjects();
    for (const QObject *owner : owners) {
        if (const auto *menu = qobject_cast<const QMenu *>(owner)) {
            const QString above = placeOf(*menu->menuAction());
            const QString title = menu->title().remove(u'&');
            return above.isEmpty() ? title : above + QStringLiteral(" ▸ ") + title;
        }
    }
    for (const QObject *owner : owners) {
        for (const QObject *object = owner; object; object = object->parent()) {
            if (const auto *dock = qobject_cast<const QDockWidget *>(object))
                return dock->windowTitle();
        }
    }
    return {};
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Theme &theme, QWidget &window)
    : QDialog(&window)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    m_model.setHorizontalHeaderLabels({tr("keys"), tr("action"), tr("where")});
    fill(window);
    m_filtered.setSourceModel(&m_model);
    m_filtered.setSortRole(SortRole);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->actions->setModel(&m_filtered);
    setUpTable(*m_ui->actions, theme);
    m_ui->actions->sortByColumn(2, Qt::AscendingOrder);
    m_ui->actions->setColumnWidth(0, theme.px(130));
    m_ui->actions->setColumnWidth(1, theme.px(270));
    m_ui->actions->horizontalHeader()->setStretchLastSection(true);
    m_ui->actions->selectRow(0);
    resize(theme.px(640), theme.px(520));
    connect(m_ui->search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text);
        m_ui->actions->selectRow(0);
    });
    connect(m_ui->search, &QLineEdit::returnPressed, this, &ShortcutsDialog::triggerCurrent);
    connect(m_ui->actions, &QTableView::activated, this, &ShortcutsDialog::triggerCurrent);
    QPushButton *close = m_ui->buttons->button(QDialogButtonBox::Close);
    close->setAutoDefault(false); // Return does what is chosen
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ShortcutsDialog::~ShortcutsDialog() = default;

// The row of an action that says and does the same, for another table.
QStandardItem *ShortcutsDialog::rowOf(const QAction &action) const
{
    const QString keys = keysOf(action);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStandardItem *item = m_model.item(row, 0);
        if (!keys.isEmpty() && item->text() == keys && m_model.item(row, 1)->text() == action.text().remove(u'&'))
            return item;
    }
    return nullptr;
}

void ShortcutsDialog::fill(const QWidget &window)
{
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (QAction *action : actions) {
        const QString place = placeOf(*action);
        if (action->isSeparator() || action->menu() || action->text().isEmpty()
            || (place.isEmpty() && action->shortcuts().isEmpty()))
            continue;
        if (QStandardItem *same = rowOf(*action)) { // "Copy rows" of each table
            m_model.item(same->row(), 2)->setText(tr("every table"));
            same->setData({}); // where the focus is decides which of them is meant
            continue;
        }
        auto *keys = new QStandardItem(keysOf(*action));
        keys->setData(QVariant::fromValue(QPointer<QAction>(action)));
        m_model.appendRow({keys, new QStandardItem(action->text().remove(u'&')), new QStandardItem(place)});
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool hasKeys = !m_model.item(row, 0)->text().isEmpty();
        for (int column = 0; column < m_model.columnCount(); ++column) {
            QStandardItem *item = m_model.item(row, column);
            item->setEditable(false);
            item->setData(QString((hasKeys ? u'0' : u'1') + item->text()), SortRole); // those that have keys come first
        }
    }
}

void ShortcutsDialog::triggerCurrent()
{
    const QModelIndex current = m_ui->actions->currentIndex().siblingAtColumn(0);
    const auto action = m_filtered.mapToSource(current).data(Qt::UserRole + 1).value<QPointer<QAction>>();
    if (!action)
        return;
    accept();
    QTimer::singleShot(0, action, &QAction::trigger); // when this dialog is gone
}

} // namespace gui
