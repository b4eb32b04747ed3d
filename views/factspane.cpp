// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/factspane.h"

#include "models/domain/openenum.h"
#include "views/eventwords.h"
#include "views/plainlabel.h"

#include <QFontDatabase>
#include <QGridLayout>

#include <chrono>

namespace Backtrail {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString joinedPlace(const AuditEvent &event)
{
    QStringList parts;
    for (const QString &part : {event.projectName, event.environmentName}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    QString place = parts.join(" / "_L1);
    if (!event.environmentType.isEmpty())
        place += u" ("_s % humanName(event.environmentType) % u')';
    return place;
}

// The API's word beside ours where they differ in more than case.
QString withWireName(const QString &words, const QString &wireName)
{
    return words.compare(wireName, Qt::CaseInsensitive) == 0 ? words : QString(words % u" · "_s % wireName);
}

} // namespace

QString ageWords(Timestamp time, Timestamp now)
{
    const std::int64_t seconds = (now.ns - time.ns) / Timestamp::nsPerSecond;
    const std::int64_t length = std::abs(seconds);
    const auto count = [length](std::int64_t unit) { return int(qMin<std::int64_t>(length / unit, 999999)); };
    QString words;
    if (length < 60)
        words = length == 1 ? FactsPane::tr("1 second") : FactsPane::tr("%n seconds", nullptr, count(1));
    else if (length < 3600)
        words = count(60) == 1 ? FactsPane::tr("1 minute") : FactsPane::tr("%n minutes", nullptr, count(60));
    else if (length < 48 * 3600)
        words = count(3600) == 1 ? FactsPane::tr("1 hour") : FactsPane::tr("%n hours", nullptr, count(3600));
    else
        words = FactsPane::tr("%n days", nullptr, count(86400));
    return seconds < 0 ? FactsPane::tr("in %1").arg(words) : FactsPane::tr("%1 ago").arg(words);
}

FactsPane::FactsPane(QWidget *parent)
    : QScrollArea(parent), m_zone(QTimeZone::systemTimeZone()), m_titles{}, m_values{}
{
    setObjectName("factsPane"_L1);
    setAccessibleName(tr("Facts"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);

    auto *content = new QWidget(this);
    auto *layout = new QGridLayout(content);
    layout->setContentsMargins(0, 8, 8, 8);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    addFact(layout, Who, tr("Actor"));
    addFact(layout, WhenUtc, tr("Time"));
    addFact(layout, WhenLocal, tr("Local"));
    addFact(layout, Origin, tr("Origin"));
    addFact(layout, UserAgent, tr("User agent"));
    addFact(layout, What, tr("Event"));
    addFact(layout, Outcome, tr("Outcome"));
    addFact(layout, TargetFact, tr("Target"));
    addFact(layout, Place, tr("Place"));
    addFact(layout, ChainFact, tr("Chain"));
    addFact(layout, EventId, tr("Event id"));
    addFact(layout, TargetId, tr("Target id"));
    addFact(layout, ProjectId, tr("Project id"));
    addFact(layout, EnvironmentId, tr("Environment id"));
    layout->setRowStretch(FactCount, 1);
    setWidget(content);

    setChain({});
    m_ageTimer.setInterval(30s);
    connect(&m_ageTimer, &QTimer::timeout, this, &FactsPane::showTimes);
}

void FactsPane::addFact(QGridLayout *layout, Fact fact, const QString &title)
{
    auto *titleLabel = new PlainLabel(title, this);
    titleLabel->setMuted(true);
    titleLabel->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *value = new PlainLabel(this);
    value->setObjectName(u"fact%1"_s.arg(fact));
    value->setWordWrap(true);
    value->setSelectable(true);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (fact >= EventId)
        value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    layout->addWidget(titleLabel, fact, 0);
    layout->addWidget(value, fact, 1);
    m_titles[fact] = titleLabel;
    m_values[fact] = value;
}

void FactsPane::setAuditEvent(const AuditEvent &event)
{
    m_event = event;
    setFact(Who, event.triggeredBy);
    setFact(Origin,
            event.origin.isEmpty() ? QString() : withWireName(originWords(event.origin), event.origin));
    setFact(UserAgent, event.userAgent);
    QString what = withWireName(eventTypeWords(event.eventType), event.eventType);
    if (!event.subTargetType.isEmpty())
        what = tr("%1, concerning: %2").arg(what, targetTypeWords(event.subTargetType));
    setFact(What, what);
    setFact(Outcome, outcomeWords(eventOutcome(event.eventType)));
    QString target = event.targetName;
    if (!event.targetType.isEmpty())
        target = target.isEmpty() ? targetTypeWords(event.targetType)
                                  : tr("%1 (%2)").arg(target, targetTypeWords(event.targetType));
    setFact(TargetFact, target);
    setFact(Place, joinedPlace(event));
    setFact(EventId, event.id);
    setFact(TargetId, event.targetId);
    setFact(ProjectId, event.projectId);
    setFact(EnvironmentId, event.environmentId);
    showTimes();
    m_ageTimer.start();
}

void FactsPane::setChain(const QString &words)
{
    setFact(ChainFact, words);
}

void FactsPane::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone == QTimeZone::utc() ? QTimeZone::systemTimeZone() : zone;
    showTimes();
}

// An absent value is no fact: its line goes away.
void FactsPane::setFact(Fact fact, const QString &text)
{
    m_values[fact]->setPlainText(text);
    m_values[fact]->setVisible(!text.isEmpty());
    m_titles[fact]->setVisible(!text.isEmpty());
}

void FactsPane::showTimes()
{
    if (m_event.timeText.isEmpty() && m_event.time == Timestamp{})
        return;
    constexpr int digits = 3;
    const Timestamp time = m_event.time;
    setFact(
        WhenUtc,
        tr("%1 UTC · %2").arg(time.toDisplay(QTimeZone::utc(), digits), ageWords(time, Timestamp::now())));
    setFact(WhenLocal, tr("%1 %2").arg(time.toDisplay(m_zone, digits), time.zoneLabel(m_zone)));
}

} // namespace Backtrail
