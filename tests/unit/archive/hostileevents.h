// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

#include <array>

// Events written in every way that JSON allows, and in some that it does not, out of few characters: so that texts
// to look for occur often, and nearly occur much more often.
namespace Backtrail {

class HostileEvents
{
public:
    explicit HostileEvents(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] QByteArray event(int number)
    {
        QByteArray json = "{" + space();
        if (chance(8))
            json += "\"target_id\":" + token(6) + ",";
        if (!chance(12))
            json += "\"id\":" + (chance(3) ? "\"e-" + QByteArray::number(number) + "\"" : uuid(number)) + ",";
        json += "\"timestamp\":\"2026-08-20T15:54:" + QByteArray::number(10 + number % 50) + "Z\",";
        for (const char *name : {"event_type", "target_name", "triggered_by", "user_agent", "not_a_column"}) {
            if (!chance(4))
                json += "\"" + QByteArray(name) + "\":" + token(8) + ",";
        }
        json += "\"change\":" + document() + ",";
        if (chance(10))
            json += "\"id\":" + QByteArray(chance(2) ? "null" : "\"ka\"") + ",";
        if (chance(10))
            json += "\"change\":" + document() + ",";
        return json + "\"original_change\":" + document() + space() + "}";
    }
    [[nodiscard]] QString needle()
    {
        QString text;
        const int length = 1 + below(chance(3) ? 8 : 3);
        while (text.size() < length)
            text += letter();
        return text;
    }
    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }
    [[nodiscard]] bool chance(int oneIn) { return below(oneIn) == 0; }

private:
    [[nodiscard]] QByteArray space() { return chance(4) ? " " : ""; }
    [[nodiscard]] static QByteArray uuid(int number)
    {
        return "\"0a1b2c3d-0000-4000-8000-" + QByteArray::number(number, 16).rightJustified(12, '0') + "\"";
    }
    [[nodiscard]] QString letter()
    {
        static const std::array letters {u"a", u"A", u"b", u"k", u"K", u"s", u"S", u"\"", u"\\", u"/", u"\n", u"u", u"n", u"0", u":",
                                         u" ", u"{", u"é", u"É", u"\u212a", u"ſ", u"ß", u"\U00010400", u"\U00010428", u"💥", u"Σ", u"ς",
                                         u"\"k\"", u"change", u"sha256:", u"\\u0041", u"\x7f"};
        // Mostly plain ones.
        return QString::fromUtf16(letters[static_cast<std::size_t>(chance(4) ? below(letters.size()) : below(11))]);
    }
    [[nodiscard]] QByteArray written(const QString &text)
    {
        if (text == u"\"" || text == u"\\" || text == u"\n" || text == u"/" || chance(30)) {
            if (text == u"/" && chance(2))
                return "/";
            if (text == u"\n" && chance(2))
                return "\\n";
            if (text.size() == 1 && text != u"\n" && (text == u"\"" || text == u"\\" || text == u"/") && !chance(5))
                return "\\" + text.toUtf8();
            QByteArray escapes;
            for (const QChar c : text)
                escapes += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            return escapes;
        }
        if (chance(60))
            return chance(2) ? "\\ud800" : "\\x"; // half a pair, and no escape at all
        QByteArray utf8 = text.toUtf8();
        return utf8.replace('\\', "\\\\").replace('"', "\\\"");
    }
    [[nodiscard]] QByteArray token(int longest)
    {
        QByteArray json = "\"";
        for (int left = below(longest); left > 0; --left)
            json += written(letter());
        return json + "\"";
    }
    [[nodiscard]] QByteArray document()
    {
        switch (below(8)) {
        case 0:
            return "null";
        case 1:
            return "{\"k\": " + token(10) + ", \"change\": [" + token(5) + ", 10]}";
        default:
            return token(40);
        }
    }

    QRandomGenerator m_random;
};

} // namespace Backtrail
