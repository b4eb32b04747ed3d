// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/documentkind.h"

#include "models/diff/jsondocument.h"

#include <QSet>

#include <algorithm>
#include <string_view>

namespace Backtrail {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QSet<QString> memberNames(const JsonDocument &document)
{
    std::vector<std::uint32_t> children;
    document.children(0, children);
    QSet<QString> names;
    for (const std::uint32_t child : children)
        names.insert(document.key(child));
    return names;
}

} // namespace

bool areOfOneKind(const QByteArray &left, const QByteArray &right, const CancelFlag &cancel)
{
    JsonDocument leftJson;
    JsonDocument rightJson;
    const auto leftResult = leftJson.read(view(left), cancel);
    const auto rightResult = rightJson.read(view(right), cancel);
    if (leftResult == JsonDocument::ReadResult::Canceled || rightResult == JsonDocument::ReadResult::Canceled)
        return false;
    if (leftResult != rightResult)
        return false;
    if (leftResult == JsonDocument::ReadResult::NotJson)
        return true;
    if (leftJson.node(0).type != rightJson.node(0).type)
        return false;
    if (leftJson.node(0).type != JsonType::Object)
        return true;
    const QSet<QString> leftNames = memberNames(leftJson);
    const QSet<QString> rightNames = memberNames(rightJson);
    const auto shared = std::ranges::count_if(leftNames, [&](const QString &name) { return rightNames.contains(name); });
    return 2 * shared >= std::min(leftNames.size(), rightNames.size());
}

} // namespace Backtrail
