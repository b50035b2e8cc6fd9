#include "livewindow/livekeymodel.h"

#include "base/escape.h"
#include "base/wallclock.h"
#include "look/roles.h"
#include "look/ttlbar.h"
#include "look/units.h"
#include "report/pagetext.h"
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
    KeyListing::Scope scope = m_scope;
    scope.folder = path;
    scope.isLoneKeys = false;
    beginAnew(scope);
}

void LiveKeyModel::setLoneKeys()
{
    KeyListing::Scope scope = m_scope;
    scope.folder.clear();
    scope.isLoneKeys = true;
    beginAnew(scope);
}

void LiveKeyModel::beginAnew(const KeyListing::Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
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
    if (!wanted || (*wanted == m_scope.order && order == m_scope.direction))
        return;
    m_scope.order = *wanted;
    m_scope.direction = order;
    m_work.stop();
    update();
}

// Sorting by what is not the name takes a while, as does looking for keys without a folder, so it is done elsewhere;
// meanwhile the rows stay as they are.
void LiveKeyModel::update()
{
    if (m_scope.isRange()) {
        const inspector::KeyspaceView &view = m_keys.view();
        show({view, view.withPrefix(m_scope.folder)});
        return;
    }
    if (m_work.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_work.run(
        this,
        [view = m_keys.view(), scope = m_scope](const std::atomic<bool> &stop) {
            return KeyListing::arranged(view, scope, stop);
        },
        [this](const KeyListing &listing) {
            show(listing);
            if (m_isStale)
                update();
        });
}

// The rows of a model are places, and keys move through them: places are added at the end, then every key that
// somebody holds on to (the selection, the current row) is told where it went, then places are taken from the end.
void LiveKeyModel::show(KeyListing listing)
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
DepartedRows LiveKeyModel::departedFrom(const KeyListing &next) const
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
        show(KeyListing(m_listing));
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

QByteArray LiveKeyModel::key(int row) const { return m_listing.key(row); }

int LiveKeyModel::rowOf(const QByteArray &name) const { return m_listing.rowOf(name); }

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
        // An event told that it changed, so the view has forgotten what was known.
        const bool isFresh = m_listing.view.facts(m_listing.at(row)).type != redis::KeyType::Unknown;
        if (!m_known.isKnownLately(name, now) || !isFresh)
            names.append(name);
    }
    if (!names.isEmpty())
        m_ticket = m_client.describe(names);
}

void LiveKeyModel::learn(const QList<inspector::KeyDescription> &keys, qint64 now)
{
    m_known.learn(keys, now);
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

KeyFacts LiveKeyModel::facts(int row) const
{
    return m_known.completed(m_listing.view.facts(m_listing.at(row)), key(row));
}

QString LiveKeyModel::refusal(int row, Column column) const { return m_known.refusal(key(row), detailOf(column)); }

QVariant LiveKeyModel::ttl(int row, int role) const
{
    const qint64 expires = facts(row).expires;
    if (expires == KeyFacts::unknown)
        return role == Qt::DisplayRole ? QVariant(refusal(row, Column::Ttl)) : QVariant();
    Ttl shown;
    if (expires != KeyFacts::never) {
        const KnownKeys::Known *known = m_known.find(key(row));
        const qint64 whole = known ? known->whole : 0;
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
    const KnownKeys::Known *known = m_known.find(key(row));
    return word.isEmpty() && known ? known->description.typeWord() : word;
}

QVariant LiveKeyModel::text(int row, Column column) const
{
    const QByteArray name = key(row);
    const KnownKeys::Known *known = m_known.find(name);
    switch (column) {
    case Column::Key:
        // Within its folder; the whole name is in the tool tip and is what is copied.
        if (name.isEmpty())
            return tr("(the empty name)");
        {
            const QByteArrayView part = QByteArrayView(name).sliced(name == m_scope.folder ? 0 : m_scope.folder.size());
            const auto made = inspector::djangoPage(part);
            const QString page = made ? report::pageKeyText(part, m_urls.url(made->urlHash)) : QString();
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
        return known && !known->description.encoding.isEmpty() ? QString::fromUtf8(known->description.encoding)
                                                               : refusal(row, column);
    case Column::Use:
        if (known && known->description.idle >= 0)
            return durationText(std::chrono::seconds(known->description.idle));
        return known && known->description.frequency >= 0 ? tr("freq %1").arg(known->description.frequency)
                                                          : refusal(row, column);
    case Column::Ttl:
        break;
    }
    return {};
}

QVariant LiveKeyModel::hint(int row, Column column) const
{
    if (!refusal(row, column).isEmpty())
        return plainToolTip(m_known.refusalHint(key(row), detailOf(column), m_client));
    const KnownKeys::Known *known = m_known.find(key(row));
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
        return m_counts.of(key(row)).hits ? plainToolTip(tr("An estimate from MONITOR samples")) : QVariant();
    case Column::Misses: {
        const KeyCounts::Counts counts = m_counts.of(key(row));
        if (!counts.misses)
            return {};
        return plainToolTip(
            counts.isMissesEstimate
                ? tr("An estimate: in MONITOR samples, a read was followed by a write")
                : tr("Misses of the application that the server reported by keymiss, without Lookaside's own"));
    }
    case Column::Use:
        if (known && known->description.idle >= 0)
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
        return word(tr("Type"), tr("Redis type of the value"));
    case Column::Memory:
        return word(tr("Memory"), tr("Key and value, per MEMORY USAGE"));
    case Column::Hits:
        return word(tr("Hits"), tr("Known for keys seen in a MONITOR sample; ~ marks an estimate"));
    case Column::Misses:
        return word(tr("Misses"),
                    tr("From keymiss events where the server sends them, otherwise from a MONITOR sample"));
    case Column::Encoding:
        return word(tr("Encoding"), tr("How Redis stores the value in memory (OBJECT ENCODING)"));
    case Column::Use:
        return word(tr("Idle"), tr("Idle time, or access frequency where the server counts it"));
    }
    return {};
}

} // namespace gui
