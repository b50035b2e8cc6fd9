#include "server/editor.h"

#include "codec/json.h"

namespace server {

using trace::Event;
using trace::EventId;
using trace::EventKind;

namespace {

QByteArray signalName(catalog::Signal signal)
{
    switch (signal) {
    case catalog::Signal::PreSave:
        return "pre_save";
    case catalog::Signal::PostSave:
        return "post_save";
    case catalog::Signal::PreDelete:
        return "pre_delete";
    case catalog::Signal::PostDelete:
        return "post_delete";
    case catalog::Signal::M2mChanged:
        return "m2m_changed";
    }
    return {};
}

bool isFor(const Receiver &receiver, const catalog::SignalEvent &signal)
{
    if (receiver.model != signal.sender)
        return false;
    return (signal.signal == catalog::Signal::PostSave && receiver.signalsHeard.testFlag(Receiver::Signal::PostSave))
        || (signal.signal == catalog::Signal::PostDelete
            && receiver.signalsHeard.testFlag(Receiver::Signal::PostDelete));
}

// {pk} and {field} of the instance, in one pass: what a field says is no template. Any other brace stands as it is.
QByteArray filledIn(const QByteArray &text, const catalog::SignalEvent &signal)
{
    const auto valueOf = [&](const QByteArray &name) -> std::optional<QByteArray> {
        if (name == "pk")
            return signal.pk ? std::optional(QByteArray::number(qlonglong(*signal.pk))) : std::nullopt;
        const catalog::Field *field = signal.instance ? signal.instance->model->field(name) : nullptr;
        return field && field->name == name ? std::optional(field->print(signal.instance->value(name)).toUtf8())
                                            : std::nullopt;
    };
    QByteArray filled;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text[at] == '{' ? text.indexOf('}', at) : -1;
        const auto value = end < 0 ? std::nullopt : valueOf(text.mid(at + 1, end - at - 1));
        if (value) {
            filled += *value;
            at = end + 1;
        } else {
            filled += text[at++];
        }
    }
    return filled;
}

QByteArray jsonOf(const catalog::SignalEvent &signal)
{
    codec::Value::Pairs pairs;
    if (signal.pk)
        pairs.emplace_back(codec::Value::text(QStringLiteral("id")), codec::Value::integer(*signal.pk));
    if (signal.instance) {
        for (const catalog::Field &field : signal.instance->model->fields)
            pairs.emplace_back(codec::Value::text(QString::fromUtf8(field.name)),
                               codec::Value::text(field.print(signal.instance->value(field.name))));
    }
    return codec::writeJson(codec::Value::dict(std::move(pairs))).value_or(QByteArray());
}

QByteArray actionWord(Receiver::Action action)
{
    switch (action) {
    case Receiver::Action::Delete:
        return "delete";
    case Receiver::Action::DeletePattern:
        return "delete_pattern";
    case Receiver::Action::Bump:
        return "bump";
    case Receiver::Action::Clear:
        return "clear";
    case Receiver::Action::Set:
        return "set";
    }
    return {};
}

cache::Cache::TransactionStep stepOfCache(catalog::TransactionStep step)
{
    using Step = cache::Cache::TransactionStep;
    switch (step) {
    case catalog::TransactionStep::Begun:
        return Step::Begin;
    case catalog::TransactionStep::Committed:
        return Step::Commit;
    case catalog::TransactionStep::RolledBack:
        return Step::Rollback;
    case catalog::TransactionStep::SavepointMade:
        return Step::Savepoint;
    case catalog::TransactionStep::SavepointReleased:
        return Step::Release;
    case catalog::TransactionStep::SavepointRolledBack:
        return Step::RollbackTo;
    }
    return Step::Rollback;
}

Result<void> discard(const auto &result)
{
    return result ? Result<void>() : Result<void>(tl::unexpected(result.error()));
}

} // namespace

Editor::Editor(base::Scheduler &scheduler, trace::Recorder &recorder, catalog::Catalog &catalog, Caches &caches,
               Freshness &freshness, const Settings &settings)
    : m_scheduler(scheduler)
    , m_recorder(recorder)
    , m_catalog(catalog)
    , m_caches(caches)
    , m_freshness(freshness)
    , m_settings(settings)
    , m_writer(catalog, this)
{
}

base::Task<Result<void>> Editor::create(Fields fields, trace::ProcessId process, EventId cause)
{
    co_await m_scheduler.sleep(m_settings.costs.write);
    startAs(process, cause);
    const auto values = assignments(catalog::courseModel(), fields);
    if (!values)
        co_return tl::unexpected(values.error());
    const auto created = m_writer.create(catalog::courseModel(), *values);
    lookForStale();
    if (m_owed > base::Duration(0))
        co_await m_scheduler.sleep(owed());
    co_return discard(created);
}

base::Task<Result<void>> Editor::save(const catalog::Model &model, std::int64_t id, Fields fields,
                                      trace::ProcessId process, EventId cause)
{
    co_await m_scheduler.sleep(m_settings.costs.write);
    startAs(process, cause);
    const auto values = assignments(model, fields);
    if (!values)
        co_return tl::unexpected(values.error());
    auto row = m_writer.get(model, {{"pk", QVariant::fromValue(qlonglong(id))}});
    if (!row)
        co_return tl::unexpected(row.error());
    if (auto assigned = row->assign(*values); !assigned)
        co_return assigned;
    auto saved = m_writer.save(*row);
    lookForStale();
    if (m_owed > base::Duration(0))
        co_await m_scheduler.sleep(owed());
    co_return saved;
}

base::Task<Result<void>> Editor::remove(std::int64_t id, trace::ProcessId process, EventId cause)
{
    co_await m_scheduler.sleep(m_settings.costs.write);
    startAs(process, cause);
    auto course = m_writer.get(catalog::courseModel(), {{"pk", QVariant::fromValue(qlonglong(id))}});
    if (!course)
        co_return tl::unexpected(course.error());
    const auto removed = m_writer.remove(*course);
    lookForStale();
    if (m_owed > base::Duration(0))
        co_await m_scheduler.sleep(owed());
    co_return discard(removed);
}

base::Task<Result<void>> Editor::update(Fields where, Fields set, EventId cause)
{
    co_await m_scheduler.sleep(m_settings.costs.write);
    startAs(1, cause);
    const auto values = assignments(catalog::courseModel(), set);
    if (!values)
        co_return tl::unexpected(values.error());
    catalog::Filters filters;
    for (const auto &[field, text] : where) {
        const auto value = parsed(catalog::courseModel(), field, text);
        if (!value)
            co_return tl::unexpected(value.error());
        filters.append({field, *value});
    }
    const auto updated = m_writer.update(catalog::courseModel(), filters, *values);
    lookForStale();
    co_return discard(updated);
}

Result<void> Editor::begin(EventId cause)
{
    startAs(m_process, cause);
    return m_writer.session().enter();
}

Result<void> Editor::commit(EventId cause)
{
    startAs(m_process, cause);
    if (!m_writer.session().inAtomicBlock())
        return base::failure("server.noTransaction");
    auto done = m_writer.session().leave();
    lookForStale();
    return done;
}

Result<void> Editor::rollback(EventId cause)
{
    startAs(m_process, cause);
    if (!m_writer.session().inAtomicBlock())
        return base::failure("server.noTransaction");
    return m_writer.session().abort();
}

bool Editor::isInTransaction(trace::ProcessId process)
{
    return process == m_process && m_writer.session().inAtomicBlock();
}

void Editor::replacedAll(EventId cause)
{
    startAs(1, cause);
    m_freshness.edited(m_catalog.dataVersion(), cause, {});
    m_lastWrite = cause;
    lookForStale();
}

void Editor::statementRan(const catalog::Statement &statement)
{
    m_lastSql = statement.sql;
    const bool writes = statement.verb == "INSERT" || statement.verb == "UPDATE" || statement.verb == "DELETE";
    if (writes && m_writer.session().inAtomicBlock())
        m_caches.transactionStepped(cache::Cache::TransactionStep::Write);
}

void Editor::transactionStepped(catalog::TransactionStep step)
{
    m_caches.transactionStepped(stepOfCache(step));
    switch (step) {
    case catalog::TransactionStep::Begun:
        record(EventKind::TransactionBegun, m_command);
        break;
    case catalog::TransactionStep::Committed:
        record(EventKind::TransactionCommitted, m_command);
        for (Edit &edit : m_uncommitted)
            m_freshness.edited(m_catalog.dataVersion(), edit.event, std::move(edit.ids));
        m_uncommitted.clear();
        break;
    case catalog::TransactionStep::RolledBack:
        record(EventKind::TransactionRolledBack, m_command);
        m_uncommitted.clear();
        break;
    case catalog::TransactionStep::SavepointMade:
    case catalog::TransactionStep::SavepointReleased:
    case catalog::TransactionStep::SavepointRolledBack:
        break;
    }
}

void Editor::rowsWritten(const catalog::Write &write)
{
    auto detail = std::make_shared<trace::Detail>();
    std::vector<std::int64_t> ids;
    for (const catalog::Write::Row &row : write.changed) {
        ids.push_back(row.pk);
        detail->fields.emplaceBack("pk", QByteArray::number(qlonglong(row.pk)));
        for (const catalog::Write::FieldChange &change : row.changes) {
            detail->fields.emplaceBack(change.field, change.before.toUtf8());
            detail->fields.emplaceBack(change.field, change.after.toUtf8());
        }
    }
    Event written;
    written.text = m_lastSql;
    written.key = ids.size() == 1 ? write.model + ' ' + QByteArray::number(qlonglong(ids.front())) : write.model;
    written.count = write.rows;
    written.detail = std::move(detail);
    m_lastWrite = record(EventKind::RowWritten, m_command, std::move(written));
    if (write.model != catalog::courseModel().name)
        ids.clear(); // answers are known by the courses in them
    if (write.inAtomicBlock)
        m_uncommitted.push_back({m_lastWrite, std::move(ids)});
    else
        m_freshness.edited(m_catalog.dataVersion(), m_lastWrite, std::move(ids));
}

Result<void> Editor::signalSent(const catalog::SignalEvent &signal)
{
    QList<Receiver> called;
    for (const Receiver &receiver : m_settings.receivers) {
        if (isFor(receiver, signal))
            called.append(receiver);
    }
    Event sent;
    sent.text = signalName(signal.signal);
    sent.key = signal.pk ? signal.sender + ' ' + QByteArray::number(qlonglong(*signal.pk)) : signal.sender;
    sent.count = called.size();
    const EventId id = record(EventKind::SignalSent, m_lastWrite ? m_lastWrite : m_command, std::move(sent));
    for (const Receiver &receiver : called) {
        const QByteArray key = filledIn(receiver.key, signal);
        const QByteArray content = receiver.action == Receiver::Action::Set ? jsonOf(signal) : QByteArray();
        const auto work = [this, receiver, key, content, id] { return run(receiver, key, content, id); };
        auto done = receiver.when == Receiver::When::OnCommit ? m_writer.session().onCommit(work) : work();
        if (!done)
            return done;
    }
    return {};
}

void Editor::startAs(trace::ProcessId process, EventId cause)
{
    // The process that began a transaction may be gone at its commit.
    m_process = process <= m_caches.processes() ? process : trace::ProcessId(1);
    m_command = cause;
    m_lastWrite = 0;
    m_owed = base::Duration(0);
}

void Editor::lookForStale()
{
    if (m_lastWrite && !m_writer.session().inAtomicBlock())
        m_freshness.lookAtAll(m_lastWrite);
}

Result<catalog::Assignments> Editor::assignments(const catalog::Model &model, const Fields &fields)
{
    catalog::Assignments values;
    for (const auto &[field, text] : fields) {
        const auto value = parsed(model, field, text);
        if (!value)
            return tl::unexpected(value.error());
        values.emplaceBack(field, *value);
    }
    return values;
}

Result<QVariant> Editor::parsed(const catalog::Model &model, const QByteArray &name, const QString &text)
{
    static const catalog::Field primaryKey{.name = "id", .type = catalog::FieldType::Integer, .initial = {}};
    const catalog::Field *field = name == primaryKey.name ? &primaryKey : model.field(name);
    if (!field)
        return base::failure("server.unknownField", {QString::fromUtf8(name)});
    if (field->type == catalog::FieldType::ForeignKey) {
        // A category by its name, as people think of it, or by its id.
        if (const catalog::Model *target = catalog::findModel(field->target)) {
            const auto named = m_writer.filter(*target, {{"name", text}});
            if (named && named->size() == 1)
                return QVariant::fromValue(qlonglong(named->front().pk.value_or(0)));
        }
    }
    auto value = field->parse(text);
    if (!value) {
        base::Error error = value.error();
        error.args.append(QString::fromUtf8(name));
        return tl::unexpected(std::move(error));
    }
    return value;
}

Result<void> Editor::run(const Receiver &receiver, const QByteArray &key, const QByteArray &content, EventId cause)
{
    Event ran;
    ran.text = receiver.action == Receiver::Action::Clear ? actionWord(receiver.action)
                                                          : actionWord(receiver.action) + ' ' + key;
    ran.key = key;
    const EventId id = record(EventKind::ReceiverRan, cause, std::move(ran));
    TracedCache &cache = m_caches.of(m_process);
    cache.setContext({0, m_process, id, nullptr, false, m_writer.session().inAtomicBlock(), m_settings.costs.scan});
    Result<void> done;
    switch (receiver.action) {
    case Receiver::Action::Delete:
        done = discard(cache.remove(key));
        break;
    case Receiver::Action::DeletePattern: {
        const auto held = m_settings.costs.scan > base::Duration(0) ? cache.entries() : Result<QList<cache::Entry>>();
        m_owed += held ? m_settings.costs.scan * std::int64_t(held->size()) : base::Duration(0);
        done = discard(cache.removePattern(key));
        break;
    }
    case Receiver::Action::Clear:
        done = cache.clear();
        break;
    case Receiver::Action::Set:
        done = cache.set(key, Value::text(QString::fromUtf8(content)));
        break;
    case Receiver::Action::Bump: {
        const QByteArray generation = generationKey(key);
        const auto bumped = cache.incr(generation);
        // Absent means the first generation; it must not expire, or old entries would come back to life.
        if (!bumped && bumped.error().code == "cache.ValueError")
            done = cache.set(generation, Value::integer(2), cache::Timeout::never());
        else
            done = discard(bumped);
        break;
    }
    }
    // A dead cache server raises in the receiver, unless the backend ignores it.
    return m_caches.backend().ignoreErrors ? Result<void>() : done;
}

EventId Editor::record(EventKind kind, EventId cause, Event event)
{
    event.kind = kind;
    event.cause = cause;
    event.process = m_process;
    return m_recorder.record(std::move(event));
}

} // namespace server
