// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/index/overviewparts.h"

#include "models/domain/openenum.h"
#include "models/index/textneedle.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace Backtrail {

namespace {

using Mask = OverviewParts::Mask;

// A bit for each thing that a user would take back by itself.
enum Bit : Mask {
    EventTypeBit = 1U << 0,
    OutcomeBit = 1U << 1,
    TargetTypeBit = 1U << 2,
    SubTargetTypeBit = 1U << 3,
    OriginBit = 1U << 4,
    ActorBit = 1U << 5,
    ProjectBit = 1U << 6,
    EnvironmentBit = 1U << 7,
    EnvironmentTypeBit = 1U << 8,
    TargetBit = 1U << 9
};

struct ValuePart
{
    FilterPart included;
    IndexField field;
    Mask bit;
};

constexpr std::array valueParts {
    ValuePart {FilterPart::EventType, IndexField::EventType, EventTypeBit},
    ValuePart {FilterPart::Outcome, IndexField::EventType, OutcomeBit},
    ValuePart {FilterPart::TargetType, IndexField::TargetType, TargetTypeBit},
    ValuePart {FilterPart::SubTargetType, IndexField::SubTargetType, SubTargetTypeBit},
    ValuePart {FilterPart::Origin, IndexField::Origin, OriginBit},
    ValuePart {FilterPart::Actor, IndexField::TriggeredBy, ActorBit},
    ValuePart {FilterPart::Project, IndexField::ProjectId, ProjectBit},
    ValuePart {FilterPart::ProjectName, IndexField::ProjectName, ProjectBit},
    ValuePart {FilterPart::Environment, IndexField::EnvironmentId, EnvironmentBit},
    ValuePart {FilterPart::EnvironmentName, IndexField::EnvironmentName, EnvironmentBit},
    ValuePart {FilterPart::EnvironmentType, IndexField::EnvironmentType, EnvironmentTypeBit},
    ValuePart {FilterPart::TargetId, IndexField::TargetId, TargetBit},
    ValuePart {FilterPart::TargetName, IndexField::TargetName, TargetBit},
};

} // namespace

IndexField fieldOf(Facet facet)
{
    switch (facet) {
    case Facet::EventType:
    case Facet::Outcome:
        return IndexField::EventType;
    case Facet::TargetType:
        return IndexField::TargetType;
    case Facet::SubTargetType:
        return IndexField::SubTargetType;
    case Facet::Origin:
        return IndexField::Origin;
    case Facet::Actor:
        return IndexField::TriggeredBy;
    case Facet::Project:
        return IndexField::ProjectId;
    case Facet::Environment:
        return IndexField::EnvironmentId;
    case Facet::EnvironmentType:
        return IndexField::EnvironmentType;
    case Facet::Target:
        break;
    }
    return IndexField::TargetId;
}

OverviewParts::OverviewParts(const EventSnapshot::Data &data, const OverviewQuestion &question, const TextMatches *text)
    : m_time(question.filter.time.resolve(question.now))
    , m_text(text)
{
    const FilterState &filter = question.filter;
    for (const ValuePart &part : valueParts)
        addValues(data, filter, part.included, part.field, part.bit);
    if (!filter.actorText.isEmpty()) {
        const TextNeedle needle(filter.actorText);
        const auto number = static_cast<std::size_t>(IndexField::TriggeredBy);
        std::vector<std::uint8_t> matches(data.textCounts[number]);
        for (std::uint32_t code = 0; code < data.textCounts[number]; ++code)
            matches[code] = needle.isIn(data.texts[number]->at(code)) ? 1 : 0;
        addTable(data, IndexField::TriggeredBy, ActorBit, std::move(matches));
    }
    if (!m_time.isOpen())
        m_used |= timeBit;
    if (m_text != nullptr)
        m_used |= textBit;
}

void OverviewParts::addValues(const EventSnapshot::Data &data, const FilterState &filter, FilterPart part,
                              IndexField field, Mask bit)
{
    const QStringList &included = *valuesOf(filter, part);
    const QStringList &excluded = *valuesOf(filter, exclusionOf(part).value_or(part));
    if (included.isEmpty() && excluded.isEmpty())
        return;
    const QSet<QString> wanted(included.begin(), included.end());
    const QSet<QString> unwanted(excluded.begin(), excluded.end());
    const auto number = static_cast<std::size_t>(field);
    std::vector<std::uint8_t> matches(data.textCounts[number]);
    for (std::uint32_t code = 0; code < data.textCounts[number]; ++code) {
        const QString &text = data.texts[number]->at(code);
        const QString value = part == FilterPart::Outcome ? outcomeKey(eventOutcome(text)) : text;
        const bool isIncluded = wanted.isEmpty() || wanted.contains(value);
        matches[code] = isIncluded && !unwanted.contains(value) ? 1 : 0;
    }
    addTable(data, field, bit, std::move(matches));
}

void OverviewParts::addTable(const EventSnapshot::Data &data, IndexField field, Mask bit,
                             std::vector<std::uint8_t> &&matches)
{
    m_used |= bit;
    auto table = std::ranges::find(m_tables, field, &CodeMisses::field);
    if (table == m_tables.end()) {
        const std::size_t size = data.textCounts[static_cast<std::size_t>(field)];
        table = m_tables.insert(m_tables.end(), {field, std::vector<Mask>(size)});
    }
    for (std::size_t code = 0; code < matches.size(); ++code) {
        if (matches[code] == 0)
            table->bits[code] |= bit;
    }
}

void OverviewParts::findMisses(const RowChunk &chunk, Misses &misses) const
{
    misses.fill(0);
    Mask *const out = misses.data();
    const std::uint32_t size = chunk.size;
    for (const CodeMisses &table : m_tables) {
        const Mask *const bits = table.bits.data();
        chunk.block.codes(table.field).visit([&](const auto *codes) {
            const auto *const from = codes + chunk.begin;
            for (std::uint32_t i = 0; i < size; ++i)
                out[i] = static_cast<Mask>(out[i] | bits[from[i]]);
        });
    }
    if ((m_used & timeBit) != 0) {
        constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
        const std::int64_t from = m_time.from ? m_time.from->ns : least;
        // Without an end even the last instant is inside.
        const std::int64_t last
            = m_time.to ? std::max(m_time.to->ns, least + 1) - 1 : std::numeric_limits<std::int64_t>::max();
        const std::int64_t *const times = chunk.block.times() + chunk.begin;
        for (std::uint32_t i = 0; i < size; ++i)
            out[i] = static_cast<Mask>(out[i] | (times[i] >= from && times[i] <= last ? 0 : timeBit));
    }
    if (m_text != nullptr) {
        const std::uint8_t *const marks = m_text->marks.data() + chunk.firstRow;
        for (std::uint32_t i = 0; i < size; ++i)
            out[i] = static_cast<Mask>(out[i] | (marks[i] != 0 ? 0 : textBit));
    }
}

Mask OverviewParts::ownOf(Facet facet) const
{
    const auto own = [this](unsigned bits) { return static_cast<Mask>(m_used & bits); };
    switch (facet) {
    case Facet::EventType:
        return own(EventTypeBit);
    case Facet::Outcome:
        return own(OutcomeBit);
    case Facet::TargetType:
        return own(TargetTypeBit);
    case Facet::SubTargetType:
        return own(SubTargetTypeBit);
    case Facet::Origin:
        return own(OriginBit);
    case Facet::Actor:
        return own(ActorBit);
    case Facet::Project:
        return own(ProjectBit | EnvironmentBit | TargetBit);
    case Facet::Environment:
        return own(EnvironmentBit | TargetBit);
    case Facet::EnvironmentType:
        return own(EnvironmentTypeBit);
    case Facet::Target:
        break;
    }
    return own(TargetBit);
}

} // namespace Backtrail
