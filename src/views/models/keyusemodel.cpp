#include "views/models/keyusemodel.h"

#include "look/roles.h"
#include "look/units.h"
#include "report/pagetext.h"
#include "report/words.h"
#include "trace/fields.h"

#include <algorithm>

namespace gui {

using namespace std::chrono_literals;

KeyUseModel::KeyUseModel(const trace::Source &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
    m_later.setSingleShot(true);
    m_later.setInterval(200ms);
    connect(&m_later, &QTimer::timeout, this, &KeyUseModel::update);
    connect(&source, &trace::Source::momentChanged, this, &KeyUseModel::follow);
    connect(&source, &trace::Source::restarted, this, &KeyUseModel::update);
    connect(&m_ticker, &QTimer::timeout, this, &KeyUseModel::tick);
    m_ticker.start(1s);
    update();
}

void KeyUseModel::follow()
{
    if (!m_later.isActive())
        m_later.start();
}

int KeyUseModel::rowOf(trace::ProcessId store, const QByteArray &key) const { return m_index.value({store, key}, -1); }

void KeyUseModel::update()
{
    const auto &stores = m_source.moment().keys.stores();
    std::vector<Row> fresh;
    m_sums = {};
    std::size_t kept = 0;
    for (auto store = stores.cbegin(); store != stores.cend(); ++store) {
        for (auto life = store->cbegin(); life != store->cend(); ++life) {
            ++m_sums.keys;
            m_sums.hits += life->hits;
            m_sums.stale += life->staleHits;
            m_sums.misses += life->misses;
            const int at = rowOf(store.key(), life.key());
            if (at < 0) {
                fresh.push_back({store.key(), life.key(), *life});
            } else {
                m_rows[std::size_t(at)].life = *life;
                ++kept;
            }
        }
    }
    // In the order in which they came up, whichever moments were looked at before.
    const auto cameUp = [](const Row &a, const Row &b) { return a.life.first < b.life.first; };
    std::sort(fresh.begin(), fresh.end(), cameUp);
    if (kept != m_rows.size()) { // some are not known at this moment
        beginResetModel();
        m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return !m_source.moment().keys.find(row.store, row.key); }),
                     m_rows.end());
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        std::sort(m_rows.begin(), m_rows.end(), cameUp);
        m_index.clear();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_index.insert({m_rows[i].store, m_rows[i].key}, int(i));
        endResetModel();
    } else {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
        if (!fresh.empty()) {
            const auto first = int(m_rows.size());
            beginInsertRows({}, first, first + int(fresh.size()) - 1);
            for (Row &row : fresh) {
                m_index.insert({row.store, row.key}, int(m_rows.size()));
                m_rows.push_back(std::move(row));
            }
            endInsertRows();
        }
    }
    emit updated();
}

void KeyUseModel::tick()
{
    if (!m_rows.empty() && !m_source.isInThePast())
        emit dataChanged(index(0, int(Column::Ttl)), index(int(m_rows.size()) - 1, int(Column::Ttl)),
                         {TtlRole, Qt::DisplayRole});
}

Ttl KeyUseModel::ttl(const Row &row) const
{
    return row.life.ttl == trace::noTtl ? Ttl() : Ttl::of(row.life.expiresAt - m_source.now(), row.life.ttl);
}

int KeyUseModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int KeyUseModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant KeyUseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, column);
    case Qt::ToolTipRole:
        return plainToolTip(tipOf(shown, column));
    case SortRole:
        return sortKeyOf(shown, column);
    case TtlRole:
        return column == Column::Ttl && shown.life.isHeld() ? QVariant::fromValue(ttl(shown)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Column::Key || column == Column::Writer || column == Column::Ttl || column == Column::Why
            ? QVariant()
            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString KeyUseModel::whyText(const Row &row) const
{
    if (row.life.misses == 0)
        return tr("–");
    const QString reason =
        row.life.missedFor == trace::MissReason::None ? tr("not known") : report::reasonText(row.life.missedFor);
    return reason + QStringLiteral(" · ") + clockText(row.life.missedAt);
}

QString KeyUseModel::keyText(const Row &row) { return report::keyText(row.key, row.life.url); }

QString KeyUseModel::writerText(const Row &row)
{
    const QByteArray request = trace::fieldOf(row.life.origin, "written-by");
    return request.isEmpty() ? tr("–") : report::shown(request.startsWith("GET ") ? request.sliced(4) : request, 200);
}

QVariant KeyUseModel::textOf(const Row &row, Column column) const
{
    const trace::KeyLife &life = row.life;
    const auto count = [](qint64 number) { return number == 0 ? tr("–") : countText(number); };
    switch (column) {
    case Column::Key:
        return keyText(row);
    case Column::Writer:
        return writerText(row);
    case Column::Hits:
        return count(life.hits - life.staleHits);
    case Column::Stale:
        return count(life.staleHits);
    case Column::Misses:
        return count(life.misses);
    case Column::Ratio:
        return report::percentText(life.hits, life.hits + life.misses);
    case Column::Age:
        return life.agedHits == 0 ? tr("–") : durationText(life.ageAtHits / life.agedHits);
    case Column::Ttl:
        return life.isHeld()                          ? ttlText(ttl(row))
            : life.isThere                            ? tr("not known")
            : life.lastEnd != trace::MissReason::None ? tr("gone")
                                                      : tr("–");
    case Column::Size:
        return life.bytes == 0 ? tr("–") : byteText(life.bytes);
    case Column::Why:
        return whyText(row);
    }
    return {};
}

QString KeyUseModel::tipOf(const Row &row, Column column) const
{
    const trace::KeyLife &life = row.life;
    switch (column) {
    case Column::Key:
        return report::shown(row.key, 2000);
    case Column::Writer: {
        const QByteArray maker = trace::fieldOf(life.origin, "key-by");
        const QString writer = writerText(row);
        return maker.isEmpty()
            ? tr("The request that stored it last: %1").arg(writer)
            : tr("The request that stored it last: %1. Its key is made by %2").arg(writer, report::shown(maker, 200));
    }
    case Column::Hits:
        return tr("Lookups that found it, not known to be stale");
    case Column::Stale:
        return tr("Hits for which the database was known to differ");
    case Column::Misses:
        return tr("Lookups that did not find it");
    case Column::Ratio:
        return tr("Share of lookups that hit, including stale");
    case Column::Age:
        return tr("Average age of the entry when it was hit");
    case Column::Ttl:
        return life.isThere ? tr("It was found, but stored before it was watched, or by another way")
            : !life.isHeld() && life.lastEnd == trace::MissReason::None ? tr("Never stored, as far as known")
            : !life.isHeld()                                            ? tr("Not in the cache, as far as known")
            : life.ttl == trace::noTtl ? tr("Stored without a time to live, or none was seen")
                                       : tr("Stored or touched for %1").arg(durationText(life.ttl));
    case Column::Size:
        return tr("Size when last stored");
    case Column::Why:
        return whyText(row);
    }
    return {};
}

QVariant KeyUseModel::sortKeyOf(const Row &row, Column column) const
{
    const trace::KeyLife &life = row.life;
    switch (column) {
    case Column::Key:
        return keyText(row);
    case Column::Writer:
        return writerText(row);
    case Column::Hits:
        return qlonglong(life.hits - life.staleHits);
    case Column::Stale:
        return qlonglong(life.staleHits);
    case Column::Misses:
        return qlonglong(life.misses);
    case Column::Ratio:
        return life.hits + life.misses == 0 ? -1.0 : double(life.hits) / double(life.hits + life.misses);
    case Column::Age:
        return life.agedHits == 0 ? qlonglong(-1) : qlonglong((life.ageAtHits / life.agedHits).count());
    case Column::Ttl:
        return life.isHeld() ? qlonglong(life.expiresAt.time_since_epoch().count()) : qlonglong(-1);
    case Column::Size:
        return qlonglong(life.bytes);
    case Column::Why:
        return qlonglong(life.missedAt.time_since_epoch().count());
    }
    return {};
}

QVariant KeyUseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Key:
        return tr("key");
    case Column::Writer:
        return tr("written by");
    case Column::Hits:
        return tr("hits");
    case Column::Stale:
        return tr("stale");
    case Column::Misses:
        return tr("misses");
    case Column::Ratio:
        return tr("hit ratio");
    case Column::Age:
        return tr("age at hit");
    case Column::Ttl:
        return tr("TTL");
    case Column::Size:
        return tr("size");
    case Column::Why:
        return tr("last miss reason");
    }
    return {};
}

} // namespace gui
