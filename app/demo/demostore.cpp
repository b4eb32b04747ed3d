// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demostore.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace Backtrail {

namespace {

bool fits(const std::string &wanted, const std::string &value)
{
    return wanted.empty() || wanted == value;
}

bool matches(const DemoQuery &query, const DemoEvent &event)
{
    return fits(query.eventType, event.eventType) && fits(query.targetType, event.targetType)
        && fits(query.targetId, event.targetId) && fits(query.subTargetType, event.subTargetType)
        && fits(query.triggeredBy, event.triggeredBy) && fits(query.origin, event.origin)
        && fits(query.projectId, event.projectId) && fits(query.environmentId, event.environmentId);
}

} // namespace

void DemoStore::append(DemoEvent event)
{
    std::string json = toJson(event);
    event.change = {};
    event.originalChange = {};
    m_entries.push_back({std::move(event), std::move(json)});
}

std::size_t DemoStore::lowerBound(std::int64_t ns) const
{
    const auto found = std::ranges::lower_bound(m_entries, ns, {}, [](const Entry &entry) { return entry.event.ns; });
    return static_cast<std::size_t>(found - m_entries.begin());
}

DemoStore::Window DemoStore::windowOf(const DemoQuery &query, std::int64_t oldestNs) const
{
    const std::size_t first = lowerBound(std::max(query.fromNs.value_or(oldestNs), oldestNs));
    const std::size_t last = query.toNs ? lowerBound(*query.toNs) : m_entries.size();
    return {first, std::max(first, last)};
}

// The page just above the step-back token: the oldest of those that are not before it.
std::vector<std::size_t> DemoStore::pageAbove(const DemoQuery &query, Window window) const
{
    std::vector<std::size_t> page;
    for (std::size_t i = std::max(window.first, lowerBound(*query.stepBackNs));
         i < window.last && page.size() < query.pageSize; ++i) {
        if (matches(query, m_entries[i].event))
            page.push_back(i);
    }
    std::ranges::reverse(page);
    return page;
}

std::vector<std::size_t> DemoStore::pageBelow(const DemoQuery &query, Window window) const
{
    std::size_t end = window.last;
    if (query.continueNs) {
        const bool isInside = m_edge == DemoPageEdge::Inclusive
            && *query.continueNs < std::numeric_limits<std::int64_t>::max();
        end = std::min(end, lowerBound(*query.continueNs + (isInside ? 1 : 0)));
    }
    std::vector<std::size_t> page;
    for (std::size_t i = end; i > window.first && page.size() < query.pageSize; --i) {
        if (matches(query, m_entries[i - 1].event))
            page.push_back(i - 1);
    }
    return page;
}

DemoStore::Page DemoStore::page(const DemoQuery &query, std::int64_t oldestNs) const
{
    const Window window = windowOf(query, oldestNs);
    const std::vector<std::size_t> page = query.stepBackNs ? pageAbove(query, window) : pageBelow(query, window);
    auto hasMatch = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            if (matches(query, m_entries[i].event))
                return true;
        }
        return false;
    };
    Page result;
    for (const std::size_t i : page)
        result.events.push_back(&m_entries[i].json);
    if (page.empty()) {
        if (query.continueNs && hasMatch(std::max(window.first, lowerBound(*query.continueNs)), window.last))
            result.previous = *query.continueNs;
        return result;
    }
    // As in the API's own samples: the next page is named by the last event's time, the previous one by the instant
    // after the first event's.
    if (hasMatch(window.first, page.back()))
        result.next = m_entries[page.back()].event.ns;
    if (hasMatch(page.front() + 1, window.last))
        result.previous = m_entries[page.front()].event.ns + (m_edge == DemoPageEdge::Exclusive ? 1 : 0);
    return result;
}

std::vector<DemoStore::NamedTarget> DemoStore::targets(const DemoQuery &query, std::int64_t oldestNs) const
{
    const Window window = windowOf(query, oldestNs);
    std::map<std::string, std::string> names; // by id
    for (std::size_t i = window.first; i < window.last; ++i) {
        const DemoEvent &event = m_entries[i].event;
        if (!matches(query, event))
            continue;
        const bool isProject = query.level == "PROJECT";
        const bool isEnvironment = query.level == "ENVIRONMENT";
        const std::string &id = isProject ? event.projectId : isEnvironment ? event.environmentId : event.targetId;
        if (!id.empty())
            names[id] = isProject ? event.projectName : isEnvironment ? event.environmentName : event.targetName;
    }
    std::vector<NamedTarget> targets;
    for (auto &[id, name] : names)
        targets.push_back({id, std::move(name)});
    std::ranges::stable_sort(targets, {}, &NamedTarget::name);
    return targets;
}

} // namespace Backtrail
