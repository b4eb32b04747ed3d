// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivehead.h"

#include "models/archive/archivefiles.h"
#include "models/archive/archiveseal.h"
#include "models/archive/archivetr.h"

#include <QMessageAuthenticationCode>

namespace Backtrail {

namespace {

constexpr std::string_view magic = "backtrail-head-1";
constexpr qsizetype sealSize = 32;
constexpr qint64 mostBytes = 1024;

void writeMark(ByteWriter &writer, const ArchiveMark &mark)
{
    writer.number(mark.events);
    writer.number(mark.revisions);
    writer.number(mark.unreadable);
    writer.number(mark.sealedAt);
}

ArchiveMark readMark(ByteReader &reader)
{
    ArchiveMark mark;
    mark.events = reader.number<std::uint64_t>();
    mark.revisions = reader.number<std::uint64_t>();
    mark.unreadable = reader.number<std::uint64_t>();
    mark.sealedAt = reader.number<std::int64_t>();
    return mark;
}

QByteArray sealOfHead(const QByteArray &bytes, const QByteArray &source, const QByteArray &key)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(bytes);
    code.addData(source);
    return code.result();
}

// Always of one size: each is written over the one before.
QByteArray bytesOf(const ArchiveHead &head, const QByteArray &source, const QByteArray &key)
{
    ByteWriter writer;
    writer.bytes(magic);
    writeMark(writer, head.last);
    writer.number(static_cast<std::uint8_t>(head.loss ? 1 : 0));
    writeMark(writer, head.loss.value_or(ArchiveLoss {}).kept);
    writeMark(writer, head.loss.value_or(ArchiveLoss {}).lost);
    return writer.result() + sealOfHead(writer.result(), source, key);
}

} // namespace

ArchiveMark markOf(const ArchiveState &state)
{
    return {state.events.count, state.revisions.count, state.unreadable.count, state.sealedAt};
}

QByteArray headBytes(const ArchivePaths &paths)
{
    QFile file(paths.head());
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

std::optional<ArchiveHead> readHead(const QByteArray &bytes, const QByteArray &source, const QByteArray &key)
{
    if (key.isEmpty() || bytes.size() <= sealSize)
        return std::nullopt;
    const QByteArray told = bytes.chopped(sealSize);
    if (bytes.last(sealSize) != sealOfHead(told, source, key))
        return std::nullopt;
    ByteReader reader(viewOf(told));
    if (reader.bytes(magic.size()) != magic)
        return std::nullopt;
    ArchiveHead head;
    head.last = readMark(reader);
    const bool hasLoss = reader.number<std::uint8_t>() != 0;
    ArchiveLoss loss;
    loss.kept = readMark(reader);
    loss.lost = readMark(reader);
    if (hasLoss)
        head.loss = loss;
    return reader.atEnd() ? std::optional(head) : std::nullopt;
}

std::optional<ArchiveLoss> lossOf(const std::optional<ArchiveHead> &head, const ArchiveState &state)
{
    if (!head)
        return std::nullopt;
    if (state.sealedAt < head->last.sealedAt)
        return ArchiveLoss {markOf(state), head->last};
    return head->loss;
}

void storeHead(const ArchivePaths &paths, const ArchiveHead &head, const QByteArray &source, const QByteArray &key)
{
    if (!key.isEmpty())
        static_cast<void>(writeDurably(paths.head(), bytesOf(head, source, key)));
}

QString lossWords(const ArchiveLoss &loss)
{
    const std::uint64_t events = loss.lost.events > loss.kept.events ? loss.lost.events - loss.kept.events : 0;
    const QString since = Timestamp {loss.kept.sealedAt}.toRfc3339();
    return events > 0
        ? Archive::tr("What was written to the archive after %1 is cut off (events: %2). It is fetched again as far as the "
                      "server still has it; `backtrail-cli archive rebuild` takes the archive as it is now")
              .arg(since)
              .arg(events)
        : Archive::tr("What was written to the archive after %1 is cut off: no events, but what was known of them. It is fetched "
                      "again; `backtrail-cli archive rebuild` takes the archive as it is now")
              .arg(since);
}

HeadWriter::HeadWriter(const QString &path, QByteArray source, QByteArray key, std::optional<ArchiveLoss> loss)
    : m_file(path)
    , m_source(std::move(source))
    , m_key(std::move(key))
    , m_loss(loss)
{
}

void HeadWriter::write(const ArchiveState &state)
{
    if (m_key.isEmpty())
        return;
    if (!m_file.isOpen() && (!makeFile(m_file.fileName()) || !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)))
        return;
    const QByteArray bytes = bytesOf({markOf(state), m_loss}, m_source, m_key);
    const bool hasItsSize = m_file.size() == bytes.size() || m_file.resize(bytes.size()); // else something else lay there
    if (hasItsSize && m_file.seek(0))
        static_cast<void>(m_file.write(bytes));
}

} // namespace Backtrail
