// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/diff/pathpattern.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace Backtrail {

enum class DocumentSide : std::uint8_t { Before, After };

// A part of one side's document, in bytes.
struct TextRange
{
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
};

// What one line shows of one side.
struct SideText
{
    TextRange key; // with its quotes; empty = no member name
    TextRange value; // the whole value, also of an object or array, of which the line shows a bracket
    std::uint32_t cells = 0; // width of the whole line as shown, see textCells()
    bool hasComma = false;
};

enum class LineForm : std::uint8_t {
    Leaf, // a value that fits in one line, however long
    Opening, // the bracket that opens an object or array
    Closing,
    Empty, // {} or []
    TextBegin, // the first line of a string that holds several lines; cut behind its \n
    TextMore, // a further one; its parent is the TextBegin
    Plain // a line of a document that is not JSON
};

// One line of both documents side by side. Refers to the documents' bytes: a line is made text when it is shown.
struct DocumentLine
{
    DiffKind kind = DiffKind::Equal;
    LineForm form = LineForm::Leaf;
    std::uint8_t depth = 0;
    bool isHidden = false; // a difference that a pattern hides: shown dim, no change to step to
    bool beforeDiffers = false; // else a line that both sides have shows `after` on both
    SideText before;
    SideText after;
    std::int32_t beforeNumber = 0; // 1-based, 0 = not on that side
    std::int32_t afterNumber = 0;
    std::int32_t parent = -1; // the line that opens the object or array around it
    std::int32_t index = -1; // position in the array around it
    std::int32_t node = -1; // what DiffTree says about it, if anything
    std::int32_t change = -1; // index into `changes`
    std::uint32_t firstSpan = 0; // what differs inside: index into `spans`
    std::uint32_t spanCount = 0;
};

// A part of a changed value that differs, relative to the beginning of the line's value.
struct ChangedSpan
{
    TextRange range;
    DocumentSide side = DocumentSide::After;
};

// A run of lines with one difference: what "next change" steps over.
struct DocumentChange
{
    std::int32_t firstLine = 0;
    std::int32_t lastLine = 0;
};

// Two documents pretty-printed and aligned, as a value. Keys stand in the order of the after side, what was
// removed stands where it was. The tokens are those received; only the white space between them is new. A
// member whose name occurs again in its object is not laid out: the last one counts, and the note says so.
struct DocumentLines
{
    DiffShape shape = DiffShape::Nothing;
    QByteArray before;
    QByteArray after;
    std::vector<DocumentLine> lines;
    std::vector<ChangedSpan> spans;
    std::vector<DocumentChange> changes;
    std::int32_t beforeCount = 0; // lines
    std::int32_t afterCount = 0;
    std::uint32_t widest = 0; // cells

    [[nodiscard]] bool has(std::size_t line, DocumentSide side) const
    {
        return (side == DocumentSide::Before ? lines[line].beforeNumber : lines[line].afterNumber) > 0;
    }
    // Where the text of a side comes from.
    [[nodiscard]] const SideText &text(std::size_t line, DocumentSide side) const
    {
        return usesBefore(line, side) ? lines[line].before : lines[line].after;
    }
    [[nodiscard]] std::string_view bytes(std::size_t line, DocumentSide side, TextRange range) const
    {
        const QByteArray &document = usesBefore(line, side) ? before : after;
        return {document.constData() + range.begin, range.length};
    }
    // The part of the value that stands in the line.
    [[nodiscard]] std::string_view lineValue(std::size_t line, DocumentSide side) const;

private:
    [[nodiscard]] bool usesBefore(std::size_t line, DocumentSide side) const
    {
        return side == DocumentSide::Before && (lines[line].beforeDiffers || lines[line].afterNumber == 0);
    }
};

// Lays out both documents by what the comparison said of them. Pure; any thread. nullopt = cancelled. The
// tree must be the one of these documents.
[[nodiscard]] std::optional<DocumentLines> layOutDocuments(const DocumentPair &documents, const DiffTree &tree,
                                                           const CancelFlag &cancel);

// Both at once, reading each document once. With a `context` of 0 or more, lines farther from a change than it are
// counted but left out, where foldUnchanged() with the same context folds them.
struct LaidOutDiff
{
    DiffTree tree;
    DocumentLines lines;
};
[[nodiscard]] std::optional<LaidOutDiff> compareAndLayOut(const DocumentPair &documents, const DiffOptions &options,
                                                          int context, const CancelFlag &cancel);

// A document that nothing is there to compare with is a state, not additions: no line counts as a change.
void takeAsState(DocumentLines &document);

// Differences that are hidden are no changes: they fold away with what is unchanged, and say what they are where
// they show. `hidden` is of the tree that the lines were laid out with.
void takeAsHidden(DocumentLines &document, const HiddenPaths &hidden);

// The text of a line with its indent, as received: for copying.
[[nodiscard]] QString lineText(const DocumentLines &document, std::size_t line, DocumentSide side);
// The whole value that a line belongs to, as received.
[[nodiscard]] QByteArray lineValueText(const DocumentLines &document, std::size_t line, DocumentSide side);
// Where a line is: RFC 6901 pointer, jq path (`.ports[0]."a b"`) and what reviewers write. An element that
// was removed has the position it had.
[[nodiscard]] QString linePointer(const DocumentLines &document, std::size_t line);
[[nodiscard]] QString lineJqPath(const DocumentLines &document, std::size_t line);
[[nodiscard]] QString lineDottedPath(const DocumentLines &document, std::size_t line);

// Untrusted bytes as a line shows them: hidden characters visible, tabs as four spaces.
[[nodiscard]] QString shownText(std::string_view utf8);
// The width of a text in cells of a fixed-width font: none for marks, two for wide characters.
[[nodiscard]] std::uint32_t textCells(QStringView text);

// A run of lines: shown, or folded into one row.
struct LineRun
{
    std::int32_t firstLine = 0;
    std::int32_t count = 0;
    bool isFolded = false;
    friend bool operator==(const LineRun &, const LineRun &) = default;
};
// Folds what is farther than `context` lines from a change; negative = nothing. A single line is never folded,
// nor is a state.
[[nodiscard]] std::vector<LineRun> foldUnchanged(const DocumentLines &document, int context);

enum class SearchIn : std::uint8_t { Everything, Keys, Values, Changes };
// The lines that hold a text, upper or lower case alike, in order. Empty when cancelled.
[[nodiscard]] std::vector<std::int32_t> findInLines(const DocumentLines &document, const QString &needle,
                                                    SearchIn where, const CancelFlag &cancel);

} // namespace Backtrail
