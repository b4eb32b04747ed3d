// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/fieldhistory.h"

#include "models/diff/documentdiff.h"
#include "models/history/readdocument.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

using Says = ReadDocument::Says;

QByteArray objectIdOf(const ReadDocument &before, const ReadDocument &after)
{
    const QByteArray id = after.objectId();
    return id.isEmpty() ? before.objectId() : id;
}

// What one event says about one path.
struct Statement
{
    RowId row = 0;
    Timestamp time;
    FieldStepKind kind = FieldStepKind::Changed; // when isStep
    bool isStep = false;
    std::optional<QByteArray> from; // when isStep
    std::optional<QByteArray> to;
};

std::optional<QByteArray> valueOf(const ReadDocument &document, const ReadDocument::Found &found)
{
    return found.says == Says::Value ? std::optional(document.text(found)) : std::nullopt;
}

// Where a change is one of the value at `path` as well, whatever its own path is: of an array it may be the whole of it,
// since an element gets another place or name when others come, go or are renamed.
FieldPath watchedPath(const FieldPath &path)
{
    QStringList steps = fieldSteps(path);
    const auto isElement = [](const QString &step) {
        return step.startsWith(u'[') || (!step.isEmpty() && std::ranges::all_of(step, [](QChar c) { return c.isDigit(); }));
    };
    steps.erase(std::ranges::find_if(steps, isElement), steps.end());
    return fieldPathOfSteps(steps);
}

// Follows several paths of one object through the rows of its target.
class Replay
{
public:
    Replay(const EventSnapshot &snapshot, const HistoryObject &object, const std::vector<FieldPath> &paths,
           const ChangedPaths *index, const CancelFlag &cancel)
        : m_snapshot(snapshot)
        , m_object(object)
        , m_paths(paths)
        , m_index(index)
        , m_cancel(cancel)
        , m_statements(paths.size())
    {
        for (const FieldPath &path : paths) {
            m_steps.push_back(fieldSteps(path));
            m_watched.push_back(watchedPath(path));
        }
    }

    // False = cancelled. Newest first, so that what is skipped is known to be older than a sighting.
    [[nodiscard]] bool read(const RowList &rows)
    {
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
            if (m_cancel.isCanceled())
                return false;
            if (!maySkip(*row) && !readRow(*row))
                return false;
        }
        return !m_cancel.isCanceled();
    }
    [[nodiscard]] FieldHistory history(std::size_t path, std::uint32_t targetRows);

private:
    [[nodiscard]] bool maySkip(RowId row);
    [[nodiscard]] bool readRow(RowId row); // false = what keeps the documents cannot be read
    void note(std::size_t path, RowId row, const ReadDocument &before, const ReadDocument &after, QStringView type);
    void putInOrder(std::vector<Statement> &statements) const;
    [[nodiscard]] FieldStep stepOf(const Statement &statement, FieldStepKind kind) const;

    const EventSnapshot &m_snapshot;
    const HistoryObject &m_object;
    const std::vector<FieldPath> &m_paths;
    const ChangedPaths *m_index;
    const CancelFlag &m_cancel;
    std::vector<QStringList> m_steps;
    std::vector<FieldPath> m_watched;
    ChangedPaths::PathSet m_related;
    std::vector<std::vector<Statement>> m_statements; // newest first
};

// An UPDATE that the index knows and that changed none of the paths can only repeat what the events beside it say.
// The newest statement of each path is always read: it is the sighting.
bool Replay::maySkip(RowId row)
{
    if (m_index == nullptr || std::ranges::any_of(m_statements, &std::vector<Statement>::empty)
        || m_snapshot.text(row, IndexField::EventType) != "UPDATE"_L1)
        return false;
    m_index->update(m_related, [this](const FieldPath &changed) {
        return std::ranges::any_of(m_watched, [&](const FieldPath &path) { return areRelated(changed, path); });
    });
    const std::optional<bool> changed = m_index->isAnyOf(row, m_related);
    return changed && !*changed;
}

bool Replay::readRow(RowId row)
{
    const QString type = m_snapshot.text(row, IndexField::EventType);
    const Result<std::optional<QByteArray>> original = m_snapshot.originalChange(row);
    const Result<std::optional<QByteArray>> change = m_snapshot.change(row);
    if (!original || !change)
        return false;
    const DocumentPair pair = documentsToCompare(type, *original, *change);
    if (!pair.before && !pair.after)
        return true;
    const ReadDocument before(pair.before, m_cancel);
    const ReadDocument after(pair.after, m_cancel);
    const QByteArray id = objectIdOf(before, after);
    const bool isSame = id.isEmpty() && m_object.objectId.isEmpty()
        ? m_snapshot.text(row, IndexField::SubTargetType) == m_object.subTargetType
        : id == m_object.objectId;
    for (std::size_t path = 0; isSame && path < m_paths.size(); ++path)
        note(path, row, before, after, type);
    return true;
}

void Replay::note(std::size_t path, RowId row, const ReadDocument &before, const ReadDocument &after, QStringView type)
{
    const ReadDocument::Found left = before.find(m_steps[path]);
    const ReadDocument::Found right = after.find(m_steps[path]);
    Statement statement;
    statement.row = row;
    statement.time = m_snapshot.time(row);
    statement.from = valueOf(before, left);
    statement.to = valueOf(after, right);
    if (before.isThere() && after.isThere()) {
        // Where only one side can tell, the other does not have what should hold the value.
        if (left.says != Says::Value && right.says != Says::Value) {
            if (left.says == Says::Nothing || right.says == Says::Nothing)
                return;
        } else if (!before.isJson() || !after.isJson()) {
            return;
        }
        statement.isStep = left.says != right.says ? statement.from.has_value() != statement.to.has_value()
                                                   : !areEqual(before, left, after, right);
    } else if (type == "CREATE"_L1 || type == "DELETE"_L1) {
        statement.kind = type == "CREATE"_L1 ? FieldStepKind::Created : FieldStepKind::Deleted;
        statement.isStep = statement.from || statement.to;
        if (!statement.isStep)
            return;
    } else if (right.says != Says::Value) {
        return; // a lone document that does not have the value may simply not list it
    }
    // That a value is not there is told only by documents of the same kind.
    if (!statement.isStep && right.says == Says::Absent
        && m_snapshot.text(row, IndexField::SubTargetType) != m_object.subTargetType)
        return;
    m_statements[path].push_back(std::move(statement));
}

// Statements of one time follow each other by their values, as far as these tell; ids decide the rest.
void Replay::putInOrder(std::vector<Statement> &statements) const
{
    constexpr std::size_t mostTried = 64; // more changes of one value in one instant stay as they are
    std::ranges::reverse(statements);
    for (std::size_t begin = 0, end = 0; begin < statements.size(); begin = end) {
        while (end < statements.size() && statements[end].time == statements[begin].time)
            ++end;
        for (std::size_t at = begin; at < end && end - begin <= mostTried && at > 0; ++at) {
            const auto first = statements.begin() + static_cast<std::ptrdiff_t>(at);
            const auto last = statements.begin() + static_cast<std::ptrdiff_t>(end);
            const auto follows = std::find_if(first, last, [&known = statements[at - 1].to](const Statement &next) {
                return areEqualValues(next.isStep ? next.from : next.to, known);
            });
            if (follows != last)
                std::rotate(first, follows, follows + 1);
        }
    }
}

FieldStep Replay::stepOf(const Statement &statement, FieldStepKind kind) const
{
    FieldStep step;
    step.kind = kind;
    step.time = statement.time;
    step.row = statement.row;
    step.eventId = m_snapshot.id(statement.row);
    step.from = statement.from;
    step.to = statement.to;
    step.eventType = m_snapshot.text(statement.row, IndexField::EventType);
    if (kind != FieldStepKind::Unrecorded) {
        step.actor = m_snapshot.text(statement.row, IndexField::TriggeredBy);
        step.origin = m_snapshot.text(statement.row, IndexField::Origin);
    }
    return step;
}

FieldHistory Replay::history(std::size_t path, std::uint32_t targetRows)
{
    std::vector<Statement> &statements = m_statements[path];
    putInOrder(statements);
    FieldHistory history;
    history.object = m_object;
    history.path = m_paths[path];
    history.targetRows = targetRows;
    history.silentRows = targetRows - static_cast<std::uint32_t>(statements.size());
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement &statement = statements[i];
        // What the event found, against what was known before it.
        const std::optional<QByteArray> &found = statement.isStep ? statement.from : statement.to;
        if (i > 0 && statement.kind != FieldStepKind::Created && !areEqualValues(statements[i - 1].to, found)) {
            FieldStep unrecorded = stepOf(statement, FieldStepKind::Unrecorded);
            unrecorded.from = statements[i - 1].to;
            unrecorded.to = found;
            history.steps.push_back(std::move(unrecorded));
        }
        if (statement.isStep)
            history.steps.push_back(stepOf(statement, statement.kind));
    }
    if (!statements.empty()) {
        const Statement &last = statements.back();
        history.lastSeen = FieldSighting {last.row, last.time, m_snapshot.id(last.row), last.to};
    }
    return history;
}

} // namespace

const FieldStep *FieldHistory::stepOf(RowId row) const
{
    const auto found = std::ranges::find_if(steps, [row](const FieldStep &step) {
        return step.row == row && step.kind != FieldStepKind::Unrecorded;
    });
    return found == steps.end() ? nullptr : &*found;
}

std::optional<HistoryObject> historyObjectOf(const EventSnapshot &snapshot, RowId row, const CancelFlag &cancel)
{
    HistoryObject object;
    object.targetId = snapshot.text(row, IndexField::TargetId);
    object.subTargetType = snapshot.text(row, IndexField::SubTargetType);
    const Result<std::optional<QByteArray>> original = snapshot.originalChange(row);
    const Result<std::optional<QByteArray>> change = snapshot.change(row);
    if (!original || !change)
        return std::nullopt;
    const ReadDocument before(*original, cancel);
    const ReadDocument after(*change, cancel);
    if (object.targetId.isEmpty() || !(before.isThere() || after.isThere()))
        return std::nullopt;
    object.objectId = objectIdOf(before, after);
    return object;
}

std::optional<RowList> rowsOfTarget(const EventSnapshot &snapshot, const QString &targetId, const CancelFlag &cancel)
{
    FilterState filter;
    filter.targetIds = QStringList {targetId};
    // Without a text nothing is read, so nothing can fail.
    Result<std::optional<RowList>> rows = snapshot.filter(filter, Timestamp {}, cancel);
    if (!rows || !*rows)
        return std::nullopt;
    std::ranges::reverse(**rows);
    return *std::move(rows);
}

std::optional<std::vector<FieldHistory>> readHistories(const EventSnapshot &snapshot, const HistoryObject &object,
                                                       const std::vector<FieldPath> &paths, const ChangedPaths *index,
                                                       const CancelFlag &cancel)
{
    const std::optional<RowList> rows = rowsOfTarget(snapshot, object.targetId, cancel);
    if (!rows)
        return std::nullopt;
    Replay replay(snapshot, object, paths, index, cancel);
    if (!replay.read(*rows))
        return std::nullopt;
    std::vector<FieldHistory> histories;
    histories.reserve(paths.size());
    for (std::size_t path = 0; path < paths.size(); ++path) {
        if (cancel.isCanceled())
            return std::nullopt;
        histories.push_back(replay.history(path, static_cast<std::uint32_t>(rows->size())));
    }
    return histories;
}

} // namespace Backtrail
