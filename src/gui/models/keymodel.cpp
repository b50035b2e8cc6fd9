#include "gui/models/keymodel.h"

#include "gui/outcomeshape.h"
#include "gui/roles.h"
#include "gui/ttlbar.h"
#include "gui/units.h"
#include "report/words.h"

#include <algorithm>

namespace gui {

using namespace std::chrono_literals;

KeyModel::KeyModel(const LabClient &lab, QObject *parent)
    : QAbstractTableModel(parent)
    , m_lab(lab)
{
    connect(&lab, &LabClient::momentChanged, this, &KeyModel::update);
    connect(&lab, &LabClient::paceChanged, this, &KeyModel::tick);
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
    const auto &stores = m_lab.moment().keys.stores();
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
    if (!m_rows.empty())
        emit dataChanged(index(0, int(Column::Ttl)), index(int(m_rows.size()) - 1, int(Column::Ttl)),
                         {TtlRole, Qt::DisplayRole});
}

QString KeyModel::keyText(const Row &row) const
{
    // As the application wrote it; the full key with its prefix and version is in the tool tip.
    const qsizetype versionEnd = row.key.indexOf(':', row.key.indexOf(':') + 1);
    return report::shown(versionEnd < 0 ? row.key : row.key.sliced(versionEnd + 1), 400);
}

int KeyModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int KeyModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index.row());
    const trace::KeyLife &life = shown.life;
    const auto ttl = [&] { return life.ttl == trace::noTtl ? Ttl() : Ttl::of(life.expiresAt - m_lab.now(), life.ttl); };
    switch (Column(index.column())) {
    case Column::Key:
        if (role == Qt::DisplayRole)
            return keyText(shown);
        if (role == Qt::ToolTipRole)
            return plainToolTip(report::shown(shown.key, 2000));
        break;
    case Column::Ttl:
        if (role == TtlRole)
            return QVariant::fromValue(ttl());
        if (role == Qt::DisplayRole)
            return ttlText(ttl());
        break;
    case Column::State: {
        const bool expired = life.expired || ttl().state == Ttl::State::Expired;
        if (role == Qt::DisplayRole)
            return expired ? tr("Expired") : life.staleSince ? tr("Stale") : tr("Fresh");
        if (role == MarkRole)
            return int(expired ? Mark::Expiry : life.staleSince ? Mark::StaleHit : Mark::Hit);
        if (role == Qt::ToolTipRole)
            return plainToolTip(expired ? tr("Its time is over; the cache removes it when somebody asks for it")
                                    : life.staleSince ? tr("The database would answer something else now")
                                                      : tr("As the database would answer now"));
        break;
    }
    case Column::Hits:
        if (role == Qt::DisplayRole)
            return qlonglong(life.entryHits);
        if (role == Qt::ToolTipRole)
            return plainToolTip(tr("Hits of this entry: %1. Of this key in the whole run: hits %2, misses %3")
                                    .arg(life.entryHits)
                                    .arg(life.hits)
                                    .arg(life.misses));
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        break;
    case Column::Size:
        if (role == Qt::DisplayRole)
            return byteText(life.bytes);
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        break;
    case Column::Process:
        if (role == Qt::DisplayRole)
            return shown.store == 0 ? tr("shared") : QString::number(shown.store);
        break;
    }
    return {};
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
    case Column::Size:
        return tr("size");
    case Column::Process:
        return tr("process");
    }
    return {};
}

} // namespace gui
