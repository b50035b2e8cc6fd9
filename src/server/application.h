#pragma once

#include "base/latch.h"
#include "catalog/queries.h"
#include "server/browsers.h"
#include "server/cachepage.h"
#include "server/cacheresponse.h"
#include "server/caches.h"
#include "server/companions.h"
#include "server/databasegate.h"
#include "server/django.h"
#include "server/freshness.h"
#include "server/keyfunction.h"
#include "server/outsideedits.h"
#include "server/prepared.h"
#include "server/singleflight.h"

#include <QtCore/QMap>

#include <map>

namespace server {

// Everything about the application that a person can set.
struct Settings {
    QMap<QByteArray, Caching> caching; // by the endpoint's pattern; absent = off
    QList<Receiver> receivers; // in the order in which they were connected
    Costs costs;
    DjangoVersion django = DjangoVersion::Debian3_2;
    SiteSettings site;
    bool hasBrowsers = false; // single requests come from browsers that keep answers; off: from clients that do not

    friend bool operator==(const Settings &, const Settings &) = default;
};

// Under this key lies the generation that `bump NAME` counts up and {generation.NAME} reads.
QByteArray generationKey(const QByteArray &name);

// The simulated web application: answers requests in virtual time, each as one coroutine that follows the
// tutorial step by step.
class Application {
public:
    // All references are borrowed.
    Application(base::Scheduler &scheduler, trace::Recorder &recorder, catalog::Catalog &catalog, Caches &caches,
                OutsideEdits &outside, Settings &settings);

    // Settings and caches change only between requests: see inFlight() and settingsChanged().
    // Errors: server.unknownEndpoint {pattern}, and those of KeyTemplate::parse().
    Result<void> setCaching(const QByteArray &pattern, const Caching &caching);

    void setSeed(std::uint64_t seed) { m_random.seed(seed); } // of what is left to chance
    void setReusesAnswers(bool does) { m_reusesAnswers = does; } // of the database, while the data is the same
    void settingsChanged(); // the caches, the Django version or the site are others now
    int inFlight() const { return m_inFlight; }

    // One request, until its response. Without a process the next one in turn takes it. `pause` is extra time that
    // the view spends between reading the database and storing (a slow reader). It arrives at `latch` with the
    // response.
    enum class Sender : std::uint8_t { Browser, Crowd }; // many at once have no browser of their own
    base::Task<> serve(std::shared_ptr<const Prepared> request, std::optional<int> process, trace::EventId cause,
                       base::Duration pause = base::Duration::zero(), Sender sender = Sender::Crowd,
                       base::Latch *latch = nullptr);

    void forgetBrowsers() { m_browsers.clear(); }

    // For Freshness: the current content of the database, and the version of the data that the request reads.
    Truth truth(const Prepared &request) const;
    DataVersion dataVersion(const Prepared &request) const;

private:
    struct Run {
        std::shared_ptr<const Prepared> request;
        trace::RequestId id = 0;
        trace::ProcessId process = 0;
        trace::EventId cause = 0; // the last event of this request
        base::Duration pause{0};
        trace::Outcome outcome = trace::Outcome::Uncached;
        trace::MissReason reason = trace::MissReason::None;
        base::Duration measured{0};
        Response response{};
        bool raised = false; // the view raised what the response tells
        bool isEmpty = false; // it found no rows
        std::shared_ptr<const Fill> fill{}; // of a response that was read from the database
        QByteArray ifNoneMatch{}; // the ETag of the browser's copy
        bool isOfBrowser = false;
        bool isOfCrowd = false;
    };

    // What was read from the database for a view.
    struct Reading {
        int status = 200;
        bool raised = false;
        std::int64_t rows = 0;
        QByteArray sql;
        QList<QByteArray> statements; // of the sql
        std::shared_ptr<const Fill> fill; // with the body
    };

    // The layers around an endpoint's view in one process.
    struct Wrapped {
        TracedCache *cache = nullptr; // of the process
        Caching caching;
        std::unique_ptr<CachePage> page;
        std::unique_ptr<CacheResponse> response;
        std::optional<KeyFunction> keyFunction;
        std::optional<Companions> companions;
        SingleFlight *flights = nullptr; // of the process
    };

    // One request at such a view.
    struct Visit {
        QByteArray key; // that is looked up first
        QByteArray companions{}; // what the remedies call the entry
        PageVisit page{};
    };

    // What a request that makes the answer has to give back.
    struct Turn {
        QByteArray key{}; // of the companions
        bool holdsLock = false;
        bool leadsFlight = false;
    };

    Wrapped &wrapped(const Endpoint &endpoint, trace::ProcessId process);
    std::optional<base::Task<>> answer(Run &run);
    base::Task<> read(Run &run, base::Duration whole);
    std::shared_ptr<const Reading> askedBefore(const Run &run) const; // null: not, or of other data
    std::shared_ptr<const Reading> ask(Run &run); // null when the database failed, and the request with it

    // No event lives in a coroutine: with a hundred thousand requests in flight, each byte of a frame counts.
    void recordSent(Run &run);
    trace::EventId recordAnswered(const Run &run, base::Duration modelled);
    // The browser in front (applicationbrowser.cpp). True: it has answered by itself.
    bool answeredByBrowser(Run &run, trace::RequestId next);
    void arriveAtBrowser(const Run &run, trace::EventId answer, base::Duration modelled);
    trace::EventId recordBrowser(const Run &run, trace::EventKind kind, trace::Event event);
    void recordQueryStarted(Run &run, const QByteArray &statement);
    void recordQueryFinished(Run &run, std::int64_t rows, base::Duration modelled, base::Duration measured);

    Result<catalog::Answer> query(const Prepared &request) const;
    // How an answer is cached (applicationcaching.cpp).
    base::Task<> serveCached(Run &run, Wrapped &view);
    Visit visited(const Run &run, Wrapped &view) const;
    QByteArray pageCompanions(const Run &run, Wrapped &view, const PageVisit &page) const;
    Result<std::optional<Response>> fetched(const Run &run, Wrapped &view, Visit &visit);
    Result<Refusal> kept(Run &run, Wrapped &view, Visit &visit, const cache::Timeout &timeout);
    Result<Refusal> keptBeside(const Run &run, Wrapped &view, const Visit &visit, const cache::Timeout &timeout,
                               base::Duration taken);
    // The look-up in three steps: what the first two answer is to be slept after them. True: the backend failed and the
    // request with it.
    base::Duration announce(Run &run, Wrapped &view, const Visit &visit);
    base::Duration lookUp(Run &run, Wrapped &view, Visit &visit, std::optional<Response> &hit);
    bool lookUpFailed(Run &run);
    base::Task<bool> awaitTurn(Run &run, Wrapped &view, Visit &visit, std::optional<Response> &hit, Turn &turn);
    base::Task<bool> awaitLock(Run &run, Wrapped &view, Visit &visit, std::optional<Response> &hit, Turn &turn);
    bool findNothing(Run &run, Wrapped &view, const Turn &turn, std::optional<Response> &hit);
    void endTurn(Run &run, Wrapped &view, Turn &turn);
    template <typename Step, typename Answer> bool tryStep(Run &run, Wrapped &view, Step step, Answer &answer);
    void takeOutcome(Run &run, Wrapped &view) const;
    void decide(Run &run, Wrapped &view, const Turn &turn, const QByteArray &what, trace::EventId about = 0);
    void store(Run &run, Wrapped &view, Visit &visit, base::Duration taken);
    QByteArray keyOf(const Run &run, Wrapped &view) const;

    base::Duration costOf(const Prepared &request) const;
    base::Duration readCost(const Prepared &request) const; // of a miss, after the look-up
    base::Duration failureCost() const; // of a call of the cache now: none while its server runs
    void setContext(const Run &run, Wrapped &view, bool announced = false) const;
    trace::EventId record(const Run &run, trace::EventKind kind, trace::Event event = {});
    void fail(Run &run);

    base::Scheduler &m_scheduler;
    trace::Recorder &m_recorder;
    catalog::Catalog &m_catalog;
    catalog::Queries m_queries;
    Caches &m_caches;
    OutsideEdits &m_outside;
    Settings &m_settings;
    Browsers m_browsers;
    DatabaseGate m_database;
    QMap<std::pair<trace::ProcessId, Endpoint::Id>, std::shared_ptr<Wrapped>> m_wrapped;
    std::map<trace::ProcessId, SingleFlight> m_flights;
    std::mt19937_64 m_random; // of the remedies
    std::shared_ptr<const Reading> m_lastReading;
    base::Instant m_lastAsked; // when that was read
    bool m_reusesAnswers = false;
    QHash<QByteArray, std::shared_ptr<const Reading>> m_readings; // by URI
    std::uint64_t m_epoch = 1; // of the settings, for the memos of keys
    trace::RequestId m_lastRequest = 0;
    int m_lastProcess = 0; // in the round
    int m_inFlight = 0;
};

} // namespace server
