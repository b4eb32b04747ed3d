// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demoworld.h"

#include <algorithm>
#include <array>
#include <span>

namespace Backtrail {

namespace {

using Change = void (*)(DemoRandom &, DemoJson &);

// Another one of the values than now, so that every change is one.
template<typename Value, std::size_t Count>
void rotate(DemoRandom &random, DemoJson &target, const std::array<Value, Count> &values)
{
    const std::string now = target.text();
    const std::size_t first = random.below(Count);
    for (std::size_t i = 0; i < Count; ++i) {
        DemoJson candidate(values[(first + i) % Count]);
        if (candidate.text() != now) {
            target = std::move(candidate);
            return;
        }
    }
}

void changeMemory(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("memory"), std::array {256, 512, 768, 1024, 2048});
}

void changeCpu(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("cpu"), std::array {100, 250, 500, 1000});
}

void changeInstances(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("max_running_instances"), std::array {3, 4, 6, 8, 10});
}

void changeTag(DemoRandom &random, DemoJson &config)
{
    const std::string minor = std::to_string(random.between(29, 48));
    config.set("tag", "1." + minor + '.' + random.hex(6));
}

void changeBranch(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("git_repository").at("branch"),
           std::array {"main", "release/2026-08", "hotfix/timeouts", "develop"});
}

void changeProbe(DemoRandom &random, DemoJson &config)
{
    DemoJson &probe = config.at("healthchecks").at("liveness_probe");
    rotate(random, probe.at("initial_delay_seconds"), std::array {15, 30, 45, 60, 90});
    if (random.chance(40))
        rotate(random, probe.at("failure_threshold"), std::array {3, 5, 9});
}

void changePorts(DemoRandom &random, DemoJson &config)
{
    std::vector<DemoJson> &ports = config.at("ports").items();
    if (ports.size() > 2) {
        ports.erase(ports.begin() + 1);
        return;
    }
    const std::int64_t number = random.between(8081, 9089);
    ports.insert(ports.begin() + (ports.empty() ? 0 : 1),
                 DemoJson::object({{"id", random.uuid()}, {"name", "p" + std::to_string(number)}, {"protocol", "TCP"},
                                   {"is_default", false}, {"internal_port", number}, {"external_port", DemoJson()},
                                   {"publicly_accessible", false}, {"public_path_rewrite", DemoJson()}}));
}

void changeArguments(DemoRandom &random, DemoJson &config)
{
    constexpr std::array<std::string_view, 5> arguments {"--verbose", "--workers=8", "--max-heap=384m", "--no-color",
                                                         "--graceful-timeout=30"};
    std::vector<DemoJson> &items = config.at("arguments").items();
    if (items.size() > 2)
        items.erase(items.begin());
    items.emplace_back(random.pick(arguments));
}

void changeAutoDeploy(DemoRandom &, DemoJson &config)
{
    config.set("auto_deploy", config.at("auto_deploy").text() != "true");
}

void changeDescription(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("description"),
           std::array {"", "Owner: team checkout", "Owner: team platform. Runbook in the wiki.",
                       "Do not scale by hand, see the incident of last week", "Übergangsweise, bis Q4 \u2192 Ablösung"});
}

void changeStorage(DemoRandom &, DemoJson &config)
{
    config.set("storage", config.at("storage").toInteger() + 10);
}

void changeDatabaseVersion(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("version"), std::array {"14", "15", "16"});
}

void changeAccessibility(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("accessibility"), std::array {"PRIVATE", "PUBLIC"});
}

void changeHelmValues(DemoRandom &random, DemoJson &config)
{
    const std::size_t bytes = 900 + random.below(1600);
    config.at("values_override").at("file").at("raw").set("content", helmValues(random, bytes));
}

void changeChartVersion(DemoRandom &random, DemoJson &config)
{
    config.at("source").at("repository").set("chart_version", "4." + std::to_string(random.between(12, 30)) + ".0");
}

void changeSchedule(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("schedule").at("cronjob").at("scheduled_at"),
           std::array {"0 3 * * *", "30 2 * * 1-5", "*/15 * * * *", "0 */6 * * *"});
}

void changeMaxDuration(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("max_duration_seconds"), std::array {900, 1800, 3600, 7200});
}

void changeTerraformVariable(DemoRandom &random, DemoJson &config)
{
    DemoJson &variable = random.pick(config.at("terraform_variables_source").at("tf_vars").items());
    if (variable.at("secret").text() == "true")
        return; // its value is never shown: what changes is `updated_at`
    rotate(random, variable.at("value"), std::array {"2", "3", "5", "eu-west-3", "eu-central-1", "30"});
}

void changeTerraformVersion(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("provider_version").at("explicit_version"), std::array {"1.9.8", "1.10.5", "1.12.2"});
}

void changePrompt(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("prompt"),
           std::array {"Summarise what is new.\nNever change data.\nAnswer in one paragraph.",
                       "Summarise what is new.\nNever change data.\nAnswer in three bullets.",
                       "Sort the tickets by urgency.\nNever close one.\nName the owner."});
}

void changeModel(DemoRandom &random, DemoJson &config)
{
    rotate(random, config.at("model"), std::array {"small-reasoner-2", "small-reasoner-3", "large-reasoner-1"});
}

std::span<const Change> changesOf(std::string_view targetType)
{
    static constexpr std::array container {changeMemory, changeCpu, changeInstances, changeTag, changeTag, changeProbe,
                                           changePorts, changeArguments, changeAutoDeploy, changeDescription};
    static constexpr std::array application {changeMemory, changeCpu, changeInstances, changeBranch, changeProbe,
                                             changePorts, changeArguments, changeAutoDeploy, changeDescription};
    static constexpr std::array database {changeStorage, changeDatabaseVersion, changeAccessibility, changeMemory,
                                          changeDescription};
    static constexpr std::array helm {changeHelmValues, changeChartVersion, changeArguments, changeDescription};
    static constexpr std::array job {changeSchedule, changeMaxDuration, changeMemory, changeCpu, changeDescription};
    static constexpr std::array terraform {changeTerraformVariable, changeTerraformVersion, changeAutoDeploy};
    static constexpr std::array workflow {changePrompt, changeModel, changeDescription};
    if (targetType == "CONTAINER")
        return container;
    if (targetType == "APPLICATION")
        return application;
    if (targetType == "DATABASE")
        return database;
    if (targetType == "HELM")
        return helm;
    if (targetType == "JOB")
        return job;
    if (targetType == "TERRAFORM")
        return terraform;
    return workflow;
}

} // namespace

void changeConfiguration(DemoRandom &random, DemoObject &service, std::int64_t nowNs)
{
    const std::span<const Change> changes = changesOf(service.targetType);
    const std::size_t first = random.below(changes.size());
    const std::size_t count = std::min(changes.size(), 1 + random.below(4));
    for (std::size_t i = 0; i < count; ++i)
        changes[(first + i) % changes.size()](random, service.config());
    service.config().set("updated_at", DemoJson::time(nowNs));
}

} // namespace Backtrail
