// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlines.h"

#include <algorithm>

namespace Backtrail {

namespace {

bool holds(std::string_view bytes, const QString &needle)
{
    return !bytes.empty() && shownText(bytes).contains(needle, Qt::CaseInsensitive);
}

bool matches(const DocumentLines &document, std::size_t line, DocumentSide side, const QString &needle,
             SearchIn where)
{
    if (!document.has(line, side))
        return false;
    const bool inKeys = where != SearchIn::Values;
    const bool inValues = where != SearchIn::Keys;
    return (inKeys && holds(document.bytes(line, side, document.text(line, side).key), needle))
        || (inValues && holds(document.lineValue(line, side), needle));
}

} // namespace

std::vector<LineRun> foldUnchanged(const DocumentLines &document, int context)
{
    const auto count = static_cast<std::int32_t>(document.lines.size());
    std::vector<LineRun> runs;
    const auto add = [&runs](std::int32_t first, std::int32_t end, bool isFolded) {
        if (end <= first)
            return;
        isFolded = isFolded && end - first > 1;
        if (!runs.empty() && !isFolded && !runs.back().isFolded)
            runs.back().count += end - first;
        else
            runs.push_back({first, end - first, isFolded});
    };
    const bool isState = document.changes.empty() && document.shape == DiffShape::OnlyAfter;
    if (context < 0 || isState) {
        add(0, count, false);
        return runs;
    }
    std::int32_t done = 0;
    for (const DocumentChange &change : document.changes) {
        const std::int32_t begin = std::max(done, change.firstLine - context);
        const std::int32_t end = std::min(count, change.lastLine + 1 + std::min(context, count));
        add(done, begin, true);
        add(begin, end, false);
        done = std::max(done, end);
    }
    add(done, count, true);
    return runs;
}

std::vector<std::int32_t> findInLines(const DocumentLines &document, const QString &needle, SearchIn where,
                                      const CancelFlag &cancel)
{
    std::vector<std::int32_t> found;
    if (needle.isEmpty())
        return found;
    for (std::size_t line = 0; line < document.lines.size(); ++line) {
        if ((line & 0xff) == 0 && cancel.isCanceled())
            return {};
        if (where == SearchIn::Changes
            && (document.lines[line].kind == DiffKind::Equal || document.lines[line].isHidden))
            continue;
        const bool differs = document.lines[line].beforeDiffers || document.lines[line].afterNumber == 0;
        if (matches(document, line, DocumentSide::After, needle, where)
            || (differs && matches(document, line, DocumentSide::Before, needle, where)))
            found.push_back(static_cast<std::int32_t>(line));
    }
    return found;
}

} // namespace Backtrail
