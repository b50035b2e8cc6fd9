#include "livewindow/samplemodel.h"

#include "report/figures.h"

#include <QtCore/QDateTime>

namespace gui {

using inspector::SampleBucket;

void SampleModel::setBuckets(const QList<SampleBucket> &buckets)
{
    // Rows keep their places while time goes on, so that who reads the table keeps theirs.
    const bool isSameSize = buckets.size() == m_buckets.size();
    if (!isSameSize)
        beginResetModel();
    m_buckets = buckets;
    if (!isSameSize)
        endResetModel();
    else if (!buckets.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int SampleModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_buckets.size()); }

int SampleModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant SampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const SampleBucket &bucket = m_buckets.at(m_buckets.size() - 1 - index.row());
    const bool isKnown = bucket.seconds > 0;
    const auto counted = [isKnown](qint64 count) { return isKnown ? report::countText(count) : QString(QChar(u'–')); };
    switch (Column(index.column())) {
    case Column::Time: {
        const QString time = QDateTime::fromMSecsSinceEpoch(bucket.to).toString(QStringLiteral("hh:mm:ss"));
        return bucket.reset ? tr("%1 · counters were reset").arg(time) : time;
    }
    case Column::Hits:
        return counted(bucket.hits);
    case Column::Misses:
        return counted(bucket.misses);
    case Column::HitRatio:
        return report::percentText(bucket.hits, bucket.hits + bucket.misses);
    case Column::Ours:
        return counted(bucket.ours.hits + bucket.ours.misses);
    case Column::Expired:
        return counted(bucket.expired);
    case Column::Evicted:
        return counted(bucket.evicted);
    case Column::Memory:
        return isKnown ? report::byteText(bucket.memory) : QString(QChar(u'–'));
    case Column::Clients:
        return counted(bucket.clients);
    case Column::Keys:
        return counted(bucket.keys);
    }
    return {};
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (Column(section)) {
    case Column::Time:
        return isTip ? tr("The end of the interval") : tr("until");
    case Column::Hits:
        return isTip ? tr("Server totals minus Lookaside's own lookups") : tr("hits");
    case Column::Misses:
        return isTip ? tr("Server totals minus Lookaside's own lookups") : tr("misses");
    case Column::HitRatio:
        return isTip ? tr("Hits as a share of application lookups") : tr("hit ratio");
    case Column::Ours:
        return isTip ? tr("Lookups by Lookaside (excluded)") : tr("own");
    case Column::Expired:
        return isTip ? tr("Expired keys") : tr("expired");
    case Column::Evicted:
        return isTip ? tr("Keys evicted because memory was full") : tr("evicted");
    case Column::Memory:
        return isTip ? tr("used_memory of the server") : tr("memory");
    case Column::Clients:
        return isTip ? tr("Connected clients, this program's included") : tr("clients");
    case Column::Keys:
        return isTip ? tr("Keys in this database") : tr("keys");
    }
    return {};
}

} // namespace gui
