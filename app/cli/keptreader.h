// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/options/options.h"
#include "models/domain/connection.h"
#include "models/session/keptevents.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Backtrail {

// The archive of a connection, for a look: nothing is fetched into it, and a program that writes is not disturbed.
class KeptReader
{
public:
    KeptReader(const ParsedOptions &options, Clock &clock); // both outlive it
    ~KeptReader();
    Q_DISABLE_COPY_MOVE(KeptReader)

    [[nodiscard]] bool exists(const Connection &connection) const;
    [[nodiscard]] QString folder(const Connection &connection) const;
    [[nodiscard]] QString absenceWords(const Connection &connection) const; // of an archive that does not exist
    // Once, of one that exists. Calls back later with everything that is kept. FileFailed: it cannot be read.
    void open(const Connection &connection, std::function<void(const Result<std::shared_ptr<const KeptEvents>> &)> done);

private:
    void openedOrFailed();

    const ParsedOptions &m_options;
    Clock &m_clock;
    std::shared_ptr<KeptEvents> m_kept;
    std::function<void(const Result<std::shared_ptr<const KeptEvents>> &)> m_done;
    QObject m_context; // goes first
};

// Rows of kept events as events, a part at a time, read in workers. Does nothing once it is destroyed. One thread.
class KeptListing
{
public:
    // What matches, newest first. Errors: what keeps the events could not be read, so nobody knows all that match.
    using Part = std::function<void(const Result<std::vector<AuditEvent>> &)>;

    // `looksForRevisions`: there are some.
    KeptListing(EventSnapshot snapshot, FilterState filter, Timestamp now, bool looksForRevisions);
    void next(Part part); // an empty part: that was all. One at a time
    void cancel() { m_request.cancel(); }
    // How many of the last part were listed.
    void noteListed(qint64 count);
    // Of those listed: the ids of events that came again with other content.
    [[nodiscard]] const QStringList &revised() const { return m_revised; }

private:
    void readPart(const Part &part);

    EventSnapshot m_snapshot;
    FilterState m_filter;
    Timestamp m_now;
    std::optional<RowList> m_rows; // nullopt = not looked for yet
    std::size_t m_next = 0;
    bool m_looksForRevisions;
    std::vector<std::pair<qint64, QString>> m_revisedOfPart; // place, id
    QStringList m_revised;
    Request m_request;
};

} // namespace Backtrail
