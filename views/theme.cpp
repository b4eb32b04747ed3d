// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/theme.h"

#include "views/flatstyle.h"
#include "views/themeiconengine.h"

#include <QApplication>
#include <QStyleHints>
#include <QToolTip>

#include <memory>

namespace Backtrail {

namespace {

constexpr ThemeColors lightColors {
    .accent = QColor(0x1f, 0x5f, 0xc9),
    .success = QColor(0x17, 0x75, 0x3c),
    .warning = QColor(0x8f, 0x5a, 0x00),
    .failure = QColor(0xbf, 0x26, 0x26),
    .muted = QColor(0x5d, 0x66, 0x73),
    .line = QColor(0xde, 0xe2, 0xe8),
    .addedBackground = QColor(0xe3, 0xf4, 0xe8),
    .removedBackground = QColor(0xfc, 0xe8, 0xe7),
    .changedBackground = QColor(0xfd, 0xf3, 0xdc),
    .addedText = QColor(0x12, 0x63, 0x31),
    .removedText = QColor(0xa6, 0x1c, 0x1c),
};

constexpr ThemeColors darkColors {
    .accent = QColor(0x7a, 0xad, 0xff),
    .success = QColor(0x5f, 0xcb, 0x88),
    .warning = QColor(0xe7, 0xb3, 0x4b),
    .failure = QColor(0xff, 0x8b, 0x84),
    .muted = QColor(0x9d, 0xa7, 0xb5),
    .line = QColor(0x34, 0x39, 0x42),
    .addedBackground = QColor(0x17, 0x36, 0x25),
    .removedBackground = QColor(0x43, 0x21, 0x22),
    .changedBackground = QColor(0x3d, 0x31, 0x18),
    .addedText = QColor(0x8c, 0xe0, 0xab),
    .removedText = QColor(0xff, 0xab, 0xa5),
};

constexpr ThemeColors contrastColors {
    .accent = QColor(0xff, 0xe6, 0x00),
    .success = QColor(0x7d, 0xff, 0x9b),
    .warning = QColor(0xff, 0xd0, 0x5c),
    .failure = QColor(0xff, 0xa8, 0xa0),
    .muted = QColor(0xff, 0xff, 0xff), // nothing is quiet by its colour
    .line = QColor(0x8c, 0x8c, 0x8c),
    .addedBackground = QColor(0x00, 0x38, 0x12),
    .removedBackground = QColor(0x52, 0x00, 0x05),
    .changedBackground = QColor(0x42, 0x30, 0x00),
    .addedText = QColor(0x9d, 0xff, 0xb5),
    .removedText = QColor(0xff, 0xc4, 0xbf),
};

QPalette lightPalette()
{
    QPalette palette(QColor(0xf4, 0xf5, 0xf7));
    palette.setColor(QPalette::Window, QColor(0xf4, 0xf5, 0xf7));
    palette.setColor(QPalette::WindowText, QColor(0x1c, 0x21, 0x29));
    palette.setColor(QPalette::Base, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::AlternateBase, QColor(0xf8, 0xf9, 0xfb));
    palette.setColor(QPalette::Text, QColor(0x1c, 0x21, 0x29));
    palette.setColor(QPalette::Button, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::ButtonText, QColor(0x1c, 0x21, 0x29));
    palette.setColor(QPalette::Highlight, QColor(0xd9, 0xe7, 0xfd));
    palette.setColor(QPalette::HighlightedText, QColor(0x10, 0x1b, 0x2c));
    palette.setColor(QPalette::Link, lightColors.accent);
    palette.setColor(QPalette::ToolTipBase, QColor(0x26, 0x2b, 0x34));
    palette.setColor(QPalette::ToolTipText, QColor(0xf4, 0xf5, 0xf7));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x74, 0x81));
    palette.setColor(QPalette::Mid, QColor(0xc5, 0xcb, 0xd4));
    palette.setColor(QPalette::Midlight, QColor(0xec, 0xef, 0xf3));
    palette.setColor(QPalette::Dark, QColor(0x9a, 0xa3, 0xb0));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x9a, 0xa1, 0xab));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x1d, 0x20, 0x26));
    palette.setColor(QPalette::Window, QColor(0x1d, 0x20, 0x26));
    palette.setColor(QPalette::WindowText, QColor(0xe6, 0xe9, 0xee));
    palette.setColor(QPalette::Base, QColor(0x16, 0x18, 0x1d));
    palette.setColor(QPalette::AlternateBase, QColor(0x1a, 0x1d, 0x22));
    palette.setColor(QPalette::Text, QColor(0xe6, 0xe9, 0xee));
    palette.setColor(QPalette::Button, QColor(0x2a, 0x2e, 0x36));
    palette.setColor(QPalette::ButtonText, QColor(0xe6, 0xe9, 0xee));
    palette.setColor(QPalette::Highlight, QColor(0x25, 0x3d, 0x63));
    palette.setColor(QPalette::HighlightedText, QColor(0xf2, 0xf6, 0xfd));
    palette.setColor(QPalette::Link, darkColors.accent);
    palette.setColor(QPalette::ToolTipBase, QColor(0x36, 0x3b, 0x45));
    palette.setColor(QPalette::ToolTipText, QColor(0xf0, 0xf2, 0xf5));
    palette.setColor(QPalette::PlaceholderText, QColor(0x8f, 0x99, 0xa6));
    palette.setColor(QPalette::Mid, QColor(0x4a, 0x51, 0x5d));
    palette.setColor(QPalette::Midlight, QColor(0x2b, 0x30, 0x38));
    palette.setColor(QPalette::Dark, QColor(0x6b, 0x74, 0x82));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6c, 0x74, 0x80));
    return palette;
}

QPalette contrastPalette()
{
    QPalette palette(Qt::black);
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
                                           QPalette::ToolTipBase})
        palette.setColor(role, Qt::black);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::ToolTipText, QPalette::PlaceholderText, QPalette::HighlightedText,
                                           QPalette::Mid, QPalette::Dark})
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x00, 0x45, 0x9c));
    palette.setColor(QPalette::Midlight, QColor(0x30, 0x30, 0x30));
    palette.setColor(QPalette::Link, contrastColors.accent);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0xb0, 0xb0, 0xb0)); // 9.6:1, beside white
    return palette;
}

bool platformIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // before the first palette of our own, this is the desktop's
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

ColorScheme &schemeInUse() // never System
{
    static ColorScheme scheme = ColorScheme::Light;
    return scheme;
}

QPalette paletteOf(ColorScheme scheme)
{
    if (scheme == ColorScheme::HighContrast)
        return contrastPalette();
    return scheme == ColorScheme::Dark ? darkPalette() : lightPalette();
}

} // namespace

void applyColorScheme(ColorScheme scheme)
{
    const bool platformDark = platformIsDark(); // always asked: the first time it looks at the desktop's own palette
    const ColorScheme systems = platformDark ? ColorScheme::Dark : ColorScheme::Light;
    schemeInUse() = scheme == ColorScheme::System ? systems : scheme;
    if (qobject_cast<FlatStyle *>(QApplication::style()) == nullptr)
        QApplication::setStyle(std::make_unique<FlatStyle>().release()); // QApplication owns its style
    const QPalette palette = paletteOf(schemeInUse());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

bool isDarkScheme()
{
    return schemeInUse() != ColorScheme::Light;
}

const ThemeColors &themeColors()
{
    if (schemeInUse() == ColorScheme::HighContrast)
        return contrastColors;
    return schemeInUse() == ColorScheme::Dark ? darkColors : lightColors;
}

QIcon themeIcon(const QString &name)
{
    return QIcon(std::make_unique<ThemeIconEngine>(name).release()); // QIcon owns its engine
}

QIcon themeIcon(const QString &name, const QColor &color)
{
    return QIcon(std::make_unique<ThemeIconEngine>(name, color).release());
}

} // namespace Backtrail
