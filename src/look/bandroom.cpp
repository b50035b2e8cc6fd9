#include "look/bandroom.h"

#include "look/band.h"
#include "look/clampedlabel.h"
#include "look/theme.h"

#include <QtCore/QEvent>

#include <algorithm>

namespace gui {

BandRoom::BandRoom(const Theme &theme, int lines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lines(lines)
    , m_quiet(new ClampedLabel(lines, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_quiet->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    restyle();
    connect(&theme, &Theme::changed, this, &BandRoom::restyle);
}

void BandRoom::add(Band *band)
{
    band->setParent(this);
    band->hide();
    band->setGeometry(rect());
    band->installEventFilter(this);
    m_bands.append(band);
    arrange();
}

Band *BandRoom::shown() const
{
    const auto first =
        std::find_if(m_bands.cbegin(), m_bands.cend(), [](const Band *band) { return !band->isHidden(); });
    return first == m_bands.cend() ? nullptr : *first;
}

void BandRoom::setQuietText(const QString &text) { m_quiet->setText(text); }

QSize BandRoom::sizeHint() const
{
    const int text = m_lines * QFontMetrics(m_theme.font(Theme::Face::Body)).lineSpacing();
    return {m_theme.px(400), std::max(text, m_theme.px(28)) + m_theme.px(8)}; // a button is 28 high
}

QSize BandRoom::minimumSizeHint() const { return {m_theme.px(96), sizeHint().height()}; }

bool BandRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void BandRoom::resizeEvent(QResizeEvent *)
{
    m_quiet->setGeometry(rect());
    for (Band *band : std::as_const(m_bands))
        band->setGeometry(rect());
}

void BandRoom::arrange()
{
    if (Band *band = shown())
        band->raise();
    m_quiet->setVisible(!shown());
}

void BandRoom::restyle()
{
    m_quiet->setFont(m_theme.font(Theme::Face::Small));
    m_quiet->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    m_theme.dim(*m_quiet);
    updateGeometry();
}

} // namespace gui
