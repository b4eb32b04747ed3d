// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/liveness.h"

#include <QString>
#include <QTimeZone>

namespace Backtrail {

// What became of a change, in words: "reverted 14:44 by jane.doe". Times of another day than `changed` have their day.
[[nodiscard]] QString livenessWords(const Liveness &liveness, Timestamp changed, const QTimeZone &zone, bool isSecret);
// The same in a sentence that names the event which proves it.
[[nodiscard]] QString livenessSentence(const Liveness &liveness, const QTimeZone &zone);
[[nodiscard]] QString livenessIcon(LivenessKind kind); // of resources/icons; each kind has its own shape

// A JSON value in few words: the inside of a string, made visible and short; dots for a secret. "(not there)" for none.
[[nodiscard]] QString shortValueWords(const std::optional<QByteArray> &json, bool isSecret);
// "14:44", or "2026-11-24 14:44" where the day is another one than that of `beside`.
[[nodiscard]] QString momentWords(Timestamp time, Timestamp beside, const QTimeZone &zone);
// "6m03s", "2h05m", "3d04h", "850ms"
[[nodiscard]] QString lengthWords(std::int64_t ns);

} // namespace Backtrail
