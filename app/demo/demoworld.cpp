// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoworld.h"

#include "app/demo/demogenerator.h"

#include <algorithm>
#include <array>
#include <span>

namespace Backtrail {

namespace {

struct ServiceSpec
{
    std::string_view type;
    std::string_view name;
};

struct ProjectSpec
{
    std::string_view name;
    std::vector<ServiceSpec> services;
};

// Ten projects; the same services stand in each of a project's environments. `legacy-erp` will be deleted.
const std::vector<ProjectSpec> &projectSpecs()
{
    static const std::vector<ProjectSpec> specs {
        {"shop", {{"CONTAINER", "checkout-api"}, {"APPLICATION", "storefront"}, {"APPLICATION", "cart"},
                  {"DATABASE", "orders-db"}, {"CONTAINER", "redis"}, {"JOB", "abandoned-carts"}, {"HELM", "ingress"}}},
        {"payments", {{"APPLICATION", "payment-gateway"}, {"APPLICATION", "ledger"}, {"DATABASE", "ledger-db"},
                      {"JOB", "nightly-settlement"}, {"TERRAFORM", "vault-keys"}}},
        {"identity", {{"CONTAINER", "keycloak"}, {"APPLICATION", "profile-service"}, {"DATABASE", "identity-db"},
                      {"JOB", "session-cleanup"}}},
        {"catalog", {{"APPLICATION", "catalog-api"}, {"APPLICATION", "image-resizer"}, {"DATABASE", "catalog-db"},
                     {"JOB", "price-import"}, {"AGENTIC_WORKFLOW", "description-writer"}}},
        {"search", {{"HELM", "opensearch"}, {"APPLICATION", "search-api"}, {"JOB", "reindex"}}},
        {"data-platform", {{"HELM", "airflow"}, {"TERRAFORM", "warehouse"}, {"DATABASE", "metrics-db"},
                           {"CONTAINER", "kafka-connect"}, {"JOB", "daily-report"}}},
        {"mobile-backend", {{"APPLICATION", "bff"}, {"CONTAINER", "push-gateway"}, {"DATABASE", "devices-db"}}},
        {"internal-tools", {{"CONTAINER", "grafana-oncall"}, {"APPLICATION", "admin-panel"},
                            {"AGENTIC_WORKFLOW", "ticket-triage"}, {"TERRAFORM", "dns-records"}}},
        {"observability", {{"HELM", "kube-prometheus-stack"}, {"HELM", "loki"}, {"CONTAINER", "otel-collector"}}},
        {"legacy-erp", {{"APPLICATION", "erp-web"}, {"APPLICATION", "erp-worker"}, {"DATABASE", "erp-db"},
                        {"JOB", "erp-export"}}},
    };
    return specs;
}

struct EnvironmentSpec
{
    std::string_view name;
    std::string_view type;
    std::size_t cluster;
};

constexpr std::array environmentSpecs {
    EnvironmentSpec {"production", "PRODUCTION", 0},
    EnvironmentSpec {"staging", "STAGING", 1},
    EnvironmentSpec {"development", "DEVELOPMENT", 1},
    EnvironmentSpec {"preview-1482", "PREVIEW", 1},
};

DemoObject makeCluster(DemoRandom &random, std::string_view name, std::string_view provider, std::string_view region,
                       std::int64_t createdNs)
{
    DemoObject cluster;
    cluster.id = random.uuid();
    cluster.name = name;
    cluster.targetType = "CLUSTER";
    cluster.parts.push_back(
        {"CONFIG",
         DemoJson::object({{"id", cluster.id}, {"name", name}, {"region", region}, {"cloud_provider", provider},
                           {"version", "1.33"}, {"kubernetes", "MANAGED"}, {"is_default", false},
                           {"production", name.starts_with("prod")}, {"min_running_nodes", 3},
                           {"max_running_nodes", 12}, {"disk_size", 50}, {"instance_type", "t3a.xlarge"},
                           {"created_at", DemoJson::time(createdNs)}, {"updated_at", DemoJson::time(createdNs)},
                           {"features", DemoJson::array({DemoJson::object({{"id", "VPC_SUBNET"}, {"value", "10.0.0.0/16"}}),
                                                         DemoJson::object({{"id", "STATIC_IP"}, {"value", true}})})}})});
    cluster.parts.push_back({"ADVANCED_SETTINGS", clusterAdvancedSettings()});
    cluster.parts.push_back({"CLUSTER_ROUTING_TABLE", routingTable()});
    return cluster;
}

DemoObject makeProject(DemoRandom &random, std::string_view name, std::int64_t createdNs)
{
    DemoObject project;
    project.id = random.uuid();
    project.name = name;
    project.targetType = "PROJECT";
    project.projectId = project.id;
    project.projectName = name;
    project.parts.push_back({"CONFIG", DemoJson::object({{"id", project.id}, {"name", name}, {"description", ""},
                                                         {"created_at", DemoJson::time(createdNs)},
                                                         {"updated_at", DemoJson::time(createdNs)}})});
    return project;
}

DemoObject makeEnvironment(DemoRandom &random, const DemoObject &project, std::size_t projectIndex,
                           const EnvironmentSpec &spec, const DemoObject &cluster, std::int64_t createdNs)
{
    DemoObject environment;
    environment.id = random.uuid();
    environment.name = spec.name;
    environment.targetType = "ENVIRONMENT";
    environment.projectId = project.id;
    environment.projectName = project.name;
    environment.environmentId = environment.id;
    environment.environmentName = spec.name;
    environment.environmentType = spec.type;
    environment.parent = projectIndex;
    environment.parts.push_back(
        {"CONFIG", DemoJson::object({{"id", environment.id}, {"name", spec.name}, {"mode", spec.type},
                                     {"project", DemoJson::object({{"id", project.id}, {"name", project.name}})},
                                     {"cluster_id", cluster.id}, {"cluster_name", cluster.name},
                                     {"created_at", DemoJson::time(createdNs)},
                                     {"updated_at", DemoJson::time(createdNs)}})});
    environment.parts.push_back(
        {"DEPLOYMENT_RULE",
         DemoJson::object({{"id", random.uuid()}, {"auto_stop", spec.type != "PRODUCTION"}, {"timezone", "UTC"},
                           {"start_time", "1970-01-01T07:00:00Z"}, {"stop_time", "1970-01-01T20:00:00Z"},
                           {"weekdays", DemoJson::array({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})}})});
    return environment;
}

DemoObject makeService(DemoRandom &random, const DemoObject &environment, std::size_t environmentIndex,
                       const ServiceSpec &spec, std::int64_t createdNs)
{
    DemoObject service = environment;
    service.id = random.uuid();
    service.name = spec.name;
    service.targetType = spec.type;
    service.parent = environmentIndex;
    service.parts.clear();
    service.parts.push_back({"CONFIG", serviceDocument(random, service, createdNs)});
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> variables {{
        {"LOG_LEVEL", "info"}, {"HTTP_TIMEOUT_MS", "2500"}, {"FEATURE_FAST_CHECKOUT", "off"}, {"POOL_SIZE", "20"}}};
    for (const auto &[key, value] : variables) {
        if (random.chance(60))
            service.parts.push_back({"VARIABLE", variableDocument(random, key, value, false, service, createdNs)});
    }
    service.parts.push_back({"SECRET", variableDocument(random, "API_SIGNING_KEY", "", true, service, createdNs)});
    return service;
}

DemoObject makeOther(DemoRandom &random, std::string_view type, std::string_view name, std::int64_t createdNs,
                     DemoJson document)
{
    DemoObject object;
    object.id = random.uuid();
    object.name = name;
    object.targetType = type;
    document.set("id", object.id).set("name", name).set("created_at", DemoJson::time(createdNs));
    document.set("updated_at", DemoJson::time(createdNs));
    object.parts.push_back({"CONFIG", std::move(document)});
    return object;
}

std::int64_t before(DemoRandom &random, std::int64_t startNs)
{
    return startNs - random.between(1, 400LL * 86'400 * 1'000'000) * 1000;
}

void addActors(DemoWorld &world, DemoRandom &random)
{
    // The plus sign is for clients that do not escape it in a query.
    constexpr std::array<std::string_view, 9> names {"jane.doe", "tomas.novak", "aisha.khan", "lea.martin", "oleg.petrov",
                                                     "mei.chen", "sam.oneill", "noor.haddad", "qa+robot"};
    constexpr std::array<std::string_view, 3> browsers {
        "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string mail = std::string(names[i]) + "@acme.example";
        world.people.push_back({mail, "CONSOLE", std::string(browsers[i % browsers.size()])});
        world.commandLines.push_back({mail, "CLI", i % 3 == 0 ? "CLI 1.9.2" : "CLI 1.8.0"});
    }
    world.machines = {{"release-bot", "API", "curl/8.5.0"},
                      {"backstage-sync", "API", "python-requests/2.32.3"},
                      {"github-actions", "CLI", "CLI 1.8.0"}};
    world.terraform = {"terraform-ci", "TERRAFORM_PROVIDER", "Terraform provider 0.48.0"};
    world.gitHub = {"GitHub", "GIT", std::nullopt};
    world.platform = {"Qovery", "QOVERY_INTERNAL", std::nullopt};
    world.staff = {"Qovery (Camille Roux)", "QOVERY_INTERNAL", std::nullopt};
    world.policy = {"policy:" + random.uuid() + ":deploy-staging-only", "API", "curl/8.5.0"};
    world.skill = {"mei.chen@acme.example", "SKILL",
                   "QoverySkill/qovery-assess (version:1.4.0; https://github.com/Qovery/qovery-skills)"};
}

void addOthers(DemoWorld &world, DemoRandom &random, std::int64_t startNs)
{
    auto add = [&](std::string_view type, std::string_view name, DemoJson document) {
        world.others.push_back(makeOther(random, type, name, before(random, startNs), std::move(document)));
    };
    add("CONTAINER_REGISTRY", "acme-ecr",
        DemoJson::object({{"kind", "ECR"}, {"url", "https://123456789012.dkr.ecr.eu-west-3.amazonaws.com"}}));
    add("HELM_REPOSITORY", "bitnami",
        DemoJson::object({{"kind", "HTTPS"}, {"url", "https://charts.bitnami.com/bitnami"}, {"skip_tls_verification", false}}));
    add("WEBHOOK", "slack-deployments",
        DemoJson::object({{"kind", "SLACK"}, {"enabled", true}, {"target_url", "https://hooks.slack.example/T000/B000"},
                          {"events", DemoJson::array({"DEPLOYMENT_FAILURE", "DEPLOYMENT_SUCCESSFUL"})}}));
    add("MEMBERS_AND_ROLES", "Release manager",
        DemoJson::object({{"description", "May deploy to production"}, {"cluster_permissions", DemoJson::array({"VIEWER"})}}));
    add("ENTERPRISE_CONNECTION", "okta-acme",
        DemoJson::object({{"connection_name", "okta-acme"}, {"default_role", "viewer"}, {"enforce_group_sync", true}}));
}

} // namespace

DemoWorld::DemoWorld(DemoRandom &random, std::int64_t startNs)
{
    organization.id = demoOrganizationId;
    organization.name = demoOrganizationName;
    organization.targetType = "ORGANIZATION";
    addActors(*this, random);
    clusters.push_back(makeCluster(random, "prod-eks", "AWS", "eu-west-3", before(random, startNs)));
    clusters.push_back(makeCluster(random, "staging-eks", "AWS", "eu-west-3", before(random, startNs)));
    clusters.push_back(makeCluster(random, "analytics-gke", "GCP", "europe-west9", before(random, startNs)));
    for (const ProjectSpec &spec : projectSpecs()) {
        const std::size_t projectIndex = projects.size();
        projects.push_back(makeProject(random, spec.name, before(random, startNs)));
        for (const EnvironmentSpec &environment : environmentSpecs) {
            if (environment.type == "PREVIEW" && projectIndex % 2 == 1)
                continue;
            const std::size_t environmentIndex = environments.size();
            environments.push_back(makeEnvironment(random, projects[projectIndex], projectIndex, environment,
                                                   clusters[environment.cluster], before(random, startNs)));
            for (const ServiceSpec &service : spec.services)
                services.push_back(makeService(random, environments[environmentIndex], environmentIndex, service,
                                               before(random, startNs)));
        }
    }
    addOthers(*this, random, startNs);
}

DemoObject &DemoWorld::service(std::string_view projectName, std::string_view environment, std::string_view name)
{
    return *std::ranges::find_if(services, [&](const DemoObject &service) {
        return service.projectName == projectName && service.environmentName == environment && service.name == name;
    });
}

DemoObject &DemoWorld::project(std::string_view name)
{
    return *std::ranges::find(projects, name, &DemoObject::name);
}

DemoObject &DemoWorld::other(std::string_view targetType)
{
    return *std::ranges::find(others, targetType, &DemoObject::targetType);
}

} // namespace Backtrail
