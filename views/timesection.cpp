// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/timesection.h"

#include "models/domain/visibletext.h"
#include "views/filterchips.h"
#include "views/momentedit.h"
#include "views/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The data of a preset: seconds, or one of these.
constexpr qint64 everything = 0;
constexpr qint64 between = -1;

constexpr std::array<std::chrono::seconds, 6> presets{15min, 1h, 4h, 24h, 168h, 720h};

qint64 presetOf(const TimeChoice &choice)
{
    if (choice.last)
        return choice.last->count();
    return choice.absolute.isOpen() ? everything : between;
}

} // namespace

TimeSection::TimeSection(QWidget *parent)
    : FilterSection(tr("Time range"), parent)
    , m_presets(new QComboBox(this))
    , m_hasFrom(new QCheckBox(tr("From"), this))
    , m_hasTo(new QCheckBox(tr("To"), this))
    , m_from(new MomentEdit(this))
    , m_to(new MomentEdit(this))
    , m_zone(new QComboBox(this))
    , m_problem(new PlainLabel(this))
    , m_between(makeBetween())
{
    m_presets->setObjectName("filterTime"_L1);
    m_presets->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setControl(m_presets);
    body()->addWidget(m_presets);
    body()->addWidget(m_between);
    fillPresets();

    m_pause.setSingleShot(true);
    m_pause.setInterval(600ms);
    connect(&m_pause, &QTimer::timeout, this, &TimeSection::handOverBetween);
    connect(m_presets, &QComboBox::activated, this, &TimeSection::presetChosen);
    connect(m_zone, &QComboBox::activated, this,
            [this] { setZone(m_zone->currentData().value<QTimeZone>()); });
    showChoice({});
}

void TimeSection::showChoice(const TimeChoice &choice)
{
    m_choice = choice;
    if (m_pause.isActive())
        return; // the user is typing a range; it is handed over in a moment
    fillPresets();
    const bool isBetween = presetOf(choice) == between;
    if (isBetween)
        showBetween(choice.absolute);
    m_between->setVisible(isBetween);
    setProblem({});
}

void TimeSection::setTimeZone(const QTimeZone &zone)
{
    const int row = zone == QTimeZone::utc() ? 0 : 1;
    m_zone->setCurrentIndex(row);
    setZone(m_zone->itemData(row).value<QTimeZone>());
}

void TimeSection::setRetentionDays(std::optional<int> days)
{
    if (m_retentionDays == days)
        return;
    m_retentionDays = days;
    fillPresets();
}

QString TimeSection::everythingWords() const
{
    return m_retentionDays ? tr("Everything (server: %n days)", nullptr, *m_retentionDays)
                           : tr("Everything");
}

void TimeSection::fillPresets()
{
    const QSignalBlocker blocker(m_presets);
    const qint64 current = presetOf(m_choice);
    m_presets->clear();
    m_presets->addItem(everythingWords(), everything);
    bool isListed = current <= 0;
    for (const std::chrono::seconds length : presets) {
        const TimeChoice choice{length, {}};
        m_presets->addItem(timeChoiceWords(choice, QTimeZone::utc()), qint64(length.count()));
        isListed = isListed || current == length.count();
    }
    if (!isListed) // restored from settings or given on the command line
        m_presets->addItem(timeChoiceWords(m_choice, QTimeZone::utc()), current);
    m_presets->addItem(tr("Between…"), between);
    m_presets->setCurrentIndex(m_presets->findData(current));
}

QWidget *TimeSection::makeBetween()
{
    auto *widget = new QWidget(this);
    auto *layout = new QGridLayout(widget);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    m_hasFrom->setObjectName("filterHasFrom"_L1);
    m_from->setObjectName("filterFrom"_L1);
    m_from->setAccessibleName(tr("From"));
    m_hasTo->setObjectName("filterHasTo"_L1);
    m_to->setObjectName("filterTo"_L1);
    m_to->setAccessibleName(tr("To"));
    addBound(layout, 0, m_hasFrom, m_from);
    addBound(layout, 1, m_hasTo, m_to);

    m_zone->setObjectName("filterZone"_L1);
    m_zone->addItem(u"UTC"_s, QVariant::fromValue(QTimeZone::utc()));
    const QTimeZone local = QTimeZone::systemTimeZone();
    m_zone->addItem(tr("Local time (%1)").arg(Timestamp::now().zoneLabel(local)), QVariant::fromValue(local));
    auto *zoneLabel = new PlainLabel(tr("Zone"), widget);
    zoneLabel->setBuddy(m_zone);
    m_zone->setAccessibleName(tr("Zone"));
    m_zone->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(zoneLabel, 2, 0);
    layout->addWidget(m_zone, 2, 1);

    m_problem->setObjectName("filterTimeProblem"_L1);
    m_problem->setWordWrap(true);
    m_problem->setFailure(true);
    layout->addWidget(m_problem, 3, 0, 1, 2);
    m_problem->hide();
    return widget;
}

void TimeSection::addBound(QGridLayout *layout, int row, QCheckBox *box, MomentEdit *edit)
{
    edit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    edit->setToolTip(plainToolTip(tr("A pasted time is understood in any usual form, with its own zone.")));
    layout->addWidget(box, row, 0);
    layout->addWidget(edit, row, 1);
    connect(box, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    connect(box, &QCheckBox::clicked, this, &TimeSection::checkBetween);
    connect(edit, &MomentEdit::momentEdited, this, &TimeSection::checkBetween);
    connect(edit, &MomentEdit::pasteRefused, this, [this](const QString &text) {
        setProblem(
            tr("“%1” is not a time that can be read here. Try 2026-08-20 15:54:53 or 2026-08-20T15:54:53Z.")
                .arg(shortened(text, 40)));
    });
}

void TimeSection::presetChosen()
{
    m_pause.stop();
    const qint64 preset = m_presets->currentData().toLongLong();
    if (preset == between) {
        startBetween();
        return;
    }
    TimeChoice choice;
    if (preset != everything)
        choice.last = std::chrono::seconds(preset);
    showChoice(choice);
    emit edited(choice);
}

// Starts from what was shown until now, so that the list does not jump.
void TimeSection::startBetween()
{
    if (presetOf(m_choice) == between)
        return;
    const Timestamp now = Timestamp::fromSeconds(Timestamp::now().ceilSeconds());
    TimeChoice choice;
    choice.absolute.from = m_choice.resolve(now).from;
    if (!choice.absolute.from)
        choice.absolute.from = Timestamp::fromSeconds(now.floorSeconds() - std::chrono::seconds(24h).count());
    else
        choice.absolute.from = Timestamp::fromSeconds(choice.absolute.from->floorSeconds());
    choice.absolute.to = now;
    showChoice(choice);
    emit edited(choice);
}

void TimeSection::showBetween(const TimeRange &range)
{
    m_hasFrom->setChecked(range.from.has_value());
    m_from->setEnabled(range.from.has_value());
    m_hasTo->setChecked(range.to.has_value());
    m_to->setEnabled(range.to.has_value());
    if (range.from)
        m_from->setMoment(*range.from);
    if (range.to)
        m_to->setMoment(*range.to);
    // something sensible for a bound that is switched on later
    if (!range.from && range.to)
        m_from->setMoment(
            Timestamp::fromSeconds(range.to->floorSeconds() - std::chrono::seconds(1h).count()));
    if (!range.to && range.from)
        m_to->setMoment(
            Timestamp::fromSeconds(range.from->floorSeconds() + std::chrono::seconds(1h).count()));
}

void TimeSection::checkBetween()
{
    if (m_hasFrom->isChecked() && m_hasTo->isChecked() && m_to->moment() <= m_from->moment()) {
        m_pause.stop();
        setProblem(tr("The range ends before it begins. It is used once “To” is later than “From”."));
        return;
    }
    setProblem({});
    m_pause.start();
}

void TimeSection::handOverBetween()
{
    TimeChoice choice;
    if (m_hasFrom->isChecked())
        choice.absolute.from = m_from->moment();
    if (m_hasTo->isChecked())
        choice.absolute.to = m_to->moment();
    if (choice == m_choice)
        return;
    m_choice = choice;
    emit edited(choice);
}

void TimeSection::setZone(const QTimeZone &zone)
{
    m_from->setZone(zone);
    m_to->setZone(zone);
}

void TimeSection::setProblem(const QString &problem)
{
    m_problem->setPlainText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace Backtrail
