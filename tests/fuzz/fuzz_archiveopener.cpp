// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/archive/archivedocuments.h"
#include "models/archive/archiveinfo.h"
#include "models/archive/archiverewrite.h"
#include "models/archive/archivewriter.h"
#include "models/archive/packing.h"
#include "tests/unit/index/indexevents.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <array>
#include <cstdlib>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

const QByteArray fuzzedSource = "qovery\nhttps://api.example.com\norg";
constexpr int firstCount = 40; // events of the archive that is made worse

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const ArchivePaths &paths()
{
    static const QTemporaryDir folder((QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath())
                                      + u"/backtrail-fuzz-XXXXXX"_s);
    static const ArchivePaths all {folder.path()};
    return all;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void clearFolder()
{
    QDir folder(paths().folder);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
        folder.remove(name);
}

EventBatchPtr page(int first, int count)
{
    QList<EventText> events;
    for (int n = first; n < first + count; ++n) {
        events.append({u"id-%1"_s.arg(n), n * 1000,
                       {{u"event_type"_s, n % 2 == 0 ? u"UPDATE"_s : u"DELETE"_s},
                        {u"target_name"_s, u"service %1"_s.arg(n % 7)},
                        {u"change"_s, u"{\"number\": \"n%1\"}"_s.arg(n)}}});
    }
    return batchOf(events);
}

struct Seed
{
    QByteArray file;
    QByteArray key;
};

// A small archive that has something of everything.
Seed makeSeed()
{
    clearFolder();
    {
        const ArchiveLock lock(paths());
        Result<OpenedArchive> opened = openArchive(paths(), fuzzedSource, lock);
        require(bool(opened));
        ArchiveWriter writer(*std::move(opened), sealKey(paths()));
        const EventBatchPtr revised = batchOf({{u"id-3"_s, 3000, {{u"event_type"_s, u"CREATE"_s}}}});
        require(bool(writer.commit({page(0, firstCount / 2), {}, {{{0}, {20'000}, CoverageKind::Complete, {}}}, "state"})));
        require(bool(writer.commit({page(firstCount / 2, firstCount / 2), {{u"/events/3"_s, u"no id"_s, true, "{\"a\":1}"}}, {}, {}})));
        require(bool(writer.commit({revised, {}, {}, {}})));
    }
    return {read(paths().database()), read(paths().key())};
}

const Seed &seed()
{
    static const Seed made = makeSeed();
    return made;
}

// What the input says, taken from its front.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), size)
    {
    }
    [[nodiscard]] unsigned number()
    {
        const unsigned value = m_rest.empty() ? 0 : static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(m_rest.empty() ? 0 : 1);
        return value;
    }
    [[nodiscard]] QByteArray rest() const { return {m_rest.data(), static_cast<qsizetype>(m_rest.size())}; }
    // Three bytes an edit: where, and what.
    void edit(QByteArray &bytes)
    {
        while (m_rest.size() >= 3 && !bytes.isEmpty()) {
            const unsigned place = number() * 256 + number();
            bytes[static_cast<qsizetype>(place) % bytes.size()] = static_cast<char>(number());
        }
    }

private:
    std::string_view m_rest;
};

class RawDatabase
{
public:
    RawDatabase()
    {
        write(paths().database(), seed().file);
        require(sqlite3_open(QFile::encodeName(paths().database()).constData(), &m_handle) == SQLITE_OK);
        sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0); // no other file than this one
        sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, 1'000'000);
        sqlite3_progress_handler(m_handle, 100'000, [](void *) { return 1; }, nullptr);
    }
    ~RawDatabase() { sqlite3_close_v2(m_handle); }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    void run(const QByteArray &sql) { sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr); }
    void change(const char *select, const char *update, Input &input, bool isWhole)
    {
        sqlite3_stmt *statement = nullptr;
        require(sqlite3_prepare_v2(m_handle, select, -1, &statement, nullptr) == SQLITE_OK
                && sqlite3_step(statement) == SQLITE_ROW);
        const std::string_view packed(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                                      static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
        QByteArray bytes = Unpacker().unpack(packed).value_or(QByteArray());
        sqlite3_finalize(statement);
        if (isWhole)
            bytes = input.rest();
        else
            input.edit(bytes);
        const QByteArray again = Packer().pack(viewOf(bytes));
        require(sqlite3_prepare_v2(m_handle, update, -1, &statement, nullptr) == SQLITE_OK);
        sqlite3_bind_blob64(statement, 1, again.constData(), static_cast<sqlite3_uint64>(again.size()), SQLITE_STATIC);
        sqlite3_step(statement);
        sqlite3_finalize(statement);
    }

private:
    sqlite3 *m_handle = nullptr;
};

// The content of one blob, packed again with a good checksum.
void changeBlob(Input &input, bool isWhole)
{
    static constexpr std::array blobs {
        std::array {"SELECT data FROM state", "UPDATE state SET data = ?1"},
        std::array {"SELECT data FROM frame WHERE number = 0", "UPDATE frame SET data = ?1 WHERE number = 0"},
        std::array {"SELECT data FROM segment WHERE first = 0", "UPDATE segment SET data = ?1 WHERE first = 0"},
        std::array {"SELECT data FROM dictionary", "UPDATE dictionary SET data = ?1"},
        std::array {"SELECT data FROM revision", "UPDATE revision SET data = ?1"},
        std::array {"SELECT data FROM unreadable", "UPDATE unreadable SET data = ?1"},
    };
    const auto &[select, update] = blobs[input.number() % blobs.size()];
    RawDatabase().change(select, update, input, isWhole);
}

// What the input makes of the archive: F = another file, B = other bytes in it, C = other bytes inside a blob,
// W = another blob, S = what SQL does to it.
QByteArray worsened(Input input)
{
    QByteArray file = seed().file;
    clearFolder();
    switch (input.number()) {
    case 'F':
        return input.rest();
    case 'B':
        input.edit(file);
        return file;
    case 'C':
        changeBlob(input, false);
        break;
    case 'W':
        changeBlob(input, true);
        break;
    default:
        RawDatabase().run(input.rest());
        break;
    }
    file = read(paths().database());
    clearFolder();
    return file;
}

void readDocuments(std::uint64_t count)
{
    const ArchiveDocuments documents(paths().database());
    for (EventSequence event = 0; event < std::min<std::uint64_t>(count, firstCount); event += 13) {
        (void)documents.rawEvent(event);
        (void)documents.revisions(event);
    }
    const auto take = [](std::vector<EventSequence> &&) {};
    if (count > 0)
        (void)documents.findText(u"n17"_s, 0, static_cast<EventSequence>(count - 1), {}, take);
}

// Looks, and leaves the file as it is.
void look(const QByteArray &file)
{
    const Result<ArchiveInfo> info = readArchiveInfo(paths(), fuzzedSource);
    (void)verifyArchive(paths(), {});
    if (info)
        readDocuments(info->events);
    require(read(paths().database()) == file);
}

// A file that cannot be used lies where it was or was set aside, with all its bytes.
void requireUntouched(const Error &error, const QByteArray &file)
{
    const QStringList aside = QDir(paths().folder).entryList({u"damaged-*.db"_s});
    require(!error.detail.isEmpty() && aside.size() <= 1);
    require(read(aside.isEmpty() ? paths().database() : paths().folder + u'/' + aside.first()) == file);
}

void useToWrite(const QByteArray &file)
{
    const ArchiveLock lock(paths());
    require(lock.isHeld());
    Result<OpenedArchive> opened = openArchive(paths(), fuzzedSource, lock);
    if (!opened)
        return requireUntouched(opened.error(), file);
    (void)RowReader(opened->database).read(opened->state, 0, {}, [](const StoredRowsPtr &) {});
    (void)readUnreadable(opened->database, 10);
    ArchiveWriter writer(*std::move(opened), sealKey(paths()));
    const std::uint64_t before = writer.state().events.count;
    if (const Result<StoreReceipt> receipt = writer.commit({page(1000, 3), {}, {}, {}}); receipt)
        require(writer.state().events.count == before + (receipt->added ? receipt->added->events().size() : 0));
}

// What was rebuilt without a fault has none.
void rebuild()
{
    const Result<std::optional<ArchiveRewrite>> rebuilt = rebuildArchive(paths(), fuzzedSource, {});
    if (!rebuilt || !*rebuilt || (*rebuilt)->fault)
        return;
    const Result<std::optional<ArchiveVerdict>> verdict = verifyArchive(paths(), {});
    require(verdict && *verdict && (*verdict)->isGood());
}

} // namespace

// Any file in place of the archive's, and the archive changed where it hurts most: it is read, refused, or set aside
// as it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray file = worsened(Input(data, size));
    write(paths().key(), seed().key);
    write(paths().database(), file);
    look(file);
    useToWrite(file);
    rebuild();
    return 0;
}
