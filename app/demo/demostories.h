// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo/demosimulation.h"

namespace Backtrail {

// What an act on a service is called from the wish to its end. The platform tells a deployment as three events: it is
// queued, it starts a moment later (TRIGGER_…), and minutes later it has ended.
struct DemoAct
{
    std::string_view queued;
    std::string_view started;
    std::string_view succeeded;
    std::string_view failed;
};

inline constexpr DemoAct demoDeploy {"DEPLOY_QUEUED", "TRIGGER_DEPLOY", "DEPLOYED", "DEPLOY_FAILED"};
inline constexpr DemoAct demoStop {"STOP_QUEUED", "TRIGGER_STOP", "STOPPED", "STOP_FAILED"};
inline constexpr DemoAct demoRestart {"RESTART_QUEUED", "TRIGGER_RESTART", "RESTARTED", "RESTART_FAILED"};
inline constexpr DemoAct demoDelete {"DELETE_QUEUED", "TRIGGER_DELETE", "DELETED", "DELETE_FAILED"};
inline constexpr DemoAct demoUninstall {"UNINSTALL_QUEUED", "TRIGGER_UNINSTALL", "UNINSTALLED", "UNINSTALL_FAILED"};
inline constexpr DemoAct demoForceRun {"FORCE_RUN_QUEUED", "TRIGGER_FORCE_RUN", "FORCE_RUN_SUCCEEDED", "FORCE_RUN_FAILED"};

// How long an act takes and how often it goes wrong.
struct DemoCourse
{
    std::int64_t shortestSeconds;
    std::int64_t longestSeconds;
    int failPercent;
};

// `{"service_source": …}`: what is deployed.
[[nodiscard]] DemoJson deploymentDocument(DemoRandom &random, DemoObject &service);
// Queued now, started about a second later, then ended. An act may lack a step: its name is empty.
void planAct(DemoSimulation &simulation, DemoObject &service, const DemoActor &actor, const DemoAct &act,
             const DemoCourse &course);
// A whole environment: itself and every service in it, queued at one instant.
void planEnvironmentAct(DemoSimulation &simulation, std::size_t environment, const DemoActor &actor, const DemoAct &act);
// UPDATE of the part: `edit` changes the document, the story tells before and after.
void updatePart(DemoSimulation &simulation, DemoObject &object, DemoPart &part, const DemoActor &actor,
                const std::function<void(DemoJson &)> &edit);

// One of the everyday stories, begun now; several events on average.
void beginEverydayStory(DemoSimulation &simulation);
// The things that a newcomer and a test must find: every value of every enumeration, bursts, big and odd documents,
// hostile texts, and the incident. All of them lie between `fromNs` and `toNs`.
void plantCoverage(DemoSimulation &simulation, std::int64_t fromNs, std::int64_t toNs);
void plantBursts(DemoSimulation &simulation, std::int64_t fromNs, std::int64_t toNs);
void plantOddities(DemoSimulation &simulation, std::int64_t fromNs, std::int64_t toNs);
void plantIncident(DemoSimulation &simulation, std::int64_t toNs);

} // namespace Backtrail
