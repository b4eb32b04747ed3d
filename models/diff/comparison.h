// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/diff/jsondocument.h"

#include <memory_resource>
#include <optional>
#include <string_view>

namespace Backtrail {

// One side of a comparison: missing, JSON, or any text.
struct ComparisonSide
{
    const std::optional<QByteArray> &text;
    QString name; // in notes
    JsonDocument document;
    bool isJson = false;

    [[nodiscard]] bool isMissing() const { return !text.has_value(); }
    [[nodiscard]] std::string_view bytes() const
    {
        return text ? std::string_view(text->constData(), static_cast<std::size_t>(text->size())) : std::string_view{};
    }
};

// Two documents as they were read, and what the comparison said. Private to this room; the texts outlive it.
class DocumentComparison
{
public:
    DocumentComparison(const std::optional<QByteArray> &before, const std::optional<QByteArray> &after);

    [[nodiscard]] bool run(const DiffOptions &options, const CancelFlag &cancel); // false = cancelled
    [[nodiscard]] DiffTree &tree() { return m_tree; }
    [[nodiscard]] const JsonDocument &before() const { return m_before.document; }
    [[nodiscard]] const JsonDocument &after() const { return m_after.document; }

private:
    [[nodiscard]] bool compareSides(const DiffOptions &options, const CancelFlag &cancel);

    // One block for both sides: the allocator keeps it for the next comparison instead of asking the system again.
    std::pmr::monotonic_buffer_resource m_memory;
    ComparisonSide m_before;
    ComparisonSide m_after;
    DiffTree m_tree;
};

} // namespace Backtrail
