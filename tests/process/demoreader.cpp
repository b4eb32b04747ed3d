// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/demoreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QTest>
#include <QUrlQuery>

#include <memory>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

class Reader
{
public:
    Reader(QUrl events, const QByteArray &token, qint64 toSeconds)
        : m_url(std::move(events)), m_authorization("Token " + token), m_toSeconds(toSeconds)
    {
    }

    // Follows the links to their end; `extra` is added to each request.
    void read(const QList<std::pair<QString, QString>> &extra)
    {
        QString next;
        do {
            const QJsonObject answer = ask(extra, next);
            for (const QJsonValue &event : answer.value("events"_L1).toArray())
                take(event.toObject());
            const QString link = answer.value("links"_L1).toObject().value("next"_L1).toString();
            const QString token = QUrlQuery(QUrl(link)).queryItemValue(u"continueToken"_s);
            // The token is a time, and events of that very time may lie on both sides of the edge: ask for
            // them again, unless that would give the same page for ever.
            const QString again = QString::number(token.toLongLong() + 1);
            next = token.isEmpty() || again == next ? token : again;
        } while (!next.isEmpty() && !m_failed);
    }

    [[nodiscard]] QList<QJsonObject> events() const { return m_failed ? QList<QJsonObject>() : m_events; }
    [[nodiscard]] QSet<QString> targetTypes() const { return m_targetTypes; }

private:
    QJsonObject ask(const QList<std::pair<QString, QString>> &extra, const QString &next)
    {
        QUrlQuery query {{u"pageSize"_s, u"100"_s}, {u"toTimestamp"_s, QString::number(m_toSeconds)}};
        for (const auto &[name, value] : extra)
            query.addQueryItem(name, value);
        if (!next.isEmpty())
            query.addQueryItem(u"continueToken"_s, next);
        QUrl page = m_url;
        page.setQuery(query);
        QNetworkRequest request(page);
        request.setRawHeader("Authorization", m_authorization);
        const std::unique_ptr<QNetworkReply> reply(m_manager.get(request));
        m_failed = !QTest::qWaitFor([&reply] { return reply->isFinished(); }, 60'000)
            || reply->error() != QNetworkReply::NoError;
        return m_failed ? QJsonObject() : QJsonDocument::fromJson(reply->readAll()).object();
    }

    void take(const QJsonObject &event)
    {
        m_targetTypes.insert(event.value("target_type"_L1).toString());
        const QString id = event.value("id"_L1).toString();
        if (m_seen.contains(id))
            return;
        m_seen.insert(id);
        m_events.append(event);
    }

    QNetworkAccessManager m_manager;
    QUrl m_url;
    QByteArray m_authorization;
    qint64 m_toSeconds;
    QSet<QString> m_seen;
    QSet<QString> m_targetTypes;
    QList<QJsonObject> m_events;
    bool m_failed = false;
};

} // namespace

QList<QJsonObject> readEvents(const QUrl &url, const QString &organization, const QByteArray &token,
                              qint64 toSeconds)
{
    QUrl events = url;
    events.setPath(u"/organization/"_s + organization + u"/events"_s);
    Reader reader(events, token, toSeconds);
    reader.read({});
    for (const QString &type : reader.targetTypes()) {
        if (!type.isEmpty())
            reader.read({{u"targetType"_s, type}});
    }
    return reader.events();
}

} // namespace Backtrail
