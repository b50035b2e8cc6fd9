#include "labwindow/dialogs/backenddialog.h"

#include "lab/duration.h"
#include "lab/parser.h"
#include "lab/printer.h"
#include "look/theme.h"
#include "report/backendnames.h"
#include "report/words.h"
#include "server/backendkind.h"

#include "ui_backenddialog.h"

#include <QtCore/QSettings>
#include <QtCore/QUrl>
#include <QtWidgets/QPushButton>

namespace gui {

namespace {

QString settingOf(const QByteArray &kind) { return QStringLiteral("backend/") + QString::fromLatin1(kind); }

QString withoutPassword(const QString &address)
{
    QUrl url(address);
    if (url.password().isEmpty())
        return address;
    url.setPassword({});
    return url.toString();
}

bool isServer(const QByteArray &word)
{
    const server::BackendKind *kind = server::backendKind(word);
    return kind && kind->hasServer;
}

} // namespace

BackendDialog::BackendDialog(const Theme &theme, const lab::SetBackend &now, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BackendDialog>())
    , m_backend(now)
{
    m_ui->setupUi(this);
    m_ui->command->setFont(theme.font(Theme::Face::MonoSmall));
    for (const server::BackendKind &kind : server::backendKinds())
        m_ui->kind->addItem(report::backendText(kind.word.toByteArray()), kind.word.toByteArray());
    m_ui->kind->setCurrentIndex(m_ui->kind->findData(now.kind));
    m_ui->maxEntries->setValue(now.config.maxEntries);
    m_ui->cullFrequency->setValue(now.config.cullFrequency);
    m_ui->timeout->setText(now.config.timeout
                               ? QString::fromLatin1(lab::printDuration(lab::fromSeconds(*now.config.timeout)))
                               : QStringLiteral("never"));
    m_ui->keyPrefix->setText(QString::fromUtf8(now.config.keyPrefix));
    m_ui->version->setValue(now.config.version.type() == codec::Value::Type::Int ? int(now.config.version.toInteger())
                                                                                 : 1);
    m_ui->ignoreErrors->setChecked(now.ignoreErrors);
    connect(m_ui->kind, &QComboBox::currentIndexChanged, this, &BackendDialog::chooseKind);
    for (QLineEdit *line : {m_ui->address, m_ui->timeout, m_ui->keyPrefix})
        connect(line, &QLineEdit::textChanged, this, &BackendDialog::judge);
    for (QSpinBox *number : {m_ui->maxEntries, m_ui->cullFrequency, m_ui->version})
        connect(number, &QSpinBox::valueChanged, this, &BackendDialog::judge);
    connect(m_ui->ignoreErrors, &QCheckBox::toggled, this, &BackendDialog::judge);
    chooseKind();
}

BackendDialog::~BackendDialog() = default;

lab::SetBackend BackendDialog::backend() const { return m_backend; }

void BackendDialog::accept()
{
    if (isServer(m_backend.kind))
        QSettings().setValue(settingOf(m_backend.kind), withoutPassword(QString::fromUtf8(m_backend.location)));
    QDialog::accept();
}

void BackendDialog::chooseKind()
{
    const QByteArray kind = m_ui->kind->currentData().toByteArray();
    const QString usual = QString::fromLatin1(server::backendKind(kind)->usualLocation);
    m_ui->address->setEnabled(isServer(kind));
    m_ui->address->setText(!isServer(kind) ? QString()
                               : kind == m_backend.kind && !m_backend.location.isEmpty()
                               ? QString::fromUtf8(m_backend.location)
                               : QSettings().value(settingOf(kind), usual).toString());
    m_ui->ignoreErrors->setEnabled(isServer(kind));
    judge();
}

QByteArray BackendDialog::commandText() const
{
    lab::SetBackend backend;
    backend.kind = m_ui->kind->currentData().toByteArray();
    if (isServer(backend.kind))
        backend.location = m_ui->address->text().trimmed().toUtf8();
    backend.config.maxEntries = m_ui->maxEntries->value();
    backend.config.cullFrequency = m_ui->cullFrequency->value();
    backend.config.keyPrefix = m_ui->keyPrefix->text().toUtf8();
    backend.config.version = codec::Value::integer(m_ui->version->value());
    backend.ignoreErrors = m_ui->ignoreErrors->isEnabled() && m_ui->ignoreErrors->isChecked();
    return lab::print(backend) + " timeout=" + m_ui->timeout->text().trimmed().toUtf8();
}

void BackendDialog::judge()
{
    const QByteArray text = commandText();
    const auto command = lab::parseLine(text);
    const bool isRight = command && *command && std::holds_alternative<lab::SetBackend>(**command);
    if (isRight)
        m_backend = std::get<lab::SetBackend>(**command);
    m_ui->command->setText(isRight ? report::shown(lab::print(m_backend), 200)
                                   : report::parseErrorText(command.error().constFirst()));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(isRight);
}

} // namespace gui
