#include "lesson/workrules.h"

#include "lab/parser.h"
#include "lab/permissions.h"
#include "lab/printer.h"
#include "report/words.h"

#include <cmath>

namespace lesson {

namespace {

// These hold their entries within the run; all others talk to a server or use a folder that somebody names.
bool staysInTheRun(const lab::SetBackend &backend)
{
    const bool isEmbedded =
        backend.kind == "locmem" || backend.kind == "database" || backend.kind == "file" || backend.kind == "dummy";
    return isEmbedded && backend.location.isEmpty();
}

// Neither files nor servers, and nothing that another machine measures otherwise.
bool isOfTheRunAlone(const lab::Action &action)
{
    if (const lab::Reach reach = lab::reachOf({{action, 0}}); !reach.writes.isEmpty() || !reach.hosts.isEmpty())
        return false;
    if (const auto *backend = std::get_if<lab::SetBackend>(&action))
        return staysInTheRun(*backend);
    if (const auto *costs = std::get_if<lab::SetCosts>(&action))
        return costs->base != lab::SetCosts::Base::Measured;
    if (const auto *load = std::get_if<lab::Load>(&action))
        return load->mixFile.isEmpty();
    return !std::holds_alternative<lab::CatalogImport>(action) && !std::holds_alternative<lab::CatalogExport>(action);
}

} // namespace

base::Result<void> WorkRules::allow(const lab::Action &action, int line)
{
    if (isOfTheRunAlone(action) && add(action))
        return {};
    return base::failure("work.refused", {QString::number(line), report::shown(lab::print(action), 60)});
}

bool WorkRules::add(const lab::Action &action)
{
    const auto adds = [this](std::int64_t requests, base::Duration time) {
        m_requests += requests;
        m_time += time;
        return m_requests <= maxWorkRequests && m_time <= maxWorkTime;
    };
    const auto isShort = [](base::Duration time) { return time >= base::Duration(0) && time <= maxWorkTime; };
    if (const auto *reset = std::get_if<lab::CatalogReset>(&action))
        return reset->courses <= maxWorkCourses && adds(reset->courses / 10 + 1, {});
    if (const auto *load = std::get_if<lab::Load>(&action)) {
        const double requests = load->perSecond * std::chrono::duration<double>(load->span).count();
        return isShort(load->span) && requests <= double(maxWorkRequests) && adds(std::llround(requests), load->span);
    }
    if (const auto *burst = std::get_if<lab::Burst>(&action)) {
        const base::Duration over = burst->over.value_or(base::Duration(0));
        return burst->users <= maxWorkUsers && isShort(over) && adds(burst->users, over);
    }
    if (const auto *advance = std::get_if<lab::Advance>(&action))
        return isShort(advance->amount) && adds(0, advance->amount);
    if (const auto *wait = std::get_if<lab::Wait>(&action))
        return isShort(wait->amount) && adds(0, wait->amount);
    if (const auto *start = std::get_if<lab::Start>(&action))
        return isShort(start->delay) && adds(1, start->delay);
    return adds(1, {});
}

base::Result<QList<std::optional<lab::Action>>> ownActions(const Work &work)
{
    QList<std::optional<lab::Action>> actions;
    WorkRules rules;
    for (const WorkStep &step : work.steps) {
        actions.append(std::nullopt);
        const auto *own = std::get_if<OwnCommand>(&step.what);
        if (!own)
            continue;
        const auto parsed = lab::parseLine(own->text);
        if (!parsed || !*parsed)
            return base::failure("work.badLine", {QString::number(step.line)});
        if (auto allowed = rules.allow(**parsed, step.line); !allowed)
            return tl::unexpected(allowed.error());
        actions.last() = **parsed;
    }
    return actions;
}

} // namespace lesson
