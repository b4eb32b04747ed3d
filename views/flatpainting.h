// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QString>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QWidget;

// How the parts of FlatStyle look.
namespace Backtrail::FlatPainting {

void drawBox(QPainter *painter, const QRect &rect, const QColor &border, const QColor &fill);
void drawIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color, int size);
[[nodiscard]] bool has(const QStyleOption *option, QStyle::StateFlag flag);
void drawPushButton(QPainter *painter, const QStyleOption *option);
void drawToolButton(QPainter *painter, const QStyleOption *option);
void drawField(QPainter *painter, const QStyleOption *option, bool fill);
void drawCheck(QPainter *painter, const QStyleOption *option);
void drawRadio(QPainter *painter, const QStyleOption *option);
void drawHeaderSection(QPainter *painter, const QStyleOption *option);
void drawMenuBarItem(QPainter *painter, const QStyleOption *option, bool underlined);
void drawTab(QPainter *painter, const QStyleOption *option);
// A scroll bar lies on what it scrolls.
[[nodiscard]] QColor scrolledBackground(const QStyleOption *option, const QWidget *bar);
void drawScrollBar(QPainter *painter, const QStyleOptionComplex *option, const QRect &slider, const QWidget *bar);

} // namespace Backtrail::FlatPainting
