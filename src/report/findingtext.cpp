#include "report/findingtext.h"

#include "base/escape.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <climits>

using namespace Qt::StringLiterals;

namespace report {

using advice::Finding;
using Fault = advice::Finding::Fault;

namespace {

struct Doctors {
    Q_DECLARE_TR_FUNCTIONS(report::Doctor)
};

QString key(const Finding &finding, qsizetype index) { return shown(finding.args.value(index).toUtf8(), 80); }

QString who(const QString &user)
{
    return user.isEmpty() ? Doctors::tr("an anonymous user") : Doctors::tr("user %1").arg(user);
}

} // namespace

QByteArray findingName(Fault fault)
{
    switch (fault) {
    case Fault::DeletesNothing:
        return "deletes-nothing";
    case Fault::PatternFindsNothing:
        return "pattern-finds-nothing";
    case Fault::BulkUnnoticed:
        return "bulk-unnoticed";
    case Fault::RelatedUnnoticed:
        return "related-unnoticed";
    case Fault::BeforeCommit:
        return "before-commit";
    case Fault::PrivateShared:
        return "private-shared";
    case Fault::KeyForgets:
        return "key-forgets";
    case Fault::PerProcess:
        return "per-process";
    case Fault::BackendDown:
        return "backend-down";
    case Fault::ClearTakesOthers:
        return "clear-takes-others";
    case Fault::Stampede:
        return "stampede";
    case Fault::BrowserCopy:
        return "browser-copy";
    case Fault::SameMeaning:
        return "same-meaning";
    case Fault::ErrorStored:
        return "error-stored";
    case Fault::GenerationReset:
        return "generation-reset";
    case Fault::NothingStored:
        return "nothing-stored";
    case Fault::ErrorsAddUp:
        return "errors-add-up";
    case Fault::SlowPattern:
        return "slow-pattern";
    case Fault::HelperExpires:
        return "helper-expires";
    case Fault::Unreadable:
        return "unreadable";
    }
    return {};
}

ErrorText findingText(const Finding &finding)
{
    switch (finding.fault) {
    case Fault::DeletesNothing:
        return {
            (finding.args.value(3).isEmpty()
                 ? Doctors::tr("A receiver deletes %1, which nobody stored, and old answers are served from %2.")
                 : Doctors::tr("A receiver writes %1, which no request reads, and old answers are served from %2."))
                .arg(key(finding, 0), key(finding, 1)),
            Doctors::tr("delete() is exact: delete the stored key, a pattern (Redis), or put a generation into the key "
                        "and increment it.")};
    case Fault::PatternFindsNothing:
        return {
            Doctors::tr(
                "A receiver deletes by the pattern %1, which matches nothing, and old answers are served from %2.")
                .arg(key(finding, 0), key(finding, 1)),
            finding.args.value(0).contains(u'*')
                ? Doctors::tr("Compare the pattern with the stored key, prefix and version included.")
                : Doctors::tr("Compare the pattern with the stored key, prefix and version included; it needs a *.")};
    case Fault::BulkUnnoticed:
        return {
            Doctors::tr("A bulk write sends no signal, so no receiver ran, and old answers are served."),
            Doctors::tr("Delete the keys together with the write, after the commit, or increment a generation there.")};
    case Fault::RelatedUnnoticed:
        return {Doctors::tr("%1 was changed, no receiver listens to it, and answers that show it are old.")
                    .arg(key(finding, 0)),
                Doctors::tr("Connect a receiver to every model that the answer shows.")};
    case Fault::BeforeCommit:
        return {
            Doctors::tr("A receiver invalidates inside the transaction, and a request stores the old row again before "
                        "the commit."),
            Doctors::tr("Invalidate in transaction.on_commit, and keep the TTL short or use a generation.")};
    case Fault::PrivateShared:
        return {Doctors::tr("A response stored for %1 is served to %2.")
                    .arg(who(finding.args.value(0)), who(finding.args.value(1))),
                Doctors::tr("Put the user into the key, use vary_on_cookie inside cache_page, or do not cache it.")};
    case Fault::KeyForgets:
        return {Doctors::tr("One key serves different requests: %1 and %2.").arg(key(finding, 0), key(finding, 1)),
                Doctors::tr(
                    "Put path, page and filters into the key: a key constructor with QueryParamsKeyBit, or the URL.")};
    case Fault::PerProcess:
        return {Doctors::tr(
                    "A receiver invalidates in the cache of process %1, and process %2 still serves its own old copy.")
                    .arg(finding.args.value(0), finding.args.value(1)),
                Doctors::tr("Use a backend that the processes share, such as Redis.")};
    case Fault::BackendDown:
        return {Doctors::tr("The cache server fails, and requests are answered with an error."),
                Doctors::tr("Treat cache failures as misses (IGNORE_EXCEPTIONS), with short socket timeouts.")};
    case Fault::ClearTakesOthers:
        return {finding.args.value(0).isEmpty()
                    ? Doctors::tr("clear() removes entries of others on the same server.")
                    : Doctors::tr("clear() also removes %1, which no request stored.").arg(key(finding, 0)),
                Doctors::tr("Delete your own keys; keep sessions and queues in a separate database. KEY_PREFIX does "
                            "not protect them.")};
    case Fault::Stampede:
        return {
            Doctors::tr("%n request(s) miss(es|) %1 at once, and each queries the database.", nullptr,
                        finding.args.value(0).toInt())
                .arg(key(finding, 1)),
            Doctors::tr("Let one request fill it: a lock with cache.add on a shared backend, or an early refresh.")};
    case Fault::BrowserCopy:
        return {
            Doctors::tr("The entry is deleted, but browsers may still keep their copy (max-age)."),
            Doctors::tr("Send Cache-Control: no-cache with an ETag to browsers, and keep the long TTL inside; or use "
                        "cache_response, which sends no max-age.")};
    case Fault::SameMeaning:
        return {Doctors::tr("Two entries are kept for one page: %1 and %2.").arg(key(finding, 0), key(finding, 1)),
                Doctors::tr("Sort the parameters in the key and omit irrelevant ones (utm_*).")};
    case Fault::ErrorStored:
        return {Doctors::tr("An error (%1) is served from the cache.").arg(finding.args.value(0)),
                Doctors::tr("Store answers with status 200 alone, or errors for a few seconds.")};
    case Fault::GenerationReset:
        if (!finding.args.value(1).isEmpty())
            return {Doctors::tr("%1 has ended before the entries whose keys it is in, and those of old generations "
                                "come back.")
                        .arg(key(finding, 0)),
                    Doctors::tr("Store it with timeout=None.")};
        return {
            Doctors::tr(
                "incr gives %1, which never expired, a TTL: when it ends, entries of old generations come back.")
                .arg(key(finding, 0)),
            Doctors::tr("Touch the key with timeout=None after incr, or use a backend that keeps the TTL (Redis).")};
    case Fault::NothingStored:
        return {Doctors::tr("%1 is found, but the request computes and stores it again: the stored value, such as None "
                            "or an empty list, is treated as a miss.")
                    .arg(key(finding, 0)),
                Doctors::tr("Use your own default (cache.get(key, MISSING)) and compare with that.")};
    case Fault::ErrorsAddUp:
        return {Doctors::tr("%n cache call(s) fail(s|) in one request, one after the other: the request waits %1.",
                            nullptr, finding.args.value(0).toInt())
                    .arg(durationText(std::chrono::milliseconds(finding.args.value(1).toLongLong()))),
                Doctors::tr("Set short socket timeouts, and stop calling the cache for a while after a failure (a "
                            "circuit breaker).")};
    case Fault::SlowPattern:
        return {
            Doctors::tr("delete_pattern %1 takes %2 and removes %n key(s): it scans all keys of the server.", nullptr,
                        finding.args.value(2).toInt())
                .arg(key(finding, 0), durationText(std::chrono::milliseconds(finding.args.value(1).toLongLong()))),
            Doctors::tr("Put a generation into the key and increment it, or scan in larger batches (itersize=1000).")};
    case Fault::HelperExpires:
        return {
            Doctors::tr("%1 goes into the key and expires before the answers do: each time it is made anew, what is "
                        "stored is not found any more.")
                .arg(key(finding, 0)),
            Doctors::tr("Give it a timeout that is at least that of the answers: UpdatedAtKeyBit has 300 s by "
                        "default.")};
    case Fault::Unreadable:
        return {
            Doctors::tr("%1 is in the cache, but cannot be read (%2): it was stored by an older release of the code.")
                .arg(key(finding, 0), shown(finding.args.value(1).toUtf8(), 80)),
            Doctors::tr("Increase VERSION, or change KEY_PREFIX, when a release moves or changes pickled classes; "
                        "store plain data.")};
    }
    return {};
}

QString doctorText(const Examined &examined)
{
    const bool isOfLog = !examined.notLookedAt.empty();
    QString out = base::printable(examined.source) + u": "_s
        + Doctors::tr("%n request(s)", nullptr, int(std::min<std::int64_t>(examined.requests, INT_MAX))) + u", "_s
        + Doctors::tr("%n finding(s)", nullptr, int(examined.findings.size())) + u'\n';
    if (examined.damage)
        out += errorText(*examined.damage).sentence + u'\n';
    if (isOfLog) {
        QStringList names;
        for (const Fault fault : examined.notLookedAt)
            names += QString::fromLatin1(findingName(fault));
        out +=
            Doctors::tr("A log tells what was asked, not what a cache held: what is found holds for answers that are "
                        "cached by URL.")
            + u'\n' + Doctors::tr("It does not contain enough to check for: %1.").arg(names.join(u", "_s)) + u'\n';
    }
    for (const Finding &finding : examined.findings) {
        const ErrorText text = findingText(finding);
        out += u'\n' + QString::fromLatin1(findingName(finding.fault));
        if (!finding.endpoint.isEmpty())
            out += u"  "_s + shown(finding.endpoint);
        out += u'\n' + text.sentence + u'\n' + text.nextStep + u'\n'
            + (isOfLog ? Doctors::tr("Evidence: lines %1 and %2") : Doctors::tr("Evidence: events %1 and %2"))
                  .arg(finding.first)
                  .arg(finding.second);
        if (finding.times > 1)
            out +=
                u"; "_s + Doctors::tr("found %n time(s)", nullptr, int(std::min<std::int64_t>(finding.times, INT_MAX)));
        out += u".\n"_s;
    }
    return out;
}

QByteArray doctorJson(const Examined &examined)
{
    const bool isOfLog = !examined.notLookedAt.empty();
    QJsonArray all;
    for (const Finding &finding : examined.findings) {
        const ErrorText text = findingText(finding);
        all.append(
            QJsonObject{{u"fault"_s, QString::fromLatin1(findingName(finding.fault))},
                        {u"endpoint"_s, base::escaped(finding.endpoint)},
                        {u"sentence"_s, text.sentence},
                        {u"remedy"_s, text.nextStep},
                        {isOfLog ? u"lines"_s : u"events"_s, QJsonArray{qint64(finding.first), qint64(finding.second)}},
                        {u"times"_s, qint64(finding.times)}});
    }
    QJsonObject object{
        {u"source"_s, examined.source}, {u"requests"_s, qint64(examined.requests)}, {u"findings"_s, all}};
    if (examined.damage)
        object.insert(u"damage"_s, errorText(*examined.damage).sentence);
    if (isOfLog) {
        QJsonArray names;
        for (const Fault fault : examined.notLookedAt)
            names.append(QString::fromLatin1(findingName(fault)));
        object.insert(u"not_looked_at"_s, names);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace report
