#include "livewindow/inspectorwindow.h"

#include "frame/docks.h"
#include "frame/noticeline.h"
#include "frame/windowmenus.h"
#include "livewindow/applicationpanel.h"
#include "livewindow/changespanel.h"
#include "livewindow/connectionbar.h"
#include "livewindow/connectiondialog.h"
#include "livewindow/connectpage.h"
#include "livewindow/desktopkeychain.h"
#include "livewindow/keyspacepanel.h"
#include "livewindow/livekeyspanel.h"
#include "livewindow/passworddialog.h"
#include "livewindow/valuepanel.h"
#include "look/band.h"
#include "look/elidedlabel.h"
#include "look/icons.h"
#include "look/panel.h"
#include "look/panelscroll.h"
#include "look/units.h"
#include "redis/slots.h"
#include "report/errors.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QVBoxLayout>

using namespace std::chrono_literals;

namespace gui {

namespace {

// "12 s", "4 min", "2 h 14 min": how long ago something was.
QString ageText(const QDateTime &since)
{
    const qint64 seconds = std::max<qint64>(0, since.secsTo(QDateTime::currentDateTime()));
    if (seconds < 60)
        return InspectorWindow::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return InspectorWindow::tr("%1 min").arg(seconds / 60);
    return InspectorWindow::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

} // namespace

InspectorWindow::InspectorWindow(Theme &theme, QWidget *parent)
    : InspectorWindow(theme, std::make_unique<DesktopKeychain>(), parent)
{
}

InspectorWindow::InspectorWindow(Theme &theme, std::unique_ptr<Keychain> keychain, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_keychain(std::move(keychain))
    , m_docks(new Docks(theme, *this, QStringLiteral("inspector")))
    , m_bar(new ConnectionBar(theme, m_client, this))
    , m_pages(new QStackedWidget(this))
    , m_linkText(new ElidedLabel(this))
    , m_oursText(new ElidedLabel(this))
{
    setWindowTitle(tr("Live Redis – Lookaside"));
    setWindowIcon(applicationIcon());
    setObjectName(QStringLiteral("inspectorWindow"));
    addToolBar(Qt::TopToolBarArea, m_bar);
    m_notices = new NoticeLine(theme, tr("Press ? for all actions and F1 for the glossary."), this);
    addToolBarBreak(Qt::TopToolBarArea);
    addToolBar(Qt::TopToolBarArea, m_notices);
    for (const DockPanel &panel : panels())
        m_docks->add(panel);
    makeMiddle();
    makeMenus();
    m_linkText->setObjectName(QStringLiteral("linkText"));
    m_oursText->setObjectName(QStringLiteral("oursText"));
    m_oursText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (ElidedLabel *label : {m_linkText, m_oursText}) {
        label->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_oursText->setToolTip(
        tr("The server also counts Lookaside's own lookups. They are excluded from the application's hits and misses"));
    statusBar()->addWidget(m_linkText, 5);
    statusBar()->addWidget(m_oursText, 3);
    statusBar()->setSizeGripEnabled(false);
    const auto restyle = [this] { statusBar()->setFixedHeight(m_theme.px(32)); };
    restyle();
    connect(&m_theme, &Theme::changed, this, restyle);

    connect(m_bar, &ConnectionBar::connectionsAsked, this,
            [this] { askWhere(m_client.options().connection.url.toString()); });
    connect(m_bar, &ConnectionBar::unlockAsked, this, &InspectorWindow::unlock);
    connect(&m_client, &InspectorClient::opened, this, [this] {
        m_selection.clear();
        m_errorBand->hide();
        m_oneNodeBand->say({}); // not said yet
        m_oneNodeBand->hide();
        showState();
        showSample();
    });
    connect(&m_client, &InspectorClient::stateChanged, this, &InspectorWindow::showState);
    connect(&m_client, &InspectorClient::stateChanged, this, &InspectorWindow::keepPassword);
    connect(&m_client, &InspectorClient::greeted, this, &InspectorWindow::noticeCluster);
    connect(&m_client, &InspectorClient::failed, this, &InspectorWindow::complain);
    connect(&m_client, &InspectorClient::sampled, this, &InspectorWindow::showSample);
    connect(&m_client, &InspectorClient::deletionEnded, this, [this](quint64 deletion) {
        if (deletion != 0) // it can be undone there
            m_docks->bringUp(QStringLiteral("valueDock"));
    });
    connect(&m_clock, &QTimer::timeout, this, &InspectorWindow::showState);
    m_clock.start(1s);
    m_docks->begin();
    showState();
}

InspectorWindow::~InspectorWindow()
{
    m_client.close(); // while the panels that hear of it are whole
}

// Every panel of the window, in the order in which they are made.
std::vector<DockPanel> InspectorWindow::panels()
{
    using Place = DockPanel::Place;
    return {
        {.name = QStringLiteral("keyspaceDock"),
         .title = tr("Keyspace"),
         .area = Qt::LeftDockWidgetArea,
         .width = 220,
         .widthPercent = 20,
         .make =
             [this](const Place &place) {
                 m_keyspace = new KeyspacePanel(m_theme, m_client, m_shown);
                 m_keyspace->setUrls(
                     QSettings().value(QStringLiteral("inspector/urls")).toString().split(u'\n', Qt::SkipEmptyParts));
                 connect(m_keyspace, &KeyspacePanel::factsChanged, &place.head,
                         [this, head = &place.head] { head->setFacts(m_keyspace->facts()); });
                 return m_keyspace;
             }},
        {.name = QStringLiteral("applicationDock"),
         .title = tr("Hits and misses of the application"),
         .area = Qt::TopDockWidgetArea,
         .height = 200,
         .make =
             [this](const Place &place) {
                 auto *application = new ApplicationPanel(m_theme, m_client, m_selection);
                 connect(application, &ApplicationPanel::factsChanged, &place.head, &PanelHead::setFacts);
                 return application;
             }},
        {.name = QStringLiteral("valueDock"),
         .title = tr("Value"),
         .area = Qt::RightDockWidgetArea,
         .width = 320,
         .widthPercent = 29,
         .height = 460,
         .make =
             [this](const Place &place) {
                 auto *value = new ValuePanel(m_theme, m_client, m_selection);
                 connect(value, &ValuePanel::factsChanged, &place.head, &PanelHead::setFacts);
                 return value;
             }},
        {.name = QStringLiteral("changesDock"),
         .title = tr("Changes"),
         .area = Qt::RightDockWidgetArea,
         .height = 230,
         .make =
             [this](const Place &place) {
                 auto *changes = new ChangesPanel(m_theme, m_client, m_selection);
                 connect(changes, &ChangesPanel::factsChanged, &place.head, &PanelHead::setFacts);
                 return changes;
             }},
    };
}

void InspectorWindow::makeMiddle()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    m_lostBand = new Band(m_theme, QStringLiteral("lostBand"));
    connect(m_lostBand->addButton(QStringLiteral("retry"), tr("Try now"),
                                  tr("Connect without waiting for the next attempt")),
            &QPushButton::clicked, this,
            [this] { m_client.ask([](inspector::Session &session) { session.retryNow(); }); });
    m_errorBand = new Band(m_theme, QStringLiteral("errorBand"));
    connect(m_errorBand->addButton(QStringLiteral("dismiss"), tr("Dismiss"), tr("Close this message")),
            &QPushButton::clicked, m_errorBand, &QWidget::hide);
    m_oneNodeBand = new Band(m_theme, QStringLiteral("oneNodeBand"));
    connect(m_oneNodeBand->addButton(QStringLiteral("wholeCluster"), tr("Show the whole cluster"),
                                     tr("Connect to all primaries of this cluster as one keyspace")),
            &QPushButton::clicked, this, [this] {
                SavedConnection connection = m_attached;
                connection.connection.url = redis::wholeCluster(connection.connection.url);
                attach(connection);
            });
    connect(m_oneNodeBand->addButton(QStringLiteral("oneNode"), tr("This node alone"),
                                     tr("Continue with the keys of this server only")),
            &QPushButton::clicked, m_oneNodeBand, &QWidget::hide);
    m_connectPage = new ConnectPage(m_theme, m_pages);
    connect(m_connectPage, &ConnectPage::urlEntered, this, qOverload<const redis::Url &>(&InspectorWindow::attach));
    connect(m_connectPage, &ConnectPage::moreAsked, this, &InspectorWindow::askWhere);
    connect(m_connectPage, &ConnectPage::trustAsked, this, &InspectorWindow::trust);
    connect(m_connectPage, &ConnectPage::hostsAllowed, this, [this](const QStringList &hosts) {
        m_attached.connection.url.allowedHosts += hosts;
        if (!m_attached.name.isEmpty())
            saveConnection(m_attached);
        attach(SavedConnection(m_attached));
    });
    m_keysPanel = new Panel(m_theme, tr("Keys"), m_pages);
    m_keysTable = new LiveKeysPanel(m_theme, m_client, m_shown, m_counts, m_selection);
    m_keysTable->setUrls(
        QSettings().value(QStringLiteral("inspector/urls")).toString().split(u'\n', Qt::SkipEmptyParts));
    m_keysPanel->addContent(m_keysTable, 1);
    connect(m_keyspace, &KeyspacePanel::keyNamed, &m_selection, &KeySelection::select);
    connect(m_keyspace, &KeyspacePanel::folderChosen, m_keysTable, &LiveKeysPanel::setFolder);
    connect(m_keyspace, &KeyspacePanel::loneKeysChosen, m_keysTable, &LiveKeysPanel::setLoneKeys);
    connect(m_keysTable, &LiveKeysPanel::factsChanged, m_keysPanel, [this] {
        m_keysPanel->head()->setTitle(m_keysTable->title());
        m_keysPanel->head()->setFacts(m_keysTable->facts());
    });
    m_pages->addWidget(new PanelScroll(m_theme, m_connectPage, m_pages));
    m_pages->addWidget(m_keysPanel);
    for (Band *band : {m_lostBand, m_errorBand, m_oneNodeBand})
        m_notices->add(band);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void InspectorWindow::makeMenus()
{
    QMenu *server = menuBar()->addMenu(tr("&Server"));
    server->addAction(icon(m_theme, QStringLiteral("connect")), tr("&Connect…"), QKeySequence(Qt::CTRL | Qt::Key_L),
                      this, [this] { askWhere({}); });
    server->addAction(tr("&Disconnect"), &m_client, &InspectorClient::close);
    server->addSeparator();
    server->addAction(icon(m_theme, QStringLiteral("refresh")), tr("&Reload all keys"), QKeySequence::Refresh, this,
                      [this] { m_client.ask([](inspector::Session &session) { session.rescan(); }); });
    server->addSeparator();
    server->addAction(icon(m_theme, QStringLiteral("open")), tr("Open r&ecording…"), QKeySequence::Open, this,
                      &InspectorWindow::recordingAsked);
    server->addAction(tr("Watch m&y application…"), this, &InspectorWindow::applicationAsked);
    server->addAction(tr("The &lab"), this, &InspectorWindow::labAsked);
    server->addAction(tr("Cl&ose"), QKeySequence::Close, this, &QWidget::close);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (const QDockWidget *dock : m_docks->all())
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    view->addAction(tr("&URLs of the application…"), this, &InspectorWindow::askUrls);
    view->addSeparator();
    view->addAction(tr("&Reset layout"), m_docks, &Docks::reset);
    view->addSeparator();
    addAppearance(*view, m_theme);
    addHelpMenu(*this, m_theme);
}

void InspectorWindow::attach(const redis::Url &url)
{
    SavedConnection connection;
    connection.connection.url = url;
    attach(connection);
}

void InspectorWindow::attach(const SavedConnection &connection)
{
    m_attached = connection;
    m_keepsPassword = false;
    if (!connection.remembersPassword || !connection.connection.url.password.isEmpty()) {
        open();
        return;
    }
    m_client.close();
    m_keychain->read(connection.name, this, [this, name = connection.name](const std::optional<QByteArray> &password) {
        if (m_attached.name != name || m_client.isOpen())
            return; // another was attached meanwhile
        if (password) {
            m_attached.connection.url.password = *password;
            open();
        } else {
            askPassword(tr("The password is not in the keychain."));
        }
    });
}

void InspectorWindow::open()
{
    const SavedConnection &connection = m_attached;
    const redis::Url &url = connection.connection.url;
    inspector::Session::Options options;
    options.connection = connection.connection;
    options.connection.access = redis::Access::ReadOnly; // what writes has a connection of its own
    if (connection.asksTtl)
        options.details = redis::Detail::Ttl | redis::Detail::Type;
    using Scheme = redis::Url::Scheme;
    const QString place = url.scheme == Scheme::Unix ? url.path
        : url.scheme == Scheme::Sentinel             ? url.primary
        : url.isCluster()                            ? url.places.constFirst().toString()
                                                     : url.host;
    m_bar->setConnection(connection.name.isEmpty() ? place : connection.title(), connection.colour);
    m_connectPage->setUrl(url.toString());
    m_client.open(std::move(options));
}

// The exception is the person's, for one certificate; it is kept with a connection that has a name.
void InspectorWindow::trust(const QByteArray &fingerprint)
{
    m_attached.connection.tls.acceptedFingerprints.append(fingerprint);
    if (!m_attached.name.isEmpty())
        saveConnection(m_attached);
    attach(SavedConnection(m_attached));
}

void InspectorWindow::askPassword(const QString &reason)
{
    if (findChild<PasswordDialog *>())
        return;
    redis::Url address = m_attached.connection.url;
    address.password.clear();
    const bool isSaved = !m_attached.name.isEmpty();
    auto *dialog = new PasswordDialog(m_theme, *m_keychain, isSaved ? m_attached.title() : QString(),
                                      address.toString(), reason, this);
    connect(dialog, &PasswordDialog::given, this, [this](const QByteArray &password, bool keep) {
        m_attached.connection.url.password = password;
        m_keepsPassword = keep;
        open();
    });
    dialog->open();
}

// A wrong one is never kept.
void InspectorWindow::keepPassword()
{
    if (!m_client.isReady() || !std::exchange(m_keepsPassword, false))
        return;
    m_keychain->keep(m_attached.name, m_attached.connection.url.password);
    m_attached.remembersPassword = true;
    saveConnection(m_attached);
}

void InspectorWindow::askUrls()
{
    QSettings settings;
    bool isGiven = false;
    const QString text =
        QInputDialog::getMultiLineText(this, tr("URLs of the application"),
                                       tr("Django names cached pages by a hash of their URL. List the full URLs, one "
                                          "per line, to show them in the tree."),
                                       settings.value(QStringLiteral("inspector/urls")).toString(), &isGiven);
    if (!isGiven)
        return;
    settings.setValue(QStringLiteral("inspector/urls"), text);
    m_keyspace->setUrls(text.split(u'\n', Qt::SkipEmptyParts));
    m_keysTable->setUrls(text.split(u'\n', Qt::SkipEmptyParts));
}

void InspectorWindow::attach(const QString &text)
{
    m_connectPage->setUrl(text);
    const auto url = redis::Url::parse(text);
    if (url)
        attach(*url);
    else
        m_connectPage->complain(url.error());
}

void InspectorWindow::showFitted() { m_docks->showFitted(); }

void InspectorWindow::closeEvent(QCloseEvent *event)
{
    m_docks->save();
    m_client.close();
    event->accept();
}

void InspectorWindow::askWhere(const QString &url)
{
    ConnectionDialog dialog(*m_keychain, this);
    dialog.setAddress(url);
    if (dialog.exec() == QDialog::Accepted)
        attach(dialog.connection());
}

void InspectorWindow::unlock()
{
    QMessageBox box(QMessageBox::Question, tr("Unlock"),
                    tr("Keys of %1 can then be changed and deleted from here. Nothing is written until you edit or "
                       "delete something.")
                        .arg(m_client.options().connection.url.toString()),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton *open = box.addButton(tr("Unlock"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() == open)
        m_client.ask([](inspector::Session &session) { session.unlock(); });
}

// The page, the banner and the age of the link.
void InspectorWindow::showState()
{
    const bool everReady = m_client.isReady() || m_client.isLost();
    m_pages->setCurrentIndex(everReady ? 1 : 0);
    if (m_client.isLost()) {
        m_lostBand->say(tr("Connection lost %1 ago: %2 Showing the last known data; reconnecting automatically.")
                            .arg(ageText(m_client.since()), report::errorText(m_client.lastError()).sentence));
        m_linkText->setText(tr("Disconnected for %1").arg(ageText(m_client.since())));
    } else if (m_client.isReady()) {
        m_lostBand->hide();
        showSample();
    } else {
        m_lostBand->hide();
        m_linkText->setText(m_client.isOpen() ? stateText(m_client.state()) : QString());
    }
}

void InspectorWindow::showSample()
{
    const inspector::ServerSample &sample = m_client.lastSample();
    const qint64 ours = sample.oursTotal.hits + sample.oursTotal.misses;
    m_oursText->setText(m_client.isOpen() ? tr("Lookups by Lookaside: %1 (excluded)").arg(QLocale().toString(ours))
                                          : QString());
    if (!m_client.isReady())
        return;
    QStringList facts{tr("Connected for %1").arg(ageText(m_client.since()))};
    if (sample.roundTrip > 0us)
        facts << tr("round trip %1").arg(durationText(std::chrono::duration_cast<base::Duration>(sample.roundTrip)));
    facts << (sample.ourWrites == 0 ? tr("Lookaside has not changed the server")
                                    : tr("changes made by Lookaside: %1").arg(sample.ourWrites));
    m_linkText->setText(facts.join(QStringLiteral(" · ")));
}

// A person who names one node may mean it: nodes can be out of reach from here by the addresses that they announce. So
// its keys are shown, and what is missing is said.
void InspectorWindow::noticeCluster()
{
    using Scheme = redis::Url::Scheme;
    const redis::Url &url = m_client.options().connection.url;
    const bool isOneNode = m_client.server().info.number("cluster_enabled") == 1
        && (url.scheme == Scheme::Tcp || url.scheme == Scheme::Tls);
    if (isOneNode && m_oneNodeBand->text().isEmpty())
        m_oneNodeBand->say(
            report::errorText({"redis.cluster.oneNode", {redis::wholeCluster(url).toString()}}).sentence);
}

void InspectorWindow::complain(const base::Error &error)
{
    if (error.code == "redis.auth.needed" || error.code == "redis.auth.wrong")
        askPassword(report::errorText(error).sentence);
    if (m_client.isLost()) {
        showState(); // the banner says it, with its age
        return;
    }
    if (!m_client.isReady()) {
        m_connectPage->complain(error);
        return;
    }
    m_errorBand->say(report::errorText(error).inFull());
}

} // namespace gui
