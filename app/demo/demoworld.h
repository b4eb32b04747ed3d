// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo/demojson.h"
#include "app/demo/demorandom.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Backtrail {

// One document of an object: its configuration, or a variable, a domain, a rule that belongs to it. The kind is the
// sub target type of its events.
struct DemoPart
{
    std::string kind;
    DemoJson document;
};

// Anything that events tell about.
struct DemoObject
{
    std::string id;
    std::string name;
    std::string targetType;
    std::string projectId;
    std::string projectName;
    std::string environmentId;
    std::string environmentName;
    std::string environmentType;
    std::size_t parent = 0; // service: its environment; environment: its project
    bool isScripted = false; // only the planted stories touch it
    std::vector<DemoPart> parts; // the configuration first

    [[nodiscard]] DemoJson &config() { return parts.front().document; }
};

// Who acts, and by what.
struct DemoActor
{
    std::string triggeredBy;
    std::string origin;
    std::optional<std::string> userAgent;
};

// The organization before the first event. Its id and name are those of `demogenerator.h`.
struct DemoWorld
{
    DemoWorld(DemoRandom &random, std::int64_t startNs);

    DemoObject organization;
    std::vector<DemoObject> clusters;
    std::vector<DemoObject> projects;
    std::vector<DemoObject> environments;
    std::vector<DemoObject> services; // those of one environment stand together
    std::vector<DemoObject> others; // registries, chart repositories, webhooks, roles, connections

    std::vector<DemoActor> people; // in the browser
    std::vector<DemoActor> commandLines; // the same people at the command line
    std::vector<DemoActor> machines; // API tokens
    DemoActor terraform;
    DemoActor gitHub;
    DemoActor platform; // Qovery's automatic acts
    DemoActor staff; // a person of Qovery
    DemoActor policy;
    DemoActor skill;

    [[nodiscard]] DemoObject &service(std::string_view project, std::string_view environment, std::string_view name);
    [[nodiscard]] DemoObject &project(std::string_view name);
    [[nodiscard]] DemoObject &other(std::string_view targetType);
};

// What the API answers for a service of this type.
[[nodiscard]] DemoJson serviceDocument(DemoRandom &random, const DemoObject &service, std::int64_t createdNs);
[[nodiscard]] DemoJson variableDocument(DemoRandom &random, std::string_view key, std::string_view value, bool isSecret,
                                        const DemoObject &owner, std::int64_t createdNs);
[[nodiscard]] DemoJson customDomainDocument(DemoRandom &random, std::string_view domain, std::int64_t createdNs);
[[nodiscard]] DemoJson clusterAdvancedSettings();
[[nodiscard]] DemoJson routingTable();
// A values file of about `bytes` bytes, as charts have them.
[[nodiscard]] std::string helmValues(DemoRandom &random, std::size_t bytes);

// Changes 1 to 4 plausible fields of a service's configuration, and `updated_at`.
void changeConfiguration(DemoRandom &random, DemoObject &service, std::int64_t nowNs);

} // namespace Backtrail
