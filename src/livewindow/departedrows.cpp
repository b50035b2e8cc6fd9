#include "livewindow/departedrows.h"

#include <algorithm>

namespace gui {

const DepartedRows::Departed *DepartedRows::at(int shown) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), shown,
                                        [](const Departed &each, int row) { return each.row < row; });
    return found != m_rows.end() && found->row == shown ? &*found : nullptr;
}

int DepartedRows::rowOf(const QByteArray &key) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Departed &each) { return each.key == key; });
    return found == m_rows.end() ? -1 : found->row;
}

int DepartedRows::listed(int shown) const
{
    const auto before = std::lower_bound(m_rows.begin(), m_rows.end(), shown,
                                         [](const Departed &each, int row) { return each.row < row; });
    return shown - int(before - m_rows.begin());
}

int DepartedRows::shown(int listed) const
{
    int row = listed;
    for (const Departed &each : m_rows) {
        if (each.row > row)
            break;
        ++row;
    }
    return row;
}

void DepartedRows::append(const QByteArray &key, const Fate &fate, int row, int listed)
{
    const int first = m_rows.empty() ? 0 : m_rows.back().row + 1;
    m_rows.push_back({key, fate, std::min(std::max(row, first), listed + size())});
}

bool DepartedRows::setKind(const QByteArray &key, Fate::Kind kind)
{
    for (Departed &each : m_rows) {
        if (each.key == key) {
            each.fate.kind = kind;
            return true;
        }
    }
    return false;
}

} // namespace gui
