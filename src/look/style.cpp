#include "look/style.h"

#include "look/icons.h"
#include "look/theme.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

// What measures. What paints is in styledrawing.cpp.
namespace gui {

Style::Style(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(u"fusion"_s))
    , m_theme(theme)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setHighlightSections(false);
    } else if (auto *table = qobject_cast<QTableView *>(widget)) {
        table->setShowGrid(false); // rows have a hairline, drawn with the row
    } else if (auto *label = qobject_cast<QLabel *>(widget);
               label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel")) {
        label->setTextFormat(Qt::PlainText); // text from outside may look like markup; tips go by plainToolTip()
    } else if (auto *edit = qobject_cast<QLineEdit *>(widget); edit && edit->accessibleName().isEmpty()) {
        if (const auto *combo = qobject_cast<QComboBox *>(edit->parentWidget()))
            edit->setAccessibleName(combo->accessibleName()); // it is what has the keyboard
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QHeaderView *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return m_theme.px(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_DefaultFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_FocusFrameHMargin:
        return m_theme.px(8) - 1; // how far the text of a cell stands from its edge; Qt adds the one
    case PM_FocusFrameVMargin:
        return m_theme.px(2);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_ToolBarItemMargin:
        return m_theme.px(4);
    case PM_ToolBarItemSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_theme.grid(1);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return m_theme.px(12);
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return m_theme.grid(1); // the gap between panels is what one drags
    case PM_ScrollBarExtent:
        return m_theme.px(12);
    case PM_ScrollBarSliderMin:
        return m_theme.px(32);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return m_theme.px(16);
    case PM_TabBarTabHSpace:
        return m_theme.px(20);
    case PM_TabBarTabVSpace:
        return m_theme.px(8);
    case PM_HeaderMargin:
        return m_theme.px(4);
    case PM_HeaderMarkSize:
        return m_theme.px(8);
    case PM_HeaderDefaultSectionSizeVertical:
        return m_theme.px(28);
    case PM_TreeViewIndentation:
        return m_theme.grid(2);
    case PM_MenuButtonIndicator:
        return m_theme.px(16);
    case PM_ToolBarExtensionExtent:
        return m_theme.px(24);
    case PM_MessageBoxIconSize:
        return m_theme.px(32);
    case PM_ToolTipLabelFrameWidth:
        return m_theme.px(6);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

// Of message boxes and tool bars: drawn as the others of the program. Qt draws those of docks anew for each.
QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_MessageBoxQuestion:
    case SP_MessageBoxInformation:
        return icon(m_theme, u"help"_s);
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
        return icon(m_theme, u"warning"_s);
    case SP_ToolBarHorizontalExtensionButton: // Qt's own is black
    case SP_ToolBarVerticalExtensionButton:
        return icon(m_theme, u"more"_s);
    case SP_TitleBarCloseButton:
    case SP_TitleBarNormalButton:
        return {}; // docks have a PanelHead, which covers their buttons
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animate:
        return m_theme.reducedMotion() ? 0 : 1;
    case SH_Widget_Animation_Duration:
        return m_theme.reducedMotion() ? 0 : QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ItemView_DrawDelegateFrame:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 350;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const int controlHeight = m_theme.px(28);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int arrow = button && (button->features & QStyleOptionButton::HasMenu) ? m_theme.px(16) : 0;
        return {size.width() + m_theme.px(24) + arrow, std::max(controlHeight, size.height() + m_theme.px(8))};
    }
    case CT_ComboBox:
        return {size.width() + m_theme.px(36), std::max(controlHeight, size.height() + m_theme.px(8))};
    case CT_LineEdit:
        return {size.width() + m_theme.px(12), std::max(controlHeight, size.height() + m_theme.px(8))};
    case CT_SpinBox:
        // Its arrows, and the margins of its line edit.
        return {size.width() + m_theme.px(22 + 2 * 6 + 4), std::max(controlHeight, size.height())};
    case CT_ToolButton:
        return {size.width() + m_theme.px(10), std::max(controlHeight, size.height() + m_theme.px(8))};
    case CT_TabBarTab:
        return {size.width(), std::max(size.height(), m_theme.px(24))};
    case CT_HeaderSection: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width() + m_theme.grid(1), std::max(plain.height(), m_theme.px(26))};
    }
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width(), std::max(plain.height(), m_theme.px(26))};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {m_theme.px(10), m_theme.px(9)};
        }
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width() + m_theme.px(16), std::max(plain.height(), m_theme.px(26))};
    }
    case CT_MenuBarItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(m_theme.px(6), m_theme.px(6));
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const int margin = m_theme.px(6);
        return option->rect.adjusted(margin, 1, -margin, -1);
    }
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

namespace {

QRect scrollBarSlider(const QStyleOptionSlider &slider, int shortest)
{
    const bool horizontal = slider.orientation == Qt::Horizontal;
    const int track = horizontal ? slider.rect.width() : slider.rect.height();
    const int range = slider.maximum - slider.minimum;
    int length = track;
    if (range > 0) {
        const qint64 whole = qint64(range) + slider.pageStep;
        length = std::clamp(int(qint64(slider.pageStep) * track / whole), std::min(shortest, track), track);
    }
    const int start = QStyle::sliderPositionFromValue(slider.minimum, slider.maximum, slider.sliderPosition,
                                                      track - length, slider.upsideDown);
    return horizontal ? QRect(slider.rect.x() + start, slider.rect.y(), length, slider.rect.height())
                      : QRect(slider.rect.x(), slider.rect.y() + start, slider.rect.width(), length);
}

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        const int arrow = m_theme.px(22);
        if (subControl == SC_ComboBoxEditField) {
            return visualRect(option->direction, rect, rect.adjusted(m_theme.px(8), 1, -arrow, -1));
        }
        if (subControl == SC_ComboBoxArrow) {
            return visualRect(option->direction, rect, QRect(rect.right() - arrow + 1, rect.y(), arrow, rect.height()));
        }
    } else if (control == CC_SpinBox) {
        const int arrow = m_theme.px(20);
        const int half = rect.height() / 2;
        switch (subControl) {
        case SC_SpinBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(m_theme.px(2), 1, -arrow, -1));
        case SC_SpinBoxUp:
            return visualRect(option->direction, rect, QRect(rect.right() - arrow + 1, rect.y(), arrow, half));
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrow + 1, rect.y() + half, arrow, rect.height() - half));
        default:
            break;
        }
    } else if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool horizontal = slider->orientation == Qt::Horizontal;
            const QRect handle = scrollBarSlider(*slider, m_theme.px(32));
            switch (subControl) {
            case SC_ScrollBarSlider:
                return handle;
            case SC_ScrollBarGroove:
                return rect;
            case SC_ScrollBarSubPage:
                return horizontal ? QRect(rect.topLeft(), QPoint(handle.left() - 1, rect.bottom()))
                                  : QRect(rect.topLeft(), QPoint(rect.right(), handle.top() - 1));
            case SC_ScrollBarAddPage:
                return horizontal ? QRect(QPoint(handle.right() + 1, rect.top()), rect.bottomRight())
                                  : QRect(QPoint(rect.left(), handle.bottom() + 1), rect.bottomRight());
            default:
                return {}; // no buttons at the ends
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace gui
