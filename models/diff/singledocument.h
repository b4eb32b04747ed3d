// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/workerpool.h"

#include <QByteArray>
#include <QString>

namespace Backtrail {

// How a value reads in one line: strings without quotes where they cannot be mistaken, `{…}` for what has an
// inside. Shortened, and made visible. `text` is a JSON text.
[[nodiscard]] QString valueInLine(const QByteArray &text);

// Of two long texts that begin alike, how many bytes can be left away so that what differs is seen at once: up to the
// beginning of the first word that differs. JSON strings with their quotes; 0 = they can be shown from their beginning.
[[nodiscard]] qsizetype sameBeginning(const QByteArray &before, const QByteArray &after);

// What a document that stands alone is about: why something failed, the deployed commit or image, the name of a variable, a domain.
// Empty when it says nothing that the row does not say already.
[[nodiscard]] QString tellingMember(const QByteArray &document, const CancelFlag &cancel);

} // namespace Backtrail
