#pragma once

#include "trial/comparison.h"
#include "trial/figures.h"

#include <QtCore/QStringList>

namespace report {

// One run among those that are set side by side.
struct Tried {
    QString name; // the remedy, or the file
    trial::Figures figures;
};

QStringList trialColumns(); // what trialRow() tells, the name first
QStringList trialRow(const Tried &tried);

QString trialText(const QList<Tried> &all); // a row for each
QByteArray trialJson(const QList<Tried> &all, const QStringList &differences = {});
QByteArray trialCsv(const QList<Tried> &all);

// "Request 12, GET /courses/: hit after 2 ms in a; miss after 200 ms in b." The request counts from 0.
QString differenceText(std::size_t request, const std::vector<trial::Answer> &one, const QString &oneName,
                       const std::vector<trial::Answer> &other, const QString &otherName);

} // namespace report
