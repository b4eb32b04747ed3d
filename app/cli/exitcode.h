// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/error.h"

namespace Backtrail {

// What scripts rely on; `--help` documents them.
namespace ExitCode {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int wrongUsage = 2;
inline constexpr int signInRefused = 3;
inline constexpr int unreachable = 4;
inline constexpr int notFound = 5;
inline constexpr int incomplete = 6;
// `diff FILE FILE` answers as diff(1) does.
inline constexpr int equalFiles = 0;
inline constexpr int differentFiles = 1;
inline constexpr int notCompared = 2;
inline constexpr int signalBase = 128; // plus the signal's number, as shells do
}

[[nodiscard]] constexpr int exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::TlsFailed:
    case ErrorKind::ConnectionCut:
        return ExitCode::unreachable;
    case ErrorKind::SignInRefused:
    case ErrorKind::Forbidden:
    case ErrorKind::MissingToken:
    case ErrorKind::KeychainUnavailable: // no token, so the remedy is the same
    case ErrorKind::KeychainRefused:
        return ExitCode::signInRefused;
    case ErrorKind::NotFound:
        return ExitCode::notFound;
    case ErrorKind::InvalidAddress:
    case ErrorKind::InsecureAddress:
    case ErrorKind::InvalidInput:
        return ExitCode::wrongUsage;
    case ErrorKind::RequestRefused:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFailed:
    case ErrorKind::Redirected:
    case ErrorKind::TooLarge:
    case ErrorKind::NotJson:
    case ErrorKind::Malformed:
    case ErrorKind::FileFailed:
    case ErrorKind::Internal:
        return ExitCode::failed;
    }
    return ExitCode::failed;
}

} // namespace Backtrail
