#include "livewindow/livekeymodel.h"

#include "livewindow/pagetext.h"

#include "base/escape.h"
#include "base/wallclock.h"
#include "look/roles.h"
#include "look/ttlbar.h"
#include "look/units.h"
#include "report/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QFont>

#include <algorithm>

using namespace std::chrono_literals;

namespace gui {

using inspector::KeyFacts;
using inspector::KeyOrder;

namespace {

redis::Details detailOf(LiveKeyModel::Column column)
{
    switch (column) {
    case LiveKeyModel::Column::Type:
        return redis::Detail::Type;
    case LiveKeyModel::Column::Ttl:
        return redis::Detail::Ttl;
    case LiveKeyModel::Column::Memory:
        return redis::Detail::Memory;
    case LiveKeyModel::Column::Encoding:
        return redis::Detail::Encoding;
    case LiveKeyModel::Column::Use:
        return redis::Detail::Use;
    default:
        return {};
    }
}

constexpr auto tickEvery = 100ms;
constexpr auto askAfter = 60ms; // of rest: somebody who scrolls through a million keys asks about none of them
constexpr qint64 knownFor = 30'000; // ms
constexpr qsizetype mostKnown = 5'000;
constexpr int mostAsked = 200;
constexpr qsizetype mostEnds = 5'000;
constexpr auto fadeEvery = 40ms;

std::optional<KeyOrder> orderOf(LiveKeyModel::Column column)
{
    switch (column) {
    case LiveKeyModel::Column::Key:
        return KeyOrder::Name;
    case LiveKeyModel::Column::Ttl:
        return KeyOrder::Ttl;
    case LiveKeyModel::Column::Type:
        return KeyOrder::Type;
    case LiveKeyModel::Column::Memory:
        return KeyOrder::Memory;
    default:
        return {};
    }
}

QString estimateText(qint64 count) { return u'~' + QLocale().toString(count); }

int alignment(LiveKeyModel::Column column)
{
    using Column = LiveKeyModel::Column;
    const bool isNumber = column == Column::Memory || column == Column::Hits || column == Column::Misses;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

LiveKeyModel::LiveKeyModel(const ShownKeys &keys, InspectorClient &client, const KeyCounts &counts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keys(keys)
    , m_client(client)
    , m_counts(counts)
{
    connect(&keys, &ShownKeys::changed, this, &LiveKeyModel::update);
    connect(&client, &InspectorClient::opened, this, [this] {
        m_known.clear();
        m_ticket = 0;
        m_ends.clear();
        m_newcomers.clear();
        m_before = {};
        m_wasComplete = false;
        m_listing.departed = {};
    });
    connect(&client, &InspectorClient::happened, this, &LiveKeyModel::learnFates);
    connect(&client, &InspectorClient::described, this,
            [this](quint64 ticket, const QList<inspector::KeyDescription> &described, qint64 now) {
                if (ticket == m_ticket)
                    m_ticket = 0;
                learn(described, now);
            });
    connect(&client, &InspectorClient::stateChanged, this, [this] {
        m_ticket = 0; // what was under way when the link broke is not answered
        if (m_client.isReady())
            m_asker.start(askAfter);
    });
    connect(&counts, &KeyCounts::changed, this, [this] {
        if (m_lastVisible >= m_firstVisible && m_lastVisible < m_rowCount)
            emit dataChanged(index(m_firstVisible, int(Column::Hits)), index(m_lastVisible, int(Column::Misses)));
    });
    connect(&m_ticker, &QTimer::timeout, this, &LiveKeyModel::tick);
    m_ticker.start(tickEvery);
    connect(&m_fader, &QTimer::timeout, this, &LiveKeyModel::fade);
    m_asker.setSingleShot(true);
    connect(&m_asker, &QTimer::timeout, this, &LiveKeyModel::describeVisible);
    update();
}

void LiveKeyModel::setFolder(const QByteArray &path)
{
    if (path == m_folder)
        return;
    m_folder = path;
    m_work.stop();
    beginResetModel();
    m_listing = {};
    m_rowCount = 0;
    endResetModel();
    update();
}

void LiveKeyModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = column < 0 ? KeyOrder::Name : orderOf(Column(column));
    if (!wanted || (*wanted == m_order && order == m_direction))
        return;
    m_order = *wanted;
    m_direction = order;
    m_work.stop();
    update();
}

// Sorting by what is not the name takes a while, so it is done elsewhere; meanwhile the rows stay as they are.
void LiveKeyModel::update()
{
    Listing listing{m_keys.view(), {}, nullptr, {}};
    listing.range = listing.view.withPrefix(m_folder);
    if (m_order == KeyOrder::Name && m_direction == Qt::AscendingOrder) {
        show(std::move(listing));
        return;
    }
    if (m_work.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_work.run(
        this,
        [listing, order = m_order, direction = m_direction](const std::atomic<bool> &stop) {
            return inspector::sorted(listing.view, listing.range, order, direction, stop);
        },
        [this, listing](const std::vector<Row> &rows) {
            Listing sortedListing = listing;
            sortedListing.rows = std::make_shared<const std::vector<Row>>(rows);
            show(std::move(sortedListing));
            if (m_isStale)
                update();
        });
}

// The rows of a model are places, and keys move through them: places are added at the end, then every key that
// somebody holds on to (the selection, the current row) is told where it went, then places are taken from the end.
void LiveKeyModel::show(Listing listing)
{
    listing.departed = departedFrom(listing);
    const bool sameKeys = !listing.rows && !m_listing.rows && listing.range == m_listing.range
        && listing.view.isSameOrder(m_listing.view) && listing.departed == m_listing.departed;
    if (sameKeys) {
        m_listing = std::move(listing);
        if (m_lastVisible >= m_firstVisible && m_lastVisible < m_rowCount)
            emit dataChanged(index(m_firstVisible, 0), index(m_lastVisible, columns - 1));
        m_asker.start(askAfter);
        return;
    }
    const int before = m_rowCount;
    const int after = listing.size();
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rowCount = after;
        endInsertRows();
    }
    emit layoutAboutToBeChanged();
    const QModelIndexList held = persistentIndexList();
    QByteArrayList names;
    for (const QModelIndex &each : held)
        names.append(key(each.row()));
    m_listing = std::move(listing);
    QModelIndexList moved;
    for (qsizetype i = 0; i < held.size(); ++i) {
        const int row = rowOf(names.at(i));
        moved.append(row >= 0 && row < m_rowCount ? createIndex(row, held.at(i).column()) : QModelIndex());
    }
    changePersistentIndexList(held, moved);
    emit layoutChanged();
    if (after < m_rowCount) {
        beginRemoveRows({}, after, m_rowCount - 1);
        m_rowCount = after;
        endRemoveRows();
    }
    markNewcomers();
    m_asker.start(askAfter);
    emit refreshed();
}

// What goes on the screen stays there for a while; what goes elsewhere, or is hidden by a filter, nobody sees go.
DepartedRows LiveKeyModel::departedFrom(const Listing &next) const
{
    const qint64 now = base::wallClockMs();
    std::vector<DepartedRows::Departed> gone;
    const auto isBack = [&](const QByteArray &name) { return next.view.find(name).has_value(); };
    for (const DepartedRows::Departed &each : m_listing.departed.all()) {
        if ((!each.fate.isOver(now) || each.row == m_heldRow) && !isBack(each.key))
            gone.push_back(each);
    }
    for (int row = m_firstVisible; row <= std::min(m_lastVisible, m_listing.size() - 1); ++row) {
        if (!m_listing.isLiving(row))
            continue;
        const QByteArray name = key(row);
        if (isBack(name) || m_client.view().find(name))
            continue;
        const KeyFacts known = facts(row);
        const bool hasExpired = known.expires != KeyFacts::unknown && known.expires <= now;
        const Fate::Kind kind = m_ends.value(name, hasExpired ? Fate::Kind::Expired : Fate::Kind::Gone);
        gone.push_back({name, {kind, now}, row});
    }
    const bool isByName = !next.rows;
    std::sort(gone.begin(), gone.end(),
              [isByName](const auto &a, const auto &b) { return isByName ? a.key < b.key : a.row < b.row; });
    DepartedRows departed;
    for (const DepartedRows::Departed &each : gone) {
        const int row = isByName ? int(next.view.lowerBound(each.key) - next.range.first) + departed.size() : each.row;
        departed.append(each.key, each.fate, row, next.living());
    }
    return departed;
}

void LiveKeyModel::markNewcomers()
{
    const qint64 now = base::wallClockMs();
    const int last = std::min(std::max(m_lastVisible, m_firstVisible) + mostAsked, m_listing.size() - 1);
    for (int row = m_firstVisible; m_wasComplete && row <= last; ++row) {
        if (!m_listing.isLiving(row))
            continue;
        const QByteArray name = key(row);
        if (!m_before.find(name))
            m_newcomers.insert(name, {Fate::Kind::New, now});
    }
    m_before = m_client.view();
    m_wasComplete = m_client.coverage().isComplete;
    if (!m_fader.isActive() && (m_listing.departed.size() > 0 || !m_newcomers.isEmpty()))
        m_fader.start(fadeEvery);
}

void LiveKeyModel::learnFates(const QList<redis::KeyEvent> &events)
{
    using Kind = redis::KeyEvent::Kind;
    static const QHash<Kind, Fate::Kind> fates{{Kind::Deleted, Fate::Kind::Deleted},
                                               {Kind::Expired, Fate::Kind::Expired},
                                               {Kind::Evicted, Fate::Kind::Evicted}};
    if (m_ends.size() > mostEnds)
        m_ends.clear();
    for (const redis::KeyEvent &event : events) {
        const auto fate = fates.constFind(event.kind);
        if (fate == fates.cend())
            continue;
        m_ends.insert(event.key, *fate);
        if (m_listing.departed.setKind(event.key, *fate)) {
            const QModelIndex place = index(m_listing.departed.rowOf(event.key), int(Column::Key));
            emit dataChanged(place, place);
        }
    }
}

void LiveKeyModel::fade()
{
    const qint64 now = base::wallClockMs();
    m_newcomers.removeIf([now](const auto &each) { return each.value().isOver(now); });
    const auto &departed = m_listing.departed.all();
    if (std::any_of(departed.begin(), departed.end(),
                    [&](const auto &each) { return each.fate.isOver(now) && each.row != m_heldRow; }))
        show(Listing(m_listing));
    if (m_listing.departed.size() == 0 && m_newcomers.isEmpty()) {
        m_fader.stop();
        m_ends.clear();
    }
    const int last = std::min(m_lastVisible, m_rowCount - 1);
    if (m_firstVisible <= last)
        emit dataChanged(index(m_firstVisible, int(Column::Key)), index(last, int(Column::Key)), {FateRole});
}

void LiveKeyModel::setUrls(const inspector::UrlNames &urls)
{
    m_urls = urls;
    if (m_rowCount > 0)
        emit dataChanged(index(0, int(Column::Key)), index(m_rowCount - 1, int(Column::Key)));
}

void LiveKeyModel::setHeldRow(int row) { m_heldRow = row; }

Fate LiveKeyModel::fate(int row) const
{
    if (const DepartedRows::Departed *departed = m_listing.departed.at(row))
        return departed->fate;
    return m_newcomers.isEmpty() ? Fate() : m_newcomers.value(key(row));
}

QByteArray LiveKeyModel::key(int row) const
{
    if (const DepartedRows::Departed *departed = m_listing.departed.at(row))
        return departed->key;
    return m_listing.holds(row) ? m_listing.view.name(m_listing.at(row)).toByteArray() : QByteArray();
}

int LiveKeyModel::rowOf(const QByteArray &name) const
{
    if (const int departed = m_listing.departed.rowOf(name); departed >= 0)
        return departed;
    const auto found = m_listing.view.find(name);
    if (!found || *found < m_listing.range.first || *found >= m_listing.range.last)
        return -1;
    if (!m_listing.rows)
        return m_listing.departed.shown(int(*found - m_listing.range.first));
    const auto place = std::find(m_listing.rows->begin(), m_listing.rows->end(), *found);
    return place == m_listing.rows->end() ? -1 : m_listing.departed.shown(int(place - m_listing.rows->begin()));
}

void LiveKeyModel::setVisibleRows(int first, int last)
{
    if (first == m_firstVisible && last == m_lastVisible)
        return;
    m_firstVisible = first;
    m_lastVisible = last;
    m_asker.start(askAfter);
}

void LiveKeyModel::describeVisible()
{
    if (m_ticket != 0 || !m_client.isReady() || m_client.isFrozen())
        return;
    const qint64 now = base::wallClockMs();
    QList<QByteArray> names;
    const int last = std::min({m_lastVisible, m_firstVisible + mostAsked, m_listing.size() - 1});
    for (int row = m_firstVisible; row <= last; ++row) {
        if (!m_listing.isLiving(row))
            continue;
        const QByteArray name = key(row);
        const auto known = m_known.constFind(name);
        const bool isKnown = known != m_known.cend() && now - known->at < knownFor;
        // An event told that it changed, so the view has forgotten what was known.
        const bool isFresh = m_listing.view.facts(m_listing.at(row)).type != redis::KeyType::Unknown;
        if (!isKnown || !isFresh)
            names.append(name);
    }
    if (!names.isEmpty())
        m_ticket = m_client.describe(names);
}

void LiveKeyModel::learn(const QList<inspector::KeyDescription> &keys, qint64 now)
{
    if (m_known.size() > mostKnown)
        m_known.clear(); // what is on the screen is learned anew
    for (const inspector::KeyDescription &key : keys) {
        Known &known = m_known[key.name];
        const bool grew = key.ttl > known.description.ttl - (now - known.at) + 1'000; // set anew
        known.whole = grew || known.description.ttl < 0 ? std::max<qint64>(key.ttl, 0) : known.whole;
        known.description = key;
        known.at = now;
    }
    if (m_lastVisible >= m_firstVisible && m_lastVisible < m_rowCount)
        emit dataChanged(index(m_firstVisible, 0), index(m_lastVisible, columns - 1));
    m_asker.start(askAfter);
}

void LiveKeyModel::tick()
{
    const int last = std::min(m_lastVisible, m_rowCount - 1);
    if (m_firstVisible > last || m_client.isFrozen())
        return;
    emit dataChanged(index(m_firstVisible, int(Column::Ttl)), index(last, int(Column::Ttl)),
                     {TtlRole, Qt::DisplayRole});
    if (!m_asker.isActive())
        m_asker.start(1s);
}

// What the view says, and while it has forgotten (an event told a change), what was known before.
KeyFacts LiveKeyModel::facts(int row) const
{
    KeyFacts facts = m_listing.view.facts(m_listing.at(row));
    const auto known = m_known.constFind(key(row));
    if (known == m_known.cend())
        return facts;
    if (facts.type == redis::KeyType::Unknown)
        facts.type = known->description.type;
    if (facts.memory == 0 && known->description.memory > 0)
        facts.memory = quint32(std::min<qint64>(known->description.memory, std::numeric_limits<quint32>::max()));
    if (facts.expires == KeyFacts::unknown && known->description.ttl >= 0)
        facts.expires = known->at + known->description.ttl;
    else if (facts.expires == KeyFacts::unknown && known->description.ttl == -1)
        facts.expires = KeyFacts::never;
    return facts;
}

// What the server does not let us ask says so; empty where it does.
QString LiveKeyModel::refusal(int row, Column column) const
{
    const auto known = m_known.constFind(key(row));
    if (known == m_known.cend())
        return {};
    if (known->description.refused & detailOf(column))
        return tr("not permitted");
    return failureOf(known->description, column) ? tr("failed") : QString();
}

const QByteArray *LiveKeyModel::failureOf(const inspector::KeyDescription &key, Column column)
{
    for (auto failure = key.failures.cbegin(); failure != key.failures.cend(); ++failure) {
        if (detailOf(column) & failure.key())
            return &failure.value();
    }
    return nullptr;
}

// … and why, with the line that would permit it.
QString LiveKeyModel::refusalHint(int row, Column column) const
{
    const auto known = m_known.constFind(key(row));
    if (const QByteArray *words = known == m_known.cend() ? nullptr : failureOf(known->description, column))
        return tr("The server answered with an error") + u'\n' + report::shown(*words, 300);
    QStringList lines{tr("The server does not permit this")};
    for (const redis::Denial &denial : m_client.coverage().denials) {
        if (!(detailOf(column) & denial.detail) || denial.why == redis::Denial::Why::Failed)
            continue;
        if (!denial.words.isEmpty())
            lines << report::shown(denial.words, 300);
        const QByteArray line = denial.aclLine(m_client.options().connection.url.user);
        if (!line.isEmpty())
            lines << tr("Permit it with: %1").arg(report::shown(line, 300));
    }
    return lines.join(u'\n');
}

QVariant LiveKeyModel::ttl(int row, int role) const
{
    const qint64 expires = facts(row).expires;
    if (expires == KeyFacts::unknown)
        return role == Qt::DisplayRole ? QVariant(refusal(row, Column::Ttl)) : QVariant();
    Ttl shown;
    if (expires != KeyFacts::never) {
        const auto known = m_known.constFind(key(row));
        const qint64 whole = known == m_known.cend() ? 0 : known->whole;
        shown = Ttl::of(std::chrono::milliseconds(expires - base::wallClockMs()), std::chrono::milliseconds(whole));
    }
    if (role == TtlRole)
        return QVariant::fromValue(shown);
    return role == Qt::DisplayRole ? QVariant(ttlText(shown)) : QVariant();
}

// Nothing is known any more of a key that is gone but its name and its end.
QVariant LiveKeyModel::departed(int row, Column column, int role) const
{
    if (column != Column::Key)
        return {};
    const QString word = fateText(fate(row).kind);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return QString(text(row, column).toString() + u' ' + word);
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1: %2. The row disappears automatically").arg(report::shown(key(row), 2'000), word));
    case Qt::FontRole: {
        QFont font;
        font.setStrikeOut(true);
        return font;
    }
    default:
        return {};
    }
}

QByteArray LiveKeyModel::typeWord(int row) const
{
    const QByteArray word = m_listing.view.typeWord(m_listing.at(row));
    const auto known = m_known.constFind(key(row));
    return word.isEmpty() && known != m_known.cend() ? known->description.typeWord() : word;
}

QVariant LiveKeyModel::text(int row, Column column) const
{
    const QByteArray name = key(row);
    const auto known = m_known.constFind(name);
    const bool isKnown = known != m_known.cend();
    switch (column) {
    case Column::Key:
        // Within its folder; the whole name is in the tool tip and is what is copied.
        if (name.isEmpty())
            return tr("(the empty name)");
        {
            const QByteArrayView part = QByteArrayView(name).sliced(name == m_folder ? 0 : m_folder.size());
            const QString page = pageKeyText(part, m_urls);
            return page.isNull() ? report::shown(part, 400) : page;
        }
    case Column::Type:
        if (facts(row).type == redis::KeyType::Unknown)
            return refusal(row, column);
        return report::shown(typeWord(row), 64);
    case Column::Memory:
        return facts(row).memory > 0 ? byteText(facts(row).memory) : refusal(row, column);
    case Column::Hits: {
        const auto hits = m_counts.of(name).hits;
        return hits ? estimateText(*hits) : QString();
    }
    case Column::Misses: {
        const KeyCounts::Counts counts = m_counts.of(name);
        if (!counts.misses)
            return QString();
        return counts.isMissesEstimate ? estimateText(*counts.misses) : QLocale().toString(*counts.misses);
    }
    case Column::Encoding:
        return isKnown && !known->description.encoding.isEmpty() ? QString::fromUtf8(known->description.encoding)
                                                                 : refusal(row, column);
    case Column::Use:
        if (isKnown && known->description.idle >= 0)
            return durationText(std::chrono::seconds(known->description.idle));
        return isKnown && known->description.frequency >= 0 ? tr("freq %1").arg(known->description.frequency)
                                                            : refusal(row, column);
    case Column::Ttl:
        break;
    }
    return {};
}

QVariant LiveKeyModel::hint(int row, Column column) const
{
    if (!refusal(row, column).isEmpty())
        return plainToolTip(refusalHint(row, column));
    const auto known = m_known.constFind(key(row));
    switch (column) {
    case Column::Key:
        return plainToolTip(report::shown(key(row), 2'000));
    case Column::Ttl: {
        const qint64 expires = facts(row).expires;
        if (expires == KeyFacts::unknown || expires == KeyFacts::never)
            return {};
        return plainToolTip(
            tr("expires at %1").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(expires), QLocale::LongFormat)));
    }
    case Column::Memory:
        return plainToolTip(tr("MEMORY USAGE: %1 bytes").arg(facts(row).memory));
    case Column::Hits:
        return m_counts.of(key(row)).hits ? plainToolTip(tr("An estimate: what samples of MONITOR saw")) : QVariant();
    case Column::Misses: {
        const KeyCounts::Counts counts = m_counts.of(key(row));
        if (!counts.misses)
            return {};
        return plainToolTip(
            counts.isMissesEstimate
                ? tr("An estimate: samples of MONITOR saw a read that a write followed")
                : tr("Misses of the application that the server reported by keymiss, without Lookaside's own"));
    }
    case Column::Use:
        if (known != m_known.cend() && known->description.idle >= 0)
            return plainToolTip(tr("Time since last access (OBJECT IDLETIME)"));
        return plainToolTip(tr("Access frequency on the server's logarithmic scale (OBJECT FREQ)"));
    default:
        return {};
    }
}

int LiveKeyModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rowCount; }

int LiveKeyModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant LiveKeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (!m_listing.holds(index.row())) // a place that is being added or taken away
        return {};
    if (column == Column::Key && role == FateRole)
        return QVariant::fromValue(fate(index.row()));
    if (m_listing.departed.at(index.row()))
        return departed(index.row(), column, role);
    if (column == Column::Key && role == Qt::AccessibleTextRole && !m_newcomers.isEmpty())
        return QString(text(index.row(), column).toString() + u' ' + fateText(fate(index.row()).kind)).trimmed();
    if (column == Column::Ttl && (role == Qt::DisplayRole || role == TtlRole))
        return ttl(index.row(), role);
    if (role == Qt::DisplayRole)
        return text(index.row(), column);
    return role == Qt::ToolTipRole ? hint(index.row(), column) : QVariant();
}

QVariant LiveKeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(Column(section));
    const auto word = [role](const QString &text, const QString &hint) {
        return role == Qt::DisplayRole ? QVariant(text)
            : role == Qt::ToolTipRole  ? QVariant(plainToolTip(hint))
                                       : QVariant();
    };
    switch (Column(section)) {
    case Column::Key:
        return word(tr("Key"), tr("The name byte for byte: bytes that are not text are written as \\xNN"));
    case Column::Ttl:
        return word(tr("TTL"), tr("Remaining time to live, counted down here and corrected by the server's reports"));
    case Column::Type:
        return word(tr("Type"), tr("Redis' type of the value"));
    case Column::Memory:
        return word(tr("Memory"), tr("Key and value as MEMORY USAGE says"));
    case Column::Hits:
        return word(tr("Hits"), tr("Known for keys that a sample of MONITOR saw: ~ marks an estimate"));
    case Column::Misses:
        return word(tr("Misses"),
                    tr("From keymiss events where the server sends them, otherwise from a MONITOR sample"));
    case Column::Encoding:
        return word(tr("Encoding"), tr("How Redis keeps the value in its memory (OBJECT ENCODING)"));
    case Column::Use:
        return word(tr("Idle"), tr("Idle time, or access frequency where the server counts it"));
    }
    return {};
}

} // namespace gui
