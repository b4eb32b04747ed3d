// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"

#include <QString>

namespace Backtrail {

// A summary as it reads in a cell, for the window, the terminal and exports: the telling difference, else what its
// kind says ("no difference", "created"), translated. Empty where the event carries no document.
[[nodiscard]] QString summaryWords(const ChangeSummary &summary);

} // namespace Backtrail
