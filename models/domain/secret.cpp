// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/secret.h"

namespace Backtrail {

Secret::~Secret()
{
    // A shared copy still needs the bytes; the last owner wipes them.
    if (m_bytes.isDetached() && !m_bytes.isEmpty()) {
        auto *bytes = static_cast<volatile char *>(m_bytes.data());
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            bytes[i] = 0;
    }
}

} // namespace Backtrail
