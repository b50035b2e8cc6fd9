#include "appwindow/stepsdialog.h"

#include "appwindow/livesource.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/errors.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gui {

namespace {
const auto urlKey = QStringLiteral("application/cache");
const auto webKey = QStringLiteral("application/web");
const auto keepHostKey = QStringLiteral("application/keepHost");
const auto cacheStatusKey = QStringLiteral("application/cacheStatus");
} // namespace

StepsDialog::StepsDialog(const Theme &theme, LiveSource &source, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_source(source)
    , m_url(new QLineEdit(this))
    , m_webUrl(new QLineEdit(this))
    , m_start(new QPushButton(tr("Watch"), this))
    , m_error(new QLabel(this))
    , m_saveProbe(new QPushButton(tr("Save the probe…"), this))
    , m_done(new QPushButton(tr("Show what happens"), this))
{
    setObjectName(QStringLiteral("stepsDialog"));
    setWindowTitle(tr("Watch my application"));
    auto *ask = new QLabel(tr("The application's &cache, as in its current settings:"), this);
    ask->setBuddy(m_url);
    m_url->setObjectName(QStringLiteral("cacheUrl"));
    m_url->setToolTip(tr("redis://, rediss://, unix:// or memcached:// with host and port. Empty: only the probe "
                         "reports, for caches in process memory, files or a database"));
    m_url->setText(QSettings().value(urlKey, QStringLiteral("redis://127.0.0.1:6379/1")).toString());
    m_start->setObjectName(QStringLiteral("startWatching"));
    m_start->setToolTip(tr("Listen in front of this cache and forward every byte unchanged"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &StepsDialog::begin);
    connect(m_url, &QLineEdit::textChanged, this, &StepsDialog::showSteps);
    m_error->setObjectName(QStringLiteral("stepsError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *askWeb =
        new QLabel(tr("The &application itself, to see its requests even without the probe (optional):"), this);
    askWeb->setBuddy(m_webUrl);
    m_webUrl->setObjectName(QStringLiteral("webUrl"));
    m_webUrl->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000"));
    m_webUrl->setToolTip(
        tr("The address that the browser uses now: http://, https:// or, for a socket, unix:/PATH. The web door "
           "stands in front of it and hands requests on. Empty: no web door"));
    m_webUrl->setText(QSettings().value(webKey).toString());
    connect(m_webUrl, &QLineEdit::textChanged, this, &StepsDialog::showSteps);
    m_keepHost = addSwitch("keepHost", tr("&Keep Host"),
                           tr("The application is told the address of the web door, as the browser names it. Without "
                              "this it is told its own, so that cache_page makes the same keys as without the door"),
                           keepHostKey);
    m_cacheStatus = addSwitch("cacheStatus", tr("Add Cache-&Status"),
                              tr("Each answer says in a header (RFC 9211) whether it came from the cache, as far as it "
                                 "is known for sure"),
                              cacheStatusKey);
    auto *web = new QHBoxLayout;
    web->setSpacing(theme.px(12));
    web->addWidget(m_webUrl, 1);
    web->addWidget(m_keepHost);
    web->addWidget(m_cacheStatus);
    auto *address = new QHBoxLayout;
    address->addWidget(m_url, 1);
    address->addWidget(m_start);

    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(theme.px(10));
    grid->setVerticalSpacing(theme.px(6));
    m_tap = addStep(*grid, "tap", tr("Copy the line for CACHES"));
    m_probe = addStep(*grid, "probe", tr("Copy the line for MIDDLEWARE"));
    m_request = addStep(*grid, "request", tr("Copy the address for the browser"));
    m_tap.text->setText(tr("1. In settings.py, CACHES, point the application to the tap (keep user and password, if "
                           "any), and restart it:"));
    m_probe.line->setText(QStringLiteral("MIDDLEWARE = [\"lookaside_probe.Middleware\", *MIDDLEWARE]"));
    m_saveProbe->setObjectName(QStringLiteral("saveProbe"));
    m_saveProbe->setToolTip(tr("One Python file without dependencies; Django 3.2 to 6"));
    connect(m_saveProbe, &QPushButton::clicked, this, &StepsDialog::saveProbe);
    m_done->setObjectName(QStringLiteral("stepsDone"));
    m_done->setToolTip(tr("Each step can also be done later: Watch ▸ How to connect"));
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_saveProbe);
    buttons->addStretch(1);
    buttons->addWidget(m_done);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.px(12));
    column->addWidget(ask);
    column->addLayout(address);
    column->addWidget(askWeb);
    column->addLayout(web);
    column->addWidget(m_error);
    column->addLayout(grid);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(theme.px(620));
    connect(&source, &LiveSource::stateChanged, this, &StepsDialog::showSteps);
    connect(&source, &AppSource::failed, this, &StepsDialog::complain);
    showSteps();
}

QCheckBox *StepsDialog::addSwitch(const char *name, const QString &text, const QString &tip, const QString &key)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(plainToolTip(tip));
    box->setChecked(QSettings().value(key, false).toBool());
    connect(box, &QCheckBox::toggled, this, &StepsDialog::showSteps);
    return box;
}

void StepsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

void StepsDialog::fit()
{
    if (isVisible())
        setMinimumHeight(layout()->totalHeightForWidth(std::max(width(), minimumWidth())));
}

StepsDialog::Step StepsDialog::addStep(QGridLayout &grid, const char *name, const QString &copyTip)
{
    const int row = grid.rowCount();
    Step step{new QLabel(this), new QLabel(this)};
    step.tick->setObjectName(QString::fromLatin1(name) + QStringLiteral("Tick"));
    step.tick->setFixedWidth(m_theme.px(18));
    step.tick->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    step.text->setWordWrap(true);
    step.text->setTextFormat(Qt::PlainText);
    grid.addWidget(step.tick, row, 0);
    grid.addWidget(step.text, row, 1, 1, 2);
    if (copyTip.isEmpty())
        return step;
    step.line = new QLineEdit(this);
    step.line->setObjectName(QString::fromLatin1(name) + QStringLiteral("Line"));
    step.line->setAccessibleName(copyTip);
    step.line->setReadOnly(true);
    step.line->setFont(m_theme.font(Theme::Face::Mono));
    step.copy = new QPushButton(tr("Copy"), this);
    step.copy->setObjectName(QString::fromLatin1(name) + QStringLiteral("Copy"));
    step.copy->setToolTip(plainToolTip(copyTip));
    step.copy->setAutoDefault(false);
    connect(step.copy, &QPushButton::clicked, step.line,
            [line = step.line] { QGuiApplication::clipboard()->setText(line->text()); });
    grid.addWidget(step.line, row + 1, 1);
    grid.addWidget(step.copy, row + 1, 2);
    return step;
}

void StepsDialog::watch(const QString &url, const std::optional<door::Options> &web)
{
    m_url->setText(url);
    if (web) {
        m_web = *web;
        m_webUrl->setText(web->application.toString());
        m_keepHost->setChecked(web->keepsHost);
        m_cacheStatus->setChecked(web->tellsCacheStatus);
    }
    begin();
}

void StepsDialog::begin()
{
    watch::WatchOptions options = m_source.options();
    options.target.reset();
    const QString text = m_url->text().trimmed();
    if (!text.isEmpty()) {
        auto target = tap::Target::parse(text);
        if (!target) {
            complain(target.error());
            return;
        }
        options.target = std::move(*target);
    }
    options.web.reset();
    if (const QString web = m_webUrl->text().trimmed(); !web.isEmpty()) {
        auto application = door::Application::parse(web);
        if (!application) {
            complain(application.error());
            return;
        }
        options.web = m_web;
        options.web->keepsHost = m_keepHost->isChecked();
        options.web->tellsCacheStatus = m_cacheStatus->isChecked();
        options.web->application = std::move(*application);
        options.web->words = [](const base::Error &error) { return report::errorText(error).inFull(); };
    }
    m_error->hide();
    QSettings().setValue(webKey, options.web ? options.web->application.toString() : QString());
    QSettings().setValue(keepHostKey, m_keepHost->isChecked());
    QSettings().setValue(cacheStatusKey, m_cacheStatus->isChecked());
    QSettings().setValue(urlKey, options.target ? options.target->toString() : QString()); // without the password
    m_source.start(options);
}

void StepsDialog::saveProbe()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the probe next to manage.py"),
                                                      QStringLiteral("lookaside_probe.py"), tr("Python (*.py)"));
    if (path.isEmpty())
        return;
    QFile probe(QStringLiteral(":/probe/lookaside_probe.py"));
    QSaveFile file(path);
    const bool isSaved = probe.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly)
        && file.write(probe.readAll()) == probe.size() && file.commit();
    if (!isSaved)
        complain({"report.cannotWrite", {path, file.errorString()}});
}

bool StepsDialog::isWatched() const
{
    const watch::WatchOptions &options = m_source.options();
    const QString cache = options.target ? options.target->toString() : QString();
    const QString web = options.web ? options.web->application.toString() : QString();
    if (options.target && !m_source.state().isTapping)
        return false; // it could not begin
    if (!m_source.isStarted() || m_url->text().trimmed() != cache || m_webUrl->text().trimmed() != web)
        return false;
    return !options.web
        || (options.web->keepsHost == m_keepHost->isChecked()
            && options.web->tellsCacheStatus == m_cacheStatus->isChecked());
}

void StepsDialog::showSteps()
{
    const watch::WatchState &state = m_source.state();
    const bool isStarted = m_source.isStarted();
    const bool hasTap = !isStarted || m_source.options().target.has_value();
    m_start->setEnabled(!isWatched()); // beginning anew drops the connections: Return should not do that by chance
    const bool asksWeb = !m_webUrl->text().trimmed().isEmpty();
    m_keepHost->setEnabled(asksWeb);
    m_cacheStatus->setEnabled(asksWeb);
    (m_start->isEnabled() ? m_start : m_done)->setDefault(true);
    m_tap.line->setText(
        state.isTapping ? QStringLiteral("\"LOCATION\": \"%1\",").arg(djangoLocation(m_source.options(), state.tapPort))
                        : QString());
    m_tap.line->setPlaceholderText(hasTap ? tr("Press “Watch” first") : tr("not needed without a cache server"));
    m_tap.copy->setEnabled(state.isTapping);
    const bool hasDoor = state.doorPort != 0;
    m_request.text->setText(
        hasDoor ? tr(
            "3. Make a request: open the application in the browser at this address, which is that of the web door:")
                : tr("3. Make a request: open a page of the application in the browser."));
    m_request.line->setText(hasDoor ? webAddress(m_source.options(), state.doorPort) : QString());
    m_request.line->setPlaceholderText(tr("its current address"));
    m_request.copy->setEnabled(hasDoor);
    const bool isUsual = state.probePort == watch::ProbeListener::usualPort;
    m_probe.text->setText(isUsual || state.probePort == 0
                              ? tr("2. Save lookaside_probe.py next to manage.py, and list it first in MIDDLEWARE:")
                              : tr("2. Save lookaside_probe.py next to manage.py, list it first in MIDDLEWARE, and "
                                   "start the application with LOOKASIDE_PROBE=%1:")
                                    .arg(probeAddress(state.probePort)));
    const auto tick = [](const Step &step, bool isSeen) {
        step.tick->setText(isSeen ? QStringLiteral("✓") : QStringLiteral("○"));
        step.tick->setAccessibleName(isSeen ? tr("seen") : tr("not seen yet"));
    };
    tick(m_tap, state.operations > 0); // a connection alone may have found no server
    if (const base::Error &fault = state.serverFault; fault != m_serverFault) {
        m_serverFault = fault;
        fault.code.isEmpty() ? m_error->hide() : complain(fault);
    }
    tick(m_probe, state.probe.connections > 0);
    tick(m_request,
         hasDoor ? state.door.requests.count > 0
                 : state.probe.counts.requests > 0 || state.lookups.hits + state.lookups.misses > 0);
    fit();
}

void StepsDialog::complain(const base::Error &error)
{
    m_error->setText(report::errorText(error).inFull());
    m_error->show();
}

} // namespace gui
