// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventdetail.h"

namespace Backtrail {

// Masks the secrets of what was read, before it is compared. For workers.
void maskSecrets(DetailContent &content, const CancelFlag &cancel);
// Whether masked values are among the differences.
[[nodiscard]] bool differsInMasked(const DiffTree &diff);

} // namespace Backtrail
