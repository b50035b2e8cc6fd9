#include "tap/summary.h"

#include "base/escape.h"
#include "tap/words.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tap {

namespace {

constexpr std::size_t mostKeysTold = 1'000;

QString shown(std::string_view bytes) { return base::escaped(QByteArrayView(bytes.data(), qsizetype(bytes.size()))); }

QJsonObject ofCounts(const Counts &counts)
{
    return {{u"total"_s, counts.hits + counts.misses}, {u"hits"_s, counts.hits}, {u"misses"_s, counts.misses}};
}

QJsonObject ofReasons(const std::array<qint64, reasonCount> &reasons)
{
    QJsonObject object;
    for (int i = 1; i < reasonCount; ++i)
        object.insert(QString::fromLatin1(name(Reason(i))), reasons[std::size_t(i)]);
    return object;
}

QJsonArray ofKeys(const Ledger &ledger)
{
    std::vector<const KeyRecord *> records;
    ledger.keys().each([&](const KeyRecord &record) { records.push_back(&record); });
    const auto weight = [](const KeyRecord *record) {
        return record->server.hits + record->server.misses + record->lookups.hits + record->lookups.misses
            + record->stores + record->deletes;
    };
    const std::size_t count = std::min(records.size(), mostKeysTold);
    std::partial_sort(records.begin(), records.begin() + std::ptrdiff_t(count), records.end(),
                      [&](const KeyRecord *a, const KeyRecord *b) {
                          return weight(a) != weight(b) ? weight(a) > weight(b) : a->key < b->key;
                      });
    QJsonArray array;
    for (std::size_t i = 0; i < count; ++i) {
        const KeyRecord &record = *records[i];
        array.append(QJsonObject{{u"key"_s, shown(record.key)},
                                 {u"db"_s, record.database},
                                 {u"hits"_s, record.server.hits},
                                 {u"misses"_s, record.server.misses},
                                 {u"lookups"_s, ofCounts(record.lookups)},
                                 {u"stores"_s, qint64(record.stores)},
                                 {u"deletes"_s, qint64(record.deletes)}});
    }
    return array;
}

} // namespace

std::vector<Families::Family> busiestFamilies(const Ledger &ledger)
{
    std::vector<Families::Family> families = ledger.keys().families().all();
    std::stable_sort(families.begin(), families.end(), [](const Families::Family &a, const Families::Family &b) {
        return a.tallies.operations > b.tallies.operations;
    });
    return families;
}

QJsonObject toJson(const Ledger &ledger, const Snapshot &snapshot, const QString &target)
{
    const Totals &totals = snapshot.totals;
    QJsonArray families;
    for (const Families::Family &family : busiestFamilies(ledger)) {
        const Tallies &tallies = family.tallies;
        families.append(QJsonObject{{u"family"_s, shown(family.name)},
                                    {u"operations"_s, tallies.operations},
                                    {u"hits"_s, tallies.server.hits},
                                    {u"misses"_s, tallies.server.misses},
                                    {u"lookups"_s, ofCounts(tallies.lookups)},
                                    {u"stores"_s, tallies.stores},
                                    {u"deletes"_s, tallies.deletes},
                                    {u"reasons"_s, ofReasons(tallies.reasons)}});
    }
    QJsonObject commands;
    for (const auto &[command, tallies] : ledger.commands()) {
        commands.insert(shown(command),
                        QJsonObject{{u"operations"_s, tallies.operations},
                                    {u"hits"_s, tallies.server.hits},
                                    {u"misses"_s, tallies.server.misses},
                                    {u"lookups"_s, ofCounts(tallies.lookups)}});
    }
    QJsonArray unread;
    for (const Unread &connection : snapshot.firstUnread)
        unread.append(QJsonObject{{u"client"_s, QString::fromLatin1(connection.address)},
                                  {u"why"_s, QString::fromLatin1(connection.why)}});
    QJsonObject object{{u"target"_s, target},
                       {u"operations"_s, totals.operations},
                       {u"hits"_s, totals.server.hits},
                       {u"misses"_s, totals.server.misses},
                       {u"lookups"_s, ofCounts(totals.lookups)},
                       {u"reasons"_s, ofReasons(totals.reasons)},
                       {u"inferred_reasons"_s, totals.inferred},
                       {u"notified"_s, snapshot.isNotified},
                       {u"unsure"_s, totals.unsure},
                       {u"failed"_s, totals.failed},
                       {u"request_bytes"_s, totals.requestBytes},
                       {u"reply_bytes"_s, totals.replyBytes},
                       {u"median_us"_s, qint64(snapshot.median.count())},
                       {u"p99_us"_s, qint64(snapshot.p99.count())},
                       {u"connections"_s, snapshot.connections},
                       {u"refused"_s, snapshot.refused},
                       {u"unread_connections"_s, snapshot.unread},
                       {u"unread"_s, unread},
                       {u"known_keys"_s, snapshot.keys},
                       {u"forgotten_keys"_s, snapshot.forgottenKeys},
                       {u"commands"_s, commands},
                       {u"families"_s, families},
                       {u"keys"_s, ofKeys(ledger)}};
    if (snapshot.serverLast.isKnown)
        object.insert(u"server"_s,
                      QJsonObject{{u"hits"_s, snapshot.serverLast.hits - snapshot.serverFirst.hits},
                                  {u"misses"_s, snapshot.serverLast.misses - snapshot.serverFirst.misses},
                                  {u"evicted"_s, snapshot.serverLast.evicted - snapshot.serverFirst.evicted},
                                  {u"expired"_s, snapshot.serverLast.expired - snapshot.serverFirst.expired}});
    return object;
}

} // namespace tap
