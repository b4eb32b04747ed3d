// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// Page-down over one million rows, drawn offscreen: the event table beside a QTableView with its stock delegate over the
// same model, and beside itself over one thousand rows. CPU time of the thread that draws.

#include "models/items/eventtablemodel.h"
#include "tests/bench/benchevents.h"
#include "tests/bench/benchsupport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedsource.h"
#include "views/eventheader.h"
#include "views/eventtableview.h"
#include "views/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Backtrail;

namespace {

constexpr int pageEvents = 20'000;
constexpr int rounds = 7;
constexpr int framesARound = 40;
constexpr QSize windowSize {1280, 1000};

double threadCpuSeconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// A list of so many events, filled through the real list and the real decoder.
struct Rows
{
    explicit Rows(int count)
    {
        Bench::EventPages pages(Bench::EventPages::Documents::None);
        EventDecoder decoder;
        list.setSource(source);
        for (int loaded = 0; loaded < count;) {
            const int size = std::min(pageEvents, count - loaded);
            EventPage page;
            page.batch = decoder.decodePage(pages.next(size))->batch;
            loaded += size;
            page.atEnd = loaded >= count;
            source->lastPage().request.answer(page);
            if (!QTest::qWaitFor([&] { return model.rowCount() == loaded; }, 60'000))
                qFatal("The rows did not arrive.");
            list.loadMore();
        }
    }

    FakeClock clock {sampleTime()};
    std::shared_ptr<ScriptedSource> source = std::make_shared<ScriptedSource>();
    EventList list {clock};
    ChangeSummaries summaries;
    EventTableModel model {list, summaries};
};

void present(QTableView &view)
{
    view.resize(windowSize);
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("The window did not open.");
}

void pageDown(QTableView &view)
{
    QScrollBar *bar = view.verticalScrollBar();
    for (int frame = 0; frame < framesARound; ++frame) {
        bar->setValue(bar->value() == bar->maximum() ? 0 : bar->value() + bar->pageStep());
        view.viewport()->repaint();
    }
}

void makePeer(QTableView &view, EventTableModel &model, const EventTableView &ours)
{
    view.setModel(&model);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(ours.rowHeight(0));
    for (int column = 0; column < model.columnCount(); ++column) {
        view.setColumnHidden(column, ours.isColumnHidden(column));
        view.setColumnWidth(column, std::max(40, ours.columnWidth(column)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    applyColorScheme(ColorScheme::Light);
    Rows rows(1'000'000);
    Rows thousand(1'000);

    EventTableView ours(rows.model);
    present(ours);
    ours.eventHeader()->setColumnShown(EventColumn::SubTargetType, true); // eight columns, as in the peer's figures
    QTableView peer;
    makePeer(peer, rows.model, ours);
    present(peer);
    EventTableView small(thousand.model);
    present(small);
    small.eventHeader()->setColumnShown(EventColumn::SubTargetType, true);

    Bench::Report report;
    const Bench::Medians stock
        = Bench::alternate(rounds, [&] { pageDown(ours); }, [&] { pageDown(peer); }, threadCpuSeconds);
    report.note("  one page, the event table", stock.ours * 1e3 / framesARound, "ms");
    report.note("  one page, the stock delegate", stock.peer * 1e3 / framesARound, "ms");
    report.atMost("page-down over 1,000,000 rows / stock delegate", stock.ours / stock.peer, "x", 0.5, 0.30);
    const Bench::Medians size
        = Bench::alternate(rounds, [&] { pageDown(ours); }, [&] { pageDown(small); }, threadCpuSeconds);
    report.atMost("page-down over 1,000,000 rows / over 1,000", size.ours / size.peer, "x", 1.1, 1.0);
    return report.exitCode();
}
