#include "trial/way.h"

#include "lab/parser.h"
#include "lab/printer.h"

#include <algorithm>

namespace trial {

namespace {

constexpr QByteArrayView whenPrefix = "when=";
constexpr QByteArrayView backendPrefix = "backend=";

base::Result<Way> refused(const QByteArray &text, QByteArrayView word)
{
    return base::failure("trial.badWay", {QString::fromUtf8(text), QString::fromUtf8(word)});
}

template <typename Wanted> std::optional<Wanted> parsed(const QByteArray &line)
{
    const auto action = lab::parseLine(line);
    if (!action || !*action || !std::holds_alternative<Wanted>(**action))
        return {};
    return std::get<Wanted>(**action);
}

// The same, by another method: what that has no word for is left out.
server::Caching by(server::Caching::Method method, const server::Caching &caching)
{
    using Caching = server::Caching;
    if (caching.method == Caching::Method::Off || caching.method == method)
        return caching;
    Caching other;
    other.method = method;
    other.timeout = caching.timeout;
    other.remedies = caching.remedies;
    if (method == Caching::Method::Response)
        other.keyFunction = caching.vary.isEmpty() ? Caching::KeyFunction::Url : Caching::KeyFunction::QueryUser;
    return other;
}

} // namespace

base::Result<Way> Way::of(const QByteArray &text)
{
    Way way;
    way.text = text.simplified();
    QByteArray clauses;
    for (const QByteArray &word : way.text.split(' ')) {
        if (word.isEmpty())
            return refused(text, text);
        if (word == "none") {
            way.remedies = server::Remedies();
        } else if (word.startsWith(whenPrefix)) {
            const auto receiver = parsed<lab::OnSignal>("on save Course clear " + word);
            if (!receiver)
                return refused(text, word);
            way.when = receiver->receiver.when;
        } else if (word == "method=page" || word == "method=response") {
            way.method = word == "method=page" ? server::Caching::Method::Page : server::Caching::Method::Response;
        } else if (word == "receivers=off") {
            way.hasReceivers = false;
        } else if (word.startsWith(backendPrefix)) {
            way.backend = parsed<lab::SetBackend>("backend " + word.sliced(backendPrefix.size()).replace('@', ' '));
            if (!way.backend)
                return refused(text, word);
        } else {
            clauses += ' ' + word;
            if (!parsed<lab::CacheEndpoint>("cache /courses/ page " + word))
                return refused(text, word);
        }
    }
    if (clauses.isEmpty())
        return way;
    const auto cached = parsed<lab::CacheEndpoint>("cache /courses/ page" + clauses);
    if (!cached || !cached->caching.keyPrefix.isEmpty() || !cached->caching.vary.isEmpty())
        return refused(text, clauses.simplified());
    if (cached->caching.remedies.any() && way.remedies) // and "none"
        return refused(text, "none");
    if (cached->caching.remedies.any())
        way.remedies = cached->caching.remedies;
    way.timeout = cached->caching.timeout;
    return way;
}

QList<lab::Command> Way::applied(const QList<lab::Command> &commands) const
{
    QList<lab::Command> result = commands;
    for (lab::Command &command : result) {
        if (auto *cached = std::get_if<lab::CacheEndpoint>(&command.action)) {
            if (remedies)
                cached->caching.remedies = *remedies;
            if (timeout != cache::Timeout())
                cached->caching.timeout = timeout;
            if (method)
                cached->caching = by(*method, cached->caching);
        } else if (auto *receiver = std::get_if<lab::OnSignal>(&command.action)) {
            receiver->receiver.when = when.value_or(receiver->receiver.when);
        }
    }
    if (!hasReceivers) {
        result.removeIf(
            [](const lab::Command &command) { return std::holds_alternative<lab::OnSignal>(command.action); });
    }
    if (backend) {
        result.removeIf(
            [](const lab::Command &command) { return std::holds_alternative<lab::SetBackend>(command.action); });
        result.prepend({*backend});
    }
    return result;
}

QByteArray clausesOf(const server::Remedies &remedies)
{
    lab::CacheEndpoint command{"/courses/", {}};
    command.caching.method = server::Caching::Method::Page;
    const QByteArray bare = lab::print(command);
    command.caching.remedies = remedies;
    return lab::print(command).sliced(bare.size()).trimmed();
}

QList<QByteArray> usualWays()
{
    return {"none", "lock=5s", "single_flight=yes", "grace=30s", "early=1", "jitter=10%", "errors=10s"};
}

} // namespace trial
