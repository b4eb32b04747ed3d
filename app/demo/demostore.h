// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo/demoevent.h"
#include "app/demo/demoquery.h"
#include "app/demo/demoserver.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Backtrail {

// The events of the server with their JSON, and the two questions that the API answers about them.
class DemoStore
{
public:
    struct Page
    {
        std::vector<const std::string *> events; // JSON, newest first; valid until the next `append`
        std::optional<std::int64_t> next; // the token, when there is more
        std::optional<std::int64_t> previous;
    };
    struct NamedTarget
    {
        std::string id;
        std::string name;
    };

    explicit DemoStore(DemoPageEdge edge)
        : m_edge(edge)
    {
    }

    // Not older than what is there.
    void append(DemoEvent event);
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    // Of the events since `oldestNs`, which is what the plan keeps.
    [[nodiscard]] Page page(const DemoQuery &query, std::int64_t oldestNs) const;
    // With the newest name that the events have for each, sorted by it.
    [[nodiscard]] std::vector<NamedTarget> targets(const DemoQuery &query, std::int64_t oldestNs) const;

private:
    struct Entry
    {
        DemoEvent event; // without its documents
        std::string json;
    };
    struct Window
    {
        std::size_t first;
        std::size_t last; // outside
    };

    [[nodiscard]] Window windowOf(const DemoQuery &query, std::int64_t oldestNs) const;
    [[nodiscard]] std::size_t lowerBound(std::int64_t ns) const; // the first that is not before
    [[nodiscard]] std::vector<std::size_t> pageAbove(const DemoQuery &query, Window window) const;
    [[nodiscard]] std::vector<std::size_t> pageBelow(const DemoQuery &query, Window window) const;

    DemoPageEdge m_edge;
    std::vector<Entry> m_entries; // oldest first
};

} // namespace Backtrail
