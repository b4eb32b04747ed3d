// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/domain/auditevent.h"
#include "models/index/eventindex.h"
#include "models/runtime/clock.h"

#include <QObject>

#include <memory>

namespace Backtrail {

// Everything the detail pane shows of one event, read and compared in a worker.
struct DetailContent
{
    AuditEvent event;
    DocumentPair documents;
    DiffTree diff;
};

// The selected event. Another selection cancels the work for the one before. One thread.
class EventDetail final : public QObject
{
    Q_OBJECT

public:
    explicit EventDetail(Clock &clock, QObject *parent = nullptr);
    ~EventDetail() override;

    // The same event again, perhaps from a newer snapshot: nothing happens. Another one: content() is null at once,
    // but contentChanged comes only with the answer, so that the pane does not flicker from row to row.
    void show(const EventSnapshot &snapshot, RowId row);
    void clear();
    void setKeepEqual(bool keepEqual); // "show everything" in the diff; compares again

    [[nodiscard]] std::shared_ptr<const DetailContent> content() const; // null = nothing selected, or not ready yet
    [[nodiscard]] bool isWorking() const; // true 100 ms after an unanswered show()

signals:
    void contentChanged();
    void workingChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
