// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveopening.h"
#include "models/archive/archiveseal.h"
#include "models/archive/archivewalk.h"

namespace Backtrail {

// Makes of today's archive, which nobody has open, one whose links are all by the first rule of the chain, as the
// versions that knew no other made them.
inline bool linkByFirstRule(const ArchivePaths &paths)
{
    Result<Database> database = Database::forWriting(paths.database());
    if (!database)
        return false;
    Result<StoredState> stored = loadStored(*database);
    if (!stored)
        return false;
    const QByteArray source = stored->source;
    ArchiveState *const state = &stored->state;
    Transaction transaction(*database);
    if (!transaction.begin())
        return false;
    ChainHasher hasher(source);
    ChainHead head;
    Packer packer;
    Statement update(*database, "UPDATE frame SET link = ?1, data = ?2 WHERE number = ?3");
    const auto link = [&](const ProvedFrame &proved) {
        std::vector<FrameEvent> events;
        for (std::size_t i = 0; i < proved.frame.events.size(); ++i) {
            head.link = hasher.next(ChainKind::Event, head.link, head.count++, proved.events->events()[i].id, proved.frame.raw(i));
            events.push_back({proved.frame.raw(i), head.link});
        }
        const QByteArray packed = packer.pack(viewOf(frameBytes(proved.frame.first, events)));
        return update.bind(1, viewOf(head.link)).bind(2, packed).bind(3, proved.number).run();
    };
    ArchiveWalk walk(*database, source, *state);
    if (!walk.events({}, link))
        return false;
    state->events = head;
    state->secondRuleFrom = noSecondRule;
    return storeState(*database, *state, source, sealKey(paths)) && transaction.commit();
}

} // namespace Backtrail
