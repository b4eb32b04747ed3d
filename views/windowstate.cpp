// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "views/windowstate.h"

#include "models/redact/tokenshapes.h"
#include "views/filtersettings.h"

#include <QSettings>

#include <array>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array schemeKeys {
    std::pair {ColorScheme::System, "system"_L1},
    std::pair {ColorScheme::Light, "light"_L1},
    std::pair {ColorScheme::Dark, "dark"_L1},
    std::pair {ColorScheme::HighContrast, "highContrast"_L1},
};

ColorScheme schemeOf(const QString &key)
{
    for (const auto &[scheme, name] : schemeKeys) {
        if (key == name)
            return scheme;
    }
    return ColorScheme::System;
}

QString schemeKey(ColorScheme wanted)
{
    for (const auto &[scheme, name] : schemeKeys) {
        if (scheme == wanted)
            return name;
    }
    return {};
}

QString filterKey(const QString &connectionId)
{
    return u"filters/"_s + connectionId;
}

QString filterLinesKey(const QString &connectionId)
{
    return u"filterLines/"_s + connectionId;
}

QString hiddenPathsKey(const QString &connectionId)
{
    return u"hiddenPaths/"_s + connectionId;
}

QString pathColumnsKey(const QString &connectionId)
{
    return u"pathColumns/"_s + connectionId;
}

void saveList(QSettings &settings, const QString &key, const QStringList &list)
{
    if (list.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, list);
}

} // namespace

WindowState loadWindowState(const QSettings &settings)
{
    WindowState state;
    state.geometry = settings.value(u"window/geometry"_s).toByteArray();
    state.filterSplitter = settings.value(u"window/filterSplitter"_s).toByteArray();
    state.detailSplitter = settings.value(u"window/detailSplitter"_s).toByteArray();
    state.detailPane = settings.value(u"window/detailPane"_s).toByteArray();
    state.diffTool = settings.value(u"diff/externalTool"_s).toString();
    state.columns = settings.value(u"table/columns"_s).toStringList();
    state.unrelated = settings.value(u"chains/unrelated"_s).toStringList();
    state.order = settings.value(u"table/order"_s).toString();
    state.filterPanelShown = settings.value(u"view/filterPanel"_s, true).toBool();
    state.detailRight = settings.value(u"view/detailRight"_s, false).toBool();
    state.localTime = settings.value(u"view/localTime"_s, false).toBool();
    state.colorScheme = schemeOf(settings.value(u"view/colors"_s).toString());
    return state;
}

void saveWindowState(QSettings &settings, const WindowState &state)
{
    settings.setValue(u"window/geometry"_s, state.geometry);
    settings.setValue(u"window/filterSplitter"_s, state.filterSplitter);
    settings.setValue(u"window/detailSplitter"_s, state.detailSplitter);
    settings.setValue(u"window/detailPane"_s, state.detailPane);
    settings.setValue(u"diff/externalTool"_s, state.diffTool);
    settings.setValue(u"table/columns"_s, state.columns);
    saveUnrelated(settings, state.unrelated);
    settings.setValue(u"table/order"_s, state.order);
    settings.setValue(u"view/filterPanel"_s, state.filterPanelShown);
    settings.setValue(u"view/detailRight"_s, state.detailRight);
    settings.setValue(u"view/localTime"_s, state.localTime);
    settings.setValue(u"view/colors"_s, schemeKey(state.colorScheme));
}

void saveUnrelated(QSettings &settings, const QStringList &pairs)
{
    settings.setValue(u"chains/unrelated"_s, pairs);
}

FilterState loadFilter(const QSettings &settings, const QString &connectionId)
{
    return filterFromJson(settings.value(filterKey(connectionId)).toString().toUtf8());
}

void saveFilter(QSettings &settings, const QString &connectionId, const FilterState &filter)
{
    if (filter.isEmpty())
        settings.remove(filterKey(connectionId));
    else
        settings.setValue(filterKey(connectionId), QString::fromUtf8(filterToJson(filter)));
}

QStringList loadFilterLines(const QSettings &settings, const QString &connectionId)
{
    return settings.value(filterLinesKey(connectionId)).toStringList();
}

void saveFilterLines(QSettings &settings, const QString &connectionId, const QStringList &lines)
{
    QStringList kept = lines;
    kept.removeIf([](const QString &line) { return holdsToken(line); });
    if (kept.isEmpty())
        settings.remove(filterLinesKey(connectionId));
    else
        settings.setValue(filterLinesKey(connectionId), kept);
}

QStringList loadHiddenPaths(const QSettings &settings, const QString &connectionId)
{
    return settings.value(hiddenPathsKey(connectionId)).toStringList();
}

void saveHiddenPaths(QSettings &settings, const QString &connectionId, const QStringList &patterns)
{
    saveList(settings, hiddenPathsKey(connectionId), patterns);
}

QStringList loadPathColumns(const QSettings &settings, const QString &connectionId)
{
    return settings.value(pathColumnsKey(connectionId)).toStringList();
}

void savePathColumns(QSettings &settings, const QString &connectionId, const QStringList &columns)
{
    saveList(settings, pathColumnsKey(connectionId), columns);
}

} // namespace Backtrail
