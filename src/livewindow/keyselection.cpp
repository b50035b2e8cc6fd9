#include "livewindow/keyselection.h"

namespace gui {

void KeySelection::select(const QByteArray &key)
{
    if (m_key == key)
        return;
    m_key = key;
    emit keyChanged();
}

void KeySelection::clear()
{
    if (!m_key)
        return;
    m_key.reset();
    emit keyChanged();
}

} // namespace gui
