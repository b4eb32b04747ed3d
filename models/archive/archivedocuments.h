// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/index/storedrows.h"

#include <QString>

#include <memory>

namespace Backtrail {

// Documents of an archive, read through connections of their own as they are needed. Any thread, several at once.
class ArchiveDocuments final : public DocumentStore
{
public:
    explicit ArchiveDocuments(const QString &databasePath);
    ~ArchiveDocuments() override;
    Q_DISABLE_COPY_MOVE(ArchiveDocuments)

    [[nodiscard]] Result<QByteArray> rawEvent(EventSequence sequence) const override;
    [[nodiscard]] Result<std::vector<QByteArray>> revisions(EventSequence sequence) const override;
    [[nodiscard]] Result<Done> findText(const QString &text, EventSequence first, EventSequence last,
                                        const CancelFlag &cancel,
                                        const std::function<void(std::vector<EventSequence> &&)> &found) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
