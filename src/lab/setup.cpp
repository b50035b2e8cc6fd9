#include "lab/setup.h"

#include "lab/parser.h"

namespace lab {

namespace {

// One for each command that is a setting; a missing one does not compile.
void adopt(Setup &setup, const SetBackend &command) { setup.backend = command; }
void adopt(Setup &setup, const SetProcesses &command) { setup.processes = command.count; }
void adopt(Setup &setup, const SetSeed &command) { setup.seed = command.seed; }
void adopt(Setup &setup, const SetBrowser &command) { setup.application.hasBrowsers = command.isOn; }
void adopt(Setup &setup, const Outage &command) { setup.isDown = command.step == Outage::Step::Begin; }
void adopt(Setup &, const CatalogReset &) { } // rows are no setting that is kept
void adopt(Setup &, const CatalogImport &) { }
void adopt(Setup &, const CatalogExport &) { }

void adopt(Setup &setup, const SetCosts &command)
{
    if (const auto costs = costsAfter(command, setup.application.costs))
        setup.application.costs = *costs;
}

void adopt(Setup &setup, const SetDjango &command)
{
    if (const auto version = server::djangoVersion(command.version))
        setup.application.django = *version;
    setup.application.site = command.site;
}

void adopt(Setup &setup, const CacheEndpoint &command)
{
    setup.application.caching.insert(command.endpoint, command.caching);
}

void adopt(Setup &setup, const OnSignal &command)
{
    if (!command.remove)
        setup.application.receivers.append(command.receiver);
}

} // namespace

Setup Setup::of(const trace::Settings &settings)
{
    Setup setup;
    for (const QByteArray &line : settings.commands()) {
        const auto command = parseLine(line);
        if (!command || !*command)
            continue;
        std::visit(
            [&setup](const auto &action) {
                if constexpr (traits<std::decay_t<decltype(action)>>.role == Traits::Role::Setting)
                    adopt(setup, action);
            },
            **command);
    }
    return setup;
}

base::Result<server::Costs> costsAfter(const SetCosts &command, const server::Costs &before)
{
    using Base = SetCosts::Base;
    server::Costs costs = command.base == Base::Keep ? before : server::Costs();
    costs.measured = command.base == Base::Measured || (command.base == Base::Keep && costs.measured);
    for (const auto &[name, cost] : command.costs) {
        base::Duration *field = server::costNamed(costs, name);
        if (!field)
            return base::failure("lab.unknownCost", {QString::fromUtf8(name)});
        *field = cost;
    }
    costs.parallel = command.parallel.value_or(costs.parallel);
    return costs;
}

SetCosts commandFor(const server::Costs &costs)
{
    SetCosts command;
    command.base = costs.measured ? SetCosts::Base::Measured : SetCosts::Base::Tutorial;
    server::Costs usual;
    server::Costs wanted = costs;
    for (const QByteArray &name : server::costNames()) {
        if (*server::costNamed(wanted, name) != *server::costNamed(usual, name))
            command.costs.append({name, *server::costNamed(wanted, name)});
    }
    if (costs.parallel != 0)
        command.parallel = costs.parallel;
    return command;
}

OnSignal removalOf(const server::Receiver &receiver)
{
    OnSignal removal;
    removal.receiver = receiver;
    removal.remove = true;
    return removal;
}

} // namespace lab
