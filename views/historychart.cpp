// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/historychart.h"

#include "models/history/readdocument.h"
#include "views/livenesswords.h"
#include "views/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int mostKinds = 64; // distinct values that are told apart

std::optional<double> numberOf(const std::optional<QByteArray> &json)
{
    bool isNumber = false;
    const double number = json ? json->toDouble(&isNumber) : 0;
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// Both differ from value to value, and neither is needed to read the words.
QColor fillOf(int kind)
{
    const std::array colors {themeColors().changedBackground, themeColors().addedBackground, themeColors().removedBackground};
    return colors[std::size_t(kind) % colors.size()];
}

Qt::BrushStyle patternOf(int kind)
{
    constexpr std::array patterns {Qt::SolidPattern, Qt::BDiagPattern, Qt::FDiagPattern, Qt::Dense5Pattern, Qt::HorPattern};
    return patterns[std::size_t(kind / 3) % patterns.size()];
}

} // namespace

HistoryChart::HistoryChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("historyChart"_L1);
    setAccessibleName(tr("The value over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize HistoryChart::sizeHint() const
{
    return {200, fontMetrics().height() * 5 + 2 * margin};
}

void HistoryChart::setHistory(std::shared_ptr<const FieldHistory> history, Timestamp until, bool isSecret)
{
    m_history = std::move(history);
    m_until = until;
    m_isSecret = isSecret;
    m_current = -1;
    makeRuns();
    update();
}

void HistoryChart::setCurrentStep(int step)
{
    m_current = step;
    update();
}

void HistoryChart::makeRuns()
{
    m_runs.clear();
    if (!m_history || m_history->steps.empty())
        return;
    const std::vector<FieldStep> &steps = m_history->steps;
    const Timestamp end = std::max(m_until, steps.back().time);
    const std::int64_t length = std::max<std::int64_t>(end.ns - steps.front().time.ns, Timestamp::nsPerSecond);
    // what it was before the first step is drawn for a little while
    m_runs.push_back({{steps.front().time.ns - length / 12}, steps.front().time, steps.front().from, 0, -1});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Timestamp to = i + 1 < steps.size() ? steps[i + 1].time : Timestamp {steps.front().time.ns + length};
        m_runs.push_back({steps[i].time, to, steps[i].to, 0, int(i)});
    }
    std::vector<std::optional<QByteArray>> kinds;
    for (Run &run : m_runs) {
        const auto known = std::ranges::find_if(kinds, [&run](const auto &value) { return areEqualValues(value, run.value); });
        run.kind = int(known - kinds.begin());
        if (known == kinds.end() && kinds.size() < mostKinds)
            kinds.push_back(run.value);
    }
    m_isNumeric = !m_isSecret && std::ranges::any_of(m_runs, [](const Run &run) { return run.value.has_value(); });
    m_least = std::numeric_limits<double>::max();
    m_most = std::numeric_limits<double>::lowest();
    for (const Run &run : m_runs) {
        const std::optional<double> number = numberOf(run.value);
        m_isNumeric = m_isNumeric && (number || !run.value);
        m_least = number ? std::min(m_least, *number) : m_least;
        m_most = number ? std::max(m_most, *number) : m_most;
    }
}

QRectF HistoryChart::plot() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin - fontMetrics().height());
}

qreal HistoryChart::xOf(Timestamp time) const
{
    const double from = double(m_runs.front().from.ns);
    const double whole = std::max(1.0, double(m_runs.back().to.ns) - from);
    return plot().left() + plot().width() * (double(time.ns) - from) / whole;
}

void HistoryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_runs.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isNumeric)
        paintSteps(painter);
    else
        paintRuns(painter);
    paintCurrent(painter);
}

// Whether the line of a run's beginning goes through a place; runs before `first` are not looked at.
bool HistoryChart::hasStepIn(const QRectF &place, std::size_t first) const
{
    return first < m_runs.size() && xOf(m_runs[first].from) < place.right();
}

// Numbers, with their words at each level: in the run, behind it where that is too short, nowhere when steps are in the way.
void HistoryChart::paintSteps(QPainter &painter) const
{
    const QRectF area = plot();
    const double range = m_most - m_least;
    const int text = fontMetrics().height();
    const auto yOf = [&](double value) {
        const double share = range > 0 ? (value - m_least) / range : 0.5;
        return area.bottom() - 2 - share * (area.height() - 4 - text);
    };
    std::optional<double> before;
    std::vector<QRectF> written; // words do not cover each other
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const Run &run = m_runs[i];
        const std::optional<double> value = numberOf(run.value);
        const qreal from = xOf(run.from);
        const qreal to = xOf(run.to);
        painter.setPen(QPen(themeColors().accent, 2));
        if (value && before)
            painter.drawLine(QPointF(from, yOf(*before)), QPointF(from, yOf(*value)));
        if (value) {
            painter.drawLine(QPointF(from, yOf(*value)), QPointF(to, yOf(*value)));
            const QString words = shortValueWords(run.value, m_isSecret);
            const int width = fontMetrics().horizontalAdvance(words);
            const bool fits = from + 3 + width < to;
            const qreal x = std::min(std::max(fits ? from + 3 : to + 3, area.left()), area.right() - width);
            const QRectF place(x, yOf(*value) - 2 - text, width, text);
            const bool isBeside = x >= from || i == 0 || xOf(m_runs[i - 1].from) <= x; // else it was moved in from the edge
            const bool isFree = isBeside && !hasStepIn(place, fits ? i + 1 : i + 2)
                && std::ranges::none_of(written, [&place](const QRectF &other) { return other.intersects(place); });
            if (isFree) {
                painter.setPen(palette().color(QPalette::Text));
                painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
                written.push_back(place);
            }
        }
        before = value;
    }
}

// Anything else: a bar of runs with their words inside, the legend below where there is no room.
void HistoryChart::paintRuns(QPainter &painter) const
{
    const QRectF area = plot();
    for (const Run &run : m_runs) {
        const QRectF bar(xOf(run.from), area.top() + 4, std::max(1.0, xOf(run.to) - xOf(run.from)), area.height() - 8);
        if (run.value) {
            painter.fillRect(bar, palette().color(QPalette::Base));
            painter.fillRect(bar, QBrush(fillOf(run.kind), patternOf(run.kind)));
        }
        painter.setPen(QPen(themeColors().line, 1, run.value ? Qt::SolidLine : Qt::DotLine));
        painter.drawRect(bar);
        const QString words = fontMetrics().elidedText(shortValueWords(run.value, m_isSecret), Qt::ElideRight, int(bar.width()) - 8);
        if (bar.width() < 24)
            continue;
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(bar.adjusted(4, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    }
    QStringList legend;
    QList<int> listed;
    for (const Run &run : m_runs) {
        if (!listed.contains(run.kind))
            legend.append(shortValueWords(run.value, m_isSecret));
        listed.append(run.kind);
    }
    painter.setPen(themeColors().muted);
    const QString words = tr("Values in order: %1").arg(legend.join(u", "_s));
    painter.drawText(QRectF(area.left(), area.bottom(), area.width(), fontMetrics().height() + margin),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(words, Qt::ElideRight, int(area.width())));
}

void HistoryChart::paintCurrent(QPainter &painter) const
{
    if (!m_history || m_current < 0 || std::size_t(m_current) >= m_history->steps.size())
        return;
    const qreal x = xOf(m_history->steps[std::size_t(m_current)].time);
    painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    painter.setBrush(palette().color(QPalette::Text));
    painter.drawEllipse(QPointF(x, plot().top()), 3, 3);
}

// The nearest step.
void HistoryChart::mousePressEvent(QMouseEvent *event)
{
    int best = -1;
    qreal distance = width();
    for (const Run &run : m_runs) {
        const qreal away = std::abs(xOf(run.from) - event->position().x());
        if (run.step >= 0 && away < distance) {
            best = run.step;
            distance = away;
        }
    }
    if (best >= 0)
        emit stepChosen(best);
}

} // namespace Backtrail
