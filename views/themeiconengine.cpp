// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/themeiconengine.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPaintDevice>
#include <QPalette>
#include <QPixmapCache>

#include <algorithm>
#include <array>
#include <memory>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array drawnSizes {16, 20, 24, 32, 40, 48, 64}; // as in resources/CMakeLists.txt

QString fileOf(const QString &name, int pixels)
{
    const auto found = std::ranges::lower_bound(drawnSizes, pixels);
    const int size = found == drawnSizes.end() ? drawnSizes.back() : *found;
    return u":/icons/%1/%2.png"_s.arg(size).arg(name);
}

} // namespace

QPixmap tintedIcon(const QString &name, const QColor &color, int pixels)
{
    const QString key = u"backtrail:%1:%2:%3"_s.arg(name).arg(color.rgba()).arg(pixels);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QImage image(fileOf(name, pixels));
    if (image.isNull())
        return {};
    // before scaling: the other way round, Qt 6.4 leaves coloured pixels at the edges when the tint is laid over it
    image = std::move(image).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.width() != pixels)
        image = image.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();

    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

ThemeIconEngine::ThemeIconEngine(const QString &name, const QColor &color)
    : m_name(name)
    , m_color(color)
{
}

QColor ThemeIconEngine::colorFor(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    return m_color.isValid() ? m_color : palette.color(QPalette::WindowText);
}

void ThemeIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    const qreal ratio = painter->device()->devicePixelRatio();
    const int side = std::min(rect.width(), rect.height());
    QPixmap pixmap = tintedIcon(m_name, colorFor(mode), qRound(side * ratio));
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

QPixmap ThemeIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    return tintedIcon(m_name, colorFor(mode), std::min(size.width(), size.height()));
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    Q_UNUSED(scale) // `size` is in device pixels already
    return pixmap(size, mode, state);
}

QIconEngine *ThemeIconEngine::clone() const
{
    return std::make_unique<ThemeIconEngine>(*this).release(); // the caller owns it
}

QString ThemeIconEngine::key() const
{
    return u"backtrail"_s;
}

bool ThemeIconEngine::isNull()
{
    return !QFile::exists(fileOf(m_name, drawnSizes.front()));
}

} // namespace Backtrail
