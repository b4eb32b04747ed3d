// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Backtrail {

// A pattern with `*` (any text, also none) and `?` (one character); `\` takes the next character as it is. Ignores
// case. A value is matched as a whole; an empty one, which means that there is none, is matched by no pattern.
// Never slower than pattern times text, whatever is written. A value; any thread.
class GlobPattern
{
public:
    explicit GlobPattern(QStringView source = {});

    [[nodiscard]] bool matches(QStringView text) const;
    [[nodiscard]] bool isPlain() const; // no wildcard in it
    [[nodiscard]] QString toRegularExpression() const; // not anchored

    friend bool operator==(const GlobPattern &, const GlobPattern &) = default;

private:
    struct Piece
    {
        enum class Kind : std::uint8_t { Literal, One, Many };
        Kind kind = Kind::Literal;
        char16_t character = 0; // folded
        friend bool operator==(const Piece &, const Piece &) = default;
    };
    [[nodiscard]] static bool fits(const Piece &piece, QChar character);
    std::vector<Piece> m_pieces;
};

// A pattern for the place of a change in a document: `resources.memory`, `ports[*].name`. It matches a path when it
// matches some of its components that follow each other, so `memory` finds `resources.memory` and `resources` finds
// everything below it.
class ChangedPathPattern
{
public:
    explicit ChangedPathPattern(QStringView source = {});

    [[nodiscard]] bool matches(QStringView dottedPath) const;
    [[nodiscard]] const QString &source() const { return m_source; }

    friend bool operator==(const ChangedPathPattern &, const ChangedPathPattern &) = default;

private:
    QString m_source;
    GlobPattern m_glob;
};

} // namespace Backtrail
