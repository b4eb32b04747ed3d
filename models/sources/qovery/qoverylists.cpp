// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/sources/qovery/qoverylists.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

class Lists
{
    Q_DECLARE_TR_FUNCTIONS(QoveryLists)

public:
    static Error malformed(const QString &detail) { return {ErrorKind::Malformed, detail, 0, std::nullopt}; }

    static Result<QJsonObject> object(const QByteArray &body)
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
        if (document.isObject())
            return document.object();
        if (problem.error == QJsonParseError::NoError)
            return malformed(tr("The answer is no JSON object."));
        return malformed(tr("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    }

    template<typename T>
    static Result<QList<T>> list(const QByteArray &body, QLatin1StringView member,
                                 const std::function<T(const QJsonObject &)> &read)
    {
        const Result<QJsonObject> answer = object(body);
        if (!answer)
            return answer.error();
        const QJsonValue value = answer->value(member);
        if (!value.isArray())
            return malformed(tr("The answer has no list “%1”.").arg(member));
        QList<T> entries;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array) {
            const T item = read(entry.toObject());
            if (!item.id.isEmpty())
                entries.append(item);
        }
        if (entries.isEmpty() && !array.isEmpty())
            return malformed(tr("No entry of “%1” has an id.").arg(member));
        return entries;
    }
};

Organization readOrganization(const QJsonObject &object)
{
    Organization organization;
    organization.id = object.value("id"_L1).toString();
    organization.name = object.value("name"_L1).toString();
    const QJsonObject plan = object.value("organization_plan"_L1).toObject();
    organization.plan = plan.value("plan"_L1).toString(object.value("plan"_L1).toString());
    // A number, not promised to be whole: 0.5 days would be none.
    const double days = plan.value("audit_logs_retention_in_days"_L1).toDouble(-1);
    constexpr double mostDays = 100'000;
    if (days >= 0 && days <= mostDays)
        organization.retentionDays = static_cast<int>(days);
    return organization;
}

} // namespace

Result<OrganizationList> decodeOrganizations(const QByteArray &body)
{
    return Lists::list<Organization>(body, "results"_L1, readOrganization);
}

Result<Organization> decodeOrganization(const QByteArray &body)
{
    const Result<QJsonObject> object = Lists::object(body);
    if (!object)
        return object.error();
    const Organization organization = readOrganization(*object);
    if (organization.id.isEmpty())
        return Lists::malformed(QCoreApplication::translate("QoveryLists", "The organization has no id."));
    return organization;
}

Result<TargetList> decodeTargets(const QByteArray &body)
{
    return Lists::list<Target>(body, "targets"_L1, [](const QJsonObject &object) {
        return Target {object.value("id"_L1).toString(), object.value("name"_L1).toString()};
    });
}

} // namespace Backtrail
