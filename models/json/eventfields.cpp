// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/json/eventfields.h"

#include "models/json/jsontext.h"

#include <algorithm>

namespace Backtrail {

std::optional<std::size_t> findEventField(std::string_view escapedName)
{
    std::array<char, 128> plain {};
    std::string_view name = escapedName;
    if (name.find('\\') != std::string_view::npos) {
        if (name.size() > plain.size())
            return std::nullopt; // no field has a name that long, however it is written: 6 bytes a character
        name = {plain.data(), unescapeJsonInto(name, plain.data())};
    }
    const auto field = std::ranges::find(eventFields, name, &EventField::name);
    if (field == eventFields.end())
        return std::nullopt;
    return static_cast<std::size_t>(field - eventFields.begin());
}

} // namespace Backtrail
