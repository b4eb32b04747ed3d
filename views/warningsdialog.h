// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventdecoder.h"

#include <QDialog>

#include <vector>

namespace Backtrail {

// What of the answers could not be read, where, and the bytes of what is missing from the list.
class WarningsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WarningsDialog(const std::vector<DecodeWarning> &warnings, QWidget *parent = nullptr);
};

} // namespace Backtrail
