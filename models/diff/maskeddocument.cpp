// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/maskeddocument.h"

#include "models/diff/jsondocument.h"
#include "models/diff/jsonvalue.h"
#include "models/diff/secretvalues.h"
#include "models/redact/secretnames.h"

#include <QRegularExpression>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 4; // JSON in a string in JSON in a string ...

const QByteArray &dots()
{
    static const QByteArray text = u"••••••"_s.toUtf8();
    return text;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::string_view inside(std::string_view token)
{
    return token.substr(1, token.size() - 2);
}

// Equal for strings that are equal however they are escaped.
QByteArray valueOf(const JsonDocument &json, std::uint32_t node)
{
    const std::string_view text = json.text(node);
    if (json.node(node).type != JsonType::String)
        return {text.data(), static_cast<qsizetype>(text.size())};
    std::string unescaped("\"");
    appendUnescaped(unescaped, inside(text));
    return QByteArray::fromStdString(unescaped);
}

// Most strings are words: they need not be opened. Bytes between the quotes, as written.
bool mayHoldSecret(std::string_view written)
{
    const auto has = [written](std::string_view part) { return written.find(part) != std::string_view::npos; };
    return has("=") || has("\\") || has("://") || written.starts_with('{') || written.starts_with('[');
}

} // namespace

bool DocumentMask::isMasked(const QByteArray &text)
{
    return text.contains(dots());
}

QByteArray DocumentMask::replacement(const QByteArray &value)
{
    ++m_count;
    const auto found = m_numbers.constFind(value);
    const int number = found != m_numbers.constEnd() ? *found : *m_numbers.insert(value, int(m_numbers.size()) + 1);
    return dots() + ' ' + QByteArray::number(number);
}

QByteArray DocumentMask::mask(const QByteArray &document, const CancelFlag &cancel)
{
    return maskAny(document, 0, cancel);
}

// As an object of one member, so that there is one rule.
QByteArray DocumentMask::maskMember(const QString &name, const QByteArray &value, const CancelFlag &cancel)
{
    QByteArray head("{");
    appendJsonString(head, name);
    head += ':';
    return mask(head + value + '}', cancel).mid(head.size()).chopped(1);
}

QByteArray DocumentMask::maskAny(const QByteArray &document, int depth, const CancelFlag &cancel)
{
    JsonDocument json;
    if (json.read(view(document), cancel) == JsonDocument::ReadResult::Read)
        return maskJson(json, document, depth, cancel);
    return maskText(document);
}

QByteArray DocumentMask::maskJson(const JsonDocument &json, const QByteArray &text, int depth, const CancelFlag &cancel)
{
    const std::vector<std::uint32_t> secrets = secretValues(json, cancel);
    QByteArray result;
    qsizetype done = 0;
    auto secret = secrets.begin();
    for (std::uint32_t i = 0; i < json.nodes().size(); ++i) {
        if ((i & 0xff) == 0 && cancel.isCanceled())
            break;
        const JsonNode &at = json.node(i);
        QByteArray masked;
        if (secret != secrets.end() && *secret == i) {
            ++secret;
            masked = '"' + replacement(valueOf(json, i)) + '"';
        } else if (at.type == JsonType::String && depth < deepest && mayHoldSecret(inside(json.text(i)))) {
            masked = maskString(text.mid(at.begin, qsizetype(at.end - at.begin)), depth, cancel);
        }
        if (masked.isEmpty())
            continue;
        result.append(QByteArrayView(text).sliced(done, qsizetype(at.begin) - done));
        result += masked;
        done = at.end;
    }
    return done == 0 ? text : result.append(QByteArrayView(text).sliced(done));
}

// Empty = nothing in it is a secret.
QByteArray DocumentMask::maskString(const QByteArray &token, int depth, const CancelFlag &cancel)
{
    const QByteArray content = unescapedText(inside(view(token))).toUtf8();
    const int before = m_count;
    const bool isJson = content.startsWith('{') || content.startsWith('[');
    const QByteArray masked = isJson ? maskAny(content, depth + 1, cancel) : maskText(content);
    if (m_count == before)
        return {};
    QByteArray result;
    appendJsonString(result, QString::fromUtf8(masked));
    return result;
}

// Line by line: `name: value` of a file of settings, else the words of a command or an address.
QByteArray DocumentMask::maskText(const QByteArray &text)
{
    QList<QByteArray> lines = text.split('\n');
    const bool isFile = lines.size() > 1;
    for (QByteArray &line : lines) {
        const auto sign = std::ranges::find_if(line, [](char c) { return c == '=' || c == ':'; }) - line.cbegin();
        const QString name = QString::fromUtf8(line.left(sign)).trimmed();
        const QByteArray value = line.mid(sign + 1).trimmed();
        const bool isSetting = sign < line.size() && (isFile || line.at(sign) == '=') && !name.contains(u'?');
        if (isSetting && !value.isEmpty() && soundsSecret(name.section(u' ', -1)))
            line = line.left(sign + 1) + (isFile ? " " : "") + replacement(value);
        else
            line = maskWords(line);
    }
    return lines.join('\n');
}

// `--password=x`, `?token=x&`, `https://user:x@host`.
QByteArray DocumentMask::maskWords(const QByteArray &line)
{
    if (!line.contains('=') && !line.contains("://"))
        return line;
    // A name is tried from its beginning only and is never given back: a word of a megabyte takes no time.
    static const QRegularExpression secret(u"(?<![A-Za-z0-9_.-])(?<name>[A-Za-z0-9_.-]{1,256}+)=(?<value>[^\\s&;,\"']+)"
                                           "|://[^\\s/:@]*+:(?<password>[^\\s/@]+)@"_s);
    const QString text = QString::fromUtf8(line);
    QString result;
    qsizetype done = 0;
    for (auto matches = secret.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool isPassword = match.hasCaptured(u"password"_s);
        if (!isPassword && !soundsSecret(match.capturedView(u"name"_s)))
            continue;
        const QString group = isPassword ? u"password"_s : u"value"_s;
        result += QStringView(text).sliced(done, match.capturedStart(group) - done);
        result += QString::fromUtf8(replacement(match.captured(group).toUtf8()));
        done = match.capturedEnd(group);
    }
    return done == 0 ? line : result.append(QStringView(text).sliced(done)).toUtf8();
}

} // namespace Backtrail
