// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/demo/demoapi.h"
#include "app/demo/demogenerator.h"
#include "models/domain/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace Backtrail {

inline constexpr std::int64_t demoEnd = 1'787'241'293'216'566'000;
inline constexpr std::int64_t oneSecond = Timestamp::nsPerSecond;
inline constexpr std::int64_t oneDay = 86'400 * oneSecond;

inline const QByteArray organizationPath = QByteArray("/organization/") + demoOrganizationId;

using Predicate = std::function<bool(const DemoEvent &)>;

inline QStringList idsOf(const QJsonObject &page)
{
    QStringList ids;
    const QJsonArray events = page.value(QLatin1StringView("events")).toArray();
    for (const QJsonValue &event : events)
        ids.append(event.toObject().value(QLatin1StringView("id")).toString());
    return ids;
}

inline QByteArray escaped(const std::string &text)
{
    return QByteArray::fromStdString(text).toPercentEncoding();
}

// The token of a link; empty = there is no link.
inline QByteArray token(const QJsonObject &page, QLatin1StringView link)
{
    const QString text = page.value(QLatin1StringView("links")).toObject().value(link).toString();
    return text.section(u'=', -1).toLatin1();
}

// The API over the demonstration's events, asked without a socket. The events carry no documents here: the tests are
// about the questions, not about the size of the answers.
struct DemoApiFixture
{
    DemoApiFixture()
        : events(demoEvents(7, demoEnd))
    {
        for (DemoEvent &event : events) {
            event.change = {};
            event.originalChange = {};
        }
    }

    // As it is before every test.
    void reset()
    {
        if (isChanged)
            open(DemoPageEdge::Exclusive);
        isChanged = false;
        now = demoEnd;
        api = std::make_unique<DemoApi>(*store, [this] { return now; });
    }
    // With another store than the other tests; the next one gets the usual one again.
    void open(DemoPageEdge edge)
    {
        isChanged = true;
        store = std::make_unique<DemoStore>(edge);
        for (std::size_t i = events.size(); i-- > 0;)
            store->append(events[i]);
        api = std::make_unique<DemoApi>(*store, [this] { return now; });
    }
    HttpResponse ask(const QByteArray &target, const QByteArray &method = "GET",
                     const QByteArray &authorization = QByteArray("Token ") + demoToken)
    {
        HttpRequest request;
        request.method = method;
        const qsizetype question = target.indexOf('?');
        request.path = question < 0 ? target : target.left(question);
        request.query = question < 0 ? QByteArray() : target.mid(question + 1);
        if (!authorization.isEmpty())
            request.headers.push_back({"authorization", authorization});
        return api->respond(request);
    }
    QJsonObject get(const QByteArray &operation, const QByteArray &query)
    {
        const HttpResponse response = ask(organizationPath + operation + '?' + query);
        return response.status == 200 ? QJsonDocument::fromJson(response.body).object() : QJsonObject();
    }
    QStringList expected(const Predicate &predicate) const
    {
        QStringList ids;
        for (const DemoEvent &event : events) {
            if (predicate(event))
                ids.append(QString::fromStdString(event.id));
        }
        return ids;
    }
    // Everything the query finds, page by page.
    QStringList all(const QByteArray &query)
    {
        QStringList ids;
        QByteArray next;
        do {
            const QJsonObject page = get("/events", query + "&pageSize=100" + next);
            ids += idsOf(page);
            next = token(page, QLatin1StringView("next"));
            if (!next.isEmpty())
                next.prepend("&continueToken=");
        } while (!next.isEmpty() && ids.size() < 20'000);
        return ids;
    }

    std::vector<DemoEvent> events; // newest first
    std::unique_ptr<DemoStore> store;
    std::unique_ptr<DemoApi> api;
    std::int64_t now = demoEnd;
    bool isChanged = true; // the store is not the usual one
};

} // namespace Backtrail
