// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/portablefile.h"

#include "models/archive/archivefiles.h"
#include "models/archive/archivetr.h"
#include "models/domain/visibletext.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <cstdio>
#include <limits>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view magic = "BacktrailExport\n";
constexpr std::uint32_t formatWithSecondRule = 2;
constexpr std::size_t pieceHead = 5;
constexpr std::size_t digestSize = 32;
// What is packed is hardly larger than what may come of it: nothing else is taken into memory.
constexpr std::uint64_t mostPiece = mostUnpacked + mostUnpacked / 128;
constexpr qsizetype mostHeader = qsizetype {1} << 20;

Error failed(const QString &sentence)
{
    return {ErrorKind::FileFailed, sentence};
}

Error existsError(const QString &path)
{
    return failed(
        Archive::tr("%1 is there already and is not overwritten. Name another file, or remove that one first")
            .arg(visibleText(path)));
}

QByteArray headerBytes(const PortableHeader &header)
{
    ByteWriter writer;
    writer.sized(viewOf(header.source));
    writer.number(header.exportedAt.ns);
    const QByteArray version = header.version.toUtf8();
    writer.sized(viewOf(version));
    for (const ChainHead &head : {header.events, header.revisions, header.unreadable})
        writeHead(writer, head);
    writeCoverage(writer, header.coverage);
    writer.number(header.secondRuleFrom);
    return writer.result();
}

std::optional<PortableHeader> readHeader(const QByteArray &bytes, std::uint32_t format)
{
    if (bytes.size() > mostHeader)
        return std::nullopt;
    ByteReader reader(viewOf(bytes));
    PortableHeader header;
    const std::string_view source = reader.sized();
    header.source = QByteArray(source.data(), static_cast<qsizetype>(source.size()));
    header.exportedAt.ns = reader.number<std::int64_t>();
    const std::string_view version = reader.sized();
    header.version = QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
    for (ChainHead *head : {&header.events, &header.revisions, &header.unreadable})
        *head = readHead(reader);
    std::optional<Coverage> coverage = readCoverage(reader);
    if (format >= formatWithSecondRule)
        header.secondRuleFrom = reader.number<std::uint64_t>();
    if (!coverage || !reader.atEnd() || header.source.isEmpty())
        return std::nullopt;
    header.coverage = *std::move(coverage);
    return header;
}

bool isRoomGone(int reason)
{
#ifdef EDQUOT
    if (reason == EDQUOT)
        return true;
#endif
    return reason == ENOSPC;
}

// 0 or errno. Where links cannot be made, as on some file systems, a file that came meanwhile is lost.
int giveName(const QString &from, const QString &to)
{
    const QByteArray oldName = QFile::encodeName(from);
    const QByteArray newName = QFile::encodeName(to);
#ifdef Q_OS_UNIX
    if (::link(oldName.constData(), newName.constData()) == 0) {
        ::unlink(oldName.constData());
        return 0;
    }
    if (errno == EEXIST)
        return EEXIST;
#endif
    return std::rename(oldName.constData(), newName.constData()) == 0 ? 0 : errno;
}

} // namespace

Error portableDamage(const QString &what)
{
    return failed(Archive::tr("The exported file is damaged: %1. Nothing of it can be relied on").arg(what));
}

PortableWriter::PortableWriter(QString path)
    : m_path(std::move(path))
    , m_digest(QCryptographicHash::Blake2b_256)
{
}

PortableWriter::~PortableWriter()
{
    if (m_file.isOpen())
        m_file.remove();
}

Error PortableWriter::failure(int reason) const
{
    const QString path = visibleText(m_path);
    if (isRoomGone(reason))
        return failed(
            Archive::tr("There is no room left on the disk for %1. Nothing was left behind").arg(path));
    return failed(Archive::tr("The file %1 cannot be written: %2. Nothing was left behind")
                      .arg(path, qt_error_string(reason)));
}

Result<Done> PortableWriter::begin(const PortableHeader &header)
{
    if (const QFileInfo there(m_path); there.exists() || there.isSymLink())
        return existsError(m_path);
    m_file.setFileName(QFileInfo(m_path).absolutePath() + u"/.backtrail-"_s
                       + QString::number(QRandomGenerator::system()->generate64(), 16) + u".part"_s);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return failed(
            Archive::tr("The file %1 cannot be made: %2").arg(visibleText(m_path), m_file.errorString()));
    ByteWriter start;
    start.bytes(magic);
    start.number(portableFormat);
    if (const Result<Done> written = write(viewOf(start.result())); !written)
        return written;
    const QByteArray bytes = headerBytes(header);
    return add(PieceKind::Header, viewOf(Packer().pack(viewOf(bytes))));
}

Result<Done> PortableWriter::write(std::string_view bytes)
{
    errno = 0;
    if (m_file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return failure(errno);
    m_digest.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    m_bytes += bytes.size();
    return Done {};
}

Result<Done> PortableWriter::add(PieceKind kind, std::string_view packed)
{
    Q_ASSERT(packed.size() <= std::numeric_limits<std::uint32_t>::max());
    ByteWriter head;
    head.number(static_cast<char>(kind));
    head.number(static_cast<std::uint32_t>(packed.size()));
    const Result<Done> written = write(viewOf(head.result()));
    return written ? write(packed) : written;
}

Result<Done> PortableWriter::finish()
{
    ByteWriter head;
    head.number(static_cast<char>(PieceKind::End));
    head.number(static_cast<std::uint32_t>(digestSize));
    if (const Result<Done> written = write(viewOf(head.result())); !written)
        return written;
    const QByteArray digest = m_digest.result();
    if (const Result<Done> written = write(viewOf(digest)); !written)
        return written;
    errno = 0;
    if (!syncFile(m_file))
        return failure(errno);
    if (const int reason = giveName(m_file.fileName(), m_path); reason != 0)
        return reason == EEXIST ? existsError(m_path) : failure(reason);
    m_file.close();
    syncFolder(QFileInfo(m_path).absolutePath());
    return Done {};
}

PortableReader::PortableReader(const QString &path)
    : m_file(path)
    , m_digest(QCryptographicHash::Blake2b_256)
{
}

Result<QByteArray> PortableReader::read(std::uint64_t size)
{
    if (size > m_left)
        return portableDamage(Archive::tr("its end is missing"));
    const QByteArray bytes = m_file.read(static_cast<qint64>(size));
    if (bytes.size() != static_cast<qsizetype>(size))
        return failed(Archive::tr("The file %1 cannot be read: %2")
                          .arg(visibleText(m_file.fileName()), m_file.errorString()));
    m_left -= size;
    return bytes;
}

Result<PortableHeader> PortableReader::begin()
{
    const QString path = visibleText(m_file.fileName());
    const QFileInfo info(m_file.fileName());
    if (info.exists() && !info.isFile())
        return failed(Archive::tr("%1 is no file").arg(path));
    if (!m_file.open(QIODevice::ReadOnly))
        return failed(Archive::tr("The file %1 cannot be read: %2").arg(path, m_file.errorString()));
    m_left = static_cast<std::uint64_t>(m_file.size());
    const Result<QByteArray> start = m_left >= magic.size() + 4 ? read(magic.size() + 4) : QByteArray();
    if (!start)
        return start.error();
    if (viewOf(*start).substr(0, magic.size()) != magic)
        return failed(Archive::tr("%1 is no exported archive of Backtrail").arg(path));
    m_format = ByteReader(viewOf(*start).substr(magic.size())).number<std::uint32_t>();
    if (m_format > portableFormat)
        return failed(Archive::tr("The file was exported by a newer version of Backtrail (format %1; this "
                                  "version knows up to %2)")
                          .arg(m_format)
                          .arg(portableFormat));
    if (m_format == 0)
        return portableDamage(Archive::tr("its format is unknown"));
    m_digest.addData(*start);
    const Result<PortablePiece> piece = next();
    if (!piece)
        return piece.error();
    std::optional<PortableHeader> header = piece->kind == PieceKind::Header ? readHeader(piece->bytes, m_format) : std::nullopt;
    return header ? Result<PortableHeader>(*std::move(header))
                  : portableDamage(Archive::tr("what it holds is not recorded"));
}

Result<PortablePiece> PortableReader::next()
{
    const Result<QByteArray> head = read(pieceHead);
    if (!head)
        return head.error();
    m_digest.addData(*head);
    ByteReader reader(viewOf(*head));
    PortablePiece piece;
    piece.kind = static_cast<PieceKind>(reader.number<char>());
    const auto size = reader.number<std::uint32_t>();
    if (size > mostPiece && size <= m_left)
        return portableDamage(Archive::tr("a piece of it cannot be read"));
    Result<QByteArray> bytes = read(size);
    if (!bytes)
        return bytes.error();
    if (piece.kind == PieceKind::End) {
        if (*bytes != m_digest.result())
            return portableDamage(Archive::tr("its bytes are not those that were written"));
        if (m_left > 0)
            return portableDamage(Archive::tr("something follows its end"));
        return piece;
    }
    m_digest.addData(*bytes);
    std::optional<QByteArray> unpacked = Unpacker().unpack(viewOf(*bytes));
    if (!unpacked)
        return portableDamage(Archive::tr("a piece of it cannot be read"));
    piece.bytes = *std::move(unpacked);
    return piece;
}

} // namespace Backtrail
