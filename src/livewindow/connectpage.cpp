#include "livewindow/connectpage.h"

#include "look/theme.h"
#include "report/errors.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gui {

ConnectPage::ConnectPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(tr("Watch a live Redis"), this))
    , m_help(new QLabel(tr("Type a server address and press Return. Its keys, their times to live and their changes "
                           "appear here. A server on another machine is only ever read."),
                        this))
    , m_url(new QLineEdit(this))
    , m_error(new QLabel(this))
    , m_connect(new QPushButton(tr("Connect"), this))
    , m_more(new QPushButton(tr("More…"), this))
    , m_trust(new QPushButton(tr("Trust this certificate"), this))
    , m_allow(new QPushButton(tr("Send the password to these hosts"), this))
{
    m_help->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("urlError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_url->setObjectName(QStringLiteral("url"));
    m_url->setAccessibleName(tr("Address of the Redis server"));
    m_url->setPlaceholderText(QStringLiteral("redis://127.0.0.1:6379/0"));
    m_url->setToolTip(tr("redis://, rediss:// for TLS, unix:// with the path of a socket, redis-cluster:// with some "
                         "nodes of a cluster, or redis-sentinel://; with user, password and database as in redis-cli"));
    m_connect->setObjectName(QStringLiteral("connect"));
    m_connect->setDefault(true);
    m_connect->setToolTip(tr("Connect to this server; nothing on it is changed"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setToolTip(tr("Saved connections, TLS certificates, limits, and the lock"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_url, 1);
    line->addWidget(m_connect);
    line->addWidget(m_more);
    auto *column = new QVBoxLayout;
    column->addWidget(m_title);
    column->addWidget(m_help);
    column->addLayout(line);
    column->addWidget(m_error);
    m_trust->setObjectName(QStringLiteral("trust"));
    m_trust->setToolTip(
        tr("Compare the fingerprint with the one from the server's owner. The exception is for this one certificate"));
    m_trust->hide();
    column->addWidget(m_trust, 0, Qt::AlignLeft);
    connect(m_trust, &QPushButton::clicked, this, [this] { emit trustAsked(m_fingerprint); });
    m_allow->setObjectName(QStringLiteral("allowHosts"));
    m_allow->setToolTip(
        tr("The cluster or the Sentinels name hosts that are not in the address. Allow them only if they are yours"));
    m_allow->hide();
    column->addWidget(m_allow, 0, Qt::AlignLeft);
    connect(m_allow, &QPushButton::clicked, this, [this] { emit hostsAllowed(m_hosts); });
    auto *rows = new QVBoxLayout(this);
    rows->addStretch(1);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addLayout(column, 6);
    across->addStretch(1);
    rows->addLayout(across);
    rows->addStretch(2);

    connect(m_url, &QLineEdit::returnPressed, this, &ConnectPage::enter);
    connect(m_url, &QLineEdit::textEdited, m_error, &QLabel::clear);
    connect(m_connect, &QPushButton::clicked, this, &ConnectPage::enter);
    connect(m_more, &QPushButton::clicked, this, [this] { emit moreAsked(m_url->text()); });
    setFocusProxy(m_url);
    restyle();
    connect(&theme, &Theme::changed, this, &ConnectPage::restyle);
}

void ConnectPage::setUrl(const QString &url) { m_url->setText(url); }

void ConnectPage::complain(const base::Error &error)
{
    m_error->setText(report::errorText(error).inFull());
    // A certificate that was seen, and why it is not trusted: host, fingerprint, subject.
    const bool hasCertificate = error.code.startsWith("redis.tls.") && error.args.size() == 3;
    m_fingerprint = hasCertificate ? error.args.at(1).toLatin1() : QByteArray();
    m_trust->setVisible(hasCertificate);
    if (hasCertificate)
        m_error->setText(m_error->text() + u'\n'
                         + tr("Certificate of “%1”, SHA-256 %2").arg(error.args.at(2), error.args.at(1)));
    m_hosts = error.code == "redis.host.unconfirmed" ? error.args.value(0).split(u',') : QStringList();
    m_allow->setVisible(!m_hosts.isEmpty());
    selectOffendingPart(*m_url, error);
}

void ConnectPage::enter()
{
    const QString text = m_url->text().trimmed();
    const auto url = redis::Url::parse(text.isEmpty() ? m_url->placeholderText() : text);
    if (!url) {
        complain(url.error());
        return;
    }
    m_error->clear();
    m_trust->hide();
    m_allow->hide();
    emit urlEntered(*url);
}

void ConnectPage::restyle() { m_title->setFont(m_theme.font(Theme::Face::Number)); }

void selectOffendingPart(QLineEdit &line, const base::Error &error)
{
    if (!error.code.startsWith("redis.url.") || error.args.size() < 2)
        return;
    line.setFocus();
    line.setSelection(error.args.at(0).toInt() - 1, int(error.args.at(1).size()));
}

} // namespace gui
