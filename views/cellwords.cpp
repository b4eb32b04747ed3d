// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/cellwords.h"

#include "models/diff/summarywords.h"
#include "models/domain/visibletext.h"
#include "models/export/eventwriter.h"
#include "models/items/eventtablemodel.h"
#include "models/redact/secrettext.h"
#include "views/celltime.h"
#include "views/eventwords.h"

#include <QCoreApplication>

#include <functional>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString withOther(const QString &first, const QString &second, const QString &separator)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + separator + second;
}

QString timeWords(Timestamp time, const QTimeZone &zone)
{
    return time.toDisplay(zone) + u' ' + zoneName(zone, time);
}

// Where the words of one row come from: a row of the table, or an event that was read.
struct Cells
{
    Timestamp time;
    std::function<QString(EventColumn)> text; // raw; not of the time and the change
    std::function<QString()> summary;
};

QString eventWords(const Cells &cells)
{
    const QString type = cells.text(EventColumn::Event);
    QString words = eventTypeWords(type);
    const QString outcome = outcomeWords(eventOutcome(type));
    if (!outcome.isEmpty() && !words.contains(outcome, Qt::CaseInsensitive))
        words += u" ("_s + outcome + u')';
    return withOther(words, targetTypeWords(cells.text(EventColumn::SubTargetType)), u": "_s);
}

QString targetWords(const Cells &cells)
{
    const QString place = withOther(cells.text(EventColumn::Project), cells.text(EventColumn::Environment), u" / "_s);
    return withOther(cells.text(EventColumn::Target), place, u" – "_s);
}

QString unmaskedWords(const Cells &cells, EventColumn column, const QTimeZone &zone)
{
    switch (column) {
    case EventColumn::Time:
        return timeWords(cells.time, zone);
    case EventColumn::Event:
        return eventWords(cells);
    case EventColumn::Target:
        return targetWords(cells);
    case EventColumn::ChangeSummary:
        return cells.summary();
    case EventColumn::Outcome:
        return outcomeWords(eventOutcome(cells.text(EventColumn::Event)));
    case EventColumn::TargetType:
    case EventColumn::SubTargetType:
        return targetTypeWords(cells.text(column));
    case EventColumn::Origin:
        return originWords(cells.text(column));
    case EventColumn::TriggeredBy:
    case EventColumn::Project:
    case EventColumn::Environment:
    case EventColumn::EnvironmentType:
    case EventColumn::UserAgent:
    case EventColumn::Id:
    case EventColumn::TargetId:
    case EventColumn::ProjectId:
    case EventColumn::EnvironmentId:
    case EventColumn::Change:
    case EventColumn::OriginalChange:
        return cells.text(column);
    }
    return {};
}

QString rawWords(const Cells &cells, EventColumn column, const QTimeZone &zone)
{
    return withoutSecrets(unmaskedWords(cells, column, zone));
}

QString rawWords(const EventTableModel &model, int row, EventColumn column, const QTimeZone &zone)
{
    const EventSnapshot &events = model.snapshot();
    const RowId id = model.rowId(row);
    const Cells cells {events.time(id), [&events, id](EventColumn which) { return events.columnText(id, which); },
                       [&model, row] {
                           const ChangeSummary *summary = model.summary(row);
                           return summary != nullptr ? summaryWords(*summary) : QString();
                       }};
    return rawWords(cells, column, zone);
}

} // namespace

QString placeWords(const EventSnapshot &events, RowId row)
{
    return withOther(events.text(row, IndexField::ProjectName), events.text(row, IndexField::EnvironmentName),
                     u" / "_s);
}

QString cellWords(const EventTableModel &model, int row, EventColumn column, const QTimeZone &zone)
{
    return visibleText(rawWords(model, row, column, zone));
}

QString cellWords(const AuditEvent &event, EventColumn column, const QTimeZone &zone, const PathPatterns &hiddenPaths)
{
    const Cells cells {event.time, [&event](EventColumn which) { return EventWriter::cell(event, which); },
                       [&] { return changeWords(event, hiddenPaths); }};
    return visibleText(rawWords(cells, column, zone));
}

QString changeWords(const AuditEvent &event, const PathPatterns &hiddenPaths)
{
    const DocumentPair documents = documentsToCompare(event.eventType, event.originalChange, event.change);
    return summaryWords(summarizeChange(event.eventType, documents.before, documents.after, CancelFlag(), hiddenPaths));
}

QString cellToolTip(const EventTableModel &model, int row, EventColumn column, const QTimeZone &zone)
{
    const EventSnapshot &events = model.snapshot();
    const RowId id = model.rowId(row);
    if (column == EventColumn::Time) {
        const Timestamp time = events.time(id);
        return time.toRfc3339() + u'\n' + timeWords(time, QTimeZone::systemTimeZone());
    }
    if (column == EventColumn::Event)
        return withOther(rawWords(model, row, column, zone), events.text(id, IndexField::EventType), u"\n"_s);
    if (column == EventColumn::Target)
        return withoutSecrets(withOther(withOther(events.text(id, IndexField::TargetName), placeWords(events, id), u"\n"_s),
                                        events.text(id, IndexField::TargetId), u"\n"_s));
    if (column == EventColumn::Origin)
        return withOther(rawWords(model, row, column, zone), withoutSecrets(events.text(id, IndexField::UserAgent)),
                         u"\n"_s);
    return rawWords(model, row, column, zone);
}

QString sectionWords(const EventTableModel &model, int row, int section, const QTimeZone &zone)
{
    if (!model.isPathColumn(section))
        return cellWords(model, row, EventColumn(section), zone);
    const PathValue *value = model.pathValue(row, section);
    return value != nullptr ? visibleText(pathValueWords(*value)) : QString();
}

QString sectionToolTip(const EventTableModel &model, int row, int section, const QTimeZone &zone)
{
    return model.isPathColumn(section) ? pathCellSentence(model, row, section)
                                       : cellToolTip(model, row, EventColumn(section), zone);
}

QString pathCellSentence(const EventTableModel &model, int row, int section)
{
    const PathValue *value = model.pathValue(row, section);
    if (value == nullptr)
        return QCoreApplication::translate("EventTableView", "being read");
    if (value->kind == PathValue::Kind::NoDocument)
        return QCoreApplication::translate("EventTableView", "the event carries no document");
    if (value->kind == PathValue::Kind::Absent)
        return QCoreApplication::translate("EventTableView", "not in this event's documents");
    return visibleText(pathValueWords(*value));
}

QString rowSentence(const EventTableModel &model, int row, const QTimeZone &zone)
{
    const EventSnapshot &events = model.snapshot();
    const RowId id = model.rowId(row);
    const auto words = [&](EventColumn column) { return rawWords(model, row, column, zone); };
    const QString target = withOther(targetTypeWords(events.text(id, IndexField::TargetType)),
                                     words(EventColumn::Target), u" "_s);
    const QString text = QCoreApplication::translate("EventTableView", "%1, %2, %3, by %4, from %5")
                             .arg(words(EventColumn::Time), words(EventColumn::Event), target,
                                  words(EventColumn::TriggeredBy), words(EventColumn::Origin));
    return visibleText(shortened(text));
}

} // namespace Backtrail
