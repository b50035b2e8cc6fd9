#include "livewindow/valuepanel.h"

#include "inspector/keyowner.h"
#include "livewindow/chiprow.h"
#include "livewindow/undoband.h"
#include "livewindow/valueactions.h"
#include "livewindow/valuewords.h"
#include "look/band.h"
#include "look/bandroom.h"
#include "look/clampedlabel.h"
#include "look/elidedlabel.h"
#include "look/emptytext.h"
#include "look/monodelegate.h"
#include "look/panelscroll.h"
#include "look/reserve.h"
#include "look/tables.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/errors.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gui {

using redis::KeyType;

namespace {

QLabel *plainLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ValuePanel::ValuePanel(const Theme &theme, InspectorClient &client, KeySelection &selection, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(client)
    , m_selection(selection)
    , m_empty(new EmptyText(theme,
                            tr("Select a key to read and show its value. This adds a few lookups on the server, which "
                               "are excluded, and resets the key's idle time."),
                            this))
    , m_content(new QWidget(this))
    , m_key(new ClampedLabel(2, m_content))
    , m_chips(new ChipRow(theme, m_content))
    , m_facts(new ClampedLabel(1, m_content))
    , m_bands(new BandRoom(theme, 2, this))
    , m_changedBand(new Band(theme, u"valueChangedBand"_s))
    , m_saveBand(new Band(theme, u"saveBand"_s))
    , m_findings(new QWidget(m_content))
    , m_elementTable(new QTableView(m_content))
    , m_decoded(new DecodedView(theme, m_content))
    , m_readSoFar(new ElidedLabel(m_content))
    , m_more(new QPushButton(tr("Load more"), m_content))
    , m_cost(new ClampedLabel(2, m_content))
    , m_actions(new ValueActions(theme, client, m_content))
{
    setObjectName(u"valuePanel"_s);
    m_chips->setObjectName(u"chips"_s);
    addButtons();
    layOut();
    follow();
    read();
}

void ValuePanel::addButtons()
{
    m_more->setObjectName(u"loadMore"_s);
    m_more->setToolTip(tr("Read the next page of the value"));
    connect(m_actions, &ValueActions::copyAsked, this,
            [this] { QGuiApplication::clipboard()->setText(m_decoded->shownText()); });
    connect(m_actions, &ValueActions::edited, this, &ValuePanel::read);
    connect(m_actions, &ValueActions::saving, this, [this] { m_saveBand->say(tr("Saving …")); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_more->setEnabled(false);
        m_client.readMore();
    });
    connect(m_changedBand->addButton(u"readAgain"_s, tr("Read again"), tr("Read the value as it is now")),
            &QPushButton::clicked, this, &ValuePanel::read);
    connect(m_saveBand->addButton(u"cancelSave"_s, tr("Stop"), tr("Stop saving, or close this line")),
            &QPushButton::clicked, this, [this] {
                m_client.ask([](inspector::Session &session) { session.saver().cancel(); });
                m_saveBand->hide();
            });
}

void ValuePanel::layOut()
{
    m_elementTable->setObjectName(u"elements"_s);
    m_elementTable->setAccessibleName(tr("The elements of the value"));
    m_elementTable->setModel(&m_elements);
    setUpTable(*m_elementTable, m_theme);
    m_elementTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_elementTable->setItemDelegate(new MonoDelegate(m_theme, this));
    m_elementTable->horizontalHeader()->setStretchLastSection(true);
    // A narrow one for the times to live of a hash's fields: the value keeps the room.
    connect(&m_elements, &QAbstractItemModel::columnsInserted, this, [this] {
        m_elementTable->horizontalHeader()->setStretchLastSection(false);
        m_elementTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
        m_elementTable->setColumnWidth(2, m_theme.px(112));
    });
    connect(&m_elements, &QAbstractItemModel::modelReset, this, [this] {
        if (m_elementTable->horizontalHeader()->count() > 1)
            m_elementTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
        m_elementTable->horizontalHeader()->setStretchLastSection(true);
    });
    m_key->setObjectName(u"valueKey"_s);
    m_key->setElideMode(Qt::ElideMiddle); // the end tells it from its neighbours
    m_facts->setObjectName(u"valueFacts"_s);
    m_readSoFar->setObjectName(u"readSoFar"_s);
    m_cost->setObjectName(u"valueCost"_s);
    keepPlace(*m_more);
    m_key->setAccessibleName(tr("The selected key"));
    new QVBoxLayout(m_findings);
    m_findings->layout()->setContentsMargins(0, 0, 0, 0);
    m_findings->layout()->setSpacing(m_theme.px(2));

    auto *head = new QVBoxLayout;
    head->setSpacing(m_theme.px(6));
    for (QWidget *each :
         {static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_chips), static_cast<QWidget *>(m_facts)})
        head->addWidget(each);
    m_findingsRoom = new PanelScroll(m_theme, m_findings, m_content);
    head->addWidget(m_findingsRoom);
    auto *more = new QHBoxLayout;
    more->addWidget(m_readSoFar, 1);
    more->addWidget(m_more);
    auto *foot = new QVBoxLayout;
    foot->setSpacing(m_theme.px(6));
    foot->addLayout(more);
    foot->addWidget(m_cost);
    foot->addWidget(m_actions);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addLayout(head);
    content->addWidget(m_decoded, 1);
    m_decoded->addAbove(*m_elementTable);
    content->addLayout(foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bands->add(new UndoBand(m_theme, m_client));
    m_bands->add(m_saveBand);
    m_bands->add(m_changedBand);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_bands);

    const auto restyle = [this, head, foot] {
        const int margin = m_theme.px(12);
        head->setContentsMargins(margin, m_theme.px(8), margin, m_theme.px(6));
        foot->setContentsMargins(margin, m_theme.px(6), margin, m_theme.px(8));
        m_key->setFont(m_theme.font(Theme::Face::MonoStrong));
        m_elementTable->setColumnWidth(0, m_theme.px(150));
        // As high for one value as for many, so that nothing below moves from key to key.
        m_elementTable->setMinimumHeight(m_theme.px(56));
        m_decoded->setMinimumHeight(m_theme.px(216));
        m_findingsRoom->setFixedHeight(m_theme.px(44)); // two of them; more are scrolled to
        for (QLabel *label :
             {static_cast<QLabel *>(m_facts), static_cast<QLabel *>(m_readSoFar), static_cast<QLabel *>(m_cost)}) {
            label->setFont(m_theme.font(Theme::Face::Small));
            m_theme.dim(*label);
        }
        showFindings();
    };
    restyle();
    connect(&m_theme, &Theme::changed, this, restyle);
    connect(m_elementTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ValuePanel::showElement);
    connect(m_decoded, &DecodedView::decodedChanged, this, &ValuePanel::showDecoded);
}

void ValuePanel::follow()
{
    connect(&m_selection, &KeySelection::keyChanged, this, &ValuePanel::read);
    connect(&m_client, &InspectorClient::opened, this, &ValuePanel::read);
    connect(&m_client, &InspectorClient::valueOpened, this, &ValuePanel::show);
    connect(&m_client, &InspectorClient::valueLoaded, this, &ValuePanel::add);
    connect(&m_client, &InspectorClient::valueFailed, this, &ValuePanel::complain);
    connect(&m_client, &InspectorClient::sampled, this, &ValuePanel::showFacts); // its seconds
    connect(&m_client, &InspectorClient::happened, this, [this](const QList<redis::KeyEvent> &events) {
        if (!m_isOpen || m_changedBand->isVisible())
            return;
        for (const redis::KeyEvent &event : events) {
            if (event.key != m_head.key || event.kind == redis::KeyEvent::Kind::Missed)
                continue;
            m_changedBand->say(tr("The value has changed since it was read."));
            return;
        }
    });
    connect(&m_client, &InspectorClient::deletionUndone, this, &ValuePanel::read);
    connect(&m_client, &InspectorClient::saveProgressed, this, [this](qint64 done, qint64 total) {
        if (m_saveBand->isVisible())
            m_saveBand->say(tr("Saving: %1").arg(report::percentText(done, total)));
    });
    connect(&m_client, &InspectorClient::valueSaved, this, [this](const QString &path, qint64 bytes) {
        m_saveBand->say(tr("Saved %1 to %2.").arg(report::byteText(bytes), path));
    });
    connect(&m_client, &InspectorClient::saveFailed, this,
            [this](const base::Error &error) { m_saveBand->say(report::errorText(error).inFull()); });
    connect(&m_client, &InspectorClient::editFailed, this, [this](quint64 ticket, const base::Error &error) {
        if (ticket != 0)
            return; // the dialog of that edit says it
        m_saveBand->say(report::errorText(error).inFull());
    });
    connect(&m_client, &InspectorClient::edited, this, [this](quint64 ticket) {
        if (ticket == 0)
            read(); // a new time to live
    });
}

// Begins with what is selected now.
void ValuePanel::read()
{
    m_isOpen = false;
    m_changedBand->hide();
    m_saveBand->hide();
    const bool isAny = m_selection.key().has_value() && m_client.isOpen();
    m_empty->setVisible(!isAny);
    m_content->setVisible(isAny);
    m_decoded->clear();
    m_elements.begin(KeyType::Unknown);
    m_elementTable->hide();
    m_more->hide();
    m_chips->setChips({});
    m_readSoFar->clear();
    m_facts->clear();
    m_cost->clear();
    showFindings();
    showActions();
    emit factsChanged({});
    if (!isAny)
        return;
    const QByteArray &key = *m_selection.key();
    m_key->setText(report::shown(key, 400));
    m_key->setToolTip(plainToolTip(report::shown(key, 4'000)));
    m_facts->setText(tr("Reading …"));
    m_client.readValue(key);
}

bool ValuePanel::isCollection() const { return m_head.type != KeyType::String; }

void ValuePanel::show(const inspector::ValueHead &head, const inspector::ValuePage &page)
{
    if (!m_selection.key() || *m_selection.key() != head.key)
        return; // another was selected meanwhile
    m_head = head;
    m_page = page;
    m_isOpen = true;
    m_readAt = QDateTime::currentMSecsSinceEpoch();
    m_elementTable->setVisible(isCollection());
    if (isCollection()) {
        m_elements.begin(head.type);
        m_chips->setChips({report::shown(head.typeWord, 64)});
        m_page.elements.clear();
        m_elements.append(page);
        if (m_elements.rowCount() > 0)
            m_elementTable->setCurrentIndex(m_elements.index(0, 0));
    } else {
        m_decoded->decode(page.bytes, head.length, inspector::serializerOf(head.key));
    }
    showCost();
    showFacts();
    showActions();
}

void ValuePanel::add(const inspector::ValuePage &page)
{
    if (!m_isOpen)
        return;
    m_page.isLast = page.isLast;
    m_page.cost = page.cost;
    if (isCollection()) {
        m_elements.append(page);
    } else {
        m_decoded->decode(m_decoded->bytes() + page.bytes, m_head.length, inspector::serializerOf(m_head.key));
    }
    showCost();
    showActions();
}

void ValuePanel::showElement()
{
    const int row = m_elementTable->currentIndex().row();
    const bool isAny = m_isOpen && isCollection() && row >= 0;
    if (!isAny) {
        m_decoded->clear();
    } else {
        const QByteArray bytes = m_elements.contentAt(row);
        m_decoded->decode(bytes, bytes.size(), inspector::serializerOf(m_head.key));
    }
    showActions();
}

void ValuePanel::showDecoded()
{
    if (!m_isOpen)
        return;
    const codec::Decoded &decoded = m_decoded->decoded();
    QStringList chips = chainWords(decoded);
    if (isCollection())
        chips.prepend(report::shown(m_head.typeWord, 64));
    m_chips->setChips(chips);
    const qsizetype stored = decoded.steps.constFirst().size;
    emit factsChanged(
        decoded.payload.size() == stored
            ? report::byteText(stored)
            : tr("%1 B → %2 B").arg(report::countText(stored), report::countText(decoded.payload.size())));
    showFindings();
    showFacts();
}

void ValuePanel::showFindings()
{
    qDeleteAll(m_findings->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const QList<FindingText> texts = findingTexts(m_decoded->decoded());
    for (const FindingText &finding : texts) {
        auto *label = plainLabel(m_findings, finding.isDanger ? u"danger"_s : u"finding"_s);
        label->setText((finding.isDanger ? u"⚠ "_s : u"· "_s) + finding.text);
        label->setFont(m_theme.font(finding.isDanger ? Theme::Face::SmallStrong : Theme::Face::Small));
        if (finding.isDanger) {
            QPalette colours = label->palette();
            colours.setColor(QPalette::WindowText, m_theme.palette().danger);
            colours.setColor(QPalette::Window, m_theme.palette().dangerTint);
            label->setPalette(colours);
            label->setAutoFillBackground(true);
            label->setMargin(m_theme.px(4));
        }
        m_findings->layout()->addWidget(label);
    }
}

void ValuePanel::showCost()
{
    const qint64 read = isCollection() ? m_elements.count() : m_decoded->bytes().size();
    const auto amount = [this](qint64 count) {
        return isCollection() ? tr("%1 elements").arg(report::countText(count)) : report::byteText(count);
    };
    m_readSoFar->setText(m_page.isLast ? tr("All of it is read: %1.").arg(amount(read))
                                       : tr("Read so far: %1 of %2.").arg(amount(read), amount(m_head.length)));
    m_more->setVisible(!m_page.isLast);
    m_more->setEnabled(true);
    m_cost->setText(tr("Reading the value cost %1 lookups, which are excluded; its idle time was reset.")
                        .arg(report::countText(m_page.cost.hits + m_page.cost.misses)));
    m_cost->setToolTip(tr("TYPE, PTTL, OBJECT ENCODING and the page reads count as hits on the server"));
}

void ValuePanel::showFacts()
{
    if (!m_isOpen)
        return;
    QStringList facts;
    if (m_head.ttl < 0) {
        facts << tr("no TTL");
    } else {
        const qint64 left = m_head.ttl - (QDateTime::currentMSecsSinceEpoch() - m_readAt);
        facts << (left > 0 ? tr("expires in %1").arg(report::countdownText(std::chrono::milliseconds(left)))
                           : tr("expired"));
    }
    if (!m_head.encoding.isEmpty())
        facts << tr("encoding %1").arg(QString::fromLatin1(m_head.encoding));
    if (m_head.memory > 0)
        facts << tr("%1 of memory").arg(report::byteText(m_head.memory));
    m_facts->setText(facts.join(u" · "_s));
}

void ValuePanel::showActions() { m_actions->setSubject({m_head, m_isOpen, openedPart()}); }

void ValuePanel::complain(const base::Error &error)
{
    const report::ErrorText text = report::errorText(error);
    m_more->setEnabled(true);
    if (m_isOpen)
        m_changedBand->say(text.inFull());
    else
        m_facts->setText(text.inFull());
}

std::optional<inspector::Edit> ValuePanel::openedPart() const
{
    if (!m_isOpen || !inspector::Editor::canEdit(m_head.type))
        return {};
    inspector::Edit edit{m_head.key, m_head.type, {}, m_decoded->bytes(), {}};
    if (!isCollection())
        return m_page.isLast ? std::optional(edit) : std::nullopt;
    const int row = m_elementTable->currentIndex().row();
    if (row < 0)
        return {};
    edit.place = m_elements.placeAt(row);
    edit.before = m_elements.bytesAt(row);
    return edit;
}

} // namespace gui
