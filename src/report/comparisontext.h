#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace report {

// A setting that runs are compared under: its name and the text of its trial::Way; an empty one leaves the run as it
// is.
struct ComparedWay {
    QString name;
    QByteArray way;
};

// A comparison that is ready to choose: the settings, and an example that shows their difference.
struct Comparison {
    QByteArray id; // "backends"
    QString name;
    QList<ComparedWay> ways;
    QByteArray example; // a scenario
};
QList<Comparison> comparisons();

} // namespace report
