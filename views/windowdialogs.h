// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace Backtrail {

struct Error;

// Small boxes over the window: opened, never executed; plain text, whatever a server sent.
void showFailureBox(const Error &error, QWidget *parent);
void showAboutBox(QWidget *parent);

} // namespace Backtrail
