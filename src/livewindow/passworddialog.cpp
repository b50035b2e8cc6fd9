#include "livewindow/passworddialog.h"

#include "look/theme.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

PasswordDialog::PasswordDialog(const Theme &theme, Keychain &keychain, const QString &connection,
                               const QString &address, const QString &reason, QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Keep it in the keychain"), this))
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(theme.px(420), 0);
    auto *name = new QLabel(connection.isEmpty() ? address : connection, this);
    name->setObjectName(u"passwordOf"_s);
    name->setFont(theme.font(Theme::Face::Strong));
    auto *where = new QLabel(address, this);
    where->setVisible(!connection.isEmpty());
    auto *why = new QLabel(reason, this);
    why->setObjectName(u"passwordReason"_s);
    for (QLabel *label : {name, where, why}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_password->setObjectName(u"askedPassword"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setToolTip(tr("The password is sent to this server only and never stored in the program's own files"));
    m_keep->setObjectName(u"keepPassword"_s);
    m_keep->setEnabled(false);
    m_keep->setToolTip(connection.isEmpty() ? tr("Save the connection under a name first (More…)")
                                            : tr("There is no keychain on this desktop: you are asked each time"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *give = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    give->setObjectName(u"givePassword"_s);
    give->setToolTip(tr("Connect with this password"));
    give->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setToolTip(tr("Do not connect (Esc)"));
    auto *layout = new QVBoxLayout(this);
    for (QWidget *each : QWidgetList{name, where, why, m_password, m_keep, buttons})
        layout->addWidget(each);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit given(m_password->text().toUtf8(), m_keep->isChecked());
        accept();
    });
    if (connection.isEmpty())
        return;
    keychain.probe(this, [this](bool isThere) {
        m_keep->setEnabled(isThere);
        if (isThere)
            m_keep->setToolTip(tr("After a successful login, the password is stored in the keychain of this desktop"));
    });
}

} // namespace gui
