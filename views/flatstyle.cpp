// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/flatstyle.h"

#include "views/theme.h"
#include "views/themeiconengine.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal cornerRadius = 4;
constexpr int scrollBarWidth = 12;
constexpr int fieldPadding = 4;

void drawBox(QPainter *painter, const QRect &rect, const QColor &border, const QColor &fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter->restore();
}

void drawIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color, int size)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    QPixmap pixmap = tintedIcon(name, color, qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void drawPushButton(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isFlat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isDefault = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    QColor fill = isFlat ? QColor() : palette.color(QPalette::Button);
    if (hovered)
        fill = palette.color(QPalette::Midlight);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        fill = palette.color(QPalette::Highlight);
    const bool strong = isDefault || has(option, QStyle::State_HasFocus);
    const QColor border = strong ? themeColors().accent : isFlat ? QColor() : palette.color(QPalette::Mid);
    drawBox(painter, option->rect, border, fill);
}

void drawToolButton(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    QColor fill;
    if (has(option, QStyle::State_On) || has(option, QStyle::State_Sunken))
        fill = palette.color(QPalette::Highlight);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        fill = palette.color(QPalette::Midlight);
    const bool outlined = !has(option, QStyle::State_AutoRaise);
    if (!fill.isValid() && outlined)
        fill = palette.color(QPalette::Button);
    drawBox(painter, option->rect, outlined ? palette.color(QPalette::Mid) : QColor(), fill);
}

void drawField(QPainter *painter, const QStyleOption *option, bool fill)
{
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor border = focused ? themeColors().accent : option->palette.color(QPalette::Mid);
    drawBox(painter, option->rect, border, fill ? option->palette.color(QPalette::Base) : QColor());
}

void drawCheck(QPainter *painter, const QStyleOption *option)
{
    const QColor accent = has(option, QStyle::State_Enabled) ? themeColors().accent
                                                             : option->palette.color(QPalette::Mid);
    const int side = std::min(option->rect.width(), option->rect.height());
    const QRect box(option->rect.x() + (option->rect.width() - side) / 2,
                    option->rect.y() + (option->rect.height() - side) / 2, side, side);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool focused = has(option, QStyle::State_HasFocus);
    drawBox(painter, box, on || focused ? accent : option->palette.color(QPalette::Dark),
            on ? accent : option->palette.color(QPalette::Base));
    const QColor mark = option->palette.color(QPalette::Base);
    if (has(option, QStyle::State_NoChange))
        painter->fillRect(box.adjusted(side / 4, side / 2 - 1, -side / 4, -(side / 2) + 1), mark);
    else if (on)
        drawIcon(painter, box, u"check"_s, mark, side - 2);
}

void drawHeaderSection(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (has(option, QStyle::State_MouseOver))
        painter->fillRect(option->rect, option->palette.color(QPalette::Midlight));
    const QRect &rect = option->rect;
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, themeColors().line);
    if (header != nullptr && header->orientation == Qt::Horizontal)
        painter->fillRect(rect.right(), rect.top() + 7, 1, rect.height() - 14, themeColors().line);
}

void drawMenuBarItem(QPainter *painter, const QStyleOption *option, bool underlined)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (item == nullptr)
        return;
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    if (has(option, QStyle::State_Selected))
        drawBox(painter, option->rect.adjusted(0, 1, 0, -1), {}, option->palette.color(QPalette::Highlight));
    const QPalette::ColorGroup group = has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    painter->setPen(option->palette.color(group, QPalette::WindowText));
    const int mnemonic = underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonic, item->text);
}

void drawTab(QPainter *painter, const QStyleOption *option)
{
    const bool selected = has(option, QStyle::State_Selected);
    const QRect &rect = option->rect;
    if (has(option, QStyle::State_MouseOver) && !selected)
        painter->fillRect(rect.adjusted(0, 0, 0, -1), option->palette.color(QPalette::Midlight));
    if (selected)
        painter->fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, themeColors().accent);
}

// A scroll bar lies on what it scrolls.
QColor scrolledBackground(const QStyleOption *option, const QWidget *bar)
{
    for (const QWidget *parent = bar; parent != nullptr; parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return option->palette.color(QPalette::Base);
}

void drawScrollBar(QPainter *painter, const QStyleOptionComplex *option, const QRect &slider, const QWidget *bar)
{
    painter->fillRect(option->rect, scrolledBackground(option, bar));
    if (slider.isEmpty())
        return;
    const bool active = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        || has(option, QStyle::State_Sunken);
    QColor color = option->palette.color(active ? QPalette::Dark : QPalette::Mid);
    const QRectF handle = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

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
    case PE_Frame:
    case PE_FrameTabWidget:
        painter->setPen(themeColors().line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
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
