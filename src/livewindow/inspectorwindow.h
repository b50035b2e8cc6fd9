#pragma once

#include "frame/docks.h"
#include "livewindow/keychain.h"
#include "livewindow/keycounts.h"
#include "livewindow/keyselection.h"
#include "livewindow/savedconnections.h"
#include "livewindow/shownkeys.h"
#include "look/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace gui {

class Band;
class ConnectPage;
class ConnectionBar;
class ElidedLabel;
class KeyspacePanel;
class LiveKeysPanel;
class NoticeLine;
class Panel;

// The live Redis, the program's second place: the keyspace left, the application's hits and misses over the keys in the
// middle, value and changes right. What it shows is in the InspectorClient.
class InspectorWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit InspectorWindow(Theme &theme, QWidget *parent = nullptr); // the theme is borrowed
    InspectorWindow(Theme &theme, std::unique_ptr<Keychain> keychain, QWidget *parent = nullptr);
    ~InspectorWindow() override;

    InspectorClient &client() { return m_client; }
    KeySelection &selection() { return m_selection; }

    void attach(const redis::Url &url); // with the defaults for where it is
    void attach(const SavedConnection &connection);
    void attach(const QString &text); // as typed; what is no URL stays on the page with what is wrong

    void showFitted(); // on a first start as large as the screen

signals:
    void labAsked(); // the other place
    void recordingAsked(); // a file to be chosen
    void applicationAsked(); // to watch one that is the person's own

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    std::vector<DockPanel> panels();
    void makeMiddle();
    void makeMenus();
    void askWhere(const QString &url);
    void open();
    void trust(const QByteArray &fingerprint);
    void askPassword(const QString &reason);
    void keepPassword();
    void askUrls();
    void unlock();
    void showState();
    void showSample();
    void complain(const base::Error &error);
    void noticeCluster();

    Theme &m_theme;
    InspectorClient m_client;
    const std::unique_ptr<Keychain> m_keychain;
    SavedConnection m_attached;
    bool m_keepsPassword = false; // once the server has taken it
    KeySelection m_selection;
    ShownKeys m_shown{m_client};
    KeyCounts m_counts{m_client};
    Docks *m_docks;
    NoticeLine *m_notices;
    ConnectionBar *m_bar;
    QStackedWidget *m_pages;
    ConnectPage *m_connectPage;
    KeyspacePanel *m_keyspace;
    LiveKeysPanel *m_keysTable;
    Panel *m_keysPanel;
    Band *m_lostBand;
    Band *m_errorBand;
    Band *m_oneNodeBand = nullptr;
    ElidedLabel *m_linkText;
    ElidedLabel *m_oursText;
    QTimer m_clock; // ages
};

} // namespace gui
