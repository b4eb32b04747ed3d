// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace Backtrail {

// One value as it may stand in each kind of output. The values are untrusted.

// A value that a spreadsheet would run as a formula (it begins, after blanks, quotes and invisible characters, with
// = + - @ | ; a tab, a line break or a fullwidth = + - @) gets a leading `'`.
[[nodiscard]] QString guardedCell(const QString &text);

// RFC 4180: guarded, and quoted where it has to be.
[[nodiscard]] QString csvCell(const QString &text);

// Plain text inside a Markdown table or line: nothing in it becomes markup, a link or the end of the cell;
// control and bidi characters are visible.
[[nodiscard]] QString markdownText(const QString &text);

// A fenced block around `text`, whatever backticks it holds.
[[nodiscard]] QString markdownFence(const QString &text, const QString &language);

// Columns that a terminal needs: wide East Asian characters and emoji take two, combining marks none.
[[nodiscard]] int terminalWidth(const QString &text);
// Cut with `…` to at most `width` columns (at least 1).
[[nodiscard]] QString elidedToWidth(const QString &text, int width);
[[nodiscard]] QString paddedToWidth(const QString &text, int width);

// JSON text (or JSON Lines) in which every control and bidi character that a string holds raw is written as
// an escape: the same value, safe for a terminal.
[[nodiscard]] QByteArray jsonForTerminal(const QByteArray &json);

} // namespace Backtrail
