// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"

#include <QString>

namespace Backtrail {

// The words of a written diff, translated. The window has its own beside its icons (views/eventwords).

enum class DiffWord { WholeDocument, MovedFrom, LinesOfText, ByAndWhen, EventId };
[[nodiscard]] QString diffWord(DiffWord word);

[[nodiscard]] QString shapeKey(DiffShape shape); // stable, for JSON
// What was compared and how much differs, in one line.
[[nodiscard]] QString shapeSentence(const DiffTree &diff);
// What a node's notes mean; empty for those that the output shows anyway.
[[nodiscard]] QString nodeNoteWords(const QString &note);

} // namespace Backtrail
