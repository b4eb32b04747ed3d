// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/diffwriter.h"

#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/export/diffwords.h"
#include "models/json/jsontext.h"

#include <QRegularExpression>

#include <array>
#include <functional>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInlineValue = 100;
constexpr qsizetype largestPrettyValue = 16 << 10;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray jsonString(const QString &text)
{
    return escapeJsonString(view(text.toUtf8()));
}

// Is this node a difference of its own, or does it only hold some? The root of a document that exists on one
// side only is told leaf by leaf; any other added or removed subtree is one difference.
bool isEntry(const DiffNode &node)
{
    switch (node.kind) {
    case DiffKind::Equal:
        return false;
    case DiffKind::Added:
    case DiffKind::Removed:
        return node.parent >= 0 || node.children.empty();
    case DiffKind::Changed:
        return node.children.empty() || !node.before.isEmpty() || !node.after.isEmpty();
    case DiffKind::Moved:
        return true;
    }
    return false;
}

bool hidesChildren(const DiffNode &node)
{
    const bool isWholeSubtree = node.kind == DiffKind::Added || node.kind == DiffKind::Removed;
    return isWholeSubtree && node.parent >= 0;
}

// Depth first, in reading order, without recursion: a document may be nested deeper than the stack.
void forEachEntry(const DiffTree &diff, bool openStrings,
                  const std::function<void(const DiffNode &, std::int32_t)> &visit)
{
    if (diff.nodes.empty())
        return;
    std::vector<std::int32_t> open {0};
    while (!open.empty()) {
        const std::int32_t at = open.back();
        open.pop_back();
        const DiffNode &node = diff.nodes[static_cast<std::size_t>(at)];
        const bool isOpenedString = node.kind == DiffKind::Changed && isEntry(node) && !node.children.empty();
        if (isEntry(node) && !(isOpenedString && openStrings))
            visit(node, at);
        if (hidesChildren(node) || (isOpenedString && !openStrings))
            continue;
        open.insert(open.end(), node.children.rbegin(), node.children.rend());
    }
}

QString kindKey(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Equal:
        return u"equal"_s;
    case DiffKind::Added:
        return u"added"_s;
    case DiffKind::Removed:
        return u"removed"_s;
    case DiffKind::Changed:
        return u"changed"_s;
    case DiffKind::Moved:
        return u"moved"_s;
    }
    return {};
}

QString sign(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Equal:
        return u" "_s;
    case DiffKind::Added:
        return u"+"_s;
    case DiffKind::Removed:
        return u"-"_s;
    case DiffKind::Changed:
        return u"~"_s;
    case DiffKind::Moved:
        return u">"_s;
    }
    return {};
}

QString inColor(DiffKind kind, const QString &line)
{
    const auto code = [kind] {
        switch (kind) {
        case DiffKind::Added:
            return "32"_L1;
        case DiffKind::Removed:
            return "31"_L1;
        case DiffKind::Changed:
            return "33"_L1;
        case DiffKind::Moved:
            return "36"_L1;
        case DiffKind::Equal:
            break;
        }
        return "0"_L1;
    };
    return u"\x1b[" + code() + u'm' + line + u"\x1b[0m"_s;
}

QString valueText(const QByteArray &json)
{
    const QString inOneLine = visibleText(QString::fromUtf8(json.trimmed()));
    // Indenting pays for reading only, and a deep document grows by the square of its depth.
    const bool isReadable = json.size() <= largestPrettyValue;
    if (!isReadable || (inOneLine.size() <= longestInlineValue && !json.contains('\n')))
        return inOneLine;
    const QString pretty = visibleText(QString::fromUtf8(prettyJson(json)).trimmed(), LineBreaks::Keep);
    return pretty.contains(u'\n') ? QString(u"\n    " + QString(pretty).replace(u'\n', "\n    "_L1)) : pretty;
}

QString entryLine(const DiffTree &diff, const DiffNode &node, std::int32_t at)
{
    QString path = visibleText(dottedPath(diff, at));
    if (path.isEmpty())
        path = diffWord(DiffWord::WholeDocument);
    QString line = sign(node.kind) + u' ' + path;
    if (node.kind == DiffKind::Moved)
        return line + u": " + diffWord(DiffWord::MovedFrom).arg(node.beforeIndex).arg(node.afterIndex);
    if (!node.lines.empty())
        return line + u':';
    line += u": ";
    if (node.kind != DiffKind::Added)
        line += valueText(node.before);
    if (node.kind == DiffKind::Changed)
        line += u" → "_s;
    if (node.kind != DiffKind::Removed)
        line += valueText(node.after);
    const QString note = nodeNoteWords(node.note);
    return note.isEmpty() ? line : QString(line + u"  (" + note + u')');
}

void appendLines(QString &text, const std::vector<DiffLine> &lines, const QString &indent, bool colored)
{
    for (const DiffLine &line : lines) {
        const QString shown = indent + sign(line.kind) + u' ' + visibleText(line.text);
        text += (colored && line.kind != DiffKind::Equal ? inColor(line.kind, shown) : shown) + u'\n';
    }
}

QString differences(const DiffTree &diff, bool colored)
{
    QString text;
    forEachEntry(diff, true, [&](const DiffNode &node, std::int32_t at) {
        const QString line = entryLine(diff, node, at);
        text += (colored ? inColor(node.kind, line) : line) + u'\n';
        appendLines(text, node.lines, u"    "_s, colored);
    });
    appendLines(text, diff.lines, {}, colored);
    return text;
}

// Who did what to what, and when: a diff without it is no evidence.
QStringList headLines(const AuditEvent &event)
{
    const QString where = QStringList {event.projectName, event.environmentName, event.targetName}
                              .filter(QRegularExpression(u"."_s))
                              .join(" / "_L1);
    QStringList lines;
    lines.append(event.eventType + u' ' + event.targetType
                 + (where.isEmpty() ? QString() : QString(u' ' + where)));
    lines.append(diffWord(DiffWord::ByAndWhen).arg(event.triggeredBy, event.origin, event.time.toRfc3339()));
    lines.append(diffWord(DiffWord::EventId).arg(event.id));
    return lines;
}

QByteArray textDiff(const AuditEvent &event, const DiffTree &diff, bool colored)
{
    QString text;
    for (const QString &line : headLines(event))
        text += visibleText(line) + u'\n';
    text += shapeSentence(diff) + u"\n"_s;
    const QString changes = differences(diff, colored);
    if (!changes.isEmpty())
        text += u'\n' + changes;
    return text.toUtf8();
}

QByteArray markdownDiff(const AuditEvent &event, const DiffTree &diff)
{
    QStringList head = headLines(event);
    QString text = u"### "_s + markdownText(head.takeFirst()) + u"\n\n"_s;
    for (const QString &line : std::as_const(head))
        text += u"- "_s + markdownText(line) + u'\n';
    text += u"- "_s + markdownText(shapeSentence(diff)) + u'\n';
    const QString changes = differences(diff, false);
    if (!changes.isEmpty())
        text += u'\n' + markdownFence(changes, u"diff"_s);
    return text.toUtf8();
}

QByteArray jsonDiff(const AuditEvent &event, const DiffTree &diff)
{
    QByteArray json = "{\n  \"id\": " + jsonString(event.id) + ",\n  \"event_type\": "
        + jsonString(event.eventType) + ",\n  \"timestamp\": " + jsonString(event.timeText)
        + ",\n  \"shape\": " + jsonString(shapeKey(diff.shape));
    if (!diff.note.isEmpty())
        json += ",\n  \"note\": " + jsonString(diff.note);
    json += ",\n  \"stats\": {\"added\": " + QByteArray::number(diff.stats.added) + ", \"removed\": "
        + QByteArray::number(diff.stats.removed) + ", \"changed\": " + QByteArray::number(diff.stats.changed)
        + ", \"moved\": " + QByteArray::number(diff.stats.moved) + "},\n  \"changes\": [";
    bool first = true;
    forEachEntry(diff, false, [&](const DiffNode &node, std::int32_t at) {
        json += std::exchange(first, false) ? "\n    " : ",\n    ";
        json += "{\"path\": " + jsonString(jsonPointer(diff, at))
            + ", \"kind\": " + jsonString(kindKey(node.kind));
        if (node.kind == DiffKind::Moved) {
            json += ", \"from_index\": " + QByteArray::number(node.beforeIndex)
                + ", \"to_index\": " + QByteArray::number(node.afterIndex);
        }
        if (!node.before.isEmpty())
            json += ", \"before\": " + node.before;
        if (!node.after.isEmpty())
            json += ", \"after\": " + node.after;
        json += '}';
    });
    for (const DiffLine &line : diff.lines) {
        if (line.kind == DiffKind::Equal)
            continue;
        json += std::exchange(first, false) ? "\n    " : ",\n    ";
        json += "{\"line\": "
            + QByteArray::number(line.kind == DiffKind::Added ? line.afterLine : line.beforeLine)
            + ", \"kind\": " + jsonString(kindKey(line.kind)) + ", \"text\": " + jsonString(line.text) + '}';
    }
    return json + (first ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace

std::optional<DiffFormat> parseDiffFormat(QStringView key)
{
    static constexpr std::array formats {
        std::pair {"text"_L1, DiffFormat::Text},
        std::pair {"json"_L1, DiffFormat::Json},
        std::pair {"patch"_L1, DiffFormat::Patch},
        std::pair {"markdown"_L1, DiffFormat::Markdown},
    };
    for (const auto &[name, format] : formats) {
        if (key == name)
            return format;
    }
    return std::nullopt;
}

QByteArray writeDiff(DiffFormat format, const AuditEvent &event, const DiffTree &diff, bool colored)
{
    switch (format) {
    case DiffFormat::Text:
        return textDiff(event, diff, colored);
    case DiffFormat::Json:
        return jsonDiff(event, diff);
    case DiffFormat::Patch: {
        const QByteArray patch = jsonPatch(diff);
        return patch.endsWith('\n') ? patch : QByteArray(patch + '\n');
    }
    case DiffFormat::Markdown:
        return markdownDiff(event, diff);
    }
    return {};
}

bool canBePatched(const DiffTree &diff)
{
    switch (diff.shape) {
    case DiffShape::Compared:
    case DiffShape::Equal:
    case DiffShape::OnlyAfter:
    case DiffShape::OnlyBefore:
    case DiffShape::Nothing:
        return true;
    case DiffShape::Text:
    case DiffShape::TooDeepOrLarge:
        return false;
    }
    return false;
}

} // namespace Backtrail
