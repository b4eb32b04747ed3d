// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentdiff.h"
#include "models/diff/maskeddocument.h"
#include "models/diff/numberdelta.h"
#include "models/diff/singledocument.h"
#include "models/domain/visibletext.h"
#include "models/redact/secretnames.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// Members that reviewers look for, the most telling first.
constexpr std::array tellingNames{
    "memory"_L1,
    "cpu"_L1,
    "image"_L1,
    "image_name"_L1,
    "tag"_L1,
    "min_running_instances"_L1,
    "max_running_instances"_L1,
    "instances"_L1,
    "replicas"_L1,
    "enabled"_L1,
    "value"_L1,
    "env"_L1,
    "port"_L1,
    "internal_port"_L1,
    "external_port"_L1,
    "url"_L1,
    "commit"_L1,
    "deployed_commit_id"_L1,
    "branch"_L1,
    "domain"_L1,
    "storage"_L1,
    "gpu"_L1,
};

template <std::size_t size>
int rankIn(const std::array<QLatin1StringView, size> &names, const QString &key)
{
    return static_cast<int>(std::ranges::find(names, key) - names.begin());
}

QString inParentheses(const QString &text)
{
    return text.isEmpty() ? text : QString(u" (" + text + u')');
}

// Reads a tree as one line.
class Summary
{
public:
    explicit Summary(const DiffTree &tree) : m_tree(tree) { }

    [[nodiscard]] QString text() const
    {
        std::int32_t best = -1;
        Rank bestRank;
        for (std::int32_t i = 0; i < static_cast<std::int32_t>(m_tree.nodes.size()); ++i) {
            if (!isDifference(i))
                continue;
            const Rank rank = rankOf(i);
            if (best < 0 || rank < bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        if (best < 0)
            return {};
        const int more = m_tree.stats.total() - 1;
        const QString what = difference(best);
        return more > 0 ? u"%1 (+%2)"_s.arg(what, QString::number(more)) : what + inParentheses(numberDelta(node(best)));
    }

private:
    // Server-computed last; known words first; then kind, depth, the known word's rank, order in the
    // document.
    using Rank = std::tuple<bool, bool, int, int, int, std::int32_t>;

    const DiffNode &node(std::int32_t index) const { return m_tree.nodes[static_cast<std::size_t>(index)]; }

    bool isDifference(std::int32_t index) const
    {
        std::int32_t inside = 0;
        for (const std::int32_t child : node(index).children)
            inside += node(child).changedLeaves;
        return node(index).changedLeaves > inside;
    }

    Rank rankOf(std::int32_t index) const
    {
        int depth = 0;
        bool computed = false;
        for (std::int32_t i = index; i > 0; i = node(i).parent) {
            ++depth;
            computed |= isServerComputed(node(i).key);
        }
        const int word = rankIn(tellingNames, node(index).key);
        const bool isKnown = word < static_cast<int>(tellingNames.size());
        const DiffKind kind = node(index).kind;
        const int kindRank = kind == DiffKind::Changed ? 0 : kind == DiffKind::Moved ? 2 : 1;
        return {computed, !isKnown, kindRank, depth, word, index};
    }

    QString label(std::int32_t index) const;
    QString ownName(std::int32_t index) const;
    QString difference(std::int32_t index) const;
    static QString value(const DiffNode &node, const QByteArray &text)
    {
        return node.secret ? u"••••••"_s : valueInLine(text);
    }

    const DiffTree &m_tree;
};

// A name as it may be shown; identities that only machines read are none.
QString Summary::ownName(std::int32_t index) const
{
    const DiffNode &step = node(index);
    if (!step.isIndex)
        return shortened(visibleText(step.key), 40);
    const bool isReadable = !step.identity.isEmpty() && step.identity.size() <= 40
        && !(step.identity.size() == 36 && step.identity.count(u'-') == 4);
    return isReadable ? visibleText(step.identity) : u'[' + step.key + u']';
}

// The last one or two steps of the path, as many as it takes to know which member is meant.
QString Summary::label(std::int32_t index) const
{
    QString text = ownName(index);
    std::int32_t parent = node(index).parent;
    if (parent == 0 && isValueMember(node(index).key) && !node(0).identity.isEmpty())
        return shortened(visibleText(node(0).identity), 40) + u'.' + text;
    bool isComplete = false;
    constexpr qsizetype longEnough = 60;
    while (parent > 0 && !isComplete && text.size() < longEnough) {
        const QString name = ownName(parent);
        if (!text.startsWith(u'['))
            text.prepend(u'.');
        text.prepend(name);
        isComplete = !name.startsWith(u'[');
        parent = node(parent).parent;
    }
    return text;
}

QString Summary::difference(std::int32_t index) const
{
    const DiffNode &leaf = node(index);
    const QString name = label(index);
    const QString space = name.isEmpty() ? QString() : u" "_s;
    switch (leaf.kind) {
    case DiffKind::Added:
        return u"+ "_s + name + space + value(leaf, leaf.after);
    case DiffKind::Removed:
        return u"− "_s + name + space + value(leaf, leaf.before);
    case DiffKind::Moved:
        return name + space + u"[%1] → [%2]"_s.arg(leaf.beforeIndex).arg(leaf.afterIndex);
    case DiffKind::Changed:
    case DiffKind::Equal:
        break;
    }
    if (!leaf.lines.empty() && !leaf.secret) {
        const auto count = [&leaf](DiffKind kind) {
            return std::ranges::count(leaf.lines, kind, &DiffLine::kind);
        };
        const auto added = count(DiffKind::Added);
        const auto removed = count(DiffKind::Removed);
        if (added + removed > 0 && added + removed < static_cast<qsizetype>(leaf.lines.size()))
            return name + space + u"+%1 −%2"_s.arg(added).arg(removed);
    }
    const bool areTexts = leaf.beforeType == JsonType::String && leaf.afterType == JsonType::String;
    if (const qsizetype same = areTexts && !leaf.secret ? sameBeginning(leaf.before, leaf.after) : 0; same > 0) {
        const auto rest = [&](const QByteArray &text) { return QString(u'…' + valueInLine('"' + text.mid(same))); };
        return name + space + rest(leaf.before) + u" → "_s + rest(leaf.after);
    }
    return name + space + value(leaf, leaf.before) + u" → "_s + value(leaf, leaf.after);
}

bool isBlank(const std::optional<QByteArray> &document)
{
    return !document || document->trimmed().isEmpty();
}

ChangeSummary summaryOfOne(ChangeSummary::Kind kind, const QByteArray &document, const CancelFlag &cancel)
{
    return {kind, tellingMember(DocumentMask().mask(document, cancel), cancel), 0};
}

ChangeSummary summaryOfText(const DiffTree &tree)
{
    if (!tree.hasDifferences())
        return {ChangeSummary::Kind::NoDifference, {}, 0};
    return {ChangeSummary::Kind::NotJson, u"+%1 −%2"_s.arg(tree.stats.added).arg(tree.stats.removed),
            tree.stats.total()};
}

} // namespace

ChangeSummary summarizeChange(QStringView eventType, const std::optional<QByteArray> &before,
                              const std::optional<QByteArray> &after, const CancelFlag &cancel,
                              const PathPatterns &hidden)
{
    using Kind = ChangeSummary::Kind;
    if (isBlank(before) && isBlank(after))
        return {};
    if (isBlank(before))
        return summaryOfOne(eventType == "CREATE"_L1 ? Kind::Created : Kind::NoEarlierState, *after, cancel);
    if (isBlank(after))
        return eventType == "DELETE"_L1 ? summaryOfOne(Kind::Deleted, *before, cancel) : ChangeSummary{};
    if (*before == *after)
        return {Kind::NoDifference, {}, 0};
    DocumentMask mask; // first, so that there is nothing to be hidden in what is read below
    const QByteArray maskedBefore = mask.mask(*before, cancel);
    const std::optional<DiffTree> tree = compareDocuments(maskedBefore, mask.mask(*after, cancel), {}, cancel);
    if (!tree)
        return {};
    switch (tree->shape) {
    case DiffShape::Text:
        return summaryOfText(*tree);
    case DiffShape::Equal:
        return {Kind::NoDifference, {}, 0};
    case DiffShape::TooDeepOrLarge:
        return {Kind::Differences, u"…"_s, 1};
    case DiffShape::Compared:
    case DiffShape::OnlyAfter:
    case DiffShape::OnlyBefore:
    case DiffShape::Nothing:
        break;
    }
    const HiddenPaths hiddenPaths = findHidden(*tree, hidden);
    if (hiddenPaths.isEmpty())
        return {Kind::Differences, Summary(*tree).text(), tree->stats.total()};
    const DiffTree shown = withoutHidden(*tree, hiddenPaths);
    return {Kind::Differences, Summary(shown).text(), shown.stats.total(), tree->stats.total() - shown.stats.total()};
}

} // namespace Backtrail
