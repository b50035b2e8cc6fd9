#include "views/models/keymodel.h"

#include "look/outcomeshape.h"
#include "look/roles.h"
#include "look/units.h"
#include "report/words.h"

#include <algorithm>

namespace gui {

using namespace std::chrono_literals;

namespace {

QString stateText(KeyModel::State state)
{
    return state == KeyModel::State::Expired ? KeyModel::tr("Expired")
        : state == KeyModel::State::Stale    ? KeyModel::tr("Stale")
                                             : KeyModel::tr("Fresh");
}

QString stateHint(KeyModel::State state)
{
    return state == KeyModel::State::Expired ? KeyModel::tr("Expired; the cache removes the entry at the next lookup")
        : state == KeyModel::State::Stale    ? KeyModel::tr("The database would return something else now")
                                             : KeyModel::tr("Matches the database");
}

Mark stateMark(KeyModel::State state)
{
    return state == KeyModel::State::Expired ? Mark::Expiry
        : state == KeyModel::State::Stale    ? Mark::StaleHit
                                             : Mark::Hit;
}

} // namespace

KeyModel::KeyModel(const trace::Source &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
    connect(&source, &trace::Source::momentChanged, this, &KeyModel::update);
    connect(&source, &trace::Source::clockChanged, this, &KeyModel::tick);
    connect(&m_ticker, &QTimer::timeout, this, &KeyModel::tick);
    m_ticker.start(100ms);
}

int KeyModel::rowOf(trace::ProcessId store, const QByteArray &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.store == store && row.key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void KeyModel::update()
{
    std::vector<Row> rows;
    const auto &stores = m_source.moment().keys.stores();
    for (auto store = stores.cbegin(); store != stores.cend(); ++store) {
        for (auto life = store->cbegin(); life != store->cend(); ++life) {
            if (life->isHeld())
                rows.push_back({store.key(), life.key(), *life});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.life.storedBy < b.life.storedBy; });
    const auto sameEntry = [](const Row &a, const Row &b) { return a.life.storedBy == b.life.storedBy; };

    // Both lists rise by storedBy: what is missing in the new one is removed, what is new comes behind. Nothing
    // else moves, so a selection stays where it is.
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        const bool kept = std::binary_search(rows.begin(), rows.end(), m_rows[i], [](const Row &a, const Row &b) {
            return a.life.storedBy < b.life.storedBy;
        });
        if (kept)
            continue;
        beginRemoveRows({}, int(i), int(i));
        m_rows.erase(m_rows.begin() + std::ptrdiff_t(i));
        endRemoveRows();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i < m_rows.size() && sameEntry(m_rows[i], rows[i])) {
            m_rows[i] = std::move(rows[i]);
            continue;
        }
        beginInsertRows({}, int(i), int(i));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(i), std::move(rows[i]));
        endInsertRows();
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
}

void KeyModel::tick()
{
    if (m_rows.empty())
        return;
    const auto last = int(m_rows.size()) - 1;
    emit dataChanged(index(0, int(Column::Ttl)), index(last, int(Column::Ttl)), {TtlRole, Qt::DisplayRole});
    emit dataChanged(index(0, int(Column::Age)), index(last, int(Column::Age)), {Qt::DisplayRole});
}

QByteArray KeyModel::ownKey(const QByteArray &fullKey)
{
    const qsizetype versionEnd = fullKey.indexOf(':', fullKey.indexOf(':') + 1);
    return versionEnd < 0 ? fullKey : fullKey.sliced(versionEnd + 1);
}

Ttl KeyModel::ttl(const Row &row) const
{
    return row.life.ttl == trace::noTtl ? Ttl() : Ttl::of(row.life.expiresAt - m_source.now(), row.life.ttl);
}

KeyModel::State KeyModel::state(int index) const
{
    const Row &shown = row(index);
    if (shown.life.expired || ttl(shown).state == Ttl::State::Expired)
        return State::Expired;
    return shown.life.staleSince ? State::Stale : State::Fresh;
}

int KeyModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int KeyModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::State ? stateText(state(index.row())) : textOf(shown, column);
    case Qt::ToolTipRole:
        return column == Column::State ? plainToolTip(stateHint(state(index.row()))) : tipOf(shown, column);
    case SortRole:
        return column == Column::State ? QVariant(int(state(index.row()))) : sortKeyOf(shown, column);
    case TtlRole:
        return column == Column::Ttl ? QVariant::fromValue(ttl(shown)) : QVariant();
    case MarkRole:
        return column == Column::State ? QVariant(int(stateMark(state(index.row())))) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Column::Hits || column == Column::Misses || column == Column::Size || column == Column::Age
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    default:
        return {};
    }
}

QVariant KeyModel::textOf(const Row &row, Column column) const
{
    const trace::KeyLife &life = row.life;
    switch (column) {
    case Column::Key:
        return report::shown(ownKey(row.key), 400);
    case Column::Ttl:
        return ttlText(ttl(row));
    case Column::Hits:
        return qlonglong(life.entryHits);
    case Column::Misses:
        return qlonglong(life.misses);
    case Column::Size:
        return byteText(life.bytes);
    case Column::MadeBy:
        return life.storedIn == 0 ? tr("by hand") : tr("request %1").arg(life.storedIn);
    case Column::Age:
        return durationText(std::chrono::floor<std::chrono::seconds>(m_source.now() - life.storedAt));
    case Column::Process:
        return row.store == 0 ? tr("shared") : QString::number(row.store);
    case Column::State:
        break;
    }
    return {};
}

QVariant KeyModel::tipOf(const Row &row, Column column) const
{
    const trace::KeyLife &life = row.life;
    switch (column) {
    case Column::Key:
        return plainToolTip(report::shown(row.key, 2000)); // with prefix and version
    case Column::Ttl:
        return plainToolTip(life.ttl == trace::noTtl ? tr("It was stored without a time to live")
                                                     : tr("Stored or touched for %1").arg(durationText(life.ttl)));
    case Column::Hits:
        return plainToolTip(
            tr("Hits of this entry. For this key in the whole run: %1 (stale: %2)").arg(life.hits).arg(life.staleHits));
    case Column::Misses:
        return plainToolTip(tr("Misses of this key in the whole run"));
    case Column::Size:
        return plainToolTip(tr("Size of the value, without the cache's overhead"));
    case Column::MadeBy:
        return plainToolTip(tr("Who stored it: double-click to see that moment everywhere"));
    case Column::Age:
        return plainToolTip(tr("Virtual time since it was stored"));
    case Column::Process:
        return plainToolTip(tr("The server process whose memory holds it"));
    case Column::State:
        break;
    }
    return {};
}

QVariant KeyModel::sortKeyOf(const Row &row, Column column) const
{
    switch (column) {
    case Column::Ttl:
        return qlonglong(row.life.expiresAt.time_since_epoch().count());
    case Column::Size:
        return qlonglong(row.life.bytes);
    case Column::MadeBy:
        return row.life.storedIn;
    case Column::Age:
        return -qlonglong(row.life.storedAt.time_since_epoch().count());
    case Column::Process:
        return row.store;
    default:
        return textOf(row, column);
    }
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Key:
        return tr("key");
    case Column::Ttl:
        return tr("TTL");
    case Column::State:
        return tr("state");
    case Column::Hits:
        return tr("hits");
    case Column::Misses:
        return tr("misses");
    case Column::Size:
        return tr("size");
    case Column::MadeBy:
        return tr("stored by");
    case Column::Age:
        return tr("age");
    case Column::Process:
        return tr("process");
    }
    return {};
}

} // namespace gui
