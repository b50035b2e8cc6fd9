#pragma once

#include "livewindow/keychain.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QLineEdit;

namespace gui {

class Theme;

// Asks for the password of one connection, and whether to keep it, which takes a keychain and a name to keep it under.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    // `connection` may be empty: then it is not kept. `reason` says why it is asked for. All borrowed.
    PasswordDialog(const Theme &theme, Keychain &keychain, const QString &connection, const QString &address,
                   const QString &reason, QWidget *parent = nullptr);

signals:
    void given(const QByteArray &password, bool keep);

private:
    QLineEdit *m_password;
    QCheckBox *m_keep;
};

} // namespace gui
