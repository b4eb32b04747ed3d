// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventcopy.h"

#include "models/domain/coveragewords.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/items/eventtablemodel.h"
#include "views/celltime.h"
#include "views/cellwords.h"
#include "views/chainwords.h"
#include "views/eventwords.h"

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

// As many as the fold counts: also those that the filter would not show.
void addFold(QStringList &lines, const EventSnapshot &events, const ChainFold &fold)
{
    addLine(lines, EventCopy::tr("Folded chain (inferred)"), chainFoldWords(fold));
    for (std::size_t i = 0; i < fold.chain.links.size(); ++i) {
        const RowId id = fold.chain.links[i].row;
        lines += u"  - "_s + events.time(id).toRfc3339() + u' '
            + escaped(visibleText(eventTypeWords(events.text(id, IndexField::EventType)) + u" ("_s
                                  + fold.ids[static_cast<qsizetype>(i)] + u')'));
    }
}

// Empty = nothing of that moment is known to be missing.
QString missingThen(const Coverage *coverage, Timestamp time)
{
    if (coverage == nullptr || time == endOfTime)
        return {};
    const std::vector<CoverageSpan> gaps = coverage->gaps({time, Timestamp {time.ns + 1}});
    return gaps.empty() ? QString() : coverageWords(gaps.front().kind, gaps.front().reason);
}

QString missingLabel()
{
    return EventCopy::tr("Other events of that moment may be missing");
}

} // namespace

QString rowAsTabSeparated(const EventTableModel &model, int row, const QList<int> &sections,
                          const QTimeZone &zone, const Coverage *coverage, const ChainFold *fold)
{
    QStringList cells;
    for (const int section : sections) {
        const QString words = sectionWords(model, row, section, zone);
        const bool tellsOfFold = fold != nullptr && section == int(EventColumn::ChangeSummary);
        cells += guardedCell(tellsOfFold ? withFoldWords(words, *fold) : words);
    }
    if (fold != nullptr && !sections.contains(int(EventColumn::ChangeSummary)))
        cells += withFoldWords({}, *fold);
    const QString missing = missingThen(coverage, model.snapshot().time(model.rowId(row)));
    const QString line = cells.join(u'\t');
    return missing.isEmpty() ? line : QString(line + u'\n' + missingLabel() + u": "_s + missing);
}

QString rowAsMarkdown(const EventTableModel &model, int row, const QTimeZone &zone, const Coverage *coverage,
                      const ChainFold *fold)
{
    const EventSnapshot &events = model.snapshot();
    const RowId id = model.rowId(row);
    const Timestamp time = events.time(id);
    const QTimeZone utc = QTimeZone::utc();
    const auto words = [&](EventColumn column) { return cellWords(model, row, column, utc); };

    QStringList lines;
    lines += u"**"_s + escaped(words(EventColumn::Event)) + u"**"_s;
    QString when = time.toRfc3339();
    if (zone != utc)
        when += u" ("_s + time.toDisplay(zone) + u' ' + zoneName(zone, time) + u')';
    addLine(lines, EventCopy::tr("When"), when);
    addLine(lines, EventCopy::tr("Who"), words(EventColumn::TriggeredBy));
    addLine(lines, EventCopy::tr("From"), words(EventColumn::Origin));
    addLine(lines, words(EventColumn::TargetType).isEmpty() ? EventCopy::tr("Target") : words(EventColumn::TargetType),
            words(EventColumn::Target));
    addLine(lines, EventCopy::tr("Change"), words(EventColumn::ChangeSummary));
    addLine(lines, EventCopy::tr("Event id"), words(EventColumn::Id));
    if (fold != nullptr)
        addFold(lines, events, *fold);
    addLine(lines, missingLabel(), missingThen(coverage, time));
    return lines.join(u'\n') + u'\n';
}

} // namespace Backtrail
