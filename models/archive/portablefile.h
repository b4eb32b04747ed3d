// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/archive/archivechain.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QString>

#include <cstdint>
#include <optional>

// One file that holds all that an archive holds, to be carried elsewhere and taken in there.
//
//   magic, format   16 bytes, and a number of 4
//   pieces          kind (1 byte), size (4 bytes), bytes: a zstd frame with its checksum
//     h             once, first: what was read, when and by which version it was exported, the heads of the three chains,
//                   the coverage with its kinds and reasons, from which event on the chain's second rule is used
//     t             the times of those events of the next piece that do not say their own
//     e             consecutive events, their exact bytes: a frame of the archive, as it is there
//     r, u          a revision; an element that could not be read as an event
//     z             the end: 32 bytes, not compressed, the BLAKE2b-256 of all before them; nothing follows
//
// Why not a copy of the database with a digest behind it: somebody else's database would have to be opened by SQLite to
// be proved, it holds columns, filters and the state of the synchronisation that nobody may take over, and another
// version of its format would need migrations here too. This is written and proved in one go from front to back,
// nothing in it is trusted before it was proved, and the archive that takes it in makes all that is derived itself.
//
// Format 1 had no such number: all links are by the first rule.
//
// The digest finds every fault of a disk or a transfer. It is no signature: who can write the file can make another one.

namespace Backtrail {

inline constexpr std::uint32_t portableFormat = 2;

struct PortableHeader
{
    QByteArray source; // as the archive's
    Timestamp exportedAt;
    QString version; // of the program that wrote it
    ChainHead events;
    ChainHead revisions;
    ChainHead unreadable;
    Coverage coverage;
    std::uint64_t secondRuleFrom = noSecondRule;
};

enum class PieceKind : char { Header = 'h', Times = 't', Events = 'e', Revision = 'r', Unreadable = 'u', End = 'z' };

// One thread. Errors: FileFailed, in words; nothing is left behind then.
class PortableWriter
{
public:
    explicit PortableWriter(QString path);
    ~PortableWriter(); // what was not finished is removed
    Q_DISABLE_COPY_MOVE(PortableWriter)

    // For its owner alone, under another name in the same folder. Refuses a path where something is.
    [[nodiscard]] Result<Done> begin(const PortableHeader &header);
    [[nodiscard]] Result<Done> add(PieceKind kind, std::string_view packed);
    // On the disk, and then under its own name; what came there meanwhile is not overwritten.
    [[nodiscard]] Result<Done> finish();
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

private:
    [[nodiscard]] Result<Done> write(std::string_view bytes);
    [[nodiscard]] Error failure(int reason) const; // errno

    QString m_path;
    QFile m_file;
    QCryptographicHash m_digest;
    std::uint64_t m_bytes = 0;
};

struct PortablePiece
{
    PieceKind kind = PieceKind::End;
    QByteArray bytes; // unpacked
};

// One thread. Errors: FileFailed, in words: it cannot be read, is no such file, is cut off, damaged or too new.
class PortableReader
{
public:
    explicit PortableReader(const QString &path);

    [[nodiscard]] Result<PortableHeader> begin();
    // The next one behind the header. The End comes only when the digest fits and nothing follows.
    [[nodiscard]] Result<PortablePiece> next();

private:
    [[nodiscard]] Result<QByteArray> read(std::uint64_t size);

    QFile m_file;
    QCryptographicHash m_digest;
    std::uint32_t m_format = 0;
    std::uint64_t m_left = 0; // bytes of the file
};

[[nodiscard]] Error portableDamage(const QString &what);

} // namespace Backtrail
