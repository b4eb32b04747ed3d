// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/maskeddocument.h"

#include "models/diff/jsondocument.h"
#include "models/diff/jsonvalue.h"
#include "models/diff/secretvalues.h"
#include "models/redact/secrettext.h"

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

bool looksLikeJson(QByteArrayView text)
{
    const QByteArrayView inside = text.trimmed();
    return inside.startsWith('{') || inside.startsWith('[');
}

// Copies a text piece by piece, with some parts of it replaced.
class Replacing
{
public:
    explicit Replacing(QByteArrayView text) : m_text(text) { }

    void replace(std::size_t begin, std::size_t end, QByteArrayView with)
    {
        m_result.append(m_text.sliced(m_done, qsizetype(begin) - m_done)).append(with);
        m_done = qsizetype(end);
    }
    [[nodiscard]] QByteArray result() { return m_result.append(m_text.sliced(m_done)); }

private:
    QByteArrayView m_text;
    QByteArray m_result;
    qsizetype m_done = 0;
};

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
    m_hasAwsKey = holdsAwsKeyId(view(document));
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
    const int before = m_count;
    Replacing replacing(text);
    auto secret = secrets.begin();
    for (std::uint32_t i = 0; i < json.nodes().size(); ++i) {
        if ((i & 0xff) == 0 && cancel.isCanceled())
            break;
        const JsonNode &at = json.node(i);
        if (at.isMember) {
            const QByteArray key = maskKey(json, i);
            if (!key.isEmpty())
                replacing.replace(at.keyBegin, at.keyBegin + at.keyLength, key);
        }
        QByteArray masked;
        if (secret != secrets.end() && *secret == i) {
            ++secret;
            masked = '"' + replacement(valueOf(json, i)) + '"';
        } else if (at.type == JsonType::String) {
            masked = maskString(json.text(i), at.hasEscapes, depth, cancel);
        }
        if (!masked.isEmpty())
            replacing.replace(at.begin, at.end, masked);
    }
    return m_count == before ? text : replacing.result();
}

// A name may be a token itself, as in a list of tokens and what each is for. Empty = it is none.
QByteArray DocumentMask::maskKey(const JsonDocument &json, std::uint32_t member)
{
    const JsonNode &at = json.node(member);
    if (!at.keyHasEscapes && tokenSpans(json.rawKey(member), m_hasAwsKey).empty())
        return {};
    const QByteArray key = json.key(member).toUtf8();
    const std::vector<SecretSpan> spans = tokenSpans(view(key), m_hasAwsKey);
    if (spans.empty())
        return {};
    QByteArray quoted;
    appendJsonString(quoted, QString::fromUtf8(replaced(key, spans)));
    return quoted.mid(1).chopped(1);
}

// Empty = nothing in it is a secret.
QByteArray DocumentMask::maskString(std::string_view token, bool hasEscapes, int depth, const CancelFlag &cancel)
{
    const std::string_view written = inside(token);
    const QByteArray content = hasEscapes ? unescapedText(written).toUtf8()
                                          : QByteArray::fromRawData(written.data(), qsizetype(written.size()));
    const int before = m_count;
    const bool isOpened = depth < deepest && looksLikeJson(content);
    const QByteArray masked = isOpened ? maskAny(content, depth + 1, cancel) : maskText(content);
    if (m_count == before)
        return {};
    QByteArray result;
    appendJsonString(result, QString::fromUtf8(masked));
    return result;
}

QByteArray DocumentMask::maskText(const QByteArray &text)
{
    return replaced(text, secretSpans(view(text), m_hasAwsKey));
}

QByteArray DocumentMask::replaced(const QByteArray &text, const std::vector<SecretSpan> &spans)
{
    if (spans.empty())
        return text;
    Replacing replacing(text);
    for (const SecretSpan &span : spans) {
        const auto begin = qsizetype(span.begin);
        // without the blank: a URL or a list of words stays one
        replacing.replace(span.begin, span.end,
                          replacement(text.mid(begin, qsizetype(span.end) - begin)).replace(' ', ""));
    }
    return replacing.result();
}

} // namespace Backtrail
