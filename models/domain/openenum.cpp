// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"

#include <algorithm>
#include <array>

namespace Backtrail {

using namespace std::literals;

namespace {

constexpr std::array eventTypes {
    EventTypeInfo {"CREATE", EventFamily::Configuration, EventOutcome::None},
    EventTypeInfo {"UPDATE", EventFamily::Configuration, EventOutcome::None},
    EventTypeInfo {"DELETE", EventFamily::Configuration, EventOutcome::None},
    EventTypeInfo {"ACCEPT", EventFamily::Configuration, EventOutcome::None},
    EventTypeInfo {"EXPORT", EventFamily::Configuration, EventOutcome::None},
    EventTypeInfo {"CLONE", EventFamily::Configuration, EventOutcome::None},
    EventTypeInfo {"DEPLOY_QUEUED", EventFamily::Deploy, EventOutcome::Queued},
    EventTypeInfo {"STOP_QUEUED", EventFamily::Stop, EventOutcome::Queued},
    EventTypeInfo {"RESTART_QUEUED", EventFamily::Restart, EventOutcome::Queued},
    EventTypeInfo {"DELETE_QUEUED", EventFamily::Delete, EventOutcome::Queued},
    EventTypeInfo {"UNINSTALL_QUEUED", EventFamily::Uninstall, EventOutcome::Queued},
    EventTypeInfo {"MAINTENANCE", EventFamily::Other, EventOutcome::None},
    EventTypeInfo {"DRY_RUN", EventFamily::DryRun, EventOutcome::None},
    EventTypeInfo {"TRIGGER_REDEPLOY", EventFamily::Deploy, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_CANCEL", EventFamily::Deploy, EventOutcome::Requested},
    EventTypeInfo {"FORCE_RUN_QUEUED", EventFamily::ForceRun, EventOutcome::Queued},
    EventTypeInfo {"FORCE_RUN_QUEUED_DEPLOY", EventFamily::ForceRun, EventOutcome::Queued},
    EventTypeInfo {"FORCE_RUN_QUEUED_STOP", EventFamily::ForceRun, EventOutcome::Queued},
    EventTypeInfo {"FORCE_RUN_QUEUED_DELETE", EventFamily::ForceRun, EventOutcome::Queued},
    EventTypeInfo {"TRIGGER_DEPLOY", EventFamily::Deploy, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_STOP", EventFamily::Stop, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_RESTART", EventFamily::Restart, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_DELETE", EventFamily::Delete, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_UNINSTALL", EventFamily::Uninstall, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_DEPLOY_DRY_RUN", EventFamily::DryRun, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_TERRAFORM_FORCE_UNLOCK", EventFamily::TerraformState, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_TERRAFORM_MIGRATE_STATE", EventFamily::TerraformState, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_FORCE_RUN", EventFamily::ForceRun, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_FORCE_RUN_DEPLOY", EventFamily::ForceRun, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_FORCE_RUN_STOP", EventFamily::ForceRun, EventOutcome::Requested},
    EventTypeInfo {"TRIGGER_FORCE_RUN_DELETE", EventFamily::ForceRun, EventOutcome::Requested},
    EventTypeInfo {"DEPLOYED", EventFamily::Deploy, EventOutcome::Succeeded},
    EventTypeInfo {"STOPPED", EventFamily::Stop, EventOutcome::Succeeded},
    EventTypeInfo {"DELETED", EventFamily::Delete, EventOutcome::Succeeded},
    EventTypeInfo {"UNINSTALLED", EventFamily::Uninstall, EventOutcome::Succeeded},
    EventTypeInfo {"RESTARTED", EventFamily::Restart, EventOutcome::Succeeded},
    EventTypeInfo {"DEPLOYED_DRY_RUN", EventFamily::DryRun, EventOutcome::Succeeded},
    EventTypeInfo {"FORCE_RUN_SUCCEEDED", EventFamily::ForceRun, EventOutcome::Succeeded},
    EventTypeInfo {"TERRAFORM_FORCE_UNLOCK_SUCCEEDED", EventFamily::TerraformState, EventOutcome::Succeeded},
    EventTypeInfo {"TERRAFORM_MIGRATE_STATE_SUCCEEDED", EventFamily::TerraformState, EventOutcome::Succeeded},
    EventTypeInfo {"DEPLOY_FAILED", EventFamily::Deploy, EventOutcome::Failed},
    EventTypeInfo {"STOP_FAILED", EventFamily::Stop, EventOutcome::Failed},
    EventTypeInfo {"DELETE_FAILED", EventFamily::Delete, EventOutcome::Failed},
    EventTypeInfo {"UNINSTALL_FAILED", EventFamily::Uninstall, EventOutcome::Failed},
    EventTypeInfo {"RESTART_FAILED", EventFamily::Restart, EventOutcome::Failed},
    EventTypeInfo {"DEPLOYED_DRY_RUN_FAILED", EventFamily::DryRun, EventOutcome::Failed},
    EventTypeInfo {"FORCE_RUN_FAILED", EventFamily::ForceRun, EventOutcome::Failed},
    EventTypeInfo {"TERRAFORM_FORCE_UNLOCK_FAILED", EventFamily::TerraformState, EventOutcome::Failed},
    EventTypeInfo {"TERRAFORM_MIGRATE_STATE_FAILED", EventFamily::TerraformState, EventOutcome::Failed},
    EventTypeInfo {"SHELL", EventFamily::Access, EventOutcome::None},
    EventTypeInfo {"PORT_FORWARD", EventFamily::Access, EventOutcome::None},
    EventTypeInfo {"REMOTE_DEBUG", EventFamily::Access, EventOutcome::None},
    EventTypeInfo {"MCP", EventFamily::Access, EventOutcome::None},
    EventTypeInfo {"IMPORT", EventFamily::Configuration, EventOutcome::None},
    EventTypeInfo {"LOCK", EventFamily::Other, EventOutcome::None},
    EventTypeInfo {"UNLOCK", EventFamily::Other, EventOutcome::None},
    EventTypeInfo {"POLICY_FAILED", EventFamily::Other, EventOutcome::Failed},
};
static_assert(eventTypes.size() == 57);

constexpr std::array targetTypes {
    "AGENTIC_WORKFLOW"sv, "APPLICATION"sv, "CLUSTER"sv, "CONTAINER"sv, "CONTAINER_REGISTRY"sv, "DATABASE"sv,
    "ENTERPRISE_CONNECTION"sv, "ENVIRONMENT"sv, "JOB"sv, "HELM"sv, "HELM_REPOSITORY"sv,
    "MEMBERS_AND_ROLES"sv, "ORGANIZATION"sv, "PROJECT"sv, "WEBHOOK"sv, "TERRAFORM"sv,
};
static_assert(targetTypes.size() == 16);

constexpr std::array subTargetTypes {
    "ADVANCED_SETTINGS"sv, "ALERT_RECEIVER"sv, "ALERT_RULE"sv, "ANNOTATIONS_GROUP"sv, "API_TOKEN"sv,
    "ARGOCD_CLUSTER_MAPPING"sv, "ARGOCD_CONFIGURATION"sv, "BILLING_INFO"sv, "BILLING_USAGE_REPORT"sv,
    "BLUEPRINT_MIGRATION"sv, "CLOUD_PROVIDER_CREDENTIALS"sv, "CLUSTER_CREDENTIALS"sv,
    "CLUSTER_ROUTING_TABLE"sv, "CONFIG"sv, "CREDIT_CARD"sv, "CREDIT_CODE"sv, "CUSTOM_DOMAIN"sv,
    "CUSTOM_ROLE"sv, "DEPLOYMENT_RULE"sv, "DEPLOYMENT_STAGE"sv, "DNS_PROVIDER"sv, "GITHUB_APP"sv,
    "GIT_REPOSITORY"sv, "GIT_TOKEN"sv, "INVITATION"sv, "JWT_TOKEN_FORGED"sv, "KUBERNETES_CONFIGURATION"sv,
    "KUBERNETES_CREDENTIALS"sv, "LABELS_GROUP"sv, "MCP_SERVER"sv, "MEMBER_ROLE"sv, "PLAN"sv,
    "POLICY_API_TOKEN"sv, "REMOTE_ACCESS"sv, "SECRET"sv, "SSO"sv, "TERRAFORM"sv, "TOOL_CALL"sv,
    "TRANSFER_OWNERSHIP"sv, "VARIABLE"sv,
};
static_assert(subTargetTypes.size() == 40);

constexpr std::array origins {
    "API"sv, "CLI"sv, "CONSOLE"sv, "GIT"sv, "QOVERY_INTERNAL"sv, "SKILL"sv, "TERRAFORM_PROVIDER"sv,
};
static_assert(origins.size() == 7);

constexpr std::array serviceTypes {
    "AGENTIC_WORKFLOW"sv, "APPLICATION"sv, "DATABASE"sv, "CONTAINER"sv, "HELM"sv, "JOB"sv, "TERRAFORM"sv,
};

bool isSame(QStringView text, std::string_view name)
{
    return text == QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

std::span<const EventTypeInfo> knownEventTypes()
{
    return eventTypes;
}

const EventTypeInfo *findEventType(QStringView name)
{
    const auto found = std::ranges::find_if(
        eventTypes, [name](const EventTypeInfo &info) { return isSame(name, info.name); });
    return found == eventTypes.end() ? nullptr : &*found;
}

EventFamily eventFamily(QStringView name)
{
    const EventTypeInfo *info = findEventType(name);
    return info != nullptr ? info->family : EventFamily::Other;
}

EventOutcome eventOutcome(QStringView name)
{
    if (const EventTypeInfo *info = findEventType(name))
        return info->outcome;
    return name.contains(QLatin1StringView("FAIL"), Qt::CaseInsensitive) ? EventOutcome::Failed : EventOutcome::None;
}

QString outcomeKey(EventOutcome outcome)
{
    switch (outcome) {
    case EventOutcome::None:
        return {};
    case EventOutcome::Requested:
        return QStringLiteral("requested");
    case EventOutcome::Queued:
        return QStringLiteral("queued");
    case EventOutcome::Succeeded:
        return QStringLiteral("succeeded");
    case EventOutcome::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

std::optional<EventOutcome> findOutcome(QStringView key)
{
    for (const EventOutcome outcome : {EventOutcome::None, EventOutcome::Requested, EventOutcome::Queued,
                                       EventOutcome::Succeeded, EventOutcome::Failed}) {
        if (outcomeKey(outcome) == key)
            return outcome;
    }
    return std::nullopt;
}

std::span<const std::string_view> knownTargetTypes()
{
    return targetTypes;
}

std::span<const std::string_view> knownSubTargetTypes()
{
    return subTargetTypes;
}

std::span<const std::string_view> knownOrigins()
{
    return origins;
}

bool isServiceType(QStringView targetType)
{
    return std::ranges::any_of(serviceTypes, [targetType](std::string_view name) { return isSame(targetType, name); });
}

QString humanName(QStringView wireName)
{
    QString words = wireName.toString().toLower();
    words.replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace Backtrail
