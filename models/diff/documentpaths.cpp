// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentlines.h"
#include "models/diff/jsonvalue.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

DocumentSide aSide(const DocumentLines &document, std::size_t line)
{
    return document.lines[line].afterNumber > 0 ? DocumentSide::After : DocumentSide::Before;
}

// A closing bracket and a further line of a text stand for what began there.
std::size_t beginningOf(const DocumentLines &document, std::size_t line)
{
    const DocumentLine &at = document.lines[line];
    if (at.form == LineForm::TextMore && at.parent >= 0
        && document.lines[static_cast<std::size_t>(at.parent)].form == LineForm::TextBegin)
        return static_cast<std::size_t>(at.parent);
    if (at.form != LineForm::Closing)
        return line;
    std::size_t opening = line;
    while (opening > 0) {
        const DocumentLine &candidate = document.lines[--opening];
        if (candidate.form == LineForm::Opening && candidate.parent == at.parent && candidate.depth == at.depth
            && (candidate.kind == at.kind))
            return opening;
    }
    return line;
}

struct Step
{
    QString key;
    std::int32_t index = -1;
};

// From the root's child down to the line.
std::vector<Step> stepsTo(const DocumentLines &document, std::size_t line)
{
    std::vector<Step> steps;
    for (auto at = static_cast<std::int32_t>(beginningOf(document, line)); at >= 0;) {
        const auto index = static_cast<std::size_t>(at);
        const DocumentLine &step = document.lines[index];
        if (step.index >= 0) {
            steps.push_back({{}, step.index});
        } else {
            const DocumentSide side = aSide(document, index);
            const std::string_view key = document.bytes(index, side, document.text(index, side).key);
            if (key.size() >= 2)
                steps.push_back({unescapedText(key.substr(1, key.size() - 2)), -1});
        }
        at = step.parent;
    }
    std::ranges::reverse(steps);
    return steps;
}

bool isIdentifier(const QString &key)
{
    const auto isPlain = [](QChar c) {
        return c == u'_' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    };
    return !key.isEmpty() && !(key.front() >= u'0' && key.front() <= u'9') && std::ranges::all_of(key, isPlain);
}

bool isReadable(const QString &key)
{
    return !key.isEmpty()
        && std::ranges::all_of(key, [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
}

QString quoted(const QString &key)
{
    QByteArray token;
    appendJsonString(token, key);
    return QString::fromUtf8(token);
}

QString joined(const std::vector<Step> &steps, bool (*isPlain)(const QString &), bool leadingDot)
{
    QString path;
    for (const Step &step : steps) {
        const bool needsDot = leadingDot ? path.isEmpty() : false;
        if (step.index >= 0)
            path += (needsDot ? u".["_s : u"["_s) + QString::number(step.index) + u']';
        else if (isPlain(step.key))
            path += (leadingDot || !path.isEmpty() ? u"."_s : QString()) + step.key;
        else
            path += (needsDot ? u".["_s : u"["_s) + quoted(step.key) + u']';
    }
    return path;
}

} // namespace

QString lineText(const DocumentLines &document, std::size_t line, DocumentSide side)
{
    if (!document.has(line, side))
        return {};
    const DocumentLine &at = document.lines[line];
    const SideText &text = document.text(line, side);
    QString result(at.depth * 2, u' ');
    if (text.key.length > 0)
        result += toText(document.bytes(line, side, text.key)) + ": "_L1;
    const std::string_view value = document.lineValue(line, side);
    result += at.form == LineForm::Empty ? (value.front() == '{' ? u"{}"_s : u"[]"_s) : toText(value);
    if (side == DocumentSide::Before ? at.before.hasComma : at.after.hasComma)
        result += u',';
    return result;
}

QByteArray lineValueText(const DocumentLines &document, std::size_t line, DocumentSide side)
{
    const std::size_t begin = beginningOf(document, line);
    const LineForm form = document.lines[line].form;
    std::size_t last = begin;
    if (form == LineForm::TextBegin || form == LineForm::TextMore) {
        while (last + 1 < document.lines.size() && document.lines[last + 1].form == LineForm::TextMore)
            ++last;
    }
    QByteArray value;
    for (std::size_t i = begin; i <= last; ++i) {
        if (!document.has(i, side))
            continue;
        const std::string_view part = document.bytes(i, side, document.text(i, side).value);
        value.append(part.data(), static_cast<qsizetype>(part.size()));
    }
    return value;
}

QString linePointer(const DocumentLines &document, std::size_t line)
{
    QString pointer;
    for (const Step &step : stepsTo(document, line)) {
        QString key = step.index >= 0 ? QString::number(step.index) : step.key;
        pointer += u'/' + key.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    }
    return pointer;
}

QString lineJqPath(const DocumentLines &document, std::size_t line)
{
    const QString path = joined(stepsTo(document, line), isIdentifier, true);
    return path.isEmpty() ? u"."_s : path;
}

QString lineDottedPath(const DocumentLines &document, std::size_t line)
{
    return joined(stepsTo(document, line), isReadable, false);
}

} // namespace Backtrail
