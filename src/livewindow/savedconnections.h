#pragma once

#include "redis/connection.h"

#include <QtGui/QColor>

namespace gui {

// A server that a person comes back to. Its password is not among what is saved: see Passwords.
struct SavedConnection {
    QString name;
    QColor colour; // invalid = none
    QString environment; // "production"
    redis::ConnectionOptions connection;
    bool asksTtl = false; // of every key while walking: look-ups that the server counts
    bool remembersPassword = false; // in the keychain

    QString title() const; // "shop · production"
};

// The saved connections, in the settings of the program, by name.
QList<SavedConnection> savedConnections();
void saveConnection(const SavedConnection &connection); // takes the place of one of the same name
void forgetConnection(const QString &name);

} // namespace gui
