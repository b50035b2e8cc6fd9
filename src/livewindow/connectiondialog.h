#pragma once

#include "livewindow/savedconnections.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class ConnectionDialog;
}

namespace gui {

class Keychain;

// One server in full: its address as a URL and as fields that are kept in step, TLS, limits, a name and a colour.
class ConnectionDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConnectionDialog(Keychain &keychain, QWidget *parent = nullptr); // borrowed
    ~ConnectionDialog() override;

    void setAddress(const QString &url);
    const SavedConnection &connection() const { return m_connection; } // what was chosen, with its password

private:
    void fill(const SavedConnection &connection);
    void listSaved();
    void chooseSaved(int index);
    void takeAddress(); // into the fields
    void takeFields(); // into the address
    base::Result<SavedConnection> read() const;
    void showColour();
    void chooseColour();
    void save();
    void forget();
    void attach();

    Keychain &m_keychain;
    const std::unique_ptr<Ui::ConnectionDialog> m_ui;
    SavedConnection m_connection;
};

} // namespace gui
