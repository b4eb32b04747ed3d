// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/comparisonwords.h"

#include "models/domain/visibletext.h"
#include "models/redact/secrettext.h"
#include "views/celltime.h"
#include "views/eventwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;

struct ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonWords)
};

QString nameOfText(const Reference &reference)
{
    return reference.name.isEmpty() ? ComparisonWords::tr("pasted text")
                                    : ComparisonWords::tr("file %1").arg(shortened(reference.name, longestName));
}

QString pinnedWords(const DetailContent *content, const Reference &pinned)
{
    if (content != nullptr && content->event.id == pinned.event.id)
        return ComparisonWords::tr("Pinned for comparison: this event. Select another one to compare it with this.");
    const QString what = ComparisonWords::tr("%1 — %2").arg(eventInLine(pinned.event),
                                                           shortened(withoutSecrets(pinned.event.targetName), longestName));
    if (content != nullptr && !content->reference)
        return ComparisonWords::tr("This event carries no document to compare with the pinned one (%1).").arg(what);
    return ComparisonWords::tr("Before: the pinned event (%1). After: the selected event.").arg(what);
}

QString previousWords(const DetailContent *content)
{
    if (content == nullptr)
        return ComparisonWords::tr("Each event is compared with the last known state of its target.");
    if (!content->reference) {
        return ComparisonWords::tr("Among the loaded events there is no earlier state of this target and kind. "
                                   "The event is shown as it came.");
    }
    return ComparisonWords::tr("Inferred: compared with the last known state of the same target (%1). What happened "
                               "in between may not be among the loaded events.")
        .arg(eventInLine(content->reference->event));
}

} // namespace

QString eventInLine(const AuditEvent &event)
{
    const QString time = event.time.toDisplay(QTimeZone::utc()) + u' ' + zoneName(QTimeZone::utc(), event.time);
    const QString type = eventTypeWords(event.eventType);
    return event.triggeredBy.isEmpty()
        ? ComparisonWords::tr("%1, %2").arg(type, time)
        : ComparisonWords::tr("%1 by %2, %3").arg(type, shortened(withoutSecrets(event.triggeredBy), longestName), time);
}

QString referenceTitle(const Reference &reference)
{
    switch (reference.kind) {
    case Reference::Kind::PreviousState:
        return ComparisonWords::tr("Last known state (inferred)");
    case Reference::Kind::Pinned:
        return ComparisonWords::tr("Pinned event");
    case Reference::Kind::Text:
        return reference.name.isEmpty() ? ComparisonWords::tr("Pasted text")
                                        : ComparisonWords::tr("File %1").arg(shortened(reference.name, longestName));
    }
    return {};
}

QString beforeTitle(const DetailContent &content)
{
    return content.reference ? referenceTitle(*content.reference) : ComparisonWords::tr("Before");
}

QString comparisonSentence(const DetailContent &content)
{
    if (!content.reference)
        return diffShapeSentence(content.visibleDiff(), content.event.eventType);
    const DiffShape shape = content.diff.shape;
    if (shape != DiffShape::Compared && shape != DiffShape::Equal)
        return diffShapeSentence(content.diff, {});
    const int count = content.visibleDiff().stats.total();
    switch (content.reference->kind) {
    case Reference::Kind::PreviousState:
        return count == 0 ? ComparisonWords::tr("Inferred: equal to the last known state of this target.")
                          : ComparisonWords::tr("Inferred: %n difference(s) from the last known state of this target.",
                                                nullptr, count);
    case Reference::Kind::Pinned:
        return count == 0 ? ComparisonWords::tr("Equal to the pinned event.")
                          : ComparisonWords::tr("%n difference(s) from the pinned event.", nullptr, count);
    case Reference::Kind::Text:
        return count == 0
            ? ComparisonWords::tr("Equal to the %1.").arg(nameOfText(*content.reference))
            : ComparisonWords::tr("%n difference(s) from the %1.", nullptr, count).arg(nameOfText(*content.reference));
    }
    return {};
}

QString comparisonCopyLine(const DetailContent &content)
{
    if (!content.reference)
        return {};
    const Reference &reference = *content.reference;
    switch (reference.kind) {
    case Reference::Kind::PreviousState:
        return ComparisonWords::tr("Inferred, compared with the last known state: %1, event %2")
            .arg(eventInLine(reference.event), reference.event.id);
    case Reference::Kind::Pinned:
        return ComparisonWords::tr("Compared with the pinned event: %1, event %2")
            .arg(eventInLine(reference.event), reference.event.id);
    case Reference::Kind::Text:
        return ComparisonWords::tr("Compared with: %1").arg(nameOfText(reference));
    }
    return {};
}

QString comparisonBarWords(const EventDetail &detail)
{
    const std::shared_ptr<const DetailContent> content = detail.content();
    switch (detail.compareWith()) {
    case CompareWith::OwnState: {
        const std::optional<Reference> offered = content ? detail.offeredState() : std::nullopt;
        return offered ? ComparisonWords::tr("The last known state of the same target is that of: %1.")
                             .arg(eventInLine(offered->event))
                       : QString();
    }
    case CompareWith::PreviousState:
        return previousWords(content.get());
    case CompareWith::Pinned:
        return detail.pinned() ? pinnedWords(content.get(), *detail.pinned()) : QString();
    case CompareWith::Text:
        if (!content)
            return ComparisonWords::tr("Each event is compared with the text that was given.");
        if (!content->reference)
            return ComparisonWords::tr("This event carries no document to compare with the text that was given.");
        return ComparisonWords::tr("Before: the %1 (%2). After: the selected event.")
            .arg(nameOfText(*content->reference),
                 QLocale().formattedDataSize(content->reference->bytes()));
    }
    return {};
}

} // namespace Backtrail
