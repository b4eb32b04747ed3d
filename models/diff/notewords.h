// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Backtrail {

// The notes of a DiffTree or of one of its nodes (keys, see difftree.h) in words, translated, for the window and the
// command line. A note without words comes back as it is.
[[nodiscard]] QString diffNoteWords(const QString &notes);

} // namespace Backtrail
