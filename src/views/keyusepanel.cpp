#include "views/keyusepanel.h"

#include "look/emptytext.h"
#include "look/monodelegate.h"
#include "look/roles.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

namespace gui {

namespace {

// How wide a column is at 100 %.
int unitsOfUse(KeyUseModel::Column column)
{
    switch (column) {
    case KeyUseModel::Column::Key: // at least; it takes what is left over
        return 200;
    case KeyUseModel::Column::Why:
        return 170;
    case KeyUseModel::Column::Writer:
        return 144;
    case KeyUseModel::Column::Ttl:
        return 92;
    case KeyUseModel::Column::Age:
        return 80;
    case KeyUseModel::Column::Ratio:
    case KeyUseModel::Column::Size:
        return 72;
    default:
        return 60;
    }
}

} // namespace

KeyUsePanel::Filter::Filter(KeyUseModel &keys, IsFramework isFramework)
    : m_keys(keys)
    , m_isFramework(std::move(isFramework))
{
    setSourceModel(&keys);
    setSortRole(SortRole);
}

void KeyUsePanel::Filter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void KeyUsePanel::Filter::setShowsFrameworks(bool shows)
{
    m_showsFrameworks = shows;
    invalidateFilter();
}

bool KeyUsePanel::Filter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (!m_showsFrameworks && isFramework(row))
        return false;
    return m_text.isEmpty()
        || m_keys.index(row, int(KeyUseModel::Column::Key)).data().toString().contains(m_text, Qt::CaseInsensitive);
}

// Of equal ones, the one that came up first.
bool KeyUsePanel::Filter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (QSortFilterProxyModel::lessThan(left, right))
        return true;
    return !QSortFilterProxyModel::lessThan(right, left) && left.row() < right.row();
}

KeyUsePanel::KeyUsePanel(const Theme &theme, trace::Source &source, Selection &selection, IsFramework isFramework,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_selection(selection)
    , m_model(source)
    , m_shown(m_model, std::move(isFramework))
    , m_filter(new QLineEdit(this))
    , m_frameworks(new QToolButton(this))
    , m_hidden(new QLabel(this))
    , m_empty(new EmptyText(theme, {}, this))
    , m_pages(new QStackedWidget(this))
    , m_table(new QTableView(this))
{
    m_filter->setObjectName(QStringLiteral("keyFilter"));
    m_filter->setPlaceholderText(tr("Filter keys"));
    m_filter->setAccessibleName(tr("Filter keys"));
    m_filter->setToolTip(tr("Only keys that contain this text"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setText(text);
        showKeys();
    });
    m_frameworks->setObjectName(QStringLiteral("frameworkKeys"));
    m_frameworks->setText(tr("Framework keys"));
    m_frameworks->setCheckable(true);
    m_frameworks->setFocusPolicy(Qt::StrongFocus);
    m_frameworks->setToolTip(tr("Also show keys used internally by frameworks: sessions, throttling, Celery …"));
    connect(m_frameworks, &QToolButton::toggled, this, [this](bool shows) {
        m_shown.setShowsFrameworks(shows);
        showKeys();
    });
    m_hidden->setObjectName(QStringLiteral("hiddenColumns"));
    m_hidden->setToolTip(tr("They appear when the panel is wider"));
    m_empty->setObjectName(QStringLiteral("noKeys"));
    makeTable();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *above = new QHBoxLayout;
    above->setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6));
    above->setSpacing(theme.px(8));
    above->addWidget(m_filter, 1);
    above->addWidget(m_frameworks);
    above->addWidget(m_hidden);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(above);
    layout->addWidget(m_pages, 1);
    connect(&m_model, &KeyUseModel::updated, this, &KeyUsePanel::showKeys);
    connect(&selection, &Selection::keyChanged, this, &KeyUsePanel::showSelected);
    showKeys();
}

void KeyUsePanel::makeTable()
{
    using Column = KeyUseModel::Column;
    m_table->setObjectName(QStringLiteral("keyUse"));
    m_table->setAccessibleName(tr("Keys of the application"));
    m_table->setToolTip(tr("A click selects a key everywhere; a double click goes to its last miss"));
    m_table->setModel(&m_shown);
    setUpTable(*m_table, m_theme);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto *names = new MonoDelegate(m_theme, this);
    names->keepApart(MonoDelegate::Apart::Rows);
    m_table->setItemDelegateForColumn(int(Column::Key), names);
    auto *writers = new MonoDelegate(m_theme, this);
    writers->keepApart(MonoDelegate::Apart::Rows);
    m_table->setItemDelegateForColumn(int(Column::Writer), writers);
    m_table->setItemDelegateForColumn(int(Column::Ttl), new TtlDelegate(m_theme, this));
    m_table->horizontalHeader()->setSectionResizeMode(int(Column::Key), QHeaderView::Stretch);
    const auto widths = [this] {
        for (int column = 1; column < KeyUseModel::columns; ++column)
            m_table->setColumnWidth(column, m_theme.px(unitsOfUse(Column(column))));
        showColumns();
    };
    widths();
    connect(&m_theme, &Theme::changed, this, widths);
    auto *toMiss = new QAction(tr("Go to its last miss"), m_table);
    connect(toMiss, &QAction::triggered, this, &KeyUsePanel::goToMiss);
    m_table->addAction(toMiss);
    connect(m_table, &QTableView::activated, this, &KeyUsePanel::goToMiss);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeyUsePanel::selectCurrent);
}

QString KeyUsePanel::facts() const
{
    const KeyUseModel::Sums &sums = m_model.sums();
    QStringList parts{sums.keys == 1 ? tr("1 key") : tr("%1 keys").arg(countText(sums.keys)),
                      sums.stale == 0
                          ? sums.hits == 1 ? tr("1 hit") : tr("%1 hits").arg(countText(sums.hits))
                          : tr("%1 hits, of which %2 stale").arg(countText(sums.hits), countText(sums.stale)),
                      sums.misses == 1 ? tr("1 miss") : tr("%1 misses").arg(countText(sums.misses)),
                      tr("hit ratio %1").arg(report::percentText(sums.hits, sums.hits + sums.misses))};
    return parts.join(QStringLiteral(" · "));
}

void KeyUsePanel::showKeys()
{
    const bool any = m_shown.rowCount() > 0;
    m_empty->setText(m_model.rowCount() == 0
                         ? tr("Each key that the application looks up or stores appears here.")
                         : tr("No keys shown: clear the filter, or press “Framework keys” to include those."));
    m_pages->setCurrentIndex(any ? 1 : 0);
    showSelected();
    emit factsChanged();
}

void KeyUsePanel::showSelected()
{
    const int row = m_model.rowOf(m_selection.store(), m_selection.key());
    const QModelIndex index = row < 0 ? QModelIndex() : m_shown.mapFromSource(m_model.index(row, 0));
    if (index.isValid() && index.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(index);
}

void KeyUsePanel::selectCurrent()
{
    const QModelIndex index = m_shown.mapToSource(m_table->currentIndex());
    if (!index.isValid())
        return;
    const KeyUseModel::Row &row = m_model.row(index.row());
    if (row.store != m_selection.store() || row.key != m_selection.key())
        m_selection.selectKey(row.store, row.key);
}

void KeyUsePanel::goToMiss()
{
    const QModelIndex index = m_shown.mapToSource(m_table->currentIndex());
    if (!index.isValid())
        return;
    if (const trace::Event *miss = m_source.log().find(m_model.row(index.row()).life.lastMiss))
        m_selection.select(*miss);
}

// As many as there is room for: the most telling ones stay.
void KeyUsePanel::showColumns()
{
    using Column = KeyUseModel::Column;
    int hidden = 0;
    int room = width() - m_theme.px(unitsOfUse(Column::Key));
    for (const Column column : {Column::Hits, Column::Misses, Column::Stale, Column::Why, Column::Ttl, Column::Writer,
                                Column::Ratio, Column::Size, Column::Age}) {
        const int width = m_theme.px(unitsOfUse(column));
        const bool fits = width <= room; // what is narrower may, where this one does not
        room -= fits ? width : 0;
        m_table->setColumnHidden(int(column), !fits);
        hidden += !fits;
    }
    m_hidden->setText(hidden == 0 ? QString() : tr("%n column(s) hidden", nullptr, hidden));
    m_hidden->setVisible(hidden > 0);
}

void KeyUsePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
}

} // namespace gui
