#include "watch/toldkeys.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QString>

namespace watch {

namespace {

constexpr qsizetype longestKey = 512; // characters

QByteArray digest(QByteArrayView bytes)
{
    return '~' + QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex().first(16);
}

} // namespace

QByteArray asTold(const QByteArray &key)
{
    QByteArray told = key;
    if (key.size() > longestKey) {
        const QString text = QString::fromUtf8(key);
        if (text.size() > longestKey)
            told = text.first(longestKey - 17).toUtf8() + digest(key);
    }
    static constexpr QByteArrayView session = "django.contrib.sessions.";
    const qsizetype at = told.indexOf(session);
    if (at < 0)
        return told;
    const qsizetype name = at + session.size();
    for (const QByteArrayView store : {QByteArrayView("cached_db"), QByteArrayView("cache")}) {
        if (QByteArrayView(told).sliced(name).startsWith(store)) {
            const qsizetype id = name + store.size();
            return told.first(id) + digest(QByteArrayView(told).sliced(id));
        }
    }
    return told;
}

} // namespace watch
