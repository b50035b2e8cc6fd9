#include "frame/noticeline.h"

#include "look/band.h"
#include "look/bandroom.h"

namespace gui {

NoticeLine::NoticeLine(const Theme &theme, const QString &quietText, QWidget *parent)
    : QToolBar(tr("Messages"), parent)
    , m_room(new BandRoom(theme, 2, this))
{
    setObjectName(QStringLiteral("noticeLine"));
    setMovable(false);
    m_room->setQuietText(quietText);
    addWidget(m_room);
}

void NoticeLine::add(Band *band) { m_room->add(band); }

} // namespace gui
