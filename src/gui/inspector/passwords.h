#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace gui {

// Passwords of saved connections, in the keychain of the desktop (qtkeychain) and nowhere else. Where no keychain
// answers there are none, and the person is asked each time.
void readPassword(const QString &connection, QObject *context,
                  const std::function<void(const std::optional<QByteArray> &)> &done);
void keepPassword(const QString &connection, const QByteArray &password);
void forgetPassword(const QString &connection);

} // namespace gui
