// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Backtrail {

// A filter with a name, as text: `${...}` and T0 mean what they mean when it is applied.
struct SavedFilter
{
    QString name;
    QString text;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

// The library of filters, as a value: names are unique (ignoring case), in the order of saving.
class SavedFilters
{
public:
    static constexpr qsizetype mostFilters = 1000;
    static constexpr qsizetype longestName = 200;
    static constexpr qsizetype largestFile = 4 << 20; // bytes

    [[nodiscard]] const QList<SavedFilter> &all() const { return m_filters; }
    [[nodiscard]] int indexOf(const QString &name) const; // -1 = unknown

    // nullopt = done; else why not. A name that is there already is replaced.
    [[nodiscard]] std::optional<Error> save(const QString &name, const QString &text);
    [[nodiscard]] std::optional<Error> rename(const QString &name, const QString &newName);
    void remove(const QString &name);

    // The file to hand on. Reading it back adds what it holds; a filter of the same name is replaced. All or nothing:
    // what is no such file, or holds what is no filter, changes nothing. The number of filters read.
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] Result<int> addFromJson(const QByteArray &json);

    friend bool operator==(const SavedFilters &, const SavedFilters &) = default;

private:
    QList<SavedFilter> m_filters;
};

} // namespace Backtrail
