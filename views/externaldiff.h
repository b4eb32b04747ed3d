// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/request.h"
#include "models/session/eventdetail.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace Backtrail {

// Opens both documents of a comparison in the user's own tool, which is on its own from then on: it outlives the window.
// They are written with secrets masked by name to files that only the user can read; those go once the tool has ended
// and they are old, when the next tool is opened or at the next start.
class ExternalDiff final : public QObject
{
    Q_OBJECT

public:
    // A program that has ended may have handed the files to another one that is still open.
    static constexpr std::chrono::minutes keptAfterwards {60};

    explicit ExternalDiff(QObject *parent = nullptr);
    ~ExternalDiff() override;

    void setCommand(const QString &command); // a program and its arguments, with %1 and %2 for the files
    [[nodiscard]] const QString &command() const { return m_command; }
    void open(std::shared_ptr<const DetailContent> content);

    // The program and its arguments; empty = no program, or not both files are named.
    [[nodiscard]] static QStringList arguments(const QString &command, const QString &before, const QString &after);
    // Removes what earlier tools of this user left: those that have ended, of files at least that old. Touches the disk.
    static void removeLeftovers(std::chrono::seconds age);

signals:
    void failed(const QString &sentence);

private:
    void watch(const QString &folder, const QString &program, int times);
    void sayEnd(const QString &program, int code, const QString &said);

    QString m_command;
    Request m_cleaning;
    Request m_opening;
    Request m_watching;
};

} // namespace Backtrail
