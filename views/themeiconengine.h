// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QIconEngine>
#include <QPixmap>
#include <QString>

namespace Backtrail {

// An icon of resources/icons in one colour. Without a colour of its own it follows the scheme's text colour, also
// when the scheme changes later. Loads the PNG of the size that is drawn, when it is drawn.
class ThemeIconEngine final : public QIconEngine
{
public:
    explicit ThemeIconEngine(const QString &name, const QColor &color = {});

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    [[nodiscard]] bool isNull() override;

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;

    QString m_name;
    QColor m_color; // invalid = the scheme's
};

// The icon in one colour, `pixels` wide, cached. For delegates that draw many.
[[nodiscard]] QPixmap tintedIcon(const QString &name, const QColor &color, int pixels);

} // namespace Backtrail
