#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

// A file as it is given to redis-cli: a command a line, with its quotes and \xNN.
namespace rediscli {

QByteArrayList words(const QByteArray &line);

struct Stored {
    QByteArray key;
    QByteArray place; // the field or the number of an element; empty of a string
    QByteArray value;
};
// What the commands of a file store as values: SET, HSET, LPUSH, RPUSH, SADD and ZADD.
QList<Stored> storedValues(const QString &path);

} // namespace rediscli
