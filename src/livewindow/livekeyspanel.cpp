#include "livewindow/livekeyspanel.h"

#include "base/escape.h"
#include "livewindow/fatedelegate.h"
#include "look/emptytext.h"
#include "look/tables.h"
#include "look/ttlbar.h"
#include "report/words.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QCursor>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

namespace {
// How wide a column is at 100 %.
int unitsOf(LiveKeyModel::Column column)
{
    switch (column) {
    case LiveKeyModel::Column::Key: // at least; it takes what is left over
        return 200;
    case LiveKeyModel::Column::Ttl:
        return 112;
    case LiveKeyModel::Column::Type:
        return 60;
    case LiveKeyModel::Column::Memory:
        return 68;
    case LiveKeyModel::Column::Hits:
        return 56;
    case LiveKeyModel::Column::Misses:
        return 62;
    case LiveKeyModel::Column::Encoding:
        return 76;
    case LiveKeyModel::Column::Use:
        return 64;
    }
    return 0;
}
} // namespace

LiveKeysPanel::LiveKeysPanel(const Theme &theme, InspectorClient &client, const ShownKeys &keys,
                             const KeyCounts &counts, KeySelection &selection, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(client)
    , m_keys(keys)
    , m_counts(counts)
    , m_selection(selection)
    , m_model(keys, client, counts)
    , m_empty(new EmptyText(theme, {}, this))
    , m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_empty->setObjectName(QStringLiteral("noKeys"));
    makeTable();
    makeActions();
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);

    connect(&m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, &LiveKeysPanel::anchor);
    connect(&m_model, &LiveKeyModel::refreshed, this, &LiveKeysPanel::keepAnchor);
    connect(&m_model, &LiveKeyModel::refreshed, this, &LiveKeysPanel::showRows);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LiveKeysPanel::showRows);
    connect(&client, &InspectorClient::coverageChanged, this, &LiveKeysPanel::showRows);
    connect(&counts, &KeyCounts::changed, this, &LiveKeysPanel::factsChanged);
    connect(&selection, &KeySelection::keyChanged, this, &LiveKeysPanel::followSelection);
    showRows();
}

void LiveKeysPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("liveKeys"));
    m_table->setAccessibleName(tr("Keys of the selected folder"));
    m_table->setModel(&m_model);
    setUpTable(*m_table, m_theme);
    // Rows of one height: a million of them are not measured one by one.
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *names = new FateDelegate(m_theme, this);
    names->keepApart(MonoDelegate::Apart::Rows);
    m_table->setItemDelegateForColumn(int(LiveKeyModel::Column::Key), names);
    m_table->setItemDelegateForColumn(int(LiveKeyModel::Column::Ttl), new TtlDelegate(m_theme, this));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(LiveKeyModel::Column::Key), Qt::AscendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(int(LiveKeyModel::Column::Key), QHeaderView::Stretch);
    const auto widths = [this] {
        m_table->horizontalHeader()->setMinimumSectionSize(m_theme.px(48));
        for (int column = 1; column < LiveKeyModel::columns; ++column)
            m_table->setColumnWidth(column, m_theme.px(unitsOf(LiveKeyModel::Column(column))));
        showColumns();
    };
    widths();
    connect(&m_theme, &Theme::changed, this, widths);
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = 1; column < LiveKeyModel::columns; ++column) {
        auto *show = new QAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), header);
        show->setCheckable(true);
        connect(show, &QAction::triggered, this, [this, column](bool shown) {
            m_choseColumns = true;
            m_table->setColumnHidden(column, !shown);
        });
        header->addAction(show);
    }
    showColumns();

    m_table->viewport()->installEventFilter(this);
    m_table->viewport()->setMouseTracking(true);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &LiveKeysPanel::tellVisibleRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (m_isFollowing || !now.isValid() || now.row() >= m_model.rowCount())
            return;
        m_isFollowing = true;
        m_selection.select(m_model.key(now.row()));
        m_isFollowing = false;
    });
}

// Where there is little room, what is looked at least gives way to the names; a person can bring it back by the
// header's menu.
void LiveKeysPanel::showColumns()
{
    using Column = LiveKeyModel::Column;
    int room = width() - m_theme.px(unitsOf(Column::Key));
    for (const Column column : {Column::Ttl, Column::Memory, Column::Misses, Column::Type, Column::Hits}) {
        room -= m_theme.px(unitsOf(column));
        if (!m_choseColumns)
            m_table->setColumnHidden(int(column), column != Column::Ttl && room < 0);
    }
    if (!m_choseColumns) {
        m_table->setColumnHidden(int(Column::Encoding), true);
        m_table->setColumnHidden(int(Column::Use), true);
    }
    const QList<QAction *> shown = m_table->horizontalHeader()->actions();
    for (int column = 1; column <= shown.size(); ++column)
        shown[column - 1]->setChecked(!m_table->isColumnHidden(column));
}

void LiveKeysPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
}

void LiveKeysPanel::makeActions()
{
    const auto add = [this](const char *name, const QString &text, const QKeySequence &keys, bool asText) {
        auto *action = new QAction(text, m_table);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, asText] { copyNames(asText); });
        m_table->addAction(action);
    };
    add("copyName", tr("Copy the name as text (escaped)"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), true);
    add("copyBytes", tr("Copy the name as it is, byte for byte"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), false);
}

// As bytes the name goes along as application/octet-stream too, since a clipboard's text has no place for what is none.
void LiveKeysPanel::copyNames(bool asText)
{
    const QList<QByteArray> names = selectedKeys();
    if (names.isEmpty())
        return;
    auto mime = std::make_unique<QMimeData>();
    if (asText) {
        QStringList lines;
        for (const QByteArray &name : names)
            lines << base::escaped(name);
        mime->setText(lines.join(u'\n'));
    } else {
        const QByteArray bytes = names.join('\n');
        mime->setText(QString::fromUtf8(bytes));
        mime->setData(QStringLiteral("application/octet-stream"), bytes);
    }
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void LiveKeysPanel::setFolder(const QByteArray &path)
{
    m_model.setFolder(path);
    showFolder();
}

void LiveKeysPanel::setLoneKeys()
{
    m_model.setLoneKeys();
    showFolder();
}

void LiveKeysPanel::showFolder()
{
    m_table->scrollToTop();
    followSelection();
    emit factsChanged();
}

void LiveKeysPanel::setUrls(const QStringList &absoluteUrls) { m_model.setUrls(inspector::UrlNames(absoluteUrls)); }

QString LiveKeysPanel::title() const
{
    return m_model.isLoneKeys()      ? tr("Keys without a folder")
        : m_model.folder().isEmpty() ? tr("All keys")
                                     : report::shown(m_model.folder(), 40);
}

QString LiveKeysPanel::facts() const
{
    const QString count = QLocale().toString(m_model.keyCount());
    QStringList facts{m_client.coverage().isComplete || !m_client.isOpen() ? tr("keys: %1").arg(count)
                                                                           : tr("keys so far: %1").arg(count)};
    if (m_counts.isSampled())
        facts << tr("hits and misses per key are estimated from a MONITOR sample");
    else if (!m_client.seesMisses() && m_client.isReady())
        facts << tr("this server does not report misses");
    return facts.join(QStringLiteral(" · "));
}

QList<QByteArray> LiveKeysPanel::selectedKeys() const
{
    constexpr qsizetype most = 10'000;
    QList<QByteArray> names;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && names.size() < most; ++row)
            names.append(m_model.key(row));
    }
    return names;
}

bool LiveKeysPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &LiveKeysPanel::tellVisibleRows, Qt::QueuedConnection);
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        tellPointedRow();
    return QWidget::eventFilter(watched, event);
}

int LiveKeysPanel::pointedRow() const
{
    const QWidget *viewport = m_table->viewport();
    return viewport->underMouse() ? m_table->rowAt(viewport->mapFromGlobal(QCursor::pos()).y()) : -1;
}

void LiveKeysPanel::tellPointedRow() { m_model.setHeldRow(pointedRow()); }

// Rows come and go above what a person looks at: what the pointer is on stays under it, else the selected row stays
// where it is, else what stands at the top of a table that was scrolled.
void LiveKeysPanel::anchor()
{
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    const int current = m_table->currentIndex().row();
    m_anchorRow = pointedRow();
    if (m_anchorRow < 0 && current >= first && (current <= last || last < 0))
        m_anchorRow = current;
    if (m_anchorRow < 0 && m_table->verticalScrollBar()->value() > 0)
        m_anchorRow = first;
    m_anchorKey = m_anchorRow < 0 ? QByteArray() : m_model.key(m_anchorRow);
}

void LiveKeysPanel::keepAnchor()
{
    const int row = m_anchorRow < 0 ? -1 : m_model.rowOf(m_anchorKey);
    QScrollBar *bar = m_table->verticalScrollBar();
    if (row >= 0 && row != m_anchorRow) {
        m_table->doItemsLayout(); // it measures its new rows first
        bar->setValue(bar->value() + row - m_anchorRow);
    }
    m_anchorRow = -1;
    tellPointedRow();
}

void LiveKeysPanel::showRows()
{
    const bool any = m_model.rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    if (!any) {
        const inspector::Coverage &coverage = m_client.coverage();
        m_empty->setText(!m_keys.filter().pattern.isEmpty() && m_client.view().size() > 0
                             ? tr("No key here matches the filter on the left. Clear it to see all keys.")
                             : coverage.isScanning ? tr("Reading the keys …")
                             : coverage.isRefused
                             ? tr("This server does not permit listing its keys. Type a key name into the filter on "
                                  "the left and press Return to open it.")
                             : tr("No keys here. Keys appear automatically as the application writes them."));
    }
    tellVisibleRows();
    followSelection();
    emit factsChanged();
}

void LiveKeysPanel::tellVisibleRows()
{
    const int first = m_table->rowAt(0);
    if (first < 0 || !m_table->isVisible()) {
        m_model.setVisibleRows(0, -1);
        return;
    }
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model.setVisibleRows(first, last < 0 ? m_model.rowCount() - 1 : last);
}

// The selected key may be chosen elsewhere, or appear only now.
void LiveKeysPanel::followSelection()
{
    if (m_isFollowing || !m_selection.key())
        return;
    const int row = m_model.rowOf(*m_selection.key());
    if (row < 0 || row >= m_model.rowCount() || row == m_table->currentIndex().row())
        return;
    m_isFollowing = true;
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_isFollowing = false;
}

} // namespace gui
