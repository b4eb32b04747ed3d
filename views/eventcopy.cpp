// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventcopy.h"

#include "models/domain/coveragewords.h"
#include "models/items/eventtablemodel.h"
#include "views/celltime.h"
#include "views/cellwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct EventCopy
{
    Q_DECLARE_TR_FUNCTIONS(EventCopy)
};

QString escaped(const QString &text)
{
    static const QString special = u"\\`*_[]<>|~&"_s; // the others mean nothing within a line
    QString result;
    result.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (special.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

void addLine(QStringList &lines, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        lines += u"- %1: "_s.arg(label) + escaped(value);
}

} // namespace

QString rowAsTabSeparated(const EventTableModel &model, int row, const QList<int> &sections,
                          const QTimeZone &zone)
{
    QStringList cells;
    for (const int section : sections)
        cells += sectionWords(model, row, section, zone);
    return cells.join(u'\t');
}

QString rowAsMarkdown(const EventTableModel &model, int row, const QTimeZone &local, const Coverage *coverage)
{
    const EventSnapshot &events = model.snapshot();
    const RowId id = model.rowId(row);
    const Timestamp time = events.time(id);
    const QTimeZone utc = QTimeZone::utc();
    const auto words = [&](EventColumn column) { return cellWords(model, row, column, utc); };

    QStringList lines;
    lines += u"**"_s + escaped(words(EventColumn::Event)) + u"**"_s;
    QString when = time.toRfc3339();
    if (local != utc)
        when += u" ("_s + time.toDisplay(local) + u' ' + zoneName(local, time) + u')';
    addLine(lines, EventCopy::tr("When"), when);
    addLine(lines, EventCopy::tr("Who"), words(EventColumn::TriggeredBy));
    addLine(lines, EventCopy::tr("From"), words(EventColumn::Origin));
    addLine(lines, words(EventColumn::TargetType).isEmpty() ? EventCopy::tr("Target") : words(EventColumn::TargetType),
            words(EventColumn::Target));
    addLine(lines, EventCopy::tr("Change"), words(EventColumn::ChangeSummary));
    addLine(lines, EventCopy::tr("Event id"), words(EventColumn::Id));
    if (coverage != nullptr && time < endOfTime) {
        const std::vector<CoverageSpan> gaps = coverage->gaps({time, Timestamp {time.ns + 1}});
        if (!gaps.empty())
            addLine(lines, EventCopy::tr("Other events of that moment may be missing"),
                    coverageWords(gaps.front().kind, gaps.front().reason));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace Backtrail
