// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/workerpool.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace Backtrail {

class JsonDocument;
struct SecretSpan;

// Documents as they may be looked at: as received, but secrets are replaced by `"•••••• 1"`: values whose names sound
// secret, and what has the shape of a token, a private key or a password, in names too (models/redact). Equal values
// get equal numbers, so that a change stays visible. So is what lies inside a string (JSON, lines, `NAME=value`, the
// password of a URL), and a text that is no JSON; only the secret part of a text is replaced. A secret of no known
// shape under a harmless name stays. One mask for all that is compared with each other; for workers.
class DocumentMask
{
public:
    [[nodiscard]] QByteArray mask(const QByteArray &document, const CancelFlag &cancel); // UTF-8
    // The value (JSON) of a member with that name.
    [[nodiscard]] QByteArray maskMember(const QString &name, const QByteArray &value, const CancelFlag &cancel);
    [[nodiscard]] int count() const { return m_count; } // values replaced so far

    // Whether a text holds what a mask put there.
    [[nodiscard]] static bool isMasked(const QByteArray &text);

private:
    [[nodiscard]] QByteArray maskAny(const QByteArray &document, int depth, const CancelFlag &cancel);
    [[nodiscard]] QByteArray maskJson(const JsonDocument &json, const QByteArray &text, int depth, const CancelFlag &cancel);
    [[nodiscard]] QByteArray maskKey(const JsonDocument &json, std::uint32_t member);
    [[nodiscard]] QByteArray maskString(std::string_view token, bool hasEscapes, int depth, const CancelFlag &cancel);
    [[nodiscard]] QByteArray maskText(const QByteArray &text);
    [[nodiscard]] QByteArray replaced(const QByteArray &text, const std::vector<SecretSpan> &spans);
    [[nodiscard]] QByteArray replacement(const QByteArray &value);

    QHash<QByteArray, int> m_numbers;
    int m_count = 0;
    bool m_hasAwsKey = false; // in the document that is masked now
};

} // namespace Backtrail
