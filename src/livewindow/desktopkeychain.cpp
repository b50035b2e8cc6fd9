#include "livewindow/desktopkeychain.h"

#include <QtCore/QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gui {

namespace {

const QString keychainService = u"lookaside"_s;

// Each job deletes itself when it is done; one whose keychain does not answer ends without a word.
template <typename Job> Job *job(const QString &connection)
{
    auto *made = new Job(keychainService);
    made->setAutoDelete(true);
    made->setInsecureFallback(false); // never in a plain file
    made->setKey(connection);
    return made;
}

// What a keychain says of an entry: its bytes, that there is none, or nothing that helps.
void ask(const QString &connection, QObject *context,
         const std::function<void(QKeychain::Error error, const QByteArray &password)> &answer)
{
    constexpr auto patience = 5s; // a keychain that hangs is none
    auto *read = job<QKeychain::ReadPasswordJob>(connection);
    auto *late = new QTimer(context);
    QObject::connect(late, &QTimer::timeout, context, [late, answer] {
        late->deleteLater();
        answer(QKeychain::NoBackendAvailable, {});
    });
    QObject::connect(read, &QKeychain::Job::finished, late, [late, read, answer] {
        late->stop();
        late->deleteLater();
        answer(read->error(), read->binaryData());
    });
    late->setSingleShot(true);
    late->start(patience);
    read->start();
}

} // namespace

void DesktopKeychain::read(const QString &connection, QObject *context, const Answer &answer)
{
    ask(connection, context, [answer](QKeychain::Error error, const QByteArray &password) {
        answer(error == QKeychain::NoError ? std::optional(password) : std::nullopt);
    });
}

void DesktopKeychain::keep(const QString &connection, const QByteArray &password)
{
    auto *write = job<QKeychain::WritePasswordJob>(connection);
    write->setBinaryData(password);
    write->start();
}

void DesktopKeychain::forget(const QString &connection) { job<QKeychain::DeletePasswordJob>(connection)->start(); }

// One that is there knows that it has no such entry.
void DesktopKeychain::probe(QObject *context, const std::function<void(bool)> &answer)
{
    ask(u"none"_s, context, [answer](QKeychain::Error error, const QByteArray &) {
        answer(error == QKeychain::NoError || error == QKeychain::EntryNotFound);
    });
}

} // namespace gui
