// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QLineEdit;

namespace Backtrail {

// The command of the external diff tool.
class ExternalDiffDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExternalDiffDialog(const QString &command, QWidget *parent = nullptr);

    [[nodiscard]] QString command() const;

private:
    QLineEdit *m_command;
};

} // namespace Backtrail
