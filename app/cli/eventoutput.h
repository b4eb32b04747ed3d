// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/export/eventwriter.h"

#include <optional>
#include <vector>

namespace Backtrail {

class Console;

// The list that `events` writes, event after event, whole at every moment for whoever reads it.
class EventOutput
{
public:
    enum class State {
        GoesOn,
        LimitReached, // an event more was there
        Broken // nobody reads any more, or it could not be written
    };

    // No limit: all. The console outlives it.
    EventOutput(Console &console, ExportFormat format, const QList<EventColumn> &columns, std::optional<qint64> limit);

    [[nodiscard]] bool begin(); // what stands before the first event, once; false: broken
    [[nodiscard]] State add(const std::vector<AuditEvent> &events);
    [[nodiscard]] bool end(const AnswerNote &note); // false: broken

    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    [[nodiscard]] bool isFull() const { return m_limit && m_written >= *m_limit; }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] std::optional<Timestamp> oldest() const { return m_oldest; } // of those written

private:
    [[nodiscard]] bool write(const QByteArray &data);

    Console &m_console;
    ExportFormat m_format;
    EventWriter m_writer;
    std::optional<qint64> m_limit;
    std::optional<Timestamp> m_oldest;
    qint64 m_written = 0;
    bool m_hasBegun = false;
};

// What is known of the answer, in words, to standard error.
void sayAnswer(Console &console, const AnswerNote &note);
// As JSON to a file. Errors: FileFailed.
[[nodiscard]] Result<Done> writeAbout(const QString &path, const AnswerNote &note);

} // namespace Backtrail
