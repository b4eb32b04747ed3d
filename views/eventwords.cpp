// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/eventwords.h"

#include "models/diff/notewords.h"
#include "models/domain/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

struct IconOf
{
    std::string_view value;
    const char *icon;
};

template<std::size_t size>
QString iconFor(const std::array<IconOf, size> &table, const QString &value, const char *otherwise)
{
    const auto found = std::ranges::find_if(table, [&value](const IconOf &entry) {
        return value == QLatin1StringView(entry.value.data(), qsizetype(entry.value.size()));
    });
    return QString::fromLatin1(found == table.end() ? otherwise : found->icon);
}

// Types whose own act says more than their family.
constexpr std::array eventIcons {
    IconOf {"CREATE", "create"},
    IconOf {"UPDATE", "update"},
    IconOf {"DELETE", "delete"},
    IconOf {"ACCEPT", "accept"},
    IconOf {"EXPORT", "export"},
    IconOf {"IMPORT", "import"},
    IconOf {"CLONE", "clone"},
    IconOf {"MAINTENANCE", "maintenance"},
    IconOf {"TRIGGER_CANCEL", "cancel"},
    IconOf {"SHELL", "shell"},
    IconOf {"PORT_FORWARD", "port-forward"},
    IconOf {"REMOTE_DEBUG", "remote-debug"},
    IconOf {"MCP", "mcp"},
    IconOf {"LOCK", "lock"},
    IconOf {"UNLOCK", "unlock"},
    IconOf {"POLICY_FAILED", "policy"},
};

constexpr std::array originIcons {
    IconOf {"API", "origin-api"},
    IconOf {"CLI", "origin-cli"},
    IconOf {"CONSOLE", "origin-console"},
    IconOf {"GIT", "origin-git"},
    IconOf {"QOVERY_INTERNAL", "origin-internal"},
    IconOf {"SKILL", "origin-skill"},
    IconOf {"TERRAFORM_PROVIDER", "origin-terraform"},
};

constexpr std::array targetIcons {
    IconOf {"AGENTIC_WORKFLOW", "target-agent"},
    IconOf {"APPLICATION", "target-service"},
    IconOf {"CLUSTER", "target-cluster"},
    IconOf {"CONTAINER", "target-container"},
    IconOf {"CONTAINER_REGISTRY", "target-registry"},
    IconOf {"DATABASE", "target-database"},
    IconOf {"ENTERPRISE_CONNECTION", "connection"},
    IconOf {"ENVIRONMENT", "target-environment"},
    IconOf {"JOB", "target-job"},
    IconOf {"HELM", "target-helm"},
    IconOf {"HELM_REPOSITORY", "target-registry"},
    IconOf {"MEMBERS_AND_ROLES", "target-members"},
    IconOf {"ORGANIZATION", "target-organization"},
    IconOf {"PROJECT", "target-project"},
    IconOf {"WEBHOOK", "target-webhook"},
    IconOf {"TERRAFORM", "origin-terraform"},
};

// Names that are proper names or abbreviations, which `humanName` cannot know.
struct WordsOf
{
    std::string_view value;
    const char *words;
};

constexpr std::array properNames {
    WordsOf {"API", "API"},
    WordsOf {"API_TOKEN", "API token"},
    WordsOf {"ARGOCD_CLUSTER_MAPPING", "Argo CD cluster mapping"},
    WordsOf {"ARGOCD_CONFIGURATION", "Argo CD configuration"},
    WordsOf {"CLI", "CLI"},
    WordsOf {"DNS_PROVIDER", "DNS provider"},
    WordsOf {"GITHUB_APP", "GitHub app"},
    WordsOf {"JWT_TOKEN_FORGED", "JWT token forged"},
    WordsOf {"KUBERNETES_CONFIGURATION", "Kubernetes configuration"},
    WordsOf {"KUBERNETES_CREDENTIALS", "Kubernetes credentials"},
    WordsOf {"MCP", "MCP"},
    WordsOf {"MCP_SERVER", "MCP server"},
    WordsOf {"POLICY_API_TOKEN", "Policy API token"},
    WordsOf {"QOVERY_INTERNAL", "Qovery internal"},
    WordsOf {"SSO", "SSO"},
    WordsOf {"TERRAFORM_PROVIDER", "Terraform provider"},
};

QString words(const QString &value)
{
    const auto found = std::ranges::find_if(properNames, [&value](const WordsOf &entry) {
        return value == QLatin1StringView(entry.value.data(), qsizetype(entry.value.size()));
    });
    return found != properNames.end() ? QString::fromLatin1(found->words) : humanName(value);
}

QString joined(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : sentence + u' ' + visibleText(detail);
}

} // namespace

QString eventTypeWords(const QString &eventType)
{
    return words(eventType);
}

QString familyWords(EventFamily family)
{
    switch (family) {
    case EventFamily::Configuration:
        return EventWords::tr("Configuration");
    case EventFamily::Deploy:
        return EventWords::tr("Deploy");
    case EventFamily::Stop:
        return EventWords::tr("Stop");
    case EventFamily::Restart:
        return EventWords::tr("Restart");
    case EventFamily::Delete:
        return EventWords::tr("Delete");
    case EventFamily::Uninstall:
        return EventWords::tr("Uninstall");
    case EventFamily::DryRun:
        return EventWords::tr("Dry run");
    case EventFamily::ForceRun:
        return EventWords::tr("Force run");
    case EventFamily::TerraformState:
        return EventWords::tr("Terraform state");
    case EventFamily::Access:
        return EventWords::tr("Access");
    case EventFamily::Other:
        return EventWords::tr("Other");
    }
    return {};
}

QString outcomeWords(EventOutcome outcome)
{
    switch (outcome) {
    case EventOutcome::None:
        return {};
    case EventOutcome::Requested:
        return EventWords::tr("requested");
    case EventOutcome::Queued:
        return EventWords::tr("queued");
    case EventOutcome::Succeeded:
        return EventWords::tr("succeeded");
    case EventOutcome::Failed:
        return EventWords::tr("failed");
    }
    return {};
}

QString targetTypeWords(const QString &targetType)
{
    return words(targetType);
}

QString originWords(const QString &origin)
{
    return words(origin);
}

QString filterPartWords(FilterPart part)
{
    switch (inclusionOf(part).value_or(part)) {
    case FilterPart::Time:
        return EventWords::tr("Time");
    case FilterPart::EventType:
        return EventWords::tr("Event type");
    case FilterPart::Outcome:
        return EventWords::tr("Outcome");
    case FilterPart::TargetType:
        return EventWords::tr("Target type");
    case FilterPart::SubTargetType:
        return EventWords::tr("Sub target type");
    case FilterPart::Origin:
        return EventWords::tr("Origin");
    case FilterPart::Actor:
        return EventWords::tr("Actor");
    case FilterPart::ActorText:
        return EventWords::tr("Actor contains");
    case FilterPart::Project:
    case FilterPart::ProjectName:
        return EventWords::tr("Project");
    case FilterPart::Environment:
    case FilterPart::EnvironmentName:
        return EventWords::tr("Environment");
    case FilterPart::EnvironmentType:
        return EventWords::tr("Environment type");
    case FilterPart::TargetId:
    case FilterPart::TargetName:
        return EventWords::tr("Target");
    case FilterPart::Text:
        return EventWords::tr("Search");
    case FilterPart::Expression:
        return EventWords::tr("Expression");
    default:
        return {}; // what is excluded has the words of what is chosen
    }
}

QString diffShapeSentence(const DiffTree &diff, const QString &eventType)
{
    const int changes = diff.stats.total();
    switch (diff.shape) {
    case DiffShape::Compared:
        return EventWords::tr("%n difference(s) between the state before and after.", nullptr, changes);
    case DiffShape::Equal:
        return EventWords::tr("The states before and after are equal.");
    case DiffShape::OnlyAfter:
        if (eventType == "CREATE"_L1)
            return EventWords::tr("Created: everything here is new.");
        return EventWords::tr("This event holds no earlier state to compare with. This is the state after it.");
    case DiffShape::OnlyBefore:
        if (eventType == "DELETE"_L1)
            return EventWords::tr("Deleted: this is the last known state.");
        return EventWords::tr("This event holds no later state. This is the state before it.");
    case DiffShape::Nothing:
        return EventWords::tr("This event holds no documents, so there is nothing to compare.");
    case DiffShape::Text:
        return joined(EventWords::tr("Not JSON, so it is compared line by line."),
                      diffNoteWords(diff.note));
    case DiffShape::TooDeepOrLarge:
        return joined(EventWords::tr("Too large or too deep to be compared. The documents can still be read."),
                      diffNoteWords(diff.note));
    }
    return {};
}

QString eventTypeIcon(const QString &eventType)
{
    const QString own = iconFor(eventIcons, eventType, "");
    if (!own.isEmpty())
        return own;
    switch (eventFamily(eventType)) {
    case EventFamily::Configuration:
        return u"settings"_s;
    case EventFamily::Deploy:
        return u"deploy"_s;
    case EventFamily::Stop:
        return u"stop"_s;
    case EventFamily::Restart:
        return u"restart"_s;
    case EventFamily::Delete:
        return u"delete"_s;
    case EventFamily::Uninstall:
        return u"uninstall"_s;
    case EventFamily::DryRun:
        return u"dry-run"_s;
    case EventFamily::ForceRun:
        return u"force-run"_s;
    case EventFamily::TerraformState:
        return u"terraform-state"_s;
    case EventFamily::Access:
        return u"key"_s;
    case EventFamily::Other:
        return u"event"_s;
    }
    return u"event"_s;
}

QString outcomeIcon(EventOutcome outcome)
{
    switch (outcome) {
    case EventOutcome::None:
        return {};
    case EventOutcome::Requested:
        return u"outcome-requested"_s;
    case EventOutcome::Queued:
        return u"outcome-queued"_s;
    case EventOutcome::Succeeded:
        return u"outcome-succeeded"_s;
    case EventOutcome::Failed:
        return u"outcome-failed"_s;
    }
    return {};
}

QString originIcon(const QString &origin)
{
    return iconFor(originIcons, origin, "origin-unknown");
}

QString targetTypeIcon(const QString &targetType)
{
    return iconFor(targetIcons, targetType, "target-other");
}

} // namespace Backtrail
