#include "look/panelscroll.h"

#include "look/theme.h"

#include <QtWidgets/QApplication>

namespace gui {

PanelScroll::PanelScroll(const Theme &theme, QWidget *panel, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    panel->setAttribute(Qt::WA_Resized); // or it would be measured here, before its fonts and again when it is laid out
    setWidget(panel);
    // The surface is the panel's round it.
    viewport()->setAutoFillBackground(false);
    panel->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    // Qt scrolls to what has the focus only when that comes from within.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now)
            && !viewport()->rect().intersects({now->mapTo(viewport(), QPoint()), now->size()}))
            ensureWidgetVisible(now);
    });
}

QSize PanelScroll::sizeHint() const { return widget() ? widget()->sizeHint() : QScrollArea::sizeHint(); }

QSize PanelScroll::minimumSizeHint() const { return {m_theme.px(96), m_theme.px(40)}; }

} // namespace gui
