// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QPlainTextEdit;

namespace Backtrail {

class PlainLabel;

// The path patterns of one connection, one a line.
class HiddenPathsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit HiddenPathsDialog(const QStringList &patterns, QWidget *parent = nullptr);

    [[nodiscard]] QStringList patterns() const; // without what is no pattern, each once

private:
    void check();

    QPlainTextEdit *m_text;
    PlainLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace Backtrail
