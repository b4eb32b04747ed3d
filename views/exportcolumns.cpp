// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/exportcolumns.h"

#include "models/history/pathvalue.h"
#include "models/items/eventtablemodel.h"
#include "views/cellwords.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"

namespace Backtrail {

namespace {

QList<int> shownSections(const EventHeader &header)
{
    QList<int> sections;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        if (!header.isSectionHidden(logical))
            sections += logical;
    }
    return sections;
}

ExportColumn pathColumn(const FieldPath &path)
{
    const QString title = dottedFieldPath(path);
    return {title, title, [path](const AuditEvent &event) {
                const DocumentPair documents = documentsToCompare(event.eventType, event.originalChange, event.change);
                return pathValueWords(pathValues(event.eventType, documents, {path}, CancelFlag()).front());
            }};
}

FieldPath pathOf(const EventTableView &table, int section)
{
    return table.model()->headerData(section, Qt::Horizontal, EventTableModel::RawValueRole).toString();
}

} // namespace

QList<ExportColumn> exportColumns(const EventTableView &table, const PathPatterns &hiddenPaths)
{
    const QList<int> sections = shownSections(*table.eventHeader());
    QList<ExportColumn> columns;
    for (const int section : sections) {
        if (section >= tableColumnCount) {
            columns += pathColumn(pathOf(table, section));
            continue;
        }
        ExportColumn column = EventColumn(section);
        if (column.column == EventColumn::ChangeSummary)
            column.text = [hiddenPaths](const AuditEvent &event) { return changeWords(event, hiddenPaths); };
        columns += column;
        if (column.column != EventColumn::Target)
            continue;
        for (const EventColumn place : {EventColumn::Project, EventColumn::Environment}) {
            if (!sections.contains(int(place)))
                columns += place;
        }
    }
    return columns;
}

QList<ExportColumn> columnsAsSeen(const EventTableView &table, const PathPatterns &hiddenPaths)
{
    QList<ExportColumn> columns;
    for (const int section : shownSections(*table.eventHeader())) {
        if (section >= tableColumnCount) {
            columns += pathColumn(pathOf(table, section));
            continue;
        }
        ExportColumn column = EventColumn(section);
        column.text = [which = EventColumn(section), zone = table.timeZone(), hiddenPaths](const AuditEvent &event) {
            return cellWords(event, which, zone, hiddenPaths);
        };
        columns += column;
    }
    return columns;
}

} // namespace Backtrail
