// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/pathpattern.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

const QString anySteps = u"**"_s;

// `*` stands for any characters; greedy with one way back, so that it is never slow.
bool matchesStep(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

// Cuts a pattern into its steps.
class PatternReader
{
public:
    explicit PatternReader(const QString &text) : m_text(text) { }

    bool read(QStringList &steps, std::vector<bool> &isLiteral)
    {
        while (m_at < m_text.size()) {
            QString step;
            bool isQuoted = false;
            if (m_text[m_at] == u'[') {
                if (!readBracket(step, isQuoted))
                    return false;
            } else {
                if (m_text[m_at] == u'.' && !steps.isEmpty())
                    ++m_at;
                while (m_at < m_text.size() && m_text[m_at] != u'.' && m_text[m_at] != u'[')
                    step += m_text[m_at++];
                if (step.isEmpty())
                    return false;
            }
            steps.append(step);
            isLiteral.push_back(isQuoted);
        }
        return !steps.isEmpty();
    }

private:
    bool readBracket(QString &step, bool &isQuoted)
    {
        ++m_at;
        isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
        if (!isQuoted) {
            while (m_at < m_text.size() && m_text[m_at] != u']')
                step += m_text[m_at++];
            return m_at++ < m_text.size() && !step.isEmpty();
        }
        for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            step += m_text[m_at];
        }
        m_at += 2; // the quote and the bracket
        return m_at <= m_text.size() && m_text[m_at - 1] == u']';
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

QStringList stepsTo(const DiffTree &tree, std::int32_t node)
{
    QStringList steps;
    for (; node > 0; node = tree.nodes[std::size_t(node)].parent)
        steps.prepend(tree.nodes[std::size_t(node)].key);
    return steps;
}

bool isInOpenedString(const DiffTree &tree, std::int32_t node)
{
    for (node = tree.nodes[std::size_t(node)].parent; node > 0; node = tree.nodes[std::size_t(node)].parent) {
        if (tree.nodes[std::size_t(node)].afterType == JsonType::String)
            return true;
    }
    return false;
}

void countOne(DiffStats &stats, DiffKind kind, int by)
{
    switch (kind) {
    case DiffKind::Added:
        stats.added += by;
        break;
    case DiffKind::Removed:
        stats.removed += by;
        break;
    case DiffKind::Changed:
        stats.changed += by;
        break;
    case DiffKind::Moved:
        stats.moved += by;
        break;
    case DiffKind::Equal:
        break;
    }
}

// For whoever goes through all nodes instead of down the tree.
void becomeEqual(DiffNode &node)
{
    node.kind = DiffKind::Equal;
    node.changedLeaves = 0;
    node.children.clear();
}

// What a subtree contributes to the numbers of its tree.
void countSubtree(const DiffTree &tree, std::int32_t top, DiffStats &stats, int by)
{
    std::vector<std::int32_t> open {top};
    while (!open.empty()) {
        const DiffNode &node = tree.nodes[std::size_t(open.back())];
        open.pop_back();
        std::int32_t inside = 0;
        for (const std::int32_t child : node.children)
            inside += tree.nodes[std::size_t(child)].changedLeaves;
        countOne(stats, node.kind, by * (node.changedLeaves - inside));
        open.insert(open.end(), node.children.begin(), node.children.end());
    }
}

} // namespace

std::optional<PathPattern> PathPattern::parse(const QString &text)
{
    PathPattern pattern;
    pattern.m_text = text.trimmed();
    if (!PatternReader(pattern.m_text).read(pattern.m_steps, pattern.m_isLiteral))
        return std::nullopt;
    return pattern;
}

bool PathPattern::matches(const QStringList &steps) const
{
    qsizetype p = 0;
    qsizetype s = 0;
    qsizetype many = -1;
    qsizetype from = 0;
    while (s < steps.size()) {
        const bool isLiteral = p < m_steps.size() && m_isLiteral[std::size_t(p)];
        if (p < m_steps.size() && !isLiteral && m_steps[p] == anySteps) {
            many = p++;
            from = s;
        } else if (p < m_steps.size()
                   && (isLiteral ? m_steps[p] == steps[s] : matchesStep(m_steps[p], steps[s]))) {
            ++p;
            ++s;
        } else if (many >= 0) {
            p = many + 1;
            s = ++from;
        } else {
            return false;
        }
    }
    while (p < m_steps.size() && m_steps[p] == anySteps)
        ++p;
    return p == m_steps.size();
}

PathPatterns parsePatterns(const QStringList &texts)
{
    PathPatterns patterns;
    for (const QString &text : texts) {
        if (auto pattern = PathPattern::parse(text))
            patterns.push_back(*std::move(pattern));
    }
    return patterns;
}

QString patternOf(const DiffTree &tree, std::int32_t node)
{
    QString pattern;
    std::vector<std::int32_t> path;
    for (; node > 0; node = tree.nodes[std::size_t(node)].parent)
        path.push_back(node);
    for (auto at = path.rbegin(); at != path.rend(); ++at) {
        const DiffNode &step = tree.nodes[std::size_t(*at)];
        const bool isPlain = !step.key.isEmpty() && std::ranges::all_of(step.key, [](QChar c) {
            return c.isLetterOrNumber() || c == u'_' || c == u'-';
        });
        if (step.isIndex) {
            pattern += u"[*]"_s;
        } else if (isPlain) {
            pattern += (pattern.isEmpty() ? u""_s : u"."_s) + step.key;
        } else {
            QString quoted = step.key;
            quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
            pattern += u"[\"" + quoted + u"\"]";
        }
    }
    return pattern;
}

HiddenPaths findHidden(const DiffTree &tree, const PathPatterns &patterns)
{
    HiddenPaths hidden;
    if (patterns.empty() || tree.shape != DiffShape::Compared)
        return hidden;
    hidden.nodes.assign(tree.nodes.size(), false);
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        const DiffNode &node = tree.nodes[i];
        const auto at = std::int32_t(i);
        if (node.parent >= 0 && hidden.nodes[std::size_t(node.parent)]) {
            hidden.nodes[i] = true;
            continue;
        }
        if (node.changedLeaves == 0 || isInOpenedString(tree, at))
            continue;
        const QStringList steps = stepsTo(tree, at);
        if (std::ranges::any_of(patterns, [&steps](const PathPattern &pattern) { return pattern.matches(steps); })) {
            hidden.nodes[i] = true;
            hidden.paths.append(dottedPath(tree, at));
        }
    }
    if (hidden.paths.isEmpty())
        hidden.nodes.clear();
    return hidden;
}

DiffTree withoutHidden(const DiffTree &tree, const HiddenPaths &hidden)
{
    DiffTree result = tree;
    if (hidden.isEmpty())
        return result;
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        const std::int32_t parent = tree.nodes[i].parent;
        if (!hidden.nodes[i] || (parent >= 0 && hidden.nodes[std::size_t(parent)]))
            continue;
        countSubtree(tree, std::int32_t(i), result.stats, -1);
        const std::int32_t gone = tree.nodes[i].changedLeaves;
        std::erase(result.nodes[std::size_t(parent)].children, std::int32_t(i));
        for (std::int32_t above = parent; above >= 0; above = result.nodes[std::size_t(above)].parent)
            result.nodes[std::size_t(above)].changedLeaves -= gone;
    }
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        if (hidden.nodes[i])
            becomeEqual(result.nodes[i]);
    }
    // What held hidden differences only has nothing to show any more. Children come after their parents.
    for (std::size_t i = result.nodes.size(); i-- > 1;) {
        DiffNode &node = result.nodes[i];
        const bool isContainer = node.kind == DiffKind::Changed && node.before.isEmpty() && node.after.isEmpty();
        if (isContainer && node.changedLeaves == 0 && node.children.empty()) {
            std::erase(result.nodes[std::size_t(node.parent)].children, std::int32_t(i));
            becomeEqual(node);
        }
    }
    return result;
}

} // namespace Backtrail
