// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/singledocument.h"

#include "models/diff/jsondocument.h"
#include "models/diff/jsonvalue.h"
#include "models/domain/visibletext.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 40;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// A string that would read as something else without its quotes.
bool needsQuotes(const QString &text)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace())
        return true;
    if (text == "true"_L1 || text == "false"_L1 || text == "null"_L1)
        return true;
    const QChar first = text.front();
    if (!first.isDigit() && first != u'-')
        return first == u'{' || first == u'[' || first == u'"';
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber;
}

// The text of a string somewhere inside, by member names; empty when it is not there.
QString textAt(const JsonDocument &document, std::initializer_list<std::string_view> path)
{
    std::uint32_t node = 0;
    for (const std::string_view name : path) {
        const auto member = document.member(node, name);
        if (!member || document.node(node).isOpaque)
            return {};
        node = *member;
    }
    const std::string_view text = document.text(node);
    if (document.node(node).type != JsonType::String || text.size() > 1024)
        return {};
    return shortened(visibleText(unescapedText(text.substr(1, text.size() - 2))), longestValue);
}

QString imageWithTag(const QString &image, const QString &tag)
{
    if (image.isEmpty())
        return tag;
    return tag.isEmpty() ? image : image + u':' + tag;
}

} // namespace

QString valueInLine(const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    const char first = text.front();
    if (first == '{' || first == '[') {
        const bool isEmpty = text.mid(1, text.size() - 2).trimmed().isEmpty();
        return first == '{' ? (isEmpty ? u"{}"_s : u"{…}"_s) : (isEmpty ? u"[]"_s : u"[…]"_s);
    }
    if (first != '"')
        return shortened(QString::fromUtf8(text), longestValue);
    // Long strings are cut before they are decoded; a cut escape at the end falls behind the shown part.
    constexpr qsizetype enough = longestValue * 8;
    std::string_view content = view(text).substr(1, static_cast<std::size_t>(text.size() - 2));
    if (text.size() > enough) {
        content = content.substr(0, enough);
        const std::size_t escape = content.rfind('\\');
        if (escape != std::string_view::npos && escape + 12 > content.size())
            content = content.substr(0, content.find_last_not_of('\\', escape) + 1);
    }
    const QString plain = unescapedText(content);
    const QString shown = shortened(visibleText(plain), longestValue);
    return needsQuotes(plain) ? u'"' + shown + u'"' : shown;
}

qsizetype sameBeginning(const QByteArray &before, const QByteArray &after)
{
    constexpr qsizetype shownAnyway = 24;
    constexpr std::string_view betweenWords = " /,;:=&-._"; // cut there, no character and no escape is cut
    const auto differs = std::ranges::mismatch(before, after).in1 - before.begin();
    if (differs <= shownAnyway || std::max(before.size(), after.size()) <= longestValue)
        return 0;
    qsizetype word = differs;
    while (word > 1 && differs - word < longestValue && betweenWords.find(before[word - 1]) == std::string_view::npos)
        --word;
    return word > 1 && differs - word < longestValue ? word : 0;
}

QString tellingMember(const QByteArray &document, const CancelFlag &cancel)
{
    JsonDocument json;
    if (json.read(view(document), cancel) != JsonDocument::ReadResult::Read)
        return {};
    // Why something failed says more than what it was.
    for (const std::string_view name : {"reason", "message"}) {
        const QString error = textAt(json, {"error", name});
        if (!error.isEmpty())
            return "error "_L1 + error;
    }
    for (const std::string_view place : {"docker", "terraform", "helm", "job"}) {
        const QString commit =
            textAt(json, {"service_source", place, "git_repository", "deployed_commit_id"});
        if (!commit.isEmpty())
            return "commit "_L1 + commit.left(8);
    }
    const QString deployed = imageWithTag(textAt(json, {"service_source", "image", "image_name"}),
                                          textAt(json, {"service_source", "image", "tag"}));
    if (!deployed.isEmpty())
        return "image "_L1 + deployed;
    const QString image = imageWithTag(textAt(json, {"image_name"}), textAt(json, {"tag"}));
    if (!textAt(json, {"image_name"}).isEmpty())
        return "image "_L1 + image;
    for (const std::string_view name : {"key", "domain", "email"}) {
        const QString text = textAt(json, {name});
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace Backtrail
