#pragma once

#include "advice/accesslog.h"
#include "advice/advise.h"
#include "advice/habits.h"
#include "advice/monitorlog.h"
#include "advice/runtraffic.h"
#include "advice/sizeadvice.h"

#include <QtCore/QStringList>

namespace report {

// Where advice comes from, and what that can support: stands beside every result.
struct AdviceSource {
    QString name; // the file
    QByteArray kind; // "run", "tap", "access-log", "monitor"
    QStringList notes;
};

AdviceSource sourceOf(const QString &name, const advice::LogReading &reading, const advice::LogOptions &options);
AdviceSource sourceOf(const QString &name, const advice::MonitorReading &reading);
AdviceSource sourceOf(const QString &name, advice::RunTraffic::Source source, const advice::Traffic &traffic,
                      const advice::RunTraffic::Facts &facts);

QString ttlText(base::Duration ttl); // "62 s", "15 min", "1 h 30 min", "never expires"
QString shareText(double share); // "48 %", "0.4 %"

// "≤ 5 % old answers: 62 s, 67 % hits; now 15 min: 97 % hits, 48 % of them old"
QString adviceSentence(const advice::EndpointAdvice &advice, double budget);

// `habits`: of what tells events; of the others what the advice knows takes their place.
using AllHabits = std::vector<advice::EndpointHabits>;
QString adviceText(const advice::Advice &advice, const AdviceSource &source, double budget,
                   const AllHabits &habits = {});
QByteArray adviceJson(const advice::Advice &advice, const AdviceSource &source, double budget,
                      const AllHabits &habits = {}, const std::optional<advice::SizeAdvice> &sizes = {});
QByteArray adviceCsv(const advice::Advice &advice); // a row for each endpoint and TTL

} // namespace report
