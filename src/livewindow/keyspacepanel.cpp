#include "livewindow/keyspacepanel.h"

#include "base/escape.h"
#include "livewindow/fatedelegate.h"
#include "livewindow/folderactions.h"
#include "look/clampedlabel.h"
#include "look/elidedlabel.h"
#include "look/icons.h"
#include "look/markwrong.h"
#include "look/reserve.h"
#include "look/units.h"
#include "report/errors.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

using inspector::KeyFilter;

KeyspacePanel::KeyspacePanel(const Theme &theme, InspectorClient &client, ShownKeys &keys, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(client)
    , m_keys(keys)
    , m_folders(keys, client)
    , m_filter(new QLineEdit(this))
    , m_match(new QComboBox(this))
    , m_filterError(new ElidedLabel(this))
    , m_tree(new QTreeView(this))
    , m_coverage(new ClampedLabel(2, this))
    , m_progress(new QProgressBar(this))
    , m_pause(new QToolButton(this))
    , m_cancel(new QToolButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilter());
    makeTree();
    layout->addWidget(m_tree, 1);
    layout->addWidget(makeCoverage());
    connect(&client, &InspectorClient::coverageChanged, this, &KeyspacePanel::showCoverage);
    connect(&client, &InspectorClient::opened, this, [this] {
        m_filter->clear();
        m_tree->setCurrentIndex(m_folders.index(0, 0));
        showCoverage();
    });
    connect(&keys, &ShownKeys::changed, this, &KeyspacePanel::factsChanged);
    restyle();
    connect(&theme, &Theme::changed, this, &KeyspacePanel::restyle);
    showCoverage();
}

QWidget *KeyspacePanel::makeFilter()
{
    auto *room = new QWidget(this);
    auto *rows = new QVBoxLayout(room);
    rows->setContentsMargins(m_theme.px(8), m_theme.px(8), m_theme.px(8), m_theme.px(4));
    rows->setSpacing(m_theme.px(4));
    auto *line = new QHBoxLayout;
    m_filter->setObjectName(QStringLiteral("keyFilter"));
    m_filter->setAccessibleName(tr("Filter of keys"));
    m_filter->setPlaceholderText(tr("Filter keys"));
    m_filter->setToolTip(tr("Only keys with a matching name are shown. \\xNN stands for a byte that is not text"));
    m_filter->setClearButtonEnabled(true);
    m_match->setObjectName(QStringLiteral("keyMatch"));
    m_match->setAccessibleName(tr("Filter type"));
    m_match->setToolTip(
        tr("Bytes: contained in the name. Glob: as in SCAN, course_list*. Regex: matched on the bytes"));
    m_match->addItem(tr("bytes"), int(KeyFilter::Match::Bytes));
    m_match->addItem(tr("glob"), int(KeyFilter::Match::Glob));
    m_match->addItem(tr("regex"), int(KeyFilter::Match::Regex));
    m_filterError->setObjectName(QStringLiteral("keyFilterError"));
    m_filterError->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_filterError->hide();
    keepPlace(*m_filterError);
    connect(m_filter, &QLineEdit::returnPressed, this, &KeyspacePanel::openByName);
    line->addWidget(m_filter, 1);
    line->addWidget(m_match);
    rows->addLayout(line);
    rows->addWidget(m_filterError);
    connect(m_filter, &QLineEdit::textChanged, this, &KeyspacePanel::applyFilter);
    connect(m_match, &QComboBox::currentIndexChanged, this, &KeyspacePanel::applyFilter);
    return room;
}

void KeyspacePanel::makeTree()
{
    m_tree->setObjectName(QStringLiteral("folders"));
    m_tree->setAccessibleName(tr("Folders of the keyspace"));
    // When the chosen folder vanishes, the table goes on to show it (empty, until it comes back), and no neighbour. The
    // selection is told of a removal right after this.
    connect(&m_folders, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                for (QModelIndex each = m_tree->currentIndex(); each.isValid(); each = each.parent())
                    m_isVanishing |= each.parent() == parent && each.row() >= first && each.row() <= last;
            });
    m_tree->setModel(&m_folders);
    connect(&m_folders, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_isVanishing)
            m_tree->setCurrentIndex({});
        m_isVanishing = false;
    });
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setItemDelegateForColumn(int(FolderModel::Column::Name), new FateDelegate(m_theme, this));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(int(FolderModel::Column::Name), QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(int(FolderModel::Column::Keys), QHeaderView::Fixed);
    m_tree->header()->hide();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (!now.isValid() || m_isVanishing || m_folders.isMore(now))
            return;
        if (m_folders.isLoneKeys(now))
            emit loneKeysChosen();
        else
            emit folderChosen(m_folders.path(now));
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_folders.isMore(index))
            m_folders.listMore(index);
    });
    new FolderActions(m_theme, m_client, m_folders, *m_tree); // the tree owns it
    m_tree->setCurrentIndex(m_folders.index(0, 0));
}

QWidget *KeyspacePanel::makeCoverage()
{
    auto *room = new QWidget(this);
    auto *rows = new QVBoxLayout(room);
    rows->setContentsMargins(m_theme.px(12), m_theme.px(4), m_theme.px(8), m_theme.px(8));
    rows->setSpacing(m_theme.px(4));
    auto *line = new QHBoxLayout;
    m_coverage->setObjectName(QStringLiteral("coverage"));
    m_pause->setObjectName(QStringLiteral("pauseScan"));
    m_cancel->setObjectName(QStringLiteral("cancelScan"));
    m_cancel->setAccessibleName(tr("Stop reading keys"));
    m_cancel->setToolTip(tr("Stop reading keys; the keys read so far remain"));
    m_progress->setObjectName(QStringLiteral("coverageBar"));
    m_progress->setAccessibleName(tr("How much of the keyspace was read"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1'000);
    keepPlace(*m_pause);
    keepPlace(*m_cancel);
    line->addWidget(m_coverage, 1);
    line->addWidget(m_pause);
    line->addWidget(m_cancel);
    rows->addLayout(line);
    rows->addWidget(m_progress);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        m_client.ask([paused = m_client.coverage().isPaused](inspector::Session &session) {
            paused ? session.resume() : session.pause();
        });
    });
    connect(m_cancel, &QToolButton::clicked, this,
            [this] { m_client.ask([](inspector::Session &session) { session.cancelScan(); }); });
    return room;
}

QString KeyspacePanel::facts() const
{
    const QString all = QLocale().toString(m_client.view().size());
    if (m_keys.filter().pattern.isEmpty())
        return tr("keys: %1").arg(all);
    return tr("%1 of %2 keys").arg(QLocale().toString(m_keys.view().size()), all);
}

void KeyspacePanel::setUrls(const QStringList &absoluteUrls) { m_folders.setUrls(inspector::UrlNames(absoluteUrls)); }

void KeyspacePanel::applyFilter()
{
    KeyFilter filter;
    filter.match = KeyFilter::Match(m_match->currentData().toInt());
    // \xNN is a byte in every way of matching; a glob's and a regex's own backslashes are left to them.
    const auto bytes = filter.match == KeyFilter::Match::Bytes ? base::unescaped(m_filter->text()) : std::nullopt;
    filter.pattern = bytes ? *bytes : m_filter->text().toUtf8();
    const auto set = m_keys.setFilter(filter);
    m_filterError->setVisible(!set);
    markWrong(*m_filter, !set);
    if (!set) {
        m_filterError->setText(report::errorText(set.error()).inFull());
    }
}

void KeyspacePanel::openByName()
{
    const auto name = base::unescaped(m_filter->text());
    if (m_client.coverage().isRefused && name && !name->isEmpty())
        emit keyNamed(*name);
}

void KeyspacePanel::showCoverage()
{
    const inspector::Coverage &coverage = m_client.coverage();
    if (coverage.isScanning && !m_wasScanning)
        m_scanning.start();
    if (!coverage.isScanning && m_wasScanning)
        m_scanSeconds = double(m_scanning.elapsed()) / 1'000;
    m_wasScanning = coverage.isScanning;
    const qint64 total = std::max(coverage.total, coverage.scanned);
    const int part = total > 0 ? int(coverage.scanned * 1'000 / total) : 0;
    const QString scanned = QLocale().toString(coverage.scanned);
    QString text;
    if (!m_client.isOpen())
        text = tr("no server connected");
    else if (coverage.isStopped)
        text = tr("stopped after %1 keys, the maximum. Use a server-side filter to load fewer keys").arg(scanned);
    else if (coverage.isRefused)
        text = tr("the server does not permit listing its keys");
    else if (coverage.isScanning)
        text = (coverage.isPaused ? tr("paused at %1 of ~%2 (%3 %)") : tr("scanned %1 of ~%2 (%3 %)"))
                   .arg(scanned, QLocale().toString(total))
                   .arg(part / 10);
    else if (coverage.isComplete)
        text = m_scanSeconds > 0
            ? tr("scanned 100 % in %1").arg(durationText(base::Duration(qint64(m_scanSeconds * 1e6))))
            : tr("scanned 100 %");
    else
        text = tr("scanned %1 keys, not all: press F5 to continue").arg(scanned);
    if (m_client.isOpen() && coverage.nodes > 1)
        text += QStringLiteral(" · ")
            + (coverage.nodesThere == coverage.nodes
                   ? tr("%1 primaries").arg(coverage.nodes)
                   : tr("%1 of %2 primaries answer").arg(coverage.nodesThere).arg(coverage.nodes));
    m_coverage->setText(text);
    m_progress->setValue(coverage.isComplete && !coverage.isScanning ? 1'000 : part);
    m_pause->setVisible(coverage.isScanning);
    m_cancel->setVisible(coverage.isScanning);
    m_pause->setAccessibleName(coverage.isPaused ? tr("Resume reading keys") : tr("Pause reading keys"));
    m_pause->setToolTip(coverage.isPaused ? tr("Resume reading keys") : tr("Stop sending requests to the server"));
    m_pause->setIcon(icon(m_theme, coverage.isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    emit factsChanged();
}

void KeyspacePanel::restyle()
{
    m_coverage->setFont(m_theme.font(Theme::Face::Small));
    m_filterError->setFont(m_theme.font(Theme::Face::Small));
    m_theme.dim(*m_coverage);
    m_progress->setFixedHeight(m_theme.px(5));
    m_tree->setColumnWidth(int(FolderModel::Column::Keys), m_theme.px(68));
    m_tree->setIndentation(m_theme.px(14));
    m_cancel->setIcon(icon(m_theme, QStringLiteral("close")));
}

} // namespace gui
