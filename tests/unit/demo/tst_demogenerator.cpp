// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/demogenerator.h"
#include "models/domain/openenum.h"
#include "models/domain/timestamp.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace Backtrail;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t end = 1'787'241'293'216'566'000; // 2026-08-20T15:54:53.216566Z
constexpr std::uint64_t seed = 20260820;

const std::vector<DemoEvent> &events()
{
    static const std::vector<DemoEvent> all = demoEvents(seed, end);
    return all;
}

QByteArray hashOf(const std::vector<DemoEvent> &list)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const DemoEvent &event : list)
        hash.addData(QByteArray::fromStdString(toJson(event)));
    return hash.result().toHex();
}

QJsonObject parsed(const DemoDocument &document)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(document.text)).object();
}

// The id inside a document, when it is one that the organization itself gave.
QString ownId(const DemoDocument &document)
{
    const QString id = parsed(document).value("id"_L1).toString();
    return id.size() == 36 ? id : QString();
}

// Of every object in the text, are the keys in the order of jsonb?
bool isInJsonbOrder(const std::string &text)
{
    std::vector<std::string> last; // the last key of each object that is open
    std::string string;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '{') {
            last.emplace_back();
        } else if (c == '}') {
            last.pop_back();
        } else if (c == '"') {
            const std::size_t begin = i + 1;
            for (++i; text[i] != '"'; ++i) {
                if (text[i] == '\\')
                    ++i;
            }
            string = text.substr(begin, i - begin);
        } else if (c == ':') {
            if (string.size() < last.back().size() || (string.size() == last.back().size() && string <= last.back()))
                return false;
            last.back() = string;
        }
    }
    return true;
}

std::set<std::string> valuesOf(std::string DemoEvent::*member)
{
    std::set<std::string> values;
    for (const DemoEvent &event : events())
        values.insert(event.*member);
    return values;
}

template<typename Names>
QStringList missing(const Names &known, const std::set<std::string> &seen)
{
    QStringList names;
    for (const std::string_view name : known) {
        if (!seen.contains(std::string(name)))
            names.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    return names;
}

} // namespace

class TestDemoGenerator : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameEverywhere();
    void dependsOnTheSeed();
    void makesAtLeastAsManyAsAsked_data();
    void makesAtLeastAsManyAsAsked();
    void listsNewestFirstWithinThirtyDays();
    void givesEveryEventItsOwnId();
    void showsEveryKnownValueAndOneUnknown();
    void hasTenProjectsWithEveryServiceType();
    void beginsEveryUpdateWhereTheLastOneEnded();
    void keepsDocumentsInJsonbOrder();
    void hasOriginalDocumentsOnlyForUpdates();
    void hasDocumentsOfAllSizesAndForms();
    void hasBurstsAtOneInstant();
    void hasHostileNames();
    void tellsTheIncident();
    void goesOnLive();
};

// Numbers and texts may differ neither between compilers nor between runs. Whoever changes the demonstration on purpose
// takes the new value from the failure.
void TestDemoGenerator::isTheSameEverywhere()
{
    QCOMPARE(hashOf(events()), hashOf(demoEvents(seed, end)));
    QCOMPARE(hashOf(events()), QByteArray("514fe71f891f07e70cede200eb278a7c92650ab353159a00cd4aa10a51cff116"));
}

void TestDemoGenerator::dependsOnTheSeed()
{
    QVERIFY(hashOf(demoEvents(seed + 1, end)) != hashOf(events()));
}

void TestDemoGenerator::makesAtLeastAsManyAsAsked_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<quint64>("otherSeed");
    QTest::newRow("none") << 0 << quint64(1);
    QTest::newRow("the demonstration's") << 5000 << quint64(2);
    QTest::newRow("another seed") << 5000 << quint64(3);
    QTest::newRow("many") << 40'000 << quint64(4);
}

void TestDemoGenerator::makesAtLeastAsManyAsAsked()
{
    QFETCH(const int, count);
    QFETCH(const quint64, otherSeed);
    DemoEventStream stream(otherSeed, end, static_cast<std::size_t>(count));
    int made = 0;
    std::int64_t last = 0;
    while (const std::optional<DemoEvent> event = stream.next()) {
        QVERIFY(event->ns >= last);
        last = event->ns;
        ++made;
    }
    QVERIFY2(made >= count, qPrintable(QString::number(made)));
    QVERIFY2(made <= count * 11 / 10 + 1500, qPrintable(QString::number(made)));
}

void TestDemoGenerator::listsNewestFirstWithinThirtyDays()
{
    QVERIFY(events().size() >= 5000);
    QVERIFY(std::ranges::is_sorted(events(), std::ranges::greater(), &DemoEvent::ns));
    QVERIFY(events().front().ns < end);
    QVERIFY(events().back().ns >= end - 30 * 86'400LL * Timestamp::nsPerSecond);
    QVERIFY(events().back().ns < end - 29 * 86'400LL * Timestamp::nsPerSecond);
    QVERIFY(std::ranges::all_of(events(), [](const DemoEvent &event) { return event.ns % 1000 == 0; }));
}

void TestDemoGenerator::givesEveryEventItsOwnId()
{
    QCOMPARE(valuesOf(&DemoEvent::id).size(), events().size());
}

void TestDemoGenerator::showsEveryKnownValueAndOneUnknown()
{
    std::vector<std::string_view> eventTypes;
    for (const EventTypeInfo &info : knownEventTypes())
        eventTypes.push_back(info.name);
    const auto types = valuesOf(&DemoEvent::eventType);
    const auto targetTypes = valuesOf(&DemoEvent::targetType);
    const auto subTargetTypes = valuesOf(&DemoEvent::subTargetType);
    const auto origins = valuesOf(&DemoEvent::origin);
    QCOMPARE(missing(eventTypes, types), QStringList());
    QCOMPARE(missing(knownTargetTypes(), targetTypes), QStringList());
    QCOMPARE(missing(knownSubTargetTypes(), subTargetTypes), QStringList());
    QCOMPARE(missing(knownOrigins(), origins), QStringList());
    QCOMPARE(types.size(), std::size_t(57 + 1));
    QCOMPARE(targetTypes.size(), std::size_t(16 + 1));
    QCOMPARE(subTargetTypes.size(), std::size_t(40 + 1 + 1)); // and none at all
    QCOMPARE(origins.size(), std::size_t(7 + 1));
    QVERIFY(types.contains(demoUnknownEventType) && origins.contains(demoUnknownOrigin));
    QVERIFY(targetTypes.contains(demoUnknownTargetType) && subTargetTypes.contains(demoUnknownSubTargetType));
}

void TestDemoGenerator::hasTenProjectsWithEveryServiceType()
{
    std::set<std::string> projects;
    std::set<std::string> serviceTypes;
    for (const DemoEvent &event : events()) {
        if (!event.projectId.empty())
            projects.insert(event.projectId);
        if (isServiceType(QString::fromStdString(event.targetType))) {
            serviceTypes.insert(event.targetType);
            QVERIFY(!event.projectName.empty() && !event.environmentId.empty() && !event.environmentName.empty());
        }
    }
    QCOMPARE(projects.size(), std::size_t(10));
    QCOMPARE(serviceTypes.size(), std::size_t(7));
}

void TestDemoGenerator::beginsEveryUpdateWhereTheLastOneEnded()
{
    std::map<QString, std::string> lastStates;
    int followed = 0;
    for (std::size_t i = events().size(); i-- > 0;) {
        const DemoEvent &event = events()[i];
        if (event.eventType != "UPDATE" && event.eventType != "CREATE")
            continue;
        const QString key = ownId(event.change);
        if (key.isEmpty())
            continue;
        const auto last = lastStates.find(key);
        if (event.eventType == "UPDATE" && last != lastStates.end()) {
            QCOMPARE(event.originalChange.text, last->second);
            ++followed;
        }
        lastStates[key] = event.change.text;
    }
    QVERIFY2(followed > 200, qPrintable(QString::number(followed)));
}

void TestDemoGenerator::keepsDocumentsInJsonbOrder()
{
    QVERIFY(!isInJsonbOrder(R"({"name": 1, "id": {"b": 1}})")); // the check itself
    for (const DemoEvent &event : events()) {
        if (!ownId(event.change).isEmpty())
            QVERIFY2(isInJsonbOrder(event.change.text), event.change.text.c_str());
    }
}

void TestDemoGenerator::hasOriginalDocumentsOnlyForUpdates()
{
    for (const DemoEvent &event : events()) {
        if (event.eventType != "UPDATE")
            QCOMPARE(event.originalChange.state, DemoDocument::State::Null);
    }
}

void TestDemoGenerator::hasDocumentsOfAllSizesAndForms()
{
    int large = 0;
    std::size_t usual = 0;
    int nonJson = 0;
    int empty = 0;
    int missingMember = 0;
    int null = 0;
    int equal = 0;
    for (const DemoEvent &event : events()) {
        const std::size_t size = event.change.text.size();
        large += size > 150'000 ? 1 : 0;
        usual += size >= 60 && size <= 4096 ? 1 : 0;
        missingMember += event.change.state == DemoDocument::State::Missing ? 1 : 0;
        null += event.change.state == DemoDocument::State::Null ? 1 : 0;
        if (event.change.state != DemoDocument::State::Text)
            continue;
        empty += size == 0 ? 1 : 0;
        equal += event.change == event.originalChange ? 1 : 0;
        QJsonParseError error;
        QJsonDocument::fromJson(QByteArray::fromStdString(event.change.text), &error);
        nonJson += size > 20 && error.error != QJsonParseError::NoError ? 1 : 0;
    }
    QVERIFY(large >= 3 && large <= 20);
    QVERIFY(usual > events().size() * 95 / 100);
    QVERIFY(nonJson >= 4);
    QVERIFY(empty >= 2);
    QVERIFY(missingMember >= 1);
    QVERIFY(null >= 1);
    QVERIFY(equal >= 2);
}

void TestDemoGenerator::hasBurstsAtOneInstant()
{
    std::map<std::int64_t, int> sizes;
    for (const DemoEvent &event : events())
        ++sizes[event.ns];
    int small = 0;
    std::set<int> all;
    for (const auto &[ns, size] : sizes) {
        small += size >= 3 && size <= 12 ? 1 : 0;
        all.insert(size);
    }
    QVERIFY(small >= 10);
    QVERIFY(all.contains(12) && all.contains(60) && all.contains(130));
}

void TestDemoGenerator::hasHostileNames()
{
    const auto names = valuesOf(&DemoEvent::targetName);
    auto has = [&](const char *part) {
        return std::ranges::any_of(names, [part](const std::string &name) { return name.find(part) != std::string::npos; });
    };
    QVERIFY(has("<img src=x"));
    QVERIFY(has("\u202e"));
    QVERIFY(has("\x1b["));
    QVERIFY(has("\U0001f680"));
    QVERIFY(has("\u0441heckout-api"));
    QVERIFY(std::ranges::any_of(names, [](const std::string &name) { return name.size() > 500; }));
    QVERIFY(valuesOf(&DemoEvent::triggeredBy).contains("=cmd|'/C calc'!A0"));
}

void TestDemoGenerator::tellsTheIncident()
{
    constexpr std::int64_t failure = end - DemoIncident::beforeEndNs;
    std::vector<DemoEvent> story;
    int others = 0;
    for (const DemoEvent &event : events()) {
        if (event.ns < failure - 5 * 60 * Timestamp::nsPerSecond || event.ns > failure + 10 * 60 * Timestamp::nsPerSecond)
            continue;
        const bool isOfIt = event.targetName == DemoIncident::service && event.projectName == DemoIncident::project
            && event.environmentName == DemoIncident::environment;
        others += isOfIt ? 0 : 1;
        if (isOfIt)
            story.push_back(event);
    }
    std::ranges::reverse(story);
    QStringList words;
    for (const DemoEvent &event : story)
        words.append(QString::fromStdString(event.eventType + ' ' + event.triggeredBy + ' ' + event.origin));
    QCOMPARE(words, QStringList({u"UPDATE terraform-ci TERRAFORM_PROVIDER"_s,
                                 u"DEPLOY_QUEUED terraform-ci TERRAFORM_PROVIDER"_s,
                                 u"TRIGGER_DEPLOY terraform-ci TERRAFORM_PROVIDER"_s,
                                 u"DEPLOY_FAILED terraform-ci TERRAFORM_PROVIDER"_s,
                                 u"SHELL jane.doe@acme.example CONSOLE"_s, u"UPDATE jane.doe@acme.example CONSOLE"_s,
                                 u"DEPLOY_QUEUED jane.doe@acme.example CONSOLE"_s,
                                 u"TRIGGER_DEPLOY jane.doe@acme.example CONSOLE"_s,
                                 u"DEPLOYED jane.doe@acme.example CONSOLE"_s}));
    QCOMPARE(parsed(story[0].originalChange).value("memory"_L1).toInt(), DemoIncident::memoryBefore);
    QCOMPARE(parsed(story[0].change).value("memory"_L1).toInt(), DemoIncident::memoryAfter);
    QCOMPARE(story[3].ns, failure);
    QVERIFY(story[3].change.text.find("OOMKilled") != std::string::npos);
    QCOMPARE(story[5].originalChange, story[0].change);
    QCOMPARE(parsed(story[5].change).value("memory"_L1).toInt(), DemoIncident::memoryBefore);
    QVERIFY2(others >= 5, qPrintable(QString::number(others))); // it has to be found among others
}

void TestDemoGenerator::goesOnLive()
{
    DemoEventStream stream(seed, end, 0);
    while (stream.next())
        continue;
    std::int64_t now = end;
    for (int i = 0; i < 200; ++i) {
        now += 20 * Timestamp::nsPerSecond;
        const std::vector<DemoEvent> arrived = stream.liveEvents(now);
        QVERIFY(!arrived.empty());
        for (const DemoEvent &event : arrived)
            QCOMPARE(event.ns, now);
    }
}

QTEST_GUILESS_MAIN(TestDemoGenerator)
#include "tst_demogenerator.moc"
