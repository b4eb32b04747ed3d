// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Backtrail {

// Untrusted text as it may be shown: C0/C1 controls, bidi controls and overrides, zero-width and tag characters,
// soft hyphen, BOM and lone surrogates become visible escapes such as `⟨U+202E⟩`. Everything else is untouched.
// Returns the same shared string when nothing had to change.
enum class LineBreaks { Escape, Keep };
[[nodiscard]] QString visibleText(const QString &text, LineBreaks lineBreaks = LineBreaks::Escape);

// At most `limit` UTF-16 units for a cell or a tooltip, cut at a character, with `…` when cut.
[[nodiscard]] QString shortened(const QString &text, qsizetype limit = 512);

} // namespace Backtrail
