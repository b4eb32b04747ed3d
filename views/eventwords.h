// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/domain/openenum.h"
#include "models/filter/filterstate.h"

#include <QString>

namespace Backtrail {

// Raw values -> words, translated. The one place of the window that knows how a value reads.
[[nodiscard]] QString eventTypeWords(const QString &eventType); // "Deploy queued"
[[nodiscard]] QString familyWords(EventFamily family);
[[nodiscard]] QString outcomeWords(EventOutcome outcome); // "succeeded", empty for None
[[nodiscard]] QString targetTypeWords(const QString &targetType);
[[nodiscard]] QString originWords(const QString &origin); // "Terraform provider"
[[nodiscard]] QString filterPartWords(FilterPart part);
[[nodiscard]] QString diffShapeSentence(const DiffTree &diff, const QString &eventType); // what is compared, in words
// The name of an icon in resources (see Icons), never a colour alone: each outcome and origin has its own shape.
[[nodiscard]] QString eventTypeIcon(const QString &eventType);
[[nodiscard]] QString outcomeIcon(EventOutcome outcome); // empty for None
[[nodiscard]] QString originIcon(const QString &origin);
[[nodiscard]] QString targetTypeIcon(const QString &targetType);

} // namespace Backtrail
