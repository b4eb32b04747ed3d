// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <cstdint>

namespace Backtrail::Bench {

// Answers as the API gives them, always the same for the same numbers: events newest first, spread over 30 days in
// bursts, 40 projects, 200 environments, 3,000 services, 300 actors, 60 user agents.
class EventPages
{
public:
    enum class Documents { Usual, None }; // about 2 KB an event, or `{}`

    explicit EventPages(Documents documents = Documents::Usual, std::uint64_t seed = 1)
        : m_documents(documents)
        , m_state(seed)
    {
    }
    [[nodiscard]] QByteArray next(int events = 100);

private:
    [[nodiscard]] std::uint32_t random(std::uint32_t below);
    [[nodiscard]] QByteArray uuid();
    [[nodiscard]] QByteArray uuidOf(std::uint32_t kind, std::uint32_t number) const;
    [[nodiscard]] QByteArray document(std::uint32_t service, std::uint32_t revision);
    void appendEvent(QByteArray &page);

    Documents m_documents;
    std::uint64_t m_state;
    std::uint64_t m_serial = 0;
    std::int64_t m_time = 1787241293216566000; // ns, going down
};

} // namespace Backtrail::Bench
