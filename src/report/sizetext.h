#pragma once

#include "advice/sizeadvice.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace report {

QString evictionText(advice::Eviction eviction, int cullFrequency); // "LocMem's culling", "LRU (Redis allkeys-lru)"

// "size 300 (in force): 67 % hits, 5 % of them old, entries held on the average: 290, evictions: 12"
QString sizeSentence(const advice::SizeAdvice &advice, const advice::SizeCurve &curve, std::size_t size);
QString cellSentence(const advice::SizeAdvice &advice, const advice::SizeCurve &curve, std::size_t ttl,
                     std::size_t size); // of the grid
QStringList sizeNotes(const advice::SizeAdvice &advice); // what the figures rest on

QString sizeText(const advice::SizeAdvice &advice); // the curves and the grid as tables
void addSizes(QJsonObject &object, const advice::SizeAdvice &advice); // "sizes", "grid" and what they rest on
QByteArray sizeCsv(const advice::SizeAdvice &advice); // a row for each eviction, TTL and size

} // namespace report
