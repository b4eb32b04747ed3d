// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QRandomGenerator>

namespace Backtrail::Testing {

// Random documents like those of a configuration service, and random edits of them. The same seed, the same
// documents.
class RandomJson
{
public:
    explicit RandomJson(quint32 seed) : m_random(seed) { }

    [[nodiscard]] QJsonValue document();
    [[nodiscard]] QJsonValue edited(const QJsonValue &document); // one to six edits anywhere
    // With members in random order, white space anywhere, numbers and escapes spelled in different ways.
    [[nodiscard]] QByteArray write(const QJsonValue &value);

private:
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    [[nodiscard]] QJsonValue scalar();
    [[nodiscard]] QJsonValue value(int depth);
    [[nodiscard]] QJsonValue editedOnce(const QJsonValue &value, int depth);
    [[nodiscard]] QJsonValue editedObject(const QJsonValue &value, int depth);
    [[nodiscard]] QJsonValue editedArray(const QJsonValue &value, int depth);
    [[nodiscard]] QByteArray space();
    [[nodiscard]] QByteArray writeString(const QString &text);

    QRandomGenerator m_random;
};

} // namespace Backtrail::Testing
