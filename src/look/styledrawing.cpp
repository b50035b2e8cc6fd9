#include "look/style.h"

#include "look/markwrong.h"
#include "look/stylepaint.h"
#include "look/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTreeView>

#include <algorithm>

// What paints. What measures is in style.cpp.
namespace gui {

namespace {

void drawFocusRing(const Theme &theme, QPainter &painter, const QRectF &rect, qreal radius)
{
    drawRounded(painter, rect, radius, {}, theme.palette().accent, theme.px(2));
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Palette &palette = m_theme.palette();
    const QRect &rect = option->rect;
    switch (element) {
    case PE_PanelItemViewRow:
        drawRow(option, painter, widget);
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush) {
            painter->fillRect(rect, item->backgroundBrush);
        }
        if (qobject_cast<const QListView *>(widget) || qobject_cast<const QTreeView *>(widget)) {
            drawRow(option, painter, widget); // a list view has no row of its own, and a tree's is but the branch
        }
        return;
    }
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        drawButton(option, painter, button && (button->features & QStyleOptionButton::DefaultButton));
        if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
            drawFocusRing(m_theme, *painter, rect, m_theme.px(6));
        }
        return;
    }
    case PE_PanelButtonTool:
        if (!(option->state & State_AutoRaise)) {
            drawButton(option, painter, false);
        } else if (option->state & (State_On | State_Sunken)) {
            drawRounded(*painter, rect, m_theme.px(6), palette.selection, {});
        } else if ((option->state & State_MouseOver) && (option->state & State_Enabled)) {
            drawRounded(*painter, rect, m_theme.px(6), palette.softFill, {});
        }
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            drawField(option, painter);
        }
        return;
    }
    case PE_FrameLineEdit:
        return; // with its panel
    case PE_FrameFocusRect:
        // For a button Qt passes an option that says it is a button's: only cells are asked what theirs is.
        if ((option->state & State_KeyboardFocusChange)
            && (!qobject_cast<const QAbstractItemView *>(widget)
                || qstyleoption_cast<const QStyleOptionFocusRect *>(option))) {
            drawFocusRing(m_theme, *painter, rect, m_theme.px(6));
        }
        return;
    case PE_Frame:
        drawRounded(*painter, rect, m_theme.px(6), {}, palette.line);
        return;
    case PE_FrameGroupBox:
        drawRounded(*painter, rect, m_theme.radius(), {}, palette.line);
        return;
    case PE_FrameMenu:
        painter->setPen(palette.border);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(rect, palette.panel);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(rect, palette.panel);
        painter->setPen(palette.border);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorCheckBox:
        drawIndicator(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, true);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Qt::ArrowType direction = element == PE_IndicatorArrowDown ? Qt::DownArrow
            : element == PE_IndicatorArrowUp                             ? Qt::UpArrow
            : element == PE_IndicatorArrowLeft                           ? Qt::LeftArrow
                                                                         : Qt::RightArrow;
        drawChevron(*painter, rect, direction, m_theme.px(7),
                    option->state & State_Enabled ? palette.dimInk : palette.disabledInk);
        return;
    }
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawChevron(*painter, rect,
                        header->sortIndicator == QStyleOptionHeader::SortDown ? Qt::DownArrow : Qt::UpArrow,
                        m_theme.px(7), palette.dimInk);
        }
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const Qt::ArrowType closed = option->direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
            drawChevron(*painter, rect, option->state & State_Open ? Qt::DownArrow : closed, m_theme.px(7),
                        palette.dimInk);
        }
        return;
    case PE_IndicatorToolBarSeparator: {
        const QPoint centre = rect.center();
        painter->fillRect(option->state & State_Horizontal
                              ? QRect(centre.x(), rect.top() + m_theme.px(4), 1, rect.height() - m_theme.px(8))
                              : QRect(rect.left() + m_theme.px(4), centre.y(), rect.width() - m_theme.px(8), 1),
                          palette.line);
        return;
    }
    case PE_PanelStatusBar:
        painter->fillRect(rect, palette.panel);
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), palette.line);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(rect, palette.panel);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Palette &palette = m_theme.palette();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::DefaultButton) && (option->state & State_Enabled)) {
            QStyleOptionButton primary(*button);
            primary.palette.setColor(QPalette::ButtonText, palette.panel);
            QProxyStyle::drawControl(element, &primary, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        drawHeader(option, painter);
        return;
    case CE_HeaderEmptyArea:
        drawHeader(option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 dimmed;
            if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option)) {
                dimmed = *second;
            } else {
                static_cast<QStyleOptionHeader &>(dimmed) = *header;
            }
            dimmed.palette.setColor(QPalette::ButtonText, palette.dimInk);
            dimmed.state &= ~State_On; // no bold for the selected column
            const int inset =
                pixelMetric(PM_FocusFrameHMargin, option, widget) + 1 - pixelMetric(PM_HeaderMargin, option, widget);
            dimmed.rect.adjust(inset, 0, -inset, 0); // level with its cells
            QProxyStyle::drawControl(element, &dimmed, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label(*tab);
            const QColor ink = option->state & State_Selected ? palette.ink : palette.dimInk;
            label.palette.setColor(QPalette::Active, QPalette::WindowText, ink);
            label.palette.setColor(QPalette::Inactive, QPalette::WindowText, ink);
            label.state &= ~State_HasFocus; // the ring is drawn with the shape
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, palette.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), palette.line);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, palette.panel);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, palette.panel);
            if (option->state & (State_Selected | State_Sunken)) {
                drawRounded(*painter, option->rect.adjusted(1, 2, -1, -2), m_theme.px(6), palette.selection, {});
            }
            const int underline =
                styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextSingleLine | underline, option->palette,
                         option->state & State_Enabled, item->text, QPalette::ButtonText);
        }
        return;
    case CE_Splitter:
        if (option->state & State_MouseOver) {
            const QRect rect = option->rect;
            painter->fillRect(option->state & State_Horizontal ? QRect(rect.center().x(), rect.y(), 2, rect.height())
                                                               : QRect(rect.x(), rect.center().y(), rect.width(), 2),
                              palette.border);
        }
        return;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option)) {
            painter->fillRect(option->rect, palette.panel);
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), palette.line);
            painter->setFont(m_theme.font(Theme::Face::Strong));
            painter->setPen(palette.ink);
            painter->drawText(option->rect.adjusted(m_theme.px(12), 0, -m_theme.px(40), 0),
                              Qt::AlignVCenter | Qt::AlignLeft, dock->title);
        }
        return;
    case CE_ProgressBarGroove:
        drawRounded(*painter, option->rect, m_theme.px(4), palette.softFill, {});
        return;
    case CE_ProgressBarContents:
        drawProgress(option, painter);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Palette &palette = m_theme.palette();
    const QColor arrowInk = option->state & State_Enabled ? palette.dimInk : palette.disabledInk;
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (combo->frame) {
                drawField(option, painter);
            }
            drawChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow,
                        m_theme.px(7), arrowInk);
        }
        return;
    case CC_SpinBox:
        drawField(option, painter);
        drawChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget).translated(0, m_theme.px(2)),
                    Qt::UpArrow, m_theme.px(6), arrowInk);
        drawChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget).translated(0, -m_theme.px(2)),
                    Qt::DownArrow, m_theme.px(6), arrowInk);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_Slider:
        drawSlider(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::drawRow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Palette &palette = m_theme.palette();
    const bool isTable = widget && widget->inherits("QTableView");
    if (option->state & State_Selected) {
        painter->fillRect(option->rect, palette.selection);
    } else if ((option->state & State_MouseOver) && (option->state & State_Enabled) && !isTable) {
        painter->fillRect(option->rect, palette.softFill);
    }
    if (isTable) {
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), palette.line);
    }
}

void Style::drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Palette &palette = m_theme.palette();
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const QRectF box(option->rect);
    const qreal radius = round ? box.height() / 2 : m_theme.px(4);
    const QColor ink = enabled ? palette.ink : palette.disabledInk;
    drawRounded(*painter, box, radius, on ? ink : palette.panel, on ? ink : enabled ? palette.dimInk : palette.border);
    if (!on) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal unit = box.width() / 16;
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.panel);
        painter->drawEllipse(box.center(), 3 * unit, 3 * unit);
    } else {
        painter->setPen(QPen(palette.panel, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->translate(box.topLeft());
        if (option->state & State_NoChange) {
            painter->drawLine(QPointF(4, 8) * unit, QPointF(12, 8) * unit);
        } else {
            const QPointF tick[]{QPointF(4, 8.5) * unit, QPointF(7, 11.5) * unit, QPointF(12, 5) * unit};
            painter->drawPolyline(tick, 3);
        }
    }
    painter->restore();
}

void Style::drawButton(const QStyleOption *option, QPainter *painter, bool primary) const
{
    const Palette &palette = m_theme.palette();
    const bool enabled = option->state & State_Enabled;
    const bool pressed = option->state & (State_Sunken | State_On);
    const bool hovered = enabled && (option->state & State_MouseOver);
    const qreal radius = m_theme.px(6);
    if (primary && enabled) {
        QColor fill = palette.ink;
        fill.setAlphaF(pressed ? 0.8F : hovered ? 0.9F : 1.0F);
        drawRounded(*painter, option->rect, radius, fill, {});
    } else {
        const QColor fill = pressed ? palette.selection : hovered ? palette.softFill : palette.panel;
        drawRounded(*painter, option->rect, radius, fill, enabled ? palette.border : palette.line);
    }
}

void Style::drawField(const QStyleOption *option, QPainter *painter) const
{
    const Palette &palette = m_theme.palette();
    const bool enabled = option->state & State_Enabled;
    const bool focused = enabled && (option->state & State_HasFocus);
    const auto *field = qobject_cast<const QWidget *>(option->styleObject);
    const bool wrong = enabled && field && isMarkedWrong(*field);
    drawRounded(*painter, option->rect, m_theme.px(6), enabled ? palette.panel : palette.softFill,
                wrong         ? palette.danger
                    : focused ? palette.accent
                    : enabled ? palette.border
                              : palette.line,
                focused || wrong ? m_theme.px(2) : 1);
}

void Style::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    const Palette &palette = m_theme.palette();
    const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
    painter->fillRect(option->rect, hovered ? palette.softFill : palette.panel);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), palette.line);
}

void Style::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const Palette &palette = m_theme.palette();
    const QRect shape = option->rect.adjusted(m_theme.px(2), 0, -m_theme.px(2), 0);
    if (option->state & State_Selected) {
        drawRounded(*painter, shape, m_theme.px(6), palette.selection, {});
    } else if (option->state & State_MouseOver) {
        drawRounded(*painter, shape, m_theme.px(6), palette.softFill, {});
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        drawFocusRing(m_theme, *painter, shape, m_theme.px(6));
    }
}

void Style::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar) {
        return;
    }
    QRectF filled(bar->rect);
    if (bar->maximum > bar->minimum) {
        filled.setWidth(filled.width() * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum));
    }
    drawRounded(*painter, visualRect(bar->direction, bar->rect, filled.toAlignedRect()), m_theme.px(4),
                m_theme.palette().ttlFill, {});
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Palette &palette = m_theme.palette();
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->minimum == bar->maximum) {
        return;
    }
    const bool lively = option->state & (State_MouseOver | State_Sunken);
    const int inset = m_theme.px(lively ? 2 : 3);
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const QRectF thumb = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    drawRounded(*painter, thumb, std::min(thumb.width(), thumb.height()) / 2,
                lively ? palette.disabledInk : palette.border, {});
}

void Style::drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Palette &palette = m_theme.palette();
    const bool horizontal = option->state & State_Horizontal;
    const QRectF groove(subControlRect(CC_Slider, option, SC_SliderGroove, widget));
    const qreal half = m_theme.px(2);
    const QPointF centre = groove.center();
    drawRounded(*painter,
                horizontal ? QRectF(groove.left(), centre.y() - half, groove.width(), 2 * half)
                           : QRectF(centre.x() - half, groove.top(), 2 * half, groove.height()),
                half, palette.border, {});
    const QRectF handle(subControlRect(CC_Slider, option, SC_SliderHandle, widget));
    const qreal size = std::min(handle.width(), handle.height());
    QRectF knob(0, 0, size, size);
    knob.moveCenter(handle.center());
    drawRounded(*painter, knob, size / 2, option->state & State_Enabled ? palette.ink : palette.disabledInk, {});
    if (option->state & State_HasFocus) {
        drawFocusRing(m_theme, *painter, groove, m_theme.px(6));
    }
}

} // namespace gui
