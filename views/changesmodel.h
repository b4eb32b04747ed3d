// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/history/fieldpath.h"
#include "models/session/eventdetail.h"

#include <QIdentityProxyModel>
#include <QTimeZone>

namespace Backtrail {

class DiffTreeModel;
class EventStory;
struct Liveness;

// The diff tree in words: raw values made visible and short enough for a cell, whole-row sentences for screen
// readers.
class ChangesModel final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 100, NoteWordsRole, IsFoldedRole, IsQuietRole, SinceIconRole };

    explicit ChangesModel(QObject *parent = nullptr);

    void setContent(std::shared_ptr<const DetailContent> content); // null = empty
    // What became of each change; outlives the model. nullptr = nobody tells.
    void setStory(const EventStory *story) { m_story = story; }
    void setTimeZone(const QTimeZone &zone) { m_zone = zone; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const DiffNode *node(const QModelIndex &index) const; // null = folded siblings, or none
    [[nodiscard]] QString pointer(const QModelIndex &index) const;
    [[nodiscard]] QString dottedPath(const QModelIndex &index) const;
    [[nodiscard]] FieldPath fieldPathOf(const QModelIndex &index) const;
    // False: the event is compared with something else than its own earlier state.
    [[nodiscard]] bool isOwnChange() const { return m_content && !m_content->reference; }
    [[nodiscard]] const Liveness *liveness(const QModelIndex &index) const; // nullptr = nothing to say

    // A value as text for reading and copying: the inside of a string, else the JSON as received.
    [[nodiscard]] static QString valueText(const QByteArray &json);

private:
    // What the row says happened: a document that stands alone without being new is a state, no addition.
    [[nodiscard]] DiffKind shownKind(const DiffNode &node) const;
    [[nodiscard]] bool hidesValue(const DiffNode &node) const; // a secret, not shown
    [[nodiscard]] QString pathText(const DiffNode &node) const;
    [[nodiscard]] static QString noteWords(const DiffNode &node);
    [[nodiscard]] QString cellText(const DiffNode &node, int column) const;
    [[nodiscard]] QString rowSentence(const QModelIndex &index, const DiffNode &node) const;
    [[nodiscard]] QVariant sinceData(const QModelIndex &index, const DiffNode &node, int role) const;
    [[nodiscard]] QVariant foldedData(const QModelIndex &index, int role) const;

    DiffTreeModel *m_tree;
    const EventStory *m_story = nullptr;
    QTimeZone m_zone = QTimeZone::utc();
    std::shared_ptr<const DetailContent> m_content;
};

// True when the event shows a state only: one document, and the event did not create what it describes.
[[nodiscard]] bool showsStateOnly(const DetailContent &content);

[[nodiscard]] QString diffKindSign(DiffKind kind); // + − ~ ⇄, empty for Equal
[[nodiscard]] QString diffKindWords(DiffKind kind); // "added"

} // namespace Backtrail
