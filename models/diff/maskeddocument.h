// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/workerpool.h"

#include <QByteArray>
#include <QHash>

namespace Backtrail {

class JsonDocument;

// Documents as they may be looked at: as received, but the values whose names sound secret are replaced by
// `"•••••• 1"`. Equal values get equal numbers, so that a change stays visible. So is what lies inside a string (JSON,
// lines, `NAME=value`, the password of a URL), and a text that is no JSON. Names are all it knows: a secret under a
// harmless name stays. One mask for all that is compared with each other; for workers.
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
    [[nodiscard]] QByteArray maskString(const QByteArray &token, int depth, const CancelFlag &cancel);
    [[nodiscard]] QByteArray maskText(const QByteArray &text);
    [[nodiscard]] QByteArray maskWords(const QByteArray &line);
    [[nodiscard]] QByteArray replacement(const QByteArray &value);

    QHash<QByteArray, int> m_numbers;
    int m_count = 0;
};

} // namespace Backtrail
