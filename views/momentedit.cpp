// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/momentedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTime = 64; // characters; more on the clipboard is something else

// The editor itself always counts in UTC, so that no wall clock is refused because it falls into a change of
// the local clock; the zone is ours.
void countInUtc(QDateTimeEdit *edit)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    edit->setTimeZone(QTimeZone::utc());
#else
    edit->setTimeSpec(Qt::UTC);
#endif
}

} // namespace

MomentEdit::MomentEdit(QWidget *parent) : QDateTimeEdit(parent), m_zone(QTimeZone::utc())
{
    countInUtc(this);
    setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    setCalendarPopup(true);
    setKeyboardTracking(false);
    connect(this, &QDateTimeEdit::dateTimeChanged, this, &MomentEdit::takeEdit);
}

void MomentEdit::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    showMoment();
}

void MomentEdit::setMoment(Timestamp moment)
{
    m_moment = moment;
    showMoment();
}

void MomentEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste(QGuiApplication::clipboard()->text().left(longestTime).trimmed());
    else
        QDateTimeEdit::keyPressEvent(event);
}

void MomentEdit::showMoment()
{
    const QScopedValueRollback showing(m_showing, true);
    const QDateTime there = QDateTime::fromSecsSinceEpoch(m_moment.floorSeconds(), m_zone);
    setDateTime(QDateTime(there.date(), there.time(), QTimeZone::utc()));
}

void MomentEdit::takeEdit()
{
    if (m_showing)
        return;
    m_moment = fromWallClock(dateTime());
    emit momentEdited();
}

void MomentEdit::paste(const QString &text)
{
    if (const auto exact = Timestamp::parse(text, false)) {
        m_moment = *exact;
    } else if (const auto wallClock = Timestamp::parse(text, true)) {
        const auto there = QDateTime::fromSecsSinceEpoch(wallClock->floorSeconds(), QTimeZone::utc());
        const std::int64_t fraction = wallClock->ns - wallClock->floorSeconds() * Timestamp::nsPerSecond;
        m_moment = {fromWallClock(there).ns + fraction};
    } else {
        emit pasteRefused(text);
        return;
    }
    showMoment();
    emit momentEdited();
}

Timestamp MomentEdit::fromWallClock(const QDateTime &wallClock) const
{
    return Timestamp::fromSeconds(QDateTime(wallClock.date(), wallClock.time(), m_zone).toSecsSinceEpoch());
}

} // namespace Backtrail
