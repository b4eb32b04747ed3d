// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demogenerator.h"
#include "app/demo/demostories.h"

#include <array>
#include <string>
#include <utility>

namespace Backtrail {

namespace {

// An act that must be seen at least once; an empty name is a step that this act does not have.
struct PlantedAct
{
    std::string_view targetType;
    DemoAct act;
    int failPercent;
};

constexpr std::array plantedActs {
    PlantedAct {"APPLICATION", demoDeploy, 100},
    PlantedAct {"HELM", demoDeploy, 0},
    PlantedAct {"AGENTIC_WORKFLOW", demoDeploy, 0},
    PlantedAct {"DATABASE", demoStop, 100},
    PlantedAct {"DATABASE", demoStop, 0},
    PlantedAct {"CONTAINER", demoRestart, 100},
    PlantedAct {"CONTAINER", demoRestart, 0},
    PlantedAct {"TERRAFORM", demoDelete, 100},
    PlantedAct {"JOB", demoDelete, 0},
    PlantedAct {"TERRAFORM", demoUninstall, 100},
    PlantedAct {"HELM", demoUninstall, 0},
    PlantedAct {"JOB", demoForceRun, 100},
    PlantedAct {"JOB", demoForceRun, 0},
    PlantedAct {"JOB", {"FORCE_RUN_QUEUED_DEPLOY", "TRIGGER_FORCE_RUN_DEPLOY", "FORCE_RUN_SUCCEEDED", "FORCE_RUN_FAILED"}, 0},
    PlantedAct {"JOB", {"FORCE_RUN_QUEUED_STOP", "TRIGGER_FORCE_RUN_STOP", "FORCE_RUN_SUCCEEDED", "FORCE_RUN_FAILED"}, 0},
    PlantedAct {"JOB", {"FORCE_RUN_QUEUED_DELETE", "TRIGGER_FORCE_RUN_DELETE", "FORCE_RUN_SUCCEEDED", "FORCE_RUN_FAILED"}, 100},
    PlantedAct {"TERRAFORM", {"DRY_RUN", "TRIGGER_DEPLOY_DRY_RUN", "DEPLOYED_DRY_RUN", "DEPLOYED_DRY_RUN_FAILED"}, 0},
    PlantedAct {"TERRAFORM", {"DRY_RUN", "TRIGGER_DEPLOY_DRY_RUN", "DEPLOYED_DRY_RUN", "DEPLOYED_DRY_RUN_FAILED"}, 100},
    PlantedAct {"TERRAFORM", {"", "TRIGGER_TERRAFORM_FORCE_UNLOCK", "TERRAFORM_FORCE_UNLOCK_SUCCEEDED", "TERRAFORM_FORCE_UNLOCK_FAILED"}, 0},
    PlantedAct {"TERRAFORM", {"", "TRIGGER_TERRAFORM_FORCE_UNLOCK", "TERRAFORM_FORCE_UNLOCK_SUCCEEDED", "TERRAFORM_FORCE_UNLOCK_FAILED"}, 100},
    PlantedAct {"TERRAFORM", {"", "TRIGGER_TERRAFORM_MIGRATE_STATE", "TERRAFORM_MIGRATE_STATE_SUCCEEDED", "TERRAFORM_MIGRATE_STATE_FAILED"}, 0},
    PlantedAct {"TERRAFORM", {"", "TRIGGER_TERRAFORM_MIGRATE_STATE", "TERRAFORM_MIGRATE_STATE_SUCCEEDED", "TERRAFORM_MIGRATE_STATE_FAILED"}, 100},
    PlantedAct {"APPLICATION", {"", "TRIGGER_REDEPLOY", "DEPLOYED", "DEPLOY_FAILED"}, 0},
    PlantedAct {"APPLICATION", {"DEPLOY_QUEUED", "TRIGGER_CANCEL", "", ""}, 0},
    PlantedAct {"ENVIRONMENT", {"", "CLONE", "", ""}, 0},
    PlantedAct {"ENVIRONMENT", {"", "EXPORT", "", ""}, 0},
    PlantedAct {"CLUSTER", {"LOCK", "MAINTENANCE", "UNLOCK", ""}, 0},
    PlantedAct {"MEMBERS_AND_ROLES", {"", "ACCEPT", "", ""}, 0},
    PlantedAct {"CONTAINER", {"", "SHELL", "", ""}, 0},
    PlantedAct {"DATABASE", {"", "PORT_FORWARD", "", ""}, 0},
    PlantedAct {"APPLICATION", {"", "REMOTE_DEBUG", "", ""}, 0},
    PlantedAct {"ORGANIZATION", {"", "MCP", "", ""}, 0},
    PlantedAct {"APPLICATION", {"", "POLICY_FAILED", "", ""}, 0},
};

// One kind of part that must be seen: made, changed in one member, sometimes removed.
struct PlantedPart
{
    std::string_view kind;
    std::string_view targetType;
    std::string_view name;
    std::string_view member;
    std::string_view before;
    std::string_view after;
};

constexpr std::array plantedParts {
    PlantedPart {"ADVANCED_SETTINGS", "APPLICATION", "advanced settings", "network.ingress.proxy_read_timeout_seconds", "60", "120"},
    PlantedPart {"ALERT_RECEIVER", "ORGANIZATION", "on-call channel", "target_url", "https://hooks.slack.example/T000/B001", "https://hooks.slack.example/T000/B002"},
    PlantedPart {"ALERT_RULE", "APPLICATION", "error rate", "condition", "rate_5xx > 1 %", "rate_5xx > 5 %"},
    PlantedPart {"ANNOTATIONS_GROUP", "ORGANIZATION", "prometheus", "prometheus.io/scrape", "true", "false"},
    PlantedPart {"API_TOKEN", "ORGANIZATION", "nightly-report", "role", "viewer", "admin"},
    PlantedPart {"ARGOCD_CLUSTER_MAPPING", "CLUSTER", "prod mapping", "argocd_cluster", "in-cluster", "prod-eu"},
    PlantedPart {"ARGOCD_CONFIGURATION", "CLUSTER", "argocd", "url", "https://argocd.acme.example", "https://argo.acme.example"},
    PlantedPart {"BILLING_INFO", "ORGANIZATION", "billing", "company", "Acme SAS", "Acme Group SAS"},
    PlantedPart {"BILLING_USAGE_REPORT", "ORGANIZATION", "usage report", "period", "2026-07", "2026-08"},
    PlantedPart {"BLUEPRINT_MIGRATION", "ENVIRONMENT", "blueprint 4", "version", "3", "4"},
    PlantedPart {"CLOUD_PROVIDER_CREDENTIALS", "ORGANIZATION", "aws-prod", "role_arn", "arn:aws:iam::123456789012:role/qovery", "arn:aws:iam::123456789012:role/qovery-v2"},
    PlantedPart {"CLUSTER_CREDENTIALS", "CLUSTER", "prod-eks credentials", "access", "READ_WRITE", "READ_ONLY"},
    PlantedPart {"CLUSTER_ROUTING_TABLE", "CLUSTER", "routes", "destination", "10.43.0.0/16", "10.44.0.0/16"},
    PlantedPart {"CREDIT_CARD", "ORGANIZATION", "card", "last_digit", "4242", "4444"},
    PlantedPart {"CREDIT_CODE", "ORGANIZATION", "credit code", "status", "PENDING", "APPLIED"},
    PlantedPart {"CUSTOM_DOMAIN", "APPLICATION", "www.acme.example", "status", "VALIDATION_PENDING", "VALIDATED"},
    PlantedPart {"CUSTOM_ROLE", "MEMBERS_AND_ROLES", "Release manager", "permission", "DEPLOYER", "MANAGER"},
    PlantedPart {"DEPLOYMENT_RULE", "ENVIRONMENT", "night stop", "stop_time", "20:00", "21:30"},
    PlantedPart {"DEPLOYMENT_STAGE", "ENVIRONMENT", "databases first", "deployment_order", "1", "2"},
    PlantedPart {"DNS_PROVIDER", "ORGANIZATION", "acme.example", "kind", "CLOUDFLARE", "ROUTE53"},
    PlantedPart {"GITHUB_APP", "ORGANIZATION", "github app", "installation_id", "48210077", "48210099"},
    PlantedPart {"GIT_REPOSITORY", "APPLICATION", "repository", "branch", "main", "release/2026-08"},
    PlantedPart {"GIT_TOKEN", "ORGANIZATION", "gitlab read", "expired_at", "2026-09-01", "2027-09-01"},
    PlantedPart {"INVITATION", "MEMBERS_AND_ROLES", "nina.berg@acme.example", "role_name", "viewer", "developer"},
    PlantedPart {"JWT_TOKEN_FORGED", "ORGANIZATION", "support session", "reason", "ticket 4711", "ticket 4712"},
    PlantedPart {"KUBERNETES_CONFIGURATION", "CLUSTER", "kubeconfig", "expires_in", "1h", "8h"},
    PlantedPart {"KUBERNETES_CREDENTIALS", "CLUSTER", "kubectl access", "scope", "namespace", "cluster"},
    PlantedPart {"LABELS_GROUP", "ORGANIZATION", "cost labels", "team", "checkout", "platform"},
    PlantedPart {"MCP_SERVER", "ORGANIZATION", "mcp", "access", "READ", "READ_WRITE"},
    PlantedPart {"MEMBER_ROLE", "MEMBERS_AND_ROLES", "sam.oneill@acme.example", "role_name", "developer", "admin"},
    PlantedPart {"PLAN", "ORGANIZATION", "plan", "plan", "TEAM_2025", "BUSINESS_2025"},
    PlantedPart {"POLICY_API_TOKEN", "ORGANIZATION", "deploy-staging-only", "policy", "package deploy\ndefault allow = false\n", "package deploy\ndefault allow = false\nallow { input.environment == \"staging\" }\n"},
    PlantedPart {"REMOTE_ACCESS", "CLUSTER", "bastion", "allowed_cidr", "203.0.113.0/24", "203.0.113.7/32"},
    PlantedPart {"SECRET", "PROJECT", "STRIPE_KEY", "is_secret", "true", "true"},
    PlantedPart {"SSO", "ENTERPRISE_CONNECTION", "okta-acme", "enforced", "false", "true"},
    PlantedPart {"TERRAFORM", "ENVIRONMENT", "exported manifest", "provider", "qovery 0.47.0", "qovery 0.48.0"},
    PlantedPart {"TOOL_CALL", "ORGANIZATION", "explain_failure", "duration_ms", "812", "1204"},
    PlantedPart {"TRANSFER_OWNERSHIP", "ORGANIZATION", "ownership", "owner", "lea.martin@acme.example", "jane.doe@acme.example"},
    PlantedPart {"VARIABLE", "PROJECT", "SHARED_REGION", "value", "eu-west-3", "eu-central-1"},
    PlantedPart {"CONFIG", "CONTAINER_REGISTRY", "acme-ecr", "description", "", "Images of all teams"},
    PlantedPart {"CONFIG", "HELM_REPOSITORY", "bitnami", "description", "", "Mirror"},
    PlantedPart {"CONFIG", "WEBHOOK", "slack-deployments", "target_url", "https://hooks.slack.example/T000/B000", "https://hooks.slack.example/T000/B009"},
};

DemoObject &objectOf(DemoSimulation &simulation, std::string_view targetType)
{
    DemoWorld &world = simulation.world;
    if (targetType == "ORGANIZATION")
        return world.organization;
    if (targetType == "CLUSTER")
        return world.clusters.front();
    if (targetType == "PROJECT")
        return world.projects.front();
    if (targetType == "ENVIRONMENT")
        return world.environments[1 + simulation.random.below(2)];
    for (DemoObject &object : world.others) {
        if (object.targetType == targetType)
            return object;
    }
    return simulation.anyService(targetType);
}

void changePlantedPart(DemoSimulation &simulation, const PlantedPart &planted, DemoObject &object, DemoPart part)
{
    const DemoActor actor = simulation.anyPerson();
    updatePart(simulation, object, part, actor, [&](DemoJson &document) {
        document.set(planted.member, planted.after).set("updated_at", DemoJson::time(simulation.now()));
    });
    if (!simulation.random.chance(30))
        return;
    simulation.in(simulation.random.between(1, 20) * demoHour, [&object, part, actor](DemoSimulation &later) {
        later.tellPart("DELETE", object, part, actor);
    });
}

void makePlantedPart(DemoSimulation &simulation, const PlantedPart &planted)
{
    DemoObject &object = objectOf(simulation, planted.targetType);
    DemoPart part {std::string(planted.kind),
                   DemoJson::object({{"id", simulation.random.uuid()}, {"name", planted.name}, {"description", ""},
                                     {"created_at", DemoJson::time(simulation.now())},
                                     {"updated_at", DemoJson::time(simulation.now())}})};
    part.document.set(planted.member, planted.before);
    simulation.tellPart("CREATE", object, part, simulation.anyPerson());
    const std::int64_t pause = simulation.random.between(5, 600) * demoMinute;
    simulation.in(pause, [&planted, &object, part](DemoSimulation &later) {
        changePlantedPart(later, planted, object, part);
    });
}

// Values that this version of the program cannot know. What they mean is up to the reader.
void tellUnknown(DemoSimulation &simulation)
{
    const DemoActor phone {"aisha.khan@acme.example", demoUnknownOrigin, "AcmeMobile/3.2 (Android 16)"};
    const DemoActor person = simulation.anyPerson();
    DemoObject function = simulation.anyService("APPLICATION");
    function.id = simulation.random.uuid();
    function.name = "resize-at-edge";
    function.targetType = demoUnknownTargetType;
    simulation.tell("CREATE", function, person);
    simulation.tell("RESTART_QUEUED", simulation.anyService("CONTAINER"), phone);
    simulation.tell(demoUnknownEventType, simulation.anyService("DATABASE"), person).change
        = DemoJson::object({{"snapshot_id", simulation.random.hex(12)}, {"restored_to", "2026-08-01T00:00:00Z"}}).text();
    DemoEvent &budget = simulation.tell("UPDATE", simulation.world.organization, person);
    budget.subTargetType = demoUnknownSubTargetType;
    budget.change = std::string(R"({"id": "b7", "limit": 900, "currency": "EUR"})");
    budget.originalChange = std::string(R"({"id": "b7", "limit": 750, "currency": "EUR"})");
}

} // namespace

void plantCoverage(DemoSimulation &simulation, std::int64_t fromNs, std::int64_t toNs)
{
    // Two days are kept free at the end, so that what a planted thing leads to lies inside as well.
    auto anywhere = [&] { return simulation.random.between(fromNs / 1000, (toNs - 2 * demoDay) / 1000) * 1000; };
    for (const PlantedAct &planted : plantedActs) {
        simulation.at(anywhere(), [&planted](DemoSimulation &now) {
            DemoObject &object = objectOf(now, planted.targetType);
            const DemoActor actor = planted.act.started == "POLICY_FAILED" ? now.world.policy : now.anyPerson();
            planAct(now, object, actor, planted.act, {30, 900, planted.failPercent});
        });
    }
    for (const PlantedPart &planted : plantedParts)
        simulation.at(anywhere(), [&planted](DemoSimulation &now) { makePlantedPart(now, planted); });
    simulation.at(anywhere(), tellUnknown);
    simulation.at(toNs - 5 * demoHour - 123'456'000, tellUnknown);
    for (const DemoActor &actor : {simulation.world.skill, simulation.world.staff, simulation.world.platform})
        simulation.at(anywhere(), [actor](DemoSimulation &now) {
            planAct(now, now.anyService("CONTAINER"), actor, demoDeploy, {60, 300, 0});
        });
}

} // namespace Backtrail
