// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/jsondocument.h"

#include "models/diff/jsonscanner.h"
#include "models/diff/jsonvalue.h"

#include <algorithm>
#include <utility>

namespace Backtrail {

namespace {

constexpr std::uint64_t nullHash = 0x6e756c6c6e756c6cU;
constexpr std::uint64_t trueHash = 0x7472756574727565U;
constexpr std::uint64_t falseHash = 0x66616c7366616c73U;
constexpr std::uint64_t stringSeed = 0x737472696e677321U;
constexpr std::uint64_t keySeed = 0x6b6579736b657973U;
constexpr std::uint64_t opaqueSeed = 0x6f70617175652121U;

JsonError errorAt(std::string_view text, std::size_t offset)
{
    JsonError error{.offset = offset};
    std::size_t lineBegin = 0;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++error.line;
            lineBegin = i + 1;
        }
    }
    for (std::size_t i = lineBegin; i < offset && i < text.size(); ++i)
        error.column += (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80;
    return error;
}

} // namespace

// Reads one text. One pass; a frame for each open container instead of recursion.
class JsonReader : private JsonScanner
{
public:
    JsonReader(JsonDocument &document, const CancelFlag &cancel)
        : JsonScanner(document.m_text), m_document(document), m_nodes(document.m_nodes), m_cancel(cancel)
    {
    }

    bool read();
    bool wasCanceled() const { return m_wasCanceled; }
    using JsonScanner::position;

private:
    struct Frame
    {
        std::uint32_t node; // meaningless when the frame is inside something opaque
        bool isObject;
    };
    struct Key
    {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
        std::uint32_t hash = 0;
        bool hasEscapes = false;
        bool isMember = false;
    };

    bool readValue(bool &opened);
    bool readKey();
    bool afterValue(bool &done);
    void open(bool isObject);
    void close();
    JsonNode &addNode(JsonType type, std::size_t begin);
    void closeObject(JsonNode &object, std::uint32_t index);
    void closeArray(JsonNode &array, std::uint32_t index);
    void findDuplicates(JsonNode &object);
    std::uint64_t stringHash(std::size_t begin, std::size_t end, bool hasEscapes, std::uint64_t seed);
    bool isInsideOpaque() const { return m_frames.size() > JsonDocument::maxDepth; }

    JsonDocument &m_document;
    std::pmr::vector<JsonNode> &m_nodes;
    const CancelFlag &m_cancel;
    std::vector<Frame> m_frames;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_keys; // hash and node, scratch
    std::string m_scratch;
    Key m_key; // of the value that comes next
    unsigned m_tick = 0;
    bool m_wasCanceled = false;
};

bool JsonReader::read()
{
    if (m_text.substr(0, 3) == "\xef\xbb\xbf")
        m_at = 3; // a byte order mark is no part of the value
    for (bool done = false; !done;) {
        if ((++m_tick & 0xfff) == 0 && m_cancel.isCanceled()) {
            m_wasCanceled = true;
            return false;
        }
        bool opened = false;
        if (!readValue(opened))
            return false;
        if (!opened && !afterValue(done))
            return false;
    }
    skipSpace();
    return m_at == m_text.size();
}

// Reads a scalar or an empty container, or opens a container with something inside.
bool JsonReader::readValue(bool &opened)
{
    skipSpace();
    const std::size_t begin = m_at;
    const char c = current();
    if (c == '{' || c == '[') {
        open(c == '{');
        skipSpace();
        if (current() == (c == '{' ? '}' : ']')) {
            ++m_at;
            close();
            return true;
        }
        opened = true;
        return c == '[' || readKey();
    }
    if (c == '"') {
        bool hasEscapes = false;
        if (!readString(hasEscapes))
            return false;
        if (!isInsideOpaque()) {
            JsonNode &node = addNode(JsonType::String, begin);
            node.hasEscapes = hasEscapes;
            m_document.m_hasEscapes |= hasEscapes;
            node.hash = stringHash(begin + 1, m_at - 1, hasEscapes, stringSeed);
        }
        return true;
    }
    JsonType type = JsonType::Number;
    if (c == 't' || c == 'f' || c == 'n') {
        if (!readWord(c == 't' ? "true" : c == 'f' ? "false" : "null"))
            return false;
        type = c == 'n' ? JsonType::Null : JsonType::Boolean;
    } else if (!readNumber()) {
        return false;
    }
    if (!isInsideOpaque()) {
        JsonNode &node = addNode(type, begin);
        node.hash = type == JsonType::Number ? hashNumber(m_text.substr(begin, m_at - begin))
            : c == 't'                       ? trueHash
            : c == 'f'                       ? falseHash
                                             : nullHash;
    }
    return true;
}

bool JsonReader::readKey()
{
    skipSpace();
    if (current() != '"')
        return false;
    const std::size_t begin = m_at + 1;
    bool hasEscapes = false;
    if (!readString(hasEscapes))
        return false;
    const std::size_t end = m_at - 1;
    m_key.begin = static_cast<std::uint32_t>(begin);
    m_key.length = static_cast<std::uint32_t>(end - begin);
    m_key.hash = static_cast<std::uint32_t>(stringHash(begin, end, hasEscapes, keySeed));
    m_key.hasEscapes = hasEscapes;
    m_document.m_hasEscapes |= hasEscapes;
    m_key.isMember = true;
    skipSpace();
    if (current() != ':')
        return false;
    ++m_at;
    return true;
}

// Behind a value: closes what ends here and gets ready for the next value.
bool JsonReader::afterValue(bool &done)
{
    while (!m_frames.empty()) {
        skipSpace();
        const bool isObject = m_frames.back().isObject;
        const char c = current();
        if (c == ',') {
            ++m_at;
            return !isObject || readKey();
        }
        if (c != (isObject ? '}' : ']'))
            return false;
        ++m_at;
        close();
    }
    done = true;
    return true;
}

JsonNode &JsonReader::addNode(JsonType type, std::size_t begin)
{
    JsonNode &node = m_nodes.emplace_back();
    node.type = type;
    node.begin = static_cast<std::uint32_t>(begin);
    node.end = static_cast<std::uint32_t>(m_at);
    node.next = static_cast<std::uint32_t>(m_nodes.size());
    node.keyBegin = m_key.begin;
    node.keyLength = m_key.length;
    node.keyHash = m_key.hash;
    node.keyHasEscapes = m_key.hasEscapes;
    node.isMember = m_key.isMember;
    m_key = {};
    return node;
}

void JsonReader::open(bool isObject)
{
    auto index = static_cast<std::uint32_t>(m_nodes.size());
    if (!isInsideOpaque()) {
        JsonNode &node = addNode(isObject ? JsonType::Object : JsonType::Array, m_at);
        node.isOpaque = m_frames.size() == JsonDocument::maxDepth;
    }
    m_frames.push_back({index, isObject});
    ++m_at;
}

void JsonReader::close()
{
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    m_key = {}; // names inside something opaque are read but belong to no node
    if (isInsideOpaque())
        return;
    JsonNode &node = m_nodes[frame.node];
    node.end = static_cast<std::uint32_t>(m_at);
    node.next = static_cast<std::uint32_t>(m_nodes.size());
    if (node.isOpaque) {
        node.isRemarkable = true;
        node.hash = hashBytes(m_text.substr(node.begin, node.end - node.begin), opaqueSeed);
    } else if (frame.isObject) {
        closeObject(node, frame.node);
    } else {
        closeArray(node, frame.node);
    }
}

void JsonReader::closeObject(JsonNode &object, std::uint32_t index)
{
    m_keys.clear();
    for (std::uint32_t i = index + 1; i < object.next; i = m_nodes[i].next)
        m_keys.emplace_back(m_nodes[i].keyHash, i);
    findDuplicates(object);
    std::uint64_t sum = 0;
    for (const auto &[hash, member] : m_keys) {
        const JsonNode &node = m_nodes[member];
        object.isRemarkable |= node.isRemarkable;
        if (node.isShadowed)
            continue;
        sum += mixHashes(hash, node.hash);
        ++object.childCount;
    }
    object.isRemarkable |= object.hasDuplicates;
    object.hash = mixHashes(sum, 0x7b7d0000U + object.childCount);
}

// m_keys holds the members in document order; any order afterwards.
void JsonReader::findDuplicates(JsonNode &object)
{
    const auto shadow = [&](std::uint32_t first, std::uint32_t second) {
        if (!sameKey(m_document, first, m_document, second))
            return;
        m_nodes[std::min(first, second)].isShadowed = true;
        object.hasDuplicates = true;
    };
    if (m_keys.size() <= 24) {
        for (std::size_t i = 1; i < m_keys.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (m_keys[i].first == m_keys[j].first)
                    shadow(m_keys[j].second, m_keys[i].second);
            }
        }
        return;
    }
    std::ranges::sort(m_keys);
    for (std::size_t i = 1; i < m_keys.size(); ++i) {
        // Equal hashes lie together, earlier members first; each is compared with its next namesake only.
        for (std::size_t j = i; j < m_keys.size() && m_keys[j].first == m_keys[i - 1].first; ++j) {
            shadow(m_keys[i - 1].second, m_keys[j].second);
            if (m_nodes[m_keys[i - 1].second].isShadowed)
                break;
        }
    }
}

void JsonReader::closeArray(JsonNode &array, std::uint32_t index)
{
    std::uint64_t h = 0x5b5d5b5d5b5dU;
    for (std::uint32_t i = index + 1; i < array.next; i = m_nodes[i].next) {
        h = mixHashes(h, m_nodes[i].hash);
        array.isRemarkable |= m_nodes[i].isRemarkable;
        ++array.childCount;
    }
    array.hash = h;
}

std::uint64_t JsonReader::stringHash(std::size_t begin, std::size_t end, bool hasEscapes, std::uint64_t seed)
{
    const std::string_view content = m_text.substr(begin, end - begin);
    if (!hasEscapes)
        return hashBytes(content, seed);
    m_scratch.clear();
    appendUnescaped(m_scratch, content);
    return hashBytes(m_scratch, seed);
}

JsonDocument::ReadResult JsonDocument::read(std::string_view text, const CancelFlag &cancel)
{
    m_text = text;
    m_nodes.clear();
    m_nodes.reserve(
        expectedNodes(text.size())); // memory that is not touched costs nothing; growing copies it all
    JsonReader reader(*this, cancel);
    if (reader.read())
        return ReadResult::Read;
    if (reader.wasCanceled())
        return ReadResult::Canceled;
    m_error = errorAt(text, std::min(reader.position(), text.size()));
    m_nodes.clear();
    return ReadResult::NotJson;
}

QString JsonDocument::key(std::uint32_t index) const
{
    return unescapedText(rawKey(index));
}

void JsonDocument::children(std::uint32_t index, std::vector<std::uint32_t> &out) const
{
    const JsonNode &container = m_nodes[index];
    out.clear();
    out.reserve(container.childCount);
    if (container.isOpaque)
        return;
    for (std::uint32_t i = index + 1; i < container.next; i = m_nodes[i].next) {
        if (!m_nodes[i].isShadowed)
            out.push_back(i);
    }
}

std::optional<std::uint32_t> JsonDocument::member(std::uint32_t object, std::string_view name) const
{
    const JsonNode &container = m_nodes[object];
    if (container.type != JsonType::Object)
        return std::nullopt;
    for (std::uint32_t i = object + 1; i < container.next; i = m_nodes[i].next) {
        if (!m_nodes[i].isShadowed && !m_nodes[i].keyHasEscapes && rawKey(i) == name)
            return i;
    }
    return std::nullopt;
}

} // namespace Backtrail
