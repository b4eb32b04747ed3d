// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/filter/filterlanguage.h"

#include <QRandomGenerator>

#include <array>
#include <chrono>

namespace Backtrail {

using namespace Qt::StringLiterals;

// Filters of every form, the same ones for the same seed.
class RandomFilters
{
public:
    explicit RandomFilters(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    // The caller's own values, so that conditions hit something.
    void setValues(std::function<QString(RandomFilters &, FilterKey)> values) { m_values = std::move(values); }
    [[nodiscard]] QString value(FilterKey key)
    {
        if (m_values && below(4) != 0)
            return m_values(*this, key);
        if (key == FilterKey::Outcome)
            return QStringList {u"failed"_s, u"succeeded"_s, QString()}.at(below(3));
        static const QStringList odd {
            QString(), u"UPDATE"_s, u"update"_s, u"two words"_s, u"a\"b\\c"_s, u"*"_s, u"te?t"_s, u"-x"_s, u"AND"_s,
            u"or"_s, u"key:value"_s, u"(x)"_s, u"{a,b}"_s, u"/re/"_s, u"${actor}"_s, u"Größe"_s, u"line\nbreak\t"_s,
            QString(QChar(0x202E)) + u"bidi"_s, QString(QChar(0xD83D)) + QChar(0xDE00), QString(QChar(0xD83D)),
            u"1aa2c219-b0e3-5d81-9de6-0123456789ab"_s, u"a,b"_s, u"[x]"_s, u"T0"_s, u"<="_s, u" "_s, u"none"_s};
        return odd.at(below(static_cast<int>(odd.size())));
    }
    [[nodiscard]] QString text(FilterKey key)
    {
        const QString made = value(key);
        return made.isEmpty() ? u"x"_s : made;
    }
    [[nodiscard]] Moment moment()
    {
        const std::array<Moment, 8> moments {Moment {Moment::Base::Fixed, 999'000},
                                             {Moment::Base::Fixed, 1'000'000 - below(3000)},
                                             {Moment::Base::Fixed, -1'234'567'891},
                                             {Moment::Base::Fixed, 1'787'241'293'216'566'000},
                                             {Moment::Base::Now, -below(2000)},
                                             {Moment::Base::Now, 90 * Timestamp::nsPerSecond},
                                             {Moment::Base::T0, below(1000) - 500},
                                             {Moment::Base::T0, 0}};
        return moments[static_cast<std::size_t>(below(moments.size()))];
    }
    [[nodiscard]] FilterKey key()
    {
        static constexpr std::array keys {FilterKey::EventType, FilterKey::Outcome, FilterKey::TargetType,
                                          FilterKey::SubTargetType, FilterKey::Origin, FilterKey::Actor,
                                          FilterKey::ProjectId, FilterKey::ProjectName, FilterKey::EnvironmentId,
                                          FilterKey::EnvironmentName, FilterKey::EnvironmentType, FilterKey::TargetId,
                                          FilterKey::TargetName, FilterKey::UserAgent, FilterKey::EventId};
        return keys[static_cast<std::size_t>(below(keys.size()))];
    }
    [[nodiscard]] FilterNodePtr leaf()
    {
        using Kind = FilterNode::Kind;
        switch (below(9)) {
        case 0:
            return timeNode(static_cast<FilterNode::Compare>(below(4)), moment());
        case 1:
            return valueNode(Kind::Text, FilterKey::Text, text(key()));
        case 2:
            return valueNode(Kind::Pattern, FilterKey::Text, u"*"_s + text(FilterKey::Actor).left(2).remove(u'\\').remove(QChar(0xD83D)).remove(QChar(0xDE00)) + u'*');
        case 3:
            return valueNode(Kind::RegularExpression, below(2) == 0 ? FilterKey::Text : key(), u"[a-c]+\\/?"_s);
        case 4:
        case 5:
            return valueNode(Kind::Pattern, key(), below(3) == 0 ? u"*"_s : u"*"_s + value(key()).left(3).remove(u'\\').remove(QChar(0xD83D)).remove(QChar(0xDE00)) + u'?');
        default: {
            const FilterKey of = key();
            return valueNode(Kind::Value, of, value(of));
        }
        }
    }
    [[nodiscard]] FilterNodePtr node(int depth)
    {
        if (depth == 0 || below(3) == 0)
            return leaf();
        if (below(4) == 0)
            return noneOf(node(depth - 1));
        std::vector<FilterNodePtr> children;
        for (int n = 2 + below(2); n > 0; --n)
            children.push_back(node(depth - 1));
        return below(2) == 0 ? allOf(std::move(children)) : anyOf(std::move(children));
    }
    // What the panel can hold, and nothing else.
    [[nodiscard]] FilterState panel()
    {
        FilterState filter;
        for (int i = 0; i < filterPartCount; ++i) {
            const auto part = static_cast<FilterPart>(i);
            QStringList *values = valuesOf(filter, part);
            for (int n = values != nullptr && below(7) == 0 ? 1 + below(3) : 0; n > 0; --n)
                values->append(value(*keyOf(part)));
        }
        if (below(5) == 0)
            filter.actorText = text(FilterKey::Actor);
        if (below(5) == 0)
            filter.text = text(key());
        if (below(6) == 0)
            filter.time.last = std::chrono::seconds(below(100'000));
        else if (below(3) == 0)
            filter.time.absolute = {Timestamp {1'000'000 - below(2000)}, Timestamp {1'000'000 + below(500)}};
        return filter;
    }

private:
    QRandomGenerator m_random;
    std::function<QString(RandomFilters &, FilterKey)> m_values;
};

} // namespace Backtrail
