// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDebug>

#include <utility>

namespace Backtrail {

// A token. It prints as `***`, converts to nothing, and wipes its bytes when it goes (best effort: copies made by
// the network stack are out of reach). Only `models/net` and `models/keychain` may call `expose()`, and
// the command that prints the demonstration's public token; tests/layering checks that.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) noexcept = default;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &expose() const { return m_bytes; }

    friend bool operator==(const Secret &, const Secret &) = default;
    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "***"; }

private:
    QByteArray m_bytes;
};

} // namespace Backtrail
