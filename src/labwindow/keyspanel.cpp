#include "labwindow/keyspanel.h"

#include "labwindow/keyvalueview.h"
#include "look/emptytext.h"
#include "look/monodelegate.h"
#include "look/pilldelegate.h"
#include "look/tables.h"
#include "look/trees.h"
#include "look/ttlbar.h"
#include "look/units.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

namespace {
// How wide a column is at 100 %.
int unitsOf(KeyModel::Column column)
{
    switch (column) {
    case KeyModel::Column::Key: // at least; it takes what is left over
        return 130;
    case KeyModel::Column::Ttl:
    case KeyModel::Column::MadeBy:
        return 92;
    case KeyModel::Column::State:
        return 84;
    case KeyModel::Column::Hits:
        return 52;
    default:
        return 68;
    }
}
} // namespace

KeysPanel::KeysPanel(const Theme &theme, LabClient &lab, Selection &selection, const report::Narrator &narrator,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_selection(selection)
    , m_model(lab)
    , m_filtered(m_model)
    , m_groups(m_filtered)
    , m_filter(new QLineEdit(this))
    , m_state(new QComboBox(this))
    , m_group(new QToolButton(this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_views(new QStackedWidget)
    , m_table(new QTableView)
    , m_tree(new QTreeView)
    , m_value(new KeyValueView(theme, lab, narrator))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_filter->setObjectName(QStringLiteral("keyFilter"));
    m_filter->setPlaceholderText(tr("Filter keys"));
    m_filter->setAccessibleName(tr("Filter keys"));
    m_filter->setToolTip(tr("Only keys that contain this text"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered.setText(text);
        showMoment();
    });
    m_state->setObjectName(QStringLiteral("keyState"));
    m_state->setAccessibleName(tr("State of the keys that are shown"));
    m_state->setToolTip(
        tr("Only keys in this state: fresh (matches the database), stale, or expired and not yet removed"));
    m_state->addItem(tr("all"));
    m_state->addItem(tr("fresh"), int(KeyModel::State::Fresh));
    m_state->addItem(tr("stale"), int(KeyModel::State::Stale));
    m_state->addItem(tr("expired"), int(KeyModel::State::Expired));
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_state->currentData();
        m_filtered.setState(chosen.isValid() ? std::optional(KeyModel::State(chosen.toInt())) : std::nullopt);
        showMoment();
    });
    m_group->setObjectName(QStringLiteral("groupKeys"));
    m_group->setText(tr("Group"));
    m_group->setCheckable(true);
    m_group->setFocusPolicy(Qt::StrongFocus);
    m_group->setAccessibleName(tr("Group keys by prefix"));
    m_group->setToolTip(tr("The keys as a tree, under their shared prefixes"));
    connect(m_group, &QToolButton::toggled, this, &KeysPanel::setGrouped);
    m_empty->setObjectName(QStringLiteral("noKeys"));
    keepSelection();
    makeTable();
    makeTree();
    m_views->setMinimumHeight(theme.px(56));
    m_views->addWidget(m_table);
    m_views->addWidget(m_tree);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(4));
    line->setSpacing(theme.px(6));
    line->addWidget(m_filter, 1);
    line->addWidget(m_state);
    line->addWidget(m_group);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_views);
    splitter->addWidget(m_value);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 4);
    layout->addLayout(line);
    m_views->addWidget(m_empty);
    layout->addWidget(splitter, 1);

    connect(&lab, &LabClient::momentChanged, this, &KeysPanel::showMoment);
    connect(&selection, &Selection::keyChanged, this, &KeysPanel::showSelected);
    showMoment();
}

// A view goes to a neighbour when its row goes, as it does whenever the same key is stored anew; the selection does
// not. The views hear of a removal right after this.
void KeysPanel::keepSelection()
{
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&m_filtered), static_cast<QAbstractItemModel *>(&m_groups)}) {
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isFollowing = true; });
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
            m_isFollowing = false;
            m_rowsGone.start(0);
        });
    }
    m_rowsGone.setSingleShot(true);
    connect(&m_rowsGone, &QTimer::timeout, this, &KeysPanel::showSelected);
}

void KeysPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->setAccessibleName(tr("Keys in the cache"));
    m_table->setModel(&m_filtered);
    setUpTable(*m_table, m_theme);
    m_table->setTextElideMode(Qt::ElideMiddle); // the end of a key tells it from its neighbours
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto *names = new MonoDelegate(m_theme, this);
    names->keepApart(MonoDelegate::Apart::Rows);
    m_table->setItemDelegateForColumn(int(KeyModel::Column::Key), names);
    m_table->setItemDelegateForColumn(int(KeyModel::Column::Ttl), new TtlDelegate(m_theme, this));
    m_table->setItemDelegateForColumn(int(KeyModel::Column::State), new PillDelegate(m_theme, this));
    m_table->horizontalHeader()->setSectionResizeMode(int(KeyModel::Column::Key), QHeaderView::Stretch);
    const auto widths = [this] {
        for (int column = 1; column < KeyModel::columns; ++column)
            m_table->setColumnWidth(column, m_theme.px(unitsOf(KeyModel::Column(column))));
    };
    widths();
    connect(&m_theme, &Theme::changed, this, widths);
    addActions(*m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setToolTip(tr("Click to sort; a right click chooses the columns"));
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { chooseColumns(*header, at); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysPanel::selectCurrent);
}

void KeysPanel::makeTree()
{
    m_tree->setObjectName(QStringLiteral("keyGroups"));
    m_tree->setAccessibleName(tr("Keys in the cache by prefix"));
    m_tree->setModel(&m_groups);
    setUpTree(*m_tree, m_theme);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *names = new MonoDelegate(m_theme, this);
    names->keepApart(MonoDelegate::Apart::Rows);
    m_tree->setItemDelegateForColumn(int(KeyModel::Column::Key), names);
    m_tree->setItemDelegateForColumn(int(KeyModel::Column::Ttl), new TtlDelegate(m_theme, this));
    m_tree->setItemDelegateForColumn(int(KeyModel::Column::State), new PillDelegate(m_theme, this));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(int(KeyModel::Column::Key), QHeaderView::Stretch);
    const auto widths = [this] {
        for (int column = 1; column < KeyModel::columns; ++column)
            m_tree->setColumnWidth(column, m_theme.px(unitsOf(KeyModel::Column(column))));
    };
    widths();
    connect(&m_theme, &Theme::changed, this, widths);
    addActions(*m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysPanel::selectCurrent);
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_folded.insert(m_groups.prefixAt(index.row())); });
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_folded.remove(m_groups.prefixAt(index.row())); });
    connect(&m_groups, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_groups.rowCount(); ++row)
            m_tree->setExpanded(m_groups.index(row, 0), !m_folded.contains(m_groups.prefixAt(row)));
        showSelected();
    });
}

void KeysPanel::addActions(QAbstractItemView &view)
{
    const auto add = [&](const QString &text, const QKeySequence &keys, auto &&triggered) {
        auto *action = new QAction(text, &view);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, m_value, triggered);
        view.addAction(action);
    };
    add(tr("Delete this key"), QKeySequence::Delete, &KeyValueView::remove);
    add(tr("Touch this key"), QKeySequence(Qt::Key_T), &KeyValueView::touch);
    add(tr("Set its TTL as typed below"), {}, &KeyValueView::setTtl);
    add(tr("Go to the request that stored it"), {}, [this] { showMaker(); });
    connect(&view, &QAbstractItemView::activated, this, &KeysPanel::showMaker);
}

QString KeysPanel::facts() const
{
    const trace::KeyTable &keys = m_lab.moment().keys;
    const QString entries = keys.heldCount() == 1 ? tr("1 entry") : tr("%1 entries").arg(keys.heldCount());
    return entries + QStringLiteral(" · ") + byteText(keys.heldBytes());
}

void KeysPanel::showMoment()
{
    const bool any = m_model.rowCount() > 0;
    const bool found = m_filtered.rowCount() > 0;
    m_empty->setText(any ? tr("No key matches the filter. Clear it to see all keys.")
                         : tr("Stored responses appear here. Choose Caching and press Send."));
    m_views->setCurrentWidget(!found                     ? static_cast<QWidget *>(m_empty)
                                  : m_group->isChecked() ? static_cast<QWidget *>(m_tree)
                                                         : m_table);
    m_filter->setEnabled(any);
    showColumns();
    showSelected(); // it may have been stored just now
}

void KeysPanel::showColumns()
{
    const bool oneStore = m_lab.moment().keys.stores().size() < 2;
    m_table->setColumnHidden(int(KeyModel::Column::Process), oneStore);
    m_tree->setColumnHidden(int(KeyModel::Column::Process), oneStore);
    if (m_choseColumns)
        return;
    constexpr int wholeKey = 220; // what is nice to know comes after what tells keys apart
    int room = width() - m_theme.px(wholeKey);
    for (const KeyModel::Column column :
         {KeyModel::Column::Ttl, KeyModel::Column::State, KeyModel::Column::Hits, KeyModel::Column::Size,
          KeyModel::Column::MadeBy, KeyModel::Column::Misses, KeyModel::Column::Age}) {
        room -= m_theme.px(unitsOf(column));
        const bool needed =
            column == KeyModel::Column::Ttl || column == KeyModel::Column::State || column == KeyModel::Column::Hits;
        m_table->setColumnHidden(int(column), !needed && room < 0);
        m_tree->setColumnHidden(int(column), !needed && room < 0);
    }
}

void KeysPanel::chooseColumns(QHeaderView &header, const QPoint &at)
{
    QMenu menu(this);
    for (int column = 1; column < KeyModel::columns; ++column) {
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_choseColumns = true;
            m_table->setColumnHidden(column, !shown);
            m_tree->setColumnHidden(column, !shown);
        });
    }
    menu.exec(header.mapToGlobal(at));
}

void KeysPanel::setGrouped(bool grouped)
{
    m_groups.setActive(grouped);
    showMoment();
}

void KeysPanel::showSelected()
{
    const int row = m_model.rowOf(m_selection.store(), m_selection.key());
    const QModelIndex key = row < 0 ? QModelIndex() : m_filtered.mapFromSource(m_model.index(row, 0));
    m_isFollowing = true;
    if (m_group->isChecked()) {
        const QModelIndex at = m_tree->currentIndex();
        const bool isAtPrefix = at.isValid() && !m_groups.toKey(at).isValid();
        if (!isAtPrefix && m_groups.toKey(at).row() != key.row())
            m_tree->setCurrentIndex(key.isValid() ? m_groups.fromKey(key) : QModelIndex());
    } else if (key.row() != m_table->currentIndex().row()) {
        m_table->setCurrentIndex(key);
    }
    m_isFollowing = false;
    showEntry();
}

void KeysPanel::selectCurrent()
{
    if (m_isFollowing)
        return;
    const QModelIndex shown = m_group->isChecked() ? m_groups.toKey(m_tree->currentIndex()) : m_table->currentIndex();
    const QModelIndex index = m_filtered.mapToSource(shown);
    if (!index.isValid())
        return;
    const KeyModel::Row &row = m_model.row(index.row());
    m_selection.selectKey(row.store, row.key);
}

// The value is that of the selected key, whatever the views can show of it.
void KeysPanel::showEntry()
{
    if (const KeyModel::Row *row = selected())
        m_value->setEntry(row);
    else
        m_value->setAbsent(m_selection.key());
}

void KeysPanel::showMaker()
{
    const KeyModel::Row *row = selected();
    if (const trace::Event *stored = row ? m_lab.log().find(row->life.storedBy) : nullptr)
        m_selection.select(*stored);
}

void KeysPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
}

const KeyModel::Row *KeysPanel::selected() const
{
    const int row = m_model.rowOf(m_selection.store(), m_selection.key());
    return row < 0 ? nullptr : &m_model.row(row);
}

} // namespace gui
