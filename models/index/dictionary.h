// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/stablelist.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace Backtrail {

using TextList = StableList<QString>;

// Numbers for the distinct strings of one field, in order of first appearance; 0 is the empty string. One thread;
// `texts()` may be read by others as StableList says.
class Dictionary
{
public:
    Dictionary();

    [[nodiscard]] std::uint32_t intern(std::string_view utf8);
    [[nodiscard]] const std::shared_ptr<TextList> &texts() const { return m_texts; }
    [[nodiscard]] std::uint32_t count() const { return m_texts->size(); }
    [[nodiscard]] std::size_t byteSize() const;

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::shared_ptr<TextList> m_texts;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_codes;
    // Events come in bursts of one actor, project and so on. Points into the map, whose nodes stay.
    const std::pair<const std::string, std::uint32_t> *m_last = nullptr;
    std::size_t m_textBytes = 0;
};

} // namespace Backtrail
