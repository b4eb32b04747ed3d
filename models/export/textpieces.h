// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <string_view>
#include <vector>

namespace Backtrail {

// A part of a line for a terminal. The text is visible text already.
struct TextPiece
{
    QString text;
    DiffKind kind = DiffKind::Equal; // its colour
    bool stands = false; // differs: pointed out, and kept when the line has to be shortened
};
using TextPieces = std::vector<TextPiece>;

[[nodiscard]] int piecesWidth(const TextPieces &pieces); // in columns
// Takes out of the middle of what does not stand, then of what does, until `width` columns suffice; at least 8.
[[nodiscard]] TextPieces shortenedPieces(TextPieces pieces, int width);
// Untrusted bytes as they are shown in a line that will be shortened anyway: of a very long text only both ends.
[[nodiscard]] QString endsShown(std::string_view utf8);
// `…` in the middle of a text that is wider.
[[nodiscard]] QString elidedInMiddle(const QString &text, int width);
// One line without its end. Colours are ANSI; without them a piece that stands is no different.
[[nodiscard]] QString writtenPieces(const TextPieces &pieces, bool colored);

// Two texts that are much alike as one, as word diffs do: `memory of [-512-]{+256+} MB`. Empty when they are not
// alike, or too long to tell. The texts are the inside of JSON strings.
[[nodiscard]] TextPieces wordDiff(const QByteArray &before, const QByteArray &after);

} // namespace Backtrail
