// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/diff/arrayidentity.h"

#include "models/diff/jsondocument.h"
#include "models/diff/jsonvalue.h"

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

const QList<ArrayIdentity> &usualArrayIdentities()
{
    static const QList<ArrayIdentity> table {
        {{}, {u"ports"_s}, {"id", "name", "internal_port", "containerPort", "port"}},
        {{}, {u"environment_variables"_s}, {"key", "name", "id"}},
        {{}, {u"variables"_s}, {"key", "name", "id"}},
        {{}, {u"secrets"_s}, {"key", "name", "id"}},
        {{}, {u"env"_s}, {"key", "name", "id"}},
        {{}, {u"storage"_s}, {"id", "mount_point"}},
        {{}, {u"volumes"_s}, {"id", "name", "mount_point"}},
        {{}, {u"volumeMounts"_s}, {"mountPath"}},
        {{}, {u"custom_domains"_s}, {"id", "domain"}},
        {{}, {u"domains"_s}, {"id", "domain"}},
        {{}, {u"hosts"_s}, {"host", "name"}},
        {{}, {u"rules"_s}, {"id", "host", "name"}},
        {{}, {u"paths"_s}, {"path"}},
        {{}, {u"routes"_s}, {"id", "path", "destination"}},
        {{}, {u"items"_s}, {"id", "metadata.uid", "metadata.name"}},
        {{}, {u"members"_s}, {"id", "email", "name"}},
        {{}, {u"users"_s}, {"id", "email", "name"}},
    };
    return table;
}

std::optional<ArrayIdentity> parseArrayIdentity(const QString &text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    if (equals <= 0)
        return std::nullopt;
    ArrayIdentity identity;
    QString path = text.left(equals).trimmed();
    if (const qsizetype colon = path.indexOf(u':'); colon >= 0) {
        identity.documentKind = path.left(colon).trimmed();
        path = path.mid(colon + 1).trimmed();
        if (identity.documentKind.isEmpty())
            return std::nullopt;
    }
    identity.arrayPath = path.split(u'.');
    for (const QString &key : text.mid(equals + 1).split(u','))
        identity.keyPaths.append(key.trimmed().toUtf8());
    const bool isWhole = !identity.arrayPath.contains(QString())
        && std::ranges::none_of(identity.keyPaths, [](const QByteArray &key) {
               return key.isEmpty() || key.startsWith('.') || key.endsWith('.') || key.contains("..");
           });
    return isWhole ? std::optional(identity) : std::nullopt;
}

QString identityOf(const JsonDocument &document, std::uint32_t value)
{
    const JsonNode &node = document.node(value);
    if (node.type != JsonType::Object || node.isOpaque)
        return {};
    for (const std::string_view name : {"key", "name", "id"}) {
        const std::optional<std::uint32_t> member = document.member(value, name);
        if (!member)
            continue;
        const std::string_view text = document.text(*member);
        QString identity;
        if (document.node(*member).type == JsonType::String)
            identity = unescapedText(text.substr(1, text.size() - 2));
        else if (document.node(*member).type == JsonType::Number)
            identity = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        if (!identity.isEmpty())
            return identity;
    }
    return {};
}

} // namespace Backtrail
