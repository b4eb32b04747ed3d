// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Backtrail {

// One file of the project as the rules see it.
struct SourceFile
{
    QString path; // relative to the root, with slashes
    QString text;
    QString code; // the text without comments and without what stands between quotes; as many lines
    [[nodiscard]] bool isIn(const QString &folder) const { return path.startsWith(QString(folder + u'/')); }
    [[nodiscard]] bool isCpp() const;
};

// Every file under app, models, views, resources, translations, tests and packaging that people write as
// code. What lies in a folder called `fixture` is left out: it breaks the rules on purpose.
[[nodiscard]] QList<SourceFile> readSourceTree(const QString &root);

// C++ with comments blanked and the insides of string and character literals removed.
[[nodiscard]] QString withoutCommentsAndText(const QString &text);

} // namespace Backtrail
