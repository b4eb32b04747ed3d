// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/filter/globpattern.h"

#include <QRegularExpression>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPathCharacters = 4096; // longer paths are matched as a whole only

char16_t folded(QChar character)
{
    return character.toCaseFolded().unicode();
}

// Where components begin (and one may end): 0, after each '.', at each '['; and the end.
std::vector<qsizetype> componentBounds(QStringView path, bool areBeginnings)
{
    std::vector<qsizetype> bounds;
    if (areBeginnings)
        bounds.push_back(0);
    for (qsizetype i = 1; i < path.size(); ++i) {
        if (path[i] == u'.')
            bounds.push_back(areBeginnings ? i + 1 : i);
        else if (path[i] == u'[')
            bounds.push_back(i);
    }
    if (!areBeginnings)
        bounds.push_back(path.size());
    return bounds;
}

// `?` takes both units of a character that has two.
qsizetype unitsAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? 2 : 1;
}

} // namespace

GlobPattern::GlobPattern(QStringView source)
{
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar character = source[i];
        if (character == u'*') {
            if (m_pieces.empty() || m_pieces.back().kind != Piece::Kind::Many)
                m_pieces.push_back({Piece::Kind::Many, 0});
        } else if (character == u'?') {
            m_pieces.push_back({Piece::Kind::One, 0});
        } else {
            const bool isEscape = character == u'\\' && i + 1 < source.size();
            i += isEscape ? 1 : 0;
            m_pieces.push_back({Piece::Kind::Literal, folded(source[i])});
        }
    }
}

bool GlobPattern::fits(const Piece &piece, QChar character)
{
    return piece.kind == Piece::Kind::One
        || (piece.kind == Piece::Kind::Literal && piece.character == folded(character));
}

bool GlobPattern::matches(QStringView text) const
{
    if (text.isEmpty())
        return false;
    // Only the last star is ever taken back: what earlier ones took can stay.
    std::size_t piece = 0;
    std::size_t star = m_pieces.size();
    qsizetype at = 0;
    qsizetype resume = 0;
    while (at < text.size()) {
        if (piece < m_pieces.size() && m_pieces[piece].kind == Piece::Kind::Many) {
            star = piece++;
            resume = at;
        } else if (piece < m_pieces.size() && fits(m_pieces[piece], text[at])) {
            at += m_pieces[piece].kind == Piece::Kind::One ? unitsAt(text, at) : 1;
            ++piece;
        } else if (star < m_pieces.size()) {
            piece = star + 1;
            resume += unitsAt(text, resume);
            at = resume;
        } else {
            return false;
        }
    }
    while (piece < m_pieces.size() && m_pieces[piece].kind == Piece::Kind::Many)
        ++piece;
    return piece == m_pieces.size();
}

bool GlobPattern::isPlain() const
{
    return std::ranges::all_of(m_pieces, [](const Piece &piece) { return piece.kind == Piece::Kind::Literal; });
}

QString GlobPattern::toRegularExpression() const
{
    QString expression;
    for (const Piece &piece : m_pieces) {
        if (piece.kind == Piece::Kind::Many)
            expression += ".*"_L1;
        else if (piece.kind == Piece::Kind::One)
            expression += u'.';
        else
            expression += QRegularExpression::escape(QString(QChar(piece.character)));
    }
    return expression;
}

ChangedPathPattern::ChangedPathPattern(QStringView source)
    : m_source(source.toString())
    , m_glob(source)
{
}

bool ChangedPathPattern::matches(QStringView dottedPath) const
{
    if (m_glob.matches(dottedPath))
        return true;
    if (dottedPath.size() > mostPathCharacters)
        return false;
    const std::vector<qsizetype> ends = componentBounds(dottedPath, false);
    for (const qsizetype begin : componentBounds(dottedPath, true)) {
        for (const qsizetype end : ends) {
            if (end > begin && m_glob.matches(dottedPath.mid(begin, end - begin)))
                return true;
        }
    }
    return false;
}

} // namespace Backtrail
