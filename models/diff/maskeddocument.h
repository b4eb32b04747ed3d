// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/workerpool.h"

#include <QByteArray>
#include <QHash>

namespace Backtrail {

// Documents for other programs: pretty-printed, the values of members whose names sound secret replaced by `"•••••• 1"`.
// Equal values get equal numbers, so that a change stays visible. In a text that is no JSON, what follows such a name
// and `=` or `:` in a line. Names are all it knows: a secret under a harmless name stays. One pair of documents.
class DocumentMask
{
public:
    [[nodiscard]] QByteArray mask(const QByteArray &document, const CancelFlag &cancel); // UTF-8; for workers
    [[nodiscard]] int count() const { return m_count; } // values replaced so far

private:
    [[nodiscard]] QByteArray maskText(const QByteArray &text);
    [[nodiscard]] QByteArray replacement(const QByteArray &value);

    QHash<QByteArray, int> m_numbers;
    int m_count = 0;
};

} // namespace Backtrail
