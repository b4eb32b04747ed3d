// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>
#include <QStringMatcher>

#include <string>
#include <string_view>
#include <vector>

namespace Backtrail {

// A text that is looked for, ignoring case as QString does. Fast for plain ASCII in UTF-8, exact for everything else.
// Holds a buffer: one a thread.
class TextNeedle
{
public:
    explicit TextNeedle(const QString &text);

    [[nodiscard]] bool isIn(const QString &text) const { return m_matcher.indexIn(text) >= 0; }
    [[nodiscard]] bool isInUtf8(std::string_view utf8);
    // In the text that a JSON string token stands for; anything else than a string token is searched as it is.
    [[nodiscard]] bool isInJson(std::string_view rawJson);
    // Lower case; empty when the needle is not ASCII after folding.
    [[nodiscard]] const std::string &ascii() const { return m_ascii; }
    // False: no canonical UUID can hold it.
    [[nodiscard]] bool mayBeInUuid() const { return m_uuidLike; }

private:
    [[nodiscard]] bool isInBuffer(std::size_t size);
    [[nodiscard]] bool isInFolded(std::string_view folded) const;

    QStringMatcher m_matcher;
    std::string m_ascii; // lower case; empty = the needle is not ASCII
    std::size_t m_rarest = 0; // place in m_ascii of the character that JSON texts have least often
    bool m_uuidLike = false;
    std::vector<char> m_buffer;
};

// The text, and how else it may stand in the strings of a document that is JSON: with escapes (`say \"hi\"`, `caf\u00e9`).
// Which of them a server writes is its own choice, and nobody who looks for what a value reads like can know.
[[nodiscard]] QStringList spellingsInJson(const QString &text);

} // namespace Backtrail
