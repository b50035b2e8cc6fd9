#include "report/trialtext.h"

#include "base/escape.h"
#include "report/advicetext.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

struct Trials {
    Q_DECLARE_TR_FUNCTIONS(report::Trial)
};

double millis(base::Duration duration) { return double(duration.count()) / 1000; }

QString latencyText(std::chrono::nanoseconds time)
{
    constexpr double micro = 1000;
    const double micros = double(time.count()) / micro;
    if (micros < micro)
        return Trials::tr("%1 µs").arg(QLocale().toString(micros, 'f', micros < 10 ? 1 : 0));
    return durationText(std::chrono::duration_cast<base::Duration>(time));
}

QString answerText(const trial::Answer &answer, const QString &name)
{
    return Trials::tr("%1, %2 after %3 in %4")
        .arg(statusText(answer.status), outcomeInText(answer.outcome), durationText(answer.modelled),
             base::printable(name));
}

} // namespace

QStringList trialColumns()
{
    return {{},
            Trials::tr("requests"),
            Trials::tr("hits"),
            Trials::tr("misses"),
            Trials::tr("old"),
            Trials::tr("old for"),
            Trials::tr("failed"),
            Trials::tr("queries"),
            Trials::tr("at once"),
            Trials::tr("total"),
            Trials::tr("median"),
            Trials::tr("95 %"),
            Trials::tr("99 %"),
            Trials::tr("slowest")};
}

QStringList trialRow(const Tried &tried)
{
    const trial::Figures &figures = tried.figures;
    const bool isCached = figures.hits + figures.misses > 0;
    return {
        base::printable(tried.name), countText(figures.requests),  isCached ? shareText(figures.hitRatio()) : u"–"_s,
        countText(figures.misses),   countText(figures.staleHits), durationText(figures.staleFor),
        countText(figures.failures), countText(figures.queries),   countText(figures.queriesAtOnce),
        durationText(figures.total), durationText(figures.median), durationText(figures.p95),
        durationText(figures.p99),   durationText(figures.slowest)};
}

QString trialText(const QList<Tried> &all)
{
    QList<QStringList> rows{trialColumns()};
    for (const Tried &one : all)
        rows.append(trialRow(one));
    QString text;
    QList<qsizetype> widths(rows.first().size());
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const QStringList &row : rows) {
        text += row.first().leftJustified(widths.first());
        for (qsizetype i = 1; i < row.size(); ++i)
            text += u"  "_s + row[i].rightJustified(widths[i]);
        text += u'\n';
    }
    return text;
}

QString measuredText(const QList<Measured> &all)
{
    QString text = Trials::tr("Measured on this machine, not modelled: one get and one set of %1, the median of %2.")
                       .arg(byteText(trial::Latency::bytes))
                       .arg(trial::Latency::times)
        + u'\n';
    for (const Measured &one : all) {
        text += u"  "_s
            + (one.latency ? Trials::tr("%1: get %2, set %3")
                                 .arg(one.name, latencyText(one.latency->get), latencyText(one.latency->set))
                           : Trials::tr("%1: not measured (%2)").arg(one.name, one.why))
            + u'\n';
    }
    return text;
}

QByteArray trialJson(const QList<Tried> &all, const QStringList &differences, const QStringList &modelled,
                     const QList<Measured> &measured)
{
    QJsonArray runs;
    for (const Tried &one : all) {
        const trial::Figures &figures = one.figures;
        runs.append(QJsonObject{{u"name"_s, one.name},
                                {u"requests"_s, qint64(figures.requests)},
                                {u"hits"_s, qint64(figures.hits)},
                                {u"stale_hits"_s, qint64(figures.staleHits)},
                                {u"stale_seconds"_s, millis(figures.staleFor) / 1000},
                                {u"misses"_s, qint64(figures.misses)},
                                {u"failures"_s, qint64(figures.failures)},
                                {u"queries"_s, qint64(figures.queries)},
                                {u"queries_at_once"_s, qint64(figures.queriesAtOnce)},
                                {u"modelled_ms"_s, millis(figures.total)},
                                {u"median_ms"_s, millis(figures.median)},
                                {u"p95_ms"_s, millis(figures.p95)},
                                {u"p99_ms"_s, millis(figures.p99)},
                                {u"slowest_ms"_s, millis(figures.slowest)}});
    }
    QJsonObject object{{u"runs"_s, runs}};
    if (!differences.isEmpty())
        object.insert(u"first_differences"_s, QJsonArray::fromStringList(differences));
    if (!modelled.isEmpty())
        object.insert(u"modelled"_s, QJsonArray::fromStringList(modelled));
    QJsonArray latencies;
    for (const Measured &one : measured) {
        QJsonObject latency{{u"name"_s, one.name}};
        if (one.latency) {
            latency.insert(u"get_us"_s, double(one.latency->get.count()) / 1000);
            latency.insert(u"set_us"_s, double(one.latency->set.count()) / 1000);
        } else {
            latency.insert(u"not_measured"_s, one.why);
        }
        latencies.append(latency);
    }
    if (!latencies.isEmpty())
        object.insert(u"measured"_s, latencies);
    return QJsonDocument(object).toJson();
}

QByteArray trialCsv(const QList<Tried> &all)
{
    QByteArray out =
        "name,requests,hits,stale_hits,stale_seconds,misses,failures,queries,queries_at_once,median_ms,p95_"
        "ms,p99_ms,slowest_ms,modelled_ms\r\n";
    for (const Tried &one : all) {
        const trial::Figures &figures = one.figures;
        out += csvText(one.name.toUtf8());
        for (const std::int64_t count : {figures.requests, figures.hits, figures.staleHits})
            out += ',' + QByteArray::number(qint64(count));
        out += ',' + QByteArray::number(millis(figures.staleFor) / 1000, 'f', 3);
        for (const std::int64_t count : {figures.misses, figures.failures, figures.queries, figures.queriesAtOnce})
            out += ',' + QByteArray::number(qint64(count));
        for (const base::Duration time : {figures.median, figures.p95, figures.p99, figures.slowest, figures.total})
            out += ',' + QByteArray::number(millis(time), 'f', 3);
        out += "\r\n";
    }
    return out;
}

QString differenceText(std::size_t request, const std::vector<trial::Answer> &one, const QString &oneName,
                       const std::vector<trial::Answer> &other, const QString &otherName)
{
    if (request >= one.size() || request >= other.size())
        return Trials::tr("%1 ends after request %2; %3 continues.")
            .arg(base::printable(request >= one.size() ? oneName : otherName))
            .arg(request)
            .arg(base::printable(request >= one.size() ? otherName : oneName));
    const trial::Answer &first = one[request];
    const trial::Answer &second = other[request];
    if (!first.asksTheSame(second))
        return Trials::tr("Request %1 is %2 in %3 and %4 in %5.")
            .arg(QString::number(request + 1), shown(first.line), base::printable(oneName), shown(second.line),
                 base::printable(otherName));
    QString text = Trials::tr("Request %1, %2: %3; %4.")
                       .arg(QString::number(request + 1), shown(first.line), answerText(first, oneName),
                            answerText(second, otherName));
    if (first.content != second.content)
        text += u' ' + Trials::tr("The answers differ.");
    return text;
}

} // namespace report
