// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/maskeddocument.h"

#include "models/diff/documentdiff.h"
#include "models/diff/jsondocument.h"
#include "models/redact/secretnames.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// Whether the members of an object say that its `value` is a secret: `{"key": "DB_PASSWORD", "value": ...}`.
bool declaresSecret(const JsonDocument &document, const std::vector<std::uint32_t> &members)
{
    return std::ranges::any_of(members, [&document](std::uint32_t member) {
        const QString name = document.key(member);
        const std::string_view text = document.text(member);
        if (name == "is_secret"_L1)
            return text == "true";
        const bool names = name == "key"_L1 || name == "name"_L1 || name == "variable_type"_L1;
        return names && document.node(member).type == JsonType::String
            && soundsSecret(QString::fromUtf8(text.data() + 1, static_cast<qsizetype>(text.size()) - 2));
    });
}

// The nodes whose whole text is a secret, in document order. An object below a secret name is one as a whole.
std::vector<std::uint32_t> secretNodes(const JsonDocument &document, const CancelFlag &cancel)
{
    std::vector<std::uint32_t> secrets;
    std::vector<std::uint32_t> children;
    for (std::uint32_t i = 0; i < document.nodes().size() && !cancel.isCanceled(); ++i) {
        const JsonNode &node = document.node(i);
        const bool hasValue = node.type != JsonType::Null && node.type != JsonType::Boolean;
        // what cannot be looked into, or what another member of its name hides, may be anything
        if (node.isOpaque || node.isShadowed || (node.isMember && hasValue && soundsSecret(document.key(i))))
            secrets.push_back(i);
        if (node.type != JsonType::Object || node.isOpaque)
            continue;
        document.children(i, children);
        if (!declaresSecret(document, children))
            continue;
        std::ranges::copy_if(children, std::back_inserter(secrets),
                             [&document](std::uint32_t child) { return isValueMember(document.key(child)); });
    }
    std::ranges::sort(secrets, {}, [&document](std::uint32_t node) { return document.node(node).begin; });
    return secrets;
}

} // namespace

QByteArray DocumentMask::replacement(const QByteArray &value)
{
    ++m_count;
    const auto found = m_numbers.constFind(value);
    const int number = found != m_numbers.constEnd() ? *found : *m_numbers.insert(value, int(m_numbers.size()) + 1);
    return u"•••••• "_s.toUtf8() + QByteArray::number(number);
}

QByteArray DocumentMask::mask(const QByteArray &document, const CancelFlag &cancel)
{
    JsonDocument json;
    if (json.read(view(document), cancel) != JsonDocument::ReadResult::Read)
        return maskText(document);
    QByteArray result;
    qsizetype done = 0;
    for (const std::uint32_t node : secretNodes(json, cancel)) {
        const JsonNode &at = json.node(node);
        if (qsizetype(at.begin) < done)
            continue; // inside one that is replaced
        result += document.mid(done, qsizetype(at.begin) - done);
        result += '"' + replacement(document.mid(at.begin, qsizetype(at.end) - qsizetype(at.begin))) + '"';
        done = at.end;
    }
    return prettyJson(result + document.mid(done));
}

QByteArray DocumentMask::maskText(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    for (QByteArray &line : lines) {
        const auto sign = std::ranges::find_if(line, [](char c) { return c == '=' || c == ':'; }) - line.cbegin();
        if (sign >= line.size())
            continue;
        const QString name = QString::fromUtf8(line.left(sign)).trimmed();
        const QByteArray value = line.mid(sign + 1).trimmed();
        if (!value.isEmpty() && soundsSecret(name.section(u' ', -1)))
            line = line.left(sign + 1) + ' ' + replacement(value);
    }
    return lines.join('\n');
}

} // namespace Backtrail
