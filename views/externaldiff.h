// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/runtime/request.h"
#include "models/session/eventdetail.h"

#include <QObject>

#include <memory>
#include <vector>

class QTemporaryDir;

namespace Backtrail {

// Opens both documents of a comparison in the user's own tool. They are written with secrets masked by name to files
// that only the user can read; those go when this goes, or when a tool ends that stayed open.
class ExternalDiff final : public QObject
{
    Q_OBJECT

public:
    explicit ExternalDiff(QObject *parent = nullptr);
    ~ExternalDiff() override;

    void setCommand(const QString &command); // a program and its arguments, with %1 and %2 for the files
    [[nodiscard]] const QString &command() const { return m_command; }
    void open(std::shared_ptr<const DetailContent> content);

    // The program and its arguments; empty = no program, or not both files are named.
    [[nodiscard]] static QStringList arguments(const QString &command, const QString &before, const QString &after);

signals:
    void failed(const QString &sentence);

private:
    using Folder = std::shared_ptr<QTemporaryDir>;
    void start(const Folder &folder);

    QString m_command;
    std::vector<Folder> m_folders;
    Request m_writing;
};

} // namespace Backtrail
