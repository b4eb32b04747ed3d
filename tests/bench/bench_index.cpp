// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// One million rows: filter, facet counts and histogram beside QSortFilterProxyModel over a table model of the same
// rows, and the memory a row takes.

#include "models/index/columnorder.h"
#include "models/index/rowoverview.h"
#include "models/json/eventdecoder.h"
#include "tests/bench/benchevents.h"
#include "tests/bench/benchsupport.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <malloc.h>

#include <cstring>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t rowCount = 1'000'000;
constexpr int rounds = 5;
constexpr int bucketCount = 100;
constexpr std::array facetFields {IndexField::EventType, IndexField::TargetType,      IndexField::Origin,
                                  IndexField::ProjectId, IndexField::EnvironmentName, IndexField::TriggeredBy};

FilterState threeFacets()
{
    FilterState filter;
    filter.targetTypes = {u"CONTAINER"_s, u"HELM"_s};
    filter.origins = {u"CONSOLE"_s, u"TERRAFORM_PROVIDER"_s, u"CLI"_s};
    filter.eventTypes = {u"UPDATE"_s, u"DEPLOY_FAILED"_s, u"DEPLOYED"_s, u"SHELL"_s};
    return filter;
}

// The rows as any table model gives them: one column a field, and the time.
class RowsModel final : public QAbstractTableModel
{
public:
    explicit RowsModel(EventSnapshot snapshot)
        : m_snapshot(std::move(snapshot))
    {
    }
    static constexpr int timeColumn = indexFieldCount;

    [[nodiscard]] const EventSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_snapshot.rowCount());
    }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return timeColumn + 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const auto row = static_cast<RowId>(index.row());
        if (index.column() == timeColumn)
            return QVariant::fromValue<qlonglong>(m_snapshot.time(row).ns);
        return m_snapshot.text(row, static_cast<IndexField>(index.column()));
    }

private:
    EventSnapshot m_snapshot;
};

// Filters as Qt's documentation shows it, through the model's interface; or, with `direct`, asks the rows for their
// strings without an index and a QVariant between, the fastest a proxy can be written.
class RowsProxy final : public QSortFilterProxyModel
{
public:
    RowsProxy(RowsModel &rows, bool direct)
        : m_rows(rows)
        , m_direct(direct)
    {
        setSourceModel(&rows);
    }
    void setFilter(const FilterState &filter)
    {
        m_filter = filter;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return accepts(m_filter.targetTypes, row, IndexField::TargetType, parent)
            && accepts(m_filter.origins, row, IndexField::Origin, parent)
            && accepts(m_filter.eventTypes, row, IndexField::EventType, parent);
    }

private:
    [[nodiscard]] bool accepts(const QStringList &values, int row, IndexField field, const QModelIndex &parent) const
    {
        if (m_direct)
            return values.contains(m_rows.snapshot().text(static_cast<RowId>(row), field));
        return values.contains(sourceModel()->index(row, static_cast<int>(field), parent).data().toString());
    }

    RowsModel &m_rows;
    FilterState m_filter;
    bool m_direct;
};

EventIndex &fill(EventIndex &index)
{
    Bench::EventPages pages(Bench::EventPages::Documents::None);
    EventDecoder decoder;
    while (index.rowCount() < rowCount) {
        const Result<DecodedPage> page = decoder.decodePage(pages.next());
        if (page)
            index.append(page->batch);
    }
    return index;
}

std::size_t allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

TimeRange wholeRange(const EventSnapshot &snapshot)
{
    return {snapshot.time(snapshot.rowCount() - 1), Timestamp {snapshot.time(0).ns + 1}};
}

std::size_t oursAll(const EventSnapshot &snapshot, const FilterState &filter, TimeRange range)
{
    const std::optional<RowList> rows = *snapshot.filter(filter, {}, {});
    for (const IndexField field : facetFields)
        Bench::keep(snapshot.facets(*rows, field));
    Bench::keep(snapshot.histogram(*rows, range, bucketCount));
    return rows->size();
}

std::size_t peerAll(RowsProxy &proxy, const FilterState &filter, TimeRange range)
{
    proxy.setFilter(filter);
    const int rows = proxy.rowCount();
    for (const IndexField field : facetFields) {
        QHash<QString, int> counts;
        for (int row = 0; row < rows; ++row)
            ++counts[proxy.index(row, static_cast<int>(field)).data().toString()];
        Bench::keep(counts);
    }
    std::array<int, bucketCount + 1> buckets {};
    const std::int64_t width = (range.to->ns - range.from->ns) / bucketCount + 1;
    for (int row = 0; row < rows; ++row) {
        const qlonglong time = proxy.index(row, RowsModel::timeColumn).data().toLongLong();
        ++buckets[static_cast<std::size_t>((time - range.from->ns) / width)];
    }
    Bench::keep(buckets);
    return static_cast<std::size_t>(rows);
}

// A click on a facet of the panel: every facet's counts with the other filters, and both histograms.
void reportFacetChange(Bench::Report &report, const EventSnapshot &snapshot, const FilterState &filter)
{
    constexpr int stripBuckets = 600;
    FilterState toggled = filter;
    toggled.eventTypes.removeLast();
    const auto time = [&](const FilterState &asked) {
        std::vector<double> times;
        for (int round = 0; round < 2 * rounds; ++round)
            times.push_back(Bench::timeOf([&] {
                Bench::keep(overviewOf(snapshot, {asked, {}, {}, stripBuckets, {}}, {}));
            }));
        return Bench::median(times) * 1e3;
    };
    report.atMost("a facet changed: all counts, both histograms (CPU)", time(toggled), "ms", 50, 16);
    report.atMost("the last filter removed: the same (CPU)", time({}), "ms", 50, 16);
    FilterState excluding;
    excluding.excluded.actors = {snapshot.text(0, IndexField::TriggeredBy)};
    report.atMost("one actor excluded: the same (CPU)", time(excluding), "ms", 50, 16);
}

// What the panel needs, the way a proxy's user would get it: for each facet, the proxy without its own filter.
std::size_t peerFacetChange(RowsProxy &proxy, const FilterState &filter, TimeRange range)
{
    for (const auto member : {&FacetValues::eventTypes, &FacetValues::targetTypes, &FacetValues::origins}) {
        FilterState others = filter;
        (others.*member).clear();
        proxy.setFilter(others);
        QHash<QString, int> counts;
        const auto field = member == &FacetValues::eventTypes ? IndexField::EventType
            : member == &FacetValues::targetTypes             ? IndexField::TargetType
                                                              : IndexField::Origin;
        for (int row = 0; row < proxy.rowCount(); ++row)
            ++counts[proxy.index(row, static_cast<int>(field)).data().toString()];
        Bench::keep(counts);
    }
    return peerAll(proxy, filter, range);
}

void reportMemory(Bench::Report &report, const EventIndex &index, std::size_t allocatedBytes)
{
    const auto rows = static_cast<double>(index.rowCount());
    report.atMost("memory a row without its documents", static_cast<double>(index.columnBytes()) / rows, "bytes", 120, 56);
    report.note("  documents and their places, a row", static_cast<double>(index.documentBytes()) / rows, "bytes");
    report.note("  allocated in all, a row", static_cast<double>(allocatedBytes) / rows, "bytes");
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t before = allocated();
    EventIndex index;
    const double begin = Bench::cpuSeconds();
    fill(index);
    const double filling = Bench::cpuSeconds() - begin;
    Bench::Report report;
    reportMemory(report, index, allocated() - before);
    report.note("  made, decoded and appended 1,000,000 events", filling, "s");

    const EventSnapshot snapshot = index.snapshot();
    const TimeRange range = wholeRange(snapshot);
    const FilterState filter = threeFacets();
    if (argc > 1 && std::strcmp(argv[1], "ours") == 0) { // for a profiler
        for (int round = 0; round < 2'000; ++round)
            Bench::keep(oursAll(snapshot, filter, range));
        return 0;
    }
    if (argc > 1 && std::strcmp(argv[1], "overview") == 0) {
        for (int round = 0; round < 400; ++round)
            Bench::keep(overviewOf(snapshot, {filter, {}, {}, 600, {}}, {}));
        return 0;
    }
    RowsModel model(snapshot);
    RowsProxy proxy(model, false);
    RowsProxy directProxy(model, true);
    const std::size_t matching = oursAll(snapshot, filter, range);
    if (matching == 0 || matching != peerAll(proxy, filter, range)) {
        std::puts("The two filters do not agree.");
        return 1;
    }
    report.note("  rows that match", static_cast<double>(matching), "");
    const Bench::Medians filterOnly = Bench::alternate(
        rounds, [&] { Bench::keep(snapshot.filter(filter, {}, {})); }, [&] { proxy.setFilter(filter); });
    report.faster("filter 1,000,000 rows / QSortFilterProxyModel", filterOnly, 40, 60);
    const Bench::Medians direct = Bench::alternate(
        rounds, [&] { Bench::keep(snapshot.filter(filter, {}, {})); }, [&] {
            directProxy.setFilter(filter);
            Bench::keep(directProxy.rowCount());
        });
    report.note("  times faster than a proxy that knows the rows", direct.peer / direct.ours, "x");
    const Bench::Medians all = Bench::alternate(
        3 * rounds, [&] { Bench::keep(oursAll(snapshot, filter, range)); },
        [&] { Bench::keep(peerAll(proxy, filter, range)); });
    report.faster("filter, 6 facet counts and histogram / the same", all, 40, 60);
    reportFacetChange(report, snapshot, filter);
    const Bench::Medians facetChange = Bench::alternate(
        2, [&] { Bench::keep(overviewOf(snapshot, {filter, {}, {}, bucketCount, {}}, {})); },
        [&] { Bench::keep(peerFacetChange(proxy, filter, range)); });
    report.faster("counts beside every value / the same by a proxy", facetChange, 20, 30);
    const RowList everything = **snapshot.filter({}, {}, {});
    QSortFilterProxyModel sorting;
    sorting.setSourceModel(&model);
    const Bench::Medians sorted = Bench::alternate(
        2,
        [&] { Bench::keep(orderedRows(snapshot, everything, {EventColumn::TriggeredBy, false}, {})); },
        [&] {
            sorting.sort(-1);
            sorting.sort(static_cast<int>(IndexField::TriggeredBy));
        });
    report.faster("sort 1,000,000 rows by actor / QSortFilterProxyModel", sorted, 100, 200);
    return report.exitCode();
}
