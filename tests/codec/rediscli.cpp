#include "codec/rediscli.h"

#include <QtCore/QFile>

namespace rediscli {

namespace {

// One escape within double quotes, of which the backslash was passed (redis: src/sds.c, sdssplitargs).
char escaped(const QByteArray &line, qsizetype &at)
{
    const char c = line.at(at++);
    if (c == 'x' && at + 2 <= line.size()) {
        const char byte = QByteArray::fromHex(line.mid(at, 2)).at(0);
        at += 2;
        return byte;
    }
    constexpr QByteArrayView names("nrtba");
    constexpr QByteArrayView meanings("\n\r\t\b\a");
    const qsizetype which = names.indexOf(c);
    return which < 0 ? c : meanings[which];
}

QByteArray quoted(const QByteArray &line, qsizetype &at, char quote)
{
    QByteArray word;
    while (at < line.size() && line.at(at) != quote) {
        if (line.at(at) == '\\' && quote == '"')
            word.append(escaped(line, ++at));
        else
            word.append(line.at(at++));
    }
    ++at;
    return word;
}

} // namespace

QByteArrayList words(const QByteArray &line)
{
    QByteArrayList all;
    for (qsizetype at = 0; at < line.size();) {
        if (line.at(at) == ' ') {
            ++at;
            continue;
        }
        QByteArray word;
        while (at < line.size() && line.at(at) != ' ') {
            const char c = line.at(at);
            if (word.isEmpty() && (c == '"' || c == '\''))
                word = quoted(line, ++at, c);
            else
                word.append(line.at(at++));
        }
        all.append(word);
    }
    return all;
}

QList<Stored> storedValues(const QString &path)
{
    QList<Stored> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArrayList command = words(line);
        if (command.size() < 3)
            continue;
        const QByteArray &verb = command.at(0);
        const QByteArray &key = command.at(1);
        if (verb == "SET")
            all.append({key, {}, command.at(2)});
        for (qsizetype i = 2; verb == "HSET" && i + 1 < command.size(); i += 2)
            all.append({key, command.at(i), command.at(i + 1)});
        for (qsizetype i = 2; (verb == "LPUSH" || verb == "RPUSH" || verb == "SADD") && i < command.size(); ++i)
            all.append({key, QByteArray::number(i - 2), command.at(i)});
        for (qsizetype i = 2; verb == "ZADD" && i + 1 < command.size(); i += 2)
            all.append({key, command.at(i), command.at(i + 1)});
    }
    return all;
}

} // namespace rediscli
