// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/redact/secretnames.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// A name is secret when one of its words is in this list ...
constexpr std::array secretWords{
    "password"_L1,     "passwords"_L1,   "passwd"_L1, "pwd"_L1,    "passphrase"_L1, "secret"_L1,
    "secrets"_L1,      "token"_L1,       "tokens"_L1, "apikey"_L1, "accesskey"_L1,  "privatekey"_L1,
    "credential"_L1,   "credentials"_L1, "bearer"_L1, "cookie"_L1, "kubeconfig"_L1, "authorization"_L1,
    "clientsecret"_L1, "dsn"_L1,         "cvv"_L1,    "jwt"_L1,
};

// ... or two words in a row are in this one.
struct WordPair
{
    QLatin1StringView first;
    QLatin1StringView second;
};
constexpr std::array secretPairs{
    WordPair{"api"_L1, "key"_L1},           WordPair{"access"_L1, "key"_L1},
    WordPair{"private"_L1, "key"_L1},       WordPair{"signing"_L1, "key"_L1},
    WordPair{"encryption"_L1, "key"_L1},    WordPair{"ssh"_L1, "key"_L1},
    WordPair{"connection"_L1, "string"_L1}, WordPair{"pass"_L1, "word"_L1},
    WordPair{"pass"_L1, "phrase"_L1},       WordPair{"invitation"_L1, "link"_L1},
    WordPair{"account"_L1, "key"_L1},
};

// What a name can begin or end with that makes it a statement about a secret, not the secret.
constexpr std::array statementStarts{"is"_L1,   "has"_L1,    "use"_L1,    "uses"_L1,
                                     "with"_L1, "enable"_L1, "require"_L1};
constexpr std::array statementEnds{"id"_L1, "ids"_L1,    "name"_L1,   "count"_L1,   "type"_L1,
                                   "at"_L1, "policy"_L1, "length"_L1, "enabled"_L1, "ttl"_L1};

template <typename List>
bool contains(const List &list, const QString &word)
{
    return std::ranges::find(list, word) != list.end();
}

// `DB_PASSWORD`, `dbPassword`, `db-password`, `DBPassword` -> db, password
QList<QString> wordsOf(QStringView name)
{
    QList<QString> words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (!c.isLetter()) {
            endWord();
            continue;
        }
        const bool afterLower = i > 0 && name[i - 1].isLower();
        const bool beforeLower =
            i > 0 && name[i - 1].isUpper() && i + 1 < name.size() && name[i + 1].isLower();
        if (c.isUpper() && (afterLower || beforeLower))
            endWord();
        word += c.toLower();
    }
    endWord();
    return words;
}

} // namespace

bool soundsSecret(QStringView name)
{
    constexpr qsizetype longestName = 256;
    const QList<QString> words = wordsOf(name.left(longestName));
    if (words.isEmpty() || contains(statementStarts, words.first()) || contains(statementEnds, words.last()))
        return false;
    if (words.last() == "pass"_L1 && words.size() > 1) // SMTP_PASS, but not a pass_count
        return true;
    if (std::ranges::any_of(words, [](const QString &word) { return contains(secretWords, word); }))
        return true;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const auto isPair = [&](const WordPair &pair) {
            return words[i - 1] == pair.first && words[i] == pair.second;
        };
        if (std::ranges::any_of(secretPairs, isPair))
            return true;
    }
    return false;
}

bool isValueMember(QStringView member)
{
    static constexpr std::array valueNames{"value"_L1, "values"_L1, "content"_L1, "data"_L1, "default"_L1};
    return std::ranges::any_of(valueNames, [member](QLatin1StringView name) {
        return member.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace Backtrail
