// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/difftext.h"

#include "models/diff/epochdate.h"
#include "models/diff/numberdelta.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/export/diffentries.h"
#include "models/export/diffwords.h"
#include "models/export/textpieces.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthWithoutTerminal = 200; // of the values in one line
constexpr qsizetype mostBytes = 1 << 16; // of a value of many lines that are read to show it in one

QString valueText(const QByteArray &json)
{
    // Its white space is between tokens: inside of strings JSON allows none but blanks.
    const bool isSpread = json.contains('\n') || json.contains('\t') || json.contains('\r');
    const QByteArray text = isSpread ? json.left(mostBytes).simplified() : json;
    return endsShown({text.constData(), static_cast<std::size_t>(text.size())});
}

QByteArray insideOf(const QByteArray &token)
{
    return token.mid(1, token.size() - 2);
}

// Which element of an array a path leads through: a position alone tells nobody. Empty when only machines read it.
QString elementName(const DiffTree &diff, std::int32_t at)
{
    const auto node = [&diff](std::int32_t index) -> const DiffNode & {
        return diff.nodes[static_cast<std::size_t>(index)];
    };
    const bool showsItself = node(at).kind == DiffKind::Added || node(at).kind == DiffKind::Removed;
    for (std::int32_t i = showsItself ? node(at).parent : at; i > 0; i = node(i).parent) {
        const QString &identity = node(i).identity;
        const bool isUuid = identity.size() == 36 && identity.count(u'-') == 4;
        if (node(i).isIndex)
            return isUuid || identity.size() > 40 ? QString() : visibleText(identity);
    }
    return {};
}

class PathLine
{
public:
    PathLine(const DiffTree &diff, const DiffNode &node, std::int32_t at, const DiffStyle &style)
        : m_node(node), m_style(style)
    {
        const QString path = visibleText(dottedPath(diff, at));
        const QString sign = node.kind == DiffKind::Equal ? u"="_s : kindSign(node.kind);
        const QString element = elementName(diff, at);
        m_head = sign + u' ' + (path.isEmpty() ? diffWord(DiffWord::WholeDocument) : path)
            + (element.isEmpty() ? QString() : QString(u" ("_s + element + u')')) + u':';
        const QString note = nodeNoteWords(node.note);
        const QString delta = numberDelta(node);
        if (!delta.isEmpty())
            m_tail = u" ("_s + delta + u')';
        if (!note.isEmpty())
            m_tail += u"  ("_s + note + u')';
    }

    [[nodiscard]] QString write() const
    {
        const TextPieces pieces = values();
        const int ends = terminalWidth(m_head) + 1 + terminalWidth(m_tail);
        const bool fits = m_style.width <= 0 || ends + piecesWidth(pieces) <= m_style.width;
        // A long path is never cut: it is there to be copied. Its values have the next line for themselves.
        const bool breaks = !fits && ends > m_style.width / 2;
        const int room = m_style.width <= 0 ? widthWithoutTerminal
            : breaks                        ? m_style.width - 4 - terminalWidth(m_tail)
                                            : m_style.width - ends;
        const QString head = m_head + (breaks ? u"\n    "_s : u" "_s);
        TextPieces line {{head, m_node.kind, false}};
        for (TextPiece &piece : shortenedPieces(pieces, std::max(room, 16)))
            line.push_back(std::move(piece));
        line.push_back({m_tail, m_node.kind, false});
        return writtenPieces(line, m_style.colored) + u'\n';
    }

private:
    // With the date of a number that is one.
    [[nodiscard]] QString value(const QByteArray &json) const
    {
        const QString date = epochDate(m_node.key, json);
        return date.isEmpty() ? valueText(json) : QString(valueText(json) + u" ("_s + date + u')');
    }

    [[nodiscard]] TextPieces values() const
    {
        const DiffKind kind = m_node.kind;
        if (kind == DiffKind::Moved) {
            return {{diffWord(DiffWord::MovedFrom).arg(m_node.beforeIndex).arg(m_node.afterIndex), kind, false}};
        }
        if (!m_node.lines.empty())
            return {{linesNote(), kind, false}};
        if (kind == DiffKind::Added || kind == DiffKind::Removed)
            return {{value(kind == DiffKind::Added ? m_node.after : m_node.before), kind, false}};
        if (m_node.before.isEmpty() && m_node.after.isEmpty())
            return {};
        TextPieces both {{value(m_node.before), kind, false},
                         {u" → "_s, kind, false},
                         {value(m_node.after), kind, false}};
        const int room = m_style.width <= 0 ? widthWithoutTerminal / 2
                                            : m_style.width - terminalWidth(m_head) - terminalWidth(m_tail) - 1;
        const bool areTexts = kind == DiffKind::Changed && m_node.beforeType == JsonType::String
            && m_node.afterType == JsonType::String;
        if (!areTexts || piecesWidth(both) <= room)
            return both;
        TextPieces words = wordDiff(insideOf(m_node.before), insideOf(m_node.after));
        return words.empty() ? both : words;
    }

    [[nodiscard]] QString linesNote() const
    {
        const auto count = [this](DiffKind kind) {
            return static_cast<int>(std::ranges::count(m_node.lines, kind, &DiffLine::kind));
        };
        return diffWord(DiffWord::LinesOfText).arg(count(DiffKind::Added)).arg(count(DiffKind::Removed));
    }

    const DiffNode &m_node;
    const DiffStyle &m_style;
    QString m_head;
    QString m_tail;
};

} // namespace

QString changedPaths(const DiffTree &diff, const DiffStyle &style)
{
    QString text;
    const auto write = [&](const DiffNode &node, std::int32_t at) {
        text += PathLine(diff, node, at, style).write();
    };
    forEachEntry(diff, OpenedStrings::Inside, write);
    forEachRemark(diff, [&](const DiffNode &node, std::int32_t at) {
        DiffNode remark = node; // what differs inside was told above
        remark.kind = DiffKind::Equal;
        remark.children.clear();
        if (node.kind != DiffKind::Equal || node.beforeType == JsonType::Object || node.beforeType == JsonType::Array)
            remark.before = remark.after = QByteArray();
        write(remark, at);
    });
    return text;
}

} // namespace Backtrail
