// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/session/eventlist.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedsource.h"

#include <QStringList>
#include <QTest>

#include <memory>

namespace Backtrail {

// A list over a scripted source at a fixed time: ten minutes after the samples begin.
struct ListFixture
{
    FakeClock clock {sampleTime(600)};
    std::shared_ptr<ScriptedSource> source = std::make_shared<ScriptedSource>();
    EventList list {clock};

    [[nodiscard]] bool isSettled() const { return !list.status().filtering; }
    [[nodiscard]] QStringList ids() const
    {
        QStringList result;
        for (const RowId row : list.rows())
            result.append(list.snapshot().id(row));
        return result;
    }
    void answer(const EventPage &page) const { source->lastPage().request.answer(page); }

    // The newest page: three events, older ones follow.
    void startWithThree()
    {
        list.setSource(source);
        answer(olderFollow({{"c", 300}, {"b", 200}, {"a", 100}}));
        QTRY_COMPARE(ids(), (QStringList {QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
        QTRY_VERIFY(isSettled());
    }
};

} // namespace Backtrail
