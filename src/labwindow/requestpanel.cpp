#include "labwindow/requestpanel.h"

#include "lab/duration.h"
#include "lab/recorded.h"
#include "labwindow/dialogs/remediesdialog.h"
#include "labwindow/timeouttext.h"
#include "look/icons.h"
#include "look/markwrong.h"
#include "look/units.h"
#include "report/errors.h"
#include "report/words.h"
#include "server/keyfunction.h"
#include "server/prepared.h"
#include "ui_requestpanel.h"

#include <QtCore/QEvent>
#include <QtGui/QFontMetrics>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

namespace gui {

using server::Caching;

namespace {
// A URL holds no blanks and nothing beyond ASCII; what people type may.
QByteArray percentEncoded(const QString &typed)
{
    QByteArray result;
    const QByteArray utf8 = typed.toUtf8();
    for (const char c : utf8) {
        if (c > ' ' && c < '\x7f')
            result += c;
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}
} // namespace

RequestPanel::RequestPanel(const Theme &theme, LabClient &lab, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RequestPanel>())
    , m_theme(theme)
    , m_lab(lab)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->send);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->fields->setAutoFillBackground(false);
    fill();
    const auto changesRequest = [this] {
        if (!m_showing)
            preview();
    };
    const auto changesCaching = [this] {
        if (!m_showing)
            applyCaching();
    };
    connect(m_ui->endpoint, &QComboBox::currentIndexChanged, this, &RequestPanel::showCaching);
    connect(m_ui->pk, &QSpinBox::valueChanged, this, changesRequest);
    connect(m_ui->query, &QLineEdit::textChanged, this, changesRequest);
    connect(m_ui->user, &QComboBox::currentTextChanged, this, changesRequest);
    connect(m_ui->method, &QComboBox::activated, this, changesCaching);
    connect(m_ui->keyFunction, &QComboBox::activated, this, changesCaching);
    connect(m_ui->keyTemplate, &QLineEdit::editingFinished, this, changesCaching);
    connect(m_ui->timeout, &QComboBox::activated, this, changesCaching);
    connect(m_ui->timeout->lineEdit(), &QLineEdit::editingFinished, this, changesCaching);
    connect(m_ui->timeout->lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        const TypedTimeout typed = typedTimeout(text);
        complain(*m_ui->timeout, typed.timeout ? QString() : typed.problem);
    });
    connect(m_ui->remedies, &QToolButton::clicked, this, &RequestPanel::chooseRemedies);
    connect(m_ui->httpMethod, &QComboBox::currentIndexChanged, this, changesRequest);
    connect(m_ui->headers, &HeaderEdit::changed, this, changesRequest);
    connect(m_ui->more, &QToolButton::toggled, this, &RequestPanel::showMore);
    connect(m_ui->process, &QComboBox::currentIndexChanged, this, &RequestPanel::showMore);
    connect(m_ui->query, &QLineEdit::returnPressed, this, &RequestPanel::send);
    connect(m_ui->send, &QPushButton::clicked, this, &RequestPanel::send);
    connect(m_ui->repeat, &QPushButton::clicked, this, &RequestPanel::repeat);
    connect(m_ui->burst, &QPushButton::clicked, this, &RequestPanel::sendBurst);
    connect(&lab, &LabClient::momentChanged, this, &RequestPanel::showMoment);
    connect(&lab, &LabClient::setupChanged, this, &RequestPanel::showSetup);
    connect(&theme, &Theme::changed, this, &RequestPanel::giveWay);
    m_ui->fields->installEventFilter(this);
    giveWay();
    showSetup();
    showMoment();
    showMore();
}

RequestPanel::~RequestPanel() = default;

// Fields give way before the panel has to scroll sideways, but none is cut.
void RequestPanel::giveWay()
{
    const QFontMetrics metrics(m_theme.font(Theme::Face::Body));
    const int frame = m_theme.px(38); // with the arrows
    const QString many = m_ui->users->prefix() + m_ui->users->locale().toString(10'000);
    m_ui->pk->setMinimumWidth(m_theme.px(64));
    m_ui->users->setMinimumWidth(metrics.horizontalAdvance(many) + frame);
    m_ui->over->setMinimumWidth(metrics.horizontalAdvance(m_ui->over->specialValueText()) + frame);
}

bool RequestPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->fields && event->type() == QEvent::LayoutRequest)
        m_ui->scroll->setMinimumWidth(m_ui->fields->minimumSizeHint().width()
                                      + m_ui->scroll->verticalScrollBar()->sizeHint().width());
    return QWidget::eventFilter(watched, event);
}

void RequestPanel::fill()
{
    for (const server::Endpoint &endpoint : server::endpoints())
        m_ui->endpoint->addItem(QString::fromUtf8(endpoint.pattern), endpoint.pattern);
    m_ui->httpMethod->addItem(QStringLiteral("GET"), QByteArray("GET"));
    m_ui->httpMethod->addItem(QStringLiteral("HEAD"), QByteArray("HEAD"));
    fillProcesses(1);
    m_ui->user->addItem(tr("anonymous"));
    for (const int user : {7, 42, 100, 101})
        m_ui->user->addItem(tr("user %1").arg(user), user);

    using Method = Caching::Method;
    m_ui->method->addItem(tr("off"), int(Method::Off));
    m_ui->method->addItem(QStringLiteral("@cache_page"), int(Method::Page));
    m_ui->method->addItem(QStringLiteral("@cache_response"), int(Method::Response));
    m_ui->method->addItem(tr("cache.get / cache.set in the view"), int(Method::LowLevel));

    using Key = Caching::KeyFunction;
    m_ui->keyFunction->addItem(tr("drf-extensions' default"), int(Key::Default));
    m_ui->keyFunction->addItem(tr("full URL (as in the tutorial)"), int(Key::Url));
    m_ui->keyFunction->addItem(tr("tutorial's key_func, as printed"), int(Key::Tutorial));
    m_ui->keyFunction->addItem(tr("tutorial's key_func, as it runs"), int(Key::TutorialReal));
    m_ui->keyFunction->addItem(tr("query and user"), int(Key::QueryUser));
    m_ui->keyFunction->addItem(tr("my own template"), int(Key::Template));
    m_ui->timeout->addItems(usualTimeouts());
}

void RequestPanel::fillProcesses(int count)
{
    const QVariant chosen = m_ui->process->currentData();
    const QSignalBlocker blocker(m_ui->process);
    m_ui->process->clear();
    m_ui->process->addItem(tr("in turn"));
    for (int process = 1; process <= count; ++process)
        m_ui->process->addItem(tr("process %1").arg(process), process);
    m_ui->process->setCurrentIndex(chosen.isValid() ? std::max(0, m_ui->process->findData(chosen)) : 0);
}

const server::Endpoint &RequestPanel::endpoint() const
{
    return server::endpoints()[std::size_t(std::max(0, m_ui->endpoint->currentIndex()))];
}

void RequestPanel::showSetup()
{
    fillProcesses(m_lab.setup().processes);
    showCaching();
}

void RequestPanel::showMoment()
{
    m_ui->repeat->setEnabled(m_lab.log().now().totals.all.requests > 0);
    if (isVisible()) // generations and header lists follow what the cache holds
        showKeys(previewed().keys);
    // What is set up can be changed in the present only.
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->method), static_cast<QWidget *>(m_ui->keyFunction),
                            static_cast<QWidget *>(m_ui->keyTemplate), static_cast<QWidget *>(m_ui->timeout)})
        widget->setEnabled(!m_lab.isInThePast());
    m_ui->remedies->setEnabled(caching().method != Caching::Method::Off && !m_lab.isInThePast());
}

Caching RequestPanel::caching() const { return m_lab.setup().application.caching.value(endpoint().pattern); }

lab::RequestSpec RequestPanel::request() const
{
    lab::RequestSpec request;
    request.method = m_ui->httpMethod->currentData().toByteArray();
    request.target = endpoint().pattern;
    request.target.replace("{id}", QByteArray::number(m_ui->pk->value()));
    const QByteArray query = percentEncoded(m_ui->query->text().trimmed());
    if (!query.isEmpty())
        request.target += '?' + query;
    request.user = typedUser();
    if (m_ui->process->currentIndex() > 0)
        request.process = m_ui->process->currentData().toInt();
    request.headers = m_ui->headers->headers();
    return request;
}

void RequestPanel::setRequest(const lab::RequestSpec &request)
{
    const qsizetype queryAt = request.target.indexOf('?');
    const QByteArray path = queryAt < 0 ? request.target : request.target.first(queryAt);
    const server::Route route = server::resolve(path);
    if (!route.endpoint)
        return;
    m_showing = true;
    m_ui->endpoint->setCurrentIndex(m_ui->endpoint->findData(route.endpoint->pattern));
    if (route.pk)
        m_ui->pk->setValue(int(*route.pk));
    m_ui->query->setText(queryAt < 0 ? QString() : QString::fromUtf8(request.target.sliced(queryAt + 1)));
    showUser(request.user);
    m_ui->httpMethod->setCurrentIndex(std::max(0, m_ui->httpMethod->findData(request.method)));
    m_ui->process->setCurrentIndex(request.process ? std::max(0, m_ui->process->findData(*request.process)) : 0);
    m_ui->headers->setHeaders(request.headers);
    m_showing = false;
    showCaching();
    showMore();
}

void RequestPanel::send()
{
    if (isSendable())
        m_lab.submit(lab::Get{request()});
}

void RequestPanel::repeat()
{
    const trace::EventLog &log = m_lab.log();
    const trace::Event *last = log.find(log.now().last(trace::EventKind::RequestSent));
    if (!last)
        return;
    const lab::RequestSpec request = lab::requestOf(log, *last);
    setRequest(request);
    m_lab.submit(lab::Get{request});
}

void RequestPanel::sendBurst()
{
    if (!isSendable())
        return;
    lab::Burst burst{m_ui->users->value(), request(), std::nullopt};
    if (m_ui->over->value() > 0)
        burst.over = lab::fromSeconds(m_ui->over->value());
    m_lab.submit(burst);
}

QString RequestPanel::problem() const
{
    if (m_ui->user->findText(m_ui->user->currentText()) < 0 && !typedUser())
        return tr("A user is a number: choose one, or type it.");
    return m_ui->headers->problem();
}

void RequestPanel::showUser(std::optional<int> user)
{
    if (user && m_ui->user->findData(*user) < 0)
        m_ui->user->addItem(tr("user %1").arg(*user), *user);
    m_ui->user->setCurrentIndex(user ? m_ui->user->findData(*user) : 0);
}

std::optional<int> RequestPanel::typedUser() const
{
    const QString text = m_ui->user->currentText();
    if (const int item = m_ui->user->findText(text); item >= 0) {
        const QVariant user = m_ui->user->itemData(item);
        return user.isValid() ? std::optional(user.toInt()) : std::nullopt;
    }
    bool isNumber = false;
    const int user = text.trimmed().toInt(&isNumber);
    return isNumber && user >= 0 ? std::optional(user) : std::nullopt;
}

bool RequestPanel::isSendable()
{
    if (m_ui->timeout->isEnabled()) {
        if (const TypedTimeout typed = typedTimeout(m_ui->timeout->currentText()); !typed.timeout) {
            complain(*m_ui->timeout, typed.problem);
            m_ui->timeout->setFocus();
            return false;
        }
    }
    const QString problem = this->problem();
    if (problem.isEmpty())
        return true;
    m_ui->more->setChecked(m_ui->more->isChecked() || !m_ui->headers->problem().isEmpty());
    m_ui->problem->setText(problem);
    return false;
}

void RequestPanel::complain(QWidget &field, const QString &problem)
{
    markWrong(field, !problem.isEmpty());
    m_ui->problem->setText(problem);
}

// What is rarely changed stays folded away; how many of it are not as usual is told then.
void RequestPanel::showMore()
{
    const bool open = m_ui->more->isChecked();
    const auto unusual = int(m_ui->httpMethod->currentIndex() > 0) + int(m_ui->process->currentIndex() > 0)
        + int(m_ui->headers->headers().size());
    m_ui->more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_ui->more->setText(unusual > 0 && !open ? tr("More (%1)").arg(unusual) : tr("More"));
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->httpMethodLabel), static_cast<QWidget *>(m_ui->httpMethod),
                            static_cast<QWidget *>(m_ui->process), static_cast<QWidget *>(m_ui->headersLabel),
                            static_cast<QWidget *>(m_ui->headers)})
        widget->setVisible(open);
}

void RequestPanel::showCaching()
{
    const Caching caching = this->caching();
    m_showing = true;
    m_ui->pk->setEnabled(endpoint().pattern.contains("{id}"));
    m_ui->method->setCurrentIndex(m_ui->method->findData(int(caching.method)));
    m_ui->keyFunction->setCurrentIndex(m_ui->keyFunction->findData(int(caching.keyFunction)));
    if (!caching.key.isEmpty())
        m_ui->keyTemplate->setText(QString::fromUtf8(caching.key));
    using Kind = cache::Timeout::Kind;
    const double seconds =
        caching.timeout.kind() == Kind::Seconds ? caching.timeout.toSeconds() : endpoint().timeout.value_or(60);
    m_ui->timeout->setCurrentText(caching.timeout.kind() == Kind::Never
                                      ? QStringLiteral("never")
                                      : QString::fromUtf8(lab::printDuration(lab::fromSeconds(seconds))));
    const bool cached = caching.method != Caching::Method::Off;
    const bool byKey = caching.method == Caching::Method::Response;
    const bool byText =
        caching.method == Caching::Method::LowLevel || (byKey && caching.keyFunction == Caching::KeyFunction::Template);
    m_ui->keyFunction->setEnabled(byKey);
    m_ui->keyTemplate->setEnabled(byText);
    m_ui->timeout->setEnabled(cached);
    m_ui->remedies->setEnabled(cached && !m_lab.isInThePast());
    m_ui->remedies->setIcon(icon(m_theme, caching.remedies.any() ? QStringLiteral("lock") : QStringLiteral("unlock")));
    m_ui->remedies->setToolTip(plainToolTip(tr("Remedies when many requests miss the same key at once: lock, single "
                                               "flight, grace, early refresh, jitter. Current: %1")
                                                .arg(report::remediesText(caching.remedies))));
    markWrong(*m_ui->timeout, false);
    m_showing = false;
    preview();
}

Caching RequestPanel::chosenCaching() const
{
    Caching caching = this->caching();
    caching.method = Caching::Method(m_ui->method->currentData().toInt());
    caching.keyFunction = Caching::KeyFunction(m_ui->keyFunction->currentData().toInt());
    const bool byText = caching.method == Caching::Method::LowLevel
        || (caching.method == Caching::Method::Response && caching.keyFunction == Caching::KeyFunction::Template);
    caching.key = byText ? m_ui->keyTemplate->text().toUtf8() : QByteArray();
    if (caching.method != Caching::Method::Response)
        caching.keyFunction = Caching::KeyFunction::Default;
    if (const auto timeout = typedTimeout(m_ui->timeout->currentText()).timeout)
        caching.timeout = *timeout;
    if (caching.method == Caching::Method::Off)
        caching = Caching();
    return caching;
}

void RequestPanel::applyCaching()
{
    if (const TypedTimeout typed = typedTimeout(m_ui->timeout->currentText()); !typed.timeout) {
        complain(*m_ui->timeout, typed.problem);
        return;
    }
    const Caching caching = chosenCaching();
    if (caching == this->caching())
        return;
    if (caching.method == Caching::Method::Response || caching.method == Caching::Method::LowLevel) {
        const auto function = server::KeyFunction::make(caching, server::factsOf({&endpoint(), 1}));
        if (!function) {
            complain(*m_ui->keyTemplate, report::errorText(function.error()).inFull());
            return;
        }
    }
    m_lab.submit(lab::CacheEndpoint{endpoint().pattern, caching});
}

void RequestPanel::chooseRemedies()
{
    const QByteArray pattern = endpoint().pattern;
    auto *dialog = new RemediesDialog(m_theme, QString::fromUtf8(pattern), caching().remedies,
                                      {m_lab.script().text(), m_lab.playedUntil()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, pattern] {
        Caching chosen = m_lab.setup().application.caching.value(pattern);
        if (chosen.method == Caching::Method::Off || chosen.remedies == dialog->remedies())
            return;
        chosen.remedies = dialog->remedies();
        m_lab.submit(lab::CacheEndpoint{pattern, chosen});
    });
    dialog->open();
}

server::KeyPreview RequestPanel::previewed() const
{
    const lab::RequestSpec spec = request();
    const server::Settings &application = m_lab.setup().application;
    const auto prepared = server::prepare(spec.method, spec.target, spec.user, spec.headers, application.site);
    const auto preview = server::keyPreview(*prepared, caching(), application.site, application.django,
                                            [this](const QByteArray &key) { return heldUnder(key); });
    return preview ? *preview : server::KeyPreview();
}

const trace::KeyLife *RequestPanel::heldUnder(const QByteArray &key) const
{
    const server::BackendKind *kind = server::backendKind(m_lab.setup().backend.kind);
    // Requests that go to the processes in turn are shown as the first one's.
    const int process = kind && kind->isShared ? 0 : std::max(1, m_ui->process->currentData().toInt());
    return m_lab.log().now().keys.find(trace::ProcessId(process), m_lab.setup().keyHead() + key);
}

void RequestPanel::preview()
{
    const QString unsendable = problem();
    m_ui->problem->setText(unsendable);
    markWrong(*m_ui->keyTemplate, false);
    showMore();
    showKeys(previewed().keys);
}

void RequestPanel::showKeys(const QList<server::ComposedKey> &keys)
{
    const bool isCached = caching().method != Caching::Method::Off;
    m_ui->keyTitle->setText(!isCached              ? tr("Not cached: every request queries the database")
                                : keys.isEmpty()   ? tr("This request is answered without a lookup")
                                : keys.size() == 1 ? tr("The key this request will use")
                                                   : tr("The keys this request will use, one after the other"));
    while (m_keyParts.size() < keys.size()) {
        m_keyParts.append(new KeyPartsView(m_theme, this));
        m_ui->keyPlace->addWidget(m_keyParts.last());
    }
    for (qsizetype i = 0; i < m_keyParts.size(); ++i) {
        m_keyParts[i]->setVisible(i < keys.size());
        if (i < keys.size())
            m_keyParts[i]->setKey(keys[i].key, keys[i].parts);
    }
}

} // namespace gui
