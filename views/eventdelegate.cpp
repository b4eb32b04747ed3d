// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventdelegate.h"

#include "models/diff/summarywords.h"
#include "models/domain/visibletext.h"
#include "models/items/eventtablemodel.h"
#include "models/redact/secrettext.h"
#include "views/cellwords.h"
#include "views/chainwords.h"
#include "views/eventwords.h"
#include "views/plainlabel.h"
#include "views/theme.h"
#include "views/themeiconengine.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellMargin = 8;
constexpr int iconSize = 16;
constexpr int iconGap = 6;
constexpr int wordGap = 8;
constexpr int rowPadding = 10;
constexpr int smallestPlace = 56; // less of a place than this says nothing
constexpr qsizetype cellLimit = 512;

using Kind = CellTextCache::Kind;
using Piece = CellTextCache::Piece;

Piece textPiece(const QString &text)
{
    Piece piece;
    piece.text = visibleText(withoutSecrets(shortened(text, cellLimit)));
    return piece;
}

// How many more paths changed is not cut off with the end of a long value.
Piece summaryPiece(const ChangeSummary &summary)
{
    Piece piece = textPiece(summaryWords(summary));
    if (const qsizetype tail = piece.text.lastIndexOf(" (+"_L1); tail > 0 && summary.changedPaths > 1)
        piece.tail = static_cast<int>(piece.text.size() - tail);
    return piece;
}

// "Deploy failed" needs no "failed", "Trigger deploy" no "requested".
bool saysItself(const QString &eventType, EventOutcome outcome)
{
    if (outcome == EventOutcome::Requested)
        return eventType.startsWith("TRIGGER"_L1);
    return eventTypeWords(eventType).contains(outcomeWords(outcome), Qt::CaseInsensitive);
}

QColor outcomeColor(EventOutcome outcome)
{
    const ThemeColors &colors = themeColors();
    switch (outcome) {
    case EventOutcome::Succeeded:
        return colors.success;
    case EventOutcome::Failed:
        return colors.failure;
    case EventOutcome::Queued:
        return colors.warning;
    case EventOutcome::Requested:
    case EventOutcome::None:
        break;
    }
    return colors.muted;
}

} // namespace

// Where the next piece of a cell goes.
struct EventDelegate::Brush
{
    QPainter *painter;
    const EventSnapshot &events;
    CellTextCache &cache;
    QPen text;
    int x;
    int right;
    int textY;
    int iconY;

    [[nodiscard]] int room() const { return right - x; }
    void write(Piece &piece, const QPen &pen)
    {
        painter->setPen(pen);
        x += cache.draw(painter, x, textY, room(), piece);
    }
    void stamp(const QPixmap &pixmap)
    {
        if (room() < iconSize)
            return;
        painter->drawPixmap(x, iconY, pixmap);
        x += iconSize + iconGap;
    }
};

EventDelegate::EventDelegate(const EventTableModel &model, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
{
    setFont(QFont());
    setPalette(QPalette());
}

void EventDelegate::setTimeZone(const QTimeZone &zone)
{
    m_time = CellTime(zone);
    m_headersOffset = m_time.parts(Timestamp::now()).offset;
}

void EventDelegate::setFont(const QFont &font)
{
    m_cache.setFont(font);
    m_textHeight = QFontMetrics(font).height();
    m_rowHeight = m_textHeight + rowPadding;
}

void EventDelegate::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_text = palette.color(QPalette::Text);
    m_selectedText = palette.color(QPalette::HighlightedText);
    m_muted = themeColors().muted;
    m_cache.clear();
}

void EventDelegate::setFolds(const ChainFolds &folds)
{
    m_folds = &folds;
    connect(&folds, &ChainFolds::changed, this, &EventDelegate::forget); // a chain may have grown
}

void EventDelegate::forget()
{
    m_cache.clear();
}

QPixmap EventDelegate::icon(const QString &name, const QColor &color) const
{
    QPixmap pixmap = tintedIcon(name, color, qRound(iconSize * m_ratio));
    pixmap.setDevicePixelRatio(m_ratio);
    return pixmap;
}

void EventDelegate::paintCell(QPainter *painter, const QRect &cell, int row, int column, bool selected) const
{
    if (const qreal ratio = painter->device()->devicePixelRatio(); !qFuzzyCompare(ratio, m_ratio)) {
        m_ratio = ratio;
        m_cache.clear();
    }
    Brush brush {painter,
                 m_model.snapshot(),
                 m_cache,
                 selected ? m_selectedText : m_text,
                 cell.left() + cellMargin,
                 cell.right() + 1 - cellMargin,
                 cell.top() + (cell.height() - m_textHeight) / 2,
                 cell.top() + (cell.height() - iconSize) / 2};
    if (m_model.isPathColumn(column))
        paintPath(brush, row, column);
    else
        paintColumn(brush, row, EventColumn(column));
}

void EventDelegate::paintColumn(Brush &brush, int row, EventColumn column) const
{
    const RowId id = m_model.rowId(row);
    switch (column) {
    case EventColumn::Time:
        paintTime(brush, id);
        return;
    case EventColumn::Event:
        paintEventType(brush, id);
        return;
    case EventColumn::Target:
        paintTarget(brush, id);
        return;
    case EventColumn::ChangeSummary:
        paintSummary(brush, row);
        return;
    case EventColumn::Outcome:
        paintOutcome(brush, id, true);
        return;
    case EventColumn::TargetType:
        paintTyped(brush, id, IndexField::TargetType, Kind::TargetType);
        return;
    case EventColumn::Origin:
        paintTyped(brush, id, IndexField::Origin, Kind::Origin);
        return;
    case EventColumn::SubTargetType:
        paintTyped(brush, id, IndexField::SubTargetType, Kind::SubTargetType);
        return;
    case EventColumn::TriggeredBy:
    case EventColumn::Project:
    case EventColumn::Environment:
    case EventColumn::EnvironmentType:
    case EventColumn::UserAgent:
    case EventColumn::Id:
    case EventColumn::TargetId:
    case EventColumn::ProjectId:
    case EventColumn::EnvironmentId:
    case EventColumn::Change:
    case EventColumn::OriginalChange:
        paintPlain(brush, id, column);
        return;
    }
}

void EventDelegate::paintTime(Brush &brush, RowId row) const
{
    const CellTime::Parts parts = m_time.parts(brush.events.time(row));
    const auto write = [&](Kind kind, std::int64_t number, const QPen &pen, auto &&text) {
        brush.write(m_cache.piece(kind, std::uint32_t(number), 0, [&text] { return textPiece(text()); }), pen);
    };
    write(Kind::Day, parts.day, m_muted, [&parts]() -> QString { return dayText(parts.day) + u' '; });
    write(Kind::Minute, parts.minute, brush.text, [&parts] { return minuteText(parts.minute); });
    write(Kind::Second, parts.second, brush.text, [&parts] { return secondText(parts.second); });
    if (parts.offset != m_headersOffset) // the clocks were changed since
        write(Kind::Offset, parts.offset, brush.text, [&parts] { return QString(u' ' + shortOffsetText(parts.offset)); });
}

void EventDelegate::paintEventType(Brush &brush, RowId row) const
{
    Piece &type = m_cache.piece(Kind::EventType, brush.events.code(row, IndexField::EventType), 0, [&] {
        const QString value = brush.events.text(row, IndexField::EventType);
        Piece piece = textPiece(eventTypeWords(value));
        piece.icon = icon(eventTypeIcon(value), m_muted.color());
        return piece;
    });
    brush.stamp(type.icon);
    // How it ended is told by the sign where its words are cut off: "Force run succe…".
    const bool hasSign = eventOutcome(brush.events.text(row, IndexField::EventType)) != EventOutcome::None;
    brush.right -= hasSign ? wordGap + iconSize : 0;
    brush.write(type, brush.text);
    brush.right += hasSign ? wordGap + iconSize : 0;
    brush.x += wordGap;
    paintOutcome(brush, row, false);
    Piece &sub = m_cache.piece(Kind::SubTargetType, brush.events.code(row, IndexField::SubTargetType), 0, [&] {
        return textPiece(targetTypeWords(brush.events.text(row, IndexField::SubTargetType)));
    });
    brush.write(sub, m_muted);
}

// Shape and colour, and the word unless the event's own words hold it already.
void EventDelegate::paintOutcome(Brush &brush, RowId row, bool alwaysWord) const
{
    const std::uint32_t code = brush.events.code(row, IndexField::EventType);
    Piece &piece = m_cache.piece(Kind::Outcome, code, alwaysWord ? 1 : 0, [&] {
        const QString value = brush.events.text(row, IndexField::EventType);
        const EventOutcome outcome = eventOutcome(value);
        const QString word = outcomeWords(outcome);
        const bool said = !alwaysWord && saysItself(value, outcome);
        Piece made = textPiece(said ? QString() : word);
        if (outcome != EventOutcome::None)
            made.icon = icon(outcomeIcon(outcome), outcomeColor(outcome));
        return made;
    });
    if (piece.icon.isNull())
        return;
    const EventOutcome outcome = eventOutcome(brush.events.text(row, IndexField::EventType));
    brush.stamp(piece.icon);
    if (piece.width == 0 || (!alwaysWord && piece.width > brush.room())) // half a word says less than the shape
        return;
    brush.write(piece, outcomeColor(outcome));
    brush.x += wordGap;
}

void EventDelegate::paintTarget(Brush &brush, RowId row) const
{
    const EventSnapshot &events = brush.events;
    const std::uint32_t nameCode = events.code(row, IndexField::TargetName);
    Piece &name = m_cache.piece(Kind::TargetName, nameCode, events.code(row, IndexField::TargetId), [&] {
        const QString text = events.text(row, IndexField::TargetName);
        return textPiece(text.isEmpty() ? events.text(row, IndexField::TargetId) : text);
    });
    brush.write(name, brush.text);
    brush.x += wordGap;
    Piece &place = m_cache.piece(
        Kind::Place, events.code(row, IndexField::ProjectName), events.code(row, IndexField::EnvironmentName),
        [&] { return textPiece(placeWords(events, row)); });
    if (place.width <= brush.room() || brush.room() >= smallestPlace)
        brush.write(place, m_muted);
}

void EventDelegate::paintSummary(Brush &brush, int row) const
{
    if (const ChainFold *fold = m_folds != nullptr ? m_folds->foldOf(m_model.rowId(row)) : nullptr) {
        brush.write(m_cache.piece(Kind::Summary, m_model.rowId(row), 3, [fold] { return textPiece(chainFoldWords(*fold)); }),
                    brush.text);
        return;
    }
    const ChangeSummary *summary = m_model.summary(row);
    if (summary == nullptr) {
        brush.write(m_cache.piece(Kind::Summary, 0x1fffffff, 1, [] { return textPiece(u"…"_s); }), m_muted);
        return;
    }
    // most events of a deployment have nothing to compare: the tooltip says so, the column stays quiet
    const bool isSilent = summary->text.isEmpty()
        && (summary->kind == ChangeSummary::Kind::NoEarlierState || summary->kind == ChangeSummary::Kind::NoDocument);
    if (isSilent) {
        brush.write(m_cache.piece(Kind::Summary, 0x1fffffff, 2, [] { return textPiece(u"–"_s); }), m_muted);
        return;
    }
    Piece &piece = m_cache.piece(Kind::Summary, m_model.rowId(row), 0,
                                 [summary] { return summaryPiece(*summary); });
    brush.write(piece, summary->kind == ChangeSummary::Kind::Differences ? brush.text : m_muted);
}

// A hole where the documents do not have the path; what cannot be told is quiet, what changed is not.
void EventDelegate::paintPath(Brush &brush, int row, int column) const
{
    const PathValue *value = m_model.pathValue(row, column);
    if (value == nullptr) {
        brush.write(m_cache.piece(Kind::Summary, 0x1fffffff, 1, [] { return textPiece(u"…"_s); }), m_muted);
        return;
    }
    if (value->kind == PathValue::Kind::NoDocument) {
        brush.write(m_cache.piece(Kind::Summary, 0x1fffffff, 2, [] { return textPiece(u"–"_s); }), m_muted);
        return;
    }
    Piece &piece = m_cache.piece(Kind::Path, m_model.rowId(row), std::uint32_t(column),
                                 [value] { return textPiece(pathValueWords(*value)); });
    const bool isChange = value->kind == PathValue::Kind::Changed || value->kind == PathValue::Kind::Added
        || value->kind == PathValue::Kind::Removed;
    brush.write(piece, isChange ? brush.text : m_muted);
}

void EventDelegate::paintTyped(Brush &brush, RowId row, IndexField field, Kind kind) const
{
    Piece &piece = m_cache.piece(kind, brush.events.code(row, field), 0, [&] {
        const QString value = brush.events.text(row, field);
        Piece made = textPiece(field == IndexField::Origin ? originWords(value) : targetTypeWords(value));
        if (field == IndexField::SubTargetType || value.isEmpty())
            return made;
        made.icon = icon(field == IndexField::Origin ? originIcon(value) : targetTypeIcon(value), m_muted.color());
        return made;
    });
    if (!piece.icon.isNull())
        brush.stamp(piece.icon);
    brush.write(piece, brush.text);
}

void EventDelegate::paintPlain(Brush &brush, RowId row, EventColumn column) const
{
    const std::optional<IndexField> field = fieldOf(column);
    if (!field) { // unique to its row
        Piece &id = m_cache.piece(Kind::Plain, row, 1U + std::uint32_t(column),
                                  [&] { return textPiece(brush.events.columnText(row, column)); });
        brush.write(id, brush.text);
        return;
    }
    Piece &piece = m_cache.piece(Kind::Actor, brush.events.code(row, *field), std::uint32_t(*field),
                                 [&] { return textPiece(brush.events.text(row, *field)); });
    brush.write(piece, brush.text);
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter->fillRect(option.rect, m_palette.color(QPalette::Highlight));
    paintCell(painter, option.rect, index.row(), index.column(), selected);
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int pathWidth = 20;
    const int column = index.column();
    const int characters = m_model.isPathColumn(column) ? pathWidth : columnSpec(EventColumn(column)).width;
    return {characters * option.fontMetrics.averageCharWidth(), m_rowHeight};
}

bool EventDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QAbstractItemDelegate::helpEvent(event, view, option, index);
    const QString text = sectionToolTip(m_model, index.row(), index.column(), m_time.zone());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport(), option.rect);
    return true;
}

} // namespace Backtrail
