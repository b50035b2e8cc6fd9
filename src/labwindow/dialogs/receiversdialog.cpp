#include "labwindow/dialogs/receiversdialog.h"

#include "lab/printer.h"
#include "look/theme.h"
#include "report/words.h"
#include "ui_receiversdialog.h"

#include <QtGui/QAction>
#include <QtWidgets/QPushButton>

namespace gui {

using server::Receiver;

ReceiversDialog::ReceiversDialog(const Theme &theme, LabClient &lab, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_ui(std::make_unique<Ui::ReceiversDialog>())
{
    m_ui->setupUi(this);
    fill();
    m_connect = m_ui->buttons->addButton(tr("&Connect"), QDialogButtonBox::ActionRole);
    m_connect->setObjectName(QStringLiteral("connectReceiver"));
    m_connect->setToolTip(tr("The receiver runs whenever such a signal is sent"));
    m_connect->setDefault(true);
    m_ui->command->setFont(theme.font(Theme::Face::MonoSmall));
    m_ui->connected->setFont(theme.font(Theme::Face::MonoSmall));
    auto *removeKey = new QAction(tr("Disconnect"), m_ui->connected);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    m_ui->connected->addAction(removeKey);
    connect(removeKey, &QAction::triggered, this, &ReceiversDialog::disconnectReceiver);
    connect(m_ui->disconnect, &QPushButton::clicked, this, &ReceiversDialog::disconnectReceiver);
    connect(m_connect, &QPushButton::clicked, this, &ReceiversDialog::connectReceiver);
    connect(&lab, &LabClient::setupChanged, this, &ReceiversDialog::showConnected);
    for (QCheckBox *box : {m_ui->save, m_ui->remove})
        connect(box, &QCheckBox::toggled, this, &ReceiversDialog::showCommand);
    for (QComboBox *box : {m_ui->model, m_ui->action, m_ui->when})
        connect(box, &QComboBox::currentIndexChanged, this, &ReceiversDialog::showCommand);
    connect(m_ui->key, &QLineEdit::textChanged, this, &ReceiversDialog::showCommand);
    showConnected();
    resize(theme.px(560), theme.px(360));
}

ReceiversDialog::~ReceiversDialog() = default;

void ReceiversDialog::fill()
{
    for (const char *model : {"Course", "Category", "Profile", "Basket"})
        m_ui->model->addItem(QString::fromLatin1(model));
    using Action = Receiver::Action;
    m_ui->action->addItem(tr("delete the key"), int(Action::Delete));
    m_ui->action->addItem(tr("delete by a pattern"), int(Action::DeletePattern));
    m_ui->action->addItem(tr("bump a generation"), int(Action::Bump));
    m_ui->action->addItem(tr("set the row again"), int(Action::Set));
    m_ui->action->addItem(tr("clear the whole cache"), int(Action::Clear));
    m_ui->action->setToolTip(tr("delete removes one key; a pattern needs a server that can list its keys; a generation "
                                "is part of other keys, so incrementing it makes them all unreachable"));
    m_ui->when->addItem(tr("at once, in the receiver"), int(Receiver::When::AtOnce));
    m_ui->when->addItem(tr("in transaction.on_commit"), int(Receiver::When::OnCommit));
    m_ui->key->setText(QStringLiteral("single_course_{pk}"));
}

Receiver ReceiversDialog::chosen() const
{
    Receiver receiver;
    receiver.signalsHeard.setFlag(Receiver::Signal::PostSave, m_ui->save->isChecked());
    receiver.signalsHeard.setFlag(Receiver::Signal::PostDelete, m_ui->remove->isChecked());
    receiver.model = m_ui->model->currentText().toLatin1();
    receiver.action = Receiver::Action(m_ui->action->currentData().toInt());
    receiver.when = Receiver::When(m_ui->when->currentData().toInt());
    if (receiver.action != Receiver::Action::Clear)
        receiver.key = m_ui->key->text().toUtf8();
    return receiver;
}

void ReceiversDialog::showConnected()
{
    m_ui->connected->clear();
    for (const Receiver &receiver : connected())
        m_ui->connected->addItem(report::shown(lab::print(lab::OnSignal{receiver}), 200));
    m_ui->connected->setCurrentRow(m_ui->connected->count() - 1);
    m_ui->connectedLabel->setText(connected().isEmpty() ? tr("&None connected: an edit leaves the cache unchanged")
                                                        : tr("Co&nnected, in the order in which they run"));
    m_ui->disconnect->setEnabled(m_ui->connected->count() > 0);
    showCommand();
}

void ReceiversDialog::showCommand()
{
    const Receiver receiver = chosen();
    const bool hasKey = receiver.action != Receiver::Action::Clear;
    m_ui->key->setEnabled(hasKey);
    const QByteArray command = lab::print(lab::OnSignal{receiver});
    QString problem;
    if (!receiver.signalsHeard)
        problem = tr("Choose a signal.");
    else if (hasKey && receiver.key.isEmpty())
        problem = tr("Enter a key.");
    else if (connected().contains(receiver))
        problem = tr("It is already connected.");
    m_ui->command->setText(problem.isEmpty() ? report::shown(command, 200) : problem);
    m_connect->setEnabled(problem.isEmpty());
}

void ReceiversDialog::connectReceiver() { m_lab.submit(lab::OnSignal{chosen()}); }

void ReceiversDialog::disconnectReceiver()
{
    const int row = m_ui->connected->currentRow();
    if (row >= 0 && row < connected().size())
        m_lab.submit(lab::removalOf(connected()[row]));
}

const QList<Receiver> &ReceiversDialog::connected() const { return m_lab.setup().application.receivers; }

} // namespace gui
