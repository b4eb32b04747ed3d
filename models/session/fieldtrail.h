// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/liveness.h"
#include "models/runtime/clock.h"

#include <QObject>

#include <memory>

namespace Backtrail {

class ChangeHistory;

// The history of one value, read in a worker and again when there are more events. One thread.
class FieldTrail final : public QObject
{
    Q_OBJECT

public:
    FieldTrail(ChangeHistory &history, Clock &clock, QObject *parent = nullptr); // both outlive it
    ~FieldTrail() override;

    // Of the object that the event describes. `isSecret`: its values are not to be shown. Newer rows of the list are
    // followed; where the list begins another index without the event, the trail is closed.
    void open(const EventSnapshot &snapshot, RowId row, const FieldPath &path, bool isSecret);
    void close();
    void setSecretsShown(bool shown); // on request; else secrets inside its values are masked, too

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] FieldPath path() const;
    [[nodiscard]] std::optional<RowId> row() const; // of the event it was opened from
    [[nodiscard]] bool isSecret() const; // and not shown
    [[nodiscard]] QString targetName() const; // or its id
    [[nodiscard]] std::shared_ptr<const FieldHistory> history() const; // null = not read yet
    // Where events may be missing among the steps: the history must not be taken for whole.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] Timestamp knownUntil() const;

signals:
    void changed(); // anything of the above

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
