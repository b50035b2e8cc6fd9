#pragma once

#include "base/error.h"
#include "redis/url.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gui {

class Theme;

// Shown while no server is connected: the address field.
class ConnectPage : public QWidget {
    Q_OBJECT

public:
    explicit ConnectPage(const Theme &theme, QWidget *parent = nullptr); // the theme outlives it

    void setUrl(const QString &url);
    void complain(const base::Error &error); // marks the offending part of the address, where there is one

signals:
    void urlEntered(const redis::Url &url);
    void moreAsked(const QString &url); // TLS, limits, a saved connection
    void hostsAllowed(const QStringList &hosts); // that the servers point to: they may have the password
    void trustAsked(const QByteArray &fingerprint); // of the certificate that could not be verified

private:
    void enter();
    void restyle();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_help;
    QLineEdit *m_url;
    QLabel *m_error;
    QPushButton *m_connect;
    QPushButton *m_more;
    QPushButton *m_trust;
    QPushButton *m_allow;
    QByteArray m_fingerprint;
    QStringList m_hosts; // that were not named
};

// Selects the part of `line` that an error of redis::Url points at.
void selectOffendingPart(QLineEdit &line, const base::Error &error);

} // namespace gui
