#include "redis/monitorsample.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace redis {

namespace {

bool readsOneKey(const QByteArray &name)
{
    static const QSet<QByteArray> names{"get",      "getex",  "exists",   "hget",   "hgetall",   "hmget", "lrange",
                                        "smembers", "zrange", "getrange", "strlen", "sismember", "zscore"};
    return names.contains(name);
}

bool writesOneKey(const QByteArray &name)
{
    static const QSet<QByteArray> names{"set",   "setex", "psetex", "setnx", "getset", "hset",
                                        "hmset", "rpush", "lpush",  "sadd",  "zadd"};
    return names.contains(name);
}

// One word in quotes, as sdscatrepr writes it.
std::optional<QByteArray> takeWord(QByteArrayView &rest)
{
    if (!rest.startsWith('"'))
        return {};
    QByteArray word;
    for (qsizetype i = 1; i < rest.size(); ++i) {
        const char c = rest[i];
        if (c == '"') {
            rest = rest.sliced(i + 1);
            return word;
        }
        if (c != '\\') {
            word += c;
            continue;
        }
        if (++i >= rest.size())
            break;
        switch (rest[i]) {
        case 'n':
            word += '\n';
            break;
        case 'r':
            word += '\r';
            break;
        case 't':
            word += '\t';
            break;
        case 'a':
            word += '\a';
            break;
        case 'b':
            word += '\b';
            break;
        case 'x':
            if (i + 2 >= rest.size())
                return {};
            word += QByteArray::fromHex(rest.sliced(i + 1, 2).toByteArray());
            i += 2;
            break;
        default:
            word += rest[i];
        }
    }
    return {};
}

ConnectionOptions monitoring(ConnectionOptions options)
{
    options.clientName += "-monitor";
    return options;
}

} // namespace

MonitorSample::MonitorSample(ConnectionOptions connection, Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connection(monitoring(std::move(connection)), this)
    , m_end(this)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &MonitorSample::stop);
    connect(&m_connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state != Connection::State::Ready || !m_running)
            return;
        m_connection.send({"MONITOR"}, this, [this](const base::Result<Reply> &reply) {
            if (reply || !m_running)
                return;
            m_running = false;
            m_connection.close();
            emit failed(reply.error());
        });
    });
    connect(&m_connection, &Connection::failed, this, [this](const base::Error &error) {
        if (!m_running)
            return;
        m_running = false;
        m_end.stop();
        m_connection.close();
        if (m_lines > 0)
            emit finished();
        else
            emit failed(error);
    });
    connect(&m_connection, &Connection::pushed, this, [this](const Reply &reply) {
        if (!m_running)
            return;
        ++m_lines;
        if (const auto line = parse(reply.bytes))
            count(*line);
        if (m_lines >= m_options.mostLines)
            stop();
    });
}

void MonitorSample::start()
{
    m_running = true;
    m_lines = 0;
    m_keys.clear();
    m_lastRead.clear();
    m_end.start(std::min<std::chrono::milliseconds>(m_options.span, 30s));
    m_connection.open();
}

void MonitorSample::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_end.stop();
    m_connection.close();
    emit finished();
}

// 1700000000.123456 [0 127.0.0.1:60866] "GET" "key"
std::optional<MonitorSample::Line> MonitorSample::parse(QByteArrayView line)
{
    const qsizetype open = line.indexOf('[');
    const qsizetype close = line.indexOf("] ", open);
    if (open < 0 || close < 0)
        return {};
    const QByteArrayView source = line.sliced(open + 1, close - open - 1);
    const qsizetype blank = source.indexOf(' ');
    if (blank < 0)
        return {};
    Line result{source.first(blank).toInt(), source.sliced(blank + 1).toByteArray(), {}};
    for (QByteArrayView rest = line.sliced(close + 2); !rest.isEmpty();) {
        const auto word = takeWord(rest);
        if (!word)
            return {};
        result.command.append(*word);
        if (rest.startsWith(' '))
            rest = rest.sliced(1);
    }
    if (result.command.isEmpty())
        return {};
    return result;
}

void MonitorSample::count(const Line &line)
{
    if (line.database != m_connection.options().url.database || m_options.ownAddresses.contains(line.client))
        return;
    const QByteArray name = line.command.constFirst().toLower();
    if (line.command.size() < 2)
        return;
    if (name == "mget") {
        for (const QByteArray &key : line.command.mid(1)) {
            ++m_keys[key].reads;
            m_lastRead[line.client].insert(key);
        }
        return;
    }
    const QByteArray &key = line.command.at(1);
    if (readsOneKey(name)) {
        ++m_keys[key].reads;
        m_lastRead[line.client].insert(key);
    } else if (writesOneKey(name) && m_lastRead[line.client].remove(key)) {
        ++m_keys[key].misses;
    }
}

} // namespace redis
