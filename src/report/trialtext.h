#pragma once

#include "trial/comparison.h"
#include "trial/figures.h"
#include "trial/latency.h"

#include <QtCore/QStringList>

namespace report {

// One run among those that are set side by side.
struct Tried {
    QString name; // the remedy, or the file
    trial::Figures figures;
};

// What a backend really takes on this machine, where it was measured.
struct Measured {
    QString name;
    std::optional<trial::Latency> latency; // none: not measured
    QString why; // then
};
QString measuredText(const QList<Measured> &all); // a line each, under a heading that says what it is

QStringList trialColumns(); // what trialRow() tells, the name first
QStringList trialRow(const Tried &tried);

QString trialText(const QList<Tried> &all); // a row for each
// `modelled`: what the lab plays of a source that is no run of its own.
QByteArray trialJson(const QList<Tried> &all, const QStringList &differences = {}, const QStringList &modelled = {},
                     const QList<Measured> &measured = {});
QByteArray trialCsv(const QList<Tried> &all);

// "Request 12, GET /courses/: hit after 2 ms in a; miss after 200 ms in b." The request counts from 0.
QString differenceText(std::size_t request, const std::vector<trial::Answer> &one, const QString &oneName,
                       const std::vector<trial::Answer> &other, const QString &otherName);

} // namespace report
