#include "inspector/keyspace.h"
#include "redis/connection.h"
#include "redis/scanner.h"
#include "support/redisserver.h"

#include <benchmark/benchmark.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <hiredis/hiredis.h>

#include <algorithm>
#include <array>
#include <future>
#include <memory>
#include <stop_token>
#include <thread>

// The walk of a keyspace, ours beside redis-cli --scan and beside the least that a blocking client can do: hiredis,
// SCAN COUNT 1000, the same details pipelined page by page, nothing kept. The server, its million keys and all
// clients share the machine. LOOKASIDE_BENCH_KEYS sets another number of keys.

using namespace Qt::StringLiterals;

namespace {

support::RedisServer *server = nullptr;
qint64 keyCount = 1'000'000;

redis::ConnectionOptions socketOptions(int database = 0)
{
    redis::ConnectionOptions options;
    options.url = redis::Url::parse(QString(u"unix://"_s + server->socketPath())).value();
    options.url.database = database;
    return options;
}

// Reads one key again and again, as an application does, until it is told to end. Answers the 99th percentile of what
// a read took, in milliseconds.
double otherClient(std::stop_token stop)
{
    redisContext *context = redisConnectUnix(server->socketPath().toLocal8Bit().constData());
    std::vector<double> spent;
    while (!stop.stop_requested()) {
        QElapsedTimer timer;
        timer.start();
        freeReplyObject(redisCommand(context, "GET :1:course:1"));
        spent.push_back(double(timer.nsecsElapsed()) / 1e6);
        std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    redisFree(context);
    const auto place = spent.begin() + qsizetype(spent.size()) * 99 / 100;
    std::nth_element(spent.begin(), place, spent.end());
    return *place;
}

// Other databases with fewer keys, to see how the walk grows.
constexpr std::array<std::pair<int, qint64>, 2> smaller{{{1, 10'000}, {2, 100'000}}};

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

void walkOurs(benchmark::State &state, redis::Details details, int database = 0, qint64 keys = keyCount)
{
    for (auto turn : state) {
        redis::Connection connection(socketOptions(database));
        redis::Scanner scanner(connection, {.details = details});
        QEventLoop loop;
        qint64 seen = 0;
        QObject::connect(&scanner, &redis::Scanner::scanned, &loop,
                         [&](const QList<redis::ScannedKey> &page) { seen += page.size(); });
        QObject::connect(&scanner, &redis::Scanner::finished, &loop, &QEventLoop::quit);
        connection.open();
        scanner.start();
        loop.exec();
        if (seen < keys)
            state.SkipWithError("keys are missing");
        state.counters["mean_call_us"] = double(scanner.progress().meanCall.count());
        state.counters["count"] = scanner.progress().count;
    }
    state.SetItemsProcessed(keys);
}

// How much longer another client waits while we walk than before.
void walkBesideAnother(benchmark::State &state, redis::Details details)
{
    const auto watched = [](const auto &meanwhile) {
        std::stop_source stop;
        auto measured = std::async(std::launch::async, otherClient, stop.get_token());
        meanwhile();
        stop.request_stop();
        return measured.get();
    };
    const double alone = watched([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
    const double beside = watched([&] { walkOurs(state, details); });
    state.counters["worst_p99_alone_ms"] = alone;
    state.counters["worst_p99_ms"] = beside;
}

void walkHiredis(benchmark::State &state, redis::Details details)
{
    for (auto turn : state) {
        redisContext *context = redisConnectUnix(server->socketPath().toLocal8Bit().constData());
        qint64 seen = 0;
        QByteArray cursor = "0";
        do {
            auto *page = static_cast<redisReply *>(redisCommand(context, "SCAN %s COUNT 1000", cursor.constData()));
            cursor = page->element[0]->str;
            const redisReply *names = page->element[1];
            seen += qint64(names->elements);
            qint64 asked = 0;
            for (size_t i = 0; i < names->elements; ++i) {
                const char *name = names->element[i]->str;
                const size_t length = names->element[i]->len;
                const auto ask = [&](redis::Detail detail, const char *format) {
                    if (details & detail) {
                        redisAppendCommand(context, format, name, length);
                        ++asked;
                    }
                };
                ask(redis::Detail::Ttl, "PTTL %b");
                ask(redis::Detail::Type, "TYPE %b");
                ask(redis::Detail::Memory, "MEMORY USAGE %b");
            }
            for (; asked > 0; --asked) {
                void *reply = nullptr;
                redisGetReply(context, &reply);
                freeReplyObject(reply);
            }
            freeReplyObject(page);
        } while (cursor != "0");
        redisFree(context);
        if (seen < keyCount)
            state.SkipWithError("keys are missing");
    }
    state.SetItemsProcessed(keyCount);
}

void walkRedisCli(benchmark::State &state)
{
    for (auto turn : state) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(u"redis-cli"_s, {u"-s"_s, server->socketPath(), u"--scan"_s});
        if (!process.waitForFinished(600'000) || process.exitCode() != 0)
            state.SkipWithError("redis-cli");
    }
    state.SetItemsProcessed(keyCount);
}

// The walk and the sorted store together: what a table of all keys waits for.
void fillKeyspace(benchmark::State &state)
{
    for (auto turn : state) {
        const qint64 before = residentBytes();
        redis::Connection connection(socketOptions());
        redis::Scanner scanner(connection, {.details = redis::Detail::Ttl});
        inspector::Keyspace keyspace;
        QEventLoop loop;
        QElapsedTimer timer;
        double firstRows = 0;
        QObject::connect(&scanner, &redis::Scanner::scanned, &loop, [&](const QList<redis::ScannedKey> &page) {
            keyspace.add(page, QDateTime::currentMSecsSinceEpoch());
            if (!keyspace.isWorthCommitting())
                return;
            if (keyspace.view().size() == 0)
                firstRows = double(timer.elapsed());
            keyspace.commit();
        });
        QObject::connect(&scanner, &redis::Scanner::finished, &loop, &QEventLoop::quit);
        timer.start();
        connection.open();
        scanner.start();
        loop.exec();
        keyspace.commit();
        if (keyspace.view().size() != quint32(keyCount))
            state.SkipWithError("keys are missing");
        state.counters["first_rows_ms"] = firstRows;
        state.counters["store_bytes_a_key"] = double(keyspace.bytes()) / double(keyCount);
        state.counters["rss_mb"] = double(residentBytes() - before) / 1e6;
    }
    state.SetItemsProcessed(keyCount);
}

void sortKeyspace(benchmark::State &state)
{
    QList<redis::ScannedKey> keys;
    for (qint64 i = 0; i < keyCount; ++i)
        keys.append(redis::ScannedKey{":1:course:" + QByteArray::number(i * 7919 % keyCount) + ":detail"});
    for (auto turn : state) {
        inspector::Keyspace keyspace;
        keyspace.add(keys, 0);
        keyspace.commit();
        benchmark::DoNotOptimize(keyspace.view().size());
        state.counters["store_bytes_a_key"] = double(keyspace.bytes()) / double(keyCount);
    }
}

void registerCases()
{
    const auto add = [](const char *name, const std::function<void(benchmark::State &)> &run) {
        benchmark::RegisterBenchmark(name, run)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
    };
    using redis::Detail;
    const redis::Details plain;
    const redis::Details all = Detail::Ttl | Detail::Type | Detail::Memory;
    add("walk/plain/ours", [=](benchmark::State &state) { walkOurs(state, plain); });
    add("walk/plain/hiredis", [=](benchmark::State &state) { walkHiredis(state, plain); });
    add("walk/plain/redis-cli", walkRedisCli);
    add("walk/pttl/ours", [](benchmark::State &state) { walkOurs(state, Detail::Ttl); });
    add("walk/pttl/hiredis", [](benchmark::State &state) { walkHiredis(state, Detail::Ttl); });
    add("walk/all/ours", [=](benchmark::State &state) { walkOurs(state, all); });
    add("walk/all/hiredis", [=](benchmark::State &state) { walkHiredis(state, all); });
    add("walk/beside-plain/ours", [=](benchmark::State &state) { walkBesideAnother(state, plain); });
    add("walk/beside-pttl/ours", [](benchmark::State &state) { walkBesideAnother(state, redis::Detail::Ttl); });
    for (const auto &[database, keys] : smaller)
        add(qPrintable(u"walk/plain/%1"_s.arg(keys)),
            [=, database = database, keys = keys](benchmark::State &state) { walkOurs(state, plain, database, keys); });
    add("keyspace/walk-and-sort/ours", fillKeyspace);
    add("keyspace/sort/ours", sortKeyspace);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (const int asked = qEnvironmentVariableIntValue("LOOKASIDE_BENCH_KEYS"); asked > 0)
        keyCount = asked;
    support::RedisServer own;
    if (!own.start())
        return 1;
    server = &own;
    own.run("DEBUG POPULATE " + QByteArray::number(keyCount) + " :1:course 10");
    for (const auto &[database, keys] : smaller) {
        own.run("SELECT " + QByteArray::number(database));
        own.run("DEBUG POPULATE " + QByteArray::number(keys) + " :1:course 10");
    }
    registerCases();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
