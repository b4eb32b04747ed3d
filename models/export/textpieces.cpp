// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/textpieces.h"

#include "models/diff/documentlines.h"
#include "models/diff/inlinespans.h"
#include "models/export/celltext.h"

#include <algorithm>
#include <numeric>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView colorOf(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Added:
        return "32"_L1;
    case DiffKind::Removed:
        return "31"_L1;
    case DiffKind::Changed:
        return "33"_L1;
    case DiffKind::Moved:
        return "36"_L1;
    case DiffKind::Equal:
        break;
    }
    return {};
}

// Columns from the end, as elidedToWidth() gives them from the beginning.
QString endOf(const QString &text, int width)
{
    qsizetype begin = text.size();
    int used = 0;
    while (begin > 0) {
        const qsizetype step = begin > 1 && text.at(begin - 1).isLowSurrogate() ? 2 : 1;
        const int wide = terminalWidth(text.mid(begin - step, step));
        if (used + wide > width)
            break;
        used += wide;
        begin -= step;
    }
    return text.mid(begin);
}

// Cuts the pieces that stand, or those that do not, so that all together need `excess` columns less, the longest
// first.
void cutPieces(TextPieces &pieces, int excess, bool standing, int least)
{
    std::vector<int> widths;
    for (const TextPiece &piece : pieces) {
        if (piece.stands == standing)
            widths.push_back(terminalWidth(piece.text));
    }
    const auto widthAt = [&widths](int limit) {
        return std::accumulate(widths.begin(), widths.end(), 0,
                               [limit](int sum, int width) { return sum + std::min(width, limit); });
    };
    const int longest = widths.empty() ? 0 : *std::ranges::max_element(widths);
    const int wanted = widthAt(longest) - excess;
    int low = std::min(least, longest);
    for (int high = longest; low < high;) {
        const int middle = (low + high + 1) / 2;
        if (widthAt(middle) <= wanted)
            low = middle;
        else
            high = middle - 1;
    }
    for (TextPiece &piece : pieces) {
        if (piece.stands == standing)
            piece.text = elidedInMiddle(piece.text, low);
    }
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

QString endsShown(std::string_view utf8)
{
    constexpr std::size_t most = 4096; // bytes of each end
    if (utf8.size() <= 2 * most)
        return shownText(utf8);
    const auto isInside = [&utf8](std::size_t at) { return (static_cast<unsigned char>(utf8[at]) & 0xc0) == 0x80; };
    std::size_t front = most;
    std::size_t back = utf8.size() - most;
    while (front > 0 && isInside(front))
        --front;
    while (back < utf8.size() && isInside(back))
        ++back;
    return shownText(utf8.substr(0, front)) + u'…' + shownText(utf8.substr(back));
}

int piecesWidth(const TextPieces &pieces)
{
    return std::accumulate(pieces.begin(), pieces.end(), 0, [](int sum, const TextPiece &piece) {
        return sum + terminalWidth(piece.text);
    });
}

QString elidedInMiddle(const QString &text, int width)
{
    if (terminalWidth(text) <= width)
        return text;
    if (width < 3)
        return elidedToWidth(text, std::max(width, 1));
    const int tail = (width - 1) / 2;
    return elidedToWidth(text, width - tail) + endOf(text, tail);
}

TextPieces shortenedPieces(TextPieces pieces, int width)
{
    const int wanted = std::max(width, 8);
    constexpr int leastContext = 9;
    constexpr int leastStanding = 7;
    if (const int excess = piecesWidth(pieces) - wanted; excess > 0)
        cutPieces(pieces, excess, false, leastContext);
    if (const int excess = piecesWidth(pieces) - wanted; excess > 0)
        cutPieces(pieces, excess, true, leastStanding);
    int left = wanted;
    TextPieces shown;
    for (TextPiece &piece : pieces) {
        if (left <= 0)
            break;
        piece.text = elidedToWidth(piece.text, left);
        left -= terminalWidth(piece.text);
        shown.push_back(std::move(piece));
    }
    return shown;
}

QString writtenPieces(const TextPieces &pieces, bool colored)
{
    QString line;
    QString open; // the codes that are on
    for (const TextPiece &piece : pieces) {
        if (piece.text.isEmpty())
            continue;
        QString codes;
        if (colored && piece.kind != DiffKind::Equal)
            codes = (piece.stands ? u"\x1b[1;4;"_s : u"\x1b["_s) + colorOf(piece.kind) + u'm';
        if (codes != open) {
            line += open.isEmpty() ? codes : QString(u"\x1b[0m" + codes);
            open = codes;
        }
        line += piece.text;
    }
    return open.isEmpty() ? line : QString(line + u"\x1b[0m");
}

TextPieces wordDiff(const QByteArray &before, const QByteArray &after)
{
    constexpr qsizetype mostBytes = 1 << 20;
    if (before.size() + after.size() > mostBytes)
        return {};
    const InlineChange change = compareInside(view(before), view(after), CancelFlag());
    if (!change.isAlike)
        return {};
    TextPieces pieces;
    std::size_t b = 0;
    std::size_t a = 0;
    auto removed = change.before.begin();
    auto added = change.after.begin();
    const auto sizeBefore = static_cast<std::size_t>(before.size());
    const auto sizeAfter = static_cast<std::size_t>(after.size());
    while (b < sizeBefore || a < sizeAfter) {
        if (removed != change.before.end() && removed->begin == b) {
            b += removed++->length;
            pieces.push_back({u"[-" + endsShown(view(before).substr(b - std::prev(removed)->length, std::prev(removed)->length)) + u"-]",
                              DiffKind::Removed, true});
        } else if (added != change.after.end() && added->begin == a) {
            a += added++->length;
            pieces.push_back(
                {u"{+" + endsShown(view(after).substr(a - std::prev(added)->length, std::prev(added)->length)) + u"+}", DiffKind::Added, true});
        } else {
            const std::size_t same =
                std::min((removed != change.before.end() ? removed->begin : sizeBefore) - b,
                         (added != change.after.end() ? added->begin : sizeAfter) - a);
            if (same == 0) // cannot be: what is common is as long on both sides
                return {};
            pieces.push_back({endsShown(view(before).substr(b, same)), DiffKind::Equal, false});
            b += same;
            a += same;
        }
    }
    return pieces;
}

} // namespace Backtrail
