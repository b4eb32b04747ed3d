// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/secretvalues.h"

#include "models/redact/secretnames.h"
#include "models/redact/secrettext.h"

#include <algorithm>
#include <unordered_map>

namespace Backtrail {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string_view inside(std::string_view token)
{
    return token.substr(1, token.size() - 2);
}

// What was nested too deep to be read: whether a name in it sounds secret.
bool mentionsSecret(std::string_view json)
{
    for (std::size_t colon = json.find(':'); colon != std::string_view::npos; colon = json.find(':', colon + 1)) {
        const std::size_t close = json.find_last_not_of(" \t\r\n", colon - 1);
        if (colon == 0 || close == std::string_view::npos || close == 0 || json[close] != '"')
            continue;
        const std::size_t open = json.rfind('"', close - 1);
        // an escape in a name may hide anything
        const std::string_view name = open == std::string_view::npos ? std::string_view()
                                                                     : json.substr(open + 1, close - open - 1);
        if (name.find('\\') != std::string_view::npos || soundsSecret(toText(name)))
            return true;
    }
    return false;
}

// Goes through a document once, in its order.
class SecretSearch
{
public:
    explicit SecretSearch(const JsonDocument &document) : m_document(document) { }

    std::vector<std::uint32_t> search(const CancelFlag &cancel)
    {
        const auto count = static_cast<std::uint32_t>(m_document.nodes().size());
        for (std::uint32_t node = 0; node < count && !((node & 0xff) == 0 && cancel.isCanceled()); ++node)
            visit(node);
        leave(count);
        std::ranges::sort(m_found);
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        return std::move(m_found);
    }

private:
    // An object or array that the search is inside of.
    struct Level
    {
        std::uint32_t end = 0; // the node behind it
        bool isSecret = false;
        bool expectsArgument = false; // an array: the last one was `--password`
        bool isDeclared = false; // its own members say that its `value` is a secret
        std::vector<std::uint32_t> values = {}; // such members
    };

    // What a member's name says.
    struct Name
    {
        bool isSecret = false;
        bool isOfValue = false;
        bool isNaming = false;
        bool isFlag = false;
    };

    void visit(std::uint32_t index)
    {
        leave(index);
        const JsonNode &node = m_document.node(index);
        bool isSecret = !m_levels.empty() && m_levels.back().isSecret;
        if (node.isMember) {
            isSecret |= nameOf(index).isSecret;
            noteMember(index);
        } else if (!m_levels.empty() && node.type == JsonType::String) {
            isSecret |= isArgument(inside(m_document.text(index)));
        }
        if (node.isOpaque)
            isSecret |= mentionsSecret(m_document.text(index)) || !secretSpans(m_document.text(index)).empty();
        else if (node.type == JsonType::Object || node.type == JsonType::Array)
            m_levels.push_back({.end = node.next, .isSecret = isSecret});
        if (isSecret)
            take(index);
    }

    // `--password` is followed by one.
    bool isArgument(std::string_view item)
    {
        Level &array = m_levels.back();
        const bool isOption = item.starts_with('-');
        const bool isArgument = array.expectsArgument && !isOption;
        array.expectsArgument = isOption && item.find('=') == std::string_view::npos && soundsSecret(toText(item));
        return isArgument;
    }

    void leave(std::uint32_t next)
    {
        while (!m_levels.empty() && m_levels.back().end <= next) {
            if (m_levels.back().isDeclared) {
                for (const std::uint32_t value : m_levels.back().values) {
                    for (std::uint32_t node = value; node < m_document.node(value).next; ++node)
                        take(node);
                }
            }
            m_levels.pop_back();
        }
    }

    void noteMember(std::uint32_t index)
    {
        Level &object = m_levels.back();
        const Name &name = nameOf(index);
        if (name.isOfValue)
            object.values.push_back(index);
        const JsonType type = m_document.node(index).type;
        if (name.isNaming && type == JsonType::String)
            object.isDeclared |= soundsSecret(toText(m_document.text(index)));
        else if (name.isFlag && type == JsonType::Boolean)
            object.isDeclared |= m_document.text(index) == "true";
    }

    // Names come again and again.
    const Name &nameOf(std::uint32_t index)
    {
        const auto [known, isNew] = m_names.try_emplace(m_document.rawKey(index));
        if (isNew) {
            const QString name = m_document.key(index);
            const auto isOneOf = [&name](const auto &names) {
                return std::ranges::any_of(names, [&name](std::string_view one) { return name == toText(one); });
            };
            known->second = {soundsSecret(name), isValueMember(name), isOneOf(namingMembers), isOneOf(secretFlags)};
        }
        return known->second;
    }

    void take(std::uint32_t index)
    {
        const JsonNode &node = m_document.node(index);
        const bool isLeaf = node.type == JsonType::String || node.type == JsonType::Number || node.isOpaque;
        if (isLeaf)
            m_found.push_back(index);
    }

    const JsonDocument &m_document;
    std::vector<Level> m_levels;
    std::vector<std::uint32_t> m_found;
    std::unordered_map<std::string_view, Name> m_names;
};

} // namespace

std::vector<std::uint32_t> secretValues(const JsonDocument &document, const CancelFlag &cancel)
{
    return SecretSearch(document).search(cancel);
}

} // namespace Backtrail
