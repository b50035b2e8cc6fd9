#include "appwindow/requestline.h"

#include "appwindow/livesource.h"
#include "look/elidedlabel.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gui {

RequestLine::RequestLine(const Theme &theme, const LiveSource &source, QWidget *parent)
    : QToolBar(tr("Send a request"), parent)
    , m_source(source)
    , m_sender(new WebSender) // deleted by its thread
    , m_method(new QComboBox(this))
    , m_path(new QLineEdit(QStringLiteral("/"), this))
    , m_send(new QPushButton(tr("Send"), this))
    , m_answer(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("webRequest"));
    setMovable(false);
    toggleViewAction()->setVisible(false); // it is there while there is a door
    m_method->setObjectName(QStringLiteral("requestMethod"));
    m_method->setAccessibleName(tr("Method"));
    m_method->setToolTip(tr("GET requests a page, HEAD only its headers"));
    m_method->addItems({QStringLiteral("GET"), QStringLiteral("HEAD")});
    m_path->setObjectName(QStringLiteral("requestPath"));
    m_path->setAccessibleName(tr("Path"));
    m_path->setToolTip(tr("The path of a page of the application, with its query: /courses/?page=2"));
    m_path->setFont(theme.font(Theme::Face::Mono));
    m_send->setObjectName(QStringLiteral("sendRequest"));
    m_send->setToolTip(tr("Send this request to the application, through the web door"));
    m_answer->setObjectName(QStringLiteral("requestAnswer"));
    m_answer->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    layout->setSpacing(theme.px(8));
    layout->addWidget(m_method);
    layout->addWidget(m_path, 2);
    layout->addWidget(m_send);
    layout->addWidget(m_answer, 3);
    addWidget(line);
    const auto restyle = [this, &theme] { setFixedHeight(theme.px(44)); };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);

    m_thread.setObjectName(QStringLiteral("requests"));
    m_sender->moveToThread(&m_thread);
    qRegisterMetaType<WebAnswer>();
    connect(&m_thread, &QThread::finished, m_sender, &QObject::deleteLater);
    connect(m_sender, &WebSender::answered, this, &RequestLine::showAnswer);
    connect(m_send, &QPushButton::clicked, this, &RequestLine::send);
    connect(m_path, &QLineEdit::returnPressed, this, &RequestLine::send);
    connect(&source, &LiveSource::stateChanged, this, &RequestLine::follow);
    follow();
}

RequestLine::~RequestLine()
{
    m_thread.quit();
    m_thread.wait();
}

void RequestLine::follow() { setVisible(m_source.state().doorPort != 0); }

void RequestLine::send()
{
    if (!m_sent.isEmpty() || m_source.state().doorPort == 0)
        return; // one at a time
    QString path = m_path->text().trimmed();
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    m_path->setText(path);
    const QUrl url(webAddress(m_source.options(), m_source.state().doorPort) + path.mid(1));
    if (!url.isValid()) {
        m_answer->setText(tr("This is not a path: %1").arg(path));
        return;
    }
    m_sent = m_method->currentText() + u' ' + path;
    m_answer->setText(tr("Waiting for the answer …"));
    m_send->setEnabled(false);
    if (!m_thread.isRunning())
        m_thread.start();
    const bool isHead = m_method->currentText() == QStringLiteral("HEAD");
    QMetaObject::invokeMethod(m_sender, [sender = m_sender, isHead, url] { sender->send(isHead, url); });
}

void RequestLine::showAnswer(const WebAnswer &answer)
{
    const QString sent = std::exchange(m_sent, {});
    m_send->setEnabled(true);
    m_answer->setText(answer.status == 0
                          ? tr("%1: no answer (%2)").arg(sent, answer.failure)
                          : tr("%1: %2 after %3, %4")
                                .arg(sent, QString::number(answer.status),
                                     durationText(std::chrono::duration_cast<base::Duration>(answer.took)),
                                     byteText(answer.bytes)));
}

} // namespace gui
