#include "trial/cure.h"

#include "server/application.h"

#include <algorithm>

namespace trial {

using server::Caching;
using server::Receiver;
using Change = Cure::Change;

namespace {

constexpr auto fillPatience = std::chrono::seconds(5);
constexpr auto errorsFor = std::chrono::seconds(5);
constexpr base::Duration socketTimeout = std::chrono::milliseconds(50);

bool hasGeneration(Change change)
{
    return change == Change::Generation || change == Change::NoClear || change == Change::NoPattern;
}

// A generation does what such a receiver was to do.
bool isReplaced(const Receiver &receiver, Change change)
{
    return (change == Change::NoClear && receiver.action == Receiver::Action::Clear)
        || (change == Change::NoPattern && receiver.action == Receiver::Action::DeletePattern);
}

lab::SetCosts shortTimeouts()
{
    lab::SetCosts costs;
    costs.costs = {{"failure", socketTimeout}};
    return costs;
}

// As everybody would name it: after the model.
QByteArray generationOf(const Cure &cure)
{
    return cure.model.isEmpty() ? QByteArrayLiteral("course") : cure.model.toLower();
}

bool tellsUsersApart(const Caching &caching)
{
    return !caching.vary.isEmpty() || caching.keyFunction == Caching::KeyFunction::QueryUser
        || caching.key.contains("{user}");
}

Caching keyedBy(const Caching &caching, const QByteArray &key)
{
    Caching changed;
    changed.method = Caching::Method::Response;
    changed.timeout = caching.timeout;
    changed.remedies = caching.remedies;
    changed.keyFunction = Caching::KeyFunction::Template;
    changed.key = key;
    return changed;
}

// As a KeyConstructor names them: what the view does not read makes no difference.
QByteArray knownParameters(const QByteArray &endpoint)
{
    QByteArray key = "{path}";
    const server::Endpoint *known = server::findEndpoint(endpoint);
    for (const QByteArray &parameter : server::factsOf({known, {}}).parameters)
        key += ':' + parameter + "={" + parameter + '}';
    return key;
}

Caching changed(const Caching &caching, const QByteArray &endpoint, const Cure &cure)
{
    QByteArray url = "{path}?{query_sorted}";
    if (tellsUsersApart(caching))
        url += ":{user}";
    switch (cure.change) {
    case Change::Generation:
    case Change::NoClear:
    case Change::NoPattern:
        return keyedBy(caching, url + ":{generation." + generationOf(cure) + '}');
    case Change::KeyByUrl:
        return keyedBy(caching, url);
    case Change::KeyByKnown:
        return keyedBy(caching, knownParameters(endpoint) + (tellsUsersApart(caching) ? ":{user}" : ""));
    case Change::ShortErrors: {
        Caching brief = caching;
        brief.remedies.errors = std::min<base::Duration>(brief.remedies.errors.value_or(errorsFor), errorsFor);
        return brief;
    }
    case Change::KeyByUser:
        if (caching.method == Caching::Method::Page) {
            Caching varied = caching;
            if (!varied.vary.contains("Cookie"))
                varied.vary.append("Cookie");
            return varied;
        }
        return keyedBy(caching, "{path}?{query_sorted}:{user}");
    case Change::Lock: {
        Caching locked = caching;
        locked.remedies.lock = locked.remedies.lock.value_or(fillPatience);
        return locked;
    }
    default:
        return caching;
    }
}

bool concerns(const Cure &cure, const QByteArray &endpoint, const Caching &caching)
{
    return caching.method != Caching::Method::Off && (cure.endpoint.isEmpty() || cure.endpoint == endpoint);
}

server::Backend changed(const server::Backend &backend, const Cure &cure)
{
    server::Backend other = backend;
    if (cure.change == Change::SharedBackend && (backend.kind == "locmem" || backend.kind == "dummy"))
        other.kind = "database";
    if (cure.change == Change::IgnoreErrors)
        other.ignoreErrors = true;
    return other;
}

Receiver raising(const Cure &cure, const QByteArray &model)
{
    Receiver receiver;
    receiver.signalsHeard = Receiver::Signal::PostSave | Receiver::Signal::PostDelete;
    receiver.model = model;
    receiver.action = Receiver::Action::Bump;
    receiver.key = generationOf(cure);
    receiver.when = Receiver::When::OnCommit;
    return receiver;
}

QList<lab::Command> raisingAll(const Cure &cure, const QByteArrayList &models, const QList<Receiver> &known)
{
    QList<lab::Command> commands;
    if (!hasGeneration(cure.change))
        return commands;
    QByteArrayList all = models;
    if (!cure.model.isEmpty() && !all.contains(cure.model))
        all.append(cure.model);
    for (const QByteArray &model : all) {
        lab::OnSignal command;
        command.receiver = raising(cure, model);
        if (!known.contains(command.receiver))
            commands.append(lab::Command{command});
    }
    return commands;
}

lab::CacheOperation operation(lab::CacheOperation::Operation kind, const QByteArray &key)
{
    lab::CacheOperation command;
    command.operation = kind;
    command.key = key;
    if (kind == lab::CacheOperation::Operation::Add)
        command.value = QStringLiteral("1");
    command.timeout = cache::Timeout::never();
    return command;
}

} // namespace

QList<lab::Command> Cure::commands(const lab::Setup &now) const
{
    QList<lab::Command> commands;
    if (const server::Backend backend = changed(now.backend, *this); backend != now.backend)
        commands.append(lab::Command{backend});
    for (auto it = now.application.caching.cbegin(); it != now.application.caching.cend(); ++it) {
        const Caching caching = changed(it.value(), it.key(), *this);
        if (concerns(*this, it.key(), it.value()) && caching != it.value())
            commands.append(lab::Command{lab::CacheEndpoint{it.key(), caching}});
    }
    if (change == Change::ShortTimeouts && now.application.costs.failure > socketTimeout)
        commands.append(lab::Command{shortTimeouts()});
    QByteArrayList models;
    for (const Receiver &receiver : now.application.receivers) {
        if (!models.contains(receiver.model))
            models.append(receiver.model);
        if (isReplaced(receiver, change))
            commands.append(lab::Command{lab::removalOf(receiver)});
        if (change == Change::OnCommit && receiver.when == Receiver::When::AtOnce) {
            commands.append(lab::Command{lab::removalOf(receiver)});
            lab::OnSignal later;
            later.receiver = receiver;
            later.receiver.when = Receiver::When::OnCommit;
            commands.append(lab::Command{later});
        }
    }
    commands += raisingAll(*this, models, now.application.receivers);
    if (change == Change::KeepCounter && key.startsWith(now.keyHead()))
        commands.append(
            lab::Command{operation(lab::CacheOperation::Operation::Touch, key.sliced(now.keyHead().size()))});
    return commands;
}

QList<lab::Command> Cure::applied(const QList<lab::Command> &run) const
{
    using Operation = lab::CacheOperation::Operation;
    QList<lab::Command> result;
    QByteArrayList models;
    bool hasBackend = false;
    bool inTransaction = false;
    bool isUpdated = false; // in bulk, in the transaction that is open
    const QByteArray counter = server::generationKey(generationOf(*this));
    const auto raise = [&] {
        result.append(lab::Command{operation(Operation::Add, counter)});
        lab::CacheOperation increment;
        increment.operation = Operation::Incr;
        increment.key = counter;
        result.append(lab::Command{increment});
    };
    for (const lab::Command &command : run) {
        lab::Command one = command;
        if (auto *backend = std::get_if<lab::SetBackend>(&one.action)) {
            hasBackend = true;
            *backend = changed(*backend, *this);
        } else if (auto *cached = std::get_if<lab::CacheEndpoint>(&one.action)) {
            if (concerns(*this, cached->endpoint, cached->caching))
                cached->caching = changed(cached->caching, cached->endpoint, *this);
        } else if (auto *receiver = std::get_if<lab::OnSignal>(&one.action)) {
            if (!receiver->remove && !models.contains(receiver->receiver.model))
                models.append(receiver->receiver.model);
            if (isReplaced(receiver->receiver, change) && !receiver->all)
                continue;
            if (change == Change::OnCommit && !receiver->all)
                receiver->receiver.when = Receiver::When::OnCommit;
        }
        result.append(one);
        if (change == Change::ShortTimeouts && std::holds_alternative<lab::SetCosts>(one.action))
            result.append(lab::Command{shortTimeouts()});
        if (const auto *transaction = std::get_if<lab::Transaction>(&one.action)) {
            inTransaction = transaction->step == lab::Transaction::Step::Begin;
            if (transaction->step == lab::Transaction::Step::Commit && isUpdated)
                raise();
            isUpdated = false;
        } else if (hasGeneration(change) && std::holds_alternative<lab::UpdateCourses>(one.action)) {
            isUpdated = inTransaction;
            if (!inTransaction)
                raise();
        } else if (const auto *asked = std::get_if<lab::CacheOperation>(&one.action);
                   asked && change == Change::KeepCounter && asked->operation == Operation::Incr) {
            result.append(lab::Command{operation(Operation::Touch, asked->key)});
        }
    }
    if (!hasBackend) {
        const server::Backend first;
        if (const server::Backend other = changed(first, *this); other != first)
            result.prepend(lab::Command{other});
    }
    return raisingAll(*this, models, {}) + result;
}

} // namespace trial
