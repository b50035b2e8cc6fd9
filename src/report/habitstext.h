#pragma once

#include "advice/habits.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace report {

// "When should you cache?", asked of one endpoint: the tutorial's questions, and what was observed.
struct HabitAnswer {
    QByteArray name; // "reads-per-change"
    QString question;
    QString answer;
    trace::EventId event = 0; // that shows it; 0: none alone does
};
QList<HabitAnswer> habitAnswers(const advice::EndpointHabits &habits);
QString worthText(const advice::EndpointHabits &habits); // what follows from them, in a sentence
QByteArray worthName(advice::Worth worth); // "per-user"

// The tutorial's table of TTLs, with its reasons.
struct TtlReason {
    QString what;
    QString ttl;
    QString why;
};
QList<TtlReason> ttlReasons();

QString habitsText(const advice::EndpointHabits &habits); // lines of a report
QJsonObject habitsObject(const advice::EndpointHabits &habits);

} // namespace report
