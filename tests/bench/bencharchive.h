// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/json/eventdecoder.h"
#include "models/runtime/request.h"
#include "models/store/eventstore.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

// An archive of generated events, made the way the program makes its own, and the same events for other programs.
// Needs a QCoreApplication whose event loop is not running.

namespace Backtrail::Bench {

// Starts something and runs the event loop until it says that it is done.
void waitFor(const std::function<Request(std::function<void()> done)> &start);

// Opens a store and waits for it; an error is why it could not be.
[[nodiscard]] std::optional<Error> openAndWait(EventStore &store, const std::function<void(StoredRowsPtr)> &rows);
[[nodiscard]] bool commitAndWait(EventStore &store, const StoreCommit &commit);

struct ArchiveFilling
{
    int events = 0;
    std::function<void(QByteArray &page, int number)> edit = {}; // before it is decoded
    std::function<void(const EventBatch &batch)> also = {}; // what else becomes of it
};

// Pages of 100 events into an archive, one transaction a page, and at the end that the time they span is complete.
// False = it could not be written.
[[nodiscard]] bool fillArchive(EventStore &archive, const ArchiveFilling &filling);

// Tells lnav what the events' lines mean. `folder` is for its -I.
[[nodiscard]] bool writeLnavFormat(const QString &folder);

// BACKTRAIL_BENCH_EVENTS, or so many.
[[nodiscard]] int askedEvents(int usual);
// BACKTRAIL_BENCH_FOLDER, where there is room for some gigabytes, or the system's folder for temporary files.
[[nodiscard]] QString roomyFolder();

} // namespace Backtrail::Bench
