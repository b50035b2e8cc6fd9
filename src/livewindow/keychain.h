#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <functional>
#include <optional>

namespace gui {

// Passwords of saved connections: in the keychain of the desktop and nowhere else. Where no keychain answers there are
// none, and the person is asked each time. What it finds out it says later, and never after `context` is gone.
class Keychain {
public:
    Keychain() = default;
    virtual ~Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;

    using Answer = std::function<void(const std::optional<QByteArray> &)>;

    virtual void read(const QString &connection, QObject *context, const Answer &answer) = 0;
    virtual void keep(const QString &connection, const QByteArray &password) = 0;
    virtual void forget(const QString &connection) = 0;
    virtual void probe(QObject *context, const std::function<void(bool isThere)> &answer) = 0;
};

} // namespace gui
