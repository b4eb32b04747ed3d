// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/history/readdocument.h"

#include "models/diff/arrayidentity.h"

#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::size_t sizeOf(const std::optional<QByteArray> &text)
{
    return text ? JsonDocument::expectedMemory(static_cast<std::size_t>(text->size())) + 64 : 64;
}

} // namespace

ReadDocument::ReadDocument(std::optional<QByteArray> text, const CancelFlag &cancel)
    : m_text(std::move(text))
    , m_memory(sizeOf(m_text))
    , m_document(&m_memory)
{
    if (m_text && !m_text->isEmpty())
        m_isJson = m_document.read(viewOf(*m_text), cancel) == JsonDocument::ReadResult::Read;
}

QByteArray ReadDocument::objectId() const
{
    if (!m_isJson || m_document.node(0).type != JsonType::Object)
        return {};
    const std::optional<std::uint32_t> id = m_document.member(0, "id");
    if (!id || m_document.node(*id).type == JsonType::Null)
        return {};
    return text({Says::Value, *id});
}

ReadDocument::Found ReadDocument::find(const QStringList &steps) const
{
    if (!m_isJson)
        return {};
    Found at {Says::Value, 0};
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const JsonType type = m_document.node(at.node).type;
        if (m_document.node(at.node).isOpaque || (type != JsonType::Object && type != JsonType::Array))
            return {};
        at = type == JsonType::Object ? findMember(at.node, steps[i]) : findElement(at.node, steps[i]);
        if (at.says == Says::Value)
            continue;
        return i + 1 == steps.size() ? at : Found {};
    }
    return at;
}

ReadDocument::Found ReadDocument::findMember(std::uint32_t object, const QString &name) const
{
    std::vector<std::uint32_t> members;
    m_document.children(object, members);
    const QByteArray utf8 = name.toUtf8();
    for (const std::uint32_t member : members) {
        const bool isWanted = m_document.node(member).keyHasEscapes ? m_document.key(member) == name
                                                                    : m_document.rawKey(member) == viewOf(utf8);
        if (isWanted)
            return {Says::Value, member};
    }
    return {Says::Absent, 0};
}

ReadDocument::Found ReadDocument::findElement(std::uint32_t array, const QString &step) const
{
    std::vector<std::uint32_t> elements;
    m_document.children(array, elements);
    if (!step.startsWith(u'[')) {
        bool isNumber = false;
        const uint index = step.toUInt(&isNumber);
        if (!isNumber)
            return {};
        return index < elements.size() ? Found {Says::Value, elements[index]} : Found {Says::Absent, 0};
    }
    const QString wanted = step.mid(1, step.size() - 2);
    Found found {Says::Absent, 0};
    for (const std::uint32_t element : elements) {
        if (identityOf(m_document, element) != wanted)
            continue;
        if (found.says == Says::Value)
            return {}; // which one is meant cannot be said
        found = {Says::Value, element};
    }
    return found;
}

QByteArray ReadDocument::text(const Found &found) const
{
    if (found.says != Says::Value)
        return {};
    const std::string_view value = m_document.text(found.node);
    return {value.data(), static_cast<qsizetype>(value.size())};
}

bool areEqual(const ReadDocument &left, const ReadDocument::Found &leftFound, const ReadDocument &right,
              const ReadDocument::Found &rightFound)
{
    if (leftFound.says != rightFound.says)
        return false;
    return leftFound.says != ReadDocument::Says::Value
        || compareValues(left.document(), leftFound.node, right.document(), rightFound.node) != Sameness::Different;
}

bool areEqualValues(const std::optional<QByteArray> &left, const std::optional<QByteArray> &right)
{
    if (left.has_value() != right.has_value())
        return false;
    if (!left || *left == *right)
        return true;
    const CancelFlag never;
    const ReadDocument leftValue(left, never);
    const ReadDocument rightValue(right, never);
    return leftValue.isJson() && rightValue.isJson()
        && compareValues(leftValue.document(), 0, rightValue.document(), 0) != Sameness::Different;
}

} // namespace Backtrail
