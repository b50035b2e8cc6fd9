#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace gui {

// What came of a request.
struct WebAnswer {
    int status = 0; // 0: none came
    qint64 bytes = 0;
    std::chrono::microseconds took{0};
    QString failure; // why none came, as the system words it
};

// Sends requests to a web application, one at a time, on the thread that it is moved to.
class WebSender : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void send(bool isHead, const QUrl &url);

signals:
    void answered(const gui::WebAnswer &answer);

private:
    QNetworkAccessManager *m_network = nullptr; // of that thread
};

} // namespace gui

Q_DECLARE_METATYPE(gui::WebAnswer)
