// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "views/filterchips.h"

#include <QAbstractButton>

namespace Backtrail {

// A restriction as a small button; pressing it, or Delete on it, takes the restriction away.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const FilterChip &chip, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_label;
    QString m_value;
};

} // namespace Backtrail
