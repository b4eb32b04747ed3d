// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/changesmodel.h"

#include "models/diff/epochdate.h"
#include "models/diff/maskeddocument.h"
#include "models/diff/notewords.h"
#include "models/diff/numberdelta.h"
#include "models/diff/singledocument.h"
#include "models/domain/visibletext.h"
#include "models/items/difftreemodel.h"
#include "models/json/jsontext.h"
#include "models/session/eventstory.h"
#include "views/comparisonwords.h"
#include "views/eventwords.h"
#include "views/livenesswords.h"
#include "views/plainlabel.h"

#include <QCoreApplication>

#include <optional>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cellLimit = 512; // UTF-16 units

// Converts no more of a long value than a cell can show.
QString cellOf(const QByteArray &json)
{
    const bool isLong = json.size() > cellLimit * 4;
    const QString text = QString::fromUtf8(isLong ? json.left(cellLimit * 4) : json);
    return visibleText(shortened(text, cellLimit));
}

// Of a text of many lines, those that went or came.
QString changedLines(const DiffNode &node, bool isBefore)
{
    QString text;
    for (const DiffLine &line : node.lines) {
        if (line.kind != (isBefore ? DiffKind::Removed : DiffKind::Added) || text.size() > cellLimit)
            continue;
        text += text.isEmpty() ? QString() : u" ⏎ "_s;
        text += visibleText(shortened(line.text.trimmed(), cellLimit));
    }
    return shortened(text, cellLimit);
}

// Of two texts, what is seen of one in a cell that is too narrow for it: what differs, not how they begin.
std::optional<QString> changedText(const DiffNode &node, bool isBefore)
{
    const bool areTexts = node.kind == DiffKind::Changed && node.beforeType == JsonType::String
        && node.afterType == JsonType::String;
    if (!areTexts)
        return std::nullopt;
    if (!node.lines.empty())
        return changedLines(node, isBefore);
    const qsizetype same = sameBeginning(node.before, node.after);
    if (same == 0)
        return std::nullopt;
    return u'…' + cellOf((isBefore ? node.before : node.after).mid(same));
}

struct DiffKindText
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::DiffKind)
};

} // namespace

QString diffKindSign(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Equal:
        return {};
    case DiffKind::Added:
        return u"+"_s;
    case DiffKind::Removed:
        return u"\u2212"_s;
    case DiffKind::Changed:
        return u"~"_s;
    case DiffKind::Moved:
        return u"\u21c4"_s;
    }
    return {};
}

QString diffKindWords(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Equal:
        return DiffKindText::tr("unchanged");
    case DiffKind::Added:
        return DiffKindText::tr("added");
    case DiffKind::Removed:
        return DiffKindText::tr("removed");
    case DiffKind::Changed:
        return DiffKindText::tr("changed");
    case DiffKind::Moved:
        return DiffKindText::tr("moved");
    }
    return {};
}

bool showsStateOnly(const DetailContent &content)
{
    return content.diff.shape == DiffShape::OnlyAfter && !content.reference && content.event.eventType != "CREATE"_L1;
}

ChangesModel::ChangesModel(QObject *parent) : QIdentityProxyModel(parent), m_tree(new DiffTreeModel(this))
{
    setSourceModel(m_tree);
}

void ChangesModel::setContent(std::shared_ptr<const DetailContent> content)
{
    m_content = std::move(content);
    m_tree->setTree(m_content ? std::shared_ptr<const DiffTree>(m_content, &m_content->visibleDiff()) : nullptr);
}

const DiffNode *ChangesModel::node(const QModelIndex &index) const
{
    if (!index.isValid() || !m_content)
        return nullptr;
    const int number = QIdentityProxyModel::data(index, DiffTreeModel::NodeRole).toInt();
    if (number < 0 || std::size_t(number) >= m_content->visibleDiff().nodes.size())
        return nullptr;
    return &m_content->visibleDiff().nodes[std::size_t(number)];
}

QString ChangesModel::pointer(const QModelIndex &index) const
{
    return QIdentityProxyModel::data(index, DiffTreeModel::PointerRole).toString();
}

QString ChangesModel::dottedPath(const QModelIndex &index) const
{
    return QIdentityProxyModel::data(index, DiffTreeModel::DottedPathRole).toString();
}

QString ChangesModel::valueText(const QByteArray &json)
{
    const auto inside = unescapeJsonString({json.constData(), std::size_t(json.size())});
    return QString::fromUtf8(inside ? *inside : json);
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    const DiffNode *const node = this->node(index);
    if (!node)
        return foldedData(index, role);
    if (index.column() == DiffTreeModel::SinceColumn)
        return sinceData(index, *node, role);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*node, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == DiffTreeModel::PathColumn ? rowSentence(index, *node)
                                                           : cellText(*node, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(rowSentence(index, *node));
    case KindRole:
        return static_cast<int>(shownKind(*node));
    case IsQuietRole:
        return node->kind == DiffKind::Equal && index.column() != DiffTreeModel::PathColumn;
    case NoteWordsRole:
        return noteWords(*node);
    case IsFoldedRole:
        return false;
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

FieldPath ChangesModel::fieldPathOf(const QModelIndex &index) const
{
    const DiffNode *const node = this->node(index);
    return node ? fieldPath(m_content->visibleDiff(), static_cast<std::int32_t>(node - m_content->visibleDiff().nodes.data())) : FieldPath();
}

const Liveness *ChangesModel::liveness(const QModelIndex &index) const
{
    const DiffNode *const node = this->node(index);
    // The story is that of the event's own change, not of a comparison with something else.
    if (!node || !m_story || !isOwnChange() || node->kind == DiffKind::Equal || node->kind == DiffKind::Moved)
        return nullptr;
    return m_story->liveness(fieldPathOf(index));
}

QVariant ChangesModel::sinceData(const QModelIndex &index, const DiffNode &node, int role) const
{
    const Liveness *const liveness = this->liveness(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return liveness ? livenessWords(*liveness, m_content->event.time, m_zone, hidesValue(node)) : QString();
    case Qt::ToolTipRole:
        return liveness ? plainToolTip(livenessSentence(*liveness, m_zone)) : QString();
    case SinceIconRole:
        return liveness ? livenessIcon(liveness->kind) : QString();
    case KindRole:
        return static_cast<int>(DiffKind::Equal);
    case NoteWordsRole:
        return QString();
    case IsFoldedRole:
    case IsQuietRole:
        return false;
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant ChangesModel::foldedData(const QModelIndex &index, int role) const
{
    const int count =
        index.isValid() ? QIdentityProxyModel::data(index, DiffTreeModel::FoldedCountRole).toInt() : 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == DiffTreeModel::PathColumn ? tr("… %n unchanged", nullptr, count) : QString();
    case KindRole:
        return static_cast<int>(DiffKind::Equal);
    case IsFoldedRole:
    case IsQuietRole:
        return true;
    case Qt::ToolTipRole:
    case NoteWordsRole:
        return QString();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (static_cast<DiffTreeModel::Column>(section)) {
    case DiffTreeModel::PathColumn:
        return tr("Path");
    case DiffTreeModel::BeforeColumn:
        return m_content ? visibleText(beforeTitle(*m_content)) : tr("Before");
    case DiffTreeModel::AfterColumn:
        return tr("After");
    case DiffTreeModel::SinceColumn:
        return tr("Since then");
    case DiffTreeModel::ColumnCount:
        break;
    }
    return {};
}

bool ChangesModel::hidesValue(const DiffNode &node) const
{
    return node.secret && !m_content->showsSecrets;
}

DiffKind ChangesModel::shownKind(const DiffNode &node) const
{
    return showsStateOnly(*m_content) ? DiffKind::Equal : node.kind;
}

QString ChangesModel::pathText(const DiffNode &node) const
{
    if (node.parent < 0)
        return tr("(whole document)");
    const QString key = visibleText(shortened(node.key, cellLimit));
    const QString shown = node.isIndex ? QString(u'[' % key % u']') : key.isEmpty() ? u"\"\""_s : key;
    return node.identity.isEmpty() ? shown
                                   : QString(shown % u' ' % visibleText(shortened(node.identity, 80)));
}

QString ChangesModel::noteWords(const DiffNode &node)
{
    const QString delta = node.secret || node.isIndex ? QString() : numberDelta(node);
    QString note = diffNoteWords(node.note);
    // dots alone may be taken for the value
    if (DocumentMask::isMasked(node.before) || DocumentMask::isMasked(node.after))
        note = node.kind == DiffKind::Changed ? tr("secret, changed") : tr("secret");
    return delta.isEmpty() || note.isEmpty() ? delta + note : QString(delta % u"; "_s % note);
}

QString ChangesModel::cellText(const DiffNode &node, int column) const
{
    if (column == DiffTreeModel::PathColumn)
        return pathText(node);
    const bool isBefore = column == DiffTreeModel::BeforeColumn;
    const QByteArray &json = isBefore ? node.before : node.after;
    QString text = hidesValue(node) && DocumentMask::isMasked(json) ? valueText(json)
                                                                    : changedText(node, isBefore).value_or(cellOf(json));
    if (const QString date = epochDate(node.key, json); !date.isEmpty())
        text += u" (" + date + u')';
    if (node.kind != DiffKind::Moved)
        return text;
    const std::int32_t place = isBefore ? node.beforeIndex : node.afterIndex;
    const QString index = u'[' % QString::number(place) % u']';
    return text.isEmpty() ? index : QString(index % u' ' % text);
}

QString ChangesModel::rowSentence(const QModelIndex &index, const DiffNode &node) const
{
    const QString path =
        visibleText(shortened(node.parent < 0 ? pathText(node) : dottedPath(index), cellLimit));
    const QString before = cellText(node, DiffTreeModel::BeforeColumn);
    const QString after = cellText(node, DiffTreeModel::AfterColumn);
    QString sentence = showsStateOnly(*m_content) ? path : tr("%1 %2").arg(path, diffKindWords(node.kind));
    if (!before.isEmpty() && !after.isEmpty() && node.kind != DiffKind::Equal)
        sentence = tr("%1: from %2 to %3").arg(sentence, before, after);
    else if (!before.isEmpty() || !after.isEmpty())
        sentence = tr("%1: %2").arg(sentence, after.isEmpty() ? before : after);
    if (const Liveness *const liveness = this->liveness(index))
        sentence = tr("%1; %2").arg(sentence, livenessWords(*liveness, m_content->event.time, m_zone, hidesValue(node)));
    const QString note = noteWords(node);
    return note.isEmpty() ? sentence : tr("%1 (%2)").arg(sentence, note);
}

} // namespace Backtrail
