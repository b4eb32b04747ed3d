// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/session/savedfilters.h"

#include "models/domain/visibletext.h"
#include "models/filter/filterlanguage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

constexpr auto formatName = "backtrail-filters"_L1;
constexpr int formatVersion = 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Backtrail::SavedFilters)
};

Error refusal(const QString &sentence)
{
    return Error {ErrorKind::InvalidInput, sentence, 0, {}};
}

QString shown(const QString &name)
{
    return visibleText(shortened(name, 64));
}

std::optional<Error> nameProblem(const QString &name)
{
    if (name.isEmpty())
        return refusal(Words::tr("Give the filter a name."));
    if (name.size() > SavedFilters::longestName)
        return refusal(Words::tr("The name is too long: 200 characters are the most."));
    return std::nullopt;
}

} // namespace

int SavedFilters::indexOf(const QString &name) const
{
    for (int i = 0; i < m_filters.size(); ++i) {
        if (m_filters.at(i).name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

std::optional<Error> SavedFilters::save(const QString &name, const QString &text)
{
    if (const std::optional<Error> problem = nameProblem(name.trimmed()))
        return problem;
    FilterReferences draft;
    draft.isDraft = true;
    if (const FilterReading reading = parseFilter(text, draft); reading.error) {
        return refusal(Words::tr("The filter \"%1\" cannot be read, character %2: %3")
                           .arg(shown(name), QString::number(reading.error->position + 1), reading.error->sentence));
    }
    const SavedFilter filter {name.trimmed(), text.trimmed()};
    if (const int index = indexOf(name); index >= 0)
        m_filters[index] = filter;
    else if (m_filters.size() >= mostFilters)
        return refusal(Words::tr("There are 1,000 filters already: delete one first."));
    else
        m_filters.append(filter);
    return std::nullopt;
}

std::optional<Error> SavedFilters::rename(const QString &name, const QString &newName)
{
    const int index = indexOf(name);
    if (index < 0)
        return refusal(Words::tr("There is no filter %1.").arg(shown(name)));
    if (const std::optional<Error> problem = nameProblem(newName.trimmed()))
        return problem;
    if (const int other = indexOf(newName); other >= 0 && other != index)
        return refusal(Words::tr("There is a filter %1 already.").arg(shown(newName)));
    m_filters[index].name = newName.trimmed();
    return std::nullopt;
}

void SavedFilters::remove(const QString &name)
{
    if (const int index = indexOf(name); index >= 0)
        m_filters.removeAt(index);
}

QByteArray SavedFilters::toJson() const
{
    QJsonArray filters;
    for (const SavedFilter &filter : m_filters)
        filters.append(QJsonObject {{u"name"_s, filter.name}, {u"filter"_s, filter.text}});
    return QJsonDocument(QJsonObject {{u"format"_s, QString(formatName)}, {u"version"_s, formatVersion}, {u"filters"_s, filters}})
        .toJson(QJsonDocument::Indented);
}

Result<int> SavedFilters::addFromJson(const QByteArray &json)
{
    if (json.size() > largestFile)
        return refusal(Words::tr("The file is too large for a library of filters: 4 MiB are the most."));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return refusal(Words::tr("The file is not whole, or not JSON, from byte %1 on.").arg(problem.offset + 1));
    const QJsonObject object = document.object();
    if (object.value("format"_L1).toString() != formatName || !object.value("filters"_L1).isArray())
        return refusal(Words::tr("The file is JSON, but no library of filters that Backtrail exported."));
    if (object.value("version"_L1).toInt() != formatVersion)
        return refusal(Words::tr("The file is from another version of Backtrail; this one reads version 1."));
    SavedFilters together = *this;
    int count = 0;
    for (const QJsonValue &entry : object.value("filters"_L1).toArray()) {
        ++count;
        const QJsonObject filter = entry.toObject();
        if (!filter.value("name"_L1).isString() || !filter.value("filter"_L1).isString())
            return refusal(Words::tr("Filter %1 of the file has no name or no text.").arg(count));
        const auto refused = together.save(filter.value("name"_L1).toString(), filter.value("filter"_L1).toString());
        if (refused)
            return *refused;
    }
    *this = std::move(together);
    return count;
}

} // namespace Backtrail
