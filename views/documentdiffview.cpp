// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/documentdiffview.h"

#include "models/runtime/workerpool.h"
#include "views/changeminimap.h"
#include "views/plainlabel.h"

#include <QAccessible>
#include <QFontDatabase>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestFont = 6; // points
constexpr int largestFont = 40;

QFont fixedFont(int zoom)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const int points = font.pointSize() > 0 ? font.pointSize() : 10;
    font.setPointSize(std::clamp(points + zoom, smallestFont, largestFont));
    return font;
}

} // namespace

DocumentDiffView::DocumentDiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_painter(fixedFont(0), QPalette())
    , m_minimap(new ChangeMinimap(this))
    , m_path(new PlainLabel(this))
    , m_afterTitle(new PlainLabel(tr("After"), this))
{
    setObjectName("documentDiffView"_L1);
    setAccessibleName(tr("Document"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::ArrowCursor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_path->setObjectName("documentPath"_L1);
    m_path->setElided(true);
    m_path->setMuted(true);
    m_afterTitle->setMuted(true);
    connect(m_minimap, &ChangeMinimap::positionChosen, this, [this](double share) {
        const int height = m_rows.height() * m_painter.rowHeight();
        verticalScrollBar()->setValue(int(share * height) - viewport()->height() / 2);
    });
    updateFont();
}

void DocumentDiffView::setContent(ContentPtr content)
{
    m_content = std::move(content);
    m_opened.clear();
    m_shown.clear();
    m_searching.cancel();
    m_matches.clear();
    m_match = -1;
    m_row = m_anchor = 0;
    m_change = -1;
    m_rows.clear();
    rebuild();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    if (changeCount() > 0)
        goToChange(0);
    else
        emit currentChangeChanged();
    if (!m_needle.isEmpty())
        search();
}

void DocumentDiffView::setMode(DocumentMode mode)
{
    if (m_settings.mode == mode)
        return;
    m_settings.mode = mode;
    placeMargins(); // the path has half the room beside a second title
    rebuild();
}

void DocumentDiffView::setContextLines(int lines)
{
    if (m_settings.context == lines)
        return;
    m_settings.context = std::min(lines, 100);
    m_opened.clear();
    rebuild();
}

void DocumentDiffView::setWrapped(bool wrapped)
{
    if (m_isWrapped == wrapped)
        return;
    m_isWrapped = wrapped;
    rebuild();
}

void DocumentDiffView::setZoom(int points)
{
    points = std::clamp(points, -8, 24);
    if (m_zoom == points)
        return;
    m_zoom = points;
    updateFont();
    rebuild();
    emit zoomChanged(points);
}

void DocumentDiffView::updateFont()
{
    const QFont font = fixedFont(m_zoom);
    viewport()->setFont(font);
    m_painter = LinePainter(font, palette());
    verticalScrollBar()->setSingleStep(m_painter.rowHeight());
    horizontalScrollBar()->setSingleStep(int(m_painter.cellWidth() * 4));
    placeMargins();
}

void DocumentDiffView::rebuild()
{
    const int topRow = m_rows.rowAt(verticalScrollBar()->value() / m_painter.rowHeight());
    const int topLine = topRow >= 0 ? lineOfRow(topRow) : 0;
    const int currentLine = lineOfRow(m_row);
    const Column text = column(DocumentSide::After);
    m_settings.wrap.cells =
        m_isWrapped ? std::uint32_t(std::max(20.0, (text.right - text.text) / m_painter.cellWidth() - 1)) : 0;
    if (m_content)
        m_rows.build(m_content->lines, m_settings, m_opened);
    else
        m_rows.clear();
    m_row = m_anchor = std::max(0, m_rows.rowOfLine(currentLine));
    updateScrollBars();
    if (m_rows.count() > 0)
        verticalScrollBar()->setValue(m_rows.row(std::max(0, m_rows.rowOfLine(topLine))).top * m_painter.rowHeight());
    updateMinimap();
    updatePath();
    viewport()->update();
}

void DocumentDiffView::updateScrollBars()
{
    const int height = m_rows.height() * m_painter.rowHeight();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    const Column text = column(DocumentSide::After);
    const int room = int(text.right - text.text);
    const double widest = m_content && !m_isWrapped ? (m_content->lines.widest + 2.0) * m_painter.cellWidth() : 0;
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(widest)) - room));
}

void DocumentDiffView::updateMinimap()
{
    std::vector<ChangeMinimap::Mark> marks;
    const double height = std::max(1, std::max(m_rows.height(), viewport()->height() / m_painter.rowHeight()));
    for (int i = 0; i < m_rows.count(); ++i) {
        const DocumentRow &row = m_rows.row(i);
        const DocumentLine &line = m_content->lines.lines[std::size_t(row.line)];
        if (row.folded > 0 || line.kind == DiffKind::Equal || line.isHidden)
            continue;
        const bool isPair = row.showsBefore && row.showsAfter;
        const DiffKind kind = line.kind != DiffKind::Changed || isPair ? line.kind
            : row.showsBefore                                          ? DiffKind::Removed
                                                                       : DiffKind::Added;
        const double end = (row.top + row.height) / height;
        if (!marks.empty() && marks.back().kind == kind && marks.back().end >= row.top / height - 1e-9)
            marks.back().end = end;
        else
            marks.push_back({row.top / height, end, kind});
    }
    m_minimap->setMarks(std::move(marks));
}

void DocumentDiffView::updatePath()
{
    const QString path = stickyPath();
    const bool isSideBySide = m_settings.mode == DocumentMode::SideBySide;
    const QString place = path.isEmpty() ? tr("Top level") : path;
    m_path->setPlainText(isSideBySide && m_content ? tr("%1 — %2").arg(m_content->beforeTitle, place) : place);
    m_afterTitle->setVisible(isSideBySide);
    const double height = std::max(1, m_rows.height() * m_painter.rowHeight());
    const double top = verticalScrollBar()->value();
    m_minimap->setWindow(top / height, std::min(1.0, (top + viewport()->height()) / height));
}

// Of the object or array around the line at the top, as far as it began above.
QString DocumentDiffView::stickyPath() const
{
    if (!m_content || m_rows.count() == 0)
        return {};
    int row = m_rows.rowAt(verticalScrollBar()->value() / m_painter.rowHeight());
    if (m_rows.row(row).folded > 0 && row + 1 < m_rows.count())
        ++row;
    const DocumentLine &line = m_content->lines.lines[std::size_t(lineOfRow(row))];
    return line.parent >= 0 ? lineDottedPath(m_content->lines, std::size_t(line.parent)) : QString();
}

void DocumentDiffView::placeMargins()
{
    const int top = m_path->sizeHint().height() + 6;
    setViewportMargins(0, top, ChangeMinimap::preferredWidth, 0);
    const QRect area = viewport()->geometry();
    m_minimap->setGeometry(area.right() + 1, area.top(), ChangeMinimap::preferredWidth, area.height());
    const int half = area.width() / 2;
    const bool isSideBySide = m_settings.mode == DocumentMode::SideBySide;
    m_path->setGeometry(area.left() + 8, area.top() - top, (isSideBySide ? half : area.width()) - 16, top);
    m_afterTitle->setGeometry(area.left() + half + 8, area.top() - top, half - 16, top);
}

int DocumentDiffView::changeCount() const
{
    return m_content ? int(m_content->lines.changes.size()) : 0;
}

void DocumentDiffView::goToChange(int change)
{
    if (change < 0 || change >= changeCount())
        return;
    const DocumentChange &to = m_content->lines.changes[std::size_t(change)];
    m_change = change;
    m_row = m_anchor = std::max(0, m_rows.rowOfLine(to.firstLine));
    showLine(to.firstLine, true);
    showChangedPart(to.firstLine);
    viewport()->update();
    announceRow();
    emit currentChangeChanged();
}

// Steps from the current line, not from the change shown last: whoever scrolled and clicked goes on from there.
void DocumentDiffView::nextChange()
{
    if (changeCount() == 0)
        return;
    const auto &changes = m_content->lines.changes;
    const auto next = std::ranges::upper_bound(changes, lineOfRow(m_row), {}, &DocumentChange::firstLine);
    goToChange(next == changes.end() ? 0 : int(next - changes.begin()));
}

void DocumentDiffView::previousChange()
{
    if (changeCount() == 0)
        return;
    const auto &changes = m_content->lines.changes;
    const auto at = std::ranges::lower_bound(changes, lineOfRow(m_row), {}, &DocumentChange::firstLine);
    goToChange(at == changes.begin() ? changeCount() - 1 : int(at - changes.begin()) - 1);
}

void DocumentDiffView::find(const QString &needle, SearchIn where)
{
    m_needle = needle;
    m_searchIn = where;
    search();
}

void DocumentDiffView::search()
{
    m_searching.cancel();
    m_matches.clear();
    m_match = -1;
    viewport()->update();
    if (m_needle.isEmpty() || !m_content) {
        emit matchesChanged(0, 0);
        return;
    }
    using Lines = std::vector<std::int32_t>;
    m_searching = runInWorker<Lines>(
        [content = m_content, needle = m_needle, where = m_searchIn](const CancelFlag &cancel) {
            return findInLines(content->lines, needle, where, cancel);
        },
        [this](Lines &&lines) {
            m_matches = std::move(lines);
            const auto from = std::ranges::lower_bound(m_matches, lineOfRow(m_row));
            if (m_matches.empty())
                emit matchesChanged(0, 0);
            else
                showMatch(from == m_matches.end() ? 0 : int(from - m_matches.begin()));
        });
}

void DocumentDiffView::showMatch(int match)
{
    m_match = match;
    const int line = m_matches[std::size_t(match)];
    if (const int row = m_rows.rowOfLine(line); row >= 0 && m_rows.row(row).folded > 0)
        openFold(row);
    m_row = m_anchor = std::max(0, m_rows.rowOfLine(line));
    showLine(line, true);
    selectChangeOfRow();
    viewport()->update();
    announceRow();
    emit matchesChanged(match + 1, int(m_matches.size()));
}

void DocumentDiffView::findNext()
{
    if (!m_matches.empty())
        showMatch((m_match + 1) % int(m_matches.size()));
}

void DocumentDiffView::findPrevious()
{
    if (!m_matches.empty())
        showMatch((m_match <= 0 ? int(m_matches.size()) : m_match) - 1);
}

void DocumentDiffView::announceRow() const
{
    auto *self = const_cast<DocumentDiffView *>(this); // the accessibility interface takes no const object
    self->setAccessibleDescription(rowText(m_row));
    QAccessibleEvent changed(self, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

int DocumentDiffView::lineOfRow(int row) const
{
    return row >= 0 && row < m_rows.count() ? m_rows.row(row).line : 0;
}

} // namespace Backtrail
