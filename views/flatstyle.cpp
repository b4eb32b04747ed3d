// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/flatstyle.h"

#include "views/flatpainting.h"
#include "views/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;
using namespace FlatPainting;

namespace {

constexpr int scrollBarWidth = 12;
constexpr int fieldPadding = 4;

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButton(painter, option);
        return;
    case PE_PanelButtonTool:
        drawToolButton(painter, option);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            drawField(painter, option, true);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    case PE_FrameLineEdit:
        drawField(painter, option, false);
        return;
    case PE_FrameFocusRect:
        drawBox(painter, option->rect, themeColors().accent, {});
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(painter, option);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(painter, option);
        return;
    case PE_Frame:
    case PE_FrameTabWidget:
        painter->setPen(themeColors().line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, scrolledBackground(option, widget));
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(option->rect.center().x(), option->rect.top() + 6, 1, option->rect.height() - 12,
                          option->palette.color(QPalette::Mid));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, themeColors().line);
        return;
    case PE_IndicatorArrowDown: {
        // of a button with a menu: beside its text, not below it
        const bool ofButton = qstyleoption_cast<const QStyleOptionToolButton *>(option) != nullptr && widget != nullptr;
        const QRect place = ofButton ? QRect(widget->width() - 20, 0, 16, widget->height()) : option->rect;
        drawIcon(painter, place, u"chevron-down"_s, themeColors().muted, ofButton ? 16 : 14);
        return;
    }
    case PE_IndicatorBranch:
        if (has(option, State_Children)) {
            const QString name = has(option, State_Open) ? u"chevron-down"_s : u"chevron-right"_s;
            drawIcon(painter, option->rect, name, themeColors().muted, 16);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(painter, option);
        return;
    case CE_Splitter: {
        const bool hovered = has(option, State_MouseOver);
        const QRect &rect = option->rect;
        const QColor color = hovered ? themeColors().accent : themeColors().line;
        if (has(option, State_Horizontal))
            painter->fillRect(rect.center().x(), rect.top(), 1, rect.height(), color);
        else
            painter->fillRect(rect.left(), rect.center().y(), rect.width(), 1, color);
        return;
    }
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, themeColors().line);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        drawMenuBarItem(painter, option, proxy()->styleHint(SH_UnderlineShortcut, option, widget) != 0);
        return;
    case CE_TabBarTabShape:
        drawTab(painter, option);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(painter, option, subControlRect(control, option, SC_ScrollBarSlider, widget), widget);
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ComboBox && combo != nullptr) {
        drawField(painter, option, true);
        if (has(option, State_MouseOver) && has(option, State_Enabled) && !has(option, State_HasFocus))
            drawBox(painter, option->rect, option->palette.color(QPalette::Dark), {});
        drawIcon(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), u"chevron-down"_s,
                 has(option, State_Enabled) ? themeColors().muted : option->palette.color(QPalette::Mid), 16);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, subControl, widget).adjusted(fieldPadding, 0, 0, 0);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, subControl, widget);

    // no arrow buttons: the whole length is groove
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const qint64 wanted = range > 0 ? length * qint64(bar->pageStep) / (range + bar->pageStep) : length;
    const int sliderLength = int(std::clamp<qint64>(wanted, std::min(length, 32), length));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - sliderLength, bar->upsideDown);
    const auto part = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                                      : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return range > 0 ? part(start, sliderLength) : QRect();
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + sliderLength, length - start - sliderLength);
    default:
        return {};
    }
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents)
        return rect;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool framed = frame != nullptr && frame->lineWidth > 0;
    return framed ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_PushButton)
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + 10));
    if (type == CT_PushButton)
        result.rwidth() += 12;
    if (type == CT_TabBarTab)
        result += QSize(8, 4);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type == CT_ToolButton && button != nullptr) {
        const bool hasText = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
        result.rheight() = std::max(result.height(), option->fontMetrics.height() + 8);
        if (hasText)
            result.rwidth() += 8;
        if (button->features.testFlag(QStyleOptionToolButton::HasMenu))
            result.rwidth() += 18;
    }
    if (type == CT_HeaderSection)
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + 12));
    return result;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_HeaderMargin:
        return 8; // as the cells below
    case PM_SplitterWidth:
        return 7;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace Backtrail
