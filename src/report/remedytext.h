#pragma once

#include "server/remedies.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace report {

// A remedy against stampedes as people meet it.
struct RemedyText {
    enum class Remedy : std::uint8_t { Lock, SingleFlight, Grace, Early, Jitter, Errors };
    Remedy remedy = Remedy::Lock;
    QString name; // "Lock"
    QString sentence; // what it does, and what it costs
    QByteArray python; // as it is written round a view's own cache.get and cache.set
};
QList<RemedyText> remedyTexts();

QString remediesText(const server::Remedies &remedies); // "lock 5 s, jitter 10 %"; "none"

} // namespace report
