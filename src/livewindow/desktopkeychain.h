#pragma once

#include "livewindow/keychain.h"

namespace gui {

// The desktop's: Secret Service or KWallet, by qtkeychain.
class DesktopKeychain : public Keychain {
public:
    void read(const QString &connection, QObject *context, const Answer &answer) override;
    void keep(const QString &connection, const QByteArray &password) override;
    void forget(const QString &connection) override;
    void probe(QObject *context, const std::function<void(bool isThere)> &answer) override;
};

} // namespace gui
