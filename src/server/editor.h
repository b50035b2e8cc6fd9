#pragma once

#include "base/scheduler.h"
#include "catalog/writer.h"
#include "server/application.h"

namespace server {

// The application's writing views: changes courses through the models, so that the signals fire and the
// receivers run, and reports all of it as events.
class Editor final : private catalog::Listener {
public:
    using Fields = QList<std::pair<QByteArray, QString>>; // field → new value, as a person writes it
    using Done = Result<void>;

    // All references are borrowed.
    Editor(base::Scheduler &scheduler, trace::Recorder &recorder, catalog::Catalog &catalog, Caches &caches,
           Freshness &freshness, const Settings &settings);

    // Each takes the modelled time of a write and then happens at one moment, in the given process. Errors are those of
    // catalog::Writer and Field::parse(), the field's name being the last argument, and server.unknownField {field}.
    base::Task<Done> create(Fields fields, trace::ProcessId process, trace::EventId cause);
    base::Task<Done> save(const catalog::Model &model, std::int64_t id, Fields fields, trace::ProcessId process,
                          trace::EventId cause);
    base::Task<Done> remove(std::int64_t id, trace::ProcessId process, trace::EventId cause);
    base::Task<Done> update(Fields where, Fields set, trace::EventId cause); // queryset.update(): no signal

    Done begin(trace::EventId cause);
    Done commit(trace::EventId cause);
    Done rollback(trace::EventId cause);

    // Whether what `process` does by hand happens in an open transaction.
    bool isInTransaction(trace::ProcessId process);

    // The whole database is another one now: every entry may be stale.
    void replacedAll(trace::EventId cause);

private:
    struct Edit {
        trace::EventId event;
        std::vector<std::int64_t> ids;
    };

    void statementRan(const catalog::Statement &statement) override;
    void transactionStepped(catalog::TransactionStep step) override;
    void rowsWritten(const catalog::Write &write) override;
    Result<void> signalSent(const catalog::SignalEvent &signal) override;

    void startAs(trace::ProcessId process, trace::EventId cause);
    void lookForStale();
    Result<catalog::Assignments> assignments(const catalog::Model &model, const Fields &fields);
    Result<QVariant> parsed(const catalog::Model &model, const QByteArray &field, const QString &text);
    Result<void> run(const Receiver &receiver, const QByteArray &key, const QByteArray &content, trace::EventId cause);
    trace::EventId record(trace::EventKind kind, trace::EventId cause, trace::Event event = {});
    base::Duration owed() { return std::exchange(m_owed, base::Duration(0)); }

    base::Scheduler &m_scheduler;
    trace::Recorder &m_recorder;
    catalog::Catalog &m_catalog;
    Caches &m_caches;
    Freshness &m_freshness;
    const Settings &m_settings;
    trace::ProcessId m_process = 1; // that does the present write
    trace::EventId m_command = 0;
    trace::EventId m_lastWrite = 0; // the RowWritten of the present write
    QByteArray m_lastSql;
    std::vector<Edit> m_uncommitted;
    base::Duration m_owed{0}; // what receivers took: it passes when the write is done
    catalog::Writer m_writer; // last: what it tells at its end needs all of the above
};

} // namespace server
