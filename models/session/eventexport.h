// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"
#include "models/export/eventwriter.h"
#include "models/runtime/request.h"
#include "models/session/listanswer.h"

#include <QObject>

#include <optional>

namespace Backtrail {

struct Connection;

// A list as it shall leave the program.
struct ExportWish
{
    ExportFormat format = ExportFormat::Csv;
    QList<ExportColumn> columns; // their texts are computed in a worker
    QTimeZone zone = QTimeZone::utc(); // see EventWriter
    bool masksSecrets = true;
    std::optional<RowList> selected; // of the answer's events, in this order; nullopt = everything that passes the filter
    QString path; // empty = into memory, for a clipboard
};

struct ExportedList
{
    AnswerNote note; // what the list says of itself
    QString aboutPath; // the file with the note, beside a format that cannot carry it; empty = it does
    QByteArray bytes; // without a path
};

// Writes one list after the other in a worker: events are read from where they are kept, a part at a time. A file appears
// whole or not at all, and what was there before stays until then. One thread.
class EventExport final : public QObject
{
    Q_OBJECT

public:
    explicit EventExport(QObject *parent = nullptr);

    // Cancels what is running. Later, once: finished() or failed() (FileFailed: the disk is full, the folder read-only, or
    // events cannot be read any more).
    void start(const ListAnswer &answer, const Connection &connection, Timestamp now, const ExportWish &wish);
    void cancel(); // silent; nothing is left behind
    [[nodiscard]] bool isRunning() const { return m_work.isSet(); }

    // Where the note is put beside a list in CSV.
    [[nodiscard]] static QString aboutPathOf(const QString &path);

signals:
    void progressed(int done, int total); // events
    void finished(const Backtrail::ExportedList &exported);
    void failed(const Backtrail::Error &error);

private:
    Request m_work;
};

// What such a list says of itself, but for the number of its events.
[[nodiscard]] AnswerNote noteOf(const ListKnowledge &answer, const Connection &connection, Timestamp now);
// It is about these rows only, which were picked by hand: it accounts for the time between them.
void limitToSelection(AnswerNote &note, const EventSnapshot &events, const RowList &selected);

} // namespace Backtrail
