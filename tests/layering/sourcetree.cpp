// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/layering/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

bool isCode(const QString &path)
{
    static const QStringList names {u"CMakeLists.txt"_s, u"run"_s};
    static const QStringList endings {u".cpp"_s, u".h"_s, u".cmake"_s, u".sh"_s};
    return names.contains(path.section(u'/', -1))
        || std::ranges::any_of(endings, [&](const QString &ending) { return path.endsWith(ending); });
}

} // namespace

bool SourceFile::isCpp() const
{
    return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1);
}

QList<SourceFile> readSourceTree(const QString &root)
{
    const QDir base(root);
    QList<SourceFile> files;
    for (const QString &folder :
         {u"app"_s, u"models"_s, u"views"_s, u"resources"_s, u"translations"_s, u"tests"_s, u"packaging"_s}) {
        QDirIterator iterator(base.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            const QString path = base.relativeFilePath(iterator.next());
            QFile file(base.filePath(path));
            if (!isCode(path) || path.contains("/fixture/"_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            files.append({path, text, withoutCommentsAndText(text)});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

QString withoutCommentsAndText(const QString &text)
{
    static const QRegularExpression part(
        uR"re(//[^\n]*|/\*.*?\*/|R"(?<end>[^( ]*)\(.*?\)\k<end>"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = part.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        const QString found = match.captured();
        result += found.startsWith(u'/') ? u" "_s : u"\"\""_s;
        result += QString(found.count(u'\n'), u'\n');
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

} // namespace Backtrail
