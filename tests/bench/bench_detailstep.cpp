// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// Stepping to the next row with the pane open: from the selection until the pane shows the difference of two documents
// of 4 KB each and is painted. CPU time of all threads, reading and comparing included.

#include "models/index/eventindex.h"
#include "models/json/eventdecoder.h"
#include "models/json/jsontext.h"
#include "tests/bench/benchsupport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedsource.h"
#include "views/detailpane.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr int events = 300;
constexpr QSize paneSize {1280, 420};

// A service's configuration of about 4 KB; `revision` changes four leaves of it.
QByteArray configuration(int service, int revision)
{
    const QByteArray number = QByteArray::number(service);
    QByteArray json = R"({"id":"service-)" + number + R"(","name":"backend )" + number + R"(","memory":)"
        + QByteArray::number(512 + 256 * revision) + R"(,"updated_at":)" + QByteArray::number(1769160331 + service + revision)
        + R"(,"environment_variables":[)";
    for (int i = 0; i < 48; ++i) {
        const bool isChanged = revision > 0 && (i == 7 || i == 31);
        json += (i > 0 ? "," : "");
        json += R"({"key":"SETTING_)" + QByteArray::number(i) + R"(","value":"value )"
            + QByteArray::number(isChanged ? 1000 + i : i) + R"( of service )" + number + R"(","is_secret":false})";
    }
    return json + "]}";
}

QByteArray page()
{
    QByteArray json = "{\"events\":[";
    for (int i = 0; i < events; ++i) {
        const auto text = [i](int revision) {
            const QByteArray document = configuration(i, revision);
            return escapeJsonString({document.constData(), static_cast<std::size_t>(document.size())});
        };
        json += (i > 0 ? "," : "");
        json += R"({"id":"event-)" + QByteArray::number(i)
            + R"(","timestamp":"2026-08-20T15:54:53Z","event_type":"UPDATE","target_type":"CONTAINER","triggered_by":"jo",)"
            + R"("original_change":)" + text(0) + R"(,"change":)" + text(1) + '}';
    }
    return json + "]}";
}

class Stepper
{
public:
    Stepper() : m_pane(m_detail)
    {
        m_index.append(EventDecoder().decodePage(page())->batch);
        m_snapshot = m_index.snapshot();
        m_pane.resize(paneSize);
        m_pane.show();
    }

    void step()
    {
        m_row = (m_row + 1) % events;
        const RowId row = static_cast<RowId>(m_row);
        m_detail.show(m_snapshot, row);
        const QString id = m_snapshot.id(row);
        if (!QTest::qWaitFor([&] { return m_detail.content() && m_detail.content()->event.id == id; }))
            qFatal("The event was not read.");
        QTest::qWait(0); // what was put off until the next turn
        QImage image(m_pane.size(), QImage::Format_ARGB32_Premultiplied);
        m_pane.render(&image);
        Bench::keep(image);
    }

private:
    FakeClock m_clock {sampleTime()};
    EventDetail m_detail {m_clock};
    DetailPane m_pane;
    EventIndex m_index;
    EventSnapshot m_snapshot;
    int m_row = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Stepper stepper;
    for (int i = 0; i < 20; ++i)
        stepper.step();
    std::vector<double> times;
    for (int i = 0; i < events; ++i)
        times.push_back(Bench::timeOf([&] { stepper.step(); }));
    std::ranges::sort(times);
    Bench::Report report;
    report.atMost("next row, a 4 KB diff repainted, median", times[times.size() / 2] * 1e3, "ms", 30, 16);
    report.atMost("next row, a 4 KB diff repainted, 99 of 100", times[times.size() * 99 / 100] * 1e3, "ms", 30, 16);
    return report.exitCode();
}
