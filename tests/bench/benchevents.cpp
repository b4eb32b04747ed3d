// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/benchevents.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

namespace Backtrail::Bench {

namespace {

constexpr std::array eventTypes {
    "UPDATE",        "CREATE",         "DELETE",         "DEPLOY_QUEUED", "TRIGGER_DEPLOY", "DEPLOYED",
    "DEPLOY_FAILED", "RESTART_QUEUED", "TRIGGER_RESTART", "RESTARTED",    "STOP_QUEUED",    "STOPPED",
    "SHELL",         "PORT_FORWARD",   "FORCE_RUN_QUEUED", "TRIGGER_FORCE_RUN", "FORCE_RUN_SUCCEEDED", "FORCE_RUN_FAILED",
};
constexpr std::array serviceTypes {"APPLICATION", "CONTAINER", "DATABASE", "JOB", "HELM", "TERRAFORM"};
constexpr std::array origins {"CONSOLE", "API", "CLI", "GIT", "TERRAFORM_PROVIDER", "QOVERY_INTERNAL"};
constexpr std::array parts {"CONFIG", "VARIABLE", "CUSTOM_DOMAIN", "SECRET", "ADVANCED_SETTINGS"};

QByteArray number(std::uint64_t value)
{
    return QByteArray::number(static_cast<qulonglong>(value));
}

std::uint64_t scrambled(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

QByteArray uuidText(std::uint64_t high, std::uint64_t low)
{
    const QByteArray hex = QByteArray::number(static_cast<qulonglong>(high), 16).rightJustified(16, '0')
        + QByteArray::number(static_cast<qulonglong>(low), 16).rightJustified(16, '0');
    return hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' + hex.mid(20);
}

QByteArray timeText(std::int64_t ns)
{
    const QDateTime second = QDateTime::fromSecsSinceEpoch(ns / 1'000'000'000, QTimeZone::utc());
    const QByteArray micros = QByteArray::number(static_cast<qlonglong>(ns / 1000 % 1'000'000)).rightJustified(6, '0');
    return second.toString(Qt::ISODate).left(19).toLatin1() + '.' + micros + 'Z';
}

void member(QByteArray &page, const char *name, const QByteArray &value)
{
    page += ",\"" + QByteArray(name) + "\":" + value;
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

} // namespace

std::uint32_t EventPages::random(std::uint32_t below)
{
    m_state += 0x9e3779b97f4a7c15U;
    return static_cast<std::uint32_t>(scrambled(m_state) >> 32) % below;
}

QByteArray EventPages::uuid()
{
    ++m_serial;
    return uuidText(scrambled(m_serial * 2), scrambled(m_serial * 2 + 1));
}

QByteArray EventPages::uuidOf(std::uint32_t kind, std::uint32_t n) const
{
    const std::uint64_t base = (std::uint64_t {kind} << 40) + n;
    return uuidText(scrambled(base * 2 + 77), scrambled(base * 2 + 78));
}

// A service's configuration, escaped as it stands in an event. Sizes as the API's schemas give them: 0.2 to 4 KB.
QByteArray EventPages::document(std::uint32_t service, std::uint32_t revision)
{
    QByteArray text = "{\\\"id\\\": \\\"" + uuidOf(3, service) + "\\\", \\\"name\\\": \\\"service-" + number(service)
        + "\\\", \\\"cpu\\\": " + number(100 * (1 + revision % 8)) + ", \\\"memory\\\": " + number(128 * (1 + revision % 16))
        + ", \\\"image_name\\\": \\\"registry.example.com/team/service-" + number(service)
        + "\\\", \\\"variables\\\": [";
    const std::uint32_t variables = random(17);
    for (std::uint32_t i = 0; i < variables; ++i) {
        text += QByteArray(i == 0 ? "" : ", ") + "{\\\"key\\\": \\\"SERVICE_OPTION_" + number(scrambled(service + i) % 500)
            + "\\\", \\\"value\\\": \\\"" + number(scrambled(revision + i)) + "\\\", \\\"scope\\\": \\\"ENVIRONMENT\\\"}";
    }
    return text + "], \\\"auto_deploy\\\": true, \\\"updated_at\\\": 1787233241.2641}";
}

void EventPages::appendEvent(QByteArray &page)
{
    // Bursts: every second event is at the time of the one before or just below it.
    m_time -= random(2) == 0 ? std::int64_t {random(3)} * 1000 : std::int64_t {random(5'000'000)} * 1000;
    const std::uint32_t service = random(3000);
    const std::uint32_t environment = service % 200;
    const std::uint32_t project = environment % 40;
    const std::uint32_t type = random(eventTypes.size());
    const bool isUpdate = type == 0;
    page += "{\"id\":" + quoted(uuid());
    member(page, "timestamp", quoted(timeText(m_time)));
    member(page, "event_type", quoted(eventTypes[type]));
    member(page, "target_id", quoted(uuidOf(3, service)));
    member(page, "target_name", quoted("service-" + number(service)));
    member(page, "target_type", quoted(serviceTypes[service % serviceTypes.size()]));
    member(page, "sub_target_type", isUpdate ? quoted(parts[random(parts.size())]) : QByteArray("null"));
    const std::uint32_t revision = random(1000);
    const bool usual = m_documents == Documents::Usual;
    member(page, "change", quoted(usual ? document(service, revision) : QByteArray("{}")));
    member(page, "origin", quoted(origins[random(origins.size())]));
    member(page, "triggered_by", quoted("user" + number(random(300)) + "@example.com"));
    member(page, "project_id", quoted(uuidOf(1, project)));
    member(page, "project_name", quoted("project-" + number(project)));
    member(page, "environment_id", quoted(uuidOf(2, environment)));
    member(page, "environment_name", quoted("environment-" + number(environment)));
    member(page, "user_agent", quoted("Mozilla/5.0 (X11; Linux x86_64) client/" + number(random(60))));
    member(page, "original_change", usual ? quoted(document(service, revision + 1)) : QByteArray("null"));
    page += '}';
}

QByteArray EventPages::next(int events)
{
    QByteArray page = "{\"links\":{\"previous\":null,\"next\":\"/organization/x/events?continueToken="
        + QByteArray::number(static_cast<qlonglong>(m_time)) + "\"},\"organization_max_limit_reached\":false,\"events\":[";
    for (int i = 0; i < events; ++i) {
        if (i > 0)
            page += ',';
        appendEvent(page);
    }
    return page + "]}";
}

} // namespace Backtrail::Bench
