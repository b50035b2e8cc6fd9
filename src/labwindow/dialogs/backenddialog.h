#pragma once

#include "lab/command.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class BackendDialog;
}

namespace gui {

class Theme;

// Asks for the cache and its options. What is typed is judged as a command, as it is typed.
class BackendDialog : public QDialog {
    Q_OBJECT

public:
    BackendDialog(const Theme &theme, const lab::SetBackend &now, QWidget *parent = nullptr);
    ~BackendDialog() override;

    lab::SetBackend backend() const; // of the last text that was right

public slots:
    void accept() override; // remembers the address, without its password

private:
    void chooseKind();
    QByteArray commandText() const;
    void judge();

    const std::unique_ptr<Ui::BackendDialog> m_ui;
    lab::SetBackend m_backend;
};

} // namespace gui
