#include "views/sampletrace.h"

using namespace std::chrono_literals;
using trace::Duration;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

trace::EventId SampleTrace::add(EventKind kind, const QByteArray &key, const QByteArray &text)
{
    trace::Event event;
    event.id = m_events.size() + 1;
    event.cause = kind == EventKind::Command ? 0 : m_events.empty() ? 0 : m_events.back().id;
    event.time = m_now;
    event.request = m_request;
    event.process = kind == EventKind::Command || kind == EventKind::CommandDone ? trace::ProcessId(0) : m_process;
    event.store = m_process;
    event.kind = kind;
    event.key = key;
    event.text = text;
    m_events.push_back(event);
    return event.id;
}

void SampleTrace::beginRequest(const QByteArray &target)
{
    const trace::RequestId next =
        trace::RequestId(std::count_if(m_events.begin(), m_events.end(),
                                       [](const trace::Event &event) { return event.kind == EventKind::RequestSent; }))
        + 1;
    m_process = trace::ProcessId(next % trace::RequestId(m_processes) + 1);
    m_request = 0;
    add(EventKind::Command, {}, "get " + target);
    m_request = next;
    add(EventKind::RequestSent, {}, "GET " + target);
    last().count = m_user;
}

void SampleTrace::respond(const QByteArray &endpoint, Outcome outcome, Duration modelled)
{
    add(EventKind::ResponseSent, endpoint);
    last().outcome = outcome;
    last().count = 200;
    last().bytes = 3200;
    last().modelled = modelled;
    last().measured = 640us;
    m_request = 0;
    add(EventKind::CommandDone);
}

void SampleTrace::miss(const QByteArray &target, const QByteArray &key, MissReason reason, Duration query)
{
    beginRequest(target);
    add(EventKind::CacheLookup, key, "get");
    m_now += 1ms;
    add(EventKind::CacheMiss, key);
    last().reason = reason;
    last().outcome = Outcome::Miss;
    add(EventKind::QueryStarted, {},
        "SELECT id, title, level, price FROM courses_course ORDER BY id LIMIT 20 OFFSET 20");
    m_now += query;
    add(EventKind::QueryFinished);
    last().count = 20;
    last().modelled = query;
    last().measured = 410us;
    add(EventKind::CacheStored, key, "set");
    last().ttl = 15min;
    last().bytes = 3200;
    m_now += 1ms;
    respond("/courses/", Outcome::Miss, query + 2ms);
}

void SampleTrace::hit(const QByteArray &target, const QByteArray &key, Outcome outcome)
{
    beginRequest(target);
    add(EventKind::CacheLookup, key, "get");
    m_now += 1ms;
    add(EventKind::CacheHit, key);
    last().outcome = outcome;
    last().ttl = 724s;
    last().bytes = 3200;
    if (outcome == Outcome::StaleHit) {
        add(EventKind::StaleFound, key);
        last().about = 1;
    }
    m_now += 1ms;
    respond("/courses/", outcome, 2ms);
}

void SampleTrace::uncached(const QByteArray &target)
{
    beginRequest(target);
    add(EventKind::QueryStarted, {}, "SELECT price FROM courses_course");
    m_now += 35ms;
    add(EventKind::QueryFinished);
    last().count = 500;
    last().modelled = 35ms;
    last().measured = 900us;
    respond("/prices/live/", Outcome::Uncached, 35ms);
}

void SampleTrace::edit(int course, const QByteArray &staleKey)
{
    const QByteArray row = "Course " + QByteArray::number(course);
    m_request = 0;
    add(EventKind::Command, {}, "save course " + QByteArray::number(course) + " title=\"Deeper Learning\"");
    const trace::EventId edit =
        add(EventKind::RowWritten, row, "UPDATE courses_course SET title = 'Deeper Learning' WHERE id = 42");
    last().count = 1;
    add(EventKind::EntryStale, staleKey);
    last().about = edit;
    m_now += 5ms;
    add(EventKind::SignalSent, row, "post_save");
    last().count = 1;
    add(EventKind::ReceiverRan, "course_list", "delete course_list");
    add(EventKind::CacheDeleteAsked, "course_list", "delete");
    add(EventKind::CommandDone);
}

void SampleTrace::expire(const QByteArray &key, MissReason reason)
{
    m_request = 0;
    add(EventKind::Command, {}, "advance to-expiry");
    if (reason == MissReason::Expired) {
        add(EventKind::EntryExpired, key);
    }
    add(EventKind::EntryEnded, key);
    last().reason = reason;
    add(EventKind::CommandDone);
}

trace::Events SampleTrace::story()
{
    SampleTrace run;
    const QByteArray page = ":1:course_list:{'page': '2'}:42";
    const QByteArray all = ":1:course_list:{}:anonymous";
    const QByteArray one = ":1:single_course_42";
    run.miss("/courses/?page=2", page, MissReason::NeverStored, 198ms);
    run.wait(40s);
    run.hit("/courses/?page=2", page, Outcome::Hit);
    run.wait(12s);
    run.miss("/courses/", all, MissReason::NeverStored, 198ms);
    run.wait(20s);
    run.hit("/courses/", all, Outcome::Hit);
    run.wait(5s);
    run.miss("/courses/42/", one, MissReason::NeverStored, 18ms);
    run.wait(90s);
    run.hit("/courses/42/", one, Outcome::Hit);
    run.wait(60s);
    run.edit(42, page);
    run.wait(30s);
    run.hit("/courses/?page=2", page, Outcome::StaleHit);
    run.wait(60s);
    run.hit("/courses/?page=2", page, Outcome::StaleHit);
    run.wait(20s);
    run.uncached("/prices/live/");
    run.wait(100s);
    run.expire(one, MissReason::Invalidated);
    run.wait(480s);
    run.expire(page, MissReason::Expired);
    run.wait(3s);
    run.miss("/courses/?page=2", page, MissReason::Expired, 198ms);
    return run.m_events;
}

trace::Events SampleTrace::random(std::mt19937 &random, int requests)
{
    SampleTrace run;
    const auto any = [&](int n) { return int(random() % unsigned(n)); };
    run.m_processes = 1 + any(3);
    for (int i = 0; i < requests; ++i) {
        run.m_user = any(5) - 1;
        const QByteArray target =
            "/courses/?search=" + QByteArray(any(60), 'x') + "&page=" + QByteArray::number(any(9));
        const QByteArray key = ":1:" + QByteArray(1 + any(90), 'k') + QByteArray::number(any(9)) + '\xff';
        switch (any(6)) {
        case 0:
        case 1:
            run.miss(target, key, MissReason(1 + any(9)), Duration(1 + any(2'000'000)));
            break;
        case 2:
            run.hit(target, key, Outcome::Hit);
            break;
        case 3:
            run.hit(target, key, Outcome::StaleHit);
            break;
        case 4:
            run.uncached(target);
            break;
        default:
            any(2) ? run.edit(any(500), key) : run.expire(key, any(2) ? MissReason::Expired : MissReason::Evicted);
        }
        run.wait(Duration(any(3'000'000)));
    }
    return run.m_events;
}
