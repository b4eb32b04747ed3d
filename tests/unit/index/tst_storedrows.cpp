// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/recordfields.h"
#include "models/index/storedrows.h"
#include "models/index/textneedle.h"
#include "tests/unit/index/indexevents.h"

#include <QTest>

#include <map>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Keeps batches as a store does: numbers in the order of arrival, dictionaries that only grow.
class MemoryStore final : public DocumentStore
{
public:
    MemoryStore()
    {
        for (auto &codes : m_codes)
            codes.emplace(std::string(), 0U);
    }
    StoredRows add(const EventBatchPtr &batch)
    {
        StoredRows rows;
        rows.first = m_events.size();
        for (std::size_t field = 0; field < recordFields.size(); ++field)
            rows.firstText[field] = static_cast<std::uint32_t>(m_codes[field].size());
        for (std::size_t i = 0; i < batch->events().size(); ++i) {
            const EventRecord &record = batch->events()[i];
            const auto uuid = parseCanonicalUuid(record.id);
            if (!uuid)
                rows.otherIds.emplace_back(static_cast<std::uint32_t>(i), std::string(record.id));
            rows.times.push_back(record.time.ns);
            rows.keys.push_back(uuid.value_or(UuidBytes {}));
            for (std::size_t field = 0; field < recordFields.size(); ++field)
                rows.codes[field].push_back(intern(field, std::string(record.*recordFields[field]), rows));
            m_events.push_back(batch->auditEvent(i).raw);
        }
        return rows;
    }
    Result<QByteArray> rawEvent(EventSequence sequence) const override
    {
        if (isBroken)
            return Error {ErrorKind::FileFailed, u"broken"_s};
        return m_events.at(sequence);
    }
    Result<Done> findText(const QString &text, EventSequence first, EventSequence last, const CancelFlag &,
                          const std::function<void(std::vector<EventSequence> &&)> &found) const override
    {
        if (isBroken)
            return Error {ErrorKind::FileFailed, u"broken"_s};
        TextNeedle needle(text);
        std::vector<EventSequence> hits;
        for (EventSequence i = last; i-- > first;) {
            if (needle.isInUtf8({m_events[i].constData(), static_cast<std::size_t>(m_events[i].size())}))
                hits.push_back(i);
        }
        found(std::move(hits));
        return Done {};
    }

    bool isBroken = false;

private:
    std::uint32_t intern(std::size_t field, const std::string &text, StoredRows &rows)
    {
        const auto [at, isNew] = m_codes[field].emplace(text, static_cast<std::uint32_t>(m_codes[field].size()));
        if (isNew)
            rows.texts[field].push_back(text);
        return at->second;
    }

    std::vector<QByteArray> m_events;
    std::array<std::map<std::string, std::uint32_t>, indexFieldCount> m_codes;
};

QString uuidOf(int n)
{
    return u"7219a2c2-b0e3-5d81-9de6-%1"_s.arg(n, 12, 16, QChar(u'0'));
}

EventBatchPtr page(int first, int count, const QString &prefix = u"service"_s)
{
    QList<EventText> events;
    for (int n = first; n < first + count; ++n) {
        const QString id = n % 10 == 3 ? u"other-%1"_s.arg(n) : uuidOf(n);
        events.append({id, 1'000'000 - n,
                       {{u"event_type"_s, n % 2 == 0 ? u"UPDATE"_s : u"DELETE"_s},
                        {u"target_name"_s, u"%1 %2"_s.arg(prefix).arg(n % 300)},
                        {u"change"_s, u"{\"number\": \"n%1\"}"_s.arg(n)}}});
    }
    return batchOf(events);
}

// Everything the two say must be the same but where the documents are.
void compareRows(const EventSnapshot &stored, const EventSnapshot &plain)
{
    QCOMPARE(stored.rowCount(), plain.rowCount());
    for (RowId row = 0; row < plain.rowCount(); ++row) {
        QCOMPARE(stored.id(row), plain.id(row));
        QCOMPARE(stored.time(row), plain.time(row));
        for (int field = 0; field < indexFieldCount; ++field)
            QCOMPARE(stored.text(row, IndexField(field)), plain.text(row, IndexField(field)));
    }
    QCOMPARE(matching(stored, {}), matching(plain, {}));
}

} // namespace

class TestStoredRows final : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameAsTheBatch();
    void crossesBlocks();
    void translatesNumbersThatAreNotItsOwn();
    void readsDocumentsFromTheStore();
    void findsTextInTheStore();
    void failureIsNoEmptyDocument();
    void takesABatchLaterWithoutRepeats();
    void takesWhatWasJustStored();
    void snapshotBeforeStaysAsItWas();
};

void TestStoredRows::isTheSameAsTheBatch()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex stored;
    EventIndex plain;
    for (int n = 0; n < 10; ++n) {
        const EventBatchPtr batch = page(n * 100, 100);
        stored.appendStored(store->add(batch), store);
        plain.append(batch);
    }
    compareRows(stored.snapshot(), plain.snapshot());
    QCOMPARE(stored.documentBytes(), 0U);
    QCOMPARE(stored.snapshot().sequence(999), EventSequence {999});
    QCOMPARE(plain.snapshot().sequence(999), std::nullopt);
}

void TestStoredRows::crossesBlocks()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex stored;
    EventIndex plain;
    for (const int count : {1000, 70'000, 130, 66'000}) {
        const EventBatchPtr batch = page(static_cast<int>(plain.rowCount()), count);
        stored.appendStored(store->add(batch), store);
        plain.append(batch);
    }
    compareRows(stored.snapshot(), plain.snapshot());
}

void TestStoredRows::translatesNumbersThatAreNotItsOwn()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex stored;
    EventIndex plain;
    const EventBatchPtr own = page(5000, 50, u"own"_s);
    stored.append(own); // so the first numbers are taken
    plain.append(own);
    for (int n = 0; n < 10; ++n) {
        const EventBatchPtr batch = page(n * 100, 100);
        stored.appendStored(store->add(batch), store);
        plain.append(batch);
    }
    compareRows(stored.snapshot(), plain.snapshot());
}

void TestStoredRows::readsDocumentsFromTheStore()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex index;
    const EventBatchPtr newer = page(0, 100);
    const EventBatchPtr older = page(100, 100);
    const StoredRows first = store->add(newer);
    const StoredRows second = store->add(older);
    index.appendStored(first, store);
    index.appendStored(second, store);
    const EventSnapshot snapshot = index.snapshot();
    QCOMPARE(**snapshot.change(142), "{\"number\": \"n142\"}"_ba);
    QVERIFY(!*snapshot.originalChange(142));
    QCOMPARE(*snapshot.auditEvent(142), older->auditEvent(42));
}

void TestStoredRows::findsTextInTheStore()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex index;
    index.appendStored(store->add(page(0, 9000)), store);
    FilterState filter;
    filter.text = u"N8999"_s;
    QCOMPARE(matching(index.snapshot(), filter), RowList {8999});
    filter.text = u"service 299"_s; // in a column
    QCOMPARE(matching(index.snapshot(), filter)->size(), 30U);
    filter.text = u"n77\\"_s; // the fake searches the raw bytes
    filter.eventTypes = {u"DELETE"_s};
    QCOMPARE(matching(index.snapshot(), filter), RowList {77});
    filter.eventTypes = {u"UPDATE"_s};
    QCOMPARE(matching(index.snapshot(), filter), RowList {});
}

void TestStoredRows::failureIsNoEmptyDocument()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex index;
    index.appendStored(store->add(page(0, 10)), store);
    store->isBroken = true;
    const EventSnapshot snapshot = index.snapshot();
    QVERIFY(!snapshot.change(1));
    QVERIFY(!snapshot.originalChange(1));
    QVERIFY(!snapshot.auditEvent(1));
    QCOMPARE(snapshot.auditEvent(1).error().kind, ErrorKind::FileFailed);
    FilterState filter;
    filter.text = u"nowhere"_s;
    QVERIFY(!snapshot.filter(filter, {}, {}));
}

void TestStoredRows::takesABatchLaterWithoutRepeats()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex index;
    index.appendStored(store->add(page(0, 100)), store);
    const EventIndex::Appended appended = index.append(page(50, 100));
    QCOMPARE(appended.count, 50U);
    QCOMPARE(appended.repeated, 50U);
    QCOMPARE(**index.snapshot().change(149), "{\"number\": \"n149\"}"_ba);
    QCOMPARE(**index.snapshot().change(99), "{\"number\": \"n99\"}"_ba);
}

void TestStoredRows::takesWhatWasJustStored()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex stored;
    EventIndex plain;
    stored.appendStored(store->add(page(0, 100)), store);
    plain.append(page(0, 100));
    const EventBatchPtr fresh = page(100, 77, u"fresh"_s);
    const StoredRows rows = store->add(fresh);
    const EventIndex::Appended appended = stored.appendStored(*fresh, rows.first, store);
    QCOMPARE(appended.first, 100U);
    QCOMPARE(appended.count, 77U);
    plain.append(fresh);
    compareRows(stored.snapshot(), plain.snapshot());
    QCOMPARE(*stored.snapshot().auditEvent(150), fresh->auditEvent(50));
}

void TestStoredRows::snapshotBeforeStaysAsItWas()
{
    const auto store = std::make_shared<MemoryStore>();
    EventIndex index;
    index.appendStored(store->add(page(0, 1500)), store);
    const EventSnapshot before = index.snapshot();
    index.appendStored(store->add(page(1500, 1500, u"more"_s)), store);
    QCOMPARE(before.rowCount(), 1500U);
    QCOMPARE(matching(before, {})->size(), 1500U);
    QCOMPARE(before.text(1499, IndexField::TargetName), u"service 299"_s);
    QCOMPARE(**before.change(1499), "{\"number\": \"n1499\"}"_ba);
    QCOMPARE(index.snapshot().rowCount(), 3000U);
}

QTEST_GUILESS_MAIN(TestStoredRows)
#include "tst_storedrows.moc"
