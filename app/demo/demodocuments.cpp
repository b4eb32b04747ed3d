// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoworld.h"

#include <array>

namespace Backtrail {

namespace {

DemoJson probe(std::string_view path, int delay)
{
    return DemoJson::object(
        {{"type", DemoJson::object({{"http", DemoJson::object({{"path", path}, {"port", 8080}, {"scheme", "HTTP"}})},
                                    {"tcp", DemoJson()}, {"exec", DemoJson()}, {"grpc", DemoJson()}})},
         {"period_seconds", 10}, {"timeout_seconds", 5}, {"success_threshold", 1}, {"failure_threshold", 3},
         {"initial_delay_seconds", delay}});
}

DemoJson port(DemoRandom &random, std::string_view name, int internal, bool isPublic)
{
    return DemoJson::object({{"id", random.uuid()}, {"name", name}, {"protocol", "HTTP"}, {"is_default", isPublic},
                             {"internal_port", internal}, {"external_port", isPublic ? DemoJson(443) : DemoJson()},
                             {"publicly_accessible", isPublic}, {"public_path_rewrite", DemoJson()}});
}

DemoJson gitRepository(DemoRandom &random, const DemoObject &service)
{
    return DemoJson::object({{"url", "https://github.com/acme/" + service.name + ".git"}, {"name", "acme/" + service.name},
                             {"owner", "acme"}, {"branch", "main"}, {"provider", "GITHUB"}, {"root_path", "/"},
                             {"git_token_id", DemoJson()}, {"has_access", true},
                             {"deployed_commit_id", random.hex(40)}, {"deployed_commit_contributor", "GitHub"}});
}

// What the documents of all kinds of services have in common.
DemoJson commonDocument(const DemoObject &service, std::int64_t createdNs)
{
    return DemoJson::object({{"id", service.id}, {"name", service.name}, {"description", ""},
                             {"created_at", DemoJson::time(createdNs)}, {"updated_at", DemoJson::time(createdNs)},
                             {"service_type", service.targetType}, {"auto_deploy", true},
                             {"icon_uri", "app://qovery-console/" + service.targetType},
                             {"environment", DemoJson::object({{"id", service.environmentId}})},
                             {"labels_groups", DemoJson::array()}, {"annotations_groups", DemoJson::array()}});
}

void addRuntime(DemoRandom &random, DemoJson &document)
{
    constexpr std::array memory {256, 512, 1024, 2048};
    constexpr std::array cpu {100, 250, 500, 1000};
    document.set("cpu", random.pick(cpu)).set("gpu", 0).set("memory", random.pick(memory));
    document.set("arguments", DemoJson::array()).set("entrypoint", "").set("auto_preview", random.chance(40));
    document.set("min_running_instances", 2).set("max_running_instances", 4);
    document.set("ports", DemoJson::array({port(random, "http", 8080, true), port(random, "metrics", 9090, false)}));
    document.set("healthchecks", DemoJson::object({{"liveness_probe", probe("/healthz", 30)},
                                                   {"readiness_probe", probe("/ready", 10)}}));
    document.set("autoscaling", DemoJson::object({{"mode", "HPA"}, {"cpu_threshold", 60}, {"memory_threshold", DemoJson()}}));
    document.set("storage", random.chance(30)
                     ? DemoJson::array({DemoJson::object({{"id", random.uuid()}, {"size", 10}, {"type", "FAST_SSD"},
                                                          {"mount_point", "/data"}})})
                     : DemoJson::array());
}

void addContainer(DemoRandom &random, DemoJson &document, const DemoObject &service)
{
    addRuntime(random, document);
    document.set("image_name", "acme/" + service.name).set("tag", "1.29.4");
    document.set("registry", DemoJson::object({{"id", random.uuid()}, {"kind", "ECR"}, {"name", "acme-ecr"},
                                               {"url", "https://123456789012.dkr.ecr.eu-west-3.amazonaws.com"}}));
}

void addApplication(DemoRandom &random, DemoJson &document, const DemoObject &service)
{
    addRuntime(random, document);
    document.set("build_mode", "DOCKER").set("dockerfile_path", "Dockerfile").set("dockerfile_raw", DemoJson());
    document.set("docker_target_build_stage", DemoJson()).set("git_repository", gitRepository(random, service));
}

void addDatabase(DemoRandom &random, DemoJson &document, const DemoObject &service)
{
    const bool isManaged = service.environmentType == "PRODUCTION";
    document.set("type", "POSTGRESQL").set("version", "15").set("mode", isManaged ? "MANAGED" : "CONTAINER");
    document.set("accessibility", "PRIVATE").set("storage", isManaged ? 100 : 10).set("cpu", 500).set("memory", 2048);
    document.set("instance_type", isManaged ? DemoJson("db.t4g.large") : DemoJson()).set("port", 5432);
    document.set("host", "z" + random.hex(8) + "-postgresql.acme.internal").set("disk_encrypted", isManaged);
    document.set("maximum_cpu", 4000).set("maximum_memory", 16384);
}

void addHelm(DemoRandom &random, DemoJson &document, const DemoObject &service)
{
    const bool isLarge = service.name == "kube-prometheus-stack" && service.environmentType == "PRODUCTION";
    const std::string values = helmValues(random, isLarge ? 200'000 : 900 + random.below(1600));
    document.set("timeout_sec", 600).set("arguments", DemoJson::array({"--wait", "--atomic"}));
    document.set("allow_cluster_wide_resources", service.projectName == "observability").set("ports", DemoJson::array());
    document.set("source", DemoJson::object(
        {{"repository", DemoJson::object({{"chart_name", service.name}, {"chart_version", "4.12.1"},
                                          {"repository", DemoJson::object({{"id", random.uuid()}, {"name", "bitnami"}})}})}}));
    document.set("values_override", DemoJson::object(
        {{"set", DemoJson::array()}, {"set_json", DemoJson::array()}, {"set_string", DemoJson::array()},
         {"file", DemoJson::object({{"git", DemoJson()},
                                    {"raw", DemoJson::object({{"name", "values.yaml"}, {"content", values}})}})}}));
}

void addJob(DemoRandom &random, DemoJson &document, const DemoObject &service)
{
    document.set("cpu", 250).set("memory", 512).set("max_nb_restart", 0).set("max_duration_seconds", 1800);
    document.set("job_type", "CRON").set("port", DemoJson()).set("auto_preview", false);
    document.set("schedule", DemoJson::object(
        {{"cronjob", DemoJson::object({{"timezone", "Europe/Paris"}, {"scheduled_at", "0 3 * * *"}, {"entrypoint", ""},
                                       {"arguments", DemoJson::array({"run", service.name})}})}}));
    document.set("source", DemoJson::object(
        {{"docker", DemoJson::object({{"dockerfile_path", "Dockerfile"}, {"git_repository", gitRepository(random, service)}})}}));
}

void addTerraform(DemoRandom &random, DemoJson &document, const DemoObject &service)
{
    auto variable = [](std::string_view key, DemoJson value, bool isSecret) {
        return DemoJson::object({{"key", key}, {"value", std::move(value)}, {"secret", isSecret}});
    };
    document.set("provider", "TERRAFORM").set("timeout_sec", 1800).set("use_cluster_credentials", true);
    document.set("provider_version", DemoJson::object({{"explicit_version", "1.9.8"}, {"read_from_terraform_block", false}}));
    document.set("job_resources", DemoJson::object({{"cpu_milli", 500}, {"ram_mib", 1024}, {"storage_gib", 20}}));
    document.set("backend", DemoJson::object({{"kubernetes", DemoJson::object()}}));
    document.set("terraform_files_source", DemoJson::object({{"git_repository", gitRepository(random, service)}}));
    document.set("terraform_variables_source", DemoJson::object(
        {{"tf_var_file_paths", DemoJson::array({"environments/" + service.environmentName + ".tfvars"})},
         {"tf_vars", DemoJson::array({variable("region", "eu-west-3", false), variable("node_count", "3", false),
                                      variable("retention_days", "14", false), variable("admin_password", DemoJson(), true)})}}));
}

void addWorkflow(DemoRandom &random, DemoJson &document)
{
    document.set("model", "small-reasoner-2").set("max_steps", 24).set("timeout_sec", 300).set("cpu", 250).set("memory", 512);
    document.set("tools", DemoJson::array({"http_get", "sql_read", "ticket_comment"})).set("schedule", DemoJson());
    document.set("prompt", "Summarise what is new.\nNever change data.\nAnswer in one paragraph.");
    document.set("agent_id", random.uuid());
}

} // namespace

DemoJson serviceDocument(DemoRandom &random, const DemoObject &service, std::int64_t createdNs)
{
    DemoJson document = commonDocument(service, createdNs);
    if (service.targetType == "CONTAINER")
        addContainer(random, document, service);
    else if (service.targetType == "APPLICATION")
        addApplication(random, document, service);
    else if (service.targetType == "DATABASE")
        addDatabase(random, document, service);
    else if (service.targetType == "HELM")
        addHelm(random, document, service);
    else if (service.targetType == "JOB")
        addJob(random, document, service);
    else if (service.targetType == "TERRAFORM")
        addTerraform(random, document, service);
    else
        addWorkflow(random, document);
    return document;
}

DemoJson variableDocument(DemoRandom &random, std::string_view key, std::string_view value, bool isSecret,
                          const DemoObject &owner, std::int64_t createdNs)
{
    const bool isOfService = owner.targetType != "ENVIRONMENT" && owner.targetType != "PROJECT";
    return DemoJson::object({{"id", random.uuid()}, {"key", key}, {"scope", isOfService ? "APPLICATION" : owner.targetType.c_str()},
                             {"value", isSecret ? DemoJson() : DemoJson(value)}, {"owned_by", "QOVERY"},
                             {"is_secret", isSecret}, {"created_at", DemoJson::time(createdNs)}, {"mount_path", DemoJson()},
                             {"service_id", isOfService ? DemoJson(owner.id) : DemoJson()},
                             {"updated_at", DemoJson::time(createdNs)}, {"description", ""},
                             {"service_name", isOfService ? DemoJson(owner.name) : DemoJson()},
                             {"service_type", isOfService ? DemoJson(owner.targetType) : DemoJson()},
                             {"variable_type", "VALUE"}});
}

DemoJson customDomainDocument(DemoRandom &random, std::string_view domain, std::int64_t createdNs)
{
    return DemoJson::object({{"id", random.uuid()}, {"domain", domain}, {"status", "VALIDATION_PENDING"}, {"use_cdn", false},
                             {"created_at", DemoJson::time(createdNs)}, {"updated_at", DemoJson::time(createdNs)},
                             {"validation_domain", "z" + random.hex(8) + ".cname.acme.example"},
                             {"generate_certificate", true}});
}

DemoJson clusterAdvancedSettings()
{
    DemoJson settings = DemoJson::object(
        {{"aws.vpc.enable_s3_flow_logs", false}, {"aws.vpc.flow_logs_retention_days", 365},
         {"aws.eks.ec2.metadata_imds", "required"}, {"aws.eks.encrypt_secrets_kms_key_arn", ""},
         {"aws.eks.enable_alb_controller", true}, {"aws.iam.enable_sso", false},
         {"aws.cloudwatch.eks_logs_retention_days", 90}, {"cloud_provider.container_registry.tags", DemoJson::object()},
         {"load_balancer.size", "lb-s"}, {"registry.image_retention_time", 31536000},
         {"registry.mirroring_mode", "CLUSTER"}, {"pleco.resources_ttl", -1}, {"loki.log_retention_in_week", 12},
         {"k8s.api.allow_public_access", true}, {"k8s.api.allowed_public_access_cidrs", DemoJson::array({"203.0.113.0/24"})},
         {"nginx.vcpu.request_in_milli_cpu", 200}, {"nginx.vcpu.limit_in_milli_cpu", 700},
         {"nginx.memory.request_in_mib", 768}, {"nginx.memory.limit_in_mib", 768},
         {"nginx.hpa.min_number_instances", 2}, {"nginx.hpa.max_number_instances", 25},
         {"nginx.hpa.cpu_utilization_percentage_threshold", 50}, {"nginx.controller.enable_client_ip", false},
         {"nginx.controller.log_format_escaping", DemoJson::object({{"type", "Default"}})},
         {"object_storage.enable_logging", false}, {"database.postgresql.deny_any_access", false},
         {"database.postgresql.allowed_cidrs", DemoJson::array({"10.0.0.0/8"})}, {"database.mysql.deny_any_access", false},
         {"database.redis.deny_any_access", false}, {"database.mongodb.deny_any_access", false}});
    return settings;
}

DemoJson routingTable()
{
    auto route = [](std::string_view destination, std::string_view target, std::string_view description) {
        return DemoJson::object({{"destination", destination}, {"target", target}, {"description", description}});
    };
    return DemoJson::object({{"results", DemoJson::array({route("172.31.0.0/16", "pcx-0a1b2c3d4e5f60718", "office VPN"),
                                                          route("10.42.0.0/16", "pcx-0f1e2d3c4b5a69788", "warehouse peering")})}});
}

std::string helmValues(DemoRandom &random, std::size_t bytes)
{
    constexpr std::array<std::string_view, 8> components {"server", "worker", "gateway", "exporter",
                                                          "alertmanager", "ruler", "compactor", "operator"};
    std::string text = "# Managed by the platform team\nglobal:\n  imageRegistry: docker.io\n";
    for (std::size_t i = 0; text.size() < bytes; ++i) {
        text += std::string(random.pick(components)) + '-' + std::to_string(i) + ":\n";
        text += "  replicaCount: " + std::to_string(random.between(1, 6)) + '\n';
        text += "  image:\n    tag: \"v2." + std::to_string(random.between(10, 60)) + ".0\"\n    pullPolicy: IfNotPresent\n";
        text += "  resources:\n    requests:\n      cpu: " + std::to_string(random.between(1, 20) * 50) + "m\n";
        text += "      memory: " + std::to_string(random.between(1, 16) * 128) + "Mi\n";
        text += "  nodeSelector: {}\n  tolerations: []\n  podAnnotations:\n    checksum/config: " + random.hex(16) + '\n';
    }
    return text;
}

} // namespace Backtrail
