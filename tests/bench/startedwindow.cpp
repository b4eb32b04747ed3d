// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

// The program's own start, unchanged, with an observer that prints when the window and when the first rows were drawn.

#include "app/application.h"
#include "app/messagelog.h"
#include "app/options/tokens.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QTableView>

#include <cstdio>
#include <ctime>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

// Sees each event before its widget does, so it prints one turn of the event loop later, when it is drawn.
class PaintObserver final : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        if (!m_sawWindow && object->inherits("Backtrail::MainWindow")) {
            m_sawWindow = true;
            print("window");
        }
        const auto *table = qobject_cast<QTableView *>(object->parent());
        if (!m_sawRows && table != nullptr && table->viewport() == object && table->model()->rowCount() > 0) {
            m_sawRows = true;
            QMetaObject::invokeMethod(this, [this] {
                print("rows");
                QCoreApplication::quit();
            }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void print(const char *what)
    {
        timespec now {};
        clock_gettime(CLOCK_MONOTONIC, &now);
        std::printf("%s %.9f\n", what, static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9);
        std::fflush(stdout);
    }

    bool m_sawWindow = false;
    bool m_sawRows = false;
};

} // namespace

int main(int argc, char **argv)
{
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
    return QApplication::exec();
}
