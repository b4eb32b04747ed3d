// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demostories.h"

#include <algorithm>
#include <array>
#include <string>

namespace Backtrail {

namespace {

constexpr std::size_t deletionBurst = 130; // more than the largest page
constexpr std::size_t importBurst = 60;

// What stood in the project is not touched any more from now on.
void closeProject(DemoSimulation &simulation, const DemoObject &project)
{
    for (DemoObject &environment : simulation.world.environments)
        environment.isScripted = environment.isScripted || environment.projectId == project.id;
    for (DemoObject &service : simulation.world.services)
        service.isScripted = service.isScripted || service.projectId == project.id;
}

// A project is deleted with everything in it: one instant, more events than fit on a page.
void deleteProject(DemoSimulation &simulation, DemoObject &project)
{
    const DemoActor actor = simulation.world.people[1];
    const std::size_t before = simulation.toldCount();
    std::vector<DemoObject *> services;
    for (DemoObject &service : simulation.world.services) {
        if (service.projectId != project.id)
            continue;
        services.push_back(&service);
        simulation.tellPart("DELETE", service, service.parts.front(), actor);
    }
    for (DemoObject &environment : simulation.world.environments) {
        if (environment.projectId == project.id)
            simulation.tellPart("DELETE", environment, environment.parts.front(), actor);
    }
    simulation.tellPart("DELETE", project, project.parts.front(), actor);
    for (std::size_t i = 0; simulation.toldCount() - before < deletionBurst; ++i) {
        const DemoObject &owner = *services[i % services.size()];
        const std::string key = "ERP_SETTING_" + std::to_string(i + 1);
        const bool isSecret = i % 3 == 0;
        const DemoPart part {isSecret ? "SECRET" : "VARIABLE",
                             variableDocument(simulation.random, key, isSecret ? "" : "x", isSecret, owner, simulation.now())};
        simulation.tellPart("DELETE", owner, part, actor);
    }
}

void importVariables(DemoSimulation &simulation)
{
    DemoObject &environment = simulation.world.environments[1];
    const DemoActor actor = simulation.world.people[3];
    DemoEvent &event = simulation.tell("IMPORT", environment, actor);
    event.subTargetType = "VARIABLE";
    event.change = DemoJson::object({{"file_name", ".env.staging"}, {"total_variables_to_import",
                                                                     static_cast<std::int64_t>(importBurst - 1)}}).text();
    for (std::size_t i = 1; i < importBurst; ++i) {
        const std::string key = "IMPORTED_" + std::to_string(i);
        const std::string value = simulation.random.hex(8 + simulation.random.below(40));
        const DemoPart part {"VARIABLE",
                             variableDocument(simulation.random, key, value, false, environment, simulation.now())};
        simulation.tellPart("CREATE", environment, part, actor);
    }
}

// Several variables of one service saved with one click.
void saveVariables(DemoSimulation &simulation, std::size_t count)
{
    const DemoObject &service = simulation.anyService("APPLICATION");
    const DemoActor actor = simulation.anyPerson();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string key = "TUNING_" + std::to_string(i + 1);
        const std::string value = std::to_string(simulation.random.between(1, 999));
        const DemoPart part {"VARIABLE",
                             variableDocument(simulation.random, key, value, false, service, simulation.now())};
        simulation.tellPart("CREATE", service, part, actor);
    }
}

void upgradeClusters(DemoSimulation &simulation)
{
    const DemoActor staff = simulation.world.staff;
    for (DemoObject &cluster : simulation.world.clusters)
        planAct(simulation, cluster, staff, demoDeploy, {900, 2400, 0});
}

} // namespace

void plantBursts(DemoSimulation &simulation, std::int64_t fromNs, std::int64_t toNs)
{
    DemoObject &project = simulation.world.project("legacy-erp");
    const std::int64_t deletion = fromNs + 19 * demoDay + 51'753'264'802'000;
    simulation.at(deletion - 2 * demoHour, [&project](DemoSimulation &now) { closeProject(now, project); });
    simulation.at(deletion, [&project](DemoSimulation &now) { deleteProject(now, project); });
    simulation.at(toNs - 6 * demoDay + 7'004'500'000'000, importVariables);
    simulation.at(toNs - 12 * demoDay + 3'300'250'000'000, upgradeClusters);
    constexpr std::array<std::size_t, 6> sizes {3, 4, 5, 7, 9, 12};
    for (const std::size_t size : sizes) {
        const std::int64_t when = simulation.random.between(fromNs / 1000, toNs / 1000) * 1000;
        simulation.at(when, [size](DemoSimulation &now) { saveVariables(now, size); });
    }
    for (std::size_t i = 0; i < 6; ++i) {
        const std::int64_t when = simulation.random.between(fromNs / 1000, toNs / 1000) * 1000;
        const std::size_t environment = simulation.random.below(12); // of the first projects, which stay
        simulation.at(when, [environment](DemoSimulation &now) {
            planEnvironmentAct(now, environment, now.anyPerson(), demoDeploy);
        });
    }
}

} // namespace Backtrail
