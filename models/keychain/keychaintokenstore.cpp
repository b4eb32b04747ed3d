// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#include "models/keychain/keychaintokenstore.h"

#include "models/runtime/clock.h"

#include <QCoreApplication>
#include <QObject>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace Backtrail {

using namespace Qt::StringLiterals;

namespace {

// A keyring may show a prompt, and a prompt may stay for ever.
constexpr std::chrono::milliseconds longestJob = std::chrono::seconds(10);

class Words
{
    Q_DECLARE_TR_FUNCTIONS(KeychainTokenStore)

public:
    static QString noAnswer() { return tr("The keychain did not answer within 10 seconds."); }
};

// nullopt = done, or there was nothing under that key.
std::optional<Error> errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return std::nullopt;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error {ErrorKind::KeychainRefused, job.errorString(), 0, std::nullopt};
    default: // "no keyring" comes as OtherError, whatever the reason
        return Error {ErrorKind::KeychainUnavailable, job.errorString(), 0, std::nullopt};
    }
}

// One job, at most as long as the limit. The job itself cannot be stopped and keyring libraries call it back, so it is
// never deleted while it runs: it deletes itself, unheard.
class JobWork final : public Request::Work
{
public:
    // Hears the error, or nullopt and the finished job.
    using Answer = std::function<void(const std::optional<Error> &, QKeychain::Job *)>;

    JobWork(QKeychain::Job *job, Answer answer)
        : m_context(std::make_unique<QObject>())
        , m_answer(std::move(answer))
    {
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        m_connection
            = QObject::connect(job, &QKeychain::Job::finished, m_context.get(),
                               [this](QKeychain::Job *finished) { finish(errorOf(*finished), finished); });
        m_limit = SystemClock().after(longestJob, [this] {
            finish(Error {ErrorKind::KeychainUnavailable, Words::noAnswer(), 0, std::nullopt}, nullptr);
        });
        job->start();
    }
    ~JobWork() override
    {
        QObject::disconnect(m_connection);
        m_context.release()->deleteLater(); // may be hearing the job right now
    }

private:
    void finish(const std::optional<Error> &error, QKeychain::Job *job)
    {
        m_limit.cancel();
        if (const Answer answer = std::exchange(m_answer, nullptr))
            answer(error, job); // may destroy this
    }

    std::unique_ptr<QObject> m_context;
    QMetaObject::Connection m_connection;
    Answer m_answer;
    Request m_limit;
};

QString serviceName()
{
    return u"backtrail"_s;
}

template<typename Job>
std::unique_ptr<Job> makeJob(const QString &connectionId)
{
    auto job = std::make_unique<Job>(serviceName());
    job->setKey(connectionId);
    return job;
}

Request start(std::unique_ptr<QKeychain::Job> job, JobWork::Answer answer)
{
    return Request(std::make_unique<JobWork>(job.release(), std::move(answer)));
}

} // namespace

Request KeychainTokenStore::read(const QString &connectionId, std::function<void(Result<Secret>)> done)
{
    return start(makeJob<QKeychain::ReadPasswordJob>(connectionId),
                 [done = std::move(done)](const std::optional<Error> &error, QKeychain::Job *job) {
                     if (error)
                         done(*error);
                     else
                         done(Secret(static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData()));
                 });
}

Request KeychainTokenStore::write(const QString &connectionId, const Secret &token,
                                  std::function<void(Result<Done>)> done)
{
    auto job = makeJob<QKeychain::WritePasswordJob>(connectionId);
    job->setBinaryData(token.expose());
    return start(std::move(job), [done = std::move(done)](const std::optional<Error> &error, QKeychain::Job *) {
        done(error ? Result<Done>(*error) : Result<Done>(Done {}));
    });
}

Request KeychainTokenStore::remove(const QString &connectionId, std::function<void(Result<Done>)> done)
{
    return start(makeJob<QKeychain::DeletePasswordJob>(connectionId),
                 [done = std::move(done)](const std::optional<Error> &error, QKeychain::Job *) {
                     done(error ? Result<Done>(*error) : Result<Done>(Done {}));
                 });
}

} // namespace Backtrail
