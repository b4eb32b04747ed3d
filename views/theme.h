// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace Backtrail {

// Light or dark: follows the desktop, or as chosen in the View menu. HighContrast is dark, too.
enum class ColorScheme { System, Light, Dark, HighContrast };

// The colours that mean something. Contrast of text on its background is at least 4.5:1 in each scheme, 7:1 in high contrast; each is
// used beside a word or a shape, never alone.
struct ThemeColors
{
    QColor accent;
    QColor success;
    QColor warning;
    QColor failure;
    QColor muted; // secondary text
    QColor line; // hairlines
    QColor addedBackground;
    QColor removedBackground;
    QColor changedBackground;
    QColor addedText;
    QColor removedText;
};

// Applies palette, fonts and the application's style sheet (little of it: spacing and borders).
void applyColorScheme(ColorScheme scheme);
[[nodiscard]] bool isDarkScheme();
[[nodiscard]] const ThemeColors &themeColors();

// An icon of resources/icons by name ("deploy", "failed", ...), tinted for the current scheme. Cached per scheme.
[[nodiscard]] QIcon themeIcon(const QString &name);
[[nodiscard]] QIcon themeIcon(const QString &name, const QColor &color);

} // namespace Backtrail
