#include "livewindow/elementmodel.h"

#include "base/wallclock.h"
#include "look/ttlbar.h"
#include "look/units.h"
#include "report/words.h"

#include <algorithm>

namespace gui {

using redis::KeyType;

namespace {

constexpr int ttlColumn = 2;

// A row for each field of an entry: each value was written by itself, so each is to be decoded by itself.
QList<QByteArrayList> fieldsOf(const QList<QByteArrayList> &entries)
{
    QList<QByteArrayList> rows;
    for (const QByteArrayList &entry : entries) {
        rows.append({entry.value(0), entry.value(1), entry.value(2)});
        for (qsizetype i = 3; i < entry.size(); i += 2)
            rows.append({entry.value(0), entry.at(i), entry.value(i + 1)});
    }
    return rows;
}

} // namespace

ElementModel::ElementModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_ticker.setInterval(std::chrono::seconds(1));
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        if (!m_elements.isEmpty())
            emit dataChanged(index(0, ttlColumn), index(rowCount() - 1, ttlColumn), {Qt::DisplayRole});
    });
}

void ElementModel::begin(KeyType type)
{
    m_ticker.stop();
    beginResetModel();
    m_hasTtls = false;
    m_deadlines.clear();
    m_type = type;
    m_elements.clear();
    m_count = 0;
    endResetModel();
}

void ElementModel::append(const inspector::ValuePage &page)
{
    if (page.elements.isEmpty())
        return;
    if (!m_hasTtls && !page.ttls.isEmpty()) {
        beginInsertColumns({}, ttlColumn, ttlColumn);
        m_hasTtls = true;
        endInsertColumns();
        m_ticker.start();
    }
    const QList<QByteArrayList> rows = m_type == KeyType::Stream ? fieldsOf(page.elements) : page.elements;
    m_count += page.elements.size();
    beginInsertRows({}, int(m_elements.size()), int(m_elements.size() + rows.size()) - 1);
    m_elements += rows;
    const qint64 now = base::wallClockMs();
    for (const qint64 ttl : page.ttls)
        m_deadlines.append(ttl == -1 ? -1 : now + std::max<qint64>(0, ttl));
    endInsertRows();
}

QByteArray ElementModel::bytesAt(int row) const
{
    const QByteArrayList &element = m_elements.at(row);
    switch (m_type) {
    case KeyType::Hash:
    case KeyType::SortedSet:
        return element.value(1);
    case KeyType::Stream:
        return element.value(2);
    default:
        return element.value(0);
    }
}

QByteArray ElementModel::contentAt(int row) const
{
    return m_type == KeyType::SortedSet ? m_elements.at(row).value(0) : bytesAt(row);
}

QByteArray ElementModel::placeAt(int row) const
{
    switch (m_type) {
    case KeyType::Hash:
    case KeyType::SortedSet:
        return m_elements.at(row).value(0);
    case KeyType::List:
        return QByteArray::number(row); // a list is read from its head on
    default:
        return {};
    }
}

int ElementModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_elements.size()); }

int ElementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_type == KeyType::Set ? 1 : m_hasTtls || m_type == KeyType::Stream ? 3 : 2;
}

QVariant ElementModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    if (m_hasTtls && index.column() == ttlColumn) {
        const qint64 deadline = m_deadlines.value(index.row(), -1);
        if (isTip)
            return plainToolTip(tr("Remaining time to live of the field (HPTTL); the whole key may expire earlier"));
        return ttlText(deadline < 0 ? Ttl() : Ttl::of(std::chrono::milliseconds(deadline - base::wallClockMs()), {}));
    }
    const qsizetype longest = isTip ? 2'000 : 200;
    const QByteArrayList &element = m_elements.at(index.row());
    QString text;
    if (m_type == KeyType::List)
        text = index.column() == 0 ? QString::number(index.row()) : report::shown(element.value(0), longest);
    else
        text = report::shown(element.value(index.column()), longest);
    return isTip ? plainToolTip(text) : text;
}

QVariant ElementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool isFirst = section == 0;
    switch (m_type) {
    case KeyType::Hash:
        return isFirst ? tr("field") : section == ttlColumn ? tr("TTL") : tr("value");
    case KeyType::List:
        return isFirst ? tr("index") : tr("item");
    case KeyType::SortedSet:
        return isFirst ? tr("member") : tr("score");
    case KeyType::Stream:
        return isFirst ? tr("entry") : section == 1 ? tr("field") : tr("value");
    default:
        return tr("member");
    }
}

} // namespace gui
