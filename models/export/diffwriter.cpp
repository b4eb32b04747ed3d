// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/export/diffwriter.h"

#include "models/diff/epochdate.h"
#include "models/diff/numberdelta.h"
#include "models/domain/visibletext.h"
#include "models/export/celltext.h"
#include "models/export/diffentries.h"
#include "models/export/difftext.h"
#include "models/export/diffwords.h"
#include "models/json/jsontext.h"

#include <array>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInlineValue = 100;
constexpr qsizetype largestPrettyValue = 16 << 10;

QByteArray jsonString(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return escapeJsonString({utf8.constData(), static_cast<std::size_t>(utf8.size())});
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
    QString line = kindSign(node.kind) + u' ' + path;
    if (node.kind == DiffKind::Moved)
        return line + u": " + diffWord(DiffWord::MovedFrom).arg(node.beforeIndex).arg(node.afterIndex);
    if (!node.lines.empty())
        return line + u':';
    line += u": ";
    const auto value = [&node](const QByteArray &json) {
        const QString date = epochDate(node.key, json);
        return date.isEmpty() ? valueText(json) : QString(valueText(json) + u" ("_s + date + u')');
    };
    if (node.kind != DiffKind::Added)
        line += value(node.before);
    if (node.kind == DiffKind::Changed)
        line += u" → "_s;
    if (node.kind != DiffKind::Removed)
        line += value(node.after);
    if (const QString delta = numberDelta(node); !delta.isEmpty())
        line += u" ("_s + delta + u')';
    const QString note = nodeNoteWords(node.note);
    return note.isEmpty() ? line : QString(line + u"  (" + note + u')');
}

void appendLines(QString &text, const std::vector<DiffLine> &lines, const QString &indent)
{
    for (const DiffLine &line : lines)
        text += indent + kindSign(line.kind) + u' ' + visibleText(line.text) + u'\n';
}

QByteArray textDiff(const DiffSubject &subject, const DiffTree &diff, const std::optional<DocumentLines> &lines,
                    const DiffStyle &style)
{
    QString text;
    for (const QString &line : subject.head)
        text += visibleText(line) + u'\n';
    text += shapeSentence(diff) + u"\n"_s;
    for (const QString &part : {changedPaths(diff, style), lines ? unifiedHunks(*lines, style) : QString()}) {
        if (!part.isEmpty())
            text += u'\n' + part;
    }
    return text.toUtf8();
}

QByteArray markdownDiff(const DiffSubject &subject, const DiffTree &diff)
{
    QString text = u"### "_s + markdownText(subject.title) + u"\n\n"_s;
    for (const QString &line : subject.facts)
        text += u"- "_s + markdownText(line) + u'\n';
    text += u"- "_s + markdownText(shapeSentence(diff)) + u'\n';
    QString changes;
    forEachEntry(diff, OpenedStrings::Inside, [&](const DiffNode &node, std::int32_t at) {
        changes += entryLine(diff, node, at) + u'\n';
        appendLines(changes, node.lines, u"    "_s);
    });
    appendLines(changes, diff.lines, {});
    if (!changes.isEmpty())
        text += u'\n' + markdownFence(changes, u"diff"_s);
    return text.toUtf8();
}

// A list of objects, each on its own line.
class JsonList
{
public:
    void begin() { m_json += std::exchange(m_isEmpty, false) ? "\n    {" : ",\n    {"; }
    void add(const QByteArray &text) { m_json += text; }
    void end() { m_json += '}'; }
    [[nodiscard]] QByteArray written() const { return '[' + m_json + (m_isEmpty ? "]" : "\n  ]"); }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

private:
    QByteArray m_json;
    bool m_isEmpty = true;
};

JsonList jsonChanges(const DiffTree &diff)
{
    JsonList list;
    forEachEntry(diff, OpenedStrings::Whole, [&](const DiffNode &node, std::int32_t at) {
        list.begin();
        list.add("\"path\": " + jsonString(jsonPointer(diff, at)) + ", \"kind\": " + jsonString(kindKey(node.kind)));
        if (node.kind == DiffKind::Moved) {
            list.add(", \"from_index\": " + QByteArray::number(node.beforeIndex)
                     + ", \"to_index\": " + QByteArray::number(node.afterIndex));
        }
        if (!node.before.isEmpty())
            list.add(", \"before\": " + node.before);
        if (!node.after.isEmpty())
            list.add(", \"after\": " + node.after);
        list.end();
    });
    for (const DiffLine &line : diff.lines) {
        if (line.kind == DiffKind::Equal)
            continue;
        list.begin();
        list.add("\"line\": " + QByteArray::number(line.kind == DiffKind::Added ? line.afterLine : line.beforeLine)
                 + ", \"kind\": " + jsonString(kindKey(line.kind)) + ", \"text\": " + jsonString(line.text));
        list.end();
    }
    return list;
}

JsonList jsonRemarks(const DiffTree &diff)
{
    JsonList list;
    forEachRemark(diff, [&](const DiffNode &node, std::int32_t at) {
        list.begin();
        list.add("\"path\": " + jsonString(jsonPointer(diff, at)) + ", \"note\": " + jsonString(node.note));
        list.end();
    });
    return list;
}

QByteArray jsonDiff(const DiffSubject &subject, const DiffTree &diff)
{
    QByteArray json = "{";
    for (const auto &[name, value] : subject.members)
        json += "\n  \"" + name + "\": " + jsonString(value) + ',';
    json += "\n  \"shape\": " + jsonString(shapeKey(diff.shape));
    if (!diff.note.isEmpty())
        json += ",\n  \"note\": " + jsonString(diff.note);
    json += ",\n  \"stats\": {\"added\": " + QByteArray::number(diff.stats.added) + ", \"removed\": "
        + QByteArray::number(diff.stats.removed) + ", \"changed\": " + QByteArray::number(diff.stats.changed)
        + ", \"moved\": " + QByteArray::number(diff.stats.moved) + "},\n  \"changes\": "
        + jsonChanges(diff).written();
    const JsonList remarks = jsonRemarks(diff);
    return json + (remarks.isEmpty() ? QByteArray() : ",\n  \"remarks\": " + remarks.written()) + "\n}\n";
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

// Who did what to what, and when: a diff without it is no evidence.
DiffSubject diffSubject(const AuditEvent &event)
{
    QStringList where {event.projectName, event.environmentName, event.targetName};
    where.removeAll(QString());
    DiffSubject subject;
    subject.title = event.eventType + u' ' + event.targetType
        + (where.isEmpty() ? QString() : QString(u' ' + where.join(" / "_L1)));
    subject.facts = {diffWord(DiffWord::ByAndWhen).arg(event.triggeredBy, event.origin, event.time.toRfc3339()),
                     diffWord(DiffWord::EventId).arg(event.id)};
    subject.head = QStringList {subject.title} + subject.facts;
    subject.members = {{"id", event.id}, {"event_type", event.eventType}, {"timestamp", event.timeText}};
    return subject;
}

DiffSubject diffSubject(const QString &beforeName, const QString &afterName)
{
    DiffSubject subject;
    subject.title = beforeName + u" → " + afterName;
    subject.head = {u"--- "_s + beforeName, u"+++ "_s + afterName};
    subject.members = {{"before_file", beforeName}, {"after_file", afterName}};
    return subject;
}

QByteArray writeDiff(DiffFormat format, const DiffSubject &subject, const DiffTree &diff,
                     const std::optional<DocumentLines> &lines, const DiffStyle &style)
{
    switch (format) {
    case DiffFormat::Text:
        return textDiff(subject, diff, lines, style);
    case DiffFormat::Json:
        return jsonDiff(subject, diff);
    case DiffFormat::Patch: {
        const QByteArray patch = jsonPatch(diff);
        return patch.endsWith('\n') ? patch : QByteArray(patch + '\n');
    }
    case DiffFormat::Markdown:
        return markdownDiff(subject, diff);
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
