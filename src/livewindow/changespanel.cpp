#include "livewindow/changespanel.h"

#include "look/clampedlabel.h"
#include "look/emptytext.h"
#include "look/monodelegate.h"
#include "look/pilldelegate.h"
#include "look/reserve.h"
#include "look/tables.h"
#include "look/theme.h"
#include "report/errors.h"
#include "report/figures.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gui {

ChangesPanel::ChangesPanel(const Theme &theme, InspectorClient &client, KeySelection &selection, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(client)
    , m_empty(new EmptyText(theme, tr("Changes to keys appear here as they happen."), this))
    , m_table(new QTableView(this))
    , m_way(new ClampedLabel(3, this))
    , m_tellMisses(new QPushButton(this))
{
    setObjectName(u"changesPanel"_s);
    m_table->setObjectName(u"changes"_s);
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_table->setModel(&m_model);
    setUpTable(*m_table, theme);
    using Column = ChangesModel::Column;
    m_table->setItemDelegateForColumn(int(Column::Time), new MonoDelegate(theme, this));
    m_table->setItemDelegateForColumn(int(Column::What), new PillDelegate(theme, this));
    auto *names = new MonoDelegate(theme, this);
    names->keepApart(MonoDelegate::Apart::Rows);
    m_table->setItemDelegateForColumn(int(Column::Key), names);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_way->setObjectName(u"changesWay"_s);
    m_tellMisses->setObjectName(u"tellMisses"_s);
    m_tellMisses->setAutoDefault(false);
    reserveWidth(*m_tellMisses, {tr("Restore the setting"), tr("Show misses…")}, theme);
    keepPlace(*m_tellMisses);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_way, 1);
    foot->addWidget(m_tellMisses);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    const auto restyle = [this, foot] {
        foot->setContentsMargins(m_theme.px(12), m_theme.px(6), m_theme.px(12), m_theme.px(8));
        m_table->setColumnWidth(int(Column::Time), m_theme.px(104));
        m_table->setColumnWidth(int(Column::What), m_theme.px(104));
        m_way->setFont(m_theme.font(Theme::Face::Small));
        m_theme.dim(*m_way);
    };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);

    connect(&client, &InspectorClient::happened, this, &ChangesPanel::take);
    connect(&client, &InspectorClient::opened, this, [this] {
        m_model.clear();
        m_arrived = 0;
        m_counted = 0;
        m_isSettingOurs = false;
        m_missedWhileFrozen = 0;
        m_empty->show();
        m_table->hide();
        showWay();
        showRate();
    });
    connect(&client, &InspectorClient::wayChosen, this, &ChangesPanel::showWay);
    connect(&client, &InspectorClient::lockChanged, this, &ChangesPanel::showWay);
    connect(&client, &InspectorClient::settingProposed, this, &ChangesPanel::ask);
    connect(&client, &InspectorClient::settingChanged, this, [this](bool isOurs) {
        m_isSettingOurs = isOurs;
        showWay();
    });
    connect(&client, &InspectorClient::settingFailed, this, [this](const base::Error &error) {
        const report::ErrorText text = report::errorText(error);
        m_isAsking = false;
        m_way->setText(text.inFull());
    });
    connect(&client, &InspectorClient::frozenChanged, this, &ChangesPanel::freeze);
    connect(m_tellMisses, &QPushButton::clicked, this, [this] {
        if (m_isSettingOurs) {
            m_client.ask([](inspector::Session &session) { session.notifications().putBack(); });
            return;
        }
        m_isAsking = true;
        m_client.ask([](inspector::Session &session) { session.notifications().propose(); });
    });
    // Only what a person does chooses a key: a table that gets the focus makes its first row the current one, too.
    const auto choose = [this, &selection](const QModelIndex &row) {
        if (const auto key = m_model.keyAt(row.row()))
            selection.select(*key);
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    connect(&m_second, &QTimer::timeout, this, &ChangesPanel::showRate);
    m_second.start(1s);
    m_table->hide();
    showWay();
}

void ChangesPanel::take(const QList<redis::KeyEvent> &events, qint64 more)
{
    m_arrived += events.size() + more;
    if (m_client.isFrozen()) {
        m_missedWhileFrozen += events.size() + more;
        return;
    }
    // Whoever has scrolled down reads: what they read stays in its place.
    QScrollBar *bar = m_table->verticalScrollBar();
    const bool isAtTop = bar->value() == 0;
    const int before = m_model.rowCount();
    m_model.add(events, more, QDateTime::currentDateTime());
    m_empty->hide();
    m_table->show();
    if (!isAtTop)
        bar->setValue(std::min(bar->maximum(), bar->value() + m_model.rowCount() - before));
}

void ChangesPanel::freeze()
{
    if (const qint64 missed = std::exchange(m_missedWhileFrozen, 0); missed > 0)
        m_model.add({}, missed, QDateTime::currentDateTime());
    showRate();
}

void ChangesPanel::showRate()
{
    const qint64 now = m_arrived;
    const qint64 rate = now - std::exchange(m_counted, now);
    if (!m_client.isOpen())
        emit factsChanged({});
    else if (m_client.isFrozen())
        emit factsChanged(tr("frozen · %1 since").arg(report::countText(m_missedWhileFrozen)));
    else
        emit factsChanged(tr("%1 per s · newest first").arg(report::countText(rate)));
}

void ChangesPanel::showWay()
{
    using Way = redis::Watcher::Way;
    m_tellMisses->hide();
    if (!m_client.isOpen()) {
        m_way->setText({});
        return;
    }
    QString text;
    switch (m_client.way()) {
    case Way::Notifications:
        text = m_client.seesMisses() ? tr("Live by keyspace notifications, misses included.")
                                     : tr("Live by keyspace notifications; this server does not report misses.");
        break;
    case Way::Tracking:
        text = tr("Live by client tracking: it reports that a key changed, not how, and no misses.");
        break;
    case Way::None:
        text = tr("Updated by polling every 30 s: this server does not report changes.");
        break;
    }
    if (m_isSettingOurs) {
        text += u' ' + tr("Lookaside changed this server setting; it is restored when you leave.");
        m_tellMisses->setText(tr("Restore the setting"));
        m_tellMisses->setToolTip(tr("Restore the previous value of notify-keyspace-events"));
        m_tellMisses->setVisible(!m_client.isLocked());
    } else if (!m_client.seesMisses()) {
        // A connection that only reads is never offered a change of the server.
        m_tellMisses->setText(tr("Show misses…"));
        m_tellMisses->setToolTip(tr("Shows the command that makes the server report changes and misses"));
        m_tellMisses->setVisible(!m_client.isLocked());
    }
    m_way->setText(text);
}

void ChangesPanel::ask(const QByteArray &line, const QByteArray &now)
{
    if (!std::exchange(m_isAsking, false))
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Change a setting of the server"),
                                tr("This command would be sent to the server:"), QMessageBox::NoButton, this);
    box->setObjectName(u"settingBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        QString::fromUtf8(line) + u"\n\n"_s
        + (now.isEmpty()
               ? tr("Notifications are off. They add a small cost to each write; the setting is restored when you "
                    "leave.")
               : tr("The setting is “%1”. Notifications add a small cost to each write; it is restored when you leave.")
                     .arg(QString::fromUtf8(now))));
    QPushButton *send = box->addButton(tr("Send command"), QMessageBox::AcceptRole);
    send->setObjectName(u"sendSetting"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(send, &QPushButton::clicked, this,
            [this] { m_client.ask([](inspector::Session &session) { session.notifications().apply(); }); });
    box->open();
}

} // namespace gui
