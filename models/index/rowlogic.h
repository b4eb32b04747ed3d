// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/rowconditions.h"

#include <algorithm>
#include <utility>
#include <vector>

// Conditions put together. Private to this room.

namespace Backtrail {

class AndCondition final : public RowCondition
{
public:
    explicit AndCondition(std::vector<RowConditionPtr> parts)
        : RowCondition(parts.back()->cost()) // sorted: the dearest
        , m_parts(std::move(parts))
    {
    }
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override
    {
        for (const RowConditionPtr &part : m_parts) {
            if (const Result<Done> asked = part->apply(chunk, marks, cancel); !asked)
                return asked.error();
        }
        return Done {};
    }
    [[nodiscard]] bool matchesNone() const override
    {
        return std::ranges::any_of(m_parts, [](const RowConditionPtr &part) { return part->matchesNone(); });
    }

private:
    std::vector<RowConditionPtr> m_parts;
};

class OrCondition final : public RowCondition
{
public:
    explicit OrCondition(std::vector<RowConditionPtr> parts)
        : RowCondition(parts.back()->cost())
        , m_parts(std::move(parts))
    {
    }
    // A part is asked only about rows that none before it has found.
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override
    {
        Marks open = marks;
        for (const RowConditionPtr &part : m_parts) {
            Marks found = open;
            if (const Result<Done> asked = part->apply(chunk, found, cancel); !asked)
                return asked.error();
            for (std::uint32_t i = 0; i < chunk.size; ++i)
                open[i] = static_cast<std::uint8_t>(open[i] & (found[i] ^ 1));
        }
        for (std::uint32_t i = 0; i < chunk.size; ++i)
            marks[i] = static_cast<std::uint8_t>(marks[i] & (open[i] ^ 1));
        return Done {};
    }
    [[nodiscard]] bool matchesNone() const override
    {
        return std::ranges::all_of(m_parts, [](const RowConditionPtr &part) { return part->matchesNone(); });
    }

private:
    std::vector<RowConditionPtr> m_parts;
};

class NotCondition final : public RowCondition
{
public:
    explicit NotCondition(RowConditionPtr inner)
        : RowCondition(inner->cost())
        , m_inner(std::move(inner))
    {
    }
    [[nodiscard]] Result<Done> apply(const Chunk &chunk, Marks &marks, const CancelFlag &cancel) override
    {
        Marks found = marks;
        if (const Result<Done> asked = m_inner->apply(chunk, found, cancel); !asked)
            return asked.error();
        for (std::uint32_t i = 0; i < chunk.size; ++i)
            marks[i] = static_cast<std::uint8_t>(marks[i] & (found[i] ^ 1));
        return Done {};
    }

private:
    RowConditionPtr m_inner;
};

} // namespace Backtrail
