#include "report/gaptext.h"

#include "base/escape.h"
#include "report/advicetext.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace report {

using advice::GapReading;

namespace {

struct Gaps {
    Q_DECLARE_TR_FUNCTIONS(report::Gaps)
};

constexpr std::size_t familiesShown = 10;

base::Duration times(base::Duration ttl, double factor)
{
    return base::Duration(std::int64_t(double(ttl.count()) * factor));
}

// A TTL that PTTL told is a little off.
base::Duration rounded(base::Duration ttl)
{
    const base::Duration unit = ttl < 10s ? base::Duration(100ms) : base::Duration(1s);
    return (ttl + unit / 2) / unit * unit;
}

QString wayText(const GapReading &reading)
{
    switch (reading.way) {
    case GapReading::Way::Notifications:
        return Gaps::tr("Fills were detected via keyspace notifications.");
    case GapReading::Way::Tracking:
        return Gaps::tr("Fills were detected via client tracking (the server's notifications are off).");
    case GapReading::Way::Walks:
        break;
    }
    return Gaps::tr("Fills were detected by scanning the keys (notifications and tracking are not available): some "
                    "between two scans are missed.");
}

QByteArray wayName(GapReading::Way way)
{
    switch (way) {
    case GapReading::Way::Notifications:
        return "notifications";
    case GapReading::Way::Tracking:
        return "tracking";
    case GapReading::Way::Walks:
        break;
    }
    return "walks";
}

QStringList notesOf(const GapReading &reading)
{
    QStringList notes{
        Gaps::tr("Estimated, not measured: the time between an entry's end and the next fill of its key shows how "
                 "often the key is requested. Requests are assumed to arrive at random."),
        wayText(reading),
        Gaps::tr("Hits are those of the whole server meanwhile (INFO), without the look-ups of Lookaside; nothing is "
                 "known of old answers."),
    };
    if (reading.undying > 0)
        notes += Gaps::tr("Keys without a TTL, which are not included: %1.").arg(countText(reading.undying));
    if (reading.oneOf > 1)
        notes += Gaps::tr("Sampled: one in %1 keys was checked.").arg(countText(reading.oneOf));
    return notes;
}

} // namespace

QString gapRefusal(const GapReading &reading)
{
    return Gaps::tr("Not enough data in %2. Gaps between an entry's end and its next fill: %1; needed: %3. Watch for "
                    "longer, for example --for 10m.")
        .arg(countText(reading.gaps), ttlText(reading.watched), countText(advice::IdleGaps::fewest));
}

QString gapProgress(const advice::IdleGaps &gaps, base::Duration watched, base::Duration length)
{
    const auto seconds = [](base::Duration time) { return countText(time / 1s); };
    return Gaps::tr("%1 of %2 s; fills: %3; gaps: %4, needed: %5")
        .arg(seconds(watched), seconds(length), countText(gaps.fills()), countText(gaps.gaps()),
             countText(advice::IdleGaps::fewest));
}

QString gapText(const GapReading &reading, const QString &name)
{
    QString out = Gaps::tr("%1: watched for %2").arg(base::printable(name), ttlText(rounded(reading.watched))) + u'\n';
    for (const QString &note : notesOf(reading))
        out += u"  "_s + note + u'\n';
    out += u'\n'
        + Gaps::tr("Keys with a TTL: %1; fills: %2, gaps: %3; hits of the server: %4, misses: %5")
              .arg(countText(reading.keys), countText(reading.fills), countText(reading.gaps), countText(reading.hits),
                   countText(reading.misses))
        + u'\n';
    if (!reading.hasEnough())
        return out + gapRefusal(reading) + u'\n';
    out += Gaps::tr("TTL").rightJustified(10) + Gaps::tr("× current").rightJustified(13)
        + Gaps::tr("hits").rightJustified(9) + Gaps::tr("band").rightJustified(19) + u'\n';
    for (const GapReading::Point &point : reading.points) {
        out += ttlText(rounded(times(reading.ttl, point.factor))).rightJustified(10)
            + QLocale().toString(point.factor).rightJustified(13) + shareText(point.estimate.hitRatio).rightJustified(9)
            + QString(shareText(point.estimate.low) + u" – "_s + shareText(point.estimate.high)).rightJustified(19);
        if (point.factor == 1)
            out += Gaps::tr("   current");
        if (point.estimate.isUncertain)
            out += Gaps::tr("   uncertain: bursts of requests were not seen");
        out += u'\n';
    }
    out += u'\n' + Gaps::tr("Keys that were filled, by kind; each keeps its own TTL times the factor above.") + u'\n'
        + Gaps::tr("fills").rightJustified(10) + Gaps::tr("gaps").rightJustified(10)
        + Gaps::tr("TTL").rightJustified(10) + u"  "_s + Gaps::tr("keys") + u'\n';
    for (std::size_t i = 0; i < std::min(reading.families.size(), familiesShown); ++i) {
        const GapReading::Family &family = reading.families[i];
        out += countText(family.fills).rightJustified(10) + countText(family.gaps).rightJustified(10)
            + ttlText(rounded(family.ttl)).rightJustified(10) + u"  "_s + shown(family.name, 100) + u'\n';
    }
    if (reading.families.size() > familiesShown)
        out += Gaps::tr("… and %n kind(s) more", nullptr, int(reading.families.size() - familiesShown)) + u'\n';
    return out;
}

QByteArray gapJson(const GapReading &reading, const QString &name)
{
    const auto seconds = [](base::Duration time) { return std::chrono::duration<double>(time).count(); };
    QJsonArray points;
    for (const GapReading::Point &point : reading.points) {
        points.append(QJsonObject{
            {u"factor"_s, point.factor},
            {u"ttl_s"_s, seconds(times(reading.ttl, point.factor))},
            {u"hit_ratio"_s, point.estimate.hitRatio},
            {u"low"_s, point.estimate.low},
            {u"high"_s, point.estimate.high},
            {u"uncertain"_s, point.estimate.isUncertain},
            {u"in_force"_s, point.factor == 1},
        });
    }
    QJsonArray families;
    for (const GapReading::Family &family : reading.families) {
        families.append(QJsonObject{{u"keys"_s, base::escaped(family.name)},
                                    {u"fills"_s, qint64(family.fills)},
                                    {u"gaps"_s, qint64(family.gaps)},
                                    {u"ttl_s"_s, seconds(family.ttl)}});
    }
    const QJsonObject object{
        {u"source"_s,
         QJsonObject{
             {u"name"_s, name}, {u"kind"_s, u"redis"_s}, {u"notes"_s, QJsonArray::fromStringList(notesOf(reading))}}},
        {u"watched_s"_s, seconds(reading.watched)},
        {u"way"_s, QString::fromLatin1(wayName(reading.way))},
        {u"estimated"_s, true},
        {u"enough"_s, reading.hasEnough()},
        {u"keys"_s, qint64(reading.keys)},
        {u"keys_without_ttl"_s, qint64(reading.undying)},
        {u"one_of"_s, qint64(reading.oneOf)},
        {u"fills"_s, qint64(reading.fills)},
        {u"gaps"_s, qint64(reading.gaps)},
        {u"hits"_s, qint64(reading.hits)},
        {u"misses"_s, qint64(reading.misses)},
        {u"ttl_s"_s, seconds(reading.ttl)},
        {u"points"_s, points},
        {u"families"_s, families},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray gapCsv(const GapReading &reading)
{
    const auto number = [](double value) { return QByteArray::number(value, 'g', 10); };
    QByteArray out = "factor,ttl_s,hit_ratio,low,high,uncertain,in_force\n";
    for (const GapReading::Point &point : reading.points) {
        const QByteArrayList row{number(point.factor),
                                 number(std::chrono::duration<double>(times(reading.ttl, point.factor)).count()),
                                 number(point.estimate.hitRatio),
                                 number(point.estimate.low),
                                 number(point.estimate.high),
                                 point.estimate.isUncertain ? "1" : "0",
                                 point.factor == 1 ? "1" : "0"};
        out += row.join(',') + '\n';
    }
    return out;
}

} // namespace report
