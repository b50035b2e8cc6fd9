#include "labwindow/keyvalueview.h"

#include "labwindow/timeouttext.h"
#include "look/elidedlabel.h"
#include "look/markwrong.h"
#include "look/monodelegate.h"
#include "look/reserve.h"
#include "look/tables.h"
#include "look/trees.h"
#include "look/units.h"
#include "report/words.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace gui {

namespace {
constexpr int shownDifferences = 2; // in sight without scrolling; the room for them is kept

QByteArray bodyOf(const trace::KeyLife &life)
{
    if (!life.content)
        return {};
    QByteArray body = life.content->body;
    if (body.isEmpty()) { // cache_page's list of the headers that the page varies on
        for (const auto &[name, value] : life.content->fields)
            body += value + '\n';
    }
    return body;
}
} // namespace

KeyValueView::KeyValueView(const Theme &theme, LabClient &lab, const report::Narrator &narrator, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lab(lab)
    , m_narrator(narrator)
    , m_key(new ElidedLabel(this)) // a key has no blank at which it could be wrapped
    , m_state(new ElidedLabel(this))
    , m_differs(new QTableView(this))
    , m_tree(new QTreeView(this))
    , m_hand(new QWidget(this))
    , m_ttl(new QComboBox(m_hand))
    , m_problem(new ElidedLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_key->setObjectName(QStringLiteral("selectedKey"));
    m_state->setObjectName(QStringLiteral("selectedState"));
    m_key->setContentsMargins(theme.px(8), theme.px(4), theme.px(8), 0);
    m_problem->setObjectName(QStringLiteral("keyProblem"));
    for (ElidedLabel *label : {m_state, m_problem})
        label->setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(2));
    const auto restyle = [this] {
        m_key->setFont(m_theme.font(Theme::Face::MonoStrong));
        m_state->setFont(m_theme.font(Theme::Face::Small));
        m_problem->setFont(m_theme.font(Theme::Face::SmallStrong));
        m_differs->setFixedHeight(m_theme.px(26 + shownDifferences * 28 + 2));
    };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    keepPlace(*m_differs);

    m_differs->setObjectName(QStringLiteral("difference"));
    m_differs->setAccessibleName(tr("How the entry differs from the database"));
    m_differs->setToolTip(tr("Rows and fields that differ from the database"));
    m_differs->setModel(&m_difference);
    setUpTable(*m_differs, theme);
    auto *values = new MonoDelegate(theme, m_differs);
    values->keepApart(MonoDelegate::Apart::Columns); // the difference is what one looks for
    m_differs->setItemDelegate(values);
    m_differs->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_differs->horizontalHeader()->setSectionResizeMode(int(DifferenceModel::Column::Place),
                                                        QHeaderView::ResizeToContents);
    m_tree->setObjectName(QStringLiteral("keyValue"));
    m_tree->setAccessibleName(tr("Value of the selected key"));
    m_tree->setToolTip(tr("What the cache holds under this key; the arrow keys open and close branches"));
    m_tree->setModel(&m_body);
    setUpTree(*m_tree, theme);
    m_tree->header()->resizeSection(0, theme.px(120));
    connect(&m_body, &QAbstractItemModel::modelReset, m_tree, [this] { openFirst(*m_tree); });

    auto *hand = new QHBoxLayout(m_hand);
    hand->setContentsMargins(theme.px(8), theme.px(3), theme.px(8), theme.px(3));
    hand->setSpacing(theme.px(6));
    const auto addButton = [&](const QString &name, const QString &text, const QString &tip, auto action) {
        auto *button = new QPushButton(text, m_hand);
        button->setObjectName(name);
        button->setToolTip(plainToolTip(tip));
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, action);
        hand->addWidget(button);
    };
    addButton(QStringLiteral("deleteKey"), tr("Delete"), tr("cache.delete(key): the next request for it misses"),
              &KeyValueView::remove);
    addButton(QStringLiteral("touchKey"), tr("Touch"),
              tr("cache.touch(key): expires after the cache's default timeout"), &KeyValueView::touch);
    hand->addStretch(1);
    m_ttl->setObjectName(QStringLiteral("newTtl"));
    m_ttl->setAccessibleName(tr("New time to live"));
    m_ttl->setToolTip(tr("From now on: 30s, 15m, 24h or never"));
    m_ttl->setEditable(true);
    m_ttl->setMinimumContentsLength(5);
    m_ttl->addItems(usualTimeouts());
    hand->addWidget(m_ttl);
    addButton(QStringLiteral("setTtl"), tr("Set TTL"), tr("cache.touch(key, timeout): expires after this time"),
              &KeyValueView::setTtl);
    connect(m_ttl->lineEdit(), &QLineEdit::returnPressed, this, &KeyValueView::setTtl);

    m_tree->setMinimumHeight(theme.px(48)); // a row: the panel has to stand beside the others on a small screen
    layout->addWidget(m_key);
    auto *line = new QGridLayout;
    line->addWidget(m_state, 0, 0);
    line->addWidget(m_problem, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_differs);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_hand);
    setAbsent({});
    m_ticker.setInterval(std::chrono::seconds(1));
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        if (m_entry && isVisible())
            showTitle();
    });
    m_ticker.start();
}

void KeyValueView::setEntry(const KeyModel::Row *entry)
{
    m_hand->setEnabled(true);
    const bool isSame = m_entry && entry->life.storedBy == m_entry->life.storedBy && entry->store == m_entry->store
        && entry->key == m_entry->key;
    m_entry = *entry;
    showTitle();
    m_difference.setDifference(entry->life.staleSince ? entry->life.difference.get() : nullptr);
    m_differs->setVisible(m_difference.rowCount() > 0);
    if (!isSame) {
        complain({});
        // Under traffic an entry is stored anew many times a second, mostly with what it said before.
        if (const QByteArray body = bodyOf(entry->life); body != m_shownBody) {
            m_shownBody = body;
            m_body.setBody(body);
        }
    }
}

void KeyValueView::setAbsent(const QByteArray &fullKey)
{
    m_hand->setEnabled(false);
    m_entry.reset();
    showKey(fullKey);
    m_state->setText(fullKey.isEmpty() ? tr("Select a key: its value appears here.") : tr("not in the cache"));
    m_difference.setDifference(nullptr);
    m_differs->hide();
    m_shownBody.clear();
    m_body.setBody({});
    complain({});
}

void KeyValueView::showKey(const QByteArray &fullKey)
{
    m_key->setText(report::shown(KeyModel::ownKey(fullKey), 120));
    m_key->setToolTip(plainToolTip(report::shown(fullKey, 2000)));
}

void KeyValueView::showTitle()
{
    showKey(m_entry->key);
    const trace::KeyLife &life = m_entry->life;
    const auto since = [this](base::Instant time) {
        const auto ago = std::chrono::floor<std::chrono::seconds>(m_lab.now() - time);
        return ago.count() > 0 ? tr("%1 ago").arg(durationText(ago)) : tr("just now");
    };
    if (!life.staleSince) {
        m_state->setText(tr("matches the database, stored %1").arg(since(life.storedAt)));
        return;
    }
    const trace::Event *edit = m_lab.log().find(life.staleSince);
    const int number = m_narrator.editOf(life.staleSince);
    m_state->setText(edit && number ? tr("stale since edit %1, %2").arg(number).arg(since(edit->time))
                                    : tr("stale: the database has changed since"));
}

void KeyValueView::complain(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_state->setVisible(problem.isEmpty());
    markWrong(*m_ttl, !problem.isEmpty());
}

void KeyValueView::remove() { operate(Operation::Delete); }

void KeyValueView::touch() { operate(Operation::Touch); }

void KeyValueView::setTtl()
{
    const TypedTimeout typed = typedTimeout(m_ttl->currentText());
    complain(typed.problem);
    if (typed.timeout)
        operate(Operation::Touch, *typed.timeout);
}

void KeyValueView::operate(Operation operation, cache::Timeout timeout)
{
    if (!m_entry)
        return;
    const QByteArray head = m_lab.setupNow().keyHead();
    if (!m_entry->key.startsWith(head)) {
        complain(tr("Commands only affect keys that begin with %1, the current prefix and version of the cache.")
                     .arg(report::shown(head)));
        return;
    }
    lab::CacheOperation command;
    command.operation = operation;
    command.key = m_entry->key.sliced(head.size());
    command.timeout = timeout;
    if (m_entry->store > 1)
        command.process = int(m_entry->store);
    m_lab.submit(command);
}

} // namespace gui
