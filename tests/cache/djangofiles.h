#pragma once

#include "cache/cache.h"

#include <QtCore/QString>

#include <optional>

// What real Django stored in live_disk/, on a clock that stood at the lab's epoch.
struct DiskRow {
    QByteArray fullKey;
    QByteArray file;
    std::optional<double> expires;
    QString repr;
};
QList<DiskRow> diskRows();

// Entries of every type, and what real Django prints of them: it is started with its clock at the lab's epoch, runs
// `setUp`, which makes `cache` of FILE, and prints a repr a line. None when Debian's Django is not installed.
bool writeSamples(cache::Cache &cache);
QString samplesAsDjangoPrintsThem();
std::optional<QString> djangoReads(const QString &setUp, const QString &file);
