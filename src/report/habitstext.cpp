#include "report/habitstext.h"

#include "report/advicetext.h"
#include "report/figures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

#include <climits>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace report {

using advice::EndpointHabits;
using advice::Worth;

namespace {

struct WhenToCache {
    Q_DECLARE_TR_FUNCTIONS(report::Habits)
};

int asPlural(std::int64_t count) { return int(std::min<std::int64_t>(count, INT_MAX)); }

// "3", "1.4": what is counted by the piece keeps a digit only while it is small.
QString meanText(double mean)
{
    const double shown = mean < 10 ? std::round(mean * 10) / 10 : std::round(mean);
    return QLocale().toString(shown, 'f', shown == std::round(shown) ? 0 : 1);
}

QString notKnown() { return WhenToCache::tr("not known from this source"); }

QString changesAnswer(const EndpointHabits &habits)
{
    if (!habits.knowsContents && habits.changes.times == 0)
        return WhenToCache::tr("what the answers say is not known");
    if (habits.changes.times == 0)
        return WhenToCache::tr("%n request(s), and no change was seen", nullptr, asPlural(habits.requests));
    return WhenToCache::tr("%1 requests for each change: %2 requests, %Ln change(s)", nullptr,
                           asPlural(habits.changes.times))
        .arg(meanText(double(habits.requests) / double(habits.changes.times)), countText(habits.requests));
}

QString usersAnswer(const EndpointHabits &habits)
{
    if (!habits.knowsCache)
        return notKnown();
    if (habits.differsForUsers.times > 0)
        return WhenToCache::tr("no: two users got different answers of one URL");
    if (habits.sameForUsers.times > 0)
        return WhenToCache::tr("yes: %n time(s) two users got the same answer", nullptr,
                               asPlural(habits.sameForUsers.times));
    if (habits.changesByItself.times > 0)
        return WhenToCache::tr("not known: it changes by itself");
    return WhenToCache::tr("not known: no URL was computed for two users");
}

QString costAnswer(const EndpointHabits &habits)
{
    if (habits.missTime <= base::Duration(0) && !habits.knowsCache)
        return notKnown();
    if (habits.made == 0 || habits.missTime <= base::Duration(0))
        return WhenToCache::tr("not known: it was never computed");
    QString text = WhenToCache::tr("%1 each time").arg(durationText(habits.missTime));
    if (habits.queriesPerMiss > 0)
        text = WhenToCache::tr("%1 and %2 queries each time")
                   .arg(durationText(habits.missTime), meanText(habits.queriesPerMiss));
    if (habits.hits > 0 && habits.hitTime > base::Duration(0))
        text += u"; "_s + WhenToCache::tr("a hit takes %1").arg(durationText(habits.hitTime));
    return text;
}

QString repeatAnswer(const EndpointHabits &habits)
{
    if (!habits.ttl)
        return WhenToCache::tr("no TTL is set");
    if (*habits.ttl == trace::noTtl)
        return WhenToCache::tr("%1 times per key; it never expires").arg(meanText(habits.requestsPerKey()));
    if (const auto repeats = habits.requestsPerTtl())
        return WhenToCache::tr("%1 times per key in %2").arg(meanText(*repeats), ttlText(*habits.ttl));
    return WhenToCache::tr("%1 times per key").arg(meanText(habits.requestsPerKey()));
}

QString staleAnswer(const EndpointHabits &habits)
{
    if (!habits.knowsCache)
        return notKnown();
    if (habits.hits == 0)
        return WhenToCache::tr("there were no hits");
    if (habits.stale.times == 0)
        return habits.knowsContents ? WhenToCache::tr("none of %n hit(s)", nullptr, asPlural(habits.hits))
                                    : WhenToCache::tr("what the answers say is not known");
    return WhenToCache::tr("%1 of %2 hits (%3)")
        .arg(countText(habits.stale.times), countText(habits.hits), percentText(habits.stale.times, habits.hits));
}

QString unusedAnswer(const EndpointHabits &habits)
{
    if (!habits.knowsCache)
        return notKnown();
    if (habits.stored == 0)
        return WhenToCache::tr("nothing was stored");
    return WhenToCache::tr("%1 of %2 entries ended unused")
        .arg(countText(habits.unused.times), countText(habits.stored));
}

} // namespace

QList<HabitAnswer> habitAnswers(const EndpointHabits &habits)
{
    return {
        {"reads-per-change", WhenToCache::tr("Is it read more often than it changes?"), changesAnswer(habits),
         habits.changes.event},
        {"same-for-all-users", WhenToCache::tr("Is it the same for all users?"), usersAnswer(habits),
         habits.differsForUsers.event ? habits.differsForUsers.event : habits.sameForUsers.event},
        {"cost", WhenToCache::tr("What does it cost to compute?"), costAnswer(habits), habits.slowest},
        {"calls-per-ttl", WhenToCache::tr("Is it requested again within the TTL?"), repeatAnswer(habits), 0},
        {"stale", WhenToCache::tr("How many answers were old?"), staleAnswer(habits), habits.stale.event},
        {"keys", WhenToCache::tr("Are the same keys requested again?"),
         WhenToCache::tr("%1 keys in %2 requests: %3 times each")
             .arg(countText(habits.keys), countText(habits.requests), meanText(habits.requestsPerKey())),
         0},
        {"unused", WhenToCache::tr("Are stored entries used?"), unusedAnswer(habits), habits.unused.event},
    };
}

QByteArray worthName(Worth worth)
{
    switch (worth) {
    case Worth::NotEnough:
        return "not-enough";
    case Worth::AskedOnce:
        return "asked-once";
    case Worth::ChangesTooOften:
        return "changes-too-often";
    case Worth::Cheap:
        return "cheap";
    case Worth::PerUser:
        return "per-user";
    case Worth::Yes:
        return "yes";
    }
    return {};
}

QString worthText(const EndpointHabits &habits)
{
    switch (advice::worthOf(habits)) {
    case Worth::NotEnough:
        return WhenToCache::tr("Not enough traffic: %n request(s), and at least %1 are needed.", nullptr,
                               asPlural(habits.requests))
            .arg(advice::EndpointAdvice::enough);
    case Worth::AskedOnce:
        return WhenToCache::tr("Not worth caching: hardly any key is requested again.");
    case Worth::ChangesTooOften:
        return WhenToCache::tr("Not worth caching: it changes almost as often as it is read.");
    case Worth::Cheap:
        return WhenToCache::tr("Hardly worth caching: computing it takes little longer than a hit.");
    case Worth::PerUser:
        return WhenToCache::tr("Worth caching, but per user: put the user into the key.");
    case Worth::Yes:
        return WhenToCache::tr("Worth caching.");
    }
    return {};
}

QList<TtlReason> ttlReasons()
{
    return {
        {WhenToCache::tr("Lists and details"), ttlText(15min),
         WhenToCache::tr("Many read the same, edits are rare, and some minutes of old data do no harm.")},
        {WhenToCache::tr("Categories"), ttlText(24h),
         WhenToCache::tr("They hardly ever change, and all users read them.")},
        {WhenToCache::tr("A user's own data"), ttlText(5min),
         WhenToCache::tr("Only its user requests it, and wants to see changes soon.")},
        {WhenToCache::tr("Live data, such as prices"), WhenToCache::tr("none"),
         WhenToCache::tr("It is out of date a second later: a cache would show wrong figures.")},
    };
}

QString habitsText(const EndpointHabits &habits)
{
    QString out = WhenToCache::tr("When should you cache it?") + u' ' + worthText(habits) + u'\n';
    if (!habits.hasEnough())
        return out;
    for (const HabitAnswer &one : habitAnswers(habits)) {
        out += u"  "_s + one.question + u' ' + one.answer;
        if (one.event)
            out += u' ' + WhenToCache::tr("(event %1)").arg(one.event);
        out += u'\n';
    }
    return out;
}

QJsonObject habitsObject(const EndpointHabits &habits)
{
    QJsonArray answers;
    for (const HabitAnswer &one : habitAnswers(habits))
        answers.append(QJsonObject{{u"question"_s, QString::fromLatin1(one.name)},
                                   {u"answer"_s, one.answer},
                                   {u"event"_s, one.event ? QJsonValue(qint64(one.event)) : QJsonValue()}});
    return {{u"worth"_s, QString::fromLatin1(worthName(advice::worthOf(habits)))},
            {u"sentence"_s, worthText(habits)},
            {u"answers"_s, answers}};
}

} // namespace report
