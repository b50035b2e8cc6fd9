#pragma once

#include "../lab/labrun.h"

#include "advice/runtraffic.h"

#include <QtCore/QMap>
#include <QtCore/QRandomGenerator>

// Runs of the lab at random, and what the lab itself counts of them: what advice is compared with.
namespace randomruns {

struct Counted {
    std::int64_t reads = 0;
    std::int64_t hits = 0;
    std::int64_t stale = 0;
    friend bool operator==(const Counted &, const Counted &) = default;
};

// What the lab itself counts, by endpoint: of those that are cached.
inline QMap<QByteArray, Counted> countedBy(const LabRun &run)
{
    QMap<QByteArray, Counted> counted;
    for (const trace::Event &event : run.all(trace::EventKind::ResponseSent)) {
        if (event.outcome == trace::Outcome::Uncached)
            continue;
        Counted &one = counted[event.key];
        ++one.reads;
        one.hits += event.outcome == trace::Outcome::Hit || event.outcome == trace::Outcome::StaleHit;
        one.stale += event.outcome == trace::Outcome::StaleHit;
    }
    return counted;
}

inline advice::Traffic trafficOf(const LabRun &run)
{
    advice::RunTraffic reader;
    for (const trace::Event &event : run.events())
        reader.happened(event);
    return reader.finish();
}

// Requests at random with edits between them. A hit costs what a miss does, so that the same commands make the same
// traffic under every TTL.
inline QByteArray scenario(const QByteArray &backend, const QByteArray &caching, const QByteArray &timeout,
                           quint32 seed = 5)
{
    QByteArray text = "seed " + QByteArray::number(seed + 6)
        + "\ncosts list=2ms detail=2ms categories=2ms hit=2ms write=1ms\n" + backend + "\n";
    for (const QByteArray endpoint : {"/courses/", "/courses/{id}/", "/categories/"})
        text +=
            "cache " + endpoint + " " + caching + " timeout=" + timeout + (caching == "response" ? " key=url\n" : "\n");
    text += "on save Course delete \"http://127.0.0.1:8000/courses/{pk}/\"\n";
    QRandomGenerator random(seed);
    for (int i = 0; i < 25; ++i) {
        text += "load 40/s for 3s\n";
        const QByteArray id = QByteArray::number(random.bounded(1, 12));
        if (i % 3 == 0)
            text += "save course " + id + " title=\"T" + QByteArray::number(i % 4) + "\"\n";
        else
            text += "update courses where id=" + id + " set price=" + QByteArray::number(i % 5) + "\n";
        text += "burst 3 get /courses/" + id + "/\n";
    }
    return text;
}

// As above, with a receiver that stores what was saved, entries that are stored and deleted by hand.
inline QByteArray writtenThrough(const QByteArray &backend, const QByteArray &timeout, quint32 seed = 5)
{
    QByteArray text = "seed " + QByteArray::number(seed + 6)
        + "\ncosts list=2ms detail=2ms categories=2ms hit=2ms write=1ms\n" + backend
        + "\ncache /courses/{id}/ lowlevel key=\"c{pk}\" timeout=" + timeout + "\non save Course set \"c{pk}\"\n";
    QRandomGenerator random(seed);
    for (int i = 0; i < 60; ++i) {
        const QByteArray id = QByteArray::number(random.bounded(1, 6));
        const QByteArray key = "\"c" + id + '"';
        const QByteArray acts[]{"save course " + id + " title=\"T" + QByteArray::number(i % 4) + '"',
                                "update courses where id=" + id + " set price=" + QByteArray::number(i % 5),
                                "cache delete " + key, "cache set " + key + " 1 timeout=30s"};
        text += acts[random.bounded(4)] + "\nwait " + QByteArray::number(random.bounded(0, 9'000)) + "ms\n";
        text += "get /courses/" + QByteArray::number(random.bounded(1, 6)) + "/\n";
    }
    return text;
}

} // namespace randomruns
