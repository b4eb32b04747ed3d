// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/filterline.h"

#include "models/session/workspace.h"
#include "views/filterlineedit.h"
#include "views/plainlabel.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace Backtrail {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pauseOfTyping = 300ms;

} // namespace

FilterLine::FilterLine(Workspace &workspace, SelectedEvent selectedEvent, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_selectedEvent(std::move(selectedEvent))
    , m_line(new FilterLineEdit([this](FilterKey key) { return valuesOf(key); }, this))
    , m_t0(new QToolButton(this))
    , m_error(new PlainLabel(this))
    , m_row(new QHBoxLayout)
    , m_pause(new QTimer(this))
{
    setObjectName("filterLinePane"_L1);
    m_line->setObjectName("filterLine"_L1);
    m_line->setAccessibleName(tr("Filter as text"));
    m_line->setPlaceholderText(tr("type:UPDATE -actor:terraform* time>-2h \"needle\""));
    m_line->setClearButtonEnabled(true);
    m_t0->setObjectName("filterT0"_L1);
    m_error->setObjectName("filterLineError"_L1);
    m_error->setWordWrap(true);
    m_error->setFailure(true);
    m_error->hide(); // until there is one
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseOfTyping);

    m_row->setContentsMargins({});
    m_row->setSpacing(8);
    m_row->addWidget(m_line, 1);
    m_row->addWidget(m_t0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(m_row);
    layout->addWidget(m_error);

    connect(m_line, &QLineEdit::textEdited, this, [this] {
        read();
        m_pause->start();
    });
    connect(m_pause, &QTimer::timeout, this, &FilterLine::apply);
    connect(m_line, &FilterLineEdit::applyRequested, this, [this] {
        read();
        apply();
        if (!m_reading.error)
            remember(text());
        if (!m_reading.error && text().contains("${"_L1))
            m_line->setText(filterText(m_workspace.filter())); // what it meant, now that it is known
        read();
        showError();
    });
    connect(m_line, &FilterLineEdit::leaveRequested, this, &FilterLine::returnRequested);
    connect(m_t0, &QToolButton::clicked, this, [this] { m_workspace.setT0(std::nullopt); });
    connect(&m_workspace, &Workspace::filterChanged, this, &FilterLine::showFilter);
    connect(&m_workspace, &Workspace::t0Changed, this, &FilterLine::showT0);
    showFilter();
    showT0();
}

void FilterLine::addTool(QWidget *tool)
{
    m_row->addWidget(tool);
}

QString FilterLine::text() const
{
    return m_line->text();
}

void FilterLine::write(const QString &text)
{
    m_line->setText(text);
    read();
    apply();
    if (!m_reading.error)
        remember(text);
}

void FilterLine::remember(const QString &text)
{
    const QStringList before = m_line->history();
    m_line->remember(text);
    if (m_line->history() != before)
        emit historyChanged();
}

const QStringList &FilterLine::history() const
{
    return m_line->history();
}

void FilterLine::setHistory(const QStringList &texts)
{
    m_line->setHistory(texts);
}

void FilterLine::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    showT0();
}

void FilterLine::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

FilterReferences FilterLine::references() const
{
    FilterReferences references;
    references.t0 = m_workspace.t0();
    m_selectedEvent(references);
    return references;
}

void FilterLine::read()
{
    m_reading = parseFilter(text(), references());
    m_line->mark(m_reading);
    if (!m_reading.error)
        showError(); // what was wrong is right now; what is wrong is said when the typing pauses
}

void FilterLine::apply()
{
    m_pause->stop();
    showError();
    if (!m_reading.error)
        m_workspace.setFilter(m_reading.state);
}

// The user's own words stay as long as they say what the filter is.
void FilterLine::showFilter()
{
    if (!m_reading.error && m_reading.state == m_workspace.filter())
        return;
    m_pause->stop();
    const int cursor = m_line->cursorPosition();
    m_line->setText(filterText(m_workspace.filter()));
    m_line->setCursorPosition(qMin<int>(cursor, static_cast<int>(text().size())));
    read();
    showError();
}

void FilterLine::showError()
{
    m_error->setVisible(m_reading.error.has_value());
    if (!m_reading.error)
        return;
    m_error->setPlainText(tr("Character %1: %2 The list still shows the last filter that could be read.")
                              .arg(m_reading.error->position + 1)
                              .arg(m_reading.error->sentence));
}

void FilterLine::showT0()
{
    const std::optional<Timestamp> t0 = m_workspace.t0();
    m_t0->setVisible(t0.has_value());
    if (t0) {
        const QString when = t0->toDisplay(m_zone) + u' ' + t0->zoneLabel(m_zone);
        m_t0->setText(tr("T0 %1 ✕").arg(when));
        m_t0->setAccessibleName(tr("T0 is %1; remove it").arg(when));
        m_t0->setToolTip(tr("Filters can say time>T0-30m. Press T in the table to move it, here to remove it."));
    }
    if (m_reading.error) {
        read(); // it may have been what was missing
        showError();
        if (!m_reading.error)
            apply();
    }
}

QStringList FilterLine::valuesOf(FilterKey key) const
{
    const std::optional<IndexField> field = fieldOf(key);
    if (!field)
        return {};
    for (std::size_t i = 0; i < facetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        if (Backtrail::fieldOf(facet) != *field)
            continue;
        QStringList values;
        for (const FacetCount &count : m_workspace.overview().overview().counts(facet)) {
            if (!count.value.isEmpty())
                values.append(count.value);
        }
        return values + m_workspace.list().seenValues(*field);
    }
    return m_workspace.list().seenValues(*field);
}

} // namespace Backtrail
