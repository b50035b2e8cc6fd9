#include "gui/panels/keyspanel.h"

#include "gui/monodelegate.h"
#include "gui/pilldelegate.h"
#include "gui/tables.h"
#include "gui/ttlbar.h"
#include "gui/units.h"
#include "report/words.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

namespace {
constexpr qsizetype longestPreview = 20'000; // bytes of a value that are shown

// The key as `cache KEYOP` takes it: without prefix and version.
QByteArray rawKey(const QByteArray &fullKey)
{
    const qsizetype versionEnd = fullKey.indexOf(':', fullKey.indexOf(':') + 1);
    return versionEnd < 0 ? fullKey : fullKey.sliced(versionEnd + 1);
}
} // namespace

KeysPanel::KeysPanel(const Theme &theme, LabClient &lab, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_selection(selection)
    , m_model(lab)
    , m_filter(new QLineEdit(this))
    , m_empty(new QLabel(
          tr("Entries appear here when a response is stored. Choose a caching method for the endpoint and press Send."),
          this))
    , m_table(new QTableView(this))
    , m_valueTitle(new QLabel(this))
    , m_value(new QPlainTextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_filter->setPlaceholderText(tr("Filter keys"));
    m_filter->setAccessibleName(tr("Filter keys"));
    m_filter->setClearButtonEnabled(true);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setFilterKeyColumn(int(KeyModel::Column::Key));
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_filter, &QLineEdit::textChanged, &m_sorted, &QSortFilterProxyModel::setFilterFixedString);

    using Column = KeyModel::Column;
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->setAccessibleName(tr("Keys in the cache"));
    m_table->setModel(&m_sorted);
    setUpTable(*m_table, theme);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnHidden(int(Column::Size), true);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(int(Column::Key), new MonoDelegate(theme, this));
    m_table->setItemDelegateForColumn(int(Column::Ttl), new TtlDelegate(theme, this));
    m_table->setItemDelegateForColumn(int(Column::State), new PillDelegate(theme, this));
    m_table->horizontalHeader()->setSectionResizeMode(int(Column::Key), QHeaderView::Stretch);
    const auto widths = [this] {
        m_table->setColumnWidth(int(Column::Ttl), m_theme.px(92));
        m_table->setColumnWidth(int(Column::State), m_theme.px(88));
        m_table->setColumnWidth(int(Column::Hits), m_theme.px(40));
        m_table->setColumnWidth(int(Column::Size), m_theme.px(66));
        m_table->setColumnWidth(int(Column::Process), m_theme.px(64));
    };
    widths();
    connect(&theme, &Theme::changed, this, widths);

    auto *remove = new QAction(tr("Delete this key"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &KeysPanel::removeSelected);
    m_table->addAction(remove);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(theme.px(12));
    m_valueTitle->setTextFormat(Qt::PlainText);
    m_valueTitle->setWordWrap(true);
    m_valueTitle->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(4));
    m_value->setReadOnly(true);
    m_value->setFrameShape(QFrame::NoFrame);
    m_value->setAccessibleName(tr("Value of the selected key"));
    m_value->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_value->setFont(theme.font(Theme::Face::MonoSmall));
    connect(&theme, &Theme::changed, m_value, [this] { m_value->setFont(m_theme.font(Theme::Face::MonoSmall)); });
    auto *filterRoom = new QHBoxLayout;
    filterRoom->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(4));
    filterRoom->addWidget(m_filter);
    layout->addLayout(filterRoom);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_valueTitle);
    layout->addWidget(m_value, 2);

    connect(&lab, &LabClient::momentChanged, this, &KeysPanel::showMoment);
    connect(&selection, &Selection::keyChanged, this, &KeysPanel::showSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const KeyModel::Row *row = current())
            m_selection.selectKey(row->store, row->key);
        showValue();
    });
    showMoment();
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
    m_empty->setVisible(!any);
    m_table->setVisible(any);
    m_filter->setEnabled(any);
    using Column = KeyModel::Column;
    m_table->setColumnHidden(int(Column::Process), m_lab.moment().keys.stores().size() < 2);
    showSelected(); // it may have been stored just now
    showValue();
}

void KeysPanel::showSelected()
{
    const int row = m_model.rowOf(m_selection.store(), m_selection.key());
    if (row < 0)
        return;
    const QModelIndex index = m_sorted.mapFromSource(m_model.index(row, 0));
    if (index.isValid() && index.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(index);
}

void KeysPanel::showValue()
{
    const KeyModel::Row *row = current();
    m_valueTitle->setVisible(row != nullptr);
    m_value->setVisible(row != nullptr);
    if (!row)
        return;
    QString title = report::shown(row->key, 200);
    if (row->life.staleSince)
        title += u'\n' + tr("stale: the database would answer something else now");
    m_valueTitle->setText(title);
    QByteArray body = row->life.content ? row->life.content->body : QByteArray();
    if (body.isEmpty() && row->life.content) {
        for (const auto &[name, value] : row->life.content->fields)
            body += value + '\n';
    }
    const qsizetype size = body.size();
    QString text = QString::fromUtf8(body.first(std::min(size, longestPreview)));
    if (size <= longestPreview) {
        const QJsonDocument json = QJsonDocument::fromJson(body);
        if (!json.isNull())
            text = QString::fromUtf8(json.toJson(QJsonDocument::Indented));
    } else {
        text += u'\n' + tr("… the first %1 of %2").arg(byteText(longestPreview), byteText(size));
    }
    if (text != m_value->toPlainText())
        m_value->setPlainText(text);
}

void KeysPanel::removeSelected()
{
    const KeyModel::Row *row = current();
    if (!row)
        return;
    lab::CacheOperation operation;
    operation.operation = "delete";
    operation.key = rawKey(row->key);
    if (row->store > 1)
        operation.process = int(row->store);
    m_lab.submit(operation);
}

const KeyModel::Row *KeysPanel::current() const
{
    const QModelIndex index = m_sorted.mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model.row(index.row()) : nullptr;
}

} // namespace gui
