#include "views/models/keyfilter.h"

#include "look/roles.h"

namespace gui {

KeyFilter::KeyFilter(KeyModel &keys, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_keys(keys)
{
    setSourceModel(&keys);
    setSortRole(SortRole);
}

void KeyFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void KeyFilter::setState(std::optional<KeyModel::State> state)
{
    m_state = state;
    invalidateFilter();
}

bool KeyFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_state && m_keys.state(row) != *m_state)
        return false;
    if (m_text.isEmpty())
        return true;
    return m_keys.index(row, int(KeyModel::Column::Key)).data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace gui
