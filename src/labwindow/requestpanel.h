#pragma once

#include "labwindow/keypartsview.h"
#include "labwindow/labclient.h"
#include "server/keypreview.h"

#include <QtWidgets/QWidget>

namespace Ui {
class RequestPanel;
}

namespace gui {

// Composing a request: its parts, how its endpoint is cached, and the key that it will use, before it is sent.
class RequestPanel : public QWidget {
    Q_OBJECT

public:
    RequestPanel(const Theme &theme, LabClient &lab, QWidget *parent = nullptr); // borrowed
    ~RequestPanel() override;

    lab::RequestSpec request() const;
    void setRequest(const lab::RequestSpec &request);

public slots:
    void send();
    void repeat(); // the last request of the run
    void sendBurst(); // as many times as the panel says

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void giveWay();
    void fillProcesses(int count);
    void showSetup();
    void showMoment();
    server::Caching caching() const; // of the endpoint, as it is in force
    void showUser(std::optional<int> user);
    std::optional<int> typedUser() const; // none = anonymous, or no user
    QString problem() const; // why it cannot be sent; empty when it can
    bool isSendable();
    void complain(QWidget &field, const QString &problem); // an empty one takes it back
    void showMore();
    void showCaching();
    void applyCaching();
    void chooseRemedies();
    void preview();
    server::KeyPreview previewed() const;
    const trace::KeyLife *heldUnder(const QByteArray &key) const; // what the store of the chosen process knows of it
    void showKeys(const QList<server::ComposedKey> &keys);
    const server::Endpoint &endpoint() const;
    server::Caching chosenCaching() const;

    std::unique_ptr<Ui::RequestPanel> m_ui;
    const Theme &m_theme;
    LabClient &m_lab;
    QList<KeyPartsView *> m_keyParts; // a view for each key that the request uses
    bool m_showing = false; // filling the controls: nobody chose anything
};

} // namespace gui
