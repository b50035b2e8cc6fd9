#pragma once

#include "labwindow/labclient.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class ReceiversDialog;
}

class QPushButton;

namespace gui {

class Theme;

// The receivers that are connected, and any other: signals, model, what is done to which key, and when. Shows the
// command that it becomes.
class ReceiversDialog : public QDialog {
    Q_OBJECT

public:
    ReceiversDialog(const Theme &theme, LabClient &lab, QWidget *parent = nullptr); // borrowed
    ~ReceiversDialog() override;

private:
    void fill();
    void showConnected();
    void showCommand();
    void connectReceiver();
    void disconnectReceiver();
    server::Receiver chosen() const;
    const QList<server::Receiver> &connected() const;

    const Theme &m_theme;
    LabClient &m_lab;
    const std::unique_ptr<Ui::ReceiversDialog> m_ui;
    QPushButton *m_connect;
};

} // namespace gui
