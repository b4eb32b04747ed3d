// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/layering/sourcetree.h"

namespace Backtrail {

// Each gives the places that break a rule, as `path:line: what`.

// Rooms include only what stands below them, and no Qt module that is not theirs.
[[nodiscard]] QStringList includeFindings(const QList<SourceFile> &files, const QString &qtHeaders);
// The link lines of the rooms name nothing that the rooms may not include.
[[nodiscard]] QStringList linkFindings(const QList<SourceFile> &files);
// What may be called in its wrapper only, or nowhere.
[[nodiscard]] QStringList callFindings(const QList<SourceFile> &files);
[[nodiscard]] QStringList licenceFindings(const QList<SourceFile> &files);
[[nodiscard]] QStringList lengthFindings(const QList<SourceFile> &files);
// Headers of the whole project define a class under one name once: linked into one program, two of them would share
// their inline functions, and one would be destroyed as the other.
[[nodiscard]] QStringList nameFindings(const QList<SourceFile> &files);
// Not a rule but a list to read: functions longer than 40 lines.
[[nodiscard]] QStringList longFunctions(const QList<SourceFile> &files);

} // namespace Backtrail
