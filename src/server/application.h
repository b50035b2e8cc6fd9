#pragma once

#include "base/scheduler.h"
#include "server/caches.h"
#include "server/freshness.h"
#include "server/prepared.h"

namespace catalog {
class Catalog;
struct Answer;
}

namespace server {

// Everything about the application that a person can set.
struct Settings {
    QMap<QByteArray, Caching> caching; // by the endpoint's pattern; absent = off
    QList<Receiver> receivers; // in the order in which they were connected
    Costs costs;
    DjangoVersion django = DjangoVersion::Debian3_2;
};

// The simulated web application: answers requests in virtual time, each as one coroutine that reads as the
// tutorial tells it.
class Application {
public:
    // All references are borrowed.
    Application(base::Scheduler &scheduler, trace::Recorder &recorder, catalog::Catalog &catalog, Caches &caches, const Settings &settings);

    std::shared_ptr<const Prepared> prepare(const QByteArray &method, const QByteArray &target, std::optional<int> user, const Headers &headers) const;

    // One request, until its response. Without a process the next one in turn takes it. `pause` is extra time that
    // the view spends between reading the database and storing (a slow reader).
    base::Task<> serve(std::shared_ptr<const Prepared> request, std::optional<trace::ProcessId> process, trace::EventId cause,
                       base::Duration pause = base::Duration::zero());

    // For Freshness: what the database says now, and the version of the data that the request reads.
    Truth truth(const Prepared &request) const;
    std::uint64_t dataVersion(const Prepared &request) const;

private:
    struct Run;
    struct Read {
        Response response;
        std::shared_ptr<const Fill> fill;
    };

    base::Task<> servePage(Run &run, const Caching &caching);
    base::Task<> serveCacheResponse(Run &run, const Caching &caching);
    base::Task<> serveLowLevel(Run &run, const Caching &caching);
    base::Task<> serveUncached(Run &run);
    base::Task<Read> read(Run &run, base::Duration whole);
    ...
};

} // namespace server
