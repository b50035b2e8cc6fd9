#include "report/commandhelp.h"

#include <QtCore/QCoreApplication>

namespace report {
namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(report::CommandHelp)
};

} // namespace

CommandHelp commandHelp(lab::Verb verb)
{
    using lab::Verb;
    switch (verb) {
    case Verb::Backend:
        return {Help::tr("Chooses where the cache keeps its entries, and its settings."),
                "backend locmem max_entries=300 timeout=300s"};
    case Verb::Processes:
        return {Help::tr("Sets how many server processes answer requests."), "processes 2"};
    case Verb::Costs:
        return {Help::tr("Sets the cost of operations in virtual time."), "costs tutorial list=200ms hit=2ms"};
    case Verb::Seed:
        return {Help::tr("Sets the random seed."), "seed 7"};
    case Verb::Django:
        return {
            Help::tr(
                "Chooses the Django version whose rules and keys are used, and the site settings that affect keys."),
            "django 3.2 locale=on time_zone=America/Chicago"};
    case Verb::Browser:
        return {Help::tr("Turns browser caching on or off for single requests, as their headers allow."), "browser on"};
    case Verb::Outage:
        return {Help::tr("Stops the cache server, or starts it again; in between, every call fails."), "outage begin"};
    case Verb::Catalog:
        return {Help::tr("Regenerates the course database, imports courses from a CSV file or an SQLite database, or "
                         "exports them."),
                "catalog reset courses=500"};
    case Verb::Cache:
        return {Help::tr("Sets the caching and the stampede remedies of an endpoint, or calls the cache directly."),
                "cache /courses/ response timeout=15m key=tutorial"};
    case Verb::On:
        return {Help::tr("Connects a receiver to the signals of a model, or removes it with off."),
                "on save,delete Course delete \"single_course_{pk}\""};
    case Verb::Get:
        return {Help::tr("Sends one request and waits for its response."), "get /courses/?page=2 as 42"};
    case Verb::Head:
        return {Help::tr("Sends one request for the headers only."), "head /courses/"};
    case Verb::Start:
        return {Help::tr("Sends one request without waiting for its response."), "start get /courses/ delay=50ms"};
    case Verb::Burst:
        return {Help::tr("Sends many requests at the same moment, or spread over a period."),
                "burst 1000 get /courses/ over 1s"};
    case Verb::Load:
        return {Help::tr("Sends random requests at a steady rate."), "load 50/s for 60s"};
    case Verb::Create:
        return {Help::tr("Creates a course; post_save fires."), "create course title=\"Deep Learning\" level=hard"};
    case Verb::Save:
        return {Help::tr("Changes a course or a category and saves it; post_save fires."),
                "save course 42 title=\"Deep Learning\""};
    case Verb::Delete:
        return {Help::tr("Deletes a course; post_delete fires."), "delete course 42"};
    case Verb::Update:
        return {Help::tr("Changes courses in bulk; no signal fires."), "update courses where level=easy set price=0"};
    case Verb::Transaction:
        return {Help::tr("Begins a transaction: rows appear at the commit, signals fire inside."), "transaction begin"};
    case Verb::Commit:
        return {Help::tr("Commits the transaction."), "commit"};
    case Verb::Rollback:
        return {Help::tr("Rolls the transaction back."), "rollback"};
    case Verb::Restart:
        return {Help::tr("Restarts a server process: its own memory is lost."), "restart 2"};
    case Verb::Advance:
        return {Help::tr("Moves the clock ahead by an amount, or to the next expiry."), "advance 15m"};
    case Verb::Wait:
        return {Help::tr("Lets virtual time pass."), "wait 3s"};
    case Verb::Speed:
        return {Help::tr("Sets how fast the clock runs; max is as fast as possible."), "speed 60"};
    case Verb::Pause:
        return {Help::tr("Stops the clock."), "pause"};
    case Verb::Resume:
        return {Help::tr("Resumes the clock."), "resume"};
    case Verb::Step:
        return {Help::tr("Steps by one event, or to the next hop, request, miss or expiry."), "step miss"};
    case Verb::Expect:
        return {Help::tr("Checks the last request, the totals, or what the cache holds."),
                "expect miss reason=expired queries=1"};
    case Verb::Mark:
        return {Help::tr("Starts counting the totals that expect checks."), "mark"};
    case Verb::Say:
        return {Help::tr("Shows a sentence to the audience."), "say \"Now watch the second request.\""};
    }
    return {};
}

} // namespace report
