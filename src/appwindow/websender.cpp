#include "appwindow/websender.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

using namespace std::chrono_literals;

namespace gui {

namespace {
constexpr std::chrono::milliseconds longestAnswer = 60s;
} // namespace

void WebSender::send(bool isHead, const QUrl &url)
{
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        m_network->setProxy(QNetworkProxy::NoProxy); // the door is the proxy
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a redirect is an answer, too
        m_network->setTransferTimeout(int(longestAnswer.count()));
    }
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Lookaside"));
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    QElapsedTimer since;
    since.start();
    QNetworkReply *reply = isHead ? m_network->head(request) : m_network->get(request);
    auto bytes = std::make_shared<qint64>(0);
    connect(reply, &QIODevice::readyRead, reply, [reply, bytes] { *bytes += reply->skip(reply->bytesAvailable()); });
    connect(reply, &QNetworkReply::finished, this, [this, reply, since, bytes] {
        *bytes += reply->skip(reply->bytesAvailable());
        WebAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.bytes = *bytes;
        answer.took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(since.nsecsElapsed()));
        if (answer.status == 0)
            answer.failure = reply->errorString();
        reply->deleteLater();
        emit answered(answer);
    });
}

} // namespace gui
