// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

// What the benchmark programs share: CPU time, runs that alternate so that a busy machine hits both sides, and a table
// whose floors decide the exit code.
namespace Backtrail::Bench {

// Of all threads of this process.
[[nodiscard]] inline double cpuSeconds()
{
    timespec now {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

[[nodiscard]] inline double wallSeconds()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

[[nodiscard]] inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Keeps the compiler from dropping work whose result nobody reads.
template<typename T>
inline void keep(const T &value)
{
    asm volatile("" : : "g"(&value) : "memory");
}

using Clock = double (*)();

template<typename Work>
[[nodiscard]] double timeOf(Work &&work, Clock clock = cpuSeconds)
{
    const double begin = clock();
    work();
    return clock() - begin;
}

struct Medians
{
    double ours = 0; // seconds
    double peer = 0;
};

// A B A B ..., once of each first to warm up.
template<typename Ours, typename Peer>
[[nodiscard]] Medians alternate(int rounds, Ours &&ours, Peer &&peer, Clock clock = cpuSeconds)
{
    ours();
    peer();
    std::vector<double> oursTimes;
    std::vector<double> peerTimes;
    for (int round = 0; round < rounds; ++round) {
        oursTimes.push_back(timeOf(ours, clock));
        peerTimes.push_back(timeOf(peer, clock));
    }
    return {median(std::move(oursTimes)), median(std::move(peerTimes))};
}

// One line a figure. `floor` must hold, `aim` is what a prototype reached.
class Report
{
public:
    Report()
    {
        std::printf("%-52s %12s %12s %10s %8s %8s\n", "work", "ours", "beside", "ratio", "floor", "aim");
    }
    // How many times faster than the peer.
    void faster(const char *work, Medians times, double floor, double aim)
    {
        const double ratio = times.peer / times.ours;
        std::printf("%-52s %9.3f ms %9.3f ms %9.1fx %7.1fx %7.1fx %s\n", work, times.ours * 1e3, times.peer * 1e3, ratio,
                    floor, aim, verdict(ratio >= floor, ratio >= aim));
        std::fflush(stdout);
    }
    // A share or a size that must not be more than `floor`.
    void atMost(const char *work, double value, const char *unit, double floor, double aim)
    {
        std::printf("%-52s %12.2f %12s %10s %8.2f %8.2f %s\n", work, value, unit, "", floor, aim,
                    verdict(value <= floor, value <= aim));
        std::fflush(stdout);
    }
    // Only to be read: no floor.
    void note(const char *work, double value, const char *unit)
    {
        std::printf("%-52s %12.2f %12s\n", work, value, unit);
        std::fflush(stdout);
    }
    [[nodiscard]] int exitCode() const { return m_failed ? 1 : 0; }

private:
    const char *verdict(bool holds, bool reached)
    {
        m_failed = m_failed || !holds;
        return !holds ? "BELOW THE FLOOR" : reached ? "aim reached" : "ok";
    }

    bool m_failed = false;
};

} // namespace Backtrail::Bench
