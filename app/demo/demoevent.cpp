// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoevent.h"

#include "app/demo/demojson.h"
#include "models/domain/timestamp.h"

namespace Backtrail {

namespace {

void appendText(std::string &out, std::string_view key, std::string_view value)
{
    out += key;
    appendJsonString(out, value);
}

void appendTextOrNull(std::string &out, std::string_view key, std::string_view value)
{
    if (value.empty())
        out.append(key).append("null");
    else
        appendText(out, key, value);
}

void appendDocument(std::string &out, std::string_view key, const DemoDocument &document)
{
    switch (document.state) {
    case DemoDocument::State::Missing:
        return;
    case DemoDocument::State::Null:
        out.append(key).append("null");
        return;
    case DemoDocument::State::Text:
        appendText(out, key, document.text);
        return;
    }
}

} // namespace

std::string toJson(const DemoEvent &event)
{
    std::string out;
    out.reserve(640 + (event.change.text.size() + event.originalChange.text.size()) * 5 / 4);
    appendText(out, "{\"id\":", event.id);
    appendText(out, ",\"timestamp\":", Timestamp {event.ns}.toRfc3339().toStdString());
    appendText(out, ",\"event_type\":", event.eventType);
    appendTextOrNull(out, ",\"target_id\":", event.targetId);
    appendText(out, ",\"target_name\":", event.targetName);
    appendText(out, ",\"target_type\":", event.targetType);
    appendTextOrNull(out, ",\"sub_target_type\":", event.subTargetType);
    appendDocument(out, ",\"change\":", event.change);
    appendText(out, ",\"origin\":", event.origin);
    appendText(out, ",\"triggered_by\":", event.triggeredBy);
    appendTextOrNull(out, ",\"project_id\":", event.projectId);
    appendText(out, ",\"project_name\":", event.projectName);
    appendTextOrNull(out, ",\"environment_id\":", event.environmentId);
    appendText(out, ",\"environment_name\":", event.environmentName);
    if (!event.environmentType.empty())
        appendText(out, ",\"environment_type\":", event.environmentType);
    if (event.userAgent)
        appendText(out, ",\"user_agent\":", *event.userAgent);
    else
        out += ",\"user_agent\":null";
    appendDocument(out, ",\"original_change\":", event.originalChange);
    out += '}';
    return out;
}

} // namespace Backtrail
