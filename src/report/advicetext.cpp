#include "report/advicetext.h"

#include "base/escape.h"
#include "report/figures.h"
#include "report/habitstext.h"
#include "report/sizetext.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace report {

using advice::EndpointAdvice;
using advice::Point;

namespace {

struct Advices {
    Q_DECLARE_TR_FUNCTIONS(report::Advice)
};

QString hitsText(const advice::Figures &figures)
{
    return figures.reads == 0 ? Advices::tr("no requests")
                              : Advices::tr("%1 hits").arg(shareText(advice::hitRatio(figures)));
}

// Of the hits; nothing when there are none.
QString oldText(const Point &point)
{
    if (point.figures.hits == 0)
        return {};
    if (point.staleBand)
        return Advices::tr("%1 to %2 of them old (estimated)")
            .arg(shareText(point.staleBand->first), shareText(point.staleBand->second));
    return Advices::tr("%1 of them old").arg(shareText(advice::staleShare(point.figures)));
}

QJsonValue ratio(double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); }

double meanOver(double sum, base::Duration span) { return span > 0us ? sum / double(span.count()) : 0; }

QJsonObject pointObject(const Point &point, const EndpointAdvice &advice, const advice::Advice &all)
{
    QJsonObject object{
        {u"ttl_s"_s, std::chrono::duration<double>(point.ttl).count()},
        {u"requests"_s, qint64(point.figures.reads)},
        {u"hits"_s, qint64(point.figures.hits)},
        {u"hit_ratio"_s, ratio(advice::hitRatio(point.figures))},
        {u"queries_saved"_s, point.queriesSaved(advice.endpoint)},
        {u"time_saved_ms"_s, double(point.timeSaved(advice.endpoint).count()) / 1000},
        {u"mean_entries"_s, meanOver(point.figures.entryTime, all.span) * advice.endpoint.entriesPerKey},
        {u"mean_bytes"_s, meanOver(point.figures.byteTime, all.span)},
    };
    if (all.knowsChanges) {
        object[u"stale_hits"_s] = qint64(point.figures.staleHits);
        object[u"stale_share"_s] = ratio(advice::staleShare(point.figures));
        object[u"stale_seconds"_s] = double(point.figures.staleTime) / 1e6;
    } else if (point.staleBand) {
        object[u"stale_share_estimated"_s] = QJsonArray{point.staleBand->first, point.staleBand->second};
    }
    return object;
}

QString cell(const QString &text, int width) { return text.rightJustified(width); }

void writeTable(QString &out, const EndpointAdvice &advice, const advice::Advice &all)
{
    const bool hasStale = all.knowsChanges
        || std::any_of(advice.points.begin(), advice.points.end(),
                       [](const Point &p) { return p.staleBand.has_value(); });
    out += cell(Advices::tr("TTL"), 10) + cell(Advices::tr("hits"), 9);
    if (hasStale)
        out += cell(Advices::tr("old"), all.knowsChanges ? 9 : 18);
    if (all.knowsChanges)
        out += cell(Advices::tr("old for"), 12);
    out += cell(Advices::tr("queries saved"), 16) + cell(Advices::tr("time saved"), 13)
        + cell(Advices::tr("entries"), 10) + cell(Advices::tr("bytes"), 10) + u'\n';
    for (const Point &point : advice.points) {
        const bool isInForce = advice.endpoint.ttl == point.ttl && advice.endpoint.isCached;
        out += cell(ttlText(point.ttl), 10)
            + cell(point.figures.reads ? shareText(advice::hitRatio(point.figures)) : u"–"_s, 9);
        if (hasStale && point.staleBand)
            out += cell(shareText(point.staleBand->first) + u" – "_s + shareText(point.staleBand->second), 18);
        else if (hasStale)
            out += cell(point.figures.hits ? shareText(advice::staleShare(point.figures)) : u"–"_s,
                        all.knowsChanges ? 9 : 18);
        if (all.knowsChanges)
            out += cell(durationText(base::Duration(point.figures.staleTime)), 12);
        out += cell(countText(std::int64_t(std::llround(point.queriesSaved(advice.endpoint)))), 16)
            + cell(advice.endpoint.missTime > 0us ? durationText(point.timeSaved(advice.endpoint)) : u"–"_s, 13)
            + cell(QLocale().toString(meanOver(point.figures.entryTime, all.span) * advice.endpoint.entriesPerKey, 'f',
                                      1),
                   10)
            + cell(point.figures.byteTime > 0 ? byteText(std::int64_t(meanOver(point.figures.byteTime, all.span)))
                                              : u"–"_s,
                   10);
        if (isInForce)
            out += Advices::tr("   current");
        out += u'\n';
    }
}

advice::EndpointHabits habitsFor(const EndpointAdvice &endpoint, const advice::Advice &all, const AllHabits &habits)
{
    for (const advice::EndpointHabits &one : habits) {
        if (one.endpoint == endpoint.endpoint.name)
            return one;
    }
    return advice::habitsOf(endpoint, all.span);
}

} // namespace

QString ttlText(base::Duration ttl)
{
    if (ttl == base::Duration::max())
        return Advices::tr("never expires");
    if (ttl < 1s)
        return durationText(ttl);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(ttl);
    if (seconds < 2min && seconds != 60s)
        return Advices::tr("%1 s").arg(seconds.count());
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(seconds);
    if (minutes < 2h && minutes != 60min) {
        const QString text = Advices::tr("%1 min").arg(minutes.count());
        return seconds == minutes ? text : Advices::tr("%1 %2 s").arg(text).arg((seconds - minutes).count());
    }
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(minutes);
    const QString text = Advices::tr("%1 h").arg(hours.count());
    return minutes == hours ? text : Advices::tr("%1 %2 min").arg(text).arg((minutes - hours).count());
}

QString shareText(double share)
{
    const double percent = share * 100;
    const int places = percent > 0 && percent < 0.95 ? 1 : percent > 99.05 && percent < 100 ? 1 : 0;
    return Advices::tr("%1 %").arg(QLocale().toString(percent, 'f', places));
}

QString adviceSentence(const EndpointAdvice &advice, double budget)
{
    QStringList parts;
    if (!advice.hasEnough()) {
        parts +=
            Advices::tr("not enough traffic: %n request(s), and at least %1 are needed", nullptr, int(advice.reads))
                .arg(EndpointAdvice::enough);
    } else if (advice.best) {
        parts += Advices::tr("≤ %1 old answers: %2, %3")
                     .arg(shareText(budget), ttlText(advice.best->ttl), hitsText(advice.best->figures));
    } else if (advice.ceiling || (!advice.points.empty() && advice.points.front().staleBand)) {
        parts += Advices::tr("≤ %1 old answers: not with any TTL of a second or more").arg(shareText(budget));
    } else {
        parts += Advices::tr("nothing is known of the changes, so nothing of old answers");
    }
    if (advice.inForce) {
        QStringList now{hitsText(advice.inForce->figures)};
        if ((advice.ceiling || advice.inForce->staleBand) && advice.inForce->figures.hits > 0)
            now += oldText(*advice.inForce);
        parts += Advices::tr("now %1: %2").arg(ttlText(advice.inForce->ttl), now.join(u", "));
    } else if (!advice.endpoint.isCached) {
        parts += Advices::tr("not cached now; these figures assume a key of URL and user");
    }
    return parts.join(u"; ");
}

QString adviceText(const advice::Advice &advice, const AdviceSource &source, double budget, const AllHabits &habits)
{
    QString out;
    out += Advices::tr("%1: %n request(s) over %2", nullptr, int(std::min<std::int64_t>(advice.reads, INT_MAX)))
               .arg(base::printable(source.name), ttlText(advice.span))
        + u'\n';
    for (const QString &note : source.notes)
        out += u"  "_s + note + u'\n';
    for (const EndpointAdvice &endpoint : advice.endpoints) {
        if (endpoint.reads == 0 && endpoint.endpoint.notStored == 0)
            continue;
        out += u'\n' + shown(endpoint.endpoint.name, 100) + u"  "_s
            + Advices::tr("%n request(s)", nullptr, int(std::min<std::int64_t>(endpoint.reads, INT_MAX))) + u", "_s
            + Advices::tr("%n key(s)", nullptr, int(endpoint.keys));
        if (advice.knowsChanges)
            out += u", "_s + Advices::tr("%n change(s) between reads", nullptr, int(endpoint.changes));
        if (endpoint.endpoint.notStored > 0)
            out += u", "_s + Advices::tr("%n answer(s) that no cache keeps", nullptr, int(endpoint.endpoint.notStored));
        out += u'\n' + adviceSentence(endpoint, budget) + u'\n';
        if (endpoint.ceiling && endpoint.ceiling->reads > 0)
            out +=
                Advices::tr("Maximum for any TTL, if every change were noticed: %1.").arg(hitsText(*endpoint.ceiling))
                + u'\n';
        if (!endpoint.points.empty() && endpoint.reads > 0)
            writeTable(out, endpoint, advice);
        if (endpoint.reads > 0)
            out += habitsText(habitsFor(endpoint, advice, habits));
    }
    return out;
}

QByteArray adviceJson(const advice::Advice &advice, const AdviceSource &source, double budget, const AllHabits &habits,
                      const std::optional<advice::SizeAdvice> &sizes)
{
    QJsonArray endpoints;
    for (const EndpointAdvice &one : advice.endpoints) {
        QJsonArray points;
        for (const Point &point : one.points)
            points.append(pointObject(point, one, advice));
        const auto orNull = [&](const std::optional<Point> &point) {
            return point ? QJsonValue(pointObject(*point, one, advice)) : QJsonValue();
        };
        endpoints.append(QJsonObject{
            {u"endpoint"_s, base::escaped(one.endpoint.name)},
            {u"cached"_s, one.endpoint.isCached},
            {u"requests"_s, qint64(one.reads)},
            {u"keys"_s, qint64(one.keys)},
            {u"changes"_s, advice.knowsChanges ? QJsonValue(qint64(one.changes)) : QJsonValue()},
            {u"not_stored"_s, qint64(one.endpoint.notStored)},
            {u"enough"_s, one.hasEnough()},
            {u"in_force"_s, orNull(one.inForce)},
            {u"best"_s, orNull(one.best)},
            {u"ceiling_hit_ratio"_s, one.ceiling ? ratio(advice::hitRatio(*one.ceiling)) : QJsonValue()},
            {u"sentence"_s, adviceSentence(one, budget)},
            {u"when_to_cache"_s, habitsObject(habitsFor(one, advice, habits))},
            {u"points"_s, points},
        });
    }
    QJsonObject object{
        {u"source"_s,
         QJsonObject{{u"name"_s, source.name},
                     {u"kind"_s, QString::fromLatin1(source.kind)},
                     {u"notes"_s, QJsonArray::fromStringList(source.notes)}}},
        {u"budget"_s, budget},
        {u"span_s"_s, std::chrono::duration<double>(advice.span).count()},
        {u"requests"_s, qint64(advice.reads)},
        {u"knows_changes"_s, advice.knowsChanges},
        {u"endpoints"_s, endpoints},
    };
    if (sizes)
        addSizes(object, *sizes);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray adviceCsv(const advice::Advice &advice)
{
    const auto number = [](double value) {
        return std::isfinite(value) ? QByteArray::number(value, 'g', 10) : QByteArray();
    };
    QByteArray out = "endpoint,ttl_s,requests,hits,hit_ratio,stale_hits,stale_share,stale_seconds,queries_saved,"
                     "time_saved_ms,mean_entries,mean_bytes,in_force,best\n";
    for (const EndpointAdvice &one : advice.endpoints) {
        for (const Point &point : one.points) {
            const auto is = [&point](const std::optional<Point> &other) {
                return other && other->ttl == point.ttl ? QByteArray("1") : QByteArray("0");
            };
            const QByteArrayList row{
                csvText(one.endpoint.name),
                number(std::chrono::duration<double>(point.ttl).count()),
                QByteArray::number(qint64(point.figures.reads)),
                QByteArray::number(qint64(point.figures.hits)),
                number(advice::hitRatio(point.figures)),
                advice.knowsChanges ? QByteArray::number(qint64(point.figures.staleHits)) : QByteArray(),
                advice.knowsChanges ? number(advice::staleShare(point.figures)) : QByteArray(),
                advice.knowsChanges ? number(double(point.figures.staleTime) / 1e6) : QByteArray(),
                number(point.queriesSaved(one.endpoint)),
                number(double(point.timeSaved(one.endpoint).count()) / 1000),
                number(meanOver(point.figures.entryTime, advice.span) * one.endpoint.entriesPerKey),
                number(meanOver(point.figures.byteTime, advice.span)),
                is(one.inForce),
                is(one.best),
            };
            out += row.join(',') + '\n';
        }
    }
    return out;
}

} // namespace report
