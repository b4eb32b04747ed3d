// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/difftree.h"
#include "models/runtime/request.h"
#include "views/documentrows.h"
#include "views/linepainter.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <memory>

class QMenu;

namespace Backtrail {

class ChangeActions;
class ChangeMinimap;
class PlainLabel;

// Two documents as aligned lines, below each other or side by side. Makes text of what is in sight only.
class DocumentDiffView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct Content
    {
        DocumentLines lines;
        std::shared_ptr<const DiffTree> tree; // of these lines
        QString beforeTitle; // "Before", or what stands there
        QString copyNote; // says in copies what stands there; empty for the event's own state
    };
    using ContentPtr = std::shared_ptr<const Content>;

    explicit DocumentDiffView(QWidget *parent = nullptr);

    void setContent(ContentPtr content); // null = nothing; goes to the first change
    [[nodiscard]] const ContentPtr &content() const { return m_content; }
    void setChangeActions(ChangeActions *actions) { m_actions = actions; } // for the menu; they outlive the view
    [[nodiscard]] std::int32_t currentNode() const; // of the difference at the current line; -1 = none
    void setMode(DocumentMode mode);
    [[nodiscard]] DocumentMode mode() const { return m_settings.mode; }
    void setContextLines(int lines); // 0 to 100, negative = everything
    [[nodiscard]] int contextLines() const { return m_settings.context; }
    void setWrapped(bool wrapped);
    [[nodiscard]] bool isWrapped() const { return m_isWrapped; }
    void setZoom(int points); // more or less than the system's font
    [[nodiscard]] int zoom() const { return m_zoom; }

    void goToChange(int change);
    void nextChange();
    void previousChange();
    [[nodiscard]] int changeCount() const;
    [[nodiscard]] int currentChange() const { return m_change; } // -1 = none

    void find(const QString &needle, SearchIn where); // goes to the first match from here on
    void findNext();
    void findPrevious();

    // What is shown, as text: for screen readers, copying and tests.
    [[nodiscard]] int rowCount() const { return m_rows.count(); }
    [[nodiscard]] QString rowText(int row) const;
    [[nodiscard]] QStringList visibleRows() const;
    [[nodiscard]] int currentRow() const { return m_row; }
    [[nodiscard]] QString stickyPath() const;

signals:
    void currentChangeChanged();
    void findRequested();
    void matchesChanged(int current, int count); // 1-based; 0 of 0 = not found
    void zoomChanged(int points);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    // Where things stand in the viewport, left to right.
    struct Column
    {
        double left = 0;
        double numbers = 0; // the right edge of the last line number
        double sign = 0;
        double text = 0;
        double right = 0;
    };
    struct Place
    {
        DocumentSide side = DocumentSide::After;
        Column column;
        double top = 0;
        double height = 0;
    };

    void rebuild(); // rows anew; keeps the line at the top and the current one
    void updateScrollBars();
    void updateMinimap();
    void updatePath();
    void updateFont();
    void placeMargins();
    void search();
    void showMatch(int match);
    void announceRow() const;

    void setRow(int row, bool extend = false);
    void showRow(int row);
    void showLine(int line, bool centered);
    void showChangedPart(int line);
    void openFold(int row);
    void selectChangeOfRow();
    [[nodiscard]] bool handleKey(const QKeyEvent &event);
    [[nodiscard]] bool handleCopyKey(const QKeyEvent &event);
    [[nodiscard]] bool handleMoveKey(const QKeyEvent &event);
    [[nodiscard]] static bool isOwnKey(const QKeyEvent &event);
    void step(int rows, bool extend);
    [[nodiscard]] int rowAtPosition(const QPoint &position) const; // -1 = below the last one
    [[nodiscard]] int lineOfRow(int row) const;

    [[nodiscard]] QMenu *makeMenu();
    void copySelected() const;
    void copyHunk() const;
    void copyValue(DocumentSide side) const;
    [[nodiscard]] QString patchLines(int firstLine, int lastLine) const;

    void paintRow(QPainter &painter, int row, double top) const;
    void paintFold(QPainter &painter, const DocumentRow &row, const QRectF &rect) const;
    void paintSide(QPainter &painter, const DocumentRow &row, const Place &place) const;
    void paintText(QPainter &painter, const DocumentRow &row, const Place &place) const;
    void paintNote(QPainter &painter, const DocumentRow &row, const Place &place) const;
    void paintSelection(QPainter &painter, int row, const QRectF &rect) const;
    [[nodiscard]] QString noteOf(int line) const;
    [[nodiscard]] QString dateOf(int line, DocumentSide side) const;
    [[nodiscard]] QString notesBeside(const DocumentRow &row, DocumentSide side) const;
    [[nodiscard]] QString foldWords(const DocumentRow &row) const;
    [[nodiscard]] QChar signOf(const DocumentRow &row, DocumentSide side) const;
    [[nodiscard]] Column column(DocumentSide side) const;
    [[nodiscard]] int numberCells() const;
    [[nodiscard]] const ShownLine &shown(int line, DocumentSide side) const;

    ContentPtr m_content;
    DocumentRows::Settings m_settings;
    DocumentRows m_rows;
    QSet<int> m_opened; // folds, by their first line
    LinePainter m_painter;
    ChangeActions *m_actions = nullptr;
    ChangeMinimap *m_minimap;
    PlainLabel *m_path;
    PlainLabel *m_afterTitle;
    bool m_isWrapped = false;
    int m_zoom = 0;
    int m_row = 0;
    int m_anchor = 0; // the other end of the selection
    int m_change = -1;
    QString m_needle;
    SearchIn m_searchIn = SearchIn::Everything;
    std::vector<std::int32_t> m_matches;
    int m_match = -1;
    Request m_searching;
    mutable QHash<qint64, ShownLine> m_shown; // what was painted lately
};

} // namespace Backtrail
