#include "advice/monitorlog.h"

#include "advice/logreader.h"
#include "advice/logsource.h"
#include "advice/paths.h"
#include "base/fingerprint.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QSet>

#include <algorithm>
#include <array>
#include <charconv>

namespace advice {

namespace {

constexpr qsizetype mostFamilies = 2'000;

struct MonitorLine {
    std::int64_t time = 0;
    QByteArray database;
    QByteArrayList words;
};

std::optional<char> hexByte(QByteArrayView digits)
{
    std::uint8_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(char(value)) : std::nullopt;
}

// A word as Redis quotes it; `at` is behind its first quote, and then behind its last. Words that nobody asks for are
// long: only the beginning of one is kept.
bool readWord(QByteArrayView line, qsizetype &at, QByteArray &word)
{
    for (; at < line.size(); ++at) {
        char c = line[at];
        if (c == '"') {
            ++at;
            return true;
        }
        if (c == '\\' && at + 1 < line.size()) {
            c = line[++at];
            if (c == 'x' && at + 2 < line.size()) {
                const auto byte = hexByte(line.sliced(at + 1, 2));
                if (!byte)
                    return false;
                c = *byte;
                at += 2;
            } else if (c == 'n') {
                c = '\n';
            } else if (c == 'r') {
                c = '\r';
            } else if (c == 't') {
                c = '\t';
            } else if (c == 'a') {
                c = '\a';
            } else if (c == 'b') {
                c = '\b';
            }
        }
        word += c;
    }
    return false;
}

// 1795888208.806976 [7 127.0.0.1:58210] "GET" "key"; the client may be [::1]:58210, too, and a raw connection has each
// line begin with "+".
std::optional<MonitorLine> readMonitorLine(QByteArrayView line)
{
    MonitorLine read;
    if (line.startsWith('+'))
        line = line.sliced(1);
    double seconds = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), seconds);
    qsizetype at = end - line.data();
    if (error != std::errc() || seconds < 0 || seconds > 1e11 || !line.sliced(at).startsWith(" ["))
        return {};
    read.time = std::int64_t(seconds * 1e6);
    const qsizetype close = line.indexOf("] \"", at);
    const qsizetype blank = line.indexOf(' ', at + 2);
    if (close < 0 || blank < 0 || blank > close)
        return {};
    read.database = line.sliced(at + 2, blank - at - 2).toByteArray();
    at = close + 1;
    while (at + 1 < line.size() && line[at] == ' ' && line[at + 1] == '"') {
        at += 2;
        QByteArray word;
        if (!readWord(line, at, word))
            return {};
        read.words.append(word);
    }
    return read.words.isEmpty() ? std::nullopt : std::optional(read);
}

enum class Does : std::uint8_t { Nothing, ReadsOne, ReadsAll, DeletesAll, Clears };

Does whatDoes(const QByteArray &command)
{
    const QByteArray name = command.toUpper();
    constexpr std::array<QByteArrayView, 5> one{"GET", "HGET", "HGETALL", "GETEX", "HMGET"};
    if (std::find(one.begin(), one.end(), name) != one.end())
        return Does::ReadsOne;
    if (name == "MGET")
        return Does::ReadsAll;
    if (name == "DEL" || name == "UNLINK")
        return Does::DeletesAll;
    return name == "FLUSHDB" || name == "FLUSHALL" ? Does::Clears : Does::Nothing;
}

} // namespace

bool isMonitorGreeting(QByteArrayView line) { return line == "OK" || line == "+OK"; }

bool looksLikeMonitor(QByteArrayView line) { return readMonitorLine(line).has_value(); }

base::Result<MonitorReading> readMonitorLog(const QString &fileName, const std::stop_token &stop,
                                            std::uint32_t mostKeys)
{
    MonitorReading reading;
    TrafficBuilder builder;
    QHash<std::uint64_t, std::uint32_t> keys; // by the fingerprint of database and name
    QSet<QByteArray> families;
    std::int64_t first = 0;
    std::int64_t last = 0;
    QString firstUnreadable;
    LogSource source(fileName);
    const auto read = source.read(
        [&](QByteArrayView text) {
            ++reading.lines;
            const auto line = readMonitorLine(text);
            if (!line) {
                if (text.isEmpty() || isMonitorGreeting(text))
                    return true;
                if (reading.unreadable++ == 0)
                    firstUnreadable = LogReader::quoted(text);
                return true;
            }
            first = first == 0 ? line->time : first;
            last = line->time;
            const Does does = whatDoes(line->words.first());
            if (does == Does::Clears) {
                for (const std::uint32_t key : std::as_const(keys))
                    builder.addAct({key, Act::Kind::Remove, line->time});
                return true;
            }
            if (does == Does::Nothing)
                return true;
            const qsizetype end =
                does == Does::ReadsOne ? std::min<qsizetype>(2, line->words.size()) : line->words.size();
            for (qsizetype i = 1; i < end; ++i) {
                const QByteArray &word = line->words[i];
                const std::uint64_t print = base::fingerprint(QByteArray(line->database + ' ' + word));
                auto key = keys.find(print);
                if (does == Does::DeletesAll) {
                    if (key != keys.end())
                        builder.addAct({*key, Act::Kind::Remove, line->time});
                    continue;
                }
                if (key == keys.end() && builder.keyCount() >= mostKeys) {
                    ++reading.mergedKeys;
                    continue;
                }
                if (key == keys.end()) {
                    QByteArray family = keyFamily(word);
                    if (families.size() < mostFamilies)
                        families.insert(family);
                    else if (!families.contains(family))
                        family = QByteArrayLiteral("…");
                    key = keys.insert(print, builder.newKey(builder.endpoint(family)));
                }
                builder.add({.time = line->time, .key = *key});
            }
            return true;
        },
        stop);
    if (!read)
        return tl::unexpected(read.error());
    if (stop.stop_requested())
        return base::failure("advice.cancelled");
    if (builder.readCount() == 0)
        return reading.unreadable > 0 ? base::failure("advice.noLog", {fileName, firstUnreadable})
                                      : base::failure("advice.noRequests", {fileName});
    reading.length = Duration(last - first);
    reading.traffic = builder.build(TrafficBuilder::Knows::Nothing);
    return reading;
}

} // namespace advice
