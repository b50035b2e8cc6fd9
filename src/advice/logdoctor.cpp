#include "advice/logdoctor.h"

#include "advice/accesslog.h"
#include "advice/logsource.h"
#include "advice/meaning.h"
#include "advice/paths.h"

#include <algorithm>

namespace advice {

using Fault = Finding::Fault;

namespace {

// An answer counts as made anew when it takes so many times as long as the fast ones of its URL.
constexpr std::uint32_t slowness = 5;
constexpr std::uint32_t leastSlow = 50'000; // µs
constexpr std::size_t fewestAnswers = 2 * std::size_t(stampedeSize); // of one URL, that tell what is fast

QByteArrayView pathOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArrayView(target) : QByteArrayView(target).first(mark);
}

} // namespace

void LogDoctor::take(std::int64_t number, const LogLine &line)
{
    ++m_requests;
    if (!isStored(line) || line.method != "GET")
        return;
    const QByteArray target = line.target.toByteArray();
    const QByteArray meaning = meaningOf(target);
    const auto known = m_meanings.find(meaning);
    if (known == m_meanings.end()) {
        if (m_meanings.size() < most)
            m_meanings.emplace(meaning, std::pair(target, number));
    } else if (known->second.first != target && m_others.try_emplace(target, number).second) {
        const auto &[first, firstLine] = known->second;
        note(m_findings, Fault::SameMeaning, endpointOf(pathOf(target)), trace::EventId(firstLine),
             trace::EventId(number), {QString::fromUtf8(first), QString::fromUtf8(target)});
    }
    if (line.duration == LogLine::unknown)
        return;
    m_knowsDurations = true;
    if (m_timedCount++ < most)
        m_timed[target].push_back({line.time, line.duration, number});
}

void LogDoctor::findStampede(const QByteArray &target, std::vector<Timed> times, std::vector<Finding> &into) const
{
    if (times.size() < fewestAnswers)
        return;
    std::vector<std::uint32_t> durations;
    durations.reserve(times.size());
    for (const Timed &one : times)
        durations.push_back(one.duration);
    const auto fast = durations.begin() + std::ptrdiff_t(durations.size() / 10);
    std::nth_element(durations.begin(), fast, durations.end());
    const std::uint32_t slow = std::max(leastSlow, *fast * slowness);
    std::erase_if(times, [slow](const Timed &one) { return one.duration < slow; });
    // A request is under way until the time that its line has.
    const auto begin = [](const Timed &one) { return one.end - one.duration; };
    std::sort(times.begin(), times.end(), [&](const Timed &a, const Timed &b) { return begin(a) < begin(b); });
    for (std::size_t i = 0; i + std::size_t(stampedeSize) <= times.size(); ++i) {
        std::size_t crowd = i;
        while (crowd < times.size() && begin(times[crowd]) < times[i].end)
            ++crowd;
        if (crowd - i < std::size_t(stampedeSize))
            continue;
        note(into, Fault::Stampede, endpointOf(pathOf(target)), trace::EventId(times[i].line),
             trace::EventId(times[crowd - 1].line), {QString::number(crowd - i), QString::fromUtf8(target)});
        i = crowd - 1;
    }
}

std::vector<Finding> LogDoctor::findings() const
{
    std::vector<Finding> all = m_findings;
    for (const auto &[target, times] : m_timed)
        findStampede(target, times, all);
    return all;
}

std::vector<Fault> LogDoctor::notLookedAt() const
{
    std::vector<Fault> others;
    for (const Fault fault : allFaults()) {
        if (fault != Fault::SameMeaning && (fault != Fault::Stampede || !m_knowsDurations))
            others.push_back(fault);
    }
    return others;
}

base::Result<LogDoctor> examineLog(const QString &fileName, const LogOptions &options, const std::stop_token &stop)
{
    LogDoctor doctor;
    LogReader reader(options.format);
    LogSource source(fileName);
    std::int64_t number = 0;
    std::int64_t unreadable = 0;
    QString firstUnreadable;
    const auto read = source.read(
        [&](QByteArrayView text) {
            ++number;
            LogLine line;
            if (!text.isEmpty() && reader.read(text, line)) {
                doctor.take(number, line);
                return true;
            }
            if (!text.isEmpty() && unreadable++ == 0)
                firstUnreadable = LogReader::quoted(text);
            return doctor.requests() > 0 || unreadable < LogReader::linesThatTell;
        },
        stop);
    if (!read)
        return tl::unexpected(read.error());
    if (stop.stop_requested())
        return base::failure("advice.cancelled");
    if (doctor.requests() == 0)
        return unreadable + source.tooLong() > 0 ? base::failure("advice.noLog", {fileName, firstUnreadable})
                                                 : base::failure("advice.noRequests", {fileName});
    return doctor;
}

} // namespace advice
