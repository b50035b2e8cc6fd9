#include "gui/inspector/passwords.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

const QString service = u"lookaside"_s;

// Each job deletes itself when it is done; one whose keychain does not answer ends without a word.
template <typename Job> Job *job(const QString &connection)
{
    auto *made = new Job(service);
    made->setAutoDelete(true);
    made->setInsecureFallback(false); // never in a plain file
    made->setKey(connection);
    return made;
}

} // namespace

void readPassword(const QString &connection, QObject *context,
                  const std::function<void(const std::optional<QByteArray> &)> &done)
{
    auto *read = job<QKeychain::ReadPasswordJob>(connection);
    QObject::connect(read, &QKeychain::Job::finished, context, [read, done] {
        done(read->error() == QKeychain::NoError ? std::optional(read->binaryData()) : std::nullopt);
    });
    read->start();
}

void keepPassword(const QString &connection, const QByteArray &password)
{
    auto *write = job<QKeychain::WritePasswordJob>(connection);
    write->setBinaryData(password);
    write->start();
}

void forgetPassword(const QString &connection) { job<QKeychain::DeletePasswordJob>(connection)->start(); }

} // namespace gui
