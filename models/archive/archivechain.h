// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archiveblobs.h"
#include "models/domain/coverage.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <limits>
#include <memory>
#include <optional>

// How an archive proves that nothing in it was changed.
//
// Every event is tied to the one before: its link is a hash over the link before, its number, what is read (server and
// organization), its id and its exact bytes. Revisions and unreadable elements have chains of their own.
//
// There are two rules for the hash, the same but for its function. The first is BLAKE2b-256, which Qt has. The second
// is SHA-256 by OpenSSL, which uses the instructions that today's processors have for it and is twice as quick there.
// An archive that was begun by the first rule goes on by the second; its state says from which event on. Revisions and
// unreadable elements are few and keep the first.
//
// The heads of the three chains with their counts, the coverage and the state of the synchronisation are sealed
// with every commit: an HMAC-SHA-256 with a key that is kept beside the database, not in it (`seal.key`, 0600).
//
// What that proves: whoever changes, reorders, adds, removes or cuts off anything without the key is found out, and
// so is every fault of a disk. What it does not: somebody who may read the key, so anybody with the user's own rights,
// can make a new seal; somebody who puts back an older copy of the whole folder shows an older truth, correctly
// sealed; nothing is proved of what happened before an event was fetched; and of what came with a revision or an
// unreadable element, when that was and why it could not be read are not covered. Against the first two there is the seal
// that goes into every export: kept elsewhere, it names the count and the head that the archive had then.

namespace Backtrail {

enum class ChainKind : char { Event = 'e', Revision = 'r', Unreadable = 'u' };

struct ChainHead
{
    std::uint64_t count = 0;
    ChainLink link {};
    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};

// Of an archive in which no event has a link by the second rule yet.
inline constexpr std::uint64_t noSecondRule = std::numeric_limits<std::uint64_t>::max();

// One thread an object.
class ChainHasher
{
public:
    explicit ChainHasher(QByteArray source);
    ~ChainHasher();
    Q_DISABLE_COPY_MOVE(ChainHasher)

    // By the first rule.
    [[nodiscard]] ChainLink next(ChainKind kind, const ChainLink &before, std::uint64_t number, std::string_view id,
                                 std::string_view raw);
    // Of the event that follows the head, which moves on to it: by the second rule from number `secondRuleFrom` on.
    void append(ChainHead &head, std::uint64_t secondRuleFrom, std::string_view id, std::string_view raw);

private:
    class Sha256;
    [[nodiscard]] const QByteArray &introduce(std::string_view rule, ChainKind kind, const ChainLink &before,
                                              std::uint64_t number, std::string_view id, std::string_view raw);

    QByteArray m_source;
    ByteWriter m_introduction; // used again and again
    QCryptographicHash m_hash;
    std::unique_ptr<Sha256> m_second;
};

// Everything that changes with every commit, in one row.
struct ArchiveState
{
    ChainHead events;
    ChainHead revisions;
    ChainHead unreadable;
    std::uint64_t secondRuleFrom = noSecondRule;
    std::int64_t sealedAt = 0; // ns; rises with every commit, also where the clock is set back: archivehead.h
    std::array<std::uint32_t, indexFieldCount> dictionarySizes {};
    Coverage coverage;
    QByteArray syncState;

    ArchiveState() { dictionarySizes.fill(1); }
};

// How heads and coverage are written, here and in a file that carries an archive away (portablefile.h).
void writeHead(ByteWriter &writer, const ChainHead &head);
[[nodiscard]] ChainHead readHead(ByteReader &reader);
void writeCoverage(ByteWriter &writer, const Coverage &coverage);
[[nodiscard]] std::optional<Coverage> readCoverage(ByteReader &reader); // nullopt = a kind that nobody here knows

[[nodiscard]] std::int64_t nextSealTime(const ArchiveState &before);
[[nodiscard]] QByteArray stateBytes(const ArchiveState &state);
[[nodiscard]] std::optional<ArchiveState> readState(std::string_view bytes);
[[nodiscard]] QByteArray sealOf(const QByteArray &stateBytes, const QByteArray &source, const QByteArray &key);

} // namespace Backtrail
