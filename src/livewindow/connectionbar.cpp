#include "livewindow/connectionbar.h"

#include "look/elidedlabel.h"
#include "look/icons.h"
#include "look/reserve.h"
#include "look/units.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QPainter>
#include <QtWidgets/QToolButton>

namespace gui {

using State = redis::Connection::State;

QString stateText(State state)
{
    switch (state) {
    case State::Idle:
        return ConnectionBar::tr("not connected");
    case State::Resolving:
        return ConnectionBar::tr("resolving the host name");
    case State::Connecting:
        return ConnectionBar::tr("connecting");
    case State::Encrypting:
        return ConnectionBar::tr("encrypting");
    case State::Authenticating:
        return ConnectionBar::tr("signing in");
    case State::Ready:
        return ConnectionBar::tr("connected");
    case State::Backoff:
        return ConnectionBar::tr("waiting to reconnect");
    }
    return {};
}

ConnectionBar::ConnectionBar(const Theme &theme, InspectorClient &client, QWidget *parent)
    : QToolBar(tr("Connection"), parent)
    , m_theme(theme)
    , m_client(client)
    , m_name(new QToolButton(this))
    , m_server(new ElidedLabel(this))
    , m_lock(new QToolButton(this))
    , m_way(new ElidedLabel(this))
    , m_freeze(new QToolButton(this))
{
    setObjectName(QStringLiteral("connectionBar"));
    setMovable(false);
    m_name->setObjectName(QStringLiteral("connectionName"));
    m_name->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_name->setAccessibleName(tr("Connection"));
    m_name->setToolTip(tr("Connect to another server (Ctrl+L)"));
    m_server->setObjectName(QStringLiteral("server"));
    m_server->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_lock->setObjectName(QStringLiteral("lock"));
    m_lock->setCheckable(true);
    m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_way->setObjectName(QStringLiteral("way"));
    m_freeze->setObjectName(QStringLiteral("freeze"));
    m_freeze->setCheckable(true);
    m_freeze->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_freeze->setAccessibleName(tr("Freeze what is shown"));
    m_freeze->setToolTip(tr("Freeze the display; data is still collected (F6)"));
    m_freeze->setShortcut(QKeySequence(Qt::Key_F6));

    m_whileOpen.append(addWidget(m_name));
    addWidget(m_server);
    m_whileOpen.append(addWidget(m_lock));
    addWidget(m_way);
    m_whileOpen.append(addWidget(m_freeze));

    connect(m_name, &QToolButton::clicked, this, &ConnectionBar::connectionsAsked);
    connect(m_lock, &QToolButton::clicked, this, [this](bool unlock) {
        showState(); // it opens only when the session says so
        if (unlock)
            emit unlockAsked();
        else
            m_client.ask([](inspector::Session &session) { session.lock(); });
    });
    connect(m_freeze, &QToolButton::toggled, &client, &InspectorClient::setFrozen);
    for (auto changed : {&InspectorClient::opened, &InspectorClient::stateChanged, &InspectorClient::greeted,
                         &InspectorClient::lockChanged, &InspectorClient::wayChosen, &InspectorClient::frozenChanged})
        connect(&client, changed, this, &ConnectionBar::showState);
    restyle();
    connect(&theme, &Theme::changed, this, &ConnectionBar::restyle);
    showState();
    reserveWidth(*m_lock, {tr("read-only"), tr("writable")}, theme);
    reserveWidth(*m_freeze, {tr("Freeze"), tr("Frozen")}, theme);
}

void ConnectionBar::setConnection(const QString &name, const QColor &colour)
{
    m_name->setText(name);
    m_colour = colour;
    showState();
    update();
}

void ConnectionBar::showState()
{
    const bool open = m_client.isOpen();
    for (QAction *part : std::as_const(m_whileOpen))
        part->setVisible(open);
    const redis::ConnectionOptions &options = m_client.options().connection;
    QStringList facts;
    if (open) {
        const QByteArray version = m_client.server().info.field("redis_version");
        if (!version.isEmpty())
            facts << tr("redis %1").arg(QString::fromUtf8(version));
        redis::Url url = options.url;
        const QByteArray user = std::exchange(url.user, {});
        facts << url.toString();
        facts << tr("user %1").arg(user.isEmpty() ? tr("default") : QString::fromUtf8(user));
        if (m_client.isReady() && m_client.server().security == redis::Security::Accepted)
            facts << tr("encrypted, not verified");
        if (!m_client.isReady())
            facts << stateText(m_client.state());
    }
    m_server->setText(facts.join(QStringLiteral(" · ")));
    m_server->setToolTip(plainToolTip(m_server->text()));

    m_lock->setChecked(!m_client.isLocked());
    m_lock->setText(m_client.isLocked() ? tr("read-only") : tr("writable"));
    m_lock->setAccessibleName(m_client.isLocked() ? tr("Locked: read-only") : tr("Unlocked: writable"));
    m_lock->setToolTip(m_client.isLocked() ? tr("The connection is read-only. Press to unlock it")
                                           : tr("The connection can write. Press to lock it"));
    using Way = redis::Watcher::Way;
    const Way way = m_client.way();
    m_way->setText(!open || !m_client.isReady()    ? QString()
                       : way == Way::Notifications ? tr("live by notifications")
                       : way == Way::Tracking      ? tr("live by client tracking")
                                                   : tr("live by polling"));
    m_way->setToolTip(way == Way::Notifications ? tr("The server reports every change by keyspace notifications")
                          : way == Way::Tracking
                          ? tr("The server reports which keys changed, not how; no setting was needed")
                          : tr("This server does not report changes: all keys are read again every 30 s"));
    const QSignalBlocker blocked(m_freeze);
    m_freeze->setChecked(m_client.isFrozen());
    m_freeze->setText(m_client.isFrozen() ? tr("Frozen") : tr("Freeze"));
    restyle();
}

void ConnectionBar::restyle()
{
    m_name->setFont(m_theme.font(Theme::Face::Strong));
    m_lock->setIcon(icon(m_theme, m_client.isLocked() ? QStringLiteral("lock") : QStringLiteral("unlock")));
    m_freeze->setIcon(icon(m_theme, m_client.isFrozen() ? QStringLiteral("play") : QStringLiteral("pause")));
    m_name->setIcon(icon(m_theme, QStringLiteral("server")));
    m_way->setFixedWidth(m_theme.px(150));
    for (ElidedLabel *label : {m_server, m_way}) {
        m_theme.dim(*label);
        label->setContentsMargins(m_theme.px(8), 0, m_theme.px(8), 0);
    }
}

// The colour that the person gave this connection, as a line right under its name, and over the whole width: it is
// what keeps two windows apart.
void ConnectionBar::paintEvent(QPaintEvent *event)
{
    QToolBar::paintEvent(event);
    if (!m_colour.isValid() || !m_client.isOpen())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - m_theme.px(3), width(), m_theme.px(3)), m_colour);
}

} // namespace gui
