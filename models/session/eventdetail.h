// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/diff/documentdiff.h"
#include "models/domain/result.h"
#include "models/runtime/clock.h"
#include "models/session/changehabits.h"
#include "models/session/comparison.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Backtrail {

// Everything the detail pane shows of one event, read and compared in a worker. Values whose names sound secret are
// masked in all of it (see DocumentMask), unless they are shown on request.
struct DetailContent
{
    AuditEvent event;
    DocumentPair documents; // those compared
    int maskedSecrets = 0; // values
    bool masksChanges = false; // some of them are what differs
    bool showsSecrets = false; // on request: nothing is masked
    DiffTree diff;
    HiddenPaths hidden; // what the patterns hide of `diff`
    std::optional<DiffTree> shownDiff; // `diff` without it; empty = nothing is hidden, or it is shown on request
    std::optional<Reference> reference; // what `documents.before` is instead of the event's own earlier state

    [[nodiscard]] const DiffTree &visibleDiff() const { return shownDiff ? *shownDiff : diff; }
};

// What selected events are compared with.
enum class CompareWith { OwnState, PreviousState, Pinned, Text };

// The selected event. Another selection cancels the work for the one before. One thread.
class EventDetail final : public QObject
{
    Q_OBJECT

public:
    explicit EventDetail(Clock &clock, QObject *parent = nullptr);
    ~EventDetail() override;

    // The same event again, perhaps from a newer snapshot: nothing happens. Another one: content() is null at once,
    // but contentChanged comes only with the answer, so that the pane does not flicker from row to row.
    void show(const EventSnapshot &snapshot, RowId row);
    void clear();
    void setKeepEqual(bool keepEqual); // "show everything" in the diff; compares again

    // What every event shown from now on is compared with. The pinned event itself is shown with its own state.
    void compareWithOwnState(); // the way back; lets go of a pin and of a text
    void compareWithPreviousState();
    void compareWithText(const QByteArray &text, const QString &name); // UTF-8; no name = pasted
    void pin(); // the event shown; nothing when it carries no document
    [[nodiscard]] CompareWith compareWith() const;
    [[nodiscard]] std::optional<Reference> pinned() const;
    // Of an event that carries no earlier state, while it is compared with its own: the one that could be inferred.
    // Looked for after the content is there.
    [[nodiscard]] std::optional<Reference> offeredState() const;

    // Differences at these paths are counted and shown apart, everywhere. The patterns hold until they are replaced.
    void setHiddenPaths(const QStringList &patterns);
    [[nodiscard]] QStringList hiddenPaths() const;
    void setHiddenShown(bool shown); // for looking; nothing is forgotten
    [[nodiscard]] bool isHiddenShown() const;
    // For looking, until the program ends; copies hold what is shown. Nothing is remembered.
    void setSecretsShown(bool shown);
    [[nodiscard]] bool areSecretsShown() const;
    // Paths of the event shown that change in nearly every event of its kind, so that they say little. For offering.
    [[nodiscard]] std::vector<PathHabit> habits() const;

    [[nodiscard]] std::shared_ptr<const DetailContent> content() const; // null = nothing selected, or not ready yet
    // Why there is no content although an event is selected: what keeps it could not be read.
    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] bool isWorking() const; // true 100 ms after an unanswered show()

signals:
    void contentChanged();
    void workingChanged();
    void hiddenPathsChanged(); // the patterns
    void secretsShownChanged();
    void habitsChanged();
    void comparisonChanged(); // compareWith(), pinned() or offeredState()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Backtrail
