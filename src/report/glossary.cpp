#include "report/glossary.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace report {
namespace {

struct Glossary {
    Q_DECLARE_TR_FUNCTIONS(report::Glossary)
};

struct Entry {
    const char *id;
    const char *name;
    const char *meaning;
    const char *unit;
    const char *whyItMatters;
};

constexpr std::array glossaryEntries{
    Entry{"request", QT_TRANSLATE_NOOP("report::Glossary", "request"),
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "One HTTP request to the application, from the moment it is sent until its response is there."),
          QT_TRANSLATE_NOOP("report::Glossary", "requests"),
          QT_TRANSLATE_NOOP("report::Glossary", "Everything else is counted per request.")},
    Entry{
        "hit", QT_TRANSLATE_NOOP("report::Glossary", "hit"),
        QT_TRANSLATE_NOOP("report::Glossary", "The answer was in the cache and says what the database says."),
        QT_TRANSLATE_NOOP("report::Glossary", "requests"),
        QT_TRANSLATE_NOOP("report::Glossary", "A hit costs milliseconds and no query: it is the purpose of a cache.")},
    Entry{"miss", QT_TRANSLATE_NOOP("report::Glossary", "miss"),
          QT_TRANSLATE_NOOP("report::Glossary", "The cache had no entry, so the database was queried."),
          QT_TRANSLATE_NOOP("report::Glossary", "requests"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "A miss costs more than no cache at all: a lookup, the query, and a store.")},
    Entry{
        "stale-hit", QT_TRANSLATE_NOOP("report::Glossary", "stale hit"),
        QT_TRANSLATE_NOOP("report::Glossary",
                          "The answer was in the cache, but the database says something else by now."),
        QT_TRANSLATE_NOOP("report::Glossary", "requests"),
        QT_TRANSLATE_NOOP("report::Glossary", "It counts as a hit on every dashboard, and the user sees wrong data.")},
    Entry{
        "uncached", QT_TRANSLATE_NOOP("report::Glossary", "uncached"),
        QT_TRANSLATE_NOOP("report::Glossary",
                          "The endpoint has no cache, or the request may not use it: the database answers each time."),
        QT_TRANSLATE_NOOP("report::Glossary", "requests"),
        QT_TRANSLATE_NOOP("report::Glossary", "It is not part of the hit ratio.")},
    Entry{"hit-ratio", QT_TRANSLATE_NOOP("report::Glossary", "hit ratio"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "Hits and stale hits as a share of all requests with a lookup: (hits + stale hits) ÷ (hits "
                            "+ stale hits + misses)."),
          QT_TRANSLATE_NOOP("report::Glossary", "percent"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "It says how often the cache was of use, not whether the answers were right.")},
    Entry{"cache", QT_TRANSLATE_NOOP("report::Glossary", "cache"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "A store in front of the database that keeps finished answers under a key."),
          "", QT_TRANSLATE_NOOP("report::Glossary", "It trades memory and freshness for speed.")},
    Entry{"look-aside", QT_TRANSLATE_NOOP("report::Glossary", "look-aside cache"),
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "The application asks the cache first and the database only on a miss, and stores the result."),
          "",
          QT_TRANSLATE_NOOP("report::Glossary",
                            "The cache knows nothing of the database, so edits must be reported to it.")},
    Entry{
        "key", QT_TRANSLATE_NOOP("report::Glossary", "key"),
        QT_TRANSLATE_NOOP("report::Glossary",
                          "The name under which an entry is stored: key prefix, version and the application's own key, "
                          "with colons between."),
        QT_TRANSLATE_NOOP("report::Glossary", "bytes"),
        QT_TRANSLATE_NOOP("report::Glossary", "Two requests with one key get one answer, whether or not they should.")},
    Entry{"key-function", QT_TRANSLATE_NOOP("report::Glossary", "key function"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "The function that builds the key of a request, from its URL, query, user or language."),
          "",
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "A part that is left out makes strangers share an answer; a part too many makes every request a miss.")},
    Entry{"key-prefix", QT_TRANSLATE_NOOP("report::Glossary", "key prefix"),
          QT_TRANSLATE_NOOP("report::Glossary", "The text at the start of every key of a site (KEY_PREFIX)."), "",
          QT_TRANSLATE_NOOP("report::Glossary", "It keeps two sites on one server apart.")},
    Entry{"version", QT_TRANSLATE_NOOP("report::Glossary", "version"),
          QT_TRANSLATE_NOOP("report::Glossary", "A number that is part of every key (VERSION)."), "",
          QT_TRANSLATE_NOOP("report::Glossary", "Raising it makes all old entries unreachable without deleting them.")},
    Entry{"entry", QT_TRANSLATE_NOOP("report::Glossary", "entry"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "What the cache holds under a key: a value and the time at which it expires."),
          QT_TRANSLATE_NOOP("report::Glossary", "entries"),
          QT_TRANSLATE_NOOP("report::Glossary", "Entries take memory, and they age.")},
    Entry{"ttl", QT_TRANSLATE_NOOP("report::Glossary", "TTL"),
          QT_TRANSLATE_NOOP("report::Glossary", "Time to live: how long an entry still has before it expires."),
          QT_TRANSLATE_NOOP("report::Glossary", "seconds"),
          QT_TRANSLATE_NOOP("report::Glossary", "It bounds how long a stale answer can live.")},
    Entry{"timeout", QT_TRANSLATE_NOOP("report::Glossary", "timeout"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "The TTL that an entry gets when it is stored. Django's default is 300 s; None means "
                            "never, 0 means not at all."),
          QT_TRANSLATE_NOOP("report::Glossary", "seconds"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "Long timeouts give more hits; with short ones, entries are stale for a shorter time.")},
    Entry{"expire", QT_TRANSLATE_NOOP("report::Glossary", "expire"),
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "An entry whose TTL has ended is treated as absent. LocMem removes it only at the next lookup."),
          "",
          QT_TRANSLATE_NOOP("report::Glossary",
                            "The next request for it is a miss, and all requests at that moment miss together.")},
    Entry{"invalidate", QT_TRANSLATE_NOOP("report::Glossary", "invalidate"),
          QT_TRANSLATE_NOOP("report::Glossary", "To delete an entry because the data behind it changed."), "",
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "It is the only way to be fresh before the TTL ends, and easy to forget for one of the keys.")},
    Entry{"signal", QT_TRANSLATE_NOOP("report::Glossary", "signal"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "A notification that Django sends when a row is saved or deleted (post_save, post_delete). "
                            "Bulk updates send none."),
          QT_TRANSLATE_NOOP("report::Glossary", "signals"),
          QT_TRANSLATE_NOOP("report::Glossary", "An edit without a signal leaves the cache as it is.")},
    Entry{"receiver", QT_TRANSLATE_NOOP("report::Glossary", "receiver"),
          QT_TRANSLATE_NOOP("report::Glossary", "A function that is called by a signal, and here deletes entries."), "",
          QT_TRANSLATE_NOOP("report::Glossary",
                            "If it deletes a key that was never stored, nothing happens and nobody notices.")},
    Entry{
        "generation", QT_TRANSLATE_NOOP("report::Glossary", "generation"),
        QT_TRANSLATE_NOOP("report::Glossary",
                          "A counter in the key that a receiver increments, so that the old keys are no longer used."),
        "", QT_TRANSLATE_NOOP("report::Glossary", "It invalidates many keys at once without finding them.")},
    Entry{"evict", QT_TRANSLATE_NOOP("report::Glossary", "evict"),
          QT_TRANSLATE_NOOP("report::Glossary", "To remove a valid entry because the cache is full."),
          QT_TRANSLATE_NOOP("report::Glossary", "entries"),
          QT_TRANSLATE_NOOP("report::Glossary", "Many evictions mean that the cache is too small.")},
    Entry{"cull", QT_TRANSLATE_NOOP("report::Glossary", "cull"),
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "Django's way to evict: when MAX_ENTRIES is reached, one entry in CULL_FREQUENCY is dropped."),
          QT_TRANSLATE_NOOP("report::Glossary", "entries"),
          QT_TRANSLATE_NOOP("report::Glossary", "With the defaults a full LocMem of 300 entries loses 100 at once.")},
    Entry{"clear", QT_TRANSLATE_NOOP("report::Glossary", "clear"),
          QT_TRANSLATE_NOOP("report::Glossary", "To delete every entry, whoever stored it."),
          QT_TRANSLATE_NOOP("report::Glossary", "entries"),
          QT_TRANSLATE_NOOP("report::Glossary", "It makes every next request a miss.")},
    Entry{"locmem", QT_TRANSLATE_NOOP("report::Glossary", "LocMem"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "Django's LocMemCache: a dictionary in the memory of each server process."),
          "",
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "It needs no server, but each process has its own cache: they miss and go stale independently.")},
    Entry{"process", QT_TRANSLATE_NOOP("report::Glossary", "process"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "One simulated server process. Requests are distributed round robin unless one is named."),
          QT_TRANSLATE_NOOP("report::Glossary", "processes"),
          QT_TRANSLATE_NOOP("report::Glossary", "With LocMem a second process starts with an empty cache of its own.")},
    Entry{"stampede", QT_TRANSLATE_NOOP("report::Glossary", "stampede"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "Many requests miss the same key at the same moment and all query the database."),
          QT_TRANSLATE_NOOP("report::Glossary", "queries"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "It happens when a popular entry expires, just when the load is highest.")},
    Entry{"jitter", QT_TRANSLATE_NOOP("report::Glossary", "jitter"),
          QT_TRANSLATE_NOOP("report::Glossary", "A random variation of a timeout."),
          QT_TRANSLATE_NOOP("report::Glossary", "seconds"),
          QT_TRANSLATE_NOOP("report::Glossary", "Entries that were stored together do not expire together.")},
    Entry{"lock", QT_TRANSLATE_NOOP("report::Glossary", "lock"),
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "An entry that only one can add (cache.add): whoever has it makes the answer, the others wait."),
          QT_TRANSLATE_NOOP("report::Glossary", "seconds"),
          QT_TRANSLATE_NOOP("report::Glossary", "With LocMem each process has a lock of its own.")},
    Entry{"single-flight", QT_TRANSLATE_NOOP("report::Glossary", "single flight"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "Requests of one process that miss the same key wait for the first and share its answer."),
          "", QT_TRANSLATE_NOOP("report::Glossary", "It needs no shared cache; each process still makes one query.")},
    Entry{
        "grace", QT_TRANSLATE_NOOP("report::Glossary", "grace"),
        QT_TRANSLATE_NOOP("report::Glossary",
                          "The time for which an old copy is served past its TTL while somebody makes the new answer."),
        QT_TRANSLATE_NOOP("report::Glossary", "seconds"),
        QT_TRANSLATE_NOOP("report::Glossary", "Answers are older than the TTL, but nobody waits.")},
    Entry{"early-refresh", QT_TRANSLATE_NOOP("report::Glossary", "early refresh"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "A hit makes the answer anew before the expiry, the likelier the nearer that is (XFetch)."),
          QT_TRANSLATE_NOOP("report::Glossary", "factor"),
          QT_TRANSLATE_NOOP("report::Glossary", "A key that is requested often enough never expires.")},
    Entry{"cache-page", QT_TRANSLATE_NOOP("report::Glossary", "cache_page"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "Django's decorator that stores a whole response under its URL and the headers in Vary."),
          "", QT_TRANSLATE_NOOP("report::Glossary", "It is one line, and it cannot be invalidated by a simple key.")},
    Entry{"cache-response", QT_TRANSLATE_NOOP("report::Glossary", "cache_response"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "drf-extensions' decorator that stores a view's response under the key of a key function."),
          "",
          QT_TRANSLATE_NOOP("report::Glossary", "Its default key leaves out the URL, so all pages share one answer.")},
    Entry{"low-level", QT_TRANSLATE_NOOP("report::Glossary", "low-level cache API"),
          QT_TRANSLATE_NOOP("report::Glossary", "cache.get and cache.set in the view itself."), "",
          QT_TRANSLATE_NOOP("report::Glossary", "The view chooses the key, so a receiver can delete it.")},
    Entry{"vary", QT_TRANSLATE_NOOP("report::Glossary", "Vary"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "The response header that names the request headers on which the answer depends."),
          "", QT_TRANSLATE_NOOP("report::Glossary", "Each value of such a header is an entry of its own.")},
    Entry{"query", QT_TRANSLATE_NOOP("report::Glossary", "query"),
          QT_TRANSLATE_NOOP("report::Glossary", "One SQL statement that the database really executed."),
          QT_TRANSLATE_NOOP("report::Glossary", "queries"),
          QT_TRANSLATE_NOOP("report::Glossary", "It is what a cache saves.")},
    Entry{"modelled", QT_TRANSLATE_NOOP("report::Glossary", "modelled"),
          QT_TRANSLATE_NOOP(
              "report::Glossary",
              "The duration of an operation in virtual time, from the lab's cost table: the same in every run."),
          QT_TRANSLATE_NOOP("report::Glossary", "milliseconds"),
          QT_TRANSLATE_NOOP("report::Glossary", "It makes runs comparable, whatever the machine.")},
    Entry{
        "measured", QT_TRANSLATE_NOOP("report::Glossary", "measured"),
        QT_TRANSLATE_NOOP("report::Glossary", "The actual duration of an operation on this machine."),
        QT_TRANSLATE_NOOP("report::Glossary", "milliseconds"),
        QT_TRANSLATE_NOOP("report::Glossary", "It shows the real cost behind the model; it differs from run to run.")},
    Entry{"virtual-time", QT_TRANSLATE_NOOP("report::Glossary", "virtual time"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "The lab's own clock. It starts at zero and can be paused, sped up, or jumped ahead."),
          QT_TRANSLATE_NOOP("report::Glossary", "seconds"),
          QT_TRANSLATE_NOOP("report::Glossary", "A quarter of an hour of TTL passes in one click.")},
    Entry{"edit", QT_TRANSLATE_NOOP("report::Glossary", "edit"),
          QT_TRANSLATE_NOOP("report::Glossary", "A change of rows in the course database."),
          QT_TRANSLATE_NOOP("report::Glossary", "rows"),
          QT_TRANSLATE_NOOP("report::Glossary",
                            "From then on every entry made from those rows is stale, until it is deleted or expires.")},
    Entry{
        "transaction", QT_TRANSLATE_NOOP("report::Glossary", "transaction"),
        QT_TRANSLATE_NOOP("report::Glossary",
                          "Statements that become visible together at the commit. Signals are sent inside, before it."),
        "",
        QT_TRANSLATE_NOOP("report::Glossary",
                          "A receiver that deletes before the commit lets a reader store the old row again.")},
    Entry{"seed", QT_TRANSLATE_NOOP("report::Glossary", "seed"),
          QT_TRANSLATE_NOOP("report::Glossary", "The number from which all random values are derived."), "",
          QT_TRANSLATE_NOOP("report::Glossary", "The same seed gives the same run, byte for byte.")},
};

QString translated(const char *text) { return *text ? Glossary::tr(text) : QString(); }

Term termOf(const Entry &entry)
{
    return {entry.id, translated(entry.name), translated(entry.meaning), translated(entry.unit),
            translated(entry.whyItMatters)};
}

} // namespace

QList<Term> glossary()
{
    QList<Term> terms;
    for (const Entry &entry : glossaryEntries)
        terms.append(termOf(entry));
    return terms;
}

Term term(QByteArrayView id)
{
    const auto found = std::find_if(glossaryEntries.begin(), glossaryEntries.end(),
                                    [&](const Entry &entry) { return id == entry.id; });
    return found == glossaryEntries.end() ? Term() : termOf(*found);
}

} // namespace report
