// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/jsondocument.h"
#include "models/history/fieldpath.h"

#include <QByteArray>

#include <memory_resource>
#include <optional>

namespace Backtrail {

// One document, read once for any number of paths. For one worker; not copied.
class ReadDocument
{
public:
    // nullopt = the event has none.
    ReadDocument(std::optional<QByteArray> text, const CancelFlag &cancel);
    Q_DISABLE_COPY_MOVE(ReadDocument)

    [[nodiscard]] bool isThere() const { return m_text.has_value(); }
    [[nodiscard]] bool isJson() const { return m_isJson; }
    // Which object the document describes, where it says so: its `id`, as JSON. Events of one target describe several.
    [[nodiscard]] QByteArray objectId() const;

    // What a document says about a path.
    enum class Says : std::uint8_t {
        Nothing, // no JSON, or what should hold the value is not there, or two elements go by the same name
        Absent, // what should hold it is there, but not the value
        Value
    };
    struct Found
    {
        Says says = Says::Nothing;
        std::uint32_t node = 0; // when Value
    };
    // `steps` as fieldSteps() gives them.
    [[nodiscard]] Found find(const QStringList &steps) const;

    [[nodiscard]] QByteArray text(const Found &found) const; // JSON as received; empty unless Value
    [[nodiscard]] const JsonDocument &document() const { return m_document; }

private:
    [[nodiscard]] Found findElement(std::uint32_t array, const QString &step) const;
    [[nodiscard]] Found findMember(std::uint32_t object, const QString &name) const;

    std::optional<QByteArray> m_text;
    std::pmr::monotonic_buffer_resource m_memory;
    JsonDocument m_document;
    bool m_isJson = false;
};

// Equal in value, whatever the spelling; both absent is equal too.
[[nodiscard]] bool areEqual(const ReadDocument &left, const ReadDocument::Found &leftFound, const ReadDocument &right,
                            const ReadDocument::Found &rightFound);
// The same of two values as JSON texts; nullopt = absent.
[[nodiscard]] bool areEqualValues(const std::optional<QByteArray> &left, const std::optional<QByteArray> &right);

} // namespace Backtrail
