#include "report/remedytext.h"

#include "report/figures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace report {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(report::Remedies)
};

constexpr char lockCode[] = R"(def get_or_make(key, make, timeout, patience=5):
    deadline = time.monotonic() + patience
    while (value := cache.get(key)) is None:
        holds = cache.add(key + ":lock", 1, patience)
        if not holds and time.monotonic() < deadline:
            time.sleep(0.05)
            continue
        try:
            value = make()
            cache.set(key, value, timeout)
        finally:
            if holds:
                cache.delete(key + ":lock")
        break
    return value
)";

constexpr char flightCode[] = R"(flights, guard = {}, threading.Lock()

def get_or_make(key, make, timeout):
    if (value := cache.get(key)) is not None:
        return value
    with guard:
        leads = key not in flights
        flight = flights.setdefault(key, Future())
    if not leads:
        try:
            return flight.result()
        except Exception:
            return make()
    try:
        value = make()
        cache.set(key, value, timeout)
        flight.set_result(value)
        return value
    except Exception as error:
        flight.set_exception(error)
        raise
    finally:
        with guard:
            del flights[key]
)";

constexpr char graceCode[] = R"(def get_or_make(key, make, timeout, grace=30):
    if (value := cache.get(key)) is not None:
        return value
    leads = cache.add(key + ":lock", 1, 10)
    if not leads:
        if (old := cache.get(key + ":old")) is not None:
            return old
    try:
        value = make()
        cache.set(key, value, timeout)
        cache.set(key + ":old", value, timeout + grace)
        return value
    finally:
        if leads:
            cache.delete(key + ":lock")
)";

constexpr char earlyCode[] = R"(def get_or_make(key, make, timeout, beta=1):
    value = cache.get(key)
    taken, expiry = cache.get(key + ":early") or (0, math.inf)
    early = -taken * beta * math.log(1 - random.random())
    if value is None or time.time() + early >= expiry:
        started = time.time()
        value = make()
        now = time.time()
        cache.set(key, value, timeout)
        cache.set(key + ":early", (now - started, now + timeout), timeout)
    return value
)";

constexpr char jitterCode[] = R"(cache.set(key, value, timeout * random.uniform(0.9, 1.1))
)";

constexpr char errorsCode[] = R"(if (value := cache.get(key)) is None:
    if cache.get(key + ":none"):
        raise Http404
    try:
        value = make()
        cache.set(key, value, timeout)
    except Http404:
        cache.set(key + ":none", 1, 10)
        raise
)";

} // namespace

QList<RemedyText> remedyTexts()
{
    using Remedy = RemedyText::Remedy;
    return {
        {Remedy::Lock, Texts::tr("Lock"),
         Texts::tr(
             "Whoever adds KEY:lock makes the answer; the others look again every 50 ms, for as long as the lock "
             "may last, and then make it themselves. It needs a backend that all processes share: with LocMem each "
             "process has a lock of its own."),
         lockCode},
        {Remedy::SingleFlight, Texts::tr("Single flight"),
         Texts::tr("Requests of one process that miss the same key wait for the first of them and share its answer. "
                   "Nobody waits longer than for one query, and no backend is asked; each process still makes one."),
         flightCode},
        {Remedy::Grace, Texts::tr("Grace"),
         Texts::tr(
             "A second copy, KEY:old, outlives the entry. While one request makes the answer anew, the others are "
             "given the old one at once. It costs twice the memory, and answers that are older than the TTL."),
         graceCode},
        {Remedy::Early, Texts::tr("Early refresh"),
         Texts::tr(
             "Shortly before the expiry a hit now and then makes the answer anew, the likelier the nearer the expiry "
             "is and the longer the answer takes (XFetch). A busy key never expires; a factor above 1 begins "
             "earlier."),
         earlyCode},
        {Remedy::Jitter, Texts::tr("Jitter"),
         Texts::tr("Each entry's TTL is a little shorter or longer. Entries that were stored together do not expire "
                   "together: it helps against an avalanche of many keys, not against many requests for one."),
         jitterCode},
        {Remedy::Errors, Texts::tr("Negative caching"),
         Texts::tr(
             "“Not found” and empty lists are stored under KEY:none for a short time, so that requests for missing "
             "objects do not all query the database. Objects created in the meantime are found that much later."),
         errorsCode},
    };
}

QString remediesText(const server::Remedies &remedies)
{
    QStringList parts;
    if (remedies.lock)
        parts += Texts::tr("lock %1").arg(durationText(*remedies.lock));
    if (remedies.singleFlight)
        parts += Texts::tr("single flight");
    if (remedies.grace)
        parts += Texts::tr("grace %1").arg(durationText(*remedies.grace));
    if (remedies.early)
        parts += Texts::tr("early %1").arg(QLocale().toString(*remedies.early));
    if (remedies.jitter > 0)
        parts += Texts::tr("jitter %1 %").arg(QLocale().toString(remedies.jitter));
    if (remedies.errors)
        parts += Texts::tr("negative %1").arg(durationText(*remedies.errors));
    return parts.isEmpty() ? Texts::tr("none") : parts.join(u", "_s);
}

} // namespace report
