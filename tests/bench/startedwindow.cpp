// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// The program's own start, unchanged, with an observer that prints when the window and when the first rows were drawn;
// where BACKTRAIL_BENCH_ROWS says how many there are, also when all were there and drawn, and the memory at that moment.
// With BACKTRAIL_BENCH_WATCH it stays, and tells of every time that the window did not answer for a tenth of a second.

#include "app/application.h"
#include "app/messagelog.h"
#include "app/options/tokens.h"
#include "models/runtime/sharedmemory.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTableView>
#include <QTime>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <utility>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Sees each event before its widget does, so it prints one turn of the event loop later, when it is drawn.
class PaintObserver final : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        askForAll();
        if (event->type() != QEvent::Paint)
            return false;
        if (!m_sawWindow && object->inherits("Backtrail::MainWindow")) {
            m_sawWindow = true;
            print("window");
        }
        const auto *table = qobject_cast<QTableView *>(object->parent());
        if (table == nullptr || table->viewport() != object || table->model()->rowCount() == 0)
            return false;
        m_table = table;
        if (!std::exchange(m_sawRows, true))
            QMetaObject::invokeMethod(this, [this] { sayRows(); }, Qt::QueuedConnection);
        if (hasAll() && !std::exchange(m_sawAll, true))
            QMetaObject::invokeMethod(this, [this] { sayAll(); }, Qt::QueuedConnection);
        return false;
    }

private:
    [[nodiscard]] bool hasAll() const { return m_wanted > 0 && m_table->model()->rowCount() >= m_wanted; }
    // What is added below the visible rows draws nothing by itself.
    void askForAll()
    {
        if (m_table != nullptr && !m_sawAll && !m_askedForAll && hasAll()) {
            m_askedForAll = true;
            m_table->viewport()->update();
        }
    }
    void sayRows()
    {
        print("rows");
        if (m_wanted == 0)
            QCoreApplication::quit();
    }
    void sayAll()
    {
        print("all");
        const QByteArray status = contentsOf("/proc/self/status");
        for (const char *what : {"VmRSS", "VmHWM"}) {
            const qsizetype at = status.indexOf(what);
            std::printf("%s %.1f\n", what, status.mid(at + 6, 40).simplified().split(' ').first().toDouble() / 1024);
        }
        std::fflush(stdout);
        QCoreApplication::quit();
    }
    static QByteArray contentsOf(const char *path)
    {
        QFile file(QString::fromLatin1(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void print(const char *what)
    {
        timespec now {};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::printf("%s %.9f\n", what, static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9);
        std::fflush(stdout);
    }

    const int m_wanted = qEnvironmentVariableIntValue("BACKTRAIL_BENCH_ROWS");
    const QTableView *m_table = nullptr;
    bool m_sawWindow = false;
    bool m_sawRows = false;
    bool m_askedForAll = false;
    bool m_sawAll = false;
};

} // namespace

int main(int argc, char **argv)
{
    shareMemoryBetweenThreads();
    installMessageLog();
    QApplication program(argc, argv);
    const Result<ParsedOptions> options = parseWindowOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return 2;
    const Result<Secret> token = takeGivenToken(*options, SourceKind::Qovery);
    if (!token)
        return 2;
    PaintObserver observer;
    program.installEventFilter(&observer);
    Application application(*options, *token);
    application.start();
    QElapsedTimer sinceTick;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&sinceTick] {
        if (const qint64 ms = sinceTick.restart(); ms > 100) {
            std::printf("%s did not answer for %lld ms\n", qPrintable(QTime::currentTime().toString(Qt::ISODateWithMs)), static_cast<long long>(ms));
            std::fflush(stdout);
        }
    });
    if (qEnvironmentVariableIsSet("BACKTRAIL_BENCH_WATCH")) {
        program.removeEventFilter(&observer);
        sinceTick.start();
        watch.start(5);
    }
    return QApplication::exec();
}
