// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/eventwriter.h"

#include "models/diff/documentdiff.h"
#include "models/diff/maskeddocument.h"
#include "models/diff/summarywords.h"
#include "models/domain/openenum.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/redact/secrettext.h"

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnGap = 2;
constexpr int narrowestColumn = 7;
constexpr int usualWidth = 24; // of a column that is computed

QString summaryText(const AuditEvent &event)
{
    const DocumentPair documents = documentsToCompare(event.eventType, event.originalChange, event.change);
    const ChangeSummary summary = summarizeChange(event.eventType, documents.before, documents.after, CancelFlag());
    return summaryWords(summary);
}

// An event whose time could not be read stands where the server put it; its cell gives the text received.
bool hasReadableTime(const AuditEvent &event)
{
    return Timestamp::parse(QStringView(event.timeText)).has_value();
}

QByteArray masked(const QByteArray &json)
{
    return DocumentMask().mask(json, CancelFlag());
}

QList<ExportColumn> exportColumns(const QList<EventColumn> &columns)
{
    QList<ExportColumn> result;
    for (const EventColumn column : columns)
        result.append(column);
    return result;
}

} // namespace

std::optional<ExportFormat> parseExportFormat(QStringView key)
{
    static constexpr std::array formats {
        std::pair {"table"_L1, ExportFormat::Table},     std::pair {"json"_L1, ExportFormat::Json},
        std::pair {"jsonl"_L1, ExportFormat::JsonLines}, std::pair {"csv"_L1, ExportFormat::Csv},
        std::pair {"markdown"_L1, ExportFormat::Markdown},
    };
    for (const auto &[name, format] : formats) {
        if (key == name)
            return format;
    }
    return std::nullopt;
}

ExportColumn::ExportColumn(EventColumn which)
    : column(which)
    , key(columnKey(which))
    , title(columnTitle(which))
{
}

ExportColumn::ExportColumn(const QString &columnKey, const QString &columnTitle,
                           std::function<QString(const AuditEvent &)> cellText)
    : key(columnKey)
    , title(columnTitle)
    , text(std::move(cellText))
{
}

EventWriter::EventWriter(ExportFormat format, const QList<EventColumn> &columns, QTimeZone zone)
    : EventWriter(format, exportColumns(columns), std::move(zone))
{
}

EventWriter::EventWriter(ExportFormat format, QList<ExportColumn> columns, QTimeZone zone)
    : m_format(format)
    , m_columns(std::move(columns))
    , m_zone(std::move(zone))
{
    for (const ExportColumn &column : std::as_const(m_columns)) {
        const int width = column.column ? columnSpec(*column.column).width : usualWidth;
        m_widths.append(std::max(width, terminalWidth(title(column))));
    }
}

void EventWriter::setTableWidth(int width)
{
    m_cutsCells = width > 0;
    if (!m_cutsCells || m_columns.isEmpty())
        return;
    int total = static_cast<int>(m_columns.size() - 1) * columnGap;
    for (const int columnWidth : std::as_const(m_widths))
        total += columnWidth;
    while (total > width) {
        // The widest gives way; a cut time would be a wrong time, so it does not.
        qsizetype widest = -1;
        for (qsizetype i = 0; i < m_widths.size(); ++i) {
            const bool canShrink = m_columns.at(i).column != EventColumn::Time && m_widths.at(i) > narrowestColumn;
            if (canShrink && (widest < 0 || m_widths.at(i) > m_widths.at(widest)))
                widest = i;
        }
        if (widest < 0)
            return;
        --m_widths[widest];
        --total;
    }
    // What is left over goes to the change, which says most.
    const auto change = std::find_if(m_columns.cbegin(), m_columns.cend(), [](const ExportColumn &column) {
        return column.column == EventColumn::ChangeSummary;
    });
    m_widths[change == m_columns.cend() ? m_widths.size() - 1 : change - m_columns.cbegin()] += width - total;
}

QByteArray EventWriter::begin()
{
    m_first = true;
    if (m_format == ExportFormat::Json)
        return "{\"events\": [";
    if (m_format == ExportFormat::JsonLines)
        return {};
    QStringList titles;
    for (const ExportColumn &column : std::as_const(m_columns))
        titles.append(m_format == ExportFormat::Csv ? column.key : title(column));
    const QByteArray line = cellsLine(titles);
    return m_format == ExportFormat::Markdown ? line + "|" + QByteArray(" --- |").repeated(m_columns.size()) + "\n" : line;
}

QByteArray EventWriter::event(const AuditEvent &event)
{
    const bool first = std::exchange(m_first, false);
    if (m_format == ExportFormat::Json || m_format == ExportFormat::JsonLines) {
        QByteArray json = m_masksSecrets ? masked(event.raw) : event.raw;
        if (m_format == ExportFormat::Json)
            return (first ? "\n" : ",\n") + json;
        return json.replace('\n', ' ').replace('\r', ' ') + '\n';
    }
    QStringList cells;
    for (const ExportColumn &column : std::as_const(m_columns))
        cells.append(cellOf(event, column));
    return cellsLine(cells);
}

QByteArray EventWriter::cellsLine(const QStringList &cells) const
{
    switch (m_format) {
    case ExportFormat::Csv:
        return csvLine(cells);
    case ExportFormat::Table:
        return tableLine(cells);
    case ExportFormat::Markdown:
        return markdownLine(cells);
    case ExportFormat::TabSeparated:
        return tabSeparatedLine(cells);
    case ExportFormat::Json:
    case ExportFormat::JsonLines:
        break;
    }
    return {};
}

QByteArray EventWriter::end(const AnswerNote &note)
{
    switch (m_format) {
    case ExportFormat::Json:
        return (m_first ? "],\n\"backtrail_answer\": " : "\n],\n\"backtrail_answer\": ") + answerJson(note) + "}\n";
    case ExportFormat::JsonLines:
        return "{\"backtrail_answer\":" + answerJson(note) + "}\n";
    case ExportFormat::Markdown:
        return '\n' + answerMarkdown(note).toUtf8();
    case ExportFormat::TabSeparated:
        return noteLines(note);
    case ExportFormat::Csv:
    case ExportFormat::Table:
        break;
    }
    return {};
}

QString EventWriter::cell(const AuditEvent &event, EventColumn column)
{
    switch (column) {
    case EventColumn::Time:
        return hasReadableTime(event) ? event.time.toRfc3339() : event.timeText;
    case EventColumn::Event:
        return event.eventType;
    case EventColumn::Target:
        return event.targetName;
    case EventColumn::TargetType:
        return event.targetType;
    case EventColumn::ChangeSummary:
        return summaryText(event);
    case EventColumn::TriggeredBy:
        return event.triggeredBy;
    case EventColumn::Origin:
        return event.origin;
    case EventColumn::Outcome:
        return outcomeKey(eventOutcome(event.eventType));
    case EventColumn::SubTargetType:
        return event.subTargetType;
    case EventColumn::Project:
        return event.projectName;
    case EventColumn::Environment:
        return event.environmentName;
    case EventColumn::EnvironmentType:
        return event.environmentType;
    case EventColumn::UserAgent:
        return event.userAgent;
    case EventColumn::Id:
        return event.id;
    case EventColumn::TargetId:
        return event.targetId;
    case EventColumn::ProjectId:
        return event.projectId;
    case EventColumn::EnvironmentId:
        return event.environmentId;
    case EventColumn::Change:
        return QString::fromUtf8(event.change.value_or(QByteArray()));
    case EventColumn::OriginalChange:
        return QString::fromUtf8(event.originalChange.value_or(QByteArray()));
    }
    return {};
}

QString EventWriter::title(const ExportColumn &column) const
{
    if (column.column != EventColumn::Time || column.text)
        return column.title;
    // A zone with summer time has no one label; its name says it.
    const QString zone = m_zone == QTimeZone::utc() ? u"UTC"_s : QString::fromUtf8(m_zone.id());
    return column.title + " ("_L1 + zone + u')';
}

QString EventWriter::cellOf(const AuditEvent &event, const ExportColumn &column) const
{
    if (column.text || !column.column)
        return column.text ? column.text(event) : QString();
    if (m_format != ExportFormat::Csv && *column.column == EventColumn::Time && hasReadableTime(event))
        return event.time.toDisplay(m_zone, 3);
    const QString text = cell(event, *column.column);
    if (!m_masksSecrets)
        return text;
    const bool isDocument = *column.column == EventColumn::Change || *column.column == EventColumn::OriginalChange;
    return isDocument ? QString::fromUtf8(masked(text.toUtf8())) : withoutSecrets(text);
}

QByteArray EventWriter::tableLine(const QStringList &cells) const
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString text = visibleText(cells.at(i));
        if (m_cutsCells)
            text = elidedToWidth(text, m_widths.at(i));
        if (i + 1 < cells.size())
            text = paddedToWidth(text, m_widths.at(i)) + QString(columnGap, u' ');
        line += text;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line.toUtf8() + '\n';
}

QByteArray EventWriter::tabSeparatedLine(const QStringList &cells) const
{
    QStringList guarded;
    for (const QString &text : cells)
        guarded.append(guardedCell(visibleText(text)));
    return guarded.join(u'\t').toUtf8() + '\n';
}

QByteArray EventWriter::noteLines(const AnswerNote &note) const
{
    QByteArray lines;
    for (const QString &line : answerLines(note))
        lines += tabSeparatedLine({line});
    return lines;
}

QByteArray EventWriter::csvLine(const QStringList &cells) const
{
    QStringList guarded;
    for (const QString &text : cells)
        guarded.append(csvCell(text));
    return guarded.join(u',').toUtf8() + "\r\n";
}

QByteArray EventWriter::markdownLine(const QStringList &cells) const
{
    QString line = u"|"_s;
    for (const QString &text : cells)
        line += u' ' + markdownText(text) + " |"_L1;
    return line.toUtf8() + '\n';
}

} // namespace Backtrail
