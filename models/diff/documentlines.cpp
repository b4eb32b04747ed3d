// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlines.h"

#include "models/diff/comparison.h"
#include "models/diff/documentlayout.h"
#include "models/diff/inlinespans.h"
#include "models/domain/visibletext.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// As compareLines() cuts them.
std::vector<TextRange> plainLines(std::string_view text)
{
    std::vector<TextRange> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const bool hasReturn = end > begin && text[end - 1] == '\r';
        lines.push_back({static_cast<std::uint32_t>(begin),
                         static_cast<std::uint32_t>(end - begin - (hasReturn ? 1 : 0))});
        begin = end + 1;
    }
    return lines;
}

// Documents that are not both JSON: the lines that the comparison found, a removed and an added one that are
// alike made one changed line.
class PlainLayout
{
public:
    PlainLayout(DocumentLines &lines, const CancelFlag &cancel)
        : m_out(lines)
        , m_cancel(cancel)
        , m_left(plainLines(view(lines.before)))
        , m_right(plainLines(view(lines.after)))
    {
    }

    bool lay(const std::vector<DiffLine> &lines)
    {
        m_out.lines.reserve(lines.size());
        for (std::size_t i = 0; i < lines.size() && !m_cancel.isCanceled();) {
            std::size_t added = i;
            while (added < lines.size() && lines[added].kind == DiffKind::Removed)
                ++added;
            std::size_t end = added;
            while (end < lines.size() && lines[end].kind == DiffKind::Added)
                ++end;
            if (i == end)
                add(lines[i++]);
            else
                layRun(lines, i, added, end);
            i = std::max(i, end);
        }
        return !m_cancel.isCanceled();
    }

private:
    void layRun(const std::vector<DiffLine> &lines, std::size_t removed, std::size_t added, std::size_t end)
    {
        const std::size_t middle = added;
        while (removed < middle || added < end) {
            if (removed < middle && added < end && addAlike(lines[removed], lines[added])) {
                ++removed;
                ++added;
            } else if (removed < middle) {
                add(lines[removed++]);
            } else {
                add(lines[added++]);
            }
        }
    }

    DocumentLine &addLine(DiffKind kind, int beforeLine, int afterLine)
    {
        DocumentLine &line = m_out.lines.emplace_back();
        line.kind = kind;
        line.form = LineForm::Plain;
        line.beforeNumber = beforeLine;
        line.afterNumber = afterLine;
        line.beforeDiffers = true;
        if (beforeLine > 0 && static_cast<std::size_t>(beforeLine) <= m_left.size())
            line.before.value = m_left[static_cast<std::size_t>(beforeLine) - 1];
        if (afterLine > 0 && static_cast<std::size_t>(afterLine) <= m_right.size())
            line.after.value = m_right[static_cast<std::size_t>(afterLine) - 1];
        m_out.beforeCount = std::max(m_out.beforeCount, beforeLine);
        m_out.afterCount = std::max(m_out.afterCount, afterLine);
        return line;
    }

    void add(const DiffLine &line) { addLine(line.kind, line.beforeLine, line.afterLine); }

    bool addAlike(const DiffLine &removed, const DiffLine &added)
    {
        const TextRange left = m_left[static_cast<std::size_t>(removed.beforeLine) - 1];
        const TextRange right = m_right[static_cast<std::size_t>(added.afterLine) - 1];
        const InlineChange change = compareInside(view(m_out.before).substr(left.begin, left.length),
                                                  view(m_out.after).substr(right.begin, right.length), m_cancel);
        if (!change.isAlike)
            return false;
        DocumentLine &line = addLine(DiffKind::Changed, removed.beforeLine, added.afterLine);
        line.firstSpan = static_cast<std::uint32_t>(m_out.spans.size());
        for (const TextRange range : change.before)
            m_out.spans.push_back({range, DocumentSide::Before});
        for (const TextRange range : change.after)
            m_out.spans.push_back({range, DocumentSide::After});
        line.spanCount = static_cast<std::uint32_t>(m_out.spans.size()) - line.firstSpan;
        return true;
    }

    DocumentLines &m_out;
    const CancelFlag &m_cancel;
    std::vector<TextRange> m_left;
    std::vector<TextRange> m_right;
};

void collectChanges(DocumentLines &document)
{
    document.changes.clear();
    for (std::size_t i = 0; i < document.lines.size(); ++i) {
        DocumentLine &line = document.lines[i];
        line.change = -1;
        if (line.kind == DiffKind::Equal || line.isHidden)
            continue;
        const bool isEndOfMove = line.kind == DiffKind::Moved && line.form == LineForm::Closing;
        const DocumentLine *previous = i > 0 ? &document.lines[i - 1] : nullptr;
        const bool goesOn = previous && previous->change >= 0 && previous->node == line.node;
        if (!goesOn && isEndOfMove)
            continue; // the move was counted where it begins
        if (!goesOn)
            document.changes.push_back({static_cast<std::int32_t>(i), static_cast<std::int32_t>(i)});
        document.changes.back().lastLine = static_cast<std::int32_t>(i);
        line.change = static_cast<std::int32_t>(document.changes.size()) - 1;
    }
}

std::uint32_t cellsOf(std::string_view bytes)
{
    const bool isSimple = std::ranges::all_of(bytes, [](char c) { return c >= 0x20 && c < 0x7f; });
    return isSimple ? static_cast<std::uint32_t>(bytes.size()) : textCells(shownText(bytes));
}

void measure(DocumentLines &document)
{
    for (std::size_t i = 0; i < document.lines.size(); ++i) {
        DocumentLine &line = document.lines[i];
        for (const DocumentSide side : {DocumentSide::Before, DocumentSide::After}) {
            if (!document.has(i, side))
                continue;
            const SideText &source = document.text(i, side);
            SideText &text = side == DocumentSide::Before ? line.before : line.after;
            text.cells = line.depth * 2U + (text.hasComma ? 1U : 0U);
            if (source.key.length > 0)
                text.cells += cellsOf(document.bytes(i, side, source.key)) + 2;
            text.cells += line.form == LineForm::Empty ? 2U : cellsOf(document.lineValue(i, side));
            document.widest = std::max(document.widest, text.cells);
        }
    }
}

bool isLaidOutAsJson(const DiffTree &tree)
{
    return tree.shape == DiffShape::Compared || tree.shape == DiffShape::Equal || tree.shape == DiffShape::OnlyAfter
        || tree.shape == DiffShape::OnlyBefore;
}

std::optional<DocumentLines> layOut(const DocumentPair &documents, const DiffTree &tree, const JsonDocument &before,
                                    const JsonDocument &after, int context, const CancelFlag &cancel)
{
    DocumentLines out;
    out.shape = tree.shape;
    out.before = documents.before.value_or(QByteArray());
    out.after = documents.after.value_or(QByteArray());
    if (isLaidOutAsJson(tree) && !DocumentLayout(out, tree, before, after, context, cancel).lay())
        return std::nullopt;
    if (tree.shape == DiffShape::Text && !PlainLayout(out, cancel).lay(tree.lines))
        return std::nullopt;
    if (context < 0)
        out.lines.shrink_to_fit();
    collectChanges(out);
    measure(out);
    if (cancel.isCanceled())
        return std::nullopt;
    return out;
}

} // namespace

std::string_view DocumentLines::lineValue(std::size_t line, DocumentSide side) const
{
    TextRange range = text(line, side).value;
    if (lines[line].form == LineForm::Opening)
        range.length = 1;
    return bytes(line, side, range);
}

std::optional<DocumentLines> layOutDocuments(const DocumentPair &documents, const DiffTree &tree,
                                             const CancelFlag &cancel)
{
    JsonDocument before;
    JsonDocument after;
    const auto read = [&cancel](JsonDocument &json, const std::optional<QByteArray> &text) {
        return !text || json.read(view(*text), cancel) == JsonDocument::ReadResult::Read;
    };
    if (isLaidOutAsJson(tree) && (!read(before, documents.before) || !read(after, documents.after)))
        return std::nullopt;
    return layOut(documents, tree, before, after, -1, cancel);
}

std::optional<LaidOutDiff> compareAndLayOut(const DocumentPair &documents, const DiffOptions &options, int context,
                                            const CancelFlag &cancel)
{
    DocumentComparison comparison(documents.before, documents.after);
    if (!comparison.run(options, cancel))
        return std::nullopt;
    auto lines =
        layOut(documents, comparison.tree(), comparison.before(), comparison.after(), context, cancel);
    if (!lines)
        return std::nullopt;
    return LaidOutDiff {std::move(comparison.tree()), *std::move(lines)};
}

void takeAsState(DocumentLines &document)
{
    document.changes.clear();
    for (DocumentLine &line : document.lines) {
        line.kind = DiffKind::Equal;
        line.change = -1;
    }
}

void takeAsHidden(DocumentLines &document, const HiddenPaths &hidden)
{
    for (DocumentLine &line : document.lines) {
        const bool isInside = line.parent >= 0 && document.lines[static_cast<std::size_t>(line.parent)].isHidden;
        line.isHidden = line.kind != DiffKind::Equal && (isInside || hidden.hides(line.node));
    }
    collectChanges(document);
}

QString shownText(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (text.contains(u'\t'))
        text.replace(u'\t', "    "_L1);
    return visibleText(text);
}

std::uint32_t textCells(QStringView text)
{
    std::uint32_t cells = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x300) {
            ++cells;
        } else if (text[i].isHighSurrogate()) {
            cells += 2;
            i += i + 1 < text.size() && text[i + 1].isLowSurrogate() ? 1 : 0;
        } else if (!text[i].isMark() && c != 0xfe0f) {
            const bool isWide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60);
            cells += isWide ? 2 : 1;
        }
    }
    return cells;
}

} // namespace Backtrail
