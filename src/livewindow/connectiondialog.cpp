#include "livewindow/connectiondialog.h"

#include "livewindow/connectpage.h"
#include "livewindow/keychain.h"
#include "report/errors.h"
#include "ui_connectiondialog.h"

#include <QtWidgets/QColorDialog>

namespace gui {

using Scheme = redis::Url::Scheme;

ConnectionDialog::ConnectionDialog(Keychain &keychain, QWidget *parent)
    : QDialog(parent)
    , m_keychain(keychain)
    , m_ui(std::make_unique<Ui::ConnectionDialog>())
{
    m_ui->setupUi(this);
    m_ui->scheme->addItem(tr("plain"), int(Scheme::Tcp));
    m_ui->scheme->addItem(tr("TLS"), int(Scheme::Tls));
    m_ui->scheme->addItem(tr("socket on this machine"), int(Scheme::Unix));
    m_ui->scheme->addItem(tr("by Sentinel"), int(Scheme::Sentinel));
    m_ui->scheme->addItem(tr("cluster"), int(Scheme::Cluster));
    m_ui->scheme->addItem(tr("cluster, TLS"), int(Scheme::TlsCluster));
    listSaved();
    fill({});
    connect(m_ui->saved, &QComboBox::activated, this, &ConnectionDialog::chooseSaved);
    connect(m_ui->address, &QLineEdit::textEdited, this, &ConnectionDialog::takeAddress);
    for (QLineEdit *line : {m_ui->host, m_ui->user})
        connect(line, &QLineEdit::textEdited, this, &ConnectionDialog::takeFields);
    connect(m_ui->scheme, &QComboBox::activated, this, &ConnectionDialog::takeFields);
    for (QSpinBox *box : {m_ui->port, m_ui->database})
        connect(box, &QSpinBox::valueChanged, this, [this, box] {
            if (box->hasFocus())
                takeFields();
        });
    connect(m_ui->name, &QLineEdit::textChanged, m_ui->save,
            [this](const QString &name) { m_ui->save->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_ui->colour, &QPushButton::clicked, this, &ConnectionDialog::chooseColour);
    connect(m_ui->save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_ui->forget, &QPushButton::clicked, this, &ConnectionDialog::forget);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->attach, &QPushButton::clicked, this, &ConnectionDialog::attach);
    m_ui->address->setFocus();
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::setAddress(const QString &url)
{
    m_ui->address->setText(url);
    if (!url.isEmpty())
        takeAddress();
}

void ConnectionDialog::fill(const SavedConnection &connection)
{
    m_connection = connection;
    const redis::ConnectionOptions &options = connection.connection;
    m_ui->name->setText(connection.name);
    m_ui->environment->setText(connection.environment);
    m_ui->address->setText(options.url.toString());
    m_ui->authorities->setText(options.tls.authorityFile);
    m_ui->certificate->setText(options.tls.certificateFile);
    m_ui->key->setText(options.tls.keyFile);
    using std::chrono::duration_cast, std::chrono::seconds;
    m_ui->connectLimit->setValue(int(duration_cast<seconds>(options.connectLimit).count()));
    m_ui->commandLimit->setValue(int(duration_cast<seconds>(options.commandLimit).count()));
    m_ui->asksTtl->setChecked(connection.asksTtl);
    m_ui->remember->setChecked(connection.remembersPassword);
    m_ui->password->clear();
    m_ui->save->setEnabled(!connection.name.isEmpty());
    m_ui->forget->setEnabled(m_ui->saved->currentIndex() > 0);
    showColour();
    takeAddress();
}

void ConnectionDialog::listSaved()
{
    m_ui->saved->clear();
    m_ui->saved->addItem(tr("new"));
    const QList<SavedConnection> saved = savedConnections();
    for (const SavedConnection &each : saved)
        m_ui->saved->addItem(each.title());
}

void ConnectionDialog::chooseSaved(int index)
{
    fill(index > 0 ? savedConnections().value(index - 1) : SavedConnection());
    if (!m_connection.remembersPassword)
        return;
    m_keychain.read(m_connection.name, this,
                    [this, name = m_connection.name](const std::optional<QByteArray> &password) {
                        if (password && name == m_connection.name)
                            m_ui->password->setText(QString::fromUtf8(*password));
                    });
}

void ConnectionDialog::takeAddress()
{
    const auto url = redis::Url::parse(m_ui->address->text().trimmed());
    m_ui->addressError->setVisible(!url);
    if (!url) {
        m_ui->addressError->setText(report::errorText(url.error()).inFull());
        return;
    }
    m_ui->scheme->setCurrentIndex(m_ui->scheme->findData(int(url->scheme)));
    const bool isSocket = url->scheme == Scheme::Unix;
    const bool isSentinel = url->scheme == Scheme::Sentinel; // its hosts and its primary stand in the address alone
    const bool hasPlaces = isSentinel || url->isCluster();
    QStringList nodes;
    for (const redis::Url::Place &place : url->places)
        nodes << place.toString();
    m_ui->host->setText(isSocket ? url->path : isSentinel ? url->primary : hasPlaces ? nodes.join(u',') : url->host);
    m_ui->host->setEnabled(!hasPlaces);
    m_ui->port->setEnabled(!isSocket && !hasPlaces);
    m_ui->database->setEnabled(!url->isCluster()); // it has 0 alone
    if (!isSocket && !hasPlaces)
        m_ui->port->setValue(url->port);
    m_ui->database->setValue(url->database);
    m_ui->user->setText(QString::fromUtf8(url->user));
    if (!url->password.isEmpty()) // it moves to where it is not seen
        m_ui->password->setText(QString::fromUtf8(url->password));
    for (QWidget *each : {m_ui->authorities, m_ui->certificate, m_ui->key})
        each->setEnabled(url->usesTls());
}

void ConnectionDialog::takeFields()
{
    const redis::Url before = redis::Url::parse(m_ui->address->text().trimmed()).value_or(redis::Url());
    redis::Url url = before;
    url.scheme = Scheme(m_ui->scheme->currentData().toInt());
    const bool isSocket = url.scheme == Scheme::Unix;
    const bool isSentinel = url.scheme == Scheme::Sentinel;
    // Of a list of places the first is the server that the other schemes mean.
    const QString host = before.places.isEmpty() ? m_ui->host->text().trimmed() : before.places.constFirst().host;
    const quint16 port = before.isCluster() ? before.places.constFirst().port
        : before.scheme == Scheme::Sentinel ? quint16(6'379)
                                            : quint16(m_ui->port->value());
    if (isSentinel && before.scheme != Scheme::Sentinel) {
        url.places = {{host, 26'379}}; // Sentinel's own port
        url.primary = QStringLiteral("mymaster"); // as in Redis' sentinel.conf
    } else if (url.isCluster() && !before.isCluster()) {
        url.places = {{host, port}};
    } else if (!isSentinel && !url.isCluster()) {
        url.places.clear();
        url.host = isSocket ? QString() : host;
        url.path = isSocket ? host : QString();
        url.port = isSocket ? quint16(0) : port;
    }
    if (!isSentinel)
        url.primary.clear();
    url.password.clear(); // it stands in its own field
    url.database = url.isCluster() ? 0 : m_ui->database->value();
    url.user = m_ui->user->text().toUtf8();
    m_ui->address->setText(url.toString());
    takeAddress();
}

base::Result<SavedConnection> ConnectionDialog::read() const
{
    const auto url = redis::Url::parse(m_ui->address->text().trimmed());
    if (!url)
        return tl::unexpected(url.error());
    SavedConnection connection = m_connection;
    connection.name = m_ui->name->text().trimmed();
    connection.environment = m_ui->environment->text().trimmed();
    redis::ConnectionOptions &options = connection.connection;
    options.url = *url;
    options.url.password = m_ui->password->text().toUtf8();
    options.tls.authorityFile = m_ui->authorities->text();
    options.tls.certificateFile = m_ui->certificate->text();
    options.tls.keyFile = m_ui->key->text();
    options.connectLimit = std::chrono::seconds(m_ui->connectLimit->value());
    options.commandLimit = std::chrono::seconds(m_ui->commandLimit->value());
    connection.asksTtl = m_ui->asksTtl->isChecked();
    connection.remembersPassword = m_ui->remember->isChecked();
    return connection;
}

void ConnectionDialog::showColour()
{
    QPixmap swatch(16, 16);
    swatch.fill(m_connection.colour.isValid() ? m_connection.colour : QColor(Qt::transparent));
    m_ui->colour->setIcon(m_connection.colour.isValid() ? QIcon(swatch) : QIcon());
}

void ConnectionDialog::chooseColour()
{
    const QColor chosen = QColorDialog::getColor(m_connection.colour, this, tr("Colour of this connection"));
    if (chosen.isValid())
        m_connection.colour = chosen;
    showColour();
}

void ConnectionDialog::save()
{
    const auto connection = read();
    if (!connection) {
        selectOffendingPart(*m_ui->address, connection.error());
        return;
    }
    saveConnection(*connection);
    if (connection->remembersPassword)
        m_keychain.keep(connection->name, connection->connection.url.password);
    else
        m_keychain.forget(connection->name);
    listSaved();
    m_ui->saved->setCurrentIndex(m_ui->saved->findText(connection->title()));
    m_ui->forget->setEnabled(true);
}

void ConnectionDialog::forget()
{
    const QString name = m_connection.name;
    forgetConnection(name);
    m_keychain.forget(name);
    listSaved();
    fill({});
}

void ConnectionDialog::attach()
{
    const auto connection = read();
    if (!connection) {
        selectOffendingPart(*m_ui->address, connection.error());
        return;
    }
    m_connection = *connection;
    accept();
}

} // namespace gui
