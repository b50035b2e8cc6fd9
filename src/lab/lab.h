#pragma once

#include "base/latch.h"
#include "lab/command.h"
#include "lab/expectations.h"
#include "lab/expirywatch.h"
#include "lab/lastrequest.h"
#include "lab/permissions.h"
#include "lab/setup.h"
#include "lab/traffic.h"
#include "server/application.h"
#include "server/editor.h"

#include <QtCore/QTemporaryDir>

namespace lab {

// The whole simulation: the clock, the course database, the processes and their caches. Commands go
// down into it, one after the other; events come up through its listeners. It lives on one thread and
// only uses the wall clock to measure.
class Lab {
public:
    struct Options {
        QString catalogPath; // the course database; empty = a temporary one
        QString restoreFrom; // a snapshot that the database begins with; empty = as it is
        std::shared_ptr<catalog::Catalog> courses{}; // of another lab, which has ended; null = those at catalogPath
        std::uint64_t seed = 1;
        server::Caches::Factory cacheFactory; // empty = server::backendFactory()
        std::function<catalog::Watch()>
            watch; // asked before each long piece of work on the database; empty = unwatched
        std::shared_ptr<Permissions> permissions{}; // of the commands, outside of the lab; null = they may do all
        std::function<bool()>
            isStopped{}; // ends what waits for a cache's server; asked on the lab's thread; empty = never
        // Nothing else writes to the course database, and its query times are not needed: the same
        // query on the same data is run once.
        bool reusesAnswers = false;
    };

    static base::Result<std::unique_ptr<Lab>> create(const Options &options);
    ~Lab();

    void addListener(trace::Listener *listener); // borrowed; receives everything from then on

    // Begins a command; it runs while the clock is moved. One at a time: only when not busy.
    void begin(const Command &command);
    bool isBusy() const { return m_busy; }
    // The cache's server expires by its own clock, so the lab's is held to it: ×1.
    bool isHeldToRealTime() const { return m_caches->expiresByItsOwnClock(); }
    bool isJumping() const { return m_jumping; } // the running command only lets time pass

    base::Instant now() const { return m_clock.now(); }
    std::optional<base::Instant> nextDue() const { return m_scheduler.nextDue(); }
    std::optional<base::Instant> nextExpiry() { return m_expiries.next(); }
    bool step() { return m_scheduler.step(); } // the next step of whatever is due first
    // Reports changes of the course database by other programs; commands and requests check this themselves.
    void lookForOutsideEdits() { m_outside->look(); }
    void runUntil(base::Instant instant) { m_scheduler.runUntil(instant); }
    void finish(); // runs until the command is done

    catalog::Catalog &catalog() { return *m_catalog; } // for looking at rows
    const std::shared_ptr<catalog::Catalog> &sharedCatalog() const { return m_catalog; } // for the lab after this one
    Setup setup() const; // the current setup: the same as Setup::of() of the events so far
    const trace::Recorder &recorder() const { return m_recorder; }

private:
    using Task = base::Task<>;
    using Done = base::Result<void>;

    explicit Lab(const Options &options);
    Done open();
    Done openCatalog();

    Task run(Command command);
    trace::EventId record(trace::EventKind kind, QByteArray text = {},
                          std::shared_ptr<const trace::Detail> detail = nullptr);
    // `commands` restore the current setup.
    void recordSetting(const QByteArray &name, QList<std::pair<QByteArray, QByteArray>> fields,
                       const QList<Action> &commands);
    void recordOutage();
    void recordFailure(const base::Error &error, int line);
    template <typename Check> Verdict verdictOf(const Check &expectation, int line) const;
    void recordVerdict(const QByteArray &expectation, int line, const Verdict &verdict);

    // One for each command that is a setting, an action or a telling; a missing one does not compile. Those that take
    // virtual time are coroutines.
    Done perform(const SetBackend &command);
    Done perform(const SetProcesses &command);
    Done perform(const SetCosts &command);
    Done perform(const SetSeed &command);
    Done perform(const SetDjango &command);
    Done perform(const SetBrowser &command);
    Done perform(const Outage &command);
    Done perform(const CatalogReset &command);
    Done perform(const CatalogImport &command);
    Done perform(const CatalogExport &command);
    Done perform(const CacheEndpoint &command);
    Done perform(const OnSignal &command);
    Done perform(const Start &command);
    Done perform(const Transaction &command);
    Done perform(const CacheOperation &command);
    Done perform(const Restart &command);
    base::Task<Done> perform(Get command);
    base::Task<Done> perform(Burst command);
    base::Task<Done> perform(Load command);
    base::Task<Done> perform(CreateCourse command);
    base::Task<Done> perform(SaveCourse command);
    base::Task<Done> perform(SaveCategory command);
    base::Task<Done> perform(DeleteCourse command);
    base::Task<Done> perform(UpdateCourses command);
    base::Task<Done> perform(Advance command);
    base::Task<Done> perform(Wait command);
    Done perform(const Mark &command);
    Done perform(const Say &command);
    template <typename A> base::Task<Done> performAny(A action, int line);

    std::shared_ptr<const server::Prepared> prepared(const RequestSpec &request);
    catalog::Watch watch() const { return m_options.watch ? m_options.watch() : catalog::Watch(); }
    Done checkProcess(std::optional<int> process) const;
    static trace::ProcessId process(std::optional<int> asked); // a write without `from` is process 1's

    base::Clock m_clock;
    base::Scheduler m_scheduler{m_clock};
    trace::Recorder m_recorder{m_clock};
    ExpiryWatch m_expiries{m_clock, m_recorder};
    LastRequest m_lastRequest;
    struct TotalsListener final : trace::Listener {
        trace::Totals totals;
        void happened(const trace::Event &event) override { totals.apply(event); }
    } m_totals;
    Expectations m_expectations{m_lastRequest, m_totals.totals, m_recorder, m_clock};

    FailedSettings m_failedSettings;

    Options m_options;
    std::uint64_t m_seed;
    std::optional<std::uint64_t> m_setSeed; // by a command
    QTemporaryDir m_folder; // for whatever was given no other place
    std::shared_ptr<catalog::Catalog> m_catalog;
    server::Settings m_settings;
    std::unique_ptr<server::Freshness> m_freshness;
    std::unique_ptr<server::OutsideEdits> m_outside;
    std::unique_ptr<server::Caches> m_caches;
    std::unique_ptr<server::Application> m_application;
    std::unique_ptr<server::Editor> m_editor;

    QHash<RequestSpec, std::shared_ptr<const server::Prepared>> m_prepared;
    trace::EventId m_cause = 0; // the running command's event
    bool m_busy = false;
    bool m_jumping = false;
};

} // namespace lab
