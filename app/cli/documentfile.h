// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"
#include "models/runtime/workerpool.h"

#include <QByteArray>
#include <QString>

namespace Backtrail {

// The whole of a file, `-` for standard input. Blocks: for a worker. UTF-16 and UTF-32 with a byte order mark, as
// some shells write it, become UTF-8. A failure is InvalidInput with a sentence that names the file; a cancelled
// read gives what came until then.
[[nodiscard]] Result<QByteArray> readDocumentFile(const QString &name, qint64 mostBytes, const CancelFlag &cancel);

// As a sentence and an output name it.
[[nodiscard]] QString documentFileName(const QString &name);

} // namespace Backtrail
