// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demostories.h"

#include <algorithm>
#include <array>

namespace Backtrail {

// Never draw two numbers among the arguments of one call or the operands of one sum: compilers evaluate them in
// different orders, and the demonstration must be the same everywhere. Braced lists and assignments are ordered.

namespace {

constexpr std::array<std::string_view, 5> failures {
    "ErrImagePull: manifest for the requested tag was not found",
    "Liveness probe failed: HTTP probe failed with statuscode: 503",
    "Helm upgrade failed: timed out waiting for the condition",
    "Build failed: npm ERR! code ERESOLVE unable to resolve dependency tree",
    "0/6 nodes are available: 6 Insufficient memory"};

DemoJson gitSource(DemoRandom &random, const DemoObject &service)
{
    return DemoJson::object({{"docker", DemoJson::object({{"git_repository", DemoJson::object(
        {{"url", "https://github.com/acme/" + service.name + ".git"}, {"deployed_commit_id", random.hex(40)}})}})}});
}

void tellStep(DemoSimulation &simulation, std::string_view eventType, const DemoObject &service, const DemoActor &actor,
              const DemoJson &document)
{
    if (!eventType.empty())
        simulation.tell(eventType, service, actor).change = document.text();
}

void tellEnd(DemoSimulation &simulation, const DemoObject &service, const DemoActor &actor, const DemoAct &act,
             DemoJson document, bool fails)
{
    if (fails) {
        document.set("status", "ERROR");
        document.set("error", DemoJson::object({{"code", 1}, {"message", simulation.random.pick(failures)}}));
    }
    tellStep(simulation, fails ? act.failed : act.succeeded, service, actor, document);
}

void pushFromGit(DemoSimulation &simulation)
{
    DemoObject &service = simulation.anyService("APPLICATION");
    planAct(simulation, service, simulation.world.gitHub, demoDeploy, {90, 420, 8});
}

void editAndDeploy(DemoSimulation &simulation)
{
    DemoObject &service = simulation.anyService();
    const DemoActor actor = simulation.random.chance(15) ? simulation.world.terraform
        : simulation.random.chance(15)                   ? simulation.random.pick(simulation.world.machines)
                                                         : simulation.anyPerson();
    updatePart(simulation, service, service.parts.front(), actor, [&](DemoJson &) {
        changeConfiguration(simulation.random, service, simulation.now());
    });
    if (!simulation.random.chance(65))
        return;
    const std::int64_t pause = simulation.random.between(3'000'000, 200'000'000) * 1000;
    simulation.in(pause, [&service, actor](DemoSimulation &later) {
        planAct(later, service, actor, demoDeploy, {60, 600, 10});
    });
}

void editVariable(DemoSimulation &simulation)
{
    DemoObject &service = simulation.anyService();
    const DemoActor actor = simulation.anyPerson();
    constexpr std::array<std::string_view, 6> keys {"FEATURE_NEW_BASKET", "SENTRY_SAMPLE_RATE", "RETRY_LIMIT",
                                                    "PAYMENT_PROVIDER", "CACHE_TTL_S", "DB_POOL_MAX"};
    constexpr std::array<std::string_view, 6> values {"on", "off", "0.25", "5", "stripe", "300"};
    if (service.parts.size() > 6) {
        const DemoPart gone = service.parts.back();
        service.parts.pop_back();
        simulation.tellPart("DELETE", service, gone, actor);
    } else if (simulation.random.chance(40)) {
        const std::string_view key = simulation.random.pick(keys);
        const std::string_view value = simulation.random.pick(values);
        service.parts.push_back(
            {"VARIABLE", variableDocument(simulation.random, key, value, false, service, simulation.now())});
        simulation.tellPart("CREATE", service, service.parts.back(), actor);
    } else {
        DemoPart &part = service.parts[1 + simulation.random.below(service.parts.size() - 1)];
        updatePart(simulation, service, part, actor, [&](DemoJson &document) {
            if (part.kind == "VARIABLE")
                document.set("value", simulation.random.pick(values));
            document.set("updated_at", DemoJson::time(simulation.now()));
        });
    }
}

void lookInside(DemoSimulation &simulation)
{
    constexpr std::array<std::string_view, 5> types {"SHELL", "SHELL", "SHELL", "PORT_FORWARD", "REMOTE_DEBUG"};
    DemoObject &service = simulation.anyService(simulation.random.chance(50) ? "CONTAINER" : "APPLICATION");
    const std::string_view type = simulation.random.pick(types);
    const DemoActor &actor = simulation.random.pick(simulation.world.commandLines);
    simulation.tell(type, service, actor).change
        = DemoJson::object({{"pod_name", service.name + "-" + simulation.random.hex(5)}, {"container", service.name}}).text();
}

void restartService(DemoSimulation &simulation)
{
    DemoObject &service = simulation.anyService("CONTAINER");
    planAct(simulation, service, simulation.anyPerson(), demoRestart, {20, 90, 4});
}

void runJob(DemoSimulation &simulation)
{
    DemoObject &job = simulation.anyService("JOB");
    planAct(simulation, job, simulation.anyPerson(), demoForceRun, {30, 900, 12});
}

void actOnEnvironment(DemoSimulation &simulation)
{
    const std::size_t environment = simulation.random.below(simulation.world.environments.size());
    if (simulation.world.environments[environment].isScripted)
        return; // its project is gone
    if (simulation.world.environments[environment].environmentType == "PRODUCTION" || simulation.random.chance(50))
        planEnvironmentAct(simulation, environment, simulation.anyPerson(), demoDeploy);
    else
        planEnvironmentAct(simulation, environment, simulation.world.platform, demoStop);
}

void addDomain(DemoSimulation &simulation)
{
    DemoObject &service = simulation.anyService("APPLICATION");
    const DemoActor actor = simulation.anyPerson();
    const std::string domain = service.name + ".acme.example";
    DemoPart part {"CUSTOM_DOMAIN", customDomainDocument(simulation.random, domain, simulation.now())};
    simulation.tellPart("CREATE", service, part, actor);
    simulation.in(simulation.random.between(120, 1500) * demoSecond, [&service, actor, part](DemoSimulation &later) mutable {
        updatePart(later, service, part, actor, [&](DemoJson &document) {
            document.set("status", "VALIDATED").set("updated_at", DemoJson::time(later.now()));
        });
    });
}

void editCluster(DemoSimulation &simulation)
{
    DemoObject &cluster = simulation.random.pick(simulation.world.clusters);
    const DemoActor actor = simulation.anyPerson();
    if (simulation.random.chance(40)) {
        DemoPart &settings = cluster.parts[1];
        updatePart(simulation, cluster, settings, actor, [&](DemoJson &document) {
            document.set("nginx.hpa.max_number_instances", simulation.random.between(10, 60));
            if (simulation.random.chance(50))
                document.set("loki.log_retention_in_week", simulation.random.between(2, 24));
        });
    } else if (simulation.random.chance(50)) {
        DemoPart &routes = cluster.parts[2];
        updatePart(simulation, cluster, routes, actor, [&](DemoJson &document) {
            DemoJson &route = simulation.random.pick(document.at("results").items());
            route.set("destination", "10." + std::to_string(simulation.random.between(40, 200)) + ".0.0/16");
        });
    } else {
        updatePart(simulation, cluster, cluster.parts.front(), actor, [&](DemoJson &document) {
            document.set("max_running_nodes", simulation.random.between(6, 40));
            document.set("updated_at", DemoJson::time(simulation.now()));
        });
        planAct(simulation, cluster, simulation.world.staff, demoDeploy, {300, 1500, 5});
    }
}

void askByTool(DemoSimulation &simulation)
{
    constexpr std::array<std::string_view, 4> tools {"list_services", "get_service_logs", "list_events", "explain_failure"};
    DemoEvent &event = simulation.tell("MCP", simulation.world.organization, simulation.world.skill);
    event.subTargetType = "TOOL_CALL";
    event.change = DemoJson::object({{"tool", simulation.random.pick(tools)},
                                     {"duration_ms", simulation.random.between(20, 1800)}}).text();
}

void denyByPolicy(DemoSimulation &simulation)
{
    simulation.tell("POLICY_FAILED", simulation.anyService(), simulation.world.policy).change
        = std::string(); // the API says nothing about why
}

void inviteMember(DemoSimulation &simulation)
{
    constexpr std::array<std::string_view, 6> names {"nina.berg", "paul.roy", "ines.costa", "yuki.ito", "omar.said", "eva.lind"};
    constexpr std::array<std::string_view, 3> roles {"viewer", "developer", "admin"};
    const DemoObject &members = simulation.world.other("MEMBERS_AND_ROLES");
    const DemoActor inviter = simulation.random.pick(simulation.world.people);
    const std::string mail = std::string(simulation.random.pick(names)) + "@acme.example";
    DemoPart part {"INVITATION",
                   DemoJson::object({{"id", simulation.random.uuid()}, {"email", mail}, {"inviter", inviter.triggeredBy},
                                     {"role_name", simulation.random.pick(roles)}, {"invitation_status", "PENDING"},
                                     {"created_at", DemoJson::time(simulation.now())}})};
    simulation.tellPart("CREATE", members, part, inviter);
    simulation.in(simulation.random.between(20, 2000) * demoMinute, [&members, part, mail](DemoSimulation &later) mutable {
        part.document.set("invitation_status", "ACCEPTED");
        later.tellPart("ACCEPT", members, part, {mail, "CONSOLE", later.world.people.front().userAgent});
    });
}

void makeToken(DemoSimulation &simulation)
{
    const std::string name = "ci-" + simulation.random.hex(4);
    const DemoPart part {"API_TOKEN", DemoJson::object({{"id", simulation.random.uuid()}, {"name", name}, {"role", "deployer"},
                                                        {"created_at", DemoJson::time(simulation.now())}})};
    const DemoActor actor = simulation.random.pick(simulation.world.people);
    simulation.tellPart("CREATE", simulation.world.organization, part, actor);
    if (simulation.random.chance(50))
        simulation.in(simulation.random.between(1, 72) * demoHour, [part, actor](DemoSimulation &later) {
            later.tellPart("DELETE", later.world.organization, part, actor);
        });
}

struct EverydayStory
{
    int weight;
    void (*begin)(DemoSimulation &);
};

constexpr std::array everydayStories {
    EverydayStory {26, pushFromGit}, EverydayStory {28, editAndDeploy}, EverydayStory {14, editVariable},
    EverydayStory {9, lookInside},   EverydayStory {6, restartService}, EverydayStory {5, runJob},
    EverydayStory {3, actOnEnvironment}, EverydayStory {3, addDomain},  EverydayStory {3, editCluster},
    EverydayStory {2, askByTool},    EverydayStory {1, denyByPolicy},   EverydayStory {1, inviteMember},
    EverydayStory {1, makeToken}};

} // namespace

DemoJson deploymentDocument(DemoRandom &random, DemoObject &service)
{
    DemoJson document = DemoJson::object({{"id", service.id}, {"name", service.name}});
    if (service.targetType == "CONTAINER")
        document.set("service_source", DemoJson::object({{"image", DemoJson::object(
            {{"tag", service.config().at("tag")}, {"image_name", service.config().at("image_name")}})}}));
    else if (service.targetType == "APPLICATION" || service.targetType == "JOB")
        document.set("service_source", gitSource(random, service));
    else if (service.targetType == "HELM")
        document.set("service_source", DemoJson::object({{"repository", service.config().at("source").at("repository")}}));
    document.set("execution_id", random.uuid());
    return document;
}

void planAct(DemoSimulation &simulation, DemoObject &service, const DemoActor &actor, const DemoAct &act,
             const DemoCourse &course)
{
    const DemoJson document = deploymentDocument(simulation.random, service);
    tellStep(simulation, act.queued, service, actor, document);
    const std::int64_t pause = simulation.random.between(200'000, 1'900'000) * 1000;
    simulation.in(pause, [&service, actor, act, document](DemoSimulation &later) {
        tellStep(later, act.started, service, actor, document);
    });
    const std::int64_t duration
        = simulation.random.between(course.shortestSeconds * 1'000'000, course.longestSeconds * 1'000'000) * 1000;
    const bool fails = simulation.random.chance(course.failPercent);
    simulation.in(pause + duration, [&service, actor, act, document, fails](DemoSimulation &later) {
        tellEnd(later, service, actor, act, document, fails);
    });
}

void planEnvironmentAct(DemoSimulation &simulation, std::size_t environment, const DemoActor &actor, const DemoAct &act)
{
    DemoObject &parent = simulation.world.environments[environment];
    planAct(simulation, parent, actor, act, {300, 900, 0});
    for (DemoObject &service : simulation.world.services) {
        if (service.parent == environment && !service.isScripted)
            planAct(simulation, service, actor, act, {30, 290, 3});
    }
}

void updatePart(DemoSimulation &simulation, DemoObject &object, DemoPart &part, const DemoActor &actor,
                const std::function<void(DemoJson &)> &edit)
{
    std::string before = part.document.text();
    edit(part.document);
    simulation.tellPart("UPDATE", object, part, actor, std::move(before));
}

void beginEverydayStory(DemoSimulation &simulation)
{
    int total = 0;
    for (const EverydayStory &story : everydayStories)
        total += story.weight;
    auto lot = static_cast<int>(simulation.random.below(static_cast<std::size_t>(total)));
    for (const EverydayStory &story : everydayStories) {
        lot -= story.weight;
        if (lot < 0) {
            story.begin(simulation);
            return;
        }
    }
}

} // namespace Backtrail
