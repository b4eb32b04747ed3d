// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentlines.h"

#include <string_view>
#include <vector>

namespace Backtrail {

// What differs inside two texts, word by word and, where words are alike, character by character. Ranges lie
// on character borders and never cut an escape of a JSON string.
struct InlineChange
{
    std::vector<TextRange> before;
    std::vector<TextRange> after;
    bool isAlike = false; // enough in common that pointing at parts helps; else the ranges are the whole texts
};
[[nodiscard]] InlineChange compareInside(std::string_view before, std::string_view after,
                                         const CancelFlag &cancel);

} // namespace Backtrail
