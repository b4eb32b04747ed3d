// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/export/diffentries.h"
#include "models/export/difftext.h"
#include "models/export/textpieces.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

class HunkWriter
{
public:
    HunkWriter(const DocumentLines &document, const DiffStyle &style) : m_document(document), m_style(style) { }

    [[nodiscard]] QString write()
    {
        for (const LineRun &run : foldUnchanged(m_document, m_style.contextLines)) {
            if (run.isFolded)
                continue;
            writeHead(run);
            for (std::int32_t i = 0; i < run.count; ++i)
                writeLine(static_cast<std::size_t>(run.firstLine + i));
        }
        return m_text;
    }

private:
    void writeHead(const LineRun &run)
    {
        const auto range = [&](std::int32_t DocumentLine::*number) {
            std::int32_t first = 0;
            std::int32_t count = 0;
            for (std::int32_t i = 0; i < run.count; ++i) {
                const std::int32_t at = m_document.lines[static_cast<std::size_t>(run.firstLine + i)].*number;
                if (at > 0 && count++ == 0)
                    first = at;
            }
            return u"%1,%2"_s.arg(first).arg(count);
        };
        const QString numbers = u"@@ -%1 +%2 @@"_s.arg(range(&DocumentLine::beforeNumber),
                                                       range(&DocumentLine::afterNumber));
        const QString place = placeOf(run);
        const QString line = place.isEmpty() ? numbers : QString(numbers + u' ' + visibleText(place));
        m_text += writtenPieces({{line, DiffKind::Moved, false}}, m_style.colored) + u'\n';
    }

    // What the first change of the run is in.
    [[nodiscard]] QString placeOf(const LineRun &run) const
    {
        for (std::int32_t i = run.firstLine; i < run.firstLine + run.count; ++i) {
            const DocumentLine &line = m_document.lines[static_cast<std::size_t>(i)];
            if (line.kind != DiffKind::Equal && line.parent >= 0)
                return lineDottedPath(m_document, static_cast<std::size_t>(line.parent));
        }
        return {};
    }

    void writeLine(std::size_t line)
    {
        switch (m_document.lines[line].kind) {
        case DiffKind::Changed:
            writeSide(line, DocumentSide::Before, DiffKind::Removed);
            writeSide(line, DocumentSide::After, DiffKind::Added);
            break;
        case DiffKind::Removed:
            writeSide(line, DocumentSide::Before, DiffKind::Removed);
            break;
        case DiffKind::Equal:
        case DiffKind::Added:
        case DiffKind::Moved:
            writeSide(line, DocumentSide::After, m_document.lines[line].kind);
            break;
        }
    }

    void writeSide(std::size_t line, DocumentSide side, DiffKind kind)
    {
        const SideText &text = m_document.text(line, side);
        QString head = kindSign(kind) + u' ' + QString(m_document.lines[line].depth * 2, u' ');
        if (text.key.length > 0)
            head += shownText(m_document.bytes(line, side, text.key)) + u": ";
        TextPieces pieces {{head, kind, false}};
        addValue(pieces, line, side, kind);
        if (text.hasComma)
            pieces.push_back({u","_s, kind, false});
        if (m_style.width > 0)
            pieces = shortenedPieces(std::move(pieces), m_style.width);
        m_text += writtenPieces(pieces, m_style.colored) + u'\n';
    }

    void addValue(TextPieces &pieces, std::size_t line, DocumentSide side, DiffKind kind) const
    {
        if (m_document.lines[line].form == LineForm::Empty) {
            const std::string_view value = m_document.lineValue(line, side);
            pieces.push_back({value.starts_with('[') ? u"[]"_s : u"{}"_s, kind, false});
            return;
        }
        const std::string_view value = m_document.lineValue(line, side);
        std::size_t done = 0;
        const auto add = [&](std::size_t end, bool stands) {
            const std::size_t to = std::min(end, value.size());
            if (to > done)
                pieces.push_back({m_style.width > 0 ? endsShown(value.substr(done, to - done))
                                                    : shownText(value.substr(done, to - done)),
                                  kind, stands});
            done = std::max(done, to);
        };
        const DocumentLine &shown = m_document.lines[line];
        for (std::uint32_t i = shown.firstSpan; i < shown.firstSpan + shown.spanCount; ++i) {
            const ChangedSpan &span = m_document.spans[i];
            if (span.side != side)
                continue;
            add(span.range.begin, false);
            add(span.range.begin + span.range.length, true);
        }
        add(value.size(), false);
    }

    const DocumentLines &m_document;
    const DiffStyle &m_style;
    QString m_text;
};

} // namespace

QString unifiedHunks(const DocumentLines &lines, const DiffStyle &style)
{
    const bool areTwo = lines.shape == DiffShape::Compared || lines.shape == DiffShape::Text;
    return areTwo ? HunkWriter(lines, style).write() : QString();
}

} // namespace Backtrail
