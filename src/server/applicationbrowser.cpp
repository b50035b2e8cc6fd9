// What a browser does before a request and after its answer.
#include "server/application.h"

namespace server {

using base::Duration;
using trace::Event;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

bool Application::answeredByBrowser(Run &run, trace::RequestId next)
{
    const Browsers::Copy *copy = m_browsers.find(*run.request);
    const bool isFresh = copy && copy->freshUntil > m_scheduler.now();
    Event asked;
    asked.text = run.request->line;
    asked.count = run.request->http.user.value_or(-1);
    asked.about = copy ? copy->answer : 0;
    asked.ttl = isFresh ? copy->freshUntil - m_scheduler.now() : Duration(0);
    asked.reason = !copy ? MissReason::NeverStored : isFresh ? MissReason::None : MissReason::Expired;
    asked.request = isFresh ? trace::RequestId(0) : next;
    run.cause = recordBrowser(run, EventKind::BrowserAsked, std::move(asked));
    if (!isFresh) {
        run.ifNoneMatch = copy ? copy->etag() : QByteArray();
        return false;
    }
    m_outside.look();
    Event answered;
    answered.text = run.request->line;
    answered.count = copy->response.status;
    answered.about = copy->answer;
    answered.bytes = copy->response.body.size();
    const bool isCurrent = !run.request->route.endpoint || truth(*run.request).body == copy->response.body;
    answered.outcome = isCurrent ? Outcome::Hit : Outcome::StaleHit;
    answered.detail = std::make_shared<trace::Detail>(trace::Detail{copy->response.headers, copy->response.body});
    recordBrowser(run, EventKind::BrowserAnswered, std::move(answered));
    return true;
}

void Application::arriveAtBrowser(const Run &run, trace::EventId answer, Duration modelled)
{
    constexpr int notModified = 304;
    const base::Instant now = m_scheduler.now();
    const bool isValidated = run.response.status == notModified;
    const auto fresh = isValidated ? m_browsers.validated(*run.request, run.response, now)
                                   : m_browsers.keep(*run.request, run.response, answer, now);
    Event kept;
    kept.request = run.id;
    kept.cause = answer;
    kept.text = run.request->line;
    kept.about = answer;
    kept.ttl = fresh.value_or(Duration(0));
    if (fresh)
        recordBrowser(run, EventKind::BrowserKept, std::move(kept));
    Event answered;
    answered.request = run.id;
    answered.cause = answer;
    answered.text = run.request->line;
    answered.count = run.response.status;
    answered.about = answer;
    answered.bytes = run.response.body.size();
    answered.modelled = modelled;
    answered.outcome = isValidated ? Outcome::Hit : Outcome::Miss;
    recordBrowser(run, EventKind::BrowserAnswered, std::move(answered));
}

trace::EventId Application::recordBrowser(const Run &run, EventKind kind, Event event)
{
    event.kind = kind;
    if (event.cause == 0)
        event.cause = run.cause;
    event.key = run.request->route.endpoint ? run.request->route.endpoint->pattern : QByteArray();
    return m_recorder.record(std::move(event));
}

} // namespace server
