#include "report/sizetext.h"

#include "report/advicetext.h"
#include "report/figures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace report {

using advice::Eviction;
using advice::SizeAdvice;
using advice::SizeCurve;

namespace {

struct Sizes {
    Q_DECLARE_TR_FUNCTIONS(report::Sizes)
};

QByteArray evictionName(Eviction eviction) { return eviction == Eviction::LocMem ? "locmem" : "lru"; }

QString right(const QString &text, int width) { return text.rightJustified(width); }

QString hitsOf(const advice::Figures &figures)
{
    return figures.reads > 0 ? shareText(advice::hitRatio(figures)) : u"–"_s;
}

QString oldOf(const advice::Figures &figures)
{
    return figures.hits > 0 ? shareText(advice::staleShare(figures)) : u"–"_s;
}

QString heldOf(const SizeAdvice &advice, const advice::Figures &figures)
{
    return countText(std::llround(advice.meanEntries(figures)));
}

QString figuresText(const SizeAdvice &advice, const advice::Figures &figures)
{
    QStringList parts{Sizes::tr("%1 hits").arg(hitsOf(figures))};
    if (advice.knowsChanges && figures.hits > 0)
        parts += Sizes::tr("%1 of them old").arg(oldOf(figures));
    parts += Sizes::tr("entries held on average: %1").arg(heldOf(advice, figures));
    parts += Sizes::tr("evictions: %1").arg(countText(figures.culled));
    return parts.join(u", "_s);
}

QString ttlOf(const SizeAdvice &advice) { return advice.ttl ? ttlText(*advice.ttl) : QString(); }

void writeCurve(QString &out, const SizeAdvice &advice, const SizeCurve &curve)
{
    out += u'\n' + evictionText(curve.eviction, advice.cullFrequency) + u'\n';
    out += right(curve.eviction == Eviction::LocMem ? u"MAX_ENTRIES"_s : Sizes::tr("entries"), 13)
        + right(Sizes::tr("hits"), 9);
    if (advice.knowsChanges)
        out += right(Sizes::tr("old"), 9);
    out += right(Sizes::tr("held"), 12) + right(Sizes::tr("evictions"), 13) + u'\n';
    for (std::size_t i = 0; i < curve.curve.size(); ++i) {
        const advice::Figures &figures = curve.curve[i];
        out += right(countText(advice.entries[i]), 13) + right(hitsOf(figures), 9);
        if (advice.knowsChanges)
            out += right(oldOf(figures), 9);
        out += right(heldOf(advice, figures), 12) + right(countText(figures.culled), 13);
        if (advice.isInForce(curve.eviction, advice.entries[i]))
            out += Sizes::tr("   current");
        out += u'\n';
    }
}

// "67 %" or, where old answers are known, "67/5 %".
QString gridCell(const SizeAdvice &advice, const advice::Figures &figures)
{
    if (figures.reads == 0)
        return u"–"_s;
    if (!advice.knowsChanges)
        return hitsOf(figures);
    return figures.hits > 0 ? hitsOf(figures) + u" · "_s + oldOf(figures) : hitsOf(figures);
}

void writeGrid(QString &out, const SizeAdvice &advice, const SizeCurve &curve)
{
    constexpr int cellWidth = 15;
    constexpr std::size_t columnsOfBlock = 8; // that a terminal shows
    out += u'\n'
        + (advice.knowsChanges
               ? Sizes::tr("%1: hits · old, by TTL and size").arg(evictionText(curve.eviction, advice.cullFrequency))
               : Sizes::tr("%1: hits, by TTL and size").arg(evictionText(curve.eviction, advice.cullFrequency)))
        + u'\n';
    for (std::size_t from = 0; from < advice.entries.size(); from += columnsOfBlock) {
        const std::size_t end = std::min(from + columnsOfBlock, advice.entries.size());
        out += right(Sizes::tr("TTL"), 12);
        for (std::size_t i = from; i < end; ++i) {
            const bool isInForce = advice.isInForce(curve.eviction, advice.entries[i]);
            out += right((isInForce ? u"*"_s : QString()) + countText(advice.entries[i]), cellWidth);
        }
        out += u'\n';
        for (std::size_t row = 0; row < curve.grid.size(); ++row) {
            const bool isInForce = advice.isTtlInForce && advice.ttl == advice.ttls[row];
            out += right((isInForce ? u"*"_s : QString()) + ttlText(advice.ttls[row]), 12);
            for (std::size_t i = from; i < end; ++i)
                out += right(gridCell(advice, curve.grid[row][i]), cellWidth);
            out += u'\n';
        }
    }
}

QJsonValue ratioOrNull(double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); }

QJsonObject figuresObject(const SizeAdvice &advice, const advice::Figures &figures)
{
    QJsonObject object{
        {u"requests"_s, qint64(figures.reads)},
        {u"hits"_s, qint64(figures.hits)},
        {u"hit_ratio"_s, ratioOrNull(advice::hitRatio(figures))},
        {u"mean_entries"_s, advice.meanEntries(figures)},
        {u"evictions"_s, qint64(figures.culled)},
    };
    if (advice.knowsChanges) {
        object[u"stale_hits"_s] = qint64(figures.staleHits);
        object[u"stale_share"_s] = ratioOrNull(advice::staleShare(figures));
    }
    return object;
}

double secondsOf(base::Duration duration) { return std::chrono::duration<double>(duration).count(); }

} // namespace

QString evictionText(Eviction eviction, int cullFrequency)
{
    if (eviction == Eviction::Lru)
        return Sizes::tr("LRU, as Redis with allkeys-lru");
    if (cullFrequency == 0)
        return Sizes::tr("LocMem, which drops all entries when it is full");
    return Sizes::tr("LocMem, which drops 1/%1 of its entries when it is full").arg(cullFrequency);
}

QString sizeSentence(const SizeAdvice &advice, const SizeCurve &curve, std::size_t size)
{
    const QString entries = advice.isInForce(curve.eviction, advice.entries[size])
        ? Sizes::tr("size %1 (current)").arg(countText(advice.entries[size]))
        : Sizes::tr("size %1").arg(countText(advice.entries[size]));
    return entries + u": "_s + figuresText(advice, curve.curve[size]);
}

QString cellSentence(const SizeAdvice &advice, const SizeCurve &curve, std::size_t ttl, std::size_t size)
{
    return Sizes::tr("TTL %1, size %2").arg(ttlText(advice.ttls[ttl]), countText(advice.entries[size])) + u": "_s
        + figuresText(advice, curve.grid[ttl][size]);
}

QStringList sizeNotes(const SizeAdvice &advice)
{
    QStringList notes;
    if (!advice.ttl)
        notes += Sizes::tr("Sizes: each endpoint keeps its TTL; all share the cache.");
    else if (advice.isTtlInForce)
        notes += Sizes::tr("Sizes: with the current TTL, %1; all endpoints share the cache.").arg(ttlOf(advice));
    else
        notes +=
            Sizes::tr("Sizes: with a TTL of %1, since the current one is not known; all endpoints share the cache.")
                .arg(ttlOf(advice));
    if (!advice.inForce)
        notes += Sizes::tr("The current size is not known, or has no limit in entries.");
    if (advice.isSampled())
        notes +=
            Sizes::tr("Sampled, %1 of %2 keys: all of the hottest and a part of the others. Sizes below %3 entries are "
                      "rough.")
                .arg(countText(advice.replayedKeys), countText(advice.keys), countText(advice::smallestSampledSize));
    return notes;
}

QString sizeText(const SizeAdvice &advice)
{
    QString out = u'\n' + Sizes::tr("Size of the cache") + u'\n';
    if (advice.reads == 0)
        return out + Sizes::tr("There are no cacheable requests.") + u'\n';
    for (const QString &note : sizeNotes(advice))
        out += u"  "_s + note + u'\n';
    for (const SizeCurve &curve : advice.curves)
        writeCurve(out, advice, curve);
    for (const SizeCurve &curve : advice.curves)
        writeGrid(out, advice, curve);
    return out;
}

void addSizes(QJsonObject &object, const SizeAdvice &advice)
{
    QJsonArray sizes;
    QJsonArray grid;
    for (const SizeCurve &curve : advice.curves) {
        const QString eviction = QString::fromLatin1(evictionName(curve.eviction));
        for (std::size_t i = 0; i < curve.curve.size(); ++i) {
            QJsonObject point = figuresObject(advice, curve.curve[i]);
            point[u"eviction"_s] = eviction;
            point[u"max_entries"_s] = qint64(advice.entries[i]);
            point[u"in_force"_s] = advice.isInForce(curve.eviction, advice.entries[i]);
            sizes.append(point);
        }
        for (std::size_t row = 0; row < curve.grid.size(); ++row) {
            for (std::size_t i = 0; i < curve.grid[row].size(); ++i) {
                QJsonObject cell = figuresObject(advice, curve.grid[row][i]);
                cell[u"eviction"_s] = eviction;
                cell[u"ttl_s"_s] = secondsOf(advice.ttls[row]);
                cell[u"max_entries"_s] = qint64(advice.entries[i]);
                cell[u"in_force"_s] = advice.isInForce(curve.eviction, advice.entries[i]) && advice.isTtlInForce
                    && advice.ttl == advice.ttls[row];
                grid.append(cell);
            }
        }
    }
    object[u"sizes"_s] = sizes;
    object[u"grid"_s] = grid;
    object[u"sizes_basis"_s] = QJsonObject{
        {u"ttl_s"_s, advice.ttl ? QJsonValue(secondsOf(*advice.ttl)) : QJsonValue()},
        {u"ttl_in_force"_s, advice.isTtlInForce},
        {u"cull_frequency"_s, advice.cullFrequency},
        {u"keys"_s, qint64(advice.keys)},
        {u"keys_replayed"_s, qint64(advice.replayedKeys)},
        {u"sampled"_s, advice.isSampled()},
        {u"notes"_s, QJsonArray::fromStringList(sizeNotes(advice))},
    };
}

QByteArray sizeCsv(const SizeAdvice &advice)
{
    const auto number = [](double value) {
        return std::isfinite(value) ? QByteArray::number(value, 'g', 10) : QByteArray();
    };
    QByteArray out = "eviction,ttl_s,max_entries,requests,hits,hit_ratio,stale_hits,stale_share,mean_entries,evictions,"
                     "size_in_force,ttl_in_force,sampled\n";
    const auto write = [&](const SizeCurve &curve, std::optional<base::Duration> ttl, bool isTtlInForce, std::size_t i,
                           const advice::Figures &figures) {
        const QByteArrayList row{
            evictionName(curve.eviction),
            ttl ? number(secondsOf(*ttl)) : QByteArray(),
            QByteArray::number(qint64(advice.entries[i])),
            QByteArray::number(qint64(figures.reads)),
            QByteArray::number(qint64(figures.hits)),
            number(advice::hitRatio(figures)),
            advice.knowsChanges ? QByteArray::number(qint64(figures.staleHits)) : QByteArray(),
            advice.knowsChanges ? number(advice::staleShare(figures)) : QByteArray(),
            number(advice.meanEntries(figures)),
            QByteArray::number(qint64(figures.culled)),
            advice.isInForce(curve.eviction, advice.entries[i]) ? "1" : "0",
            isTtlInForce ? "1" : "0",
            advice.isSampled() ? "1" : "0",
        };
        out += row.join(',') + '\n';
    };
    for (const SizeCurve &curve : advice.curves) {
        if (!advice.ttl) { // else the grid has it
            for (std::size_t i = 0; i < curve.curve.size(); ++i)
                write(curve, {}, true, i, curve.curve[i]);
        }
        for (std::size_t row = 0; row < curve.grid.size(); ++row) {
            for (std::size_t i = 0; i < curve.grid[row].size(); ++i)
                write(curve, advice.ttls[row], advice.isTtlInForce && advice.ttl == advice.ttls[row], i,
                      curve.grid[row][i]);
        }
    }
    return out;
}

} // namespace report
