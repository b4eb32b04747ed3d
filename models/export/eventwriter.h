// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/auditevent.h"
#include "models/domain/eventcolumns.h"
#include "models/domain/result.h"
#include "models/export/answernote.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace Backtrail {

enum class ExportFormat { Table, Json, JsonLines, Csv, Markdown, TabSeparated };

[[nodiscard]] std::optional<ExportFormat> parseExportFormat(QStringView key); // table json jsonl csv markdown

// A column of a list: one of the table of columns, or one that is computed, such as that of a path.
struct ExportColumn
{
    // NOLINTNEXTLINE(google-explicit-constructor): a list of columns is one of these
    ExportColumn(EventColumn which);
    ExportColumn(const QString &columnKey, const QString &columnTitle, std::function<QString(const AuditEvent &)> cellText);

    std::optional<EventColumn> column;
    QString key; // for machines
    QString title; // for people
    std::function<QString(const AuditEvent &)> text; // called in the writer's thread; of a known column it may be empty
};

// What a machine or a report reads. `Json` and `JsonLines` give each event as received, byte for byte (a line
// break inside an event becomes a space, which JSON allows between tokens only). Csv: RFC 4180, a cell that a
// spreadsheet would run gets a leading `'`. Markdown and Table escape control characters. Times are in `zone`
// in Markdown and Table, whose header names it, and RFC 3339 in UTC in Csv. TabSeparated is for a clipboard: guarded as
// Csv, control characters visible.
// What is known of the list's completeness closes it: in Json a member beside `events`, in JsonLines a last line,
// both called `backtrail_answer`; in Markdown a list below the table; in TabSeparated lines of one cell. Csv and Table stay
// clean tables, because every reader would take a line of words for a row: who writes them puts the note beside them.
class EventWriter
{
public:
    EventWriter(ExportFormat format, const QList<EventColumn> &columns, QTimeZone zone = QTimeZone::utc());
    EventWriter(ExportFormat format, QList<ExportColumn> columns, QTimeZone zone = QTimeZone::utc());

    // Table only: cut cells so that a line fits into that many columns; 0 = cut nothing.
    void setTableWidth(int width);
    // Json and JsonLines: events with masked secrets (DocumentMask) instead of the bytes received. So are whole documents
    // in cells; what is computed of them is masked anyway.
    void setSecretsMasked(bool masked) { m_masksSecrets = masked; }

    [[nodiscard]] QByteArray begin();
    [[nodiscard]] QByteArray event(const AuditEvent &event); // call once an event, in order
    [[nodiscard]] QByteArray end(const AnswerNote &note);

    // Text of one cell, without any guarding. Computes the summary of the change where that is asked for.
    [[nodiscard]] static QString cell(const AuditEvent &event, EventColumn column);

private:
    [[nodiscard]] QString title(const ExportColumn &column) const;
    [[nodiscard]] QString cellOf(const AuditEvent &event, const ExportColumn &column) const;
    [[nodiscard]] QByteArray cellsLine(const QStringList &cells) const;
    [[nodiscard]] QByteArray tableLine(const QStringList &cells) const;
    [[nodiscard]] QByteArray tabSeparatedLine(const QStringList &cells) const;
    [[nodiscard]] QByteArray noteLines(const AnswerNote &note) const;
    [[nodiscard]] QByteArray csvLine(const QStringList &cells) const;
    [[nodiscard]] QByteArray markdownLine(const QStringList &cells) const;

    ExportFormat m_format;
    QList<ExportColumn> m_columns;
    QTimeZone m_zone;
    QList<int> m_widths; // Table: of each column
    bool m_cutsCells = false;
    bool m_masksSecrets = false;
    bool m_first = true;
};

} // namespace Backtrail
