#pragma once

#include "appwindow/websender.h"

#include <QtCore/QThread>
#include <QtWidgets/QToolBar>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace gui {

class ElidedLabel;
class LiveSource;
class Theme;

// A line that sends real requests to the application, through the web door.
class RequestLine : public QToolBar {
    Q_OBJECT

public:
    RequestLine(const Theme &theme, const LiveSource &source, QWidget *parent); // borrowed
    ~RequestLine() override;

private:
    void send();
    void showAnswer(const WebAnswer &answer);
    void follow(); // shown while there is a door

    const LiveSource &m_source;
    QThread m_thread;
    WebSender *m_sender; // lives on it
    QComboBox *m_method;
    QLineEdit *m_path;
    QPushButton *m_send;
    ElidedLabel *m_answer;
    QString m_sent; // what is waited for
};

} // namespace gui
