#include "trial/replay.h"

#include "lab/limits.h"
#include "lab/setup.h"
#include "server/endpoints.h"

#include <QtCore/QHash>

#include <algorithm>
#include <compare>
#include <set>

namespace trial {

namespace {

using lab::Command;

constexpr auto detailPattern = "/courses/{id}/";
constexpr auto entryKey = "url_{pk}";
constexpr int usualCourses = 500; // of a lab that nothing is said to
constexpr int mostStudents = 1'000'000'000;

template <typename Setting> bool sets(const QList<Command> &settings)
{
    return std::any_of(settings.begin(), settings.end(),
                       [](const Command &command) { return std::holds_alternative<Setting>(command.action); });
}

base::Duration writeCost(const QList<Command> &settings)
{
    server::Costs costs;
    for (const Command &command : settings) {
        if (const auto *given = std::get_if<lab::SetCosts>(&command.action)) {
            if (const auto after = lab::costsAfter(*given, costs))
                costs = *after;
        }
    }
    return costs.write;
}

server::Route routeOf(const advice::LoggedRequest &request)
{
    return server::resolve(QByteArray::fromPercentEncoding(request.path()));
}

// Commands, each at its time.
class Schedule {
public:
    Schedule(QList<Command> first, base::Duration write)
        : m_commands(std::move(first))
        , m_write(write)
    {
    }

    void at(std::int64_t time) // µs
    {
        if (!m_begin)
            m_begin = time;
        const base::Duration wanted(time - *m_begin);
        if (wanted > m_now) {
            m_commands.append(Command{lab::Wait{wanted - m_now}});
            m_now = wanted;
        }
    }
    void add(lab::Action action) { m_commands.append(Command{std::move(action)}); }
    void save(std::int64_t course)
    {
        lab::SaveCourse save;
        save.id = course;
        // A number that no course has: each change is seen in the answer.
        save.fields = {{"students", QString::number(mostStudents - ++m_saves)}};
        edit(save);
    }
    void edit(lab::Action action) // it takes its time
    {
        add(std::move(action));
        m_now += m_write;
    }
    QList<Command> take() { return std::move(m_commands); }

private:
    QList<Command> m_commands;
    base::Duration m_write;
    std::optional<std::int64_t> m_begin;
    base::Duration m_now{0};
    int m_saves = 0;
};

lab::Start sent(const QByteArray &method, const QByteArray &target)
{
    lab::Start start;
    start.request.method = method;
    start.request.target = target;
    return start;
}

// Of each endpoint that is asked for, as the tutorial caches it.
QList<Command> tutorialCaching(const std::set<QByteArray> &patterns, const cache::Timeout &timeout)
{
    QList<Command> commands;
    for (const QByteArray &pattern : patterns) {
        const server::Endpoint *endpoint = server::findEndpoint(pattern);
        if (!endpoint || !endpoint->timeout)
            continue;
        lab::CacheEndpoint cached;
        cached.endpoint = pattern;
        cached.caching.method = server::Caching::Method::Page;
        cached.caching.timeout = timeout;
        commands.append(Command{cached});
    }
    return commands;
}

class Users {
public:
    std::optional<int> numberOf(const QByteArray &name)
    {
        if (name.isEmpty())
            return {};
        bool isNumber = false;
        const int number = name.toInt(&isNumber);
        if (isNumber && number >= 0 && number <= lab::maxCount)
            return number;
        const auto known = m_numbers.constFind(name);
        return known == m_numbers.cend() ? *m_numbers.insert(name, int(m_numbers.size()) + 1) : *known;
    }

private:
    QHash<QByteArray, int> m_numbers;
};

// What the writes of a site do in the lab.
class SiteWrites {
public:
    SiteWrites(std::int64_t courses, Schedule &schedule)
        : m_courses(courses)
        , m_schedule(schedule)
    {
    }

    bool play(const advice::LoggedRequest &request) // false: the lab has no such write
    {
        const QByteArray path = QByteArray::fromPercentEncoding(request.path());
        const server::Route route = server::resolve(path);
        if (route.endpoint && route.endpoint->id == server::Endpoint::Id::Courses) {
            if (request.method != "POST")
                return false;
            lab::CreateCourse create;
            create.fields = {{"title", QStringLiteral("Course %1 of the log").arg(++m_created)}};
            m_schedule.edit(create);
            return true;
        }
        const std::int64_t id = courseOf(path);
        if (id < 1 || id > m_courses || m_deleted.contains(id))
            return false;
        if (request.method == "DELETE" && route.endpoint) {
            lab::DeleteCourse remove;
            remove.id = id;
            m_schedule.edit(remove);
            m_deleted.insert(id);
        } else {
            m_schedule.save(id); // what is under the course changes it, too
        }
        return true;
    }

private:
    static std::int64_t courseOf(const QByteArray &path)
    {
        const QByteArrayList parts = path.split('/');
        return parts.size() > 3 && parts[1] == "courses" ? parts[2].toLongLong() : 0;
    }

    std::int64_t m_courses;
    Schedule &m_schedule;
    std::set<std::int64_t> m_deleted;
    int m_created = 0;
};

} // namespace

bool isOfCourseSite(const std::vector<advice::LoggedRequest> &requests)
{
    std::int64_t reads = 0;
    std::int64_t known = 0;
    for (const advice::LoggedRequest &request : requests) {
        if (!request.isRead())
            continue;
        ++reads;
        known += routeOf(request).endpoint != nullptr;
    }
    return known > 0 && known * 10 >= reads * 9;
}

Replay replayOfSite(const advice::RequestLog &log, const ReplayOptions &options)
{
    Replay replay;
    replay.leftOut = log.leftOut;
    replay.timeout = options.timeout;
    std::set<QByteArray> patterns;
    std::int64_t courses = usualCourses;
    for (const advice::LoggedRequest &request : log.requests) {
        const server::Route route = routeOf(request);
        if (!request.isRead() || !route.endpoint)
            continue;
        patterns.insert(route.endpoint->pattern);
        if (route.endpoint->id == server::Endpoint::Id::Course)
            courses = std::max<std::int64_t>(courses, route.pk.value_or(0));
    }
    courses = std::min(courses, ReplayOptions::mostKeys);
    QList<Command> first;
    if (courses > usualCourses)
        first.append(Command{lab::CatalogReset{int(courses)}});
    replay.setsCaching = !sets<lab::CacheEndpoint>(options.settings);
    if (replay.setsCaching)
        first += tutorialCaching(patterns, options.timeout);
    Schedule schedule(first + options.settings, writeCost(options.settings));
    SiteWrites writes(courses, schedule);
    Users users;
    for (const advice::LoggedRequest &request : log.requests) {
        if (request.isChange()) {
            schedule.at(request.time);
            const bool isPlayed = options.writesChange && writes.play(request);
            replay.changes += isPlayed;
            replay.unplayed += options.writesChange && !isPlayed;
            continue;
        }
        if (request.method != "GET" && request.method != "HEAD")
            continue;
        if (!routeOf(request).endpoint) {
            ++replay.unknown;
            continue;
        }
        schedule.at(request.time);
        lab::Start start = sent(request.method, request.target);
        start.request.user = users.numberOf(request.user);
        schedule.add(start);
        ++replay.requests;
    }
    replay.commands = schedule.take();
    return replay;
}

namespace {

// What happened to a key; in the order of the source.
struct KeyMoment {
    std::int64_t time; // µs
    std::uint32_t order; // see advice::Key; of a change, of the read that it comes before
    enum class What : std::uint8_t { Change, Get, Head } what;
    std::size_t key;
    friend auto operator<=>(const KeyMoment &, const KeyMoment &) = default;
};

// Of all keys.
std::vector<KeyMoment> readsInOrder(const advice::Traffic &traffic)
{
    std::vector<KeyMoment> reads;
    reads.reserve(traffic.readCount());
    for (std::size_t key = 0; key < traffic.keyCount(); ++key) {
        const advice::Key one = traffic.key(key);
        for (std::size_t i = 0; i < one.times.size(); ++i)
            reads.push_back({one.times[i], one.orders[i],
                             one.heads.empty() || !one.heads[i] ? KeyMoment::What::Get : KeyMoment::What::Head, key});
    }
    std::sort(reads.begin(), reads.end());
    return reads;
}

} // namespace

Replay replayOfKeys(const advice::Traffic &traffic, bool deletes, const ReplayOptions &options)
{
    Replay replay;
    std::vector<std::int64_t> courseOf(traffic.keyCount(), 0); // 0 = not asked for, or beyond the limit
    std::vector<KeyMoment> moments;
    std::vector<std::int64_t> readsOf(traffic.endpoints().size(), 0);
    for (const KeyMoment &read : readsInOrder(traffic)) {
        std::int64_t &course = courseOf[read.key];
        if (course == 0 && replay.keys < ReplayOptions::mostKeys)
            course = ++replay.keys;
        if (course == 0 || moments.size() >= ReplayOptions::most) {
            ++replay.leftOut;
            continue;
        }
        moments.push_back(read);
        ++readsOf[traffic.key(read.key).endpoint];
    }
    replay.requests = std::int64_t(moments.size());
    const std::int64_t end = moments.empty() ? 0 : moments.back().time;
    for (std::size_t key = 0; key < traffic.keyCount() && options.writesChange; ++key) {
        const advice::Key one = traffic.key(key);
        const auto add = [&](std::int64_t time, std::uint32_t order) {
            if (courseOf[key] == 0 || time > end)
                return;
            moments.push_back({time, order, KeyMoment::What::Change, key});
            ++replay.changes;
        };
        for (const advice::Change &change : one.changes)
            add(change.time, one.orders[change.read]);
        for (const advice::Act &act : one.acts) {
            if (deletes && (act.kind == advice::Act::Kind::Remove || act.kind == advice::Act::Kind::RemovePage))
                add(act.time, act.order);
        }
    }
    std::sort(moments.begin(), moments.end());

    replay.timeout = options.timeout;
    const auto busiest = std::max_element(readsOf.begin(), readsOf.end());
    if (replay.timeout == cache::Timeout() && busiest != readsOf.end()) {
        const auto ttl = traffic.endpoints()[std::size_t(busiest - readsOf.begin())].ttl;
        if (ttl)
            replay.timeout = *ttl == trace::noTtl
                ? cache::Timeout::never()
                : cache::Timeout::seconds(std::chrono::duration<double>(*ttl).count());
    }
    QList<Command> first{Command{lab::CatalogReset{int(std::max<std::int64_t>(replay.keys, 1))}}};
    if (!sets<lab::SetCosts>(options.settings)) {
        lab::SetCosts costs;
        costs.costs = {{"detail", options.cost}};
        first.append(Command{costs});
    }
    replay.setsCaching = !sets<lab::CacheEndpoint>(options.settings);
    if (replay.setsCaching) {
        lab::CacheEndpoint cached;
        cached.endpoint = detailPattern;
        if (traffic.hasHeads()) { // which cache_page takes in its own way
            cached.caching.method = server::Caching::Method::Page;
        } else {
            cached.caching.method = server::Caching::Method::Response;
            cached.caching.keyFunction = server::Caching::KeyFunction::Template;
            cached.caching.key = entryKey;
        }
        cached.caching.timeout = replay.timeout;
        first.append(Command{cached});
    }
    if (deletes && !sets<lab::OnSignal>(options.settings)) {
        lab::OnSignal receiver;
        receiver.receiver.signalsHeard = server::Receiver::Signal::PostSave;
        receiver.receiver.model = "Course";
        receiver.receiver.action = server::Receiver::Action::Delete;
        receiver.receiver.key = entryKey;
        first.append(Command{receiver});
    }
    Schedule schedule(first + options.settings, writeCost(options.settings));
    for (const KeyMoment &moment : moments) {
        const std::int64_t course = courseOf[moment.key];
        schedule.at(moment.time);
        if (moment.what == KeyMoment::What::Change)
            schedule.save(course);
        else
            schedule.add(sent(moment.what == KeyMoment::What::Head ? "HEAD" : "GET",
                              "/courses/" + QByteArray::number(qlonglong(course)) + '/'));
    }
    replay.commands = schedule.take();
    return replay;
}

} // namespace trial
