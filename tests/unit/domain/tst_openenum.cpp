// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/openenum.h"

#include <QSet>
#include <QTest>

using namespace Backtrail;
using namespace Qt::StringLiterals;

class TestOpenEnum final : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryDocumentedValueOnce();
    void classifies_data();
    void classifies();
    void namesReadAsWords();
    void serviceTypesLiveInAnEnvironment();
};

void TestOpenEnum::knowsEveryDocumentedValueOnce()
{
    QSet<QByteArray> names;
    for (const EventTypeInfo &info : knownEventTypes())
        names.insert(QByteArray(info.name.data(), qsizetype(info.name.size())));
    QCOMPARE(names.size(), 57);
    QCOMPARE(knownTargetTypes().size(), std::size_t(16));
    QCOMPARE(knownSubTargetTypes().size(), std::size_t(40));
    QCOMPARE(knownOrigins().size(), std::size_t(7));
}

void TestOpenEnum::classifies_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("family");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, EventFamily family, EventOutcome outcome) {
        QTest::newRow(name) << QString::fromLatin1(name) << int(family) << int(outcome);
    };
    row("UPDATE", EventFamily::Configuration, EventOutcome::None);
    row("TRIGGER_DEPLOY", EventFamily::Deploy, EventOutcome::Requested);
    row("DEPLOY_QUEUED", EventFamily::Deploy, EventOutcome::Queued);
    row("DEPLOYED", EventFamily::Deploy, EventOutcome::Succeeded);
    row("DEPLOY_FAILED", EventFamily::Deploy, EventOutcome::Failed);
    row("DEPLOYED_DRY_RUN_FAILED", EventFamily::DryRun, EventOutcome::Failed);
    row("FORCE_RUN_QUEUED_DELETE", EventFamily::ForceRun, EventOutcome::Queued);
    row("TERRAFORM_FORCE_UNLOCK_SUCCEEDED", EventFamily::TerraformState, EventOutcome::Succeeded);
    row("DELETE", EventFamily::Configuration, EventOutcome::None);
    row("DELETED", EventFamily::Delete, EventOutcome::Succeeded);
    row("SHELL", EventFamily::Access, EventOutcome::None);
    row("POLICY_FAILED", EventFamily::Other, EventOutcome::Failed);
    row("SOMETHING_NEW", EventFamily::Other, EventOutcome::None);
    row("SOMETHING_FAILED_NEW", EventFamily::Other, EventOutcome::Failed);
    row("", EventFamily::Other, EventOutcome::None);
}

void TestOpenEnum::classifies()
{
    QFETCH(QString, name);
    QFETCH(int, family);
    QFETCH(int, outcome);
    QCOMPARE(int(eventFamily(name)), family);
    QCOMPARE(int(eventOutcome(name)), outcome);
}

void TestOpenEnum::namesReadAsWords()
{
    QCOMPARE(humanName(u"DEPLOY_QUEUED"), u"Deploy queued"_s);
    QCOMPARE(humanName(u"SOMETHING_NEW"), u"Something new"_s);
    QCOMPARE(humanName(u""), QString());
}

void TestOpenEnum::serviceTypesLiveInAnEnvironment()
{
    QVERIFY(isServiceType(u"CONTAINER"));
    QVERIFY(isServiceType(u"TERRAFORM"));
    QVERIFY(!isServiceType(u"CLUSTER"));
    QVERIFY(!isServiceType(u"ENVIRONMENT"));
    QVERIFY(!isServiceType(u""));
}

QTEST_GUILESS_MAIN(TestOpenEnum)
#include "tst_openenum.moc"
