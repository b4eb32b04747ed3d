// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/layering/layeringrules.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// A room: its folder, the library built from it, the rooms it may know and the Qt modules beside Core.
struct Room
{
    QString folder;
    QString library;
    QStringList below;
    QStringList qtModules;
};

const QStringList core {u"models/domain"_s, u"models/runtime"_s, u"models/json"_s,   u"models/diff"_s,
                        u"models/filter"_s, u"models/index"_s,   u"models/export"_s, u"models/redact"_s,
                        u"models/history"_s};
const QStringList ports {u"models/domain"_s, u"models/runtime"_s, u"models/json"_s, u"models/sources"_s};
const QStringList models
    = core + QStringList {u"models/sources"_s, u"models/store"_s, u"models/session"_s, u"models/items"_s};

// The deepest folder that a file lies in decides. What is not here (app itself, app/cli, tests) may know
// everybody.
const QList<Room> &rooms()
{
    static const QString network = u"QtNetwork"_s;
    static const QList<Room> table {
        {u"models/domain"_s, u"backtrail_domain"_s, {}, {}},
        {u"models/redact"_s, u"backtrail_redact"_s, {u"models/domain"_s}, {}},
        {u"models/runtime"_s, u"backtrail_runtime"_s, {u"models/domain"_s}, {}},
        {u"models/json"_s, u"backtrail_json"_s, {u"models/domain"_s}, {}},
        {u"models/diff"_s,
         u"backtrail_diff"_s,
         {u"models/domain"_s, u"models/runtime"_s, u"models/json"_s, u"models/redact"_s},
         {}},
        {u"models/filter"_s, u"backtrail_filter"_s, {u"models/domain"_s}, {}},
        {u"models/index"_s,
         u"backtrail_index"_s,
         {u"models/domain"_s, u"models/filter"_s, u"models/json"_s, u"models/runtime"_s},
         {}},
        {u"models/history"_s,
         u"backtrail_history"_s,
         {u"models/domain"_s, u"models/filter"_s, u"models/json"_s, u"models/runtime"_s, u"models/diff"_s, u"models/index"_s},
         {}},
        {u"models/export"_s,
         u"backtrail_export"_s,
         {u"models/domain"_s, u"models/json"_s, u"models/diff"_s, u"models/runtime"_s, u"models/redact"_s},
         {}},
        {u"models/sources"_s,
         u"backtrail_ports"_s,
         {u"models/domain"_s, u"models/runtime"_s, u"models/json"_s},
         {}},
        {u"models/store"_s,
         u"backtrail_store"_s,
         {u"models/domain"_s, u"models/runtime"_s, u"models/json"_s, u"models/index"_s},
         {}},
        {u"models/archive"_s, u"backtrail_archive"_s, core + QStringList {u"models/store"_s}, {}},
        {u"models/net"_s, u"backtrail_net"_s, ports, {network}},
        {u"models/sources/qovery"_s,
         u"backtrail_sources"_s,
         ports + QStringList {u"models/net"_s},
         {network}},
        {u"models/session"_s,
         u"backtrail_session"_s,
         core + QStringList {u"models/sources"_s, u"models/store"_s},
         {}},
        {u"models/items"_s,
         u"backtrail_items"_s,
         core + QStringList {u"models/sources"_s, u"models/store"_s, u"models/session"_s},
         {}},
        {u"models/keychain"_s,
         u"backtrail_keychain"_s,
         {u"models/domain"_s, u"models/runtime"_s, u"models/session"_s},
         {}},
        {u"views"_s,
         u"backtrail_views"_s,
         models + QStringList {u"resources"_s},
         {u"QtGui"_s, u"QtWidgets"_s}},
        {u"resources"_s, u"backtrail_resources"_s, {}, {}},
        {u"translations"_s, u"backtrail_translations"_s, {}, {}},
        {u"app/options"_s,
         u"backtrail_options_table"_s,
         {u"models/domain"_s, u"models/runtime"_s, u"models/filter"_s, u"models/session"_s},
         {}},
        {u"app/adapters/http"_s, u"backtrail_http"_s, {u"models/domain"_s, u"models/runtime"_s}, {network}},
        {u"app/demo"_s, u"backtrail_demo"_s, {u"models/domain"_s, u"models/runtime"_s, u"app/adapters/http"_s}, {network}},
        {u"app/cli"_s,
         u"backtrail_cli"_s,
         models
             + QStringList {u"models/net"_s, u"models/sources/qovery"_s, u"models/keychain"_s, u"models/archive"_s,
                            u"app/options"_s, u"app/demo"_s, u"app"_s},
         {}},
    };
    return table;
}

// Several libraries under one name.
QStringList foldersOf(const QString &library)
{
    if (library == "backtrail_core"_L1)
        return core;
    if (library == "backtrail_models"_L1)
        return models;
    for (const Room &room : rooms()) {
        if (room.library == library)
            return {room.folder};
    }
    return {};
}

const Room *roomOf(const QString &path)
{
    const Room *best = nullptr;
    for (const Room &room : rooms()) {
        if (path.startsWith(QString(room.folder + u'/'))
            && (!best || best->folder.size() < room.folder.size()))
            best = &room;
    }
    return best;
}

int lineOf(const QString &text, qsizetype position)
{
    return static_cast<int>(QStringView(text).left(position).count(u'\n')) + 1;
}

QString finding(const SourceFile &file, qsizetype position, const QString &what)
{
    return u"%1:%2: %3"_s.arg(file.path).arg(lineOf(file.code, position)).arg(what);
}

// Header name -> Qt module, of the modules that not every room may use.
QHash<QString, QString> moduleHeaders(const QString &qtHeaders)
{
    QHash<QString, QString> modules;
    for (const QString &module : {u"QtGui"_s, u"QtWidgets"_s, u"QtNetwork"_s, u"QtSql"_s}) {
        for (const QString &header : QDir(qtHeaders + u'/' + module).entryList(QDir::Files))
            modules.insert(header, module);
    }
    return modules;
}

void checkInclude(const SourceFile &file, const Room &room, const QString &included, int line,
                  QStringList &findings)
{
    const QString folder = included.section(u'/', 0, -2);
    if (folder.isEmpty() || folder == room.folder || room.below.contains(folder))
        return; // a moc file, its own room, or one below
    findings.append(u"%1:%2: %3 may not include %4"_s.arg(file.path).arg(line).arg(room.folder, included));
}

struct CallRule
{
    QString pattern;
    QStringList allowedIn; // files, or folders with a slash at the end
    QString why;
};

const QList<CallRule> &callRules()
{
    static const QString blocking = u"blocks the thread it runs on"_s;
    static const QList<CallRule> table {
        {u"\\bexpose\\(\\)"_s,
         {u"models/net/"_s, u"models/keychain/"_s, u"models/domain/secret.h"_s,
          u"app/cli/demoservercommand.cpp"_s, u"tests/"_s},
         u"only the network and the keychain may look into a Secret"_s},
        {u"\\bQMessageBox::(information|warning|critical|question|about)\\("_s, {}, u"guesses rich text"_s},
        {u"\\bstd::(views::|ranges::(unique|search|partition|stable_partition|remove|remove_if|rotate|equal_range)\\()"_s,
         {},
         u"does not compile with clang 14 and the library of GCC 12"_s},
        {u"\\bnew QLabel\\("_s, {u"views/plainlabel.cpp"_s}, u"guesses rich text; use PlainLabel"_s},
        {u"\\bsetHtml\\("_s, {}, u"untrusted text is plain text"_s},
        {u"\\bQDesktopServices\\b"_s, {}, u"addresses from events are text"_s},
        {u"\\bprocessEvents\\("_s, {}, u"re-enters the event loop"_s},
        {u"\\bQEventLoop\\b"_s, {u"tests/"_s}, u"nests an event loop"_s},
        {u"[>.]waitFor[A-Z]\\w*\\("_s, {u"tests/"_s}, blocking},
        {u"\\bQThread::m?u?sleep\\("_s, {}, blocking},
        {u"\\bsender\\(\\)"_s, {}, u"connect with a context object instead"_s},
        {u"\\b(SIGNAL|SLOT)\\("_s, {}, u"connect by pointer, which the compiler checks"_s},
    };
    return table;
}

bool isAllowed(const QString &path, const QStringList &allowed)
{
    return std::ranges::any_of(allowed, [&](const QString &place) {
        return place.endsWith(u'/') ? path.startsWith(place) : path == place;
    });
}

} // namespace

QStringList includeFindings(const QList<SourceFile> &files, const QString &qtHeaders)
{
    static const QRegularExpression ownInclude(u"^#include \"([^\"]+)\""_s,
                                               QRegularExpression::MultilineOption);
    static const QRegularExpression qtInclude(u"^#include <(?:Qt\\w+/)?([^>/]+)>"_s,
                                              QRegularExpression::MultilineOption);
    const QHash<QString, QString> modules = moduleHeaders(qtHeaders);
    QStringList findings;
    if (modules.isEmpty())
        findings.append(u"no Qt headers in %1: nothing can be checked"_s.arg(qtHeaders));
    for (const SourceFile &file : files) {
        const Room *room = roomOf(file.path);
        if (!room || !file.isCpp())
            continue;
        for (QRegularExpressionMatchIterator it = ownInclude.globalMatch(file.text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            checkInclude(file, *room, match.captured(1), lineOf(file.text, match.capturedStart()), findings);
        }
        for (QRegularExpressionMatchIterator it = qtInclude.globalMatch(file.text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString module = modules.value(match.captured(1));
            if (!module.isEmpty() && !room->qtModules.contains(module)) {
                findings.append(u"%1:%2: %3 may not use %4 (%5)"_s.arg(file.path)
                                    .arg(lineOf(file.text, match.capturedStart()))
                                    .arg(room->folder, module, match.captured(1)));
            }
        }
    }
    return findings;
}

QStringList linkFindings(const QList<SourceFile> &files)
{
    static const QRegularExpression call(
        u"(backtrail_room|target_link_libraries)\\((backtrail_\\w+)([^)]*)\\)"_s);
    static const QRegularExpression consoleLinks(
        u"target_link_libraries\\(backtrail-(?:cli|console) ([^)]*)\\)"_s);
    static const QRegularExpression screen(
        u"\\b(Qt6::Gui|Qt6::Widgets|backtrail_views|backtrail_resources)\\b"_s);
    static const QRegularExpression frontLinks(u"target_link_libraries\\(backtrail-cli ([^)]*)\\)"_s);
    static const QRegularExpression slowToLoad(u"\\b(Qt6::(?!Core\\b)\\w+|"
                                               "backtrail_(?:models|net|sources|archive|keychain|http|demo))\\b"_s);
    static const QRegularExpression library(u"\\b(backtrail_\\w+|Qt6::\\w+)\\b"_s);
    QStringList findings;
    for (const SourceFile &file : files) {
        if (!file.path.endsWith("CMakeLists.txt"_L1) || file.isIn(u"tests"_s))
            continue;
        // The console program runs where there is no display and no display's library.
        QString console;
        for (QRegularExpressionMatchIterator it = consoleLinks.globalMatch(file.text); it.hasNext();)
            console += it.next().captured(1) + u' ';
        for (QRegularExpressionMatchIterator it = screen.globalMatch(console); it.hasNext();)
            findings.append(u"%1: backtrail-cli may not link %2"_s.arg(file.path, it.next().captured(1)));
        // What two files are compared with is loaded in a few milliseconds; the rest waits in backtrail-console.
        const QString front = frontLinks.match(file.text).captured(1);
        for (QRegularExpressionMatchIterator it = slowToLoad.globalMatch(front); it.hasNext();)
            findings.append(u"%1: backtrail-cli may load %2 only with backtrail-console"_s.arg(
                file.path, it.next().captured(1)));
        for (QRegularExpressionMatchIterator calls = call.globalMatch(file.text); calls.hasNext();) {
            const QRegularExpressionMatch match = calls.next();
            const auto room = std::ranges::find(rooms(), match.captured(2), &Room::library);
            const bool isBundle =
                match.captured(2) == "backtrail_core"_L1 || match.captured(2) == "backtrail_models"_L1;
            if (room == rooms().end()) {
                if (!isBundle)
                    findings.append(u"%1: %2 is no known room"_s.arg(file.path, match.captured(2)));
                continue;
            }
            for (QRegularExpressionMatchIterator it = library.globalMatch(match.captured(3)); it.hasNext();) {
                const QString name = it.next().captured(1);
                const QString module = u"Qt"_s + name.section(u':', -1);
                const QStringList folders = foldersOf(name);
                const bool isQt = name.startsWith("Qt6"_L1);
                const bool isFine = isQt ? name == "Qt6::Core"_L1 || room->qtModules.contains(module)
                                         : name == "backtrail_options"_L1
                        || (!folders.isEmpty() && std::ranges::all_of(folders, [&](const QString &folder) {
                                               return room->below.contains(folder);
                                           }));
                if (!isFine)
                    findings.append(u"%1: %2 may not link %3"_s.arg(file.path, room->library, name));
            }
        }
    }
    return findings;
}

QStringList callFindings(const QList<SourceFile> &files)
{
    QStringList findings;
    for (const CallRule &rule : callRules()) {
        const QRegularExpression pattern(rule.pattern);
        for (const SourceFile &file : files) {
            if (!file.isCpp() || isAllowed(file.path, rule.allowedIn))
                continue;
            for (QRegularExpressionMatchIterator it = pattern.globalMatch(file.code); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                findings.append(finding(file, match.capturedStart(), match.captured() + u" "_s + rule.why));
            }
        }
    }
    for (const SourceFile &file : files) {
        if (file.isCpp() && file.code.contains("new QMessageBox("_L1)
            && !file.code.contains("setTextFormat(Qt::PlainText)"_L1))
            findings.append(finding(file, file.code.indexOf("new QMessageBox("_L1),
                                    u"a message box without Qt::PlainText"_s));
    }
    return findings;
}

QStringList licenceFindings(const QList<SourceFile> &files)
{
    QStringList findings;
    for (const SourceFile &file : files) {
        const QString head = file.text.left(300);
        if (!head.contains("SPDX-FileCopyrightText: "_L1)
            || !head.contains("SPDX-License-Identifier: Apache-2.0"_L1))
            findings.append(
                u"%1: its first lines do not say whose it is and under which licence"_s.arg(file.path));
    }
    return findings;
}

QStringList nameFindings(const QList<SourceFile> &files)
{
    // At the beginning of a line: neither nested in a class nor only announced.
    static const QRegularExpression definition(
        u"^(?:class|struct) (?:\\[\\[nodiscard\\]\\] )?(\\w+)(?: final)?(?: : [^;{]*)?\\s*\\{"_s,
        QRegularExpression::MultilineOption);
    QStringList findings;
    QHash<QString, QString> places;
    for (const SourceFile &file : files) {
        if (!file.path.endsWith(".h"_L1) || file.isIn(u"tests"_s))
            continue;
        for (QRegularExpressionMatchIterator it = definition.globalMatch(file.code); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString before = places.value(match.captured(1));
            if (!before.isEmpty())
                findings.append(finding(file, match.capturedStart(), match.captured(1) + u" is defined in "_s + before + u", too"_s));
            places.insert(match.captured(1), file.path);
        }
    }
    return findings;
}

QStringList lengthFindings(const QList<SourceFile> &files)
{
    QStringList findings;
    for (const SourceFile &file : files) {
        // Tables of cases are long without being hard to read.
        int limit = file.isIn(u"tests"_s) ? 600 : 400;
        if (file.path.startsWith("views/mainwindow."_L1))
            limit = 300;
        const qsizetype lines = file.text.count(u'\n');
        if (file.isCpp() && lines > limit)
            findings.append(u"%1: %2 lines, more than %3"_s.arg(file.path).arg(lines).arg(limit));
    }
    return findings;
}

QStringList longFunctions(const QList<SourceFile> &files)
{
    static const QRegularExpression body(u"^([^\\n]+)\\n\\{\\n(.*?)^\\}"_s,
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression type(u"^\\s*(class|struct|enum|union|namespace)\\b"_s);
    QStringList longOnes;
    for (const SourceFile &file : files) {
        if (!file.path.endsWith(".cpp"_L1) || file.isIn(u"tests"_s))
            continue;
        for (QRegularExpressionMatchIterator it = body.globalMatch(file.code); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const qsizetype lines = match.captured(2).count(u'\n');
            if (lines > 40 && !type.match(match.captured(1)).hasMatch())
                longOnes.append(finding(file, match.capturedStart(),
                                        u"%1 lines: %2"_s.arg(lines).arg(match.captured(1).trimmed())));
        }
    }
    return longOnes;
}

} // namespace Backtrail
