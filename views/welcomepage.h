// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace Backtrail {

// What a first start shows: what this is, and the two ways in.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

signals:
    void connectRequested();
    void demoRequested();
};

} // namespace Backtrail
