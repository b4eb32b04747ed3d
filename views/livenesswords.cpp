// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/livenesswords.h"

#include "models/domain/visibletext.h"
#include "views/changesmodel.h"

#include <QCoreApplication>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct LivenessText
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::Liveness)
};

constexpr qsizetype shortLength = 40;

QString shownActor(const Liveness &liveness)
{
    return visibleText(shortened(liveness.actor, shortLength));
}

QString stillLiveWords(const Liveness &liveness)
{
    return liveness.laterChanges == 0 ? LivenessText::tr("still live")
                                      : LivenessText::tr("live again, after %n other changes", nullptr, liveness.laterChanges);
}

} // namespace

QString livenessWords(const Liveness &liveness, Timestamp changed, const QTimeZone &zone, bool isSecret)
{
    const QString when = momentWords(liveness.time, changed, zone);
    const QString who = shownActor(liveness);
    switch (liveness.kind) {
    case LivenessKind::Unknown:
        return LivenessText::tr("unknown");
    case LivenessKind::NotSeenSince:
        return LivenessText::tr("not seen since");
    case LivenessKind::StillLive:
        return stillLiveWords(liveness);
    case LivenessKind::Reverted:
        if (liveness.isUnrecorded)
            return LivenessText::tr("found reverted %1").arg(when);
        return who.isEmpty() ? LivenessText::tr("reverted %1").arg(when) : LivenessText::tr("reverted %1 by %2").arg(when, who);
    case LivenessKind::Deleted:
        return who.isEmpty() ? LivenessText::tr("deleted %1").arg(when) : LivenessText::tr("deleted %1 by %2").arg(when, who);
    case LivenessKind::Overwritten: {
        const QString now = shortValueWords(liveness.now, isSecret);
        return liveness.laterChanges == 1
            ? LivenessText::tr("overwritten once, now %1").arg(now)
            : LivenessText::tr("overwritten %n times, now %1", nullptr, liveness.laterChanges).arg(now);
    }
    }
    return {};
}

QString livenessSentence(const Liveness &liveness, const QTimeZone &zone)
{
    const QString proof = LivenessText::tr("%1 %2, event %3")
                              .arg(liveness.time.toDisplay(zone), liveness.time.zoneLabel(zone), visibleText(liveness.eventId));
    const QString who = liveness.isUnrecorded ? LivenessText::tr("nobody knows who") : shownActor(liveness);
    switch (liveness.kind) {
    case LivenessKind::Unknown:
        return LivenessText::tr("Nothing can be said: events since then may be missing from what was fetched, are too recent, or "
                                "do not tell this value.");
    case LivenessKind::NotSeenSince:
        return LivenessText::tr("No later event in the audit log tells this value.");
    case LivenessKind::StillLive:
        return LivenessText::tr("According to the audit log the value is the same. Shown by: %1.").arg(proof);
    case LivenessKind::Reverted:
        return LivenessText::tr("According to the audit log the value from before is back. Proved by: %1 (%2).").arg(proof, who);
    case LivenessKind::Overwritten:
        return LivenessText::tr("According to the audit log it has another value now. Proved by: %1 (%2).").arg(proof, who);
    case LivenessKind::Deleted:
        return LivenessText::tr("According to the audit log the object was deleted. Proved by: %1 (%2).").arg(proof, who);
    }
    return {};
}

QString livenessIcon(LivenessKind kind)
{
    switch (kind) {
    case LivenessKind::Unknown:
        return u"info"_s;
    case LivenessKind::NotSeenSince:
        return u"clock"_s;
    case LivenessKind::StillLive:
        return u"check"_s;
    case LivenessKind::Reverted:
        return u"back"_s;
    case LivenessKind::Overwritten:
        return u"edit"_s;
    case LivenessKind::Deleted:
        return u"delete"_s;
    }
    return {};
}

QString shortValueWords(const std::optional<QByteArray> &json, bool isSecret)
{
    if (!json)
        return LivenessText::tr("(not there)");
    if (isSecret)
        return u"••••••"_s;
    // A cut string has lost its closing quote; what it is, is seen all the same.
    const QByteArray part = json->size() > 400 ? json->left(400) : *json;
    const QString text = visibleText(shortened(ChangesModel::valueText(part), shortLength));
    return text.isEmpty() ? u"\"\""_s : text;
}

QString momentWords(Timestamp time, Timestamp beside, const QTimeZone &zone)
{
    const QString text = time.toDisplay(zone);
    const bool isSameDay = text.left(10) == beside.toDisplay(zone).left(10);
    return isSameDay ? text.mid(11, 5) : text.left(16);
}

QString lengthWords(std::int64_t ns)
{
    const std::int64_t milliseconds = ns / Timestamp::nsPerMillisecond;
    const std::int64_t seconds = ns / Timestamp::nsPerSecond;
    const auto pair = [](std::int64_t large, QChar largeUnit, std::int64_t little, QChar littleUnit) {
        return u"%1%2%3%4"_s.arg(large).arg(largeUnit).arg(little, 2, 10, QChar(u'0')).arg(littleUnit);
    };
    if (seconds < 1)
        return u"%1ms"_s.arg(milliseconds);
    if (seconds < 60)
        return u"%1s"_s.arg(seconds);
    if (seconds < 3600)
        return pair(seconds / 60, u'm', seconds % 60, u's');
    if (seconds < 48 * 3600)
        return pair(seconds / 3600, u'h', seconds / 60 % 60, u'm');
    return pair(seconds / 86400, u'd', seconds / 3600 % 24, u'h');
}

} // namespace Backtrail
