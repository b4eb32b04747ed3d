// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace Backtrail {

// One of the two documents of an event: a text (JSON or not), JSON's null, or no member at all.
struct DemoDocument
{
    enum class State { Missing, Null, Text };
    State state = State::Null;
    std::string text; // UTF-8

    DemoDocument() = default;
    DemoDocument(std::string text_)
        : state(State::Text)
        , text(std::move(text_))
    {
    }
    [[nodiscard]] static DemoDocument missing()
    {
        DemoDocument document;
        document.state = State::Missing;
        return document;
    }
    friend bool operator==(const DemoDocument &, const DemoDocument &) = default;
};

// An event of the demonstration organization; texts are UTF-8, empty ids and sub target types are JSON's null.
struct DemoEvent
{
    std::int64_t ns = 0;
    std::string id;
    std::string eventType;
    std::string targetId;
    std::string targetName;
    std::string targetType;
    std::string subTargetType;
    std::string origin;
    std::string triggeredBy;
    std::string projectId;
    std::string projectName;
    std::string environmentId;
    std::string environmentName;
    std::string environmentType; // undocumented, but the API's own command line reads it
    std::optional<std::string> userAgent;
    DemoDocument change;
    DemoDocument originalChange;

    friend bool operator==(const DemoEvent &, const DemoEvent &) = default;
};

// As `GET /organization/{id}/events` lists it.
[[nodiscard]] std::string toJson(const DemoEvent &event);

} // namespace Backtrail
