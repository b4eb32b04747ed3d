// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// What every Qt program needs to show a window: bench_start stands beside it.

#include <QApplication>
#include <QPaintEvent>
#include <QWidget>

#include <cstdio>
#include <ctime>

namespace {

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        timespec now {};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::printf("window %.9f\n", static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9);
        std::fflush(stdout);
        QCoreApplication::quit();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    EmptyWindow window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
